package edtf

import (
	"strings"
	"testing"

	"dateline/timeline/golden"
)

func TestADateIsSaidWithItsDoubt(t *testing.T) {
	for _, c := range []struct{ input, en, fr string }{
		{"2019-04-17", "17 April 2019", "le 17 avril 2019"},
		{"[2019-04-22..2019-04-26]", "some day between 22 and 26 April 2019", "un jour entre le 22 et le 26 avril 2019"},
		{"2019-04-26/2019-04-27", "26 to 27 April 2019", "du 26 au 27 avril 2019"},
		{"2018-12-30/2019-01-01", "30 December 2018 to 1 January 2019", "du 30 décembre 2018 au 1er janvier 2019"},
		{"2019-04", "April 2019 (day not known)", "avril 2019 (jour inconnu)"},
		{"2011", "2011 (day not known)", "2011 (jour inconnu)"},
		{"2019-04-17~", "about 17 April 2019", "vers le 17 avril 2019"},
		{"-0499", "500 BCE (day not known)", "500 av. J.-C. (jour inconnu)"},
		{"1995-03-02/..", "from 2 March 1995 on", "depuis le 2 mars 1995"},
		{"Y-13800000000", "13.8 billion years ago", "13,8 milliards d’années avant le présent"},
		{"Y-66000000~", "about 66 million years ago", "vers 66 millions d’années avant le présent"},
		{"[Y-2450000000..Y-1850000000]", "some time between 2.45 and 1.85 billion years ago", "entre 2,45 et 1,85 milliard d’années avant le présent"},
		{"Y-1200000000/Y-600000000", "1.2 billion years ago to 600 million years ago", "de 1,2 milliard d’années avant le présent à 600 millions d’années avant le présent"},
		{"Y-5960000/Y-5330000", "5.96 to 5.33 million years ago", "de 5,96 à 5,33 millions d’années avant le présent"},
		{"Y-999999", "1\u202f000\u202f000 BCE", "1\u202f000\u202f000 av. J.-C."},
		{"1980-21", "spring 1980 (day not known)", "printemps 1980 (jour inconnu)"},
		{"198X", "the 1980s", "années 1980"},
		{"2019?", "perhaps 2019 (day not known)", "peut-être 2019 (jour inconnu)"},
		{"2004-06/2004-08", "June 2004 to August 2004", "de juin 2004 à août 2004"},
		{"[2019-04-12,2019-04-19]", "12 or 19 April 2019", "le 12 ou le 19 avril 2019"},
		{"[..2019-04-30]", "on 30 April 2019 or before", "le 30 avril 2019 ou avant"},
		{"[..1844]", "in 1844 or before", "en 1844 ou avant"},
		{"[1844..]", "in 1844 or later", "en 1844 ou après"},
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
		if got := Words(d, "en"); got != c.en {
			t.Errorf("Words(%s, en) = %q, want %q", c.input, got, c.en)
		}
		if got := Words(d, "fr"); got != c.fr {
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
			b.WriteString(text + "\t" + Words(d, "en") + "\t" + Words(d, "fr") + "\n")
		}
	}
	golden.Compare(t, "testdata/words.tsv", []byte(b.String()))
}

func TestAPeriodIsAllOfItsDays(t *testing.T) {
	for text, want := range map[string]string{"2019-04": "April 2019", "2019": "2019", "2019-04-18": "18 April 2019", "2019~": "about 2019", "2019-04/2019-06": "April 2019 to June 2019"} {
		d, err := Parse(text)
		if err != nil {
			t.Fatal(err)
		}
		if got := PeriodWords(d, "en", Source); got != want {
			t.Errorf("%s is %q, want %q", text, got, want)
		}
	}
}
