package grid

import (
	"strings"
	"testing"

	"dateline/data/kit/message"
)

func TestACalendarThatTheSourceNamesIsConvertedAndBothAreKept(t *testing.T) {
	for _, c := range []struct{ name, table, date, said string }{
		{"GEDCOM", "title,when\nA,@#DJULIAN@ 25 DEC 1699\n", "1700-01-04", "@#DJULIAN@ 25 DEC 1699"},
		{"words of the cell", "title,when\nA,25 December 1699 O.S.\n", "1700-01-04", "25 December 1699 O.S."},
		{"a day that only the Julian calendar has", "title,when\nA,29 February 1700 (Julian)\n", "1700-03-11", "29 February 1700 (Julian)"},
		{"Wikidata's own times are of the calendar that is named", "title,when,cal\nA,+1498-06-22T00:00:00Z/11,http://www.wikidata.org/entity/Q1985786\n", "1498-07-01", "1498-06-22 (Julian)"},
		{"those of its query service are Gregorian already", "title,when,cal\nA,1498-07-01T00:00:00Z,http://www.wikidata.org/entity/Q1985786\n", "1498-07-01", "1498-06-22 (Julian)"},
		{"a day beside the name of the calendar", "title,when,calendrier\nA,1498-06-22,calendrier julien\n", "1498-07-01", "1498-06-22 (Julian)"},
		{"the Gregorian calendar", "title,when,cal\nA,+1498-07-01T00:00:00Z/11,Q1985727\n", "1498-07-01", ""},
		{"a calendar of another kind", "title,when,calendar\nA,1498-06-22,work\n", "1498-06-22", ""},
		{"another calendar in one row is no calendar", "title,when,calendar\nA,1498-06-22,Julian\nB,1498-06-22,work\n", "1498-06-22", ""},
		{"years stay", "title,when,cal\nA,+1498-00-00T00:00:00Z/9,Q1985786\n", "1498", "1498 (Julian)"},
	} {
		r := tableOf(t, c.table)
		when := r.Timeline.Events.At(0).When
		if when.Date.String() != c.date || when.Said != c.said {
			t.Errorf("%s: the date is %s, said %q; want %s, %q: %v", c.name, when.Date, when.Said, c.date, c.said, r.Problems)
		}
		told := strings.Contains(strings.Join(message.Each(r.Notes, "en"), "\n"), "of the Julian calendar was converted")
		if told != (c.said != "") {
			t.Errorf("%s: the notes are %q", c.name, r.Notes)
		}
	}
}

func TestWhatIsSaidOfTheTimeOfDayIsGivenUpWithANote(t *testing.T) {
	r := tableOf(t, "title;date\nA;le 18 juin 1940 au soir\nB;6 juin 1944 vers 6h30\nC;6 juin 1944 6h30\n")
	for i, want := range []string{"1940-06-18", "1944-06-06T06:30:00", "1944-06-06T06:30:00"} {
		when := r.Timeline.Events.At(i).When
		if got := when.Date.String(); got != want {
			t.Errorf("row %d is %s, want %s", i+1, got, want)
		}
		if want := []string{"le 18 juin 1940 au soir", "6 juin 1944 vers 6h30", ""}[i]; when.Said != want {
			t.Errorf("row %d is said %q, want %q", i+1, when.Said, want)
		}
	}
	want := `column "date": 2 times of day were told as a part of the day, as about then or in doubt, which a date cannot say: they stand in the words only, such as "le 18 juin 1940 au soir" for 1940-06-18`
	if got := strings.Join(message.Each(r.Notes, "en"), "\n"); got != want {
		t.Errorf("the notes are %q, want %q", got, want)
	}
}

func TestAYearWithAMinusIsBCEAlsoInAColumnOfYears(t *testing.T) {
	for _, c := range []struct{ name, table, want, said string }{
		{"years, months and days", "title;year;month;day\nA;-52;;\nB;-44;3;15\nC;-1200;;\nD;14;;\n", "-0051|-0043-03-15|-1199|0014", "3 years with a minus"},
		{"years as numbers are written", "title;year\nA;-52.0\nB;-1200.0\nC;-12,000\n", "-0051|-1199|Y-11999", "3 years with a minus"},
		{"the end shows it", "title;year;end_year\nA;-1200;-52\nB;-1300;\n", "-1199/-0051|-1299", "1 year with a minus"},
		{"a column of dates, some of them numbers", "title;when\nA;-52\nB;-52.0\nC;-1200/-1100\n", "-0051|-0051|-1199/-1099", "3 years with a minus"},
		{"a program that always means BCE", "contentText;startDate;year\nA;;14\nB;;-1200\n", "0014|-1199", "1 year with a minus"},
	} {
		r := tableOf(t, c.table)
		var all []string
		for i := range r.Timeline.Events.Len() {
			all = append(all, r.Timeline.Events.At(i).When.Date.String())
		}
		if got := strings.Join(all, "|"); got != c.want {
			t.Errorf("%s: the dates are %s, want %s", c.name, got, c.want)
		}
		if got := strings.Join(message.Each(r.Notes, "en"), "\n"); !strings.Contains(got, c.said+" were") && !strings.Contains(got, c.said+" was") {
			t.Errorf("%s: the notes are %q", c.name, got)
		}
	}
}

func TestANightIsOneOfTwoDaysWhichANoteSays(t *testing.T) {
	r := tableOf(t, "title;date\nA;nuit du 20 juillet 1944\nB;night of 9-10 November 1938\nC;1945\n")
	for i, want := range []string{"[1944-07-20,1944-07-21]", "[1938-11-09,1938-11-10]", "1945"} {
		if got := r.Timeline.Events.At(i).When.Date.String(); got != want {
			t.Errorf("row %d is %s, want %s", i+1, got, want)
		}
	}
	want := `column "date": 2 nights were taken for one of two days, such as "nuit du 20 juillet 1944" for [1944-07-20,1944-07-21]`
	if got := strings.Join(message.Each(r.Notes, "en"), "\n"); got != want {
		t.Errorf("the notes are %q, want %q", got, want)
	}
}
