package state

import (
	"slices"
	"testing"
	"time"

	"dateline/app/figure/page"
	"dateline/app/figure/view"
	"dateline/timeline/calendar"
)

func TestTheWindowGoesWhereItIsSent(t *testing.T) {
	m := send(t, open(t), Fitted{})
	extent := m.Subject.Extent
	day := func(n float64) calendar.Instant { return extent.Start.Add(n) }
	m.Window = calendar.Span{Start: day(1000), End: day(2000)}
	for _, c := range []struct {
		msg        Message
		start, end float64
	}{
		{Panned{0.25}, 1250, 2250},
		{Panned{-0.25}, 750, 1750},
		{Zoomed{2, 0.5}, 1250, 1750},
		{Zoomed{2, 0}, 1000, 1500},
		{Zoomed{0.5, 0.5}, 500, 2500},
		{Centred{day(700)}, 200, 1200},
		{SpanShown{calendar.Span{Start: day(100), End: day(200)}}, 97.5, 202.5},
		{SpanShown{calendar.Span{Start: day(-100), End: day(100)}}, -2.5, 102.5},
		{SpanShown{calendar.Span{}}, 1000, 2000},
	} {
		got := send(t, m, c.msg).Window
		if start, end := got.Start.Days(extent.Start), got.End.Days(extent.Start); max(start-c.start, c.start-start, end-c.end, c.end-end) > 1e-6 {
			t.Errorf("%T%v shows the days %v to %v, want %v to %v", c.msg, c.msg, start, end, c.start, c.end)
		}
	}
	far := calendar.Span{Start: extent.End.Add(1000), End: extent.End.Add(2000)}
	if got := send(t, m, SpanShown{far}).Window; got == m.Window {
		t.Error("a span beyond all events moves nothing")
	}
	m.Camera = view.Camera{Scale: 3}
	if got := send(t, m, Fitted{}); got.Camera != (view.Camera{}) || !got.Window.Contains(extent.Start) || got.Window.End.Before(extent.End) {
		t.Errorf("all shows in %v with the camera %v", got.Window, got.Camera)
	}
	if got := send(t, m, LanesScrolled{-3}, LanesScrolled{-1}); got.FirstLane != 0 {
		t.Errorf("scrolled beyond the top %d lanes are above, want 0", got.FirstLane)
	}
}

func TestAMotionIsOneViewOfThePast(t *testing.T) {
	m := open(t)
	from := m.View
	m = send(t, m, Panned{0.1}, Panned{0.1}, Panned{0.1})
	if len(m.Past) != 1 || m.Past[0] != from {
		t.Errorf("after one motion there are %d views to go back to", len(m.Past))
	}
	m = send(t, rest(m), Panned{0.1})
	if len(m.Past) != 2 {
		t.Errorf("after two motions there are %d views to go back to, want 2", len(m.Past))
	}
	for i := range 3 * mostPast {
		m = rest(send(t, m, Panned{0.01 * float64(1-i%2*2)}))
	}
	if len(m.Past) != mostPast {
		t.Errorf("%d views are kept, want %d", len(m.Past), mostPast)
	}
}

func TestALeapGlidesAndLandsWhereItLeaps(t *testing.T) {
	m := open(t)
	m.Still = false
	from := m.Window
	m, effects := Update(m, Zoomed{2, 0.5})
	if m.Glide == nil || m.Visible().Window != from || m.Window == from {
		t.Fatalf("a leap shows %v at first, on its way from %v to %v", m.Visible().Window, from, m.Window)
	}
	if want := (Animate{TheWindow, m.Glide.Number, glideTime}); !slices.Contains(effects, Effect(want)) {
		t.Errorf("the effects are %+v, want %+v among them", effects, want)
	}
	goal, number := m.Window, m.Glide.Number
	m, _ = Update(m, Glided{number, 0.5})
	if got, want := m.Visible().Window.Days(), (from.Days()+goal.Days())/2; got-want > 1e-6 || want-got > 1e-6 {
		t.Errorf("half way %v days show, want %v", got, want)
	}
	half := m.Visible().Window
	if hovered, _ := Update(m, Gestured{Kind: Hover}); hovered.Glide == nil {
		t.Error("the pointer stopped the glide")
	}
	again, _ := Update(m, Zoomed{2, 0.5})
	if again.Glide == nil || again.Glide.From != half || again.Window.Days() >= goal.Days() {
		t.Error("a further leap does not go on from where the first has come to")
	}
	if panned, _ := Update(m, Panned{0.1}); panned.Glide != nil || panned.Window.Days() != half.Days() {
		t.Error("a drag does not stop the glide where it is")
	}
	if old, _ := Update(m, Glided{number - 1, 1}); old.Glide == nil {
		t.Error("the end of another glide ends this one")
	}
	if m, _ = Update(m, Glided{number, 1}); m.Glide != nil || m.Visible().Window != goal {
		t.Errorf("at the end %v shows, want %v", m.Visible().Window, goal)
	}
}

func TestMapAndChartWaitForTheWindowToRest(t *testing.T) {
	m, effects := Update(open(t), Panned{0.1})
	if m.Motion == 0 || !slices.Contains(effects, Effect(Rest{m.Motion, restTime})) {
		t.Fatalf("the motion is %d, the effects %+v", m.Motion, effects)
	}
	if late, _ := Update(m, Rested{m.Motion - 1}); late.Motion == 0 {
		t.Error("the end of a motion before ends this one")
	}
	m.Pointer.Drag = page.OnTimeline
	if held, _ := Update(m, Rested{m.Motion}); held.Motion == 0 {
		t.Error("a drag that holds still has ended")
	}
	if let, _ := Update(m, Gestured{Kind: DragEnd}); let.Motion != 0 || let.Pointer.Drag != page.Nowhere {
		t.Error("the end of a drag does not end the motion")
	}
}

func TestTimesOfMotionAreThoseOfTheHand(t *testing.T) {
	if glideTime > 200*time.Millisecond || restTime <= glideTime {
		t.Errorf("a glide takes %v, rest begins after %v", glideTime, restTime)
	}
}
