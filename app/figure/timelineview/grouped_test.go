package timelineview

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"dateline/app/figure"
	"dateline/app/figure/view"
	"dateline/data/synth"
	"dateline/timeline"
	"dateline/timeline/calendar"
	"dateline/timeline/edtf"
	"dateline/timeline/lane"
)

// lanesSay tells which lanes there are and what they show.
func lanesSay(s *figure.Subject, by view.Facet, sorting lane.Sorting) (all []string) {
	whole := calendar.Span{Start: calendar.Beginning, End: calendar.End}
	g := group(s, by, sorting, mostScrolled)
	for i, l := range g.list {
		all = append(all, fmt.Sprint(l.Key, " ", g.names[i], " of ", l.count, " first ", l.first, " shows ", g.index[i].Visible(whole, s.Len(), nil)))
	}
	return all
}

// retouched returns the event of a slot with another facet.
func retouched(r *rand.Rand, t *timeline.Timeline, slot int) timeline.Event {
	f := t.Events.At(slot).Full()
	switch r.IntN(6) {
	case 5:
		f.Values = []timeline.Value{{Facet: "track", Word: "a"}, {Facet: "track", Word: "b"}, {Facet: "track", Word: "a"}}[:r.IntN(4)]
	case 0:
		f.Type = timeline.Types[r.IntN(len(timeline.Types))]
	case 1:
		f.Place.ID = t.Places[r.IntN(4)].ID
	case 2:
		f.Actors = []timeline.Part{{Actor: t.Actors[r.IntN(4)].ID}, {Actor: t.Actors[r.IntN(4)].ID}}[:r.IntN(3)]
	case 3:
		f.Status = timeline.Statuses[r.IntN(len(timeline.Statuses))]
	default:
		f.When.Date, _ = edtf.Parse([]string{"1999", "2019-04-18", "-0100"}[r.IntN(3)])
	}
	return f.Compact()
}

// compareLanes holds the lanes of a subject, by every facet in every order, against those of
// another.
func compareLanes(t *testing.T, what string, s, fresh *figure.Subject) {
	t.Helper()
	for _, by := range view.Offered(s.Timeline) {
		for sorting := lane.ByFirst; sorting <= lane.ByName; sorting++ {
			if got, want := lanesSay(s, by, sorting), lanesSay(fresh, by, sorting); !slices.Equal(got, want) {
				t.Fatalf("%s, lanes by %s in order %d:\n%q, want\n%q", what, by, sorting, got, want)
			}
		}
	}
}

// checkLanes edits a timeline at random, and holds the lanes of a subject that follows, and of
// what filters cut out of it, against those made from nothing.
func checkLanes(t *testing.T, seed uint64, steps int) {
	t.Helper()
	const n = 60
	r := rand.New(rand.NewPCG(seed, 11))
	at := synth.Timeline(n, seed)
	at.Facets = []timeline.Facet{{Name: "track", Kind: timeline.OfLists}}
	if r.IntN(4) == 0 { // so that events name what is not there
		at.Places, at.Actors = at.Places[2:], at.Actors[1:]
	}
	s := figure.NewSubject(at, "en", nil)
	for step := range steps {
		slot := r.IntN(n)
		edit := timeline.Edit{}
		switch e := at.Events.At(slot); {
		case e == nil:
			continue
		case r.IntN(4) == 0:
			edit.Changes = []timeline.Change{at.Drop(e.Key())}
		default:
			edit.Changes = []timeline.Change{at.Put(retouched(r, at, slot))}
		}
		next, err := edit.Apply(t.Context(), at, nil)
		if err != nil {
			t.Fatal(err)
		}
		what := fmt.Sprintf("seed %d, step %d", seed, step)
		after, ok := s.Follow(next, edit)
		if !ok {
			t.Fatalf("%s: it does not follow", what)
		}
		at, s = next, after
		compareLanes(t, what, s, figure.NewSubject(at, "en", nil))
		f, err := timeline.ParseFilter([]string{"type:meeting,visit", "-actor:actor-1", "after:1990 -status:denied", "place:place-1,place-2"}[r.IntN(4)])
		if err != nil {
			t.Fatal(err)
		}
		narrow, err := figure.Narrow(t.Context(), s, f)
		if err != nil {
			t.Fatal(err)
		}
		compareLanes(t, what+", narrowed to "+f.String(), narrow, figure.NewSubject(at, "en", f.Keep(at)))
		whole := figure.NewSubject(at, "en", nil)
		compareLanes(t, what+", whole", whole, whole) // whose lanes are made then
		if narrow, err = figure.Narrow(t.Context(), whole, f); err != nil {
			t.Fatal(err)
		}
		compareLanes(t, what+", a part by "+f.String(), narrow, figure.NewSubject(at, "en", f.Keep(at)))
	}
}

func TestLanesFollowEditsAsIfTheyWereMadeFromNothing(t *testing.T) {
	for seed := range uint64(40) {
		checkLanes(t, seed, 12)
	}
}

func FuzzLanesFollowEditsAsIfTheyWereMadeFromNothing(f *testing.F) {
	f.Add(uint64(1), uint8(12))
	f.Fuzz(func(t *testing.T, seed uint64, steps uint8) { checkLanes(t, seed, int(steps%30)) })
}

func TestAnOrderOfLanesDoesNotGroupAnew(t *testing.T) {
	s := figure.NewSubject(synth.Timeline(500, 1), "en", nil)
	first, last := group(s, view.ByActor, lane.ByFirst, mostScrolled), group(s, view.ByActor, lane.ByName, mostScrolled)
	at := map[string]int{}
	for i, l := range first.list {
		at[l.Key] = i
	}
	for i, l := range last.list {
		if last.index[i] != first.index[at[l.Key]] {
			t.Fatalf("the lane %s has another index in another order, want the same", l.Key)
		}
	}
}

func TestLanesBeyondTheMostShareOne(t *testing.T) {
	s := figure.NewSubject(synth.Timeline(3000, 1), "en", nil)
	for sorting := lane.ByFirst; sorting <= lane.ByName; sorting++ {
		g := group(s, view.ByActor, sorting, mostOnPaper)
		n := 0
		for _, x := range g.index {
			n += x.Len()
		}
		if last := g.list[len(g.list)-1].Key; len(g.list) != mostOnPaper || last != otherLanes || n < s.Dated {
			t.Errorf("order %d has %d lanes with %d events, the last %q; want %d with %d or more, the last that of all others", sorting, len(g.list), n, last, mostOnPaper, s.Dated)
		}
	}
}

func TestLanesOfAFacetOfTheTimelineAreItsValues(t *testing.T) {
	tl := &timeline.Timeline{Facets: []timeline.Facet{{Name: "type", Kind: timeline.OfLists}}}
	date, err := edtf.Parse("2019-04-18")
	if err != nil {
		t.Fatal(err)
	}
	for i, words := range [][]string{{"south", "north"}, {"north"}, nil} {
		e := timeline.Full{ID: fmt.Sprint("e", i), When: timeline.When{Date: date}, Type: timeline.Visit}
		for _, word := range words {
			e.Values = append(e.Values, timeline.Value{Facet: "type", Word: word})
		}
		tl.Events.Append(e.Compact())
	}
	for lang, none := range map[string]string{"en": "no type", "fr": "sans type"} {
		got := lanesSay(figure.NewSubject(tl, lang, nil), view.Own("type"), lane.ByName)
		want := []string{"north north of 2 first 0 shows [0 1]", "south south of 1 first 0 shows [0]", " " + none + " of 1 first 2 shows [2]"}
		if !slices.Equal(got, want) {
			t.Errorf("%s: the lanes are %q, want %q", lang, got, want)
		}
	}
}

func TestALaneWhoseFirstEventHasNoKnownBeginStandsByItsEnd(t *testing.T) {
	for more, want := range map[string][]string{"": {"caffa", "melcombe", "moscow"}, "1345": {"melcombe", "caffa", "moscow"}} {
		tl := &timeline.Timeline{}
		for i, one := range [][2]string{{"[..1348-06-24]", "melcombe"}, {"1346", "caffa"}, {"1353", "moscow"}, {more, "melcombe"}} {
			e := timeline.Full{ID: fmt.Sprint("e", i), Place: timeline.PlaceRef{ID: one[1]}}
			var err error
			if e.When.Date, err = edtf.Parse(one[0]); err != nil && one[0] != "" {
				t.Fatal(err)
			}
			tl.Events.Append(e.Compact())
		}
		s := figure.NewSubject(tl, "en", nil)
		var got []string
		for _, l := range group(s, view.ByPlace, lane.ByFirst, mostScrolled).list {
			got = append(got, l.Key)
		}
		if !slices.Equal(got, want) {
			t.Errorf("with another of %q the lanes are %v, want %v", more, got, want)
		}
	}
}
