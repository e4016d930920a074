package scene

// Enlarge makes all of a scene so many times as large: places, letters, strokes, dashes and
// hatchings alike, as a photograph does. So a figure that was laid out for the size of a page can
// be printed on a wall, and a hatching there is a hatching still, not a tint.
func (s *Scene) Enlarge(times float64) {
	if times == 1 {
		return
	}
	s.Size = s.Size.times(times)
	for i := range s.Points {
		s.Points[i] = s.Points[i].times(times)
	}
	for i := range s.Shapes {
		sh := &s.Shapes[i]
		sh.Box = Rect{sh.Box.X * times, sh.Box.Y * times, sh.Box.W * times, sh.Box.H * times}
		sh.At, sh.Radius, sh.Gap, sh.Font.Size = sh.At.times(times), sh.Radius*times, sh.Gap*times, sh.Font.Size*times
		sh.Style.Width, sh.Style.Dash = sh.Style.Width*times, Dash{sh.Style.Dash.On * times, sh.Style.Dash.Off * times}
	}
}

func (p Point) times(k float64) Point { return Point{p.X * k, p.Y * k} }
