package native

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"io"

	"dateline/data/kit/message"
	"dateline/timeline"
)

// A journal of changes is lines of JSON: one that names an edit and says how many
// changes it has, and one for each of them, with what stood there before and after. The
// members are those of a native file; a text in no language is written as a string.
//
//	{"edit":{"says":"edit pin","of":["Hanoi"]},"changes":1}
//	{"change":"event","at":3,"before":{"id":"visit","when":"2019-04-24"},"after":{"id":"visit","when":"2019-04-25"}}
//
// The head has lang, title, summary and knownOn, a view of the file its name and, as
// view, what it says.

// EncodeEdit writes an edit as lines of a journal.
func EncodeEdit(w io.Writer, e timeline.Edit) error {
	b := writer{out: w}
	b.object(func() {
		b.key("edit")
		b.named(e.Name)
		b.value("changes", len(e.Changes))
	})
	b.WriteByte('\n')
	for i := range e.Changes {
		if b.err != nil {
			break
		}
		b.rest = false
		b.object(func() { b.change(&e.Changes[i]) })
		b.WriteByte('\n')
		if b.Len() > flushSize {
			b.flush()
		}
	}
	b.flush()
	if b.err != nil {
		return message.Error("writing the edit %q: %w", e.Name, b.err)
	}
	return nil
}

// EncodeItem returns an item as an object of JSON, with the members that it has in a
// native file; texts in no language, or in lang, are strings.
func EncodeItem(one timeline.Item, lang string) []byte {
	b := writer{lang: lang}
	b.object(func() { b.item(one) })
	return b.Bytes()
}

func (b *writer) change(c *timeline.Change) {
	b.text("change", c.Key().Kind.String())
	b.integer("at", c.At)
	for _, side := range []struct {
		name string
		item timeline.Item
	}{{"before", c.Before}, {"after", c.After}} {
		if side.item != nil {
			b.key(side.name)
			b.object(func() { b.item(side.item) })
		}
	}
}

func (b *writer) item(one timeline.Item) {
	switch one := one.(type) {
	case timeline.Event:
		full := one.Full()
		b.event(&full)
	case timeline.Place:
		b.place(one)
	case timeline.Actor:
		b.actor(one)
	case timeline.Source:
		b.source(one)
	case timeline.View:
		b.view(one)
	case timeline.Head:
		b.text("lang", one.Lang)
		b.said("title", one.Title)
		b.said("summary", one.Summary)
		b.date("knownOn", one.KnownOn)
	case timeline.Story:
		b.story(one)
	case timeline.Annotation:
		b.annotation(one)
	}
}

func (b *writer) view(v timeline.View) {
	b.text("name", v.Name)
	if len(v.State) > 0 {
		b.key("view")
		b.raw(v.State)
	}
}

// The fields of the lines of a journal, and of the items that stand in no list of a file.
var (
	editFields = fieldsOf(map[string]func(*decoder, *edit){
		"edit":    func(d *decoder, e *edit) { phrase(d, &e.name) },
		"changes": func(d *decoder, e *edit) { d.integer(&e.changes) },
	})
	changeFields = fieldsOf(map[string]func(*decoder, *change){
		"change": func(d *decoder, c *change) { word(d, &c.kind, timeline.ItemKinds) },
		"at":     func(d *decoder, c *change) { d.integer(&c.at) },
		"before": func(d *decoder, c *change) { c.before, _ = d.value() }, // a part of its line, which is kept until it is read
		"after":  func(d *decoder, c *change) { c.after, _ = d.value() },
	})
	viewFields = fieldsOf(map[string]func(*decoder, *timeline.View){
		"name": func(d *decoder, v *timeline.View) { d.plain(&v.Name) },
		"view": func(d *decoder, v *timeline.View) { v.State = d.compact() },
	})
	itemHeadFields = fieldsOf(map[string]func(*decoder, *timeline.Head){
		"lang":    func(d *decoder, h *timeline.Head) { d.plain(&h.Lang) },
		"title":   func(d *decoder, h *timeline.Head) { d.said(&h.Title) },
		"summary": func(d *decoder, h *timeline.Head) { d.said(&h.Summary) },
		"knownOn": func(d *decoder, h *timeline.Head) { d.date(&h.KnownOn) },
	})
)

// An edit as its first line says it.
type edit struct {
	name    timeline.Phrase
	changes int
}

// A change as its line says it.
type change struct {
	kind          timeline.ItemKind
	at            int
	before, after []byte
}

// items read an item of each kind.
var items = map[timeline.ItemKind]func(*decoder) timeline.Item{
	timeline.EventItem:      func(d *decoder) timeline.Item { var e timeline.Event; event(d, &e); return e },
	timeline.PlaceItem:      func(d *decoder) timeline.Item { var p timeline.Place; place(d, &p); return p },
	timeline.ActorItem:      func(d *decoder) timeline.Item { var a timeline.Actor; actor(d, &a); return a },
	timeline.SourceItem:     func(d *decoder) timeline.Item { var s timeline.Source; source(d, &s); return s },
	timeline.ViewItem:       func(d *decoder) timeline.Item { var v timeline.View; known(d, viewFields, &v); return v },
	timeline.HeadItem:       func(d *decoder) timeline.Item { var h timeline.Head; known(d, itemHeadFields, &h); return h },
	timeline.StoryItem:      unnamed,
	timeline.AnnotationItem: func(d *decoder) timeline.Item { var a timeline.Annotation; annotation(d, &a); return a },
}

// mostChanges bounds the room that is made for the changes of an edit before they are
// read.
const mostChanges = 1 << 16

// DecodeEdits reads the edits of a journal. What is wrong is an error that names the
// line; the edits before it are returned with it, but nothing of one that is not whole.
func DecodeEdits(r io.Reader) ([]timeline.Edit, error) {
	j := journal{lines: bufio.NewReader(r), decoder: (&file{}).decoder()}
	var all []timeline.Edit
	for {
		e, err := j.edit()
		if errors.Is(err, io.EOF) {
			return all, nil
		}
		if err != nil {
			return all, message.Error("reading a journal of changes: line %d: %w", j.line, err)
		}
		all = append(all, e)
	}
}

// A journal is read line by line.
type journal struct {
	lines   *bufio.Reader
	line    int // from 1
	decoder *decoder
}

// edit reads the next edit; io.EOF where there is none.
func (j *journal) edit() (timeline.Edit, error) {
	var head edit
	if err := read(j, editFields, &head); err != nil {
		return timeline.Edit{}, err
	}
	e := timeline.Edit{Name: head.name, Changes: make([]timeline.Change, 0, min(max(head.changes, 0), mostChanges))}
	for range head.changes {
		var c change
		if err := read(j, changeFields, &c); errors.Is(err, io.EOF) {
			return e, message.Error("the edit %q ends after %d of %d changes; leave its lines out", e.Name, len(e.Changes), head.changes)
		} else if err != nil {
			return e, err
		}
		done, err := j.change(c)
		if err != nil {
			return e, err
		}
		e.Changes = append(e.Changes, done)
	}
	return e, nil
}

// change reads the items of a change.
func (j *journal) change(c change) (timeline.Change, error) {
	done := timeline.Change{At: c.at}
	item, ok := items[c.kind]
	if !ok {
		return done, message.Error("the change says of no kind what it is of; write one of %q", timeline.Words(timeline.ItemKinds))
	}
	for _, side := range []struct {
		name string
		raw  []byte
		to   *timeline.Item
	}{{"before", c.before, &done.Before}, {"after", c.after, &done.After}} {
		if side.raw == nil {
			continue
		}
		j.decoder.take(side.raw, 0)
		j.decoder.path = append(j.decoder.path[:0], step{key: side.name})
		*side.to = item(j.decoder)
		if err := j.wrong(); err != nil {
			return done, err
		}
	}
	return done, nil
}

// read reads a line that is an object with no other fields than a table's.
func read[T any](j *journal, t table[T], to *T) error {
	raw, err := j.lines.ReadBytes('\n')
	if raw = bytes.TrimSpace(raw); len(raw) == 0 {
		if err == nil {
			j.line++
			return message.Error("the line is empty; leave it out")
		}
		return err
	}
	j.line++
	if err != nil && !errors.Is(err, io.EOF) {
		return err
	}
	if !json.Valid(raw) {
		return message.Error("the line is no JSON; write one object a line")
	}
	j.decoder.take(raw, 0)
	j.decoder.path = j.decoder.path[:0]
	known(j.decoder, t, to)
	return j.wrong()
}

// wrong returns the first problem that the decoder has met, and forgets all.
func (j *journal) wrong() error {
	if len(j.decoder.problems) == 0 {
		return nil
	}
	p := j.decoder.problems[0]
	j.decoder.problems = nil
	return message.Error("%s: %v; %v", p.Path, p.Says, p.Want)
}
