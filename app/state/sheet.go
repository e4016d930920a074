package state

import "dateline/data/kit/message"

// A Sheet is a form that lies over the window: some lines to be filled in, what would become
// of them, and a button that does it. It knows nothing of what it is for.
type Sheet struct {
	Lines []Line
	Does  string // the words of the button
	Other Answer // another button, "" for none
	// Says tells what would be done with what stands in the lines, and whether it can be.
	Says  func(said []string) (says string, can bool)
	Means func(said []string) Message
}

// A Line of a sheet is a text, or a choice where there are choices, or a mark to be set.
type Line struct {
	Label, Said string
	Choices     []string
	Long        bool                         // of more than one line
	Hint        string                       // what it could be, shown while nothing stands in it
	Mark        bool                         // it is set where Said is not empty
	Offers      func(said []string) []string // what could stand in it, nil for nothing
}

// sheetOf shows a sheet below a text.
func (m Model) sheetOf(text string, s Sheet) Model {
	m.Dialog = &Dialog{Kind: AskSheet, Text: message.Plain(text), Sheet: &s}
	return m
}
