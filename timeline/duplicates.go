package timeline

import (
	"context"
	"slices"
	"unicode"
	"unicode/utf8"
)

// A Likeness is why two events may be one that is told twice; several reasons add up.
type Likeness uint8

// The reasons, the strongest first. Each asks for times that may be the same; the last two also
// that each of the events is known to the month at least, for in a year much happens that is
// called alike.
const (
	SameTitle   Likeness = 1 << iota // the same letters and digits, and no two different places
	SameAddress                      // the same letters and digits on the same day, told at the same address of the web, wherever it was
	NearTitle                        // but for one word that only one has, or that is spelled in another way; the same place, or none
	SameSetting                      // the same place, the same actors, two at least, and the same type
)

// Likenesses lists the reasons, each alone.
var Likenesses = []Likeness{SameTitle, SameAddress, NearTitle, SameSetting}

// A Repeat is some events that may be one, told several times: each is like another of them for
// one of the reasons, and like no event beside them.
type Repeat struct {
	Slots []int32  // of the events, ascending; two at least
	Why   Likeness // all reasons for which some two of them are alike
}

// Repeats returns the groups of the events of t that may be told twice, by their first events. Two
// of which a person has said that they are not the same, by a link, are not alike; each may still
// be like a third. It is given up soon after ctx ends, with its error.
func Repeats(ctx context.Context, t *Timeline) ([]Repeat, error) {
	f, err := newTwiceFinder(ctx, t)
	if err != nil {
		return nil, err
	}
	records, err := f.records(ctx)
	if err != nil {
		return nil, err
	}
	for len(records) > 0 && ctx.Err() == nil {
		n := 1
		for n < len(records) && records[n].key == records[0].key && records[n].way == records[0].way {
			n++
		}
		if n > 1 {
			f.block(records[:n])
		}
		records = records[n:]
	}
	return f.groups(), ctx.Err()
}

// Duplicates returns the slots of the events of t that may be told twice, in order: those of all
// Repeats.
func Duplicates(ctx context.Context, t *Timeline) ([]int32, error) {
	all, err := Repeats(ctx, t)
	return SlotsOf(all), err
}

// SlotsOf returns the slots of the events of some groups, ascending.
func SlotsOf(all []Repeat) (slots []int32) {
	for _, r := range all {
		slots = append(slots, r.Slots...)
	}
	slices.Sort(slots)
	return slots
}

// groups returns what was united, once all of it is.
func (f *twiceFinder) groups() (all []Repeat) {
	at := map[int32]int{} // in all, by the event that stands for a group
	for slot := range f.parent {
		root := f.root(int32(slot))
		if int(root) == slot && f.size[slot] < 2 {
			continue
		}
		g, known := at[root]
		if !known {
			g = len(all)
			at[root] = g
			all = append(all, Repeat{})
		}
		all[g].Slots = append(all[g].Slots, int32(slot))
		all[g].Why |= f.why[slot]
	}
	return all
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
