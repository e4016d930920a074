package figure

import "dateline/assets/translations"

// Leading says who comes first by a count: one, or two that have as many; of more how many they
// are. The phrase of the key has names and the count; with "both" behind it those of two, with
// "many" the number of them and the count.
func Leading(lang, key string, tied int, names func(place int) []any, counts ...any) string {
	switch {
	case tied > 2:
		return translations.Say(lang, key+" many", append([]any{tied}, counts...)...)
	case tied == 2:
		return translations.Say(lang, key+" both", append(append(names(0), names(1)...), counts...)...)
	}
	return translations.Say(lang, key, append(names(0), counts...)...)
}

// Together says which two are together the most, as Leading does: in so many events, by the number of
// which the phrase is chosen.
func Together(lang, key string, tied int, names func(place int) []any, n int) string {
	switch {
	case tied > 2:
		return translations.Say(lang, Counted(key+" many", n), tied, n)
	case tied == 2:
		return translations.Say(lang, Counted(key+" both", n), append(append(names(0), names(1)...), n)...)
	}
	return translations.Say(lang, Counted(key, n), append(names(0), n)...)
}

// ButOnce says behind a headline of n events how many of them there are where what may be told twice counts
// once, if that is less.
func ButOnce(lang, headline string, n, different int) string {
	if different == n {
		return headline
	}
	return translations.Say(lang, Counted("told but once", different), headline, different)
}
