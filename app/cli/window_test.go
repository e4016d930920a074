package cli

import (
	"bytes"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"dateline/assets/samples"
	"dateline/assets/translations"
	"dateline/data/kit/message"
)

// asWindow reads a call of the window and returns what it printed with it.
func asWindow(args ...string) (w Window, code int, opens bool, out, problems string) {
	var o, p bytes.Buffer
	w, code, opens = AsWindow(Call{Out: &o, Err: &p}, args)
	return w, code, opens, o.String(), p.String()
}

func TestTheWindowOpensWhatItIsTold(t *testing.T) {
	file := filepath.Join(t.TempDir(), "a.csv")
	if err := os.WriteFile(file, []byte("title,date\nA,2019\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name string
		args []string
		want Window
	}{
		{"nothing is the first sample", nil, Window{}},
		{"a file", []string{file}, Window{Names: []string{file}}},
		{"a sample by its name", []string{"antiquity"}, Window{Names: []string{"antiquity"}}},
		{"standard input", []string{"-"}, Window{Names: []string{"-"}}},
		{"several, each once", []string{"antiquity", file, "antiquity"}, Window{Names: []string{"antiquity", file}}},
		{"a language in front", []string{"--lang", "fr", file}, Window{Lang: "fr", Names: []string{file}}},
		{"a language behind", []string{file, "--lang=fr"}, Window{Lang: "fr", Names: []string{file}}},
		{"without motion", []string{"--still", file}, Window{Still: true, Names: []string{file}}},
		{"the time that frames take", []string{"--frames", "out.csv"}, Window{Frames: "out.csv"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, code, opens, out, problems := asWindow(c.args...)
			if !reflect.DeepEqual(got, c.want) || code != fine || !opens || out+problems != "" {
				t.Errorf("got %+v, %d, %v, %q, want %+v", got, code, opens, out+problems, c.want)
			}
		})
	}
	for _, name := range samples.Names {
		if _, _, opens, _, problems := asWindow(name); !opens {
			t.Errorf("the sample %s: %s", name, problems)
		}
	}
}

func TestACallOfTheWindowThatIsWrongSaysWhatWouldBeRight(t *testing.T) {
	t.Chdir(t.TempDir())
	if err := os.WriteFile("events.csv", nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Mkdir("folder", 0o700); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name string
		args []string
		want string
	}{
		{"a command", []string{"exprot", "-o", "a.png"}, `"exprot" is neither a command nor a file nor a sample; there is export`},
		{"a command without flags", []string{"exprot"}, `"exprot" is neither a command nor a file nor a sample; there is export: see dateline --help`},
		{"a sample that is begun", []string{"antiq"}, `"antiq" is neither a command nor a file nor a sample; there is antiquity`},
		{"a file with another ending", []string{"events.json"}, `"events.json" is neither a command nor a file nor a sample; there is events.csv`},
		{"a file with a slip", []string{"evnets.csv"}, `there is events.csv`},
		{"what is like nothing", []string{"zzzzzz.csv"}, `"zzzzzz.csv" is neither a command nor a file nor a sample (dateline samples lists these): see dateline --help`},
		{"a folder", []string{"folder"}, `"folder" is a folder: name a file in it`},
		{"a command behind a flag", []string{"--lang", "en", "samples"}, `a command comes first: dateline samples …`},
		{"a flag behind a name", []string{"antiquity", "-o", "x"}, `there is no flag -o`},
		{"a flag", []string{"--langue", "fr"}, `there is no flag -langue`},
		{"a language", []string{"--lang", "xx"}, `there is no language "xx": it is ` + message.Words(translations.Languages()).In("en")},
		{"in French", []string{"--lang", "fr", "exprot"}, `n’est ni une commande`},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, code, opens, _, problems := asWindow(c.args...)
			if code != badCall || opens || !strings.Contains(problems, c.want) {
				t.Errorf("got %d, %v, %q, want %q", code, opens, problems, c.want)
			}
			var said bytes.Buffer
			if code := Run(Call{Out: &said, Err: &said}, c.args); code != badCall || said.String() != problems {
				t.Errorf("as a command: %d, %q", code, said.String())
			}
		})
	}
}

func TestTheWindowHelps(t *testing.T) {
	for _, args := range [][]string{{"--help"}, {"--lang", "fr", "--help"}, {"-h"}, {"--still", "-h"}} {
		_, code, opens, out, problems := asWindow(args...)
		french := slices.Contains(args, "fr")
		if code != fine || opens || problems != "" || !strings.Contains(out, "dateline --still [FILE…]") || strings.Contains(out, "sans mouvement") != french {
			t.Errorf("%v: %d, %v, %q", args, code, opens, out+problems)
		}
	}
}
