package page_test

import (
	"context"
	"strings"
	"testing"

	"dateline/app/figure"
	"dateline/app/figure/facet"
	"dateline/app/figure/mapview"
	"dateline/app/figure/page"
	"dateline/app/figure/theme"
	"dateline/app/figure/view"
	"dateline/app/scene"
	"dateline/data"
	"dateline/data/synth"
	"dateline/timeline"
	"dateline/timeline/pieces"
	"dateline/timeline/pieces/patience"
)

// marks counts the marks of a kind on a panel.
func marks(b *page.Board, panel page.Panel, kind scene.MarkKind) (n int) {
	for _, m := range b.Panels[panel].Scene.Marks {
		if m.Kind == kind {
			n++
		}
	}
	return n
}

// counted counts, which nobody gives up.
func counted(t *testing.T, need page.Need) *page.Counts {
	t.Helper()
	counts, err := need.Count(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return counts
}

func TestVeryManyEventsAreCountedElsewhereAndTheOldPictureStays(t *testing.T) {
	subject := figure.NewSubject(synth.Timeline(30_000, 1), "en", nil)
	var board page.Board
	spec := page.BoardSpec{
		Size: scene.Pt(1200, 700), Text: 12, Theme: theme.Light, Subject: subject,
		View: view.View{Window: figure.Margin(subject.Extent), Chart: "status", Actor: view.ActorsOf(subject.Busiest())},
	}
	first := board.Draw(spec).Need
	if first.None() || marks(&board, page.MapPanel, scene.MarkPlace) != 0 || marks(&board, page.ChartPanel, scene.MarkBin) != 0 {
		t.Fatal("the events are counted while the board is drawn")
	}
	if again := board.Draw(spec).Need; !again.Is(first) {
		t.Error("the same picture needs something else")
	}
	spec.Counts = counted(t, first)
	if need := board.Draw(spec).Need; !need.None() {
		t.Error("what was counted is needed still")
	}
	places, bars := marks(&board, page.MapPanel, scene.MarkPlace), marks(&board, page.ChartPanel, scene.MarkBin)
	if places < 20 || bars < 10 {
		t.Fatalf("counted, %d places and %d bars show", places, bars)
	}

	spec.Window.Start = spec.Window.Start.Add(spec.Window.Days() * 0.7)
	spec.Moving = true
	if need := board.Draw(spec).Need; !need.None() || marks(&board, page.ChartPanel, scene.MarkBin) != bars {
		t.Error("map and chart follow a window that moves")
	}
	spec.Moving = false
	rested := board.Draw(spec).Need
	if rested.None() || rested.Is(first) || marks(&board, page.ChartPanel, scene.MarkBin) != bars {
		t.Fatal("at rest the board does not say what it needs, or shows something else meanwhile")
	}
	if board.Draw(spec); marks(&board, page.MapPanel, scene.MarkPlace) != places {
		t.Error("counts of another window replace those that show")
	}
	spec.Counts = counted(t, rested)
	board.Draw(spec)
	got := marks(&board, page.ChartPanel, scene.MarkBin)

	var fresh page.Board
	fresh.Draw(page.BoardSpec{Size: spec.Size, Text: spec.Text, Theme: spec.Theme, Subject: subject, View: spec.View, Counts: spec.Counts})
	if want := marks(&fresh, page.ChartPanel, scene.MarkBin); got != want || got == bars {
		t.Errorf("after the window moved %d bars show, on a new board %d, before %d", got, want, bars)
	}
	spec.Chart = "gaps"
	if need := board.Draw(spec).Need; need.None() {
		t.Error("another chart needs nothing counted")
	}
	spec.Theme = theme.Dark
	if need := board.Draw(spec).Need; need.None() {
		t.Error("other colours need nothing counted")
	}
}

// A brush that is just what the window shows is counted in, too: a chart that is none of time would
// count all events still.
func TestABrushThatIsTheWindowIsCountedIn(t *testing.T) {
	subject := figure.NewSubject(synth.Timeline(600, 1), "en", nil)
	window := figure.Margin(subject.Extent)
	window.Start = window.Start.Add(window.Days() * 0.9)
	spec := page.BoardSpec{
		Size: scene.Pt(1400, 900), Text: 12, Theme: theme.Light, Subject: subject, Whole: subject,
		View: view.View{Window: window, Chart: "bars:type"},
	}
	spec.Room.Below = "chart"
	words := func(b *page.Board) (all string) {
		b.Draw(spec)
		for _, sh := range b.Panels[page.ChartPanel].Scene.Shapes {
			all += sh.Text + "\n"
		}
		return all
	}
	var board, fresh page.Board
	before := words(&board)
	spec.Brush = window
	if got, want := words(&board), words(&fresh); got != want || got == before {
		t.Errorf("with the brush the chart says\n%s\nwant\n%s", got, want)
	}
}

// Of few events that a filter leaves all is counted at once, but not what the pane of what to
// filter by counts of very many; and neither map nor chart wait for that.
func TestThePaneOfVeryManyEventsIsCountedElsewhereByItself(t *testing.T) {
	whole := figure.NewSubject(synth.Timeline(30_000, 1), "en", nil)
	narrowed := func(text string) page.BoardSpec {
		f, err := timeline.ParseFilter(text)
		if err != nil {
			t.Fatal(err)
		}
		some, err := figure.Narrow(t.Context(), whole, f)
		if err != nil {
			t.Fatal(err)
		}
		return page.BoardSpec{
			Size: scene.Pt(1000, 700), Text: 12, Theme: theme.Light, Subject: some, Whole: whole,
			View: view.View{Window: figure.Margin(whole.Extent), Chart: "status", Filter: text},
		}
	}
	var board page.Board
	few := narrowed("actor:actor-300 precision:day")
	need := board.Draw(few).Need
	if _, made := facet.Made(whole); made || need.None() || marks(&board, page.ChartPanel, scene.MarkBin) == 0 {
		t.Fatalf("of %d events: the facets are made while the board is drawn (%t), or nothing needs them (%t), or the chart waits for them (%d bars)", few.Subject.Len(), made, need.None(), marks(&board, page.ChartPanel, scene.MarkBin))
	}
	few.Counts = counted(t, need)
	if need := board.Draw(few).Need; !need.None() || marks(&board, page.FilterPanel, scene.MarkValue) < 10 {
		t.Fatalf("counted, the pane shows %d values", marks(&board, page.FilterPanel, scene.MarkValue))
	}
	if need := board.Draw(narrowed("flood")).Need; !need.None() {
		t.Error("a word by which all was narrowed is looked for again")
	}
	word := narrowed("talks actor:actor-300")
	if need = board.Draw(word).Need; need.None() {
		t.Fatal("a word is looked for in all events while the board is drawn")
	}
	pane := func() string {
		var b strings.Builder
		if err := board.Panels[page.FilterPanel].Scene.Dump(&b); err != nil {
			t.Fatal(err)
		}
		return b.String()
	}
	before := pane()
	word.Counts = counted(t, need)
	if need = board.Draw(word).Need; !need.None() || pane() == before {
		t.Error("what was counted of a word does not show in the pane")
	}
}

func TestToCountAsksWhetherAnybodyWaits(t *testing.T) {
	const n = 3 * pieces.Size
	s := figure.NewSubject(synth.Timeline(n, 1), "en", nil)
	if err := mapview.Prepare(t.Context(), s); err != nil {
		t.Fatal(err)
	}
	if err := s.PrepareEventsOf(t.Context(), "actor-1"); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Known(t.Context()); err != nil { // which is made once for all charts
		t.Fatal(err)
	}
	for _, chart := range page.Charts(s.Timeline) {
		var board page.Board
		spec := page.BoardSpec{
			Size: scene.Pt(1000, 700), Text: 12, Theme: theme.Light, Subject: s,
			View: view.View{Window: figure.Margin(s.Extent), Chart: chart, Actor: "actor-1", Selected: s.At(n - 1).ID},
		}
		need := board.Draw(spec).Need
		counted(t, need) // what is made once for all filters is made
		patience.Check(t, "to count for the chart "+chart, n, 1, func(ctx context.Context) error {
			_, err := need.Count(ctx)
			return err
		})
	}
}

// What is selected decides nothing of what is counted.
func TestTheSelectedEventDecidesNothingOfWhatIsCounted(t *testing.T) {
	subject := figure.NewSubject(sample(t), "en", nil)
	count := func(selected int) (places, bars int) {
		var board page.Board
		board.Draw(page.BoardSpec{
			Size: scene.Pt(1000, 700), Text: 12, Theme: theme.Light, Subject: subject,
			View: view.View{Window: figure.Margin(subject.Extent), Chart: "status", Selected: subject.At(selected).ID},
		})
		return marks(&board, page.MapPanel, scene.MarkPlace), marks(&board, page.ChartPanel, scene.MarkBin)
	}
	all, bars := count(0)
	if again, same := count(5); all < 4 || bars == 0 || again != all || same != bars {
		t.Errorf("%d and %d places show, %d and %d bars", all, again, bars, same)
	}
}

func TestThePaneShowsNoValuesOfAnotherDocumentWhileItsOwnAreCounted(t *testing.T) {
	file, err := data.Sample("kim-russia-2019")
	if err != nil {
		t.Fatal(err)
	}
	small, large := figure.NewSubject(file, "en", nil), figure.NewSubject(synth.Timeline(30_000, 1), "en", nil)
	var board page.Board
	spec := page.BoardSpec{Size: scene.Pt(1200, 700), Text: 12, Theme: theme.Light, Subject: small, Whole: small, View: view.View{Window: small.FirstWindow()}}
	board.Draw(spec)
	if n := marks(&board, page.FilterPanel, scene.MarkValue); n < 20 {
		t.Fatalf("of a sample %d values show", n)
	}
	spec.Subject, spec.Whole, spec.Window = large, large, large.FirstWindow()
	board.Draw(spec)
	if n := marks(&board, page.FilterPanel, scene.MarkValue); n > 2 { // what folds the pane, and what finds values
		t.Errorf("while the values of another document are counted %d show", n)
	}
}
