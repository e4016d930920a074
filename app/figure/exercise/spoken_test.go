package exercise

import (
	"strings"
	"testing"

	"dateline/timeline"
	"dateline/timeline/edtf"
)

// asking makes the answers to a timeline with events of some dates and places.
func asking(t *testing.T, secret timeline.Secret, dates, places []string) *Answers {
	t.Helper()
	tl := &timeline.Timeline{}
	var events []timeline.Event
	for _, date := range dates {
		when, err := edtf.Parse(date)
		if err != nil {
			t.Fatal(err)
		}
		events = append(events, timeline.Event{ID: date, When: timeline.When{Date: when}})
	}
	for _, name := range places {
		tl.Places = append(tl.Places, timeline.Place{ID: name, Name: timeline.Say("", name)})
		events = append(events, timeline.Event{ID: name, Place: timeline.PlaceRef{ID: name}})
	}
	tl.Events = timeline.EventsOf(events)
	_, a := Of(tl, Asking(secret))
	return a
}

func TestWhatTellsADateInOtherWordsIsStruckOut(t *testing.T) {
	antiquity := asking(t, timeline.Dates, []string{"-0775", "-0043-03-15", "[-0322-06-10,-0322-06-11]", "0009"}, nil)
	wall := asking(t, timeline.Dates, []string{"1945-02-04/1945-02-11", "1961-08-13", "[1989-11-09,1989-11-10]", "1991-12-08"}, nil)
	deep := asking(t, timeline.Dates, []string{"[Y-4600000000..Y-4540000000]", "[Y-349999..Y-299999]"}, nil)
	france := asking(t, timeline.Dates, []string{"1789-07-14", "1794-07-27/1794-07-28"}, nil)
	for _, c := range []struct {
		of         *Answers
		text, want string
	}{
		{france, "27 ou 28 juillet 1794 ?", "_ ou _ ?"},
		{france, strings.Repeat("é", 40) + " le 26 ou le 27 ou 28 juillet 1794", strings.Repeat("é", 40) + " le _ ou _ ou _"},
		{france, "Le 9 thermidor an II à midi. Le 9 Thermidor tout bascule en l’an II.", "Le _ à midi. Le _ tout bascule en _."},
		{france, "jour pour jour après la Bastille", "jour pour jour après la Bastille"},
		{france, "Le dix août, en plein été 89, en 93.", "Le _, en plein _, _."},
		{france, "l’an passé, 40 ou 50 hommes, en 88 jours", "l’an passé, 40 ou 50 hommes, en _"},
		{antiquity, "killed on the Ides of March", "killed on _"},
		{antiquity, "the day of June, the other the 11th.", "the day of _, the other _."},
		{antiquity, "Une source dit le 10 juin, l’autre le 11.", "Une source dit le _, l’autre _."},
		{antiquity, "the 20th king, the 38th parallel", "the 20th king, the 38th parallel"},
		{antiquity, "one says the 1st, le 5 ; the 5th regiment", "one says _, _ ; the 5th regiment"},
		{antiquity, "Greece, 776 BCE to 9 CE, 1199 BC", "Greece, _, 1199 BC"},
		{antiquity, "de 776 av. J.-C. à 9 apr. J.-C.", "de _"},
		{antiquity, "in the 5th century BC", "in the _"},
		{antiquity, "Ten years later, a month after; three days later", "_, _; _"},
		{antiquity, "fight for twenty-seven years, trois jours plus tard, siebenundzwanzig Jahre", "fight for _, _, _"},
		{antiquity, "ten ships, a day, two kings and years", "ten ships, a day, two kings and years"},
		{antiquity, "Événements tous les 20 ans, every 10 years, je 5 Jahre", "Événements tous les 20 ans, every 10 years, je 5 Jahre"},
		{antiquity, "drei Tage später, am nächsten Tag, tags darauf", "_, _, _"},
		{antiquity, "le lendemain, la veille de Pâques, l’année suivante", "_, _ de _, _"},
		{antiquity, "between January and May, the other May, and they may march.", "between _ and _, the other _, and they may march."},
		{wall, "Theresa May; May was chosen. En mars, fin mai.", "Theresa May; May was chosen. En _, fin _."},
		{wall, "one source says the 9th, two say the 10th", "one source says _, two say _"},
		{wall, "in the 1960s, the sixties of the 19th century", "in the _, the sixties of the 19th century"},
		{wall, "nach einem Monat, am 13. August, am 9. fiel sie", "_, am _, _ fiel sie"},
		{deep, "4.6 and 4.54 billion years, “3.49 billion”, another 2.2", "_, “_”, another _"},
		{deep, "1800Ma, 4 404 millions d’années, 3,8 Milliarden Jahre", "_, _, _"},
		{deep, "of 8 teeth", "of 8 teeth"},
		{deep, "It took millions of years, des milliards d’années; Milliarden Jahre", "It took _, des _; _"},
		{deep, "four billion years ago, trois milliards d’années, a billion cells", "_, _, a billion cells"},
		{wall, "the rock is millions of years old", "the rock is millions of years old"},
	} {
		if got := c.of.with(c.text, "_"); got != c.want {
			t.Errorf("%q\nbecomes %q\nwant    %q", c.text, got, c.want)
		}
	}
}

func TestThePeopleOfAPlaceAreStruckOutWithIt(t *testing.T) {
	for _, c := range []struct{ place, text, want string }{
		{"Delos", "The Delian League, la ligue délienne, der Delische Bund", "The _ League, la ligue _, der _ Bund"},
		{"Olympia", "First Olympic Games, an Olympiad", "First _ Games, an _"},
		{"Rome", "the Romans, Roman law, un roman, les Romaines", "the _, _ law, un roman, les _"},
		{"Korea", "the Korean War, North Koreans; der Koreakrieg", "the _ War, North _; der _"},
		{"Corée", "la guerre coréenne, der Krieg in Corée", "la guerre _, der Krieg in _"},
		{"Hungary", "Hungarians, hungry", "_, hungry"},
		{"Afghanistan", "the Afghan war", "the _ war"},
		{"Cuba", "Cuban missiles, cubic", "_ missiles, cubic"},
		{"Berlin", "Ich bin ein Berliner; les Berlinoises", "Ich bin ein _; les _"},
		{"Berlin", "die Teilung Berlins, berlins", "die Teilung _, berlins"},
		{"Paris", "a parish, la parité, Parisians, pari", "a parish, la parité, _, pari"},
		{"Sturt River", "the Sturtian glaciation, sturtienne", "the _ glaciation, _"},
		{"Actium", "an action, activists", "an action, activists"},
		{"New York", "New Yorkers, a yorker", "_, a yorker"},
		{"Texas", "Les Texans, une Texane, a Texan, text, texte", "Les _, une _, a _, text, texte"},
		{"Phœnicie", "Phoenicie, PHŒNICIE, phœnicie", "_, _, _"},
		{"Reykjavik", "Reykjavík, REYKJAVÍK, reykjavik", "_, _, _"},
		{"Reykjavík", "Reykjavik, Reykholt", "_, Reykholt"},
		{"Côte d’Ivoire", "la Cote d’Ivoire", "la _"},
		{"Groß Wien", "in Gross Wien und Groß Wien", "in _ und _"},
	} {
		if got := asking(t, timeline.Where, nil, []string{c.place}).with(c.text, "_"); got != c.want {
			t.Errorf("of %s %q\nbecomes %q\nwant    %q", c.place, c.text, got, c.want)
		}
	}
}

func TestAnAddressOrATitleOfASourceTellsNothing(t *testing.T) {
	dates := asking(t, timeline.Dates, []string{"-0775", "1961-08-13"}, nil)
	deep := asking(t, timeline.Dates, []string{"[Y-4600000000..Y-4540000000]"}, nil)
	rome := asking(t, timeline.Where, nil, []string{"Rome", "Athens"})
	war := asking(t, timeline.Where, nil, []string{"Reykjavik", "Afghanistan"})
	for _, c := range []struct {
		of      *Answers
		address string
		tells   bool
	}{
		{dates, "https://a.org/dates/50bc.html", true},
		{dates, "https://a.org/august-13-the-wall", true},
		{dates, "https://a.org/the-berlin-wall?id=2043", false},
		{deep, "https://a.org/from-3-77-billion-years-ago/", true},
		{rome, "https://knowtheromans.com/timeline", true},
		{rome, "https://a.org/history/roman_law", true},
		{rome, "https://a.org/athenian-democracy", true},
		{rome, "https://a.org/promenade", false},
		{war, "https://a.org/Of_Afghan_Palace.html", true},
		{war, "https://a.org/Reykjav%C3%ADk_Summit", true},
		{war, "https://a.org/Ghana_Summit", false},
		{rome, "https://a.org/rome-founding", true},
		{rome, "https://a.org/the-fall_of/rome.html", true},
	} {
		if got := c.of.Spells(c.address); got != c.tells {
			t.Errorf("%s tells: %v, want %v", c.address, got, c.tells)
		}
	}
}

// What stands before a date is looked at near it, so that a long text takes as long as its parts do.
func TestWhatStandsBeforeADateIsLookedAtNearIt(t *testing.T) {
	for before, want := range map[string]string{
		"":                              "",
		"27 ou ":                        "27 ou ",
		strings.Repeat("a", mostEdge):   strings.Repeat("a", mostEdge),
		strings.Repeat("a", 9*mostEdge): strings.Repeat("a", mostEdge),
		strings.Repeat("é", mostEdge):   strings.Repeat("é", mostEdge/2),
		strings.Repeat("é", 99) + "a":   strings.Repeat("é", mostEdge/2-1) + "a", // and no half of a letter
	} {
		if got := before[edgeOf(before):]; got != want {
			t.Errorf("before a date is looked at %q, want %q", got, want)
		}
	}
}

func BenchmarkStrikeALongText(b *testing.B) {
	when, err := edtf.Parse("1794-07-27/1794-07-28")
	if err != nil {
		b.Fatal(err)
	}
	var y years
	y.add(when)
	text := strings.Repeat("27 ou 28 juillet 1794, avant 1795. ", 3000)
	for b.Loop() {
		spokens().strike(text, Gap, y)
	}
}
