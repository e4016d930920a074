package kml

import (
	"slices"
	"strings"

	"dateline/data/kit/draft"
	"dateline/data/kit/facets"
	"dateline/data/kit/markup"
	"dateline/data/kit/names"
	"dateline/data/kit/position"
	"dateline/data/kit/unzip"
	"dateline/data/words"
	"dateline/timeline"
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
	d := decoder{draft.New(), root, o.Map}
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
	root   *markup.Element
	mapped map[string]string // field → name of a datum, as a person has said
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
			if d.root.Child("Folder") == n {
				d.Timeline.Title = timeline.Say("", name)
			}
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
