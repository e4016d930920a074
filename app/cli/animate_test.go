package cli_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// An animation is a function of the file and the call: two runs write the same.
func TestAnAnimationIsTheSameTwice(t *testing.T) {
	folder := t.TempDir()
	for _, c := range []struct{ way, name string }{{"play", "a.gif"}, {"play", "a.apng"}, {"story", "s.apng"}} {
		var runs [2][]byte
		for k := range runs {
			out := filepath.Join(folder, c.name)
			_, problems, code := call(t, "", "export", "--view", "map", "--size", "320x240", "--animate", c.way, "--step", "month", "--fps", "0.4", "-o", out, "korea-diplomacy-2018-2019")
			if code != 0 {
				t.Fatalf("exit %d, %s", code, problems)
			}
			var err error
			if runs[k], err = os.ReadFile(out); err != nil {
				t.Fatal(err)
			}
		}
		if len(runs[0]) < 10_000 || !bytes.Equal(runs[0], runs[1]) {
			t.Errorf("%s of %s: two runs write %d and %d bytes, which differ", c.way, c.name, len(runs[0]), len(runs[1]))
		}
	}
}

func TestAWrongAnimationIsSaid(t *testing.T) {
	out := filepath.Join(t.TempDir(), "a.gif")
	for _, c := range []struct {
		args []string
		want string
		code int
	}{
		{[]string{"--view", "map", "--animate", "dance", "-o", out}, `there is no "dance": it is play or story`, 2},
		{[]string{"--animate", "play", "-o", out}, "say --view map, not timeline", 2},
		{[]string{"--view", "map", "--animate", "play", "--step", "week", "-o", out}, `--step: there is no "week"`, 2},
		{[]string{"--view", "map", "--animate", "play", "--fps", "0", "-o", out}, "--fps: a number above 0 is needed", 2},
		{[]string{"--view", "map", "--animate", "play", "-o", "a.mp4"}, `"a.mp4" is no .gif, .apng or folder`, 2},
		{[]string{"--view", "map", "--animate", "play", "-o", out, "--from", "2030"}, "holds no time", 2},
	} {
		_, problems, code := call(t, "", append([]string{"export"}, c.args...)...)
		if code != c.code || !strings.Contains(problems, c.want) {
			t.Errorf("%q: exit %d, %q, want %d, %q", c.args, code, problems, c.code, c.want)
		}
	}
	if _, err := os.Stat(out); err == nil {
		t.Error("a file was written")
	}
}

// What a file leaves open is settled for a picture by the flags that its notes name.
func TestAPictureIsSettledAsAFileIs(t *testing.T) {
	folder := t.TempDir()
	table, out := filepath.Join(folder, "t.csv"), filepath.Join(folder, "t.svg")
	if err := os.WriteFile(table, []byte("What,Dated,place\nA talk,03/04/2019,Saigon\nAnother,05/04/2019,Hanoi\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	_, problems, code := call(t, "", "export", "--view", "map", "--locate", "--day-first", "--map", "title=What,when=Dated", "-o", out, table)
	raw, err := os.ReadFile(out)
	if code != 0 || err != nil {
		t.Fatalf("exit %d, %v, %s", code, err, problems)
	}
	for _, want := range []string{">Saigon<", ">Hanoi<", "3 April 2019"} {
		if !strings.Contains(string(raw), want) {
			t.Errorf("the picture does not have %q", want)
		}
	}
}
