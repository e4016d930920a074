package figure

import (
	"slices"
	"strings"

	"dateline/assets/basemap"
	"dateline/timeline"
)

// Written returns the filter that a person has written for a timeline: the names of countries in
// it, in any language that knows them, stand for their codes, which is what a timeline keeps. A
// name that the timeline has itself stays, and so does what is no country. An error is a
// *timeline.FilterError.
func Written(text string, t *timeline.Timeline) (timeline.Filter, error) {
	f, err := timeline.ParseFilter(text)
	if err == nil {
		err = f.Check(t)
	}
	if err != nil {
		return timeline.Filter{}, err
	}
	return f.Mapped(func(term timeline.Term) timeline.Term {
		if term.Field == "country" {
			term.Values = codes(term.Values, t)
		}
		return term
	}), nil
}

// codes returns values of the field of countries, names as the codes of those that are meant.
func codes(values []string, t *timeline.Timeline) []string {
	var to []string
	for _, value := range values {
		all := []string{value}
		if !hasCountry(t, value) {
			all = codesNamed(value)
		}
		for _, code := range all {
			if !slices.Contains(to, code) {
				to = append(to, code)
			}
		}
	}
	return to
}

// hasCountry tells whether a timeline has a value as the country of a place, or a facet of that name,
// whose values stay as they are.
func hasCountry(t *timeline.Timeline, value string) bool {
	_, own := t.Facet("country")
	asked := timeline.Fold(value)
	return own || slices.ContainsFunc(t.Places, func(p timeline.Place) bool { return timeline.Fold(p.Country) == asked })
}

// codesNamed returns the codes of the countries of a name, else of those in whose names a word
// begins with it, else what was given.
func codesNamed(name string) []string {
	var whole, part []string
	asked := timeline.Fold(name)
	for _, c := range basemap.Countries() {
		if c.Code == "" {
			continue
		}
		names := c.Names()
		switch {
		case slices.ContainsFunc(names, func(s string) bool { return timeline.Fold(s) == asked }):
			whole = append(whole, c.Code)
		case slices.ContainsFunc(names, func(s string) bool { return strings.Contains(" "+timeline.Fold(s), " "+asked) }):
			part = append(part, c.Code)
		}
	}
	switch {
	case len(whole) > 0:
		return whole
	case len(part) > 0:
		return part
	}
	return []string{name}
}
