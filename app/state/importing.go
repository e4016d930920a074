package state

import (
	"encoding/csv"
	"encoding/json"
	"maps"
	"reflect"
	"slices"
	"strings"

	"dateline/app/figure"
	"dateline/data"
	"dateline/data/grid"
	"dateline/data/kit/draft"
	"dateline/data/kit/message"
)

// An Importing is a table that is looked at before its events are taken over: how it begins,
// what each column is taken for, and what becomes of the first rows.
type Importing struct {
	Path    string // of the file; "" for a text that was pasted
	Text    string
	Options data.Options
	Table   *draft.Table
	File    *data.File // what the first rows become; nil where they cannot be read
	Problem error

	decided *draft.Table // as all of its rows decided
}

// datesBy returns the columns of a table that options take for dates.
func datesBy(t *draft.Table, o data.Options) (names []string) {
	for k, name := range t.Header {
		if field := fieldBy(t, o, k); field != "" && grid.Dated(field) {
			names = append(names, name)
		}
	}
	return names
}

// fieldBy returns what options take a column of a table for, "" for nothing: what a column is mapped to no
// other is taken for.
func fieldBy(t *draft.Table, o data.Options, column int) string {
	name := t.Header[column]
	field := ""
	for _, one := range slices.Sorted(maps.Keys(o.Map)) {
		if o.Map[one] == name && (field == "" || grid.Dated(one)) { // of several a date decides how it is read
			field = one
		}
	}
	if field != "" {
		return field
	}
	if column < len(t.Fields) {
		field = t.Fields[column]
	}
	if _, mapped := o.Map[field]; mapped || slices.Contains(o.Ignore, name) {
		return ""
	}
	return field
}

// settled tells whether all rows have decided how the columns are read that are dates now: else a few
// rows must do.
func (i *Importing) settled() bool {
	return i.decided != nil && slices.Equal(datesBy(i.decided, data.Options{}), datesBy(i.decided, i.Options))
}

// options are those by which the first rows are read: where these leave open which of two numbers is
// the day, the rows below may have decided it.
func (i *Importing) options() data.Options {
	o := i.Options
	if o.DateOrder == draft.Unsettled && i.settled() {
		o.DateOrder = i.decided.Order
	}
	return o
}

// ImportAsked shows how a table is understood, to be put right.
type ImportAsked struct {
	Path, Text string
	Options    data.Options
	Table      *draft.Table
}

func (a ImportAsked) apply(m Model) (Model, []Effect) {
	if a.Table == nil {
		return m.notice(phrased("no table")), nil
	}
	i := &Importing{Path: a.Path, Text: a.Text, Options: a.Options, Table: a.Table}
	m.Dialog = &Dialog{Kind: AskImport, Text: phrased("import title"), Import: i.read()}
	return m, nil
}

// importAsked shows how the file in front was understood.
func importAsked(m Model) Message {
	return ImportAsked{Path: m.Path, Options: m.options, Table: m.table}
}

// ColumnsAsked shows how the columns of the document's file were understood.
type ColumnsAsked struct{}

func (ColumnsAsked) apply(m Model) (Model, []Effect) { return then(m, importAsked(m)) }

// read reads the first rows once more, as the options say.
func (i *Importing) read() *Importing {
	var b strings.Builder
	out := csv.NewWriter(&b)
	_ = out.Write(i.Table.Header) // to memory, as are the rows
	for _, row := range i.Table.Rows {
		_ = out.Write(append(slices.Clone(row), make([]string, max(0, len(i.Table.Header)-len(row)))...)[:len(i.Table.Header)])
	}
	out.Flush()
	next := *i
	if next.decided == nil {
		next.decided = i.Table
	}
	next.File, next.Problem = data.Read("rows.csv", strings.NewReader(b.String()), next.options())
	if next.Problem == nil && next.File.Table != nil {
		table := *i.Table
		table.Fields = next.File.Table.Fields
		next.Table = &table
	}
	return &next
}

// ImportFields lists the fields that a column can be, by the names that a mapping uses.
func ImportFields() []string { return grid.Fields() }

// As returns the options by which a column is a field, "" for none.
func (i *Importing) As(column int, field string) data.Options {
	o := i.Options
	name := i.Table.Header[column]
	o.Map = maps.Clone(o.Map)
	if o.Map == nil {
		o.Map = map[string]string{}
	}
	maps.DeleteFunc(o.Map, func(_, of string) bool { return of == name })
	o.Ignore = slices.DeleteFunc(slices.Clone(o.Ignore), func(of string) bool { return of == name })
	if field == "" {
		o.Ignore = append(o.Ignore, name)
	} else {
		o.Map[field] = name
	}
	if len(o.Map) == 0 {
		o.Map = nil
	}
	return o
}

// ImportChanged reads the first rows in another way.
type ImportChanged struct {
	Of      *Importing
	Options data.Options
}

func (c ImportChanged) apply(m Model) (Model, []Effect) {
	next := *c.Of
	next.Options = c.Options
	m.Dialog = &Dialog{Kind: AskImport, Text: phrased("import title"), Import: next.read()}
	return m, nil
}

// ImportDone reads the whole table so: the file anew, or what was pasted. The way is kept for the
// next table with the same columns.
type ImportDone struct{ Of *Importing }

func (d ImportDone) apply(m Model) (Model, []Effect) {
	m, effects := m.keepPreset(d.Of.Table.Header, d.Of.Options)
	if d.Of.Path != "" {
		next, more := then(m, FileOpened{Path: d.Of.Path, Options: d.Of.Options})
		return next, append(effects, more...)
	}
	return m, append(effects, Understand{Document: m.ID, Text: d.Of.Text, Options: d.Of.Options})
}

// A preset is how a table with certain columns is read.
type preset struct {
	Header    []string          `json:"header"`
	Map       map[string]string `json:"map,omitempty"`
	Ignore    []string          `json:"ignore,omitempty"`
	DateOrder draft.DateOrder   `json:"order,omitempty"`
	Locate    bool              `json:"locate,omitempty"`
	Zero      bool              `json:"zero,omitempty"`
	Years     bool              `json:"years,omitempty"`
}

// mostPresets is how many are kept, the latest first.
const mostPresets = 50

// keepPreset keeps how a table was read, for the next one with the same columns.
func (m Model) keepPreset(header []string, o data.Options) (Model, []Effect) {
	p := preset{header, o.Map, o.Ignore, o.DateOrder, o.Locate, o.Zero, o.Years}
	all := []preset{p}
	for _, old := range m.presets {
		if !slices.Equal(old.Header, header) && len(all) < mostPresets {
			all = append(all, old)
		}
	}
	m.presets = all
	var values []string
	for _, one := range all {
		raw, err := json.Marshal(one)
		if err != nil {
			continue // they are texts and marks
		}
		values = append(values, string(raw))
	}
	return m, []Effect{Remember{Key: KeyImports, Values: values}}
}

// WithPresets returns the model with what was remembered of how tables are read.
func (m Model) WithPresets(values []string) Model {
	for _, v := range values {
		var p preset
		if json.Unmarshal([]byte(v), &p) == nil && len(p.Header) > 0 && len(m.presets) < mostPresets {
			m.presets = append(m.presets, p)
		}
	}
	return m
}

// presetOf returns how a table with such columns was read last; false where none was.
func (m Model) presetOf(t *draft.Table) (data.Options, bool) {
	if t == nil {
		return data.Options{}, false
	}
	for _, p := range m.presets {
		if slices.Equal(p.Header, t.Header) {
			o := data.Options{Map: p.Map, Ignore: p.Ignore, DateOrder: p.DateOrder, Locate: p.Locate, Zero: p.Zero, Years: p.Years}
			return o, !isPlain(o)
		}
	}
	return data.Options{}, false
}

// isPlain tells whether options say nothing.
func isPlain(o data.Options) bool { return reflect.ValueOf(o).IsZero() }

// Becomes tells what the first rows become, a line each.
func (i *Importing) Becomes(m Model) []string {
	if i.Problem != nil {
		return []string{message.InWindow(message.Problem{Err: i.Problem}).In(m.Lang)}
	}
	s := figure.NewSubject(i.File.Timeline, m.Lang, nil)
	var lines []string
	for n := range s.Len() {
		e := s.Event(n)
		line := clip(e.Name) + " · " + e.Words
		for _, more := range []string{e.Where, actorsOf(s, n)} {
			if more != "" {
				line += " · " + clip(more)
			}
		}
		lines = append(lines, line)
	}
	return lines
}

// Account tells what was seen of the rows and what was not.
func (i *Importing) Account(m Model) []string {
	if i.Problem != nil {
		return nil
	}
	said := slices.Concat(i.File.Record.Messages(), i.File.Notes)
	if i.Options.DateOrder == draft.Unsettled && i.settled() && !i.decided.Orders.IsZero() {
		said = append([]message.Message{i.decided.Orders}, said...)
	}
	var lines []string
	for _, one := range message.Speakers(said) {
		lines = append(lines, one.In(m.Lang))
	}
	return first(lines, "…")
}

// Answers returns what settles the questions that the table leaves open.
func (i *Importing) Answers(m Model) (all []Answer) {
	if i.Problem != nil {
		return nil
	}
	asks := i.File.Questions
	if i.settled() {
		asks = slices.Concat(i.decided.Asks, asks)
	}
	seen := map[string]bool{}
	for _, q := range asks {
		for _, a := range q.Answers {
			if seen[a.Says] {
				continue
			}
			seen[a.Says] = true
			o := i.Options
			o.Map = maps.Clone(o.Map)
			a.Settle(&o)
			all = append(all, Answer{phrased(a.Says), ImportChanged{i, o}})
		}
	}
	return all
}

// actorsOf names who took part in an event.
func actorsOf(s *figure.Subject, event int) string {
	var names []string
	for _, p := range s.At(event).Actors {
		names = append(names, s.ActorName(p.Actor))
	}
	return strings.Join(names, "; ")
}
