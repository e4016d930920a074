package chart

import (
	"fmt"
	"strings"
	"testing"

	"dateline/app/scene"
)

func TestATrendIsWhatRisesOrFallsSteadily(t *testing.T) {
	for _, c := range []struct {
		name   string
		counts []float64
		want   trend
		is     bool
	}{
		{"one that rises", []float64{0, 2, 5, 7, 14, 19, 38, 36, 67, 58, 77, 68}, trend{before: 3.5, after: 67.5, until: 3, since: 8}, true},
		{"of eleven four and three", []float64{0, 2, 5, 7, 14, 19, 38, 36, 67, 58, 76}, trend{before: 3.5, after: 67, until: 3, since: 8}, true},
		{"one that falls", []float64{30, 27, 28, 20, 15, 9, 6, 5, 4}, trend{before: 85.0 / 3, after: 5, until: 2, since: 6}, true},
		{"too few", []float64{1, 2, 4, 8, 16, 32, 40}, trend{}, false},
		{"as many up as down", []float64{1, 9, 2, 8, 3, 7, 4, 6, 5}, trend{}, false},
		{"up and down to many more", []float64{9, 2, 8, 3, 5, 4, 16, 14, 15}, trend{}, false},
		{"a gap", []float64{1, 2, 3, 0, 0, 6, 7, 8, 9}, trend{}, false},
		{"a little more", []float64{10, 11, 12, 13, 14, 15, 16, 17}, trend{}, false},
		{"the last is far above all", []float64{1, 2, 3, 4, 5, 6, 7, 8, 90}, trend{}, false},
		{"nothing", make([]float64, 9), trend{}, false},
	} {
		got, is := trendOf(c.counts)
		if is != c.is || is && got != c.want {
			t.Errorf("%s: %+v, %v, want %+v, %v", c.name, got, is, c.want, c.is)
		}
	}
}

// growing is a table of years that have so many events each, from one on.
func growing(from int, counts ...int) string {
	var b strings.Builder
	b.WriteString("title,when\n")
	for i, n := range counts {
		for k := range n {
			fmt.Fprintf(&b, "E,%d-%02d-%02d\n", from+i, 1+(k*5)%12, 1+k%28)
		}
	}
	return b.String()
}

func TestAHeadlineTellsATrendAndMarksBothEnds(t *testing.T) {
	counts := []int{3, 2, 5, 7, 14, 19, 38, 36, 67, 58, 77, 68}
	table := growing(1907, counts...)
	for lang, want := range map[string]string{
		"en": "From about 4 events a year until 1910 to about 70 since 1915",
		"fr": "D’environ 4 événements par an jusqu’à 1910 à environ 70 depuis 1915",
		"de": "Von etwa 4 Ereignissen je Jahr bis 1910 auf etwa 70 seit 1915",
	} {
		s := told(t, table)
		s.Subject = s.Subject.In(lang)
		for _, width := range []float64{250, 1000} {
			s.Box = scene.Rect{W: width, H: 300}
			got := made(s, "time")
			if got.headline != want {
				t.Errorf("%v wide it says %q, want %q", width, got.headline, want)
			}
			if len(got.pointed) != 2 || got.pointed[0].bar || got.pointed[0].x1 > got.pointed[1].x0 {
				t.Errorf("%v wide it points at %+v", width, got.pointed)
			}
		}
	}
	counts[10] = 150
	if got, want := made(told(t, growing(1907, counts...)), "time").headline, "150 of 467 events fall in 1917"; got != want {
		t.Errorf("where one year towers it says %q, want %q", got, want)
	}
	for n, want := range map[float64]string{0.52: "0.5", 3.5: "4", 67.5: "70", 21: "20", 212: "210", 1234: "1230"} {
		if got := level("en", n); got != want {
			t.Errorf("a level of %v is said %q, want %q", n, got, want)
		}
	}
}
