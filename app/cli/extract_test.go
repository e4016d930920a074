package cli_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const summit = "Talks in Hanoi\n\nHANOI, 28 February 2019 (Agency) -- President Donald Trump met Kim Jong Un in Hanoi on Wednesday. They will meet again next month, the White House said.\n"

// write writes a file into a new folder.
func writeFile(t *testing.T, name, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestAnArticleBecomesATimelineThatNobodyHasConfirmed(t *testing.T) {
	out := filepath.Join(t.TempDir(), "summit.json")
	_, problems, code := call(t, "", "extract", writeFile(t, "summit.txt", summit), "-o", out)
	if code != 0 {
		t.Fatal(problems)
	}
	raw, err := os.ReadFile(out)
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{`"2019-02-27"`, `"2019-03"`, `"Wednesday"`, `"donald-trump"`, `"hanoi-vn"`, `"extracted"`, `"extraction"`, `"status: planned"`, `"en weekday"`} {
		if !strings.Contains(string(raw), want) {
			t.Errorf("the file has no %s:\n%s", want, raw)
		}
	}
	if strings.Contains(string(raw), `"confirmed": true`) {
		t.Error("a field is confirmed, and nobody has looked at it")
	}
	if _, problems, code := call(t, "", "check", out); code != 0 {
		t.Errorf("the file does not hold: %s", problems)
	}
}

func TestExplainGivesOneObjectALine(t *testing.T) {
	stdout, problems, code := call(t, "", "extract", "--explain", "--json", "--date", "2019-04-18", writeFile(t, "a.txt", "é. They met on Tuesday for two days."))
	if code != 0 {
		t.Fatal(problems)
	}
	var got []map[string]any
	for line := range strings.Lines(stdout) {
		var one map[string]any
		if err := json.Unmarshal([]byte(line), &one); err != nil {
			t.Fatal(err)
		}
		delete(one, "file")
		got = append(got, one)
	}
	if len(got) != 2 || got[0]["start"] != 15.0 || got[0]["end"] != 22.0 || got[0]["text"] != "Tuesday" || got[0]["edtf"] != "2019-04-16" || got[0]["kind"] != "date" || got[1]["kind"] != "duration" {
		t.Errorf("got %v", got)
	}
}

func TestLinesAreReadFromStandardInput(t *testing.T) {
	in := `{"id":"a","text":"Ils se sont vus mardi.","date":"2019-04-18","lang":"fr"}

{"id":"b","text":"They met on Tuesday.","date":"03-02-2009","lang":"en"}
`
	stdout, stderr, code := call(t, in, "extract", "--explain", "--json", "-")
	if code != 0 || strings.Count(stdout, "\n") != 2 || !strings.Contains(stdout, `"file":"a"`) || !strings.Contains(stdout, "2019-04-16") {
		t.Errorf("exit %d, got %s", code, stdout)
	}
	if !strings.Contains(stderr, "line 3: the date is left out") {
		t.Errorf("a date that is none is not told: %q", stderr)
	}
	if _, stderr, code := call(t, "{", "extract", "--explain", "--json", "-"); code != 1 || !strings.Contains(stderr, "line 1") {
		t.Errorf("exit %d, got %q", code, stderr)
	}
}

func TestExplainSaysSentenceExpressionRuleAndAnchor(t *testing.T) {
	stdout, problems, code := call(t, "", "extract", "--explain", writeFile(t, "a.txt", summit))
	if code != 0 {
		t.Fatal(problems)
	}
	for _, want := range []string{"counted from 2019-02-28", "stands in the dateline", "met Kim Jong Un in Hanoi on Wednesday", "2019-02-27", "rule en weekday"} {
		if !strings.Contains(stdout, want) {
			t.Errorf("nothing says %q:\n%s", want, stdout)
		}
	}
}

func TestADateThatIsMissingIsAskedForAndNeverToday(t *testing.T) {
	_, stderr, code := call(t, "", "extract", writeFile(t, "a.txt", "Le Kremlin\n\nAvril 2019\n\nLe Kremlin a annoncé jeudi qu'il y aura une visite en Chine les 26 et 27 avril.\n"), "-o", filepath.Join(t.TempDir(), "o.json"))
	if code != 0 || !strings.Contains(stderr, "it may be of 2019-04-25") || !strings.Contains(stderr, "--date") {
		t.Errorf("exit %d, got %q", code, stderr)
	}
}

func TestAFolderBecomesOneTimelineWithItsActorsOnce(t *testing.T) {
	folder := t.TempDir()
	for name, text := range map[string]string{
		"a.txt": summit,
		"b.txt": "Talks\n\nOSLO, 5 March 2019 (Agency) -- President Donald Trump met the king of Norway in Oslo on Monday.\n",
	} {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	stdout, stderr, code := call(t, "", "extract", folder)
	if code != 0 || !strings.Contains(stderr, "2/2") {
		t.Fatalf("exit %d, %s", code, stderr)
	}
	var file struct {
		Sources []any
		Actors  []struct{ ID string }
	}
	if err := json.Unmarshal([]byte(stdout), &file); err != nil {
		t.Fatal(err)
	}
	trumps := 0
	for _, a := range file.Actors {
		if strings.HasPrefix(a.ID, "donald-trump") {
			trumps++
		}
	}
	if len(file.Sources) != 2 || trumps != 1 {
		t.Errorf("got %d sources and %d times the same actor, want 2 and 1", len(file.Sources), trumps)
	}
}

func TestExtractRefusesWhatItCannotRead(t *testing.T) {
	for _, c := range []struct {
		name string
		args []string
		code int
		says string
	}{
		{"no article", []string{"extract"}, 2, "name an article"},
		{"a language without rules", []string{"extract", "--lang", "de", "a.txt"}, 2, "en or fr"},
		{"a date that is none", []string{"extract", "--date", "2019-13", "a.txt"}, 2, "no month 13"},
		{"a file that is not there", []string{"extract", "nowhere.txt"}, 1, "nowhere.txt"},
		{"an empty folder", []string{"extract", t.TempDir()}, 1, "no articles"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, stderr, code := call(t, "", c.args...)
			if code != c.code || !strings.Contains(stderr, c.says) {
				t.Errorf("exit %d, got %q; want exit %d and %q", code, stderr, c.code, c.says)
			}
		})
	}
}
