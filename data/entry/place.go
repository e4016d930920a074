package entry

import (
	"fmt"
	"strings"

	"dateline/data/gazetteer"
	"dateline/data/kit/position"
	"dateline/timeline"
)

// A place is typed by its name: that of one of the timeline's, else of one that the gazetteer
// knows, as it offers it ("Hanoi, Vietnam"), else a position in any common spelling, else a
// name that nobody knows where it lies.

func placeText(s Sheet, f *timeline.Full) string {
	if f.Place.ID == "" {
		return ""
	}
	if one, _ := s.Timeline.Item(timeline.Key{Kind: timeline.PlaceItem, ID: f.Place.ID}); one != nil {
		return nameOf(s, one.(timeline.Place))
	}
	return f.Place.ID
}

// nameOf returns the name of a place, its position where it has none.
func nameOf(s Sheet, p timeline.Place) string {
	if name := p.Name.In(s.Lang); name != "" {
		return name
	}
	if p.At != nil {
		return fmt.Sprintf("%.4f, %.4f", p.At.Lat, p.At.Lon)
	}
	return p.ID
}

func readPlace(r *reading, f *timeline.Full, text string) error {
	was := f.Place
	f.Place = timeline.PlaceRef{}
	if text == "" {
		r.says = r.say("no place")
		return nil
	}
	for _, p := range r.Timeline.Places {
		if is(text, p.Name) || nameOf(r.Sheet, p) == text {
			if f.Place.ID = p.ID; p.ID == was.ID {
				f.Place = was
			}
			return nil
		}
	}
	if lat, lon, ok := position.Both(text); ok && strings.ContainsAny(text[:1], "+-0123456789") || position.Is(text) {
		at, err := position.Parse(lat, lon)
		if err != nil {
			return err
		}
		r.says = fmt.Sprintf("%.4f, %.4f", at.Lat, at.Lon)
		r.newPlace(f, timeline.Place{Name: timeline.Say(r.Timeline.Lang, r.says), Kind: timeline.Point, At: at}, timeline.Exact)
		return nil
	}
	g, err := gazetteer.Open()
	if err != nil {
		return err
	}
	if m, ok := known(g, r.Sheet, text); ok {
		r.says = says(g, m, r.Lang)
		precision := map[timeline.PlaceKind]timeline.Precision{timeline.Point: timeline.Town, timeline.Area: timeline.Region, timeline.Country: timeline.InCountry}[m.Kind]
		p := timeline.Place{Name: timeline.Say(r.Timeline.Lang, g.Name(m, r.langOfNames())), Kind: m.Kind, Country: m.Country}
		if m.Kind == timeline.Country {
			p.Name = timeline.Say(r.Timeline.Lang, g.Country(m.Country, r.langOfNames()))
		} else {
			at := m.At
			p.At, p.Radius = &at, m.Radius
		}
		r.newPlace(f, p, precision)
		return nil
	}
	r.says = r.say("entry unknown place", text)
	r.newPlace(f, timeline.Place{Name: timeline.Say(r.Timeline.Lang, text)}, 0)
	return nil
}

// langOfNames is the language in which a new place is named: that of the timeline.
func (r *reading) langOfNames() string {
	if r.Timeline.Lang != "" {
		return r.Timeline.Lang
	}
	return r.Lang
}

// newPlace adds a place, and puts the event there. One that has the name already is taken.
func (r *reading) newPlace(f *timeline.Full, p timeline.Place, precision timeline.Precision) {
	name := p.Name.In(r.Lang)
	for _, other := range r.Timeline.Places {
		if is(name, other.Name) && other.Country == p.Country {
			f.Place = timeline.PlaceRef{ID: other.ID, Precision: precision}
			return
		}
	}
	p.ID = r.id(timeline.PlaceItem, name)
	r.add(p)
	f.Place = timeline.PlaceRef{ID: p.ID, Precision: precision}
}

// known returns the place of a name, which may have that of its country behind it.
func known(g *gazetteer.Gazetteer, s Sheet, text string) (gazetteer.Place, bool) {
	name, country := text, ""
	if head, tail, ok := strings.Cut(text, ","); ok {
		if code := g.Code(strings.TrimSpace(tail)); code != "" {
			name, country = strings.TrimSpace(head), code
		}
	}
	for _, m := range g.Find(name, gazetteer.Query{Lang: s.Lang, IsPlace: true}) {
		if (country == "" || m.Country == country) && !(m.Kind == timeline.Country && gazetteer.IsTown(m.Country)) {
			return m.Place, true
		}
	}
	return gazetteer.Place{}, false
}

// says names a place with its country, as it can be typed.
func says(g *gazetteer.Gazetteer, p gazetteer.Place, lang string) string {
	country := g.Country(p.Country, lang)
	if p.Kind == timeline.Country || gazetteer.IsTown(p.Country) && g.Name(p, lang) == country {
		return country
	}
	return g.Name(p, lang) + ", " + country
}

func offerPlaces(s Sheet, text string) []string {
	var names []string
	for _, p := range s.Timeline.Places {
		names = append(names, nameOf(s, p))
	}
	all := begun(text, names)
	g, err := gazetteer.Open()
	if err != nil || len([]rune(text)) < 2 {
		return all
	}
	const most = 8
	for _, p := range g.Begun(text, s.Lang, most) {
		if one := says(g, p, s.Lang); len(all) < most && !contains(all, one) {
			all = append(all, one)
		}
	}
	return all
}

func contains(all []string, one string) bool {
	for _, other := range all {
		if gazetteer.Fold(other) == gazetteer.Fold(one) {
			return true
		}
	}
	return false
}
