package chart

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"dateline/app/scene"
	"dateline/timeline/calendar"
)

func TestAPeriodDepartsWhereItHasClearlyMoreThanItsDays(t *testing.T) {
	for _, c := range []struct {
		name    string
		n, all  int
		part    float64
		periods int
		want    bool
	}{
		{"46 of 100 events in 48 of 100 days", 33, 71, 31.0 / 64, 3, false},
		{"twice as many in a week", 14, 71, 7.0 / 64, 10, true},
		{"a tenth in a fiftieth", 16_816, 186_805, 1.0 / 52, 53, true},
		{"a little more of very many", 4_900, 186_805, 1.0 / 52, 53, false},
		{"two of five on one of sixty days", 2, 5, 1.0 / 60, 60, true},
		{"two of thirteen in one of many months, by luck", 2, 13, 1.0 / 120, 120, false},
		{"one", 1, 2, 1.0 / 60, 60, false},
		{"none of none", 0, 0, 0, 1, false},
	} {
		if got := departs(c.n, c.all, c.part, c.periods); got != c.want {
			t.Errorf("%s: departs is %v, want %v", c.name, got, c.want)
		}
	}
	for n, want := range map[int]float64{0: 1, 1: 1 - math.Exp(-2), 2: 1 - 3*math.Exp(-2)} {
		if got := atLeast(n, 2); math.Abs(got-want) > 1e-12 {
			t.Errorf("of two that are expected %d or more come by %v, want %v", n, got, want)
		}
	}
}

// Where no month has more than its days let expect, a week may: then bars are weeks, and its number stands above
// its bar.
func TestAWeekIsNamedWhereNoMonthDeparts(t *testing.T) {
	var table strings.Builder
	table.WriteString("title,when\n")
	for day := range 70 {
		for range 1 + 2*btoi(day >= 56 && day < 63) {
			fmt.Fprintf(&table, "Rally,2016-%02d-%02d\n", [...]int{9, 10, 11}[btoi(day >= 26)+btoi(day >= 57)], [...]int{day + 5, day - 25, day - 56}[btoi(day >= 26)+btoi(day >= 57)])
		}
	}
	for lang, want := range map[string]string{
		"en": "21 of 84 events fall between 31 October and 6 November 2016, 3 times the usual 7",
		"fr": "21 des 84 événements se situent entre le 31 octobre et le 6 novembre 2016, 3 fois le nombre habituel (7)",
		"de": "21 von 84 Ereignissen liegen zwischen dem 31. Oktober und dem 6. November 2016, 3-mal so viele wie üblich (7)",
	} {
		s := told(t, table.String())
		s.Subject = s.Subject.In(lang)
		for _, width := range []float64{120, 300, 900} {
			s.Box = scene.Rect{W: width, H: 240}
			got := made(s, "time")
			if got.headline != want {
				t.Errorf("%v wide it says %q, want %q", width, got.headline, want)
			}
			if len(got.pointed) != 1 || got.pointed[0].label != "21" || !got.pointed[0].bar || got.pointed[0].x1-got.pointed[0].x0 != 7 {
				t.Errorf("%v wide it points at %+v, want the bar of the week", width, got.pointed)
			}
		}
	}
}

// Where no time stands out it is told how many events come usually, unless that is next to nothing.
func TestWhereNoTimeStandsOutTheUsualNumberIsTold(t *testing.T) {
	for want, counts := range map[string][]int{
		"No time stands out: about 9 events a year, at most 12": {8, 12, 6, 11, 9, 12, 7, 9, 5, 9, 8, 11},
		"No time stands out: at most 3 of 14 events a year":     {3, 1, 0, 1, 2, 0, 0, 1, 3, 1, 0, 2},
	} {
		if got := made(told(t, growing(1907, counts...)), "time").headline; got != want {
			t.Errorf("of %v it says %q, want %q", counts, got, want)
		}
	}
}

func TestABusiestTimeIsHeldAgainstTheUsual(t *testing.T) {
	for n, want := range map[int]string{
		11: "H, where 7 are usual", 14: "H, twice the usual 7", 16: "H, more than twice the usual 7", 21: "H, 3 times the usual 7", 24: "H, more than 3 times the usual 7",
	} {
		p := peak{spans: []calendar.Span{{}}, of: weight{certain: n, count: n}}
		for i, count := range []int{2, 7, 7, 6, 8, n, 3} {
			var bin parts
			bin[0] = weight{sum: float64(count), certain: count, count: count}
			p.edges, p.bins = append(p.edges, calendar.Civil(2019, 1, 1+7*i).Start()), append(p.bins, bin)
		}
		p.edges = append(p.edges, calendar.Civil(2019, 2, 19).Start())
		p.spans[0] = p.span(5)
		if got := p.against("en", "H"); got != want {
			t.Errorf("%d are held against the usual by %q, want %q", n, got, want)
		}
	}
}

func TestNumbersOfAHeadlineAreSaidAsAPersonDoes(t *testing.T) {
	for want, of := range map[string][2]int{
		"about 16\u202f800": {16_816, 16_823}, "about 300": {300, 302}, "2–3": {2, 3}, "46": {46, 46}, "about 1020": {1020, 1024}, "900–1100": {900, 1100},
	} {
		if got := strings.ReplaceAll(rounded("en", of[0], of[1]), "\u00a0", "\u202f"); got != want {
			t.Errorf("%v is said %q, want %q", of, got, want)
		}
	}
}

// A headline of very many events tells a share, and its card the numbers that it rounds.
func TestAHeadlineOfVeryManyTellsAShare(t *testing.T) {
	var table strings.Builder
	table.WriteString("title,when\n")
	for year := 1970; year < 2020; year++ {
		for i := range 100 + 1401*btoi(year == 2013) {
			fmt.Fprintf(&table, "E,%d-%02d-%02d\n", year, 1+i%12, 1+i%28)
		}
	}
	got := made(told(t, table.String()), "time")
	if want := "About 1500 of 6401 events, 23\u202f%, fall in 2013"; got.headline != want {
		t.Errorf("it says %q, want %q", got.headline, want)
	}
	if want := "2013: 1501\n"; !strings.HasPrefix(got.said.Desc, want) {
		t.Errorf("its card says %q, want %q first", got.said.Desc, want)
	}
}
