package extract

import (
	"strings"
	"testing"

	"dateline/timeline/edtf"
)

func TestTheDateOfPublicationIsFoundInTheHead(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"a dateline", "Summit ends\n\nPARIS, April 18, 2019 (Agency) -- Leaders met on Monday.", "2019-04-18"},
		{"a French dateline", "Le sommet\n\nPARIS, jeudi 18 avril 2019 (Agence) - Les dirigeants se sont vus lundi.", "2019-04-18"},
		{"a line of its own", "Summit ends\nThursday, April 18, 2019\nLeaders met on Monday.", "2019-04-18"},
		{"a cue", "Le sommet\nPublié le 18 avril 2019 à 10h30\nLes dirigeants se sont vus le 12 mars 2018.", "2019-04-18"},
		{"the first of published and updated", "Talks\nUpdated on 20 April 2019\nPublished on 18 April 2019\nThey met.", "2019-04-18"},
		{"at the foot", strings.Repeat("They met on Monday.\n", 30) + "Published: 2019-04-18\n", "2019-04-18"},
		{"a month alone", "Le marché\n\nMars 1957\n\nIls signeront le 25 mars.", "1957-03"},
		{"never a date of the story", "The two met on June 12, 2018 in Singapore. They parted as friends.", ""},
		{"not a title that tells of a day", "Tué par la police le 3 mai 2018\n\nUn homme a été tué.", ""},
		{"a byline", "Le sommet\n\nPar Jeanne Martin, le 18 avril 2019\n\nIls se sont vus.", "2019-04-18"},
		{"a French agency, the date first", "Un pont rouvre\n\n22 mai 2012. – Le pont a rouvert lundi.", "2012-05-22"},
		{"the date first, then the town", "Un pont rouvre\n\n22 mai 2012. - Lyon - Le pont a rouvert lundi.", "2012-05-22"},
		{"a town that does not shout", "Un pont rouvre\n\nParis, le 22 mai 2012 – Le pont a rouvert lundi.", "2012-05-22"},
		{"a town and an agency", "Un pont rouvre\n\nParis, 22 mai 2012 (AFP) — Le pont a rouvert lundi.", "2012-05-22"},
		{"an agency at the end of the last line", "Un pont rouvre\n\nLe pont de la ville a rouvert lundi dans la joie. (AFP, 22 mai 2012)", "2012-05-22"},
		{"an agency on a line of its own at the end", "Un pont rouvre\n\nLe pont de la ville a rouvert lundi dans la joie.\n\n(AFP, 22 mai 2012)", "2012-05-22"},
		{"an agency at the end of a long line", "Un pont rouvre\n\n" + strings.Repeat("Le pont a rouvert lundi. ", 20) + "(AFP, 22 mai 2012)", "2012-05-22"},
		{"a day of the story in brackets is none", "Un pont rouvre\n\nLe pont a rouvert (le 22 mai 2012) sous la pluie.", ""},
		{"a sentence that begins with a day is none", "Un pont rouvre\n\nLe 22 mai 2012, le pont a rouvert.", ""},
		{"never today", "They met on Monday.", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, _ := Published(Document{Text: c.text})
			if got.String() != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func TestADayIsProposedWhereOnlyTheMonthIsKnown(t *testing.T) {
	text := "Kim en Russie\n\nAvril 2019\n\nLe Kremlin a annoncé jeudi la visite. La rencontre aura lieu la semaine prochaine. Vladimir Poutine sera en Chine les 26 et 27 avril."
	var got []string
	for _, a := range Anchors(Document{Text: text, Lang: "fr"}) {
		got = append(got, a.Date.String())
	}
	if want := "2019-04 2019-04-18 2019-04-25 2019-04-11 2019-04-04"; strings.Join(got, " ") != want {
		t.Errorf("got %v, want %s", got, want)
	}
	reason := Anchors(Document{Text: text, Lang: "fr"})[1].String()
	if want := "2019-04-18 is a “jeudi” that lies before “26 et 27 avril”"; reason != want {
		t.Errorf("got %s, want %s", reason, want)
	}
}

func TestAWeekdayOfAKnownMonthIsASetOfDays(t *testing.T) {
	month, err := edtf.Parse("2019-04")
	if err != nil {
		t.Fatal(err)
	}
	got := (Rules{}).Expressions(Document{Text: "Le Kremlin a annoncé jeudi sa visite.", Lang: "fr", Anchor: month})
	if want := "[2019-04-04,2019-04-11,2019-04-18,2019-04-25]"; len(got) != 1 || got[0].EDTF != want || got[0].Kind != Set {
		t.Errorf("got %+v, want %s", got, want)
	}
}

func TestADatelineIsNoEvent(t *testing.T) {
	for _, c := range []struct{ name, lang, text string }{
		{"of a day", "fr", "22 mai 2012. – Le pont a rouvert à Lyon."},
		{"of a town and an agency", "fr", "Paris, 22 mai 2012 (AFP) — Le pont a rouvert à Lyon."},
		{"of no year", "en", "PARIS, May 22 (Reuters) - The bridge has reopened in Lyon."},
		{"at the end", "fr", "Le pont a rouvert à Lyon.\n\n(AFP, 22 mai 2012)"},
	} {
		t.Run(c.name, func(t *testing.T) {
			for _, s := range drafted(t, Document{Text: c.text, Lang: c.lang}).Suggestions {
				if s.When.Text != "" {
					t.Errorf("%q became an event", s.When.Text)
				}
			}
		})
	}
}
