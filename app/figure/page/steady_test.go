package page_test

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"dateline/app/figure"
	"dateline/app/figure/page"
	"dateline/app/figure/theme"
	"dateline/app/figure/view"
	"dateline/app/scene"
	"dateline/data/synth"
	"dateline/timeline"
	"dateline/timeline/calendar"
)

// A filter changes what is in the views, not where they are.
func TestAFilterMovesNoPane(t *testing.T) {
	for _, n := range []int{40, 400} {
		whole := figure.NewSubject(synth.Timeline(n, 3), "en", nil)
		spec := page.BoardSpec{
			Size: scene.Pt(1280, 800), Text: 13, Theme: theme.Light, Subject: whole, Whole: whole,
			View: view.View{Window: figure.Margin(whole.Extent), Lanes: view.ByType, Colour: view.ByType, Chart: "time", Actor: view.ActorsOf(whole.Busiest())},
		}
		boxes := func() (all []scene.Rect) {
			var board page.Board
			l := board.Draw(spec)
			for i := range board.Panels {
				all = append(all, board.Panels[i].Box)
			}
			return append(all, l.Timeline.Plot)
		}
		want := boxes()
		for _, asked := range []string{"type:meeting", "status:denied", "no:place", "actor:actor-1", "type:visit status:planned"} {
			filter, err := timeline.ParseFilter(asked)
			if err != nil {
				t.Fatal(err)
			}
			if spec.Subject, err = figure.Narrow(t.Context(), whole, filter); err != nil {
				t.Fatal(err)
			}
			for i, got := range boxes() {
				if got != want[i] {
					t.Errorf("of %d events %q moves pane %d from %v to %v", n, asked, i, want[i], got)
				}
			}
		}
	}
}

// placeless is the subject of events in one lane without places.
func placeless(n int) *figure.Subject {
	file := synth.Timeline(n, 1)
	file.Places = nil
	return figure.NewSubject(file, "en", nil)
}

func TestATimelineAndTheChartBelowItHaveOneAxisOfTime(t *testing.T) {
	s := placeless(300)
	for _, lanes := range []view.Facet{view.ByNone, view.ByType} {
		for name, years := range map[string]float64{"all": 0, "forty years": 40, "a year": 1} {
			window := figure.Margin(s.Extent)
			if years > 0 {
				window.Start = calendar.Civil(1980, 3, 9).Start()
				window.End = window.Start.Add(365 * years)
			}
			var board page.Board
			l := board.Draw(page.BoardSpec{Size: scene.Pt(1280, 800), Text: 13, Theme: theme.Light, Subject: s, View: view.View{Window: window, Lanes: lanes, Chart: "time"}})
			plot, sc := l.Timeline.Plot, &board.Panels[page.ChartPanel].Scene
			axis, bars := false, 0
			for i := range sc.Shapes {
				sh := &sc.Shapes[i]
				if at := sh.Box; sh.Kind == scene.KindPolyline && at.H < 1 {
					axis = axis || math.Abs(at.X-plot.X) < 1 && math.Abs(at.Right()-plot.Right()) < 1
				}
				m := sc.Marks[sh.Mark]
				if m.Kind != scene.MarkBin && m.Kind != scene.MarkEvent || sh.Kind != scene.KindRect {
					continue
				}
				if bars++; sh.Box.X < plot.X-1 || sh.Box.Right() > plot.Right()+2 {
					t.Errorf("lanes by %s, %s: a bar from %.1f to %.1f leaves the axis from %.1f to %.1f", lanes, name, sh.Box.X, sh.Box.Right(), plot.X, plot.Right())
				}
			}
			if !axis || bars == 0 {
				t.Errorf("lanes by %s, %s: there are %d bars, an axis as wide as the timeline: %v", lanes, name, bars, axis)
			}
		}
	}
}

// words returns what a panel says.
func words(p *scene.Panel) (all []string) {
	for i := range p.Scene.Shapes {
		if text := p.Scene.Shapes[i].Text; text != "" {
			all = append(all, text)
		}
	}
	return all
}

func TestTheLegendOfABoardExplainsWhatIsInSightAndKeepsItsRoom(t *testing.T) {
	s := placeless(60)
	spec := page.BoardSpec{Size: scene.Pt(1280, 900), Text: 13, Theme: theme.Light, Subject: s, View: view.View{Window: figure.Margin(s.Extent), Lanes: view.ByNone, Colour: view.ByNone, Chart: "time"}}
	var board page.Board
	board.Draw(spec)
	far, box := words(&board.Panels[page.LegendPanel]), board.Panels[page.LegendPanel].Box
	spec.Window.Start = s.Bounds(30).Start.Add(-3)
	spec.Window.End = spec.Window.Start.Add(9)
	board.Draw(spec)
	near := words(&board.Panels[page.LegendPanel])
	const day = "some time that day"
	if strings.Contains(strings.Join(far, ";"), day) || board.Panels[page.LegendPanel].Box != box {
		t.Errorf("far off the legend says %q in %v, near in %v", far, box, board.Panels[page.LegendPanel].Box)
	}
	if !strings.Contains(strings.Join(near, ";"), day) {
		t.Errorf("near the legend says %q, want %q among it", near, day)
	}
}

func TestTheHeadOfTheMapNamesNobodyWithoutARoute(t *testing.T) {
	file := synth.Timeline(60, 1)
	file.Actors = append(file.Actors, timeline.Actor{ID: "nobody", Name: timeline.Say("en", "Nobody")})
	s := figure.NewSubject(file, "en", nil)
	for actor, want := range map[string]string{s.Busiest(): s.ActorName(s.Busiest()), "nobody": "routes"} {
		var board page.Board
		board.Draw(page.BoardSpec{Size: scene.Pt(1920, 1080), Text: 13, Theme: theme.Light, Subject: s, View: view.View{Window: figure.Margin(s.Extent), Chart: "time", Actor: view.ActorsOf(actor)}})
		if said := words(&board.Panels[page.ToolsPanel]); !strings.Contains(fmt.Sprint(said), want) || actor == "nobody" && strings.Contains(fmt.Sprint(said), "route of") {
			t.Errorf("of %q the head says %q, want %q", actor, said, want)
		}
	}
}
