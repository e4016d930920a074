package entry

import (
	"dateline/data/gazetteer"
	"dateline/timeline"
)

// countryField is a country by its name or its code.
func countryField[T timeline.Item](at func(*T) *string) Field {
	f := fieldOf("country", func(s Sheet, one T) string { return countryName(*at(&one), s.Lang) }, func(r *reading, one *T, text string) error {
		code, err := countryCode(text)
		if err == nil {
			*at(one) = code
		}
		return err
	})
	f.offer = func(s Sheet, text string) []string { return begun(text, countryNames(s)) }
	return f
}

// countryCode returns the code of a country by its name or its code.
func countryCode(text string) (string, error) {
	if text == "" {
		return "", nil
	}
	g, err := gazetteer.Open()
	if err != nil {
		return "", err
	}
	if code := g.Code(text); code != "" {
		return code, nil
	}
	return "", wrong("%q is no country; write its name, or its code of two letters", text)
}

// countryName returns the name of a country, its code where nobody knows one.
func countryName(code, lang string) string {
	g, err := gazetteer.Open()
	if err != nil || code == "" {
		return code
	}
	return g.Country(code, lang)
}

// countryNames lists the countries of what stands in the timeline.
func countryNames(s Sheet) (all []string) {
	add := func(code string) {
		if name := countryName(code, s.Lang); name != "" {
			all = append(all, without([]string{name}, all)...)
		}
	}
	for _, p := range s.Timeline.Places {
		add(p.Country)
	}
	for _, a := range s.Timeline.Actors {
		add(a.Country)
	}
	return all
}
