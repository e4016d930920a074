package figure

import (
	"math"
	"strconv"

	"dateline/assets/translations"
)

// From so many days on, nobody counts days any more: where no fewer may lie between, or where many
// more may.
const (
	yearsFrom = 730
	yearsTo   = 3650
	inAYear   = 365.2425
)

// Apart says how far two events lie apart, at the least and at the most, in days or in years:
// "236–272 days", "1 day", "20 years".
func Apart(lang string, least, most float64) string {
	key := "span days"
	if least >= yearsFrom || most >= yearsTo {
		key, least, most = "span years", math.Round(least/inAYear), math.Round(most/inAYear)
	}
	number := func(n float64) string {
		if n == math.Round(n) {
			return translations.Grouped(lang, int(n))
		}
		return translations.Decimal(lang, strconv.FormatFloat(n, 'f', 1, 64))
	}
	words := number(most)
	if least < most {
		words = number(least) + "–" + words
	}
	if most == 1 || most == 0 && translations.Singular(lang, 0) {
		key += " 1"
	}
	return translations.Say(lang, key, words)
}
