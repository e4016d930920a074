package scene

import (
	"cmp"
	"slices"
)

// Gridline adds an upright line that is scenery, as those of a grid: GiveWay cuts it where letters
// lie.
func (s *Scene) Gridline(a, b Point, st Style) {
	s.Line(a, b, st)
	s.Shapes[len(s.Shapes)-1].Grid = true
}

// Leader adds a line that leads from a name to what it names.
func (s *Scene) Leader(a, b Point, st Style) {
	s.Line(a, b, st)
	s.Shapes[len(s.Shapes)-1].Leads = true
}

// Tick adds a text at a tick of an axis of time.
func (s *Scene) Tick(at Point, text string, f Font, c Color) {
	s.Text(at, text, f, c)
	s.Shapes[len(s.Shapes)-1].Tick = true
}

// How letters are set off from the lines of a grid, in points, and in sizes of the letters above
// and below their baseline.
const (
	asideGrid  = 2.0
	aboveBase  = 0.84
	belowBase  = 0.28
	leastPiece = 3.0 // points: a shorter piece between two lines of letters would be a speck
)

// GiveWay cuts the lines of grids among the shapes from one on where letters lie, whichever were
// added first: what lies under letters shows no line, and no plate hides what else is there.
func (s *Scene) GiveWay(from int) {
	first := slices.IndexFunc(s.Shapes[from:], func(sh Shape) bool { return sh.Grid })
	if first < 0 {
		return
	}
	first += from
	s.letters = s.letters[:0]
	clip := Rect{W: s.Size.X, H: s.Size.Y}
	last, clips := first, 0
	for i := from; i < len(s.Shapes); i++ {
		switch sh := &s.Shapes[i]; {
		case sh.Grid:
			last = i
		case sh.Kind == KindClip:
			clip = sh.Box
			clips++
		case sh.Kind == KindEnd:
			if clips--; clips == 0 {
				clip = Rect{W: s.Size.X, H: s.Size.Y}
			}
		case sh.Kind == KindText:
			if box := lettersOf(sh).Intersect(clip); !box.Empty() {
				s.letters = append(s.letters, box)
			}
		}
	}
	slices.SortFunc(s.letters, func(a, b Rect) int { return cmp.Compare(a.Y, b.Y) })
	s.pieces = s.pieces[:0]
	for i := first; i <= last; i++ {
		if s.Shapes[i].Grid {
			s.cut(s.Shapes[i])
		} else {
			s.pieces = append(s.pieces, s.Shapes[i])
		}
	}
	s.Shapes = slices.Replace(s.Shapes, first, last+1, s.pieces...)
}

// lettersOf returns the box from which lines of a grid keep away for a text.
func lettersOf(sh *Shape) Rect {
	if sh.Font.Turn {
		return sh.Box.Inset(-asideGrid)
	}
	size := sh.Font.Size
	return Rect{sh.Box.X - asideGrid, sh.At.Y - aboveBase*size, sh.Box.W + 2*asideGrid, (aboveBase + belowBase) * size}
}

// cut adds to the pieces those of a line of a grid that lie beside the letters.
func (s *Scene) cut(line Shape) {
	x, y, end := line.Box.X, line.Box.Y, line.Box.Bottom()
	piece := func(to float64) {
		if to-y < leastPiece && to-y < line.Box.H {
			return
		}
		one := line
		s.Points = append(s.Points, Pt(x, y), Pt(x, to))
		one.Points = [2]int32{int32(len(s.Points) - 2), int32(len(s.Points))}
		one.Box = Rect{x, y, 0, to - y}
		s.pieces = append(s.pieces, one)
	}
	for _, box := range s.letters {
		if box.X >= x || box.Right() <= x || box.Bottom() <= y || box.Y >= end {
			continue
		}
		piece(min(box.Y, end))
		y = box.Bottom()
	}
	if y < end {
		piece(end)
	}
}
