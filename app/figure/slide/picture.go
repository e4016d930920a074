package slide

import (
	"dateline/app/figure"
	"dateline/app/scene"
	"dateline/timeline"
)

// A picture is that of the event of a slide, or why it does not show. The zero picture is none.
type picture struct {
	bitmap  *scene.Bitmap
	problem string
	of      timeline.Media
	waits   bool // until what its slide asks is revealed; its room is kept
}

// pictureOf returns the picture of a slide.
func (s Spec) pictureOf(slide Slide) picture {
	if s.Pictures == nil || slide.Event < 0 || !slide.Shows(timeline.ImagePicture) {
		return picture{}
	}
	of, has := s.Deck.Subject.Timeline.Media(s.Deck.Subject.At(slide.Event))
	if !has {
		return picture{}
	}
	p := picture{of: of, waits: !s.Revealed && slide.Asks()} // what is asked it might tell
	if p.bitmap, p.problem = s.Pictures(of.File); p.bitmap == nil && p.problem == "" {
		return picture{} // it is on its way
	}
	return p
}

// besideMap is the largest part of a room that a picture has beside a map.
const besideMap = 0.5

// beside splits a room between a map and a picture, which has the width that it needs.
func (p picture) beside(room scene.Rect, mapped bool, height float64) (world, image scene.Rect) {
	if !mapped {
		return scene.Rect{}, room
	}
	wide := room.W * besideMap * 0.6
	if p.bitmap != nil {
		size := p.bitmap.Size()
		wide = min((room.H-p.caption(height))*size.X/size.Y, room.W*besideMap)
	}
	image, world = room.CutRight(wide)
	_, world = world.CutRight(height / 60)
	return world, image
}

// caption is the height of the line that says whose the picture is.
func (p picture) caption(height float64) float64 {
	if p.of.Credit == "" {
		return 0
	}
	return height * leastPart * leading
}

// draw adds the picture over the line that says whose it is, or the words why it does not show.
func (p picture) draw(sc *scene.Scene, box scene.Rect, s Spec) {
	font := scene.Font{Size: s.Size.Y * leastPart}
	if p.waits {
		sc.Rect(box, 0, scene.Style{Stroke: s.Theme.Faint, Width: 1})
		return
	}
	if p.bitmap == nil {
		sc.Rect(box, 0, scene.Style{Stroke: s.Theme.Faint, Width: 1})
		inner := box.Inset(font.Size)
		b := block{lines: figure.Wrap(p.problem, font, inner.W, max(1, int(inner.H/font.Size/leading))), font: font, box: inner}
		b.draw(sc, s.Theme.Muted)
		return
	}
	line, room := box.CutBottom(p.caption(s.Size.Y))
	at := p.bitmap.Within(room)
	at.Y = room.Y // it stands as high as the map beside it
	sc.Image(at, p.bitmap, p.of.Alt)
	if p.of.Credit != "" {
		sc.Text(scene.Pt(at.X, at.Bottom()+font.Size*1.15), font.Cut(p.of.Credit, line.W), font, s.Theme.Muted)
	}
}
