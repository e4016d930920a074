package cli_test

import (
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"dateline/app/cli"
)

// asProgram lets the test binary stand for the program, which git calls.
const asProgram = "DATELINE_TEST_AS_PROGRAM"

func TestMain(m *testing.M) {
	if os.Getenv(asProgram) != "" {
		os.Exit(cli.Run(cli.Call{In: os.Stdin, Out: os.Stdout, Err: os.Stderr}, os.Args[1:]))
	}
	os.Exit(m.Run())
}

const (
	tableBase   = "id,title,when,place\na,First,2019-04-01,Paris\nb,Second,2019-04-02,Rome\nc,Third,2019-04-03,Oslo\n"
	tableOurs   = "id,title,when,place\na,First,2019-04-01,Paris\nb,Second,2019-04-12,Rome\nc,Third,2019-04-03,Oslo\n"
	tableTheirs = "id,title,when,place\na,First of all,2019-04-01,Paris\nb,Second,2019-04-02,Rome\nc,Third,2019-04-03,Oslo\nd,Fourth,2020,Oslo\n"
	tableOther  = "id,title,when,place\na,First,2019-04-01,Paris\nb,Second,2019-04-22,Rome\nc,Third,2019-04-03,Oslo\n"
)

func TestDiffSaysALineForEachEventThatDiffers(t *testing.T) {
	a, b := written(t, "a.csv", tableOurs), written(t, "b.csv", strings.Replace(tableTheirs, "c,Third,2019-04-03,Oslo\n", "", 1))
	stdout, stderr, code := call(t, "", "diff", "--json", a, b)
	if code != 1 || stderr != "" {
		t.Fatalf("exit %d, %s", code, stderr)
	}
	var got []map[string]any
	for _, line := range strings.Split(strings.TrimSpace(stdout), "\n") {
		var one map[string]any
		if err := json.Unmarshal([]byte(line), &one); err != nil {
			t.Fatal(err)
		}
		got = append(got, one)
	}
	want := []map[string]any{
		{"change": "changed", "kind": "event", "id": "a", "fields": []any{"title"}, "before": map[string]any{"title": "First"}, "after": map[string]any{"title": "First of all"}},
		{"change": "changed", "kind": "event", "id": "b", "fields": []any{"when"}, "before": map[string]any{"when": "2019-04-12"}, "after": map[string]any{"when": "2019-04-02"}},
		{
			"change": "removed", "kind": "event", "id": "c", "fields": []any{"title", "when", "status", "place"},
			"before": map[string]any{"title": "Third", "when": "2019-04-03", "status": "happened", "place": "oslo"},
		},
		{
			"change": "added", "kind": "event", "id": "d", "fields": []any{"title", "when", "status", "place"},
			"after": map[string]any{"title": "Fourth", "when": "2020", "status": "happened", "place": "oslo"},
		},
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got  %v\nwant %v", got, want)
	}
}

func TestTheExitCodesOfDiff(t *testing.T) {
	a, same, b, empty := written(t, "a.csv", tableBase), written(t, "other.csv", tableBase), written(t, "b.csv", tableOurs), written(t, "c.csv", "")
	for _, c := range []struct {
		name string
		args []string
		want int
		says string // on standard output or error
	}{
		{"alike, under two names", []string{a, same}, 0, "0 added, 0 removed, 0 changed"},
		{"different", []string{a, b}, 1, "    when: 2019-04-02 → 2019-04-12\n0 added, 0 removed, 1 changed"},
		{"a file that is not there", []string{a, a + ".nix"}, 2, "no such file"},
		{"no file", nil, 2, "name two files"},
		{"three files", []string{a, a, a}, 2, "name two files"},
		{"nothing, as git has it for a new file", []string{os.DevNull, a}, 1, "6 added, 0 removed, 0 changed"},
		{"an empty file", []string{a, empty}, 1, "0 added, 6 removed, 0 changed"},
		{"one file, as text", []string{a}, 0, "event \"b\"\n    title: Second\n    when: 2019-04-02\n"},
		{"in French", []string{"--lang", "fr", a, b}, 1, "0 ajouté, 0 supprimé, 1 modifié\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			stdout, stderr, code := call(t, "", append([]string{"diff"}, c.args...)...)
			if code != c.want || !strings.Contains(stdout+stderr, c.says) {
				t.Errorf("exit %d, %s%s", code, stdout, stderr)
			}
		})
	}
}

func TestMergeWritesInTheFormatOfOursAndSaysWhatBothChanged(t *testing.T) {
	base, ours, theirs, other := written(t, "base", tableBase), written(t, "ours", tableOurs), written(t, "theirs", tableTheirs), written(t, "other", tableOther)
	dir := t.TempDir()
	for _, c := range []struct {
		name   string
		theirs string
		code   int
		rows   []string
		says   string
	}{
		{"clean", theirs, 0, []string{"a,First of all,2019-04-01", "b,Second,2019-04-12", "c,Third,2019-04-03", "d,Fourth,2020"}, ""},
		{"a conflict", other, 1, []string{"a,First,2019-04-01", "b,Second,2019-04-12", "b-theirs,Second,2019-04-22", "c,Third,2019-04-03"}, `event "b": both sides changed when; what theirs says stands as event "b-theirs"`},
	} {
		t.Run(c.name, func(t *testing.T) {
			out := filepath.Join(dir, ".merge_file_"+filepath.Base(c.theirs))
			_, stderr, code := call(t, "", "merge", base, ours, c.theirs, "-o", out)
			if code != c.code || !strings.Contains(stderr, c.says) {
				t.Fatalf("exit %d, %s", code, stderr)
			}
			raw, err := os.ReadFile(out)
			if err != nil {
				t.Fatal(err)
			}
			rows := strings.Split(strings.TrimSpace(string(raw)), "\n")[1:]
			for i := range rows {
				rows[i] = strings.Join(strings.SplitN(rows[i], ",", 4)[:3], ",")
			}
			if !slices.Equal(rows, c.rows) {
				t.Errorf("got %q", rows)
			}
		})
	}
}

func TestMergeWritesNothingWhereItCannot(t *testing.T) {
	base, ours := written(t, "base.csv", tableBase), written(t, "ours.csv", tableOurs)
	broken := written(t, "broken.json", `{"dateline":1,"events":[{"id":"a","title":"A","when":"2019-13"}]}`)
	odd := written(t, "odd.csv", "id,title,when\na,A,2019-13-45\n")
	read := written(t, "track.gpx", `<gpx xmlns="http://www.topografix.com/GPX/1/1"><wpt lat="1" lon="2"><time>2019-01-01T00:00:00Z</time><name>A</name></wpt></gpx>`)
	out := filepath.Join(t.TempDir(), "out")
	for _, c := range []struct {
		name string
		args []string
		says string
	}{
		{"a file that is not there", []string{base, ours, ours + ".nix", "-o", out}, "no such file"},
		{"two files", []string{base, ours, "-o", out}, "name three files"},
		{"no name to write to", []string{base, ours, ours}, "-o OUT"},
		{"ours cannot be read", []string{base, broken, ours, "-o", out}, "broken.json"},
		{"theirs has a row that cannot be read", []string{base, ours, odd, "-o", out}, "would be lost: mend it first"},
		{"ours is in a format that is not written", []string{base, read, ours, "-o", out}, "is read and not written"},
		{"a folder that is not there", []string{base, ours, ours, "-o", filepath.Join(out, "deep", "out.csv")}, "no such file"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, stderr, code := call(t, "", append([]string{"merge"}, c.args...)...)
			if code != 129 || !strings.Contains(stderr, c.says) {
				t.Errorf("exit %d, %s", code, stderr)
			}
			if _, err := os.Stat(out); err == nil {
				t.Error("a file was written all the same")
			}
		})
	}
}

// A repository in which two people change a timeline, and git asks the program.
type repository struct {
	*testing.T
	dir, program string
}

func (r repository) git(args ...string) (string, error) {
	r.Helper()
	c := exec.Command("git", args...)
	c.Dir = r.dir
	c.Env = append(os.Environ(), asProgram+"=1", "HOME="+r.dir, "GIT_CONFIG_NOSYSTEM=1", "GIT_AUTHOR_NAME=a", "GIT_AUTHOR_EMAIL=a@example.org", "GIT_COMMITTER_NAME=a", "GIT_COMMITTER_EMAIL=a@example.org")
	out, err := c.CombinedOutput()
	return string(out), err
}

func (r repository) must(args ...string) string {
	r.Helper()
	out, err := r.git(args...)
	if err != nil {
		r.Fatalf("git %s: %v\n%s", strings.Join(args, " "), err, out)
	}
	return out
}

func (r repository) commit(table string) {
	r.Helper()
	if err := os.WriteFile(filepath.Join(r.dir, "events.csv"), []byte(table), 0o600); err != nil {
		r.Fatal(err)
	}
	r.must("add", "-A")
	r.must("commit", "-q", "-m", "x")
}

func TestGitComparesAndMergesTimelines(t *testing.T) {
	program, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	r := repository{t, t.TempDir(), program}
	r.must("init", "-q", "-b", "main")
	r.must("config", "diff.dateline.textconv", program+" diff")
	r.must("config", "merge.dateline.driver", program+" merge %O %A %B -o %A")
	if err := os.WriteFile(filepath.Join(r.dir, ".gitattributes"), []byte("*.csv diff=dateline merge=dateline\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	r.commit(tableBase)
	r.must("checkout", "-q", "-b", "theirs")
	r.commit(tableTheirs)
	r.must("checkout", "-q", "-b", "other", "main")
	r.commit(tableOther)
	r.must("checkout", "-q", "main")
	r.commit(tableOurs)

	if out := r.must("diff", "HEAD~1"); !strings.Contains(out, "-    when: 2019-04-02\n+    when: 2019-04-12\n") {
		t.Errorf("git diff says %s", out)
	}
	if out := r.must("difftool", "-y", "-x", program+" diff", "HEAD~1"); !strings.Contains(out, "changed event \"b\"") {
		t.Errorf("git difftool says %s", out)
	}
	r.must("merge", "-q", "--no-edit", "theirs")
	merged, err := os.ReadFile(filepath.Join(r.dir, "events.csv"))
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"a,First of all,2019-04-01", "b,Second,2019-04-12", "d,Fourth,2020"} {
		if !bytes.Contains(merged, []byte(want)) {
			t.Errorf("after the merge %q is missing: %s", want, merged)
		}
	}
	if out, err := r.git("merge", "--no-edit", "other"); err == nil || !strings.Contains(out, "CONFLICT") {
		t.Errorf("git sees no conflict: %s", out)
	}
	if merged, err = os.ReadFile(filepath.Join(r.dir, "events.csv")); err != nil || !bytes.Contains(merged, []byte("b-theirs,Second,2019-04-22")) {
		t.Errorf("%v: %s", err, merged)
	}
}
