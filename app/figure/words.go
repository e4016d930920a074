package figure

import (
	"strings"

	"dateline/app/scene"
	"dateline/assets/translations"
	"dateline/timeline/calendar"
)

// Ledger says in words what became of every event, so that the numbers add up;
// with the filter where one is active.
func (p *Phrases) Ledger(s *Subject, window calendar.Span) string {
	n, drawn := s.Len(), s.Index.Count(window)
	words := ""
	switch {
	case n == 0:
		words = p.Say(s.Lang, "no events")
	case drawn == n:
		words = p.Say(s.Lang, Counted("ledger whole", n), n)
	default:
		words = p.Say(s.Lang, Counted("ledger", n), n, drawn, s.Dated-drawn, n-s.Dated)
	}
	if s.Filter != "" {
		words = translations.Say(s.Lang, "shown", n, s.Whole, s.Filter) + "  ·  " + words
	}
	return words
}

// Counted returns the key of a phrase about n things: that of one thing has a 1
// behind it.
func Counted(key string, n int) string {
	if n == 1 {
		return key + " 1"
	}
	return key
}

// Wrap breaks a text into lines no wider than width, at most so many; the last
// is cut with an ellipsis where the text goes on.
func Wrap(text string, f scene.Font, width float64, most int) []string {
	var lines []string
	line := ""
	words := strings.Fields(text)
	for i, w := range words {
		longer := strings.TrimPrefix(line+" "+w, " ")
		if line == "" || f.Width(longer) <= width {
			line = longer
			continue
		}
		if len(lines)+1 == most {
			return append(lines, f.Cut(line+" "+strings.Join(words[i:], " "), width))
		}
		lines, line = append(lines, f.Cut(line, width)), w
	}
	if line != "" {
		lines = append(lines, f.Cut(line, width))
	}
	return lines
}
