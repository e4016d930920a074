package state

import (
	"slices"
	"strings"

	"dateline/data/kit/message"
)

// A stop is a part of the tour: what is told in the line below the views, and what is done so that
// it shows.
type stop struct {
	words string
	means func(Model) Message // nil for nothing
}

// stops are the tour: five, since nobody reads more.
var stops = []stop{
	{"tour timeline", func(Model) Message { return Fitted{} }},
	{"tour details", func(m Model) Message {
		if m.Subject.Len() == 0 {
			return nil
		}
		return Selected{Event: m.Subject.At(0).ID}
	}},
	{"tour filter", func(Model) Message { return FilterAsked{} }},
	{"tour map", nil},
	{"tour present", nil},
}

// TourTaken shows a stop of the tour, from 0; one after the last ends it.
type TourTaken struct{ Stop int }

func (t TourTaken) apply(m Model) (Model, []Effect) {
	m.Dialog = nil
	if t.Stop < 0 || t.Stop >= len(stops) {
		m.Notice = nil
		return m, nil
	}
	s := stops[t.Stop]
	var effects []Effect
	if s.means != nil {
		if msg := s.means(m); msg != nil {
			m, effects = then(m, msg)
		}
	}
	var answers []Answer
	if t.Stop+1 < len(stops) {
		answers = []Answer{{Words: phrased("tour next"), Means: TourTaken{t.Stop + 1}}}
	}
	return m.notice(message.Headed(phrased("tour stop", t.Stop+1, len(stops)), phrased(s.words)), answers...), effects
}

// KeyLines lists the keys and what they do, part by part as the help lays them out: a line without
// keys heads a part. Those of a presentation and of a story that is made come last.
func (m Model) KeyLines() (all [][2]string) {
	groups := slices.Concat(KeyGroups, []KeyGroup{{"show keys", ShowBindings}, {"tell keys", TellBindings}})
	for _, g := range groups {
		all = append(all, [2]string{"", m.say(g.Words)})
		for _, b := range g.Rows {
			all = append(all, [2]string{strings.Join(m.caps(b), "  "), m.say(b.Words)})
		}
	}
	return all
}
