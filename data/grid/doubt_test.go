package grid

import (
	"strings"
	"testing"

	"dateline/data/kit/message"
	"dateline/data/words"
)

// The words of doubt of each language, the forms of dates, and what may be said of each beside a date.
var (
	doubts = map[string]struct{ before, behind []string }{
		"en": {
			[]string{"about", "around", "circa", "c.", "ca.", "approximately", "perhaps", "possibly", "probably", "maybe", "~", "presumably", "likely", "roughly"},
			[]string{" ?", "?", " (?)", " (circa)", " (probably)", ", perhaps", " ca.", "~"},
		},
		"fr": {
			[]string{"vers", "v.", "environ", "env.", "aux environs de", "autour de", "peut-être", "probablement", "sans doute", "vraisemblablement", "circa", "aux alentours de"},
			[]string{" ?", "?", " (?)", " (environ)", " (probablement)", ", peut-être", "~"},
		},
		"de": {
			[]string{"um", "gegen", "ca.", "circa", "etwa", "ungefähr", "vielleicht", "wohl", "vermutlich", "möglicherweise", "wahrscheinlich", "mutmaßlich"},
			[]string{" ?", "?", " (?)", " (ca.)", " (vermutlich)", ", wohl", "~"},
		},
	}
	forms = map[string][]string{
		"en": {
			"1348", "April 1348", "12 April 1348", "April 12, 1348", "12/04/1648", "1648-04-12", "1340-1350", "1340–1350", "1340 to 1350", "from 1340 to 1350", "between 1340 and 1350",
			"April to May 1348", "5-6 May 1348", "5 or 6 May 1348", "1348 or 1349", "1346, 1348 and 1350", "the 1340s", "14th century", "late 14th century", "late 1348", "the end of 1348",
			"the end of May 1348", "late summer 1348", "summer 1348", "winter of 1347-48", "first half of 1348", "first week of May 1348", "before 1348", "after May 1348", "since 1348", "until 1348",
			"by May 1348", "Easter 1348", "the evening of 18 June 1940", "18 June 1940 at 6:30", "18 June 1940 6:30 pm", "night of 4 August 1789", "500 BC", "Q3 1914", "1348 or earlier", "1871 (March)",
		},
		"fr": {
			"1348", "avril 1348", "12 avril 1348", "le 12 avril 1348", "12/04/1648", "12.04.1648", "1340-1350", "1340 à 1350", "de 1340 à 1350", "entre 1340 et 1350", "avril à mai 1348",
			"du 5 au 6 mai 1348", "5 ou 6 mai 1348", "1348 ou 1349", "1346, 1348 et 1350", "les années 1340", "XIVe siècle", "fin du XIVe siècle", "fin 1348", "la fin de 1348", "fin mai 1348", "la fin de mai 1348",
			"la fin de l’été 1348", "l’été 1348", "hiver 1347-48", "première moitié de 1348", "avant 1348", "après mai 1348", "depuis 1348", "jusqu’en 1348", "Pâques 1348", "le soir du 18 juin 1940",
			"18 juin 1940 au soir", "18 juin 1940 à 6h30", "nuit du 4 août 1789", "9 thermidor an II", "500 av. J.-C.", "1348 ou avant", "1871 (mars)", "le lendemain de Noël 1348",
		},
		"de": {
			"1348", "April 1348", "12. April 1348", "12.04.1648", "1340-1350", "1340 bis 1350", "von 1340 bis 1350", "zwischen 1340 und 1350", "April bis Mai 1348", "5. bis 6. Mai 1348",
			"5. oder 6. Mai 1348", "1348 oder 1349", "1346, 1348 und 1350", "die 1340er Jahre", "14. Jahrhundert", "Ende des 14. Jahrhunderts", "Ende 1348", "Ende Mai 1348", "Spätsommer 1348", "Sommer 1348",
			"Winter 1347/48", "erste Hälfte 1348", "vor 1348", "nach Mai 1348", "seit 1348", "bis 1348", "Ostern 1348", "am Abend des 18. Juni 1940", "18. Juni 1940 um 6:30", "Nacht vom 4. August 1789",
			"500 v. Chr.", "1348 oder früher", "1871 (März)",
		},
	}
)

// A date of which the table says that it is about then, or perhaps, says so too, or a note says that it
// was given up; a cell that is not read is a problem.
func TestNoReadingLosesADoubtWithoutANote(t *testing.T) {
	for lang, doubt := range doubts {
		for _, form := range forms[lang] {
			for _, cell := range saidWith(form, doubt.before, doubt.behind) {
				r := tableOf(t, "title;date\nA;"+cell+"\n")
				date := r.Timeline.Events.At(0).When.Date
				notes := strings.Join(message.Each(r.Notes, "en"), "\n")
				switch {
				case date.IsZero() && len(r.Problems) == 0:
					t.Errorf("%s: %q is no date and no problem", lang, cell)
				case !date.IsZero() && !date.Approximate() && !date.Uncertain() && !strings.Contains(notes, "or in doubt"):
					t.Errorf("%s: %q is %s without a doubt, and the notes say %q", lang, cell, date, notes)
				}
				if plain, err := words.Date(form, DayFirst); err == nil && !date.IsZero() && plain.Bounds() != date.Bounds() {
					t.Errorf("%s: %q is %s, which its doubt has moved from %s", lang, cell, date, plain)
				}
			}
		}
	}
}

// Almost all of these are read: a law that holds of what is refused says nothing.
func TestMostDatesInDoubtAreRead(t *testing.T) {
	for lang, doubt := range doubts {
		all, unread := 0, []string{}
		for _, form := range forms[lang] {
			for _, cell := range saidWith(form, doubt.before, doubt.behind) {
				all++
				if _, err := words.Date(cell, DayFirst); err != nil {
					unread = append(unread, cell)
				}
			}
		}
		if 20*len(unread) > all {
			t.Errorf("%s: %d of %d cells are not read: %q", lang, len(unread), all, unread)
		}
	}
}

// saidWith returns a date with each word of doubt before it, each behind it, and with one of each.
func saidWith(form string, before, behind []string) (all []string) {
	for i, word := range before {
		all = append(all, word+" "+form, word+" "+form+behind[i%len(behind)])
	}
	for _, mark := range behind {
		all = append(all, form+mark)
	}
	return all
}

func TestWhatADateCannotSayIsNamedByANoteAndStaysInTheWords(t *testing.T) {
	for _, c := range []struct{ table, date, said, note string }{
		{"title;date\nA;fin de l’été 1348\n", "1348-22", "fin de l’été 1348", `1 time is the beginning, the middle or the end of a season, of which nobody knows the thirds: all of it is meant, such as "fin de l’été 1348" as 1348-22`},
		{"title;date\nA;Spätsommer 1348\n", "1348-22", "Spätsommer 1348", "of a season"},
		{"title;date\nA;late summer 1348\n", "1348-22", "late summer 1348", "of a season"},
		{"title;date\nA;hiver 1347\n", "1347-24", "", `1 winter named by one year was taken for the one that begins in it, such as "hiver 1347" as 1347-24`},
		{"title;date\nA;hiver 1347-48\n", "1347-24", "", ""},
		{"title;date\nA;vers 1340-1350\n", "1340~/1350~", "", `1 span or list has a doubt before the first or behind the last of its dates, taken for that of each of them, such as "vers 1340-1350" as 1340~/1350~`},
		{"title;date\nA;v. 1340 - v. 1350\n", "1340~/1350~", "", ""},
		{"title;date\nA;fin mai 1348 – 1350\n", "1348-05/1350", "fin mai 1348 – 1350", "all of it is meant"},
		{"title;start;end\nA;vers fin mai 1348;1350\n", "1348-05~/1350", "[1348-05-21~..1348-05-31~] – 1350", `such as "vers fin mai 1348" as 1348-05~/1350`},
		{"title;start;end\nA;1340;fin 1348 ?\n", "1340/1348?", "1340 – [1348-09?..1348-12?]", `such as "fin 1348 ?" as 1340/1348?`},
		{"title;start;end\nA;vers 1340;1350 ?\n", "1340~/1350?", "", ""},
	} {
		r := tableOf(t, c.table)
		when, notes := r.Timeline.Events.At(0).When, strings.Join(message.Each(r.Notes, "en"), "\n")
		if when.Date.String() != c.date || when.Said != c.said {
			t.Errorf("%q is %s, said %q; want %s, %q", c.table, when.Date, when.Said, c.date, c.said)
		}
		if !strings.Contains(notes, c.note) || c.note == "" && notes != "" {
			t.Errorf("%q: the notes are %q, want %q", c.table, notes, c.note)
		}
	}
}
