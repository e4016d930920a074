package native

import (
	"bytes"
	"encoding/json"
	"io"
	"slices"

	"dateline/timeline"
	"dateline/timeline/edtf"
)

// Encode writes a timeline as a native file: two spaces of indentation, the
// fields in the order of the documentation, unknown fields behind them in
// alphabetical order, so that a change is a small difference.
func Encode(w io.Writer, t *timeline.Timeline) error {
	var b writer
	b.lang = t.Lang
	b.object(func() {
		b.value("dateline", Version)
		b.text("id", t.ID)
		b.text("lang", t.Lang)
		b.said("title", t.Title)
		b.said("summary", t.Summary)
		b.date("knownOn", t.KnownOn)
		objects(&b, "sources", t.Sources, b.source)
		objects(&b, "places", t.Places, b.place)
		objects(&b, "actors", t.Actors, b.actor)
		objects(&b, "events", t.Events, func(e timeline.Event) {
			full := e.Full()
			b.event(&full)
		})
		objects(&b, "story", t.Story, func(s timeline.Step) {
			b.text("event", s.Event)
			b.said("note", s.Note)
		})
		b.extra(t.Extra)
	})
	var out bytes.Buffer
	if err := json.Indent(&out, b.Bytes(), "", "  "); err != nil {
		return err
	}
	out.WriteByte('\n')
	_, err := w.Write(out.Bytes())
	return err
}

// EncodeEvent writes one event as it stands in a native file, on one line.
func EncodeEvent(e *timeline.Full, lang string) []byte {
	b := writer{lang: lang}
	b.object(func() { b.event(e) })
	return b.Bytes()
}

func (b *writer) source(s timeline.Source) {
	b.text("id", s.ID)
	b.said("title", s.Title)
	b.text("publisher", s.Publisher)
	b.text("kind", s.Kind)
	b.text("lang", s.Lang)
	b.date("published", s.Published)
	b.text("url", s.URL)
	b.extra(s.Extra)
}

func (b *writer) place(p timeline.Place) {
	b.text("id", p.ID)
	b.said("name", p.Name)
	b.text("kind", p.Kind.String())
	if p.At != nil {
		b.value("lonlat", [2]float64{p.At.Lon, p.At.Lat})
	}
	b.text("country", p.Country)
	b.extra(p.Extra)
}

func (b *writer) actor(a timeline.Actor) {
	b.text("id", a.ID)
	b.said("name", a.Name)
	b.text("kind", a.Kind.String())
	b.said("role", a.Role)
	b.text("country", a.Country)
	b.strings("aliases", a.Aliases)
	b.extra(a.Extra)
}

func (b *writer) event(e *timeline.Full) {
	b.text("id", e.ID)
	b.said("title", e.Title)
	b.date("when", e.When.Date)
	b.text("said", e.When.Said)
	b.date("anchor", e.When.Anchor)
	b.text("type", e.Type.String())
	b.text("status", e.Status.String())
	b.text("certainty", e.Sure.String())
	b.text("place", e.Place.ID)
	b.text("placePrecision", e.Place.Precision.String())
	objects(b, "actors", e.Actors, func(p timeline.Part) { b.text("actor", p.Actor); b.text("role", p.Role) })
	objects(b, "links", e.Links, func(l timeline.Link) { b.text("kind", l.Kind.String()); b.text("to", l.To) })
	objects(b, "claims", e.Claims, b.claim)
	b.said("note", e.Note)
	b.strings("tags", e.Tags)
	objects(b, "codes", e.Codes, func(c timeline.Code) { b.text("scheme", c.Scheme); b.text("value", c.Value) })
	b.text("reliability", e.Rating.Reliability)
	b.whole("credibility", e.Rating.Credibility)
	objects(b, "origin", e.Origin, func(o timeline.Origin) {
		b.text("field", o.Field)
		b.text("how", o.How)
		b.value("confirmed", o.Confirmed)
	})
	b.extra(e.Extra)
}

func (b *writer) claim(c timeline.Claim) {
	b.text("source", c.Source)
	b.said("speaker", c.Speaker)
	b.said("via", c.Via)
	b.text("quote", c.Quote)
	b.whole("start", c.At.Start)
	b.whole("end", c.At.End)
}

// A writer writes fields in the order in which it is told them; what is empty
// is left out.
type writer struct {
	bytes.Buffer
	lang string
	rest bool // a comma is due before the next member
}

func (b *writer) object(fields func()) {
	b.WriteByte('{')
	b.rest = false
	fields()
	b.WriteByte('}')
	b.rest = true
}

func (b *writer) comma() {
	if b.rest {
		b.WriteByte(',')
	}
	b.rest = true
}

func (b *writer) key(name string) {
	b.comma()
	b.json(name)
	b.WriteByte(':')
}

// json writes a value; texts keep <, > and & as they are.
func (b *writer) json(v any) {
	e := json.NewEncoder(&b.Buffer)
	e.SetEscapeHTML(false)
	if e.Encode(v) == nil {
		b.Truncate(b.Len() - 1) // the encoder ends with a line break
	}
}

func (b *writer) value(name string, v any) { b.key(name); b.json(v) }

func (b *writer) text(name, s string) {
	if s != "" {
		b.value(name, s)
	}
}

func (b *writer) whole(name string, n int) {
	if n != 0 {
		b.value(name, n)
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
		b.value(name, t[0].Value)
	default:
		b.key(name)
		b.object(func() {
			for _, one := range t {
				b.value(one.Lang, one.Value)
			}
		})
	}
}

func (b *writer) extra(e timeline.Extra) {
	var keys []string
	for key := range e {
		keys = append(keys, key)
	}
	slices.Sort(keys)
	for _, key := range keys {
		b.key(key)
		b.Write(e[key])
	}
}

// objects writes a list of objects.
func objects[T any](b *writer, name string, all []T, fields func(T)) {
	if len(all) == 0 {
		return
	}
	b.key(name)
	b.WriteByte('[')
	b.rest = false
	for _, one := range all {
		b.comma()
		b.object(func() { fields(one) })
	}
	b.WriteByte(']')
	b.rest = true
}
