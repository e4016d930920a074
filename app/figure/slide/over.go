package slide

import (
	"math"

	"dateline/app/figure/theme"
	"dateline/app/scene"
	"dateline/timeline"
)

// Over is what lies over a slide.
type Over struct {
	Blank   Blank
	Spot    scene.Point // where the light of a spot stands
	Spotted bool
	Digits  string // of the number to which one goes
	Notes   bool   // what only the one who presents should see stands below
}

// Blank is a screen without a picture.
type Blank uint8

// The screens without a picture.
const (
	Unblanked Blank = iota
	Black
	White
)

var (
	black = scene.Color{A: 255}
	white = scene.Color{R: 255, G: 255, B: 255, A: 255}
)

// drawOver marks the event of a slide and draws what lies over all.
func (st *Stage) drawOver(s Spec, slide Slide, boxes [panels]scene.Rect) {
	sc := &st.Lies
	sc.Reset(s.Size, scene.Color{})
	if s.Over.Blank != Unblanked {
		sc.Rect(scene.Rect{W: s.Size.X, H: s.Size.Y}, 0, scene.Style{Fill: map[Blank]scene.Color{Black: black, White: white}[s.Over.Blank]})
		return
	}
	if slide.Event >= 0 && s.Part >= 1 {
		st.drawEvent(sc, s, slide, boxes)
	}
	if s.Over.Spotted {
		drawSpot(sc, s)
	}
	if s.Over.Notes {
		drawNotes(sc, s, slide)
	}
	if s.Over.Digits != "" {
		font := scene.Font{Size: s.Size.Y * titlePart, Bold: true, Align: scene.Centre}
		w := font.Width(s.Over.Digits) + font.Size*1.6
		box := scene.Rect{X: (s.Size.X - w) / 2, Y: s.Size.Y * 0.46, W: w, H: font.Size * 1.8}
		sc.Rect(box, 6, scene.Style{Fill: s.Theme.Ink})
		sc.Text(scene.Pt(s.Size.X/2, box.Y+font.Size*1.25), s.Over.Digits, font, s.Theme.Paper)
	}
}

// drawEvent marks the event of a slide where it stands on the timeline and on the map.
func (st *Stage) drawEvent(sc *scene.Scene, s Spec, slide Slide, boxes [panels]scene.Rect) {
	e := s.Deck.Subject.Event(slide.Event)
	secret := func(one timeline.Secret) bool { return !s.Revealed && slide.asks(one) }
	if box := boxes[timelinePanel]; !box.Empty() && !slide.charts() && !secret(timeline.Dates) && !secret(timeline.Titles) {
		st.timeline.DrawOver(sc, st.timelineOf(s, box, slide), "", nil)
	}
	if box := boxes[mapPanel]; !box.Empty() {
		st.world.DrawOver(sc, &st.Panels[mapPanel].Scene, st.mapOf(s, box), e)
	}
}

// drawSpot darkens all but a disc.
func drawSpot(sc *scene.Scene, s Spec) {
	const sides = 72
	r := s.Size.Y * 0.16
	corners := []scene.Point{scene.Pt(0, 0), scene.Pt(s.Size.X, 0), scene.Pt(s.Size.X, s.Size.Y), scene.Pt(0, s.Size.Y)}
	sc.Polygon(scene.Style{Fill: theme.Alpha(black, 0.62)}, corners, circle(s.Over.Spot, r, sides))
}

// drawNotes puts what only the one who presents should see over the lower third of a slide.
func drawNotes(sc *scene.Scene, s Spec, slide Slide) {
	box := scene.Rect{Y: s.Size.Y * 0.66, W: s.Size.X, H: s.Size.Y * 0.34}
	sc.Rect(box, 0, scene.Style{Fill: s.Theme.Ink})
	inner := box.Inset(s.Size.Y * leastPart)
	text := slide.Private
	if text == "" {
		text = s.Deck.say("slide no notes")
	}
	filling(text, inner, scene.Font{Size: s.Size.Y * textPart}, s.Size.Y*leastPart).draw(sc, s.Theme.Paper)
}

// circle returns a ring of points.
func circle(middle scene.Point, r float64, sides int) []scene.Point {
	ring := make([]scene.Point, sides)
	for i := range ring {
		sin, cos := math.Sincos(2 * math.Pi * float64(i) / float64(sides))
		ring[i] = scene.Pt(middle.X+r*cos, middle.Y+r*sin)
	}
	return ring
}
