package cli_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// withViews writes a file of two events that keeps a view of one of them.
func withViews(t *testing.T) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "kept.json")
	raw := `{"dateline": 1, "events": [{"id": "a", "title": "First", "when": "2019-03-02", "type": "visit"}, {"id": "b", "title": "Second", "when": "2019-04-02", "type": "meeting"}],
"views": [{"name": "spring", "view": {"filter": "type:meeting", "lanes": "status", "window": "2019-04-01T00:00:00/2019-05-01T00:00:00"}}]}`
	if err := os.WriteFile(path, []byte(raw), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestAKeptViewIsDrawnAndFlagsChangeWhatTheyName(t *testing.T) {
	in := withViews(t)
	for _, c := range []struct {
		flags         []string
		first, second bool
	}{
		{nil, true, true},
		{[]string{"--kept", "spring"}, false, true},
		{[]string{"--kept", "spring", "--filter", "type:visit", "--from", "2019-03"}, true, false},
	} {
		out := filepath.Join(t.TempDir(), "a.svg")
		args := append(append([]string{"export", "-o", out}, c.flags...), in)
		if _, stderr, code := call(t, "", args...); code != 0 {
			t.Fatalf("%q ends with %d: %s", c.flags, code, stderr)
		}
		drawn, err := os.ReadFile(out)
		if err != nil {
			t.Fatal(err)
		}
		if first, second := strings.Contains(string(drawn), "First"), strings.Contains(string(drawn), "Second"); first != c.first || second != c.second {
			t.Errorf("%q draws the first event: %v, the second: %v; want %v, %v", c.flags, first, second, c.first, c.second)
		}
	}
}

func TestAViewThatIsNotKeptIsTold(t *testing.T) {
	_, stderr, code := call(t, "", "export", "-o", filepath.Join(t.TempDir(), "a.svg"), "--kept", "autumn", withViews(t))
	if want := `the file keeps no view "autumn"; it keeps spring`; code != 2 || !strings.Contains(stderr, want) {
		t.Errorf("it ends with %d: %s; want %s", code, stderr, want)
	}
}
