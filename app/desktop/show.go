package desktop

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"dateline/app/figure/page"
	"dateline/app/scene"
	"dateline/app/state"
	"dateline/timeline"
)

// show brings the window up to the model; before is what it showed, nil for nothing.
func (w *window) show(before *state.Model) {
	m := w.model
	anew := before == nil
	if anew {
		before = &state.Model{}
	}
	if anew || m.Theme.Name != before.Theme.Name {
		w.applyTheme()
	}
	if !anew && m.Larger != before.Larger {
		w.layAgain() // which finds the size, and makes all anew
	}
	w.showParts(before)
	if anew || m.History != before.History || m.Lang != before.Lang || m.Zone != before.Zone || m.Habits != before.Habits || m.Still != before.Still || m.Projection != before.Projection || !same(m.Recent, before.Recent) || !sameViews(m.Timeline.Views, before) || !sameStories(m.Timeline.Stories, before) || m.Presenting != before.Presenting {
		w.showMenu(anew || m.Presenting != before.Presenting)
	}
	w.toolbar.show(before, m)
	w.details.show(m)
	w.tools.show(m)
	_, writes := m.Written()
	setVisible(w.form.panel, writes)
	setVisible(w.details.inner, !writes)
	if w.form.show(m); !writes && before.Form.Open && before.Subject != nil && w.window.Canvas().Focused() == nil {
		w.leave()
	}
	w.cell.show(m)
	w.desk.show(m)
	w.teller.show(m)
	if title := w.title(); title != w.window.Title() {
		w.window.SetTitle(title)
	}
	if anew || pictured(m) != pictured(*before) {
		w.board.redraw()
	}
	if m.Dialog != before.Dialog || m.Dialog != nil && m.Lang != before.Lang { // which is said in the language of now
		w.showDialog()
	}
}

// title is what stands in the bar of the window: what is open, and how it is kept.
func (w *window) title() string {
	parts := []string{w.model.Subject.Title()}
	if name := w.model.FileName(); name != "" {
		parts = append(parts, name)
	}
	if standing := w.model.Standing(); standing != "" {
		parts = append(parts, standing)
	}
	return strings.Join(append(parts, "Dateline"), " – ")
}

// same tells whether two lists are one.
func same(a, b []string) bool {
	return len(a) == len(b) && (len(a) == 0 || &a[0] == &b[0])
}

// sameViews tells whether the views that a timeline keeps are those of another model.
func sameViews(views []timeline.View, before *state.Model) bool {
	if before.Timeline == nil {
		return false
	}
	return slices.EqualFunc(views, before.Timeline.Views, func(a, b timeline.View) bool { return a.Name == b.Name })
}

// sameStories tells whether the stories of a timeline are called as those of another model.
func sameStories(stories []timeline.Story, before *state.Model) bool {
	if before.Timeline == nil {
		return false
	}
	return slices.EqualFunc(stories, before.Timeline.Stories, func(a, b timeline.Story) bool {
		return a.ID == b.ID && slices.Equal(a.Title, b.Title) && len(a.Steps) == len(b.Steps)
	})
}

// showParts shows and hides the parts that are not always seen.
func (w *window) showParts(before *state.Model) {
	m := w.model
	w.loading.show(m)
	changed := setVisible(w.loading.line, (m.Load != nil || m.Work != nil || m.Writing != nil && m.Writing.Part > 0) && !m.Presenting)
	w.notice.show(m)
	changed = setVisible(w.notice.line, m.Notice != nil && !m.Presenting) || changed
	changed = setVisible(w.toolbar.row, !m.Presenting && m.Telling == nil) || changed
	changed = w.tabs.show(m) || changed
	changed = setVisible(w.details.panel, m.DetailsShown()) || m.Room.Details != before.Room.Details || changed
	if changed {
		w.layAgain()
	}
	if full := m.Presenting && m.Show.Full; full != w.window.FullScreen() && (m.Presenting || before.Presenting) {
		w.window.SetFullScreen(full)
	}
	if m.Presenting != before.Presenting {
		w.leave()
	}
}

// setVisible shows or hides an object, and tells whether that changed anything.
func setVisible(o fyne.CanvasObject, visible bool) bool {
	if o.Visible() == visible {
		return false
	}
	if visible {
		o.Show()
	} else {
		o.Hide()
	}
	return true
}

// layAgain gives the parts their places after some were shown or hidden; Fyne does
// so by itself only when sizes change.
func (w *window) layAgain() {
	for _, c := range []*fyne.Container{w.foot, w.parts} {
		c.Layout.Layout(c.Objects, c.Size())
	}
}

// showMenu makes the menu in the language of the window; a presentation has none. The
// parts are laid out again where the menu comes or goes.
func (w *window) showMenu(comesOrGoes bool) {
	if w.model.Presenting {
		w.window.SetMainMenu(nil)
	} else {
		w.window.SetMainMenu(w.menu())
	}
	if comesOrGoes {
		w.window.SetContent(w.whole) // the room of a menu that goes is given to it only so
	}
}

// A picture is what the board draws of a model, but for the theme and the language,
// which come with a subject or a window of their own.
type picture struct {
	subject, timeline any
	view              any
	theme             string
	pointer           state.Pointer
	counts            any
	moving, present   bool
	whole             any
	pane              page.Pane
	room              page.Room
	flight            page.Flight
	play, drawing     any
	playAs            state.PlayOptions
	show              state.Show
	telling           *state.Telling
	opened            int // pictures of events
	cell              state.Cell
	halves            int // how often something half typed came or went
	note              page.NoteSpec
}

func pictured(m state.Model) picture {
	if !m.Show.Over.Spotted {
		m.Show.Over.Spot = scene.Point{} // nobody sees it move
	}
	return picture{m.Subject, m.Timeline, m.Visible(), m.Theme.Name, m.Pointer, m.Counts, m.Motion != 0, m.Presenting, m.Whole(), m.Pane, m.Room.Room, m.Flying(), m.Play, m.Drawing, m.PlayAs, m.Show, m.Telling, m.Opened(), m.Cell, m.Form.Turns(), m.NoteSpec()}
}
