package chart

import (
	"math"
	"testing"

	"gonum.org/v1/plot"

	"dateline/app/figure"
	"dateline/app/figure/theme"
	"dateline/app/figure/view"
	"dateline/app/scene"
	"dateline/data"
)

func spec(t *testing.T) Spec {
	t.Helper()
	tl, err := data.Sample("kim-russia-2019")
	if err != nil {
		t.Fatal(err)
	}
	s := figure.NewSubject(tl, "en", nil)
	return Spec{Box: scene.Rect{W: 1000, H: 500}, Text: 12, Theme: theme.Light, Subject: s, View: view.View{Window: figure.Margin(s.Extent)}}
}

func TestTheBarsAddUpToTheNumberOfEvents(t *testing.T) {
	s := spec(t)
	for _, lang := range []string{"en", "fr"} {
		s.Subject = figure.NewSubject(s.Subject.Timeline, lang, nil)
		sum := 0.0
		for _, b := range overTime(t.Context(), s).bars {
			sum += b.y1 - b.y0
		}
		if math.Abs(sum-12) > 1e-6 {
			t.Errorf("%s: the bars add up to %v, want 12", lang, sum)
		}
	}
}

func TestDaysBetweenMeetingsSayWhatIsCertainAndWhatIsPossible(t *testing.T) {
	var got []string
	for _, b := range gaps(t.Context(), spec(t)).bars {
		if b.label != "" {
			got = append(got, b.label)
		}
	}
	// From June 2018 to 21–28 February 2019, to 18 April, to 22–26 April.
	want := []string{"236–272", "49–56", "4–8"}
	if len(got) != len(want) || got[0] != want[0] || got[1] != want[1] || got[2] != want[2] {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestEveryChartIsDrawnInsideItsBox(t *testing.T) {
	for _, name := range Names() {
		s := spec(t)
		var sc scene.Scene
		sc.Reset(scene.Pt(1000, 500), s.Theme.Paper)
		s.Chart = name
		Draw(&sc, s)
		for _, sh := range sc.Shapes {
			if b := sh.Box; b.X < -1 || b.Y < -1 || b.Right() > 1001 || b.Bottom() > 501 {
				t.Errorf("%s: %q at %v leaves the box", name, sh.Text, b)
			}
		}
	}
}

func TestALowChartKeepsTheEndsOfItsAxis(t *testing.T) {
	var ticks []plot.Tick
	for v := range 6 {
		ticks = append(ticks, plot.Tick{Value: float64(v)})
	}
	for most, want := range map[int]int{6: 6, 5: 2, 2: 2, 9: 6} {
		got := thinned(ticks, most)
		if len(got) != want || got[0].Value != 0 || got[len(got)-1].Value != 5 {
			t.Errorf("thinned to %d: %v", most, got)
		}
	}
}
