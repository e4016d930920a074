package extract

import (
	"testing"

	grammar "dateline/data/words"
	"dateline/timeline/edtf"
)

// What a cell of a table says, a sentence says too.
func TestArticlesReadTheDatesThatTablesRead(t *testing.T) {
	for lang, cells := range map[string][]string{
		"en": {
			"25 April 2019", "April 25, 2019", "25 Apr 2019", "Thursday, 25 April 2019", "April 2019", "28 Feb – 3 Mar 2019", "April 26-27, 2019", "2019-04-25",
			"spring 1968", "the 1980s", "early 2021", "late February 2019", "the 19th century", "18th-19th century", "1920s-1930s", "first half of 2019", "2019-Q4",
			"first week of May 1867", "week 12 of 2019", "Easter 1916", "500 BC", "10,000 BC", "300–200 BC", "25 October 1917 (O.S.)",
			"before 3 October 1790", "after 3 October 1790", "no later than 4 August 1914", "before the 1890s", "since 1789", "circa 1900", "around 1900", "about 500 BC",
			"1500 or earlier", "1877 onwards", "1877 to the present",
			"between 3 and 5 May 2001", "between March and May 1871", "from 3 to 5 May 2001", "third quarter of the 18th century", "first half of May 1940", "winter 1916–17", "the 1840s–60s",
			"29 February 1500", "shortly before 3 October 1790", "on or before 1 May 1707", "not later than March 1871", "by the 1850s", "late 19th century", "the early 1990s", "12th and 13th centuries",
			"4 and 5 May 1871", "3, 4 and 6 May 1871", "late summer 1914", "27 BC – AD 14", "c. 1810s", "mid-14th century", "first week of June 1967", "March 1871 or later",
		},
		"fr": {
			"25 avril 2019", "1er mai 2019", "jeudi 25 avril 2019", "avril 2019", "1er novembre 1954 - 5 juillet 1962", "20 et 22 juin 1791", "26 et 27 avril 2019",
			"printemps 1968", "les années 1980", "début 2021", "fin février 2019", "XIXe siècle", "XVIIIe-XIXe siècle", "première moitié de 1990", "fin du mois de mai 1956",
			"Pâques 1916", "500 av. J.-C.", "10 000 av. J.-C.", "avant le 3 octobre 1790", "après le 3 octobre 1790", "au plus tard le 4 août 1914", "avant les années 1890",
			"depuis 1789", "vers 1900", "1500 ou avant", "de 1877 à nos jours",
			"entre le 3 et le 5 mai 2001", "entre mars et mai 1871", "du 15 au 21 mai 2006", "troisième quart du XVIIIe siècle", "première quinzaine de mai 1940", "hiver 1916-1917", "fin mai 1793", "début juillet 1914",
			"29 février 1500", "peu avant le 3 octobre 1790", "au plus tard en mars 1871", "à partir du 1er janvier 2002", "depuis mars 2011", "après le 8 mai 1945", "vers le milieu du XIXe siècle", "milieu des années 1960",
			"3, 4 et 6 mai 1871", "XIIe et XIIIe siècles", "du XIIe au XIVe siècle", "première semaine de juin 1967", "52 av. J.-C.", "d'ici à juin 2030",
		},
	} {
		for _, cell := range cells {
			r := grammar.Reader{}
			want, err := r.Read(cell)
			if err != nil || want.Date.IsZero() {
				t.Errorf("a cell %q has no date: %v", cell, err)
				continue
			}
			text := map[string]string{"en": "It took place ", "fr": "Cela eut lieu "}[lang] + cell + "."
			got := ""
			for _, e := range (Rules{}).Expressions(Document{Text: text, Lang: lang}) {
				d, err := edtf.ParseISO(e.EDTF)
				if err != nil {
					t.Fatal(err)
				}
				points := []rune(text)
				if out, ok := grammar.Governed(lang, string(points[:e.Start]), d, false); ok {
					d = out
				} else if out, ok := grammar.Behind(lang, string(points[e.End:]), d); ok {
					d = out
				}
				got += d.String() + " "
			}
			if got != want.Date.String()+" " {
				t.Errorf("%s: a cell says %s, a sentence %s", cell, want.Date, got)
			}
		}
	}
}
