package edtf

import (
	"strings"
	"testing"

	"dateline/assets/translations"
	"dateline/timeline/golden"
)

func TestADateIsSaidInGermanWithItsCases(t *testing.T) {
	for input, want := range map[string]string{
		"2019-04-18":                   "18. April 2019",
		"1790~":                        "um 1790 (Tag unbekannt)",
		"2019-04-17~":                  "um den 17. April 2019",
		"2019-04-17?":                  "vielleicht am 17. April 2019",
		"2019-04?":                     "vielleicht im April 2019 (Tag unbekannt)",
		"[2019-04-22..2019-04-26]":     "irgendwann zwischen dem 22. und dem 26. April 2019",
		"2019-04-26/2019-04-27":        "vom 26. bis zum 27. April 2019",
		"2018-12-30/2019-01-01":        "vom 30. Dezember 2018 bis zum 1. Januar 2019",
		"1995-03-02/..":                "seit dem 2. März 1995",
		"../1844":                      "bis 1844",
		"-0299/0100":                   "von 300 v. Chr. bis 100 n. Chr.",
		"1914/1918":                    "von 1914 bis 1918",
		"-0430/-0403":                  "von 431 bis 404 v. Chr.",
		"[-0477,-0476]":                "478 oder 477 v. Chr.",
		"[-0333-05..-0333-06]":         "irgendwann zwischen Mai und Juni 334 v. Chr.",
		"-0331-01/-0330-07":            "von Januar 332 bis Juli 331 v. Chr.",
		"0009":                         "9 n. Chr.",
		"-0029-01/-0028-05":            "von Januar 30 v. Chr. bis Mai 29 v. Chr.",
		"0009/0079":                    "von 9 bis 79 n. Chr.",
		"0068/0107?":                   "von 68 bis vielleicht 107",
		"-0026/0014":                   "von 27 v. Chr. bis 14 n. Chr.",
		"179X":                         "1790er Jahre",
		"179X~":                        "um die 1790er Jahre",
		"18XX":                         "19. Jahrhundert",
		"18XX~":                        "um das 19. Jahrhundert",
		"1980-21/1981-22":              "vom Frühling 1980 bis zum Sommer 1981",
		"[2019-04-12,2019-04-19]":      "12. oder 19. April 2019",
		"[..2019-04-30]":               "vor dem 1. Mai 2019",
		"Y-13800000000":                "13,8 Milliarden Jahre vor heute",
		"[Y-2450000000..Y-1850000000]": "irgendwann zwischen 2,45 und 1,85 Milliarden Jahre vor heute",
		"Y-12000":                      "12.001 v. Chr.",
	} {
		d, err := Parse(input)
		if err != nil {
			t.Fatal(err)
		}
		if got := in("de").Words(d); got != want {
			t.Errorf("%s is %q, want %q", input, got, want)
		}
	}
}

func TestASentenceSaysWhenSomethingFell(t *testing.T) {
	for input, want := range map[string][3]string{
		"2019-04-18": {"on 18 April 2019", "le 18 avril 2019", "am 18. April 2019"},
		"2019-04":    {"in April 2019", "en avril 2019", "im April 2019"},
		"1789":       {"in 1789", "en 1789", "1789"},
		"178X":       {"in the 1780s", "dans les années 1780", "in den 1780er Jahren"},
		"17XX":       {"in the 18th century", "au XVIIIe siècle", "im 18. Jahrhundert"},
		"1980-22":    {"in summer 1980", "à l’été 1980", "im Sommer 1980"},
	} {
		d, err := Parse(input)
		if err != nil {
			t.Fatal(err)
		}
		for i, lang := range []string{"en", "fr", "de"} {
			if got := in(lang).During(d); got != want[i] {
				t.Errorf("%s in %s is %q, want %q", input, lang, got, want[i])
			}
		}
	}
}

func TestASpanIsSaidBetweenItsSides(t *testing.T) {
	for input, want := range map[string][2]string{
		"2019-04-15/2019-04-21": {"dem 15.", "dem 21. April 2019"},
		"1789-04/1789-06":       {"April", "Juni 1789"},
		"2018-12/2019-02":       {"Dezember 2018", "Februar 2019"},
		"-0339/-0320":           {"340", "321 v. Chr."},
		"2019-04-15":            {},
		"2019-04-15/..":         {},
	} {
		d, err := Parse(input)
		if err != nil {
			t.Fatal(err)
		}
		if first, last, ok := in("de").Between(d); first != want[0] || last != want[1] || ok != (last != "") {
			t.Errorf("%s is between %q and %q, %v, want %q", input, first, last, ok, want)
		}
	}
}

// in returns the words of dates in a language.
func in(lang string) *Language {
	return NewLanguage(func(key string) string { return translations.Say(lang, key) })
}

func TestADateIsSaidWithItsDoubt(t *testing.T) {
	for _, c := range []struct{ input, en, fr string }{
		{"2019-04-17", "17 April 2019", "le 17 avril 2019"},
		{"[1963-11-22T12:15..1963-11-22T12:20]", "22 November 1963, some time between 12:15 and 12:20", "le 22 novembre 1963, entre 12:15 et 12:20"},
		{"[2019-04-22..2019-04-26]", "some day between 22 and 26 April 2019", "un jour entre le 22 et le 26 avril 2019"},
		{"2019-04-26/2019-04-27", "26 to 27 April 2019", "du 26 au 27 avril 2019"},
		{"2018-12-30/2019-01-01", "30 December 2018 to 1 January 2019", "du 30 décembre 2018 au 1er janvier 2019"},
		{"2019-04", "April 2019 (day not known)", "avril 2019 (jour inconnu)"},
		{"2011", "2011 (day not known)", "2011 (jour inconnu)"},
		{"2019-04-17~", "about 17 April 2019", "vers le 17 avril 2019"},
		{"-0499", "500 BCE", "500 av. J.-C."},
		{"1499-05", "May 1499", "mai 1499"},
		{"1995-03-02/..", "from 2 March 1995 on", "depuis le 2 mars 1995"},
		{"Y-13800000000", "13.8 billion years ago", "13,8 milliards d’années avant le présent"},
		{"Y-66000000~", "about 66 million years ago", "vers 66 millions d’années avant le présent"},
		{"[Y-2450000000..Y-1850000000]", "some time between 2.45 and 1.85 billion years ago", "entre 2,45 et 1,85 milliard d’années avant le présent"},
		{"Y-1200000000/Y-600000000", "1.2 billion years ago to 600 million years ago", "de 1,2 milliard d’années avant le présent à 600 millions d’années avant le présent"},
		{"Y-5960000/Y-5330000", "5.96 to 5.33 million years ago", "de 5,96 à 5,33 millions d’années avant le présent"},
		{"Y-999998", "999\u202f999 BCE", "999\u202f999 av. J.-C."},
		{"Y-999999", "1\u202f000\u202f000 years ago", "1\u202f000\u202f000 ans avant le présent"},
		{"[Y-348999..Y-280999]", "some time between 349\u202f000 and 281\u202f000 years ago", "entre 349\u202f000 et 281\u202f000 ans avant le présent"},
		{"Y-300000", "300\u202f000 years ago", "300\u202f000 ans avant le présent"},
		{"Y-300001", "300\u202f002 BCE", "300\u202f002 av. J.-C."},
		{"Y-98999", "99\u202f000 BCE", "99\u202f000 av. J.-C."},
		{"1980-21", "spring 1980 (day not known)", "printemps 1980 (jour inconnu)"},
		{"198X", "the 1980s", "années 1980"},
		{"2019?", "perhaps 2019 (day not known)", "peut-être 2019 (jour inconnu)"},
		{"2004-06/2004-08", "June to August 2004", "de juin à août 2004"},
		{"[2019-04-12,2019-04-19]", "12 or 19 April 2019", "le 12 ou le 19 avril 2019"},
		{"[..2019-04-30]", "before 1 May 2019", "avant le 1er mai 2019"},
		{"[..1844]", "before 1845", "avant 1845"},
		{"[1844..]", "after 1843", "après 1843"},
		{"../1844", "until 1844", "jusqu’en 1844"},
		{"/1844", "until 1844, start not known", "jusqu’en 1844, début inconnu"},
		{"1985/..", "from 1985 on", "depuis 1985"},
		{"1985/", "from 1985, end not known", "depuis 1985, fin inconnue"},
		{"0068/0107?", "68 to perhaps 107", "de 68 à peut-être 107"},
		{"0068?/0107?", "perhaps 68 to 107", "peut-être de 68 à 107"},
		{"-0299/0100", "300 BCE to 100 CE", "de 300 av. J.-C. à 100 apr. J.-C."},
		{"192X-33", "January to March of some year of the 1920s", "de janvier à mars d’une année des années 1920"},
		{"192X-21", "spring of some year of the 1920s", "printemps d’une année des années 1920"},
		{"2019-04-25T23:20:00-04:00", "25 April 2019, 23:20, UTC−4", "le 25 avril 2019, 23:20, UTC−4"},
		{"2019-04-25T14:05:00Z", "25 April 2019, 14:05 UTC", "le 25 avril 2019, 14:05 UTC"},
		{"2019-04-25T14:05:00/2019-04-25T16:00:00", "25 April 2019, 14:05–16:00", "le 25 avril 2019, 14:05–16:00"},
	} {
		d, err := ParseISO(c.input)
		if err != nil {
			t.Fatal(err)
		}
		if got := in("en").Words(d); got != c.en {
			t.Errorf("Words(%s, en) = %q, want %q", c.input, got, c.en)
		}
		if got := in("fr").Words(d); got != c.fr {
			t.Errorf("Words(%s, fr) = %q, want %q", c.input, got, c.fr)
		}
	}
}

// The spans and sets that are made of a date and a later one.
var shapes = []string{
	"A", "A~", "A?", "A/..", "A~/..", "A/", "../A", "../A?", "/A", "[A..]", "[A~..]", "[..A]", "[..A~]",
	"A/B", "A~/B~", "A/B~", "A?/B", "[A..B]", "[A~..B~]", "[A,B]", "{A,B}",
}

// The kinds of dates, each with a later one.
var pairs = [][2]string{
	{"2019-04-17", "2019-05-01"},
	{"2019-04", "2019-08"},
	{"2019-03", "2019-10"},
	{"1980-21", "1981-22"},
	{"1980-23", "1981-24"},
	{"1980-33", "1980-34"},
	{"2011", "2015"},
	{"-0299", "0100"},
	{"198X", "199X"},
	{"18XX", "19XX"},
	{"-04XX", "-00XX"},
	{"0XXX", "1XXX"},
}

// Every kind of date in every span stands in a table that people have read: the right
// article and preposition are a matter of eye and ear.
func TestEveryKindOfDateIsSaidInEverySpan(t *testing.T) {
	var b strings.Builder
	for _, pair := range pairs {
		for _, shape := range shapes {
			text := strings.NewReplacer("A", pair[0], "B", pair[1]).Replace(shape)
			d, err := ParseISO(text)
			if err != nil {
				t.Fatal(err)
			}
			b.WriteString(text + "\t" + in("en").Words(d) + "\t" + in("fr").Words(d) + "\n")
		}
	}
	golden.Compare(t, "testdata/words.tsv", []byte(b.String()))
}

func TestMembersOfASetShareAYearOnlyWhereTheyStandInOrder(t *testing.T) {
	for text, want := range map[string]string{
		"{2019-03,2019-05,2019-08}": "March, May and August 2019",
		"{2019-03,2020-01,2019-05}": "March 2019, January 2020 and May 2019",
		"{-0299,-0199,-0249}":       "300 BCE, 200 BCE and 250 BCE",
		"{-0299,-0249,-0199}":       "300, 250 and 200 BCE",
		"{2019-04-17,2018-05-01}":   "17 April 2019 and 1 May 2018",
	} {
		d, err := ParseISO(text)
		if err != nil {
			t.Fatal(err)
		}
		if got := in("en").Words(d); got != want {
			t.Errorf("%s is said as %q, want %q", text, got, want)
		}
	}
}

func TestAPeriodIsAllOfItsDays(t *testing.T) {
	for text, want := range map[string]string{"2019-04": "April 2019", "2019": "2019", "2019-04-18": "18 April 2019", "2019~": "about 2019", "2019-04/2019-06": "April to June 2019"} {
		d, err := Parse(text)
		if err != nil {
			t.Fatal(err)
		}
		if got := in("en").PeriodWords(d, Source); got != want {
			t.Errorf("%s is %q, want %q", text, got, want)
		}
	}
}
