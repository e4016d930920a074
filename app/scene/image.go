package scene

import "image"

// A Bitmap is a picture of pixels. It never changes.
type Bitmap struct {
	Pixels  *image.RGBA
	Encoded []byte // the same as a file, for painters that write files
	Kind    string // of that file: "jpeg" or "png"
}

// Size returns the size of a bitmap, in its pixels.
func (b *Bitmap) Size() Point {
	return Pt(float64(b.Pixels.Rect.Dx()), float64(b.Pixels.Rect.Dy()))
}

// Image adds a bitmap, stretched over a box; alt says it in words.
func (s *Scene) Image(box Rect, b *Bitmap, alt string) {
	s.add(Shape{Kind: KindImage, Box: box, Image: b, Text: alt})
}

// Within returns the largest box of a bitmap's proportions in the middle of a box.
func (b *Bitmap) Within(box Rect) Rect {
	size := b.Size()
	scale := min(box.W/size.X, box.H/size.Y)
	w, h := size.X*scale, size.Y*scale
	return Rect{X: box.X + (box.W-w)/2, Y: box.Y + (box.H-h)/2, W: w, H: h}
}
