package twiceview

import (
	"slices"
	"strings"

	"dateline/app/figure"
	"dateline/app/figure/tableview"
	"dateline/app/scene"
	"dateline/assets/translations"
)

// What the ID of a button in the line of a group begins with; the id of its first event follows.
const (
	MakesOne   = "one of:"   // asks how to make one event of all
	TellsApart = "apart:"    // says that no two of them are the same
	PicksGroup = "group of:" // picks all of them
)

// cells are the columns.
var cells = []tableview.LinedColumn{
	{Name: "date", Title: "column date", Most: 22},
	{Name: "title", Title: "column title", Wide: true, Most: 48},
	{Title: "compare differs", Most: 30, Yields: true, Differs: true},
	{Name: "place", Title: "column place", Most: 11, Optional: true},
	{Name: "actors", Title: "column actors", Most: 15, Optional: true},
	{Name: "sources", Title: "column sources", Most: 12, Optional: true},
}

// lowBox is the height, in text sizes, of a box that has no room to say the rule.
const lowBox = 16

// standing are the columns whose texts stand in the table already.
var standing = []string{"date", "title", "place", "actors"}

// Draw adds the view to a scene; the spec is that of Make, but that its box may be another by now.
func (c Content) Draw(sc *scene.Scene, s Spec) (f tableview.Frame) {
	if c.subject == nil {
		return f
	}
	s.Subject = c.subject
	rule := c.subtitle()
	if !s.Paper && s.Box.H < s.Text*lowBox && len(c.groups) > 0 {
		rule = "" // the room is for the groups
	}
	box := figure.Heading(sc, s.Box, s.Text, s.Theme, c.Headline(), rule)
	if len(c.groups) == 0 {
		return f
	}
	of := tableview.Spec{Box: box, Text: s.Text, Theme: s.Theme, Subject: s.Subject, View: s.View, Paper: s.Paper}
	var differs []string
	return tableview.DrawLined(sc, of, tableview.Lined{
		Columns: cells, Len: c.lines,
		Names: func(line int) bool { _, i := c.at(line); return i < 0 },
		Says: func(of *tableview.LinedColumn, line int) string {
			var differs []string
			if g, _ := c.at(line); of.Name == "" {
				differs = c.differs(g)
			}
			return c.says(of, line, differs)
		},
		Of: contentKey{},
		Draw: func(line int, box scene.Rect, cells []tableview.LinedColumn) {
			if g, i := c.at(line); i < 0 {
				c.drawName(sc, s, g, box)
			} else {
				if i == 0 || differs == nil {
					differs = c.differs(g) // of all of its lines
				}
				c.drawEvent(sc, s, line, box, cells, differs)
			}
		},
	})
}

// says returns what a cell says of a line, of a group whose events differ in some columns.
func (c Content) says(of *tableview.LinedColumn, line int, differs []string) string {
	g, i := c.at(line)
	if of.Name == "" {
		names := slices.DeleteFunc(slices.Clone(differs), func(name string) bool { return slices.Contains(standing, name) }) // which are in bold
		return tableview.Differences(c.subject, names, nil, g.events[i])
	}
	columns, err := tableview.Named(c.subject.Timeline, []string{of.Name})
	if err != nil {
		return ""
	}
	return columns[0].Says(c.subject, int(g.events[i]))
}

// drawName says why those of a group may be one, and has the buttons that decide.
func (c Content) drawName(sc *scene.Scene, s Spec, g group, box scene.Rect) {
	lang, first := s.Subject.Lang, s.Subject.Event(int(g.events[0]))
	base, right := box.Middle().Y+s.Text*0.33, box.Right()
	bold := scene.Font{Size: s.Text * 0.95, Bold: true}
	n := translations.Say(lang, "twice times", len(g.events))
	if g.hidden > 0 {
		n = translations.Say(lang, "twice some shown", len(g.events), len(g.events)+g.hidden)
	}
	says := n + translations.Say(lang, "colon") + c.reasons(g.why)
	if !s.Paper && len(g.events) > 1 {
		short := ""
		if bold.Width(says) > box.W-s.Text*roomForButtons {
			short = " short"
		}
		right = c.button(sc, s, TellsApart+first.ID, "twice apart", short, right, box)
		right = c.button(sc, s, MakesOne+first.ID, "twice merge", short, right, box)
	}
	if bold.Width(says) > right-box.X-s.Text { // the strongest reason is told whole
		says = n + translations.Say(lang, "colon") + c.reasons(g.why&-g.why)
	}
	var names []string
	for _, i := range g.events[:min(len(g.events), mostNamed)] {
		names = append(names, s.Subject.Event(int(i)).Name)
	}
	sc.Begin(scene.Mark{Kind: scene.MarkButton, ID: PicksGroup + first.ID, Title: says, Desc: strings.Join(names, "\n")})
	sc.Rect(scene.Rect{X: box.X, Y: box.Y + 1, W: right - box.X, H: box.H - 1}, 0, scene.Style{Fill: s.Theme.Paper})
	sc.Text(scene.Pt(box.X, base), bold.Cut(says, right-box.X-s.Text), bold, s.Theme.Ink)
	sc.End()
}

// roomForButtons is how wide, in text sizes, the buttons of a group are with their words.
const roomForButtons = 17

// mostNamed is how many of a group its card names.
const mostNamed = 8

// button draws a button left of a place, with its words or a short sign for them, and returns where it
// begins.
func (c Content) button(sc *scene.Scene, s Spec, id, key, short string, right float64, line scene.Rect) float64 {
	font, says := scene.Font{Size: s.Text * 0.88}, translations.Say(s.Subject.Lang, key+short)
	w := font.Width(says) + s.Text*1.2
	box := scene.Rect{X: right - w, Y: line.Y + line.H*0.1, W: w, H: line.H * 0.8}
	sc.Begin(scene.Mark{Kind: scene.MarkButton, ID: id, Title: translations.Say(s.Subject.Lang, key), Desc: translations.Say(s.Subject.Lang, key+" how")})
	sc.Rect(box, 4, scene.Style{Fill: s.Theme.Panel})
	sc.Text(scene.Pt(box.X+s.Text*0.6, line.Middle().Y+s.Text*0.3), says, font, s.Theme.Ink)
	sc.End()
	return box.X - s.Text*0.4
}

// drawEvent writes an event of a group, in bold letters what others tell differently.
func (c Content) drawEvent(sc *scene.Scene, s Spec, line int, box scene.Rect, columns []tableview.LinedColumn, differs []string) {
	g, i := c.at(line)
	e := s.Subject.Event(int(g.events[i]))
	sc.Begin(scene.Mark{Kind: scene.MarkEvent, ID: e.ID, Title: e.Name, Desc: e.Words})
	sc.Rect(box, 0, scene.Style{Fill: s.Theme.Band})
	for j := range columns {
		one := &columns[j]
		one.Write(sc, box, s.Text, s.Theme, c.says(one, line, differs), slices.Contains(differs, one.Name))
	}
	sc.End()
	sc.Line(scene.Pt(box.X, box.Bottom()), scene.Pt(box.Right(), box.Bottom()), scene.Style{Stroke: s.Theme.Faint, Width: 0.6})
}
