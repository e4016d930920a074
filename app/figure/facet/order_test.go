package facet_test

import (
	"context"
	"fmt"
	"slices"
	"testing"

	"dateline/app/figure"
	"dateline/app/figure/facet"
	"dateline/app/figure/view"
	"dateline/timeline"
	"dateline/timeline/calendar"
	"dateline/timeline/edtf"
)

// sorted returns the words of the actors as a pane lists them.
func sorted(c *facet.Counter) (words []string) {
	for i, f := range c.Facets.List {
		if f.By == view.ByActor {
			for _, n := range c.Ranked(i) {
				words = append(words, f.Words[n])
			}
		}
	}
	return words
}

// Anna has 3 visits in 2001, Boris 2 visits and 3 meetings in 2002, Chen 1 visit and 1 meeting.
func TestValuesStandInTheOrderOfWhatIsLeftOnceAFilterIsSet(t *testing.T) {
	tl := &timeline.Timeline{Actors: []timeline.Actor{{ID: "anna"}, {ID: "boris"}, {ID: "chen"}}}
	for actor, counts := range map[string][2]int{"anna": {3, 0}, "boris": {2, 3}, "chen": {1, 1}} {
		for kind, n := range counts {
			for k := range n {
				e := timeline.Full{ID: fmt.Sprint(actor, kind, k), Type: []timeline.Type{timeline.Visit, timeline.Meeting}[kind]}
				e.When.Date, _ = edtf.Parse(map[string]string{"anna": "2001", "boris": "2002", "chen": "2002"}[actor])
				e.Actors = []timeline.Part{{Actor: actor}}
				tl.Events.Append(e.Compact())
			}
		}
	}
	all, err := facet.Of(context.Background(), figure.NewSubject(tl, "en", nil))
	if err != nil {
		t.Fatal(err)
	}
	c := facet.NewCounter(all)
	year := calendar.Span{Start: calendar.Civil(2001, 1, 1).Start(), End: calendar.Civil(2002, 1, 1).Start()}
	for _, step := range []struct {
		filter string
		window calendar.Span
		settle bool
		want   []string
	}{
		{"", calendar.Span{}, true, []string{"boris", "anna", "chen"}},
		{"type:visit", calendar.Span{}, true, []string{"anna", "boris", "chen"}},
		{"type:meeting", calendar.Span{}, false, []string{"anna", "boris", "chen"}}, // it is being drawn
		{"type:meeting", calendar.Span{}, true, []string{"boris", "chen", "anna"}},
		{"", year, false, []string{"boris", "chen", "anna"}}, // as is a brush
		{"", year, true, []string{"anna", "boris", "chen"}},
		{"actor:chen", calendar.Span{}, true, []string{"boris", "anna", "chen"}}, // a click in a facet moves none of its rows
	} {
		filter, err := timeline.ParseFilter(step.filter)
		if err != nil {
			t.Fatal(err)
		}
		if c.Ask(filter, step.window); step.settle {
			c.Settle()
		}
		if got := sorted(c); !slices.Equal(got, step.want) {
			t.Errorf("by %q in %v, settled %v, they stand as %q, want %q", step.filter, step.window, step.settle, got, step.want)
		}
	}
}

func TestAColumnOfWordsAndNumbersIsAFacetOfWords(t *testing.T) {
	tl := &timeline.Timeline{Facets: []timeline.Facet{{Name: "size", Kind: timeline.OfWords}, {Name: "code", Kind: timeline.OfWords}}}
	for i := range 60 {
		e := timeline.Full{ID: fmt.Sprint("e", i)}
		size := []string{"small", "large", "n/a", fmt.Sprint(i)}[i%4]
		e.Values = []timeline.Value{{Facet: "size", Word: size}, {Facet: "code", Word: fmt.Sprint(1000 + i)}}
		tl.Events.Append(e.Compact())
	}
	all, err := facet.Of(context.Background(), figure.NewSubject(tl, "en", nil))
	if err != nil {
		t.Fatal(err)
	}
	var names []view.Facet
	for _, f := range all.List {
		names = append(names, f.By)
		if f.By == "size" && len(f.Words) != 1+3+15 {
			t.Errorf("its words are %q", f.Words)
		}
	}
	if !slices.Contains(names, "size") || slices.Contains(names, "code") {
		t.Errorf("the facets are %q, want size among them, and no code of single events", names)
	}
}

// Numbers among words may all be different, but only as many as other facets have different values.
func TestVeryManyNumbersAmongWordsAreNoFacet(t *testing.T) {
	for _, c := range []struct {
		events int
		want   bool
	}{{60, true}, {1200, true}, {1500, false}, {20_000, false}} {
		tl := &timeline.Timeline{Facets: []timeline.Facet{{Name: "size", Kind: timeline.OfWords}}}
		for i := range c.events {
			e := timeline.Full{ID: fmt.Sprint("e", i)}
			size := "n/a"
			if i/3%2 == 0 { // the half, also of every tenth
				size = fmt.Sprint(i)
			}
			e.Values = []timeline.Value{{Facet: "size", Word: size}}
			tl.Events.Append(e.Compact())
		}
		all, err := facet.Of(context.Background(), figure.NewSubject(tl, "en", nil))
		if err != nil {
			t.Fatal(err)
		}
		if got := slices.ContainsFunc(all.List, func(f *facet.Facet) bool { return f.By == "size" }); got != c.want {
			t.Errorf("of %d events it is a facet: %v, want %v", c.events, got, c.want)
		}
	}
}
