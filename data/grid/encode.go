package grid

import (
	"bufio"
	"encoding/csv"
	"encoding/json"
	"io"
	"slices"
	"strings"

	"dateline/data/kit/draft"
	"dateline/data/kit/facets"
	"dateline/data/kit/loss"
	"dateline/data/kit/message"
	"dateline/data/kit/position"
	"dateline/timeline"
)

// The columns that Encode writes, in their order.
const (
	columnID = iota
	columnTitle
	columnWhen
	columnType
	columnStatus
	columnCertainty
	columnPlace
	columnCountry
	columnLat
	columnLon
	columnActors
	columnTags
	columnNote
	columnSource
	columnSpeaker
	columnURL
)

// columnsWritten are the names of the columns that Encode writes.
var columnsWritten = []string{
	columnID: "id", columnTitle: "title", columnWhen: "when", columnType: "type", columnStatus: "status", columnCertainty: "certainty",
	columnPlace: "place", columnCountry: "country", columnLat: "latitude", columnLon: "longitude",
	columnActors: "actors", columnTags: "tags", columnNote: "note", columnSource: "source", columnSpeaker: "speaker", columnURL: "url",
}

// columnSaid is the column of the words of dates, where there are any.
const columnSaid = "said"

// columnRadius is the column of the radii of places, where there are any.
const columnRadius = "radius km"

// columnOutline is the column of the outlines of areas, where there are any.
const columnOutline = "outline"

// facetColumns returns the columns of the facets, by their names. A name that is read as
// something else is not written alone.
func facetColumns(t *timeline.Timeline) map[string]string {
	return draft.Columns(t, func(name string) bool {
		return roleNamed(name) != unread || plain(name) == "time" || plain(name) == ""
	})
}

// Header returns the columns in which the events of a timeline are written: those
// of every timeline, those of its facets, and behind them the ones that were kept beside
// its events.
func Header(t *timeline.Timeline) []string {
	header := slices.Clone(columnsWritten)
	if t.Events.First(func(e *timeline.Event) bool { return e.When.Said != "" }) != nil {
		header = append(header, columnSaid)
	}
	if slices.ContainsFunc(t.Places, func(p timeline.Place) bool { return p.Radius != 0 }) {
		header = append(header, columnRadius)
	}
	if slices.ContainsFunc(t.Places, func(p timeline.Place) bool { return p.Outline != nil }) {
		header = append(header, columnOutline)
	}
	columns := facetColumns(t)
	for _, f := range t.Facets {
		header = append(header, columns[f.Name])
	}
	seen := map[string]bool{}
	for _, name := range header {
		seen[name] = true
	}
	for _, one := range t.Events.All() {
		e := one.Borrowed()
		extra := e.Extra
		if len(extra) == 0 {
			continue
		}
		var more []string
		for name := range draft.Kept[json.RawMessage](extra, Name) {
			if !seen[name] && roleNamed(name) == unread {
				seen[name] = true
				more = append(more, name)
			}
		}
		slices.Sort(more)
		header = append(header, more...)
	}
	return header
}

// Asking returns a row function that asks out now and then, by writing nothing to
// it, whether anybody still waits for the file: for formats that are made whole
// before a byte of them is written.
func Asking(out io.Writer, row func(*timeline.Full, []string) error) func(*timeline.Full, []string) error {
	n := 0
	return func(e *timeline.Full, cells []string) error {
		if n++; n%1000 == 0 {
			if _, err := out.Write(nil); err != nil {
				return err
			}
		}
		return row(e, cells)
	}
}

// EventRows yields the cells of each event under a header; the slice is used again for
// the next.
func EventRows(t *timeline.Timeline, header []string, yield func(e *timeline.Full, cells []string) error) error {
	book, columns := facets.Of(t), facetColumns(t)
	at := make(map[string]int, len(header))
	for k, name := range header {
		at[name] = k
	}
	cells := make([]string, len(header))
	for _, one := range t.Events.All() {
		e := one.Borrowed()
		clear(cells)
		cells[columnID], cells[columnTitle], cells[columnWhen] = e.ID, e.Title.In(t.Lang), e.When.Date.String()
		cells[columnType], cells[columnStatus], cells[columnCertainty] = e.Type.String(), e.Status.String(), e.Sure.String()
		if p, ok := book.Place(&e); ok {
			if cells[columnCountry] = landCell(&p, t.Lang); cells[columnCountry] == "" || p.Kind != timeline.Country || p.At != nil {
				cells[columnPlace] = p.Name.In(t.Lang)
			}
			if p.At != nil {
				cells[columnLat], cells[columnLon] = facets.Degrees(p.At.Lat), facets.Degrees(p.At.Lon)
			}
			if k, ok := at[columnRadius]; ok && p.Radius != 0 {
				cells[k] = facets.Degrees(p.Radius)
			}
			if k, ok := at[columnOutline]; ok {
				cells[k] = position.WKT(p.Outline)
			}
		}
		cells[columnActors] = strings.Join(book.Actors(&e), "; ")
		cells[columnTags], cells[columnNote] = strings.Join(e.Tags, "; "), e.Note.In(t.Lang)
		cells[columnSource], cells[columnURL] = book.Source(&e)
		if len(e.Claims) > 0 {
			cells[columnSpeaker] = e.Claims[0].Speaker.In(t.Lang)
		}
		for name, text := range keptCells(&e) {
			if k, ok := at[name]; ok && k >= len(columnsWritten) {
				cells[k] = text
			}
		}
		if k, ok := at[columnSaid]; ok {
			cells[k] = e.When.Said
		}
		for _, f := range book.Cells(&e, columns) {
			if k, ok := at[f.Name]; ok {
				cells[k] = f.Value
			}
		}
		if err := yield(&e, cells); err != nil {
			return message.Error("event %s: %w", e.ID, err)
		}
	}
	return nil
}

// keptCells returns the cells that stand beside an event.
func keptCells(e *timeline.Full) map[string]string {
	if len(e.Extra) == 0 {
		return nil
	}
	return draft.Kept[string](e.Extra, Name)
}

// Encode writes the events of a timeline as CSV (RFC 4180), one a row. A cell
// that a spreadsheet would take for a formula gets an apostrophe before it, which
// Decode takes away again.
func Encode(out io.Writer, t *timeline.Timeline) error { return encode(out, t, Harmless) }

// EncodePlain is Encode without the apostrophe, for programs that would read it as
// part of the value.
func EncodePlain(out io.Writer, t *timeline.Timeline) error {
	return encode(out, t, func(cell string) string { return cell })
}

func encode(out io.Writer, t *timeline.Timeline, guard func(string) string) error {
	buffered := bufio.NewWriterSize(out, 1<<16)
	w := csv.NewWriter(buffered)
	header := Header(t)
	safe := slices.Clone(header)
	for k := range safe {
		safe[k] = guard(safe[k])
	}
	if err := w.Write(safe); err != nil {
		return message.Error("writing CSV: %w", err)
	}
	err := Rows(t, header, func(_ *timeline.Full, cells []string) error {
		for k, cell := range cells {
			if k != columnLat && k != columnLon {
				cells[k] = guard(cell)
			}
		}
		return w.Write(cells)
	})
	if err != nil {
		return message.Error("writing CSV: %w", err)
	}
	w.Flush()
	if err := w.Error(); err != nil {
		return message.Error("writing CSV: %w", err)
	}
	return buffered.Flush()
}

// landCell returns what the column of countries says of a place: of one that is a country, with a code or without, its
// name, where that is read again as the country; else the code.
func landCell(p *timeline.Place, lang string) string {
	if name := p.Name.In(lang); p.Kind == timeline.Country && p.At == nil && codeOf(name) == p.Country {
		return name
	}
	return p.Country
}

// Losses says in words what CSV cannot carry of a timeline.
func Losses(t *timeline.Timeline) []message.Message { return LossesBut(t) }

// LossesBut is Losses of a format that keeps some parts of the head, as loss.Whole takes
// them.
func LossesBut(t *timeline.Timeline, kept ...loss.Part) []message.Message {
	return lossesOf(t, kept...)
}
