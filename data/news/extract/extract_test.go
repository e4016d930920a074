package extract

import (
	"os"
	"strings"
	"testing"

	"dateline/timeline/edtf"
)

func TestExpressionsAreFoundAndResolved(t *testing.T) {
	anchor, err := edtf.Parse("2019-04-18") // a Thursday
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ lang, text, span, want string }{
		{"en", "They met on June 12, 2018 in Singapore.", "June 12, 2018", "2018-06-12"},
		{"en", "He will visit on April 26 and 27.", "April 26 and 27", "2019-04-26/2019-04-27"},
		{"en", "It failed in late February.", "late February", "[2019-02-21..2019-02-28]"},
		{"en", "They will meet next week.", "next week", "[2019-04-22..2019-04-28]"},
		{"en", "They met on Tuesday.", "Tuesday", "2019-04-16"},
		{"en", "They will meet on Tuesday.", "Tuesday", "2019-04-23"},
		{"en", "It began last June.", "last June", "2018-06"},
		{"en", "Three years ago it began.", "", ""},
		{"en", "It began three years ago.", "three years ago", "2016"},
		{"en", "In the 1980s it grew.", "1980s", "198X"},
		{"en", "In the 19th century it grew.", "19th century", "18XX"},
		{"en", "It opened in early 2018.", "early 2018", "[2018-01..2018-04]"},
		{"en", "From 2004 to 2006 he led.", "2004 to 2006", "2004/2006"},
		{"en", "The week of May 6 will tell.", "week of May 6", "[2019-05-06..2019-05-12]"},
		{"en", "Around 1900 it began.", "1900", "1900~"},
		{"fr", "Ils se sont rencontrés le 12 juin 2018.", "12 juin 2018", "2018-06-12"},
		{"fr", "Il sera en Chine les 26 et 27 avril.", "26 et 27 avril", "2019-04-26/2019-04-27"},
		{"fr", "Le sommet de fin février a échoué.", "fin février", "[2019-02-21..2019-02-28]"},
		{"fr", "Il viendra la semaine prochaine.", "semaine prochaine", "[2019-04-22..2019-04-28]"},
		{"fr", "en juin dernier", "juin dernier", "2018-06"},
		{"fr", "Hier, il a parlé.", "Hier", "2019-04-17"},
		{"fr", "au XIXe siècle", "XIXe siècle", "18XX"},
		{"fr", "dans les années 1980", "années 1980", "198X"},
		{"fr", "entre 2004 et 2006", "2004 et 2006", "2004/2006"},
		{"fr", "à l'été 2016", "été 2016", "2016-22"},
		{"fr", "de juin à août 2010", "juin à août 2010", "2010-06/2010-08"},
		{"fr", "Au VIIIe siècle av. J.-C., la Grèce", "VIIIe siècle av. J.-C.", "-07XX"},
		{"fr", "au cinquième siècle", "cinquième siècle", "04XX"},
		{"fr", "En 1340, le Caire", "1340", "1340"},
		{"en", "from November 1886 to June 1887", "November 1886 to June 1887", "1886-11/1887-06"},
		{"en", "in 480 BC", "480 BC", "-0479"},
		{"fr", "en mil neuf cent quatre-vingt-quatre, il", "mil neuf cent quatre-vingt-quatre", "1984"},
		{"fr", "dans les années quatre-vingt-dix", "années quatre-vingt-dix", "199X"},
		{"fr", "Il est venu ce lundi.", "ce lundi", "2019-04-15"},
		{"fr", "les 24, 25 et 26 avril derniers", "24, 25 et 26 avril derniers", "2018-04-24/2018-04-26"},
		{"fr", "Il est mort le mercredi 19 avril.", "mercredi 19 avril", "2017-04-19"},
		{"fr", "du 28 avril au 3 mai 2019", "28 avril au 3 mai 2019", "2019-04-28/2019-05-03"},
		{"fr", "Il partit le 3 mai 1821. Deux jours plus tard, il écrivit.", "3 mai 1821", "1821-05-03"},
		{"fr", "à Noël 2016", "Noël 2016", "2016-12-25"},
		{"fr", "au milieu du XIXe siècle", "milieu du XIXe siècle", "[1834..1866]"},
		{"fr", "au milieu des années 1970", "milieu des années 1970", "[1974..1976]"},
		{"fr", "La salle sera inaugurée mardi.", "mardi", "2019-04-23"},
		{"fr", "jeudi à 15h30", "jeudi à 15h30", "2019-04-18"},
		{"fr", "Il y a peut-être 5 000 ans", "Il y a peut-être 5 000 ans", "-2981~"},
		{"fr", "L'année la plus dure avait été 2002.", "2002", "2002"},
		{"fr", "Les deux dirigeants se sont rencontrés à Singapour le matin du 12\u00a0juin\n2018 devant la presse.", "12\u00a0juin\n2018", "2018-06-12"},
		{"en", "It will be held on October 12.", "October 12", "2019-10-12"},
		{"en", "on July 4, 5 and 6", "July 4, 5 and 6", "2018-07-04/2018-07-06"},
		{"en", "He left on Easter Sunday 2019.", "Easter Sunday 2019", "2019-04-21"},
		{"en", "around 500 BC", "500 BC", "-0499~"},
		{"en", "The Oblast Wednesday without survivors was told.", "Wednesday", "2019-04-17"},
		{"en", "It will be available on May 24 in the United States.", "May 24", "2019-05-24"},
		{"en", "In the late 1980 's it grew.", "late 1980 's", "[1987..1989]"},
		{"fr", "La sonde est arrivée sur Mars en 2012.", "2012", "2012"},
		{"fr", "Plus de 2000 personnes sont venues en 1998.", "1998", "1998"},
		{"en", "He told The Sun. It killed 1600 people in 1998.", "1998", "1998"},
		{"fr", "mi-mars", "mi-mars", "[2019-03-11..2019-03-20]"},
	} {
		var got, value string
		for _, e := range (Rules{}).Expressions(Document{Text: c.text, Lang: c.lang, Anchor: anchor}) {
			if e.Kind == Date || e.Kind == Set {
				got, value = e.Text, e.EDTF
				if runes := []rune(c.text); string(runes[e.Start:e.End]) != e.Text {
					t.Errorf("%q: [%d, %d) is not %q", c.text, e.Start, e.End, e.Text)
				}
				break
			}
		}
		if c.span != "" && (got != c.span || value != c.want) {
			t.Errorf("%q: got %q = %q, want %q = %q", c.text, got, value, c.span, c.want)
		}
	}
}

func TestDurationsAndFrequenciesAreNoDates(t *testing.T) {
	for text, want := range map[string]Kind{
		"for three years": Duration, "a five-day visit": Duration, "every Monday": Frequency,
		"pendant trois ans": Duration, "chaque lundi": Frequency,
	} {
		lang := "en"
		if text[0] == 'p' || text[0] == 'c' {
			lang = "fr"
		}
		got := (Rules{}).Expressions(Document{Text: text, Lang: lang})
		if len(got) != 1 || got[0].Kind != want {
			t.Errorf("%q: got %+v, want one %s", text, got, want)
		}
	}
}

func TestWithoutAnAnchorWhatCountsFromItStaysUnresolved(t *testing.T) {
	got := (Rules{}).Expressions(Document{Text: "They met on Tuesday, and in 2018.", Lang: "en"})
	if len(got) != 2 || got[0].EDTF != "" || got[1].EDTF != "2018" {
		t.Errorf("got %+v", got)
	}
}

func FuzzExpressionsStandWhereTheySay(f *testing.F) {
	f.Add("Hanoi, le 27 février 2019, late 2018–2019 31 June", "2019-04-18")
	f.Fuzz(func(t *testing.T, text, anchor string) {
		d, _ := edtf.Parse(anchor) // no date is an anchor too
		runes := []rune(text)
		end := 0
		for _, e := range (Rules{}).Expressions(Document{Text: text, Anchor: d}) {
			if e.Start < end || e.End > len(runes) || string(runes[e.Start:e.End]) != string([]rune(e.Text)) {
				t.Errorf("%+v does not stand in %q", e, text)
			}
			end = e.End
			if _, err := edtf.ParseISO(e.EDTF); err != nil && e.EDTF != "" {
				t.Errorf("%+v: %v", e, err)
			}
		}
	})
}

func BenchmarkExpressions(b *testing.B) {
	for _, name := range []string{"fr-traites-de-rome", "en-mine-ban-treaty"} {
		raw, err := os.ReadFile("../eval/testdata/articles/" + name + ".txt")
		if err != nil {
			b.Fatal(err)
		}
		text := strings.Repeat(string(raw), 100)
		anchor, err := edtf.Parse("2019-04-18")
		if err != nil {
			b.Fatal(err)
		}
		b.Run(name[:2], func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				(Rules{}).Expressions(Document{Text: text, Lang: name[:2], Anchor: anchor})
			}
		})
	}
}

func TestAnEventHasTheDateThatTheWordsBeforeItGovern(t *testing.T) {
	for _, c := range []struct{ lang, text, want string }{
		{"en", "She died before 3 October 1790 in Bath.", "[..1790-10-02]"},
		{"en", "The treaty must be signed by 30 June 2015.", "[..2015-06-30]"},
		{"en", "The army captured the town no later than 4 August 1914.", "[..1914-08-04]"},
		{"en", "The school has been closed since 3 October 2014.", "2014-10-03/.."},
		{"en", "The strike lasted until 3 October 2014.", "../2014-10-03"},
		{"en", "The bridge was closed between June and August 2014.", "2014-06/2014-08"},
		{"en", "The vote was held between 3 and 4 January 2001.", "[2001-01-03..2001-01-04]"},
		{"en", "The first child was buried in the first week of May 1867.", "[1867-05-01..1867-05-07]"},
		{"en", "They were buried in the last week of April and first week of May in 1867.", "[1867-04-24..1867-04-30] [1867-05-01..1867-05-07]"},
		{"en", "The plant was opened on 19-Nov-12.", "2012-11-19"},
		{"en", "Talks have been postponed until 3 October 2019.", "2019-10-03"},
		{"fr", "Elle est morte avant le 3 octobre 1790.", "[..1790-10-02]"},
		{"fr", "Les ateliers auront lieu lundi 20, mardi 21, mercredi 22 et dimanche 26 avril 2015.", "{2015-04-20,2015-04-21,2015-04-22,2015-04-26}"},
		{"fr", "Le musée a fermé dans la dernière semaine d'avril 1867.", "[1867-04-24..1867-04-30]"},
		{"fr", "Le musée est fermé depuis 1995.", "1995/.."},
		{"en", "The abbey was founded before 1140 by monks.", "[..1139]"},
		{"en", "The bridge was built after the 12th century.", "[1200..]"},
		{"en", "He arrived in London shortly before 3 May 1821.", "[..1821-05-02]"},
		{"en", "The parties must agree by the end of June 2019.", "[..2019-06-30]"},
		{"en", "The law has been in force since March 2011.", "2011-03/.."},
		{"en", "The king ruled from 1140 to 1162.", "1140/1162"},
		{"en", "The fort was occupied until the end of 1862.", "../1862-12"},
		{"en", "The vase was made around 500 BC.", "-0499~"},
		{"en", "The plague reached the town between March and May 1348.", "[1348-03..1348-05]"},
		{"en", "The museum remained closed between 3 March 2014 and 5 June 2015.", "2014-03-03/2015-06-05"},
		{"en", "The poet died on or about 3 May 1821.", "1821-05-03~"},
		{"en", "The house was sold no earlier than June 1815.", "[1815-06..]"},
		{"en", "The city was rebuilt from 1666 onwards.", "1666/.."},
		{"en", "The road was opened in the third quarter of the 18th century.", "[1751..1775]"},
		{"en", "The mill burned down in late August 1939.", "[1939-08-21..1939-08-31]"},
		{"en", "The parliament met on 3, 4 and 6 May 1871.", "{1871-05-03,1871-05-04,1871-05-06}"},
		{"fr", "L'abbaye fut fondée avant 1140.", "[..1139]"},
		{"fr", "Il arriva à Londres peu avant le 3 mai 1821.", "[..1821-05-02]"},
		{"fr", "Les parties devront s'accorder d'ici à la fin juin 2019.", "[..2019-06-30]"},
		{"fr", "La loi est en vigueur depuis mars 2011.", "2011-03/.."},
		{"fr", "Le roi régna de 1140 à 1162.", "1140/1162"},
		{"fr", "Le fort fut occupé jusqu'au 3 mai 1862.", "../1862-05-03"},
		{"fr", "Le vase fut fabriqué vers 500 av. J.-C.", "-0499~"},
		{"fr", "La peste gagna la ville entre mars et mai 1348.", "[1348-03..1348-05]"},
		{"fr", "Le musée est resté fermé entre le 3 mars 2014 et le 5 juin 2015.", "2014-03-03/2015-06-05"},
		{"fr", "Le poète mourut aux environs du 3 mai 1821.", "1821-05-03~"},
		{"fr", "La maison fut vendue au plus tôt en juin 1815.", "[1815-06..]"},
		{"fr", "La route fut ouverte dans le dernier quart du XVIIIe siècle.", "[1776..1800]"},
		{"fr", "Le moulin brûla fin août 1939.", "[1939-08-21..1939-08-31]"},
		{"fr", "Le parlement siégea les 3, 4 et 6 mai 1871.", "{1871-05-03,1871-05-04,1871-05-06}"},
		{"fr", "La ville fut rebâtie à partir de 1666.", "1666/.."},
	} {
		var got []string
		for _, s := range drafted(t, Document{Text: c.text, Lang: c.lang, Anchor: anchorOf(t, "2019-04-18")}).Suggestions {
			got = append(got, s.Date.String())
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%s: got %v, want %s", c.text, got, c.want)
		}
	}
}
