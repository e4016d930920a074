package native

import (
	"fmt"

	"dateline/timeline"
)

// Version is the version of the format that is written, and the newest read.
const Version = 1

// timeline reads the document. The file's language comes first, wherever it
// stands, since the texts are in it.
func (d *decoder) timeline(n node) *timeline.Timeline {
	t := &timeline.Timeline{}
	version := 0
	if o, ok := n.value.(object); ok {
		for _, m := range o {
			if m.key == "lang" {
				d.lang, _ = m.value.value.(string)
			}
		}
	}
	t.Extra = d.fields(n, map[string]func(node){
		"dateline": d.whole(&version),
		"id":       d.text(&t.ID), "lang": d.text(&t.Lang), "title": d.said(&t.Title), "summary": d.said(&t.Summary),
		"knownOn": d.date(&t.KnownOn),
		"sources": each(d, &t.Sources, d.source), "places": each(d, &t.Places, d.place), "actors": each(d, &t.Actors, d.actor),
		"events": each(d, &t.Events, d.event), "story": each(d, &t.Story, d.step),
	})
	if _, ok := n.value.(object); ok && version != Version {
		d.fail(n, fmt.Sprintf("the field \"dateline\", the version of the format, is %d", version), fmt.Sprintf("this program reads version %d", Version))
	}
	return t
}

func (d *decoder) source(n node) (s timeline.Source) {
	s.Extra = d.fields(n, map[string]func(node){
		"id": d.text(&s.ID), "title": d.said(&s.Title), "publisher": d.text(&s.Publisher), "kind": d.text(&s.Kind),
		"lang": d.text(&s.Lang), "published": d.date(&s.Published), "url": d.text(&s.URL),
	})
	return s
}

func (d *decoder) place(n node) (p timeline.Place) {
	p.Extra = d.fields(n, map[string]func(node){
		"id": d.text(&p.ID), "name": d.said(&p.Name), "kind": word(d, &p.Kind, timeline.PlaceKinds), "country": d.text(&p.Country),
		"lonlat": func(n node) {
			var pair []float64
			each(d, &pair, func(n node) (f float64) { d.float(&f)(n); return f })(n)
			if len(pair) != 2 || pair[0] < -180 || pair[0] > 180 || pair[1] < -90 || pair[1] > 90 {
				d.fail(n, "is not a position on the globe", "write [longitude, latitude] in degrees: [131.89, 43.12]")
				return
			}
			p.At = &timeline.LonLat{Lon: pair[0], Lat: pair[1]}
		},
	})
	return p
}

func (d *decoder) actor(n node) (a timeline.Actor) {
	a.Extra = d.fields(n, map[string]func(node){
		"id": d.text(&a.ID), "name": d.said(&a.Name), "kind": word(d, &a.Kind, timeline.ActorKinds), "role": d.said(&a.Role),
		"country": d.text(&a.Country), "aliases": each(d, &a.Aliases, d.string),
	})
	return a
}

func (d *decoder) string(n node) (s string) { d.text(&s)(n); return s }

func (d *decoder) event(n node) timeline.Event {
	var e timeline.Full
	e.Extra = d.fields(n, map[string]func(node){
		"id": d.text(&e.ID), "title": d.said(&e.Title), "note": d.said(&e.Note),
		"when": d.date(&e.When.Date), "said": d.text(&e.When.Said), "anchor": d.date(&e.When.Anchor),
		"type": word(d, &e.Type, timeline.Types), "tags": each(d, &e.Tags, d.string),
		"codes":  each(d, &e.Codes, d.code),
		"status": word(d, &e.Status, timeline.Statuses), "certainty": word(d, &e.Sure, timeline.Certainties),
		"place": d.text(&e.Place.ID), "placePrecision": word(d, &e.Place.Precision, timeline.Precisions),
		"actors": each(d, &e.Actors, d.part), "links": each(d, &e.Links, d.link), "claims": each(d, &e.Claims, d.claim),
		"reliability": d.text(&e.Rating.Reliability), "credibility": d.whole(&e.Rating.Credibility),
		"origin": each(d, &e.Origin, d.origin),
	})
	return e.Compact()
}

func (d *decoder) code(n node) (c timeline.Code) {
	d.known(n, map[string]func(node){"scheme": d.text(&c.Scheme), "value": d.text(&c.Value)})
	return c
}

func (d *decoder) part(n node) (p timeline.Part) {
	d.known(n, map[string]func(node){"actor": d.text(&p.Actor), "role": d.text(&p.Role)})
	return p
}

func (d *decoder) link(n node) (l timeline.Link) {
	d.known(n, map[string]func(node){"kind": word(d, &l.Kind, timeline.LinkKinds), "to": d.text(&l.To)})
	return l
}

func (d *decoder) claim(n node) (c timeline.Claim) {
	d.known(n, map[string]func(node){
		"source": d.text(&c.Source), "speaker": d.said(&c.Speaker), "via": d.said(&c.Via), "quote": d.text(&c.Quote),
		"start": d.whole(&c.At.Start), "end": d.whole(&c.At.End),
	})
	return c
}

func (d *decoder) origin(n node) (o timeline.Origin) {
	d.known(n, map[string]func(node){"field": d.text(&o.Field), "how": d.text(&o.How), "confirmed": d.flag(&o.Confirmed)})
	return o
}

func (d *decoder) step(n node) (s timeline.Step) {
	d.known(n, map[string]func(node){"event": d.text(&s.Event), "note": d.said(&s.Note)})
	return s
}

// known reads an object that has room for no other fields than the table's.
func (d *decoder) known(n node, table map[string]func(node)) {
	for key := range d.fields(n, table) {
		d.fail(n, fmt.Sprintf("the field %q is not known here", key), "remove it, or keep it on the event")
	}
}
