package facet

import (
	"strings"

	"dateline/app/figure"
	"dateline/app/figure/view"
	"dateline/assets/translations"
)

// ValueName returns the name of a value in the language of a subject.
func (f *Facet) ValueName(s *figure.Subject, n int32) string {
	word := f.Words[n]
	switch {
	case word == "" && f.own:
		return translations.Say(s.Lang, "no value", figure.Readable(f.name))
	case word == "":
		return translations.Say(s.Lang, nothing[f.By])
	case f.own:
		return s.ValueName(f.name, word)
	case f.By == view.BySaid:
		return word
	case f.By == view.ByActor:
		return s.ActorName(word)
	case f.By == view.ByPlace:
		if name := s.PlaceName(word); name != "" {
			return name
		}
		return word
	case f.By == view.ByCountry:
		return s.KeyName(view.ByCountry, word)
	case f.By == view.BySource:
		return figure.BareAddress(strings.TrimPrefix(word, "="))
	case f.By == ByPrecision:
		return translations.Say(s.Lang, "known to "+word)
	case f.By == ByDoubt:
		return translations.Say(s.Lang, "is "+word)
	}
	return translations.Say(s.Lang, word)
}

// nothing says that an event has no value.
var nothing = map[view.Facet]string{
	view.ByStatus: "unknown", view.ByType: "no type", view.ByActor: "no actor", view.ByPlace: "no place", view.ByCountry: "no country",
	view.BySource: "nobody says", view.BySaid: "says nothing", ByPrecision: "no date",
}
