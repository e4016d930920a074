package data

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"

	"dateline/data/grid"
	"dateline/data/kit/draft"
	"dateline/data/kit/message"
	"dateline/timeline"
)

// A Record says what became of what a file holds, and what of it no field takes.
type Record struct {
	Account draft.Account
	Dates   grid.Dates
	Columns []draft.Column // that no field takes
	Table   *draft.Table   // how a table begins; nil for what is none

	// Headline says first of all that nothing or little of the file has a date, and what
	// mapping would be tried; nothing where most of it has.
	Headline message.Message
}

// Adds tells whether both sums of the record add up for a file of so many events.
func (r Record) Adds(events int) bool { return r.Account.Adds(events) && r.Dates.Events() == events }

// Messages says the record: both sums, and a sentence for each column that no field takes.
func (r Record) Messages() []message.Message {
	all := []message.Message{r.Account.Message(r.Dates.Events()), r.Dates.Message()}
	for _, c := range r.Columns {
		all = append(all, columnMessage(c))
	}
	return all
}

// Brief says both sums in a line.
func (r Record) Brief() message.Message {
	events := r.Dates.Events()
	if r.Dates.Dated == events {
		return message.New("%v, all dated", r.Account.Message(events))
	}
	return message.New("%v, %d of these dated", r.Account.Message(events), r.Dates.Dated)
}

// mostShown bounds the letters of a value that is shown.
const mostShown = 60

// columnMessage says what a column holds that no field takes, what becomes of it, and how
// it would be read.
func columnMessage(c draft.Column) message.Message {
	values := make([]string, len(c.Values))
	for i, v := range c.Values {
		values[i] = fmt.Sprintf("%q", shortened(v))
	}
	if c.Steps {
		return message.New("column %q numbers the steps of a story: %s", c.Name, strings.Join(values, ", "))
	}
	if c.Looked {
		return message.New("column %q tells of the pictures of events: %s", c.Name, strings.Join(values, ", "))
	}
	becomes := message.New("column %q is kept beside the events: %s", c.Name, strings.Join(values, ", "))
	if c.Kind != 0 {
		becomes = message.New("column %q is a facet (%v): %s", c.Name, message.New(c.Kind.String()), strings.Join(values, ", "))
	}
	if c.Flag == "" {
		return becomes
	}
	return message.New("%v; %s reads it", becomes, c.Flag)
}

func shortened(s string) string {
	if letters := []rune(s); len(letters) > mostShown {
		return string(letters[:mostShown]) + "…"
	}
	return s
}

// recordOf makes the record of what a decoder returned.
func recordOf(r draft.Result, format Format) Record {
	rec := Record{Account: r.Account, Columns: slices.Clone(r.Columns), Table: r.Table}
	for _, e := range r.Timeline.Events.All() {
		rec.Dates.Take(e)
	}
	for i := range rec.Columns {
		if f, ok := r.Timeline.Facet(rec.Columns[i].Name); ok {
			rec.Columns[i].Kind, rec.Columns[i].Steps = f.Kind, rec.Columns[i].Steps && r.Timeline.OfTelling(f.Name) // a story was made of it
		}
	}
	if !format.Whole {
		rec.Columns = append(rec.Columns, besides(r.Timeline)...)
	}
	if rec.Dates.Events() > 0 || !format.Whole { // an empty timeline of our own is one that somebody begins
		rec.Headline = headline(rec.Dates, r.Questions)
	}
	return rec
}

// headline says how many events have no date where that is most of them: a timeline that
// is empty for that reason must not look sound.
func headline(d grid.Dates, questions []draft.Question) message.Message {
	all := d.Events()
	if all == 0 {
		return message.New("nothing in the file is read as an event")
	}
	if 2*d.Dated >= all {
		return message.Message{}
	}
	says := d.Message()
	if d.Dated == 0 && 2*d.Silent >= all {
		says = message.New("%d {event|events}, none with a date: which field holds the dates was not clear", all)
	}
	for _, q := range questions {
		if flags := q.Flags(); strings.Contains(flags.String(), "--map when=") {
			says = message.New("%v; try %v", says, flags)
		}
	}
	return says
}

// The members that formats keep as they stood although they are read, or that say how
// something looks and not what it is.
var alsoRead = map[string]bool{
	"text": true, "group": true, "location": true, "section": true, "labels": true, "category": true, "geometry": true, "date": true, "done": true, "type": true, "uniqueid": true, "unique_id": true, "latestStart": true, "earliestEnd": true,
}

// mostBeside bounds the events in which is looked for what stands beside them.
const mostBeside = 1000

// besides returns what stands beside events, for it is neither read nor a facet.
func besides(t *timeline.Timeline) []draft.Column {
	values := map[string][]string{}
	add := func(name, value string) {
		if _, facet := t.Facet(name); !alsoRead[name] && !facet {
			values[name] = draft.Example(values[name], shortened(value))
		}
	}
	n := 0
	for _, one := range t.Events.All() {
		e := one.Borrowed()
		if len(e.Extra) == 0 {
			continue
		}
		if n++; n > mostBeside {
			break
		}
		for by, raw := range e.Extra {
			if by != grid.Name { // whose columns are told with the rest of the table
				besideOf(raw, add)
			}
		}
	}
	var all []draft.Column
	for _, name := range slices.Sorted(maps.Keys(values)) {
		all = append(all, draft.Column{Name: name, Values: values[name]})
	}
	return all
}

// besideOf names what a format keeps beside an event: its members, and what lies in one
// that is called "properties".
func besideOf(raw []byte, add func(name, value string)) {
	var members map[string]json.RawMessage
	if json.Unmarshal(raw, &members) != nil {
		return
	}
	for name, value := range members {
		var text string
		var lines []string
		switch {
		case name == "properties" && json.Unmarshal(value, &lines) == nil: // of iCalendar
			for _, line := range lines {
				property, rest, _ := strings.Cut(line, ":")
				property, _, _ = strings.Cut(property, ";")
				add(property, rest)
			}
		case name == "properties":
			besideOf(value, add)
		case json.Unmarshal(value, &text) == nil:
			add(name, text)
		default:
			add(name, string(value))
		}
	}
}
