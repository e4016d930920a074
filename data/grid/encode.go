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
	"dateline/timeline"
)

// columnsWritten are the columns that Encode writes.
var columnsWritten = []string{"id", "title", "when", "type", "status", "certainty", "place", "country", "latitude", "longitude", "actors", "tags", "note", "source", "speaker", "url"}

// The columns in which numbers stand.
const (
	columnLat = 8
	columnLon = 9
)

// columnSaid is the column of the words of dates, where there are any.
const columnSaid = "said"

// Header returns the columns in which the events of a timeline are written: those
// of every timeline, and behind them the ones that were kept beside its events.
func Header(t *timeline.Timeline) []string {
	header := slices.Clone(columnsWritten)
	if t.Events.First(func(e *timeline.Event) bool { return e.When.Said != "" }) != nil {
		header = append(header, columnSaid)
	}
	seen := map[string]bool{}
	for _, name := range header {
		seen[name] = true
	}
	for _, e := range t.Events.All() {
		extra := e.More().Extra
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

// Rows yields the cells of each event under a header; the slice is used again for
// the next.
func Rows(t *timeline.Timeline, header []string, yield func(e *timeline.Full, cells []string) error) error {
	book := facets.Of(t)
	cells := make([]string, len(header))
	for _, one := range t.Events.All() {
		e := one.Borrowed()
		clear(cells)
		copy(cells, []string{e.ID, e.Title.In(t.Lang), e.When.Date.String(), e.Type.String(), e.Status.String(), e.Sure.String()})
		if p, ok := book.Place(&e); ok {
			if p.Kind != timeline.Country || p.At != nil || p.Country == "" {
				cells[6] = p.Name.In(t.Lang)
			}
			cells[7] = p.Country
			if p.At != nil {
				cells[columnLat], cells[columnLon] = facets.Degrees(p.At.Lat), facets.Degrees(p.At.Lon)
			}
		}
		cells[10] = strings.Join(book.Actors(&e), "; ")
		cells[11], cells[12] = strings.Join(e.Tags, "; "), e.Note.In(t.Lang)
		cells[13], cells[15] = book.Source(&e)
		if len(e.Claims) > 0 {
			cells[14] = e.Claims[0].Speaker.In(t.Lang)
		}
		if more := header[len(columnsWritten):]; len(more) > 0 {
			kept := draft.Kept[string](e.Extra, Name)
			for k, name := range more {
				if name == columnSaid {
					cells[len(columnsWritten)+k] = e.When.Said
				} else {
					cells[len(columnsWritten)+k] = kept[name]
				}
			}
		}
		if err := yield(&e, cells); err != nil {
			return message.Error("event %s: %w", e.ID, err)
		}
	}
	return nil
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

// Losses says in words what CSV cannot carry of a timeline.
func Losses(t *timeline.Timeline) []message.Message {
	all := append(loss.Report(t,
		loss.Claims, loss.Links, loss.Roles, loss.Ratings, loss.Anchors, loss.Codes, loss.Precise, loss.Origins,
		loss.Langs,
		loss.Extra(Name),
	), loss.Story(t)...)
	if t.Title != nil || !t.KnownOn.IsZero() {
		all = append(all, message.New("the title of the whole and the date of knowledge are not written"))
	}
	return all
}
