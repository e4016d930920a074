package cli

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestAStoryIsExportedByItsName(t *testing.T) {
	folder := t.TempDir()
	in := filepath.Join(folder, "in.json")
	if err := os.WriteFile(in, []byte(`{"dateline":1,"lang":"en","title":"Two","events":[{"id":"a","title":"First event","when":"2019"},{"id":"b","title":"Second event","when":"2020"}],
		"story":[{"event":"a"}],"stories":[{"id":"other","title":"The other one","steps":[{"event":"b","title":"Only this"}]}]}`), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ story, view, want string }{
		{"", "step:1", "First event"},
		{"other", "step:0", "The other one"},
		{"other", "step:1", "Only this"},
	} {
		out := filepath.Join(folder, "out.svg")
		if err := export(Call{Out: &strings.Builder{}, Err: &strings.Builder{}, Lang: "en"}, []string{"--view", c.view, "--story", c.story, "-o", out, in}); err != nil {
			t.Fatalf("%+v: %v", c, err)
		}
		if text, err := os.ReadFile(out); err != nil || !strings.Contains(string(text), c.want) {
			t.Errorf("%+v: %v, it is not in\n%s", c, err, text)
		}
	}
	err := export(Call{Out: &strings.Builder{}, Err: &strings.Builder{}, Lang: "en"}, []string{"--view", "step:1", "--story", "none", "-o", filepath.Join(folder, "no.svg"), in})
	if err == nil || !strings.Contains(err.Error(), `there is no story "none"; the file has ["story" "other"]`) {
		t.Errorf("a story that is not there: %v", err)
	}
	err = export(Call{Out: &strings.Builder{}, Err: &strings.Builder{}, Lang: "en"}, []string{"--blank", "names", "-o", filepath.Join(folder, "no.svg"), in})
	if err == nil || !strings.Contains(err.Error(), `--blank: "names" is none of dates, places, titles`) {
		t.Errorf("a blank that is none: %v", err)
	}
}
