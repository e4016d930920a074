package state

import (
	"slices"
	"strings"

	"dateline/data/kit/message"
	"dateline/timeline"
)

// A Dialog is what lies over the window and waits for the person.
type Dialog struct {
	Kind    DialogKind
	Text    message.Speaker // what is told, nil for nothing
	Answers []Answer        // buttons beside the one that closes it

	Said  string                    // of AskText: what stands in its line at first
	Means func(said string) Message // what it means to have said a text
	Again bool                      // of AskExport: with all of what was chosen, since nothing came of it, of which Text tells
	Sheet *Sheet                    // of AskSheet

	Import *Importing                   // of AskImport
	Find   func(typed string) []Command // of AskCommand: finds by what is typed; nil for all that can be done
}

// In returns what is told, in a language.
func (d *Dialog) In(lang string) string {
	if d.Text == nil {
		return ""
	}
	return d.Text.In(lang)
}

// DialogKind says what a dialog is for.
type DialogKind uint8

// The dialogs.
const (
	Tell        DialogKind = iota // a text
	AskFile                       // which file to open
	AskExport                     // what to export, how large and how it looks
	AskExportTo                   // where an export goes
	AskSave                       // under which name to save
	AskHead                       // what the timeline says of itself
	AskName                       // under which name to keep the view
	AskCommand                    // what to do, of all that can be done
	AskText                       // a line of text
	ShowHelp                      // the keys, what the marks mean, the tour
	AskSheet                      // some lines, with what would become of them
	AskArticle                    // which article to read events from
	AskCompared                   // with which file to compare
	AskImport                     // how a table is understood
	AskEvents                     // which file to take events from
	AskDiff                       // which file to show the differences from
	AskPicture                    // which picture the selected event has
	ShowPicture                   // the picture of the selected event, as large as the window
	AskSettings                   // how the program is to be
)

// An Answer is a button of a dialog: its words, and the message that it sends.
type Answer struct {
	Words message.Speaker
	Means Message
}

// DialogAsked opens a dialog; DialogClosed says that it is gone.
type (
	DialogAsked  struct{ Kind DialogKind }
	DialogClosed struct{ Dialog *Dialog }
)

func (d DialogAsked) apply(m Model) (Model, []Effect) {
	m.Dialog = &Dialog{Kind: d.Kind}
	return m, nil
}

func (d DialogClosed) apply(m Model) (Model, []Effect) {
	if m.Dialog == d.Dialog { // and not another that came after it
		m.Dialog = nil
	}
	return m, nil
}

// Told tells a text.
type Told struct{ Text message.Speaker }

func (t Told) apply(m Model) (Model, []Effect) { return m.tell(t.Text), nil }

// Asked asks something.
type Asked struct {
	Text    message.Speaker
	Answers []Answer
}

func (a Asked) apply(m Model) (Model, []Effect) { return m.tell(a.Text, a.Answers...), nil }

func (m Model) tell(text message.Speaker, answers ...Answer) Model {
	m.Dialog = &Dialog{Kind: Tell, Text: text, Answers: answers}
	return m
}

// say returns a phrase in the language of the window, for what is made anew whenever that
// changes; what stands meanwhile is phrased.
func (m Model) say(key string, args ...any) string { return phrased(key, args...).In(m.Lang) }

// phrased returns a phrase that is said where it is shown.
func phrased(key string, args ...any) message.Phrase { return message.Phrased(key, args...) }

// KeysAsked lists the keys and what they do.
type KeysAsked struct{}

func (KeysAsked) apply(m Model) (Model, []Effect) {
	var lines []string
	for _, line := range m.KeyLines() {
		if line[0] == "" {
			if len(lines) > 0 {
				lines = append(lines, "")
			}
			lines = append(lines, line[1]) // a heading
			continue
		}
		lines = append(lines, line[0]+"   "+line[1])
	}
	m.Dialog = &Dialog{Kind: ShowHelp, Text: message.Plain(strings.Join(lines, "\n"))}
	return m, nil
}

// named are the keys whose caps have a name or an arrow.
var named = []string{"Up", "Down", "Left", "Right", "Next", "Prior", "Escape", "Return", "Space", "Home", "End", "BackSpace", "KP_Enter", "Insert", "Delete", "Tab"}

// caps returns the chords of a binding as they stand on the keys.
func (m Model) caps(b Binding) []string {
	all := slices.Clone(b.Chords)
	for i, chord := range all {
		all[i] = m.Cap(chord)
	}
	return all
}

// Cap returns a chord as it stands on the keys, where people speak the language of the window.
func (m Model) Cap(chord string) string {
	head, key := "", chord
	if at := strings.LastIndexByte(chord, '+'); at > 0 {
		head, key = m.say("key "+chord[:at])+"+", chord[at+1:]
	}
	if slices.Contains(named, key) {
		key = m.say("key " + key)
	}
	return head + key
}

// FilterAsked gives the keys to the filter's line.
type FilterAsked struct{}

func (FilterAsked) apply(m Model) (Model, []Effect) {
	m = m.leftPane().leftBars()
	m.Chip = 0
	return m, []Effect{Focus{Filter: true}}
}

// Routes lists the ids of the actors whose route can be chosen: of many only the
// persons.
func (m Model) Routes() (ids []string) {
	for _, a := range m.Timeline.Actors {
		if a.Kind == timeline.Person || len(m.Timeline.Actors) <= 40 {
			ids = append(ids, a.ID)
		}
	}
	return ids
}
