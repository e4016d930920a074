package grid

import (
	"runtime"
	"strings"
	"sync"

	"dateline/data/kit/draft"
	"dateline/data/kit/message"
	"dateline/timeline"
)

// A Table is the rows of a table that is no text by itself, such as a sheet or a list
// of objects; the first names the columns.
type Table struct {
	// Each yields the cells of every row, which it may use again for the next.
	Each func(yield func([]string) bool)
	// Count is how many rows there are below the header; 0 where that is not known.
	Count int
	// Lists are the columns that hold lists, with "; " between their values.
	Lists []string
}

// DecodeGrid is DecodeRows for rows of which nobody knows how many there are.
func DecodeGrid(rows func(yield func([]string) bool), o Options) (Result, error) {
	return DecodeRows(Table{Each: rows}, o)
}

// DecodeRows reads rows of cells. In what it returns, the line of a problem is the
// number of the row, from 1 for the header; a row of empty cells counts. The rows
// are read in chunks, which the processors turn into events while the next are
// brought.
func DecodeRows(rows Table, o Options) (Result, error) {
	g := gridReader{options: o, count: rows.Count, chunk: &chunk{}}
	g.table.declared.cuts = map[string]string{}
	for _, name := range rows.Lists {
		g.table.declared.cuts[name] = ";"
	}
	rows.Each(g.take)
	return g.finish()
}

// Empty says in an account why a row became no event.
const Empty = "%d empty"

// A gridReader turns rows into events while they come.
type gridReader struct {
	options Options
	count   int
	line    int
	header  []string
	chunk   *chunk // that is being filled
	made    int    // chunks before it
	before  int    // rows before it
	empty   int    // rows of empty cells below the header
	err     error

	table   tabular
	opened  bool
	queue   chan *chunk
	workers sync.WaitGroup
	guard   sync.Mutex
	events  []timeline.Event   // room for all, where their number is known
	pieces  [][]timeline.Event // by chunk
	batches []batch            // by chunk
}

// take takes a row; false when no more are wanted.
func (g *gridReader) take(cells []string) bool {
	g.line++
	blank := true
	for _, cell := range cells {
		if cell != "" {
			blank = false
			break
		}
	}
	switch {
	case blank:
		if g.header != nil {
			g.empty++
		}
		return true
	case g.header == nil:
		g.header = make([]string, len(cells))
		for i, cell := range cells {
			g.header[i] = strings.ToValidUTF8(strings.Clone(cell), "\uFFFD")
		}
		return true
	}
	g.chunk.add(g.line, cells)
	if !g.chunk.full() {
		return true
	}
	return g.send()
}

// send gives a chunk to the workers; by the first chunk the table is understood.
func (g *gridReader) send() bool {
	if !g.opened {
		if g.err = g.open(); g.err != nil {
			return false
		}
	}
	c := g.chunk
	c.index, c.first = g.made, g.before
	g.guard.Lock()
	g.pieces, g.batches = append(g.pieces, nil), append(g.batches, batch{})
	g.guard.Unlock()
	g.queue <- c
	g.made, g.before = g.made+1, g.before+len(c.rows)
	g.chunk = &chunk{rows: make([]chunkRow, 0, rowsOfChunk), ends: make([]uint32, 0, len(c.ends)+64), text: make([]byte, 0, len(c.text)+len(c.text)/8)}
	return g.table.meter.err() == nil
}

// open understands the table by its header and its first rows, and sets the workers
// to work.
func (g *gridReader) open() error {
	first := g.chunk
	err := g.table.understand(g.header, 1, g.options.Map, g.options, func(yield func([]string)) {
		first.rewind()
		var fields []string
		for range mostShown {
			r, ok := first.next(fields)
			if !ok {
				break
			}
			fields = r.fields
			yield(fields)
		}
		first.rewind()
	})
	if err != nil {
		return err
	}
	if g.options.Understood != nil && g.count > 0 {
		g.table.meter = &meter{tell: g.options.Understood, total: int64(g.count)}
	}
	if g.count > 0 {
		g.events = make([]timeline.Event, g.count)
	}
	g.opened, g.queue = true, make(chan *chunk, 2)
	for range runtime.GOMAXPROCS(0) {
		g.workers.Go(g.work)
	}
	return nil
}

// work turns chunks into events.
func (g *gridReader) work() {
	w := g.table.worker()
	for c := range g.queue {
		var events []timeline.Event
		if end := c.first + len(c.rows); end <= len(g.events) {
			events = g.events[c.first:c.first:end]
		} else {
			events = make([]timeline.Event, 0, len(c.rows))
		}
		w.read(c, &g.table, func(e timeline.Event) { events = append(events, e) })
		g.guard.Lock()
		g.pieces[c.index], g.batches[c.index] = events, w.batch
		g.guard.Unlock()
		w.batch = batch{title: w.title, summary: w.summary, counts: make([]facetCount, len(w.facets))}
	}
}

// finish waits for the workers and puts their events together.
func (g *gridReader) finish() (Result, error) {
	if g.header == nil {
		return Result{}, message.Error("1: the file is empty; the first line names the columns, such as title,when,place")
	}
	if g.err == nil && (len(g.chunk.rows) > 0 || !g.opened) {
		g.send()
	}
	if g.opened {
		close(g.queue)
		g.workers.Wait()
	}
	if g.err != nil {
		return Result{}, g.err
	}
	if err := g.table.meter.err(); err != nil {
		return Result{}, err
	}
	n := 0
	for _, p := range g.pieces {
		n += len(p)
	}
	if n > len(g.events) {
		g.events = make([]timeline.Event, n)
	}
	at := 0
	for i, p := range g.pieces {
		at += copy(g.events[at:], p)
		g.pieces[i] = nil
	}
	clear(g.events[n:])
	r := g.table.result(g.events[:n:n], g.batches)
	r.Account.Seen += g.empty
	r.Account.LeftOut(Empty, g.empty)
	return r, nil
}

// AtRow turns the lines of the problems of a grid into paths, made of the number
// of a row, from 0 below the header, and the name of a column.
func AtRow(all []draft.Problem, path func(row int, column string) draft.Problem) {
	for i, p := range all {
		next := path(p.Line-2, p.Column)
		next.Err = p.Err
		all[i] = next
	}
}
