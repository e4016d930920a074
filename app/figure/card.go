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

// Card draws what is known of a mark in short, beside a point and inside a box; what draws the
// mark lies in the boxes of told, which the card leaves free.
// Of an event: title, date in words, place and status, who says so; of anything
// else its title and description.
func Card(sc *scene.Scene, box scene.Rect, at scene.Point, text float64, th theme.Theme, s *Subject, m scene.Mark, told []scene.Rect) {
	bold, plain := scene.Font{Size: text, Bold: true}, scene.Font{Size: text * 0.92}
	parts := []cardLine{{m.Title, bold, th.Ink}}
	if i := s.Find(m.ID); m.Kind == scene.MarkEvent && i >= 0 {
		e := s.Event(i)
		parts = []cardLine{{e.Name, bold, th.Ink}, {e.Words, plain, th.Ink}, {e.Days, plain, th.Muted}, {e.state(s.Lang), plain, th.Ink}, {e.Found, plain, th.Muted}}
		if hit, found := s.Hit(i); found {
			before, word, behind := hit.Excerpt()
			parts = append(parts, cardLine{hit.In(s.Lang) + translations.Say(s.Lang, "colon") + before + word + behind, plain, th.Ink})
		}
		if e.Says != "" {
			parts = append(parts, cardLine{translations.Say(s.Lang, "says", e.Says), plain, th.Muted})
		}
		for _, line := range s.facetLines(e.Event) {
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
	drawCard(sc, box, at, text, th, parts, m.Kind == scene.MarkButton, told)
}

// mostFacets is how many facets a card shows; the panel beside the views shows all.
const mostFacets = 4

// facetLines says what an event says of the first facets of its timeline.
func (s *Subject) facetLines(e *timeline.Event) (lines []string) {
	values := e.Values()
	for _, f := range s.Timeline.Facets {
		if s.Timeline.OfMedia(f.Name) {
			continue
		}
		if words := timeline.Of(values, f.Name); len(words) > 0 && len(lines) < mostFacets {
			for i, word := range words {
				words[i] = s.ValueName(f.Name, word)
			}
			lines = append(lines, Readable(f.Name)+": "+strings.Join(words, ", "))
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

// drawCard draws lines beside a point, away from what they tell of: above where that is asked for,
// else below.
func drawCard(sc *scene.Scene, box scene.Rect, at scene.Point, text float64, th theme.Theme, parts []cardLine, above bool, told []scene.Rect) {
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
	card := cardAt(box, at, scene.Pt(w+2*pad, float64(len(lines))*step+2*pad-text*0.4), text, above, told)
	sc.Rect(card, 6, scene.Style{Fill: th.Panel, Stroke: th.Muted, Width: 1})
	for i, l := range lines {
		sc.Text(scene.Pt(card.X+pad, card.Y+pad+text*0.75+float64(i)*step), l.text, l.font, l.ink)
	}
}

// cardAt returns where a card of a size stands beside a point: in the first of the places about it
// where the card lies inside a box and covers nothing of what it tells of; where there is none, in
// the one where it covers least.
func cardAt(box scene.Rect, at, size scene.Point, text float64, above bool, told []scene.Rect) scene.Rect {
	around := scene.Rect{X: at.X, Y: at.Y}
	for _, one := range told {
		around = around.Around(one)
	}
	right, left := at.X+text, at.X-text-size.X
	below, over := at.Y+text, at.Y-text-size.Y
	far := text * 0.4 // from what it tells of
	places := [...]scene.Point{
		{X: right, Y: below},
		{X: left, Y: below},
		{X: right, Y: over},
		{X: left, Y: over},
		{X: right, Y: around.Bottom() + far},
		{X: left, Y: around.Bottom() + far},
		{X: right, Y: around.Y - far - size.Y},
		{X: left, Y: around.Y - far - size.Y},
		{X: around.Right() + far, Y: below},
		{X: around.X - far - size.X, Y: below},
		{X: around.Right() + far, Y: over},
		{X: around.X - far - size.X, Y: over},
	}
	if above {
		places[0], places[1], places[2], places[3] = places[2], places[3], places[0], places[1]
	}
	best, least := scene.Rect{}, -1.0
	for _, p := range places {
		card := scene.Rect{X: min(max(p.X, box.X), max(box.X, box.Right()-size.X)), Y: min(max(p.Y, box.Y), max(box.Y, box.Bottom()-size.Y)), W: size.X, H: size.Y}
		covered := 0.0
		if card.Contains(at) { // what lies under the pointer is always told of
			covered = text * text
		}
		for _, one := range told {
			if both := card.Intersect(one); !both.Empty() {
				covered += both.W * both.H
			}
		}
		if least < 0 || covered < least {
			best, least = card, covered
		}
	}
	return best
}
