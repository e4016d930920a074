// Package facets writes the facets of an event as texts with names, those that its timeline
// declares as JSON too, and reads them again, for formats that have room for fields of others: properties of
// GeoJSON, extended data of KML, own properties of iCalendar.
package facets

import (
	"errors"
	"strconv"
	"strings"

	"dateline/data/kit/draft"
	"dateline/data/kit/message"
	"dateline/data/kit/position"
	"dateline/timeline"
	"dateline/timeline/edtf"
)

// A Book finds what the events of a timeline refer to.
type Book struct {
	lang    string
	places  map[string]*timeline.Place
	actors  map[string]string
	sources map[string]*timeline.Source
	facets  []timeline.Facet
	kinds   map[string]timeline.FacetKind
}

// Of returns the Book of a timeline.
func Of(t *timeline.Timeline) *Book {
	b := &Book{
		lang: t.Lang, places: make(map[string]*timeline.Place, len(t.Places)),
		actors: make(map[string]string, len(t.Actors)), sources: make(map[string]*timeline.Source, len(t.Sources)),
		facets: t.Facets, kinds: make(map[string]timeline.FacetKind, len(t.Facets)),
	}
	for _, f := range t.Facets {
		b.kinds[f.Name] = f.Kind
	}
	for i := range t.Places {
		b.places[t.Places[i].ID] = &t.Places[i]
	}
	for _, a := range t.Actors {
		b.actors[a.ID] = a.Name.In(t.Lang)
	}
	for i := range t.Sources {
		b.sources[t.Sources[i].ID] = &t.Sources[i]
	}
	return b
}

// Place returns the place of an event; false for none.
func (b *Book) Place(e *timeline.Full) (timeline.Place, bool) {
	p := b.places[e.Place.ID]
	if p == nil {
		return timeline.Place{}, false
	}
	return *p, true
}

// Actors returns the names of who takes part.
func (b *Book) Actors(e *timeline.Full) []string {
	var names []string
	for _, p := range e.Actors {
		names = append(names, b.actors[p.Actor])
	}
	return names
}

// Source returns title and address of the source of the first claim.
func (b *Book) Source(e *timeline.Full) (title, url string) {
	if len(e.Claims) == 0 || b.sources[e.Claims[0].Source] == nil {
		return "", ""
	}
	s := b.sources[e.Claims[0].Source]
	return s.Title.In(b.lang), s.URL
}

// A Field is a facet as a text with a name.
type Field struct{ Name, Value string }

// Fields returns the facets of an event that say anything, but for its title,
// note and id, for which all formats have room.
func (b *Book) Fields(e *timeline.Full) []Field {
	var all []Field
	put := func(name, value string) {
		if value != "" {
			all = append(all, Field{name, value})
		}
	}
	put("when", e.When.Date.String())
	put("said", e.When.Said)
	put("anchor", e.When.Anchor.String())
	put("type", e.Type.String())
	if e.Status != timeline.Happened {
		put("status", e.Status.String())
	}
	put("certainty", e.Sure.String())
	if p, ok := b.Place(e); ok {
		put("place", p.Name.In(b.lang))
		put("country", p.Country)
		if p.Kind != timeline.Point {
			put("placeKind", p.Kind.String())
		}
		if p.At != nil {
			put("position", Degrees(p.At.Lat)+", "+Degrees(p.At.Lon))
		}
		if p.Radius != 0 {
			put("radius", Degrees(p.Radius))
		}
		put("outline", position.WKT(p.Outline))
	}
	put("placePrecision", e.Place.Precision.String())
	put("actors", strings.Join(b.Actors(e), "; "))
	put("tags", strings.Join(e.Tags, "; "))
	for i, c := range e.Codes {
		if i == 0 {
			put("codes", c.Scheme+" "+c.Value)
		} else {
			all[len(all)-1].Value += "; " + c.Scheme + " " + c.Value
		}
	}
	title, url := b.Source(e)
	put("source", title)
	put("url", url)
	if len(e.Claims) > 0 {
		put("speaker", e.Claims[0].Speaker.In(b.lang))
		put("medium", e.Claims[0].Via.In(b.lang))
		put("quote", e.Claims[0].Quote)
	}
	return all
}

// Degrees writes a latitude or a longitude.
func Degrees(f float64) string { return strconv.FormatFloat(f, 'f', -1, 64) }

// Names are the names of the fields that Read knows.
var Names = []string{
	"when", "said", "anchor", "type", "status", "certainty", "place", "country", "placeKind", "position", "radius", "outline", "placePrecision",
	"actors", "tags", "codes", "source", "url", "speaker", "medium", "quote",
}

// Read sets the facets of an event by fields that Fields has made; the error
// joins what could not be read, which is left as it was.
func Read(d *draft.Draft, e *timeline.Full, get func(name string) string) error {
	errs := []error{
		word(get("type"), timeline.Types, &e.Type), status(get("status"), e),
		word(get("certainty"), timeline.Certainties, &e.Sure), word(get("placePrecision"), timeline.Precisions, &e.Place.Precision),
	}
	for name, to := range map[string]*edtf.Date{"when": &e.When.Date, "anchor": &e.When.Anchor} {
		if text := get(name); text != "" {
			date, err := edtf.ParseISO(text)
			if err == nil {
				*to = date
			}
			errs = append(errs, err)
		}
	}
	if said := get("said"); said != "" {
		e.When.Said = said
	}
	if actors := get("actors"); actors != "" {
		e.Actors = d.Parts(strings.Split(actors, ";")...)
	}
	if tags := get("tags"); tags != "" {
		e.Tags = strings.Split(tags, "; ")
	}
	if codes := get("codes"); codes != "" {
		for _, one := range strings.Split(codes, "; ") {
			if scheme, value, ok := strings.Cut(one, " "); ok {
				e.Codes = append(e.Codes, timeline.Code{Scheme: scheme, Value: value})
			}
		}
	}
	if claims := d.Claims(get("source"), get("url")); claims != nil || get("speaker")+get("medium")+get("quote") != "" {
		if claims == nil {
			claims = []timeline.Claim{{}}
		}
		claims[0].Speaker, claims[0].Via, claims[0].Quote = timeline.Say("", get("speaker")), timeline.Say("", get("medium")), get("quote")
		e.Claims = claims
	}
	return errors.Join(append(errs, place(d, e, get))...)
}

// place sets the place of an event, where the fields name one.
func place(d *draft.Draft, e *timeline.Full, get func(string) string) error {
	p := timeline.Place{Name: timeline.Say("", get("place")), Country: get("country"), Kind: timeline.Point}
	at := get("position")
	if len(p.Name) == 0 && p.Country == "" && at == "" {
		return nil
	}
	errs := []error{word(get("placeKind"), timeline.PlaceKinds, &p.Kind)}
	if lat, lon, ok := strings.Cut(at, ","); ok {
		y, errY := strconv.ParseFloat(strings.TrimSpace(lat), 64)
		x, errX := strconv.ParseFloat(strings.TrimSpace(lon), 64)
		var err error
		if errY != nil || errX != nil {
			err = message.Error("the position %q is not a latitude and a longitude; write degrees such as 43.12, 131.89", at)
		} else {
			p.At, err = position.Check(y, x)
		}
		errs = append(errs, err)
	}
	if km := get("radius"); km != "" {
		var err error
		if p.Radius, err = position.Radius(km); err != nil {
			errs = append(errs, err)
		}
	}
	if text := get("outline"); text != "" {
		var err error
		if p.Outline, err = position.Outline(text); err != nil {
			errs = append(errs, err)
		}
	}
	if len(p.Name) == 0 {
		p.Name = timeline.Say("", strings.TrimSpace(p.Country+" "+at))
	}
	e.Place.ID = d.PlaceAs(p)
	return errors.Join(errs...)
}

// status reads a status, or a word that says how sure it is.
func status(v string, e *timeline.Full) error {
	status, sure, ok := draft.StatusOf(v)
	switch {
	case !ok:
		return word(v, timeline.Statuses, &e.Status)
	case status != 0:
		e.Status = status
	default:
		e.Sure = sure
	}
	return nil
}

// word reads a word of a vocabulary.
func word[W timeline.Word](v string, vocabulary []W, to *W) error {
	if v == "" {
		return nil
	}
	for _, one := range vocabulary {
		if strings.EqualFold(v, one.String()) {
			*to = one
			return nil
		}
	}
	return message.Error("%q is not a word of this field; write one of %q", v, timeline.Words(vocabulary))
}
