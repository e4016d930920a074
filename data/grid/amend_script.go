package grid

import (
	"bytes"
	"strings"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"dateline/data/kit/message"
	"dateline/timeline"
)

// A script is a table as it is written in its file: what stands above its rows, and these as they stand.
type script struct {
	table tabular
	raw   []byte
	text  string // all of the file, in UTF-8
	above string // the rows: title, remarks, header
	rows  []scriptRow
	below string // the last row: empty lines

	read    *timeline.Timeline // what the file says
	events  []int              // the rows of the events, in their order
	remarks []int              // those of the annotations
}

// A scriptRow is a row as it stands in its file.
type scriptRow struct {
	line  int
	above string // empty lines
	text  string // its cells, with their marks and separators
	end   string // of its last line, "" at the end of the file
}

// scriptOf cuts a file into rows, and tells which of these says what.
func scriptOf(raw []byte, o Options) (*script, error) {
	s := &script{raw: raw}
	var err error
	if s.text, _, err = decoded(raw); err != nil {
		return nil, err
	}
	if s.table, err = open(raw, o); err != nil {
		return nil, err
	}
	result, err := Decode(raw, o)
	if err != nil {
		return nil, err
	}
	s.read = result.Timeline
	s.above = s.text[:len(s.text)-len(s.table.body)]
	s.cut()
	s.attribute()
	return s, nil
}

// cut cuts the body into rows.
func (s *script) cut() {
	in := splitter{text: s.table.body, sep: s.table.sep, line: s.table.line}
	from := 0
	for {
		begin, line := in.at, in.line+1
		if in.at >= len(in.text) {
			break
		}
		if fields := in.fields(nil); len(fields) == 1 && strings.TrimSpace(fields[0]) == "" {
			continue // an empty line
		}
		text, end := withoutEnd(in.text[begin:in.at])
		s.rows = append(s.rows, scriptRow{line: line, above: in.text[from:begin], text: text, end: end})
		from = in.at
	}
	s.below = in.text[from:]
}

// withoutEnd cuts the end of a line off a row.
func withoutEnd(row string) (text, end string) {
	text = strings.TrimSuffix(strings.TrimSuffix(row, "\n"), "\r")
	return text, row[len(text):]
}

// attribute finds the rows of the events and of the annotations.
func (s *script) attribute() {
	at := make(map[int]int, len(s.rows))
	for i, r := range s.rows {
		at[r.line] = i
	}
	in := splitter{text: s.table.body, sep: s.table.sep, line: s.table.line}
	w := s.table.worker()
	w.read(&in, &s.table, func(timeline.Event) { s.events = append(s.events, at[w.line]) })
	for _, line := range w.noted {
		s.remarks = append(s.remarks, at[line])
	}
}

// cells cuts a row into its cells, as they stand.
func (s *script) cells(row string) (cells []string) {
	in := splitter{text: row, sep: s.table.sep}
	for {
		from := in.at
		_, more := in.field()
		if !more {
			return append(cells, row[from:])
		}
		cells = append(cells, row[from:in.at-1])
	}
}

// said returns what a cell says, as it stands with or without its marks.
func (s *script) said(cell string) string {
	in := splitter{text: cell, sep: s.table.sep}
	field, _ := in.field()
	return Bare(strings.TrimSpace(field))
}

// quoted writes a text as a cell, in marks where it needs them, or the one in whose place it stands had some.
func (s *script) quoted(text string, marks bool) string {
	if marks = marks && text != ""; !marks && !strings.ContainsAny(text, "\"\r\n"+string(s.table.sep)) && strings.TrimSpace(text) == text {
		return text
	}
	return `"` + strings.ReplaceAll(text, `"`, `""`) + `"`
}

// lineEnd returns how the lines of the file end.
func (s *script) lineEnd() string {
	if i := strings.IndexByte(s.text, '\n'); i > 0 && s.text[i-1] == '\r' {
		return "\r\n"
	}
	return "\n"
}

// encoded returns a text in the encoding of the file, with the mark before it where the file has one. What
// that encoding has no letter for makes it UTF-8 (turned).
func (s *script) encoded(text string) (out []byte, turned bool, err error) {
	bom := []byte("\xef\xbb\xbf")
	if plainly := bytes.TrimPrefix(s.raw, bom); string(plainly) == s.text {
		return append(bytes.Clone(s.raw[:len(s.raw)-len(plainly)]), text...), false, nil
	}
	var all encoding.Encoding = charmap.Windows1252
	switch {
	case bytes.HasPrefix(s.raw, []byte{0xFF, 0xFE}):
		all = unicode.UTF16(unicode.LittleEndian, unicode.UseBOM)
	case bytes.HasPrefix(s.raw, []byte{0xFE, 0xFF}):
		all = unicode.UTF16(unicode.BigEndian, unicode.UseBOM)
	case len(s.raw) > 1 && s.raw[0] == 0:
		all = unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)
	case len(s.raw) > 1 && s.raw[1] == 0:
		all = unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)
	}
	if same, err := all.NewEncoder().Bytes([]byte(s.text)); err != nil || !bytes.Equal(same, s.raw) {
		return nil, false, message.Error("the file has letters of several encodings")
	}
	if out, err = all.NewEncoder().Bytes([]byte(text)); err != nil {
		return append(bom, text...), true, nil
	}
	return out, false, nil
}

// tells tells whether the rows are those of a timeline, in its order.
func (s *script) tells(was *timeline.Timeline) bool {
	notes := datedNotes(was)
	if was.Events.Len() != len(s.events) || s.read.Events.Len() != len(s.events) || len(notes) != len(s.remarks) {
		return false
	}
	read := s.read.Events.List()
	i := 0
	for _, e := range was.Events.All() {
		if e.Title.In(was.Lang) != read[i].Title.In("") || e.When.Date.String() != read[i].When.Date.String() {
			return false
		}
		i++
	}
	return true
}

// datedNotes are the annotations of a timeline that stand in rows.
func datedNotes(t *timeline.Timeline) (all []timeline.Annotation) {
	for _, a := range t.Annotations {
		if t.Dated(a) {
			all = append(all, a)
		}
	}
	return all
}
