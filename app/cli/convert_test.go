package cli_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// written puts a text into a file of a fresh folder.
func written(t *testing.T, name, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestConvertSaysWithNumbersWhatTheFormatCannotCarry(t *testing.T) {
	in := written(t, "a.csv", "title,when\nA,2019-04-25\nB,-0499\nC,[2019-04-22..2019-04-26]\nD,\n")
	stdout, stderr, code := call(t, "", "convert", "--to", "ics", in, "-")
	if code != 0 || strings.Count(stdout, "BEGIN:VEVENT") != 2 {
		t.Fatalf("exit %d, %s%s", code, stdout, stderr)
	}
	for _, want := range []string{"ics: 1 date BCE cannot be written to iCalendar", "ics: 1 event without a date cannot be written to iCalendar", "ics: 1 uncertain date becomes certain days"} {
		if !strings.Contains(stderr, want) {
			t.Errorf("it does not say %q: %s", want, stderr)
		}
	}
}

func TestAMappingIsKeptUnderANameAndUsedAgain(t *testing.T) {
	t.Setenv("XDG_CONFIG_HOME", t.TempDir())
	in := written(t, "a.csv", "Was,Datum\nGipfel,03/04/2019\n")
	if _, stderr, code := call(t, "", "convert", "--map", "title=Was,when=Datum", "--month-first", "--save", "berlin", "--to", "csv", in, "-"); code != 0 {
		t.Fatal(stderr)
	}
	stdout, stderr, code := call(t, "", "convert", "--preset", "berlin", "--to", "csv", in, "-")
	if code != 0 || !strings.Contains(stdout, "Gipfel,2019-03-04") {
		t.Errorf("exit %d, %s%s", code, stdout, stderr)
	}
	if _, stderr, code := call(t, "", "convert", "--preset", "paris", "--to", "csv", in, "-"); code != 2 || !strings.Contains(stderr, "kept are: berlin") {
		t.Errorf("exit %d, %s", code, stderr)
	}
}

func TestAFileBeyondTheLimitIsRefusedAndNothingIsWritten(t *testing.T) {
	in := written(t, "a.csv", "title,when\n"+strings.Repeat("A,2019\n", 200_000))
	out := filepath.Join(t.TempDir(), "out.json")
	_, stderr, code := call(t, "", "convert", "--limit", "1MB", in, out)
	if code != 1 || !strings.Contains(stderr, "larger than 1 MB") || !strings.Contains(stderr, "--limit allows more") {
		t.Errorf("exit %d, %s", code, stderr)
	}
	if _, err := os.Stat(out); err == nil {
		t.Error("a file was written all the same")
	}
}

func TestWrongFlagsOfConvertAreErrorsOfTheCall(t *testing.T) {
	for _, args := range [][]string{
		{"--limit", "much"}, {"--map", "colour=Farbe"}, {"--map", "when"}, {"--day-first", "--month-first"}, {"--to", "kmz"},
	} {
		if _, stderr, code := call(t, "", append(append([]string{"convert"}, args...), "a.csv", "b.json")...); code != 2 {
			t.Errorf("%q: exit %d, %s", args, code, stderr)
		}
	}
}

func TestWhatASpreadsheetWouldRunIsWrittenAsText(t *testing.T) {
	in := written(t, "a.json", `{"dateline":1,"events":[{"id":"=1+1","title":"=cmd|'/c calc'!A1","note":"@x","when":"2019","tags":["+cmd"]}]}`)
	stdout, stderr, code := call(t, "", "convert", "--to", "csv", in, "-")
	if code != 0 {
		t.Fatal(stderr)
	}
	for _, cell := range strings.Split(strings.Split(stdout, "\n")[1], ",") {
		if cell != "" && strings.ContainsRune("=+-@", rune(strings.Trim(cell, `"`)[0])) {
			t.Errorf("the cell %q is a formula", cell)
		}
	}
	again := written(t, "b.csv", stdout)
	if stdout, _, _ := call(t, "", "convert", "--to", "ndjson", again, "-"); !strings.Contains(stdout, `"title":"=cmd|'/c calc'!A1"`) {
		t.Errorf("it is not read again as it was: %s", stdout)
	}
}
