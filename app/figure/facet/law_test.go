package facet_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"dateline/app/figure"
	"dateline/app/figure/facet"
	"dateline/app/figure/view"
	"dateline/timeline"
	"dateline/timeline/calendar"
	"dateline/timeline/edtf"
)

// dates are such as files have: known to the day, the month, the year, a range, none.
var dates = []string{"2019-04-18", "2019-04", "2019", "2019-04-20/2019-05-03", "[2019-04-22..2019-04-26]", "2019-06-01~", "", "2018-12-31", "2019-04-18T09:30:00", "[2019-01-01,2019-06-01]", "{2019-01-03,2019-05-20}"}

// random makes a timeline with some of everything that can be filtered by.
func random(r *rand.Rand, n int) *timeline.Timeline {
	t := &timeline.Timeline{
		Places: []timeline.Place{{ID: "hanoi", Country: "VN", At: &timeline.LonLat{Lon: 105.8, Lat: 21}}, {ID: "oslo", Country: "NO", At: &timeline.LonLat{Lon: 10.7, Lat: 59.9}}},
		Actors: []timeline.Actor{{ID: "kim"}, {ID: "moon"}, {ID: "xi"}},
		Sources: []timeline.Source{
			{ID: "tass", Title: timeline.Say("", "TASS")}, {ID: "1", Title: timeline.Say("", "Tass news"), Publisher: "Yonhap"}, {ID: "2", Title: timeline.Say("", "tass")}, {ID: "3"},
		},
		Facets: []timeline.Facet{{Name: "Track"}, {Name: "Side A", Kind: timeline.OfLists}, {Name: "tone", Kind: timeline.OfNumbers}},
	}
	pick := func(all ...string) string { return all[r.IntN(len(all))] }
	for i := range n {
		e := timeline.Full{ID: fmt.Sprint("e", i), Type: timeline.Type(r.IntN(4)), Status: timeline.Status(r.IntN(4))}
		e.When.Date, _ = edtf.Parse(pick(dates...))
		e.Place.ID = pick("", "hanoi", "oslo", "nowhere")
		for range r.IntN(3) {
			e.Actors = append(e.Actors, timeline.Part{Actor: pick("kim", "moon", "xi")})
		}
		for range r.IntN(3) {
			e.Claims = append(e.Claims, []timeline.Claim{{Source: "tass"}, {Source: "1", Speaker: timeline.Say("", "Yonhap")}, {Source: "2"}, {Source: "3"}, {Source: "lost"}, {Speaker: timeline.Say("", "Yonhap")}, {Via: timeline.Say("", "Radio, one")}, {}}[r.IntN(8)])
		}
		if e.Title = nil; r.IntN(3) == 0 {
			e.Title = timeline.Say("", pick("Talks", "talks!", "A visit"))
		}
		if r.IntN(3) == 0 {
			e.Origin = []timeline.Origin{{Field: "when", How: timeline.Extracted}}
		}
		if word := pick("", "north", "South Side", "or"); word != "" {
			e.Values = append(e.Values, timeline.Value{Facet: "Track", Word: word})
		}
		for _, word := range []string{"a", "b, c", "d"} {
			if r.IntN(3) == 0 {
				e.Values = append(e.Values, timeline.Value{Facet: "Side A", Word: word})
			}
		}
		if r.IntN(4) > 0 {
			e.Values = append(e.Values, timeline.Value{Facet: "tone", Word: fmt.Sprint(r.IntN(100) - 50)})
		}
		t.Events.Append(e.Compact())
	}
	return t
}

// left returns how many events a filter keeps, as the views find out.
func left(t *testing.T, whole *figure.Subject, filter timeline.Filter) int {
	t.Helper()
	s, err := figure.Narrow(context.Background(), whole, filter)
	if err != nil {
		t.Fatal(err)
	}
	return s.Len()
}

// Clicks on values and brushes leave the events that the filter leaves which they write; and
// the count of each value is what would be left if it alone were asked of its facet.
func FuzzClicksAndBrushesLeaveWhatTheirFilterLeaves(f *testing.F) {
	for seed := range uint64(10) {
		f.Add(seed, 40)
	}
	f.Fuzz(func(t *testing.T, seed uint64, n int) {
		if n < 20 || n > 120 {
			return
		}
		r := rand.New(rand.NewPCG(seed, 7))
		whole := figure.NewSubject(random(r, n), "en", nil)
		all, err := facet.Of(context.Background(), whole)
		if err != nil {
			t.Fatal(err)
		}
		counter, text := facet.NewCounter(all), ""
		for range 8 {
			filter, err := timeline.ParseFilter(text)
			if err != nil {
				t.Fatalf("a click has written %q: %v", text, err)
			}
			one := all.List[r.IntN(len(all.List))]
			word := one.Words[r.IntN(len(one.Words))]
			if word == "" && !one.HasNone() {
				continue
			}
			switch r.IntN(5) {
			case 0:
				from := calendar.Civil(2018, 12, 1) + calendar.Day(r.IntN(200))
				text = view.WithBrush(text, calendar.Span{Start: from.Start(), End: (from + 1 + calendar.Day(r.IntN(60))).Start()}, edtf.Source)
			case 1:
				text = one.Excluded(filter, word).String()
				if r.IntN(2) == 0 {
					text = one.Joined(filter).String()
				}
			case 2:
				text = filter.And(timeline.Term{Field: "source", Values: []string{"ta"}}.Expr()).String()
				if r.IntN(3) > 0 {
					text = filter.And(timeline.Term{Field: "in", Values: []string{[]string{"0,0;120,70", "100,0;120,30", "0,50;20,50;10,70"}[r.IntN(3)]}}.Expr()).String()
				}
			default:
				text = one.Included(filter, word).String()
			}
			full, err := timeline.ParseFilter(text)
			if err != nil {
				t.Fatalf("a click on %q of %s has written %q: %v", word, one.Field, text, err)
			}
			if err := full.Check(whole.Timeline); err != nil {
				t.Fatalf("a click on %q of %s has written %q: %v", word, one.Field, text, err)
			}
			rest, brush := view.Split(text, edtf.Source)
			asked, err := timeline.ParseFilter(rest)
			if err != nil {
				t.Fatal(err)
			}
			counter.Ask(asked, brush)
			if got, want := counter.Left(), left(t, whole, full); got != want {
				t.Fatalf("%q leaves %d events, want %d", text, got, want)
			}
			for i, of := range all.List {
				others := timeline.Filter{}
				parts := facet.Part(full, all)
				for k, terms := range parts.Facets {
					for _, x := range terms {
						if k != i {
							others = others.And(x)
						}
					}
				}
				for _, x := range parts.Rest {
					others = others.And(x)
				}
				for number, word := range of.Words {
					if of.IsNumbers() || word == "" && !of.HasNone() {
						continue // ranges touch
					}
					if included, _ := of.Chosen(full); of.AsksAll(full) && slices.Contains(included, word) {
						continue // a click would ask for it no longer
					}
					if got, want := int(counter.Counts(i)[number]), left(t, whole, of.Included(others, word)); got != want {
						t.Fatalf("by %q there are %d of %q of %s, want %d", text, got, word, of.Field, want)
					}
				}
			}
		}
	})
}

func TestAClickWritesTheFilterThatAPersonWould(t *testing.T) {
	whole := figure.NewSubject(random(rand.New(rand.NewPCG(1, 1)), 80), "en", nil)
	all, err := facet.Of(context.Background(), whole)
	if err != nil {
		t.Fatal(err)
	}
	find := func(by view.Facet) *facet.Facet {
		return all.List[slices.IndexFunc(all.List, func(f *facet.Facet) bool { return f.By == by })]
	}
	for _, c := range []struct {
		name   string
		before string
		by     view.Facet
		word   string
		not    bool
		want   string
	}{
		{"the first value", "", view.ByType, "visit", false, "type:visit"},
		{"a second one", "type:visit", view.ByType, "meeting", false, "type:visit,meeting"},
		{"one of them once more", "type:visit,meeting", view.ByType, "visit", false, "type:meeting"},
		{"the last once more", "kim type:visit", view.ByType, "visit", false, "kim"},
		{"beside another facet", "status:happened", view.ByType, "visit", false, "status:happened type:visit"},
		{"not to have", "kim", view.ByType, "visit", true, "kim -type:visit"},
		{"not to have another", "-type:visit", view.ByType, "meeting", true, "-type:visit,meeting"},
		{"what was excluded is no more", "-type:visit", view.ByType, "visit", false, ""},
		{"what was asked for is no more", "type:visit", view.ByType, "visit", true, ""},
		{"a column of two words", "", "Side A", "b, c", false, `"Side A":"b, c"`},
		{"a value that is an operator", "", "Track", "or", false, "track:or"},
		{"none", "", view.ByPlace, "", false, "no:place"},
		{"none beside a value", "kim place:oslo", view.ByPlace, "", false, "kim (place:oslo or no:place)"},
		{"a value beside none", "no:place", view.ByPlace, "oslo", false, "place:oslo or no:place"},
		{"a value beside both", "kim (place:oslo or no:place)", view.ByPlace, "hanoi", false, "kim (place:oslo,hanoi or no:place)"},
		{"both of two actors stay both", "actor:kim actor:moon", view.ByType, "visit", false, "actor:kim actor:moon type:visit"},
		{"a third beside both of two", "actor:kim actor:moon", view.ByActor, "xi", false, "actor:kim actor:moon actor:xi"},
		{"one of both no longer", "actor:kim actor:moon type:visit", view.ByActor, "moon", false, "actor:kim type:visit"},
		{"none once more", "no:place kim", view.ByPlace, "", false, "kim"},
		{"a range of numbers takes the place of another", "tone:0..5", "tone", "5..10", false, "tone:5..10"},
		{"without a date", "", facet.ByPrecision, "", true, "-no:date"},
		{"a country", "", view.ByCountry, "NO", false, "country:NO"},
		{"who says so is the whole name", "", view.BySource, "=Tass news", false, `source:"=Tass news"`},
		{"another who says so", "-source:=TASS", view.BySource, "=Radio, one", true, `-source:=TASS,"=Radio, one"`},
		{"nobody says so", "", view.BySource, "", false, "no:source"},
		{"what may be told twice", "is:single", facet.ByDoubt, "duplicate", false, "is:single,duplicate"},
		{"what has no place", "", facet.ByDoubt, "unplaced", true, "-is:unplaced"},
	} {
		filter, err := timeline.ParseFilter(c.before)
		if err != nil {
			t.Fatal(err)
		}
		click := find(c.by).Included
		if c.not {
			click = find(c.by).Excluded
		}
		if got := click(filter, c.word).String(); got != c.want {
			t.Errorf("%s: %q becomes %q, want %q", c.name, c.before, got, c.want)
		}
	}
}

func TestOneOfSomeValuesBecomesAllOfThemAndBack(t *testing.T) {
	whole := figure.NewSubject(random(rand.New(rand.NewPCG(1, 1)), 80), "en", nil)
	all, err := facet.Of(context.Background(), whole)
	if err != nil {
		t.Fatal(err)
	}
	actors := all.List[slices.IndexFunc(all.List, func(f *facet.Facet) bool { return f.By == view.ByActor })]
	for _, c := range []struct{ before, want string }{
		{"actor:kim,moon", "actor:kim actor:moon"},
		{"talks actor:kim,moon type:visit -actor:xi", "talks actor:kim actor:moon type:visit -actor:xi"},
		{"actor:kim type:visit actor:moon", "actor:kim,moon type:visit"},
		{"actor:kim", "actor:kim"},
		{"", ""},
	} {
		filter, err := timeline.ParseFilter(c.before)
		if err != nil {
			t.Fatal(err)
		}
		if got := actors.Joined(filter).String(); got != c.want {
			t.Errorf("%q becomes %q, want %q", c.before, got, c.want)
		}
	}
}

func TestAFacetOfPicturesIsNoneToFilterByAndThoseBehindItAre(t *testing.T) {
	tl := &timeline.Timeline{Facets: []timeline.Facet{{Name: "image"}, {Name: "side", Kind: timeline.OfWords}}}
	for i, word := range []string{"north", "south", "north"} {
		e := timeline.Full{ID: fmt.Sprint(i)}
		e.Values = []timeline.Value{{Facet: "image", Word: fmt.Sprint("a", i, ".png")}, {Facet: "side", Word: word}}
		tl.Events.Append(e.Compact())
	}
	all, err := facet.Of(context.Background(), figure.NewSubject(tl, "en", nil))
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, f := range all.List {
		names = append(names, f.Field)
	}
	if !slices.Contains(names, "side") || slices.Contains(names, "image") {
		t.Errorf("one filters by %q", names)
	}
}
