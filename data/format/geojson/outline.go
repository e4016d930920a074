package geojson

import (
	"encoding/json"
	"math"
	"strings"

	"dateline/data/kit/position"
	"dateline/timeline"
)

// outlineOf returns the outer rings of a geometry that is an area, and whether these are all that
// it says: it has no holes, no heights and nothing beside them. A geometry with a ring that is
// none, or beyond a pole, has no outline.
func outlineOf(g *node) (outline [][]timeline.LonLat, all bool) {
	all = true
	var take func(g *node) bool
	polygon := func(rings []node) bool {
		if len(rings) == 0 {
			return false
		}
		ring, flat := ringOf(&rings[0])
		outline, all = append(outline, ring), all && flat && len(rings) == 1
		return ring != nil
	}
	take = func(g *node) bool {
		coordinates := g.Get("coordinates").List()
		switch g.Get("type").Str() {
		case "Polygon":
			return polygon(coordinates)
		case "MultiPolygon":
			for i := range coordinates {
				if !polygon(coordinates[i].List()) {
					return false
				}
			}
			return len(coordinates) > 0
		case "GeometryCollection":
			all = false
			parts := g.Get("geometries").List()
			for i := range parts {
				if !take(&parts[i]) {
					return false
				}
			}
			return len(parts) > 0
		}
		return false
	}
	if g == nil || g.Kind != '{' || !take(g) {
		return nil, false
	}
	return outline, all && len(g.Members) == 2
}

// ringOf reads a ring, nil where it is none, and tells whether its positions say no more than
// where they are. A longitude beyond the antimeridian is that of the same place on the globe.
func ringOf(n *node) (ring []timeline.LonLat, flat bool) {
	flat = true
	for _, one := range n.List() {
		at, ok := positionOf(&one)
		if !ok || math.Abs(at.south) > 90 || math.Abs(at.west) > 540 {
			return nil, false
		}
		lon := at.west
		if math.Abs(lon) > 180 {
			lon, flat = math.Remainder(lon, 360), false
		}
		flat = flat && len(one.List()) == 2
		ring = append(ring, timeline.LonLat{Lon: lon, Lat: at.south})
	}
	closed := len(ring) > 3 && ring[0] == ring[len(ring)-1]
	ring, err := position.Ring(ring)
	return ring, flat && closed && err == nil
}

// whole tells whether the outline of a place says all of a geometry.
func whole(g *node) bool {
	_, all := outlineOf(g)
	return all
}

// geometryOf writes a place as a geometry, nil for one without a position.
func geometryOf(p timeline.Place) any {
	if p.At == nil {
		return nil
	}
	if len(p.Outline) == 0 {
		return map[string]any{"type": "Point", "coordinates": []float64{p.At.Lon, p.At.Lat}}
	}
	polygons := make([][][][2]float64, len(p.Outline))
	for i, ring := range p.Outline {
		positions := make([][2]float64, 0, len(ring)+1)
		for k := range len(ring) + 1 {
			at := ring[k%len(ring)]
			positions = append(positions, [2]float64{at.Lon, at.Lat})
		}
		polygons[i] = [][][2]float64{positions}
	}
	if len(polygons) == 1 {
		return map[string]any{"type": "Polygon", "coordinates": polygons[0]}
	}
	return map[string]any{"type": "MultiPolygon", "coordinates": polygons}
}

// drawn tells whether a geometry that was kept is an area.
func drawn(kept json.RawMessage) bool { return strings.Contains(string(kept), "Polygon") }
