package geojson

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"

	"dateline/data/kit/dates"
	"dateline/data/kit/draft"
	"dateline/data/kit/facets"
	"dateline/data/kit/loss"
	"dateline/data/kit/message"
	"dateline/data/kit/names"
	"dateline/timeline"
)

// Encode writes a timeline as GeoJSON, a feature a line.
func Encode(out io.Writer, t *timeline.Timeline) error {
	w, book, columns := bufio.NewWriter(out), facets.Of(t), draft.Columns(t, reserved)
	fmt.Fprintf(w, "{\"type\":\"FeatureCollection\",\"dateline\":1,\"title\":%s,\"description\":%s,\"features\":[", draft.Raw(t.Title.In(t.Lang)), draft.Raw(t.Summary.In(t.Lang)))
	comma := ""
	for _, event := range t.Events.All() {
		e := event.Full()
		fmt.Fprintf(w, "%s\n%s", comma, draft.Raw(featureOf(book, columns, t, &e)))
		comma = ","
	}
	fmt.Fprint(w, "\n]}\n")
	if err := w.Flush(); err != nil {
		return message.Error("writing GeoJSON: %w", err)
	}
	return nil
}

// Losses says in words what GeoJSON cannot carry of a timeline.
func Losses(t *timeline.Timeline) []message.Message {
	return append(loss.Report(t,
		loss.Uncertain("%d uncertain {date|dates} {is a certain span|are certain spans} in start and end; {its|their} doubt stands in the property when"),
		loss.Links, loss.Roles, loss.Claims, loss.ClaimsOf, loss.Ratings, loss.Origins, loss.Unsaid, loss.QuotesAt, loss.Langs, loss.Extra(Name),
	), loss.Whole(t, loss.Title, loss.Summary)...)
}

// featureOf writes an event.
func featureOf(book *facets.Book, columns map[string]string, t *timeline.Timeline, e *timeline.Full) map[string]any {
	f := map[string]any{}
	kept := draft.Kept[json.RawMessage](e.Extra, Name)
	for name, raw := range kept {
		f[name] = raw
	}
	properties := map[string]any{}
	var others map[string]json.RawMessage
	_ = json.Unmarshal(kept["properties"], &others) // none for nothing
	for name, raw := range others {
		properties[name] = raw
	}
	for name, text := range map[string]string{"title": e.Title.In(t.Lang), "note": e.Note.In(t.Lang)} {
		if _, taken := others[name]; text != "" && !taken {
			properties[name] = text
		}
	}
	own := map[string]any{}
	for _, name := range ownNames() {
		if _, taken := others[name]; taken {
			own["foreign"] = append(listOf(own["foreign"]), name)
		}
	}
	for _, field := range book.Fields(e) {
		if field.Name == "outline" && (kept["geometry"] == nil || drawn(kept["geometry"])) {
			continue // the geometry says it
		}
		if _, taken := others[field.Name]; taken {
			own[field.Name] = field.Value // a property of another program bears the name
		} else {
			properties[field.Name] = field.Value
		}
	}
	if len(own) > 0 {
		f["dateline"] = own
	}
	for _, one := range t.Facets {
		if value := book.Value(e, one.Name); value != nil && !says(others[one.Name], value) {
			properties[typedName(columns[one.Name], one)] = value
		}
	}
	p := dates.Of(e.When.Date)
	if p.Start.Known {
		properties["start"] = p.Start.String()
	}
	switch {
	case p.End.Known:
		properties["end"] = p.End.String()
	case p.Single && p.Start.Known:
		properties["end"] = p.Start.String()
	}
	f["type"], f["id"], f["properties"] = "Feature", e.ID, properties
	if kept["geometry"] == nil {
		place, _ := book.Place(e)
		f["geometry"] = geometryOf(place)
	}
	return f
}

// typedName returns the name of the property of a facet. JSON tells texts, numbers and
// lists apart, so that no name but a reserved one needs the kind behind it.
func typedName(column string, f timeline.Facet) string {
	if reserved(f.Name) {
		return column
	}
	if _, kind := draft.Unsuffixed(f.Name); kind != 0 {
		return column
	}
	return f.Name
}

// says tells whether a property that is written as it was read says what a facet does.
func says(kept, value json.RawMessage) bool {
	return kept != nil && strings.Trim(string(kept), `"`) == strings.Trim(string(value), `"`)
}

// reserved tells whether a property of a name is read as something else than a facet.
func reserved(name string) bool {
	name = strings.ToLower(name)
	for _, all := range facetNames {
		if slices.Contains(all, name) {
			return true
		}
	}
	return names.Of(name) != "" || name == "start" || name == "end" || slices.ContainsFunc(facets.Names, func(own string) bool { return strings.EqualFold(own, name) })
}

// ownNames are the names of the properties that Encode writes of its own.
func ownNames() []string { return facets.Names }

func listOf(v any) []string {
	list, _ := v.([]string) // nil where there is none yet
	return list
}
