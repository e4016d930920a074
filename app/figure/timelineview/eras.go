package timelineview

import (
	"dateline/app/figure"
	"dateline/app/figure/theme"
	"dateline/app/scene"
	"dateline/timeline"
	"dateline/timeline/calendar"
)

// eraShade is how strongly the ink of a theme tints an era.
const eraShade = 0.06

// fadeSteps is of how many strips the end of an era is that nobody knows exactly.
const fadeSteps = 12

// faded is how wide such an end is where its date does not say, in text sizes.
const faded = 2.5

// far is how far outside of the plot what is cut off by its edge is thought to go on.
const far = 60

// across returns where a span begins and ends in the plot, and how far from there inwards it is not
// certain; what lies far outside lies just beyond the edge.
func across(f Frame, t figure.TimeSpan, text float64) (x0, x1, fade0, fade1 float64) {
	left, right := f.Plot.X-far, f.Plot.Right()+far
	x := func(i calendar.Instant, otherwise float64) float64 {
		if i.Unbounded() {
			return otherwise
		}
		return min(max(f.Plot.X+f.View.X(i), left), right)
	}
	x0, x1 = x(t.Bounds.Start, left), x(t.Bounds.End, right)
	c0, c1 := x0, x1
	if !t.Core.Empty() {
		c0, c1 = x(t.Core.Start, x0), x(t.Core.End, x1)
	}
	fade0, fade1 = max(0, c0-x0), max(0, x1-c1)
	if t.Core.Empty() {
		fade0, fade1 = (x1-x0)/2, (x1-x0)/2
	} else if t.About {
		least := min(faded*text, (x1-x0)/3)
		fade0, fade1 = max(fade0, least), max(fade1, least)
	}
	if t.Bounds.Start.Unbounded() {
		x0, fade0 = f.Plot.X, min(faded*text*2, f.Plot.W/4)
	}
	if t.Bounds.End.Unbounded() {
		x1, fade1 = f.Plot.Right(), min(faded*text*2, f.Plot.W/4)
	}
	return x0, x1, fade0, fade1
}

// drawEras shades the spans of time behind all that is drawn in them.
func (v *View) drawEras(sc *scene.Scene, s Spec, f Frame) {
	v.notes.begin(len(s.Notes))
	if len(s.Notes) == 0 {
		return
	}
	whole := scene.Rect{X: f.Plot.X, Y: f.Top, W: f.Plot.W, H: f.Plot.Bottom() - f.Top}
	sc.Clip(whole)
	for i := range v.notes.heads {
		h := v.notes.heads[i]
		n := &s.Notes[h.note]
		over := n.Over()
		switch {
		case n.Gone():
			v.notes.fate(h.note, figure.Lost)
		case !over.Bounds.Overlaps(f.View.Span):
			v.notes.fate(h.note, figure.Outside)
		case h.level < 0:
			v.notes.fate(h.note, figure.Crowded)
		case n.Kind == timeline.Era:
			x0, x1, fade0, fade1 := across(f, over, s.Text)
			shadeEra(sc, s, scene.Rect{X: x0, Y: whole.Y, W: x1 - x0, H: whole.H}, fade0, fade1)
		case !n.Spans():
			v.drawPlumb(sc, s, f, n)
		}
	}
	sc.Unclip()
}

// shadeEra shades a box; an end that is not certain grows out of nothing, a certain one has a line.
func shadeEra(sc *scene.Scene, s Spec, box scene.Rect, fade0, fade1 float64) {
	ink := s.Theme.Ink
	whole := scene.Rect{X: box.X + fade0, Y: box.Y, W: box.W - fade0 - fade1, H: box.H}
	sc.Rect(whole, 0, scene.Style{Fill: theme.Alpha(ink, eraShade)})
	for _, end := range [...]struct{ at, by, edge float64 }{{whole.X, -fade0, box.X}, {whole.Right(), fade1, box.Right()}} {
		if end.by == 0 {
			line := scene.Style{Stroke: theme.Alpha(ink, 4*eraShade), Width: 1}
			sc.Gridline(scene.Pt(end.edge, box.Y), scene.Pt(end.edge, box.Bottom()), line)
			continue
		}
		strip := end.by / fadeSteps
		for k := range fadeSteps {
			at, w := end.at+strip*float64(k), strip
			if w < 0 {
				at, w = at+w, -w
			}
			part := 1 - (float64(k)+0.5)/fadeSteps
			sc.Rect(scene.Rect{X: at, Y: box.Y, W: w, H: box.H}, 0, scene.Style{Fill: theme.Alpha(ink, eraShade*part)})
		}
	}
}

// drawPlumb lets a line fall from words about a date to the axis; that of an arrow ends in a head.
func (v *View) drawPlumb(sc *scene.Scene, s Spec, f Frame, n *figure.Note) {
	x0, x1, _, _ := across(f, n.Over(), s.Text)
	x, foot := (x0+x1)/2, f.Plot.Bottom()
	if x < f.Plot.X || x > f.Plot.Right() {
		return
	}
	line := scene.Style{Stroke: s.Theme.Muted, Width: 1, Dash: scene.Dash{On: 2, Off: 3}}
	if n.Kind == timeline.Arrow {
		line.Dash = scene.Dash{}
		figure.ArrowHead(sc, scene.Pt(x, foot-1), scene.Pt(x, foot-2), s.Text*0.5, s.Theme.Muted)
		foot -= s.Text * 0.4
	}
	sc.Gridline(scene.Pt(x, f.Plot.Y), scene.Pt(x, foot), line)
}

// drawHead writes the names of eras, the brackets and the words about dates above the lanes.
func (v *View) drawHead(sc *scene.Scene, s Spec, f Frame) {
	if len(s.Notes) == 0 {
		return
	}
	for at := range v.notes.levels {
		last := f.Plot.X // up to which words stand in the line
		for i := range v.notes.heads {
			h := v.notes.heads[i]
			n := &s.Notes[h.note]
			if h.level != at || v.notes.fates[h.note] != figure.Elsewhere {
				continue // it lies outside
			}
			w := &v.notes.words[h.note][0]
			x0, x1, fade0, fade1 := across(f, n.Over(), s.Text)
			from, to := max(x0, f.Plot.X), min(x1, f.Plot.Right())
			x := (from+to)/2 - w.w/2
			if n.Kind == timeline.Era && to-from > w.w+s.Text {
				x = from + s.Text*0.45 // where the eye looks for its beginning, and where it comes into sight
				if x0 >= f.Plot.X {
					x = min(x+fade0*0.7, to-w.w-s.Text*0.4)
				}
			}
			x = min(max(x, last), f.Plot.Right()-w.w)
			if x < last-0.01 {
				v.notes.fate(h.note, figure.Crowded)
				continue
			}
			top := f.Top + float64(at)*level*s.Text
			box := scene.Rect{X: x, Y: top + s.Text*0.06, W: w.w, H: w.font.Size * leading}
			v.drawHeaded(sc, s, f, n, w, box, scene.Rect{X: from, Y: top, W: to - from, H: level * s.Text}, [2]bool{x0 < f.Plot.X || fade0 > 0, x1 > f.Plot.Right() || fade1 > 0})
			last = box.Right() + s.Text*0.4
			v.notes.fate(h.note, figure.Drawn)
			v.notes.placed = append(v.notes.placed, figure.PlacedNote{ID: n.ID, Box: box, Pin: scene.Pt((x0+x1)/2, f.Plot.Y), Free: !n.Spans()})
		}
	}
}

// drawHeaded writes a note of the head in its box; over is the part of its time that shows, whose
// ends are open where they are cut off or not certain.
func (v *View) drawHeaded(sc *scene.Scene, s Spec, f Frame, n *figure.Note, w *wording, box, over scene.Rect, open [2]bool) {
	ink := s.Theme.Ink
	if n.Kind == timeline.Era {
		ink = s.Theme.Muted
	}
	sc.Begin(noteMark(n))
	font := w.font
	font.Halo = s.Theme.Paper
	sc.Text(scene.Pt(box.X, box.Y+font.Size*0.94), w.lines[0], font, ink)
	line := scene.Style{Stroke: s.Theme.Muted, Width: 1.1}
	switch y := over.Bottom() - s.Text*0.32; {
	case n.Kind == timeline.Bracket:
		sc.Line(scene.Pt(over.X, y), scene.Pt(over.Right(), y), line)
		for k, x := range [...]float64{over.X, over.Right()} {
			if !open[k] {
				sc.Line(scene.Pt(x, y), scene.Pt(x, y+s.Text*0.42), line)
			}
		}
	case n.Kind != timeline.Era:
		// What is known of the date, and from where the line falls.
		if over.W > s.Text*0.5 {
			sc.Line(scene.Pt(over.X, y), scene.Pt(over.Right(), y), line)
		}
		mid := over.Middle().X
		sc.Line(scene.Pt(mid, y), scene.Pt(mid, f.Plot.Y), scene.Style{Stroke: s.Theme.Muted, Width: 1})
	}
	sc.End()
}

// noteMark is what a reader points at.
func noteMark(n *figure.Note) scene.Mark {
	return scene.Mark{Kind: scene.MarkNote, ID: n.ID, Title: n.Text, Desc: n.Words}
}
