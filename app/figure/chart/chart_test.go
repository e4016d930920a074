package chart

import (
	"context"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
	"testing"

	"gonum.org/v1/plot"

	"dateline/app/figure"
	"dateline/app/figure/gallery"
	"dateline/app/figure/theme"
	"dateline/app/figure/view"
	"dateline/app/scene"
	"dateline/data"
	"dateline/data/synth"
	"dateline/timeline"
	"dateline/timeline/calendar"
)

func specOf(tl *timeline.Timeline) Spec {
	s := figure.NewSubject(tl, "en", nil)
	return Spec{Box: scene.Rect{W: 1000, H: 500}, Text: 12, Theme: theme.Light, Subject: s, View: view.View{Window: figure.Margin(s.Extent)}}
}

func spec(t *testing.T) Spec {
	t.Helper()
	tl, err := data.Sample("kim-russia-2019")
	if err != nil {
		t.Fatal(err)
	}
	return specOf(tl)
}

// told returns a timeline of events of one facet of numbers and one of lists, read from a
// table as people write one.
func told(t *testing.T, table string) Spec {
	t.Helper()
	f, err := data.Read("a.csv", strings.NewReader(table), data.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return specOf(f.Timeline)
}

const weekTable = `title,when,place,actors,tone [number],groups [list]
A,2019-04-01,Paris,Ann; Bo,1,x; y
B,2019-04-02,Paris,Ann; Bo,2,x
C,2019-04-02,Rome,Ann; Cy,6,
D,2019-05,Rome,Cy,-4,y
E,,Oslo,Bo,,y
`

func made(s Spec, name string) Content {
	s.Chart = name
	return Make(context.Background(), s)
}

func rowsOfTable(c Content) (lines []string) {
	for _, row := range c.Table().Rows {
		lines = append(lines, strings.Join(row, "|"))
	}
	return lines
}

func TestEveryChartSaysItsNumbersAndWhatTheyMean(t *testing.T) {
	s := told(t, weekTable)
	for _, c := range []struct {
		name, headline string
		rows           []string
	}{
		{"bars:actor", "Ann and Bo: 3 of 5 events each", []string{"Ann|3", "Bo|3", "Cy|2"}},
		{"bars:groups", "Y: 3 of 5 events", []string{"y|3", "x|2", "no groups|1"}},
		{"pairs", "Ann and Bo: together in 2 events", []string{"Ann|Bo|2", "Ann|Cy|1"}},
		{"places", "3 pairs of an actor and a place lead: 2 events each", []string{"Paris|Ann|2", "Paris|Bo|2", "Rome|Cy|2", "Oslo|Bo|1", "Rome|Ann|1"}},
		{"precision", "3 of 5 dates are known to the day", []string{"the day|3", "the month|1", "no date|1"}},
		{"intervals", "Longest gap: 29–59 days, before “D”; the median is 1 day", []string{"row-2|row-3|2019-04-01|A|2019-04-02|B|1|1", "row-3|row-4|2019-04-02|B|2019-04-02|C|0|0", "row-4|row-5|2019-04-02|C|2019-05|D|29|59"}},
		{"calendar", "2 of 5 events fall on 2 April 2019", []string{"2019-04-01|2019-04-01|1", "2019-04-02|2019-04-02|2"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := made(s, c.name)
			if got.headline != c.headline {
				t.Errorf("the headline is %q, want %q", got.headline, c.headline)
			}
			if lines := rowsOfTable(got); fmt.Sprint(lines) != fmt.Sprint(c.rows) {
				t.Errorf("the numbers are %q, want %q", lines, c.rows)
			}
		})
	}
}

func TestThePairThatLeadsSaysHowMuchOfItIsToldTwice(t *testing.T) {
	for table, want := range map[string]string{
		"title,when,actors\nTalks,2019-04-01,Ann; Bo\nTalks,2019-04-01,Ann; Bo\nB,2018,Ann; Bo\n": "Ann and Bo: together in 3 events; 2 where what may be told twice counts once",
		"title,when,actors\nTalks,2019-04-01,Ann; Bo\nTalks,2019-04-01,Ann; Bo\n":                 "Ann and Bo: together in 2 events; 1 where what may be told twice counts once",
		"title,when,actors\nTalks,2019-04-01,Ann; Bo\nB,2018,Ann; Bo\n":                           "Ann and Bo: together in 2 events",
	} {
		if got := made(told(t, table), "pairs").headline; got != want {
			t.Errorf("it says %q, want %q", got, want)
		}
	}
}

func TestNobodyIsAPairWithHimself(t *testing.T) {
	s := told(t, "title,when,actors\nA,2019,Ann; Ann\nB,2019,Ann; Bo; Ann\n")
	if got := made(s, "pairs"); got.headline != "Ann and Bo: together in 1 event" || len(got.Table().Rows) != 1 {
		t.Errorf("it says %q, of the pairs %v", got.headline, got.Table().Rows)
	}
}

func TestTheHeadlineOfBarsNamesTiesAndSaysWhereNothingIsSaid(t *testing.T) {
	for _, c := range []struct{ name, table, want string }{
		{"one leads", "title,when,actors\nA,2019,Ann\nB,2019,Ann\nC,2019,Bo\n", "Ann: 2 of 3 events"},
		{"two lead", "title,when,actors\nA,2019,Ann\nB,2019,Bo\n", "Ann and Bo: 1 of 2 events each"},
		{"three lead", "title,when,actors\nA,2019,Ann; Bo; Cy\n", "3 lead: each with 1 of 1 event"},
		{"nobody", "title,when\nA,2019\n", "No event says anything of: actor"},
	} {
		if got := made(told(t, c.table), "bars:actor").headline; got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

func TestAHeadlineSaysInASentenceWhereTheMostEventsFall(t *testing.T) {
	s := told(t, weekTable) // of 5 events
	period := func(fromYear int64, fromMonth, fromDay int, toYear int64, toMonth, toDay int) calendar.Span {
		return calendar.Span{Start: calendar.Civil(fromYear, fromMonth, fromDay).Start(), End: calendar.Civil(toYear, toMonth, toDay).Start()}
	}
	spring, day := period(1789, 4, 1, 1789, 7, 1), period(2019, 4, 1, 2019, 4, 2)
	y2014, y2015 := period(2014, 1, 1, 2015, 1, 1), period(2015, 1, 1, 2016, 1, 1)
	for _, c := range []struct {
		name           string
		busiest        []calendar.Span
		certain, count int
		en, fr         string
	}{
		{"a quarter", []calendar.Span{spring}, 2, 2, "2 of 5 events fall between April and June 1789", "2 des 5 événements se situent entre avril et juin 1789"},
		{"a week", []calendar.Span{period(2019, 4, 1, 2019, 4, 8)}, 2, 3, "2–3 of 5 events fall between 1 and 7 April 2019", "2–3 des 5 événements se situent entre le 1er et le 7 avril 2019"},
		{"a week of two months", []calendar.Span{period(2019, 4, 29, 2019, 5, 6)}, 2, 2, "2 of 5 events fall between 29 April and 5 May 2019", "2 des 5 événements se situent entre le 29 avril et le 5 mai 2019"},
		{"a winter of two years", []calendar.Span{period(2018, 12, 1, 2019, 3, 1)}, 2, 2, "2 of 5 events fall between December 2018 and February 2019", "2 des 5 événements se situent entre décembre 2018 et février 2019"},
		{"ten years", []calendar.Span{period(1780, 1, 1, 1790, 1, 1)}, 2, 2, "2 of 5 events fall between 1780 and 1789", "2 des 5 événements se situent entre 1780 et 1789"},
		{"a day with one", []calendar.Span{day}, 1, 1, "1 of 5 events falls on 1 April 2019", "1 des 5 événements se situe le 1er avril 2019"},
		{"a day on which one may be", []calendar.Span{day}, 0, 1, "At most one of 5 events falls on 1 April 2019", "Au plus un des 5 événements se situe le 1er avril 2019"},
		{"two days on which one may be", []calendar.Span{day, y2014}, 0, 1, "At most one of 5 events falls on 1 April 2019, and at most one in 2014", "Au plus un des 5 événements se situe le 1er avril 2019, et au plus un en 2014"},
		{"all", []calendar.Span{y2014}, 5, 5, "All events fall in 2014", "Tous les événements se situent en 2014"},
		{"two that have as many", []calendar.Span{y2014, y2015}, 2, 2, "2 of 5 events fall in 2014, and as many in 2015", "2 des 5 événements se situent en 2014, et autant en 2015"},
		{"three that have as many", []calendar.Span{y2014, y2015, spring}, 3, 3, "3 of 5 events in each of 2014, 2015 and April to June 1789", "3 des 5 événements à chaque fois\u202f: 2014, 2015 et d’avril à juin 1789"},
		{"many that have as many", []calendar.Span{y2014, y2015, y2014, y2015, y2014}, 3, 3, "5 years have the most: 3 of 5 events in each", "5 années à égalité en tête\u202f: 3 sur 5 événements à chaque fois"},
		{"some that have one each", []calendar.Span{day, period(2019, 4, 2, 2019, 4, 3), period(2019, 4, 5, 2019, 4, 6)}, 0, 1, "4 of 5 events fall between April and May 2019", "4 des 5 événements se situent entre avril et mai 2019"},
		{"an hour", []calendar.Span{{Start: day.Start.Add(0.5), End: day.Start.Add(0.5 + 1.0/24)}}, 2, 2, "2 of 5 events fall between 12:00 and 13:00 on 1 April 2019", "2 des 5 événements se situent entre 12:00 et 13:00 le 1er avril 2019"},
		{"the last hour of a day", []calendar.Span{{Start: day.End.Add(-1.0 / 24), End: day.End}}, 2, 2, "2 of 5 events fall between 23:00 and 24:00 on 1 April 2019", "2 des 5 événements se situent entre 23:00 et 24:00 le 1er avril 2019"},
		{"none", nil, 0, 0, "No event begins in this window", "Aucun événement ne commence dans cette période"},
	} {
		for lang, want := range map[string]string{"en": c.en, "fr": c.fr} {
			s.Subject = s.Subject.In(lang)
			if got := s.mostFall(t.Context(), c.busiest, c.certain, c.count); got != want {
				t.Errorf("%s: %q, want %q", c.name, got, want)
			}
		}
	}
}

// Where the window leaves events out, a headline counts of those that it shows, which is no claim about
// the others: the month that has the most of all may lie elsewhere.
func TestAHeadlineOfAPartOfTheTimeCountsOfWhatShows(t *testing.T) {
	table := "title,when\nA,2014-02-01\nB,2014-02-02\nC,2014-06-03\n"
	for day := range 5 {
		table += fmt.Sprintf("L%d,2020-03-0%d\n", day, day+1)
	}
	steady := "title,when\nZ,2025-01-01\n"
	for month := 1; month <= 12; month++ {
		steady += fmt.Sprintf("A%d,2014-%02d-01\nB%d,2014-%02d-20\n", month, month, month, month)
	}
	years := func(from, to int64) calendar.Span {
		return calendar.Span{Start: calendar.Civil(from, 1, 1).Start(), End: calendar.Civil(to+1, 1, 1).Start()}
	}
	part := calendar.Span{Start: calendar.Civil(2014, 2, 2).Start(), End: calendar.Civil(2014, 12, 1).Start()}
	for _, c := range []struct {
		name, chart, table, lang string
		window                   calendar.Span
		want                     string
	}{
		{"a part", "time", table, "en", years(2014, 2015), "2 of the 3 events shown fall in February 2014"},
		{"in French", "time", table, "fr", years(2014, 2015), "2 des 3 événements affichés se situent en février 2014"},
		{"in German", "time", table, "de", years(2014, 2015), "2 von 3 gezeigten Ereignissen liegen im Februar 2014"},
		{"as a calendar", "calendar", table, "en", years(2014, 2015), "2 of the 3 events shown fall in February 2014"},
		{"a month that begins before it", "time", table, "en", part, "2 of the 3 events shown fall in February 2014"},
		{"all that shows", "time", table, "en", years(2020, 2020), "All 5 events shown fall in March 2020"},
		{"all", "time", table, "en", years(2014, 2020), "5 of 8 events fall in March 2020"},
		{"evenly", "time", steady, "en", years(2014, 2014), "2 events each month"},
		{"half", "cumulative", table, "en", years(2014, 2015), "Half of the events shown had come by 2 February 2014"},
		{"half of all", "cumulative", table, "en", years(2014, 2020), "Half of the events had come by 5 March 2020"},
	} {
		s := told(t, c.table)
		s.Subject, s.Window = s.Subject.In(c.lang), c.window
		if got := made(s, c.chart).headline; got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

// A bar of a colour that an event may have several values of is asked for by the value that colours
// it, not by its events.
func TestABarOfManyEventsAsksForAllOfThem(t *testing.T) {
	var table strings.Builder
	table.WriteString("title,when,actors\n")
	for i := range 30 {
		fmt.Fprintf(&table, "E%d,2019-04-01,Ann; Bo\n", i)
	}
	s := told(t, table.String())
	s.Colour = view.ByActor
	for _, b := range made(s, "time").bars {
		if b.count != 30 || !strings.HasSuffix(b.mark.Asks, " actor:ann") || strings.Count(b.mark.Desc, "\n") != mostNamed {
			t.Errorf("a bar of %d events asks by %q, and says %q", b.count, b.mark.Asks, b.mark.Desc)
		}
	}
}

func TestTheKeyOfAChartDoesNotExplainPlainBars(t *testing.T) {
	for table, want := range map[string]int{
		"title,when,status\nA,2019,happened\n":                                0,
		"title,when,status\nA,2019,happened\nB,2019,planned\nC,2019,denied\n": 2,
	} {
		s := told(t, table)
		if got := Textures(s.Subject, s.Theme); len(got) != want {
			t.Errorf("of %q it has %d entries, want %d", table, len(got), want)
		}
	}
}

func TestTheBarsAddUpToTheNumberOfEvents(t *testing.T) {
	full, err := data.Read("gallery.json", strings.NewReader(string(gallery.File)), data.Options{})
	if err != nil {
		t.Fatal(err)
	}
	for name, s := range map[string]Spec{"sample": spec(t), "gallery": specOf(full.Timeline), "table": told(t, weekTable), "synthetic": specOf(synth.Timeline(500, 3))} {
		for _, lang := range []string{"en", "fr"} {
			s.Subject = s.Subject.In(lang)
			for i := range s.Subject.Dated { // open dates reach beyond the others
				s.Window = s.Window.Union(s.Subject.Bounds(i))
			}
			sum := 0.0
			for _, b := range made(s, "time").bars {
				sum += b.y1 - b.y0
			}
			if math.Abs(sum-float64(s.Subject.Len())) > 1e-6 {
				t.Errorf("%s, %s: the bars add up to %v, want %d", name, lang, sum, s.Subject.Len())
			}
		}
	}
}

// The bars over time are whole periods, also where the window begins and ends within one,
// and they count all that falls into these.
func TestBarsAreWholePeriods(t *testing.T) {
	s := told(t, weekTable)
	s.Window = calendar.Span{Start: calendar.Civil(2018, 3, 20).Start(), End: calendar.Civil(2019, 4, 2).Start()}
	s.Box.W = 300
	c := made(s, "time")
	var sum float64
	for _, row := range c.Table().Rows {
		n, err := strconv.ParseFloat(row[4], 64)
		if err != nil {
			t.Fatal(err)
		}
		if row[0] != "" && (!strings.HasSuffix(row[0], "-01") || row[0] > "2019-04-01") {
			t.Errorf("a bar begins on %s", row[0])
		}
		sum += n
	}
	if sum != 4 { // A, B and C, and E beside; D lies outside
		t.Errorf("the bars count %v events: %v", sum, c.Table().Rows)
	}
	if !strings.Contains(c.subtitle, "1 event lies before the first bar or after the last.") || len(c.rules) != 2 {
		t.Errorf("subtitle %q, edges %v", c.subtitle, c.rules)
	}
}

func TestDaysBetweenMeetingsSayWhatIsCertainAndWhatIsPossible(t *testing.T) {
	var got []string
	for _, b := range made(spec(t), "gaps").bars {
		if b.label != "" {
			got = append(got, b.label)
		}
	}
	// From June 2018 to 21–28 February 2019, to 18 April, to 22–26 April.
	want := []string{"236–272 days", "49–56 days", "4–8 days"}
	if fmt.Sprint(got) != fmt.Sprint(want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

// What lasted from some day of April to one of October 1520 began on the 30th at the latest, and was
// over on the 1st at the earliest.
func TestDaysBetweenEventsCountFromTheSidesOfWhatLasted(t *testing.T) {
	var got []string
	for _, b := range made(told(t, "title,when\nA,1519-09-20\nB,1520-04/1520-10\nC,1520-11-28\n"), "intervals").bars {
		if b.label != "" {
			got = append(got, b.label)
		}
	}
	if want := []string{"194–223 days", "28–58 days"}; fmt.Sprint(got) != fmt.Sprint(want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

// Of events whose hours are known these are counted, and of all others the days between: two of one
// day are no day apart.
func TestHoursBetweenEventsAreNoDays(t *testing.T) {
	for _, c := range []struct{ name, one, other, want string }{
		{"one instant", "2019-04-18T10:00", "2019-04-18T10:00", "0 days"},
		{"hours of a day", "2019-04-18T10:00", "2019-04-18T12:30", "2.5 hours"},
		{"minutes", "2019-04-18T10:00:00", "2019-04-18T10:20:00", "20 minutes"},
		{"over midnight", "2019-04-18T22:00", "2019-04-19T10:00", "12 hours"},
		{"many days", "2019-04-18T10:00", "2019-04-28T10:00", "10 days"},
		{"a day and an hour of it", "2019-04-18", "2019-04-18T12:30", "0 days"},
		{"a day and an hour of another", "2019-04-16", "2019-04-18T12:30", "2 days"},
		{"an hour and a day", "2019-04-16T23:00", "2019-04-18", "2 days"},
		{"two days", "2019-04-16", "2019-04-18", "2 days"},
		{"a day within a month", "2019-04-16", "2019-05", "15–45 days"},
	} {
		s := told(t, "title,when,type,actors\nA,"+c.one+",meeting,Ann\nB,"+c.other+",meeting,Ann\n")
		for _, chart := range []string{"intervals", "gaps", "silences"} {
			bars := made(s, chart).bars
			if got := bars[len(bars)-1].label; got != c.want {
				t.Errorf("%s: by %s they are %q apart, want %q", c.name, chart, got, c.want)
			}
		}
	}
}

// Half of the events come by a day on which there is one, however long the last bar is.
func TestHalfOfTheEventsComeByNoLaterThanTheLast(t *testing.T) {
	s := told(t, "title,when\nA,Y-1000000\nB,2019-04-16\nC,2019-04-18\n")
	if got, want := made(s, "cumulative").headline, "Half of the events had come by 18 April 2019"; got != want {
		t.Errorf("it says %q, want %q", got, want)
	}
	if got, want := made(told(t, "title,when\nA,\nB,\n"), "time").headline, "None of these events has a date"; got != want {
		t.Errorf("of undated ones it says %q, want %q", got, want)
	}
}

// Where bars are days, months or years and labels name these, each label stands under its bar.
func TestTheLabelOfABarStandsBelowIt(t *testing.T) {
	days := "title,when\n"
	for d := 17; d <= 26; d++ {
		days += fmt.Sprintf("e,1963-11-%02d\n", d)
	}
	months := "title,when\n"
	for m := 1; m <= 12; m++ {
		months += fmt.Sprintf("e,2015-%02d-05\ne,2016-%02d-05\n", m, m)
	}
	for name, c := range map[string]struct {
		table string
		width float64
		below bool
	}{
		"days":               {days, 900, true},
		"months":             {months, 900, true},
		"weeks below months": {strings.ReplaceAll(months, "2016", "2015"), 1300, false},
	} {
		s := told(t, c.table)
		s.Box.W = c.width
		got := made(s, "time")
		middles, starts := 0, 0
		for _, tick := range got.xs {
			for _, b := range got.bars {
				middles += btoi(math.Abs(tick.Value-(b.x0+b.x1)/2) < 1e-6)
				starts += btoi(math.Abs(tick.Value-b.x0) < (b.x1-b.x0)*0.1)
			}
		}
		if (middles > 1) != c.below || c.below && starts > 0 {
			t.Errorf("%s: %d of %d labels stand below the middle of a bar, %d below its start", name, middles, len(got.xs), starts)
		}
	}
}

// Below a timeline too, and a month is named although its first day that shows is cut.
func TestBelowATimelineTheLabelsStandBelowTheirBars(t *testing.T) {
	days := "title,when\n"
	for d := 17; d <= 21; d++ {
		days += fmt.Sprintf("e,1963-11-%02d\n", d)
	}
	s := told(t, days)
	s.Window.Start, s.Window.End = calendar.Civil(1963, 11, 17).Start().Add(0.8), calendar.Civil(1963, 11, 22).Start()
	s.Across = [2]float64{40, -10}
	got := made(s, "time")
	var labels []string
	for i, tick := range got.xs {
		labels = append(labels, tick.Label)
		if b := got.bars[i+1]; math.Abs(tick.Value-(b.x0+b.x1)/2) > 1e-6 {
			t.Errorf("%q stands at %v, its bar from %v to %v", tick.Label, tick.Value, b.x0, b.x1)
		}
	}
	if want := []string{"18\nNovember 1963", "19", "20", "21"}; !slices.Equal(labels, want) {
		t.Errorf("the bars are named %q, want %q", labels, want)
	}
}

// In few weeks each column is named by its first day.
func TestEachOfFewWeeksIsNamed(t *testing.T) {
	s := told(t, "title,when\nA,1963-11-22\nB,1963-11-29\nC,1963-12-04\n")
	var got []string
	for _, tick := range made(s, "calendar").xs {
		got = append(got, tick.Label)
	}
	if want := []string{"18\nNov 1963", "25", "2\nDec 1963"}; fmt.Sprint(got) != fmt.Sprint(want) {
		t.Errorf("the weeks are named %q, want %q", got, want)
	}
}

func TestAnEmptyChartSaysWhatWouldFillIt(t *testing.T) {
	s := told(t, "title,when\nA,2019-04-01\nB,2019-04-03\n")
	for chart, want := range map[string]string{
		"pairs": "Events with two actors or more would stand here.",

		"pairs:status": "Events with two values or more would stand here: status.",

		"silences": "Actors with two dated events would stand here.",
		"gaps":     "Two meetings with a date would stand here.",
		"numbers":  "A column of numbers would stand here, such as a magnitude.",
	} {
		var sc scene.Scene
		sc.Reset(scene.Pt(1000, 500), s.Theme.Paper)
		s.Chart = chart
		Draw(&sc, s)
		if last := sc.Shapes[len(sc.Shapes)-1].Text; last != want {
			t.Errorf("%s: it says %q, want %q", chart, last, want)
		}
	}
}

func TestNumbersOverTimeAreMediansOfTheirPeriods(t *testing.T) {
	c := made(told(t, weekTable), "numbers:tone")
	if c.headline != "tone: 1.5 at the median, from -4 to 6" {
		t.Errorf("the headline is %q", c.headline)
	}
	total := 0
	for _, row := range c.Table().Rows {
		n, err := strconv.Atoi(row[2])
		if err != nil {
			t.Fatal(err)
		}
		total += n
	}
	if total < 4 {
		t.Errorf("the periods count %d events: %v", total, c.Table().Rows)
	}
}

func TestEveryChartIsDrawnInsideItsBox(t *testing.T) {
	for name, s := range map[string]Spec{"sample": spec(t), "table": told(t, weekTable), "one event": told(t, "title,when\nA,2019\n"), "none": told(t, "title,when\nA,\n"), "an instant": told(t, "title,when\nA,2019-01-01\nB,2019-01-01\n")} {
		for _, k := range kinds {
			for _, box := range []scene.Rect{{W: 1000, H: 500}, {W: 300, H: 150}, {W: 3000, H: 1800}} {
				var sc scene.Scene
				sc.Reset(scene.Pt(box.W, box.H), s.Theme.Paper)
				s.Chart, s.Box = k.name, box
				Draw(&sc, s)
				for _, sh := range sc.Shapes {
					if b := sh.Box; b.X < -1 || b.Y < -1 || b.Right() > box.W+1 || b.Bottom() > box.H+1 {
						t.Errorf("%s, %s in %v: %q at %v leaves the box", name, k.name, box, sh.Text, b)
					}
				}
			}
		}
	}
}

func TestALowChartKeepsThreeTicksOrTheEndsOfItsAxis(t *testing.T) {
	for _, c := range []struct {
		last, most int
		want       []float64
	}{
		{5, 9, []float64{0, 1, 2, 3, 4, 5}},
		{5, 6, []float64{0, 1, 2, 3, 4, 5}},
		{5, 5, []float64{0, 2, 4}},
		{5, 3, []float64{0, 2, 4}},
		{5, 2, []float64{0, 5}},
		{6, 5, []float64{0, 2, 4, 6}},
		{6, 3, []float64{0, 3, 6}},
		{7, 5, []float64{0, 2, 4, 6}},
		{1, 2, []float64{0, 1}},
		{0, 2, []float64{0}},
	} {
		var ticks []plot.Tick
		for v := range c.last + 1 {
			ticks = append(ticks, plot.Tick{Value: float64(v)})
		}
		var got []float64
		for _, t := range thinned(ticks, c.most) {
			got = append(got, t.Value)
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("0 to %d thinned to %d: %v, want %v", c.last, c.most, got, c.want)
		}
	}
}

func TestALowChartGivesItsBarsTheRoomOfWhatIsSaidAboutThem(t *testing.T) {
	tallest := func(height float64) float64 {
		s := spec(t)
		s.Key, s.Box.H = true, height
		var sc scene.Scene
		sc.Reset(scene.Pt(1000, height), s.Theme.Paper)
		made(s, "time").Draw(&sc, s)
		top, bottom := height, 0.0 // of all bars
		for _, shape := range sc.Shapes {
			if shape.Kind == scene.KindRect && shape.Mark != 0 {
				top, bottom = min(top, shape.Box.Y), max(bottom, shape.Box.Bottom())
			}
		}
		return bottom - top
	}
	if got := tallest(120); got < 40 {
		t.Errorf("of a chart 120 points high the tallest bar has %.1f, want 40 or more", got)
	}
}

func TestACheckNamesWhatThereIs(t *testing.T) {
	tl := told(t, weekTable).Subject.Timeline
	for name, want := range map[string]string{
		"time": "", "bars:groups": "", "numbers": "", "time:tone": "", "nix": `there is no chart "nix"`, "pairs:groups": "", "places:actor": `there is no chart "places:actor"`, "bars:nix": `there is no facet "nix"`, "numbers:groups": `"groups" is no facet of numbers, since "x" is none`,
		"bars:actor:mean=groups": `"groups" is no facet of numbers, since "x" is none`, "bars:actor:mean=nix": `the file has no facet of numbers "nix"`,
	} {
		err := Check(name, tl)
		if (err == nil) != (want == "") || err != nil && !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v, want %q", name, err, want)
		}
	}
}

// A facet of very many values takes no more than its few bars and a number for each value.
func TestAFacetOfVeryManyValues(t *testing.T) {
	const n = 20_000
	tl := &timeline.Timeline{Facets: []timeline.Facet{{Name: "code", Kind: timeline.OfWords}}}
	for i := range n {
		e := timeline.Full{ID: fmt.Sprint(i), Title: timeline.Say("", "x"), Status: timeline.Happened}
		e.Values = []timeline.Value{{Facet: "code", Word: fmt.Sprint("v", i/2)}}
		tl.Events.Append(e.Compact())
	}
	c := made(specOf(tl), "bars:code")
	var counted float64
	for _, b := range c.bars {
		counted += b.x1 - b.x0
	}
	if rows := len(c.Table().Rows); counted != n || rows != n/2 || c.rows > 40 || !strings.HasPrefix(c.ys[len(c.ys)-1].Label, "997") {
		t.Errorf("%d rows count %v of %d events, the table has %d values, the last row is %q", c.rows, counted, n, rows, c.ys[len(c.ys)-1].Label)
	}
}

func TestTheNameOfABarStandsBesideItsMiddle(t *testing.T) {
	s := told(t, weekTable)
	s.Chart = "bars:actor"
	var sc scene.Scene
	sc.Reset(scene.Pt(1000, 500), s.Theme.Paper)
	Draw(&sc, s)
	var bar scene.Rect
	for _, sh := range sc.Shapes {
		if sh.Kind == scene.KindRect && sh.Mark != 0 && strings.HasPrefix(sc.Marks[sh.Mark].Title, "Ann") {
			bar = sh.Box
		}
	}
	for _, sh := range sc.Shapes {
		if sh.Text == "Ann" { // a capital is 0.71 of the size high
			if middle := sh.At.Y - 0.357*sh.Font.Size; math.Abs(middle-bar.Middle().Y) > 0.6 {
				t.Errorf("the middle of the name is at %v, that of the bar at %v", middle, bar.Middle().Y)
			}
			return
		}
	}
	t.Error("there is no name")
}

// The median is that of all intervals, of those of a few minutes and of those of days and months.
func TestTheMedianIntervalIsOfAllIntervals(t *testing.T) {
	s := told(t, "title,when\nA,1963-11-22T12:30\nB,1963-11-22T12:35\nC,1963-11-22T12:40\nD,1963-11-22T12:45\nE,1963-11-25\nF,1963-11-29\nG,1963-12-05\nH,1964-03-01\nI,1964-09-24\n")
	if got, want := made(s, "intervals").headline, "Longest gap: 207 days, before “I”; the median is 3.5 days"; got != want {
		t.Errorf("it says %q, want %q", got, want)
	}
}
