// Package listview draws a list of events: the title of each over its date, in the order of
// time. It is a scene, so that it follows a brush that moves.
package listview

import (
	"math"
	"strings"

	"dateline/app/figure"
	"dateline/app/figure/theme"
	"dateline/app/scene"
	"dateline/assets/translations"
	"dateline/timeline/calendar"
)

// A Spec says what a list shows, and where.
type Spec struct {
	Size    scene.Point
	Text    float64 // the size of body text, in points
	Theme   theme.Theme
	Subject *figure.Subject
	Span    calendar.Span // the events that it shows are listed
	All     bool          // all events are, those without a date last
	Says    string        // which these are; it stands above them
	Top     float64       // how far the list is scrolled, in points
	Cursor  int           // the row that the keys are on, -1 for none
}

// The heights of a row and of the line above the rows, in text sizes.
const (
	rowHeight  = 2.75
	headHeight = 1.9
)

// A List keeps which events are in the rows, of very many no more than were looked at. The
// zero List is ready to use.
type List struct {
	of        *figure.Subject
	span      calendar.Span
	positions []int32 // of the first events that the span shows

	lines  []line          // the rows, where some are of several events
	open   map[string]bool // those that were opened, by their first events
	turned bool            // one was opened or closed since the rows were made
	made   made
}

// A Frame tells what lies where in a list that was drawn.
type Frame struct {
	Len       int     // how many rows there are
	Row, Head float64 // the heights of a row and of what is above the rows
	Height    float64 // of the list
	Top       float64 // how far it is scrolled
}

// Limit returns the nearest to so many points that the list can be scrolled.
func (f Frame) Limit(top float64) float64 {
	return max(0, min(top, float64(f.Len)*f.Row-(f.Height-f.Head)))
}

// At returns the row at a height in the list; false where there is none.
func (f Frame) At(y float64) (int, bool) {
	row := int(math.Floor((y - f.Head + f.Top) / max(f.Row, 1)))
	return row, y >= f.Head && row >= 0 && row < f.Len && f.shows(row)
}

// mostHidden is the part of the last row that may lie below the list: of more it is not drawn,
// for half of its letters would tell nothing.
const mostHidden = 0.1

// shows tells whether a row does not end below the list.
func (f Frame) shows(row int) bool {
	return f.Head+(float64(row)+1-mostHidden)*f.Row-f.Top <= f.Height
}

// Reveal returns how far to scroll so that a row shows, which is no further than needed.
func (f Frame) Reveal(row int) float64 {
	y := float64(row) * f.Row
	return f.Limit(min(max(f.Top, y+f.Row-(f.Height-f.Head)), y))
}

// Len returns how many events there are.
func (s Spec) Len() int {
	if s.All {
		return s.Subject.Len()
	}
	return s.Subject.Index.Count(s.Span)
}

// frame returns where the rows of a spec lie.
func (l *List) frame(s Spec) Frame {
	f := Frame{Row: s.Text * rowHeight, Head: s.Text * headHeight, Height: s.Size.Y, Len: l.Rows(s)}
	f.Top = f.Limit(s.Top)
	return f
}

// Position returns where in the subject's order an event of the list of a spec stands; the list is in
// the order in which events are told.
func (l *List) Position(s Spec, row int) int {
	if s.All {
		return s.Subject.Told(row)
	}
	if l.of != s.Subject || l.span != s.Span {
		l.of, l.span, l.positions = s.Subject, s.Span, l.positions[:0]
	}
	if row >= len(l.positions) {
		most := max(row+1, 2*len(l.positions), 64) // a few more than show, since one scrolls on
		// those without a start come first from the index, and are told where they end
		l.positions = s.Subject.AsTold(s.Subject.Index.Visible(s.Span, most+s.Subject.Openings(), l.positions[:0]))
		l.positions = l.positions[:min(len(l.positions), most)] // behind these may stand one that is told later still
	}
	return int(l.positions[row])
}

// Draw draws the list.
func (l *List) Draw(sc *scene.Scene, s Spec) Frame {
	f := l.frame(s)
	first := int(f.Top / f.Row)
	for row := first; row < f.Len; row++ {
		y := f.Head + float64(row)*f.Row - f.Top
		if row > first && !f.shows(row) {
			break
		}
		l.row(sc, s, f, row, y)
	}
	sc.Rect(scene.Rect{W: s.Size.X, H: f.Head}, 0, scene.Style{Fill: sc.Paper})
	small := scene.Font{Size: s.Text * 0.92}
	sc.Text(scene.Pt(s.left(), s.Text*1.2), small.Cut(s.Says, s.width()), small, s.Theme.Muted)
	s.thumb(sc, f)
	return f
}

func (s Spec) left() float64 { return s.Text * 0.5 }

func (s Spec) width() float64 { return s.Size.X - s.Text*1.4 }

// row draws a row at a height.
func (l *List) row(sc *scene.Scene, s Spec, f Frame, row int, y float64) {
	one := l.at(row)
	position := l.Position(s, one.at)
	e := s.Subject.Event(position)
	box := scene.Rect{X: 1, Y: y, W: s.Size.X - s.Text*0.8, H: f.Row}
	sc.Begin(l.Mark(s, row))
	sc.Rect(box, 3, scene.Style{Fill: sc.Paper})
	bold, small := scene.Font{Size: s.Text, Bold: true}, scene.Font{Size: s.Text * 0.92}
	below := s.below(e, position, small)
	if one.events > 1 {
		count := " ×" + translations.Grouped(s.Subject.Lang, one.events)
		title := s.Subject.Cut(bold, e.Name, s.width()-small.Width(count)-s.Text*1.2)
		sc.Text(scene.Pt(s.left(), y+s.Text*1.2), title, bold, s.Theme.Ink)
		sc.Text(scene.Pt(s.left()+bold.Width(title), y+s.Text*1.2), count, small, s.Theme.Muted)
		s.chevron(sc, scene.Pt(s.Size.X-s.Text*1.6, y+s.Text*0.85), one.open)
		below = s.fromTo(e, s.Subject.Event(l.Position(s, one.at+one.events-1)))
	} else {
		sc.Text(scene.Pt(s.left(), y+s.Text*1.2), s.Subject.Cut(bold, e.Name, s.width()), bold, s.Theme.Ink)
	}
	sc.Text(scene.Pt(s.left(), y+s.Text*2.35), small.Cut(below, s.width()), small, s.Theme.Muted)
	if row == s.Cursor {
		sc.Rect(box.Inset(1), 4, scene.Style{Stroke: s.Theme.Accent, Width: 1.6})
	}
	sc.End()
}

// chevron draws the sign of a row that opens, down where it is open.
func (s Spec) chevron(sc *scene.Scene, at scene.Point, open bool) {
	r := s.Text * 0.24
	line := []scene.Point{{X: at.X - r/2, Y: at.Y - r}, {X: at.X + r/2, Y: at.Y}, {X: at.X - r/2, Y: at.Y + r}}
	if open {
		line = []scene.Point{{X: at.X - r, Y: at.Y - r/2}, {X: at.X, Y: at.Y + r/2}, {X: at.X + r, Y: at.Y - r/2}}
	}
	sc.Polyline(line, scene.Style{Stroke: s.Theme.Muted, Width: max(1, s.Text*0.11)})
}

// fromTo says the dates of the first and the last of several events.
func (s Spec) fromTo(first, last *figure.Event) string {
	if first.Words == last.Words {
		return first.Words
	}
	return first.Words + " – " + last.Words
}

// below says what stands below the title of an event: its date and, where there is room, its place;
// or where a word that was looked for was found, if that is not in the title: this first where there
// is no room for all of both.
func (s Spec) below(e *figure.Event, position int, font scene.Font) string {
	hit, found := s.Subject.Hit(position)
	if !found {
		return s.placed(e, font)
	}
	where := hit.In(s.Subject.Lang)
	if both := e.Words + " · " + where; font.Width(both) <= s.width() {
		return both
	}
	return where + " · " + e.Words
}

// placed says the date of an event and its place, of which the first part will do; the date alone
// where there is no room for that, or the title names the place.
func (s Spec) placed(e *figure.Event, font scene.Font) string {
	town, _, _ := strings.Cut(e.Where, ", ")
	if town == "" || strings.Contains(e.Name, town) {
		return e.Words
	}
	for _, name := range []string{e.Where, town} {
		if both := e.Words + " · " + name; font.Width(both) <= s.width() {
			return both
		}
	}
	return e.Words
}

// thumb says which part of the rows is seen.
func (s Spec) thumb(sc *scene.Scene, f Frame) {
	all, seen := float64(f.Len)*f.Row, f.Height-f.Head
	if all <= seen {
		return
	}
	h := max(seen*seen/all, s.Text*1.5)
	y := f.Head + (seen-h)*f.Top/(all-seen)
	sc.Rect(scene.Rect{X: s.Size.X - 5, Y: y, W: 3, H: h}, 1.5, scene.Style{Fill: s.Theme.Faint})
}

// Dragged returns how far to scroll where the sign of the part that is seen is dragged by so
// many points.
func (f Frame) Dragged(by float64) float64 {
	return f.Limit(f.Top + by*float64(f.Len)*f.Row/max(f.Height-f.Head, 1))
}
