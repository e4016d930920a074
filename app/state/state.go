// Package state is what the program knows while it runs, and how a message
// changes it. Update is pure: it draws nothing, reads nothing and runs without
// a window.
package state

import (
	"dateline/app/figure"
	"dateline/app/figure/theme"
	"dateline/app/figure/view"
	"dateline/app/scene"
	"dateline/timeline"
	"dateline/timeline/calendar"
)

// A Model is the state of the program. It is a value; Update returns the next.
type Model struct {
	File     string // the path or name of what is open
	Timeline *timeline.Timeline
	Subject  *figure.Subject
	Lang     string
	Theme    theme.Theme

	view.View
	Hovered scene.Mark // what lies under the pointer, the zero Mark for nothing

	Presenting bool
	Problem    string // what to tell the person, "" for nothing

	before *place         // where one was before presenting
	all    *calendar.Span // the window before a filter was set; nil while none is
}

// A place is where one was: what Esc returns to.
type place struct {
	window   calendar.Span
	camera   view.Camera
	selected string
}

// A Message is something that happened: a gesture, a key, a file that was read.
type Message interface{ apply(m Model) Model }

// Update returns the model after a message.
func Update(m Model, msg Message) Model { return msg.apply(m) }

// New returns the model that shows a timeline.
func New(file string, t *timeline.Timeline, lang string, th theme.Theme) Model {
	m := Model{Lang: lang, Theme: th, View: view.View{Lanes: view.ByType, Chart: "status"}}
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
	m.File, m.Timeline, m.Filter, m.Problem = o.File, o.Timeline, "", ""
	m.ByHand, m.Folded, m.FirstLane = "", "", 0
	m.Selected, m.Hovered, m.Presenting, m.before, m.all = "", scene.Mark{}, false, nil, nil
	m.Subject = o.Subject
	if m.Subject == nil || m.Subject.Lang != m.Lang {
		m.Subject = figure.NewSubject(o.Timeline, m.Lang, nil)
	}
	m.Window = m.Subject.FirstWindow()
	m.Camera = view.Camera{}
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
	had := m.Filter != ""
	m.Filter, m.Problem, m.FirstLane = f.Filter.String(), "", 0
	m = m.renew()
	switch has := m.Filter != ""; {
	case has && !had:
		window := m.Window
		m.all = &window
	case had && !has && m.all != nil:
		m.Window, m.all = *m.all, nil
	}
	if m.Subject.Find(m.Selected) < 0 {
		m.Selected = ""
	}
	if m.Filter != "" && m.Subject.Dated > 0 && m.Subject.Index.Count(m.Window) == 0 {
		m.Window = figure.Margin(m.Subject.Extent) // what was found lies elsewhere
	}
	return m
}

// renew makes the subject anew after a change of what it depends on.
func (m Model) renew() Model {
	filter, _ := timeline.ParseFilter(m.Filter) // it is the text of one that was read
	m.Subject = figure.NewSubject(m.Timeline, m.Lang, filter.Keep(m.Timeline))
	m.Subject.Filter = m.Filter
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
