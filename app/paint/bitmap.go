package paint

import (
	"bytes"
	"encoding/base64"
	"fmt"
	"image"

	"codeberg.org/go-pdf/fpdf"
	"golang.org/x/image/draw"

	"dateline/app/scene"
)

// image paints a bitmap over its box, as far as it shows.
func (r *Raster) image(s *scene.Shape) {
	box := image.Rect(r.px(s.Box.X), r.px(s.Box.Y), r.px(s.Box.Right()), r.px(s.Box.Bottom()))
	clip := box.Intersect(r.clip())
	if clip.Empty() || s.Image == nil {
		return
	}
	part := r.img.SubImage(clip).(*image.RGBA)
	draw.ApproxBiLinear.Scale(part, box, s.Image.Pixels, s.Image.Pixels.Rect, draw.Over, nil)
}

// image writes a bitmap with its file inside.
func (p *svg) image(s *scene.Shape) {
	b := s.Box
	p.line(`<image xmlns:xlink="http://www.w3.org/1999/xlink" x="%s" y="%s" width="%s" height="%s" preserveAspectRatio="none" xlink:href="%s"><title>%s</title></image>`,
		number(b.X), number(b.Y), number(b.W), number(b.H), DataURL(s.Image), escape(s.Text))
}

// DataURL returns an address that holds a bitmap itself.
func DataURL(b *scene.Bitmap) string {
	return "data:image/" + b.Kind + ";base64," + base64.StdEncoding.EncodeToString(b.Encoded)
}

// image puts a bitmap onto a page; its file stands in the document once.
func (p *pdf) image(s *scene.Shape) {
	name, known := p.bitmaps[s.Image]
	options := fpdf.ImageOptions{ImageType: map[string]string{"jpeg": "JPG", "png": "PNG"}[s.Image.Kind]}
	if !known {
		name = fmt.Sprintf("bitmap %04d", len(p.bitmaps)) // by number, so that a scene always makes the same bytes
		p.bitmaps[s.Image] = name
		p.RegisterImageOptionsReader(name, options, bytes.NewReader(s.Image.Encoded))
	}
	p.SetAlpha(1, "Normal")
	p.ImageOptions(name, s.Box.X, s.Box.Y, s.Box.W, s.Box.H, false, options, 0, "")
}
