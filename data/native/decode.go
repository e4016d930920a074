package native

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"

	"dateline/timeline"
	"dateline/timeline/edtf"
)

// Decode reads a native file. Where anything is wrong it returns nil and an
// error that joins every Problem, in the order of the file.
func Decode(r io.Reader) (*timeline.Timeline, error) {
	raw, err := io.ReadAll(r)
	if err != nil {
		return nil, fmt.Errorf("reading a native file: %w", err)
	}
	raw = bytes.TrimPrefix(raw, []byte("\uFEFF"))
	d := decoder{raw: raw, broken: map[int]bool{}}
	root, problem := parse(raw)
	var t *timeline.Timeline
	if problem != nil {
		d.problems = append(d.problems, problem)
	} else {
		d.root = root
		t = d.timeline(root)
		d.validate(t, root)
	}
	if len(d.problems) == 0 {
		return t, nil
	}
	locate(d.problems, raw)
	all := make([]error, len(d.problems))
	for i, p := range d.problems {
		all[i] = *p
	}
	return nil, errors.Join(all...)
}

type decoder struct {
	raw      []byte
	root     node
	broken   map[int]bool // objects that were left for later and could not be read, by offset
	lang     string
	problems []*Problem
}

func (d *decoder) fail(n node, message, want string) {
	d.problems = append(d.problems, &Problem{Offset: n.offset, Path: d.path(n.offset), Message: message, Want: want})
}

// fields reads an object by a table of its fields, and returns those that are
// not in the table as they stand.
func (d *decoder) fields(n node, table map[string]func(node)) timeline.Extra {
	n = d.now(n)
	o, ok := n.value.(object)
	if !ok {
		d.fail(n, "is not an object", "write {…}")
		return nil
	}
	var extra timeline.Extra
	seen := map[string]bool{}
	for _, m := range o {
		if seen[m.key] {
			d.fail(m.value, fmt.Sprintf("the field %q stands twice", m.key), "leave one of them")
			continue
		}
		seen[m.key] = true
		if read, known := table[m.key]; known {
			read(m.value)
			continue
		}
		if extra == nil {
			extra = timeline.Extra{}
		}
		var compact bytes.Buffer
		if json.Compact(&compact, d.raw[m.value.offset:m.value.end]) == nil {
			extra[m.key] = compact.Bytes()
		}
	}
	return extra
}

func (d *decoder) text(to *string) func(node) {
	return func(n node) {
		s, ok := n.value.(string)
		if !ok {
			d.fail(n, "is not a text", `write it in quotes: "…"`)
		}
		*to = s
	}
}

func (d *decoder) whole(to *int) func(node) {
	return func(n node) {
		number, _ := n.value.(json.Number)
		i, err := number.Int64()
		if err != nil || int64(int(i)) != i {
			d.fail(n, "is not a whole number", "write digits without quotes")
			return
		}
		*to = int(i)
	}
}

func (d *decoder) float(to *float64) func(node) {
	return func(n node) {
		number, _ := n.value.(json.Number)
		f, err := number.Float64()
		if err != nil {
			d.fail(n, "is not a number", "write digits without quotes, such as 131.89")
			return
		}
		*to = f
	}
}

func (d *decoder) flag(to *bool) func(node) {
	return func(n node) {
		b, ok := n.value.(bool)
		if !ok {
			d.fail(n, "is neither true nor false", "write true or false, without quotes")
		}
		*to = b
	}
}

func (d *decoder) date(to *edtf.Date) func(node) {
	return func(n node) {
		s, ok := n.value.(string)
		if !ok {
			d.fail(n, "is not a date", `write EDTF in quotes: "2019-04-18"`)
			return
		}
		date, err := edtf.ParseISO(s)
		var wrong *edtf.ParseError
		if errors.As(err, &wrong) {
			d.fail(n, fmt.Sprintf("%q %s", wrong.Input, wrong.Problem), wrong.Want)
			return
		}
		*to = date
	}
}

// said reads a Text: a string in the file's own language, or an object from
// language to text.
func (d *decoder) said(to *timeline.Text) func(node) {
	return func(n node) {
		switch v := n.value.(type) {
		case string:
			*to = timeline.Say(d.lang, v)
		case object:
			for _, m := range v {
				var value string
				d.text(&value)(m.value)
				if value != "" {
					*to = append(*to, timeline.Translation{Lang: m.key, Value: value})
				}
			}
		default:
			d.fail(n, "is not a text", `write "…", or {"en": "…", "fr": "…"}`)
		}
	}
}

// word reads a word of a vocabulary.
func word[W timeline.Word](d *decoder, to *W, vocabulary []W) func(node) {
	return func(n node) {
		s, _ := n.value.(string)
		one, ok := timeline.Named(vocabulary, s)
		if !ok {
			d.fail(n, fmt.Sprintf("%q is not a word of this field", s), fmt.Sprintf("write one of %q", vocabulary))
			return
		}
		*to = one
	}
}

// each reads a list, element by element.
func each[T any](d *decoder, to *[]T, read func(node) T) func(node) {
	return func(n node) {
		l, ok := n.value.(list)
		if !ok {
			d.fail(n, "is not a list", "write […]")
			return
		}
		for _, one := range l {
			*to = append(*to, read(one))
		}
	}
}
