package page

import (
	"dateline/app/figure/mapview"
	"dateline/app/figure/theme"
	"dateline/app/scene"
	"dateline/assets/translations"
	"dateline/timeline/calendar"
)

// A Playing is a moment of the story that the map shows, and how it goes on: what the play
// bar says of it.
type Playing struct {
	At    calendar.Instant
	Part  float64 // of the whole, from 0 to 1
	Says  string  // the instant, and what the story says of it
	Trail float64 // for how many days after its end an event stays; below 0 for good

	Running, Loop, ByEvent bool
	Speed                  string // "2×"
}

// barHeight is that of the play bar, in text sizes.
const barHeight = 2.1

// barTools returns the buttons of the play bar, those before the track and those behind it.
func (p *Playing) barTools() (before, behind []tool) {
	run := tool{"v", "play map", signPlay}
	if p.Running {
		run = tool{"v", "pause map", signPause}
	}
	words := func(chord, key string) tool { return tool{Chord: chord, Words: key} }
	by, trail := words("i", "play by day"), words("u", "play all")
	if p.ByEvent {
		by = words("i", "play by event")
	}
	if p.Trail >= 0 {
		trail = words("u", "play window")
	}
	return []tool{{",", "play back", signStep(true)}, run, {".", "play on", signStep(false)}},
		[]tool{words(">", "play speed"), by, trail, {"y", "play loop", signLoop}, {"Escape", "play end", signClose}}
}

// drawPlayBar draws the bar below the map: buttons, and the track with a handle that is
// dragged.
func (b *Board) drawPlayBar(sc *scene.Scene, box scene.Rect, s BoardSpec) {
	b.layout.Track = scene.Rect{}
	if box.Empty() {
		return
	}
	p := s.Playing
	before, behind := p.barTools()
	side, gap := s.Text*1.6, s.Text*0.3
	x := box.X
	for _, t := range before {
		s.barButton(sc, x, side, box, t)
		x += side + gap
	}
	right := box.Right()
	for i := len(behind) - 1; i >= 0; i-- {
		w := s.barWidth(behind[i], side)
		right -= w
		s.barButton(sc, right, w, box, behind[i])
		right -= gap
	}
	b.drawTrack(sc, scene.Rect{X: x + s.Text*0.6, Y: box.Y, W: right - x - s.Text*1.2, H: box.H}, s)
}

// shortWords returns what stands on a button that has words and no sign.
func (s BoardSpec) shortWords(t tool) string {
	if t.Chord == ">" {
		return s.Playing.Speed
	}
	return translations.Say(s.Subject.Lang, t.Words+" short")
}

// barWidth returns the width of a button of the bar.
func (s BoardSpec) barWidth(t tool, side float64) float64 {
	if t.sign != nil {
		return side
	}
	font := scene.Font{Size: s.Text * 0.88}
	return font.Width(s.shortWords(t)) + s.Text*0.7
}

func (s BoardSpec) barButton(sc *scene.Scene, x, w float64, box scene.Rect, t tool) {
	side := s.Text * 1.6
	area := scene.Rect{X: x, Y: box.Middle().Y - side/2, W: w, H: side}
	ink := s.button(sc, area, t, t.Chord == "y" && s.Playing.Loop)
	if t.sign != nil {
		t.sign(sc, area.Inset(side*0.25), scene.Style{Stroke: ink, Fill: ink, Width: max(1, s.Text*0.1)})
	} else {
		font := scene.Font{Size: s.Text * 0.88, Align: scene.Centre}
		sc.Text(scene.Pt(area.Middle().X, area.Middle().Y+s.Text*0.3), s.shortWords(t), font, ink)
	}
	sc.End()
}

// drawTrack draws how much of the story is over, with a handle.
func (b *Board) drawTrack(sc *scene.Scene, box scene.Rect, s BoardSpec) {
	if box.W < s.Text*2 {
		return
	}
	b.layout.Track = box
	y, p := box.Middle().Y, s.Playing
	at := box.X + box.W*p.Part
	thick := max(2, s.Text*0.22)
	sc.Rect(scene.Rect{X: box.X, Y: y - thick/2, W: box.W, H: thick}, thick/2, scene.Style{Fill: s.Theme.Faint})
	sc.Rect(scene.Rect{X: box.X, Y: y - thick/2, W: at - box.X, H: thick}, thick/2, scene.Style{Fill: s.Theme.Muted})
	sc.Disc(scene.Pt(at, y), s.Text*0.5, scene.Style{Fill: s.Theme.Paper, Stroke: s.Theme.Ink, Width: max(1.5, s.Text*0.13)})
}

// PartAt returns which part of the story a point of the track stands for.
func (l Layout) PartAt(p scene.Point) float64 {
	return min(max((p.X-l.Track.X)/max(l.Track.W, 1), 0), 1)
}

// drawCursor draws the instant that is played as a line over the timeline.
func (b *Board) drawCursor(sc *scene.Scene, s BoardSpec) {
	f := b.layout.Timeline
	if s.Playing == nil || f.View.Width == 0 {
		return
	}
	if x := f.View.X(s.Playing.At); x >= 0 && x <= f.Plot.W {
		top, foot := scene.Pt(f.Plot.X+x, f.Plot.Y), scene.Pt(f.Plot.X+x, f.Plot.Bottom())
		sc.Line(top, foot, scene.Style{Stroke: theme.Alpha(s.Theme.Paper, 0.8), Width: 4})
		sc.Line(top, foot, scene.Style{Stroke: s.Theme.Ink, Width: 1.4})
	}
}

// A played is a moment of the counts of a board, made once for a panel and what lies over it.
type played struct {
	counts *Counts
	of     Playing
	moment *mapview.Moment
}

// moment returns what the map shows while the story is played; nil for all.
func (b *Board) moment(s BoardSpec) *mapview.Moment {
	if s.Playing == nil || b.counts == nil || b.counts.need.spec.Subject == nil {
		return nil
	}
	if b.played.counts != b.counts || b.played.of != *s.Playing {
		of := b.counts.need.spec
		m := mapview.At(of.Subject, of.Colour, b.counts.legs, mapview.Within(of.Subject, of.Window), s.Playing.At, s.Playing.Trail)
		b.played = played{b.counts, *s.Playing, m}
	}
	return b.played.moment
}
