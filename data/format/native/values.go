package native

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"strconv"
	"strings"

	"dateline/data/kit/message"
	"dateline/timeline"
	"dateline/timeline/edtf"
)

// A decoder reads values that lie in memory whole, and whose outline was made.
type decoder struct {
	scanner
	lang     string
	path     []step
	problems []*Problem
	full     timeline.Full  // the event that is read
	unknown  map[string]int // of a file of a newer version, how often each field is not known; nil for any other

	texts        texts
	dates        map[string]edtf.Date
	translations slab[timeline.Translation]
	parts        slab[timeline.Part]
	strings      slab[string]
	links        slab[timeline.Link]
	claims       slab[timeline.Claim]
	codes        slab[timeline.Code]
	origins      slab[timeline.Origin]
	facets       slab[timeline.Facet]
	facetValues  slab[timeline.Value]
	numbers      slab[float64]
}

// A step leads from a value to one in it: to a member, or to an element.
type step struct {
	key   string
	index int
}

func (f *file) decoder() *decoder {
	d := &decoder{lang: f.lang, dates: map[string]edtf.Date{}}
	if f.newer() {
		d.unknown = map[string]int{}
	}
	return d
}

// take makes the bytes of a value what is read next.
func (d *decoder) take(raw []byte, offset int64) {
	d.scanner = scanner{buf: raw, base: offset, keep: -1, start: -1}
}

// failAt notes a problem of the value at an offset; beyond the bound it is only known
// that there are more.
func (d *decoder) failAt(offset int64, says, want message.Message) {
	if len(d.problems) > maxProblems {
		return
	}
	var b strings.Builder
	for i, s := range d.path {
		switch {
		case s.key == "":
			fmt.Fprintf(&b, "[%d]", s.index)
		case i == 0:
			b.WriteString(s.key)
		default:
			b.WriteString("." + s.key)
		}
	}
	d.problems = append(d.problems, &Problem{Offset: offset, Path: b.String(), Says: says, Want: want})
}

// wrong notes a problem of the next value and walks over it.
func (d *decoder) wrong(says, want message.Message) {
	_, at := d.value()
	d.failAt(at, says, want)
}

// value walks over the next value and returns it as it stands, and where; it holds
// until the next is read.
func (d *decoder) value() (raw []byte, at int64) {
	d.next()
	from, at := d.at, d.offset()
	d.skip(0)
	if d.fault != nil {
		return nil, at // the file has changed meanwhile, which is told
	}
	return d.buf[from:d.at], at
}

// compact returns the next value without its blanks.
func (d *decoder) compact() []byte {
	raw, _ := d.value()
	var b bytes.Buffer
	if json.Compact(&b, raw) != nil {
		return []byte("null")
	}
	return bytes.Clone(b.Bytes())
}

// unquoted returns the text that stands in quotes.
func unquoted(raw []byte) []byte {
	if bytes.IndexByte(raw, '\\') < 0 {
		return bytes.Trim(raw, `"`)
	}
	var s string
	if json.Unmarshal(raw, &s) != nil {
		return nil // what was walked over is a text
	}
	return []byte(s)
}

// quoted reads a text; false where the next value is none.
func (d *decoder) quoted() ([]byte, bool) {
	if d.next() != '"' {
		return nil, false
	}
	raw, _ := d.value()
	return unquoted(raw), true
}

var wantText = message.New(`write it in quotes: "…"`)

// plain reads a text that is most often the only one that reads so.
func (d *decoder) plain(to *string) {
	if s, ok := d.quoted(); ok {
		*to = d.texts.keep(s)
		return
	}
	d.wrong(message.New("is not a text"), wantText)
}

// id reads a text that stands often in a file.
func (d *decoder) id(to *string) {
	if s, ok := d.quoted(); ok {
		*to = d.texts.share(s)
		return
	}
	d.wrong(message.New("is not a text"), wantText)
}

func (d *decoder) integer(to *int) {
	raw, at := d.value()
	i, err := strconv.Atoi(string(raw))
	if err != nil {
		d.failAt(at, message.New("is not a whole number"), message.New("write digits without quotes"))
		return
	}
	*to = i
}

func (d *decoder) float(to *float64) {
	raw, at := d.value()
	f, err := strconv.ParseFloat(string(raw), 64)
	if err != nil {
		d.failAt(at, message.New("is not a number"), message.New("write digits without quotes, such as 131.89"))
		return
	}
	*to = f
}

func (d *decoder) flag(to *bool) {
	raw, at := d.value()
	if *to = string(raw) == "true"; !*to && string(raw) != "false" {
		d.failAt(at, message.New("is neither true nor false"), message.New("write true or false, without quotes"))
	}
}

// sharedDates bounds the dates that are kept to be found again.
const sharedDates = 1 << 16

func (d *decoder) date(to *edtf.Date) {
	d.next()
	at := d.offset()
	s, ok := d.quoted()
	if !ok {
		d.wrong(message.New("is not a date"), message.New(`write EDTF in quotes: "2019-04-18"`))
		return
	}
	date, have := d.dates[string(s)]
	if !have {
		var err error
		date, err = edtf.ParseISO(string(s))
		var wrong *edtf.ParseError
		if errors.As(err, &wrong) {
			d.failAt(at, message.New("%q %v", wrong.Input, filled(wrong.Problem, wrong.Value)), filled(wrong.Want, wrong.Of))
			return
		}
		if len(d.dates) < sharedDates {
			d.dates[strings.Clone(date.String())] = date
		}
	}
	*to = date
}

// filled returns the Message of a sentence that may have room for a value.
func filled(says, value string) message.Message {
	if value == "" {
		return message.New(says)
	}
	return message.New(says, value)
}

// said reads a Text: a string in the file's own language, or an object from
// language to text.
func (d *decoder) said(to *timeline.Text) {
	d.translations.begin()
	switch d.next() {
	case '"':
		s, _ := d.quoted()
		if len(s) > 0 {
			*d.translations.add() = timeline.Translation{Lang: d.lang, Value: d.texts.keep(s)}
		}
	case '{':
		d.at++
		d.path = append(d.path, step{})
		for n := 0; d.more(n, '}'); n++ {
			from, end, ok := d.key()
			if !ok {
				break
			}
			lang := d.texts.share(unquoted(d.buf[from:end]))
			d.path[len(d.path)-1].key = lang
			var value string
			if d.plain(&value); value != "" {
				*d.translations.add() = timeline.Translation{Lang: lang, Value: value}
			}
		}
		d.path = d.path[:len(d.path)-1]
	default:
		d.wrong(message.New("is not a text"), message.New(`write "…", or {"en": "…", "fr": "…"}`))
		return
	}
	*to = d.translations.end()
}

// word reads a word of a vocabulary.
func word[W timeline.Word](d *decoder, to *W, vocabulary []W) {
	d.next()
	at := d.offset()
	s, ok := d.quoted()
	for _, w := range vocabulary {
		if w.String() == string(s) {
			*to = w
			return
		}
	}
	d.failAt(at, message.New("%q is not a word of this field", s), message.New("write one of %q", timeline.Words(vocabulary)))
	if !ok {
		d.skip(0)
	}
}
