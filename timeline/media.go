package timeline

import (
	"encoding/json"
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

// mediaFacets are the names of the facets that say the parts of a picture, in plain letters.
var mediaFacets = [3][]string{
	{"image", "images", "picture", "photo", "bild", "illustration", "imagefile", "imageurl"},
	{"imagealt", "alt", "alttext", "texteimage", "bildbeschreibung", "caption", "legende"},
	{"imagecredit", "credit", "credits", "photocredit", "creditphoto", "bildnachweis"},
}

// Media returns the picture of an event, false for none: what its file says of it in columns of
// such names, or as TimelineJS has it.
func (t *Timeline) Media(e *Event) (Media, bool) {
	var m Media
	for _, f := range t.Facets {
		for part, to := range []*string{&m.File, &m.Alt, &m.Credit} {
			if *to == "" && slices.Contains(mediaFacets[part], letters(f.Name)) {
				if words := Of(e.More().Values, f.Name); len(words) > 0 {
					*to = strings.TrimSpace(words[0])
				}
			}
		}
	}
	if m.File == "" {
		m = kept(e.More().Extra)
	}
	return m, m.File != ""
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

// letters leaves of a name its letters and digits, small and without accents.
func letters(name string) string {
	return strings.Map(func(r rune) rune {
		if r >= 'a' && r <= 'z' || r >= '0' && r <= '9' {
			return r
		}
		return -1
	}, Fold(name))
}
