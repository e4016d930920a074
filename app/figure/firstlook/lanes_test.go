package firstlook_test

import (
	"fmt"
	"slices"
	"testing"

	"dateline/app/figure"
	"dateline/app/figure/chart"
	"dateline/app/figure/facet"
	"dateline/app/figure/firstlook"
	"dateline/app/figure/view"
	"dateline/timeline"
	"dateline/timeline/edtf"
	"dateline/timeline/lane"
)

// many makes so many events, each filled by its number.
func many(n int, fill func(i int, e *timeline.Full)) timeline.Events {
	var all []timeline.Event
	for i := range n {
		e := timeline.Full{ID: fmt.Sprint("e", i)}
		fill(i, &e)
		all = append(all, e.Compact())
	}
	return timeline.EventsOf(all)
}

func value(facet string, words ...string) func(i int, e *timeline.Full) {
	return func(i int, e *timeline.Full) {
		if word := words[i%len(words)]; word != "" {
			e.Values = append(e.Values, timeline.Value{Facet: facet, Word: word})
		}
	}
}

func both(all ...func(int, *timeline.Full)) func(int, *timeline.Full) {
	return func(i int, e *timeline.Full) {
		for _, fill := range all {
			fill(i, e)
		}
	}
}

func types(all ...timeline.Type) func(int, *timeline.Full) {
	return func(i int, e *timeline.Full) { e.Type = all[i%len(all)] }
}

func TestATimelineOpensWithTheLanesThatTellMost(t *testing.T) {
	words := func(names ...string) (all []timeline.Facet) {
		for _, name := range names {
			all = append(all, timeline.Facet{Name: name})
		}
		return all
	}
	numbered := func(name string, n int) func(int, *timeline.Full) {
		return func(i int, e *timeline.Full) { value(name, fmt.Sprint("value ", i%n))(0, e) }
	}
	for _, c := range []struct {
		name   string
		facets []timeline.Facet
		fill   func(int, *timeline.Full)
		want   view.Facet
	}{
		{"of nothing there is one lane", nil, types(0), view.ByNone},
		{"where all is other there is one lane", nil, types(timeline.Other), view.ByNone},
		{"one type tells nothing", nil, types(timeline.Visit), view.ByNone},
		{"two types", nil, types(timeline.Visit, timeline.Meeting), view.ByType},
		{"types of half of the events only", nil, types(timeline.Visit, timeline.Meeting, 0, timeline.Other), view.ByNone},
		{"the file's own groups come before types", words("Track"), both(types(timeline.Visit, timeline.Meeting), value("Track", "red", "blue")), "Track"},
		{"types come before another column", words("hue"), both(types(timeline.Visit, timeline.Meeting), value("hue", "red", "blue")), view.ByType},
		{"another column comes before nothing", words("hue"), value("hue", "red", "blue"), "hue"},
		{"the more even of two columns", words("hue", "taste"), both(value("hue", "a", "a", "red", "blue"), value("taste", "sweet", "sour")), "taste"},
		{"the first of two as even", words("hue", "taste"), both(value("hue", "red", "blue"), value("taste", "sweet", "sour")), "hue"},
		{"a column that one value fills", words("hue"), both(value("hue", "blue", "red", "red", "red", "red", "red", "red", "red", "red", "red", "red", "red", "red", "red", "red", "red", "red", "red", "red", "red", "red", "red", "red", "red", "red", "red", "red", "red", "red", "red")), view.ByNone},
		{"thirteen values are too many", words("hue"), numbered("hue", 13), view.ByNone},
		{"twelve are not", words("hue"), numbered("hue", 12), "hue"},
		{"codes are no names", words("QuadClass"), value("QuadClass", "1", "2", "3"), view.ByNone},
		{"nor are one or two letters", words("magType"), value("magType", "ml", "mb", "md", "Moment"), view.ByNone},
		{"texts are no names", words("Description"), value("Description", "a text that goes on for longer than any name of a group would", "and so on"), view.ByNone},
		{"two actors", nil, func(i int, e *timeline.Full) { e.Actors = []timeline.Part{{Actor: fmt.Sprint("actor", i%2)}} }, view.ByActor},
		{"two places", nil, func(i int, e *timeline.Full) { e.Place.ID = fmt.Sprint("place", i%2) }, view.ByPlace},
	} {
		tl := &timeline.Timeline{Facets: c.facets, Events: many(120, c.fill)}
		if got := firstlook.Lanes(tl); got != c.want {
			t.Errorf("%s: the lanes are by %q, want %q", c.name, got, c.want)
		}
	}
}

func TestTheFirstLookIsTheSameWhateverWasSeenBefore(t *testing.T) {
	days := []string{"2019-04-01", "2019-04-12", "2019-04-20"}
	tl := &timeline.Timeline{
		Actors: []timeline.Actor{{ID: "kim"}, {ID: "moon"}},
		Events: many(3, func(i int, e *timeline.Full) {
			e.When.Date, _ = edtf.Parse(days[i])
			e.Type = []timeline.Type{timeline.Visit, timeline.Meeting}[i%2]
			e.Actors = []timeline.Part{{Actor: "moon"}}
		}),
	}
	s := figure.NewSubject(tl, "en", nil)
	want := view.View{Lanes: view.ByType, Sorting: lane.ByFirst, Colour: view.ByType, Window: figure.Margin(s.Extent), Actor: "moon", Chart: chart.First}
	for range 2 {
		if got := firstlook.Of(s); got != want {
			t.Errorf("the first look is %+v, want %+v", got, want)
		}
	}
}

func TestColoursTellLanesApartElseStatuses(t *testing.T) {
	statuses := func(all ...timeline.Status) func(int, *timeline.Full) {
		return func(i int, e *timeline.Full) { e.Status = all[i%len(all)] }
	}
	for _, c := range []struct {
		name  string
		lanes view.Facet
		fill  func(int, *timeline.Full)
		want  view.Facet
	}{
		{"as the lanes", view.ByType, statuses(timeline.Happened), view.ByType},
		{"of one lane by status", view.ByNone, statuses(timeline.Happened, timeline.Planned), view.ByStatus},
		{"where all have one status there is one colour", view.ByNone, statuses(timeline.Happened), view.ByNone},
	} {
		if got := firstlook.Colour(&timeline.Timeline{Events: many(12, c.fill)}, c.lanes); got != c.want {
			t.Errorf("%s: coloured by %q, want %q", c.name, got, c.want)
		}
	}
}

func TestAChartOverTimeThatWouldRepeatTheTimelineGivesWayToBarsThatTellMost(t *testing.T) {
	actors := func(n int) func(int, *timeline.Full) {
		return func(i int, e *timeline.Full) { e.Actors = []timeline.Part{{Actor: fmt.Sprint("actor", i*i%n)}} }
	}
	for _, c := range []struct {
		name          string
		fill          func(int, *timeline.Full)
		lanes, colour view.Facet
		want          string
	}{
		{"of many actors some lead", actors(13), view.ByNone, view.ByNone, "bars:actor"},
		{"where colours tell it more it stays", actors(13), view.ByNone, view.ByStatus, chart.First},
		{"where lanes do", actors(13), view.ByType, view.ByType, chart.First},
		{"of so many that none leads it stays", actors(97), view.ByNone, view.ByNone, chart.First},
		{"two bars tell too little", actors(2), view.ByNone, view.ByNone, chart.First},
		{"of nothing", types(0), view.ByNone, view.ByNone, chart.First},
	} {
		if got := firstlook.Chart(figure.NewSubject(&timeline.Timeline{Events: many(120, c.fill)}, "en", nil), c.lanes, c.colour); got != c.want {
			t.Errorf("%s: it opens with %q, want %q", c.name, got, c.want)
		}
	}
}

// Where a file has actors and no kinds, what its titles say sorts lanes, colours and what to filter by.
func TestTitlesThatSayFewThingsAreLanes(t *testing.T) {
	tl := &timeline.Timeline{
		Actors: []timeline.Actor{{ID: "f", Name: timeline.Say("", "France")}, {ID: "s", Name: timeline.Say("", "Spain")}},
		Events: many(60, func(i int, e *timeline.Full) {
			e.Title = timeline.Say("", [...]string{"France signs a treaty with Spain", "Spain declares war on France", "France is quiet"}[i%3])
			e.Actors = []timeline.Part{{Actor: "f"}, {Actor: "s"}}
			e.When.Date, _ = edtf.Parse(fmt.Sprintf("19%02d", i))
		}),
	}
	tl.Phrasing = timeline.FindPhrasing(tl)
	s := figure.NewSubject(tl, "en", nil)
	first := firstlook.Of(s)
	if first.Lanes != view.BySaid || first.Colour != view.BySaid {
		t.Errorf("the lanes are by %q, the colours by %q, want by what titles say", first.Lanes, first.Colour)
	}
	if got, want := s.FacetName(view.BySaid)+": "+s.KeyName(view.BySaid, "declares war on")+", "+s.KeyName(view.BySaid, ""), "what the title says: declares war on, no such phrase"; got != want {
		t.Errorf("they are named %q, want %q", got, want)
	}
	if !slices.Contains(chart.Offered(tl), "bars:says") || !slices.Contains(view.Offered(tl), view.BySaid) {
		t.Error("no chart and no lanes by what titles say are offered")
	}
	facets, err := facet.Of(t.Context(), s)
	if err != nil {
		t.Fatal(err)
	}
	found := false
	for _, f := range facets.List {
		if f.By == view.BySaid {
			found = len(f.Words) >= 3 && slices.Contains(f.Words, "declares war on")
		}
	}
	if !found {
		t.Error("there is nothing to filter by what titles say")
	}
	tl.Phrasing = nil
	if got := firstlook.Lanes(tl); got == view.BySaid || slices.Contains(view.Offered(tl), view.BySaid) {
		t.Errorf("without a phrasing the lanes are by %q", got)
	}
}

// Where as many events come each month and one kind gives way to another, shares tell it.
func TestAnEvenTimelineWhoseKindsChangeOpensWithShares(t *testing.T) {
	for name, c := range map[string]struct {
		visits [2]int // of ten, before and after
		want   string
	}{"they change": {[2]int{4, 1}, chart.Shares}, "they stay": {[2]int{3, 3}, chart.First}} {
		tl := &timeline.Timeline{Events: many(280, func(i int, e *timeline.Full) {
			e.When.Date, _ = edtf.Parse(fmt.Sprintf("2015-%02d-%02d", 1+i/28, 1+i%28))
			types(timeline.Statement)(i, e)
			if i%10 < c.visits[i/140] {
				e.Type = timeline.Visit
			}
		})}
		if got := firstlook.Of(figure.NewSubject(tl, "en", nil)).Chart; got != c.want {
			t.Errorf("%s: it opens with %q, want %q", name, got, c.want)
		}
	}
}

func TestValuesOfOneEventEachAreNoLanes(t *testing.T) {
	for events, want := range map[int]view.Facet{10: view.ByNone, 20: view.ByPlace} {
		tl := &timeline.Timeline{Events: many(events, func(i int, e *timeline.Full) { e.Place.ID = fmt.Sprint("place", i%10) })}
		if got := firstlook.Lanes(tl); got != want {
			t.Errorf("the lanes of %d events at ten places are by %q, want %q", events, got, want)
		}
	}
}
