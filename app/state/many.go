package state

import (
	"slices"

	"dateline/app/figure"
	"dateline/app/figure/view"
	"dateline/data/entry"
	"dateline/timeline"
)

// Chosen returns the ids of the events that are picked, in the order in which they were, else
// that of the selected one; none where none is.
func (m Model) Chosen() (ids []string) {
	for _, id := range m.Picked.List() {
		if m.Timeline.Events.Find(id) >= 0 {
			ids = append(ids, id)
		}
	}
	if len(ids) == 0 && m.selectedEvent() != nil {
		ids = []string{m.Selected}
	}
	return ids
}

// shown returns the ids of all events that show, in time order.
func (m Model) shown() []string {
	ids := make([]string, m.Subject.Len())
	for i := range ids {
		ids[i] = m.Subject.At(i).ID
	}
	return ids
}

// EventsPicked picks events, in place of those that are picked or, with More, beside them.
type EventsPicked struct {
	Events []string
	More   bool
}

func (p EventsPicked) apply(m Model) (Model, []Effect) {
	var all []string
	if p.More {
		all = m.Chosen()
	}
	for _, id := range p.Events {
		if len(all) < mostPicked && !slices.Contains(all, id) {
			all = append(all, id)
		}
	}
	m.Picked = view.KeysOf(all)
	if len(p.Events) > 0 && m.Subject.Find(m.Selected) < 0 {
		m.Selected = p.Events[0]
	}
	return m, nil
}

// EventPicked picks an event beside the others, or lets go of it; with Through all between the
// selected one and it, in time order.
type EventPicked struct {
	Event   string
	Through bool
}

func (p EventPicked) apply(m Model) (Model, []Effect) {
	if p.Through {
		return then(m, RowPicked{Event: p.Event, Through: m.until(p.Event)})
	}
	return then(m, RowPicked{Event: p.Event})
}

// pickAll picks all events that show, where they are few enough.
func pickAll(m Model, _ Keyed) Message {
	if m.Presenting || m.Subject.Len() == 0 || m.Subject.Len() > mostPicked {
		return nil
	}
	return EventsPicked{Events: m.shown()}
}

// until returns the events from the selected one to another, in time order; the other alone where
// none is selected, or too many stand between them.
func (m Model) until(event string) []string {
	from, to := m.Subject.Find(m.Selected), m.Subject.Find(event)
	if from < 0 || to < 0 || max(from-to, to-from) >= mostPicked {
		return []string{event}
	}
	step := 1
	if to < from {
		step = -1
	}
	var ids []string
	for i := from; i != to+step; i += step {
		ids = append(ids, m.Subject.At(i).ID)
	}
	return ids
}

// BulkAsked asks what is to be done to the events that are picked, or to all that show.
type BulkAsked struct{}

func (BulkAsked) apply(m Model) (Model, []Effect) {
	picked := m.Chosen()
	if m.Presenting || m.Subject.Len() == 0 {
		return m, nil
	}
	if refused, ok := m.refuse(); ok {
		return refused, nil
	}
	var which []string
	if len(picked) > 0 {
		which = append(which, m.say(figure.Counted("bulk picked", len(picked)), len(picked)))
	}
	which = append(which, m.say(figure.Counted("bulk all", m.Subject.Len()), m.Subject.Len()))
	var what []string
	for _, name := range entry.Bulks() {
		what = append(what, m.say("bulk "+name))
	}
	bulk := func(said []string) bulkWork {
		b := entry.Bulk{What: entry.Bulks()[max(0, slices.Index(what, said[1]))], Text: said[2]}
		w := bulkWork{name: timeline.Phrased("bulk " + b.What), bulk: b, ids: picked}
		if said[2] != "" {
			w.name = timeline.Phrased("bulk to", w.name, said[2])
		}
		if said[0] == which[len(which)-1] {
			w.ids = m.shown()
		}
		return w
	}
	return m.sheetOf(m.say("bulk title"), Sheet{
		Lines: []Line{
			{Label: m.say("bulk which"), Said: which[0], Choices: which},
			{Label: m.say("bulk what"), Said: what[0], Choices: what},
			{Label: m.say("bulk with"), Offers: func(said []string) []string { return bulk(said).bulk.Offers(m.sheet()) }},
		},
		Does:  m.say("bulk do"),
		Says:  func(said []string) (string, bool) { return m.foretold(bulk(said)) },
		Means: func(said []string) Message { return reworkDone{bulk(said)} },
	}), nil
}

// A reworkDone does a rework to the document in front.
type reworkDone struct{ of rework }

func (d reworkDone) apply(m Model) (Model, []Effect) { return m.rework(d.of) }

// MergeAsked asks which of the picked events stays when they are made one.
type MergeAsked struct{}

func (MergeAsked) apply(m Model) (Model, []Effect) {
	ids := m.Chosen()
	if m.Presenting {
		return m, nil
	}
	if len(ids) < 2 {
		return m.notice(phrased("merge needs two")), nil
	}
	if refused, ok := m.refuse(); ok {
		return refused, nil
	}
	var names []string
	for _, id := range ids {
		e := m.Timeline.Events.At(m.Timeline.Events.Find(id))
		names = append(names, clip(e.Title.In(m.Lang))+" · "+e.When.Date.String()+" · "+id)
	}
	in := func(said []string) merger {
		at := max(0, slices.Index(names, said[0]))
		all := append([]string{ids[at]}, slices.Delete(slices.Clone(ids), at, at+1)...)
		return merger{timeline.Phrased("merge events of", clip(m.Timeline.Events.At(m.Timeline.Events.Find(all[0])).Title.In(m.Lang))), timeline.EventItem, all}
	}
	return m.sheetOf(m.say("merge title", len(ids)), Sheet{
		Lines: []Line{{Label: m.say("merge into"), Said: names[0], Choices: names}},
		Does:  m.say("merge do"),
		Says:  func(said []string) (string, bool) { return m.merged(in(said)) },
		Means: func(said []string) Message { return reworkDone{in(said)} },
	}), nil
}

// merged tells what one event would be that is made of several: a line for each field that is
// another than it was.
func (m Model) merged(w merger) (string, bool) {
	edit, _ := w.edit(nobody, m.sheet())
	for _, c := range edit.Changes {
		after, ok := c.After.(timeline.Event)
		if !ok || after.ID != w.ids[0] {
			continue
		}
		says := m.say("merge makes")
		before, _ := c.Before.(timeline.Event)
		next, err := edit.Apply(nobody, m.Timeline, nil)
		if err != nil {
			return m.sheet().Wrong(err), false
		}
		for _, f := range entry.Fields(m.Timeline) {
			is := f.Text(entry.Sheet{Timeline: next, Lang: m.Lang}, &after)
			if is != f.Text(m.sheet(), &before) {
				says += "\n" + m.FieldName(f.Name) + m.say("colon") + clip(is)
			}
		}
		return says, true
	}
	return m.say("merge adds nothing"), len(edit.Changes) > 0
}

// PickedKept asks for the events that are picked, rows of the table or what lies in a rectangle of
// the timeline, or with Not for the others.
type PickedKept struct{ Not bool }

func (k PickedKept) apply(m Model) (Model, []Effect) {
	ids := m.Chosen()
	filter, err := timeline.ParseFilter(m.wanted())
	if len(ids) == 0 || err != nil {
		return m, nil
	}
	term := timeline.Term{Field: "id", Values: ids}.Expr()
	if k.Not {
		term = timeline.Expr{Join: timeline.NotOf, Of: []timeline.Expr{term}}
	}
	m.Picked = "" // the filter has them now
	return then(m, Filtered{filter.And(term).String()})
}
