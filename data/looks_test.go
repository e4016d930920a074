package data

import (
	"strings"
	"testing"
)

// A title that a teacher writes above a table may look like a line of markwhen.
func TestANameIsBelievedBeforeMereLooks(t *testing.T) {
	const table = "\n\ndate;titre\n25 mai 1961;Kennedy promet la Lune\n20 juillet 1969;Le premier pas\n"
	const told = "1969: The Moon\n1972: The last steps\n"
	for _, c := range []struct{ name, text, want string }{
		{"apollo.csv", "Apollo 11 : les premiers hommes sur la Lune" + table, "csv"},
		{"apollo.csv", "1969 : la Lune" + table, "csv"},
		{"", "Apollo 11 : les premiers hommes sur la Lune" + table, "csv"},
		{"apollo.txt", told, "markwhen"},
		{"", told, "markwhen"},
		{"apollo.mw", told, "markwhen"},
		{"apollo.csv", `{"dateline": 1}`, "native"},
	} {
		if got := sniff(c.name, []byte(c.text)).Name; got != c.want {
			t.Errorf("%q called %q is %s, want %s", c.text, c.name, got, c.want)
		}
	}
	f, err := Read("apollo.csv", strings.NewReader("Apollo 11 : les hommes\n"+table), Options{})
	if err != nil || f.Timeline.Events.Len() != 2 {
		t.Errorf("the table is read as %+v, %v", f, err)
	}
}
