package cli

import (
	"bytes"
	"strings"
	"testing"

	"dateline/assets/translations"
)

// helped returns the help of a command in a language; of "" that of the program.
func helped(t *testing.T, command, lang string) string {
	t.Helper()
	args := []string{"--help", "--lang", lang}
	if command != "" {
		args = append([]string{command}, args[1], args[2], args[0])
	}
	var out, problems bytes.Buffer
	if code := Run(Call{Out: &out, Err: &problems}, args); code != fine {
		t.Fatalf("the help of %q exits with %d: %s", command, code, problems.String())
	}
	return out.String() + problems.String()
}

func TestTheHelpOfEveryCommandIsInFrenchAndGerman(t *testing.T) {
	for _, lang := range []string{"fr", "de"} {
		helpedIn(t, lang)
	}
}

// helpedIn holds the help of every command to a language.
func helpedIn(t *testing.T, lang string) {
	t.Helper()
	names := []string{""}
	for _, c := range commands {
		names = append(names, c.name)
	}
	all := ""
	for _, name := range names {
		english, said := strings.Split(helped(t, name, "en"), "\n"), strings.Split(helped(t, name, lang), "\n")
		all += strings.Join(english, "\n") + "\n"
		if len(english) != len(said) {
			t.Fatalf("the help of %q has %d lines, in %s %d", name, len(english), lang, len(said))
		}
		for i, line := range english {
			if strings.HasPrefix(line, "        ") && line == said[i] {
				t.Errorf("the help of %q says in %s, too: %s", name, lang, line)
			}
		}
	}
	for english := range translations.Helps(lang) {
		if !strings.Contains(all, english) {
			t.Errorf("no help says %q, which is said in %s", english, lang)
		}
	}
	for _, c := range commands {
		if translations.Helps(lang)[c.help] == "" {
			t.Errorf("nothing says in %s what %s does", lang, c.name)
		}
	}
	for _, line := range usageEnd {
		if translations.Helps(lang)[line] == "" {
			t.Errorf("nothing says in %s %q", lang, line)
		}
	}
}
