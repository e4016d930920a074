package data

import (
	"bytes"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"dateline/data/kit/message"
	"dateline/timeline"
	"dateline/timeline/edtf"
)

// faults reads one of the small files of testdata/faults, which were made after
// public reports of faults in programs of this kind.
func fault(t *testing.T, name string, o Options) *File {
	t.Helper()
	f, err := os.Open("testdata/faults/" + name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if o.Today.IsZero() {
		o.Today = edtfOf(t, "2024-06-01")
	}
	file, err := Read(name, f, o)
	if err != nil {
		t.Fatal(err)
	}
	return file
}

func edtfOf(t *testing.T, s string) edtf.Date {
	t.Helper()
	d, err := edtf.ParseISO(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// outline says a file in lines: each event with its date, its status where that is
// not "happened", its position; then the problems.
func outline(f *File) string {
	var b strings.Builder
	places := map[string]timeline.Place{}
	for _, p := range f.Timeline.Places {
		places[p.ID] = p
	}
	for _, e := range f.Timeline.Events.All() {
		fmt.Fprintf(&b, "%s | %s", e.Title.In(""), e.When.Date)
		if e.Status != timeline.Happened {
			fmt.Fprintf(&b, " | %s", e.Status)
		}
		if p, ok := places[e.Place.ID]; ok {
			fmt.Fprintf(&b, " | %s", p.Name.In(""))
			if p.At != nil {
				fmt.Fprintf(&b, " %.4f %.4f", p.At.Lat, p.At.Lon)
			}
		}
		b.WriteString("\n")
	}
	for _, p := range f.Problems {
		fmt.Fprintf(&b, "! %s\n", p)
	}
	return b.String()
}

func TestSmallFilesAreReadRightly(t *testing.T) {
	for _, c := range []struct{ name, file, want string }{
		{
			"positions in one column, by whichever order it has", "coordinates_in_one_column.csv",
			"a | 1901 | 41.40, -84.40 41.4000 -84.4000\nb | 1902 | 41.40, -84.40 41.4000 -84.4000\nc | 1903 | 41.40, -84.40 41.4000 -84.4000\nd | 1904 | 41.40, -84.40 41.4000 -84.4000\n",
		},
		{
			"degrees with minutes and letters, commas and minus signs; 0, 0 is no position", "coordinates_with_letters.csv",
			"dms | 1901 | 59.20, -2.26 59.2021 -2.2610\ndms curly | 1902 | 59.20, -2.26 59.2021 -2.2610\nsuffix | 1903 | 41.41, -84.42 41.4077 -84.4238\nprefix | 1904 | 41.41, -84.42 41.4077 -84.4238\n" +
				"dm | 1905 | 41.41, -84.42 41.4083 -84.4233\nspaces | 1906 | 41.41, -84.42 41.4077 -84.4237\ncomma | 1907 | 41.41, -84.42 41.4077 -84.4238\nunicode minus | 1908 | 41.40, -84.40 41.4000 -84.4000\nnul | 1909\n",
		},
		{
			"begin and end, starttime and endtime, times with a period", "geojson_begin_end.geojson",
			"begin/end: 1820-01/1830-01 | 1820-01/1830-01 | 1.00, 1.00 1.0000 1.0000\nstarttime/endtime: 2018-01-22T08:42:26/2018-01-24T12:40:01 | 2018-01-22T08:42:26/2018-01-24T12:40:01 | 46.93, 13.58 46.9300 13.5800\ntimes: 2015-08-01/2016-08-02 | 2015-08-01/2016-08-02 | 40.40, -3.70 40.4000 -3.7000\n",
		},
		{
			"a feature a line", "geojson_lines.ndjson",
			"Ferry sinks | 1954-09-26 | 41.80, 140.60 41.8000 140.6000\nFerry line closes | 1988-03-13 | 41.80, 140.70 41.8000 140.7000\n",
		},
		{
			"a series that changes, a period, a day with a time", "ics_series.ics",
			"series; the period lasts to 12:30 | 2024-01-01T10:00:00Z/2024-01-01T10:30:00Z\nseries; the period lasts to 12:30 | 2024-01-02T10:00:00Z/2024-01-02T10:30:00Z\nfrom 3 January on at 15:00 | 2024-01-04T15:00:00Z/2024-01-04T15:30:00Z\nfrom 3 January on at 15:00 | 2024-01-05T15:00:00Z/2024-01-05T15:30:00Z\n" +
				"series; the period lasts to 12:30 | 2024-01-20T09:00:00Z/2024-01-20T12:30:00Z\nfrom 3 January on at 15:00 | 2024-01-03T15:00:00Z/2024-01-03T15:30:00Z\n2017-12-20/2017-12-26 | 2017-12-20/2017-12-26\npast and confirmed | 2024-01-05\n",
		},
		{
			"what is confirmed may be over; what lies ahead is planned", "ics_status_past_and_future.ics",
			"far future no status | 2099-01-01T10:00:00Z | planned\nlong past confirmed | 2012-01-01T10:00:00Z\n",
		},
		{
			"dates in ExtendedData, and overlays", "kml_without_timeprimitive.kml",
			"date 1848-03-18 in ExtendedData | 1848-03-18 | 52.50, 13.40 52.5000 13.4000\nOld sheet, 1885/1899 | 1885/1899 | 52.50, 13.40 52.5000 13.4000\n",
		},
		{
			"the time of names, geometries and types", "linked_places_when_on_names_geometry_types.geojson",
			"Old port | 1531/1722 | 18.50, -70.00 18.5000 -70.0000\nFort | 1563 | 18.50, -70.00 18.5000 -70.0000\nVillage | 1727 | 18.50, -70.00 18.5000 -70.0000\nEmpty when |  | Empty when 18.5000 -70.0000\n" +
				"Type when | 1800/1900 | 18.50, -70.00 18.5000 -70.0000\nFeature when | -0320~/-0100 | Feature when 18.5000 -70.0000\n",
		},
		{
			"long numbers are months, moments or problems, and no years", "long_numbers_become_far_years.csv",
			"a | 2019-04\nb | \nc | 2022-07-26T21:05:00\nd | \ne | 2019-04-25\n" +
				"! long_numbers_become_far_years.csv:3: column \"date\": \"2882015\" is neither a year nor a day: write 2019-04-25, 20190425, 2019-04 or, for a year of five digits, Y2882015\n" +
				"! long_numbers_become_far_years.csv:5: column \"date\": \"1556195415\" is neither a year nor a day: write 2019-04-25, 20190425, 2019-04 or, for a year of five digits, Y1556195415\n",
		},
		{
			"dates that count from others", "markwhen_relative_dates.mw",
			"base | 2021/2023\nnext year (2024) | 2024\nfeast | 2022-12-25\nlasts 2022-11-25/2022-12-24 | 2022-11-25/2022-12-24\nends a week before (2022-11-18/2022-12-17) | 2022-11-18/2022-12-17\n" +
				"lasts 2022-12-26/2023-01-08 | 2022-12-26/2023-01-08\nthe same | 2022-12-26/2023-01-08\nschool | 2025-09-08\nholiday | 2025-11-23\nbetween (2025-09-09/2025-11-22) | 2025-09-09/2025-11-22\n" +
				"from the start of the one before | 2025-09-09/2025-11-08\nthrice | {2022-01..2022-03,2024-01..2024-03,2026-01..2026-03}\n1998-01-01/2011-11-11T08:00:00 | 1998-01-01/2011-11-11T08:00:00\n",
		},
		{
			"what is absent, open or not known", "missing_and_open_ends.csv",
			"null of MySQL | \nno end of SQL | 1875-01-01/..\nstill there | 1877/..\nstill there 2 | 1877/..\nR | 1872-05-01\nunknown | 1878/\nonly an end | /1880\n",
		},
		{"our own file is ours, whatever it keeps", "native_with_kept_start_date.json", "Bridge opened | 1994-05-06 | \n"},
		{"two digits are ranges where the column shows some", "short_ranges.csv", "Steam | 1914/1918\nSail | 1820/1824\nRail | 1821/1822\nRoad | 1939/1945\n"},
		{"years of two and three digits, doubt on one end, a title from the note", "simile_doubt_in_three_digits.xml", "Bishop: 0068/0107? | 0068/0107?\n306 A council without a title | 0306\n"},
		{
			"both fields of Timesketch", "timesketch_timestamp_and_datetime.csv",
			"Login refused | 2022-11-10T05:07:28.119860Z\nLogin | 2022-11-10T05:07:29.119861Z\nOnly stamp | 2022-11-10T05:07:30.119862Z\nOnly datetime | 2022-11-10T05:07:31.5+00:00\nDisagree | 2022-11-10T05:07:30.119862Z\n",
		},
		{
			"labels are titles and places, midnights are days", "wikidata_query_service.csv",
			"2018 North Korea–United States Singapore Summit | 2018-06-12 | Sentosa 1.2497 103.8236\n2019 North Korea–United States Hanoi Summit | 2019-02-27 | Hanoi 21.0256 105.8561\n2019 Kim–Putin meeting | 2019-04-25 | Vladivostok 43.1150 131.8855\n",
		},
		{"results of a query", "wikidata_query_service.json", "Singapore Summit | 2018-06-12 | 1.25, 103.82 1.2497 103.8236\n"},
		{
			"numbers that a workbook shows as dates", "xlsx_date_cells_1914_1918.xlsx",
			"War, expected 1914-07-28/1918-11-11 | 1914-07-28/1918-11-11\nTruce, expected 1914-12-24/1914-12-26 | 1914-12-24/1914-12-26\nMoon, expected 1969-07-20/1969-07-21 | 1969-07-20/1969-07-21\n",
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := outline(fault(t, c.file, Options{})); got != c.want {
				t.Errorf("got\n%s\nwant\n%s", got, c.want)
			}
		})
	}
}

// through writes a file in another format and reads it again.
func through(t *testing.T, f *File, name string) *File {
	t.Helper()
	format, ok := FormatOf(name)
	if !ok {
		t.Fatalf("there is no format for %s", name)
	}
	var out bytes.Buffer
	if err := format.Write(&out, f.Timeline); err != nil {
		t.Fatal(err)
	}
	again, err := Read(name, &out, Options{Today: edtfOf(t, "2024-06-01")})
	if err != nil {
		t.Fatal(err)
	}
	return again
}

func TestWhatIsReadSurvivesAWayThroughOtherFormats(t *testing.T) {
	for _, c := range []struct{ name, file, by, want string }{
		{"ranges of years", "year_range_to_timeline.csv", "a.timeline", "Campaign | 1915-04/1915-12\nReign | 1910\nWar | 1914/1918\n"},
		{"the title slide of TimelineJS", "timelinejs_kept_title_makes_native_unreadable.timelinejs.json", "a.json", "Born | 1963\n"},
		{"a file of ours that keeps fields of others", "native_with_kept_start_date.json", "a.json", "Bridge opened | 1994-05-06 | \n"},
		{"a property of others that bears a name of ours", "geojson_own_status_property.geojson", "a.geojson", "Tremor | 2018-02-07 | 34.50, -118.60 34.5000 -118.6000\n"},
		{"a calendar", "ics_status_past_and_future.ics", "a.ics", "far future no status | 2099-01-01T10:00:00Z | planned\nlong past confirmed | 2012-01-01T10:00:00Z\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			lines := strings.SplitAfter(outline(through(t, fault(t, c.file, Options{}), c.by)), "\n")
			if strings.HasSuffix(c.by, ".timeline") {
				slices.Sort(lines) // containers come first there
			}
			if got := strings.Join(lines, ""); got != c.want {
				t.Errorf("got\n%s\nwant\n%s", got, c.want)
			}
		})
	}
}

func TestAForeignPropertyStaysWhatItWas(t *testing.T) {
	again := through(t, fault(t, "geojson_own_status_property.geojson", Options{}), "a.geojson")
	format, _ := FormatOf("a.geojson")
	var out bytes.Buffer
	if err := format.Write(&out, again.Timeline); err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(out.String(), `"status":"reviewed"`) {
		t.Errorf("the status of the other program is lost: %s", out.String())
	}
}

func TestACalendarSaysConfirmedAgain(t *testing.T) {
	format, _ := FormatOf("a.ics")
	var out bytes.Buffer
	if err := format.Write(&out, fault(t, "ics_status_past_and_future.ics", Options{}).Timeline); err != nil {
		t.Fatal(err)
	}
	if n := strings.Count(out.String(), "STATUS:CONFIRMED"); n != 1 || strings.Contains(out.String(), "TENTATIVE") {
		t.Errorf("%d events are confirmed, want 1, and none tentative:\n%s", n, out.String())
	}
}

func TestAGuessIsToldWithItsEvidence(t *testing.T) {
	for _, c := range []struct{ file, want string }{
		{"short_ranges.csv", `column "date": 4 times two digits behind a year were read as the end of a range, such as "1914-18" as 1914/1918`},
		{"coordinates_with_letters.csv", "1 row has the position 0, 0"},
		{"timesketch_timestamp_and_datetime.csv", `in 1 row "timestamp" and "datetime" disagree`},
		{"wikidata_query_service.csv", `column "date": every time of day is midnight, so its dates are read as days`},
	} {
		if notes := strings.Join(message.Each(fault(t, c.file, Options{}).Notes, "en"), "\n"); !strings.Contains(notes, c.want) {
			t.Errorf("%s: the notes are\n%s\nwant one of %q", c.file, notes, c.want)
		}
	}
}

func TestEachOfSeveralFaultsOfARowNamesItsPlace(t *testing.T) {
	f, err := Read("a.csv", strings.NewReader("title,date,latitude,longitude\nx,2019,north,east\n"), Options{})
	if err != nil {
		t.Fatal(err)
	}
	if got, want := outline(f), "x | 2019\n! a.csv:2: column \"latitude\": \"north\" is no angle; write 43.12, 43°07′12″N or 43 7 12 N; \"east\" is no angle; write 43.12, 43°07′12″N or 43 7 12 N\n"; got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestJSONOfNoFormatSaysWhatWasLookedFor(t *testing.T) {
	_, err := Read("a.json", strings.NewReader(`{"name":"x","things":[1,2]}`), Options{})
	if err == nil || !strings.Contains(err.Error(), "no format fits") || !strings.Contains(err.Error(), "things") {
		t.Errorf("got %v", err)
	}
}

func TestAnImportOfWhichLittleIsDatedSaysSoFirst(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"nothing", "title,moment\nx,2019-04-25\ny,2019-04-26\n", "2 events, none with a date: which field holds the dates was not clear; try --map when=moment"},
		{"little", "title,when\nx,2019-04-25\ny,soon\nz,later\n", "3 events = 1 dated + 2 without a date, for its words are none that can be read"},
		{"only the year is missing", "title,when\nx,Aug 23\ny,24 August\n", "2 events = 0 dated + 2 without a date, for its words name no year"},
		{"only words that are no dates", "title,when\nx,soon\ny,later\n", "2 events = 0 dated + 2 without a date, for its words are none that can be read"},
		{"most", "title,when\nx,2019-04-25\ny,2019\nz,later\n", ""},
	} {
		f, err := Read("a.csv", strings.NewReader(c.text), Options{})
		if err != nil {
			t.Fatal(err)
		}
		if f.Headline.String() != c.want {
			t.Errorf("%s: the headline is %q, want %q", c.name, f.Headline, c.want)
		}
		if told := strings.Contains(strings.Join(message.Each(f.Notes, "en"), "\n"), `column "moment" holds dates and is not read: ["2019-04-25" "2019-04-26"]; --map when=moment reads it`); told != (c.name == "nothing") {
			t.Errorf("%s: the notes are %q", c.name, f.Notes)
		}
	}
}
