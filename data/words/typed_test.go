package words

import "testing"

func TestADateIsReadAsItIsTyped(t *testing.T) {
	for _, c := range []struct{ lang, text, want string }{
		{"en", "from 1 feb 2014 to 1 march 2015", "2014-02-01/2015-03-01"},
		{"en", "1 february 2014 to 1 march 2015", "2014-02-01/2015-03-01"},
		{"en", "FEBRUARY 2014", "2014-02"},
		{"en", "february 2014", "2014-02"},
		{"en", "may 2014", "2014-05"},
		{"en", "2014-02-01 to 2015-03-01", "2014-02-01/2015-03-01"},
		{"en", "from 2014-02 to 2015-03", "2014-02/2015-03"},
		{"en", "1.2.2014 - 1.3.2015", "2014-02-01/2015-03-01"},
		{"en", "1.2.2014", "2014-02-01"},
		{"fr", "du 1er février 2014 au 1er mars 2015", "2014-02-01/2015-03-01"},
		{"fr", "Février 2014", "2014-02"},
		{"fr", "du 01.02.2014 au 01.03.2015", "2014-02-01/2015-03-01"},
		{"fr", "2014-02-01 à 2015-03-01", "2014-02-01/2015-03-01"},
		{"de", "1. februar 2014 bis 1. märz 2015", "2014-02-01/2015-03-01"},
		{"de", "februar 2014", "2014-02"},
		{"de", "vom 1.2.2014 bis 1.3.2015", "2014-02-01/2015-03-01"},
		{"de", "1.2.2014 - 1.3.2015", "2014-02-01/2015-03-01"},
		{"en", "may", ""},
		{"en", "march", ""},
		{"fr", "mars", ""},
		{"de", "mai", ""},
		{"en", "may sign 2 treaties", ""},
		{"en", "kim 1 february 2014", ""},
		{"en", "31.2.2014", ""},
		{"en", "march 12", ""},
	} {
		got := ""
		if date, ok := Typed(c.lang, c.text); ok {
			got = date.String()
		}
		if got != c.want {
			t.Errorf("%s: %q is %q, want %q", c.lang, c.text, got, c.want)
		}
	}
}
