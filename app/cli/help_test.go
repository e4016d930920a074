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

func TestTheHelpOfEveryCommandIsInFrench(t *testing.T) {
	names := []string{""}
	for _, c := range commands {
		names = append(names, c.name)
	}
	all := ""
	for _, name := range names {
		english, french := strings.Split(helped(t, name, "en"), "\n"), strings.Split(helped(t, name, "fr"), "\n")
		all += strings.Join(english, "\n") + "\n"
		if len(english) != len(french) {
			t.Fatalf("the help of %q has %d lines, in French %d", name, len(english), len(french))
		}
		for i, line := range english {
			if strings.HasPrefix(line, "        ") && line == french[i] {
				t.Errorf("the help of %q says in French, too: %s", name, line)
			}
		}
	}
	for english := range translations.Helps("fr") {
		if !strings.Contains(all, english) {
			t.Errorf("no help says %q", english)
		}
	}
	for _, c := range commands {
		if translations.Helps("fr")[c.help] == "" {
			t.Errorf("nothing says in French what %s does", c.name)
		}
	}
	for _, line := range usageEnd {
		if translations.Helps("fr")[line] == "" {
			t.Errorf("nothing says in French %q", line)
		}
	}
}
