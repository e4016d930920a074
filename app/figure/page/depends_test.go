package page_test

import (
	"strings"
	"testing"

	"dateline/app/figure"
	"dateline/app/figure/page"
	"dateline/app/figure/theme"
	"dateline/app/figure/view"
	"dateline/app/paint"
	"dateline/app/scene"
	"dateline/data"
	"dateline/timeline/geo"
)

// panelNames are the panels in the order of the board.
var panelNames = [...]string{"ledger", "legend", "timeline", "map", "chart", "filters", "tools", "bar", "head", "right", "meetings", "table", "compare"}

// redrawn returns the panels that are drawn anew when a board goes from one spec to
// another.
func redrawn(from, to page.BoardSpec) string {
	var board page.Board
	var layers paint.Layers
	board.Draw(from)
	layers.Paint(800, 600, 1, from.Theme.Paper, board.Panels[:], &board.Over)
	board.Draw(to)
	var names []string
	for i := range board.Panels {
		if board.Panels[i].Stale {
			names = append(names, panelNames[i])
		}
	}
	return strings.Join(names, " ")
}

func TestEachChangeRedrawsThePanelsThatShowItAndNoOther(t *testing.T) {
	file, err := data.Sample("kim-russia-2019")
	if err != nil {
		t.Fatal(err)
	}
	subject := figure.NewSubject(file, "en", nil)
	from := page.BoardSpec{
		Size: scene.Pt(800, 600), Text: 12, Theme: theme.Light, Subject: subject,
		View: view.View{Window: subject.FirstWindow(), Lanes: view.ByType, Chart: "status", Actor: "kim-jong-un"},
	}
	other := view.View{
		Window: figure.Margin(subject.Extent), Camera: view.Camera{Projection: geo.Projection{About: geo.LonLat{Lon: 150}}, Scale: 200}, Lanes: view.ByActor, Sorting: 1,
		ByHand: view.KeysOf([]string{"visit"}), Folded: view.KeysOf([]string{"visit"}), FirstLane: 1, Filter: "kim",
		Selected: "hanoi-summit", Actor: "vladimir-putin", Chart: "gaps", Projection: "globe", Colour: view.ByPlace,
		Columns: view.KeysOf([]string{"title"}), Sort: "title", FirstRow: 2, Picked: view.KeysOf([]string{"hanoi-summit"}), Bonds: view.Any, Left: "actor:kim-jong-un", Right: "type:visit", Notes: view.Off,
	}
	table := map[string]string{ // the panels
		"window": "ledger timeline map chart",
		"camera": "map", "lanes": "legend timeline chart head", "order": "legend timeline chart head", "by-hand": "legend timeline chart",
		"folded": "timeline", "first-lane": "timeline", "filter": "ledger",
		"selected": "", "actor": "legend map tools", "chart": "chart right", "projection": "map",
		"colour":  "legend timeline map chart filters head",
		"columns": "", "sort": "right", "first-row": "", "picked": "", "bonds": "right", "left": "right", "right": "right", "annotations": "timeline map",
	}
	for i, field := range view.Fields {
		want, ok := table[field.Name]
		if !ok {
			t.Errorf("the table has no row for %s", field.Name)
		}
		to := from
		to.View = from.With(1<<i, other)
		if got := redrawn(from, to); got != want {
			t.Errorf("%s: drawn anew are %q, want %q", field.Name, got, want)
		}
	}
	tabled := from
	tabled.Room.Below = "table"
	for i, want := range map[view.Set]string{view.Sorted: "right table", view.Columns: "table", view.FirstRow: "table", view.Picked: "table", view.Bound: "right", view.Window: "ledger timeline map chart table"} {
		to := tabled
		to.View = tabled.With(i, other)
		if got := redrawn(tabled, to); got != want {
			t.Errorf("of the table, %b: drawn anew are %q, want %q", i, got, want)
		}
	}
	compared := from
	compared.Room.Below = "compare"
	for i, want := range map[view.Set]string{view.Left: "right compare", view.Right: "right compare", view.FirstRow: "compare", view.Sorted: "right", view.Window: "ledger timeline map chart compare"} {
		to := compared
		to.View = compared.With(i, other)
		if got := redrawn(compared, to); got != want {
			t.Errorf("of the comparison, %b: drawn anew are %q, want %q", i, got, want)
		}
	}
	for name, c := range map[string]struct {
		change func(*page.BoardSpec)
		want   string
	}{
		"nothing":              {func(*page.BoardSpec) {}, ""},
		"hover":                {func(s *page.BoardSpec) { s.Hovered = scene.Mark{Kind: scene.MarkEvent, ID: "hanoi-summit"} }, ""},
		"pointer":              {func(s *page.BoardSpec) { s.Pointer = scene.Pt(3, 3) }, ""},
		"theme":                {func(s *page.BoardSpec) { s.Theme = theme.Dark }, "ledger legend timeline map chart filters tools bar head right"},
		"text":                 {func(s *page.BoardSpec) { s.Text = 13 }, "ledger legend timeline map chart filters tools bar head right"},
		"subject":              {func(s *page.BoardSpec) { s.Subject = figure.NewSubject(file, "fr", nil) }, "ledger legend timeline map chart tools bar head right"},
		"a flight":             {func(s *page.BoardSpec) { s.Flight = page.Flight{From: other.Camera, Part: 0.5} }, "map"},
		"a tool in hand":       {func(s *page.BoardSpec) { s.Tool = "L" }, "tools"},
		"a sketch":             {func(s *page.BoardSpec) { s.Sketch = &page.Sketch{Points: make([]geo.LonLat, 2)} }, ""},
		"an area of a sketch":  {func(s *page.BoardSpec) { s.Sketch = &page.Sketch{Points: make([]geo.LonLat, 3)} }, "filters"},
		"a window on the move": {func(s *page.BoardSpec) { s.Window, s.Moving = other.Window, true }, "ledger timeline"},
	} {
		to := from
		c.change(&to)
		if got := redrawn(from, to); got != c.want {
			t.Errorf("%s: drawn anew are %q, want %q", name, got, c.want)
		}
	}
}

func TestAStoryThatIsPlayedRedrawsTheMapAndItsBar(t *testing.T) {
	subject := sampled(t)
	from := page.BoardSpec{
		Size: scene.Pt(800, 600), Text: 12, Theme: theme.Light, Subject: subject, View: view.View{Window: subject.FirstWindow(), Chart: "status"},
		Playing: &page.Playing{At: subject.Extent.Start, Says: "a day", Speed: "1×"},
	}
	to := from
	to.Playing = &page.Playing{At: subject.Extent.End, Says: "a day", Part: 1, Speed: "1×"}
	if got, want := redrawn(from, to), "map bar"; got != want {
		t.Errorf("further on drawn anew are %q, want %q", got, want)
	}
	to.Playing = nil
	if got, want := redrawn(from, to), "map tools bar"; got != want {
		t.Errorf("when it ends drawn anew are %q, want %q", got, want)
	}
}
