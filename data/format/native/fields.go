package native

import (
	"dateline/data/kit/message"
	"dateline/data/kit/position"
	"dateline/timeline"
)

// Version is the version of the format that is written, and the newest read.
const Version = 1

// The fields of the objects of a file, and how each is read.
var (
	headFields = fieldsOf(map[string]func(*decoder, *head){
		"dateline": func(d *decoder, h *head) { d.integer(&h.version) },
		"id":       func(d *decoder, h *head) { d.plain(&h.ID) },
		"lang":     func(d *decoder, h *head) { d.plain(&h.Lang) },
		"title":    func(d *decoder, h *head) { d.said(&h.Title) },
		"summary":  func(d *decoder, h *head) { d.said(&h.Summary) },
		"knownOn":  func(d *decoder, h *head) { d.date(&h.KnownOn) },
		"facets":   func(d *decoder, h *head) { each(d, &h.Facets, &d.facets, inner(facetFields)) },
	})
	sourceFields = fieldsOf(map[string]func(*decoder, *timeline.Source){
		"id":        func(d *decoder, s *timeline.Source) { d.plain(&s.ID) },
		"title":     func(d *decoder, s *timeline.Source) { d.said(&s.Title) },
		"publisher": func(d *decoder, s *timeline.Source) { d.id(&s.Publisher) },
		"kind":      func(d *decoder, s *timeline.Source) { d.id(&s.Kind) },
		"lang":      func(d *decoder, s *timeline.Source) { d.id(&s.Lang) },
		"published": func(d *decoder, s *timeline.Source) { d.date(&s.Published) },
		"url":       func(d *decoder, s *timeline.Source) { d.plain(&s.URL) },
	})
	placeFields = fieldsOf(map[string]func(*decoder, *timeline.Place){
		"id":      func(d *decoder, p *timeline.Place) { d.plain(&p.ID) },
		"name":    func(d *decoder, p *timeline.Place) { d.said(&p.Name) },
		"kind":    func(d *decoder, p *timeline.Place) { word(d, &p.Kind, timeline.PlaceKinds) },
		"country": func(d *decoder, p *timeline.Place) { d.id(&p.Country) },
		"lonlat":  func(d *decoder, p *timeline.Place) { lonlat(d, &p.At) },
		"radius":  radius,
		"outline": rim,
	})
	actorFields = fieldsOf(map[string]func(*decoder, *timeline.Actor){
		"id":      func(d *decoder, a *timeline.Actor) { d.plain(&a.ID) },
		"name":    func(d *decoder, a *timeline.Actor) { d.said(&a.Name) },
		"kind":    func(d *decoder, a *timeline.Actor) { word(d, &a.Kind, timeline.ActorKinds) },
		"role":    func(d *decoder, a *timeline.Actor) { d.said(&a.Role) },
		"country": func(d *decoder, a *timeline.Actor) { d.id(&a.Country) },
		"aliases": func(d *decoder, a *timeline.Actor) { each(d, &a.Aliases, &d.strings, (*decoder).plain) },
	})
	eventFields = fieldsOf(map[string]func(*decoder, *timeline.Full){
		"id":             func(d *decoder, e *timeline.Full) { d.plain(&e.ID) },
		"title":          func(d *decoder, e *timeline.Full) { d.said(&e.Title) },
		"note":           func(d *decoder, e *timeline.Full) { d.said(&e.Note) },
		"when":           func(d *decoder, e *timeline.Full) { d.date(&e.When.Date) },
		"said":           func(d *decoder, e *timeline.Full) { d.id(&e.When.Said) },
		"anchor":         func(d *decoder, e *timeline.Full) { d.date(&e.When.Anchor) },
		"type":           func(d *decoder, e *timeline.Full) { word(d, &e.Type, timeline.Types) },
		"status":         func(d *decoder, e *timeline.Full) { word(d, &e.Status, timeline.Statuses) },
		"certainty":      func(d *decoder, e *timeline.Full) { word(d, &e.Sure, timeline.Certainties) },
		"place":          func(d *decoder, e *timeline.Full) { d.id(&e.Place.ID) },
		"placePrecision": func(d *decoder, e *timeline.Full) { word(d, &e.Place.Precision, timeline.Precisions) },
		"reliability":    func(d *decoder, e *timeline.Full) { d.id(&e.Rating.Reliability) },
		"credibility":    func(d *decoder, e *timeline.Full) { d.integer(&e.Rating.Credibility) },
		"tags":           func(d *decoder, e *timeline.Full) { each(d, &e.Tags, &d.strings, (*decoder).id) },
		"facets":         func(d *decoder, e *timeline.Full) { d.values(&e.Values) },
		"codes":          func(d *decoder, e *timeline.Full) { each(d, &e.Codes, &d.codes, inner(codeFields)) },
		"actors":         func(d *decoder, e *timeline.Full) { each(d, &e.Actors, &d.parts, inner(partFields)) },
		"links":          func(d *decoder, e *timeline.Full) { each(d, &e.Links, &d.links, inner(linkFields)) },
		"claims":         func(d *decoder, e *timeline.Full) { each(d, &e.Claims, &d.claims, inner(claimFields)) },
		"origin":         func(d *decoder, e *timeline.Full) { each(d, &e.Origin, &d.origins, inner(originFields)) },
	})
	codeFields = fieldsOf(map[string]func(*decoder, *timeline.Code){
		"scheme": func(d *decoder, c *timeline.Code) { d.id(&c.Scheme) },
		"value":  func(d *decoder, c *timeline.Code) { d.id(&c.Value) },
	})
	partFields = fieldsOf(map[string]func(*decoder, *timeline.Part){
		"actor": func(d *decoder, p *timeline.Part) { d.id(&p.Actor) },
		"role":  func(d *decoder, p *timeline.Part) { d.id(&p.Role) },
	})
	linkFields = fieldsOf(map[string]func(*decoder, *timeline.Link){
		"kind": func(d *decoder, l *timeline.Link) { word(d, &l.Kind, timeline.LinkKinds) },
		"to":   func(d *decoder, l *timeline.Link) { d.plain(&l.To) },
	})
	claimFields = fieldsOf(map[string]func(*decoder, *timeline.Claim){
		"source":  func(d *decoder, c *timeline.Claim) { d.id(&c.Source) },
		"speaker": func(d *decoder, c *timeline.Claim) { d.said(&c.Speaker) },
		"via":     func(d *decoder, c *timeline.Claim) { d.said(&c.Via) },
		"quote":   func(d *decoder, c *timeline.Claim) { d.plain(&c.Quote) },
		"start":   func(d *decoder, c *timeline.Claim) { d.integer(&c.At.Start) },
		"end":     func(d *decoder, c *timeline.Claim) { d.integer(&c.At.End) },
		"said":    func(d *decoder, c *timeline.Claim) { d.date(&c.Said) },
		"field":   func(d *decoder, c *timeline.Claim) { d.id(&c.Field) },
	})
	originFields = fieldsOf(map[string]func(*decoder, *timeline.Origin){
		"field":     func(d *decoder, o *timeline.Origin) { d.id(&o.Field) },
		"how":       func(d *decoder, o *timeline.Origin) { d.id(&o.How) },
		"confirmed": func(d *decoder, o *timeline.Origin) { d.flag(&o.Confirmed) },
	})
)

// The lists of a file.
var lists = map[string]bool{"sources": true, "places": true, "actors": true, "events": true, "story": true, "stories": true, "annotations": true, "views": true}

// A head is what a file says of itself.
type head struct {
	*timeline.Timeline
	version int
}

// inner reads an object that has room for no other fields than its table's.
func inner[T any](t table[T]) func(*decoder, *T) {
	return func(d *decoder, to *T) { known(d, t, to) }
}

func lonlat(d *decoder, at **timeline.LonLat) {
	d.next()
	from := d.offset()
	var pair []float64
	each(d, &pair, &d.numbers, (*decoder).float)
	if len(pair) != 2 || pair[0] < -180 || pair[0] > 180 || pair[1] < -90 || pair[1] > 90 {
		d.failAt(from, message.New("is not a position on the globe"), message.New("write [longitude, latitude] in degrees: [131.89, 43.12]"))
		return
	}
	*at = &timeline.LonLat{Lon: pair[0], Lat: pair[1]}
}

func radius(d *decoder, p *timeline.Place) {
	d.next()
	at := d.offset()
	if d.float(&p.Radius); !(p.Radius >= 0 && p.Radius <= timeline.MostRadius) {
		d.failAt(at, message.New("is no radius of a place"), message.New("write the kilometres of the disc in which it lies, from 0 to 20015"))
		p.Radius = 0
	}
}

func rim(d *decoder, p *timeline.Place) {
	d.next()
	at := d.offset()
	var text string
	if d.plain(&text); text == "" {
		return
	}
	var err error
	if p.Outline, err = position.Outline(text); err != nil {
		d.failAt(at, message.New("is no outline of an area"), message.New("write POLYGON ((105.8 21, 106 21, 106 21.2, 105.8 21))"))
	}
}

func source(d *decoder, s *timeline.Source) { s.Extra = fields(d, sourceFields, s) }
func place(d *decoder, p *timeline.Place)   { p.Extra = fields(d, placeFields, p) }
func actor(d *decoder, a *timeline.Actor)   { a.Extra = fields(d, actorFields, a) }

// event reads an event whole, and keeps of its rare facets those that it has.
func event(d *decoder, e *timeline.Event) {
	d.full = timeline.Full{}
	d.full.Extra = fields(d, eventFields, &d.full)
	*e = d.full.Compact()
}
