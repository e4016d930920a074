package cli_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestAPictureGoesByTheClockThatTheCallNames(t *testing.T) {
	folder := t.TempDir()
	table := filepath.Join(folder, "calls.csv")
	if err := os.WriteFile(table, []byte("title,when\nA call,2019-04-25T23:20-04:00\nAn answer,2019-04-26T00:10-04:00\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	for zone, want := range map[string]string{
		"source": "times as given in the source", "UTC": ">UTC<", "UTC-05:00": "UTC−5",
	} {
		path := filepath.Join(folder, "a.svg")
		if _, problems, code := call(t, "", "export", "--zone", zone, "-o", path, table); code != 0 {
			t.Fatalf("%s: exit %d, %s", zone, code, problems)
		}
		raw, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(string(raw), want) {
			t.Errorf("--zone %s: the picture does not say %q", zone, want)
		}
	}
	if _, problems, code := call(t, "", "export", "--zone", "Paris", "-o", filepath.Join(folder, "b.svg"), table); code != 2 || !strings.Contains(problems, `"Paris" is no zone`) {
		t.Errorf("of a zone that there is not: exit %d, %s", code, problems)
	}
}

func TestInfoTellsTheFirstAndTheLastDayByTheClockOfTheCall(t *testing.T) {
	folder := t.TempDir()
	texts := map[string]string{
		"a.csv":  "title,when\nA,2019-04-25T23:20-04:00\nB,2019-04-27T01:00+03:00\n",
		"a.json": `{"dateline":1,"events":[{"id":"a","title":"A","when":"2019-04-25T23:20-04:00"},{"id":"b","title":"B","when":"2019-04-27T01:00+03:00"}]}`,
		"a.mw":   "2019-04-25T23:20:00-04:00: A\n2019-04-27T01:00:00+03:00: B\n",
	}
	for name, text := range texts {
		path := filepath.Join(folder, name)
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		for zone, want := range map[string]string{
			"source": "first    2019-04-25\nlast     2019-04-27\n", "UTC": "first    2019-04-26\nlast     2019-04-26\n", "UTC-05:00": "first    2019-04-25\nlast     2019-04-26\n",
		} {
			if out, problems, code := call(t, "", "info", "--zone", zone, path); code != 0 || !strings.Contains(out, want) {
				t.Errorf("%s on the clock %s: exit %d, %s%s\nwant\n%s", name, zone, code, out, problems, want)
			}
		}
	}
	if _, problems, code := call(t, "", "info", "--zone", "Paris", filepath.Join(folder, "a.csv")); code != 2 || !strings.Contains(problems, `"Paris" is no zone`) {
		t.Errorf("of a zone that there is not: exit %d, %s", code, problems)
	}
}

func TestADateIsSaidOnTheClockAndInTheLanguageOfTheCall(t *testing.T) {
	for _, c := range []struct {
		args []string
		want string
	}{
		{[]string{"2019-04-25T23:20-04:00"}, "2019-04-25\t2019-04-25\tminute\t25 April 2019, 23:20, UTC−4"},
		{[]string{"--zone", "UTC", "2019-04-25T23:20-04:00"}, "2019-04-26\t2019-04-26\tminute\t26 April 2019, 03:20 UTC (25 April 2019, 23:20, UTC−4)"},
		{[]string{"1582-10-04"}, "day\t4 October 1582 (Julian, as written)\n"},
		{[]string{"--json", "--lang", "fr", "1582-10-04"}, `"words":"le 4 octobre 1582","calendar":"calendrier julien, tel quel"`},
		{[]string{"--lang", "fr", "1980-22/1981"}, "1980-06-01\t1981-12-31\tyear\tde l’été 1980 à 1981"},
	} {
		out, problems, code := call(t, "", append([]string{"date"}, c.args...)...)
		if code != 0 || !strings.Contains(out, c.want) {
			t.Errorf("date %q: exit %d, %q, %s; want %q", c.args, code, out, problems, c.want)
		}
	}
}

func TestProblemsNotesAndLossesAreSaidInTheLanguageOfTheCall(t *testing.T) {
	folder := t.TempDir()
	table := filepath.Join(folder, "a.csv")
	if err := os.WriteFile(table, []byte("title,when,lat,lon\nA,2019-13,95,200\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	_, problems, code := call(t, "", "check", "--lang", "fr", table)
	for _, want := range []string{
		"a.csv:2: colonne \"when\"\u202f: \"2019-13\" ", "a.csv:2: colonne \"lat\"\u202f: 95, 200 n’est pas sur le globe",
	} {
		if code != 1 || !strings.Contains(problems, want) {
			t.Errorf("exit %d, %q; want %q", code, problems, want)
		}
	}
	if _, problems, code = call(t, "", "check", "--lang", "fr", filepath.Join(folder, "empty.csv")); code != 1 {
		t.Errorf("a file that is not there: exit %d, %s", code, problems)
	}
	_, problems, code = call(t, "", "convert", "--lang", "fr", table, filepath.Join(folder, "a.ics"))
	if code != 0 || !strings.Contains(problems, "ics: 1 événement sans date ne peut être écrit en iCalendar") {
		t.Errorf("exit %d, %s", code, problems)
	}
	bare := filepath.Join(folder, "bare.csv")
	if err := os.WriteFile(bare, []byte("title,when\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	_, problems, code = call(t, "", "export", "--lang", "fr", "-o", filepath.Join(folder, "bare.svg"), bare)
	if _, err := os.Stat(filepath.Join(folder, "bare.svg")); code != 1 || err == nil || !strings.Contains(problems, "l’image serait vide") {
		t.Errorf("a file without events: exit %d, %v, %s", code, err, problems)
	}
	if _, problems, code = call(t, "", "check", "--lang", "xx", table); code != 2 {
		t.Errorf("a language that there is not: exit %d, %s", code, problems)
	}
}
