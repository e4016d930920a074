package native

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"

	"dateline/data/kit/message"
)

// An outline says where the parts of a document lie, so that they can be read in
// the order in which they need one another, and on all cores. A file whose outline
// is made is sound JSON.
type outline struct {
	root   int64 // where the document begins
	object bool
	parts  []part
}

// A part is a member of the document.
type part struct {
	name      string
	from, end int64 // of its value
	runs      []run // of a list of the model; nil for any other value
	count     int   // of its elements
}

// A run is some elements of a list that follow one another.
type run struct {
	from, end int64
	first     int // the index of the first
	count     int
}

// runSize is how many bytes a run has, at the least.
const runSize = 64 << 10

// A list of so many elements is large, and so is one with so many empty objects
// and lists in it. An element of a large list has minSize bytes on average, and for
// each that is empty there are minFull bytes: what says nothing takes memory too,
// and a file of it is a trap.
const (
	large   = 100_000
	minSize = 24
	minFull = 9
)

// sketch walks over the whole document.
func sketch(s *scanner) (o outline) {
	c := s.next()
	o.root = s.offset()
	if c == 0 && s.at >= len(s.buf) {
		if s.fault == nil {
			s.fail(o.root, message.New("the file is empty"), message.New(`a native file is one JSON object: {"dateline": 1, "events": []}`))
		}
		return o
	}
	if o.object = c == '{'; o.object {
		s.at++
		for n := 0; s.more(n, '}'); n++ {
			if n == maxFields {
				s.fail(s.offset(), message.New("an object has more than %d fields", maxFields), message.New("what is many belongs in a list"))
				break
			}
			s.next()
			s.keep, s.start = s.at, s.offset()
			from, to, ok := s.key()
			if !ok {
				break
			}
			var name string
			if json.Unmarshal(s.buf[from:to], &name) != nil {
				break // a key that was walked over is a text
			}
			s.keep, s.start = -1, -1
			o.parts = append(o.parts, s.part(name))
		}
	} else {
		s.skip(0)
	}
	if s.next() != 0 {
		s.fail(s.offset(), message.New("something follows the document"), wantJSON)
	}
	return o
}

// part walks over the value of a member of the document.
func (s *scanner) part(name string) part {
	c := s.next()
	p := part{name: name, from: s.offset()}
	if lists[name] && c == '[' {
		s.list(&p)
	} else {
		s.start = p.from
		s.skip(1)
		if s.fault != nil && s.fault.Path == "" {
			s.fault.Path = name
		}
	}
	p.end, s.start = s.offset(), -1
	return p
}

// list walks over the elements of a list of the model and notes where their runs
// lie.
func (s *scanner) list(p *part) {
	s.at++
	var said int64
	hollow := s.empty
	for ; s.more(p.count, ']'); p.count++ {
		s.next()
		from := s.offset()
		if n := len(p.runs); n == 0 || from-p.runs[n-1].from >= runSize {
			p.runs = append(p.runs, run{from: from, first: p.count})
		}
		s.start = from
		s.skip(2)
		s.start = -1
		if s.fault != nil && s.fault.Path == "" {
			s.fault.Path = fmt.Sprintf("%s[%d]", p.name, p.count)
		}
		if s.fault != nil || s.err != nil {
			return
		}
		last := &p.runs[len(p.runs)-1]
		last.end, last.count = s.offset(), last.count+1
		said += s.offset() - from
		if n := s.empty - hollow; p.count >= s.many && said < minSize*int64(p.count) || n >= s.many && said < minFull*int64(n) {
			s.fail(p.from, message.New("the list %q says nothing: %d elements, %d of what is in it empty, in %d bytes", p.name, p.count, n, said), message.New("--limit reads more of them"))
			return
		}
	}
}

// bytes returns a piece of the file, in the memory of b where it has room.
func (f *file) bytes(b []byte, from, end int64) ([]byte, error) {
	n := int(end - from)
	if cap(b) < n {
		b = make([]byte, n)
	}
	b = b[:n]
	got, err := f.r.ReadAt(b, from)
	if got == n {
		return b, nil
	}
	if err == nil || errors.Is(err, io.EOF) {
		err = io.ErrUnexpectedEOF
	}
	return nil, message.Error("reading a native file: %w", err)
}
