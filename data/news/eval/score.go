package main

import (
	"fmt"
	"io"

	"dateline/data/news/extract"
)

// A Tally counts how found expressions agree with annotated ones.
type Tally struct {
	Found, Annotated   int // how many there are of each
	Exact, Overlapping int // how many found ones stand on an annotated one
	Valued             int // annotated ones of which the set gives a value
	FoundOnValued      int // found ones, less those on annotated ones without a value
	Value              int // how many found ones overlap and mean the same
}

// A Miss is a disagreement.
type Miss struct{ Document, Annotated, Found, Around string }

// Scored is the outcome of a set.
type Scored struct {
	Dates     Tally                  // dates and sets together, that of the reach asked for
	Kinds     map[extract.Kind]Tally // by kind, sets counted as dates
	Misses    []Miss
	Documents int
}

// A Finder finds the time expressions of a document.
type Finder interface {
	Expressions(extract.Document) []extract.Expression
}

// Score compares what a finder finds with what is annotated. Each annotated
// mention answers for one found expression at most.
func Score(documents []Annotated, by Finder) Scored {
	s := Scored{Kinds: map[extract.Kind]Tally{}, Documents: len(documents)}
	for _, d := range documents {
		found := by.Expressions(d.Document)
		if d.Until > 0 {
			var within []extract.Expression
			for _, e := range found {
				if e.Start < d.Until {
					within = append(within, e)
				}
			}
			found = within
		}
		for _, kind := range []extract.Kind{extract.Date, extract.Duration, extract.Frequency} {
			t := s.Kinds[kind]
			s.compare(&t, d, found, kind)
			s.Kinds[kind] = t
		}
	}
	s.Dates = s.Kinds[extract.Date]
	return s
}

// asDate counts one of several days as a date.
func asDate(k extract.Kind) extract.Kind {
	if k == extract.Set {
		return extract.Date
	}
	return k
}

// compare adds the mentions of a kind in a document to a tally.
func (s *Scored) compare(t *Tally, d Annotated, found []extract.Expression, kind extract.Kind) {
	text := []rune(d.Text)
	answered := make([]bool, len(d.Mentions))
	for _, e := range found {
		if asDate(e.Kind) != kind {
			continue
		}
		i := best(d.Mentions, answered, e, kind)
		switch {
		case i >= 0 && d.Mentions[i].Vague:
			answered[i] = true
			continue
		case i < 0:
			t.Found++
			t.FoundOnValued++
			s.miss(kind, d, "", e.Text+" = "+e.EDTF, e.Start, e.End)
			continue
		}
		m := d.Mentions[i]
		answered[i] = true
		t.Found++
		t.Overlapping++
		if m.Start == e.Start && m.End == e.End {
			t.Exact++
		} else {
			s.miss(kind, d, string(text[m.Start:m.End]), e.Text+" (span)", m.Start, m.End)
		}
		if m.EDTF == "" {
			continue
		}
		t.FoundOnValued++
		if m.EDTF == e.EDTF || m.EDTF == "?" && e.EDTF == "" {
			t.Value++
		} else {
			s.miss(kind, d, string(text[m.Start:m.End])+" = "+m.EDTF, e.EDTF, m.Start, m.End)
		}
	}
	for i, m := range d.Mentions {
		if m.Vague || m.Kind != kind || d.Until > 0 && m.Start >= d.Until {
			continue
		}
		t.Annotated++
		if m.EDTF != "" {
			t.Valued++
		}
		if !answered[i] {
			s.miss(kind, d, string(text[m.Start:m.End])+" = "+m.EDTF, "", m.Start, m.End)
		}
	}
}

// best returns the mention of a kind that shares most with an expression, -1 for none.
func best(all []Mention, answered []bool, e extract.Expression, kind extract.Kind) int {
	at, most := -1, 0
	for i, m := range all {
		if shared := min(m.End, e.End) - max(m.Start, e.Start); !answered[i] && m.Kind == kind && shared > most {
			at, most = i, shared
		}
	}
	return at
}

func (s *Scored) miss(kind extract.Kind, d Annotated, annotated, found string, start, end int) {
	text := []rune(d.Text)
	around := string(text[max(0, start-40):min(len(text), end+30)])
	if kind == extract.Date {
		s.Misses = append(s.Misses, Miss{d.ID, annotated, found, around})
	}
}

// f1 returns precision, recall and their harmonic mean.
func f1(right, found, annotated int) (p, r, f float64) {
	if found > 0 {
		p = float64(right) / float64(found)
	}
	if annotated > 0 {
		r = float64(right) / float64(annotated)
	}
	if p+r > 0 {
		f = 2 * p * r / (p + r)
	}
	return p, r, f
}

func (s Scored) print(out io.Writer, salient bool) {
	fmt.Fprintf(out, "  %d documents\n  %-11s %-12s %9s %9s %9s  (found, annotated)\n", s.Documents, "kind", "measure", "precision", "recall", "F1")
	for _, kind := range []extract.Kind{extract.Date, extract.Duration, extract.Frequency} {
		t := s.Kinds[kind]
		if t.Annotated == 0 {
			continue
		}
		row := func(measure string, right, found, annotated int) {
			p, r, f := f1(right, found, annotated)
			if salient {
				fmt.Fprintf(out, "  %-11s %-12s %9s %9.3f %9s  (%d, %d)\n", kind, measure, "–", r, "–", found, annotated)
				return
			}
			fmt.Fprintf(out, "  %-11s %-12s %9.3f %9.3f %9.3f  (%d, %d)\n", kind, measure, p, r, f, found, annotated)
		}
		row("exact", t.Exact, t.Found, t.Annotated)
		row("overlapping", t.Overlapping, t.Found, t.Annotated)
		if t.Valued > 0 && kind == extract.Date {
			row("value", t.Value, t.FoundOnValued, t.Valued)
		}
	}
}

func (s Scored) printMisses(out io.Writer) {
	for _, m := range s.Misses {
		fmt.Fprintf(out, "    %s: annotated %q, found %q in %q\n", m.Document, m.Annotated, m.Found, m.Around)
	}
}
