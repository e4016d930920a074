package state

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"dateline/app/figure"
	"dateline/app/figure/page"
	"dateline/app/figure/theme"
	"dateline/app/figure/view"
	"dateline/app/scene"
	"dateline/data/synth"
	"dateline/timeline"
	"dateline/timeline/edtf"
	"dateline/timeline/geo"
)

// retitled returns the edit that gives an event another title.
func retitled(t testing.TB, tl *timeline.Timeline, id, title string) timeline.Edit {
	t.Helper()
	i := tl.Events.Find(id)
	if i < 0 {
		t.Fatalf("there is no event %q", id)
	}
	e := *tl.Events.At(i)
	e.Title = timeline.Say("", title)
	return timeline.Edit{Name: timeline.Phrased("title"), Changes: []timeline.Change{tl.Put(e)}}
}

// dated returns the edit that gives an event another date.
func dated(t testing.TB, tl *timeline.Timeline, id, date string) timeline.Edit {
	t.Helper()
	d, err := edtf.Parse(date)
	if err != nil {
		t.Fatal(err)
	}
	e := *tl.Events.At(tl.Events.Find(id))
	e.When.Date = d
	return timeline.Edit{Name: timeline.Phrased("date"), Changes: []timeline.Change{tl.Put(e)}}
}

// order returns the ids of the events that show, in order.
func order(m Model) (ids []string) {
	for i := range m.Subject.Len() {
		ids = append(ids, m.Subject.At(i).ID)
	}
	return ids
}

func TestAnEditShowsAtOnceAndIsUndoneAndDoneAgain(t *testing.T) {
	before := send(t, open(t), Selected{Event: "hanoi-summit"})
	m := send(t, before, Edited{retitled(t, before.Timeline, "hanoi-summit", "Hanoi")})
	i := m.Subject.Find("hanoi-summit")
	if got := m.Subject.Event(i).Name; got != "Hanoi" || m.Selected != "hanoi-summit" || m.Timeline == before.Timeline {
		t.Fatalf("after the edit the event is called %q", got)
	}
	m = send(t, m, Edited{dated(t, m.Timeline, "hanoi-summit", "2017-01-01")})
	if got := order(m); got[1] != "hanoi-summit" {
		t.Errorf("with an earlier date the order is %q", got)
	}
	m = send(t, m, Undone{})
	if got := order(m); !slices.Equal(got, order(before)) {
		t.Errorf("undone, the order is %q, want %q", got, order(before))
	}
	if m = send(t, m, Undone{}, Undone{}); m.Subject.Event(i).Name != "Second Kim–Trump summit ends without agreement" {
		t.Errorf("all undone, the event is called %q", m.Subject.Event(i).Name)
	}
	if m = send(t, m, Redone{}, Redone{}, Redone{}); order(m)[1] != "hanoi-summit" || m.Subject.Event(1).Name != "Hanoi" {
		t.Errorf("done again, the order is %q", order(m))
	}
	if m = send(t, m, GoneBack{}); m.Subject.Event(1).Name != "Hanoi" {
		t.Error("a step back to the view before undoes an edit")
	}
}

func TestAnEditThatDoesNotFitIsToldAndChangesNothing(t *testing.T) {
	m := open(t)
	edit := retitled(t, m.Timeline, "hanoi-summit", "Hanoi")
	m = send(t, m, Edited{edit})
	again := send(t, m, Edited{edit})
	if again.Dialog == nil || !strings.Contains(again.Dialog.In(again.Lang), "hanoi-summit") || again.Timeline != m.Timeline {
		t.Errorf("an edit of what is no longer there tells %+v", again.Dialog)
	}
}

func TestAFileOfANewerVersionIsNotEdited(t *testing.T) {
	m := open(t)
	newer := *m.Timeline
	newer.Version = 2
	m.Timeline = &newer
	got := send(t, m, Edited{retitled(t, m.Timeline, "hanoi-summit", "Hanoi")})
	if got.Timeline != m.Timeline || got.Dialog == nil || !strings.Contains(got.Dialog.In(got.Lang), "version 2") {
		t.Errorf("told is %+v", got.Dialog)
	}
}

func TestARemovedEventIsNoLongerSelected(t *testing.T) {
	m := send(t, open(t), Selected{Event: "hanoi-summit"})
	drop := m.Timeline.Drop(timeline.Key{Kind: timeline.EventItem, ID: "hanoi-summit"})
	m = send(t, m, Edited{timeline.Edit{Name: timeline.Phrased("remove"), Changes: []timeline.Change{drop}}})
	if m.Selected != "" || m.Subject.Len() != 11 {
		t.Errorf("%q is selected of %d events", m.Selected, m.Subject.Len())
	}
	if m = send(t, m, Undone{}); m.Subject.Len() != 12 || m.Subject.Find("hanoi-summit") < 0 {
		t.Error("the event does not come back")
	}
}

// many returns an edit of all events.
func many(tl *timeline.Timeline) timeline.Edit {
	edit := timeline.Edit{Name: timeline.Phrased("all titles")}
	for _, e := range tl.Events.All() {
		next := *e
		next.Title = timeline.Say("", "event "+e.ID)
		edit.Changes = append(edit.Changes, tl.Put(next))
	}
	return edit
}

func TestAnEditOfVeryManyIsMadeInTheBackground(t *testing.T) {
	m := New("synth", synth.Timeline(500, 1), "en", theme.Light)
	before := m.Timeline
	edit := many(m.Timeline)
	m, effects := Update(m, Edited{edit})
	apply, ok := effects[0].(Apply)
	if !ok || m.Timeline != before || m.Work == nil || m.Work.Name.Says != "all titles" {
		t.Fatalf("the effects are %v, the work %+v", effects, m.Work)
	}
	if m, _ = Update(m, Progressed{apply.Job, 0.5}); m.Work.Part != 0.5 {
		t.Errorf("half way the work is %+v", m.Work)
	}
	if other := send(t, m, Edited{retitled(t, m.Timeline, "e7", "x")}); other.Timeline != before || other.Dialog == nil {
		t.Error("a further edit is made meanwhile")
	}
	next, err := apply.Edit.Apply(context.Background(), apply.Timeline, nil)
	if err != nil {
		t.Fatal(err)
	}
	if given, effects := Update(m, GivenUp{}); given.Work != nil || !slices.Contains(effects, Effect(GiveUp{apply.Job})) || send(t, given, Applied{apply.Job, edit, next}).Timeline != before {
		t.Error("an edit that was given up is made")
	}
	if failed := send(t, m, Failed{apply.Job, errors.New("no")}); failed.Work != nil || failed.Dialog == nil || failed.Dialog.In(failed.Lang) != "no" {
		t.Errorf("an edit that fails leaves the work %+v", failed.Work)
	}
	m = send(t, m, Applied{apply.Job, edit, next})
	if m.Work != nil || m.Timeline != next || m.Subject.Timeline != next || m.Subject.Event(0).Name != "event "+m.Subject.At(0).ID {
		t.Errorf("done, the first event is called %q", m.Subject.Event(0).Name)
	}
	m, effects = Update(m, Undone{})
	if _, ok := effects[0].(Apply); !ok {
		t.Errorf("undone, the effects are %v", effects)
	}
}

func TestManySmallEditsAreMergedInTheBackground(t *testing.T) {
	m := New("synth", synth.Timeline(2000, 1), "en", theme.Light)
	var merge *Merge
	for k := range 3 * mergeFrom {
		var effects []Effect
		m, effects = Update(m, Edited{dated(t, m.Timeline, m.Subject.At(5*k).ID, fmt.Sprintf("19%02d-03-04", k%100))})
		for _, e := range effects {
			if one, ok := e.(Merge); ok {
				if merge != nil {
					t.Fatal("it is merged twice at a time")
				}
				merge = &one
			}
		}
	}
	if merge == nil {
		t.Fatalf("%d edits stand beside the main order", m.Subject.Edits())
	}
	merged, err := merge.Make(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	want := order(m)
	if other := send(t, m, Merged{m.Subject, merged.Subject, merged.Unfiltered}); other.Subject != m.Subject {
		t.Error("what was merged of another subject is taken over")
	}
	m = send(t, m, merged)
	if !slices.Equal(order(m), want) || m.Subject.Edits() >= 3*mergeFrom {
		t.Errorf("merged, %d edits stand beside the main order", m.Subject.Edits())
	}
}

// BenchmarkEdit edits one of a million events and undoes it, each with the frame that
// follows.
func BenchmarkEdit(b *testing.B) {
	base := New("synth", synth.Timeline(1_000_000, 1), "en", theme.Light)
	if err := Prepare(context.Background(), base.Subject, view.ByType, view.ByType); err != nil {
		b.Fatal(err)
	}
	size := scene.Pt(1280, 800)
	for _, c := range []struct {
		name string
		make func(testing.TB, *timeline.Timeline, string, string) timeline.Edit
		to   string
	}{{"title", retitled, "another title"}, {"date", dated, "1999-05-05"}} {
		for _, frame := range []bool{false, true} {
			name := c.name
			if frame {
				name += "-and-frame"
			}
			b.Run(name, func(b *testing.B) {
				var board page.Board
				var counts *page.Counts
				draw := func(m Model) {
					if frame {
						board.Draw(page.BoardSpec{Size: size, Text: 12.5, Theme: m.Theme, Subject: m.Subject, View: m.View, Counts: counts})
					}
				}
				if draw(base); frame { // what is counted is counted in the background
					l := board.Draw(page.BoardSpec{Size: size, Text: 12.5, Theme: base.Theme, Subject: base.Subject, View: base.View})
					counted, err := Count{l.Need}.Make(b.Context())
					if err != nil {
						b.Fatal(err)
					}
					counts = counted.Counts
					draw(base)
				}
				edit := Edited{c.make(b, base.Timeline, "e500000", c.to)}
				b.ReportAllocs()
				for b.Loop() {
					m, _ := Update(base, edit)
					draw(m)
					m, _ = Update(m, Undone{})
					draw(m)
				}
			})
		}
	}
}

func TestEditsUnderAFilterShowAsIfItWereSetAfterThem(t *testing.T) {
	m := New("synth", synth.Timeline(600, 1), "en", theme.Light)
	merges := 0
	for k := range 4 * mergeFrom {
		switch k % 16 {
		case 0:
			m = send(t, m, Filtered{[]string{"status:happened", "", "-type:visit after:1950"}[k/16%3]})
		case 9:
			m = send(t, m, LanguageChosen{[]string{"fr", "en"}[k/16%2]})
		}
		var effects []Effect
		m, effects = Update(m, Edited{dated(t, m.Timeline, m.Timeline.Events.At(2*k).ID, fmt.Sprintf("19%02d-03-04", k%100))})
		for _, e := range effects {
			switch e := e.(type) {
			case Merge:
				merges++
				merged, err := e.Make(context.Background())
				if err != nil {
					t.Fatal(err)
				}
				m = send(t, m, merged)
			case Derive:
				derived, err := e.Make(context.Background())
				if err != nil {
					t.Fatal(err)
				}
				m = send(t, m, derived)
			}
		}
		f, err := timeline.ParseFilter(m.Filter)
		if err != nil {
			t.Fatal(err)
		}
		want, unfiltered := m, m
		want.Subject, unfiltered.Subject = figure.NewSubject(m.Timeline, "en", f.Keep(m.Timeline)), figure.NewSubject(m.Timeline, "en", nil)
		if !slices.Equal(order(m), order(want)) {
			t.Fatalf("after %d edits with the filter %q it shows\n%v, want\n%v", k+1, m.Filter, order(m), order(want))
		}
		all := m
		if all.Subject = m.unfiltered; !slices.Equal(order(all), order(unfiltered)) {
			t.Fatalf("after %d edits with the filter %q all events are\n%v, want\n%v", k+1, m.Filter, order(all), order(unfiltered))
		}
	}
	if merges < 2 {
		t.Errorf("it is merged %d times, want 2 or more", merges)
	}
}

func TestAFilterIsClearedAndSetWithoutSortingAnew(t *testing.T) {
	before := open(t)
	m := send(t, before, Filtered{"type:meeting"})
	if m.Subject.Len() == before.Subject.Len() || m.unfiltered.Order != before.Subject.Order {
		t.Errorf("filtered, %d events show, and all are kept is %v", m.Subject.Len(), m.unfiltered.Order == before.Subject.Order)
	}
	if m = send(t, m, Filtered{""}); m.Subject.Order != before.Subject.Order || m.Subject != m.unfiltered {
		t.Error("cleared, the order is another, want the one before the filter")
	}
}

func TestAnEventThatTheFilterLeavesOutWhenItIsWrittenIsSaidToBe(t *testing.T) {
	m := send(t, open(t), Filtered{"type:meeting"})
	for name, written := range map[string]Model{
		"added":   send(t, m, EventAdded{}),
		"changed": send(t, m, Selected{Event: "hanoi-summit"}, Entered{"hanoi-summit", "type", "visit"}),
		// With a place or an actor all are filtered anew, and only then it is known.
		"added at a place": send(t, m, EventAdded{Place: &geo.LonLat{Lon: 100, Lat: 10}}),
	} {
		answers, untold := 2, 0
		if strings.HasPrefix(name, "added") { // that no step tells it is said beside
			answers, untold = 3, 1
		}
		if written.Notice == nil || len(written.Notice.Answers) != answers || strings.Count(written.Notice.In("en"), phrased("untold").In("en")) != untold || written.Unsaved() != 1 {
			t.Errorf("%s: told is %+v", name, written.Notice)
			continue
		}
		shown := send(t, written, written.Notice.Answers[0].Means)
		if shown.Filter != "" || shown.Subject.Find(shown.Selected) < 0 {
			t.Errorf("%s: with the filter %q, %q is selected", name, shown.Filter, shown.Selected)
		}
		if back := send(t, written, written.Notice.Answers[1].Means); !timeline.Equal(back.Timeline, m.Timeline) {
			t.Errorf("%s: it is not undone", name)
		}
	}
	if kept := send(t, m, Selected{Event: "hanoi-summit"}, Entered{"hanoi-summit", "title", "In Hanoi"}); kept.Notice != nil {
		t.Errorf("of one that stays it is told %+v", kept.Notice)
	}
	says := func(m Model) string { // but that no step tells it
		if m.Notice == nil || len(m.Notice.Answers) == 1 && m.Notice.In("en") == phrased("untold").In("en") {
			return ""
		}
		return m.Notice.In("en")
	}
	if said := says(send(t, send(t, open(t), Filtered{"status:happened"}), EventAdded{Place: &geo.LonLat{Lon: 100, Lat: 10}})); said != "" {
		t.Errorf("of one at a place that the filter keeps it is told %q", said)
	}
	if said := says(send(t, open(t), EventAdded{})); said != "" {
		t.Errorf("without a filter it is told %q", said)
	}
}
