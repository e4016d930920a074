// Package jsontree reads a JSON document (RFC 8259) into a tree of which every
// value knows where it stands, so that a problem can name its line and its path.
package jsontree

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"sort"
	"strconv"
	"strings"

	"dateline/data/kit/draft"
	"dateline/data/kit/message"
)

// A Node is a value of JSON. A nil Node is one that is not there: all its methods
// return nothing.
type Node struct {
	Kind    byte   // '{', '[', '"', '0' for a number, 't', 'f' or 'n'
	Text    string // of a text or a number
	Members []Member
	Items   []Node

	offset, end int
}

// A Member is a field of an object.
type Member struct {
	Name  string
	Value Node
}

// A Document is a tree and the text that it was read from.
type Document struct {
	Root  Node
	raw   []byte
	lines []int // where lines begin
}

// The bounds of a document.
const (
	maxDepth = 200
	maxNodes = 500_000

	bytesOfNode = 200 // about, in memory: --limit 2GB reads ten million
)

// Parse reads a document; limit, in bytes, is what a person allows, and 0 where
// nobody was asked. An error begins with line and column.
func Parse(raw []byte, limit int64) (*Document, error) {
	d := &Document{raw: bytes.TrimPrefix(raw, []byte("\xef\xbb\xbf"))}
	if deep := depth(d.raw); deep >= 0 {
		line, column := d.place(deep)
		return nil, message.Error("%d:%d: values lie more than %d deep in one another", line, column, maxDepth)
	}
	var all json.RawMessage
	if err := json.Unmarshal(d.raw, &all); err != nil {
		at := len(d.raw)
		var syntax *json.SyntaxError
		if errors.As(err, &syntax) {
			at = int(syntax.Offset) - 1
		}
		line, column := d.place(max(0, at))
		return nil, message.Error("%d:%d: not JSON (RFC 8259): %w", line, column, err)
	}
	r := reader{raw: d.raw, most: int(max(maxNodes, limit/bytesOfNode))}
	d.Root = r.value()
	if r.nodes > r.most {
		return nil, message.Error("1: the document holds more than %d values: write it as lines of objects, or as a table; --limit reads more", r.most)
	}
	return d, nil
}

// depth returns where values lie too deep in one another; -1 for nowhere.
func depth(raw []byte) int {
	now, quoted := 0, false
	for i := 0; i < len(raw); i++ {
		switch c := raw[i]; {
		case quoted && c == '\\':
			i++
		case c == '"':
			quoted = !quoted
		case quoted:
		case c == '{' || c == '[':
			if now++; now > maxDepth {
				return i
			}
		case c == '}' || c == ']':
			now--
		}
	}
	return -1
}

// A reader reads JSON that is known to be sound.
type reader struct {
	raw   []byte
	at    int
	nodes int
	most  int // nodes
}

func (r *reader) skip() {
	for r.at < len(r.raw) && bytes.IndexByte([]byte(" \t\r\n,:"), r.raw[r.at]) >= 0 {
		r.at++
	}
}

func (r *reader) value() (n Node) {
	r.skip()
	if r.nodes++; r.nodes > r.most || r.at >= len(r.raw) {
		r.at = len(r.raw)
		return n
	}
	n.offset, n.Kind = r.at, r.raw[r.at]
	switch n.Kind {
	case '{':
		for r.at++; r.more('}'); {
			r.skip()
			name := r.text()
			n.Members = append(n.Members, Member{name, r.value()})
		}
	case '[':
		for r.at++; r.more(']'); {
			n.Items = append(n.Items, r.value())
		}
	case '"':
		n.Text = r.text()
	default:
		from := r.at
		for r.at < len(r.raw) && bytes.IndexByte([]byte(" \t\r\n,:]}"), r.raw[r.at]) < 0 {
			r.at++
		}
		if n.Kind == '-' || n.Kind >= '0' && n.Kind <= '9' {
			n.Kind, n.Text = '0', string(r.raw[from:r.at])
		}
	}
	n.end = r.at
	return n
}

// more tells whether another element follows before the closing bracket, which
// it takes.
func (r *reader) more(closing byte) bool {
	r.skip()
	if r.at >= len(r.raw) {
		return false
	}
	if r.raw[r.at] == closing {
		r.at++
		return false
	}
	return true
}

func (r *reader) text() string {
	from := r.at
	for r.at++; r.at < len(r.raw) && r.raw[r.at] != '"'; r.at++ {
		if r.raw[r.at] == '\\' {
			r.at++
		}
	}
	r.at = min(r.at+1, len(r.raw))
	inner := r.raw[from+1 : max(from+1, r.at-1)]
	if bytes.IndexByte(inner, '\\') < 0 {
		return strings.ToValidUTF8(string(inner), "\uFFFD")
	}
	var s string
	if json.Unmarshal(r.raw[from:r.at], &s) != nil {
		return string(inner)
	}
	return s
}

// Title returns what a document is called by itself, or by what it says about itself; "" for nothing.
func (n *Node) Title() string {
	for _, path := range [][]string{{"title"}, {"name"}, {"label"}, {"metadata", "title"}, {"metadata", "name"}, {"meta", "title"}, {"info", "title"}} {
		if said := strings.TrimSpace(n.Get(path...).Str()); said != "" {
			return said
		}
	}
	return ""
}

// Get returns the value along a path of names; nil where it is not there.
func (n *Node) Get(path ...string) *Node {
	for _, name := range path {
		if n == nil {
			return nil
		}
		var next *Node
		for i := range n.Members {
			if n.Members[i].Name == name {
				next = &n.Members[i].Value
			}
		}
		n = next
	}
	if n != nil && n.Kind == 'n' {
		return nil
	}
	return n
}

// Str returns a text, or a number as it stands, without blanks about it.
func (n *Node) Str() string {
	switch {
	case n == nil:
		return ""
	case n.Kind == 't':
		return "true"
	case n.Kind == 'f':
		return "false"
	}
	return strings.TrimSpace(n.Text)
}

// List returns the elements of a list.
func (n *Node) List() []Node {
	if n == nil {
		return nil
	}
	return n.Items
}

// Float returns a number, which may stand as a text; false for anything else.
func (n *Node) Float() (float64, bool) {
	f, err := strconv.ParseFloat(n.Str(), 64)
	return f, err == nil
}

// Raw returns a value as compact JSON.
func (d *Document) Raw(n *Node) json.RawMessage {
	var b bytes.Buffer
	if n == nil || json.Compact(&b, d.raw[n.offset:n.end]) != nil {
		return json.RawMessage("null")
	}
	return bytes.Clone(b.Bytes())
}

// Rest returns the fields of an object but for those named, as they stand.
func (d *Document) Rest(n *Node, known ...string) map[string]json.RawMessage {
	rest := map[string]json.RawMessage{}
	if n == nil {
		return rest
	}
next:
	for i := range n.Members {
		m := &n.Members[i]
		for _, k := range known {
			if m.Name == k {
				continue next
			}
		}
		rest[m.Name] = d.Raw(&m.Value)
	}
	return rest
}

// Problem makes a problem of a value: its line and its path.
func (d *Document) Problem(n *Node, err error) draft.Problem {
	if n == nil {
		return draft.Problem{Err: err}
	}
	line, _ := d.place(n.offset)
	return draft.Problem{Line: line, Path: d.Path(n), Err: err}
}

// Path returns the path of a value: "events[3].start_date".
func (d *Document) Path(n *Node) string {
	var b strings.Builder
	at := &d.Root
	for at.offset != n.offset {
		var next *Node
		for i := range at.Members {
			if v := &at.Members[i].Value; v.offset <= n.offset && n.offset < v.end {
				if next = v; b.Len() > 0 {
					b.WriteByte('.')
				}
				b.WriteString(at.Members[i].Name)
			}
		}
		if i := sort.Search(len(at.Items), func(i int) bool { return at.Items[i].end > n.offset }); i < len(at.Items) && at.Items[i].offset <= n.offset {
			next = &at.Items[i]
			fmt.Fprintf(&b, "[%d]", i)
		}
		if next == nil {
			break
		}
		at = next
	}
	return b.String()
}

// place returns line and column of an offset.
func (d *Document) place(offset int) (line, column int) {
	if d.lines == nil {
		d.lines = []int{0}
		for i, c := range d.raw {
			if c == '\n' {
				d.lines = append(d.lines, i+1)
			}
		}
	}
	line = sort.SearchInts(d.lines, offset+1)
	return line, offset - d.lines[line-1] + 1
}
