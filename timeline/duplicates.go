package timeline

import (
	"cmp"
	"context"
	"hash/maphash"
	"slices"
	"unicode"
	"unicode/utf8"

	"dateline/timeline/calendar"
	"dateline/timeline/edtf"
	"dateline/timeline/pieces"
)

// A likeness is what two events must have in common to be one, perhaps: the letters of their
// titles, times that overlap, and no two different places.
type likeness struct {
	title  uint64 // a hash
	bounds calendar.Span
	slot   int32
}

// Duplicates returns the slots of the events of t that may be told twice, in order: another has
// the same title, apart from case, accents and signs, a date that may be the same, or none
// either, and no other place. It is given up soon after ctx ends, with its error.
func Duplicates(ctx context.Context, t *Timeline) ([]int32, error) {
	all := make([]likeness, t.Events.Slots())
	seed := maphash.MakeSeed()
	err := pieces.Each(ctx, len(all), func(_, from, to int) {
		var room []byte
		for slot := from; slot < to; slot++ {
			all[slot] = likeness{slot: int32(slot)}
			e := t.Events.At(slot)
			if e == nil || len(e.Title) == 0 {
				continue
			}
			if room = appendLetters(room[:0], e.Title[0].Value); len(room) > 0 {
				all[slot].title, all[slot].bounds = max(maphash.Bytes(seed, room), 1), e.When.Date.BoundsIn(edtf.Source)
			}
		}
	})
	if err != nil {
		return nil, err
	}
	all = slices.DeleteFunc(all, func(l likeness) bool { return l.title == 0 })
	slices.SortFunc(all, func(a, b likeness) int {
		return cmp.Or(cmp.Compare(a.title, b.title), a.bounds.Start.Compare(b.bounds.Start), cmp.Compare(a.slot, b.slot))
	})
	var found []int32
	for len(all) > 0 {
		n := 1
		for n < len(all) && all[n].title == all[0].title {
			n++
		}
		if n > 1 {
			found = append(found, alike(t, all[:n])...)
		}
		all = all[n:]
	}
	slices.Sort(found)
	return slices.Compact(found), ctx.Err()
}

// alike returns the slots of those of one title, by their starts, that may be another: those
// of each place are held to each other and to those of none.
func alike(t *Timeline, all []likeness) (slots []int32) {
	placeOf := func(l likeness) string { return t.Events.At(int(l.slot)).Place.ID }
	places := map[string]bool{}
	for _, l := range all {
		places[placeOf(l)] = true
	}
	for place := range places {
		if place == "" && len(places) > 1 {
			continue // they are among those of the others
		}
		var some []likeness
		for _, l := range all {
			if at := placeOf(l); at == place || at == "" {
				some = append(some, l)
			}
		}
		slots = append(slots, overlapping(some)...)
	}
	return slots
}

// overlapping returns the slots of those that overlap another, by their starts: one that
// started earlier and has not ended, or the next. What has no date is held to what has none.
func overlapping(some []likeness) (slots []int32) {
	dated := make([]likeness, 0, len(some))
	for _, l := range some {
		if l.bounds.Empty() {
			slots = append(slots, l.slot)
		} else {
			dated = append(dated, l)
		}
	}
	if len(slots) == 1 {
		slots = nil
	}
	var until calendar.Instant // the latest end of those before
	for i, l := range dated {
		next := i+1 < len(dated) && dated[i+1].bounds.Start.Before(l.bounds.End)
		if next || i > 0 && l.bounds.Start.Before(until) {
			slots = append(slots, l.slot)
		}
		if i == 0 || until.Before(l.bounds.End) {
			until = l.bounds.End
		}
	}
	return slots
}

// appendLetters appends the letters and digits of a text, folded.
func appendLetters(to []byte, s string) []byte {
	from := len(to)
	to = AppendFold(to, s)
	end := from
	for i := from; i < len(to); {
		r, size := utf8.DecodeRune(to[i:])
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			end += copy(to[end:], to[i:i+size])
		}
		i += size
	}
	return to[:end]
}

// Letters returns the letters and digits of a text, folded: what titles are the same by.
func Letters(s string) string { return string(appendLetters(nil, s)) }
