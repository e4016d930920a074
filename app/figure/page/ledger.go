package page

import (
	"dateline/app/figure"
	"dateline/assets/translations"
	"dateline/timeline"
)

// ledger says what became of every event, so that the numbers add up, and by which filter.
func (b *Board) ledger(s BoardSpec) string {
	sum := b.phrases.Ledger(s.Subject, s.Window)
	if words := b.notes.tally.Words(s.Subject.Lang); words != "" {
		sum += "  ·  " + words
	}
	if s.Brush.Empty() {
		return sum
	}
	in, lang := s.Subject.Index.Count(s.Brush), s.Subject.Lang
	words := b.phrases.Say(lang, "ledger brush", s.Subject.Len(), in, s.Subject.Dated-in, s.Subject.Len()-s.Subject.Dated)
	if s.Brushing {
		return words // the filter does not say it yet
	}
	filter, err := timeline.ParseFilter(s.Filter)
	if err != nil {
		return words
	}
	return words + "  ·  " + translations.Say(lang, "shown", in, s.Subject.Total, figure.Asked(filter, s.Subject.Timeline, lang, s.Subject.Zone()))
}
