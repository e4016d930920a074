package words

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

func foundIn(lang, text string) []string {
	var all []string
	for _, f := range Find(lang, text) {
		all = append(all, text[f.Start:f.End]+" = "+f.Date.String())
	}
	return all
}

func TestDatesAreFoundInATextByTheirOwnWords(t *testing.T) {
	for _, c := range []struct {
		lang, text string
		want       []string
	}{
		{"en", "It opened on Thursday 25 April 2019, and closed in May 2020.", []string{"Thursday 25 April 2019 = 2019-04-25", "May 2020 = 2020-05"}},
		{"en", "They met on April 25, 2019 at 5 pm in Paris.", []string{"April 25, 2019 at 5 pm = 2019-04-25"}},
		{"en", "From late February 2019 to the 1980s and the 19th century.", []string{"late February 2019 = [2019-02-21..2019-02-28]", "1980s = 198X", "19th century = 18XX"}},
		{"en", "Built about 500 BC, rebuilt 10,000 BC, lost in the first half of 2019.", []string{"500 BC = -0499~", "10,000 BC = -9999", "first half of 2019 = [2019-01..2019-06]"}},
		{"en", "The fair of 28 Feb – 3 Mar 2019 and the 18th-19th century.", []string{"28 Feb – 3 Mar 2019 = 2019-02-28/2019-03-03", "18th-19th century = 17XX/18XX"}},
		{"en", "We may 2019 times march 2000 metres; in 2019, 45 people; Marc 2015; room 12 of 1987.", nil},
		{"en", "On 25 October 1917 (O.S.) it began.", []string{"25 October 1917 (O.S.) = 1917-11-07"}},
		{"fr", "Du 20 et 22 juin 1791 à l’été 1995, fin du mois de mai 1956.", []string{"20 et 22 juin 1791 = {1791-06-20,1791-06-22}", "été 1995 = 1995-22", "fin du mois de mai 1956 = [1956-05-21..1956-05-31]"}},
		{"fr", "La sonde est sur Mars en 2012 ; l’année la plus dure avait été 2002.", nil},
		{"fr", "Dans les années 1980, au XIXe siècle, au Ve siècle av. J.-C.", []string{"années 1980 = 198X", "XIXe siècle = 18XX", "Ve siècle av. J.-C. = -04XX"}},
		{"de", "Am 25. April 2019.", []string{"25. April 2019 = 2019-04-25"}},
	} {
		if got := foundIn(c.lang, c.text); !slices.Equal(got, c.want) {
			t.Errorf("%s\ngot  %q\nwant %q", c.text, got, c.want)
		}
	}
}

func TestWordsBehindADateBoundIt(t *testing.T) {
	for _, c := range []struct{ lang, date, behind, want string }{
		{"en", "1500", " or earlier, they say", "[..1500]"},
		{"en", "1877", " onwards.", "1877/.."},
		{"en", "1877", " to the present day", "1877/.."},
		{"fr", "1877", " à nos jours", "1877/.."},
		{"fr", "1500", " ou plus tôt", "[..1500]"},
		{"en", "1877", " on the hill", ""},
		{"en", "1877", " and after that", "1877/.."},
	} {
		d, err := Date(c.date, 0)
		if err != nil {
			t.Fatal(err)
		}
		got := ""
		if out, ok := Behind(c.lang, c.behind, d); ok {
			got = out.String()
		}
		if got != c.want {
			t.Errorf("%s%s: got %q, want %q", c.date, c.behind, got, c.want)
		}
	}
}

// What is found in a text is what a cell of the same words says: there is one grammar.
func FuzzFind(f *testing.F) {
	for _, text := range []string{
		"On Thursday 25 April 2019 at 5 pm, 28 Feb – 3 Mar 2019, the 18th-19th century, 500 BC", "les 20 et 22 juin 1791, fin mai 1956, au XIXe siècle", "seit dem 3. Oktober 1990",
		"25 October 1917 (O.S.) and April 26-27, 2019",
	} {
		f.Add(text, uint8(0))
		f.Add(text, uint8(1))
	}
	f.Fuzz(func(t *testing.T, text string, lang uint8) {
		at := 0
		for _, one := range Find([]string{"en", "fr", "de"}[lang%3], text) {
			if one.Start < at || one.End <= one.Start || one.End > len(text) {
				t.Fatalf("%q: a date at %d to %d, behind %d", text, one.Start, one.End, at)
			}
			at = one.End
			said := text[one.Start:one.End]
			if one.Date.IsZero() {
				t.Fatalf("%q holds no date at %q", text, said)
			}
			cell, err := (&Reader{}).Read(said) // without the words and marks of doubt that stand behind it
			if got := fmt.Sprint(cell.Date); err == nil && !strings.Contains(got, "T") && got != one.Date.String() && got+"~" != one.Date.String() && got+"?" != one.Date.String() && cell.Guesses == 0 {
				t.Fatalf("%q: %q is %s in a text and %s in a cell", text, said, one.Date, got)
			}
		}
	})
}
