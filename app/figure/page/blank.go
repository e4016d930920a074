package page

import (
	"slices"
	"strings"

	"dateline/app/scene"
	"dateline/timeline"
)

// Blanks are what a picture leaves out for a class to write in. It can be compared.
type Blanks uint8

// Leaving returns the blanks of some secrets.
func Leaving(secrets ...timeline.Secret) (all Blanks) {
	for _, s := range secrets {
		all |= 1 << s
	}
	return all
}

// leaves tells whether a secret is left out.
func (b Blanks) leaves(s timeline.Secret) bool { return b&(1<<s) != 0 }

// apart is what stands between the title of an event and its date.
const apart = " · "

// blank puts a line to write on in the place of each text of a picture that tells what is left
// out: of events their titles, and their dates where these stand beside them; of places their
// names.
func (b Blanks) blank(sc *scene.Scene, c scene.Color) {
	if b == 0 {
		return
	}
	for i := range sc.Shapes {
		sh := &sc.Shapes[i]
		if sh.Kind != scene.KindText {
			continue
		}
		switch mark := sc.Marks[sh.Mark]; {
		case mark.Kind == scene.MarkEvent && b.leaves(timeline.Titles), mark.Kind == scene.MarkPlace && b.leaves(timeline.Where) && names(sh.Text, mark.Title):
			b.line(sh, c)
		case mark.Kind == scene.MarkEvent && b.leaves(timeline.Dates):
			title, _, _ := strings.Cut(sh.Text, apart)
			*sh = scene.Shape{Kind: sh.Kind, Mark: sh.Mark, At: sh.At, Text: title, Font: sh.Font, Style: sh.Style, Box: scene.TextBox(sh.At, title, sh.Font)}
		}
	}
	for i := range sc.Marks { // which SVG and readers of the screen tell
		m := &sc.Marks[i]
		if m.Kind == scene.MarkEvent || m.Kind == scene.MarkPlace {
			m.Title, m.Desc = "", ""
		}
	}
}

// names tells whether a text names a place, or is a part of its name. What happened there stays
// beside it, as long as it does not say where.
func names(text, place string) bool {
	return place != "" && (strings.Contains(text, place) || strings.Contains(place, text))
}

// line makes of a text a line to write on.
func (b Blanks) line(sh *scene.Shape, c scene.Color) {
	box := sh.Box
	*sh = scene.Shape{
		Kind: scene.KindRect, Mark: sh.Mark, Style: scene.Style{Fill: c},
		Box: scene.Rect{X: box.X, Y: box.Bottom() - 1, W: max(box.W, box.H*3), H: 0.8},
	}
}

// blankDates takes the dates off the axis below a plot, and the words above it: the texts that
// were drawn there from a shape on. The ticks stay.
func (b Blanks) blankDates(sc *scene.Scene, from int, plot scene.Rect) {
	if !b.leaves(timeline.Dates) {
		return
	}
	kept := slices.DeleteFunc(sc.Shapes[from:], func(sh scene.Shape) bool {
		above := sh.Mark == 0 && sh.Box.Bottom() < plot.Y+1 || sc.Marks[sh.Mark].Kind == scene.MarkEdge
		return sh.Kind == scene.KindText && (above || sh.Mark == 0 && sh.Box.Y > plot.Bottom())
	})
	sc.Shapes = sc.Shapes[:from+len(kept)]
}
