package figure_test

import (
	"fmt"
	"strings"
	"testing"

	"dateline/app/figure"
	"dateline/timeline"
)

// important returns the subject of events that are made by their numbers.
func important(facets []timeline.Facet, n int, fill func(i int, e *timeline.Full)) *figure.Subject {
	t := &timeline.Timeline{Facets: facets}
	for i := range n {
		e := timeline.Full{ID: fmt.Sprint("e", i)}
		fill(i, &e)
		t.Events.Append(e.Compact())
	}
	return figure.NewSubject(t, "en", nil)
}

func TestWhatMattersMoreWeighsMore(t *testing.T) {
	number := func(facet string, n int) timeline.Value { return timeline.Value{Facet: facet, Word: fmt.Sprint(n)} }
	for _, c := range []struct {
		name string
		more func(e *timeline.Full) // of two events, that which weighs more
		less func(e *timeline.Full)
	}{
		{
			"two sources than one",
			func(e *timeline.Full) { e.Claims = make([]timeline.Claim, 2) }, func(e *timeline.Full) { e.Claims = make([]timeline.Claim, 1) },
		},
		{"a link than none", func(e *timeline.Full) { e.Links = []timeline.Link{{To: "other"}} }, func(*timeline.Full) {}},
		{
			"a long text than a short one",
			func(e *timeline.Full) { e.Note = timeline.Say("", strings.Repeat("word ", 50)) }, func(e *timeline.Full) { e.Note = timeline.Say("", "word") },
		},
		{"a short text than none", func(e *timeline.Full) { e.Note = timeline.Say("", "word") }, func(*timeline.Full) {}},
		{
			"a death than a lunch",
			func(e *timeline.Full) { e.Title = timeline.Say("", "Kennedy shot") }, func(e *timeline.Full) { e.Title = timeline.Say("", "Oswald seen having lunch") },
		},
		{
			"an election in French, with its accents",
			func(e *timeline.Full) { e.Title = timeline.Say("", "L’Élection d’un pape") }, func(e *timeline.Full) { e.Title = timeline.Say("", "La sélection") },
		},
		{
			"what its file calls important than a word of its title",
			func(e *timeline.Full) { e.Values = []timeline.Value{{Facet: "class", Word: "Important"}} },
			func(e *timeline.Full) { e.Title = timeline.Say("", "Kennedy shot") },
		},
		{"a tag that says so than none", func(e *timeline.Full) { e.Tags = []string{"milestone"} }, func(e *timeline.Full) { e.Tags = []string{"red"} }},
		{"more dead", func(e *timeline.Full) { e.Values = []timeline.Value{number("Deaths", 95)} }, func(e *timeline.Full) { e.Values = []timeline.Value{number("Deaths", 20)} }},
		{
			"a number with what cannot be read behind it than a smaller one",
			func(e *timeline.Full) {
				e.Values = []timeline.Value{number("Deaths", 95), {Facet: "Deaths", Word: "many more"}}
			},
			func(e *timeline.Full) { e.Values = []timeline.Value{number("Deaths", 20)} },
		},
		{
			"the first of two numbers than a smaller one",
			func(e *timeline.Full) {
				e.Values = []timeline.Value{number("Deaths", 95), number("Deaths", 3)}
			},
			func(e *timeline.Full) { e.Values = []timeline.Value{number("Deaths", 20)} },
		},
		{"a number than none", func(e *timeline.Full) { e.Values = []timeline.Value{number("Deaths", 60)} }, func(*timeline.Full) {}},
	} {
		s := important([]timeline.Facet{{Name: "Deaths", Kind: timeline.OfNumbers}}, 100, func(i int, e *timeline.Full) {
			switch i {
			case 0:
				c.less(e)
			case 1:
				c.more(e)
			default:
				e.Values = []timeline.Value{number("Deaths", i)}
			}
		})
		weight := map[string]uint16{}
		for i := range s.Len() {
			weight[s.At(i).ID] = s.Importance().Of(s.At(i))
		}
		if weight["e1"] <= weight["e0"] {
			t.Errorf("%s: it weighs %d, the other %d", c.name, weight["e1"], weight["e0"])
		}
	}
}

func TestAStepOfTheStoryWeighsMost(t *testing.T) {
	tl := &timeline.Timeline{Stories: []timeline.Story{{Steps: []timeline.Step{{Event: "told"}}}}}
	for _, e := range []timeline.Full{{ID: "told"}, {ID: "called", More: timeline.More{Tags: []string{"key"}, Links: []timeline.Link{{To: "told"}, {To: "told"}}}, Title: timeline.Say("", "War")}} {
		tl.Events.Append(e.Compact())
	}
	s := figure.NewSubject(tl, "en", nil)
	if told, called := s.Importance().Of(s.At(s.Find("told"))), s.Importance().Of(s.At(s.Find("called"))); told <= called {
		t.Errorf("the step weighs %d, another event %d", told, called)
	}
}

func TestTheNumbersThatWeighAreThoseOfOneColumn(t *testing.T) {
	even := func(i int) float64 { return float64(i) }
	tail := func(i int) float64 { return float64(int(1) << (i % 20)) }
	for _, c := range []struct {
		name    string
		columns []string
		numbers []func(int) float64
		want    string
	}{
		{"a column by its name", []string{"Depth (km)", "Magnitude"}, []func(int) float64{even, even}, "Magnitude"},
		{"by a name in French", []string{"décès", "n"}, []func(int) float64{even, tail}, "décès"},
		{"of two names the one that says more", []string{"NumArticles", "deaths"}, []func(int) float64{even, even}, "deaths"},
		{"a name before a tail", []string{"sum", "votes"}, []func(int) float64{tail, even}, "votes"},
		{"the one with a heavy tail", []string{"rank", "people"}, []func(int) float64{even, tail}, "people"},
		{"of two tails none", []string{"money", "people"}, []func(int) float64{tail, tail}, ""},
		{"numbers that are spread evenly tell nothing", []string{"number"}, []func(int) float64{even}, ""},
		{"nor do those below nought", []string{"tone"}, []func(int) float64{func(i int) float64 { return tail(i) - 100 }}, ""},
	} {
		var facets []timeline.Facet
		for _, name := range c.columns {
			facets = append(facets, timeline.Facet{Name: name, Kind: timeline.OfNumbers})
		}
		s := important(facets, 60, func(i int, e *timeline.Full) {
			for k, name := range c.columns {
				e.Values = append(e.Values, timeline.Value{Facet: name, Word: fmt.Sprint(c.numbers[k](i))})
			}
		})
		if got := s.Importance().By; got != c.want {
			t.Errorf("%s: %q weighs, want %q", c.name, got, c.want)
		}
	}
}
