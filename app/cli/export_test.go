package cli_test

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"dateline/app/figure"
	"dateline/app/figure/export"
	"dateline/app/figure/page"
	"dateline/app/press"
	"dateline/app/state"
	"dateline/data"
)

// What the window's dialog writes as CSV, of a subject that it has made already, is to the byte what
// the command prints, and what it writes under a name that ends in .csv.
func TestTheDialogWritesTheNumbersThatTheCommandPrints(t *testing.T) {
	folder := t.TempDir()
	table := filepath.Join(folder, "in.csv")
	rows := "title,when,place,actors,source,tone [number]\nA,2019-04-01,Paris,Ann; Bo,x,1\nA,2019-04-01,Paris,Ann; Bo,y,2.5\n=C,2019-04-02,Rome,Ann; Cy,y,\nD,2019-05,Rome,Cy,,-4\nE,,Oslo,Bo,,7\n"
	if err := os.WriteFile(table, []byte(rows), 0o600); err != nil {
		t.Fatal(err)
	}
	file, err := data.Read("in.csv", strings.NewReader(rows), data.Options{})
	if err != nil {
		t.Fatal(err)
	}
	written := 0
	for _, p := range page.Pictures {
		if !p.HasNumbers() {
			continue
		}
		asked := []string{"export", "--view", p.Name, "--left", "source:x", "--right", "source:y", "--from", "2019-04", "--to", "2019-05"}
		want, problems, code := call(t, "", append(asked, "--csv", table)...)
		if code != 0 || strings.Count(want, "\n") < 2 && p.Name != "chart:gaps" {
			t.Errorf("%s: exit %d, %q, %q", p.Name, code, want, problems)
			continue
		}
		named := filepath.Join(folder, "named.csv")
		if _, problems, code := call(t, "", append(asked, "-o", named, table)...); code != 0 || read(t, named) != want {
			t.Errorf("%s: under a name that ends in .csv stands\n%s\nwant\n%s%s", p.Name, read(t, named), want, problems)
		}
		o := state.Exporting{Options: export.Options{What: p.Name, Lang: "en", From: "2019-04", To: "2019-05"}}.Ending(".csv").Options
		o.Left, o.Right, o.Out = "source:x", "source:y", filepath.Join(folder, "chosen.csv")
		if err := o.Check(); err != nil {
			t.Fatal(err)
		}
		spec, err := o.Spec(t.Context(), file.Timeline, figure.NewSubject(file.Timeline, "en", nil))
		if err == nil {
			err = press.Write(t.Context(), press.Job{Options: o, Spec: spec})
		}
		if got := read(t, o.Out); err != nil || got != want {
			t.Errorf("%s: the dialog writes\n%s\n%v, want\n%s", p.Name, got, err, want)
		}
		written++
	}
	if written < 15 {
		t.Errorf("only %d views are written", written)
	}
}

func read(t *testing.T, path string) string {
	t.Helper()
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(raw)
}

func TestATableGoesOnOverAllPagesOfAPDFAndSaysInAPictureWhatItLeavesOut(t *testing.T) {
	folder := t.TempDir()
	var rows strings.Builder
	rows.WriteString("title,when\n")
	for i := range 100 {
		rows.WriteString("Event " + strings.Repeat("I", i%7+1) + ",2019-04-" + string("0123456789"[i/10%3]) + string("123456789"[i%9]) + "\n")
	}
	table := filepath.Join(folder, "in.csv")
	if err := os.WriteFile(table, []byte(rows.String()), 0o600); err != nil {
		t.Fatal(err)
	}
	pdf, svg := filepath.Join(folder, "t.pdf"), filepath.Join(folder, "t.svg")
	for _, out := range []string{pdf, svg} {
		if _, problems, code := call(t, "", "export", "--view", "table", "--size", "1200x800", "-o", out, table); code != 0 {
			t.Fatal(problems)
		}
	}
	picture := read(t, svg)
	shown := len(regexp.MustCompile("<text[^>]*>Event I").FindAllString(picture, -1))
	if want := fmt.Sprintf("and %d events more", 100-shown); shown == 0 || !strings.Contains(picture, want) {
		t.Fatalf("a picture of %d events does not say %q", shown, want)
	}
	if n, want := strings.Count(read(t, pdf), "/Type /Page\n"), (100+shown-1)/shown; n != want {
		t.Errorf("the table of 100 events, %d on a page, has %d pages, want %d", shown, n, want)
	}
}

// Who makes an exercise is told that its answers are not in it, and how to have them.
func TestAnExerciseIsWrittenWithoutItsAnswersAndSaysSo(t *testing.T) {
	const note = "the answers are left out"
	file := written(t, "in.csv", "title,when,place\nA,2019-04-01,Paris\nB,2019-04-02,Rome\n")
	for _, c := range []struct {
		flags []string
		says  bool
	}{
		{[]string{"--view", "handout", "--blank", "dates", "-o", "a.pdf"}, true},
		{[]string{"--view", "handout", "--blank", "dates", "--answers", "-o", "b.pdf"}, false},
		{[]string{"--blank", "dates", "-o", "c.pptx"}, true},
		{[]string{"--view", "timeline", "--blank", "dates", "-o", "d.svg"}, false},
		{[]string{"--view", "handout", "-o", "e.pdf"}, false},
	} {
		last := len(c.flags) - 1
		c.flags[last] = filepath.Join(filepath.Dir(file), c.flags[last])
		_, problems, code := call(t, "", append(append([]string{"export"}, c.flags...), file)...)
		if code != 0 || strings.Contains(problems, note) != c.says {
			t.Errorf("%q: exit %d, it says %q", c.flags, code, problems)
		}
	}
}

// What is told of a story in words is told of its pictures, too: which of them nobody will see, and why.
func TestAnExportNamesThePicturesThatItDoesNotShow(t *testing.T) {
	folder := t.TempDir()
	table := filepath.Join(folder, "in.csv")
	rows := "title,when,image\nA,2001,gone.png\nB,2002,broken.png\nC,2003,gone.png\nD,2004,https://example.org/d.png\nE,2005,../e.png\n"
	for name, content := range map[string]string{"in.csv": rows, "broken.png": "none"} {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for _, c := range []struct{ lang, want string }{
		{"en", "note: 4 pictures are not shown: the picture \"gone.png\" is missing; put it beside the file; the picture \"broken.png\" "},
		{"fr", "4 images ne sont pas montrées : l’image \"gone.png\" manque"},
	} {
		for _, to := range []string{"a.html", "a.pptx", "a.pdf"} {
			args := []string{"export", "--view", "handout", "--lang", c.lang, "-o", filepath.Join(folder, to), table}
			if !strings.HasSuffix(to, ".pdf") {
				args = slices.Delete(args, 1, 3)
			}
			_, problems, code := call(t, "", args...)
			if got := strings.ReplaceAll(problems, "\u202f", " "); code != 0 || strings.Count(got, c.want) != 1 {
				t.Errorf("%s: exit %d, said is %q, want once %q", to, code, got, c.want)
			}
		}
	}
	if _, problems, _ := call(t, "", "export", "--view", "timeline", "-o", filepath.Join(folder, "a.png"), table); strings.Contains(problems, "not shown") {
		t.Errorf("of a picture without any it says %q", problems)
	}
}

// A chart of what a file has nothing of is written as it was asked for, and a note says that it is empty
// and what would fill it; one that shows something has none.
func TestAnEmptyChartIsWrittenWithANote(t *testing.T) {
	in := written(t, "a.csv", "title,when\nA,2019-04-01\nB,2019-04-02\n")
	folder := t.TempDir()
	for _, c := range []struct{ lang, view, want string }{
		{"en", "chart:silences", "note: the chart is empty: Nobody takes part in two events with a date. Actors with two dated events would stand here.\n"},
		{"en", "chart:pairs", "note: the chart is empty: No event has two who take part. Events with two actors or more would stand here.\n"},
		{"en", "chart:gaps", "note: the chart is empty: There are no two meetings with a date. Two meetings with a date would stand here.\n"},
		{"de", "chart:silences", "Niemand ist an zwei Ereignissen mit Datum beteiligt. Hier"},
		{"fr", "chart:silences", "le graphique est vide\u202f: Personne"},
		{"en", "chart:intervals", ""},
		{"en", "chart:time", ""},
		{"en", "timeline", ""},
	} {
		for _, to := range []string{"a.svg", "a.csv"} {
			if to == "a.csv" && c.view == "timeline" {
				continue
			}
			out := filepath.Join(folder, to)
			_, problems, code := call(t, "", "export", "--lang", c.lang, "--view", c.view, "-o", out, in)
			if code != 0 || c.want == "" && strings.Contains(problems, "empty") || !strings.Contains(problems, c.want) {
				t.Errorf("%s in %s as %s: exit %d, %q, want %q", c.view, c.lang, to, code, problems, c.want)
			}
			if read(t, out) == "" {
				t.Errorf("%s as %s is not written", c.view, to)
			}
		}
	}
}
