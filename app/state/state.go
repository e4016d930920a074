// Package state is what the program knows while it runs, and how a message
// changes it. Update is pure: it draws nothing, reads nothing and runs without a
// window. What is to be done outside of it (read a file, derive what views show of
// a million events, remember a choice) it returns as effects; a runner carries them
// out and answers with messages.
package state

import (
	"dateline/app/figure"
	"dateline/app/figure/firstlook"
	"dateline/app/figure/page"
	"dateline/app/figure/theme"
	"dateline/app/figure/view"
	"dateline/data"
	"dateline/data/kit/draft"
	"dateline/timeline"
	"dateline/timeline/edtf"
)

// A Model is the state of the program. It is a value; Update returns the next.
type Model struct {
	Program
	Document // that is in front
}

// A Program is what holds for all documents: how the window looks and what goes on
// in it.
type Program struct {
	Lang   string
	Theme  theme.Theme
	Zone   edtf.Zone // the clock on which times of day are shown
	Habits figure.Habits
	Larger int      // how many steps the text is larger than usual, of TextSizes
	Recent []string // paths of files, the latest first
	Still  bool     // the person wants no motion

	Work    *Work    // an edit of very many changes that is being made, nil for none
	Writing *Writing // the picture that is being written, nil for none
	Load    *Load    // the file on its way into the window, nil for none
	Dialog  *Dialog  // what lies over the window, nil for nothing
	Notice  *Dialog  // what is told in a line below the views, nil for nothing
	Export  Exporting
	Looked  string // the view in which something was done last, or that was chosen, since an export; "" for none
	PlayAs  PlayOptions

	Room    Room
	Pane    page.Pane // of what to filter by
	Bars    barWalk   // where the keys are among the bars of the chart
	Pointer Pointer
	Glide   *Glide  // the window of time on its way; nil while it rests
	Flight  *Flight // the map on its way; nil while it rests
	Motion  int     // the number of the motion that goes on; 0 while the views rest

	Behind []Document // that are open and not in front, in the order of their tabs
	Front  int        // how many of them stand left of the one in front

	presets []preset // how tables are read, by their columns, the latest first

	Clip *Clip // what was copied last, nil for nothing

	Counts   *page.Counts // what map and chart show of very many events, nil for none
	counting page.Need    // what is being counted

	named   []string // files and samples that are still to be opened
	jobs    int      // counts what was begun in the background
	opened  int      // counts documents
	motions int      // counts motions and glides
}

// A Document is a timeline with all that is done with it.
type Document struct {
	ID       int    // by which effects and their answers name it
	File     string // the path or name of what is open
	Keeping         // how it is kept safe
	Timeline *timeline.Timeline
	Subject  *figure.Subject // what shows of it
	view.View

	Past, Future []view.View // views to go back and forward to, the nearest last
	Presenting   bool
	Show         Show     // as it is presented
	Telling      *Telling // a story as it is made, nil for none
	Play         *Play    // the story as it is played on the map, nil where all of it shows
	Drawing      *Drawing // what the pointer draws on the map, nil where it moves it

	Typing *Typing // what is being written in the line of the filter, nil for nothing
	Hint   *Hint   // what is said of the filter, nil for nothing
	Chip   int     // the chip of the filter that the keys are on, from 1; 0 for none

	Form    Form
	Cell    Cell             // of the table that has the keys
	Noted   string           // the id of the annotation that is selected, "" for none
	table   *draft.Table     // how its file begins; nil for what is no table
	options data.Options     // by which it was read
	History timeline.History // edits that can be undone, and done again

	album map[string]Shot // the pictures of events that were opened, by the names of their files
	photo photo           // of the event whose picture was read last

	written string // the event that was written last, of which is not known yet whether the filter keeps it

	unfiltered *figure.Subject // what shows without a filter, so that another filter is found in it
	merging    *figure.Subject // whose main order is being made anew, nil for none
	asked      *ask            // what is being derived, nil for nothing
	lexicon    lexicon         // the words that a filter may name
}

// isFiltered tells whether the subject is not that of all events.
func (d Document) isFiltered() bool { return d.Subject.Order != d.unfiltered.Order }

// in returns the document in another language.
func (d Document) in(lang string) Document {
	filtered := d.isFiltered()
	d.Subject, d.unfiltered = d.Subject.In(lang), d.unfiltered.In(lang)
	if !filtered {
		d.unfiltered = d.Subject // and their words are the same
	}
	return d
}

// New returns the model that shows a timeline.
func New(file string, t *timeline.Timeline, lang string, th theme.Theme) Model {
	m := Model{Program: Program{Lang: lang, Theme: th}}
	return m.with(document(file, t, figure.NewSubject(t, lang, nil)))
}

// Empty returns the model in which nothing stands yet.
func Empty(lang string, th theme.Theme) Model {
	m := Model{Program: Program{Lang: lang, Theme: th}}
	return m.with(m.untitled())
}

// with puts a new document in front, in the place of the one that is there.
func (m Model) with(d Document) Model {
	m.opened++
	d.ID = m.opened
	m.Document = d
	return m
}

// document shows a timeline by the subject of all its events as it is looked at first.
func document(file string, t *timeline.Timeline, s *figure.Subject) Document {
	return Document{File: file, Timeline: t, Subject: s, unfiltered: s, View: firstlook.Of(s)}
}
