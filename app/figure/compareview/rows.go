package compareview

import (
	"slices"
	"strings"

	"dateline/app/figure"
	"dateline/app/figure/tableview"
	"dateline/app/scene"
	"dateline/assets/translations"
)

// A line of the table: the name of a kind, or an event as a side tells it.
type line struct {
	at    int // in the pairs; of a name the first of its kind
	name  bool
	right bool // as the right side tells it
}

// lines returns the lines of the table; of twins that are told differently there are two.
func (c Content) lines() (all []line) {
	for i, p := range c.pairs {
		if i == 0 || c.pairs[i-1].kind != p.kind {
			all = append(all, line{at: i, name: true})
		}
		all = append(all, line{at: i, right: p.a < 0})
		if p.kind == Apart {
			all = append(all, line{at: i, right: true})
		}
	}
	return all
}

// event returns the position of the event of a line.
func (c Content) event(l line) int32 {
	if l.right {
		return c.pairs[l.at].b
	}
	return c.pairs[l.at].first()
}

// A cell is a column of the table: where it stands, and what it says of a line.
type cell struct {
	name     string // of the column that it shows, "" for one of its own
	title    string // a key of the translations
	most     float64
	x, w     float64
	wide     bool
	optional bool
}

// cells are the columns, in text sizes; where there is no room the optional ones are left out from
// the last on.
func cells() []cell {
	return []cell{
		{title: "compare told by", most: 5},
		{name: "date", title: "column date", most: 22},
		{name: "title", title: "column title", wide: true, most: 48},
		{title: "compare differs", most: 26},
		{name: "place", title: "column place", most: 11, optional: true},
		{name: "actors", title: "column actors", most: 15, optional: true},
	}
}

// text returns what a cell says of a line.
func (c Content) text(of cell, l line) string {
	p, at := c.pairs[l.at], c.event(l)
	switch of.title {
	case "compare told by":
		if p.kind == Alike {
			return translations.Say(c.subject.Lang, "compare A and B")
		}
		return [...]string{"A", "B"}[btoi(l.right)]
	case "compare differs":
		if p.kind != Apart {
			return ""
		}
		return c.differences(p, l.right)
	}
	columns, err := tableview.Named(c.subject.Timeline, []string{of.name})
	if err != nil {
		return ""
	}
	return columns[0].Says(c.subject, int(at))
}

func btoi(b bool) int {
	if b {
		return 1
	}
	return 0
}

// standing are the columns whose texts stand in the table already.
var standing = []string{"date", "title", "place", "actors"}

// differences says in what the twins differ, and of what no column shows also what the one says.
func (c Content) differences(p pair, right bool) string {
	at := p.a
	if right {
		at = p.b
	}
	columns, err := tableview.Named(c.subject.Timeline, p.differs)
	if err != nil {
		return ""
	}
	var parts []string
	for _, one := range columns {
		text := strings.ToLower(one.Title(c.subject.Lang))
		if !slices.Contains(standing, one.Name) {
			says := one.Says(c.subject, int(at))
			if says == "" {
				says = "–"
			}
			text += translations.Say(c.subject.Lang, "colon") + says
		}
		parts = append(parts, text)
	}
	return strings.Join(parts, "; ")
}

// mostMeasured is how many lines the widths of the columns are measured by.
const mostMeasured = 200

// arrange gives the columns their places in a width.
func (c Content) arrange(s Spec, lines []line, width float64) []cell {
	font, head := scene.Font{Size: s.Text * 0.92}, scene.Font{Size: s.Text * 0.88, Bold: true}
	all := cells()
	const gap, leastWide = 1.2, 14.0
	natural := 0.0 // the width of the wide one
	fixed := func() (sum float64) {
		for _, one := range all {
			if !one.wide {
				sum += one.w
			}
			sum += s.Text * gap
		}
		return sum
	}
	for j := range all {
		one := &all[j]
		one.w = head.Width(translations.Say(s.Subject.Lang, one.title))
		empty := true
		for i := 0; i < len(lines); i += max(1, len(lines)/mostMeasured) {
			if !lines[i].name {
				text := c.text(*one, lines[i])
				empty = empty && text == ""
				one.w = max(one.w, min(font.Width(text)+1, s.Text*one.most))
			}
		}
		if one.wide {
			natural, one.w = one.w, s.Text*leastWide
		} else if empty {
			one.w = 0
		}
	}
	all = slices.DeleteFunc(all, func(one cell) bool { return one.w == 0 })
	for len(all) > 0 && all[len(all)-1].optional && fixed()+s.Text*leastWide > width {
		all = all[:len(all)-1]
	}
	if over := fixed() + s.Text*leastWide - width; over > 0 { // then what differs is cut
		for j := range all {
			if all[j].title == "compare differs" {
				all[j].w = max(s.Text*6, all[j].w-over)
			}
		}
	}
	room, x := width-fixed(), 0.0
	for j := range all {
		if all[j].wide {
			all[j].w = min(max(room, s.Text*8), natural)
		}
		all[j].x = x
		x += all[j].w + s.Text*gap
	}
	return all
}

// drawTable draws the lines that show.
func (c Content) drawTable(sc *scene.Scene, s Spec, box scene.Rect) tableview.Frame {
	lines := c.lined
	f := tableview.Lay(box, s.Text, s.FirstRow, len(lines), s.Paper)
	columns := c.arrange(s, lines, f.Body.W)
	head := scene.Font{Size: s.Text * 0.88, Bold: true}
	for _, one := range columns {
		sc.Text(scene.Pt(f.Body.X+one.x, f.Head.Y+f.Head.H*0.64), head.Cut(translations.Say(s.Subject.Lang, one.title), one.w), head, s.Theme.Muted)
	}
	sc.Line(scene.Pt(box.X, f.Head.Bottom()), scene.Pt(f.Body.Right(), f.Head.Bottom()), scene.Style{Stroke: s.Theme.Faint, Width: 1})
	for k := range min(f.Shown, f.Len-f.First) {
		c.drawLine(sc, s, lines[f.First+k], f.RowBox(k), columns)
	}
	if more := f.Len - f.Shown; s.Paper && more > 0 {
		small := scene.Font{Size: s.Text * 0.9}
		sc.Text(scene.Pt(box.X, f.RowBox(f.Shown).Y+s.Text*1.1), translations.Say(s.Subject.Lang, figure.Counted("lines more", more), more), small, s.Theme.Muted)
	} else if !s.Paper {
		f.DrawBar(sc, s.Text, s.Theme)
	}
	return f
}

// drawLine draws a line: the name of a kind, which asks for its events, or an event, in bold
// letters what the other side tells differently.
func (c Content) drawLine(sc *scene.Scene, s Spec, l line, box scene.Rect, columns []cell) {
	p := c.pairs[l.at]
	base := box.Middle().Y + s.Text*0.33
	if l.name {
		font := scene.Font{Size: s.Text * 0.95, Bold: true}
		sc.Begin(c.markOf(p.kind))
		sc.Rect(box, 0, scene.Style{Fill: s.Theme.Paper})
		sc.Text(scene.Pt(box.X, base), p.kind.Named(s.Subject.Lang)+"  "+translations.Grouped(s.Subject.Lang, c.counts[p.kind]), font, s.Theme.Ink)
		sc.End()
		return
	}
	e := s.Subject.Event(int(c.event(l)))
	sc.Begin(scene.Mark{Kind: scene.MarkEvent, ID: e.ID, Title: e.Name, Desc: c.desc(p, e)})
	sc.Rect(box, 0, scene.Style{Fill: s.Theme.Band})
	for _, one := range columns {
		font, ink := scene.Font{Size: s.Text * 0.92}, s.Theme.Muted
		if one.name == "title" || one.name == "date" {
			ink = s.Theme.Ink
		}
		if one.name != "" && slices.Contains(p.differs, one.name) {
			font.Bold, ink = true, s.Theme.Ink
		}
		sc.Text(scene.Pt(box.X+one.x, base), font.Cut(c.text(one, l), one.w), font, ink)
	}
	sc.End()
	if p.kind == Apart && l.right || p.kind != Apart {
		sc.Line(scene.Pt(box.X, box.Bottom()), scene.Pt(box.Right(), box.Bottom()), scene.Style{Stroke: s.Theme.Faint, Width: 0.6})
	}
}

// Table returns the comparison as a table for programs: where each event is found, in what it
// differs, and how each side has it.
func (c Content) Table() (header []string, rows [][]string) {
	header = []string{"found in", "differs in", "id A", "date A", "title A", "id B", "date B", "title B"}
	for _, p := range c.pairs {
		row := []string{kindNames[p.kind], strings.Join(p.differs, "; ")}
		for _, i := range []int32{p.a, p.b} {
			if i < 0 {
				row = append(row, "", "", "")
				continue
			}
			e := c.subject.At(int(i))
			row = append(row, e.ID, e.When.Date.String(), e.Title.In(c.subject.Lang))
		}
		rows = append(rows, row)
	}
	return header, rows
}
