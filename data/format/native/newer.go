package native

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"

	"dateline/data/kit/message"
	"dateline/timeline"
)

// A file of a newer version of the format is read as far as this program knows it. What
// it does not know, be it a field or the value of one, is kept as it stands, counted,
// and written back; nothing of it is a problem.

// understands reads a field of a file of a newer version; false where this program does
// not know its value, which then is as if it had not been read. See fields.
func understands[T any](d *decoder, read func(*decoder, *T), to *T) bool {
	d.next()
	from, problems, before := d.at, len(d.problems), *to
	read(d, to)
	if len(d.problems) == problems {
		return true
	}
	d.problems, *to, d.at = d.problems[:problems], before, from
	return false
}

// note counts a field that is kept and not known, in a file of a newer version; what was
// counted of its inner fields is of no more interest.
func (d *decoder) note() {
	if d.unknown == nil {
		return
	}
	var names []string
	for _, s := range d.path {
		if s.key != "" {
			names = append(names, s.key)
		}
	}
	countWhole(d.unknown, strings.Join(names, "."))
}

// countWhole counts a field, in place of those in it.
func countWhole(unknown map[string]int, name string) {
	maps.DeleteFunc(unknown, func(inner string, _ int) bool { return strings.HasPrefix(inner, name+".") })
	unknown[name]++
}

// count takes over what a decoder did not know.
func (f *file) count(d *decoder) {
	for name, n := range d.unknown {
		f.unknown[name] += n
	}
	clear(d.unknown)
}

// newer tells whether a file is of a version that this program does not know.
func (f *file) newer() bool { return f.version > Version }

// keep keeps a list of a newer version as it stands.
func (f *file) keep(t *timeline.Timeline, name string) {
	for _, p := range f.parts {
		if p.name != name {
			continue
		}
		raw, err := f.bytes(nil, p.from, p.end)
		var b bytes.Buffer
		if err == nil {
			err = json.Compact(&b, raw)
		}
		if err != nil {
			f.err = message.Error("reading a native file: keeping %q: %w", name, err)
			return
		}
		if t.Extra == nil {
			t.Extra = timeline.Extra{}
		}
		t.Extra[name] = b.Bytes()
		countWhole(f.unknown, name)
	}
}

// astray says that steps of stories and annotations name what is not there: their words are kept.
func astray(t *timeline.Timeline) (all []message.Message) {
	if lost := t.Astray(); len(lost) > 0 {
		all = append(all, message.New("%d {step of a story names an event|steps of stories name events} that {is|are} not in the file: %s", len(lost), listed(lost)))
	}
	if n := t.Adrift(); n > 0 {
		all = append(all, message.New("%d {annotation is pinned to an event or a place|annotations are pinned to events or places} that {is|are} not in the file, and {is|are} not drawn", n))
	}
	return all
}

// mostStrays is how many steps that lead nowhere are named.
const mostStrays = 5

// listed names the first of some steps that lead nowhere: "2 (hanoi), 7 (paris)".
func listed(lost []timeline.Stray) string {
	var words []string
	for _, one := range lost[:min(len(lost), mostStrays)] {
		words = append(words, fmt.Sprintf("%d (%s)", one.Number, one.Event))
	}
	if len(lost) > mostStrays {
		words = append(words, "…")
	}
	return strings.Join(words, ", ")
}

// notes says which steps lead nowhere, and what of a newer version is kept and not shown.
func (f *file) notes(t *timeline.Timeline) []message.Message {
	if !f.newer() {
		return astray(t)
	}
	said := message.New("the file is of version %d of the format, this program knows version %d: it is open to be read", f.version, Version)
	if len(f.unknown) == 0 {
		return append(astray(t), said)
	}
	var fields []string
	for name, n := range f.unknown {
		fields = append(fields, fmt.Sprintf("%s (%d)", name, n))
	}
	slices.Sort(fields)
	return append(astray(t), said, message.New("kept and not shown: %s", strings.Join(fields, ", ")))
}
