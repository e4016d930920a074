package figure

import (
	"context"
	"slices"

	"dateline/assets/basemap"
	"dateline/timeline"
	"dateline/timeline/geo"
)

// rough counts the events that a filter leaves out only because no more of their place is known than
// a country, of which some lies in the part of the globe that the filter asks for: they may have
// taken place there. Kept are those that it keeps.
func (s *Subject) rough(ctx context.Context, kept *Order, filter timeline.Filter) (int, error) {
	wide, widened := timeline.Filter{}, false
	for _, x := range filter.Terms() {
		if ids := s.countriesIn(x); len(ids) > 0 {
			x, widened = timeline.Expr{Join: timeline.AnyOf, Of: []timeline.Expr{x, timeline.Term{Field: "place", Values: ids}.Expr()}}, true
		}
		wide = wide.And(x)
	}
	if !widened {
		return 0, nil
	}
	n, err := s.count(ctx, wide.On(s.zone))
	return n - kept.Len(), err
}

// countriesIn returns the ids of the places of which only the country is known, and some of it lies
// in the part of the globe that an expression names; none where it names no such part.
func (s *Subject) countriesIn(x timeline.Expr) (ids []string) {
	if x.Join != timeline.OneTerm {
		return nil
	}
	contains, ok := x.Term.Area()
	if !ok {
		return nil
	}
	asked := map[string]bool{}
	for i := range s.Timeline.Places {
		p := &s.Timeline.Places[i]
		if p.At != nil || p.Country == "" {
			continue
		}
		lies, known := asked[p.Country]
		if !known {
			lies = countryReaches(p.Country, contains, x.Term.Corners())
			asked[p.Country] = lies
		}
		if lies {
			ids = append(ids, p.ID)
		}
	}
	return ids
}

// countryReaches tells whether some of a country lies in a part of the globe: a point of its outline
// or its middle does, or a corner of that part lies in the country.
func countryReaches(code string, contains func(timeline.LonLat) bool, corners []timeline.LonLat) bool {
	if heart, ok := basemap.Heart(code); ok && contains(timeline.LonLat{Lon: heart[0], Lat: heart[1]}) {
		return true
	}
	atlas := basemap.At(basemap.Middle)
	for _, c := range atlas.Countries {
		if c.Code != code {
			continue
		}
		for i := range c.Polygons {
			var ring []timeline.LonLat
			for _, at := range atlas.Outline(nil, &c.Polygons[i], basemap.Everywhere, 0) {
				ring = append(ring, timeline.LonLat{Lon: at[0], Lat: at[1]})
			}
			if slices.ContainsFunc(ring, contains) || slices.ContainsFunc(corners, geo.NewPolygon(ring).Contains) {
				return true
			}
		}
	}
	return false
}
