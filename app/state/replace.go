package state

import (
	"slices"

	"dateline/data/entry"
	"dateline/timeline"
)

// ReplaceAsked asks what is to be found in all events, and what to put in its place.
type ReplaceAsked struct{}

func (ReplaceAsked) apply(m Model) (Model, []Effect) {
	if m.Presenting {
		return m, nil
	}
	if refused, ok := m.refuse(); ok {
		return refused, nil
	}
	in := []string{m.say("search everywhere")}
	for _, name := range entry.Searched() {
		in = append(in, m.say("form "+name))
	}
	search := func(said []string) searchWork {
		q := entry.Search{Find: said[0], Replace: said[1], Word: said[3] != "", Case: said[4] != ""}
		if at := slices.Index(in, said[2]); at > 0 {
			q.In = entry.Searched()[at-1]
		}
		return searchWork{timeline.Phrased("replace of", q.Find, q.Replace), q}
	}
	return m.sheetOf(m.say("replace title"), Sheet{
		Lines: []Line{
			{Label: m.say("replace find")},
			{Label: m.say("replace with")},
			{Label: m.say("replace in"), Said: in[0], Choices: in},
			{Label: m.say("replace word"), Mark: true},
			{Label: m.say("replace case"), Mark: true},
		},
		Does:  m.say("replace all"),
		Says:  func(said []string) (string, bool) { return m.matches(search(said)) },
		Means: func(said []string) Message { return reworkDone{search(said)} },
	}), nil
}

// mostMatches is how many events are told in which a text was found.
const mostMatches = 6

// matches tells what would be replaced.
func (m Model) matches(w searchWork) (string, bool) {
	if w.search.Find == "" {
		return "", false
	}
	if m.Timeline.Events.Len() > mostForetold {
		return m.say("told when done"), true
	}
	some, events, times, err := w.search.Matches(nobody, m.Timeline, mostMatches)
	if err != nil {
		return m.sheet().Wrong(err), false
	}
	says := m.say("replace found", times, events)
	for _, f := range some {
		says += "\n" + m.say("form "+f.Field) + m.say("colon") + clip(f.Before) + " → " + clip(f.After)
	}
	return says, events > 0
}

// clip cuts a text that is told among others.
func clip(text string) string {
	const most = 60
	return cut(text, most)
}

func cut(text string, most int) string {
	if r := []rune(text); len(r) > most {
		return string(r[:most-1]) + "…"
	}
	return text
}
