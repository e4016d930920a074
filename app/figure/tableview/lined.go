package tableview

import (
	"slices"

	"dateline/app/figure"
	"dateline/app/figure/theme"
	"dateline/app/scene"
	"dateline/assets/translations"
)

// A Lined is a table whose lines are events in groups, each group under a line with its name.
type Lined struct {
	Columns []LinedColumn
	Len     int
	Names   func(line int) bool                   // whether a line is the name of a group
	Says    func(c *LinedColumn, line int) string // what stands in a cell of another
	Draw    func(line int, box scene.Rect, columns []LinedColumn)
	Of      any // what tells the table from others of the subject, of a comparable type
}

// A LinedColumn is a column of a Lined: what it shows, and its measures in text sizes. Where there is no
// room the optional ones are left out from the last on.
type LinedColumn struct {
	Name     string // of the column that it shows, "" for one of its own
	Title    string // a key of the translations
	Most     float64
	Wide     bool // it has what room is left; one of all
	Yields   bool // it is cut where the wide one would be too narrow
	Optional bool
	Differs  bool // it has what Differences says

	X, W float64 // in points, once it is arranged
	full float64 // what its cells need, in points
	lang string
}

// mostMeasured is how many lines the widths of the columns are measured by.
const mostMeasured = 200

// The measures between columns, and of the wide one at least, in text sizes; of one that yields as
// long as others have no room, and at least.
const (
	cellGap    = 1.2
	someYield  = 12.0
	leastWide  = 14.0
	leastYield = 6.0
	leastCut   = 8.0
)

// A widthsKey keeps what measure has found, which no scrolling changes.
type widthsKey struct {
	of   any
	text float64
}

// measure returns the columns that say something, as wide as what they say.
func (l Lined) measure(s Spec) []LinedColumn {
	font, head := scene.Font{Size: s.Text * 0.92}, scene.Font{Size: s.Text * 0.88, Bold: true}
	all := slices.Clone(l.Columns)
	for j := range all {
		one := &all[j]
		one.lang = s.Subject.Lang
		one.W = head.Width(translations.Say(s.Subject.Lang, one.Title)) + 1
		empty := true
		for i := 0; i < l.Len; i += max(1, l.Len/mostMeasured) {
			if !l.Names(i) {
				text := l.Says(one, i)
				empty = empty && text == ""
				one.full = max(one.full, font.Width(text)+1)
				one.W = max(one.W, min(one.full, s.Text*one.Most))
			}
		}
		if empty && !one.Wide {
			one.W = 0
		}
	}
	return slices.DeleteFunc(all, func(one LinedColumn) bool { return one.W == 0 })
}

// arrange gives the columns their places in a width.
func (l Lined) arrange(s Spec, width float64) []LinedColumn {
	all := slices.Clone(figure.Once(s.Subject, widthsKey{l.Of, s.Text}, func() []LinedColumn { return l.measure(s) }))
	natural := 0.0 // the width of the wide one
	for j := range all {
		if all[j].Wide {
			natural, all[j].W = all[j].W, s.Text*leastWide
		}
	}
	sum := func(width func(LinedColumn) float64) (sum float64) {
		for _, one := range all {
			if !one.Wide {
				sum += width(one)
			}
			sum += s.Text * cellGap
		}
		return sum
	}
	fixed := func() float64 { return sum(func(one LinedColumn) float64 { return one.W }) }
	cut := func(one LinedColumn) float64 {
		if one.Yields {
			return min(one.W, s.Text*someYield)
		}
		return one.W
	}
	for len(all) > 0 && all[len(all)-1].Optional && sum(cut)+s.Text*leastWide > width {
		all = all[:len(all)-1]
	}
	if over := fixed() + s.Text*leastWide - width; over > 0 {
		for j := range all {
			if all[j].Yields {
				all[j].W = max(s.Text*leastYield, all[j].W-over)
			}
		}
	}
	room, x := width-fixed(), 0.0
	for j := range all {
		if all[j].Wide {
			all[j].W = min(max(room, s.Text*leastCut), natural)
			room -= all[j].W
		}
	}
	for j := range all {
		if more := min(room, all[j].full-all[j].W); more > 0 { // what is left goes to what is cut
			all[j].W, room = all[j].W+more, room-more
		}
		all[j].X = x
		x += all[j].W + s.Text*cellGap
	}
	return all
}

// Write writes what a cell says of an event into the box of its line: in bold letters what differs
// from what others say of it.
func (c *LinedColumn) Write(sc *scene.Scene, line scene.Rect, text float64, th theme.Theme, says string, differs bool) {
	font, ink := scene.Font{Size: text * 0.92, Bold: differs}, th.Muted
	if differs || c.Name == "title" || c.Name == "date" {
		ink = th.Ink
	}
	if c.Differs {
		says = cutDifferences(font, c.lang, says, c.W)
	} else {
		says = cut(font, says, c.W)
	}
	sc.Text(scene.Pt(line.X+c.X, line.Middle().Y+text*0.33), says, font, ink)
}

// cut cuts what stands in a cell to a width: an address of the web in its middle.
func cut(font scene.Font, says string, width float64) string {
	if figure.Site(says) != "" {
		return figure.CutAddress(font, figure.BareAddress(says), width)
	}
	return font.Cut(says, width)
}

// DrawLined draws the lines of a table that show in the box of a spec, whose rows are not asked.
func DrawLined(sc *scene.Scene, s Spec, l Lined) Frame {
	f := Lay(s.Box, s.Text, s.FirstRow, l.Len, s.Paper)
	if last := f.First + f.Shown - 1; s.Paper && f.Shown > 1 && last+1 < l.Len && l.Names(last) {
		f.Shown-- // a name alone at the end names nothing
	}
	cells := l.arrange(s, f.Body.W)
	head := scene.Font{Size: s.Text * 0.88, Bold: true}
	for _, one := range cells {
		sc.Text(scene.Pt(f.Body.X+one.X, f.Head.Y+f.Head.H*0.64), head.Cut(translations.Say(s.Subject.Lang, one.Title), one.W), head, s.Theme.Muted)
	}
	sc.Line(scene.Pt(s.Box.X, f.Head.Bottom()), scene.Pt(f.Body.Right(), f.Head.Bottom()), scene.Style{Stroke: s.Theme.Faint, Width: 1})
	for k := range min(f.Shown, f.Len-f.First) {
		l.Draw(f.First+k, f.RowBox(k), cells)
	}
	if more := f.More(); s.Paper && more > 0 {
		small := scene.Font{Size: s.Text * 0.9}
		sc.Text(scene.Pt(s.Box.X, f.RowBox(f.Shown).Y+s.Text*1.1), translations.Say(s.Subject.Lang, figure.Counted("lines more", more), more), small, s.Theme.Muted)
	} else if !s.Paper {
		f.DrawBar(sc, s.Text, s.Theme)
	}
	return f
}
