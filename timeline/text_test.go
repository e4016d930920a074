package timeline

import (
	"slices"
	"testing"
)

func TestATextIsReadInTheLanguageAskedForElseInItsFirst(t *testing.T) {
	both := Text{{"en", "Moscow"}, {"fr", "Moscou"}}
	for _, c := range []struct {
		text       Text
		lang, want string
	}{
		{both, "en", "Moscow"},
		{both, "fr", "Moscou"},
		{both, "de", "Moscow"},
		{Say("", "Moscow"), "fr", "Moscow"},
		{nil, "en", ""},
		{Say("fr", ""), "fr", ""},
	} {
		if got := c.text.In(c.lang); got != c.want {
			t.Errorf("%v.In(%q) = %q, want %q", c.text, c.lang, got, c.want)
		}
	}
}

func TestWithSetsOneLanguageAndLeavesTheTextAsItWas(t *testing.T) {
	both := Text{{"en", "Moscow"}, {"fr", "Moscou"}}
	for lang, want := range map[string]Text{
		"en": {{"en", "x"}, {"fr", "Moscou"}},
		"fr": {{"en", "Moscow"}, {"fr", "x"}},
		"de": {{"en", "Moscow"}, {"fr", "Moscou"}, {"de", "x"}},
	} {
		if got := both.With(lang, "x"); !slices.Equal(got, want) || both[0].Value != "Moscow" || both[1].Value != "Moscou" {
			t.Errorf("With(%q) = %v of %v, want %v", lang, got, both, want)
		}
	}
}

func TestExtraIsZeroWhereItHoldsNothing(t *testing.T) {
	if !(Extra{}).IsZero() || (Extra{"a": nil}).IsZero() {
		t.Error("fields that a file has beyond the model are counted wrongly")
	}
}

func TestAnEventIsCompactWithoutMemoryOnlyWhenItHasNoRareFacet(t *testing.T) {
	for name, m := range map[string]More{
		"a note":   {Note: Say("", "x")},
		"tags":     {Tags: []string{"x"}},
		"codes":    {Codes: []Code{{"s", "v"}}},
		"links":    {Links: []Link{{Follows, "x"}}},
		"claims":   {Claims: []Claim{{Quote: "x"}}},
		"a rating": {Rating: Assessment{Credibility: 1}},
		"origins":  {Origin: []Origin{{Field: "x"}}},
		"extra":    {Extra: Extra{"x": nil}},
	} {
		f := Full{ID: "e", More: m}
		if e := f.Compact(); e.more == nil || !sameMore(e.rare(), &m) {
			t.Errorf("with %s its rarer facets are %+v, want %+v", name, e.rare(), m)
		}
	}
}
