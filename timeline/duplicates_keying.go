package timeline

import (
	"hash/maphash"
	"slices"
	"unicode/utf8"

	"dateline/timeline/calendar"
)

// A keying makes the keys of events, in room of its own.
type keying struct {
	f       *twiceFinder
	worker  int
	do      func(keyed)
	letters []byte      // of the title of the event
	words   []titleWord // and its words; none where no other is nearly the same
	cast    []string    // of an event, or its addresses
}

// narrow tells whether the time of an event is known to the month at least.
func (f *twiceFinder) narrow(slot int32) bool {
	b := f.bounds[slot]
	return !b.Empty() && b.Days() <= mostOpenDays
}

// take reads the title of an event: its letters, and its words where another may be nearly the same.
func (k *keying) take(e *Event, slot int32) {
	k.words, k.letters = k.words[:0], k.letters[:0]
	if len(e.Title) == 0 {
		return
	}
	k.words, k.letters = wordsOf(k.words, k.letters, e.Title[0].Value)
	if n := len(k.words); n < leastSpelled+1 || n > mostWords || !k.f.narrow(slot) {
		k.words = k.words[:0]
	}
	for i := range k.words {
		k.words[i].hash = maphash.Bytes(k.f.seed, k.words[i].letters)
	}
}

// plain makes the keys of the whole title, and of type, place and cast.
func (k *keying) plain(e *Event, slot int32) {
	if len(k.letters) > 0 {
		title := maphash.Bytes(k.f.seed, k.letters)
		k.emit(title, slot, noWord, byTitle)
		k.addresses(e, slot, title)
	}
	if e.Place.ID == "" || len(e.Actors) == 0 || !k.f.narrow(slot) {
		return
	}
	k.cast = k.cast[:0]
	for _, p := range e.Actors {
		k.cast = append(k.cast, p.Actor)
	}
	slices.Sort(k.cast)
	if k.cast = slices.Compact(k.cast); len(k.cast) < leastCast {
		return
	}
	key := uint64(e.Type)
	for _, id := range k.cast {
		key = mixed(key, maphash.String(k.f.seed, id))
	}
	k.months(slot, func(about uint64) { k.emit(mixed(key, about), slot, noWord, bySetting) })
}

// addresses makes the keys of a title with the day of its event and each of the addresses where it is told.
func (k *keying) addresses(e *Event, slot int32, title uint64) {
	b := k.f.bounds[slot]
	if b.Empty() || b.Start.Unbounded() || (calendar.Span{Start: b.Start.Day.Start(), End: (b.Start.Day + 1).Start()}).Intersect(b) != b {
		return
	}
	k.cast = k.cast[:0]
	for _, claim := range e.rare().Claims {
		if url := k.f.urls[claim.Source]; url != "" && !slices.Contains(k.cast, url) {
			k.cast = append(k.cast, url)
			k.emit(mixed(mixed(title, maphash.String(k.f.seed, url)), uint64(b.Start.Day)), slot, noWord, byAddress)
		}
	}
}

// halves makes the keys of the words of a title up to its middle, and from there on: of two titles
// that differ in one word one of these is the same, where they are parted as the longer one is.
func (k *keying) halves(slot int32) {
	n := len(k.words)
	if n == 0 {
		return
	}
	k.months(slot, func(about uint64) {
		for _, of := range [2]int{n, n + 1} {
			h := of / 2
			for at, words := range [2][]titleWord{k.words[:h], k.words[n-(of-h):]} {
				key := mixed(about, uint64(2*of+at))
				for _, w := range words {
					key = mixed(key, w.hash)
				}
				k.emit(key, slot, noWord, byWords)
			}
		}
	})
}

// nearly makes the keys of titles that are nearly the same.
func (k *keying) nearly(slot int32) {
	if len(k.words) > 0 {
		k.months(slot, func(about uint64) { k.near(about, slot) })
	}
}

// months calls do with the keys of the place of an event and of each of the months, all of one
// length, in which it may lie: two that overlap have one in common. So few events have a key in
// common that have not the time, too.
func (k *keying) months(slot int32, do func(about uint64)) {
	b, place := k.f.bounds[slot], k.f.spots[slot]
	last := calendar.FloorDiv(int64(b.End.Day), mostOpenDays)
	if b.End.Nano == 0 {
		last = calendar.FloorDiv(int64(b.End.Day)-1, mostOpenDays)
	}
	for month := calendar.FloorDiv(int64(b.Start.Day), mostOpenDays); month <= last; month++ {
		do(mixed(place, uint64(month)))
	}
}

func (k *keying) emit(key uint64, slot int32, word int8, by way) {
	k.do(keyed{mixed(key, uint64(by)+1), slot, word, by})
}

// near makes the keys of all words of a title, and of all but one. The key
// of words is a polynomial of their hashes, so that one is left out without going through all.
func (k *keying) near(about uint64, slot int32) {
	n := len(k.words)
	var rest [mostWords + 1]uint64 // of the words from one on
	for i := n - 1; i >= 0; i-- {
		rest[i] = k.words[i].hash + base*rest[i+1]
	}
	if n >= leastWords {
		k.emit(mixed(rest[0], about), slot, noWord, byWords)
	}
	before, power := uint64(0), uint64(1)
	for i, w := range k.words {
		if !w.numbered {
			left := before + power*rest[i+1]
			if n-1 >= leastWords {
				k.emit(mixed(left, about), slot, int8(i), byWords)
			}
			if utf8.RuneCount(w.letters) >= leastLetters {
				k.emit(mixed(mixed(left, about), uint64(i)), slot, int8(i), byPlaces)
			}
		}
		before += power * w.hash
		power *= base
	}
}

// base is that of the polynomials: an odd number with its bits spread, the golden ratio's.
const base = 0x9E3779B97F4A7C15

// mixed returns a key of two.
func mixed(a, b uint64) uint64 {
	x := (a ^ b*base) * 0xBF58476D1CE4E5B9
	return x ^ x>>29
}
