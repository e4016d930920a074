package edtf

import (
	"regexp"
	"strings"
)

// A Step is a way along the calendar: whole months, and seconds.
type Step struct{ Months, Seconds int64 }

// daySeconds are the seconds of a day.
const daySeconds = 86400

// Steps returns n units of a precision as a Step; a fraction of a second is none.
func Steps(unit Precision, n int64) Step {
	months := map[Precision]int64{Month: 1, Season: 3, Year: 12, Decade: 120, Century: 1200, Millennium: 12000}
	seconds := map[Precision]int64{Second: 1, Minute: 60, Day: daySeconds}
	return Step{n * months[unit], n * seconds[unit]}
}

// A Part is a part of a date that is moved.
type Part uint8

// The parts of a date.
const (
	Whole  Part = iota
	Start       // how it begins
	Finish      // how it ends
)

// Moved returns d with a part of it a step later. What is not known of it stays so: of "some
// time within" the whole moves, or a side of that; a day that becomes longer lasts, where a
// month becomes some time within several. It is false where d has no such part, where the step
// is finer than what d names, leads to a day that no month has, or beyond the other side.
func (d Date) Moved(part Part, by Step) (Date, bool) {
	text := d.String()
	if text == "" {
		return Date{}, false
	}
	var moved string
	var ok bool
	if part == Whole {
		moved, ok = movedAll(text, by)
	} else {
		moved, ok = movedSide(d, part, by)
	}
	if !ok {
		return Date{}, false
	}
	next, err := ParseISO(moved)
	if err != nil {
		return Date{}, false
	}
	return next, true
}

// UnitOf returns the finest unit by which a part of d can be moved; false for none.
func (d Date) UnitOf(part Part) (Precision, bool) {
	for _, unit := range []Precision{Minute, Day, Month, Season, Year, Decade, Century, Millennium} {
		for _, n := range []int64{1, -1} {
			if _, ok := d.Moved(part, Steps(unit, n)); ok {
				return unit, true
			}
		}
	}
	return 0, false
}

// signs are what stands between the single dates of a text.
var signs = regexp.MustCompile(`\.\.|[/,\[\]{}]`)

// movedAll moves every single date of a text.
func movedAll(text string, by Step) (string, bool) {
	var b strings.Builder
	from := 0
	one := func(to int) bool {
		if from == to {
			return true
		}
		moved, ok := movedSingle(text[from:to], by)
		b.WriteString(moved)
		return ok
	}
	for _, at := range signs.FindAllStringIndex(text, -1) {
		if !one(at[0]) {
			return "", false
		}
		b.WriteString(text[at[0]:at[1]])
		from = at[1]
	}
	ok := one(len(text))
	return b.String(), ok
}

// movedSide moves one side of an interval or of a range in brackets; a single date becomes
// one of these.
func movedSide(d Date, part Part, by Step) (string, bool) {
	text, open, between, end := d.String(), "", "/", ""
	left, right, two := strings.Cut(text, "/")
	if last := len(text) - 1; text[0] == '[' || text[0] == '{' {
		open, between, end = text[:1], "..", text[last:]
		if left, right, two = strings.Cut(text[1:last], ".."); !two || strings.Contains(text, ",") {
			return "", false
		}
	}
	if !two {
		if left, right = text, text; d.Kind() == Within {
			open, between, end = "[", "..", "]"
		}
	}
	side := &left
	if part == Finish {
		side = &right
	}
	if *side == "" || *side == ".." {
		return "", false
	}
	moved, ok := movedSingle(*side, by)
	if *side = moved; !ok {
		return "", false
	}
	if left == right { // one date again, where that says the same
		if one, err := ParseISO(left); err == nil && one.Kind() == kindOf(open) {
			return left, true
		}
	}
	return open + left + between + right + end, true
}

// kindOf is the kind of what stands in such brackets, or of an interval.
func kindOf(bracket string) Kind {
	if bracket == "[" {
		return Within
	}
	return Extent
}
