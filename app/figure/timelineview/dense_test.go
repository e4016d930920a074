package timelineview

import (
	"fmt"
	"strings"
	"testing"

	"dateline/app/figure"
	"dateline/app/figure/theme"
	"dateline/app/figure/view"
	"dateline/app/scene"
	"dateline/timeline"
	"dateline/timeline/calendar"
	"dateline/timeline/edtf"
)

// knot is the subject of events on a day each, with sixty more on the 22nd of November; the
// event "told" is one of these, and of the story.
func knot(t *testing.T) *figure.Subject {
	t.Helper()
	tl := &timeline.Timeline{Stories: []timeline.Story{{Steps: []timeline.Step{{Event: "told"}}}}}
	add := func(id, title string, day int) {
		y, m, d := (calendar.Civil(1963, 10, 1) + calendar.Day(day)).Civil()
		date, err := edtf.Parse(fmt.Sprintf("%04d-%02d-%02d", y, m, d))
		if err != nil {
			t.Fatal(err)
		}
		e := timeline.Full{ID: id, Title: timeline.Text{{Lang: "en", Value: title}}, When: timeline.When{Date: date}}
		tl.Events.Append(e.Compact())
	}
	for day := range 60 {
		add(fmt.Sprint("d", day), fmt.Sprintf("Something of day %d", day), day)
	}
	for k := range 60 {
		id := fmt.Sprint("k", k)
		if k == 40 {
			id = "told"
		}
		add(id, fmt.Sprintf("One of many, number %d", k), 52)
	}
	return figure.NewSubject(tl, "en", nil)
}

func crowded(t *testing.T, height float64, selected string) (*View, *scene.Scene, Spec, Frame) {
	t.Helper()
	s := knot(t)
	var v View
	var sc scene.Scene
	spec := Spec{
		Box: scene.Rect{W: 900, H: height}, Text: 12.5, Theme: theme.Light, Subject: s, Interactive: true,
		View: view.View{Window: figure.Margin(s.Extent), Lanes: view.ByNone, Selected: selected},
	}
	sc.Reset(scene.Pt(900, height), theme.Light.Paper)
	f := v.Draw(&sc, spec)
	return &v, &sc, spec, f
}

func TestACrowdedLaneShowsAsManyTitlesAsFitAndCountsAll(t *testing.T) {
	for _, height := range []float64{160, 300, 700} {
		v, _, _, f := crowded(t, height, "")
		placed := map[int]bool{}
		for i := range v.rows.events {
			p := &v.rows.events[i]
			placed[p.event] = true
			if p.label == "" {
				t.Errorf("at %v an event has a row and no title", height)
			}
			for k := range i {
				if o := &v.rows.events[k]; o.row == p.row && o.bar.X < p.bar.Right() && p.bar.X < o.bar.Right() {
					t.Errorf("at %v events %d and %d lie upon each other", height, o.event, p.event)
				}
			}
		}
		if len(placed) < 4 || len(placed) >= 120 {
			t.Errorf("at %v %d events have titles, want some of 120", height, len(placed))
		}
		counted := 0
		for i := range len(v.rows.bins.Lower) + 1 {
			counted += v.lanes.index[0].Starts(period(v.rows.bins.Lower, i, f))
		}
		if counted != 120 {
			t.Errorf("at %v the bins count %d events, want 120", height, counted)
		}
	}
}

func TestTheStoryHasItsTitlesFirst(t *testing.T) {
	v, _, s, _ := crowded(t, 160, "")
	for i := range v.rows.events {
		if s.Subject.At(v.rows.events[i].event).ID == "told" {
			return
		}
	}
	t.Error("the event of the story has no row")
}

func TestTheSelectedEventIsMarkedInItsBandWhereItHasNoRow(t *testing.T) {
	v, _, s, _ := crowded(t, 160, "k59")
	var over scene.Scene
	over.Reset(scene.Pt(900, 160), scene.Color{})
	v.DrawOver(&over, s, "", nil)
	var text strings.Builder
	if err := over.Dump(&text); err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(text.String(), "One of many, number 59") || !strings.Contains(text.String(), "disc") {
		t.Errorf("over the lane is\n%s, want a disc and the title", text.String())
	}
}

func TestTheNameOfTheSelectedEventCutsNoLabel(t *testing.T) {
	for k := range 60 {
		v, _, s, _ := crowded(t, 160, fmt.Sprintf("k%d", k))
		var over scene.Scene
		over.Reset(scene.Pt(900, 160), scene.Color{})
		v.DrawOver(&over, s, "", nil)
		for i := range over.Shapes {
			wash := &over.Shapes[i]
			if wash.Style.Fill != s.Theme.Select || wash.Style.Width > 0 {
				continue // it has a row of its own
			}
			for j := range v.rows.events {
				p := &v.rows.events[j]
				label := scene.Rect{X: p.x, Y: p.bar.Y, W: p.font.Width(p.label), H: p.bar.H}
				if seen := wash.Box.Intersect(label); p.label != "" && !seen.Empty() && seen.W < label.W {
					t.Errorf("k%d: %.0f of %.0f points of %q are covered", k, seen.W, label.W, p.label)
				}
			}
		}
	}
}

func TestTheCardOfABinSaysWhatLiesInIt(t *testing.T) {
	v, _, s, f := crowded(t, 160, "")
	at := f.Plot.X + f.View.X((calendar.Civil(1963, 10, 1) + 52).Start()) + 2
	m := v.Tell(s, scene.Mark{Kind: scene.MarkCluster}, at)
	bin := f.Bin(at)
	if want := fmt.Sprintf("%d events · ", v.lanes.index[0].Starts(bin)); !strings.HasPrefix(m.Title, want) || strings.Count(m.Desc, "\n") != mostTold {
		t.Errorf("it says %q and %q, want %q and %d titles", m.Title, m.Desc, want, mostTold)
	}
	if crop := s.Subject.Crop(bin); crop.Empty() || crop.Intersect(bin) != crop {
		t.Errorf("a click shows %v of %v", crop, bin)
	}
}

// An arrow leads to each event that the selected one is linked with, and from each that links to
// it; none where either has no row.
func TestLinksOfTheSelectedEventAreArrows(t *testing.T) {
	v, _, s, _ := crowded(t, 700, "")
	rows := func(i int) int { return v.rows.events[i].event }
	count := func(links ...Link) (n int) {
		var over scene.Scene
		over.Reset(scene.Pt(900, 700), scene.Color{})
		v.DrawOver(&over, s, "", links)
		for _, sh := range over.Shapes {
			if sh.Kind == scene.KindPolyline && sh.Style.Stroke == s.Theme.Accent {
				n++
			}
		}
		return n
	}
	s.Selected = s.Subject.At(rows(0)).ID
	for _, c := range []struct {
		links []Link
		want  int
	}{{nil, 0}, {[]Link{{Event: rows(1)}}, 1}, {[]Link{{Event: rows(1)}, {Event: rows(2), Back: true}}, 2}, {[]Link{{Event: rows(0)}, {Event: 999}, {Event: -1}}, 0}} {
		if got := count(c.links...); got != c.want {
			t.Errorf("for the links %v there are %d arrows, want %d", c.links, got, c.want)
		}
	}
	s.Selected = "no such event"
	if got := count(Link{Event: rows(1)}); got != 0 {
		t.Errorf("with none selected there are %d arrows", got)
	}
}
