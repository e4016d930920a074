package native

import (
	"bytes"
	"encoding/json"
	"io"
	"iter"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"dateline/timeline"
	"dateline/timeline/edtf"
)

// A writer writes fields in the order in which it is told them; what is empty
// is left out.
type writer struct {
	bytes.Buffer
	lang  string
	kinds map[string]timeline.FacetKind // of facets; nil where they are not known, as in a journal
	out   io.Writer                     // nil where all stays in the buffer
	err   error                         // of out
	lines bool                          // each member and element stands on a line of its own
	deep  int                           // how many brackets are open
	rest  bool                          // a comma is due before the next member
}

// flushSize is how much is kept before it is written.
const flushSize = 64 << 10

// flush writes what is kept.
func (b *writer) flush() {
	if b.out != nil && b.err == nil {
		_, b.err = b.out.Write(b.Bytes())
	}
	if b.out != nil {
		b.Reset()
	}
}

func (b *writer) open(bracket byte) {
	b.WriteByte(bracket)
	b.deep++
	b.rest = false
}

// close closes a bracket, on the same line where nothing stands in it.
func (b *writer) close(bracket byte) {
	b.deep--
	if b.rest {
		b.line()
	}
	b.WriteByte(bracket)
	b.rest = true
}

// line begins a line.
func (b *writer) line() {
	if b.lines {
		b.WriteByte('\n')
		for range b.deep {
			b.WriteString("  ")
		}
	}
}

func (b *writer) object(fields func()) {
	b.open('{')
	fields()
	b.close('}')
}

func (b *writer) comma() {
	if b.rest {
		b.WriteByte(',')
	}
	b.line()
	b.rest = true
}

func (b *writer) key(name string) {
	b.comma()
	b.quote(name)
	b.WriteByte(':')
	if b.lines {
		b.WriteByte(' ')
	}
}

// json writes a value; texts keep <, > and & as they are.
func (b *writer) json(v any) {
	var one bytes.Buffer
	e := json.NewEncoder(&one)
	e.SetEscapeHTML(false)
	if e.Encode(v) == nil {
		b.raw(bytes.TrimSuffix(one.Bytes(), []byte{'\n'}))
	}
}

// raw writes a value that is JSON.
func (b *writer) raw(value []byte) {
	if !b.lines || json.Indent(&b.Buffer, value, strings.Repeat("  ", b.deep), "  ") != nil {
		b.Write(value)
	}
}

func (b *writer) value(name string, v any) { b.key(name); b.json(v) }

// quote writes a text; one that needs no escape as it stands.
func (b *writer) quote(s string) {
	for i := range len(s) {
		if c := s[i]; c < ' ' || c == '"' || c == '\\' || c >= utf8.RuneSelf {
			b.json(s)
			return
		}
	}
	b.WriteByte('"')
	b.WriteString(s)
	b.WriteByte('"')
}

func (b *writer) text(name, s string) {
	if s != "" {
		b.key(name)
		b.quote(s)
	}
}

func (b *writer) integer(name string, n int) {
	if n != 0 {
		b.key(name)
		b.WriteString(strconv.Itoa(n))
	}
}

func (b *writer) date(name string, d edtf.Date) { b.text(name, d.String()) }

func (b *writer) strings(name string, all []string) {
	if len(all) > 0 {
		b.value(name, all)
	}
}

// said writes a Text, as a plain text where it is in the file's language alone.
func (b *writer) said(name string, t timeline.Text) {
	switch {
	case len(t) == 0:
	case len(t) == 1 && t[0].Lang == b.lang:
		b.key(name)
		b.quote(t[0].Value)
	default:
		b.key(name)
		b.object(func() {
			for _, one := range t {
				b.key(one.Lang)
				b.quote(one.Value)
			}
		})
	}
}

func (b *writer) extra(e timeline.Extra) {
	if len(e) == 0 {
		return
	}
	keys := make([]string, 0, len(e))
	for key := range e {
		keys = append(keys, key)
	}
	slices.Sort(keys)
	for _, key := range keys {
		b.key(key)
		b.raw(e[key])
	}
}

// objects writes a list of objects; none of an empty one.
func objects[T any](b *writer, name string, all iter.Seq2[int, T], fields func(T)) {
	begun := false
	for _, one := range all {
		if b.err != nil {
			return
		}
		if !begun {
			begun = true
			b.key(name)
			b.open('[')
		}
		b.comma()
		b.object(func() { fields(one) })
		if b.out != nil && b.Len() > flushSize {
			b.flush()
		}
	}
	if begun {
		b.close(']')
	}
}
