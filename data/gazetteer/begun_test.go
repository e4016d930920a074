package gazetteer

import (
	"slices"
	"testing"
)

func TestPlacesAreFoundByTheBeginningOfTheirNames(t *testing.T) {
	g, err := Open()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		text, lang string
		want       []string // among the first, in this order
	}{
		{"vladivost", "fr", []string{"Vladivostok"}},
		{"hano", "fr", []string{"Hanoï"}},
		{"Hanoï", "fr", []string{"Hanoï"}},
		{"russ", "fr", []string{"Russie"}},
		{"lond", "fr", []string{"Londres"}},
		{"par", "fr", []string{"Paris"}},
		{"", "fr", nil},
	} {
		var names []string
		for _, p := range g.Begun(c.text, c.lang, 8) {
			names = append(names, g.Name(p, c.lang))
		}
		if len(c.want) == 0 && len(names) > 0 || len(c.want) > 0 && !slices.Contains(names, c.want[0]) {
			t.Errorf("%q begins %q, want %q among them", c.text, names, c.want)
		}
	}
	if got := g.Begun("san", "en", 3); len(got) != 3 {
		t.Errorf("%d places are offered, want 3", len(got))
	}
}

func BenchmarkBegun(b *testing.B) {
	g, err := Open()
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		g.Begun("vladi", "fr", 8)
	}
}
