package compareview

import (
	"slices"
	"strings"

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

// cells are the columns.
var cells = []tableview.LinedColumn{
	{Title: "compare told by", Most: 5},
	{Name: "date", Title: "column date", Most: 22},
	{Name: "title", Title: "column title", Wide: true, Most: 48},
	{Title: "compare differs", Most: 30, Yields: true, Differs: true},
	{Name: "place", Title: "column place", Most: 11, Optional: true},
	{Name: "actors", Title: "column actors", Most: 15, Optional: true},
}

// text returns what a cell says of a line.
func (c Content) text(of *tableview.LinedColumn, l line) string {
	p, at := c.pairs[l.at], c.event(l)
	switch of.Title {
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
	columns, err := tableview.Named(c.subject.Timeline, []string{of.Name})
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
	return tableview.Differences(c.subject, p.differs, standing, at)
}

// drawTable draws the lines that show.
func (c Content) drawTable(sc *scene.Scene, s Spec, box scene.Rect) tableview.Frame {
	lines := c.lined
	of := tableview.Spec{Box: box, Text: s.Text, Theme: s.Theme, Subject: s.Subject, View: s.View, Paper: s.Paper}
	return tableview.DrawLined(sc, of, tableview.Lined{
		Columns: cells, Len: len(lines), Of: contentKey{c.sides.Left.String(), c.sides.Right.String()},
		Names: func(i int) bool { return lines[i].name },
		Says:  func(one *tableview.LinedColumn, i int) string { return c.text(one, lines[i]) },
		Draw:  func(i int, box scene.Rect, cells []tableview.LinedColumn) { c.drawLine(sc, s, lines[i], box, cells) },
	})
}

// drawLine draws a line: the name of a kind, which asks for its events, or an event, in bold
// letters what the other side tells differently.
func (c Content) drawLine(sc *scene.Scene, s Spec, l line, box scene.Rect, columns []tableview.LinedColumn) {
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
	for j := range columns {
		one := &columns[j]
		one.Write(sc, box, s.Text, s.Theme, c.text(one, l), slices.Contains(p.differs, one.Name))
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
