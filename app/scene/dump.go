package scene

import (
	"bufio"
	"fmt"
	"io"
)

// Dump writes the scene as text, a line a shape, coordinates rounded to a
// point, with its style and its mark: what tests compare.
func (s *Scene) Dump(w io.Writer) error {
	out := bufio.NewWriter(w)
	fmt.Fprintf(out, "scene %.0fx%.0f %q %q\n", s.Size.X, s.Size.Y, s.Title, s.Desc)
	for i := range s.Shapes {
		sh := &s.Shapes[i]
		fmt.Fprintf(out, "%-8s %5.0f %5.0f %5.0f %5.0f", kinds[sh.Kind], sh.Box.X, sh.Box.Y, sh.Box.W, sh.Box.H)
		writeStyle(out, sh.Style)
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

var kinds = [...]string{"", "rect", "polyline", "polygon", "disc", "hatch", "text", "clip", "end"}

func writeStyle(out io.Writer, st Style) {
	if st.Fill.A > 0 {
		fmt.Fprintf(out, " fill %02x%02x%02x", st.Fill.R, st.Fill.G, st.Fill.B)
		if st.Fill.A < 255 {
			fmt.Fprintf(out, "/%d%%", int(st.Fill.A)*100/255)
		}
	}
	if st.Stroke.A > 0 && st.Width > 0 {
		fmt.Fprintf(out, " stroke %02x%02x%02x", st.Stroke.R, st.Stroke.G, st.Stroke.B)
		if st.Dash.On > 0 {
			fmt.Fprint(out, " dashed")
		}
	}
}
