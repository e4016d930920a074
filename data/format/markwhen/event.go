package markwhen

import (
	"encoding/json"
	"errors"
	"strconv"
	"strings"

	"dateline/data/kit/dates"
	"dateline/data/kit/draft"
	"dateline/data/kit/facets"
	"dateline/data/kit/jsontree"
	"dateline/data/kit/message"
	"dateline/data/kit/position"
	"dateline/timeline"
	"dateline/timeline/edtf"
)

// An event is one that is being read.
type event struct {
	timeline.Full
	line  int
	parts dates.Parts
	props map[string]string
	order []string
	note  []string
	open  bool // properties may still follow
}

// begin opens an event.
func (d *decoder) begin(n int, spec, text string) {
	e := &event{line: n, props: map[string]string{}, open: true}
	d.loose = d.loose || len(d.sections) == 0
	if d.found.spec == spec {
		e.When.Date, e.parts = d.found.date, d.found.parts
		if e.parts.Start.Known {
			d.last, d.prev = lastOf(e.parts), e.parts
		}
	}
	if own, _ := spelled(timeline.When{Date: e.When.Date}, edtf.Date{}); spec != e.When.Date.String() && spec != own {
		e.When.Said = spec
	}
	kept := map[string]any{}
	e.Tags = tagsOf(text)
	title := untagged(text)
	if m := idWord.FindStringSubmatch(title); m != nil { // a property "id" below it goes before
		e.ID, title = m[1], strings.TrimSpace(idWord.ReplaceAllString(title, ""))
		if e.parts.Start.Known {
			d.ids[m[1]] = e.parts
		}
	}
	if m := checkbox.FindStringSubmatch(title); m != nil {
		kept["done"] = m[1] != " " && m[1] != ""
		title = title[len(m[0]):]
	}
	for _, m := range linkText.FindAllStringSubmatch(title, -1) {
		e.Claims = append(e.Claims, d.Claims("", m[2])...)
	}
	title = linkText.ReplaceAllString(title, "$1")
	e.Title = timeline.Say("", title)
	if len(title) != len(text) {
		kept["text"] = text
	}
	var path, whole []string
	for _, s := range d.sections {
		if s.title != "" {
			path, whole = append(path, s.title), append(whole, s.whole)
		}
	}
	if len(path) > 0 {
		kept["section"] = whole
		d.Value(&e.Full, "section", timeline.OfWords, strings.Join(path, " / "))
	}
	e.Extra = draft.Keep(e.Extra, Name, kept)
	d.current = e
}

// untagged returns a text without its tags.
func untagged(text string) string { return strings.TrimSpace(tagWord.ReplaceAllString(text, "")) }

func tagsOf(text string) []string {
	var all []string
	for _, m := range tagWord.FindAllStringSubmatch(text, -1) {
		all = append(all, m[1])
	}
	return all
}

// below reads a line below an event: a property directly below it, else its note.
func (d *decoder) below(trimmed, line string) {
	e := d.current
	if m := propertyLine.FindStringSubmatch(trimmed); m != nil && e.open {
		name := strings.ToLower(m[1])
		if _, twice := e.props[name]; !twice {
			e.order = append(e.order, name)
		}
		e.props[name] = strings.TrimSpace(m[2])
		if name == "id" && e.parts.Start.Known {
			d.ids[e.props[name]] = e.parts // the next line may count from it
		}
		return
	}
	e.open = false
	if trimmed != "" && tagWord.ReplaceAllString(trimmed, "") == "" {
		e.Tags = append(e.Tags, tagsOf(trimmed)...)
		return
	}
	e.note = append(e.note, strings.TrimPrefix(line, `\`))
}

// close takes the event that was being read into the timeline.
func (d *decoder) close() {
	e := d.current
	if e == nil {
		return
	}
	d.current = nil
	e.Note = timeline.Say("", strings.Trim(strings.Join(e.note, "\n"), "\n"))
	rest := map[string]string{}
	for _, name := range e.order {
		read, known := properties[name]
		if !known {
			if !d.Value(&e.Full, name, 0, e.props[name]) {
				rest[name] = e.props[name]
			}
			continue
		}
		if err := read(d, e, e.props[name]); err != nil {
			d.Fail(draft.Problem{Line: e.line, Path: name, Err: err})
			rest[name] = e.props[name]
		}
	}
	kept := draft.Kept[json.RawMessage](e.Extra, Name)
	if len(rest) > 0 {
		kept["properties"] = draft.Raw(rest)
	}
	e.Extra = draft.Keep(e.Extra, Name, kept)
	if at := e.props["at"]; at != "" || e.props["location"] != "" {
		d.place(e, e.props["location"], at)
	}
	e.ID = d.Add(e.Full)
	if e.parts.Start.Known {
		d.ids[e.ID] = e.parts
	}
}

// properties says how the properties that have a meaning here are read.
var properties = map[string]func(*decoder, *event, string) error{
	"id":        func(_ *decoder, e *event, v string) error { e.ID = v; return nil },
	"location":  func(*decoder, *event, string) error { return nil },
	"at":        func(*decoder, *event, string) error { return nil },
	"status":    func(_ *decoder, e *event, v string) error { return word(v, timeline.Statuses, &e.Status) },
	"certainty": func(_ *decoder, e *event, v string) error { return word(v, timeline.Certainties, &e.Sure) },
	"type":      func(_ *decoder, e *event, v string) error { return word(v, timeline.Types, &e.Type) },
	"actors": func(d *decoder, e *event, v string) error {
		e.Actors = d.Parts(strings.Split(v, ";")...)
		return nil
	},
	"source": func(d *decoder, e *event, v string) error {
		title, url, _ := strings.Cut(v, " <")
		e.Claims = append(d.Claims(title, strings.TrimSuffix(url, ">")), e.Claims...)
		return nil
	},
	"facets": func(d *decoder, e *event, v string) error {
		doc, err := jsontree.Parse([]byte(v), 0)
		if err != nil {
			return message.Error(`%q is no object of JSON such as {"people": ["Ann"]}`, v)
		}
		facets.ReadJSON(d.Draft, &e.Full, &doc.Root)
		return nil
	},
	"edtf": func(_ *decoder, e *event, v string) (err error) {
		if v == "none" {
			e.When.Date = edtf.Date{}
			return nil
		}
		date, err := edtf.ParseISO(v)
		if err == nil {
			e.When.Date, e.When.Said = date, ""
		}
		return err
	},
}

// word reads a word of a vocabulary.
func word[W timeline.Word](v string, vocabulary []W, to *W) error {
	for _, one := range vocabulary {
		if strings.EqualFold(v, one.String()) {
			*to = one
			return nil
		}
	}
	return message.Error("%q is not a word of this property; write one of %q", v, vocabulary)
}

// place reads a location and a position "latitude, longitude".
func (d *decoder) place(e *event, name, at string) {
	var where *timeline.LonLat
	if lat, lon, ok := strings.Cut(at, ","); ok {
		y, errY := strconv.ParseFloat(strings.TrimSpace(lat), 64)
		x, errX := strconv.ParseFloat(strings.TrimSpace(lon), 64)
		err := errors.Join(errY, errX)
		if err == nil {
			where, err = position.Check(y, x)
		}
		if err != nil {
			d.Fail(draft.Problem{Line: e.line, Path: "at", Err: err})
		}
	}
	e.Place.ID = d.Place(name, "", where)
}
