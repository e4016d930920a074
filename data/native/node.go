package native

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"sort"
	"strings"
	"unicode/utf8"
)

// A node is a JSON value that knows where it stands in the file.
type node struct {
	value  any // string, json.Number, bool, nil, object, list or later
	offset int // of its first byte
	end    int // behind its last byte
}

type (
	object []member
	list   []node
	member struct {
		key   string
		value node
	}

	// later stands for an object that is sound and is read when it is asked for: an
	// event and what else stands in a list of the file, so that not all of a large
	// file lies in memory twice.
	later struct{}
)

// maxDepth bounds the nesting that is read.
const maxDepth = 64

// parse reads one JSON document into a tree of nodes.
func parse(raw []byte) (node, *Problem) {
	if len(bytes.TrimSpace(raw)) == 0 {
		return node{}, &Problem{Message: "the file is empty", Want: "a native file is one JSON object: {\"dateline\": 1, \"events\": []}"}
	}
	for i := 0; i < len(raw); {
		r, size := utf8.DecodeRune(raw[i:])
		if r == utf8.RuneError && size == 1 {
			return node{}, &Problem{Offset: i, Message: "a byte is not UTF-8", Want: "save the file as UTF-8"}
		}
		i += size
	}
	d := json.NewDecoder(bytes.NewReader(raw))
	d.UseNumber()
	p := parser{d, raw, 0}
	n, err := p.value(0)
	if err == nil {
		if _, more := d.Token(); !errors.Is(more, io.EOF) {
			err = fmt.Errorf("something follows the document")
		}
	}
	if err != nil {
		at := int(d.InputOffset())
		var syntax *json.SyntaxError
		if errors.As(err, &syntax) {
			at = int(syntax.Offset) - 1
			var inner placed
			if errors.As(err, &inner) {
				at += inner.from
			}
		}
		message := err.Error()
		if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
			at, message = len(raw), "the file ends in the middle of a value"
		}
		return node{}, &Problem{Offset: max(0, at), Message: message, Want: "the file must be JSON (RFC 8259)"}
	}
	return n, nil
}

type parser struct {
	*json.Decoder
	raw  []byte
	base int // where the decoder's text begins in raw
}

// done returns the offset behind the last token.
func (p *parser) done() int { return p.base + int(p.InputOffset()) }

// here returns the offset of the next token.
func (p *parser) here() int {
	i := p.done()
	for i < len(p.raw) && bytes.IndexByte([]byte(" \t\r\n,:"), p.raw[i]) >= 0 {
		i++
	}
	return i
}

func (p *parser) value(depth int) (node, error) {
	n := node{offset: p.here()}
	if depth > maxDepth {
		return n, fmt.Errorf("values are nested deeper than %d", maxDepth)
	}
	token, err := p.Token()
	if err != nil {
		return n, err
	}
	switch token {
	case json.Delim('{'):
		n.value, err = p.object(depth)
	case json.Delim('['):
		n.value, err = p.list(depth)
	default:
		n.value = token
	}
	n.end = p.done()
	return n, err
}

// element reads an element of a list; of a list of the file itself an object is
// only looked through.
func (p *parser) element(depth int) (node, error) {
	n := node{offset: p.here()}
	if depth != 1 || n.offset >= len(p.raw) || p.raw[n.offset] != '{' {
		return p.value(depth + 1)
	}
	var skipped json.RawMessage
	if err := p.Decode(&skipped); err != nil {
		inner := parser{json.NewDecoder(bytes.NewReader(p.raw[n.offset:])), p.raw, n.offset}
		if _, again := inner.value(2); again != nil {
			err = again // it says where
		}
		return n, placed{err, n.offset}
	}
	n.value, n.end = later{}, p.done()
	return n, nil
}

// A placed error counts its offsets from a place in the file.
type placed struct {
	error
	from int
}

// Unwrap returns the error.
func (p placed) Unwrap() error { return p.error }

// now reads an object that was left for later; any other value is returned as it
// is.
func (d *decoder) now(n node) node {
	if _, left := n.value.(later); !left {
		return n
	}
	inner := json.NewDecoder(bytes.NewReader(d.raw[n.offset:n.end]))
	inner.UseNumber()
	p := parser{inner, d.raw, n.offset}
	read, err := p.value(2)
	if err != nil {
		if !d.broken[n.offset] {
			d.broken[n.offset] = true
			d.fail(n, err.Error(), "the file must be JSON (RFC 8259)")
		}
		return node{value: object{}, offset: n.offset, end: n.end}
	}
	return read
}

func (p *parser) object(depth int) (object, error) {
	all := object{}
	for p.More() {
		key, err := p.Token()
		if err != nil {
			return nil, err
		}
		name, _ := key.(string) // inside an object More guarantees a key or an error
		v, err := p.value(depth + 1)
		if err != nil {
			return nil, err
		}
		all = append(all, member{name, v})
	}
	_, err := p.Token()
	return all, err
}

func (p *parser) list(depth int) (list, error) {
	all := list{}
	for p.More() {
		v, err := p.element(depth)
		if err != nil {
			return nil, err
		}
		all = append(all, v)
	}
	_, err := p.Token()
	return all, err
}

// path returns the path to the value at an offset: "events[3].place".
func (d *decoder) path(offset int) string {
	var b strings.Builder
	for n := d.root; n.offset != offset; {
		n = d.now(n)
		found := false
		switch v := n.value.(type) {
		case object:
			for _, m := range v {
				if found = m.value.offset <= offset && offset < m.value.end; found {
					if b.Len() > 0 {
						b.WriteByte('.')
					}
					b.WriteString(m.key)
					n = m.value
					break
				}
			}
		case list:
			i := sort.Search(len(v), func(i int) bool { return v[i].end > offset })
			if found = i < len(v) && v[i].offset <= offset; found {
				fmt.Fprintf(&b, "[%d]", i)
				n = v[i]
			}
		}
		if !found {
			break
		}
	}
	return b.String()
}

// A Problem is something in a file that cannot be read as it stands.
type Problem struct {
	Offset       int // of the byte, from 0
	Line, Column int // from 1, in code points
	Path         string
	Message      string
	Want         string // what would be right
}

// Error returns one line: line, column, path, problem, what would be right.
func (p Problem) Error() string {
	where := fmt.Sprintf("%d:%d: ", p.Line, p.Column)
	if p.Path != "" {
		where += p.Path + ": "
	}
	return where + p.Message + "; " + p.Want
}
