package grid

import (
	"fmt"
	"slices"
	"strings"

	"dateline/data/kit/draft"
	"dateline/data/kit/message"
	"dateline/data/words"
	"dateline/timeline"
)

// A facetColumn is a column whose cells are values of a facet.
type facetColumn struct {
	column int
	name   string
	kind   timeline.FacetKind // as the source declares it; zero where the values decide
	cuts   string             // what stands between the values of a list
}

// A facetCount is what the cells of a facet's column are.
type facetCount struct {
	values int
	wordy  bool // one of them is no number that one can count with
	names  bool // one of them is no number at all
}

// A declaration is what a source says of its columns, by their names.
type declaration struct {
	cuts  map[string]string             // of lists, what stands between their values
	kinds map[string]timeline.FacetKind // of others
	also  []string                      // columns that are facets whatever else they are
}

// findFacets says which columns are facets: those that have no role, and those with one
// that their source declares as facets too, or whose words are no types, or are regions, of which
// a place is a part and which people ask for. Those for which
// a timeline has no room are kept beside the events, as texts that are written back.
func (t *tabular) findFacets(wordyTypes bool) {
	t.kept = nil
	taken := map[string]bool{}
	for i, h := range t.header {
		name, kind := draft.Unsuffixed(h)
		also := slices.Contains(t.declared.also, h) || t.at[i] == roleType && wordyTypes || t.at[i] == roleRegion
		if name == "" || t.at[i] != unread && !also {
			continue
		}
		if len(t.facets) == draft.MostFacets {
			t.kept = append(t.kept, i)
			continue
		}
		f := facetColumn{column: i, name: free(name, taken), kind: kind, cuts: ";"}
		if cuts, ok := t.declared.cuts[h]; ok && kind == 0 {
			f.kind, f.cuts = timeline.OfLists, cuts
		}
		if f.kind == 0 {
			f.kind = t.declared.kinds[h]
		}
		if f.kind == 0 && draft.Naming(h) {
			f.kind = timeline.OfWords
		}
		t.facets = append(t.facets, f)
		t.typeFacet = t.typeFacet || t.at[i] == roleType
	}
}

// free returns a name that no facet has yet.
func free(name string, taken map[string]bool) string {
	one := name
	for n := 2; taken[strings.ToLower(one)]; n++ {
		one = fmt.Sprintf("%s %d", name, n)
	}
	taken[strings.ToLower(one)] = true
	return one
}

// typesAreWords tells whether the column of types holds a word that is no type in the
// rows that a table is understood by.
func typesAreWords(rows func(yield func([]string)), at []role) bool {
	column := slices.Index(at, roleType)
	if column < 0 {
		return false
	}
	wordy := false
	known := map[string]bool{}
	rows(func(fields []string) {
		if wordy || column >= len(fields) || known[fields[column]] {
			return
		}
		if cell := strings.TrimSpace(fields[column]); cell != "" && !words.Blank(cell) {
			_, tags := draft.TypeOf(Bare(cell))
			_, notes := annotationKind(Bare(cell))
			wordy = tags != nil && !notes
			known[strings.Clone(fields[column])] = true
		}
	})
	return wordy
}

// facetValues returns what a row says of the facets, those of one together.
func (w *worker) facetValues() []timeline.Value {
	if len(w.facets) == 0 {
		return nil
	}
	if cap(w.values)-len(w.values) < 4*len(w.facets) {
		w.values = make([]timeline.Value, 0, 4096)
	}
	from := len(w.values)
	for k := range w.facets {
		f := &w.facets[k]
		if f.column >= len(w.raw) {
			continue
		}
		cell := strings.TrimSpace(w.raw[f.column])
		if cell == "" || words.Blank(cell) {
			continue
		}
		if cell = strings.TrimSpace(Bare(cell)); cell == "" {
			continue
		}
		if f.kind != timeline.OfLists {
			w.value(k, cell)
			continue
		}
		begin := len(w.values)
		for _, one := range list(cell, f.cuts) {
			if !slices.Contains(w.values[begin:], timeline.Value{Facet: f.name, Word: one}) {
				w.value(k, one)
			}
		}
	}
	if len(w.values) == from {
		return nil
	}
	return w.values[from:len(w.values):len(w.values)]
}

// value takes a value of a facet.
func (w *worker) value(k int, word string) {
	c := &w.counts[k]
	c.values++
	if !c.names && !timeline.Measures(word) {
		_, number := timeline.NumberOf(word)
		c.wordy, c.names = true, !number
	}
	w.values = append(w.values, timeline.Value{Facet: w.facets[k].name, Word: word})
}

// used tells whether a column that has no field of its own is used all the same: it numbers the
// steps of a story, or says the picture of an event.
func used(column string) bool {
	named := timeline.Timeline{Facets: []timeline.Facet{{Name: "image"}}}
	return timeline.NamesSteps(column) || named.OfMedia(column)
}

// declare returns the facets that have a value, and what they are in a note.
func (t *tabular) declare(counts []facetCount) (all []timeline.Facet, note message.Message) {
	var said []message.Message
	for k, f := range t.facets {
		if k >= len(counts) || counts[k].values == 0 {
			continue
		}
		kind := f.kind
		switch {
		case kind == 0 && !counts[k].wordy:
			kind = timeline.OfNumbers
		case kind == 0, kind == timeline.OfNumbers && counts[k].names:
			kind = timeline.OfWords
		}
		all = append(all, timeline.Facet{Name: f.name, Kind: kind})
		if !used(f.name) {
			said = append(said, message.New("%s (%v)", f.name, message.New(kind.String())))
		}
	}
	if said == nil {
		return all, message.Message{}
	}
	const few = 4
	if len(said) > few { // names that fill a line say less than their number
		return all, message.New("%d more columns, to filter by and to sort into lanes\n%v", len(said), message.List(said))
	}
	return all, message.New("more columns, to filter by and to sort into lanes: %v", message.List(said))
}
