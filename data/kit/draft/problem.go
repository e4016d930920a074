package draft

import (
	"fmt"
	"strings"

	"dateline/data/kit/message"
	"dateline/timeline"
	"dateline/timeline/edtf"
)

// DateOrder says which of two numbers of a date, such as 03/04/2019, is the day.
type DateOrder uint8

// The orders.
const (
	Unsettled DateOrder = iota
	DayFirst
	MonthFirst
)

// orderWords say the orders; each is a code of a message too.
var orderWords = [...]string{"unsettled", "day first", "month first"}

// String returns "day first" or "month first".
func (o DateOrder) String() string { return orderWords[o] }

// Options say how to read a file where it alone does not.
type Options struct {
	Map       map[string]string // field → column, such as when → "Dated"
	Ignore    []string          // columns that no field takes, whatever their names are
	DateOrder DateOrder         // of day and month in dates such as 03/04/2019
	Limit     int64             // bytes of a file, packed and unpacked; 0 for the format's own limit
	Table     string            // which table of a database or sheet of a workbook is read; "" for the first with events
	Locate    bool              // places that have a name and no position are looked up in the gazetteer
	Swap      []string          // ids of events whose latitude and longitude stand in each other's place
	Later     int               // by how many days the days of a spreadsheet lie later than those that count from 1900; its decoder knows
	Zero      bool              // latitude and longitude 0, 0 are a position
	Years     bool              // a day that is 1 January is the year
	Zone      edtf.Zone         // the clock on which the first and the last day of a survey are told
	Today     edtf.Date         // what "now" means; zero for the day on which the program runs

	// Progress is told how many bytes are read, of a total that is 0 where it is
	// not known; an error of its ends the reading.
	Progress func(done, total int64) error

	// Understood is told how many bytes of a table have become events; it is called
	// from several goroutines at once, and an error of its ends the reading.
	Understood func(done, total int64) error
}

// A Problem is something in a file that could not be read as it stands; the
// event is kept without it.
type Problem struct {
	Line   int    // from 1; 0 where Path alone tells the place
	Column string // of a table
	Path   string // "events[3].start_date"
	Err    error
}

// Error returns one line in English: line, column or path, problem.
func (p Problem) Error() string { return p.In("en") }

// In returns the line in a language.
func (p Problem) In(lang string) string {
	says := message.Say(p.Err, lang)
	if p.Path != "" {
		says = p.Path + ": " + says
	}
	if p.Column != "" {
		says = message.New("column %q: %s", p.Column, says).In(lang)
	}
	if p.Line > 0 {
		says = fmt.Sprintf("%d: %s", p.Line, says)
	}
	return says
}

// Each returns a Problem for each of several things that are wrong at one place, each
// with its place.
func (p Problem) Each() []Problem {
	several, ok := p.Err.(interface{ Unwrap() []error })
	if _, says := p.Err.(message.Speaker); !ok || says {
		return []Problem{p}
	}
	var all []Problem
	for _, err := range several.Unwrap() {
		one := p
		one.Err = err
		all = append(all, one.Each()...)
	}
	return all
}

// Unwrap returns what is wrong.
func (p Problem) Unwrap() error { return p.Err }

// A Result is what a file holds: the events that could be read, what could not,
// and notes on how the rest was understood.
type Result struct {
	Timeline  *timeline.Timeline
	Problems  []Problem
	Notes     []message.Message
	Questions []Question
	Account   Account
	Columns   []Column // that no field takes
	Table     *Table   // how it begins and how it was understood; nil for what is no table
}

// A Table is the header of a table, what each column was taken for, and the first rows.
type Table struct {
	Header []string
	Fields []string // the names that a mapping uses; "" for a column that no field takes
	Rows   [][]string

	Order  DateOrder       // of day and month, by all the rows that tell and not only by these
	Orders message.Message // how many of them tell it; nothing where none is in doubt
	Asks   []Question      // what of the dates all of these leave open
}

// A Question is something that a file leaves open. A note says how it was
// understood; an answer reads it another way.
type Question struct{ Answers []Answer }

// An Answer is a way to read a file anew.
type Answer struct {
	Says   string // a key of the translations: "read month first"
	Flag   string // what the command line calls it: "--month-first"
	Settle func(*Options)
}

// Flags names what settles a question on the command line.
func (q Question) Flags() message.Message {
	if len(q.Answers) == 2 {
		return message.New("%s or %s", q.Answers[0].Flag, q.Answers[1].Flag)
	}
	var flags []string
	for _, a := range q.Answers {
		flags = append(flags, a.Flag)
	}
	return message.New("%s", strings.Join(flags, ", "))
}

// DateOrderQuestion asks which of two numbers of a date is the day, where they were
// read as day first.
var DateOrderQuestion = Question{[]Answer{
	{"read month first", "--month-first", func(o *Options) { o.DateOrder = MonthFirst }},
	{"read day first", "--day-first", func(o *Options) { o.DateOrder = DayFirst }},
}}

// YearsQuestion asks whether days that are 1 January are years.
var YearsQuestion = Question{[]Answer{{"read as years", "--years", func(o *Options) { o.Years = true }}}}

// WhenQuestion asks whether a column that is not read is the date.
func WhenQuestion(column string) Question {
	return Question{[]Answer{{"read column as date", "--map when=" + column, func(o *Options) {
		next := map[string]string{"when": column}
		for field, of := range o.Map {
			if field != "when" {
				next[field] = of
			}
		}
		o.Map = next
	}}}}
}

// ZeroQuestion asks whether the position 0, 0 is meant.
var ZeroQuestion = Question{[]Answer{{"draw what lies at 0, 0", "--zero-position", func(o *Options) { o.Zero = true }}}}
