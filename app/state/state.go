// Package state is what the program knows while it runs, and how a message
// changes it. Update is pure: it draws nothing, reads nothing and runs without
// a window.
package state

import (
	"dateline/app/figure"
	"dateline/app/figure/mapview"
	"dateline/app/figure/theme"
	"dateline/app/figure/timelineview"
	"dateline/app/scene"
	"dateline/timeline"
	"dateline/timeline/calendar"
	"dateline/timeline/lane"
	"dateline/timeline/viewport"
)

// A Model is the state of the program. It is a value; Update returns the next.
type Model struct {
	File     string // the path or name of what is open
	Timeline *timeline.Timeline
	Filter   timeline.Filter
	Subject  *figure.Subject
	Lang     string
	Theme    theme.Theme

	Window    calendar.Span // the visible span of time
	Camera    mapview.Camera
	Lanes     timelineview.LaneBy
	Order     lane.Order        // of the lanes
	ByHand    timelineview.Keys // lanes in the person's own order
	Folded    timelineview.Keys // lanes that show as a band
	FirstLane int               // where lanes scroll: how many are above
	Selected  string            // id of an event, "" for none
	Hovered   scene.Mark        // what lies under the pointer, the zero Mark for nothing
	Actor     string            // id of the actor whose route the map shows
	Chart     string            // name of the chart

	Presenting bool
	Problem    string // what to tell the person, "" for nothing

	before *place         // where one was before presenting
	all    *calendar.Span // the window before a filter was set; nil while none is
}

// A place is where one was: what Esc returns to.
type place struct {
	window   calendar.Span
	camera   mapview.Camera
	selected string
}

// A Message is something that happened: a gesture, a key, a file that was read.
type Message interface{ apply(m Model) Model }

// Update returns the model after a message.
func Update(m Model, msg Message) Model { return msg.apply(m) }

// New returns the model that shows a timeline.
func New(file string, t *timeline.Timeline, lang string, th theme.Theme) Model {
	m := Model{Lang: lang, Theme: th, Lanes: timelineview.ByType, Chart: "status"}
	return Update(m, Opened{File: file, Timeline: t})
}

// Opened says that a timeline was read; what was selected is forgotten.
type Opened struct {
	File     string
	Timeline *timeline.Timeline
	Subject  *figure.Subject // of the timeline, where it was made already; else nil
	Whole    bool            // it is the whole of a file whose first part may be shown: one stays where one is
}

func (o Opened) apply(m Model) Model {
	was := m
	m.File, m.Timeline, m.Filter, m.Problem = o.File, o.Timeline, timeline.Filter{}, ""
	m.ByHand, m.Folded, m.FirstLane = "", "", 0
	m.Selected, m.Hovered, m.Presenting, m.before, m.all = "", scene.Mark{}, false, nil, nil
	m.Subject = o.Subject
	if m.Subject == nil || m.Subject.Lang != m.Lang {
		m.Subject = figure.NewSubject(o.Timeline, m.Lang, nil)
	}
	m.Window = m.Subject.FirstWindow()
	m.Camera = mapview.Camera{}
	m.Actor = m.Subject.Busiest()
	if o.Whole && was.File == o.File {
		m = m.goOn(was)
	}
	return m
}

// goOn keeps what the person has done with the first part of a file.
func (m Model) goOn(was Model) Model {
	m.Presenting, m.before = was.Presenting, was.before
	if m.Subject.Find(was.Selected) >= 0 {
		m.Selected = was.Selected
	}
	if was.Window != was.Subject.FirstWindow() {
		m.Window, m.Camera = was.Window, was.Camera
	}
	return m
}

// Failed says that something could not be done; what was open stays open.
type Failed struct{ Problem string }

func (f Failed) apply(m Model) Model { m.Problem = f.Problem; return m }

// Filtered says which events to keep.
type Filtered struct{ Filter timeline.Filter }

func (f Filtered) apply(m Model) Model {
	had := m.Filter.String() != ""
	m.Filter, m.Problem = f.Filter, ""
	m = m.renew()
	switch has := m.Filter.String() != ""; {
	case has && !had:
		window := m.Window
		m.all = &window
	case had && !has && m.all != nil:
		m.Window, m.all = *m.all, nil
	}
	if m.Subject.Find(m.Selected) < 0 {
		m.Selected = ""
	}
	return m
}

// renew makes the subject anew after a change of what it depends on.
func (m Model) renew() Model {
	m.Subject = figure.NewSubject(m.Timeline, m.Lang, m.Filter.Keep(m.Timeline))
	m.Subject.Filter = m.Filter.String()
	return m
}

// Spoke changes the language.
type Spoke struct{ Lang string }

func (s Spoke) apply(m Model) Model {
	m.Lang = s.Lang
	return m.renew()
}

// Themed changes the colours.
type Themed struct{ Theme theme.Theme }

func (t Themed) apply(m Model) Model { m.Theme = t.Theme; return m }

// Selected selects an event, and moves the window so that it shows.
type Selected struct{ Event string }

func (s Selected) apply(m Model) Model {
	i := m.Subject.Find(s.Event)
	if i < 0 {
		m.Selected = ""
		return m
	}
	m.Selected = s.Event
	return m.reveal(i)
}

// SelectedPlace selects the next event at a place, in time order: a further
// click on the same place goes on to the one after.
type SelectedPlace struct{ Place string }

func (s SelectedPlace) apply(m Model) Model {
	n, from := m.Subject.Len(), m.Subject.Find(m.Selected)
	for k := 1; k <= n; k++ {
		i := (from + k + n) % n
		if m.Subject.At(i).Place.ID == s.Place {
			return Selected{m.Subject.At(i).ID}.apply(m)
		}
	}
	return m
}

// Hovered says what lies under the pointer.
type Hovered struct{ Mark scene.Mark }

func (h Hovered) apply(m Model) Model { m.Hovered = h.Mark; return m }

// Stepped goes to the next event in time order, or by -1 to the one before;
// from nothing selected it begins at the first or the last.
type Stepped struct{ By int }

func (s Stepped) apply(m Model) Model {
	n := m.Subject.Len()
	if n == 0 {
		return m
	}
	i := m.Subject.Find(m.Selected)
	switch {
	case i < 0 && s.By < 0:
		i = n - 1
	case i < 0:
		i = 0
	default:
		i = min(max(i+s.By, 0), n-1)
	}
	return Selected{m.Subject.At(i).ID}.apply(m)
}

// reveal moves the window so that an event shows; in a presentation the map goes
// to its place.
func (m Model) reveal(i int) Model {
	e := m.Subject.Event(i)
	if e.Dated && m.Window.Intersect(e.Bounds) != e.Bounds { // else it shows already
		v := viewport.Viewport{Span: m.Window, Width: 1000}
		m.Window = v.Reveal(e.Bounds, 60).Span
	}
	if m.Presenting {
		m.Camera = mapview.On(m.Subject.Place(e.Place.ID))
	}
	return m
}

// Panned moves the window by a part of its width, to the later when positive.
type Panned struct{ Part float64 }

func (p Panned) apply(m Model) Model {
	v := viewport.Viewport{Span: m.Window, Width: 1}
	m.Window = v.Pan(p.Part).Clamp(m.Subject.Extent).Span
	return m
}

// Zoomed makes the window shorter by a factor above 1, or longer below 1; the
// instant at the given part of the width stays where it is.
type Zoomed struct{ Factor, At float64 }

func (z Zoomed) apply(m Model) Model {
	v := viewport.Viewport{Span: m.Window, Width: 1}
	m.Window = v.Zoom(z.Factor, z.At).Clamp(m.Subject.Extent).Span
	return m
}

// Slid says where the window is on its way.
type Slid struct{ Window calendar.Span }

func (s Slid) apply(m Model) Model { m.Window = s.Window; return m }

// Shown makes a span the window, with a margin.
type Shown struct{ Span calendar.Span }

func (s Shown) apply(m Model) Model {
	if !s.Span.Empty() {
		v := viewport.Viewport{Span: figure.Margin(s.Span), Width: 1}
		m.Window = v.Clamp(m.Subject.Extent).Span
	}
	return m
}

// Centred moves the window so that its middle is at an instant.
type Centred struct{ At calendar.Instant }

func (c Centred) apply(m Model) Model {
	half := m.Window.Days() / 2
	m.Window = calendar.Span{Start: c.At.Add(-half), End: c.At.Add(half)}
	return m
}

// Fitted shows everything, on the timeline and on the map.
type Fitted struct{}

func (Fitted) apply(m Model) Model {
	m.Window = figure.Margin(m.Subject.Extent)
	m.Camera = mapview.Camera{}
	return m
}

// Looked moves the map.
type Looked struct{ Camera mapview.Camera }

func (l Looked) apply(m Model) Model { m.Camera = l.Camera; return m }

// Laned chooses the facet of the lanes.
type Laned struct{ By timelineview.LaneBy }

func (l Laned) apply(m Model) Model {
	m.Lanes, m.ByHand, m.Folded, m.FirstLane = l.By, "", "", 0
	return m
}

// Scrolled says how many of many lanes are above what shows.
type Scrolled struct{ FirstLane int }

func (s Scrolled) apply(m Model) Model { m.FirstLane = max(0, s.FirstLane); return m }

// Ordered chooses the order of the lanes.
type Ordered struct{ Order lane.Order }

func (o Ordered) apply(m Model) Model { m.Order, m.ByHand = o.Order, ""; return m }

// Moved puts a lane into the place of another.
type Moved struct{ Lane, To string }

func (v Moved) apply(m Model) Model {
	m.ByHand = timelineview.Moved(m.Subject, m.Lanes, m.Order, m.ByHand, v.Lane, v.To)
	return m
}

// Folded folds a lane, or unfolds it.
type Folded struct{ Lane string }

func (f Folded) apply(m Model) Model { m.Folded = m.Folded.Turned(f.Lane); return m }

// Charted chooses the chart.
type Charted struct{ Name string }

func (c Charted) apply(m Model) Model { m.Chart = c.Name; return m }

// Followed chooses the actor whose route the map shows.
type Followed struct{ Actor string }

func (f Followed) apply(m Model) Model { m.Actor = f.Actor; return m }

// Presented starts presenting at the selected event, or at the first.
type Presented struct{}

func (Presented) apply(m Model) Model {
	if m.Presenting {
		return m
	}
	m.before = &place{m.Window, m.Camera, m.Selected}
	m.Presenting = true
	if m.Selected == "" {
		return Stepped{1}.apply(m)
	}
	return Selected{m.Selected}.apply(m)
}

// Left ends presenting and returns to where one was; outside of presenting it
// deselects.
type Left struct{}

func (Left) apply(m Model) Model {
	if !m.Presenting {
		m.Selected = ""
		return m
	}
	m.Presenting = false
	if b := m.before; b != nil {
		m.Window, m.Camera, m.Selected, m.before = b.window, b.camera, b.selected, nil
	}
	return m
}
