package state

import (
	"testing"

	"dateline/app/figure/page"
	"dateline/app/figure/theme"
	"dateline/app/figure/view"
	"dateline/app/scene"
	"dateline/timeline"
	"dateline/timeline/edtf"
)

func TestAClickReachesFivePointsAndThePointerThree(t *testing.T) {
	d := newDesk(t)
	reached := map[float64]scene.Point{} // a point from which something is reached by so far, and no less
	for y := 0.0; y < 700; y += 4.25 {
		for x := 0.0; x < 1000; x += 4.25 {
			p := scene.Pt(x, y)
			for _, far := range []float64{3, 4, 5, 6} {
				if hit := d.layout.Hit(p, far); hit.Kind == scene.MarkEvent || hit.Kind == scene.MarkPlace {
					if d.layout.Hit(p, far-1).Kind == 0 {
						reached[far] = p
					}
					break
				}
			}
		}
	}
	for far, p := range reached {
		clicked, _ := Update(d.m, Gestured{Kind: Click, At: p, Over: d.layout})
		if got := clicked.Selected != ""; got != (far <= 5) {
			t.Errorf("a click from %v points away reaches something: %v", far, got)
		}
		hovered, _ := Update(d.m, Gestured{Kind: Hover, At: p, Over: d.layout})
		if got := hovered.Pointer.Mark.Kind != 0; got != (far <= 3) {
			t.Errorf("the pointer from %v points away reaches something: %v", far, got)
		}
	}
	if len(reached) != 4 {
		t.Errorf("tried are %v, want points 3 to 6 away", reached)
	}
}

func TestThePointerLeavesWhatItWasOver(t *testing.T) {
	d := newDesk(t)
	p := d.middle(scene.MarkEvent, "hanoi-summit")
	d.play(Gestured{Kind: Hover, At: p})
	if d.m.Pointer.Mark.ID != "hanoi-summit" || d.m.Pointer.At != p {
		t.Fatalf("the pointer is over %+v", d.m.Pointer)
	}
	d.play(Gestured{Kind: Leave, At: scene.Pt(1, 2)})
	if want := (Pointer{At: scene.Pt(1, 2)}); d.m.Pointer != want {
		t.Errorf("left, the pointer is %+v, want %+v", d.m.Pointer, want)
	}
	box := d.layout.Timeline.Overview
	d.play(Gestured{Kind: Hover, At: box.Middle()})
	if d.m.Pointer.Mark.Kind != 0 {
		t.Errorf("over the strip the pointer is over %+v, want nothing", d.m.Pointer.Mark)
	}
}

func TestThePointerTellsNothingOverAPictureOfBefore(t *testing.T) {
	d := newDesk(t)
	bar := d.bar()
	before := d.layout
	d.play(Gestured{Kind: Hover, At: bar})
	if d.m.Pointer.Mark.Kind != scene.MarkBin {
		t.Fatalf("the pointer is over %+v, want a bar", d.m.Pointer.Mark)
	}
	d.m = send(t, d.m, Filtered{Text: "type:visit"}, Gestured{Kind: Hover, At: bar, Over: before})
	if got := d.m.Pointer.Mark; got.Kind != 0 {
		t.Errorf("over the picture of before it tells %+v", got)
	}
	visit := d.middle(scene.MarkEvent, "russia-visit")
	d.m = send(t, d.m, Gestured{Kind: Hover, At: visit, Over: before})
	if got := d.m.Pointer.Mark.ID; got != "russia-visit" {
		t.Errorf("over an event that stays it tells of %q", got)
	}
	d.draw()
	d.play(Gestured{Kind: Hover, At: d.bar()})
	if d.m.Pointer.Mark.Kind != scene.MarkBin {
		t.Errorf("drawn anew, the pointer is over %+v, want a bar", d.m.Pointer.Mark)
	}
}

func TestALaneIsCarriedAgainOnlyOverAnother(t *testing.T) {
	d := newDesk(t)
	first, _ := d.layout.Timeline.LaneAt(d.layout.Timeline.Plot.Y + 1)
	second, _ := d.layout.Timeline.Beside(first, 1)
	from, to := d.middle(scene.MarkLane, first), d.middle(scene.MarkLane, second)
	drag := func(p scene.Point, from scene.Point) Message {
		g := Gestured{Kind: Drag, At: p, By: scene.Pt(p.X-from.X, p.Y-from.Y), Over: d.layout}
		msg := g.means(g.begin(d.m))
		d.m, _ = Update(d.m, g)
		return msg
	}
	above := scene.Pt(from.X, d.layout.Timeline.Plot.Y-5)
	for i, c := range []struct {
		to   scene.Point
		want Message
	}{
		{scene.Pt(from.X, from.Y+1), nil},
		{to, LaneMoved{first, second}},
		{scene.Pt(to.X, to.Y+1), nil},
		{above, nil},
		{to, nil}, // it went there already
		{from, nil},
	} {
		if got := drag(c.to, from); got != c.want {
			t.Errorf("step %d of the drag stands for %v, want %v", i, got, c.want)
		}
		from = c.to
	}
	d.m, _ = Update(d.m, Gestured{Kind: DragEnd, Over: d.layout})
	if d.m.Pointer.carries || d.m.Pointer.Drag != page.Nowhere {
		t.Errorf("let go, the pointer is %+v", d.m.Pointer)
	}
}

func TestTheCardGoesWhenThePictureMovesUnderIt(t *testing.T) {
	m := open(t)
	m.Pointer = Pointer{At: scene.Pt(5, 5), Mark: scene.Mark{Kind: scene.MarkEvent, ID: "hanoi-summit"}}
	for _, msg := range []Message{
		MapMoved{view.Camera{Scale: 2}}, Panned{0.1}, LaneFolded{"meeting"}, Presented{}, Filtered{"hanoi"}, LanguageChosen{"fr"}, ChartChosen{"gaps"}, SampleOpened{}, Stepped{By: 1},
	} {
		_, opens := msg.(SampleOpened)
		if got := send(t, m, msg); (got.Pointer.Mark.Kind == 0) == opens { // a file on its way moves nothing
			t.Errorf("after %T the card of %q shows", msg, got.Pointer.Mark.ID)
		}
	}
	shown := send(t, m, Presented{})
	shown.Pointer = m.Pointer
	if got := send(t, shown, Escaped{}); got.Pointer.Mark.Kind != 0 {
		t.Error("the card stays after Esc from a presentation")
	}
	if got := send(t, m, Selected{Event: "hanoi-summit"}); got.Pointer.Mark.Kind == 0 {
		t.Error("a click on an event takes its card away")
	}
}

// The name of a lane that is cut is told whole by pointing at it; one that stands there
// whole is not said twice.
func TestTheNameOfALaneThatIsCutIsToldByPointingAtIt(t *testing.T) {
	tl := &timeline.Timeline{Lang: "en", Actors: []timeline.Actor{
		{ID: "long", Name: timeline.Say("en", "The Committee for the Peaceful Reunification of the Fatherland")}, {ID: "short", Name: timeline.Say("en", "Kim")},
	}}
	for _, id := range []string{"long", "short"} {
		e := timeline.Event{ID: id, Title: timeline.Say("en", id), Actors: []timeline.Part{{Actor: id}}}
		e.When.Date, _ = edtf.Parse("2019-04-25")
		tl.Events.Append(e)
	}
	d := &desk{t: t, m: New("cut", tl, "en", theme.Light), size: scene.Pt(1000, 700)}
	d.m.Still = true
	d.m = send(t, d.m, LanesChosen{view.ByActor})
	d.draw()
	for id, want := range map[string]string{"long": "The Committee for the Peaceful Reunification of the Fatherland", "short": ""} {
		d.play(Gestured{Kind: Hover, At: d.middle(scene.MarkLane, id)})
		if got := d.m.Pointer.Mark.Title; got != want {
			t.Errorf("pointing at the lane of %s tells %q, want %q", id, got, want)
		}
	}
}
