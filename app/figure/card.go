package figure

import (
	"dateline/app/figure/theme"
	"dateline/app/scene"
	"dateline/assets/translations"
)

// Card draws what is known of an event in short, beside a point and inside a
// box: title, date in words, place and status, who says so.
func Card(sc *scene.Scene, box scene.Rect, at scene.Point, text float64, th theme.Theme, s *Subject, e *Event) {
	bold, plain := scene.Font{Size: text, Bold: true}, scene.Font{Size: text * 0.92}
	most := min(text*26, box.W-2*text)
	status := translations.Say(s.Lang, string(e.Status))
	if e.Where != "" {
		status = e.Where + " · " + status
	}
	says := ""
	if e.Says != "" {
		says = translations.Say(s.Lang, "says", e.Says)
	}
	type line struct {
		text string
		font scene.Font
		ink  scene.Color
	}
	var lines []line
	for _, part := range []line{{e.Name, bold, th.Ink}, {e.Words, plain, th.Ink}, {status, plain, th.Ink}, {says, plain, th.Muted}} {
		for _, one := range Wrap(part.text, part.font, most, 3) {
			lines = append(lines, line{one, part.font, part.ink})
		}
	}
	w := 0.0
	for _, l := range lines {
		w = max(w, l.font.Width(l.text))
	}
	pad, step := text*0.7, text*1.45
	card := scene.Rect{X: at.X + text, Y: at.Y + text, W: w + 2*pad, H: float64(len(lines))*step + 2*pad - text*0.4}
	if card.Right() > box.Right() {
		card.X = max(box.X, at.X-text-card.W)
	}
	if card.Bottom() > box.Bottom() {
		card.Y = max(box.Y, at.Y-text-card.H)
	}
	sc.Rect(card, 6, scene.Style{Fill: th.Panel, Stroke: th.Muted, Width: 1})
	for i, l := range lines {
		sc.Text(scene.Pt(card.X+pad, card.Y+pad+text*0.75+float64(i)*step), l.text, l.font, l.ink)
	}
}
