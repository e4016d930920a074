package geojson

import (
	"strings"

	"dateline/data/kit/jsontree"
	"dateline/data/kit/names"
	"dateline/data/words"
	"dateline/timeline"
	"dateline/timeline/edtf"
)

type node = jsontree.Node

// lists are the properties that hold a time for each position.
var lists = []string{"times", "datetimes", "coordTimes", "linestringTimestamps", "coordinateProperties.times"}

// when reads the time of a feature, by whichever convention it follows, and
// returns the names of the properties that were used.
func (d *decoder) when(f *node, e *timeline.Full) (used []string) {
	properties := f.Get("properties")
	if w := whenOf(f); w != nil {
		d.linked(w, e)
		return []string{"when"}
	}
	if t := f.Get("time"); t != nil && t.Kind == '{' { // JSON-FG
		d.set(t, e, func() (edtf.Date, error) { return featureTime(t) }, string(d.doc.Raw(t)))
		return nil
	}
	start, end := d.timed(properties, names.Start), d.timed(properties, names.End)
	if start == nil {
		start = d.timed(properties, names.When)
	}
	startParts, endParts := d.inParts(properties, names.Year, names.Month, names.Day), d.inParts(properties, names.EndYear, names.EndMonth, names.EndDay)
	if start == nil && end == nil && (startParts != nil || endParts != nil) {
		return d.parts(e, properties, append(startParts, endParts...))
	}
	if start != nil || end != nil {
		d.set(properties, e, func() (edtf.Date, error) {
			return interval(start.value(), end.value(), truth(properties.Get("endExclusive")))
		}, start.value().Str(), end.value().Str())
		return []string{start.name(), end.name(), "startExclusive", "endExclusive"}
	}
	for _, name := range lists {
		if all := properties.Get(strings.Split(name, ".")...).List(); len(all) > 0 {
			for len(all[0].Items) > 0 { // a list for each line
				all = all[0].Items
			}
			d.set(properties, e, func() (edtf.Date, error) { return interval(&all[0], &all[len(all)-1], false) }, all[0].Str(), all[len(all)-1].Str())
			return []string{name}
		}
	}
	if first, last := trip(f.Get("geometry", "coordinates")); first != nil {
		d.set(first, e, func() (edtf.Date, error) { return interval(first, last, false) }, first.Str(), last.Str())
	}
	return nil
}

// A property is a member of the properties of a feature; nil is none.
type property struct {
	key string
	n   *node
}

func (p *property) value() *node {
	if p == nil {
		return nil
	}
	return p.n
}

func (p *property) name() string {
	if p == nil {
		return ""
	}
	return p.key
}

// inParts returns the properties that hold the year of a date, and its month and its day
// where they are there; nil where no year is.
func (d *decoder) inParts(properties *node, year names.Field, others ...names.Field) []part {
	p := d.timed(properties, year)
	if p == nil {
		return nil
	}
	all := []part{{year, p}}
	for _, of := range others {
		if p := d.timed(properties, of); p != nil {
			all = append(all, part{of, p})
		}
	}
	return all
}

// A part is a property that holds a part of a date.
type part struct {
	of names.Field
	*property
}

// parts reads a date that stands in parts, and returns the names of their properties.
func (d *decoder) parts(e *timeline.Full, at *node, all []part) (used []string) {
	fields := words.Fields{}
	var said []string
	for _, p := range all {
		fields[p.of] = p.n.Str()
		used, said = append(used, p.key), append(said, p.n.Str())
	}
	d.set(at, e, func() (edtf.Date, error) {
		date, _, err := fields.Date(&words.Reader{})
		return date, err
	}, said...)
	return used
}

// timed returns the first property that holds a time of a field and says anything.
func (d *decoder) timed(properties *node, of names.Field) *property {
	if properties == nil {
		return nil
	}
	for i := range properties.Members {
		m := &properties.Members[i]
		is := names.In(m.Name, d.mapped) == of
		if plain := names.Plain(m.Name); of == names.When && (plain == "time" || plain == "timelong") {
			is = true
		}
		if is && (m.Value.Kind == '"' || m.Value.Kind == '0') && m.Value.Str() != "" {
			return &property{m.Name, &m.Value}
		}
	}
	return nil
}

// whenOf returns the "when" of a feature, by GeoJSON-T and Linked Places: its own,
// else that of its geometry, its names or its types; nil for none.
func whenOf(f *node) *node {
	all := []*node{f.Get("when"), f.Get("geometry", "when"), f.Get("properties", "when")}
	for _, list := range []*node{f.Get("geometry", "geometries"), f.Get("names"), f.Get("types"), f.Get("properties", "names")} {
		parts := list.List()
		for i := range parts {
			all = append(all, parts[i].Get("when"))
		}
	}
	for _, w := range all {
		if w != nil && w.Kind == '{' {
			return w
		}
	}
	return nil
}

func truth(n *node) bool { return n.Str() == "true" }

// set sets a date, or tells why it cannot be read; its words are kept then.
func (d *decoder) set(at *node, e *timeline.Full, read func() (edtf.Date, error), said ...string) {
	date, err := read()
	told := strings.Trim(strings.Join(said, " – "), " –")
	if err != nil {
		d.Fail(d.doc.Problem(at, err))
	}
	if err != nil || date.IsZero() && words.AbsenceOf(told) == words.Unknown {
		e.When.Said = told
	}
	e.When.Date = date
}

// field returns a property by its name in any case.
func field(properties *node, name string) *node {
	if properties == nil || name == "" {
		return nil
	}
	for i := range properties.Members {
		if strings.EqualFold(properties.Members[i].Name, name) {
			return &properties.Members[i].Value
		}
	}
	return nil
}

// trip returns the times that are the fourth values of positions.
func trip(coordinates *node) (first, last *node) {
	all := coordinates.List()
	for len(all) > 0 && len(all[0].Items) > 0 && all[0].Items[0].Kind == '[' {
		all = all[0].Items
	}
	if len(all) == 0 || len(all[0].Items) < 4 {
		return nil, nil
	}
	end := &all[len(all)-1]
	return &all[0].Items[3], &end.Items[len(end.Items)-1]
}

// linked reads the "when" of GeoJSON-T and Linked Places. Several spans are all
// of a set; what is unknown is written -1 or "" in some files.
func (d *decoder) linked(w *node, e *timeline.Full) {
	spans := w.Get("timespans").List()
	if len(spans) == 0 {
		spans = w.Get("timespan").List() // as some write it
	}
	if len(spans) == 0 {
		spans = []node{*w} // the span itself, or the instant
	}
	var all []string
	for i := range spans {
		text, err := spanOf(&spans[i])
		if err != nil {
			d.Fail(d.doc.Problem(&spans[i], err))
		} else if text != "" {
			all = append(all, text)
		}
	}
	e.When.Said = w.Get("label").Str()
	for _, period := range w.Get("periods").List() {
		if name := period.Get("name").Str(); name != "" {
			d.Value(e, "period", timeline.OfWords, name)
		}
	}
	text := strings.Join(all, "")
	if len(all) > 1 {
		for i, one := range all {
			all[i] = strings.ReplaceAll(strings.Trim(one, "[]"), "/", "..")
		}
		text = "{" + strings.Join(all, ",") + "}"
	}
	if text == "" {
		return
	}
	date, err := edtf.ParseISO(text)
	if err != nil {
		d.Fail(d.doc.Problem(w, err))
		return
	}
	if c := w.Get("certainty").Str(); strings.Contains(c, "certain") && c != "certain" && !strings.ContainsAny(text, "[{/") {
		if doubted, err := edtf.ParseISO(text + "?"); err == nil {
			date = doubted
		}
	}
	e.When.Date = date
}
