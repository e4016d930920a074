package state

import (
	"encoding/json"

	"dateline/data/kit/message"
	"dateline/timeline"
)

// firstView is the name of the kept view with which a file opens.
const firstView = ""

// ViewKept keeps the view under a name in the timeline; "" is the one with which the
// file opens.
type ViewKept struct{ Name string }

func (k ViewKept) apply(m Model) (Model, []Effect) {
	raw, err := json.Marshal(m.View)
	if err != nil {
		return m.tell(message.Say(err, m.Lang)), nil
	}
	kept := m.Timeline.Put(timeline.View{Name: k.Name, State: raw})
	return then(m, Edited{timeline.Edit{Name: m.say("keep view", k.Name), Changes: []timeline.Change{kept}}})
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
			m = m.tell(m.say("view in part", s.Name) + "\n" + message.Say(err, m.Lang))
		}
		return m.goTo(to), nil
	}
	return m, nil
}
