package cli

import (
	"bufio"
	"context"
	"encoding/csv"
	"encoding/json"
	"io"
	"slices"
	"strconv"
	"strings"

	"dateline/app/figure"
	"dateline/data/grid"
	"dateline/data/kit/message"
	"dateline/timeline"
	"dateline/timeline/edtf"
)

// A column of a list says something of an event: a text, a list of texts, or a number as JSON
// writes it, which may be none.
type column struct {
	name   string
	text   func(*lister, *timeline.Event) string
	list   func(*lister, *timeline.Event) []string
	number func(*lister, *timeline.Event) string
}

// A lister says the columns of events.
type lister struct {
	*figure.Subject
	columns []column
}

// columns are those of every timeline, in the order in which people should see them.
var columns = []column{
	{name: "id", text: func(_ *lister, e *timeline.Event) string { return e.ID }},
	{name: "date", text: func(_ *lister, e *timeline.Event) string { return e.When.Date.String() }},
	{name: "words", text: func(l *lister, e *timeline.Event) string { return edtf.WordsIn(e.When.Date, l.Lang, l.Zone()) }},
	{name: "precision", text: func(_ *lister, e *timeline.Event) string { return timeline.DatePrecision(e.When.Date) }},
	{name: "title", text: func(l *lister, e *timeline.Event) string { return e.Title.In(l.Lang) }},
	{name: "type", text: func(_ *lister, e *timeline.Event) string { return e.Type.String() }},
	{name: "status", text: func(_ *lister, e *timeline.Event) string { return e.Status.String() }},
	{name: "certainty", text: func(_ *lister, e *timeline.Event) string { return e.Sure.String() }},
	{name: "place", text: func(l *lister, e *timeline.Event) string { return l.PlaceName(e.Place.ID) }},
	{name: "country", text: func(l *lister, e *timeline.Event) string { return l.place(e).Country }},
	{name: "lon", number: func(l *lister, e *timeline.Event) string {
		return l.degrees(e, func(at timeline.LonLat) float64 { return at.Lon })
	}},
	{name: "lat", number: func(l *lister, e *timeline.Event) string {
		return l.degrees(e, func(at timeline.LonLat) float64 { return at.Lat })
	}},
	{name: "actors", list: func(l *lister, e *timeline.Event) (names []string) {
		for _, p := range e.Actors {
			names = append(names, l.ActorName(p.Actor))
		}
		return names
	}},
	{name: "tags", list: func(_ *lister, e *timeline.Event) []string { return e.More().Tags }},
	{name: "sources", list: told("source")},
	{name: "note", text: func(l *lister, e *timeline.Event) string { return e.More().Note.In(l.Lang) }},
}

// told lists the words that an event says of a facet.
func told(facet string) func(*lister, *timeline.Event) []string {
	return func(l *lister, e *timeline.Event) (words []string) {
		tells := figure.Once(l.Subject, toldKey(facet), func() timeline.Told {
			t, _ := l.Timeline.Tells(facet)
			return t
		})
		tells.Each(e, func(word string) {
			if word != "" {
				words = append(words, word)
			}
		})
		return words
	}
}

type toldKey string

// place returns the place of an event, one of which nothing is known for none.
func (l *lister) place(e *timeline.Event) *timeline.Place {
	if p := l.Place(e.Place.ID); p != nil {
		return p
	}
	return &timeline.Place{}
}

func (l *lister) degrees(e *timeline.Event, of func(timeline.LonLat) float64) string {
	at := l.place(e).At
	if at == nil {
		return ""
	}
	return strconv.FormatFloat(of(*at), 'f', -1, 64)
}

// ownColumn returns the column of a facet of the timeline.
func ownColumn(f timeline.Facet) column {
	words := func(e *timeline.Event) (all []string) {
		e.EachValue(f.Name, func(word string) { all = append(all, word) })
		return all
	}
	first := func(_ *lister, e *timeline.Event) string { return strings.Join(words(e), "; ") }
	switch f.Kind {
	case timeline.OfLists:
		return column{name: f.Name, list: func(_ *lister, e *timeline.Event) []string { return words(e) }}
	case timeline.OfNumbers:
		return column{name: f.Name, number: first}
	}
	return column{name: f.Name, text: first}
}

// columnsOf returns the columns of some names.
func columnsOf(t *timeline.Timeline, names []string) (all []column, err error) {
	for _, name := range names {
		own, known := t.Facet(name)
		at := slices.IndexFunc(columns, func(c column) bool { return c.name == name })
		switch {
		case at >= 0:
			all = append(all, columns[at])
		case known:
			all = append(all, ownColumn(own))
		default:
			var there []string
			for _, c := range columns {
				there = append(there, c.name)
			}
			for _, f := range t.Facets {
				there = append(there, f.Name)
			}
			return nil, message.Error("%s: there is no column %q: it is %s: %w", "--columns", name, someOf(there), errCall)
		}
	}
	return all, nil
}

// listEvents lists the events of a file that a filter keeps, in the order of their dates.
func listEvents(c Call, args []string) error {
	f := flags(c, "list")
	names := f.String("columns", "date,title,type,status,place", "what to say of each, apart by commas")
	asJSON := f.Bool("json", false, "one JSON object a line")
	asCSV := f.Bool("csv", false, "CSV with a row of names")
	plain := f.Bool("plain", false, "with --csv: no apostrophe before what a spreadsheet would take for a formula")
	asked, err := c.asks(f, args)
	if err != nil {
		return err
	}
	if *asJSON && *asCSV {
		return message.Error("either --json or --csv, not both: %w", errCall)
	}
	l := &lister{}
	if l.columns, err = columnsOf(asked.t, cutNames(*names)); err != nil {
		return err
	}
	lang := c.Lang
	if lang == "" {
		lang = asked.t.Lang
	}
	whole, err := figure.Make(context.Background(), asked.t, lang, asked.zone, nil)
	if err != nil {
		return err // of the context, which does not end
	}
	if l.Subject, err = figure.Narrow(context.Background(), whole, asked.filter); err != nil {
		return err
	}
	out := bufio.NewWriterSize(c.Out, 1<<16)
	switch {
	case *asJSON:
		err = l.eachLine(out, l.jsonLine)
	case *asCSV:
		err = l.writeCSV(out, *plain)
	default:
		err = l.eachLine(out, func(line []byte, e *timeline.Event) []byte {
			return append(append(line, strings.Join(l.cells(e), "\t")...), '\n')
		})
	}
	if err == nil {
		err = out.Flush()
	}
	if err != nil {
		return message.Error("writing the list: %w", err)
	}
	*asked.kept = l.Len()
	return asked.sayNone(c)
}

// eachLine writes a line for every event.
func (l *lister) eachLine(out io.Writer, of func(line []byte, e *timeline.Event) []byte) error {
	var line []byte
	for i := range l.Len() {
		line = of(line[:0], l.At(i))
		if _, err := out.Write(line); err != nil {
			return err
		}
	}
	return nil
}

// cells returns what the columns say, each in one line.
func (l *lister) cells(e *timeline.Event) []string {
	cells := make([]string, len(l.columns))
	for i, c := range l.columns {
		switch {
		case c.list != nil:
			cells[i] = oneLine(strings.Join(c.list(l, e), "; "))
		case c.number != nil:
			cells[i] = c.number(l, e)
		default:
			cells[i] = oneLine(c.text(l, e))
		}
	}
	return cells
}

// writeCSV writes a row of names and one for every event.
func (l *lister) writeCSV(out io.Writer, plain bool) error {
	w := csv.NewWriter(out)
	harmless := grid.Harmless
	if plain {
		harmless = func(cell string) string { return cell }
	}
	row := make([]string, len(l.columns))
	for i, c := range l.columns {
		row[i] = harmless(c.name)
	}
	err := w.Write(row)
	for i := 0; i < l.Len() && err == nil; i++ {
		for k, cell := range l.cells(l.At(i)) {
			if row[k] = cell; l.columns[k].number == nil {
				row[k] = harmless(cell)
			}
		}
		err = w.Write(row)
	}
	w.Flush()
	if err != nil {
		return err
	}
	return w.Error()
}

// jsonLine appends the object of an event, its members in the order of the columns. A text that
// is none is empty, a number null.
func (l *lister) jsonLine(line []byte, e *timeline.Event) []byte {
	line = append(line, '{')
	for i, c := range l.columns {
		if i > 0 {
			line = append(line, ',')
		}
		line = append(appendJSON(line, c.name), ':')
		switch {
		case c.list != nil:
			line = append(line, '[')
			for k, one := range c.list(l, e) {
				if k > 0 {
					line = append(line, ',')
				}
				line = appendJSON(line, one)
			}
			line = append(line, ']')
		case c.number != nil:
			number := c.number(l, e)
			if _, is := timeline.NumberOf(number); !is {
				number = "null"
			}
			line = append(line, number...)
		default:
			line = appendJSON(line, c.text(l, e))
		}
	}
	return append(line, '}', '\n')
}

// appendJSON appends a text as JSON.
func appendJSON(to []byte, s string) []byte {
	text, err := json.Marshal(s)
	if err != nil {
		return append(to, `""`...) // a text can always be written
	}
	return append(to, text...)
}
