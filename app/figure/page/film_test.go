package page_test

import (
	"bytes"
	"slices"
	"testing"

	"dateline/app/figure"
	"dateline/app/figure/page"
	"dateline/app/figure/theme"
	"dateline/app/scene"
	"dateline/assets/samples"
	"dateline/data"
	"dateline/data/synth"
	"dateline/timeline"
)

// film returns a film of the second sample.
func film(t *testing.T, pace page.Pace) *page.Film {
	t.Helper()
	file, err := data.Sample(samples.Names[1])
	if err != nil {
		t.Fatal(err)
	}
	f, err := page.NewFilm(page.Spec{Size: scene.Pt(640, 400), Theme: theme.Light, Subject: figure.NewSubject(file, "en", nil)}, pace)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// placesOn returns the places that a picture of a film shows, each once.
func placesOn(f *page.Film, number int) []string {
	var sc scene.Scene
	f.Draw(&sc, number)
	var ids []string
	for _, sh := range sc.Shapes {
		if m := sc.Marks[sh.Mark]; sh.Kind == scene.KindDisc && m.Kind == scene.MarkPlace && !slices.Contains(ids, m.ID) {
			ids = append(ids, m.ID)
		}
	}
	slices.Sort(ids)
	return ids
}

func TestAFilmShowsOnlyWhatHasComeUp(t *testing.T) {
	f := film(t, page.Pace{Second: 4})
	if got, want := f.Len(), 11*6; got != want {
		t.Fatalf("eleven events have %d pictures, want %d", got, want)
	}
	for number, want := range map[int][]string{
		0:           {"beijing"},
		6:           {"beijing", "panmunjom"},
		12:          {"beijing", "dalian", "panmunjom"},
		f.Len() - 1: {"beijing", "dalian", "hanoi", "panmunjom", "pyongyang", "singapore", "vladivostok"},
	} {
		if got := placesOn(f, number); !slices.Equal(got, want) {
			t.Errorf("picture %d shows %v, want %v", number, got, want)
		}
	}
}

func TestAFilmByDayHasAPictureForEachDay(t *testing.T) {
	f := film(t, page.Pace{Second: 12, ByDay: true})
	// From 25 March 2018 to 5 October 2019.
	if got, want := f.Len(), 560; got != want {
		t.Errorf("there are %d pictures, want %d", got, want)
	}
}

// A picture of a film depends on nothing but its number: drawn backwards by another film
// each is the same.
func TestAPictureOfAFilmIsTheSameInAnyOrder(t *testing.T) {
	for _, pace := range []page.Pace{{Second: 2}, {Second: 2, Story: true}} {
		one, other := film(t, pace), film(t, pace)
		var want [][]byte
		for k := range one.Len() {
			var sc scene.Scene
			one.Draw(&sc, k)
			want = append(want, dump(t, &sc))
		}
		for k := other.Len() - 1; k >= 0; k-- {
			var sc scene.Scene
			other.Draw(&sc, k)
			if !bytes.Equal(dump(t, &sc), want[k]) {
				t.Fatalf("story %t: picture %d is another when it is drawn after those behind it", pace.Story, k)
			}
		}
	}
}

func TestWhatMakesNoFilmIsToldWhy(t *testing.T) {
	placeless := synth.Timeline(20, 1)
	placeless.Places = nil
	for name, c := range map[string]struct {
		of   *timeline.Timeline
		want string
	}{
		"without events": {&timeline.Timeline{}, "there is no event with a date to show one after another"},
		"without places": {placeless, "no event has a place that is on the map"},
		"centuries":      {synth.Timeline(500, 1), "the film would have 7201 pictures; it may have up to 7200: choose a shorter time with --from and --to, or --step event"},
	} {
		_, err := page.NewFilm(page.Spec{Size: scene.Pt(640, 400), Theme: theme.Light, Subject: figure.NewSubject(c.of, "en", nil)}, page.Pace{Second: 12, ByDay: true})
		if err == nil || err.Error() != c.want {
			t.Errorf("%s: got %v, want %s", name, err, c.want)
		}
	}
}
