package geojson

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"

	"dateline/data/kit/draft"
	"dateline/data/kit/jsontree"
	"dateline/data/kit/message"
	"dateline/data/kit/names"
	"dateline/timeline"
)

// Name is the name under which fields of GeoJSON stand beside an event.
const Name = "geojson"

type decoder struct {
	*draft.Draft
	doc   *jsontree.Document
	ours  bool // it was written by Encode
	wordy bool // a word for the type of a feature is no type of ours: all are a facet

	mapped map[string]string // field → property, as a person has said
}

// Decode reads GeoJSON.
func Decode(raw []byte, o draft.Options) (draft.Result, error) {
	doc, err := jsontree.Parse(collected(raw), o.Limit)
	if err != nil {
		return draft.Result{}, err
	}
	d := decoder{Draft: draft.New(), doc: doc, mapped: o.Map}
	root := &doc.Root
	features := root.Get("features").List()
	if root.Get("type").Str() == "Feature" {
		features = []node{*root}
	}
	if len(features) == 0 && root.Get("features") == nil {
		return draft.Result{}, message.Error(`1: there is no list of features; GeoJSON is {"type": "FeatureCollection", "features": […]}`)
	}
	d.ours = root.Get("dateline") != nil
	d.Timeline.Title = timeline.Say("", root.Title())
	d.Timeline.Summary = timeline.Say("", root.Get("description").Str())
	if err := d.named(features); err != nil {
		return draft.Result{}, err
	}
	d.wordy = wordy(features)
	d.Account.Sees("%d {feature|features}", len(features))
	for i := range features {
		d.feature(&features[i])
	}
	return d.Result, nil
}

// named checks that the properties are there which a person has named.
func (d *decoder) named(features []node) error {
	there := map[string]bool{}
	var all []string
	for i := range features {
		if p := features[i].Get("properties"); p != nil && len(d.mapped) > 0 {
			for k := range p.Members {
				if name := p.Members[k].Name; !there[name] {
					there[name], all = true, append(all, name)
				}
			}
		}
	}
	return names.Check(d.mapped, all, 1)
}

// collected makes one collection of features that stand a line each, with or
// without the mark of RFC 8142 before them; another document as it is. Lines stay
// where they are.
func collected(raw []byte) []byte {
	body := bytes.TrimSpace(bytes.TrimPrefix(raw, []byte("\uFEFF")))
	first, rest, more := bytes.Cut(bytes.TrimPrefix(body, []byte{0x1e}), []byte("\n"))
	rest = bytes.TrimLeft(rest, " \t\r\n\x1e")
	if !bytes.HasPrefix(body, []byte{0x1e}) && (!more || !bytes.HasPrefix(rest, []byte("{")) || !json.Valid(first)) {
		return raw
	}
	var out bytes.Buffer
	out.WriteString(`{"type":"FeatureCollection","features":[`)
	comma := false
	for line := range bytes.Lines(raw) {
		line = bytes.TrimPrefix(bytes.TrimPrefix(line, []byte("\uFEFF")), []byte{0x1e})
		if len(bytes.TrimSpace(line)) > 0 && comma {
			out.WriteByte(',')
		}
		comma = comma || len(bytes.TrimSpace(line)) > 0
		out.Write(line)
	}
	out.WriteString("]}")
	return out.Bytes()
}

// facetNames are the properties that say a facet, the first that is there.
var facetNames = map[string][]string{
	"title":  {"title", "name", "headline", "label", "event", "summary"},
	"note":   {"note", "description", "desc", "text", "content", "popup"},
	"place":  {"place", "location", "venue", "city"},
	"type":   {"type", "event_type", "category", "kind"},
	"source": {"source", "reference"},
	"url":    {"url", "link", "href", "detail"},
}

// typeOf returns the property that says the type of a feature, and its word.
func typeOf(properties *node) (name, word string) {
	for _, name := range facetNames["type"] {
		if n := field(properties, name); n.Str() != "" && (n.Kind == '"' || n.Kind == '0') {
			return name, n.Str()
		}
	}
	return "", ""
}

// wordy tells whether a type of the features is a word that is no type.
func wordy(features []node) bool {
	for i := range features {
		_, word := typeOf(features[i].Get("properties"))
		if _, tags := draft.TypeOf(word); tags != nil {
			return true
		}
	}
	return false
}

// feature reads an event.
func (d *decoder) feature(f *node) {
	properties := f.Get("properties")
	e := timeline.Full{ID: f.Get("id").Str()}
	if id := f.Get("@id").Str(); e.ID == "" {
		e.ID = id
	}
	used := map[string]bool{"": true}
	get := func(facet string) string {
		wanted := facetNames[facet]
		if own := d.mapped[facet]; own != "" {
			wanted = []string{own}
		}
		for _, name := range wanted {
			if n := field(properties, name); n.Str() != "" && (n.Kind == '"' || n.Kind == '0') {
				used[strings.ToLower(name)] = true
				return n.Str()
			}
		}
		return ""
	}
	e.Title, e.Note = timeline.Say("", draft.Plain(get("title"))), timeline.Say("", draft.Plain(get("note")))
	for _, name := range d.when(f, &e) {
		used[strings.ToLower(name)] = true
	}
	at, area := d.position(f.Get("geometry"))
	outline, _ := outlineOf(f.Get("geometry"))
	if at == nil && !d.ours && (f.Get("geometry") == nil || f.Get("geometry").Kind != '{') {
		at = d.positionTold(properties, used)
	}
	if d.ours {
		e.Title, e.Note = timeline.Say("", properties.Get("title").Str()), timeline.Say("", properties.Get("note").Str())
		d.own(f, properties, &e)
		return
	}
	name := get("place")
	if name == "" && f.Get("when") != nil {
		name = e.Title.In("") // a feature of Linked Places is a place
	}
	if at != nil || name != "" {
		p := timeline.Place{Name: timeline.Say("", name), Kind: timeline.Point, At: at}
		if name == "" {
			p.Name = timeline.Say("", fmt.Sprintf("%.2f, %.2f", at.Lat, at.Lon))
		}
		if area {
			p.Kind, p.Outline = timeline.Area, outline
		}
		if codes := field(properties, "ccodes").List(); len(codes) > 0 {
			p.Country = codes[0].Str()
		}
		e.Place.ID = d.PlaceAs(p)
	}
	e.Type, _ = draft.TypeOf(get("type"))
	if name, word := typeOf(properties); d.wordy {
		d.Value(&e, name, timeline.OfWords, word)
	}
	if err := status(&e, field(properties, "status").Str()); err == nil {
		used["status"] = true
	}
	e.Actors = d.Parts(strings.FieldsFunc(field(properties, "actors").Str(), func(r rune) bool { return r == ';' || r == '|' })...)
	e.Claims = d.Claims(get("source"), get("url"))
	rest := d.doc.Rest(f, "type", "properties", "geometry", "id", "@id")
	d.keep(&e, f, properties, rest, used)
	d.Add(e)
}

// status reads a status where the word is one of ours.
func status(e *timeline.Full, word string) error {
	s, sure, ok := draft.StatusOf(word)
	switch {
	case !ok:
		return message.Error("another status")
	case s != 0:
		e.Status = s
	default:
		e.Sure = sure
	}
	return nil
}
