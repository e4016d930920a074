// Package records reads events from documents of several shapes: JSON (arrays of
// objects, lines of objects, TimelineJS 3, StoryMapJS, data packages as TimeMapper
// saves them, GeoJSON), XML (SIMILE, thetimelineproj, KML, GPX) and iCalendar. Each
// becomes rows, which are read as a table is.
package records

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"html"
	"io"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"dateline/data/table"
	"dateline/timeline"
)

// A record is the fields of an event, by the names of columns.
type record map[string]string

// A document is what a shape makes of JSON.
type document struct {
	title, summary string
	records        []record
}

// Looks tells whether raw is JSON of a shape that Decode reads.
func Looks(raw []byte) bool {
	head := bytes.TrimLeft(bytes.TrimPrefix(raw[:min(len(raw), 1<<16)], []byte("\xef\xbb\xbf")), " \t\r\n")
	if len(head) == 0 || head[0] != '{' && head[0] != '[' || bytes.Contains(head, []byte(`"dateline"`)) {
		return false
	}
	for _, word := range []string{`"start_date"`, `"storymap"`, `"records"`, `"FeatureCollection"`, `"features"`} {
		if bytes.Contains(head, []byte(word)) {
			return true
		}
	}
	if head[0] == '[' {
		return true
	}
	line, _, more := bytes.Cut(head, []byte("\n"))
	return more && json.Valid(bytes.TrimSpace(line)) // lines of objects
}

// maxDepth bounds how deeply values may lie in one another.
const maxDepth = 200

// Decode reads a document. Problems name the record, counted from 1, in place of
// a line.
func Decode(raw []byte, o table.Options) (table.Result, error) {
	d, err := parse(bytes.TrimPrefix(raw, []byte("\xef\xbb\xbf")))
	if err != nil {
		return table.Result{}, err
	}
	return d.read(o)
}

// read reads the records as the rows of a table.
func (d document) read(o table.Options) (table.Result, error) {
	r := table.Result{Timeline: &timeline.Timeline{}}
	if len(d.records) > 0 {
		text, err := rows(d.records)
		if err != nil {
			return r, err
		}
		if r, err = table.Decode(text, o); err != nil {
			return r, err
		}
	}
	for i := range r.Problems {
		r.Problems[i].Line-- // below the header
	}
	r.Timeline.Title, r.Timeline.Summary = timeline.Say("", d.title), timeline.Say("", d.summary)
	return r, nil
}

// parse finds the shape of a document.
func parse(raw []byte) (document, error) {
	if depth(raw) > maxDepth {
		return document{}, fmt.Errorf("1: values lie more than %d deep in one another", maxDepth)
	}
	decoder := json.NewDecoder(bytes.NewReader(raw))
	decoder.UseNumber()
	var all []any
	for {
		var value any
		err := decoder.Decode(&value)
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return document{}, fmt.Errorf("%d: not JSON (RFC 8259): %w", 1+bytes.Count(raw[:decoder.InputOffset()], []byte("\n")), err)
		}
		all = append(all, value)
	}
	if len(all) == 1 {
		switch v := all[0].(type) {
		case []any:
			all = v
		case map[string]any:
			return shaped(v)
		}
	}
	return document{records: flat(all)}, nil
}

// depth returns how deeply brackets lie in one another, outside of strings.
func depth(raw []byte) int {
	most, now, quoted := 0, 0, false
	for i := 0; i < len(raw); i++ {
		switch c := raw[i]; {
		case quoted && c == '\\':
			i++
		case c == '"':
			quoted = !quoted
		case quoted:
		case c == '{' || c == '[':
			now++
			most = max(most, now)
		case c == '}' || c == ']':
			now--
		}
	}
	return most
}

// flat makes records of objects as they are; lists become cells of several values.
func flat(all []any) []record {
	var records []record
	for _, one := range all {
		if object, ok := one.(map[string]any); ok {
			records = append(records, fields(object))
		}
	}
	return records
}

func fields(object map[string]any) record {
	r := record{}
	for name, value := range object {
		r[name] = cell(value)
	}
	return r
}

// cell writes a value as a table has it.
func cell(value any) string {
	switch v := value.(type) {
	case string:
		return v
	case json.Number:
		return v.String()
	case bool:
		return strconv.FormatBool(v)
	case []any:
		var parts []string
		for _, one := range v {
			parts = append(parts, cell(one))
		}
		return strings.Join(parts, "; ")
	}
	return ""
}

// rows writes records as CSV, with a column for every field.
func rows(records []record) ([]byte, error) {
	var names []string
	seen := map[string]bool{}
	for _, r := range records {
		for name := range r {
			if !seen[name] {
				seen[name] = true
				names = append(names, name)
			}
		}
	}
	slices.Sort(names)
	var out bytes.Buffer
	w := csv.NewWriter(&out)
	line := slices.Clone(names)
	for i := -1; i < len(records); i++ {
		if i >= 0 {
			for k, name := range names {
				line[k] = strings.ReplaceAll(records[i][name], "\n", " ")
			}
		}
		if len(names) == 1 && line[0] == "" {
			line[0] = " "
		}
		if err := w.Write(line); err != nil {
			return nil, fmt.Errorf("making rows of the records: %w", err)
		}
	}
	w.Flush()
	return out.Bytes(), w.Error()
}

var tag = regexp.MustCompile(`<[^>]*>`)

// plain takes the markup out of a text.
func plain(text string) string {
	return strings.Join(strings.Fields(html.UnescapeString(tag.ReplaceAllString(text, " "))), " ")
}
