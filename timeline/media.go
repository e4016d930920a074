package timeline

import (
	"encoding/json"
	"maps"
	"slices"
	"strings"
)

// Media is a picture of an event: a file beside the document, a data: address that holds it, or
// the address of one on the web.
type Media struct {
	File   string
	Alt    string // the picture in words
	Credit string // whose it is
}

// Inside tells whether the document holds the picture itself.
func (m Media) Inside() bool { return strings.HasPrefix(m.File, "data:") }

// parts are what is said of a picture, in the order of mediaFacets.
func (m *Media) parts() [3]*string { return [3]*string{&m.File, &m.Alt, &m.Credit} }

// mediaFacets are the names of the facets that say the parts of a picture, in plain letters.
var mediaFacets = [3][]string{
	{"image", "images", "picture", "photo", "bild", "illustration", "imagefile", "imageurl"},
	{"imagealt", "alt", "alttext", "texteimage", "bildbeschreibung", "caption", "legende"},
	{"imagecredit", "credit", "credits", "photocredit", "creditphoto", "bildnachweis"},
}

// ownMedia is the further field of an event under which a picture stands where its timeline has no
// facet for one.
const ownMedia = "image"

// mediaFacet returns the facet of a timeline that says a part of a picture, "" for none.
func (t *Timeline) mediaFacet(part int) string {
	for _, f := range t.Facets {
		if slices.Contains(mediaFacets[part], letters(f.Name)) {
			return f.Name
		}
	}
	return ""
}

// OfMedia tells whether a facet says a part of a picture, which is looked at and not counted.
func (t *Timeline) OfMedia(facet string) bool {
	plain := letters(facet)
	for part := range mediaFacets {
		if slices.Contains(mediaFacets[part], plain) {
			return t.mediaFacet(0) != ""
		}
	}
	return false
}

// Media returns the picture of an event, false for none: what its file says of it in columns of
// such names, what a person said, or as TimelineJS has it.
func (t *Timeline) Media(e *Event) (Media, bool) {
	var m Media
	more := e.More()
	columns := t.mediaFacet(0) != "" // a column of credits alone is none of pictures
	for part, to := range m.parts() {
		if !columns {
			break
		}
		for _, f := range t.Facets {
			if *to == "" && slices.Contains(mediaFacets[part], letters(f.Name)) {
				if words := Of(more.Values, f.Name); len(words) > 0 {
					*to = strings.TrimSpace(words[0])
				}
			}
		}
	}
	own := ownOf(more.Extra)
	if other := kept(more.Extra); m.File == "" && own.File == "" && other.File != "" {
		own = other // whose words may be typed before the file is named
	}
	for part, to := range m.parts() {
		if *to == "" {
			*to = *own.parts()[part]
		}
	}
	return m, m.File != ""
}

// SetMedia gives an event another picture; the zero Media takes it away. It stands where the file
// has room for it: in the facets that say pictures, as TimelineJS has it, or in a field of its own.
func (t *Timeline) SetMedia(e *Full, m Media) {
	e.Extra = maps.Clone(e.Extra)
	columns := t.mediaFacet(0) != ""
	if len(e.Extra["timelinejs"]) > 0 && kept(e.Extra) != (Media{}) && !columns {
		keep(e.Extra, m)
		m = Media{}
	}
	var rest Media
	for part, said := range m.parts() {
		facet := t.mediaFacet(part)
		if facet == "" || !columns {
			*rest.parts()[part] = *said
			continue
		}
		e.Values = slices.DeleteFunc(slices.Clone(e.Values), func(v Value) bool { return v.Facet == facet })
		if *said != "" {
			e.Values = append(e.Values, Value{facet, *said})
		}
	}
	delete(e.Extra, ownMedia)
	if rest != (Media{}) {
		if e.Extra == nil {
			e.Extra = Extra{}
		}
		e.Extra[ownMedia], _ = json.Marshal(ownPicture(rest)) // texts have no error
	}
	if len(e.Extra) == 0 {
		e.Extra = nil
	}
}

// ownPicture is how a picture stands in a further field.
type ownPicture struct {
	File   string `json:"file,omitempty"`
	Alt    string `json:"alt,omitempty"`
	Credit string `json:"credit,omitempty"`
}

// ownOf returns the picture in the further field of an event.
func ownOf(extra Extra) Media {
	var of ownPicture
	if raw := extra[ownMedia]; len(raw) > 0 {
		_ = json.Unmarshal(raw, &of) // what is no such object has none
	}
	return Media(of)
}

// kept returns the picture that TimelineJS has beside an event.
func kept(extra Extra) Media {
	var of struct {
		Media struct{ URL, Caption, Credit, Alt string }
	}
	if raw := extra["timelinejs"]; len(raw) > 0 {
		_ = json.Unmarshal(raw, &of) // what is no such object has none
	}
	m := Media{File: of.Media.URL, Alt: of.Media.Alt, Credit: of.Media.Credit}
	if m.Alt == "" {
		m.Alt = of.Media.Caption
	}
	return m
}

// keep puts another picture into what TimelineJS has beside an event, and leaves the rest of it.
func keep(extra Extra, m Media) {
	slide := map[string]json.RawMessage{}
	_ = json.Unmarshal(extra["timelinejs"], &slide) // it is an object, since it has a picture
	delete(slide, "media")
	if m.File != "" {
		said := map[string]string{"url": m.File}
		for name, text := range map[string]string{"alt": m.Alt, "credit": m.Credit} {
			if text != "" {
				said[name] = text
			}
		}
		slide["media"], _ = json.Marshal(said) // texts have no error
	}
	if delete(extra, "timelinejs"); len(slide) > 0 {
		extra["timelinejs"], _ = json.Marshal(slide) // as above
	}
}

// letters leaves of a name its letters and digits, small and without accents.
func letters(name string) string {
	return strings.Map(func(r rune) rune {
		if r >= 'a' && r <= 'z' || r >= '0' && r <= '9' {
			return r
		}
		return -1
	}, Fold(name))
}
