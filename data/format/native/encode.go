package native

import (
	"io"
	"slices"

	"dateline/data/kit/position"
	"dateline/timeline"
)

// Encode writes a timeline as a native file: two spaces of indentation, the
// fields in the order of the documentation, unknown fields behind them in
// alphabetical order, so that a change is a small difference.
func Encode(w io.Writer, t *timeline.Timeline) error {
	b := writer{lang: t.Lang, kinds: kindsOf(t), out: w, lines: true}
	b.object(func() {
		b.value("dateline", max(Version, t.Version))
		b.text("id", t.ID)
		b.text("lang", t.Lang)
		b.said("title", t.Title)
		b.said("summary", t.Summary)
		b.date("knownOn", t.KnownOn)
		objects(&b, "sources", slices.All(t.Sources), b.source)
		objects(&b, "places", slices.All(t.Places), b.place)
		objects(&b, "actors", slices.All(t.Actors), b.actor)
		objects(&b, "facets", slices.All(t.Facets), b.facet)
		objects(&b, "events", t.Events.All(), func(e *timeline.Event) {
			full := e.Borrowed()
			b.event(&full)
		})
		plain, others := plainStory(t.Stories)
		objects(&b, "story", slices.All(plain), b.step)
		objects(&b, "stories", slices.All(others), b.story)
		objects(&b, "annotations", slices.All(t.Annotations), b.annotation)
		objects(&b, "views", slices.All(t.Views), b.view)
		b.extra(t.Extra)
	})
	b.WriteByte('\n')
	b.flush()
	return b.err
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
	if p.Radius != 0 {
		b.value("radius", p.Radius)
	}
	b.text("outline", position.WKT(p.Outline))
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
	objects(b, "actors", slices.All(e.Actors), func(p timeline.Part) { b.text("actor", p.Actor); b.text("role", p.Role) })
	objects(b, "links", slices.All(e.Links), func(l timeline.Link) { b.text("kind", l.Kind.String()); b.text("to", l.To) })
	objects(b, "claims", slices.All(e.Claims), b.claim)
	b.said("note", e.Note)
	b.strings("tags", e.Tags)
	b.values(e.Values)
	objects(b, "codes", slices.All(e.Codes), func(c timeline.Code) { b.text("scheme", c.Scheme); b.text("value", c.Value) })
	b.text("reliability", e.Rating.Reliability)
	b.integer("credibility", e.Rating.Credibility)
	objects(b, "origin", slices.All(e.Origin), func(o timeline.Origin) {
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
	b.integer("start", c.At.Start)
	b.integer("end", c.At.End)
	b.date("said", c.Said)
	b.text("field", c.Field)
}
