package records

import (
	"encoding/json"
	"fmt"
	"strconv"
	"strings"
)

// shaped reads a document that is one object.
func shaped(v map[string]any) (document, error) {
	switch {
	case v["storymap"] != nil:
		slides, _ := object(v["storymap"])["slides"].([]any)
		return storyMap(slides), nil
	case v["features"] != nil:
		features, _ := v["features"].([]any)
		return geoJSON(v, features), nil
	case v["resources"] != nil:
		d := document{title: cell(v["title"])}
		resources, _ := v["resources"].([]any)
		for _, r := range resources {
			list, _ := object(r)["records"].([]any)
			for _, one := range flat(list) {
				place(one)
				d.records = append(d.records, one)
			}
		}
		return d, nil
	}
	if events, ok := v["events"].([]any); ok {
		return timelineJS(v, events), nil
	}
	if old, ok := v["timeline"].(map[string]any); ok {
		if events, ok := old["date"].([]any); ok {
			return timelineJS(old, events), nil
		}
	}
	for _, name := range []string{"data", "rows", "items", "records"} {
		if list, ok := v[name].([]any); ok {
			return document{title: cell(v["title"]), records: flat(list)}, nil
		}
	}
	return document{}, fmt.Errorf("1: the JSON holds no events that are known: neither a list of objects nor TimelineJS, StoryMapJS, GeoJSON or a data package")
}

// object returns a value as an object, an empty one for anything else.
func object(v any) map[string]any {
	o, _ := v.(map[string]any)
	return o
}

// timelineJS reads TimelineJS 3: slides with dates of parts, in which a negative
// year -500 is 500 BCE, so that it is -499 here.
func timelineJS(v map[string]any, events []any) document {
	title := object(object(v["title"])["text"])
	d := document{title: plain(cell(title["headline"])), summary: plain(cell(title["text"]))}
	for _, one := range events {
		slide := object(one)
		text := object(slide["text"])
		if cell(slide["type"]) == "overview" { // the title of files of older versions
			d.title, d.summary = plain(cell(text["headline"])), plain(cell(text["text"]))
			continue
		}
		media := object(slide["media"])
		r := record{
			"id": cell(slide["unique_id"]), "title": plain(cell(text["headline"])), "note": plain(cell(text["text"])),
			"type": cell(slide["group"]), "display date": cell(slide["display_date"]), "url": cell(media["link"]),
			"start": dateOf(slide["start_date"]), "end": dateOf(slide["end_date"]),
		}
		if r["title"] == "" {
			r["title"] = plain(cell(media["caption"]))
		}
		if r["display date"] == "" {
			r["display date"] = cell(object(slide["start_date"])["display_date"])
		}
		at := object(slide["location"])
		r["place"], r["lat"], r["lon"] = cell(at["name"]), cell(at["lat"]), cell(at["lon"])
		d.records = append(d.records, r)
	}
	return d
}

// dateOf writes a date of parts, any of which may be a number, a text or missing.
func dateOf(v any) string {
	if text, ok := v.(string); ok {
		return text
	}
	o := object(v)
	part := func(name string) string { return strings.TrimSpace(cell(o[name])) }
	text := part("year")
	n, err := strconv.ParseInt(text, 10, 64)
	if err != nil {
		return text
	}
	if n < 0 {
		n++ // minus is BCE, and there is no year 0
	}
	if n < -9999 || n > 9999 {
		return strconv.FormatInt(n, 10)
	}
	text = fmt.Sprintf("%04d", n)
	if n < 0 {
		text = fmt.Sprintf("-%04d", -n)
	}
	for _, name := range []string{"month", "day"} {
		if part(name) == "" {
			return text
		}
		text += fmt.Sprintf("-%02s", part(name))
	}
	if hour := part("hour"); hour != "" {
		minute := part("minute")
		if minute == "" {
			minute = "0"
		}
		text += fmt.Sprintf(" %02s:%02s", hour, minute)
	}
	return text
}

// storyMap reads StoryMapJS; its dates are free text, and stand as they are
// where they cannot be read.
func storyMap(slides []any) document {
	var d document
	for _, one := range slides {
		slide := object(one)
		text, at := object(slide["text"]), object(slide["location"])
		headline, body := plain(cell(text["headline"])), plain(cell(text["text"]))
		if cell(slide["type"]) == "overview" && d.title == "" {
			d.title, d.summary = headline, body
			continue
		}
		d.records = append(d.records, record{
			"title": headline, "note": body, "said": cell(slide["date"]), "date": readable(cell(slide["date"])),
			"place": cell(at["name"]), "lat": cell(at["lat"]), "lon": cell(at["lon"]),
		})
	}
	return d
}

// readable returns a free text that names a year; without one no date can be made.
func readable(text string) string {
	digits := 0
	for _, r := range text {
		if r >= '0' && r <= '9' {
			if digits++; digits == 4 {
				return text
			}
			continue
		}
		digits = 0
	}
	return ""
}

// times are the names by which GeoJSON's users call times, the start first.
var times = [][2]string{{"start", "end"}, {"start_datetime", "end_datetime"}, {"begin", "end"}, {"datetime", ""}, {"date", ""}, {"time", ""}, {"timestamp", ""}, {"year", ""}}

// geoJSON reads features (RFC 7946): positions are longitude, latitude.
func geoJSON(v map[string]any, features []any) document {
	d := document{title: cell(v["name"])}
	for _, one := range features {
		feature := object(one)
		properties := object(feature["properties"])
		r := fields(properties)
		if id := cell(feature["id"]); id != "" {
			r["id"] = id
		}
		if x, y, ok := position(object(feature["geometry"])["coordinates"]); ok {
			r["lon"], r["lat"] = x, y
		}
		for _, pair := range times {
			if start := r[pair[0]]; start != "" && r["start"] == "" {
				r["start"], r["end"] = start, r[pair[1]]
				break
			}
		}
		if when := object(feature["when"]); len(when) > 0 {
			r["start"], r["end"] = timespan(when)
		}
		d.records = append(d.records, r)
	}
	return d
}

// timespan reads the first span of a "when" of Linked Places and GeoJSON-T.
func timespan(when map[string]any) (start, end string) {
	spans, _ := when["timespans"].([]any)
	if len(spans) == 0 {
		return "", ""
	}
	span := object(spans[0])
	one := func(v any) string {
		o := object(v)
		if in := cell(o["in"]); in != "" {
			return in
		}
		early, late := cell(o["earliest"]), cell(o["latest"])
		if early != "" && late != "" {
			return "[" + early + ".." + late + "]"
		}
		return early + late
	}
	return one(span["start"]), one(span["end"])
}

// position returns the first position of any geometry.
func position(v any) (lon, lat string, ok bool) {
	for {
		list, _ := v.([]any)
		if len(list) == 0 {
			return "", "", false
		}
		if x, number := list[0].(json.Number); number {
			if len(list) < 2 {
				return "", "", false
			}
			y, number := list[1].(json.Number)
			return x.String(), y.String(), number
		}
		v = list[0]
	}
}

// place reads the "lat,lon" or the GeoJSON point that TimeMapper keeps in one
// field.
func place(r record) {
	at := r["location"]
	if at == "" {
		return
	}
	delete(r, "location")
	var point struct{ Coordinates []json.Number }
	if json.Unmarshal([]byte(at), &point) == nil && len(point.Coordinates) >= 2 {
		r["lon"], r["lat"] = point.Coordinates[0].String(), point.Coordinates[1].String()
		return
	}
	if lat, lon, ok := strings.Cut(at, ","); ok {
		r["lat"], r["lon"] = strings.TrimSpace(lat), strings.TrimSpace(lon)
		return
	}
	r["place"] = at
}
