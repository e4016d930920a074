// Package speech says dates and the names of a calendar in the languages that Dateline
// has words for: it brings the files of assets/translations to the rooms that know dates
// and no languages.
package speech

import (
	"sync"

	"dateline/assets/translations"
	"dateline/timeline/calendar"
	"dateline/timeline/edtf"
)

// made are the words of dates by language, each made when it is first asked for.
var made sync.Map

// In returns the words of dates in a language; an unknown one speaks English.
func In(lang string) *edtf.Language {
	if !translations.Known(lang) {
		lang = translations.Languages()[0]
	}
	if l, ok := made.Load(lang); ok {
		return l.(*edtf.Language)
	}
	l, _ := made.LoadOrStore(lang, edtf.NewLanguage(func(key string) string { return translations.Say(lang, key) }))
	return l.(*edtf.Language)
}

// Calendar returns the words of a calendar and of axes in a language.
func Calendar(lang string) *calendar.Language { return In(lang).Language }

// Words returns a date in words, see edtf.Language.
func Words(d edtf.Date, lang string) string { return In(lang).Words(d) }

// WordsIn returns a date in words, its time of day on the clock of a zone.
func WordsIn(d edtf.Date, lang string, z edtf.Zone) string { return In(lang).WordsIn(d, z) }

// PeriodWords returns in words the period that a date stands for: nothing is said of a day
// that is not known.
func PeriodWords(d edtf.Date, lang string, z edtf.Zone) string { return In(lang).PeriodWords(d, z) }
