// Package markup reads an XML document into a tree of elements that know their
// line. Entities other than XML's own five are refused, and nothing outside of
// the document is read.
package markup

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"regexp"
	"strings"

	"golang.org/x/text/encoding/charmap"

	"dateline/data/kit/message"
)

// An Element is an element of XML. A nil Element is one that is not there: all
// its methods return nothing.
type Element struct {
	Name  string
	Space string // the address of its name space
	Attrs []xml.Attr
	Nodes []*Element
	Text  string // what stands directly in it
	Line  int
}

// The bounds of a document.
const (
	maxDepth    = 200
	maxElements = 600_000
)

// Parse reads a document. An error begins with line and column.
func Parse(raw []byte) (*Element, error) {
	decoder := xml.NewDecoder(bytes.NewReader(raw))
	decoder.CharsetReader = charset
	var stack []*Element
	var root *Element
	text := map[int]*strings.Builder{}
	for count := 0; ; {
		token, err := decoder.Token()
		if errors.Is(err, io.EOF) && root != nil {
			return root, nil
		}
		line, column := decoder.InputPos()
		if err != nil {
			if errors.Is(err, io.EOF) {
				err = message.Error("there is no element")
			}
			var syntax *xml.SyntaxError
			if errors.As(err, &syntax) {
				err = errors.New(syntax.Msg)
			}
			return nil, message.Error("%d:%d: not XML: %w", line, column, err)
		}
		switch tok := token.(type) {
		case xml.StartElement:
			e := &Element{Name: tok.Name.Local, Space: tok.Name.Space, Line: line}
			e.Attrs = append(e.Attrs, tok.Attr...)
			if count++; count > maxElements || len(stack) >= maxDepth {
				return nil, message.Error("%d:%d: there are more than %d elements, or they lie more than %d deep in one another", line, column, maxElements, maxDepth)
			}
			switch {
			case len(stack) > 0:
				above := stack[len(stack)-1]
				above.Nodes = append(above.Nodes, e)
			case root == nil:
				root = e
			}
			stack = append(stack, e)
			text[len(stack)] = &strings.Builder{}
		case xml.EndElement:
			e := stack[len(stack)-1]
			e.Text = text[len(stack)].String()
			stack = stack[:len(stack)-1]
		case xml.CharData:
			if len(stack) > 0 {
				text[len(stack)].Write(tok)
			}
		}
	}
}

// charset reads the one family of encodings beside UTF-8 that old files are in.
func charset(label string, in io.Reader) (io.Reader, error) {
	switch strings.ToLower(label) {
	case "iso-8859-1", "windows-1252", "latin1", "us-ascii", "ascii":
		return charmap.Windows1252.NewDecoder().Reader(in), nil
	}
	return nil, message.Error("the encoding %q is not known; write UTF-8", label)
}

var rootName = regexp.MustCompile(`^(?:<\?xml[^>]*\?>|<!--(?s:.*?)-->|<!DOCTYPE[^>\[]*(?:\[[^\]]*\])?>|\s)*<(?:\w+:)?(\w+)`)

// Root returns the name of the first element by the first bytes of a file; ""
// for what is no XML.
func Root(head []byte) string {
	if m := rootName.FindSubmatch(bytes.TrimPrefix(head, []byte("\xef\xbb\xbf"))); m != nil {
		return string(m[1])
	}
	return ""
}

// Attr returns an attribute, "" for none.
func (e *Element) Attr(name string) string {
	if e == nil {
		return ""
	}
	for _, a := range e.Attrs {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// Child returns the first element along a path; nil for none.
func (e *Element) Child(path ...string) *Element {
	for _, name := range path {
		if e == nil {
			return nil
		}
		var next *Element
		for _, c := range e.Nodes {
			if c.Name == name {
				next = c
				break
			}
		}
		e = next
	}
	return e
}

// Str returns the text of the first element along a path, without blanks about it.
func (e *Element) Str(path ...string) string {
	if e = e.Child(path...); e == nil {
		return ""
	}
	return strings.TrimSpace(e.Text)
}

// All returns the elements of a name below e, at any depth.
func (e *Element) All(name string) []*Element {
	var all []*Element
	if e == nil {
		return nil
	}
	for _, c := range e.Nodes {
		if c.Name == name {
			all = append(all, c)
		}
		all = append(all, c.All(name)...)
	}
	return all
}

// Outer writes an element and all that is in it.
func (e *Element) Outer() string {
	var b strings.Builder
	e.write(&b)
	return b.String()
}

func (e *Element) write(b *strings.Builder) {
	b.WriteString("<" + e.Name)
	for _, a := range e.Attrs {
		if a.Name.Space == "" && a.Name.Local != "xmlns" {
			fmt.Fprintf(b, ` %s="%s"`, a.Name.Local, Escape(a.Value))
		}
	}
	b.WriteString(">" + Escape(strings.TrimSpace(e.Text)))
	for _, c := range e.Nodes {
		c.write(b)
	}
	b.WriteString("</" + e.Name + ">")
}

// Escape writes a text so that none of it is markup.
func Escape(s string) string {
	var b bytes.Buffer
	if xml.EscapeText(&b, []byte(s)) != nil {
		return ""
	}
	return b.String()
}
