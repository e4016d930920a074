package state

import (
	"time"

	"dateline/app/figure/page"
	"dateline/app/figure/view"
	"dateline/timeline/calendar"
)

// How long the window of time takes to where a message moves it, and how long it is
// still before what takes longer to draw than a frame follows it.
const (
	glideTime = 140 * time.Millisecond
	restTime  = 150 * time.Millisecond
)

// A Glide is the window of time on its way: the view says where to, the glide from
// where, and how much of it is done.
type Glide struct {
	Number int
	From   calendar.Span
	Done   float64 // 0 to 1
}

// Visible returns the view as it is to be drawn: its window is on the way while it
// glides.
func (m Model) Visible() view.View {
	v := m.View
	if g := m.Glide; g != nil {
		early, late := v.Window.Start.Days(g.From.Start), v.Window.End.Days(g.From.End)
		v.Window = calendar.Span{Start: g.From.Start.Add(early * g.Done), End: g.From.End.Add(late * g.Done)}
	}
	return v
}

// Glided says how much of what is animated is done.
type Glided struct {
	Number int
	Done   float64
}

func (g Glided) apply(m Model) (Model, []Effect) {
	switch {
	case m.Glide != nil && m.Glide.Number == g.Number:
		m.Glide = m.Glide.at(g.Done)
	case m.Flight != nil && m.Flight.Number == g.Number:
		m.Flight = m.Flight.at(g.Done)
	case m.Show.Flight != nil && m.Show.Flight.Number == g.Number:
		m.Show.Flight = m.Show.Flight.at(g.Done)
	case m.Play != nil && m.Play.Number == g.Number && g.Number != 0:
		return m.Play.on(m, g.Done)
	}
	return m, nil
}

// at returns a glide with another part done, nil at its end.
func (g Glide) at(done float64) *Glide {
	if done >= 1 {
		return nil
	}
	g.Done = done
	return &g
}

// leaps tells which messages move the window so far that the eye would lose it.
func leaps(msg Message) bool {
	switch msg.(type) {
	case Zoomed, Fitted, SpanShown:
		return true
	}
	return false
}

// glide lets the window glide to where a message leaps, unless the person wants no
// motion; what moves it otherwise ends the glide.
func glide(before, next Model, msg Message) (Model, []Effect) {
	if next.Window == before.Window && next.Timeline == before.Timeline {
		return next, nil
	}
	next.Glide = nil
	if next.Still || next.Timeline != before.Timeline || next.Presenting != before.Presenting || !leaps(msg) || before.Window.Empty() {
		return next, nil
	}
	next.motions++
	next.Glide = &Glide{Number: next.motions, From: before.Visible().Window}
	return next, []Effect{Animate{TheWindow, next.motions, glideTime}}
}

// move notes that the views are on the move, until nothing has moved them for a
// while.
func move(before, next Model, _ Message) (Model, []Effect) {
	const moved = view.Window | view.Looking
	if next.Visible().Only(moved) == before.Visible().Only(moved) || next.Timeline != before.Timeline {
		return next, nil
	}
	if next.Motion == 0 {
		next.motions++
		next.Motion = next.motions
	}
	return next, []Effect{Rest{Motion: next.Motion, After: restTime}}
}

// Rested says that nothing has moved for a while.
type Rested struct{ Motion int }

func (r Rested) apply(m Model) (Model, []Effect) {
	if r.Motion == m.Motion && m.Pointer.Drag == page.Nowhere {
		m.Motion = 0
	}
	return m, nil
}
