package geojson

import (
	"encoding/json"
	"strings"

	"dateline/data/kit/draft"
	"dateline/data/kit/facets"
	"dateline/data/kit/position"
	"dateline/timeline"
)

// own reads an event that Encode has written.
func (d *decoder) own(f, properties *node, e *timeline.Full) {
	if properties.Get("when") == nil {
		e.When = timeline.When{}
	}
	foreign := map[string]bool{}
	for _, one := range f.Get("dateline", "foreign").List() {
		foreign[one.Str()] = true
	}
	get := func(name string) string {
		if name == "outline" && properties.Get(name) == nil {
			outline, _ := outlineOf(f.Get("geometry"))
			return position.WKT(outline)
		}
		if own := f.Get("dateline", name); own != nil || foreign[name] {
			return own.Str()
		}
		return properties.Get(name).Str()
	}
	if err := facets.Read(d.Draft, e, get); err != nil {
		d.Fail(d.doc.Problem(properties, err))
	}
	used := map[string]bool{"title": true, "note": true, "start": true, "end": true}
	for _, name := range facets.Names {
		used[strings.ToLower(name)] = !foreign[name]
	}
	d.keep(e, f, properties, d.doc.Rest(f, "type", "properties", "geometry", "id", "dateline"), used)
	d.Add(*e)
}

// keep makes facets of other properties, and keeps what can be none: objects, a geometry
// that is more than a point or an outline, and other members of the feature. A property that bears a name of
// ours is kept as well, to be written as it was.
func (d *decoder) keep(e *timeline.Full, f, properties *node, rest map[string]json.RawMessage, used map[string]bool) {
	_, read := boxOf(f.Get("geometry"))
	others := map[string]json.RawMessage{}
	if properties != nil {
		for i := range properties.Members {
			m := &properties.Members[i]
			if used[strings.ToLower(m.Name)] {
				continue
			}
			taken := facets.ReadValue(d.Draft, e, m.Name, &m.Value)
			if whole := m.Value.Kind != 't' && m.Value.Kind != 'f'; !taken || !whole || reserved(m.Name) {
				others[m.Name] = d.doc.Raw(&m.Value)
			}
		}
	}
	if len(others) > 0 {
		rest["properties"] = draft.Raw(others)
	}
	if g := f.Get("geometry"); g != nil && !whole(g) && (g.Get("type").Str() != "Point" || len(g.Get("coordinates").List()) > 2 || !read) {
		rest["geometry"] = d.doc.Raw(g)
	}
	e.Extra = draft.Keep(e.Extra, Name, rest)
}
