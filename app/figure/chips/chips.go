// Package chips draws the terms of a filter side by side, each in words: what is asked for,
// and what can be taken out of it by a click.
package chips

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"dateline/app/figure"
	"dateline/app/figure/theme"
	"dateline/app/scene"
	"dateline/assets/translations"
	"dateline/timeline"
	"dateline/timeline/edtf"
)

// A Row says which chips to draw, and where.
type Row struct {
	Box    scene.Rect
	Text   float64
	Theme  theme.Theme
	Lang   string
	Zone   edtf.Zone
	Filter timeline.Filter
	Of     *timeline.Timeline
	Cursor int // the chip that the keys are on, from 1; 0 for none
}

// What the ID of a mark begins with; the number of the term follows, from 0.
const (
	edits = "edit:"
	drops = "drop:"
)

// Named tells what a mark of a row is for: the number of a term, and whether it is to be
// dropped or edited; false for another mark.
func Named(m scene.Mark) (term int, drop, ok bool) {
	number, drop := strings.CutPrefix(m.ID, drops)
	if !drop {
		var edit bool
		if number, edit = strings.CutPrefix(m.ID, edits); !edit {
			return 0, false, false
		}
	}
	term, err := strconv.Atoi(number)
	return term, drop, err == nil && m.Kind == scene.MarkButton
}

// Draw draws as many chips as there is room for, and says how many there are beyond them.
func (r Row) Draw(sc *scene.Scene) {
	terms := r.Filter.Terms()
	x, widest := r.Box.X, r.widest(terms)
	for i, term := range terms {
		one := timeline.FilterOf(term)
		says, whole := figure.Asked(one, r.Of, r.Lang, r.Zone), figure.AskedWhole(one, r.Of, r.Lang, r.Zone)
		room := r.Box.Right() - x
		if rest := len(terms) - i; rest > 1 {
			room -= r.Text * 4 // for those that do not fit
		}
		wide := r.draw(sc, i, says, whole, x, min(room, widest))
		if wide == 0 {
			more := translations.Say(r.Lang, "more terms", len(terms)-i)
			sc.Text(scene.Pt(x+r.Text*0.3, r.base()), more, r.font(), r.Theme.Muted)
			return
		}
		x += wide + r.Text*0.4
	}
}

// widest returns how wide a chip may be: as wide as its words where all have room so.
func (r Row) widest(terms []timeline.Expr) float64 {
	all := 0.0
	for _, term := range terms {
		all += r.font().Width(figure.Asked(timeline.FilterOf(term), r.Of, r.Lang, r.Zone)) + r.Text*(closing+0.7+0.4)
	}
	if all <= r.Box.W {
		return r.Box.W
	}
	return r.Text * most
}

// closing is the width of the cross that takes a term away, in text sizes.
const closing = 1.3

// most and least are the widths of a chip among others, in text sizes.
const (
	most  = 24
	least = 5
)

func (r Row) font() scene.Font { return scene.Font{Size: r.Text * 0.95} }

func (r Row) base() float64 { return r.Box.Middle().Y + r.Text*0.34 }

// draw draws a chip within a room, with the whole of what it says for who points at it, and returns how wide it is; 0 where the room is too small.
func (r Row) draw(sc *scene.Scene, number int, says, whole string, x, room float64) float64 {
	cross := r.Text * closing
	said := r.font().Cut(says, room-cross-r.Text*0.7)
	wide := r.font().Width(said) + cross + r.Text*0.7
	if room < r.Text*least && said != says {
		return 0
	}
	h := min(r.Box.H, r.Text*1.7)
	box := scene.Rect{X: x, Y: r.Box.Middle().Y - h/2, W: wide, H: h}
	ground := scene.Style{Fill: r.Theme.Panel, Stroke: r.Theme.Faint, Width: 1}
	if r.Cursor == number+1 {
		ground.Stroke, ground.Width = r.Theme.Accent, 1.6
	}
	sc.Begin(scene.Mark{Kind: scene.MarkButton, ID: edits + strconv.Itoa(number), Title: whole, Desc: translations.Say(r.Lang, "edit term")})
	sc.Rect(box.Inset(0.5), 4, ground)
	sc.Text(scene.Pt(x+r.Text*0.6, r.base()), said, r.font(), r.Theme.Ink)
	sc.End()
	side, _ := box.CutRight(cross)
	sc.Begin(scene.Mark{Kind: scene.MarkButton, ID: drops + strconv.Itoa(number), Title: translations.Say(r.Lang, "drop this term")})
	sc.Rect(side.Inset(1.5), 4, scene.Style{Fill: r.Theme.Panel})
	m, d := side.Middle(), r.Text*0.24
	line := scene.Style{Stroke: r.Theme.Muted, Width: max(1, r.Text*0.1)}
	sc.Line(scene.Pt(m.X-d, m.Y-d), scene.Pt(m.X+d, m.Y+d), line)
	sc.Line(scene.Pt(m.X-d, m.Y+d), scene.Pt(m.X+d, m.Y-d), line)
	sc.End()
	return wide
}

// Span returns where a term stands in the text of a filter, in letters.
func Span(f timeline.Filter, number int) (from, to int) {
	terms := f.Terms()
	for i, term := range terms {
		text := term.String()
		if len(terms) > 1 && term.Join == timeline.AnyOf {
			text = "(" + text + ")"
		}
		to = from + utf8.RuneCountInString(text)
		if i == number {
			return from, to
		}
		from = to + 1
	}
	return 0, 0
}
