package desktop

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"dateline/app/figure"
	"dateline/app/figure/facet"
	"dateline/app/figure/facts"
	"dateline/app/scene"
	"dateline/app/state"
	"dateline/app/typeface"
	"dateline/assets/translations"
	"dateline/timeline/calendar"
)

// details is the panel with everything that is known of the selected event, or
// with the list of all events while none is selected.
type details struct {
	panel *fyne.Container
	inner *fyne.Container // without what stands above and below
	event *fyne.Container // what is known of the event, with ways back above
	facts *factList
	roll  *container.Scroll // of the facts
	place *fyne.Container   // what can be said of the place of the event

	confirm, change *widget.Button

	attach, another, without *widget.Button // a picture
	bitmap                   *scene.Bitmap  // that shows, and why none does
	problem                  string

	all                   *widget.Button // back to the list
	back, forward, copied *widget.Button

	whole *fyne.Container // the list of all events, with what is said of the whole above
	head  *widget.RichText
	list  *eventList

	at    string          // the id of the place of the event
	shown string          // what the panel shows now
	of    *figure.Subject // whose events it shows
	span  calendar.Span   // of what time
}

// newDetails returns the panel; a click on a value follows it, one with the right button asks
// about it.
func newDetails(send func(state.Message), list *eventList, follow, ask func(facts.Value, fyne.Position)) *details {
	d := &details{head: widget.NewRichText(), list: list, facts: newFactList(follow, ask)}
	d.head.Wrapping = fyne.TextWrapWord
	d.roll = container.NewVScroll(d.facts.rows)
	quiet := func(icon fyne.Resource, do func()) *widget.Button {
		b := widget.NewButtonWithIcon("", icon, do)
		b.Importance = widget.LowImportance
		return b
	}
	d.all = quiet(theme.ListIcon(), func() { list.choose("") })
	d.back, d.forward = quiet(theme.NavigateBackIcon(), func() { send(state.GoneBack{}) }), quiet(theme.NavigateNextIcon(), func() { send(state.GoneForward{}) })
	d.copied = quiet(theme.ContentCopyIcon(), func() { send(state.Copied{Text: d.facts.text()}) })
	d.newPicture(send)
	row := container.NewBorder(nil, nil, container.NewHBox(d.back, d.forward, d.all), container.NewHBox(d.attach, d.copied))
	d.confirm = widget.NewButton("", func() { send(state.PlaceConfirmed{Place: d.at}) })
	d.change = widget.NewButton("", func() { send(state.PlaceDoubted{Place: d.at}) })
	d.place = container.NewGridWithColumns(2, d.confirm, d.change)
	d.event = container.NewBorder(row, d.place, nil, nil, d.roll)
	d.whole = container.New(headed{}, container.NewVScroll(d.head), d.list)
	d.panel = container.NewStack(d.whole, d.event)
	return d
}

// newPicture makes what shows the picture of the selected event.
func (d *details) newPicture(send func(state.Message)) {
	quiet := func(msg state.Message) *widget.Button {
		b := widget.NewButton("", func() { send(msg) })
		b.Importance = widget.LowImportance
		return b
	}
	d.facts.photo = newPhoto(func() { send(state.PictureEnlarged{}) })
	d.another, d.without = quiet(state.AttachAsked{}), quiet(state.PictureRemoved{})
	d.facts.below = container.NewHBox(d.another, d.without)
	d.attach = widget.NewButtonWithIcon("", theme.FileImageIcon(), func() { send(state.AttachAsked{}) })
	d.attach.Importance = widget.LowImportance
}

// showPicture brings the picture of the selected event up to a model, and tells whether it has one.
func (d *details) showPicture(m state.Model) (has bool) {
	_, bitmap, problem, has := pictureOf(m)
	setVisible(d.attach, !has && m.Subject.Find(m.Selected) >= 0)
	if has {
		d.another.SetText(translations.Say(m.Lang, "another picture"))
		d.without.SetText(translations.Say(m.Lang, "without picture"))
	}
	if bitmap != d.bitmap || problem != d.problem {
		d.bitmap, d.problem = bitmap, problem
		d.facts.photo.show(bitmap, problem)
		d.facts.rows.Refresh()
	}
	return has
}

// show fills the panel from a model.
func (d *details) show(m state.Model) {
	enable(d.back, len(m.Past) > 0)
	enable(d.forward, len(m.Future) > 0)
	key := m.Lang + "\x00" + m.Selected + "\x00" + m.File + "\x00" + string(m.Actor)
	if _, made := facet.Made(m.Whole()); made {
		key += "\x00" // the most frequent values can be told
	}
	i := m.Subject.Find(m.Selected)
	if i < 0 {
		d.list.show(m)
	}
	span := m.Window
	if m.Motion != 0 && d.of == m.Subject { // texts are slow: the journeys follow when it rests
		span = d.span
	}
	pictured := d.showPicture(m)
	if key == d.shown && d.of == m.Subject && span == d.span {
		return
	}
	anew := key != d.shown || d.of != m.Subject
	d.shown, d.of, d.span = key, m.Subject, span
	switch {
	case i >= 0 && anew:
		d.all.SetText(translations.Say(m.Lang, figure.Counted("all events", m.Subject.Len()), m.Subject.Len()))
		d.facts.show(m.Lang, m.Subject.Event(i).Name, m.Told(i), pictured)
		d.roll.ScrollToTop()
		d.showPlace(m)
	case i < 0:
		d.head.Segments = overview(m)
		d.head.Refresh()
		d.whole.Layout.Layout(d.whole.Objects, d.whole.Size())
	}
	setVisible(d.event, i >= 0)
	setVisible(d.whole, i < 0)
}

// showPlace offers to confirm or to change the place of the selected event, where it was
// found by its name.
func (d *details) showPlace(m state.Model) {
	e := m.Subject.At(m.Subject.Find(m.Selected))
	d.at = e.Place.ID
	d.confirm.SetText(translations.Say(m.Lang, "confirm place"))
	d.change.SetText(translations.Say(m.Lang, "change place"))
	setVisible(d.place, figure.Unconfirmed(e))
}

// focus gives the keys to what leads somewhere in the details, or to their list; false where
// nothing takes them.
func (d *details) focus(c fyne.Canvas) bool {
	to := fyne.Focusable(d.list)
	if d.event.Visible() {
		to = d.facts.first()
	}
	if !d.panel.Visible() || to == nil {
		return false
	}
	c.Focus(to)
	return true
}

// headed lays a text out above what takes the rest of the height. The text is
// given its width first, and no more than half of the height: as narrow as it is
// before it is laid out it would be thousands of points high, and the window with
// it.
type headed struct{}

// Layout implements fyne.Layout.
func (headed) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	scroll, rest := objects[0].(*container.Scroll), objects[1]
	scroll.Content.Resize(fyne.NewSize(size.Width-theme.ScrollBarSize(), scroll.Content.Size().Height))
	head := min(scroll.Content.MinSize().Height, size.Height/2)
	scroll.Resize(fyne.NewSize(size.Width, head))
	rest.Move(fyne.NewPos(0, head))
	rest.Resize(fyne.NewSize(size.Width, size.Height-head))
}

// MinSize implements fyne.Layout.
func (headed) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return objects[1].MinSize().Max(fyne.NewSize(120, 120))
}

// listedWords says which events the list holds.
func listedWords(m state.Model) string {
	span, key := m.Listed(), "list window"
	if m.ListsAll(span) {
		return translations.Say(m.Lang, figure.Counted("list all", m.Subject.Len()), m.Subject.Len())
	}
	if !m.Brush().Empty() {
		key = "list brush"
	}
	n := m.Subject.Index.Count(span)
	return translations.Say(m.Lang, figure.Counted(key, n), n, m.Subject.Len())
}

// A text without end would take seconds to set and push all else out of sight.
const (
	mostTitle = 240
	mostFact  = 3000
)

// short cuts a text after so many letters, with blanks for what Fyne would show as boxes.
func short(text string, most int) string {
	if len(text) <= most {
		return typeface.Printed(text)
	}
	for i := range text {
		if most--; most < 0 {
			return typeface.Printed(text[:i]) + "…"
		}
	}
	return typeface.Printed(text)
}
