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
	value  any // string, json.Number, bool, nil, object or list
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
	p := parser{d, raw}
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
	raw []byte
}

// here returns the offset of the next token.
func (p *parser) here() int {
	i := int(p.InputOffset())
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
	n.end = int(p.InputOffset())
	return n, err
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
		v, err := p.value(depth + 1)
		if err != nil {
			return nil, err
		}
		all = append(all, v)
	}
	_, err := p.Token()
	return all, err
}

// path returns the path from n to the value at an offset: "events[3].place".
func (n node) path(offset int) string {
	var b strings.Builder
	for n.offset != offset {
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
