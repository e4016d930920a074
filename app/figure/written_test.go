package figure

import (
	"testing"

	"dateline/timeline"
)

// countries has places of some countries, one of a code that no country has today.
func countries() *timeline.Timeline {
	return &timeline.Timeline{Places: []timeline.Place{{ID: "a", Country: "AU"}, {ID: "z", Country: "ZW"}, {ID: "s", Country: "SU"}}}
}

func TestACountryIsAskedForByItsName(t *testing.T) {
	tests := []struct{ written, means string }{
		{"country:Australia", "country:AU"},
		{"country:australien", "country:AU"},
		{"country:zimb", "country:ZW"},
		{`country:"New Zealand"`, "country:NZ"},
		{"country:Neuseeland,Australie", "country:NZ,AU"},
		{"country:niger", "country:NE"},          // the whole name of one, the beginning of another
		{"country:au", "country:au"},             // a code, as it was written
		{"country:su", "country:su"},             // one that only the file knows
		{"country:Atlantis", "country:Atlantis"}, // no country
		{"no:country kim", "no:country kim"},     // another field
		{"not (country:Australia or kim)", "not (country:AU or kim)"},
		{"place:Australia", "place:Australia"},
	}
	for _, tt := range tests {
		f, err := Written(tt.written, countries())
		if err != nil || f.String() != tt.means {
			t.Errorf("Written(%q) = %q, %v, want %q", tt.written, f, err, tt.means)
		}
	}
}

func TestAColumnOfCountriesKeepsItsOwnNames(t *testing.T) {
	with := countries()
	with.Facets = []timeline.Facet{{Name: "Country", Kind: timeline.OfWords}}
	if f, err := Written("country:Australia", with); err != nil || f.String() != "country:Australia" {
		t.Errorf("a column of the file: %q, %v", f, err)
	}
}

func TestAFilterThatCannotBeReadIsNotWritten(t *testing.T) {
	for _, text := range []string{"country:", "colour:red", "kim or"} {
		if f, err := Written(text, countries()); err == nil {
			t.Errorf("Written(%q) = %q and no error", text, f)
		}
	}
}
