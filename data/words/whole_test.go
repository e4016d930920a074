package words

import "testing"

func TestATextIsADateAsAWhole(t *testing.T) {
	for _, c := range []struct{ lang, text, want string }{
		{"en", " 18 February 2015 ", "2015-02-18"},
		{"en", "from May 2010 until June 2010", "2010-05/2010-06"},
		{"en", "between 22 and 24 November 1963", "1963-11-22/1963-11-24"},
		{"fr", "de mai 2010 à juin 2010", "2010-05/2010-06"},
		{"fr", "entre le 22 mai 1963 et le 24 juin 1963", "1963-05-22/1963-06-24"},
		{"de", "zwischen Mai 2010 und Juni 2010", "2010-05/2010-06"},
		{"en", "from 18 February 2015", ""},                  // until when?
		{"en", "before 18 February 2015", ""},                // which is more than that day
		{"en", "May 2010 or June 2010", ""},                  // one of them
		{"en", "May 2010, June 2010 and July 2010", ""},      // three
		{"en", "May 2010 to June 2010 in Hanoi", ""},         // with a word behind it
		{"en", "meeting between May 2010 and June 2010", ""}, // or before it
		{"xx", "May 2010", ""},
	} {
		got := ""
		if date, ok := Whole(c.lang, c.text); ok {
			got = date.String()
		}
		if got != c.want {
			t.Errorf("%s: %q is %q, want %q", c.lang, c.text, got, c.want)
		}
	}
}
