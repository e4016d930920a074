package desktop

import (
	"slices"
	"time"

	"fyne.io/fyne/v2"

	"dateline/app/figure/timelineview"
	"dateline/app/state"
	"dateline/timeline/calendar"
)

// glideTime is how long the window of time takes to where a message moves it.
const glideTime = 140 * time.Millisecond

// A glide is the window of time on its way.
type glide struct {
	animation *fyne.Animation
	goal      calendar.Span
}

// glides tells which messages move the window by a leap that the eye would lose.
func glides(msg state.Message) bool {
	switch msg.(type) {
	case state.Zoomed, state.Fitted, state.Shown:
		return true
	}
	return false
}

// send changes the model by a message: the one way in which it changes. A leap of
// the window of time is made in steps, unless the person wants no motion; what the
// message changes else holds at once.
func (w *window) send(msg state.Message) {
	before := w.model
	if g := w.glide; g != nil && glides(msg) {
		// A turn of the wheel adds to the turn before it.
		g.animation.Stop()
		w.model.Window, w.glide = g.goal, nil
	}
	w.model = state.Update(w.model, msg)
	if w.model.Selected != before.Selected {
		w.scrollToSelected()
	}
	if _, slid := msg.(state.Slid); w.glide != nil && !slid && (w.model.Window != before.Window || w.model.Timeline != before.Timeline) {
		// What moves the window by itself ends the glide; the pointer does not.
		w.glide.animation.Stop()
		w.glide = nil
	}
	if goal := w.model.Window; glides(msg) && goal != before.Window && w.app.Settings().ShowAnimations() {
		w.model.Window = before.Window
		w.glideTo(goal)
	}
	w.show(before)
}

// scrollToSelected scrolls the lanes, where they scroll, to one of the selected event.
func (w *window) scrollToSelected() {
	m, f := &w.model, w.board.layout.Timeline
	i := m.Subject.Find(m.Selected)
	if i < 0 || i >= m.Subject.Dated {
		return
	}
	places := timelineview.Places(m.Subject, m.Lanes, m.Order, m.ByHand, i)
	if !slices.ContainsFunc(places, func(at int) bool { return at >= f.FirstLane && at < f.FirstLane+f.Lanes }) {
		m.FirstLane = max(0, places[0]-f.Lanes/2)
	}
}

func (w *window) glideTo(goal calendar.Span) {
	from := w.model.Window
	early, late := goal.Start.Days(from.Start), goal.End.Days(from.End)
	w.board.move()
	g := &glide{goal: goal}
	g.animation = fyne.NewAnimation(glideTime, func(done float32) {
		if w.glide != g {
			return
		}
		at := goal
		if d := float64(done); d < 1 {
			at = calendar.Span{Start: from.Start.Add(early * d), End: from.End.Add(late * d)}
		}
		w.board.move()
		w.send(state.Slid{Window: at})
		if done >= 1 {
			w.glide = nil
		}
	})
	g.animation.Curve = fyne.AnimationEaseOut
	w.glide = g
	g.animation.Start()
}
