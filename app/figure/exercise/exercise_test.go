package exercise

import (
	"slices"
	"testing"

	"dateline/timeline"
	"dateline/timeline/edtf"
)

func TestThePlaceOfARiverIsStruckOutWithoutItsRiver(t *testing.T) {
	for name, want := range map[string]string{
		"River Granicus":    "Battle of the " + Gap,
		"Rivière Granicus":  "Battle of the " + Gap,
		"Granicus, Turkey":  "Battle of the " + Gap,
		"Granicus Old Town": "Battle of the Granicus", // which of the words is its name nobody knows
	} {
		p := timeline.Place{ID: "p", Name: timeline.Say("en", name)}
		e := timeline.Event{ID: "e", Title: timeline.Say("en", "Battle of the Granicus"), Place: timeline.PlaceRef{ID: "p"}}
		tl := &timeline.Timeline{Places: []timeline.Place{p}, Events: timeline.EventsOf([]timeline.Event{e})}
		with, _ := Of(tl, Asking(timeline.Where))
		if got := with.Events.At(0).Title.In("en"); got != want {
			t.Errorf("with the place %q a title becomes %q, want %q", name, got, want)
		}
	}
}

func TestDatesAreStruckOutByTheMonthsOfEveryLanguage(t *testing.T) {
	when, err := edtf.Parse("1962-10-14/1962-10-28")
	if err != nil {
		t.Fatal(err)
	}
	var y years
	y.add(when)
	for text, want := range map[string]string{
		"On 14 October 1962 it began":         "On _ it began",
		"Le 28 octobre 1962, la fin":          "Le _, la fin",
		"Am 14. Oktober 1962 begann es":       "Am _ begann es",
		"Oct. 14, 1962":                       "_",
		"in octobre, or in May":               "in _, or in _",
		"a march on 3 March":                  "a march on _",
		"it may be 1962":                      "it may be _",
		"1815 was long before, and 300 tanks": "1815 was long before, and 300 tanks",
	} {
		if got := y.strike(text, "_"); got != want {
			t.Errorf("%q becomes %q, want %q", text, got, want)
		}
	}
}

func TestANumberThatCountsSomethingIsNoYear(t *testing.T) {
	of := func(id, when, dead, year string) timeline.Event {
		date, err := edtf.Parse(when)
		if err != nil {
			t.Fatal(err)
		}
		f := timeline.Full{ID: id, When: timeline.When{Date: date}, More: timeline.More{Values: []timeline.Value{
			{Facet: "dead", Word: dead}, {Facet: "year", Word: year}, {Facet: "said", Word: "in 1914"},
		}}}
		return f.Compact()
	}
	tl := &timeline.Timeline{
		Facets: []timeline.Facet{{Name: "dead", Kind: timeline.OfNumbers}, {Name: "year", Kind: timeline.OfNumbers}, {Name: "said", Kind: timeline.OfWords}},
		Events: timeline.EventsOf([]timeline.Event{of("war", "1914", "1918", "1914"), of("peace", "1918", "0", "1918"), of("treaty", "1919", "1919", "1914")}),
	}
	for asked, want := range map[timeline.Secret][][]string{
		timeline.Dates:  {{"1918", Gap, "in " + Gap}, {"0", Gap, "in " + Gap}, {"1919", Gap, "in " + Gap}},
		timeline.Titles: {{"1918", "1914", "in 1914"}, {"0", "1918", "in 1914"}, {"1919", "1914", "in 1914"}},
	} {
		with, _ := Of(tl, Asking(asked))
		for i, e := range with.Events.All() {
			var got []string
			full := e.Full()
			for _, v := range full.Values {
				got = append(got, v.Word)
			}
			if !slices.Equal(got, want[i]) {
				t.Errorf("%s, asked for %v: it says %q, want %q", e.ID, asked, got, want[i])
			}
		}
	}
}

func TestAnEventIsAskedForNothingThatItHasNot(t *testing.T) {
	all := Asking(timeline.Dates, timeline.Where, timeline.Titles)
	dated := timeline.When{Date: dateOf(t, "1945-06-26")}
	for _, c := range []struct {
		name string
		e    timeline.Event
		want Gaps
	}{
		{"a date and a place", timeline.Event{When: dated, Place: timeline.PlaceRef{ID: "p"}}, all},
		{"no place", timeline.Event{When: dated}, Asking(timeline.Dates, timeline.Titles)},
		{"no date", timeline.Event{Place: timeline.PlaceRef{ID: "p"}}, Asking(timeline.Where, timeline.Titles)},
		{"neither", timeline.Event{}, Asking(timeline.Titles)},
	} {
		if got := all.To(&c.e); got != c.want {
			t.Errorf("%s: asked for is %b, want %b", c.name, got, c.want)
		}
	}
	if got := Asking(timeline.Where).To(&timeline.Event{When: dated}); got != 0 {
		t.Errorf("of a place that there is none of is asked for %b", got)
	}
}

func dateOf(t *testing.T, text string) edtf.Date {
	t.Helper()
	d, err := edtf.Parse(text)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// A source that is no more than an address is named by its site where its page is called after an event.
func TestAnAddressWithoutATitleGivesWayToItsSiteWhereTitlesAreAsked(t *testing.T) {
	for address, want := range map[string]string{
		"https://fr.wikipedia.org/wiki/La_Amistad":  "fr.wikipedia.org",
		"https://whc.unesco.org/fr/list/34":         "https://whc.unesco.org/fr/list/34",
		"https://a.org/R%C3%A9volte_de_l%27Amistad": "a.org",
	} {
		tl := &timeline.Timeline{Sources: []timeline.Source{{ID: "s", URL: address, Title: timeline.Say("", address)}}}
		e := timeline.Full{ID: "e", Title: timeline.Say("fr", "Révolte des captifs de l'Amistad")}
		tl.Events.Append(e.Compact())
		gapped, _ := Of(tl, Asking(timeline.Titles))
		if got := gapped.Sources[0].Title.In(""); got != want {
			t.Errorf("%s is called %q, want %q", address, got, want)
		}
	}
}
