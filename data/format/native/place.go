package native

import (
	"bytes"
	"io"
	"sort"
	"strconv"
	"strings"

	"dateline/data/kit/message"
	"dateline/timeline"
)

// validate adds what contradicts itself in a timeline to what could not be read:
// ids that stand twice or lead nowhere, ratings off the scale. A field that
// could not be read is not told a second time for being empty.
func (f *file) validate(t *timeline.Timeline) {
	if f.early { // links may lead to what was not read
		all := t.Events.List()
		for i := range all {
			full := all[i].Full()
			full.Links = nil
			all[i] = full.Compact()
		}
		t.Events = timeline.EventsOf(all)
	}
	told := map[string]bool{}
	for _, p := range f.problems {
		told[p.Path] = true
	}
	for p := range timeline.Problems(t) {
		if told[p.Path] {
			continue
		}
		if len(f.problems) > maxProblems {
			return
		}
		f.problems = append(f.problems, &Problem{Offset: f.find(p.Path), Path: p.Path, Says: message.New(p.Message, p.Values()...), Want: message.New(p.Want)})
	}
}

// find returns the offset of the value at a path of a list of the model, or of the
// innermost value about it that there is.
func (f *file) find(path string) int64 {
	name, rest, _ := strings.Cut(path, "[")
	index, rest, _ := strings.Cut(rest, "]")
	n, err := strconv.Atoi(index)
	for _, p := range f.parts {
		if p.name != name || err != nil || n >= p.count {
			continue
		}
		one := p.runs[sort.Search(len(p.runs), func(i int) bool { return p.runs[i].first > n })-1]
		raw, err := f.bytes(nil, one.from, one.end)
		if err != nil {
			f.err = err
			return one.from
		}
		s := scanner{buf: raw, base: one.from, keep: -1, start: -1}
		for i := one.first; i < n; i++ {
			s.skip(0)
			s.more(1, ']')
		}
		return s.find(strings.TrimPrefix(rest, "."))
	}
	return f.root
}

// find returns the offset of the value at a path in the next value.
func (s *scanner) find(path string) int64 {
	c := s.next()
	here := s.offset()
	s.at++
	switch {
	case c == '{' && path != "":
		for n := 0; s.more(n, '}'); n++ {
			from, end, ok := s.key()
			if !ok {
				break
			}
			if rest, ok := strings.CutPrefix(path, string(unquoted(s.buf[from:end]))); ok && (rest == "" || rest[0] == '.' || rest[0] == '[') {
				return s.find(strings.TrimPrefix(rest, "."))
			}
			s.skip(0)
		}
	case c == '[' && strings.HasPrefix(path, "["):
		index, rest, _ := strings.Cut(path[1:], "]")
		for n := 0; s.more(n, ']'); n++ {
			if index == strconv.Itoa(n) {
				return s.find(strings.TrimPrefix(rest, "."))
			}
			s.skip(0)
		}
	}
	return here
}

// locate fills in line and column of the problems, which are in the order of the
// file.
func (f *file) locate() error {
	block := make([]byte, window)
	line, column, from := 1, 1, int64(0)
	forth := func(text []byte) { // to the place behind text
		from += int64(len(text))
		if last := bytes.LastIndexByte(text, '\n'); last >= 0 {
			line, column, text = line+bytes.Count(text, []byte{'\n'}), 1, text[last+1:]
		}
		for _, c := range text {
			if c&0xC0 != 0x80 { // the first byte of a letter
				column++
			}
		}
	}
	for _, p := range f.problems {
		for from < p.Offset {
			n, err := f.r.ReadAt(block[:min(int64(len(block)), p.Offset-from)], from)
			if n == 0 && err != nil && err != io.EOF {
				return message.Error("reading a native file: %w", err)
			}
			if n == 0 {
				break
			}
			forth(block[:n])
		}
		p.Line, p.Column = line, column
	}
	return nil
}
