package grid

import (
	"slices"
	"strings"

	"dateline/data/kit/message"
	"dateline/timeline"
)

// An amender writes a table anew from what it was and what it is to say.
type amender struct {
	*script
	parts      []part
	read       []timeline.Full // the events as the file says them
	was, now   *teller
	readBook   *teller
	before     *timeline.Full            // the event that is being written, as it was; nil for a new one
	tongue     string                    // the language of the headings
	marks      []bool                    // the columns whose cells all have quotation marks
	spellings  map[int]map[string]string // by the columns, what is said to how it is spelled
	styles     map[int]dateStyle         // of columns of dates, by the first of a part
	signs      map[int]string            // between the values of lists, by the columns
	commas     map[int]bool              // the columns of numbers with a comma
	named      map[string]string
	added      []string // headings of columns
	lost       map[string]int
	formal     int             // dates whose words no cell says
	unicode    bool            // it is UTF-8 now, and was not
	rowOf      map[string]int  // which of the events of the file each is, by its id
	wasAll     []timeline.Full // these as they were
	renumbered bool            // a person has numbered steps by hand
}

func newAmender(s *script, was, now *timeline.Timeline) *amender {
	a := &amender{script: s, parts: partsOf(&s.table), lost: map[string]int{}}
	a.spellings, a.styles, a.signs, a.commas = map[int]map[string]string{}, map[int]dateStyle{}, map[int]string{}, map[int]bool{}
	a.was, a.now, a.readBook = s.table.teller(was), s.table.teller(now), s.table.teller(s.read)
	for _, e := range s.read.Events.All() {
		a.read = append(a.read, e.Borrowed())
	}
	a.rowOf = map[string]int{}
	for _, e := range was.Events.All() {
		a.rowOf[e.ID] = len(a.wasAll)
		a.wasAll = append(a.wasAll, e.Borrowed())
	}
	a.number()
	a.tongue = tongueOf(s.table.header)
	a.marks = make([]bool, len(s.table.header))
	for i := range a.marks {
		a.marks[i] = len(s.rows) > 0
	}
	for _, r := range s.rows {
		cells := s.cells(r.text)
		for i := range a.marks {
			a.marks[i] = a.marks[i] && i < len(cells) && strings.HasPrefix(cells[i], `"`)
		}
	}
	return a
}

// text writes the table: the events in the order that they have now, each with what stood behind it.
func (a *amender) text() string {
	behind := a.others(func(i int) bool { return a.now.t.Events.Find(a.wasAll[i].ID) >= 0 })
	out := slices.Clone(behind[-1])
	samePlaces := samePlaces(a.was.t, a.now.t)
	for _, e := range a.now.t.Events.All() {
		now := e.Borrowed()
		at, had := a.rowOf[e.ID]
		switch {
		case !had:
			out = append(out, a.row(scriptRow{}, nil, &now))
			continue
		case samePlaces && a.now.steps == nil && a.was.t.Events.At(a.was.t.Events.Find(e.ID)) == e: // nothing of it was changed
			out = append(out, a.rows[a.events[at]])
		default:
			out = append(out, a.row(a.rows[a.events[at]], &a.wasAll[at], &now))
		}
		out = append(out, behind[at]...)
	}
	out = append(out, a.newRemarks()...)
	return a.joined(out)
}

// others returns the rows that are no events, as they are to be, by the event that stands before them and
// stays; -1 for none.
func (a *amender) others(stays func(event int) bool) map[int][]scriptRow {
	all := map[int][]scriptRow{}
	last, event, remark := -1, 0, 0
	notes := datedNotes(a.was.t)
	for i, r := range a.rows {
		switch {
		case event < len(a.events) && a.events[event] == i:
			if stays(event) {
				last = event
			}
			event++
		case remark < len(a.remarks) && a.remarks[remark] == i:
			if one, ok := a.remark(r, notes[remark]); ok {
				all[last] = append(all[last], one)
			}
			remark++
		default:
			all[last] = append(all[last], r)
		}
	}
	return all
}

// joined puts the rows together, each but the last with an end.
func (a *amender) joined(rows []scriptRow) string {
	var b strings.Builder
	b.WriteString(a.headed())
	if len(rows) > 0 && !strings.HasSuffix(b.String(), "\n") && b.Len() > 0 {
		b.WriteString(a.lineEnd())
	}
	open := len(a.rows) > 0 && a.rows[len(a.rows)-1].end == "" || len(a.rows) == 0 && !strings.HasSuffix(a.above, "\n")
	for i, r := range rows {
		end := r.end
		switch last := i == len(rows)-1; {
		case last && open:
			end = ""
		case end == "":
			end = a.lineEnd()
		}
		b.WriteString(r.above + r.text + end)
	}
	return b.String() + a.below
}

// row writes the row of an event: as it stands where nothing is other, of a new one in the same columns.
func (a *amender) row(r scriptRow, was, now *timeline.Full) scriptRow {
	if was != nil && !slices.ContainsFunc(a.parts, func(p part) bool { return p.says(a.was, was) != p.says(a.now, now) }) {
		return r
	}
	a.before = was
	raw := a.whole(r.text)
	if was == nil {
		was = &timeline.Full{Status: timeline.Happened}
	}
	for i := range a.parts {
		switch p := &a.parts[i]; {
		case p.says(a.was, was) == p.says(a.now, now):
		case len(p.columns) > 0:
			raw = a.part(p, raw, now)
		case !p.is(roleID) && !p.is(roleSaid) && p.says(a.now, now) != "":
			a.lost[p.name]++
		}
	}
	r.text = a.line(r.text, raw)
	return r
}

// whole cuts a row into its cells, one for each column.
func (a *amender) whole(row string) []string {
	cells := a.cells(row)
	for len(cells) < len(a.table.header) {
		cells = append(cells, "")
	}
	return cells
}

// line puts cells together: those behind the last of a row that was shorter stand where they say anything.
func (a *amender) line(before string, raw []string) string {
	least := len(a.table.header) - len(a.added)
	if before != "" {
		least = len(a.cells(before))
	}
	for len(raw) > least && raw[len(raw)-1] == "" {
		raw = raw[:len(raw)-1]
	}
	return strings.Join(raw, string(a.table.sep))
}

// part writes what a part says into the cells of a row, by the first way that is read again so and changes
// nothing of the others; else it leaves them, and counts what is lost.
func (a *amender) part(p *part, raw []string, now *timeline.Full) []string {
	var cells []string
	for _, column := range p.columns {
		cells = append(cells, a.said(raw[column]))
	}
	want := p.says(a.now, now)
	before := a.single(a.line("", raw))
	for _, way := range p.ways(a, p, now, cells) {
		next := slices.Clone(raw)
		for i, column := range p.columns {
			if way[i] == cells[i] {
				continue
			}
			text := way[i]
			if r := a.table.at[column]; r != roleLat && r != roleLon {
				text = Harmless(text)
			}
			next[column] = a.quoted(text, strings.HasPrefix(raw[column], `"`) || column < len(a.marks) && a.marks[column])
		}
		after := a.single(a.line("", next))
		if after == nil || p.says(after.teller, &after.event) != want || !a.leaves(p, before, after) {
			continue
		}
		return next
	}
	a.lost[p.name]++
	return raw
}

// leaves tells whether all parts but one, and those that share a column with it, say after it what they said before.
func (a *amender) leaves(changed *part, before, after *single) bool {
	if before == nil {
		return true
	}
	for i := range a.parts {
		p := &a.parts[i]
		shares := slices.ContainsFunc(p.columns, func(c int) bool { return slices.Contains(changed.columns, c) })
		switch {
		case shares, p.is(roleSaid), p.is(roleID):
		case len(p.columns) == 0 && !p.is(roleTitle): // a title may be what else is said of the event
		case p.is(roleTags) && changed.is(roleType): // a word that is no type is a tag
		case p.says(before.teller, &before.event) != p.says(after.teller, &after.event):
			return false
		}
	}
	return true
}

// A single is an event that is read from its row alone.
type single struct {
	event  timeline.Full
	teller *teller
}

// single reads a row; nil where it is no event.
func (a *amender) single(row string) *single {
	in := splitter{text: row, sep: a.table.sep}
	w := a.table.worker()
	var all []timeline.Full
	w.read(&in, &a.table, func(e timeline.Event) { all = append(all, e.Borrowed()) })
	for _, n := range w.notes {
		all = append(all, timeline.Full{Title: n.Text, When: timeline.When{Date: n.Pin.When}})
	}
	if len(all) != 1 {
		return nil
	}
	t := &timeline.Timeline{Places: w.places, Actors: w.actors, Sources: w.sources}
	for _, f := range a.table.facets {
		t.Facets = append(t.Facets, timeline.Facet{Name: f.name})
	}
	return &single{all[0], a.table.teller(t)}
}

// notes says what is written otherwise than it was typed, or than the file was.
func (a *amender) notes() (all []message.Message) {
	if a.formal > 0 {
		all = append(all, message.New("%d {date loses its|dates lose their} words in the table, which spells {it|them} otherwise", a.formal))
	}
	if a.unicode {
		all = append(all, message.New("the table is written as UTF-8 now: its encoding has not all of the letters"))
	}
	return all
}

// misses is what of the events could not be written into the table; nil for nothing.
func (a *amender) misses() error {
	var names []string
	n := 0
	for name, lost := range a.lost {
		names, n = append(names, name), n+lost
	}
	if n == 0 {
		return nil
	}
	slices.Sort(names)
	return message.Error("its columns cannot say what %d {cell is|cells are} to say: %s", n, strings.Join(names, ", "))
}
