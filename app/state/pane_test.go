package state

import (
	"fmt"
	"slices"
	"testing"

	"dateline/app/figure/facet"
	"dateline/app/figure/page"
	"dateline/app/figure/theme"
	"dateline/app/figure/view"
	"dateline/app/scene"
	"dateline/timeline"
	"dateline/timeline/edtf"
)

// value is the middle of a row of the pane.
func (d *desk) value(by view.Facet, word string) scene.Point {
	return d.middle(scene.MarkValue, facet.ID(by, word))
}

func TestClicksInThePaneWriteTheFilter(t *testing.T) {
	d := newDesk(t)
	for _, c := range []struct {
		name string
		at   func() scene.Point
		held Modifiers
		want string
	}{
		{"a click asks for a value", func() scene.Point { return d.value(view.ByType, "visit") }, 0, "type:visit"},
		{"a second one for another too", func() scene.Point { return d.value(view.ByType, "meeting") }, 0, "type:visit,meeting"},
		{"once more it is asked for no longer", func() scene.Point { return d.value(view.ByType, "visit") }, 0, "type:meeting"},
		{"with Ctrl a value is excluded", func() scene.Point { return d.value(view.ByStatus, "happened") }, Control, "type:meeting -status:happened"},
	} {
		d.play(Gestured{Kind: Click, At: c.at(), Modifiers: c.held})
		if d.m.Filter != c.want {
			t.Errorf("%s: the filter is %q, want %q", c.name, d.m.Filter, c.want)
		}
	}
}

func TestThePaneIsUsedWithoutAPointer(t *testing.T) {
	d := newDesk(t)
	d.press("F6")
	if !d.m.Pane.Focused || d.m.Pane.Cursor == "" {
		t.Fatalf("F6 leads to %+v", d.m.Pane)
	}
	for d.m.Pane.Cursor != facet.ID(view.ByType, "visit") {
		before := d.m.Pane.Cursor
		if d.press("Down"); d.m.Pane.Cursor == before {
			t.Fatalf("down from %q goes nowhere", before)
		}
	}
	d.press("Space")
	if d.m.Filter != "type:visit" {
		t.Errorf("Space on a value: the filter is %q", d.m.Filter)
	}
	d.press("Delete")
	if d.m.Filter != "" {
		t.Errorf("Delete on what is asked for: the filter is %q", d.m.Filter)
	}
	d.press("Delete", "Up", "Return")
	if d.m.Filter != "-type:visit type:meeting" {
		t.Errorf("Delete, and Enter one above: the filter is %q", d.m.Filter)
	}
	if d.press("Escape"); d.m.Pane.Focused {
		t.Error("Escape leaves the keys in the pane")
	}
}

func TestThePaneFoldsOpensAndSortsByWhatIsPressedInIt(t *testing.T) {
	d := newDesk(t)
	d.play(Gestured{Kind: Click, At: d.middle(scene.MarkValue, facet.ID(view.ByActor, facet.More))})
	d.play(Gestured{Kind: Click, At: d.middle(scene.MarkValue, facet.ID(view.ByActor, facet.Sorting))})
	d.play(Gestured{Kind: Wheel, At: scene.Pt(20, 300), By: scene.Pt(0, -25)})
	if want := (page.Pane{Cursor: facet.ID(view.ByActor, facet.Sorting), Open: view.KeysOf([]string{"actor"}), ByName: view.KeysOf([]string{"actor"}), Scroll: paneNotch}); d.m.Pane != want {
		t.Errorf("the pane is %+v, want %+v", d.m.Pane, want)
	}
	d.play(Gestured{Kind: Wheel, At: scene.Pt(20, 300), By: scene.Pt(0, 25)}, Gestured{Kind: Wheel, At: scene.Pt(20, 300), By: scene.Pt(0, 25)})
	if d.m.Pane.Scroll != 0 {
		t.Errorf("scrolled up it is %v points down", d.m.Pane.Scroll)
	}
	d.press("F")
	if !d.layout.Filters.Folded || d.layout.Filters.Box.W > 40 {
		t.Errorf("folded it is %+v", d.layout.Filters)
	}
	d.press("F")
	if d.layout.Filters.Folded || d.layout.Filters.Box.W < 200 {
		t.Errorf("unfolded it is %+v", d.layout.Filters)
	}
}

func TestADragOnTheAxisChoosesATime(t *testing.T) {
	d := newDesk(t)
	d.press("f")
	before := d.m
	axis := d.bare(page.OnAxis)
	d.play(Gestured{Kind: Drag, At: scene.Pt(axis.X+50, axis.Y), By: scene.Pt(50, 0)}, Gestured{Kind: Drag, At: scene.Pt(axis.X+90, axis.Y), By: scene.Pt(40, 0)})
	moving := d.m.Brush()
	if moving.Empty() || d.m.Filter != "" || d.m.Subject != before.Subject {
		t.Fatalf("while it is drawn the time is %v, the filter %q", moving, d.m.Filter)
	}
	d.play(Gestured{Kind: DragEnd})
	if got := d.m.Brush(); got != moving || d.m.Filter == "" || d.m.Subject != before.Subject || d.m.Window != before.Window {
		t.Errorf("let go it is %v by %q, want %v and nothing else to change", got, d.m.Filter, moving)
	}
	port := d.layout.Timeline.View
	handle := scene.Pt(d.layout.Timeline.Plot.X+port.X(moving.End), axis.Y)
	d.play(Gestured{Kind: Drag, At: scene.Pt(handle.X+60, axis.Y), By: scene.Pt(60, 0)}, Gestured{Kind: DragEnd})
	if got := d.m.Brush(); got.Start != moving.Start || !moving.End.Before(got.End) {
		t.Errorf("dragged by its later side it is %v, want it longer than %v", got, moving)
	}
	if d.press("Alt+Left"); d.m.Brush() != moving {
		t.Errorf("one view back it is %v, want %v", d.m.Brush(), moving)
	}
	if d.press("Escape"); !d.m.Brush().Empty() || d.m.Filter != "" {
		t.Errorf("after Escape it is %v by %q", d.m.Brush(), d.m.Filter)
	}
}

func TestABrushAndTheSameFilterTypedListTheSameEvents(t *testing.T) {
	d := newDesk(t)
	d.press("f", "+", "[")
	brushed := d.m
	typed := rest(send(t, open(t), Filtered{Text: brushed.Filter}))
	if brushed.Brush() != typed.Brush() || brushed.Listed() != typed.Listed() || brushed.Brush().Empty() {
		t.Fatalf("brushed it is %v, typed %v", brushed.Brush(), typed.Brush())
	}
	in := func(m Model) (ids []string) {
		for _, i := range m.Subject.Index.Visible(m.Listed(), m.Subject.Len(), nil) {
			ids = append(ids, m.Subject.At(int(i)).ID)
		}
		return ids
	}
	if got, want := in(brushed), in(typed); len(got) == 0 || !slices.Equal(got, want) {
		t.Errorf("brushed are %q, typed %q", got, want)
	}
}

func TestLettersFindAValueWhileTheKeysAreInThePane(t *testing.T) {
	d := newDesk(t)
	window := d.m.Window
	d.press("F6", "v", "l", "a", "d", "i")
	if d.m.Pane.Search != "vladi" || d.m.Window != window || d.m.Play != nil {
		t.Fatalf("looked for is %q", d.m.Pane.Search)
	}
	d.value(view.ByActor, "vladimir-putin")
	d.value(view.ByPlace, "vladivostok")
	for _, row := range d.layout.Filters.Rows {
		if by, word := facet.Named(row); by != facet.Rail && word != "vladimir-putin" && word != "vladivostok" {
			t.Errorf("%q of %q shows, too", word, by)
		}
	}
	d.press("BackSpace")
	if d.m.Pane.Search != "vlad" {
		t.Errorf("without the last letter it is %q", d.m.Pane.Search)
	}
	if d.press("Escape"); d.m.Pane.Search != "" || !d.m.Pane.Focused {
		t.Errorf("Esc leaves %q, and the keys there: %v", d.m.Pane.Search, d.m.Pane.Focused)
	}
	d.press("Escape")
	d.play(Gestured{Kind: Click, At: d.middle(scene.MarkValue, facet.ID(facet.Finder, ""))})
	if !d.m.Pane.Focused {
		t.Error("a click on the glass does not give the keys to the pane")
	}
}

func TestWhatIsFoundInThePaneIsChosenByTheKeys(t *testing.T) {
	d := newDesk(t)
	d.press("F6", "v", "l", "a", "d", "i", "Space")
	if d.m.Filter != "actor:vladimir-putin" || d.m.Pane.Search != "vladi" {
		t.Fatalf("Space on the first that is found: the filter is %q, looked for is %q", d.m.Filter, d.m.Pane.Search)
	}
	if d.press("Down", "Space"); d.m.Filter != "actor:vladimir-putin place:vladivostok" {
		t.Errorf("Space on the next: the filter is %q", d.m.Filter)
	}
	if d.press("k", "i"); d.m.Pane.Search != "ki" {
		t.Errorf("the next word that is looked for is %q, want it without the one before", d.m.Pane.Search)
	}
	if d.press("x", "x", "x", "Space"); d.layout.Filters.Folded || d.m.Filter != "actor:vladimir-putin place:vladivostok" {
		t.Errorf("Space where nothing is found: the filter is %q, folded is %v", d.m.Filter, d.layout.Filters.Folded)
	}
	d.press("F6")
	if d.m.Pane.Search != "" || d.m.Pane.Focused {
		t.Errorf("who leaves the pane leaves %q behind", d.m.Pane.Search)
	}
	d.press("F6", "Shift+F6", "F6", "m")
	d.play(Gestured{Kind: Click, At: d.bare(page.OnTimeline)})
	if d.m.Pane.Search != "" || d.m.Pane.Focused {
		t.Errorf("a click on the timeline leaves %q in the pane, and the keys there: %v", d.m.Pane.Search, d.m.Pane.Focused)
	}
}

func TestTheHeadOfThePaneStaysWhereItScrolls(t *testing.T) {
	d := newDesk(t)
	glass := d.middle(scene.MarkValue, facet.ID(facet.Finder, ""))
	for range 5 {
		d.play(Gestured{Kind: Wheel, At: scene.Pt(20, 300), By: scene.Pt(0, -25)})
	}
	if at := d.middle(scene.MarkValue, facet.ID(facet.Finder, "")); d.m.Pane.Scroll == 0 || at != glass {
		t.Errorf("scrolled %v points down the glass is at %v, want %v", d.m.Pane.Scroll, at, glass)
	}
	d.play(Gestured{Kind: Click, At: glass})
	if d.press("v", "l"); d.m.Pane.Search != "vl" {
		t.Errorf("looked for is %q", d.m.Pane.Search)
	}
}

// ofNumbers is a desk with events that have a number each, from 0 to 99.
func ofNumbers(t *testing.T) *desk {
	t.Helper()
	tl := &timeline.Timeline{Lang: "en", Facets: []timeline.Facet{{Name: "tone", Kind: timeline.OfNumbers}}}
	for i := range 100 {
		e := timeline.Full{ID: fmt.Sprint("e", i), Title: timeline.Say("en", fmt.Sprint("Event ", i))}
		e.When.Date, _ = edtf.Parse(fmt.Sprintf("2019-04-%02d", i%28+1))
		e.Values = []timeline.Value{{Facet: "tone", Word: fmt.Sprint(i)}}
		tl.Events.Append(e.Compact())
	}
	d := &desk{t: t, m: New("numbers", tl, "en", theme.Light), size: scene.Pt(1000, 700)}
	d.m.Still, d.m.Pane.Fold = true, page.Unfolded
	d.draw()
	return d
}

func TestADragOverTheBarsOfNumbersAsksForTheirRange(t *testing.T) {
	d := ofNumbers(t)
	all, _ := facet.Made(d.m.Whole())
	var words []string
	for _, f := range all.List {
		if f.IsNumbers() {
			words = f.Words[1:]
		}
	}
	if len(words) < 5 {
		t.Fatalf("the bars are %q", words)
	}
	want := facet.Range{By: "tone", From: words[1], To: words[3]}.Word()
	for _, way := range [][2]int{{1, 3}, {3, 1}} {
		d := ofNumbers(t)
		from, to := d.value("tone", words[way[0]]), d.value("tone", words[way[1]])
		d.play(Gestured{Kind: Drag, At: to, By: scene.Pt(to.X-from.X, to.Y-from.Y)})
		if d.m.Pane.Range.Word() != want || d.m.Filter != "" || d.m.Pane.Scroll != 0 {
			t.Errorf("while it is dragged the range is %q, the filter %q", d.m.Pane.Range.Word(), d.m.Filter)
		}
		d.play(Gestured{Kind: DragEnd})
		if d.m.Filter != "tone:"+want || d.m.Pane.Range != (facet.Range{}) {
			t.Errorf("after the drag the filter is %q, want tone:%s", d.m.Filter, want)
		}
	}
}
