package timeline

import (
	"slices"
	"strconv"
	"strings"
	"testing"
)

// faceted returns a timeline of three events with a facet of each kind.
func faceted() *Timeline {
	l := &Timeline{Facets: []Facet{{"Side A", OfWords}, {"tone", OfNumbers}, {"people", OfLists}, {"type", OfWords}}}
	for id, values := range [][]Value{
		{{"Side A", "Paris, France"}, {"tone", "-2.50"}, {"people", "Ann"}, {"people", "Bo"}},
		{{"Side A", "Rome"}, {"tone", "3"}, {"type", "flood"}},
		nil,
	} {
		e := Full{ID: strconv.Itoa(id), Type: Meeting, More: More{Values: values}}
		l.Events.Append(e.Compact())
	}
	return l
}

func TestAFilterNamesTheFacetsOfATimeline(t *testing.T) {
	l := faceted()
	for filter, want := range map[string]string{
		`side-a:rome`: "1", `SideA:"paris, france",Rome`: "0 1", `-sidea:rome`: "0 2", `side_a:paris`: "",
		"tone:<0": "0", "tone:>=3": "1", "tone:>3": "", "tone:<=3": "0 1", "tone:-3..3": "0 1", "tone:-2.5": "0", "tone:3.0": "1", "tone:high": "",
		"people:bo": "0", "people:b": "", "type:flood": "1", "type:meeting": "0 1 2", "type:visit": "", "bo": "0", "flood": "1",
	} {
		f, err := ParseFilter(filter)
		if err != nil {
			t.Fatal(err)
		}
		if err := f.Check(l); err != nil {
			t.Fatal(err)
		}
		keep := f.Keep(l)
		var got []string
		for _, e := range l.Events.All() {
			if keep(e) {
				got = append(got, e.ID)
			}
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%s keeps %q, want %q", filter, got, want)
		}
	}
}

func TestAFilterOfAFacetThatATimelineHasNotSaysWhichThereAre(t *testing.T) {
	f, err := ParseFilter("kim -colour:red")
	if err != nil {
		t.Fatal(err)
	}
	const fields = `filter: "-colour:red" names no field of an event; write one of type, status, certainty, place, country, actor, tag, source, id, when, starts, during, before, after, in, near, precision, sources, is, no`
	for want, l := range map[string]*Timeline{fields: {}, fields + ", or of this timeline's: side-a, tone, people, type": faceted()} {
		if err := f.Check(l); err == nil || err.Error() != want {
			t.Errorf("got  %v\nwant %s", err, want)
		}
		if keep := f.Keep(l); l.Events.Len() > 0 && keep(l.Events.At(0)) {
			t.Error("an event passes that has not the word kim")
		}
	}
}

func TestANumberIsWrittenAsInJSON(t *testing.T) {
	for word, want := range map[string]float64{"0": 0, "-0": 0, "12": 12, "-2.50": -2.5, "1e3": 1000, "1.5E-2": 0.015, "1e+2": 100} {
		if got, ok := NumberOf(word); !ok || got != want {
			t.Errorf("%q is %v, %v, want %v", word, got, ok, want)
		}
	}
	for _, word := range []string{"", "-", "042", "+1", ".5", "1.", "1e", "1e+", "0x10", "1_000", "1,5", " 1", "NaN", "Inf", "1e999", "--1", "1-", "٣"} {
		if got, ok := NumberOf(word); ok {
			t.Errorf("%q is the number %v, want none", word, got)
		}
	}
	for word, want := range map[string]bool{"123456789012345": true, "-123456789012345": true, "1234567890123456": false, "0.1234567890123456789": true, "12 km": false, "1e999": false, "1e9": true} {
		if got := Measures(word); got != want {
			t.Errorf("%q can be counted with: %v, want %v", word, got, want)
		}
	}
}

func TestAFacetIsFoundByTheLettersOfItsName(t *testing.T) {
	l := &Timeline{Facets: []Facet{{"Side A", OfWords}, {"side-a", OfLists}, {"Größe", OfNumbers}, {"…", OfWords}}}
	for name, want := range map[string]string{"Side A": "Side A", "side-a": "side-a", "SIDEA": "Side A", "grÖSSE": "", "größe": "Größe", "…": "…", "!": "", "": ""} {
		if got, ok := l.Facet(name); got.Name != want || ok != (want != "") {
			t.Errorf("%q finds %q, %v, want %q", name, got.Name, ok, want)
		}
	}
}

func TestFacetsOfTwoKindsStayApartWhenTimelinesAreMerged(t *testing.T) {
	of := func(kind FacetKind, name, word string) *Timeline {
		e := Full{ID: word, More: More{Values: []Value{{name, word}}}}
		return &Timeline{Facets: []Facet{{name, kind}}, Events: EventsOf([]Event{e.Compact()})}
	}
	for _, c := range []struct {
		b      *Timeline
		facets []Facet
		values []Value
	}{
		{of(OfWords, "SIZE", "b"), []Facet{{"size", OfWords}}, []Value{{"size", "b"}}},
		{of(OfNumbers, "size", "3"), []Facet{{"size", OfWords}, {"size 2", OfNumbers}}, []Value{{"size 2", "3"}}},
		{of(OfWords, "hue", "red"), []Facet{{"size", OfWords}, {"hue", OfWords}}, []Value{{"hue", "red"}}},
	} {
		m := Merge(of(OfWords, "size", "a"), c.b)
		if got := m.Events.At(1).Values(); !slices.Equal(m.Facets, c.facets) || !slices.Equal(got, c.values) || len(Validate(m)) > 0 {
			t.Errorf("merged: %v with %v, want %v with %v; problems %v", m.Facets, got, c.facets, c.values, Validate(m))
		}
	}
}
