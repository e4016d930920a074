package geojson

import (
	"strings"

	"dateline/data/kit/names"
	"dateline/data/kit/position"
	"dateline/timeline"
)

// position returns the point of a geometry, or the middle of the box about one
// that is no point.
func (d *decoder) position(g *node) (where *timeline.LonLat, area bool) {
	box, _ := boxOf(g)
	if box.count == 0 {
		return nil, false
	}
	where, err := box.middle()
	if err != nil {
		d.Fail(d.doc.Problem(g, err))
	}
	return where, box.count > 1
}

// boxOf returns the box about a geometry, and whether its middle is on the globe.
func boxOf(g *node) (box bounds, ok bool) {
	box.add(g.Get("coordinates"))
	for _, part := range g.Get("geometries").List() {
		box.add(part.Get("coordinates"))
	}
	_, err := box.middle()
	return box, err == nil
}

// positionTold returns the position that the properties of a feature without a geometry
// say, and takes those into the ones that were used; nil for none.
func (d *decoder) positionTold(properties *node, used map[string]bool) *timeline.LonLat {
	lat, lon, both := d.timed(properties, names.Lat), d.timed(properties, names.Lon), d.timed(properties, names.LatLon)
	var where *timeline.LonLat
	var err error
	switch {
	case lat != nil && lon != nil:
		where, err = position.Parse(lat.n.Str(), lon.n.Str())
	case both != nil:
		y, x, ok := position.Both(both.n.Str())
		if !ok {
			return nil // it stays a facet
		}
		where, err = position.Parse(y, x)
	}
	if err != nil {
		d.Fail(d.doc.Problem(properties, err))
	}
	if where != nil {
		for _, p := range []*property{lat, lon, both} {
			used[strings.ToLower(p.name())] = true
		}
	}
	return where
}
