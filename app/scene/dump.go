package scene

import (
	"bufio"
	"fmt"
	"hash/fnv"
	"io"
	"math"
	"strings"
)

// Dump writes the whole scene as text, a line a shape, lengths rounded to a
// tenth of a point, with its style, its font and its mark: what tests compare.
// Of lines and areas it writes the bounds, the number of points and a sum of
// them; a run of many that are painted alike, the outlines of a map, is one line.
func (s *Scene) Dump(w io.Writer) error {
	out := bufio.NewWriter(w)
	fmt.Fprintf(out, "scene %sx%s%s %s %q %q\n", tenth(s.Size.X), tenth(s.Size.Y), colour("paper", s.Paper), s.Lang, s.Title, s.Desc)
	for from, last := 0, MarkID(0); from < len(s.Shapes); {
		to := s.run(from)
		sh := &s.Shapes[from]
		out.WriteString(s.describe(from, to))
		if sh.Mark != 0 {
			m := s.Marks[sh.Mark]
			fmt.Fprintf(out, " %s:%s", m.Kind, m.ID)
			if sh.Mark != last {
				fmt.Fprintf(out, " %q %q", m.Title, m.Desc)
			}
		}
		out.WriteByte('\n')
		from, last = to, sh.Mark
	}
	return out.Flush()
}

// shortRun is how many lines or areas that are painted alike are still written
// one by one.
const shortRun = 3

// run returns the end of the run of lines or areas painted alike that begins at a
// shape; the next shape where there is none to speak of.
func (s *Scene) run(from int) int {
	first, to := &s.Shapes[from], from+1
	if first.Kind != KindPolyline && first.Kind != KindPolygon {
		return to
	}
	for to < len(s.Shapes) {
		if sh := &s.Shapes[to]; sh.Kind != first.Kind || sh.Style != first.Style || sh.Mark != first.Mark {
			break
		}
		to++
	}
	if to-from <= shortRun {
		return from + 1
	}
	return to
}

// describe says in words what the shapes from one up to another are.
func (s *Scene) describe(from, to int) string {
	sh := &s.Shapes[from]
	kind := [...]string{"", "rect", "polyline", "polygon", "disc", "hatch", "text", "clip", "end", "image"}[sh.Kind]
	if sh.Kind == KindEnd {
		return kind
	}
	if sh.Kind == KindImage {
		return fmt.Sprintf("%-8s %s %s %s %s of %gx%g %q", kind, tenth(sh.Box.X), tenth(sh.Box.Y), tenth(sh.Box.W), tenth(sh.Box.H), sh.Image.Size().X, sh.Image.Size().Y, sh.Text)
	}
	if sh.Kind == KindText {
		return fmt.Sprintf("%-8s %s %s%s%s %q", kind, tenth(sh.At.X), tenth(sh.At.Y), setIn(sh.Font), sh.Style.words(), sh.Text)
	}
	box, n := sh.Box, 0
	points := fnv.New32a()
	for i := from; i < to; i++ {
		box = box.Around(s.Shapes[i].Box)
		for _, ring := range s.rings(&s.Shapes[i]) {
			for _, p := range ring {
				fmt.Fprintln(points, tenth(p.X), tenth(p.Y))
			}
			fmt.Fprintln(points, "ring")
			n += len(ring)
		}
	}
	text := fmt.Sprintf("%-8s %s %s %s %s", kind, tenth(box.X), tenth(box.Y), tenth(box.W), tenth(box.H))
	if to-from > 1 {
		text += fmt.Sprintf(" x%d", to-from)
	}
	if n > 0 {
		text += fmt.Sprintf(" points %d #%08x", n, points.Sum32())
	}
	if sh.Kind != KindDisc && sh.Radius != 0 {
		text += " round " + tenth(sh.Radius)
	}
	if sh.Gap != 0 {
		text += " gap " + tenth(sh.Gap)
	}
	return text + sh.Style.words()
}

// rings returns the points of a line or an area; a line is one ring.
func (s *Scene) rings(sh *Shape) [][]Point {
	switch sh.Kind {
	case KindPolyline:
		return [][]Point{s.Points[sh.Points[0]:sh.Points[1]]}
	case KindPolygon:
		var all [][]Point
		for _, r := range s.Rings[sh.Points[0]:sh.Points[1]] {
			all = append(all, s.Points[r[0]:r[1]])
		}
		return all
	}
	return nil
}

// tenth writes a length to a tenth of a point. One that lies between two tenths
// goes up on every machine, whether or not it multiplies and adds in one step.
func tenth(x float64) string { return fmt.Sprintf("%.1f", math.Floor(x*10+0.5+1e-6)/10+0) }

// words writes what a style paints, each part after a space; "" for nothing.
func (st Style) words() string {
	text := colour("fill", st.Fill)
	if st.Stroke.A > 0 && st.Width > 0 {
		text += colour("stroke", st.Stroke) + fmt.Sprintf(" %g", st.Width)
		if st.Dash.On > 0 {
			text += fmt.Sprintf(" dash %g %g", st.Dash.On, st.Dash.Off)
		}
	}
	return text
}

func colour(of string, c Color) string {
	switch c.A {
	case 0:
		return ""
	case 255:
		return fmt.Sprintf(" %s %02x%02x%02x", of, c.R, c.G, c.B)
	}
	return fmt.Sprintf(" %s %02x%02x%02x/%d", of, c.R, c.G, c.B, c.A)
}

// setIn says how a text is set.
func setIn(f Font) string {
	var text strings.Builder
	fmt.Fprintf(&text, " size %s", tenth(f.Size))
	if f.Bold {
		text.WriteString(" bold")
	}
	text.WriteString([...]string{"", " centred", " to the right"}[f.Align])
	if f.Turn {
		text.WriteString(" upwards")
	}
	text.WriteString(colour("halo", f.Halo))
	return text.String()
}
