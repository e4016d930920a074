package words

import (
	"testing"

	"dateline/timeline/edtf"
)

func TestWordsBeforeADateGovernIt(t *testing.T) {
	for _, c := range []struct {
		lang, before, date string
		lasts              bool
		want               string
	}{
		{"en", "She died before ", "1790-10-03", false, "[..1790-10-02]"},
		{"en", "She died before ", "1790", false, "[..1789]"},
		{"en", "It must be signed by ", "2015-06-30", false, "[..2015-06-30]"},
		{"en", "The army took it no later than ", "1914-08-04", false, "[..1914-08-04]"},
		{"en", "He came after ", "2014-05", false, "[2014-06..]"},
		{"en", "It has been closed since ", "2014-10-03", true, "2014-10-03/.."},
		{"en", "The strike lasted until ", "2014-10-03", true, "../2014-10-03"},
		{"en", "The talks were postponed until ", "2014-10-03", false, "none"},
		{"en", "They met around ", "2014-10-03", false, "2014-10-03~"},
		{"en", "It was held between ", "2001-01-03/2001-01-04", false, "[2001-01-03..2001-01-04]"},
		{"en", "It was closed between ", "2014-06/2014-08", true, "none"},
		{"en", "They met on ", "2014-10-03", false, "none"},
		{"en", "They met in the 12th century, and in ", "2014", false, "none"},
		{"fr", "Elle est morte avant le ", "1790-10-03", false, "[..1790-10-02]"},
		{"fr", "Il régna depuis ", "1789", true, "1789/.."},
		{"fr", "L’accord sera signé au plus tard le ", "2015-06-30", false, "[..2015-06-30]"},
		{"fr", "Il vint dès ", "1789", false, "1789/.."},
		{"fr", "La réunion des ", "1789", false, "none"},
		{"fr", "Il est venu vers ", "1900", false, "1900~"},
	} {
		d, err := edtf.ParseISO(c.date)
		if err != nil {
			t.Fatal(err)
		}
		got := "none"
		if d, ok := Governed(c.lang, c.before, d, c.lasts); ok {
			got = d.String()
		}
		if got != c.want {
			t.Errorf("%q %s: got %s, want %s", c.before, c.date, got, c.want)
		}
	}
}
