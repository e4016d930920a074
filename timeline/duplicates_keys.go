package timeline

import (
	"cmp"
	"context"
	"hash/maphash"
	"slices"
	"sync/atomic"
	"unicode"
	"unicode/utf8"

	"dateline/timeline/calendar"
	"dateline/timeline/edtf"
	"dateline/timeline/pieces"
)

// A way is how events come to be compared: all that have a key of one way in common, and of the
// first those alone whose places agree.
type way uint8

const (
	byTitle   way = iota
	bySetting     // by type, place and cast
	byWords       // by the words of the title, or all of them but one
	byPlaces      // by the words but one, and where that stands: how it is spelled is looked at
)

// whole is the number of the word left out where none is.
const whole = -1

// A keyed event is one that has a key.
type keyed struct {
	key  uint64
	slot int32
	word int8 // the number of the word of its title that the key leaves out, whole for none
	way  way
}

// The words of a title for which another may be nearly the same.
const (
	leastWords   = 3  // in common where one title has a word more
	leastSpelled = 2  // in common where a word is spelled in another way
	mostWords    = 24 // of a title: a longer one is a text
	leastLetters = 5  // of a word that may be spelled in another way
	leastCast    = 2  // actors of events that are alike by who takes part: one alone does much in a month
	mostOpenDays = 31 // of a date known to the month at least
)

// mostBits, as a power of 2, bounds how many bits an again has: a million events set few of them.
const mostBits = 27

// A twiceFinder finds events that may be told twice. What is united forms trees of slots.
type twiceFinder struct {
	t      *Timeline
	seed   maphash.Seed
	bounds []calendar.Span // by slot
	parent []int32
	size   []int32
	why    []Likeness
	apart  map[[2]int32]bool // pairs that a person has told apart, the lower slot first
	marked map[int32]bool    // the events of these
	near   []bool            // by slot: its title may have another that is nearly the same
}

func newTwiceFinder(ctx context.Context, t *Timeline) (*twiceFinder, error) {
	n := t.Events.Slots()
	f := &twiceFinder{
		t: t, seed: maphash.MakeSeed(), bounds: make([]calendar.Span, n), parent: make([]int32, n), size: make([]int32, n), why: make([]Likeness, n),
		apart: map[[2]int32]bool{}, marked: map[int32]bool{}, near: make([]bool, n),
	}
	told := make([][][2]string, pieces.Workers(n))
	err := pieces.Each(ctx, n, func(worker, from, to int) {
		for slot := from; slot < to; slot++ {
			f.parent[slot], f.size[slot] = int32(slot), 1
			e := t.Events.At(slot)
			if e == nil {
				continue
			}
			f.bounds[slot] = e.When.Date.BoundsIn(edtf.Source)
			for _, l := range e.rare().Links {
				if l.Kind == NotSame {
					told[worker] = append(told[worker], [2]string{e.ID, l.To})
				}
			}
		}
	})
	for _, some := range told {
		for _, pair := range some {
			f.tellApart(t.Events.Find(pair[0]), t.Events.Find(pair[1]))
		}
	}
	return f, err
}

func (f *twiceFinder) tellApart(a, b int) {
	if a < 0 || b < 0 || a == b {
		return
	}
	f.apart[[2]int32{int32(min(a, b)), int32(max(a, b))}] = true
	f.marked[int32(a)], f.marked[int32(b)] = true, true
}

// records returns the keys that more than one event has, perhaps, sorted: those of one key and way
// side by side, by their starts. A million events have fifteen million keys, of which few come up
// again. So it is noted first which do, and before that of which titles as much as half comes up
// again; only of these the keys of all words but one are made.
func (f *twiceFinder) records(ctx context.Context) ([]keyed, error) {
	n := len(f.parent)
	halves, seen := newAgain(n), newAgain(n)
	found := make([][]keyed, pieces.Workers(n))
	err := f.eachKey(ctx, n, func(k *keying, e *Event, slot int32) {
		k.do = func(one keyed) { halves.note(one.key) }
		k.plain(e, slot)
		k.halves(e, slot)
	})
	if err == nil {
		err = f.eachKey(ctx, n, func(k *keying, e *Event, slot int32) {
			any := false
			k.do = func(one keyed) { any = any || halves.twice(one.key) }
			if k.halves(e, slot); !any {
				return
			}
			f.near[slot] = true
			k.do = func(one keyed) { seen.note(one.key) }
			k.nearly(e, slot)
		})
	}
	if err == nil {
		err = f.eachKey(ctx, n, func(k *keying, e *Event, slot int32) {
			mine := &found[k.worker]
			k.do = func(one keyed) {
				if halves.twice(one.key) {
					*mine = append(*mine, one)
				}
			}
			k.plain(e, slot)
			if !f.near[slot] {
				return
			}
			k.do = func(one keyed) {
				if seen.twice(one.key) {
					*mine = append(*mine, one)
				}
			}
			k.nearly(e, slot)
		})
	}
	all := slices.Concat(found...)
	slices.SortFunc(all, func(a, b keyed) int {
		if a.key != b.key { // as most are: the others are looked up no sooner
			return cmp.Compare(a.key, b.key)
		}
		if a.way != b.way {
			return cmp.Compare(a.way, b.way)
		}
		return f.byStart(a, b)
	})
	return all, err
}

// byStart puts those that start first before others.
func (f *twiceFinder) byStart(a, b keyed) int {
	return cmp.Or(f.bounds[a.slot].Start.Compare(f.bounds[b.slot].Start), cmp.Compare(a.slot, b.slot))
}

// eachKey calls do with every event, and with what makes its keys.
func (f *twiceFinder) eachKey(ctx context.Context, n int, do func(k *keying, e *Event, slot int32)) error {
	return pieces.Each(ctx, n, func(worker, from, to int) {
		k := keying{f: f, worker: worker}
		for slot := from; slot < to; slot++ {
			if e := f.t.Events.At(slot); e != nil {
				do(&k, e, int32(slot))
			}
		}
	})
}

// A keying makes the keys of events, in room of its own.
type keying struct {
	f      *twiceFinder
	worker int
	do     func(keyed)
	room   []byte
	words  []titleWord
	cast   []string
}

// A titleWord is a word of a title, folded.
type titleWord struct {
	letters  []byte
	hash     uint64
	numbered bool // it has a digit: two numbers are never one that is misspelled
}

// narrow tells whether the time of an event is known to the month at least.
func (f *twiceFinder) narrow(slot int32) bool {
	b := f.bounds[slot]
	return !b.Empty() && b.Days() <= mostOpenDays
}

// plain makes the keys of the whole title, and of type, place and cast.
func (k *keying) plain(e *Event, slot int32) {
	if len(e.Title) > 0 {
		if k.room = appendLetters(k.room[:0], e.Title[0].Value); len(k.room) > 0 {
			k.emit(maphash.Bytes(k.f.seed, k.room), slot, whole, byTitle)
		}
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
	k.months(e, slot, func(about uint64) { k.emit(mixed(key, about), slot, whole, bySetting) })
}

// halves makes the keys of the words of a title up to its middle, and from there on: of two titles
// that differ in one word one of these is the same, where they are parted as the longer one is.
func (k *keying) halves(e *Event, slot int32) {
	n := k.read(e, slot)
	if n == 0 {
		return
	}
	k.months(e, slot, func(about uint64) {
		for _, of := range [2]int{n, n + 1} {
			h := of / 2
			for at, words := range [2][]titleWord{k.words[:h], k.words[n-(of-h):]} {
				key := mixed(about, uint64(2*of+at))
				for _, w := range words {
					key = mixed(key, w.hash)
				}
				k.emit(key, slot, whole, byWords)
			}
		}
	})
}

// nearly makes the keys of titles that are nearly the same.
func (k *keying) nearly(e *Event, slot int32) {
	if k.read(e, slot) > 0 {
		k.months(e, slot, func(about uint64) { k.near(about, slot) })
	}
}

// read takes the words of a title, where it may have another that is nearly the same; it returns
// how many they are, 0 where it may not.
func (k *keying) read(e *Event, slot int32) int {
	k.words = k.words[:0]
	if len(e.Title) == 0 || !k.f.narrow(slot) {
		return 0
	}
	k.words, k.room = wordsOf(k.words, k.room[:0], e.Title[0].Value)
	if n := len(k.words); n < leastSpelled+1 || n > mostWords {
		return 0
	}
	for i := range k.words {
		k.words[i].hash = maphash.Bytes(k.f.seed, k.words[i].letters)
	}
	return len(k.words)
}

// months calls do with the keys of the place of an event and of each of the months, all of one
// length, in which it may lie: two that overlap have one in common. So few events have a key in
// common that have not the time, too.
func (k *keying) months(e *Event, slot int32, do func(about uint64)) {
	b, place := k.f.bounds[slot], maphash.String(k.f.seed, e.Place.ID)
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
		k.emit(mixed(rest[0], about), slot, whole, byWords)
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

// wordsOf appends the words of a title, folded: letters and digits side by side. Their letters lie
// in room, which it returns too.
func wordsOf(words []titleWord, room []byte, title string) ([]titleWord, []byte) {
	room = AppendFold(room, title)
	for i := 0; i < len(room); {
		start, numbered := i, false
		for i < len(room) {
			r, size := utf8.DecodeRune(room[i:])
			if digit := unicode.IsDigit(r); digit || unicode.IsLetter(r) {
				numbered = numbered || digit
				i += size
				continue
			}
			break
		}
		if i > start {
			words = append(words, titleWord{letters: room[start:i], numbered: numbered})
			continue
		}
		_, size := utf8.DecodeRune(room[i:])
		i += size
	}
	return words, room
}

// An again notes of keys whether they have come up twice, perhaps: two keys of one bit are taken
// for one, which costs a look later. Several may note at a time.
type again struct {
	once, more []uint64
	bits       uint64
}

func newAgain(n int) *again {
	bits := uint64(1) << 12
	for bits < uint64(n)*64 && bits < 1<<mostBits {
		bits *= 2
	}
	return &again{make([]uint64, bits/64), make([]uint64, bits/64), bits - 1}
}

func (a *again) note(key uint64) {
	at, bit := (key&a.bits)/64, uint64(1)<<(key%64)
	if atomic.OrUint64(&a.once[at], bit)&bit != 0 && atomic.LoadUint64(&a.more[at])&bit == 0 {
		atomic.OrUint64(&a.more[at], bit)
	}
}

func (a *again) twice(key uint64) bool { return a.more[(key&a.bits)/64]>>(key%64)&1 != 0 }
