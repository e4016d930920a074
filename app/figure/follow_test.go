package figure

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"sync/atomic"
	"testing"

	"dateline/app/figure/view"
	"dateline/data/synth"
	"dateline/timeline"
	"dateline/timeline/calendar"
	"dateline/timeline/edtf"
	"dateline/timeline/pieces"
)

// datesOfTests are of all kinds, many of them equal.
var datesOfTests = []string{"", "2019-04-18", "2019-04-18", "2019", "2019-04", "../2019-03-01", "2019-05/..", "[2019-01-01..2019-12-31]", "1990", "2030-12-31", "-0479", "2019-04-18/2019-06-01", "2019~"}

// editor makes random edits of a timeline.
type editor struct {
	*rand.Rand
	at *timeline.Timeline
	n  int
}

func (r *editor) date(t *testing.T) edtf.Date {
	text := datesOfTests[r.IntN(len(datesOfTests))]
	if text == "" {
		return edtf.Date{}
	}
	d, err := edtf.Parse(text)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// edit makes an edit of some changes and returns it with the next edition.
func (r *editor) edit(t *testing.T) timeline.Edit {
	t.Helper()
	edit := timeline.Edit{Name: timeline.Phrased("random")}
	before := r.at
	for range 1 + r.IntN(3) {
		c := r.change(t)
		next, err := c.Apply(r.at)
		if err != nil {
			t.Fatal(err)
		}
		r.at, edit.Changes = next, append(edit.Changes, c)
	}
	if _, err := edit.Apply(context.Background(), before, nil); err != nil {
		t.Fatal(err)
	}
	return edit
}

func (r *editor) change(t *testing.T) timeline.Change {
	t.Helper()
	r.n++
	slot := r.IntN(r.at.Events.Slots())
	e := r.at.Events.At(slot)
	if e == nil || r.IntN(8) == 0 {
		f := timeline.Full{ID: fmt.Sprint("new", r.n), Title: timeline.Say("", "New"), Type: timeline.Visit, When: timeline.When{Date: r.date(t)}}
		return r.at.Put(f.Compact())
	}
	f := e.Full()
	switch r.IntN(11) {
	case 9: // who is not in the timeline, or not yet
		f.Actors = []timeline.Part{{Actor: "stray"}, {Actor: r.at.Actors[r.IntN(5)].ID}, {Actor: "stray", Role: "host"}}
	case 10:
		return r.at.Put(timeline.Actor{ID: "stray", Name: timeline.Say("", "Stray")})
	case 0:
		return r.at.Drop(e.Key())
	case 1:
		f.Title = timeline.Say("", fmt.Sprint("title ", r.n))
	case 2:
		f.Status = timeline.Statuses[r.IntN(len(timeline.Statuses))]
	case 3:
		f.Type = timeline.Types[r.IntN(len(timeline.Types))]
	case 4:
		f.Place.ID = r.at.Places[r.IntN(5)].ID
	case 5:
		f.Actors = []timeline.Part{{Actor: r.at.Actors[r.IntN(5)].ID}, {Actor: r.at.Actors[r.IntN(5)].ID}}
	case 6:
		return r.at.Put(timeline.Place{ID: fmt.Sprint("place", r.n), Name: timeline.Say("", "Nowhere")})
	default:
		f.When.Date = r.date(t)
	}
	return r.at.Put(f.Compact())
}

// says tells all that views can ask of a subject.
func says(s *Subject) []string {
	all := []string{fmt.Sprint("n ", s.Len(), " dated ", s.Dated, " total ", s.Total, " extent ", s.Extent, " first ", s.FirstWindow(), " busiest ", s.Busiest())}
	c := s.Columns()
	for i := range s.Len() {
		e := s.Event(i)
		all = append(all, fmt.Sprint("coloured ", s.Colours(view.ByType).Slot(i), " ", s.Colours(view.ByStatus).Slot(i)))
		all = append(all, fmt.Sprint(i, " ", e.ID, " ", e.Words, " ", e.Name, " ", e.Bounds, e.Core, e.Dated, e.Where, s.Bounds(i), s.Look(i), c.Status(i), c.Place(i), s.Find(e.ID), s.Slot(i)))
	}
	all = append(all, fmt.Sprint("colours ", s.Colours(view.ByType).Shown(s.Extent), s.Colours(view.ByStatus).Shown(s.Extent)))
	all = append(all, fmt.Sprint("places ", c.PlacesByFirst(), " statuses ", s.Statuses(), " shown ", s.all()))
	for _, id := range []string{"actor-1", "actor-2", "actor-3", "actor-4", "actor-5", "actor-400", "stray"} {
		all = append(all, fmt.Sprint(id, " takes part in ", slices.Collect(s.EventsOf(id))))
	}
	for _, w := range []calendar.Span{s.Extent, {Start: calendar.Civil(2019, 4, 1).Start(), End: calendar.Civil(2019, 5, 1).Start()}, {Start: calendar.Civil(1980, 1, 1).Start(), End: calendar.Civil(2000, 1, 1).Start()}} {
		x := s.Index
		all = append(all, fmt.Sprint(w, " shows ", x.Count(w), x.Starts(w), x.Before(w), x.After(w), x.Visible(w, 9, nil), x.Columns(w, 3, nil), slices.Collect(s.Within(w)), s.shown(w)))
	}
	return all
}

// compareNext holds NextAt against a search of all events.
func compareNext(t *testing.T, what string, s *Subject) {
	t.Helper()
	for _, id := range []string{"", "place-1", "place-2", "nowhere"} {
		for after := -1; after < s.Len(); after++ {
			want, n := -1, s.Len()
			for k := 1; k <= n && want < 0; k++ {
				if i := (after + k + n) % n; s.At(i).Place.ID == id {
					want = i
				}
			}
			if got := s.NextAt(id, after); got != want {
				t.Fatalf("%s: after %d the next at %q is %d, want %d", what, after, id, got, want)
			}
		}
	}
}

// compareSubjects holds one subject against another.
func compareSubjects(t *testing.T, what string, got, want *Subject) {
	t.Helper()
	g, w := says(got), says(want)
	if reflect.DeepEqual(g, w) {
		return
	}
	for i := range min(len(g), len(w)) {
		if g[i] != w[i] {
			t.Fatalf("%s: it says\n%s\nwant\n%s", what, g[i], w[i])
		}
	}
	t.Fatalf("%s: %d lines, want %d", what, len(g), len(w))
}

// compareKnown tells whether what is known of each date, and when something goes on, is that of an edition
// made from nothing.
func compareKnown(t *testing.T, what string, got *Subject) {
	t.Helper()
	want := NewSubject(got.Timeline, "en", nil)
	a, err := got.Known(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	b, err := want.Known(context.Background())
	if err != nil || !slices.Equal(a, b) {
		t.Fatalf("%s: of the dates %v is known, want %v: %v", what, a, b, err)
	}
	goes, err := got.Lasting(context.Background(), a)
	if err != nil {
		t.Fatal(err)
	}
	anew, err := want.Lasting(context.Background(), b)
	if err != nil {
		t.Fatal(err)
	}
	for year := int64(1985); year < 2035; year += 3 {
		if at := calendar.Civil(year, 5, 1).Start(); goes.Holds(at) != anew.Holds(at) {
			t.Fatalf("%s: that something goes on in %d is not as in an edition made from nothing", what, year)
		}
	}
}

func checkFollow(t *testing.T, seed uint64, steps int, filter string) {
	t.Helper()
	r := &editor{Rand: rand.New(rand.NewPCG(seed, 9)), at: synth.Timeline(20+int(seed%60), seed)}
	f, err := timeline.ParseFilter(filter)
	if err != nil {
		t.Fatal(err)
	}
	fresh := func() *Subject { return NewSubject(r.at, "en", f.Keep(r.at)) }
	s, whole := fresh(), NewSubject(r.at, "en", nil)
	var merging *Subject
	for step := range steps {
		what := fmt.Sprintf("seed %d, step %d, filter %q", seed, step, filter)
		edit := r.edit(t)
		next, ok := s.Follow(r.at, edit)
		if !ok {
			next = fresh() // as the background does
			merging = nil
		}
		s = next
		compareSubjects(t, what, s, fresh())
		compareNext(t, what, s)
		compareKnown(t, what, s)
		if whole, ok = whole.Follow(r.at, edit); !ok {
			whole = NewSubject(r.at, "en", nil)
		}
		if r.IntN(3) == 0 {
			if err := whole.PrepareTexts(context.Background()); err != nil {
				t.Fatal(err)
			}
		}
		narrow, err := Narrow(context.Background(), whole, f)
		if err != nil {
			t.Fatal(err)
		}
		compareSubjects(t, what+", narrowed", narrow, fresh())
		if r.IntN(4) == 0 {
			s = narrow // which follows what is edited from now on
			merging = nil
		}
		switch r.IntN(6) {
		case 0:
			if merging, err = s.Merge(context.Background()); err != nil {
				t.Fatal(err)
			}
		case 1:
			if merging != nil {
				if onto, ok := s.Onto(merging); ok {
					s = onto
					compareSubjects(t, what+", merged", s, fresh())
				}
				merging = nil
			}
		}
	}
}

func TestASubjectThatFollowsEditsEqualsOneMadeFromNothing(t *testing.T) {
	for seed := range uint64(60) {
		checkFollow(t, seed, 15, []string{"", "-status:denied", "type:visit,meeting", "after:2000", "title", "place:nowhere,place-1 -stray", "during:2019 -actor:actor-1", "-before:2000", "-title", "-stray -status:denied"}[seed%10])
	}
}

func FuzzASubjectThatFollowsEditsEqualsOneMadeFromNothing(f *testing.F) {
	terms := []string{"", "-type:visit", "title", "-stray", "after:1995", "place:place-1", "during!:2019", "-actor:actor-1,stray", "before!:2019-04-18", "country:x", "-status:happened,planned", "during:2019-04"}
	f.Add(uint64(1), uint8(5), uint8(0), uint8(0))
	f.Fuzz(func(t *testing.T, seed uint64, steps, one, another uint8) {
		checkFollow(t, seed, int(steps%40), terms[int(one)%len(terms)]+" "+terms[int(another)%len(terms)])
	})
}

// edited returns an edit that changes the event in a slot, and the edition after it.
func edited(t *testing.T, at *timeline.Timeline, slot int, change func(*timeline.Full)) (timeline.Edit, *timeline.Timeline) {
	t.Helper()
	f := at.Events.At(slot).Full()
	change(&f)
	edit := timeline.Edit{Name: timeline.Phrased("edit"), Changes: []timeline.Change{at.Put(f.Compact())}}
	next, err := edit.Apply(context.Background(), at, nil)
	if err != nil {
		t.Fatal(err)
	}
	return edit, next
}

func TestWhatAnEditDoesNotTouchIsShared(t *testing.T) {
	at := synth.Timeline(1000, 1)
	s := NewSubject(at, "en", nil)
	if fr := s.In("fr"); fr.Order != s.Order || fr.Lang != "fr" {
		t.Error("another language has an order of its own, want the same")
	}
	edit, next := edited(t, at, 500, func(f *timeline.Full) { f.Title = timeline.Say("", "x") })
	titled, ok := s.Follow(next, edit)
	if !ok || titled.ranking != s.ranking || titled.Index != s.Index || titled.Edits() != 0 {
		t.Error("an edit of a title does not share the order")
	}
	if got := titled.Event(titled.Find(at.Events.At(500).ID)).Name; got != "x" {
		t.Errorf("the title is %q, want x", got)
	}
	edit, next = edited(t, next, 500, func(f *timeline.Full) { f.When.Date, _ = edtf.Parse("2001") })
	dated, ok := titled.Follow(next, edit)
	if !ok || dated.ranking != s.ranking || dated.Edits() != 1 {
		t.Errorf("an edit of a date stands %v beside the order, want one event", dated.Edits())
	}
	back, err := edit.Inverse().Apply(context.Background(), next, nil)
	if err != nil {
		t.Fatal(err)
	}
	undone, ok := dated.Follow(back, edit.Inverse())
	if !ok || undone.Edits() != 0 || undone.Index != s.Index {
		t.Errorf("after undo %d events stand beside the order, want none", undone.Edits())
	}
}

func TestWhatCannotFollowIsSaid(t *testing.T) {
	at := synth.Timeline(1000, 1)
	s := NewSubject(at, "en", nil)
	many := timeline.Edit{Name: timeline.Phrased("many")}
	for slot := range 300 {
		f := at.Events.At(slot).Full()
		f.When.Date = edtf.Date{}
		many.Changes = append(many.Changes, at.Put(f.Compact()))
	}
	gone := timeline.Edit{Name: timeline.Phrased("gone"), Changes: []timeline.Change{at.Drop(at.Places[3].Key())}}
	named := timeline.Edit{Name: timeline.Phrased("named"), Changes: []timeline.Change{at.Put(timeline.Place{ID: at.Places[3].ID, Name: timeline.Say("", "x")})}}
	f, _ := timeline.ParseFilter("place:x")
	filtered := NewSubject(at, "en", f.Keep(at))
	for _, c := range []struct {
		name string
		s    *Subject
		edit timeline.Edit
		want bool
	}{
		{"the dates of very many events", s, many, false},
		{"a place that is removed", s, gone, false},
		{"the name of a place", s, named, true},
		{"the name of a place by which is filtered", filtered, named, false},
	} {
		next, err := c.edit.Apply(context.Background(), at, nil)
		if err != nil {
			t.Fatal(err)
		}
		if _, ok := c.s.Follow(next, c.edit); ok != c.want {
			t.Errorf("%s: followed is %v, want %v", c.name, ok, c.want)
		}
	}
}

func TestMakingASubjectIsGivenUp(t *testing.T) {
	ctx, stop := context.WithCancel(context.Background())
	at := synth.Timeline(20_000, 1)
	var asked atomic.Int32
	s, err := Make(ctx, at, "en", edtf.Source, func(*timeline.Event) bool {
		if asked.Add(1) == 100 {
			stop()
		}
		return true
	})
	if s != nil || !errors.Is(err, context.Canceled) || asked.Load() > 3*pieces.Size {
		t.Errorf("it returns %v, %v after %d events, want nothing, and soon", s, err, asked.Load())
	}
	if err := NewSubject(at, "en", nil).Prepare(ctx); !errors.Is(err, context.Canceled) {
		t.Errorf("Prepare returns %v, want context.Canceled", err)
	}
}
