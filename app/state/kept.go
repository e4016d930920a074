package state

import (
	"encoding/json"

	"dateline/app/figure/facts"
	"dateline/app/figure/view"
	"dateline/data/kit/message"
	"dateline/timeline"
)

// ViewKept keeps the view under a name in the timeline; "" is the one with which the
// file opens.
type ViewKept struct{ Name string }

func (k ViewKept) apply(m Model) (Model, []Effect) {
	raw, err := json.Marshal(m.View)
	if err != nil {
		return m.tell(message.Problem{Err: err}), nil
	}
	kept := m.Timeline.Put(timeline.View{Name: k.Name, State: raw})
	return then(m, Edited{timeline.Edit{Name: timeline.Phrased("keep view", k.Name), Changes: []timeline.Change{kept}}})
}

// ViewForgotten removes a view that is kept from the timeline.
type ViewForgotten struct{ Name string }

func (f ViewForgotten) apply(m Model) (Model, []Effect) {
	gone := m.Timeline.Drop(timeline.Key{Kind: timeline.ViewItem, ID: f.Name})
	if gone.Before == nil {
		return m, nil
	}
	return then(m, Edited{timeline.Edit{Name: timeline.Phrased("forget view", f.Name), Changes: []timeline.Change{gone}}})
}

// Kept lists the views that are kept, as a menu.
func (m Model) Kept() []Item { return keptOffered(m) }

// keptOffered lists the views that are kept, and what can be done about them.
func keptOffered(m Model) (all []Item) {
	for _, v := range m.Timeline.Views {
		name := v.Name
		if name == view.First {
			name = m.say("first view")
		}
		all = append(all, Item{Words: m.say("show kept", name), Means: ViewShown{v.Name}})
	}
	for _, v := range m.Timeline.Views {
		if v.Name != view.First {
			all = append(all, Item{Words: m.say("forget view", v.Name), Means: ViewForgotten{v.Name}})
		}
	}
	return all
}

// ViewShown shows a view that is kept in the timeline.
type ViewShown struct{ Name string }

func (s ViewShown) apply(m Model) (Model, []Effect) {
	for _, v := range m.Timeline.Views {
		if v.Name != s.Name {
			continue
		}
		to := m.View
		if err := json.Unmarshal(v.State, &to); err != nil { // what can be read of it is shown
			m = m.tell(message.Lines(phrased("view in part", s.Name), message.Problem{Err: err}))
		}
		return m.goTo(to), nil
	}
	return m, nil
}

// NameForView proposes a name for the view: what its filter asks for, else what the window of
// time shows.
func (m Model) NameForView() string {
	if m.Filter != "" {
		return m.Subject.Asked()
	}
	return facts.SpanInWords(m.Window, m.Lang)
}
