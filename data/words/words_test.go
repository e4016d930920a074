package words

import (
	"bufio"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"dateline/data/kit/draft"
	"dateline/timeline/edtf"
)

var literalDay = regexp.MustCompile(`[1-8]\d{3}-\d\d-\d\d`)

// cellsOf reads a table of cells and the dates that each may become, from testdata.
func cellsOf(t *testing.T, name string) [][2]string {
	t.Helper()
	f, err := os.Open("testdata/" + name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var all [][2]string
	for s := bufio.NewScanner(f); s.Scan(); {
		cell, want, ok := strings.Cut(s.Text(), "\t")
		if ok && !strings.HasPrefix(cell, "#") {
			all = append(all, [2]string{cell, want})
		}
	}
	if len(all) < 20 {
		t.Fatalf("%s holds %d cells only", name, len(all))
	}
	return all
}

// said reads a cell as the tables of cells write it: "!" for a problem, "0" for
// a cell that names no date and is none.
func said(r *Reader, cell string) string {
	one, err := r.Read(cell)
	switch {
	case err != nil:
		return "!"
	case one.Absence != Present:
		return "0"
	}
	return one.Date.String()
}

func TestCellsOfTablesBecomeTheirDates(t *testing.T) {
	for _, name := range []string{"dates.tsv", "more.tsv"} {
		for _, c := range cellsOf(t, name) {
			if got := said(&Reader{Today: 2026}, c[0]); !slices.Contains(strings.Split(c[1], " | "), got) {
				_, err := (&Reader{Today: 2026}).Read(c[0])
				t.Errorf("%s: %q reads as %s, want %s (%v)", name, c[0], got, c[1], err)
			}
		}
	}
}

func TestDayAndMonthStandInTheOrderThatIsSettled(t *testing.T) {
	for _, c := range []struct {
		cell  string
		order draft.DateOrder
		want  string
	}{
		{"03/04/2019", draft.DayFirst, "2019-04-03"},
		{"03/04/2019", draft.MonthFirst, "2019-03-04"},
		{"03/04/2019 9:05 PM", draft.MonthFirst, "2019-03-04T21:05:00"},
		{"25.04.19", draft.DayFirst, "2019-04-25"},
		{"4/25/2019", draft.DayFirst, "2019-04-25"},
		{"before 03/04/1919", draft.MonthFirst, "[..1919-03-03]"},
	} {
		if got := said(&Reader{DateOrder: c.order}, c.cell); got != c.want {
			t.Errorf("%s, %s: got %s, want %s", c.cell, c.order, got, c.want)
		}
	}
}

func TestTheColumnDecidesWhatACellAloneDoesNotSay(t *testing.T) {
	for _, c := range []struct {
		name, column, want string
	}{
		{"two digits are years among those of the others", "1 September 1939|8-May-45|15.08.46", "1939-09-01|1945-05-08|1946-08-15"},
		{"years of four digits beside a number of two", "1939|45", "1939|1945"},
		{"births and deaths lie together", "12.03.98|01.02.03|05.06.01", "1998-03-12|2003-02-01|2001-06-05"},
		{"the nineteenth century", "3 May 1861|4-Jul-63", "1861-05-03|1863-07-04"},
		{"two digits do not lie far ahead", "8-May-45", "1945-05-08"},
		{"plans lie a little ahead", "01.02.25|05.06.27|05.06.29", "2025-02-01|2027-06-05|2029-06-05"},
		{"a season where no cell shows a range", "1968-21|1968-22", "1968-21|1968-22"},
		{"a range where another is one", "1914-18|1820-24|1821-22", "1914/1918|1820/1824|1821/1822"},
		{"a month is a month all the same", "1939-1945|1910-12", "1939/1945|1910-12"},
		{"far years where the column has some", "-13800000000|12345", "Y-13800000000|Y12345"},
		{"a minus that is BCE beside others", "-52|-1200|-1200.0|-1200~|-1200-05|-12000", "-0051|-1199|-1199|-1199~|-1199-05|Y-11999"},
		{"a number with a minus", "-52.0|-44,0|-1200", "-0051|-0043|-1199"},
		{"intervals beside a minus that is BCE", "-52|-1200/-1100|-1200/..|-44-03-15/-30|-1200/14|2019/2020", "-0051|-1199/-1099|-1199/..|-0043-03-15/-0029|-1199/0014|2019/2020"},
		{"an interval that shows it", "-1200/-52|-1200", "-1199/-0051|-1199"},
		{"years of EDTF with a minus", "-0052|-1200|-1200/-1100|-12000", "-0052|-1200|-1200/-1100|Y-12000"},
		{"no far years elsewhere", "1999|123456789", "1999|!"},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := Reader{Today: 2026}
			for cell := range strings.SplitSeq(c.column, "|") {
				r.Column.Add(cell)
			}
			r.DateOrder = draft.DayFirst
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

func TestThatATimeOfDayIsAboutThenIsGivenUpWhereverTheCellSaysSo(t *testing.T) {
	for cell, want := range map[string]bool{
		"6 juin 1944 vers 6 h 30": true, "6 juin 1944 vers 6h30": true, "8 May 1945 about 11 pm": true, "8.5.1945 gegen 23 Uhr": true,
		"8 May 1945 around noon": true, "ca. 8.5.1945 23:01": true, "about 8 May 1945 23:01": true, "~8 May 1945 23:01": true,
		"8.5.1945 23:01": false, "ca. 8.5.1945": false,
	} {
		var r Reader
		one, err := r.Read(cell)
		if got := one.Guesses&Daytimes != 0; err != nil || got != want {
			t.Errorf("%q is %v, about then: %t, want %t, %v", cell, one.Date, got, want, err)
		}
	}
}

func TestTheEvidenceForTheOrderIsCounted(t *testing.T) {
	var e Evidence
	for _, cell := range []string{"03/04/2019", "25/04/2019", "05/05/2019", "2019-04-01"} {
		e.Add(cell)
	}
	if got, want := e.Says().String(), "2 of 3 dates could be day or month first; 1 other settles it: day first"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestAFaultIsNamed(t *testing.T) {
	for cell, want := range map[string]string{
		"31/02/1715": "31", "30/02/2019": "30", "31 avril 2019": "31",
		"Ottobre 1990": `"Ottobre" is no month`, "25 Ottobre 1990": `"Ottobre" is no month`, "mid-Ottobre 1990": `"Ottobre" is no month`,
		"cancelled 3 October 1790": "cancelled", "at some point": "some", "12345678901": "Y12345678901",
	} {
		_, err := (&Reader{DateOrder: draft.DayFirst}).Read(cell)
		if err == nil || !strings.Contains(err.Error(), want) || strings.Contains(err.Error(), "slash") {
			t.Errorf("%q: the error is %v", cell, err)
		}
	}
}

// What a reader returns is a date that is written and read alike, and it never
// panics.
func FuzzRead(f *testing.F) {
	for _, name := range []string{"testdata/dates.tsv", "testdata/more.tsv"} {
		raw, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		for line := range strings.Lines(string(raw)) {
			cell, _, _ := strings.Cut(line, "\t")
			f.Add(cell, uint8(0))
		}
	}
	f.Fuzz(func(t *testing.T, cell string, how uint8) {
		r := Reader{DateOrder: draft.DateOrder(how % 3), BCE: how&4 != 0, Today: 2026}
		if how&8 != 0 {
			r.Column.Add("1914-18")
		}
		one, err := r.Read(cell)
		if err != nil {
			if !one.Date.IsZero() {
				t.Fatalf("%q reads as %s and fails: %v", cell, one.Date, err)
			}
			return
		}
		if one.Date.IsZero() != (one.Absence != Present) {
			t.Fatalf("%q reads as the date %q and the absence %d", cell, one.Date, one.Absence)
		}
		if one.Date.IsZero() {
			return
		}
		again, err := edtf.ParseISO(one.Date.String())
		if err != nil || again.Bounds() != one.Date.Bounds() {
			t.Fatalf("%q reads as %s, which reads as %s (%v)", cell, one.Date, again, err)
		}
		// A date that begins the range is no later than its end: bounds hold what is in it.
		if literal := literalDay.FindString(cell); literal == cell && !r.BCE {
			if d, err := edtf.ParseISO(literal); err == nil && d.Bounds() != one.Date.Bounds() {
				t.Fatalf("%q reads as %s", cell, one.Date)
			}
		}
	})
}

func BenchmarkReadOfManyKinds(b *testing.B) {
	for _, c := range []struct{ name, cell string }{
		{"a day", "25 April 2019"},
		{"a bound", "before 3 October 1790"},
		{"two days", "3 May 1871 to 5 June 1872"},
		{"a list", "3, 4 and 6 May 1871"},
		{"a word that is not known", "cancelled 3 October 1790"},
		{"a text", "this is a note of seven words"},
		{"numbers", "1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14"},
	} {
		b.Run(c.name, func(b *testing.B) {
			for b.Loop() {
				r := Reader{}
				_, _ = r.Read(c.cell)
			}
		})
	}
}
