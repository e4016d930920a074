package timelinesheet

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"dateline/data/format/timelinejs"
	"dateline/data/kit/message"
	"dateline/timeline"
)

// header holds the columns that are written, in the order of TimelineJS's template.
var header = []string{
	"Year", "Month", "Day", "Time", "End Year", "End Month", "End Day", "End Time", "Display Date", "Headline", "Text",
	"Media", "Media Credit", "Media Caption", "Media Thumbnail", "Alt Text", "Type", "Group", "Background", "Unique ID", "Dateline",
}

type date struct{ Year, Month, Day, Hour, Minute, Second string }

// A slide is what the sheet has columns for.
type slide struct {
	Start   date   `json:"start_date"`
	End     date   `json:"end_date"`
	Display string `json:"display_date"`
	Text    struct{ Headline, Text string }
	Media   struct{ URL, Credit, Caption, Thumbnail, Alt string }
	Back    struct{ URL, Color string } `json:"background"`
	Group   string
	ID      string          `json:"unique_id"`
	Own     json.RawMessage `json:"dateline"`
}

// Encode writes a timeline as a sheet: the slides that package timelinejs writes,
// in rows.
func Encode(out io.Writer, t *timeline.Timeline) error {
	var raw bytes.Buffer
	if err := timelinejs.Encode(&raw, t); err != nil {
		return err
	}
	var doc struct {
		Title        *slide
		Events, Eras []slide
	}
	dec := json.NewDecoder(&raw)
	if err := dec.Decode(&doc); err != nil {
		return message.Error("writing a sheet of TimelineJS: %w", err)
	}
	w := csv.NewWriter(out)
	all := [][]string{header}
	if doc.Title != nil {
		all = append(all, doc.Title.row("title"))
	}
	for i := range doc.Events {
		all = append(all, doc.Events[i].row(""))
	}
	for i := range doc.Eras {
		all = append(all, doc.Eras[i].row("era"))
	}
	if err := w.WriteAll(all); err != nil {
		return message.Error("writing a sheet of TimelineJS: %w", err)
	}
	return nil
}

// Losses says in words what the sheet cannot carry of a timeline.
func Losses(t *timeline.Timeline) []message.Message { return timelinejs.Losses(t) }

// row writes a slide; what a spreadsheet would take for a formula gets a blank
// before it, which is taken away again.
func (s *slide) row(kind string) []string {
	own := string(s.Own)
	back := s.Back.URL + s.Back.Color
	cells := []string{
		s.Start.Year, s.Start.Month, s.Start.Day, s.Start.clock(), s.End.Year, s.End.Month, s.End.Day, s.End.clock(), s.Display, s.Text.Headline, s.Text.Text,
		s.Media.URL, s.Media.Credit, s.Media.Caption, s.Media.Thumbnail, s.Media.Alt, kind, s.Group, back, s.ID, own,
	}
	for i, cell := range cells {
		if year := i == 0 || i == 4; !year && cell != "" && strings.ContainsRune("=+-@\t\r", rune(cell[0])) {
			cells[i] = " " + cell
		}
	}
	return cells
}

func (d date) clock() string {
	if d.Hour == "" {
		return ""
	}
	text := fmt.Sprintf("%s:%02s", d.Hour, d.Minute)
	if d.Second != "" {
		text += fmt.Sprintf(":%02s", d.Second)
	}
	return text
}
