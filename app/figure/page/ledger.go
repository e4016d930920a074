package page

import "dateline/assets/translations"

// ledger says what became of every event, so that the numbers add up, and by which filter.
func (b *Board) ledger(s BoardSpec) string {
	sum := b.phrases.Ledger(s.Subject, s.Window)
	if s.Brush.Empty() {
		return sum
	}
	in := s.Subject.Index.Count(s.Brush)
	words := b.phrases.Say(s.Subject.Lang, "ledger brush", s.Subject.Len(), in, s.Subject.Dated-in, s.Subject.Len()-s.Subject.Dated)
	return words + "  ·  " + translations.Say(s.Subject.Lang, "shown", in, s.Subject.Total, s.Filter)
}
