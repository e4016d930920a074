package page

import (
	"slices"
	"strings"
	"testing"

	"dateline/app/figure"
	"dateline/app/figure/exercise"
	"dateline/app/figure/firstlook"
	"dateline/app/figure/theme"
	"dateline/app/figure/view"
	"dateline/app/scene"
	"dateline/data"
	"dateline/timeline"
)

func TestWhatAPictureTellsFillsItsLinesOneAfterTheOther(t *testing.T) {
	font := scene.Font{Size: 10}
	words := []string{"twelve events", "made with care", "sources: many"}
	all := "twelve events  ·  made with care  ·  sources: many"
	two := font.Width("twelve events  ·  made with care") + 1
	for name, c := range map[string]struct {
		words []string
		box   scene.Rect
		want  []string
	}{
		"nothing":                       {nil, scene.Rect{W: 500, H: 29}, nil},
		"one line holds all":            {words, scene.Rect{W: 500, H: 29}, []string{all}},
		"two do":                        {words, scene.Rect{W: two, H: 29}, []string{"twelve events  ·  made with care", "sources: many"}},
		"the first is wide":             {words, scene.Rect{W: 20, H: 29}, []string{"twelve events", "made with care  ·  sources: many"}},
		"there is room for one alone":   {words, scene.Rect{W: two, H: 15}, []string{all}},
		"there is one thing to be told": {words[:1], scene.Rect{W: 20, H: 29}, []string{"twelve events"}},
	} {
		if got := flowed(c.words, font, c.box); !slices.Equal(got, c.want) {
			t.Errorf("%s: the lines are %q, want %q", name, got, c.want)
		}
	}
}

// The numbers of a page's legs have no list in a corner, as those of a map have: a line says where
// they lead, but for an exercise, which would tell its answers.
func TestAPageSaysWhereItsNumberedLegsLead(t *testing.T) {
	tl, err := data.Sample("kim-russia-2019")
	if err != nil {
		t.Fatal(err)
	}
	s := figure.NewSubject(tl, "en", nil)
	spec := Spec{Subject: s, View: view.View{Window: s.FirstWindow()}}
	several, asking := spec, spec
	several.Actor = view.ActorsOf("kim-jong-un", "donald-trump")
	asking.Subject = s.Asking(exercise.Asking(timeline.Where))
	for name, c := range map[string]struct {
		spec Spec
		want []string
	}{
		"of the busiest": {spec, []string{"route of Kim Jong-un (Singapore, 1\u00a0Hanoi, 2\u00a0Vladivostok)"}},
		"of two":         {several, []string{"route of Kim Jong-un (Singapore, A1\u00a0Hanoi, A2\u00a0Vladivostok)", "route of Donald Trump (Singapore, B1\u00a0Hanoi)"}},
		"of an exercise": {asking, nil},
	} {
		if got := pageStops(c.spec); !slices.Equal(got, c.want) {
			t.Errorf("%s: a page says %q, want %q", name, got, c.want)
		}
	}
}

// Strokes, rings and hatchings of a slide grow with its letters.
func TestALargeSlideIsASmallOneEnlarged(t *testing.T) {
	tl, err := data.Sample("cold-war")
	if err != nil {
		t.Fatal(err)
	}
	s := figure.NewSubject(tl, "en", nil)
	drawn := func(size scene.Point, times float64) string {
		p, ok := stepOf("step:5")
		if !ok {
			t.Fatal("there is no such slide")
		}
		var sc scene.Scene
		p.draw(&sc, Spec{Size: size, Theme: theme.Light, Subject: s, View: firstlook.Of(s)})
		sc.Enlarge(times)
		var out strings.Builder
		if err := sc.Dump(&out); err != nil {
			t.Fatal(err)
		}
		return out.String()
	}
	if got, want := drawn(scene.Pt(3840, 2400), 1), drawn(scene.Pt(1280, 800), 3); got != want {
		t.Errorf("of 2400 points it is\n%.600s\nwant\n%.600s", got, want)
	}
}

// asking makes an exercise of a sample.
func asking(t *testing.T, name string, secret timeline.Secret) Spec {
	t.Helper()
	tl, err := data.Sample(name)
	if err != nil {
		t.Fatal(err)
	}
	gaps := exercise.Asking(secret)
	gapped, answers := exercise.Of(tl, gaps)
	return Spec{Size: scene.Pt(1600, 1000), Theme: theme.Print, Subject: figure.NewSubject(gapped, "en", nil).Asking(gaps), Answers: answers, View: view.View{Colour: view.ByPlace}}
}

func TestAnExerciseAsksForAPlaceOnceInAList(t *testing.T) {
	for _, h := range asking(t, "korea-diplomacy-2018-2019", timeline.Where).happened(scene.Font{Size: 10}, 1000) {
		all := strings.Join(append(h.title, h.facts...), "\n")
		if n := strings.Count(all, exercise.Gap); n != 1 {
			t.Errorf("%d gaps stand in\n%s", n, all)
		}
	}
}

func TestALegendHasNoGaps(t *testing.T) {
	p, _ := Find(Timeline)
	var sc scene.Scene
	p.Draw(&sc, asking(t, "cold-war", timeline.Where))
	under := 0.0 // the axis
	for _, sh := range sc.Shapes {
		if sh.Tick {
			under = sh.At.Y
		}
	}
	for _, sh := range sc.Shapes {
		if sh.Kind == scene.KindText && sh.At.Y > under && strings.Trim(sh.Text, "_ ") == "" {
			t.Errorf("below the axis stands %q", sh.Text)
		}
	}
	if under == 0 {
		t.Error("there is no axis")
	}
}
