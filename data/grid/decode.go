// Package grid reads and writes events in rows and columns: CSV with commas,
// semicolons, tabs or bars. Columns are known by their names, in English and
// French, dates in many spellings.
package grid

import (
	"fmt"
	"maps"
	"runtime"
	"slices"
	"strings"
	"sync"

	"dateline/data/kit/draft"
	"dateline/data/kit/message"
	"dateline/data/kit/names"
	"dateline/timeline"
	"dateline/timeline/calendar"
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

// result puts together what a table holds.
func (t *tabular) result(events []timeline.Event, batches []batch) Result {
	r := t.gather(batches)
	t.flow.whole(r.Timeline)
	distinct(events)
	r.Timeline.Events = timeline.EventsOf(events)
	tell(r.Timeline)
	r.Notes = append(t.notes, r.Notes...)
	r.Questions = append(t.questions(), r.Questions...)
	if len(events) == 0 {
		r.Notes = append(r.Notes, message.New("there are no rows below the header"))
	}
	return r
}

// A Summary is what a table holds in short.
type Summary struct {
	Events, Places, Actors, Sources int
	Annotations                     int
	Dates                           Dates
	Extent                          calendar.Span
	Facets                          []timeline.Facet
	Problems                        []Problem
	Notes                           []message.Message
	Questions                       []draft.Question
	Account                         draft.Account
	Columns                         []draft.Column
}

// Survey reads a table and keeps no event of it.
func Survey(raw []byte, o Options) (Summary, error) {
	t, err := open(raw, o)
	if err != nil {
		return Summary{}, err
	}
	var each []Summary
	batches := t.each(func(pieces int, _ []int) { each = make([]Summary, pieces) }, func(piece int, e timeline.Event) {
		s := &each[piece]
		s.Events++
		s.Dates.Take(&e)
		if b := e.When.Date.BoundsIn(o.Zone); !e.When.Date.IsZero() {
			s.Extent = s.Extent.Union(b)
		}
	})
	r := t.gather(batches)
	t.flow.whole(r.Timeline)
	sum := Summary{
		Places: len(r.Timeline.Places), Actors: len(r.Timeline.Actors), Sources: len(r.Timeline.Sources), Annotations: len(r.Timeline.Annotations),
		Problems: r.Problems, Notes: append(t.notes, r.Notes...), Questions: append(t.questions(), r.Questions...),
		Facets: r.Timeline.Facets, Account: r.Account, Columns: r.Columns,
	}
	for _, s := range each {
		sum.Dates.Add(s.Dates)
		sum.Events, sum.Extent = sum.Events+s.Events, sum.Extent.Union(s.Extent)
	}
	return sum, nil
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

// questions are what a table leaves open.
func (t tabular) questions() []draft.Question {
	var all []draft.Question
	if t.doubtful {
		all = append(all, draft.DateOrderQuestion)
	}
	if t.asksYears {
		all = append(all, draft.YearsQuestion)
	}
	return all
}

// mostShown is how many rows a table is understood by.
const mostShown = 5000

// firstRows yields the cells of the first rows, by which a table is understood.
func firstRows(body string, sep byte, yield func(fields []string)) {
	s := splitter{text: body, sep: sep}
	var fields []string
	for range mostShown {
		r, ok := s.next(fields)
		if !ok {
			return
		}
		fields = r.fields
		yield(fields)
	}
}

// rowsSeen is the code of a message that counts rows.
const rowsSeen = "%d {row|rows}"

// gather puts the batches together: what has the same id is the same thing, for
// ids of places, actors and sources are made from their names.
func (t *tabular) gather(batches []batch) Result {
	out := &timeline.Timeline{}
	r := Result{Timeline: out, Account: draft.Account{Unit: rowsSeen}}
	seen, others, guesses := map[string]bool{}, map[string]int{}, map[guessKey]guessCount{}
	zeros, disagree := 0, 0
	counts := make([]facetCount, len(t.facets))
	for i := range batches {
		b := &batches[i]
		out.Places = merged(out.Places, b.places, seen, "place ", func(p timeline.Place) string { return p.ID })
		out.Actors = merged(out.Actors, b.actors, seen, "actor ", func(a timeline.Actor) string { return a.ID })
		out.Sources = merged(out.Sources, b.sources, seen, "source ", func(s timeline.Source) string { return s.ID })
		r.Problems = append(r.Problems, b.problems...)
		for word, n := range b.others {
			others[word] += n
		}
		for k, c := range b.counts {
			counts[k].values += c.values
			counts[k].wordy, counts[k].names = counts[k].wordy || c.wordy, counts[k].names || c.names
		}
		r.Account.Seen += b.rows
		r.Account.LeftOut("%d as title of the whole", b.headings)
		r.Account.LeftOut("%d as eras and other annotations, which are no events", len(b.notes))
		out.Annotations = append(out.Annotations, b.notes...)
		zeros += b.zeros
		disagree += b.disagree
		for key, c := range b.guesses {
			before := guesses[key]
			if before.n == 0 {
				before = guessCount{0, c.cell, c.date}
			}
			before.n += c.n
			guesses[key] = before
		}
		if out.Title == nil {
			out.Title, out.Summary = b.title, b.summary
		}
		batches[i] = batch{}
	}
	if out.Title == nil {
		out.Title = timeline.Say("", strings.Clone(t.title))
	}
	unalike(out.Annotations)
	facets, note := t.declare(counts)
	r.Columns, r.Questions = t.unreadColumns()
	r.Table = t.head
	for i := range r.Columns {
		for _, f := range facets {
			if f.Name == r.Columns[i].Name {
				r.Columns[i].Kind = f.Kind
			}
		}
	}
	if out.Facets = facets; !note.IsZero() {
		r.Notes = append(r.Notes, note)
	}
	if note := otherTypes(others); !note.IsZero() {
		r.Notes = append(r.Notes, note)
	}
	r.Notes = append(r.Notes, t.guessNotes(guesses)...)
	if disagree > 0 {
		r.Notes = append(r.Notes, message.New("in %d {row|rows} \"timestamp\" and \"datetime\" disagree: the former is read, the latter kept beside the event", disagree))
	}
	if zeros > 0 {
		r.Notes = append(r.Notes, message.New("%d {row has|rows have} the position 0, 0, as programs write where they know none: they are not drawn there", zeros))
		r.Questions = append(r.Questions, draft.ZeroQuestion)
	}
	return r
}

// merged appends what has not been seen before.
func merged[T any](list, add []T, seen map[string]bool, kind string, id func(T) string) []T {
	for _, one := range add {
		if key := kind + id(one); !seen[key] {
			seen[key] = true
			list = append(list, one)
		}
	}
	return list
}

// distinct numbers the ids that stand twice, from the second on.
func distinct(events []timeline.Event) {
	seen := timeline.NewFinder(len(events), func(i int) string { return events[i].ID })
	times := map[string]int{}
	for i := range events {
		e := &events[i]
		for first := e.ID; seen.Add(i) != i; {
			times[first] = max(times[first], 1) + 1
			e.ID = fmt.Sprintf("%s-%d", first, times[first])
		}
	}
}
