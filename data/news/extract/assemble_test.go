package extract

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"dateline/timeline"
	"dateline/timeline/edtf"
)

// drafted extracts a text without touching files.
func drafted(t testing.TB, d Document) Review {
	t.Helper()
	review, err := Rules{}.Extract(d)
	if err != nil {
		t.Fatal(err)
	}
	return review
}

func kim(t testing.TB) Review {
	t.Helper()
	raw, err := os.ReadFile("testdata/kim-en-russie.txt")
	if err != nil {
		t.Fatal(err)
	}
	return drafted(t, Document{ID: "kim-en-russie.txt", Text: string(raw)})
}

// told writes the suggestions of a review, a line each.
func told(d Review) []string {
	var all []string
	for _, s := range d.Suggestions {
		var actors []string
		for _, a := range s.Actors {
			if a.Score >= TakesPart {
				actors = append(actors, a.ID)
			}
		}
		place := "-"
		if p := s.Chosen(); p != nil {
			place = p.ID
		}
		all = append(all, fmt.Sprintf("%s %s %s %s %s [%s] %s", s.Date, s.When.Text, s.Type, s.Status, place, strings.Join(actors, " "), s.Attribution.Speaker.Text))
	}
	return all
}

func TestAnAgencyArticleGivesItsEvents(t *testing.T) {
	for file, want := range map[string][]string{
		"kim-en-russie.txt": {
			"2019-04-18 jeudi statement happened moscow [kremlin] Kremlin",
			"2019-04 ce mois-ci visit announced russia [kim-jong-un vladimir-poutine] Kremlin",
			"2011 2011 office happened - [kim-jong-un] ",
			"[2019-04-22..2019-04-28] semaine prochaine meeting expected vladivostok [vladimir-poutine kim-jong-un] une source diplomatique",
			"2019-04-26/2019-04-27 26 et 27 avril visit planned china [vladimir-poutine] une source diplomatique",
			"[2019-04-15..2019-04-21] cette semaine visit happened vladivostok [kim-chang-son] ",
			"2019-04-17 mercredi visit happened vladivostok [kim-chang-son] agence RIA",
			"2018-06 juin dernier meeting happened singapore [kim-jong-un donald-trump] ",
			"[2019-02-21..2019-02-28] fin février meeting happened hanoi [kim-jong-un donald-trump] ",
			"2019-04-17 Mercredi test happened - [kim-jong-un] ",
			"2019-04-18 jeudi statement happened - [coree-du-nord mike-pompeo] Pyongyang",
			"2019-04-18 jeudi meeting happened moscow [stephen-biegun igor-morgoulov] ambassade des États-Unis en Russie",
		},
		"kim-in-russia.txt": {
			"2019-04 this month visit announced russia [kim-jong-un vladimir-putin] Kremlin",
			"2019-04-18 Thursday statement happened - [kremlin] Kremlin",
			"[2019-04-22..2019-04-28] next week meeting expected vladivostok [] a diplomatic source",
			"2019-04-26/2019-04-27 April 26 and 27 visit planned china [vladimir-putin] a diplomatic source",
			"2011 2011 office happened - [kim-jong-un] ",
			"2018-06 last June meeting happened singapore [donald-trump kim-jong-un] ",
			"[2019-02-21..2019-02-28] late February meeting happened hanoi [] ",
			"2019-04-17 Wednesday test happened - [kim-jong-un] North Korea's state news agency KCNA",
			"2019-04-17 same day visit happened vladivostok [kim-chang-son] RIA",
			"2019-04-18 Thursday statement happened - [north-korea mike-pompeo] Pyongyang",
			"2019-04-18 Thursday meeting happened moscow [stephen-biegun igor-morgulov] U.S. embassy in Russia",
			"[..2019-12] end of 2019 sanction denied - [russia] Russia's foreign ministry",
			"2019-05 May visit planned beijing [] ",
		},
	} {
		raw, err := os.ReadFile("testdata/" + file)
		if err != nil {
			t.Fatal(err)
		}
		got := told(drafted(t, Document{ID: file, Text: string(raw)}))
		for i := range max(len(got), len(want)) {
			if i >= len(got) || i >= len(want) || got[i] != want[i] {
				t.Errorf("%s, event %d:\n got %q\nwant %q", file, i, got[min(i, len(got)):min(i+1, len(got))], want[min(i, len(want)):min(i+1, len(want))])
				break
			}
		}
	}
}

func TestAnAnnouncementIsAnEventThatLeadsToWhatItAnnounces(t *testing.T) {
	d := kim(t)
	got := d.Suggestions[0].Links
	want := []timeline.Link{{Kind: timeline.Announces, To: d.Suggestions[1].ID}}
	if !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

func TestWhoSaysItAndThroughWhomStayApart(t *testing.T) {
	s := kim(t).Suggestions[3].Attribution
	if s.Speaker.Text != "une source diplomatique" || s.Via.Text != "quotidien Izvestia" {
		t.Errorf("got %q via %q", s.Speaker.Text, s.Via.Text)
	}
}

func TestPlacesAndPersonsAreToldApart(t *testing.T) {
	for _, c := range []struct{ lang, text, place, actors string }{
		{"fr", "Vladimir Poutine s'est rendu mardi à Vladivostok.", "vladivostok", "Vladimir Poutine"},
		{"fr", "Washington a rejeté mardi l'offre de Pékin.", "beijing", "États-Unis"},
		{"fr", "Le ministre des Affaires étrangères s'est rendu mardi à Washington.", "washington-d-c", ""},
		{"fr", "Selon la police, l'accident est arrivé mardi près de Tours.", "tours", ""},
		{"en", "President Donald Trump met Kim Jong Un in Singapore on 12 June 2018.", "singapore", "Donald Trump, Kim Jong Un"},
		{"en", "Russian deputy foreign minister Igor Morgulov arrived in Hanoi on Monday.", "hanoi", "Igor Morgulov"},
		{"en", "Canada signed the treaty in Ottawa on 3 December 1997.", "ottawa", "Canada"},
	} {
		t.Run(c.text, func(t *testing.T) {
			d := drafted(t, Document{Text: c.text, Lang: c.lang, Anchor: anchorOf(t, "2019-04-18")})
			if len(d.Suggestions) == 0 {
				t.Fatal("got no suggestion")
			}
			s := d.Suggestions[0]
			var actors []string
			for _, a := range s.Actors {
				if a.Score >= TakesPart {
					actors = append(actors, a.Name)
				}
			}
			place := ""
			if p := s.Chosen(); p != nil {
				place = p.ID
			}
			if got := strings.Join(actors, ", "); place != c.place || got != c.actors {
				t.Errorf("got %q with %q, want %q with %q", place, got, c.place, c.actors)
			}
		})
	}
}

func TestTheStatusIsReadFromTheWords(t *testing.T) {
	for _, c := range []struct {
		lang, text string
		want       timeline.Status
		sure       timeline.Certainty
	}{
		{"en", "They met in Oslo on Tuesday.", timeline.Happened, timeline.Certain},
		{"en", "They will meet in Oslo next Tuesday.", timeline.Planned, timeline.Probable},
		{"en", "They are expected to meet in Oslo next Tuesday.", timeline.Expected, timeline.Probable},
		{"en", "They could meet in Oslo next Tuesday.", timeline.Hypothetical, timeline.Possible},
		{"en", "The dinner scheduled for Friday in Oslo has been cancelled.", timeline.Cancelled, timeline.Certain},
		{"en", "The Kremlin announced that they will meet in Oslo next Tuesday.", timeline.Announced, timeline.Probable},
		{"fr", "Ils se sont vus mardi à Oslo.", timeline.Happened, timeline.Certain},
		{"fr", "Ils se verront mardi prochain à Oslo.", timeline.Planned, timeline.Probable},
		{"fr", "Ils devraient se voir mardi prochain à Oslo.", timeline.Expected, timeline.Probable},
		{"fr", "Ils pourraient se voir mardi prochain à Oslo.", timeline.Hypothetical, timeline.Possible},
		{"fr", "Le dîner prévu vendredi à Oslo a été annulé.", timeline.Cancelled, timeline.Certain},
		{"fr", "La réunion de vendredi a été reportée au 26 avril.", timeline.Planned, timeline.Probable},
		{"fr", "Le musée dément que la salle sera fermée la semaine prochaine.", timeline.Denied, timeline.Certain},
	} {
		t.Run(c.text, func(t *testing.T) {
			all := drafted(t, Document{Text: c.text, Lang: c.lang, Anchor: anchorOf(t, "2019-04-18")}).Suggestions
			if len(all) == 0 {
				t.Fatal("got no suggestion")
			}
			if got := all[len(all)-1]; got.Status != c.want || got.Sure != c.sure {
				t.Errorf("got %s, %s; want %s, %s", got.Status, got.Sure, c.want, c.sure)
			}
		})
	}
}

func TestConfirmedActorsComeFirst(t *testing.T) {
	known := &timeline.Timeline{Actors: []timeline.Actor{{ID: "putin", Name: timeline.Say("en", "Vladimir Putin"), Kind: timeline.Person, Aliases: []string{"Vladimir Poutine", "Poutine"}}}}
	d, err := Rules{Known: known}.Extract(Document{Text: "Poutine est arrivé mardi à Pékin.", Lang: "fr", Anchor: anchorOf(t, "2019-04-18")})
	if err != nil {
		t.Fatal(err)
	}
	if a := d.Suggestions[0].Actors; len(a) != 1 || a[0].ID != "putin" {
		t.Errorf("got %+v, want putin", a)
	}
}

func TestOneNameInTwoSpellingsIsAskedAbout(t *testing.T) {
	d := drafted(t, Document{Text: "Le ministre Igor Morgoulov est venu. Le ministre Igor Morgulov est reparti mardi.", Lang: "fr", Anchor: anchorOf(t, "2019-04-18")})
	if len(d.Likenesses) != 1 {
		t.Errorf("got %+v, want one pair", d.Likenesses)
	}
}

func TestAStoryCountsFromItsOwnDates(t *testing.T) {
	text := "Elle naquit à Rome le 3 mai 1821. En juin 1840, elle partit pour Paris. Elle y resta jusqu'en 1848. Le 24 février 1848, la ville se souleva. Le lendemain, elle écrivit à son père."
	d := drafted(t, Document{Text: text, Lang: "fr"})
	last := d.Suggestions[len(d.Suggestions)-1]
	if got := last.Date.String(); got != "1848-02-25" {
		t.Errorf("le lendemain is %s, want 1848-02-25", got)
	}
	if !d.Document.Story {
		t.Error("it is not taken for a story")
	}
}

func TestNewsWithoutADateIsNoStory(t *testing.T) {
	text := "They met on 3 May 2018, on 4 June 2018 and on 5 July 2018. He said on Tuesday that they would meet again."
	if Narrates(Document{Text: text, Lang: "en"}) {
		t.Error("news is taken for a story")
	}
}

func anchorOf(t testing.TB, s string) edtf.Date {
	t.Helper()
	d, err := edtf.Parse(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func FuzzExtractNeverPanics(f *testing.F) {
	f.Add("PARIS, 18 avril 2019 (AFP) – M. Poutine, président de la Russie, a annoncé jeudi, selon Izvestia citant une source, qu'il viendrait à Hanoï.")
	f.Add("The Kremlin announced on Thursday that Kim Jong-un will come. U.S. President F.W. de Klerk said \"no\"")
	f.Fuzz(func(t *testing.T, text string) {
		d, err := Rules{}.Extract(Document{ID: "a", Text: text})
		if err != nil {
			t.Fatal(err)
		}
		runes := []rune(text)
		for _, s := range d.Suggestions {
			for _, span := range []TextSpan{s.Sentence, s.Attribution.Speaker, s.Attribution.Via} {
				if span.Start < 0 || span.End > len(runes) || string(runes[span.Start:span.End]) != string([]rune(span.Text)) {
					t.Errorf("%+v does not stand in %q", span, text)
				}
			}
		}
		if problems := timeline.Validate(d.Timeline()); len(problems) > 0 {
			t.Errorf("%q: %v", text, problems)
		}
	})
}

func BenchmarkArticle(b *testing.B) { // about 330 words
	raw, err := os.ReadFile("testdata/kim-en-russie.txt")
	if err != nil {
		b.Fatal(err)
	}
	text := string(raw) + "\n\n" + strings.ReplaceAll(string(raw), "MOSCOU, jeudi 18 avril 2019 (Agence) - ", "")
	drafted(b, Document{Text: text})
	b.ReportMetric(float64(len(strings.Fields(text))), "words")
	for b.Loop() {
		drafted(b, Document{Text: text})
	}
}
