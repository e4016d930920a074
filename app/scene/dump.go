package scene

import (
	"bufio"
	"fmt"
	"io"
)

// Dump writes the scene as text, a line a shape, coordinates rounded to a
// point: what tests compare.
func (s *Scene) Dump(w io.Writer) error {
	out := bufio.NewWriter(w)
	fmt.Fprintf(out, "scene %.0fx%.0f %q\n", s.Size.X, s.Size.Y, s.Title)
	for i := range s.Shapes {
		sh := &s.Shapes[i]
		fmt.Fprintf(out, "%-8s %5.0f %5.0f %5.0f %5.0f", kinds[sh.Kind], sh.Box.X, sh.Box.Y, sh.Box.W, sh.Box.H)
		if sh.Text != "" {
			fmt.Fprintf(out, " %q", sh.Text)
		}
		if sh.Mark != 0 {
			m := s.Marks[sh.Mark]
			fmt.Fprintf(out, " %s:%s", m.Kind, m.ID)
		}
		fmt.Fprintln(out)
	}
	return out.Flush()
}

var kinds = [...]string{"", "rect", "polyline", "polygon", "disc", "text", "clip", "end"}
