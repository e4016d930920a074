package kml

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"dateline/data/kit/markup"
	"dateline/data/kit/message"
	"dateline/data/kit/position"
	"dateline/timeline"
)

// outlineOf returns the outlines of the areas of a feature: of its polygons, or of the picture that
// lies on the ground; nil for none.
func outlineOf(n *markup.Element) (outline [][]timeline.LonLat, err error) {
	if box := n.Child("LatLonBox"); box != nil && n.Child("Point") == nil {
		north, south, east, west := number(box, "north"), number(box, "south"), number(box, "east"), number(box, "west")
		if math.Abs(north) <= 90 && math.Abs(south) <= 90 && math.Abs(east) <= 180 && math.Abs(west) <= 180 {
			return [][]timeline.LonLat{{{Lon: west, Lat: south}, {Lon: east, Lat: south}, {Lon: east, Lat: north}, {Lon: west, Lat: north}}}, nil
		}
		return nil, nil // which the position tells
	}
	for _, p := range n.All("Polygon") {
		if outer := p.Child("outerBoundaryIs", "LinearRing", "coordinates"); outer != nil {
			ring, err := ringOf(outer.Text)
			if err != nil {
				return nil, err
			}
			outline = append(outline, ring)
		}
	}
	return outline, nil
}

// ringOf reads the corners of an area.
func ringOf(text string) (ring []timeline.LonLat, err error) {
	for _, tuple := range strings.Fields(text) {
		p := pair(tuple, ",")
		at, err := position.Parse(p[1], p[0])
		if err != nil {
			return nil, err
		}
		ring = append(ring, *at)
	}
	return position.Ring(ring)
}

// position returns a point, or the middle of what bounds the other geometry.
func positionOf(n *markup.Element) (at [2]string, area bool, shape *markup.Element) {
	if p := n.Child("Point", "coordinates"); p != nil {
		return pair(p.Str(), ","), false, p
	}
	if box := n.Child("LatLonBox"); box != nil {
		north, south, east, west := number(box, "north"), number(box, "south"), number(box, "east"), number(box, "west")
		return [2]string{strconv.FormatFloat((east+west)/2, 'f', -1, 64), strconv.FormatFloat((north+south)/2, 'f', -1, 64)}, true, box
	}
	for _, name := range []string{"coordinates", "coord"} {
		all := n.All(name)
		if len(all) == 0 {
			continue
		}
		sep := ","
		tuples := strings.Fields(all[0].Text)
		if name == "coord" {
			sep, tuples = " ", []string{all[0].Str()}
		}
		if len(tuples) > 0 {
			return pair(tuples[0], sep), len(tuples) > 1, all[0]
		}
	}
	return at, false, nil
}

// number reads a number of degrees; what is none is not on the globe.
func number(n *markup.Element, name string) float64 {
	f, err := strconv.ParseFloat(n.Str(name), 64)
	if err != nil {
		return math.NaN()
	}
	return f
}

func pair(tuple, sep string) [2]string {
	parts := strings.Split(strings.TrimSpace(tuple), sep)
	if len(parts) < 2 {
		return [2]string{}
	}
	return [2]string{parts[0], parts[1]}
}

// place sets the place of an event to a longitude and a latitude, or to an area.
func (d *decoder) place(e *timeline.Full, at [2]string, area bool, outline [][]timeline.LonLat) error {
	lon, errX := strconv.ParseFloat(strings.TrimSpace(at[0]), 64)
	lat, errY := strconv.ParseFloat(strings.TrimSpace(at[1]), 64)
	if errX != nil || errY != nil {
		return message.Error("%q is no position; write longitude,latitude such as 105.85,21.03", strings.Join(at[:], ","))
	}
	where, err := position.Check(lat, lon)
	if err != nil {
		return err
	}
	p := timeline.Place{Name: timeline.Say("", fmt.Sprintf("%.2f, %.2f", lat, lon)), Kind: timeline.Point, At: where}
	if area {
		p.Kind = timeline.Area
	}
	if middle := position.Middle(outline); middle != nil {
		p.At, p.Outline = middle, outline
		p.Name = timeline.Say("", fmt.Sprintf("%.2f, %.2f", middle.Lat, middle.Lon))
	}
	e.Place.ID = d.PlaceAs(p)
	return nil
}
