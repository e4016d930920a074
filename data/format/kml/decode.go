package kml

import (
	"errors"
	"fmt"
	"maps"
	"math"
	"slices"
	"strconv"
	"strings"

	"dateline/data/kit/dates"
	"dateline/data/kit/draft"
	"dateline/data/kit/facets"
	"dateline/data/kit/markup"
	"dateline/data/kit/message"
	"dateline/data/kit/names"
	"dateline/data/kit/position"
	"dateline/data/kit/unzip"
	"dateline/data/words"
	"dateline/timeline"
	"dateline/timeline/edtf"
)

// Name is the name under which fields of KML stand beside an event.
const Name = "kml"

// own is put before the names of our fields in ExtendedData.
const own = "dateline:"

// Decode reads KML.
func Decode(raw []byte, o draft.Options) (draft.Result, error) {
	root, err := markup.Parse(raw)
	if err != nil {
		return draft.Result{}, err
	}
	d := decoder{draft.New(), o.Map}
	var there []string
	for _, data := range append(root.All("Data"), root.All("SimpleData")...) {
		there = append(there, data.Attr("name"))
	}
	if err := names.Check(o.Map, slices.Compact(slices.Sorted(slices.Values(there))), 1); err != nil {
		return draft.Result{}, err
	}
	d.Account.Sees(featuresSeen, 0)
	d.feature(root, span{}, nil)
	return d.Result, nil
}

// DecodePacked reads KMZ: the first file of the archive that ends in .kml.
func DecodePacked(raw []byte, o draft.Options) (draft.Result, error) {
	inner, err := unzip.Find(raw, func(name string) bool { return strings.HasSuffix(name, ".kml") }, o.Limit)
	if err != nil {
		return draft.Result{}, err
	}
	return Decode(inner, o)
}

// featuresSeen is the code of a message that counts features.
const featuresSeen = "%d {feature|features}"

type decoder struct {
	*draft.Draft
	mapped map[string]string // field → name of a datum, as a person has said
}

// A span is the time that a feature has, or inherits.
type span struct {
	start, end string
	at         *markup.Element
}

// said returns the words of a time.
func (s span) said() string {
	if s.start == s.end {
		return s.start
	}
	return strings.Trim(s.start+" – "+s.end, " –")
}

// timeOf reads the time of a feature, also where it stands in its view.
func timeOf(n *markup.Element) span {
	for _, in := range []*markup.Element{n, n.Child("LookAt"), n.Child("Camera")} {
		if c := in.Child("TimeSpan"); c != nil {
			return span{c.Str("begin"), c.Str("end"), c}
		}
		if c := in.Child("TimeStamp"); c != nil {
			return span{c.Str("when"), c.Str("when"), c}
		}
	}
	return span{}
}

// feature reads a document, a folder or a placemark, and what lies in it.
func (d *decoder) feature(n *markup.Element, inherited span, folders []string) {
	when := timeOf(n)
	switch n.Name {
	case "NetworkLink":
		d.Account.Sees(featuresSeen, 1)
		d.Account.LeftOut("%d as links to other files, which are not fetched", 1)
		return
	case "ScreenOverlay":
		if when.at == nil {
			d.Account.Sees(featuresSeen, 1)
			d.Account.LeftOut("%d as pictures that lie on the screen, not on the map", 1) // such as a legend
			return
		}
		fallthrough
	case "Placemark", "GroundOverlay", "PhotoOverlay":
		d.Account.Sees(featuresSeen, 1)
		d.placemark(n, when, inherited, folders)
		return
	case "Document":
		if len(d.Timeline.Title) == 0 {
			d.Timeline.Title, d.Timeline.Summary = timeline.Say("", n.Str("name")), timeline.Say("", draft.Plain(n.Str("description")))
		}
	case "Folder":
		if name := n.Str("name"); name != "" {
			folders = append(folders[:len(folders):len(folders)], name)
		}
	}
	if when.start+when.end != "" {
		inherited = when
	}
	for _, c := range n.Nodes {
		d.feature(c, inherited, folders)
	}
}

// placemark reads a feature that is an event. Its time is its own, that of its track,
// that of its data, or else the one that it inherits.
func (d *decoder) placemark(n *markup.Element, when, inherited span, folders []string) {
	e := timeline.Full{ID: n.Attr("id"), Title: timeline.Say("", n.Str("name"))}
	e.Note = timeline.Say("", draft.Plain(n.Str("description")))
	if tracks := n.All("Track"); when.at == nil && len(tracks) > 0 {
		if all := tracks[0].All("when"); len(all) > 0 {
			when = span{all[0].Str(), all[len(all)-1].Str(), all[0]}
		}
	}
	fail := func(at *markup.Element, err error) {
		if err != nil {
			d.Fail(draft.Problem{Line: at.Line, Path: at.Name, Err: err})
		}
	}
	at, area, shape := positionOf(n)
	outline, err := outlineOf(n)
	if err != nil {
		fail(n, err)
	}
	if shape != nil {
		fail(shape, d.place(&e, at, area, outline))
		if area && outline == nil {
			d.Note("lines are read as the first of their points; their shapes, altitudes and styles are not kept")
		}
	}
	fields, ours := map[string]string{}, map[string]string{}
	var order []string
	for _, data := range append(n.All("Data"), n.All("SimpleData")...) {
		name, value := data.Attr("name"), data.Str("value")
		if data.Name == "SimpleData" {
			value = data.Str()
		}
		if rest, ok := strings.CutPrefix(name, own); ok {
			ours[rest] = value
		} else {
			fields[name], order = value, append(order, name)
		}
	}
	if when.at == nil {
		date, used, said, err := d.told(fields)
		fail(n, err)
		e.When.Date = date
		for _, name := range used {
			delete(fields, name)
		}
		if err != nil || date.IsZero() && words.AbsenceOf(said) == words.Unknown {
			e.When.Said = said
		} else if len(used) == 0 {
			when = inherited
		}
	}
	if when.at != nil {
		var err error
		if e.When.Date, err = read(when); err != nil {
			fail(when.at, err)
			e.When.Said = when.said()
		}
	}
	if len(folders) > 0 {
		fields["folder"], order = strings.Join(folders, " / "), append(order, "folder")
	}
	for _, name := range order {
		if taken(d.Draft, &e, name, fields[name]) {
			delete(fields, name)
		}
	}
	e.Extra = draft.Keep(e.Extra, Name, fields)
	fail(n, facets.Read(d.Draft, &e, func(name string) string {
		if name == "outline" {
			return position.WKT(outline)
		}
		return ours[name]
	}))
	if n.Str("address") != "" && e.Place.ID == "" {
		e.Place.ID = d.Place(n.Str("address"), "", nil)
	}
	d.Add(e)
}

// taken makes a field of a feature a facet; false where there is no room for it.
func taken(d *draft.Draft, e *timeline.Full, name, value string) bool {
	bare, kind := draft.Unsuffixed(name)
	if kind == timeline.OfLists {
		return d.Value(e, bare, kind, draft.Cut(value)...)
	}
	return d.Value(e, bare, kind, value)
}

// told reads the date of a feature from its ExtendedData, by the names that fields
// of dates have, and returns those that it has read.
func (d *decoder) told(data map[string]string) (date edtf.Date, read []string, said string, err error) {
	fields, by := words.Fields{}, map[names.Field]string{}
	for _, name := range slices.Sorted(maps.Keys(data)) {
		if f := names.In(name, d.mapped); f != "" && fields[f] == "" && data[name] != "" {
			fields[f], by[f] = data[name], name
		}
	}
	date, used, err := fields.Date(&words.Reader{})
	for _, f := range used {
		read = append(read, by[f])
	}
	return date, read, fields.Said(used), err
}

// read reads a time; one with one side is open.
func read(s span) (edtf.Date, error) {
	a, errA := moment(s.start)
	b, errB := moment(s.end)
	if s.start == s.end {
		errB = nil // it is told once
	}
	if err := errors.Join(errA, errB); err != nil {
		d, _ := edtf.ParseISO(a + b) // what is left of it, where it is one date
		return d, err
	}
	switch {
	case s.start == "":
		return edtf.ParseISO("../" + b)
	case s.end == "":
		return edtf.ParseISO(a + "/..")
	}
	return dates.Read(a, b, false)
}

// moment reads a date of XML Schema 1.0, in which there is no year 0.
func moment(text string) (string, error) {
	if text == "" {
		return "", nil
	}
	if year := strings.TrimPrefix(text, "-"); len(year) > 4 && strings.Trim(year, "0123456789") == "" {
		text = "Y" + text // which XML Schema does not write
	}
	d, err := words.Date(text, draft.Unsettled)
	p := dates.Of(d)
	if err == nil && !p.Single {
		err = message.Error("%q is more than one date; write 2019, 2019-04, 2019-04-25 or 2019-04-25T14:00:00Z", text)
	}
	if err != nil {
		return "", err
	}
	if p.Start.Year < 0 {
		p.Start.Year++
	}
	return p.Start.String(), nil
}

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
