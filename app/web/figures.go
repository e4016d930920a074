package web

import (
	"fmt"
	"html/template"
	"strings"

	"dateline/app/figure/page"
	"dateline/app/figure/story"
	"dateline/app/figure/theme"
	"dateline/app/paint"
	"dateline/app/scene"
	"dateline/assets/translations"
)

// A drawn figure is a picture of the page.
type drawn struct {
	ID, Name string
	Picture  template.HTML
}

// size is that of a picture in a page, in points: as wide as a page is, so that its letters
// are as large as those around it.
var size = map[string]scene.Point{"timeline": scene.Pt(1040, 560), "map": scene.Pt(1040, 600)}

// usual is the size of every other picture.
var usual = scene.Pt(1040, 520)

// draw makes a picture in both looks. A mark of an event carries the event's number in the
// page, one of a place the place's id, so that the script finds what was pressed.
func draw(p page.Picture, spec page.Spec, palette *paint.Palette, all []story.Event) (drawn, error) {
	id := strings.NewReplacer(":", "-", " ", "-").Replace(p.Name)
	one := drawn{ID: id, Name: name(p, spec)}
	spec.Around = page.NoTitle
	if spec.Size == (scene.Point{}) {
		spec.Size = usual
		if known, ok := size[p.Name]; ok {
			spec.Size = known
		}
	}
	var looks [2]scene.Scene
	for i, look := range []theme.Theme{theme.Light, theme.Dark} {
		spec.Theme = look
		p.Draw(&looks[i], spec)
	}
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
