package chart

import (
	"bytes"
	"fmt"
	"math"
	"strings"
	"testing"

	"dateline/app/figure/gallery"
	"dateline/app/scene"
	"dateline/assets/samples"
	"dateline/data"
	"dateline/data/synth"
)

// clockTable is a day of which the times are known, 300 events in the hour from noon on among them, and
// one event of which they are not.
func clockTable() string {
	var b strings.Builder
	b.WriteString("title,when,place\nMorning,1963-11-22T08:05,Dallas\nNight,1963-11-22T23:59:30,Dallas\nSome time,1963-11-22,Dallas\nStays,[1963-11-22T12:30..1963-11-22T13:40],Dallas\n")
	for i := range 300 {
		fmt.Fprintf(&b, "Shot %d,1963-11-22T12:%02d:%02d,Dallas\n", i, i%60, i%59)
	}
	return b.String()
}

func TestWhatAChartSaysDoesNotDependOnHowLargeItIs(t *testing.T) {
	full, err := data.Read("gallery.json", bytes.NewReader(gallery.File), data.Options{})
	if err != nil {
		t.Fatal(err)
	}
	all := map[string]Spec{"gallery": specOf(full.Timeline), "week": told(t, weekTable), "clock": told(t, clockTable()), "synthetic": specOf(synth.Timeline(3000, 5))}
	for _, name := range samples.Names {
		tl, err := data.Sample(name)
		if err != nil {
			t.Fatal(err)
		}
		all[name] = specOf(tl)
	}
	sizes := []scene.Point{scene.Pt(1000, 500), scene.Pt(300, 200), scene.Pt(480, 320), scene.Pt(700, 900), scene.Pt(3840, 2160)}
	for name, s := range all {
		for _, chart := range Offered(s.Subject.Timeline) {
			want := ""
			for _, size := range sizes {
				s.Box.W, s.Box.H = size.X, size.Y
				c := made(s, chart)
				got := c.headline + "\n" + c.said.Asks
				if c.none != "" {
					continue // there is no room for it, and it says so
				}
				if want == "" {
					want = got
				} else if got != want {
					t.Errorf("%s, %s: it says %q, and at %v %q", name, chart, want, size, got)
				}
			}
		}
	}
}

func TestADayOfWhichTheTimesAreKnownIsDrawnByTheClock(t *testing.T) {
	s := told(t, clockTable())
	for _, c := range []struct {
		width    float64
		subtitle string
	}{
		{1000, "Events every 30 minutes, by type."},
		{600, "Events an hour, by type."},
		{100, "Events every 6 hours, by type."},
	} {
		s.Box.W = c.width
		got := made(s, "time")
		sum := 0.0
		for _, b := range got.bars {
			sum += b.y1 - b.y0
		}
		if !strings.HasPrefix(got.subtitle, c.subtitle) || math.Abs(sum-304) > 1e-6 {
			t.Errorf("%v wide it says %q, and its bars add up to %v, want %q and 304", c.width, got.subtitle, sum, c.subtitle)
		}
		if want := "About 300 of 304 events fall between 12:00 and 13:00 on 22 November 1963"; got.headline != want {
			t.Errorf("%v wide it says %q, want %q", c.width, got.headline, want)
		}
	}
	if got, want := made(s, "cumulative").headline, "Half of the events had come by 22 November 1963, 13:00"; got != want {
		t.Errorf("it says %q, want %q", got, want)
	}
	s.Box.W = 600
	first := strings.Join(made(s, "time").Table().Rows[0][:2], " ")
	if want := "1963-11-22T00:00 1963-11-22T00:59"; first != want {
		t.Errorf("its first bar is %q, want %q", first, want)
	}
}

func TestADayOfWhichNoTimesAreKnownIsOneBar(t *testing.T) {
	got := made(told(t, "title,when\nA,2019-04-01\nB,2019-04-01\nC,2019-04-01T12:00\n"), "time")
	if got.subtitle != "Events a day, by type." || len(got.bars) != 1 || got.headline != "All events fall on 1 April 2019" {
		t.Errorf("it says %q and %q with %d bars", got.headline, got.subtitle, len(got.bars))
	}
}

func TestAHeadlineNamesABarWhereBarsMayBeThin(t *testing.T) {
	month, years := "title,when\n", "title,when\n"
	for day := 1; day <= 31; day++ {
		month += strings.Repeat(fmt.Sprintf("Tremor,2019-07-%02d\n", day), 3+day%7)
	}
	month += strings.Repeat("Tremor,2019-07-10\n", 90)
	for year := 2014; year <= 2020; year++ {
		years += strings.Repeat(fmt.Sprintf("Visit,%d-03-04\nTalk,%d-05-04\n", year, year), year-2010)
	}
	for _, c := range []struct {
		table, subtitle string
		width           float64
	}{
		{month, "Events a day", 330},
		{month, "Events a week", 120},
		{years, "Events a quarter", 900}, // over years months are no bars
	} {
		s := told(t, c.table)
		s.Box = scene.Rect{W: c.width, H: 240}
		if got := made(s, "time"); !strings.HasPrefix(got.subtitle, c.subtitle) {
			t.Errorf("%v wide it says %q under %q, want %q", c.width, got.subtitle, got.headline, c.subtitle)
		}
	}
}
