package page

import (
	"dateline/app/figure"
	"dateline/app/scene"
	"dateline/assets/translations"
	"dateline/timeline"
	"dateline/timeline/calendar"
)

// ledger says what became of every event, so that the numbers add up, and by which filter.
func (b *Board) ledger(s BoardSpec) string {
	sum := b.phrases.Ledger(s.Subject, s.Window)
	if words := b.notes.tally.Words(s.Subject.Lang); words != "" {
		sum += apart + words
	}
	if s.Brush.Empty() {
		return sum
	}
	in, lang := s.Subject.Index.Count(s.held()), s.Subject.Lang
	words := b.phrases.Say(lang, "ledger brush", s.Subject.Len(), in, s.Subject.Dated-in, s.Subject.Len()-s.Subject.Dated)
	if s.Brushing {
		return words // the filter does not say it yet
	}
	filter, err := timeline.ParseFilter(s.Filter)
	if err != nil {
		return words
	}
	return words + apart + translations.Say(lang, figure.Counted("shown", in), in, s.Subject.Total, figure.Asked(filter, s.Subject.Timeline, lang, s.Subject.Zone()))
}

// held returns the span of the brush as the events are asked for it.
func (s BoardSpec) held() calendar.Span { return s.Subject.Reached(s.Brush) }

// drawLedger says what became of every event, in a line.
func (b *Board) drawLedger(sc *scene.Scene, line scene.Rect, s BoardSpec) {
	small := scene.Font{Size: s.Text * 0.88}
	words, room := b.ledger(s), line.W
	bare := s.Subject.Len() > 0 && !b.hasPlaces(s.whole())
	if bare {
		words += apart + translations.Say(s.Subject.Lang, "no places")
	}
	if bare && len(s.Subject.Timeline.Places) > 0 {
		room -= s.drawLocate(sc, line, small, words)
	}
	sc.Text(scene.Pt(line.X, line.Bottom()-s.Text*0.25), small.Cut(words, room), small, s.Theme.Muted)
}

// drawLocate draws, behind the words of a line, the button that looks for places where there
// are only names, and returns the width that it needs.
func (s BoardSpec) drawLocate(sc *scene.Scene, line scene.Rect, font scene.Font, words string) float64 {
	find := tool{Chord: "G", Words: "locate"}
	said := translations.Say(s.Subject.Lang, find.Words)
	w := font.Width(said) + s.Text*1.2
	x := min(line.X+font.Width(words)+s.Text*0.8, line.Right()-w)
	ink := s.button(sc, scene.Rect{X: x, Y: line.Bottom() - s.Text*1.35, W: w, H: s.Text * 1.55}, find, true)
	sc.Text(scene.Pt(x+s.Text*0.6, line.Bottom()-s.Text*0.25), said, font, ink)
	sc.End()
	return w + s.Text*0.8
}
