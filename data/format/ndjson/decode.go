package ndjson

import (
	"bytes"
	"encoding/json"
	"strings"

	"dateline/data/grid"
	"dateline/data/kit/draft"
	"dateline/data/kit/jsontree"
	"dateline/data/kit/message"
	"dateline/timeline"
)

// The bounds of a file: bytes of a line, and names of fields.
const (
	maxLine    = 16 << 20
	maxColumns = 2000
)

// Decode reads lines of objects. A line that is no object is a problem, and the
// others are read.
func Decode(raw []byte, o draft.Options) (draft.Result, error) {
	raw = bytes.TrimPrefix(raw, []byte("\xef\xbb\xbf"))
	if len(bytes.TrimSpace(raw)) == 0 {
		return draft.Result{Timeline: &timeline.Timeline{}, Account: draft.Account{Unit: "%d {line|lines}"}}, nil
	}
	header, at, err := columns(raw)
	if err != nil {
		return draft.Result{}, err
	}
	var problems []draft.Problem
	r, err := grid.DecodeGrid(func(yield func([]string) bool) {
		if !yield(header) {
			return
		}
		cells := make([]string, len(header))
		line := 0
		for one := range bytes.Lines(raw) {
			line++
			clear(cells)
			if len(bytes.TrimSpace(one)) > 0 {
				doc, err := jsontree.Parse(one, o.Limit)
				if err == nil && doc.Root.Kind != '{' {
					err = message.Error("is no object; write {\"title\": …, \"when\": …} on a line")
				}
				if err != nil {
					problems = append(problems, draft.Problem{Line: line, Err: message.Error("column " + strings.TrimPrefix(err.Error(), "1:"))})
				} else {
					for i := range doc.Root.Members {
						cells[at[doc.Root.Members[i].Name]] = doc.Root.Members[i].Value.Cell()
					}
				}
			}
			if !yield(cells) {
				return
			}
		}
	}, o)
	if err != nil {
		return r, err
	}
	grid.AtRow(r.Problems, func(row int, column string) draft.Problem { return draft.Problem{Line: row + 1, Path: column} })
	r.Problems = append(problems, r.Problems...)
	r.Account.Sees("%d {line|lines}", 0)
	r.Account.Moved(len(problems), grid.Empty, "%d as no object")
	return r, nil
}

// columns returns the names of the fields of all lines.
func columns(raw []byte) (header []string, at map[string]int, err error) {
	at = map[string]int{}
	line := 0
	for one := range bytes.Lines(raw) {
		line++
		if len(one) > maxLine {
			return nil, nil, message.Error("%d: the line is longer than %d MB", line, maxLine>>20)
		}
		fieldNames(one, func(name string) {
			if _, seen := at[name]; !seen {
				at[name] = len(header)
				header = append(header, name)
			}
		})
		if len(header) > maxColumns {
			return nil, nil, message.Error("%d: the objects have fields of more than %d names", line, maxColumns)
		}
	}
	if len(header) == 0 {
		return nil, nil, message.Error("1: there is no line with an object that has fields")
	}
	return header, at, nil
}

// fieldNames calls add for the name of every field of an object, and not of those that
// lie in it.
func fieldNames(line []byte, add func(string)) {
	depth, start := 0, -1
	var last []byte
	for i := 0; i < len(line); i++ {
		switch c := line[i]; {
		case start >= 0 && c == '\\':
			i++
		case c == '"' && start < 0:
			start = i
		case c == '"':
			last, start = line[start:i+1], -1
		case start >= 0:
		case c == '{' || c == '[':
			depth++
		case c == '}' || c == ']':
			depth--
		case c == ':' && depth == 1 && last != nil:
			var name string
			if json.Unmarshal(last, &name) == nil {
				add(name)
			}
			last = nil
		}
	}
}
