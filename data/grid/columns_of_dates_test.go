package grid

import (
	"strings"
	"testing"

	"dateline/data/kit/message"
)

func TestColumnsOfDatesAreReadAsAWhole(t *testing.T) {
	for _, c := range []struct {
		name, table, want string
		note              string // a part of one of the notes; "" for no note
	}{
		{"years given as their first days are asked about", "title;when\na;1914-01-01\nb;1918-01-01\nc;1939-01-01\nd;1945-01-01\ne;1949-01-01\nf;1961-08-13\n", "1914-01-01 1918-01-01 1939-01-01 1945-01-01 1949-01-01 1961-08-13", "5 of the first 6 days are 1 January"},
		{"in the order of days too", "title;when\na;01/01/1914\nb;01/01/1918\nc;01/01/1939\nd;01/01/1945\ne;01/01/1949\n", "1914-01-01 1918-01-01 1939-01-01 1945-01-01 1949-01-01", "5 of the first 5 days are 1 January"},
		{"first days at midnight are days, and asked about", "title;when\na;1914-01-01T00:00:00Z\nb;1918-01-01T00:00:00Z\nc;1939-01-01T00:00:00Z\nd;1945-01-01T00:00:00Z\ne;1949-01-01T00:00:00Z\n", "1914-01-01 1918-01-01 1939-01-01 1945-01-01 1949-01-01", "5 of the first 5 days are 1 January"},
		{"a start and an end that goes on", "title;start;end\na;3 May 1877;present\nb;1878;?\nc;;1880\nd;1881;1882\ne;1883;NA\nf;1884;9999-12-31\n", "1877-05-03/.. 1878/ /1880 1881/1882 1883 1884/..", ""},
		{"a start that nobody knows", "title;début;fin\na;inconnu;1880\nb;s.d.;1881\nc;;1882\n", "/1880 /1881 /1882", ""},
		{"German columns", "Titel;Beginn;Ende\na;3. Mai 1877;heute\nb;Anfang Juli 1914;1918\n", "1877-05-03/.. 1914-07/1918", ""},
		{"a bound of a start leaves it unknown, for EDTF has no bound on one side", "title;start;end\na;before 1877;1880\nb;c. 1877;after 1880\n", "/1880 1877~/", ""},
		{"two digits among ranges of years, with a note", "title;when\na;1914-18\nb;1939-45\nc;1950-53\n", "1914/1918 1939/1945 1950/1953", "3 times two digits behind a year were read as the end of a range"},
		{"two digits without their century, with a note", "title;when\na;8-May-45\nb;1 September 1939\n", "1945-05-08 1939-09-01", "1 year of two digits was completed"},
		{"days of the Julian calendar are converted, with a note", "title;when\na;25 October 1917 (O.S.)\nb;7 November 1917\n", "1917-11-07 1917-11-07", "1 date of the Julian calendar was converted"},
		{"and the leap day that only it has", "title;when\na;29 February 1500\nb;1 March 1500\n", "1500-03-10 1500-03-01", "1 date of the Julian calendar was converted"},
		{"room numbers and prices are problems and no dates", "title;when\na;Room 1812\nb;$1,900\nc;1914\n", "  1914", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := decode(t, c.table, Options{})
			var all []string
			for _, e := range r.Timeline.Events.All() {
				all = append(all, e.When.Date.String())
			}
			if got := strings.Join(all, " "); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
			if notes := strings.Join(message.Each(r.Notes, "en"), "\n"); c.note != "" && !strings.Contains(notes, c.note) {
				t.Errorf("the notes are %q, want %q among them", notes, c.note)
			}
		})
	}
}
