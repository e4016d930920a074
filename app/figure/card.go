package figure

import (
	"strings"

	"dateline/app/figure/theme"
	"dateline/app/scene"
	"dateline/assets/translations"
	"dateline/timeline"
)

// A cardLine is a line of a card.
type cardLine struct {
	text string
	font scene.Font
	ink  scene.Color
}

// Card draws what is known of a mark in short, beside a point and inside a box.
// Of an event: title, date in words, place and status, who says so; of anything
// else its title and description.
func Card(sc *scene.Scene, box scene.Rect, at scene.Point, text float64, th theme.Theme, s *Subject, m scene.Mark) {
	bold, plain := scene.Font{Size: text, Bold: true}, scene.Font{Size: text * 0.92}
	parts := []cardLine{{m.Title, bold, th.Ink}}
	if i := s.Find(m.ID); m.Kind == scene.MarkEvent && i >= 0 {
		e := s.Event(i)
		parts = []cardLine{{e.Name, bold, th.Ink}, {e.Words, plain, th.Ink}, {e.Days, plain, th.Muted}, {e.state(s.Lang), plain, th.Ink}, {e.Found, plain, th.Muted}}
		if e.Says != "" {
			parts = append(parts, cardLine{translations.Say(s.Lang, "says", e.Says), plain, th.Muted})
		}
		for _, line := range facetLines(s.Timeline, e.Event) {
			parts = append(parts, cardLine{line, plain, th.Muted})
		}
	} else {
		bullet := ""
		if strings.Contains(m.Desc, "\n") {
			bullet = "• "
		}
		for line := range strings.SplitSeq(m.Desc, "\n") {
			parts = append(parts, cardLine{bullet + line, plain, th.Ink})
		}
	}
	drawCard(sc, box, at, text, th, parts, m.Kind == scene.MarkButton)
}

// mostFacets is how many facets a card shows; the panel beside the views shows all.
const mostFacets = 4

// facetLines says what an event says of the first facets of its timeline.
func facetLines(t *timeline.Timeline, e *timeline.Event) (lines []string) {
	values := e.Values()
	for _, f := range t.Facets {
		if t.OfMedia(f.Name) {
			continue
		}
		if words := timeline.Of(values, f.Name); len(words) > 0 && len(lines) < mostFacets {
			lines = append(lines, f.Name+": "+strings.Join(words, ", "))
		}
	}
	return lines
}

// state says where an event takes place and what its status is.
func (e *Event) state(lang string) string {
	status := translations.Say(lang, e.Status.String())
	if e.Where != "" {
		status = e.Where + " · " + status
	}
	return status
}

// drawCard draws lines beside a point: below it, or above what stands over something that is read
// together with it, as a tab does.
func drawCard(sc *scene.Scene, box scene.Rect, at scene.Point, text float64, th theme.Theme, parts []cardLine, above bool) {
	most := min(text*26, box.W-2*text)
	var lines []cardLine
	for _, part := range parts {
		for _, one := range Wrap(part.text, part.font, most, 3) {
			lines = append(lines, cardLine{one, part.font, part.ink})
		}
	}
	w := 0.0
	for _, l := range lines {
		w = max(w, l.font.Width(l.text))
	}
	pad, step := text*0.7, text*1.45
	card := scene.Rect{X: at.X + text, Y: at.Y + text, W: w + 2*pad, H: float64(len(lines))*step + 2*pad - text*0.4}
	if above {
		card.Y = at.Y - text - card.H
	}
	if card.Right() > box.Right() {
		card.X = max(box.X, at.X-text-card.W)
	}
	switch {
	case card.Y < box.Y:
		card.Y = at.Y + text
	case card.Bottom() > box.Bottom():
		card.Y = max(box.Y, at.Y-text-card.H)
	}
	sc.Rect(card, 6, scene.Style{Fill: th.Panel, Stroke: th.Muted, Width: 1})
	for i, l := range lines {
		sc.Text(scene.Pt(card.X+pad, card.Y+pad+text*0.75+float64(i)*step), l.text, l.font, l.ink)
	}
}
