package scene

// Place adds another scene to a scene, moved so that its upper left corner lies at a point. Its
// paper is not added.
func (s *Scene) Place(from *Scene, at Point) {
	if len(s.Marks) == 0 {
		s.Marks = append(s.Marks, Mark{})
	}
	points, rings, marks := int32(len(s.Points)), int32(len(s.Rings)), MarkID(len(s.Marks)-1)
	for _, p := range from.Points {
		s.Points = append(s.Points, Point{p.X + at.X, p.Y + at.Y})
	}
	for _, r := range from.Rings {
		s.Rings = append(s.Rings, [2]int32{r[0] + points, r[1] + points})
	}
	if len(from.Marks) > 0 {
		s.Marks = append(s.Marks, from.Marks[1:]...)
	}
	for _, sh := range from.Shapes {
		if sh.Kind != KindEnd { // which has no box
			sh.Box.X, sh.Box.Y = sh.Box.X+at.X, sh.Box.Y+at.Y
		}
		switch sh.Kind {
		case KindText:
			sh.At = Point{sh.At.X + at.X, sh.At.Y + at.Y}
		case KindPolyline:
			sh.Points = [2]int32{sh.Points[0] + points, sh.Points[1] + points}
		case KindPolygon:
			sh.Points = [2]int32{sh.Points[0] + rings, sh.Points[1] + rings}
		}
		if sh.Mark != 0 {
			sh.Mark += marks
		}
		s.Shapes = append(s.Shapes, sh)
	}
}
