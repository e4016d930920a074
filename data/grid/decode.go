// Package grid reads and writes events in rows and columns: CSV with commas,
// semicolons, tabs or bars. Columns are known by their names, in English and
// French, dates in many spellings.
package grid

import (
	"maps"
	"runtime"
	"slices"
	"strings"
	"sync"

	"dateline/data/kit/draft"
	"dateline/data/kit/message"
	"dateline/data/kit/names"
	"dateline/timeline"
)

// Options say how to read a table where its text alone does not.
type Options = draft.Options

// A Problem is a cell that could not be read; the event is kept without it.
type Problem = draft.Problem

// A Result is what a table holds: the events that could be read, the cells that
// could not, and notes on how the rest was understood.
type Result = draft.Result

// tabular is a table whose columns are known.
type tabular struct {
	body     string // below the header
	sep      byte
	line     int // of the header
	header   []string
	plain    []string // its names in plain letters
	at       []role
	order    DateOrder
	notes    []message.Message
	epochs   [roles]epoch // of columns whose numbers count from 1970
	facets   []facetColumn
	kept     []int // columns that are neither read nor facets, for there are too many, which are kept beside the events
	doubtful bool  // which of day and month comes first: nothing or not everything in the table says so
	later    int   // of the days of a spreadsheet
	bce      bool  // a minus before a year is BCE, and there is no year 0
	preset   func(*worker, *timeline.Full)

	presetCells func(*worker)
	shown       shown
	looks       []look // at the columns that no field takes, by their number
	options     Options

	declared  declaration
	flow      flow   // of a TimeFlow file
	title     string // that stands above the header, "" for none
	typeFacet bool   // the words of the column of types are values of a facet

	head *draft.Table // how it begins

	spareYear bool   // the year is the date of rows that have no other
	asksYears bool   // many dates are 1 January
	meter     *meter // nil when nobody is told
}

// Decode reads a table. The memory of raw becomes that of the titles and must
// not change any more. It fails when there is no header with a title or a date.
func Decode(raw []byte, o Options) (Result, error) {
	t, err := open(raw, o)
	if err != nil {
		return Result{}, err
	}
	// One slice for all pieces, each with a part of it: no event is copied twice.
	var events []timeline.Event
	var from, to []int
	batches := t.each(func(pieces int, rows []int) {
		from, to = make([]int, pieces), make([]int, pieces)
		n := 0
		for i := range rows {
			from[i], to[i] = n, n
			n += rows[i]
		}
		events = make([]timeline.Event, n)
	}, func(piece int, e timeline.Event) {
		events[to[piece]] = e
		to[piece]++
	})
	if err := t.meter.err(); err != nil {
		return Result{}, err
	}
	n := 0
	for i := range batches {
		n += copy(events[n:], events[from[i]:to[i]])
	}
	clear(events[n:])
	return t.result(events[:n:n], batches), nil
}

// maxColumns bounds the columns of a table.
const maxColumns = 20_000

// open finds the columns of a table.
func open(raw []byte, o Options) (t tabular, err error) {
	text, encoding, err := decoded(raw)
	if err != nil {
		return t, err
	}
	rest, said, flowing := timeFlow(text)
	if flowing {
		text, t.flow = rest, said
	}
	above := 0
	if !flowing {
		t.title, text, above = titleOf(text)
	}
	sep := separatorOf(text)
	head := splitter{text: text, sep: sep, line: said.lines + above}
	first, ok := head.next(nil)
	if !ok {
		return t, message.Error("1: the file is empty; the first line names the columns, such as title,when,place")
	}
	header := slices.Clone(first.fields)
	for i := range header {
		header[i] = Bare(header[i])
	}
	body := text[head.at:]
	if known := gdeltHeader(header); known != nil {
		header, body, head.line = known, text, 0
	}
	asked := o.Map
	if flowing {
		o.Map, t.declared = said.columns(header, func(m message.Message) { t.notes = append(t.notes, m) })
		maps.Copy(o.Map, asked)
	}
	if encoding != "" {
		t.notes = append(t.notes, message.New("read as %s", encoding))
	}
	if err := t.understand(header, first.line, asked, o, func(yield func([]string)) { firstRows(body, sep, yield) }); err != nil {
		return t, err
	}
	t.body, t.sep, t.line = body, sep, head.line
	if o.Understood != nil {
		t.meter = &meter{tell: o.Understood, total: int64(len(body))}
	}
	return t, nil
}

// understand finds which column says what, and how the dates of the table are
// written, by its header and its first rows. The columns that a person has named,
// asked, must be there.
func (t *tabular) understand(header []string, line int, asked map[string]string, o Options, rows func(yield func([]string))) error {
	if len(header) > maxColumns {
		return message.Error("%d: the first line has %d columns; a table has at most %d", line, len(header), maxColumns)
	}
	if err := names.Check(asked, header, line); err != nil {
		return err
	}
	at, _ := columns(header, o.Map)
	for i, h := range header {
		if slices.Contains(o.Ignore, strings.TrimSpace(h)) {
			at[i] = unread
		}
	}
	t.header, t.plain = header, make([]string, len(header))
	for i, h := range header {
		t.plain[i] = plain(h)
	}
	calendarColumn(at, rows)
	t.recognise(at, o)
	t.at = at
	if year := slices.Index(at, roleYear); year >= 0 && (slices.Contains(at, roleWhen) || slices.Contains(at, roleStart)) {
		t.spareYear = true
		t.declared.also = append(t.declared.also, header[year]) // it may be another year than that of the event
	}
	t.findFacets(typesAreWords(rows, at))
	var unknown []string
	for _, i := range t.kept {
		unknown = append(unknown, strings.TrimSpace(header[i]))
	}
	if !slices.Contains(at, roleTitle) && !slices.Contains(at, roleWhen) && !slices.Contains(at, roleStart) && !slices.Contains(at, roleYear) {
		return message.Error("%d: no column is known as a title or a date among %q; name them with --map title=…,when=…", line, header)
	}
	t.options, t.later = o, o.Later
	t.head = headOf(header, at, rows)
	t.shown = dateEvidence(rows, at, header)
	t.settle(o)
	var counts []message.Message
	t.epochs, counts = epochsOf(rows, at, header)
	t.notes = append(t.notes, counts...)
	if len(unknown) > 0 {
		t.notes = append(t.notes, message.New("%d further {column is|columns are} kept beside the events, for a table has at most %d facets: %s", len(unknown), draft.MostFacets, strings.Join(unknown[:min(len(unknown), 20)], ", ")))
	}
	t.lookAt(rows)
	t.notes = append(t.notes, t.unreadDates()...)
	t.head.Asks = t.questions()
	return nil
}

// each reads the rows on all cores: it calls start with how many pieces and
// rows there may be, and row for every event, for one piece in order.
func (t tabular) each(start func(pieces int, rows []int), row func(piece int, e timeline.Event)) []batch {
	parts, lines := pieces(t.body, min(runtime.GOMAXPROCS(0), len(t.body)/50_000+1))
	counts := make([]int, len(parts))
	for i, part := range parts {
		counts[i] = strings.Count(part, "\n") + 1
	}
	start(len(parts), counts)
	batches := make([]batch, len(parts))
	var all sync.WaitGroup
	for i := range parts {
		all.Go(func() {
			s := splitter{text: parts[i], sep: t.sep, line: t.line + lines[i]}
			w := t.worker()
			w.read(&s, &t, func(e timeline.Event) { row(i, e) })
			batches[i] = w.batch
		})
	}
	all.Wait()
	return batches
}
