package exercise

import (
	"fmt"
	"testing"

	"dateline/timeline"
)

func TestWhatIsStruckOutWithAPlaceAndWhatIsNot(t *testing.T) {
	for _, c := range []struct{ place, text, want string }{
		{"Phoenicie", "la Phœnicie, la Phoenicie", "la _, la _"},
		{"Caesarea", "Cæsarea, Caesarea", "_, _"},
		{"Cæsarea", "Cæsarea, Caesarea", "_, _"},
		{"Gross Wien", "Groß Wien", "_"},
		{"Actium", "the Actian games, an action", "the _ games, an action"},
		{"Damascus", "Damascene, Damas, damage", "_, Damas, damage"},
		{"Y", "Y a-t-il, Y!", "Y a-t-il, Y!"},
		{"Korea (South)", "Koreans, a choreography", "_, a choreography"},
		{"東京, Japan", "東京で会う", "_で会う"},
	} {
		if got := asking(t, timeline.Where, nil, []string{c.place}).with(c.text, "_"); got != c.want {
			t.Errorf("of %s %q becomes %q, want %q", c.place, c.text, got, c.want)
		}
	}
	seoul := asking(t, timeline.Where, nil, []string{"서울", "서울특별시", "กรุงเทพ"})
	if got, want := seoul.with("서울특별시에서, 서울에서, ในกรุงเทพ", "_"), "_에서, _에서, ใน_"; got != want {
		t.Errorf("without spaces it becomes %q, want %q", got, want)
	}
}

func TestACountryIsStruckOutByAllItsNames(t *testing.T) {
	tl := &timeline.Timeline{
		Places: []timeline.Place{{ID: "p", Kind: timeline.Country, Country: "DE", Name: timeline.Say("", "Allemagne")}},
		Events: timeline.EventsOf([]timeline.Event{{ID: "e", Place: timeline.PlaceRef{ID: "p"}}}),
	}
	_, a := Of(tl, Asking(timeline.Where))
	const text = "Germany, Deutschland, l’Allemagne, les Allemands, France"
	if got, want := a.with(text, "_"), "_, _, l’_, les _, France"; got != want {
		t.Errorf("it becomes %q, want %q", got, want)
	}
	if got, want := a.loosely(text, "_"), "_, _, l’_, les Allemands, France"; got != want {
		t.Errorf("of what speaks of the whole it becomes %q, want %q", got, want)
	}
}

func TestATitleIsStruckOutAsItIsAndNotByItsPeople(t *testing.T) {
	e := timeline.Event{ID: "e", Title: timeline.Say("", "Fall of the Wall")}
	a := AnswersToEvent(&timeline.Timeline{}, &e, Asking(timeline.Titles))
	for text, want := range map[string]string{
		"The fall of the wall, at last": "The _, at last",
		"Fall of the Waller":            "Fall of the Waller",
		"Fall of the":                   "Fall of the",
	} {
		if got := a.with(text, "_"); got != want {
			t.Errorf("%q becomes %q, want %q", text, got, want)
		}
	}
}

func TestWhatIsNearADateIsNoDateOfAnExercise(t *testing.T) {
	day := asking(t, timeline.Dates, []string{"1961-08-13"}, nil)
	month := asking(t, timeline.Dates, []string{"1961-08"}, nil)
	year := asking(t, timeline.Dates, []string{"1961"}, nil)
	early := asking(t, timeline.Dates, []string{"0009"}, nil)
	deep := asking(t, timeline.Dates, []string{"[Y-349999..Y-299999]", "[Y-4600000000..Y-4540000000]"}, nil)
	france := asking(t, timeline.Dates, []string{"1794-07-27/1794-07-28"}, nil)
	for _, c := range []struct {
		of         *Answers
		text, want string
	}{
		{day, "the 13th regiment, the 14th regiment", "_ regiment, the 14th regiment"},
		{month, "the 31st regiment, the 1st regiment", "the 31st regiment, the 1st regiment"},
		{year, "1960 tanks, 1961 tanks, 1962 tanks", "1960 tanks, _ tanks, 1962 tanks"},
		{year, "in 1960 it began, in 1962 it ended", "in 1960 it began, in 1962 it ended"},
		{day, "It ended. March came. He said: March on! In the cold March", "It ended. March came. He said: March on! In the cold _"},
		{day, "en germinal an III, l’an III", "en germinal an III, l’an III"},
		{day, "in ’61, in ’62, summer 61, in 61 days", "in _, in ’62, _, in _"},
		{early, "since AD 9, until A.D. 9", "since _, until _"},
		{deep, "349 Mya, 4.6 Bya", "_, _"},
		{france, "on 27 or the 28 July 1794 (27 or 28 July)", "_ or the _ (_ or _)"},
	} {
		if got := c.of.with(c.text, "_"); got != c.want {
			t.Errorf("%q\nbecomes %q\nwant    %q", c.text, got, c.want)
		}
	}
	wide := years{from: -5000, to: 2000, any: true}
	if got := wide.strike("1850 tanks", "_"); got != "1850 tanks" {
		t.Errorf("over seven thousand years every number is a year: %q", got)
	}
	for written, want := range map[string]bool{"1\u202f961": true, "1,961": true, "1 850": false, "no number": false} {
		if got := (years{from: 1900, to: 1999, any: true}).near(written); got != want {
			t.Errorf("%q is a year: %v, want %v", written, got, want)
		}
	}
}

func TestAnAddressIsReadWithItsEscapesAndWithout(t *testing.T) {
	a := asking(t, timeline.Where, nil, []string{"Delos", "Rome", "Ur"})
	for address, tells := range map[string]bool{
		"https://a.org/thedelosleague": true,
		"https://a.org/rome%zz":        true,
		"https://a.org/R%6Fme":         true,
		"https://a.org/ur/":            false, // the code of a language
		"https://a.org/delo":           false,
	} {
		if got := a.Spells(address); got != tells {
			t.Errorf("%s tells: %v, want %v", address, got, tells)
		}
	}
	for url, want := range map[string]string{"https://www.a.example/b": "a.example", "https://a.example:80/b": "a.example", "%zz": "", "": ""} {
		if got := siteOf(url); got != want {
			t.Errorf("the site of %q is %q, want %q", url, got, want)
		}
	}
}

// The numbers of a column count something unless more than half of them are the years of their events.
func TestAColumnOfYearsIsOneOfWhichMostAre(t *testing.T) {
	for own, want := range map[int]bool{1: true, 2: true, 3: false, 4: false} {
		var events []timeline.Event
		for i := range 4 {
			word := "7"
			if i < own {
				word = fmt.Sprint(1914 + i)
			}
			f := timeline.Full{ID: fmt.Sprint(i), When: timeline.When{Date: dateOf(t, fmt.Sprint(1914+i))}, More: timeline.More{Values: []timeline.Value{{Facet: "n", Word: word}}}}
			events = append(events, f.Compact())
		}
		tl := &timeline.Timeline{Facets: []timeline.Facet{{Name: "n", Kind: timeline.OfNumbers}}, Events: timeline.EventsOf(events)}
		if got := counting(tl)["n"]; got != want {
			t.Errorf("%d of 4 are years: they count something: %v, want %v", own, got, want)
		}
	}
}
