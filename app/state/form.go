package state

import (
	"dateline/data/entry"
	"dateline/data/kit/message"
	"dateline/timeline"
)

// A Form is what is being written of an event. It is kept with the document, so that nothing
// that is half typed is lost when one looks at another event meanwhile.
type Form struct {
	Open   bool
	Of     timeline.Key      // the place, actor or source that is written of; zero for the selected event
	Field  string            // that has the keys first, "" for none
	Halves map[string]string // what was typed and cannot be read yet, by event and field; never changed
	Wrong  map[string]string // why, likewise

	Begun string // the id of the annotation that it was opened to write first, until something of it is entered
	begun timeline.Mark

	Held  string // what could not be read as the form was to be closed, by its item and field, and has the keys now
	turns int    // counts what was typed and could not be read, and what could
}

// key names a field of an event among what is half typed.
func key(event, field string) string { return event + "\x00" + field }

// Turns counts how often something half typed came or went.
func (f Form) Turns() int { return f.turns }

// Half returns what is half typed of a field of an event, and why it cannot be read.
func (f Form) Half(event, field string) (text, wrong string, ok bool) {
	text, ok = f.Halves[key(event, field)]
	return text, f.Wrong[key(event, field)], ok
}

// HalfOf returns what is half typed of a field of any item.
func (f Form) HalfOf(of timeline.Key, field string) (text, wrong string, ok bool) {
	return f.Half(halfOf(of), field)
}

// with returns the form with something half typed, or without where it is none any more.
func (f Form) with(event, field, text, wrong string, half bool) Form {
	if f.Held != key(event, field) || !half || f.Halves[f.Held] != text {
		f.Held = "" // somebody goes on writing
	}
	copied := func(of map[string]string, value string) map[string]string {
		next := make(map[string]string, len(of)+1)
		for k, v := range of {
			next[k] = v
		}
		if delete(next, key(event, field)); half {
			next[key(event, field)] = value
		}
		return next
	}
	f.Halves, f.Wrong = copied(f.Halves, text), copied(f.Wrong, wrong)
	f.turns++
	return f
}

// wrong returns the first field of an item, in the order of the form, of which something is typed that
// cannot be read; "" for none.
func (m Model) wrong(of timeline.Key) (field, text string) {
	for _, one := range entry.FieldsOf(m.Timeline, of.Kind) {
		if text, wrong, half := m.Form.HalfOf(of, one.Name); half && wrong != "" {
			return one.Name, text
		}
	}
	return "", ""
}

// closeForm closes the form. Where something in it cannot be read the form stays at first, with the keys where that
// is, and closes once it is asked to again.
func (m Model) closeForm() Model {
	if of, shows := m.formOf(); shows {
		if field, _ := m.wrong(of); field != "" && m.Form.Held != key(halfOf(of), field) {
			m.Form.Field, m.Form.Held = field, key(halfOf(of), field)
			return m
		}
	}
	m.Form.Open, m.Form.Of, m.Form.Begun = false, timeline.Key{}, ""
	return m
}

// BegunGivenUp gives up what the form is of: an annotation that was begun and of which nothing is entered yet goes again,
// as if it had never been begun.
type BegunGivenUp struct{}

func (BegunGivenUp) apply(m Model) (Model, []Effect) {
	if m.Form.Begun == "" || m.Form.Of.ID != m.Form.Begun || m.History.Mark() != m.Form.begun {
		return then(m, FormAsked{Close: true})
	}
	m = m.closeForm()
	m.Noted = ""
	m, effects := then(m, Undone{})
	return m, append(effects, Focus{})
}

// formOf returns what the form is of, also while slides stand before it; false where no form is open.
func (m Model) formOf() (of timeline.Key, is bool) {
	switch {
	case !m.Form.Open:
		return timeline.Key{}, false
	case m.Form.Of != (timeline.Key{}):
		return m.Form.Of, true
	}
	return timeline.Key{Kind: timeline.EventItem, ID: m.Selected}, m.Subject.Find(m.Selected) >= 0
}

// leaveForm says what is kept half typed of an item whose form was left, whatever led away from it, and leads back there.
func leaveForm(before, next Model, _ Message) (Model, []Effect) {
	of, was := before.formOf()
	if now, is := next.formOf(); !was || is && now == of || next.ID != before.ID {
		return next, nil
	}
	next.Form.Held = ""
	field, text := next.wrong(of)
	if one, _ := next.Timeline.Item(of); one == nil || field == "" {
		return next, nil
	}
	said, answers := message.Speaker(phrased("kept half typed", next.FieldName(field), text)), []Answer{{phrased("mend it"), HalfAsked{of, field}}}
	if n := next.Notice; n != nil && n != before.Notice {
		said, answers = message.Lines(said, n.Text), append(answers, n.Answers...)
	}
	return next.notice(said, answers...), nil
}

// HalfAsked opens the form of an item where something in it cannot be read. Where the filter leaves the
// event out it says so.
type HalfAsked struct {
	Of    timeline.Key
	Field string
}

func (a HalfAsked) apply(m Model) (Model, []Effect) {
	one, _ := m.Timeline.Item(a.Of)
	switch {
	case one == nil:
		return m, nil
	case a.Of.Kind != timeline.EventItem:
		m, effects := then(m, ItemFormAsked{a.Of})
		if m.Form.Open && m.Form.Of == a.Of {
			m.Form.Field = a.Field
		}
		return m, effects
	case m.Subject.Find(a.Of.ID) < 0:
		return m.notice(phrased("left out", itemName{one}), Answer{phrased("show left out"), filteredTo{a.Of.ID, a.Field}}), nil
	}
	m, effects := then(m, Selected{Event: a.Of.ID})
	m, more := then(m, FormAsked{Field: a.Field})
	return m, append(effects, more...)
}

// FormAsked opens the form of the selected event, with the keys in a field, or closes it.
type FormAsked struct {
	Field string
	Close bool
}

func (a FormAsked) apply(m Model) (Model, []Effect) {
	if a.Close {
		if m = m.closeForm(); m.Form.Open {
			return m, nil
		}
		return m, []Effect{Focus{}}
	}
	if m.Subject.Find(m.Selected) < 0 || m.Presenting {
		return m, nil
	}
	if refused, ok := m.refuse(); ok {
		return refused, nil
	}
	if f, ok := entry.Find(m.Timeline, a.Field); ok {
		a.Field = f.OfEvent()
	}
	m.Form.Open, m.Form.Of, m.Form.Field, m.Form.Held = true, timeline.Key{}, a.Field, ""
	return m, nil
}
