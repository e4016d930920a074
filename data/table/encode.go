package table

import (
	"bufio"
	"encoding/csv"
	"fmt"
	"io"
	"strconv"
	"strings"

	"dateline/timeline"
)

// columnsWritten are the columns that Encode writes.
var columnsWritten = []string{"id", "title", "when", "type", "status", "certainty", "place", "country", "latitude", "longitude", "actors", "tags", "note", "source", "speaker", "url"}

// Encode writes the events of a timeline as CSV (RFC 4180), one a row. A cell
// that a spreadsheet would take for a formula gets an apostrophe before it, which
// Decode takes away again.
func Encode(out io.Writer, t *timeline.Timeline) error {
	buffered := bufio.NewWriterSize(out, 1<<16)
	w := csv.NewWriter(buffered)
	if err := w.Write(columnsWritten); err != nil {
		return fmt.Errorf("writing CSV: %w", err)
	}
	places := make(map[string]*timeline.Place, len(t.Places))
	for i := range t.Places {
		places[t.Places[i].ID] = &t.Places[i]
	}
	actors := make(map[string]string, len(t.Actors))
	for _, a := range t.Actors {
		actors[a.ID] = a.Name.In(t.Lang)
	}
	sources := make(map[string]*timeline.Source, len(t.Sources))
	for i := range t.Sources {
		sources[t.Sources[i].ID] = &t.Sources[i]
	}
	cells := make([]string, len(columnsWritten))
	for i := range t.Events {
		e := &t.Events[i]
		clear(cells)
		copy(cells, []string{e.ID, e.Title.In(t.Lang), e.When.Date.String(), string(e.Type), string(e.Status), string(e.Sure)})
		if p := places[e.Place.ID]; p != nil {
			if p.Kind != timeline.Country || p.At != nil {
				cells[6] = p.Name.In(t.Lang)
			}
			cells[7] = p.Country
			if p.At != nil {
				cells[8], cells[9] = strconv.FormatFloat(p.At.Lat, 'f', -1, 64), strconv.FormatFloat(p.At.Lon, 'f', -1, 64)
			}
		}
		for k, part := range e.Actors {
			if k > 0 {
				cells[10] += "; "
			}
			cells[10] += actors[part.Actor]
		}
		cells[11], cells[12] = strings.Join(e.Tags, "; "), e.Note.In(t.Lang)
		if len(e.Claims) > 0 {
			c := e.Claims[0]
			cells[14] = c.Speaker.In(t.Lang)
			if s := sources[c.Source]; s != nil {
				cells[13], cells[15] = s.Title.In(t.Lang), s.URL
			}
		}
		for k, cell := range cells {
			if cell != "" && strings.ContainsRune("=+-@\t", rune(cell[0])) && k != 8 && k != 9 {
				cells[k] = "'" + cell
			}
		}
		if err := w.Write(cells); err != nil {
			return fmt.Errorf("writing CSV, event %s: %w", e.ID, err)
		}
	}
	w.Flush()
	if err := w.Error(); err != nil {
		return fmt.Errorf("writing CSV: %w", err)
	}
	return buffered.Flush()
}

// Losses says in words what CSV cannot carry of a timeline.
func Losses(t *timeline.Timeline) []string {
	var more, links, roles, story int
	for i := range t.Events {
		e := &t.Events[i]
		if len(e.Claims) > 1 {
			more++
		}
		links += len(e.Links)
		for _, p := range e.Actors {
			if p.Role != "" {
				roles++
			}
		}
	}
	story = len(t.Story)
	var all []string
	for _, l := range []struct {
		n    int
		what string
	}{
		{more, "events have more than one claim: the first is written"},
		{links, "links between events are not written"},
		{roles, "roles of actors are not written"},
		{story, "steps of the story are not written"},
	} {
		if l.n > 0 {
			all = append(all, fmt.Sprintf("%d %s", l.n, l.what))
		}
	}
	if t.Title != nil || !t.KnownOn.IsZero() {
		all = append(all, "the title, the date of knowledge and texts in other languages are not written")
	}
	return all
}
