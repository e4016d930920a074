package figure

import (
	"strings"
	"unicode"
	"unicode/utf8"

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
		words = s.Nothing()
	case drawn == n:
		words = p.Say(s.Lang, Counted("ledger whole", n), n)
	default:
		words = p.Say(s.Lang, Counted("ledger", n), n, drawn, s.Dated-drawn, n-s.Dated)
	}
	if s.Filter != "" {
		words = s.Shown() + "  ·  " + words
	}
	return words
}

// Nothing says why a picture is empty: the filter keeps nothing, nothing that it keeps has a date, or
// there are no events.
func (s *Subject) Nothing() string {
	switch {
	case s.Len() > 0:
		return translations.Say(s.Lang, "none dated")
	case s.Total > 0:
		return translations.Say(s.Lang, "keeps none", s.Total)
	}
	return translations.Say(s.Lang, "no events")
}

// Shown says how many of all events show, and what the filter asks for: "9 of 12 events · type
// meeting". Where the dates of some leave it open, it says how many do for certain and how many
// may: "7 to 9 of 12 events". Of a part of the globe it also says how many are left out of which no
// more is known than a country there.
func (s *Subject) Shown() string {
	asked := s.Asked()
	if s.Rough > 0 {
		asked += translations.Say(s.Lang, "shown rough", s.Rough)
	}
	if d := s.Doubt; d != nil {
		return translations.Say(s.Lang, "shown doubt", d.Least, d.Most, s.Total, asked)
	}
	return translations.Say(s.Lang, Counted("shown", s.Len()), s.Len(), s.Total, asked)
}

// Counted returns the key of a phrase about n things, see translations.Counted.
func Counted(key string, n int) string { return translations.Counted(key, n) }

// More says how many there are besides those that are named.
func More(lang string, n int) string { return "+ " + translations.Grouped(lang, n) }

// breaks tells whether a line may end at a space: not between the digits of a number.
func breaks(r rune) bool { return unicode.IsSpace(r) && r != '\u202f' && r != '\u00a0' }

// Wrap breaks a text into lines no wider than width, at most so many; the last
// is cut with an ellipsis where the text goes on.
func Wrap(text string, f scene.Font, width float64, most int) []string {
	var lines []string
	line := ""
	words := broken(withSigns(strings.FieldsFunc(text, breaks)), f, width)
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

// withSigns puts signs that stand apart, as French sets them, to the word that they belong to: no line
// begins with a colon or a closing quotation mark, and none ends with an opening one.
func withSigns(words []string) (all []string) {
	opened := false
	for _, w := range words {
		if last := len(all) - 1; last >= 0 && (opened || strings.Trim(w, ":;!?»…") == "") {
			all[last] += " " + w
		} else {
			all = append(all, w)
		}
		opened = w == "«"
	}
	return all
}

// broken breaks addresses that are wider than a line into pieces that are not: whoever types one
// from paper needs all of it.
func broken(words []string, f scene.Font, width float64) (all []string) {
	for _, w := range words {
		if address := strings.Contains(w, "/") && strings.Contains(w, "."); address && f.Width(w) > width {
			all = append(all, addressParts(w, f, width)...)
		} else {
			all = append(all, w)
		}
	}
	return all
}

// addressParts cuts an address behind the signs in it, where a piece would be wider than a line.
func addressParts(address string, f scene.Font, width float64) (all []string) {
	from, sign := 0, 0 // where the piece begins, and behind its last sign
	for i, r := range address {
		if piece := address[from : i+utf8.RuneLen(r)]; i > from && f.Cut(piece, width) != piece {
			if sign <= from {
				sign = i
			}
			all, from = append(all, address[from:sign]), sign
		}
		if strings.ContainsRune("/-_?&=", r) && !strings.HasPrefix(address[i+1:], "/") {
			sign = i + 1
		}
	}
	return append(all, address[from:])
}
