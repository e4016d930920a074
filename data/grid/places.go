package grid

import (
	"fmt"
	"hash/crc32"
	"strconv"
	"strings"

	"dateline/data/gazetteer"
	"dateline/data/kit/draft"
	"dateline/data/kit/message"
	"dateline/data/kit/position"
	"dateline/timeline"
)

// A spot is the cells that name a place.
type spot struct{ name, country, lat, lon, latLon, radius, outline string }

// place returns the id of the row's place, "" for none.
func (w *worker) place() string {
	name, country := w.cells[rolePlace], w.cells[roleCountry]
	if region := w.cells[roleRegion]; region != "" && !strings.Contains(name, ",") && name != region {
		name = strings.TrimPrefix(name+", "+region, ", ")
	}
	key := spot{name, country, w.cells[roleLat], w.cells[roleLon], w.cells[roleLatLon], w.cells[roleRadius], w.cells[roleOutline]}
	if position.IsOutline(w.cells[roleLatLon]) && w.cells[roleOutline] == "" {
		w.cells[roleOutline], w.cells[roleLatLon] = w.cells[roleLatLon], ""
		key.latLon, key.outline = "", w.cells[roleOutline]
	}
	if key == (spot{radius: key.radius}) {
		return ""
	}
	if id, ok := w.spots[key]; ok {
		return id
	}
	faults, zeros := len(w.problems), w.zeros
	if w.cells[roleLat]+w.cells[roleLon]+w.cells[roleLatLon] == "" && position.Is(name) {
		w.cells[roleLatLon], name = name, ""
	}
	at, outline := w.position(), w.outline()
	if middle := position.Middle(outline); at == nil && middle != nil {
		at = middle
	}
	if name == "" && country == "" && at == nil {
		return ""
	}
	p := timeline.Place{Kind: timeline.Point, At: at}
	if p.Country = w.country(country); p.Country == "" && name != "" && country != "" && !strings.HasSuffix(name, country) {
		name += ", " + country // an Ottoman Empire: whoever looks the place up sees where not
	}
	switch {
	case name == "" && country != "":
		name, p.Kind = country, timeline.Country
	case name == "":
		name = fmt.Sprintf("%.2f, %.2f", at.Lat, at.Lon)
	}
	p.ID, p.Name = draft.Slug(name), timeline.Say("", name)
	switch {
	case at != nil:
		p.ID += fmt.Sprintf("@%.4f,%.4f", at.Lat, at.Lon)
	case p.Country != "":
		p.ID += "@" + strings.ToLower(p.Country) // Valence in France is not that in Spain
	}
	if p.Radius = w.radius(); p.Radius != 0 {
		p.ID += fmt.Sprintf("~%g", p.Radius)
	}
	if outline != nil {
		p.Outline, p.Kind = outline, timeline.Area
		p.ID += "#" + strconv.FormatUint(uint64(crc32.ChecksumIEEE([]byte(position.WKT(outline)))), 36)
	}
	if len(w.problems) == faults && zeros == w.zeros {
		w.spots[key] = p.ID // a position that cannot be read is told in every row
	}
	w.places = append(w.places, p)
	return p.ID
}

// radius reads the radius of a place, 0 for none.
func (w *worker) radius() float64 {
	cell := w.cells[roleRadius]
	if cell == "" {
		return 0
	}
	km, err := position.Radius(cell)
	if err != nil {
		w.fail(roleRadius, err)
	}
	return km
}

// outline reads the outline of an area, nil for none.
func (w *worker) outline() [][]timeline.LonLat {
	if w.cells[roleOutline] == "" {
		return nil
	}
	outline, err := position.Outline(w.cells[roleOutline])
	if err != nil {
		w.fail(roleOutline, err)
	}
	return outline
}

// country returns the code of a country by its name or code; "" for none.
func (w *worker) country(name string) string {
	code, known := w.countries[name]
	if !known {
		code = codeOf(name)
		w.countries[name] = code
	}
	return code
}

// codeOf returns the code of a country, which is written as it or as a name; "" where it is neither.
func codeOf(name string) string {
	switch len(name) {
	case 0:
		return ""
	case 2:
		return strings.ToUpper(name)
	}
	g, err := gazetteer.Open()
	if err != nil {
		return "" // the embedded data is broken, which its own tests tell
	}
	return g.Code(name)
}

// position reads latitude and longitude; nil when there is none that can be. 0, 0
// is what programs write that know no position: it is counted and not drawn, but
// where a person has said that it is meant.
func (w *worker) position() *timeline.LonLat {
	lat, lon, column := w.cells[roleLat], w.cells[roleLon], roleLat
	if both := w.cells[roleLatLon]; both != "" && (lat == "" || lon == "") {
		var ok bool
		if lat, lon, ok = position.Both(both); !ok {
			w.fail(roleLatLon, message.Error("%q is no position; write 43.12, 131.9", both))
			return nil
		}
		column = roleLatLon
	}
	if lat == "" || lon == "" {
		return nil
	}
	at, err := position.Parse(lat, lon)
	if err != nil {
		w.lose(roleLat)
		w.lose(roleLon)
		w.fail(column, err)
		return nil
	}
	if *at == (timeline.LonLat{}) && !w.zero {
		w.zeros++
		w.lose(roleLat)
		w.lose(roleLon)
		return nil
	}
	return at
}
