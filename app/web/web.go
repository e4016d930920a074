// Package web writes a story as one web page that needs nothing else: its pictures, its
// events as an ordered list that can be read without a script, and a small script that
// steps through them. The page fetches nothing and forbids itself to.
package web

import (
	"crypto/sha256"
	_ "embed" // the page's parts
	"encoding/base64"
	"fmt"
	"html/template"
	"io"
	"strings"

	"dateline/app/figure"
	"dateline/app/figure/page"
	"dateline/app/figure/story"
	"dateline/app/paint"
	"dateline/app/scene"
	"dateline/assets/translations"
)

//go:embed page.html
var layout string

//go:embed page.css
var styles string

//go:embed page.js
var script string

// Extension is how the name of a page ends.
const Extension = ".html"

// Writes tells whether a name is that of a page.
func Writes(path string) bool {
	return strings.HasSuffix(strings.ToLower(path), Extension) || strings.HasSuffix(strings.ToLower(path), ".htm")
}

// A document is what the layout is filled with.
type document struct {
	Lang, Title, Summary, Known, Asked, Guessed, Footer string

	Policy  string // of security, for the page's own head
	Style   template.CSS
	Script  template.JS
	Figures []drawn
	Events  []story.Event
	Told    []int             // their numbers in the order in which they are told
	Images  map[string]*photo // of events, by their ids
	Steps   string            // the numbers of the events of the story, in its order
	Sources []story.Source
	Say     func(key string, args ...any) string
}

// Write writes the page of what a spec shows, with a picture for each of pictures.
func Write(w io.Writer, spec page.Spec, pictures []page.Picture) error {
	s := spec.Subject
	d := document{
		Lang: s.Lang, Title: s.Title(), Summary: s.Timeline.Summary.In(s.Lang), Known: story.Known(s), Asked: story.Asked(s), Guessed: story.Guessed(s),
		Script: template.JS(script), //nolint:gosec // ours, not of a file
		Say:    func(key string, args ...any) string { return translations.Say(s.Lang, key, args...) },
	}
	d.Sources = story.Sources(s)
	d.Events = story.Events(s, d.Sources)
	for i := range d.Events {
		d.Told = append(d.Told, s.Told(i))
	}
	d.Images = photos(spec)
	d.Steps = steps(s, spec.Story)
	d.Footer = translations.Say(s.Lang, figure.Counted("web footer", s.Len()), s.Len())
	var palette paint.Palette
	compositions := fits
	if spec.Size != (scene.Point{}) {
		compositions = asked
	}
	for _, p := range pictures {
		for _, f := range compositions {
			one, err := draw(p, f, spec, &palette, d.Events)
			if err != nil {
				return err
			}
			d.Figures = append(d.Figures, one)
		}
	}
	style := ":root{" + palette.CSS(false) + "}\n@media screen and (prefers-color-scheme:dark){:root{" + palette.CSS(true) + "}}\n" + styles
	d.Style = template.CSS(style) //nolint:gosec // ours, not of a file
	d.Policy = policy(style, script, len(d.Images) > 0)
	t, err := template.New("page").Funcs(template.FuncMap{"inc": func(i int) int { return i + 1 }}).Parse(layout)
	if err != nil {
		return fmt.Errorf("reading the layout of a web page: %w", err) // a broken build
	}
	if err := t.Execute(w, d); err != nil {
		return fmt.Errorf("writing a web page: %w", err)
	}
	return nil
}

// steps writes the positions of the steps of a story as the script reads them.
func steps(s *figure.Subject, id string) string {
	return strings.Trim(fmt.Sprint(story.Steps(s, id)), "[]")
}

// policy allows the page its own style and script, told by their hashes, pictures that stand in
// it where there are any, and nothing else
// (W3C, Content Security Policy Level 3).
func policy(style, script string, pictured bool) string {
	hash := func(text string) string {
		sum := sha256.Sum256([]byte(text))
		return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
	}
	images := ""
	if pictured {
		images = "; img-src data:"
	}
	return "default-src 'none'; style-src " + hash(style) + "; script-src " + hash(script) + "" + images + "; base-uri 'none'; form-action 'none'"
}
