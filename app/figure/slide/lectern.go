package slide

import (
	"fmt"
	"time"

	"dateline/app/figure"
	"dateline/app/scene"
)

// A Lectern draws what who presents sees: the slide small, the next one by its title, the
// notes, and how long one has spoken. The zero Lectern is ready to use.
type Lectern struct{ inset }

// Draw brings a lectern up to a spec of its size. Spoken is how long one has spoken, now what
// the clock says; nothing is said of a time that is zero.
func (l *Lectern) Draw(s Spec, spoken time.Duration, now time.Time) {
	size := s.Size
	text := max(13, size.Y/36)
	all := scene.Rect{W: size.X, H: size.Y}.Inset(text)
	left, right := all.CutLeft(all.W * 0.6)
	_, right = right.CutLeft(text)
	small := s
	small.Size = scene.Pt(left.W, left.W*0.62)
	small.Over.Notes, small.Over.Spotted = false, false
	at := scene.Pt(left.X, left.Y+text*2.2)
	l.draw(small, size, at)
	l.write(s, scene.Rect{X: left.X, Y: left.Y, W: left.W, H: text * 2}, right, at.Y+small.Size.Y, text, spoken, now)
}

// write writes the clock above the small slide, the next step below it, and the notes beside it.
func (l *Lectern) write(s Spec, head, notes scene.Rect, below, text float64, spoken time.Duration, now time.Time) {
	sc, slide := &l.Lies, s.Deck.At(s.Slide)
	bold := scene.Font{Size: text * 1.2, Bold: true}
	said := ""
	if slide.Kind == Telling {
		said = s.Deck.say("step of", slide.Number, s.Deck.Steps())
	}
	if !now.IsZero() {
		seconds := int(spoken.Seconds())
		said += "   " + fmt.Sprintf("%d:%02d", seconds/60, seconds%60) + "   " + now.Format("15:04")
	}
	sc.Text(scene.Pt(head.X, head.Y+text*1.3), said, bold, s.Theme.Ink)
	plain := scene.Font{Size: text}
	if next := s.Slide + 1; next < s.Deck.Len() {
		sc.Text(scene.Pt(head.X, below+text*1.8), s.Deck.say("slide next"), plain, s.Theme.Muted)
		block{lines: figure.Wrap(s.Deck.At(next).Title, bold, head.W, 2), font: bold, box: scene.Rect{X: head.X, Y: below + text*2.2}}.draw(sc, s.Theme.Ink)
	}
	private := slide.Private
	if private == "" {
		private = s.Deck.say("slide no notes")
	}
	large := scene.Font{Size: text * 1.15}
	y := notes.Y + text*1.3
	sc.Text(scene.Pt(notes.X, y), s.Deck.say("slide notes"), plain, s.Theme.Muted)
	lines := figure.Wrap(private, large, notes.W, max(1, int((notes.Bottom()-y)/(large.Size*leading))-1))
	block{lines: lines, font: large, box: scene.Rect{X: notes.X, Y: y + text*0.5}}.draw(sc, s.Theme.Ink)
}
