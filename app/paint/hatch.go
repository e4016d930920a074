package paint

import (
	"image"
	"math"

	"dateline/app/scene"
)

// hatch paints rising lines. How far a line covers a pixel depends on the sum of
// its coordinates alone: one row of masks serves all rows, each a pixel further.
//
//	y   ╱  ╱  ╱    x + y:  0 1 2 3 4 5 6 …
//	y+1 ╲ the same row, from 1 on
func (r *Raster) hatch(s *scene.Shape) {
	b := s.Box
	area := image.Rect(r.px(b.X), r.px(b.Y), r.px(b.Right()), r.px(b.Bottom())).Intersect(r.clip())
	if area.Empty() {
		return
	}
	gap, half := s.Gap*r.scale, s.Style.Width*widen(s.Style.Width, r.scale)*r.scale/2
	row := r.maskOf(area.Dx() + area.Dy())
	at := math.Mod(float64(area.Min.X+area.Min.Y)+1, gap) // of the middle of the first pixel
	for i := range row {
		distance := min(at, gap-at) / math.Sqrt2
		row[i] = uint8(255 * min(max(half+0.5-distance, 0), 1, 2*half))
		if at++; at >= gap {
			at -= gap
		}
	}
	for y := range area.Dy() {
		r.through(row[y:y+area.Dx()], area.Min.X, area.Min.Y+y, s.Style.Stroke)
	}
}
