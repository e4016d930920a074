package timelineview

import (
	"context"
	"fmt"
	"math/rand/v2"
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
	switch r.IntN(5) {
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

func TestLanesFollowEditsAsIfTheyWereMadeFromNothing(t *testing.T) {
	for seed := range uint64(40) {
		r := rand.New(rand.NewPCG(seed, 11))
		at := synth.Timeline(60, seed)
		s := figure.NewSubject(at, "en", nil)
		for range 12 {
			slot := r.IntN(60)
			edit := timeline.Edit{}
			switch e := at.Events.At(slot); {
			case e == nil:
				continue
			case r.IntN(4) == 0:
				edit.Changes = []timeline.Change{at.Drop(e.Key())}
			default:
				edit.Changes = []timeline.Change{at.Put(retouched(r, at, slot))}
			}
			next, err := edit.Apply(context.Background(), at, nil)
			if err != nil {
				t.Fatal(err)
			}
			after, ok := s.Follow(next, edit)
			if !ok {
				t.Fatalf("seed %d: it does not follow", seed)
			}
			at, s = next, after
			fresh := figure.NewSubject(at, "en", nil)
			for _, by := range view.Facets {
				for sorting := lane.ByFirst; sorting <= lane.ByName; sorting++ {
					got, want := lanesSay(s, by, sorting), lanesSay(fresh, by, sorting)
					for i := range max(len(got), len(want)) {
						if i >= len(got) || i >= len(want) || got[i] != want[i] {
							t.Fatalf("seed %d, lanes by %s in order %d:\n%q, want\n%q", seed, by, sorting, got, want)
						}
					}
				}
			}
		}
	}
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
