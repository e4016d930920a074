package listview_test

import (
	"fmt"
	"slices"
	"testing"

	"dateline/app/figure"
	"dateline/app/figure/listview"
	"dateline/app/figure/theme"
	"dateline/app/scene"
	"dateline/data/synth"
	"dateline/timeline"
	"dateline/timeline/calendar"
	"dateline/timeline/edtf"
)

// drawn returns the ids of the events whose rows a list draws, and its frame.
func drawn(l *listview.List, s listview.Spec) (ids []string, f listview.Frame) {
	var sc scene.Scene
	sc.Reset(s.Size, s.Theme.Paper)
	f = l.Draw(&sc, s)
	for _, m := range sc.Marks {
		if m.Kind == scene.MarkEvent {
			ids = append(ids, m.ID)
		}
	}
	return ids, f
}

func TestAListShowsTheEventsOfItsSpanInOrder(t *testing.T) {
	s := figure.NewSubject(synth.Timeline(3000, 1), "en", nil)
	spec := listview.Spec{Size: scene.Pt(300, 400), Text: 12, Theme: theme.Light, Subject: s, Says: "some", Cursor: -1}
	var l listview.List
	whole := s.Extent
	for part := range 30 { // as a brush that moves
		from := whole.Start.Add(whole.Days() * float64(part) / 30)
		spec.Span = calendar.Span{Start: from, End: from.Add(whole.Days() / 9)}
		spec.Top = float64(part * part * 9)
		got, f := drawn(&l, spec)
		var want []string
		all := s.Index.Visible(spec.Span, s.Len(), nil)
		for row := int(f.Top / f.Row); row < len(all) && f.Head+(float64(row)+0.9)*f.Row-f.Top <= 400; row++ { // all of it, or nearly
			want = append(want, s.At(int(all[row])).ID)
		}
		if !slices.Equal(got, want) || f.Len != len(all) {
			t.Fatalf("part %d shows %v of %d, want %v of %d", part, got, f.Len, want, len(all))
		}
	}
	spec.All, spec.Top = true, 1e9
	got, f := drawn(&l, spec)
	if last := got[len(got)-1]; last != s.At(s.Len()-1).ID || f.Len != s.Len() {
		t.Errorf("at the end of all %d events stands %s, want %s of %d", f.Len, last, s.At(s.Len()-1).ID, s.Len())
	}
}

func TestWhatHasNoStartIsListedWhereItEnds(t *testing.T) {
	tl := &timeline.Timeline{Lang: "en"}
	var all []timeline.Event
	for _, text := range []string{"1000", "[..1524]", "1510", "1525", "../1512", "1530"} {
		d, err := edtf.ParseISO(text)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, timeline.Event{ID: text, Title: timeline.Say("en", text), When: timeline.When{Date: d}})
	}
	tl.Events = timeline.EventsOf(all)
	s := figure.NewSubject(tl, "en", nil)
	spec := listview.Spec{Size: scene.Pt(300, 400), Text: 12, Theme: theme.Light, Subject: s, Says: "some", Cursor: -1, All: true}
	var l listview.List
	if got, _ := drawn(&l, spec); !slices.Equal(got, []string{"1000", "1510", "../1512", "[..1524]", "1525", "1530"}) {
		t.Errorf("the list of all shows %q", got)
	}
	spec.All, spec.Span = false, calendar.Span{Start: calendar.Instant{Day: calendar.Civil(1505, 1, 1)}, End: calendar.Instant{Day: calendar.Civil(1527, 1, 1)}}
	if got, _ := drawn(&l, spec); !slices.Equal(got, []string{"1510", "../1512", "[..1524]", "1525"}) {
		t.Errorf("the list of a window shows %q", got)
	}
	spec.Size.Y = 130 // some rows only
	if got, _ := drawn(&listview.List{}, spec); len(got) > 3 || !slices.Equal(got, []string{"1510", "../1512", "[..1524]"}[:len(got)]) {
		t.Errorf("a low list shows %q", got)
	}
}

func TestAListScrollsToWhatIsAskedFor(t *testing.T) {
	f := listview.Frame{Len: 20, Row: 30, Head: 20, Height: 320, Top: 60} // ten rows show, from the third on
	for _, c := range []struct {
		name      string
		got, want float64
	}{
		{"a row that shows", f.Reveal(5), 60},
		{"one above", f.Reveal(1), 30},
		{"one below", f.Reveal(12), 90},
		{"the last", f.Reveal(19), 300},
		{"beyond the end", f.Limit(1000), 300},
		{"above the first", f.Limit(-4), 0},
		{"a drag of the thumb by half the height", f.Dragged(150), 300},
		{"a short drag of it", f.Dragged(15), 90},
	} {
		if c.got != c.want {
			t.Errorf("%s: it is scrolled by %v, want %v", c.name, c.got, c.want)
		}
	}
	for y, want := range map[float64]int{20: 2, 49: 2, 50: 3, 319: 11} {
		if row, ok := f.At(y); !ok || row != want {
			t.Errorf("at %v lies row %d, %v, want %d", y, row, ok, want)
		}
	}
	if row, ok := f.At(10); ok {
		t.Errorf("above the rows lies row %d", row)
	}
	if row, ok := (listview.Frame{Len: 20, Row: 30, Head: 20, Height: 305}).At(300); ok {
		t.Errorf("half of row %d shows", row)
	}
	if row, ok := (listview.Frame{Len: 2, Row: 30, Head: 20, Height: 320}).At(90); ok {
		t.Errorf("below the rows lies row %d", row)
	}
}

func BenchmarkAListOfAMillionUnderAMovingBrush(b *testing.B) {
	s := figure.NewSubject(synth.Timeline(1_000_000, 1), "en", nil)
	spec := listview.Spec{Size: scene.Pt(300, 600), Text: 13, Theme: theme.Light, Subject: s, Cursor: -1}
	var l listview.List
	var sc scene.Scene
	whole, k := s.Extent, 0
	for b.Loop() {
		from := whole.Start.Add(whole.Days() * float64(k%500) / 600)
		k++
		spec.Span = calendar.Span{Start: from, End: from.Add(whole.Days() / 10)}
		sc.Reset(spec.Size, spec.Theme.Paper)
		l.Draw(&sc, spec)
	}
}

// Of many events, too, each row is the one that is told there, whatever rows were asked for before.
func TestWhatHasNoStartIsInItsRowOfManyToo(t *testing.T) {
	tl := &timeline.Timeline{Lang: "en"}
	for i := range 1100 {
		text := fmt.Sprintf("%d-%02d", 1800+i/12, 1+i%12)
		if i%110 == 0 {
			text = "[..1890]"
		}
		d, err := edtf.ParseISO(text)
		if err != nil {
			t.Fatal(err)
		}
		tl.Events.Append(timeline.Event{ID: fmt.Sprint("e", i), When: timeline.When{Date: d}})
	}
	s := figure.NewSubject(tl, "en", nil)
	spec := listview.Spec{Size: scene.Pt(300, 400), Text: 12, Theme: theme.Light, Subject: s, Span: s.Extent}
	var l listview.List
	for row := range s.Len() {
		if got, want := l.Position(spec, row), s.Told(row); got != want {
			t.Fatalf("in row %d stands the event %d, want %d", row, got, want)
		}
	}
}

func TestEventsOfOneTitleThatFollowEachOtherAreARowThatOpens(t *testing.T) {
	tl := &timeline.Timeline{Lang: "en"}
	for i, title := range []string{"Fight", "Fight", "Truce", "Fight", "Fight", "Fight", "Fight", "Peace"} {
		e := timeline.Event{ID: fmt.Sprint("e", i), Title: timeline.Say("en", title)}
		e.When.Date, _ = edtf.Parse(fmt.Sprintf("1348-%02d", 1+i))
		tl.Events.Append(e)
	}
	s := figure.NewSubject(tl, "en", nil)
	spec := listview.Spec{Size: scene.Pt(300, 900), Text: 12, Theme: theme.Light, Subject: s, All: true, Cursor: -1}
	var l listview.List
	rows := func() (all []string) {
		var sc scene.Scene
		sc.Reset(spec.Size, spec.Theme.Paper)
		f := l.Draw(&sc, spec)
		for _, m := range sc.Marks {
			if m.ID != "" {
				all = append(all, m.ID)
			}
		}
		if f.Len != len(all) || l.Rows(spec) != f.Len || l.Mark(spec, 3).ID != all[3] {
			t.Errorf("of %d rows are drawn %q, the fourth is %q", f.Len, all, l.Mark(spec, 3).ID)
		}
		return all
	}
	closed := []string{"e0", "e1", "e2", "alike:e3", "e7"}
	if got := rows(); !slices.Equal(got, closed) {
		t.Errorf("the rows are %q, want %q", got, closed)
	}
	l.Turn("e3")
	if got, want := rows(), []string{"e0", "e1", "e2", "alike:e3", "e3", "e4", "e5", "e6", "e7"}; !slices.Equal(got, want) {
		t.Errorf("opened the rows are %q, want %q", got, want)
	}
	spec.Subject = s.In("fr")
	if got := rows(); len(got) != 9 {
		t.Errorf("in another language it is not open: %q", got)
	}
	spec.Subject = figure.NewSubject(tl, "en", nil)
	if got := rows(); !slices.Equal(got, closed) {
		t.Errorf("of another document the rows are %q, want %q", got, closed)
	}
	spec.Subject = s
	l.Turn("e3")
	l.Turn("e3")
	if got := rows(); !slices.Equal(got, closed) {
		t.Errorf("closed again the rows are %q, want %q", got, closed)
	}
}
