package timelinesheet

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"regexp"
	"strings"

	"dateline/data/format/timelinejs"
	"dateline/data/grid"
	"dateline/data/kit/dates"
	"dateline/data/kit/draft"
	"dateline/data/kit/message"
	"dateline/data/words"
	"dateline/timeline"
)

// Decode reads a sheet. Each row becomes a slide of JSON on a line of the same
// number, so that the problems of package timelinejs name the row.
func Decode(raw []byte, o draft.Options) (draft.Result, error) {
	text, encoding, err := grid.Text(raw)
	if err != nil {
		return draft.Result{}, err
	}
	r := csv.NewReader(strings.NewReader(text))
	r.LazyQuotes, r.FieldsPerRecord, r.ReuseRecord = true, -1, true
	line, _, _ := strings.Cut(text, "\n")
	for _, sep := range ";\t" {
		if strings.Count(line, string(sep)) > strings.Count(line, string(r.Comma)) {
			r.Comma = sep
		}
	}
	header, err := r.Read()
	if err != nil {
		return draft.Result{}, message.Error("1: reading the names of the columns: %w", err)
	}
	s := sheet{at: columnsOf(header), events: lines{at: 1}}
	s.others = others(header)
	for {
		cells, err := r.Read()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return draft.Result{}, message.Error("reading a row: %w", err)
		}
		number, _ := r.FieldPos(0)
		s.row(number, cells)
	}
	result, err := timelinejs.Decode(s.document(), o)
	result.Problems = append(result.Problems, s.problems...)
	if encoding != "" {
		result.Notes = append(result.Notes, message.New("read as %s", encoding))
	}
	return result, err
}

type sheet struct {
	at       map[string]int
	others   map[string]int // columns that TimelineJS does not know, by name
	cells    []string
	title    json.RawMessage
	eras     []json.RawMessage
	events   lines
	problems []draft.Problem
}

// A lines is a text into which slides are written at the lines of their rows.
type lines struct {
	bytes.Buffer
	at int
}

func (l *lines) put(line int, raw []byte) {
	if l.Len() > 0 {
		l.WriteByte(',')
	}
	for ; l.at < line; l.at++ {
		l.WriteByte('\n')
	}
	l.Write(raw)
}

// document puts the slides together.
func (s *sheet) document() []byte {
	var out bytes.Buffer
	out.WriteString(`{"events":[`)
	out.Write(s.events.Bytes())
	out.WriteString(`]`)
	if s.title != nil {
		fmt.Fprintf(&out, `,"title":%s`, s.title)
	}
	if len(s.eras) > 0 {
		fmt.Fprintf(&out, `,"eras":%s`, draft.Raw(s.eras))
	}
	out.WriteString("}")
	return out.Bytes()
}

// cell returns a cell by the name of its column.
func (s *sheet) cell(name string) string {
	if i, ok := s.at[name]; ok && i < len(s.cells) {
		return strings.TrimSpace(s.cells[i])
	}
	return ""
}

// row reads a row: a title, an era or an event.
func (s *sheet) row(line int, cells []string) {
	s.cells = cells
	if strings.Join(cells, "") == "" {
		return
	}
	slide := map[string]any{}
	for part, prefix := range map[string]string{"start_date": "", "end_date": "end "} {
		if date := s.date(line, prefix); date != nil {
			slide[part] = date
		}
	}
	text := filled(map[string]any{"headline": s.cell("headline"), "text": s.cell("text")})
	if len(text) > 0 {
		slide["text"] = text
	}
	media := filled(map[string]any{
		"url": s.cell("media"), "credit": s.cell("media credit"), "caption": s.cell("media caption"), "thumbnail": s.cell("media thumbnail"), "alt": s.cell("alt text"),
	})
	if len(media) > 0 {
		slide["media"] = media
	}
	if b := s.cell("background"); b != "" {
		name := "color"
		if strings.HasPrefix(b, "http://") || strings.HasPrefix(b, "https://") || strings.HasPrefix(b, "/") {
			name = "url"
		}
		slide["background"] = map[string]any{name: b}
	}
	for field, column := range map[string]string{"display_date": "display date", "group": "group", "unique_id": "unique id"} {
		if v := s.cell(column); v != "" {
			slide[field] = v
		}
	}
	if tag := s.cell("tag"); tag != "" && slide["group"] == nil {
		slide["group"] = tag
	}
	for name, i := range s.others {
		if i < len(cells) && strings.TrimSpace(cells[i]) != "" {
			slide[name] = strings.TrimSpace(cells[i])
			if timeline.Measures(strings.TrimSpace(cells[i])) && !draft.Naming(name) {
				slide[name] = json.Number(strings.TrimSpace(cells[i]))
			}
		}
	}
	if own := s.cell("dateline"); json.Valid([]byte(own)) {
		slide["dateline"] = json.RawMessage(own)
	}
	switch kind := strings.ToLower(s.cell("type")); {
	case kind == "era":
		s.eras = append(s.eras, draft.Raw(slide))
	case kind == "title" && s.title == nil:
		s.title = draft.Raw(slide)
	default:
		if kind == "title" {
			s.problems = append(s.problems, draft.Problem{Line: line, Column: "Type", Err: message.Error("a second title is read as an event; a sheet has one")})
		}
		s.events.put(line, draft.Raw(slide))
	}
}

// filled drops the fields that say nothing.
func filled(all map[string]any) map[string]any {
	for name, v := range all {
		if v == "" {
			delete(all, name)
		}
	}
	return all
}

var clock = regexp.MustCompile(`(?i)^(\d{1,2})(?:[:.]?(\d\d))?(?::(\d\d)(?:\.\d+)?)? ?(am|pm)?$`)

// date makes a date of parts of the columns Year, Month, Day and Time, or the
// text of the first version's column.
func (s *sheet) date(line int, prefix string) any {
	old := s.cell("start date")
	if prefix != "" {
		old = s.cell("end date")
	}
	date := filled(map[string]any{"year": s.cell(prefix + "year"), "month": s.cell(prefix + "month"), "day": s.cell(prefix + "day")})
	if len(date) == 0 && old != "" {
		return old
	}
	if month, ok := date["month"].(string); ok {
		if d, err := words.Date(month+" 2000", draft.Unsettled); err == nil && dates.Of(d).Start.Month > 0 {
			date["month"] = fmt.Sprint(dates.Of(d).Start.Month)
		}
	}
	if text := s.cell(prefix + "time"); text != "" {
		m := clock.FindStringSubmatch(text)
		hour := 0
		if m != nil {
			_, _ = fmt.Sscan(strings.TrimLeft(m[1], "0")+" ", &hour) // the shape holds digits; 0 for none
			if half := strings.ToLower(m[4]); half != "" {
				hour %= 12
				if half == "pm" {
					hour += 12
				}
			}
		}
		if m == nil || len(date) == 0 || hour > 23 {
			s.problems = append(s.problems, draft.Problem{Line: line, Column: prefix + "time", Err: message.Error("%q is no time of a day; write 14:30 beside a year, month and day", text)})
			return some(date)
		}
		date["hour"], date["minute"], date["second"] = fmt.Sprint(hour), m[2], m[3]
	}
	return some(filled(date))
}

func some(date map[string]any) any {
	if len(date) == 0 {
		return nil
	}
	return date
}
