package draft

import (
	"slices"
	"strings"

	"dateline/timeline"
)

// MostFacets bounds the facets of a timeline that is read: more columns than these no
// chooser shows.
const MostFacets = 64

// Value takes what an event says of a facet, which is declared with its first value. Kind
// is zero where the values decide: numbers as long as all are, else words. False where
// there is no room for a further facet.
func (d *Draft) Value(e *timeline.Full, name string, kind timeline.FacetKind, words ...string) bool {
	name = strings.TrimSpace(name)
	for _, word := range words {
		if word = strings.TrimSpace(word); word == "" || name == "" {
			continue
		}
		f := d.facet(name)
		if f == nil {
			return false
		}
		v := timeline.Value{Facet: f.Name, Word: word}
		c := &d.Columns[d.facets[strings.ToLower(f.Name)]]
		c.Values = Example(c.Values, word)
		more := slices.ContainsFunc(e.Values, func(have timeline.Value) bool { return have.Facet == f.Name && have.Word != word })
		f.Kind = joined(f.Kind, kindOf(kind, f.Name, word), more)
		if !slices.Contains(e.Values, v) {
			e.Values = append(e.Values, v)
		}
	}
	return true
}

// facet returns the facet of a name, whatever its case, as a new one where there is none
// yet; nil where no more have room.
func (d *Draft) facet(name string) *timeline.Facet {
	key := strings.ToLower(name)
	if at, ok := d.facets[key]; ok {
		return &d.Timeline.Facets[at]
	}
	if name == "" || len(d.Timeline.Facets) == MostFacets {
		return nil
	}
	if d.facets == nil {
		d.facets = map[string]int{}
	}
	d.facets[key] = len(d.Timeline.Facets)
	d.Timeline.Facets = append(d.Timeline.Facets, timeline.Facet{Name: name})
	d.Columns = append(d.Columns, Column{Name: name})
	return &d.Timeline.Facets[len(d.Timeline.Facets)-1]
}

// kindOf returns the kind of a value: as its source says, as far as that can be true,
// else as it looks.
func kindOf(declared timeline.FacetKind, facet, word string) timeline.FacetKind {
	switch {
	case declared == timeline.OfLists || declared == timeline.OfWords:
		return declared
	case declared == timeline.OfNumbers:
		if _, number := timeline.NumberOf(word); number {
			return declared
		}
	case timeline.Measures(word) && !Naming(facet):
		return timeline.OfNumbers
	}
	return timeline.OfWords
}

// joined returns the kind of a facet of one kind so far that gets a value of another; a
// second value of an event makes it a list.
func joined(so, next timeline.FacetKind, more bool) timeline.FacetKind {
	switch {
	case more || so == timeline.OfLists || next == timeline.OfLists:
		return timeline.OfLists
	case so == 0 || so == next:
		return next
	}
	return timeline.OfWords
}

// naming are the ends of the names of columns whose figures name something and measure
// nothing.
var naming = []string{"code", "id", "zip", "phone", "tel", "isbn", "plz"}

// Naming tells whether the figures of a column are names, by what it is called: codes,
// numbers of telephones.
func Naming(column string) bool {
	column = Letters(column)
	return slices.ContainsFunc(naming, func(end string) bool { return strings.HasSuffix(column, end) })
}

// suffixes say the kind of a facet behind the name of its column, where that or its
// values would be read as something else.
var suffixes = []struct {
	text string
	kind timeline.FacetKind
}{{" [words]", timeline.OfWords}, {" [number]", timeline.OfNumbers}, {" [list]", timeline.OfLists}}

// Unsuffixed returns the name of a column without the kind behind it, and the kind; zero
// where there is none.
func Unsuffixed(column string) (string, timeline.FacetKind) {
	column = strings.TrimSpace(column)
	for _, s := range suffixes {
		if bare, ok := strings.CutSuffix(column, s.text); ok && strings.TrimSpace(bare) != "" {
			return strings.TrimSpace(bare), s.kind
		}
	}
	return column, 0
}

// Columns returns the names of the columns in which the facets of a timeline are written,
// by their names: with their kind behind them where the values alone would be read as
// another one, and where the name is reserved for something else.
func Columns(t *timeline.Timeline, reserved func(name string) bool) map[string]string {
	type look struct{ wordy, some bool }
	looks := make(map[string]*look, len(t.Facets))
	for _, f := range t.Facets {
		looks[f.Name] = &look{}
	}
	if len(t.Facets) > 0 {
		for _, e := range t.Events.All() {
			for _, v := range e.Values() {
				if l := looks[v.Facet]; l != nil {
					l.some, l.wordy = true, l.wordy || !timeline.Measures(v.Word)
				}
			}
		}
	}
	columns := make(map[string]string, len(t.Facets))
	for _, f := range t.Facets {
		seen := timeline.OfWords
		if l := looks[f.Name]; l.some && !l.wordy && !Naming(f.Name) {
			seen = timeline.OfNumbers
		}
		columns[f.Name] = f.Name
		if _, kind := Unsuffixed(f.Name); f.Kind != seen || kind != 0 || reserved(f.Name) {
			columns[f.Name] += " [" + f.Kind.String() + "]"
		}
	}
	return columns
}

// Between stands between the values of a list in a cell.
const Between = "; "

// Cut cuts the cell of a list into its values.
func Cut(cell string) []string { return strings.Split(cell, strings.TrimSpace(Between)) }
