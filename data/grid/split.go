package grid

import (
	"bytes"
	"strings"
)

// A row is the fields of a line, and where it stands in the file.
type row struct {
	line   int
	fields []string
}

// separators are tried in this order; the first that cuts the header most wins.
var separators = []byte{',', ';', '\t', '|'}

// separatorOf returns the separator that cuts the first lines into the most
// columns, equally many in each.
func separatorOf(text string) byte {
	best, most := byte(','), 0
	for _, sep := range separators {
		rows := splitter{text: text, sep: sep}
		first, ok := rows.next(nil)
		if !ok || len(first.fields) < 2 {
			continue
		}
		n, equal := len(first.fields), 0
		for range 20 {
			r, more := rows.next(nil)
			if !more {
				break
			}
			if len(r.fields) == n {
				equal++
			}
		}
		if score := n * (1 + equal); score > most {
			best, most = sep, score
		}
	}
	return best
}

// A splitter cuts a text into rows as RFC 4180 has it: a field in quotation marks
// may hold separators and line breaks, and a mark in it stands twice. Fields
// point into the text.
type splitter struct {
	text string
	sep  byte
	at   int
	line int // of the row to come, counted from 0

	unclosed int // the first line, from 1, on which a mark opens a field that does not close; 0 for none
}

// next returns the next row that is not empty, with the memory of fields.
func (s *splitter) next(fields []string) (row, bool) {
	for s.at < len(s.text) {
		r := row{line: s.line + 1, fields: fields[:0]}
		r.fields = s.fields(r.fields)
		if len(r.fields) > 1 || strings.TrimSpace(r.fields[0]) != "" {
			return r, true
		}
	}
	return row{}, false
}

// read returns how many bytes of the text are read.
func (s *splitter) read() int { return s.at }

// broken returns the first line, since it was last asked, on which a mark opens a
// field that does not close; 0 for none.
func (s *splitter) broken() int {
	line := s.unclosed
	s.unclosed = 0
	return line
}

func (s *splitter) fields(fields []string) []string {
	for {
		field, more := s.field()
		fields = append(fields, field)
		if !more {
			return fields
		}
	}
}

// field reads a field and what ends it; more says that another follows in the row.
func (s *splitter) field() (field string, more bool) {
	if s.at < len(s.text) && s.text[s.at] == '"' {
		if field, more, ok := s.quoted(); ok {
			return field, more
		}
		if s.unclosed == 0 {
			s.unclosed = s.line + 1
		}
	}
	return s.bare()
}

// bare reads a field without quotation marks.
func (s *splitter) bare() (field string, more bool) {
	rest := s.text[s.at:]
	for i := range len(rest) {
		switch rest[i] {
		case s.sep:
			s.at += i + 1
			return rest[:i], true
		case '\n':
			s.at += i + 1
			s.line++
			return strings.TrimSuffix(rest[:i], "\r"), false
		}
	}
	s.at = len(s.text)
	return strings.TrimSuffix(rest, "\r"), false
}

// quoted reads a field in quotation marks. It reads nothing and is not ok where
// the mark is not closed, or where more than blanks stand behind the closing one:
// then the first mark is a letter, or the second opens another field.
func (s *splitter) quoted() (field string, more, ok bool) {
	start := s.at + 1
	doubled, lines := false, 0
	for i := start; i < len(s.text); i++ {
		switch {
		case s.text[i] == '\n':
			lines++
		case s.text[i] != '"':
		case i+1 < len(s.text) && s.text[i+1] == '"':
			doubled = true
			i++
		default:
			return s.closed(start, i, lines, doubled)
		}
	}
	return "", false, false
}

// closed ends a field in quotation marks whose closing mark stands at end.
func (s *splitter) closed(start, end, lines int, doubled bool) (field string, more, ok bool) {
	at, line := s.at, s.line
	s.at, s.line = end+1, s.line+lines
	behind, more := s.bare()
	if strings.TrimSpace(behind) != "" {
		s.at, s.line = at, line
		return "", false, false
	}
	field = s.text[start:end]
	if doubled {
		field = strings.ReplaceAll(field, `""`, `"`)
	}
	return field, more, true
}

// pieces cuts a text into about n parts at ends of rows, and tells on which line
// each begins. A line break lies between rows when the quotation marks before it
// are even in number.
func pieces(text string, n int) (parts []string, lines []int) {
	size := len(text)/n + 1
	line, marks, from := 0, 0, 0
	for from < len(text) {
		end := min(from+size, len(text))
		marks += strings.Count(text[from:end], `"`)
		for end < len(text) {
			nl := strings.IndexByte(text[end:], '\n')
			if nl < 0 {
				end = len(text)
				break
			}
			marks += strings.Count(text[end:end+nl], `"`)
			end += nl + 1
			if marks%2 == 0 {
				break
			}
		}
		parts, lines = append(parts, text[from:end]), append(lines, line)
		line += strings.Count(text[from:end], "\n")
		from = end
	}
	return parts, lines
}

// trimBOM drops the mark that some programs put before UTF-8.
func trimBOM(raw []byte) []byte { return bytes.TrimPrefix(raw, []byte("\xef\xbb\xbf")) }
