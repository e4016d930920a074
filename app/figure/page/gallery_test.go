package page_test

import (
	"bytes"
	"cmp"
	"testing"

	"dateline/app/figure"
	"dateline/app/figure/gallery"
	"dateline/app/figure/page"
	"dateline/app/figure/theme"
	"dateline/app/figure/view"
	"dateline/app/scene"
	"dateline/data"
	"dateline/data/synth"
	"dateline/timeline"
	"dateline/timeline/calendar"
	"dateline/timeline/edtf"
	"dateline/timeline/geo"
	"dateline/timeline/golden"
	"dateline/timeline/lane"
)

// A picture is what a golden of the gallery shows: a view of the command line, or
// the window's board. What is left empty is as the program has it at first.
type picture struct {
	name     string // of the golden
	deep     bool   // the timeline of billions of years
	crowd    bool   // a timeline of three thousand events
	view     string // "board" for the window, "card" for what lies over it
	theme    string // light
	lang     string // en
	lanes    view.Facet
	colour   view.Facet
	sorting  lane.Sorting
	byHand   view.Keys
	folded   view.Keys
	from, to string // the window of time; empty for the first window
	size     scene.Point
	actor    string
	filter   func(*timeline.Event) bool

	// Of the board alone.
	selected string
	hovered  scene.Mark
	pointer  scene.Point
	chart    string
	first    int
	tool     string
	sketch   *page.Sketch
	playing  *page.Playing
}

// spring is the window in which nearly all of the gallery lies.
func spring(p picture) picture {
	p.from, p.to = "2019-04", "2019-06"
	return p
}

func pictures() []picture {
	middle := calendar.Civil(2019, 4, 17).Start()
	event := func(id string) scene.Mark { return scene.Mark{Kind: scene.MarkEvent, ID: id} }
	var all []picture
	for _, v := range page.Pictures {
		for _, t := range []string{"light", "dark", "print"} {
			all = append(all, spring(picture{name: v.Name + "-" + t, view: v.Name, theme: t}))
		}
		all = append(all, spring(picture{name: v.Name + "-french", view: v.Name, lang: "fr"}))
	}
	for _, by := range view.Facets {
		all = append(all,
			spring(picture{name: "lanes-by-" + string(by), view: "timeline", lanes: by, size: scene.Pt(1280, 1200)}),
			spring(picture{name: "board-lanes-by-" + string(by), view: "board", lanes: by, selected: "denied", theme: "dark"}),
			spring(picture{name: "board-coloured-by-" + string(by), view: "board", colour: by}),
		)
	}
	for name, sorting := range map[string]lane.Sorting{"count": lane.ByCount, "name": lane.ByName} {
		all = append(all, spring(picture{name: "lanes-in-order-of-" + name, view: "timeline", lanes: view.ByActor, sorting: sorting}))
	}
	for id, at := range map[string]scene.Point{"clock": scene.Pt(300, 200), "span": scene.Pt(1200, 100), "bare": scene.Pt(50, 700), "placeless": scene.Pt(1279, 799), "markup": {}} {
		all = append(all, spring(picture{name: "card-of-" + id, view: "card", hovered: event(id), pointer: at}))
	}
	return append(all,
		spring(picture{name: "card-of-an-event-that-is-not-there", view: "card", hovered: scene.Mark{Kind: scene.MarkEvent, ID: "lost", Title: "Lost", Desc: "gone"}, pointer: scene.Pt(300, 200)}),
		spring(picture{name: "card-of-a-bar", view: "card", hovered: scene.Mark{Kind: scene.MarkBin, ID: "day", Title: "A bar of the chart", Desc: "one line"}, pointer: scene.Pt(900, 600), theme: "dark"}),
		picture{name: "crowd", crowd: true, view: "timeline", from: "1900", to: "2019"},
		picture{name: "crowd-page", crowd: true, view: "page", theme: "dark"},
		picture{name: "crowd-by-actor", crowd: true, view: "timeline", lanes: view.ByActor, from: "1990", to: "1999", lang: "fr"},
		picture{name: "crowd-scrolled", crowd: true, view: "board", lanes: view.ByActor, first: 9, from: "1950", to: "2000"},
		picture{name: "crowd-by-place", crowd: true, view: "board", lanes: view.ByPlace, first: 500, from: "1980", to: "1980"},
		picture{name: "crowd-folded", crowd: true, view: "board", folded: view.Keys("").Turned("meeting").Turned("visit"), from: "1999-01", to: "1999-06", selected: "no such event"},
		picture{name: "crowd-map", crowd: true, view: "map", from: "1999", to: "1999"},
		picture{name: "page-whole", view: "page"},
		picture{name: "map-whole", view: "map"},
		picture{name: "deep-timeline", view: "timeline", deep: true},
		picture{name: "deep-timeline-french", view: "timeline", deep: true, lang: "fr"},
		picture{name: "deep-antiquity", view: "timeline", deep: true, from: "-0500", to: "2020"},
		picture{name: "deep-chart", view: "chart:status", deep: true, from: "-0500", to: "2020"},
		picture{name: "deep-calendar", view: "chart:calendar", deep: true, from: "-0500", to: "2020"},
		picture{name: "chart-by-actor", view: "chart:bars:actor"},
		picture{name: "chart-cumulative", view: "chart:cumulative:country", theme: "print"},
		picture{name: "a-day", view: "timeline", from: "2019-04-16", to: "2019-04-16"},
		picture{name: "a-week", view: "timeline", from: "2019-04-13", to: "2019-04-20", lang: "fr"},
		picture{name: "a-week-by-status", view: "chart:status", from: "2019-04-13", to: "2019-04-20"},
		spring(picture{name: "page-upright", view: "page", theme: "print", size: scene.Pt(794, 1123)}),
		spring(picture{name: "timeline-small", view: "timeline", size: scene.Pt(500, 400)}),
		spring(picture{name: "timeline-large", view: "timeline", size: scene.Pt(2600, 2400)}),
		spring(picture{name: "route-of-another", view: "map", actor: "boris"}),
		spring(picture{name: "folded-and-by-hand", view: "board", byHand: view.Keys("").Turned("visit").Turned("meeting"), folded: view.Keys("").Turned("meeting")}),
		spring(picture{name: "board-light", view: "board"}),
		spring(picture{name: "board-dark-french", view: "board", theme: "dark", lang: "fr", chart: "gaps"}),
		spring(picture{name: "board-hovered-event", view: "board", hovered: event("announced"), pointer: scene.Pt(300, 200)}),
		spring(picture{name: "board-hovered-at-the-corner", view: "board", theme: "dark", hovered: event("long"), pointer: scene.Pt(1270, 790)}),
		spring(picture{name: "board-hovered-place", view: "board", hovered: scene.Mark{Kind: scene.MarkPlace, ID: "seoul", Title: "Seoul", Desc: "one\ntwo"}, pointer: scene.Pt(300, 600)}),
		spring(picture{name: "board-selected-dot", view: "board", selected: "planned", chart: "places"}),
		spring(picture{name: "board-selected-country", view: "board", selected: "no-end", chart: "gaps"}),
		spring(picture{name: "board-selected-within", view: "board", selected: "within", hovered: event("denied-day"), pointer: scene.Pt(600, 300)}),
		spring(picture{name: "board-played", view: "board", playing: &page.Playing{At: middle, Part: 0.4, Says: "16 April 2019", Trail: -1, Running: true, Speed: "1×"}}),
		spring(picture{name: "board-played-by-event", view: "board", theme: "dark", lang: "fr", playing: &page.Playing{At: middle, Part: 0.4, Says: "16 avril 2019  ·  Un événement", Trail: 5, Loop: true, ByEvent: true, Speed: "0.5×"}}),
		spring(picture{name: "board-lasso", view: "board", tool: "L", sketch: &page.Sketch{Points: []geo.LonLat{{Lon: 100, Lat: 20}, {Lon: 140, Lat: 20}, {Lon: 130, Lat: 50}}}}),
		spring(picture{name: "board-lasso-begun", view: "board", tool: "L", sketch: &page.Sketch{Points: []geo.LonLat{{Lon: 100, Lat: 20}}}}),
		spring(picture{name: "board-measured", view: "board", theme: "dark", tool: "M", sketch: &page.Sketch{Measure: true, Points: []geo.LonLat{{Lon: 131.9, Lat: 43.1}, {Lon: 126.9, Lat: 37.6}, {Lon: 103.8, Lat: 1.3}}}}),
		spring(picture{name: "board-narrow", view: "board", size: scene.Pt(760, 560), playing: &page.Playing{At: middle, Part: 1, Says: "16 April 2019  ·  An event with a title that is longer than the map is wide", Trail: -1, Speed: "4×"}}),
		spring(picture{name: "nothing-is-left", view: "page", filter: func(*timeline.Event) bool { return false }}),
		spring(picture{name: "filtered", view: "page", filter: func(e *timeline.Event) bool { return e.Type == timeline.Meeting }}),
		picture{name: "one-is-left", view: "page", filter: func(e *timeline.Event) bool { return e.ID == "day" }},
	)
}

// The gallery has one of everything that can be drawn; its pictures are compared
// whole, polygons, fonts, dashes, widths and colours included.
func TestTheGalleryIsDrawnAsItWas(t *testing.T) {
	drawn := map[string]bool{}
	for _, p := range pictures() {
		if drawn[p.name] {
			t.Fatalf("two pictures are called %s", p.name)
		}
		drawn[p.name] = true
		t.Run(p.name, func(t *testing.T) { golden.Compare(t, goldenFile("gallery/"+p.name), p.draw(t)) })
	}
}

// draw returns the text of the picture.
func (p picture) draw(t *testing.T) []byte {
	t.Helper()
	var all bytes.Buffer
	for _, sc := range p.scenes(t) {
		all.Write(dump(t, sc))
	}
	return all.Bytes()
}

// scenes draws the picture: one scene for a view, those of all panels for a board.
func (p picture) scenes(t *testing.T) []*scene.Scene {
	t.Helper()
	s := p.subject(t)
	th, ok := theme.Named(cmp.Or(p.theme, "light"))
	if !ok {
		t.Fatalf("there is no theme %s", p.theme)
	}
	size := cmp.Or(p.size, scene.Pt(1280, 800))
	if p.view != "board" && p.view != "card" {
		v, ok := page.Find(p.view)
		if !ok {
			t.Fatalf("there is no view %s", p.view)
		}
		var sc scene.Scene
		v.Draw(&sc, page.Spec{
			Size: size, Theme: th, Subject: s, View: view.View{
				Window: p.window(t), Lanes: cmp.Or(p.lanes, view.ByType), Colour: p.colour, Sorting: p.sorting, ByHand: p.byHand, Folded: p.folded, Actor: view.ActorsOf(p.actor),
			},
		})
		return []*scene.Scene{&sc}
	}
	board, _ := p.board(t, s, th, size)
	if p.view == "card" {
		return []*scene.Scene{&board.Over}
	}
	var all []*scene.Scene
	for i := range board.Panels {
		all = append(all, &board.Panels[i].Scene)
	}
	return append(all, &board.Over)
}

// board draws the window's board.
func (p picture) board(t *testing.T, s *figure.Subject, th theme.Theme, size scene.Point) (*page.Board, page.Layout) {
	t.Helper()
	var board page.Board
	l := board.Draw(page.BoardSpec{
		Size: size, Text: 12.5, Theme: th, Subject: s, View: view.View{
			Window: p.window(t), Lanes: cmp.Or(p.lanes, view.ByType), Colour: p.colour, Sorting: p.sorting, ByHand: p.byHand, Folded: p.folded, FirstLane: p.first,
			Actor: view.ActorsOf(cmp.Or(p.actor, s.Busiest())), Chart: cmp.Or(p.chart, "status"), Selected: p.selected,
		},
		Hovered: p.hovered, Pointer: p.pointer, Tool: p.tool, Sketch: p.sketch, Playing: p.playing,
	})
	return &board, l
}

func (p picture) subject(t *testing.T) *figure.Subject {
	t.Helper()
	if p.crowd {
		return figure.NewSubject(synth.Timeline(3000, 1), cmp.Or(p.lang, "en"), nil)
	}
	file := gallery.File
	if p.deep {
		file = gallery.Deep
	}
	f, err := data.Read("gallery.json", bytes.NewReader(file), data.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if p.filter == nil {
		return figure.NewSubject(f.Timeline, cmp.Or(p.lang, "en"), nil)
	}
	s := figure.NewSubject(f.Timeline, cmp.Or(p.lang, "en"), p.filter)
	s.Filter = `"a filter"`
	return s
}

func (p picture) window(t *testing.T) calendar.Span {
	t.Helper()
	if p.from == "" {
		if p.view == "board" {
			t.Fatal("a board needs a window")
		}
		return calendar.Span{}
	}
	span := calendar.Span{}
	for _, text := range []string{p.from, p.to} {
		d, err := edtf.Parse(text)
		if err != nil {
			t.Fatal(err)
		}
		span = span.Union(d.Bounds())
	}
	return span
}

// No line of a grid crosses letters, in any picture of the gallery: what cannot be read is no
// label, and what is half hidden is no grid.
func TestNoGridlineCrossesALetter(t *testing.T) {
	lines := 0
	for _, p := range pictures() {
		for _, sc := range p.scenes(t) {
			for i := range sc.Shapes {
				line := &sc.Shapes[i]
				if !line.Grid {
					continue
				}
				lines++
				for k := range sc.Shapes {
					text := &sc.Shapes[k]
					if text.Kind != scene.KindText || text.Font.Turn {
						continue
					}
					x, base := line.Box.X, text.At.Y
					if text.Box.X < x && x < text.Box.Right() && line.Box.Y < base && base-0.5*text.Font.Size < line.Box.Bottom() && !clipped(sc, k) {
						t.Errorf("%s: a line of the grid at %.0f crosses %q", p.name, x, text.Text)
					}
				}
			}
		}
	}
	if lines < 500 {
		t.Errorf("in all pictures there are only %d lines of a grid", lines)
	}
}

// clipped tells whether a text lies outside of the part of the picture that it may show in.
func clipped(sc *scene.Scene, at int) bool {
	for i := at; i >= 0; i-- {
		switch sh := &sc.Shapes[i]; sh.Kind {
		case scene.KindEnd:
			return false
		case scene.KindClip:
			return sh.Box.Intersect(sc.Shapes[at].Box).Empty()
		}
	}
	return false
}
