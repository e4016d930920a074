package web

import (
	"fmt"
	"html/template"
	"strings"

	"dateline/app/figure/page"
	"dateline/app/figure/story"
	"dateline/app/figure/theme"
	"dateline/app/figure/view"
	"dateline/app/paint"
	"dateline/app/scene"
	"dateline/assets/translations"
)

// A drawn figure is a picture of the page.
type drawn struct {
	ID, Name string
	Class    string // which windows show it
	Picture  template.HTML
}

// A fit is a composition of a picture for windows of some width, which the page's style chooses
// by its class.
type fit struct {
	class string
	text  float64 // the size of its letters, 0 for what suits its size
	size  map[string]scene.Point
	usual scene.Point // of every other picture
	tight bool        // titles need the room that the names of lanes and the numbers below would take
}

// fits are the compositions of each picture: as wide as a page is, so that its letters are as large
// as those around it, and for a telephone, held upright, where that would have to be scrolled.
var fits = []fit{
	{"wide", 0, map[string]scene.Point{"timeline": scene.Pt(1040, 560), "map": scene.Pt(1040, 600)}, scene.Pt(1040, 520), false},
	{"narrow", 12, map[string]scene.Point{"timeline": scene.Pt(400, 620), "map": scene.Pt(400, 480)}, scene.Pt(400, 440), true},
}

// asked is the one composition where the size of pictures was asked for.
var asked = []fit{{}}

// of returns a spec with the measures of a fit.
func (f fit) of(p page.Picture, spec page.Spec) page.Spec {
	spec.Around = page.NoTitle
	if f.class == "" {
		return spec
	}
	spec.Size, spec.Text = f.usual, f.text
	if known, ok := f.size[p.Name]; ok {
		spec.Size = known
	}
	if f.tight {
		spec.Lanes, spec.NoLedger = view.ByNone, true
	}
	return spec
}

// looks draws a picture in both looks.
func (f fit) looks(p page.Picture, spec page.Spec) (both [2]scene.Scene) {
	spec = f.of(p, spec)
	for i, look := range []theme.Theme{theme.Light, theme.Dark} {
		spec.Theme = look
		p.Draw(&both[i], spec)
	}
	return both
}

// draw makes a picture of a page. A mark of an event carries the event's number in the
// page, one of a place the place's id, so that the script finds what was pressed.
func draw(p page.Picture, f fit, spec page.Spec, palette *paint.Palette, all []story.Event) (drawn, error) {
	id := strings.NewReplacer(":", "-", " ", "-").Replace(p.Name)
	if f.tight {
		id += "-" + f.class
	}
	one := drawn{ID: id, Name: name(p, spec), Class: f.class}
	looks := f.looks(p, spec)
	numbers := make(map[string]int, len(all))
	for i, e := range all {
		numbers[e.ID] = i
	}
	var b strings.Builder
	inline := paint.Inline{Prefix: id + "-", Palette: palette, Label: id + "-name", Data: func(m scene.Mark) string {
		if n, ok := numbers[m.ID]; ok && m.Kind == scene.MarkEvent {
			return fmt.Sprintf(` data-e="%d"`, n)
		}
		if m.Kind == scene.MarkPlace {
			return fmt.Sprintf(` data-p="%s"`, template.HTMLEscapeString(m.ID))
		}
		return ""
	}}
	if err := inline.Write(&b, &looks[0], &looks[1]); err != nil {
		return one, err
	}
	one.Picture = template.HTML(b.String()) //nolint:gosec // the painter escapes what is of a file
	return one, nil
}

// name is what a picture is called in the page.
func name(p page.Picture, spec page.Spec) string {
	if chart, ok := p.Chart(); ok {
		return page.ChartTitle(chart, spec.Subject)
	}
	return translations.Say(spec.Subject.Lang, "web "+p.Name)
}

// Pictures are those of a page of which no view was asked for: the timeline, and the map
// where there are places.
func Pictures(spec page.Spec) (all []page.Picture) {
	names := []string{"timeline"}
	if page.Mapped(spec.Subject) {
		names = append(names, "map")
	}
	for _, name := range names {
		if p, ok := page.Find(name); ok {
			all = append(all, p)
		}
	}
	return all
}
