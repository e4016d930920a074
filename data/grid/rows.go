package grid

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"dateline/data/kit/draft"
	"dateline/data/kit/message"
	"dateline/data/words"
	"dateline/timeline"
)

// A batch is what the rows of one piece of a file refer to.
type batch struct {
	places   []timeline.Place
	actors   []timeline.Actor
	sources  []timeline.Source
	problems []Problem
	others   map[string]int // words that are no types
	guesses  map[guessKey]guessCount
	zeros    int          // positions 0, 0
	disagree int          // numbers of time that are not the date beside them
	counts   []facetCount // of the columns of facets
	rows     int
	headings int // rows that are the title of the whole
	notes    []timeline.Annotation

	title, summary timeline.Text
}

// maxProblems bounds the cells of a piece that are told one by one.
const maxProblems = 1000

// A worker reads the rows of a piece.
type worker struct {
	batch
	header    []string
	plain     []string                      // its names in plain letters
	zero      bool                          // 0, 0 is a position
	spareYear bool                          // the year is the date of rows that have no other
	slides    bool                          // it is a table of TimelineJS
	preset    func(*worker, *timeline.Full) // nil for a table of no known program
	raw       []string                      // the cells of the row
	facets    []facetColumn
	typeFacet bool             // the words of the column of types are values of a facet
	values    []timeline.Value // room for those of the rows to come
	kept      []int            // the columns that are kept beside the event
	lost      []int            // the columns whose cells in this row are in no facet
	at        []role
	readers   [roles]words.Reader
	epochs    [roles]epoch
	cells     [roles]string
	crew      []string // the cells that name actors
	line      int
	unread    string            // what stands in a cell of the row that is no date
	ids       map[string]string // of actors and sources, by kind and name
	spots     map[spot]string   // ids of places
	texts     []timeline.Translation
	countries map[string]string          // codes by what cells name
	casts     map[string][]timeline.Part // by the cell that names them
	parts     []timeline.Part
	kinds     map[string]timeline.AnnotationKind // by the cells of types, 0 for those of events
	noted     []int                              // the lines of the annotations
}

// worker returns a worker for a table.
func (t *tabular) worker() *worker {
	w := &worker{header: t.header, plain: t.plain, zero: t.options.Zero, spareYear: t.spareYear, slides: slides(t.header), preset: t.preset, facets: t.facets, typeFacet: t.typeFacet, kept: t.kept, at: t.at, epochs: t.epochs, ids: map[string]string{}, spots: map[spot]string{}, casts: map[string][]timeline.Part{}, countries: map[string]string{}}
	w.counts = make([]facetCount, len(t.facets))
	for _, r := range append([]role{roleYear, roleEndYear, roleStamp}, dated...) {
		w.readers[r] = t.reader(r)
	}
	return w
}

// read calls add for the event of every row.
func (w *worker) read(s source, t *tabular, add func(timeline.Event)) {
	var fields []string
	for rows, told := 1, 0; ; rows++ {
		r, ok := s.next(fields)
		if !ok {
			t.meter.ends(s.read() - told)
			return
		}
		if rows%often == 0 {
			if t.meter.ends(s.read() - told) {
				return
			}
			told = s.read()
		}
		fields, w.line, w.raw, w.lost = r.fields, r.line, r.fields, w.lost[:0]
		w.checkRow(s, len(t.at))
		w.cells, w.crew = [roles]string{}, w.crew[:0]
		for i, field := range r.fields[:min(len(r.fields), len(t.at))] {
			if field = strings.TrimSpace(field); field == "" || words.Blank(field) && t.at[i] != roleTitle && t.at[i] != roleNote {
				continue
			}
			if field[0] == '\'' {
				field = Bare(field)
			}
			if t.at[i] == roleActors {
				if cuts := t.declared.cuts[t.header[i]]; cuts != "" {
					field = strings.ReplaceAll(field, cuts, ";")
				}
				w.crew = append(w.crew, field)
			} else {
				w.cells[t.at[i]] = field
			}
		}
		if t.presetCells != nil {
			t.presetCells(w)
		}
		switch w.rows++; {
		case w.heading():
			w.headings++
		case w.annotates():
		default:
			add(w.event())
		}
	}
}

// checkRow notes what is wrong with a row as such: a quotation mark that is opened
// and not closed, and cells that no column names.
func (w *worker) checkRow(s source, columns int) {
	if line := s.broken(); line > 0 {
		w.note(line, message.Error(`a cell begins with a quotation mark that is not closed before its end; it is read as a letter: write "" for a mark inside a cell in marks`))
	}
	for _, extra := range w.raw[min(columns, len(w.raw)):] {
		if strings.TrimSpace(extra) != "" {
			w.note(w.line, message.Error("%d cells, and the header has %d: is there a separator in a cell without quotation marks?", len(w.raw), columns))
			return
		}
	}
}

// note notes a problem of a line.
func (w *worker) note(line int, err error) {
	if len(w.problems) < maxProblems {
		w.problems = append(w.problems, Problem{Line: line, Err: err})
	}
}

// lose keeps the cell of a role beside the event, for it is in no facet.
func (w *worker) lose(r role) {
	for i, at := range w.at {
		if at == r && !slices.Contains(w.lost, i) {
			w.lost = append(w.lost, i)
		}
	}
}

// fail notes a cell that could not be read; its words are kept.
func (w *worker) fail(r role, err error) {
	w.lose(r)
	if len(w.problems) >= maxProblems {
		return
	}
	name := ""
	for i, at := range w.at {
		if at == r {
			name = w.header[i]
		}
	}
	w.problems = append(w.problems, Problem{Line: w.line, Column: name, Err: err})
}

func (w *worker) event() timeline.Event {
	e := timeline.Full{ID: w.cells[roleID], Status: timeline.Happened}
	if e.ID == "" {
		e.ID = "row-" + strconv.Itoa(w.line)
	}
	e.Title, e.Note = w.text(w.cells[roleTitle]), w.text(w.cells[roleNote])
	e.When.Said = w.cells[roleSaid]
	w.unread = ""
	if e.When.Date = w.date(); e.When.Said == "" {
		e.When.Said = w.unread // not lost: a person can mend it
	}
	e.Type, e.Tags = w.typeOf(w.cells[roleType])
	if tags := w.cells[roleTags]; tags != "" {
		for _, tag := range list(tags, ";,|") {
			if !slices.Contains(e.Tags, tag) {
				e.Tags = append(e.Tags, tag)
			}
		}
	}
	w.status(&e)
	w.certainty(&e)
	e.Place.ID = w.place()
	e.Actors = w.cast()
	if w.cells[roleSource] != "" || w.cells[roleSpeaker] != "" || w.cells[roleLink] != "" {
		e.Claims = []timeline.Claim{{Source: w.source(), Speaker: timeline.Say("", w.cells[roleSpeaker])}}
	}
	e.Values = w.facetValues()
	if len(w.kept)+len(w.lost) > 0 {
		e.Extra = w.rest()
	}
	if w.preset != nil {
		e = w.asPreset(e)
	}
	if len(e.Title) == 0 {
		e.Title = w.text(w.otherTitle())
	}
	return e.Compact()
}

// asPreset returns what the preset makes of an event. The event is a copy here,
// so that one of a table without a preset needs no memory of its own.
func (w *worker) asPreset(e timeline.Full) timeline.Full {
	w.preset(w, &e)
	return e
}

// otherTitle is the title of an event that has none: the first thing that is said
// of it.
func (w *worker) otherTitle() string {
	return cmp.Or(w.cells[roleNote], w.cells[roleType], w.cells[rolePlace], w.cells[roleCountry])
}

// rest returns the cells that are in no facet.
func (w *worker) rest() timeline.Extra {
	cells := make(map[string]string, len(w.kept)+len(w.lost))
	for _, i := range slices.Concat(w.kept, w.lost) {
		if i < len(w.raw) && w.raw[i] != "" {
			cells[w.header[i]] = Bare(w.raw[i])
		}
	}
	return draft.Keep(nil, Name, cells)
}

// text makes a Text without an allocation of its own.
func (w *worker) text(s string) timeline.Text {
	if s == "" {
		return nil
	}
	if len(w.texts) == cap(w.texts) {
		w.texts = make([]timeline.Translation, 0, 4096)
	}
	w.texts = append(w.texts, timeline.Translation{Value: s})
	n := len(w.texts)
	return timeline.Text(w.texts[n-1 : n : n])
}

// list cuts a cell at any of the separators.
func list(cell, separators string) []string {
	if !strings.ContainsAny(cell, separators) {
		return []string{cell}
	}
	var all []string
	for _, one := range strings.FieldsFunc(cell, func(r rune) bool { return strings.ContainsRune(separators, r) }) {
		if one = strings.TrimSpace(one); one != "" {
			all = append(all, one)
		}
	}
	return all
}

func (w *worker) source() string {
	name, link := w.cells[roleSource], w.cells[roleLink]
	switch {
	case name == "":
		name = link
	case link == "":
		name, link = linked(name)
	}
	if name == "" {
		return ""
	}
	key := "source " + name + "\x00" + link
	if id, ok := w.ids[key]; ok {
		return id
	}
	id := draft.Slug(name + " " + link)
	w.ids[key] = id
	w.sources = append(w.sources, timeline.Source{ID: id, Title: timeline.Say("", name), URL: link})
	return id
}

// linked takes the address out of what a cell says of a source, "Guy de Chauliac ; https://…": one that is
// nothing but an address is called by it. Of two addresses nobody knows which is meant.
func linked(cell string) (name, link string) {
	at := strings.Index(cell, "http")
	if at < 0 || !strings.HasPrefix(cell[at:], "https://") && !strings.HasPrefix(cell[at:], "http://") {
		return cell, ""
	}
	name, link = strings.TrimRight(cell[:at], " \u00a0;,:–—-(<["), strings.TrimRight(cell[at:], " ;,)>]")
	if strings.ContainsAny(link, " \t\n") {
		return cell, ""
	}
	if name == "" {
		name = link
	}
	return name, link
}
