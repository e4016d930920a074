package slide

import (
	"fmt"
	"strings"

	"dateline/app/figure"
	"dateline/app/figure/theme"
	"dateline/app/figure/view"
	"dateline/app/scene"
	"dateline/timeline"
)

// A Bench is a story as it is made: the list of its steps beside the picture of one of them.
type Bench struct {
	Deck    *Deck
	Theme   theme.Theme
	Look    view.View
	Step    int // that shows, from 0
	First   int // the first of the list that shows
	Dragged int // the step that is dragged, -1 for none

	Revealed bool // the picture shows what its step hides until it is revealed
	Pictures func(file string) (*scene.Bitmap, string)
}

// With returns the deck with another step in the place of one.
func (d *Deck) With(step int, one timeline.Step) *Deck {
	next := *d
	next.Story.Steps = append([]timeline.Step(nil), d.Story.Steps...)
	next.Story.Steps[step] = one
	next.edited = fmt.Sprintf("%v", one)
	return &next
}

// The measures of a bench, in points.
const (
	listWidth  = 236.0
	cardHeight = 66.0
	cardGap    = 8.0
	benchText  = 13.0
)

// list is where the steps stand in a bench.
func list(body scene.Rect) scene.Rect {
	box, _ := body.CutLeft(min(listWidth, body.W*0.32))
	return box.Inset(10)
}

// StepAt returns the step whose card lies under a point of a bench, -1 for none; -1 beside the
// list, too.
func (b Bench) StepAt(body scene.Rect, at scene.Point) int {
	box := list(body)
	if at.X < box.X || at.X > box.Right() || at.Y < box.Y {
		return -1
	}
	step := b.First + int((at.Y-box.Y)/(cardHeight+cardGap))
	if step >= b.Deck.Steps() || at.Y > box.Bottom() {
		return -1
	}
	return step
}

// Shown returns how many cards a list holds.
func Shown(body scene.Rect) int { return max(1, int(list(body).H/(cardHeight+cardGap))) }

// A Workbench draws a Bench. The zero Workbench is ready to use.
type Workbench struct{ inset }

// Draw brings a workbench of a size up to a bench.
func (w *Workbench) Draw(b Bench, size scene.Point) {
	body := scene.Rect{W: size.X, H: size.Y}
	_, room := body.CutLeft(list(body).Right() + 10)
	room = room.Inset(14)
	wide := min(room.W, (room.H-3*benchText)*16/10)
	small := Spec{Size: scene.Pt(wide, wide*10/16), Theme: b.Theme, Deck: b.Deck, Look: b.Look, Slide: b.Step + 1, Part: 1, Revealed: b.Revealed, Pictures: b.Pictures}
	if b.Deck.Steps() == 0 {
		small.Slide = 0
	}
	at := scene.Pt(room.X+(room.W-wide)/2, room.Y+max(0, (room.H-small.Size.Y)*0.4))
	w.draw(small, size, at)
	font := scene.Font{Size: benchText, Align: scene.Centre}
	said := b.Deck.say("slide empty")
	if n := b.Deck.Steps(); n > 0 {
		said = b.Deck.say("step of", b.Step+1, n) + b.hides()
	}
	w.Lies.Text(scene.Pt(room.X+room.W/2, at.Y+small.Size.Y+2*benchText), said, font, b.Theme.Muted)
	w.drawList(b, body)
}

// hides says what the step that shows hides until it is revealed, and the key that shows it.
func (b Bench) hides() string {
	if !b.Deck.Asks(b.Step + 1) {
		return ""
	}
	var all []string
	for _, one := range b.Deck.At(b.Step + 1).Step.Asked {
		all = append(all, b.Deck.say("secret "+one.String()))
	}
	return "  ·  " + b.Deck.say("step hides", strings.Join(all, ", "))
}

// drawList draws the cards of the steps.
func (w *Workbench) drawList(b Bench, body scene.Rect) {
	sc, box := &w.Lies, list(body)
	sc.Rect(scene.Rect{W: box.Right() + 10, H: body.H}, 0, scene.Style{Fill: b.Theme.Panel})
	for k := range Shown(body) {
		i := b.First + k
		if i >= b.Deck.Steps() {
			break
		}
		s := b.Deck.At(i + 1)
		card := scene.Rect{X: box.X, Y: box.Y + float64(k)*(cardHeight+cardGap), W: box.W, H: cardHeight}
		st := scene.Style{Fill: b.Theme.Paper, Stroke: b.Theme.Faint, Width: 1}
		if i == b.Step {
			st = scene.Style{Fill: b.Theme.Select, Stroke: b.Theme.Accent, Width: 1.6}
		}
		if i == b.Dragged {
			st.Width = 3
		}
		sc.Begin(scene.Mark{Kind: scene.MarkValue, ID: fmt.Sprint("step ", i+1), Title: s.Title, Desc: s.When})
		sc.Rect(card, 5, st)
		number := scene.Font{Size: benchText, Bold: true}
		sc.Text(scene.Pt(card.X+8, card.Y+benchText+5), fmt.Sprint(i+1), number, b.Theme.Muted)
		inner := card.W - 40
		block{lines: figure.Wrap(s.Title, number, inner, 2), font: number, box: scene.Rect{X: card.X + 32, Y: card.Y + 4}}.draw(sc, b.Theme.Ink)
		small := scene.Font{Size: benchText * 0.9}
		sc.Text(scene.Pt(card.X+32, card.Bottom()-8), small.Cut(s.When, inner), small, b.Theme.Muted)
		sc.End()
	}
}
