package facet

import (
	"slices"
	"strings"

	"dateline/app/figure"
	"dateline/app/figure/theme"
	"dateline/app/figure/view"
	"dateline/app/scene"
	"dateline/assets/translations"
	"dateline/timeline"
)

// A Pane says what the pane of facets shows, and where.
type Pane struct {
	Box     scene.Rect
	Text    float64 // the size of body text, in points
	Theme   theme.Theme
	Subject *figure.Subject // of all events
	Counter *Counter        // nil while its facets are being made
	Filter  timeline.Filter
	Colours *figure.Colours // the values of their facet show theirs

	Open    view.Keys // facets of which more values show
	ByName  view.Keys // facets whose values stand in the order of their names
	Scroll  float64   // how far it is scrolled down, in points
	Cursor  string    // the ID of the mark that the keys are on, "" for none
	Focused bool      // the keys go to it
	Folded  bool      // it is a rail
	Range   Range     // of numbers, that is being chosen
	Search  string    // only values show whose names hold this; "" for all
}

// A Layout tells what lies where in a pane that was drawn.
type Layout struct {
	Height float64  // of all that it could show, in points
	Head   float64  // the height of its head, which does not scroll
	Rows   []string // the IDs of the marks that the keys go through, from the top
	Tops   []float64
}

// On returns the row that the keys are on: where that of a cursor does not show, the first value.
func (l Layout) On(cursor string) string {
	if slices.Contains(l.Rows, cursor) {
		return cursor
	}
	for _, id := range l.Rows {
		if IsValue(Named(id)) {
			return id
		}
	}
	return ""
}

// How many values of a facet show at first, and when there are many opened.
const (
	fewValues  = 6
	manyValues = 60
)

// The heights of rows, in text sizes.
const (
	rowHeight       = 1.72
	headHeight      = 2.3
	histogramHeight = 3.4
)

// What an ID is made of: the facet and the value, or a sign for what else is pressed.
const (
	apart   = "\x00"
	More    = "\x01more" // in place of a value: more values, or fewer
	Sorting = "\x01sort" // another order
	Heading = "\x01head" // nothing: the name of a facet, which a card tells in full
	Joining = "\x01join" // all of the values that are asked for, or one of them
	Rail    = "\x01rail" // in place of a facet: the pane folds, or unfolds
)

// ID returns the ID of the mark of a value.
func ID(by view.Facet, word string) string { return string(by) + apart + word }

// IsValue tells whether a word of an ID is a value, and nothing else that is pressed.
func IsValue(by view.Facet, word string) bool {
	return by != Rail && by != Finder && !strings.HasPrefix(word, "\x01")
}

// Named parts an ID.
func Named(id string) (by view.Facet, word string) {
	facet, word, _ := strings.Cut(id, apart)
	return view.Facet(facet), word
}

// A drawing is a pane under way.
type drawing struct {
	Pane
	sc     *scene.Scene
	y      float64
	layout Layout
	boxes  []scene.Rect // of the rows
	search string       // folded
	hits   []int32
}

// Draw draws the pane.
func (p Pane) Draw(sc *scene.Scene) Layout {
	d := &drawing{Pane: p, sc: sc, y: p.Box.Y - p.Scroll, search: timeline.Fold(p.Search)}
	if p.Box.Empty() {
		return d.layout
	}
	sc.Line(scene.Pt(p.Box.Right(), p.Box.Y), scene.Pt(p.Box.Right(), p.Box.Bottom()), scene.Style{Stroke: p.Theme.Faint, Width: 1})
	if p.Folded {
		d.rail()
		d.ring(p.Box)
		return d.layout
	}
	d.title()
	_, body := p.Box.CutTop(d.layout.Head)
	sc.Clip(body)
	if p.Counter == nil {
		d.line(translations.Say(p.Subject.Lang, "counting"), p.Theme.Muted)
	} else {
		found := false
		for i, f := range p.Counter.Facets.List {
			if d.find(i, f) {
				found = true
				d.facet(i, f)
			}
		}
		switch {
		case found:
		case d.search != "":
			d.line(translations.Say(p.Subject.Lang, "nothing found"), p.Theme.Muted)
		case p.Subject.Len() == 0:
			d.line(p.Subject.Nothing(), p.Theme.Muted)
		}
	}
	sc.Unclip()
	d.ring(body)
	d.layout.Height = d.y + p.Scroll - p.Box.Y + p.Text
	d.thumb()
	return d.layout
}

func (d *drawing) font() scene.Font { return scene.Font{Size: d.Text} }

// left and width are those of what is written.
func (d *drawing) left() float64 { return d.Box.X + d.Text*0.8 }

func (d *drawing) width() float64 { return d.Box.W - d.Text*2.2 }

// rail draws the sign that unfolds the pane.
func (d *drawing) rail() {
	d.button(Rail, "", scene.Rect{X: d.Box.X, Y: d.Box.Y, W: d.Box.W, H: d.Box.H}, translations.Say(d.Subject.Lang, "filter by"))
	x, y := d.Box.Middle().X, d.Box.Y+d.Text*1.6
	for k, w := range []float64{0.6, 0.4, 0.2} { // a funnel
		at := y + float64(k)*d.Text*0.42
		d.sc.Line(scene.Pt(x-w*d.Text, at), scene.Pt(x+w*d.Text, at), scene.Style{Stroke: d.Theme.Ink, Width: 1.6})
	}
}

// title draws the head of the pane, which does not scroll, with the sign that folds it.
func (d *drawing) title() {
	bold := scene.Font{Size: d.Text, Bold: true}
	h, top := d.Text*2, d.Box.Y
	says, ink := translations.Say(d.Subject.Lang, "filter by"), d.Theme.Ink
	switch {
	case d.Search != "":
		says = translations.Say(d.Subject.Lang, "find value", d.Search)
	case d.Focused:
		says, ink = translations.Say(d.Subject.Lang, "type to find"), d.Theme.Muted
		bold.Bold = false
	}
	d.sc.Text(scene.Pt(d.left(), top+d.Text*1.3), bold.Cut(says, d.width()-d.Text*2), bold, ink)
	d.finder()
	box := scene.Rect{X: d.Box.Right() - d.Text*2.4, Y: top, W: d.Text * 2, H: h}
	d.button(Rail, "", box, translations.Say(d.Subject.Lang, "fold pane"))
	m, r := box.Middle(), d.Text*0.28
	d.sc.Polyline([]scene.Point{{X: m.X + r, Y: m.Y - 2*r}, {X: m.X - r, Y: m.Y}, {X: m.X + r, Y: m.Y + 2*r}}, scene.Style{Stroke: d.Theme.Muted, Width: 1.5})
	d.layout.Head = h
	d.y += h
}

// button marks a box as something that is pressed.
func (d *drawing) button(by view.Facet, word string, box scene.Rect, says string) {
	d.sc.Begin(scene.Mark{Kind: scene.MarkValue, ID: ID(by, word), Title: says})
	d.sc.Rect(box, 3, scene.Style{Fill: d.Theme.Paper})
	d.sc.End()
	d.row(ID(by, word), box)
}

// row notes a row that the keys go through.
func (d *drawing) row(id string, box scene.Rect) {
	top := box.Y - d.Box.Y
	if by, _ := Named(id); by != Rail {
		top += d.Scroll
	}
	d.layout.Rows, d.layout.Tops, d.boxes = append(d.layout.Rows, id), append(d.layout.Tops, top), append(d.boxes, box)
}

// ring rings the row that the keys are on, within what scrolls or in the head above it.
func (d *drawing) ring(body scene.Rect) {
	at := slices.Index(d.layout.Rows, d.layout.On(d.Cursor))
	if at < 0 || !d.Focused {
		return
	}
	if by, _ := Named(d.layout.Rows[at]); by == Rail {
		body = d.Box
	}
	d.sc.Clip(body)
	d.sc.Rect(d.boxes[at].Inset(1), 4, scene.Style{Stroke: d.Theme.Accent, Width: 1.6})
	d.sc.Unclip()
}

func (d *drawing) line(words string, ink scene.Color) {
	if d.seen(d.Text * rowHeight) {
		d.sc.Text(scene.Pt(d.left(), d.y+d.Text*1.2), d.font().Cut(words, d.width()), d.font(), ink)
	}
	d.y += d.Text * rowHeight
}

// seen tells whether something of a height would be seen.
func (d *drawing) seen(height float64) bool { return d.y+height > d.Box.Y && d.y < d.Box.Bottom() }

// thumb says which part of a pane that scrolls is seen.
func (d *drawing) thumb() {
	if d.layout.Height <= d.Box.H {
		return
	}
	part := d.Box.H / d.layout.Height
	track := scene.Rect{X: d.Box.Right() - 5, Y: d.Box.Y, W: 3, H: d.Box.H}
	d.sc.Rect(scene.Rect{X: track.X, Y: track.Y + d.Scroll*part, W: track.W, H: track.H * part}, 1.5, scene.Style{Fill: d.Theme.Faint})
}
