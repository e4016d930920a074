package words

import (
	"strings"
	"testing"

	"dateline/data/kit/draft"
)

func TestEachColumnIsReadByWhatAllOfItShows(t *testing.T) {
	for _, c := range []struct {
		name, column, want string
		past               bool
	}{
		{name: "years of two digits lie among those of four", column: "11 November 1918|28-Jun-14|21.03.18", want: "1918-11-11|1914-06-28|1918-03-21"},
		{name: "in German too", column: "1. September 1939|8. Mai 45|20. Juli 44", want: "1939-09-01|1945-05-08|1944-07-20"},
		{name: "and in French", column: "14 juillet 1789|9 nov. 99|21 janv. 93", want: "1789-07-14|1799-11-09|1793-01-21"},
		{name: "the century of ranges is that of the column", column: "1861-1865|4-Jul-63|9 Apr 65", want: "1861/1865|1863-07-04|1865-04-09"},
		{name: "a century that turns keeps its years together", column: "12/31/99|01/01/00|02/02/02", want: "1999-12-31|2000-01-01|2002-02-02"},
		{name: "births lie not ahead", column: "01.05.27|03.04.31|12.12.45", want: "1927-05-01|1931-04-03|1945-12-12", past: true},
		{name: "a lone year of two digits that would lie far ahead lies behind", column: "3 May 62", want: "1962-05-03"},
		{name: "seasons stay where all is of seasons", column: "1968-21|1969-23|1970-24", want: "1968-21|1969-23|1970-24"},
		{name: "two digits are the end of a range beside another range", column: "1836-39|1840-41|1842-43", want: "1836/1839|1840/1841|1842/1843"},
		{name: "beside a range of whole years too", column: "1914-1918|1820-24", want: "1914/1918|1820/1824"},
		{name: "and beside one with a dash", column: "1914–18|1820-24|1921-30", want: "1914/1918|1820/1824|1921/1930"},
		{name: "months stay months beside years", column: "1914|1914-07|1914-12", want: "1914|1914-07|1914-12"},
		{name: "the turn of a century ends a range", column: "1897-98|1899-00", want: "1897/1898|1899/1900"},
		{name: "a year whose last digit nobody knows is a decade among years", column: "1941|194?|1952", want: "1941|194X|1952"},
		{name: "three digits alone are a year", column: "476?|410", want: "0476?|0410"},
		{name: "a range may end with digits that EDTF has for parts of a year that nobody names", column: "1930-39|1927-28", want: "1930/1939|1927/1928"},
		{name: "quarters and halves stay what they are", column: "1968-33|1969-36|1930-40", want: "1968-33|1969-36|1930-40"},
		{name: "beside a year of two digits with a minus those of four are BCE too", column: "-52|-1200|14", want: "-0051|-1199|0014"},
		{name: "beside a year filled up to four digits they are as EDTF counts", column: "-0052|-1200", want: "-0052|-1200"},
		{name: "alone they are as EDTF counts", column: "-1200|-3000", want: "-1200|-3000"},
		{name: "midnights are days", column: "2019-04-25 00:00:00|2019-04-26 00:00:00", want: "2019-04-25|2019-04-26"},
		{name: "midnights of a zone are days", column: "2019-04-25T00:00:00+02:00|2019-04-26T00:00:00+02:00", want: "2019-04-25|2019-04-26"},
		{name: "midnights with AM are days", column: "4/25/2019 12:00:00 AM|4/26/2019 12:00:00 AM", want: "2019-04-25|2019-04-26"},
		{name: "midnights of 24 hours without seconds are days", column: "25/04/2019 00:00|26/04/2019 0:00", want: "2019-04-25|2019-04-26"},
		{name: "a midnight among other times is a midnight", column: "2019-04-25 00:00:00|2019-04-26 14:05:00", want: "2019-04-25T00:00:00|2019-04-26T14:05:00"},
		{name: "one day of the month first settles the others", column: "03/04/2019|12/31/2019", want: "2019-03-04|2019-12-31"},
		{name: "one day first settles the others", column: "03/04/2019|31/12/2019", want: "2019-04-03|2019-12-31"},
		{name: "absent values are none of the evidence", column: "NA|n.d.|8-May-45|1939", want: "0|0|1945-05-08|1939"},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := Reader{Today: 2026}
			r.Column.Past = c.past
			for cell := range strings.SplitSeq(c.column, "|") {
				r.Column.Add(cell)
			}
			if r.DateOrder = r.Column.Settles(); r.DateOrder == draft.Unsettled {
				r.DateOrder = draft.DayFirst
			}
			var all []string
			for cell := range strings.SplitSeq(c.column, "|") {
				all = append(all, said(&r, cell))
			}
			if got := strings.Join(all, "|"); got != c.want {
				t.Errorf("got %s, want %s", got, c.want)
			}
		})
	}
}

func TestADayOfNoYearIsToldFromOtherWords(t *testing.T) {
	for text, want := range map[string]bool{
		"Aug 23": true, "23 August": true, "le 23 août": true, "23. August": true, "Thursday, 23 August": true, "August": true, "Aug 23-25": true,
		"Aug 2005": false, "soon": false, "23": false, "": false, "Augustus 23": false, "cancelled 23 August": false,
	} {
		if got := Yearless(text); got != want {
			t.Errorf("%q: got %t, want %t", text, got, want)
		}
	}
}
