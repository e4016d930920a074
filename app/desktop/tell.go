package desktop

import (
	"cmp"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"dateline/app/figure"
	"dateline/app/figure/slide"
	"dateline/app/state"
	"dateline/timeline"
)

// A tellForm is where a step of a story is written, at the right of its picture.
type tellForm struct {
	window  *window
	panel   *fyne.Container
	instead *fyne.Container // what stands there while no story is made
	title   *tellEntry      // of the story
	texts   [state.StepFields]*tellEntry
	labels  map[*widget.Label]string // and the keys of their words
	checks  []*tellCheck
	own     *widget.Button  // forgets the view of the step
	find    *tellEntry      // of the events of which the step says how they show
	events  *fyne.Container // these, and those that are found
	of      tellList        // of what it was listed
	bar     []*widget.Button
	shows   bool // it is brought up to a model: what changes is no person's doing
}

// A tellCheck turns something of a step on or off. A click on it leaves the keys with the steps;
// of the keys that it hears where one came to it by Tab it has the space bar alone.
type tellCheck struct {
	widget.Check
	window *window
	words  string
	is     func(state.Model, timeline.Step) bool
}

// Tapped implements fyne.Tappable.
func (c *tellCheck) Tapped(at *fyne.PointEvent) {
	c.Check.Tapped(at)
	c.window.leave()
}

// TypedRune implements fyne.Focusable.
func (c *tellCheck) TypedRune(r rune) {
	if r == ' ' {
		c.Check.TypedRune(r)
		return
	}
	c.window.typedRune(r)
}

// TypedKey implements fyne.Focusable: the first Esc gives the keys back to the steps.
func (c *tellCheck) TypedKey(k *fyne.KeyEvent) {
	switch k.Name {
	case fyne.KeySpace: // it comes as a letter, too
	case fyne.KeyEscape:
		c.window.leave()
	default:
		c.window.typedKey(k)
	}
}

// A tellEntry is an entry whose text is an edit once it is left.
type tellEntry struct {
	widget.Entry
	left    func()
	leave   func()
	focused bool
}

func newTellEntry(rows int, typed func(string), left, leave func()) *tellEntry {
	e := &tellEntry{left: left, leave: leave}
	e.Wrapping = fyne.TextWrapOff
	if rows > 1 {
		e.MultiLine, e.Wrapping = true, fyne.TextWrapWord
		e.SetMinRowsVisible(rows)
	}
	e.OnChanged = typed
	e.ExtendBaseWidget(e)
	return e
}

// FocusGained implements fyne.Focusable.
func (e *tellEntry) FocusGained() {
	e.focused = true
	e.Entry.FocusGained()
}

// FocusLost implements fyne.Focusable.
func (e *tellEntry) FocusLost() {
	e.focused = false
	e.Entry.FocusLost()
	e.left()
}

// TypedKey implements fyne.Focusable: Esc gives the keys back to the steps.
func (e *tellEntry) TypedKey(k *fyne.KeyEvent) {
	if k.Name == fyne.KeyEscape {
		e.leave()
		return
	}
	e.Entry.TypedKey(k)
}

func newTellForm(w *window) *tellForm {
	f := &tellForm{window: w, labels: map[*widget.Label]string{}, events: container.NewVBox()}
	f.find = newTellEntry(1, func(string) { f.listEvents(w.model) }, func() {}, w.leave)
	rows := container.NewVBox()
	f.title = newTellEntry(1, nil, func() { f.send(state.StoryTitled{Title: f.title.Text}) }, w.leave)
	rows.Add(f.label("story title"))
	rows.Add(f.title)
	for field := range state.StepFields {
		f.texts[field] = newTellEntry([]int{1, 4, 4}[field], func(text string) { f.send(state.StepTyped{Field: field, Text: text}) }, func() { f.send(state.StepWritten{}) }, w.leave)
		rows.Add(f.label([]string{"step title", "step note", "step private"}[field]))
		rows.Add(f.texts[field])
	}
	rows.Add(f.label("step shows"))
	for _, p := range []timeline.Picture{timeline.TimelinePicture, timeline.MapPicture, timeline.ImagePicture} {
		rows.Add(f.check("picture "+p.String(), state.PictureTurned{Picture: p}, func(_ state.Model, s timeline.Step) bool { return !slices.Contains(s.Without, p) }))
	}
	rows.Add(f.check("picture chart", state.PictureTurned{Picture: timeline.ChartPicture}, func(_ state.Model, s timeline.Step) bool { return slide.Looked(s).Chart != "" }))
	f.own = widget.NewButton("", func() { f.send(state.StepViewForgotten{}) })
	rows.Add(f.own)
	rows.Add(f.label("step events"))
	rows.Add(f.find)
	rows.Add(f.events)
	rows.Add(f.label("step asked"))
	for _, one := range timeline.Secrets {
		rows.Add(f.check("secret "+one.String(), state.AskTurned{Secret: one}, func(_ state.Model, s timeline.Step) bool { return slices.Contains(s.Asked, one) }))
	}
	rows.Add(f.check("story look ahead", state.AheadTurned{}, func(m state.Model, _ timeline.Step) bool { return m.Bench().Deck.Story.Ahead }))
	f.panel = container.NewBorder(f.buttons(), nil, nil, nil, container.NewVScroll(rows))
	f.panel.Hide()
	return f
}

// buttons are what else is done with a step; each does what a key does.
func (f *tellForm) buttons() *fyne.Container {
	bar := container.NewHBox()
	for _, one := range []struct {
		icon  fyne.Resource
		chord string
	}{
		{theme.MediaPlayIcon(), "F5"},
		{theme.ContentAddIcon(), "A"},
		{theme.ContentCopyIcon(), "Ctrl+Shift+D"},
		{theme.MoveUpIcon(), "K"},
		{theme.MoveDownIcon(), "J"},
		{theme.DeleteIcon(), "Delete"},
		{theme.ConfirmIcon(), "Escape"},
	} {
		b := widget.NewButtonWithIcon("", one.icon, func() { f.window.key(one.chord) })
		b.Importance = widget.LowImportance
		f.bar = append(f.bar, b)
		bar.Add(b)
	}
	f.bar[0].Importance = widget.HighImportance
	return bar
}

func (f *tellForm) label(words string) *widget.Label {
	l := widget.NewLabel("")
	l.SizeName, l.Importance, l.Wrapping = theme.SizeNameCaptionText, widget.LowImportance, fyne.TextWrapWord
	f.labels[l] = words
	return l
}

func (f *tellForm) check(words string, msg state.Message, is func(state.Model, timeline.Step) bool) *tellCheck {
	c := &tellCheck{window: f.window, words: words, is: is}
	c.OnChanged = func(bool) { f.send(msg) }
	c.ExtendBaseWidget(c)
	f.checks = append(f.checks, c)
	return c
}

// send sends what a person has done.
func (f *tellForm) send(msg state.Message) {
	if !f.shows {
		f.window.send(msg)
	}
}

// commit makes an edit of what is typed in the entry that has the keys.
func (f *tellForm) commit() {
	for _, e := range f.texts {
		if e.focused {
			e.left()
		}
	}
	if f.title.focused {
		f.title.left()
	}
}

// show brings the form up to a model.
func (f *tellForm) show(m state.Model) {
	open := m.Telling != nil && !m.Presenting
	setVisible(f.panel, open)
	setVisible(f.instead, !open)
	if !open {
		return
	}
	f.shows = true
	defer func() { f.shows = false }()
	for l, words := range f.labels {
		l.SetText(f.window.say(words))
	}
	step, is := m.ToldStep()
	f.write(f.title, m.Bench().Deck.Story.Title.In(m.Lang))
	for field, e := range f.texts {
		text := state.StepField(field).Text(&step).In(m.Lang)
		f.write(e, text)
		setEnabled(e, is)
	}
	told := m.Bench().Deck.At(m.Telling.Step + 1)
	f.texts[state.StepTitle].SetPlaceHolder(told.Title)
	f.texts[state.StepNote].SetPlaceHolder(cmp.Or(told.Text, f.window.say("step note hint")))
	f.texts[state.StepPrivate].SetPlaceHolder(f.window.say("step private hint"))
	f.find.SetPlaceHolder(f.window.say("step events hint"))
	setEnabled(f.find, is)
	f.listEvents(m)
	for _, c := range f.checks {
		if words := f.window.say(c.words); c.Text != words {
			c.SetText(words)
		}
		c.SetChecked(c.is(m, step))
	}
	f.own.SetText(f.window.say("step own view"))
	setVisible(f.own, len(step.View) > 0)
}

// A tellList is what the list of events of a step is made of.
type tellList struct {
	timeline *timeline.Timeline
	telling  *state.Telling
	subject  *figure.Subject // of one language; it lags behind the timeline where it is made anew
	typed    string
}

// listEvents lists the events of which the step says how they show, and those that are found.
func (f *tellForm) listEvents(m state.Model) {
	of := tellList{m.Timeline, m.Telling, m.Subject, f.find.Text}
	if of == f.of { // every message comes by here, and the search goes through many titles
		return
	}
	f.of = of
	f.events.RemoveAll()
	for _, one := range m.ToldEvents(f.find.Text) {
		title := widget.NewLabel(one.Title)
		title.Truncation = fyne.TextTruncateEllipsis
		title.TextStyle.Bold, title.TextStyle.Italic = one.Light == state.Lit, one.Light == state.Unlit
		bar := container.NewHBox()
		for _, way := range []struct {
			icon fyne.Resource
			as   state.Light
		}{{theme.VisibilityIcon(), state.Lit}, {theme.VisibilityOffIcon(), state.Unlit}, {theme.CancelIcon(), state.AsTold}} {
			if way.as == one.Light {
				continue
			}
			b := widget.NewButtonWithIcon("", way.icon, func() { f.send(state.EventLit{Event: one.ID, As: way.as}) })
			b.Importance = widget.LowImportance
			bar.Add(b)
		}
		f.events.Add(container.NewBorder(nil, nil, nil, bar, title))
	}
}

// write puts a text into an entry, but for one in which it stands already.
func (f *tellForm) write(e *tellEntry, text string) {
	if e.Text != text {
		e.SetText(text)
	}
}

func setEnabled(e *tellEntry, is bool) {
	if is == e.Disabled() {
		if is {
			e.Enable()
		} else {
			e.Disable()
		}
	}
}
