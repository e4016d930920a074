package tableview

import (
	"strings"

	"dateline/app/figure"
	"dateline/app/figure/theme"
	"dateline/app/figure/view"
	"dateline/app/scene"
	"dateline/assets/translations"
)

// A Spec says what to draw and where.
type Spec struct {
	Box     scene.Rect
	Text    float64 // the size of body text, in points
	Theme   theme.Theme
	Subject *figure.Subject
	Rows    Rows
	view.View
	Paper bool // it does not scroll: what does not fit is counted in its last line

	Cell Cell            // that has the keys, the zero Cell for none
	Half func(Cell) bool // whether what stands in a cell cannot be read yet, nil where all can
}

// A View draws a table, and keeps what it has set of the rows that show, so that a frame of
// the same rows allocates nothing. The zero View is ready to use.
type View struct {
	set     setting
	colours *figure.Colours
	lay     []laid
	placed  []Placed // where these stand
	left    int      // columns for which there is no room
	cells   map[int32][]string
	says    string
	saysOf  saying
	way     [1][]scene.Point // room for the sign of the way round
}

// A setting is what the cells of a row depend on.
type setting struct {
	subject *figure.Subject
	columns view.Keys
	width   float64
	text    float64
	by      view.Facet
}

// A laid column has a place in the table.
type laid struct {
	Column
	title string
	x, w  float64
	lines [2]string // its name, where it stands in two lines
	head  float64   // how wide its name is
	full  float64   // how wide nearly all of its cells are
	short float64   // and how wide those of numbers are with few digits behind the point
}

// mostSet bounds the rows whose cells are kept.
const mostSet = 2000

// The heights, in text sizes.
const (
	sayHeight  = 1.5
	headHeight = 1.9
	rowHeight  = 1.75
	signWidth  = 2.2 // of the sign of a row, which tells how well its date is known
	barWidth   = 0.6 // of the scroll bar
)

// Draw adds the table to a scene.
func (v *View) Draw(sc *scene.Scene, s Spec) Frame {
	say, rest := s.Box.CutTop(s.Text * sayHeight)
	f := Lay(rest, s.Text, s.FirstRow, s.Rows.Len(), s.Paper)
	f.Box = s.Box
	v.arrange(s, f)
	f.Columns = v.placed
	small := scene.Font{Size: s.Text * 0.9}
	sc.Text(scene.Pt(say.X, say.Y+s.Text*0.95), v.saying(s, small), small, s.Theme.Muted)
	if s.Subject.Len() == 0 || len(v.lay) == 0 {
		return f
	}
	v.drawHead(sc, s, f)
	v.drawRows(sc, s, f)
	if s.Paper {
		v.drawMore(sc, s, f)
	} else {
		f.DrawBar(sc, s.Text, s.Theme)
	}
	return f
}

// drawHead names the columns; the one by which rows are sorted has a sign of the way round.
func (v *View) drawHead(sc *scene.Scene, s Spec, f Frame) {
	font := scene.Font{Size: s.Text * 0.92, Bold: true}
	base := f.Head.Y + f.Head.H*0.64
	by, turned := s.Rows.Sorting.Of()
	for i := range v.lay {
		c := &v.lay[i]
		font.Align = scene.Left
		x := f.Box.X + c.x
		if c.Numbers() {
			font.Align, x = scene.Right, x+c.w
		}
		if !s.Paper {
			mark := scene.Mark{Kind: scene.MarkColumn, ID: c.Name, Title: c.title}
			if c.own && c.Name != c.title {
				mark.Desc = translations.Say(s.Subject.Lang, "column in file", c.Name)
			}
			sc.Begin(mark)
			sc.Rect(scene.Rect{X: f.Box.X + c.x - s.Text*0.3, Y: f.Head.Y, W: c.w + s.Text*0.6, H: f.Head.H}, 3, scene.Style{Fill: theme.Alpha(s.Theme.Panel, 0)})
		}
		ink := s.Theme.Muted
		if c.Name == by {
			ink = s.Theme.Ink
		}
		c.drawName(sc, scene.Pt(x, base), font, ink)
		if c.Name == by {
			v.drawWay(sc, scene.Pt(c.wayAt(f.Box.X, font)+s.Text*0.55, base-font.Size*0.36), s.Text*0.28, !turned, ink)
		}
		sc.End()
	}
	sc.Line(scene.Pt(f.Box.X, f.Head.Bottom()), scene.Pt(f.Body.Right(), f.Head.Bottom()), scene.Style{Stroke: s.Theme.Faint, Width: 1})
}

// drawName writes the name of a column in its one line or its two.
func (c *laid) drawName(sc *scene.Scene, at scene.Point, font scene.Font, ink scene.Color) {
	if c.lines[0] == "" {
		sc.Text(at, c.title, font, ink)
		return
	}
	small := font
	small.Size *= smallName
	for k, line := range c.lines {
		sc.Text(scene.Pt(at.X, at.Y+small.Size*(1.06*float64(k)-0.6)), line, small, ink)
	}
}

// wayAt returns where the sign of the way round stands: behind the name, in front of that of
// numbers.
func (c *laid) wayAt(left float64, font scene.Font) float64 {
	w := font.Width(c.title)
	if c.lines[0] != "" {
		w = c.head
	}
	if c.Numbers() {
		return left + c.x + c.w - w - font.Size*1.2
	}
	return left + c.x + w
}

// drawWay draws a triangle that points up for an order from the least on, else down.
func (v *View) drawWay(sc *scene.Scene, at scene.Point, r float64, up bool, ink scene.Color) {
	tip := r
	if up {
		tip = -r
	}
	v.way[0] = append(v.way[0][:0], scene.Pt(at.X-r, at.Y-tip*0.7), scene.Pt(at.X+r, at.Y-tip*0.7), scene.Pt(at.X, at.Y+tip*0.8))
	sc.Polygon(scene.Style{Fill: ink}, v.way[:]...)
}

// drawRows draws the rows that show.
func (v *View) drawRows(sc *scene.Scene, s Spec, f Frame) {
	font := scene.Font{Size: s.Text * 0.96}
	for k := range f.Shown {
		row := f.First + k
		if row >= f.Len {
			break
		}
		i := s.Rows.At(row)
		e := s.Subject.Event(i)
		box := f.RowBox(k)
		sc.Begin(scene.Mark{Kind: scene.MarkEvent, ID: e.ID, Title: e.Name, Desc: e.Words})
		ground := s.Theme.Paper
		if row%2 == 1 {
			ground = s.Theme.Band
		}
		sc.Rect(box, 0, scene.Style{Fill: ground})
		if e.Dated {
			drawSign(sc, s, box, e, v.colours.Hue(s.Theme, v.colours.Slot(i)))
		}
		v.drawCells(sc, s, box, v.row(s, i, font), font)
		sc.End()
	}
}

// drawSign says of a row what a bar in the timeline does: how well its date is known, and
// whether it has come to pass.
func drawSign(sc *scene.Scene, s Spec, row scene.Rect, e *figure.Event, hue scene.Color) {
	bar := scene.Rect{X: row.X + s.Text*0.25, Y: row.Middle().Y - s.Text*0.32, W: s.Text * 1.4, H: s.Text * 0.64}
	look := figure.LookOf(e)
	if look.Moment {
		figure.Dot(sc, bar.Middle(), bar.H*0.5, look, hue)
		return
	}
	core := bar
	if look.Within {
		core.W = 0
	}
	figure.Bar(sc, bar, core, look, hue)
}

// drawCells writes the cells of a row.
func (v *View) drawCells(sc *scene.Scene, s Spec, row scene.Rect, cells []string, font scene.Font) {
	base := row.Y + row.H*0.5 + font.Size*0.36
	for j := range v.lay {
		c := &v.lay[j]
		ink := s.Theme.Muted
		if c.Name == "title" || c.Name == "date" {
			ink = s.Theme.Ink
		}
		font.Align = scene.Left
		x := row.X + c.x
		if c.Numbers() {
			font.Align, x = scene.Right, x+c.w
		}
		sc.Text(scene.Pt(x, base), cells[j], font, ink)
	}
}

// row returns what stands in the cells of an event, each cut to its column.
func (v *View) row(s Spec, i int, font scene.Font) []string {
	if cells, ok := v.cells[int32(i)]; ok {
		return cells
	}
	if v.cells == nil || len(v.cells) >= mostSet {
		v.cells = map[int32][]string{}
	}
	cells := make([]string, len(v.lay))
	for j := range v.lay {
		cells[j] = v.lay[j].cut(font, v.lay[j].Says(s.Subject, i))
	}
	v.cells[int32(i)] = cells
	return cells
}

// drawMore says on paper how many rows there was no room for.
func (v *View) drawMore(sc *scene.Scene, s Spec, f Frame) {
	if more := f.More(); more > 0 {
		small := scene.Font{Size: s.Text * 0.9}
		at := scene.Pt(f.Box.X, f.Body.Y+float64(f.Shown)*f.row+s.Text*1.1)
		sc.Text(at, translations.Say(s.Subject.Lang, figure.Counted("rows more", more), more), small, s.Theme.Muted)
	}
}

// A saying is what the words above a table depend on.
type saying struct {
	lang                                string
	sorting                             Sorting
	rows, all, outside, undated, picked int
	left                                int
}

// saying says which events the table shows, in which order, and what it leaves out.
func (v *View) saying(s Spec, font scene.Font) string {
	r := s.Rows
	of := saying{s.Subject.Lang, r.Sorting, r.Len(), s.Subject.Len(), r.outside, r.undated, strings.Count(string(s.Picked), view.KeyEnd), v.left}
	if of == v.saysOf && v.says != "" {
		return v.says
	}
	lang := of.lang
	name, turned := r.Sorting.Of()
	title := name
	if columns, err := Named(s.Subject.Timeline, []string{name}); err == nil {
		title = columns[0].Title(lang)
	}
	phrase := "table says"
	if turned {
		phrase = "table says turned"
	}
	parts := []string{translations.Say(lang, figure.Counted(phrase, of.rows), of.rows, translations.Within(lang, title))}
	if beyond := of.outside - of.undated; beyond > 0 {
		parts = append(parts, translations.Say(lang, figure.Counted("outside says", beyond), beyond))
	}
	if of.undated > 0 {
		parts = append(parts, translations.Say(lang, figure.Counted("undated says", of.undated), of.undated))
	}
	if of.picked > 0 {
		parts = append(parts, translations.Say(lang, figure.Counted("picked says", of.picked), of.picked))
	}
	if of.left > 0 {
		parts = append(parts, translations.Say(lang, figure.Counted("columns left", of.left), of.left))
	}
	says := strings.Join(parts, " ")
	if font.Width(says) > s.Box.W { // the order is told by a sign in the head, too
		parts[0] = translations.Say(lang, figure.Counted("table says short", of.rows), of.rows)
		says = strings.Join(parts, " ")
	}
	v.says, v.saysOf = font.Cut(says, s.Box.W), of
	return v.says
}
