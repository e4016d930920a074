package state

import (
	"dateline/data/entry"
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

	turns int // counts what was typed and could not be read, and what could
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

// FormAsked opens the form of the selected event, with the keys in a field, or closes it.
type FormAsked struct {
	Field string
	Close bool
}

func (a FormAsked) apply(m Model) (Model, []Effect) {
	if a.Close {
		m.Form.Open, m.Form.Of = false, timeline.Key{}
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
	m.Form.Open, m.Form.Of, m.Form.Field = true, timeline.Key{}, a.Field
	return m, nil
}
