package page

import (
	"strings"

	"dateline/app/figure"
	"dateline/app/figure/exercise"
	"dateline/app/figure/mapview"
	"dateline/app/scene"
	"dateline/assets/translations"
	"dateline/timeline"
)

// Where what a map shows has another shape than its box, the map has the part of the box that it
// fills, and what happened stands in words in the rest:
//
//	┌ map ────┐ what       ┌ map ──────────────┐
//	│         │ happened   │                   │
//	│         │ ...        └───────────────────┘
//	└─────────┘            what      happened

// The measures of a map beside which there is a list.
const (
	roomy     = 1.25 // by how much a box is wider or higher than what it shows before there is one
	breadth   = 1.08 // of the map, beyond what it shows
	leastWide = 0.5  // of the box that a map keeps
	leastHigh = 0.42
	listWide  = 15 // text sizes that a column of the list takes at least
	listHigh  = 7
	mostTold  = 60 // events: of more, the first would say nothing of the whole
)

// besideMap splits the box of a map; the list is empty where the map fills its box, or where nobody
// would read it.
func (s Spec) besideMap(box scene.Rect, text float64, spots []mapview.Spot) (world, list scene.Rect) {
	world = box
	if s.Play != nil || s.Around != Everything || s.Subject.Len() > mostTold {
		return world, list
	}
	shape, gap := mapview.Shape(s.shapeOf(spots)), text*1.2
	switch is := box.W / box.H; {
	case is > shape*roomy:
		wide := max(box.H*shape*breadth, box.W*leastWide)
		if rest := box.W - wide - gap; rest >= listWide*text {
			world, list = box.CutLeft(wide)
			_, list = list.CutLeft(gap)
		}
	case is < shape/roomy:
		high := max(box.W/shape*breadth, box.H*leastHigh)
		if rest := box.H - high - gap; rest >= listHigh*text {
			world, list = box.CutTop(high)
			_, list = list.CutTop(gap)
		}
	}
	return world, list
}

// A happening is an event in the list beside a map, in lines.
type happening struct {
	mark         scene.Mark
	title, facts []string
}

// happenedSizes are those of the letters of the list, in text sizes, as they are tried.
var happenedSizes = [...]float64{0.96, 0.88, 0.8}

// drawHappened writes what happened into a box, in order of time, in the largest letters in which all
// has room; where nothing has, what fits, and how many more there are. It tells whether all is told.
func (s Spec) drawHappened(sc *scene.Scene, box scene.Rect, text float64) (all bool) {
	if box.Empty() {
		return false
	}
	columns := max(1, int(box.W/(listWide*1.5*text)))
	var font scene.Font
	var told []happening
	n := 0
	for _, size := range happenedSizes {
		font = scene.Font{Size: max(text*size, LeastPrinted/max(1, s.times))}
		told = s.happened(font, columnOf(box, columns, text).W)
		if n = fitting(told, columns, int(box.H/(font.Size*lineHigh))); n == len(told) {
			break
		}
	}
	lines := int(box.H / (font.Size * lineHigh))
	if n < len(told) {
		lines-- // for how many more there are
		n = fitting(told, columns, lines)
	}
	for lines > 1 && fitting(told[:n], columns, lines-1) == n {
		lines-- // so that the columns end at one height
	}
	s.pour(sc, box, text, font, told[:n], columns, lines)
	if more := len(told) - n; more > 0 {
		sc.Text(scene.Pt(box.X, box.Bottom()-font.Size*0.3), translations.Say(s.Subject.Lang, translations.Counted("sources more", more), more), font, s.Theme.Muted)
	}
	return n == len(told)
}

// lineHigh is the distance of lines of the list, and betweenTold that of two events, in lines.
const lineHigh, betweenTold = 1.3, 0.45

// columnOf is the first of some columns of a box.
func columnOf(box scene.Rect, columns int, text float64) scene.Rect {
	box.W = (box.W - float64(columns-1)*text*1.5) / float64(columns)
	return box
}

// happened are the events of a spec in lines of a width.
func (s Spec) happened(font scene.Font, width float64) (all []happening) {
	const most = 3
	placesAlone := s.Subject.Gaps == exercise.Asking(timeline.Where)
	for i := range s.chosen().All() {
		e := s.Subject.Event(i)
		facts := e.Words
		if e.Where != "" && !(placesAlone && strings.Contains(e.Name, exercise.Gap)) { // nobody is asked twice for one place
			facts += " · " + e.Where
		}
		all = append(all, happening{
			mark:  scene.Mark{Kind: scene.MarkEvent, ID: e.ID, Title: e.Name, Desc: e.Words},
			title: figure.Wrap(e.Name, font, width, most), facts: figure.Wrap(facts, font, width, most),
		})
	}
	return all
}

// high is how many lines an event takes.
func (h happening) high() float64 { return float64(len(h.title)+len(h.facts)) + betweenTold }

// fitting counts the events that columns of so many lines hold, each whole in one.
func fitting(all []happening, columns, lines int) (n int) {
	for range columns {
		for left := float64(lines) + betweenTold; n < len(all) && all[n].high() <= left; n++ {
			left -= all[n].high()
		}
	}
	return n
}

// pour writes events into columns of so many lines.
func (s Spec) pour(sc *scene.Scene, box scene.Rect, text float64, font scene.Font, all []happening, columns, lines int) {
	column, at := columnOf(box, columns, text), 0.0
	for _, one := range all {
		if at+one.high() > float64(lines)+betweenTold {
			column.X, at = column.X+column.W+text*1.5, 0
		}
		sc.Begin(one.mark)
		y := column.Y + font.Size*(1+at*lineHigh)
		for _, line := range one.title {
			sc.Text(scene.Pt(column.X, y), line, font, s.Theme.Ink)
			y += font.Size * lineHigh
		}
		for _, line := range one.facts {
			sc.Text(scene.Pt(column.X, y), line, font, s.Theme.Muted)
			y += font.Size * lineHigh
		}
		sc.End()
		at += one.high()
	}
}
