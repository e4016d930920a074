package extract

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"dateline/timeline/calendar"
	"dateline/timeline/edtf"
)

// An Anchor is a date that a document may be of, and why.
type Anchor struct {
	Date       edtf.Date
	Score      float64 // 1 is sure; from Sure on it needs no question
	Rule       AnchorRule
	Said       string // the words that it rests on
	Against    string // the words that it is told from: "26 and 27 April"
	Start, End int    // where Said stands, in code points; both 0 for metadata
}

// Sure is the score from which an anchor is taken without asking.
const Sure = 0.8

// AnchorRule says how an anchor was come by.
type AnchorRule string

// The ways to an anchor.
const (
	ByMetadata AnchorRule = "metadata" // a tag of the page says so
	ByCue      AnchorRule = "cue"      // "Published on", "Publié le"
	ByLine     AnchorRule = "line"     // a line that is a date alone
	ByDateline AnchorRule = "dateline" // "PARIS, 18 April –"
	ByWeekday  AnchorRule = "weekday"  // a day of the month that is the weekday told of
	ByLatest   AnchorRule = "latest"   // the latest day that the text tells of
)

// String says why in English.
func (a Anchor) String() string {
	switch a.Rule {
	case ByMetadata:
		return a.Date.String() + ": the page says so (" + a.Said + ")"
	case ByCue:
		return fmt.Sprintf("%s: the text says “%s”", a.Date, a.Said)
	case ByLine:
		return fmt.Sprintf("%s: “%s” stands on a line of its own", a.Date, a.Said)
	case ByDateline:
		return fmt.Sprintf("%s: “%s” stands in the dateline", a.Date, a.Said)
	case ByWeekday:
		if a.Against == "" {
			return fmt.Sprintf("%s is a “%s” of that month", a.Date, a.Said)
		}
		return fmt.Sprintf("%s is a “%s” that lies before “%s”", a.Date, a.Said, a.Against)
	}
	return fmt.Sprintf("%s: “%s” is the latest day that the text tells of", a.Date, a.Said)
}

// Published returns the date of publication that a document gives of itself, to
// the day or to the month; false when there is none that needs no question. It is
// never today.
func Published(d Document) (edtf.Date, bool) {
	if all := Anchors(d); len(all) > 0 && all[0].Score >= Sure {
		return all[0].Date, true
	}
	return edtf.Date{}, false
}

// Anchors returns the dates that a document may be of, the likeliest first.
func Anchors(d Document) []Anchor {
	d.Anchor = edtf.Date{}
	all := append([]Anchor(nil), d.Dates...)
	all = append(all, headers(d)...)
	byScore := func(a, b Anchor) int { return cmp.Compare(b.Score, a.Score) }
	slices.SortStableFunc(all, byScore)
	if len(all) == 0 {
		return latest(d)
	}
	if best := all[0].Date; best.Precision() == edtf.Month {
		d.Anchor = best
		all = append(all, daysOf(d, momentOf(best))...)
	}
	slices.SortStableFunc(all, byScore)
	return all
}

// daysOf returns the days of a month that a document may be of: those that are a
// weekday of which it tells, before what it says will come and not before what
// it says was.
func daysOf(d Document, month moment) []Anchor {
	first, last := 1, calendar.DaysIn(month.y, month.m)
	var against, past string
	var weekdays []Expression
	nextWeek, nextDay := false, 0
	for _, e := range (Rules{}).Expressions(d) {
		nextWeek = nextWeek || e.nextWeek
		if e.Kind == Set {
			weekdays = append(weekdays, e)
			continue
		}
		date, err := edtf.Parse(e.EDTF)
		if err != nil || date.Precision() > edtf.Day {
			continue
		}
		from, to := date.Bounds().Start.Day, date.Bounds().End.Add(-1).Day
		y, m, day := from.Civil()
		if y != month.y || m != month.m {
			continue
		}
		if e.coming && day <= last {
			last, against, nextDay = day-1, e.Text, day
		}
		if _, _, end := to.Civil(); !e.coming && end > first {
			first, past = end, e.Text
		}
	}
	if len(weekdays) == 0 || first > last {
		return nil
	}
	all := daysLike(weekdays, month, first, last, cmp.Or(against, past))
	for i := range all {
		if _, _, day := all[i].Date.Bounds().Start.Day.Civil(); nextWeek && nextDay > 0 && sameWeek(month, day+7, nextDay) {
			all[i].Score = 0.75 // next week is the week of what it says will come
		}
	}
	return all
}

// sameWeek tells whether two days of a month lie in one week.
func sameWeek(month moment, a, b int) bool {
	first := calendar.Civil(month.y, month.m, 1) - 1
	return weekOf(first+calendar.Day(a)) == weekOf(first+calendar.Day(b))
}

// daysLike returns the days of a month between two that are weekdays told of; the
// last of them is the likeliest, for news is told the day it happens or the next.
func daysLike(weekdays []Expression, month moment, first, last int, against string) []Anchor {
	var all []Anchor
	for _, e := range weekdays {
		if e.coming {
			continue
		}
		for day := last; day >= first; day-- {
			value := isoDay(month.y, month.m, day)
			if !strings.Contains(e.EDTF, value) || slices.ContainsFunc(all, func(a Anchor) bool { return a.Date.String() == value }) {
				continue
			}
			date, err := edtf.Parse(value)
			if err != nil {
				continue
			}
			score := 0.7 / float64(1+len(all))
			all = append(all, Anchor{Date: date, Score: score, Rule: ByWeekday, Said: e.Text, Against: against, Start: e.Start, End: e.End})
		}
	}
	return all
}

// latest returns the latest day that a text tells of as past, a guess.
func latest(d Document) []Anchor {
	var best Anchor
	for _, e := range (Rules{}).Expressions(d) {
		date, err := edtf.Parse(e.EDTF)
		if err != nil || e.coming || date.Precision() > edtf.Month || date.Kind() == edtf.Within {
			continue
		}
		if best.Date.IsZero() || best.Date.Bounds().Start.Before(date.Bounds().Start) {
			best = Anchor{Date: date, Score: 0.2, Rule: ByLatest, Said: e.Text, Start: e.Start, End: e.End}
		}
	}
	if best.Date.IsZero() {
		return nil
	}
	return []Anchor{best}
}
