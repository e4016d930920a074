package timelineview

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"dateline/app/figure"
	"dateline/app/figure/theme"
	"dateline/app/figure/view"
	"dateline/app/scene"
	"dateline/assets/samples"
	"dateline/data"
	"dateline/data/synth"
	"dateline/timeline"
	"dateline/timeline/calendar"
	"dateline/timeline/edtf"
)

func dateOf(t testing.TB, text string) edtf.Date {
	t.Helper()
	d, err := edtf.Parse(text)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// annotated returns a sample with annotations of every kind about its events and their time.
func annotated(t testing.TB, name string) *timeline.Timeline {
	t.Helper()
	file, err := data.Sample(name)
	if err != nil {
		t.Fatal(err)
	}
	say := func(words string) timeline.Text {
		return timeline.Text{{Lang: "en", Value: words}, {Lang: "fr", Value: words + ", à ce que l’on dit"}}
	}
	events := file.Events.List()
	for i := range events {
		id := fmt.Sprint("n", i)
		pin := timeline.Pin{Event: events[i].ID}
		switch i % 5 {
		case 0:
			file.Annotations = append(file.Annotations, timeline.Annotation{ID: id, Kind: timeline.TextNote, Text: say("Words about it, of which there are rather many"), Pin: pin})
		case 1:
			file.Annotations = append(file.Annotations, timeline.Annotation{ID: id, Kind: timeline.Arrow, Text: say("Look"), Pin: pin})
		case 2:
			file.Annotations = append(file.Annotations, timeline.Annotation{ID: id, Kind: timeline.Era, Text: say("An era of its own"), Pin: pin, To: timeline.Pin{Event: events[min(i+6, len(events)-1)].ID}})
		case 3:
			file.Annotations = append(file.Annotations, timeline.Annotation{ID: id, Kind: timeline.TextNote, Text: say("Moved"), Pin: pin, Offset: timeline.Offset{Right: 6, Down: -4}})
		default:
			file.Annotations = append(file.Annotations, timeline.Annotation{ID: id, Kind: timeline.Arrow, Text: say("leads"), Pin: pin, To: timeline.Pin{Event: events[(i+3)%len(events)].ID}},
				timeline.Annotation{ID: id + "d", Kind: timeline.TextNote, Text: say("A day"), Pin: timeline.Pin{When: events[i].When.Date}})
		}
	}
	return file
}

// No words of an annotation lie over a label, a dot or other words; all of them stand in the view,
// none is cut, and what became of each is told.
func TestAnnotationsStandOverNothingAndAreAllAccountedFor(t *testing.T) {
	drawn := 0
	for _, name := range samples.Names {
		file := annotated(t, name)
		for _, lang := range []string{"en", "fr"} {
			s := figure.NewSubject(file, lang, nil)
			for _, size := range []scene.Point{{X: 1600, Y: 900}, {X: 900, Y: 900}, {X: 420, Y: 300}} {
				for _, printed := range []bool{true, false} {
					var v View
					var sc scene.Scene
					spec := Spec{
						Box: scene.Rect{W: size.X, H: size.Y}, Text: 12, Theme: theme.Print, Subject: s, Printed: printed, Interactive: !printed, Notes: s.Notes(),
						View: view.View{Window: s.FirstWindow(), Lanes: view.ByNone},
					}
					f := v.Draw(&sc, spec)
					at := fmt.Sprint(name, " ", lang, " ", size, " printed ", printed)
					holdsApart(t, at, &v, spec, f)
					if len(f.Fates) != len(spec.Notes) {
						t.Fatalf("%s: %d fates of %d annotations", at, len(f.Fates), len(spec.Notes))
					}
					n := 0
					for i, fate := range f.Fates {
						if fate == figure.Drawn {
							n++
						} else if fate == figure.Elsewhere {
							t.Errorf("%s: nothing is told of %s", at, spec.Notes[i].ID)
						}
					}
					if drawn += n; n != len(f.Notes) {
						t.Errorf("%s: %d annotations are told to be drawn, %d are", at, n, len(f.Notes))
					}
				}
			}
		}
	}
	if drawn < 500 {
		t.Errorf("%d annotations are drawn in all; the law looks at too few", drawn)
	}
}

func holdsApart(t *testing.T, at string, v *View, s Spec, f Frame) {
	t.Helper()
	var taken []scene.Rect
	for i := range v.rows.events {
		p := &v.rows.events[i]
		taken = append(taken, p.bar)
		if p.label != "" {
			taken = append(taken, v.labelBox(s, p))
		}
	}
	room := scene.Rect{X: f.Plot.X, Y: f.Top, W: f.Plot.W, H: f.Plot.Bottom() - f.Top}.Inset(-0.1)
	for _, n := range f.Notes {
		if n.Box.Empty() {
			continue // an arrow without words
		}
		if !room.Holds(n.Box) {
			t.Errorf("%s: the words of %s stand outside: %v of %v", at, n.ID, n.Box, room)
		}
		for _, b := range taken {
			if b.Overlaps(n.Box.Inset(0.5)) {
				t.Errorf("%s: the words of %s lie over %v: %v", at, n.ID, b, n.Box)
			}
		}
		taken = append(taken, n.Box)
	}
	for i := range v.notes.arrows {
		a := &v.notes.arrows[i]
		if w := v.notes.words[a.note][a.words]; strings.Contains(strings.Join(w.lines, " "), "…") {
			t.Errorf("%s: %q is cut", at, w.lines)
		}
	}
}

// While a window moves, the lines of the head stay, and an era that goes on beyond an edge keeps its
// name in sight.
func TestTheNameOfAnEraStaysInSightWhileTheWindowMoves(t *testing.T) {
	day := calendar.Civil(2000, 1, 1).Start()
	file := synth.Timeline(40, 1)
	file.Annotations = []timeline.Annotation{
		{ID: "long", Kind: timeline.Era, Text: timeline.Say("", "A long era"), Pin: timeline.Pin{When: dateOf(t, "1990/2010")}},
		{ID: "open", Kind: timeline.Era, Text: timeline.Say("", "An open era"), Pin: timeline.Pin{When: dateOf(t, "1995/..")}},
		{ID: "over", Kind: timeline.Bracket, Text: timeline.Say("", "Some years"), Pin: timeline.Pin{When: dateOf(t, "1999/2003")}},
	}
	s := figure.NewSubject(file, "en", nil)
	var v View
	var sc scene.Scene
	height := -1.0
	for k := range 40 {
		window := calendar.Span{Start: day.Add(float64(k*20) - 800), End: day.Add(float64(k*20) - 500)}
		sc.Reset(scene.Pt(900, 400), theme.Light.Paper)
		f := v.Draw(&sc, Spec{Box: scene.Rect{W: 900, H: 400}, Text: 12, Theme: theme.Light, Subject: s, Interactive: true, Notes: s.Notes(), View: view.View{Window: window, Lanes: view.ByNone}})
		if height >= 0 && f.Plot.Y != height {
			t.Fatalf("the plot begins at %v in one frame and at %v in the next", height, f.Plot.Y)
		}
		height = f.Plot.Y
		for _, id := range []string{"long", "open"} {
			at := slices.IndexFunc(f.Notes, func(n figure.PlacedNote) bool { return n.ID == id })
			if at < 0 || f.Notes[at].Box.X < f.Plot.X-0.1 || f.Notes[at].Box.Right() > f.Plot.Right()+0.1 {
				t.Fatalf("the name of %s is out of sight: %+v", id, f.Notes)
			}
		}
	}
}

// An era is drawn with the doubt that its date has: a sharp end has a line, one that is about grows
// out of nothing.
func TestAnEndOfAnEraIsAsSharpAsItsDate(t *testing.T) {
	file := synth.Timeline(40, 1)
	lines := func(date string) (n int) {
		file.Annotations = []timeline.Annotation{{ID: "e", Kind: timeline.Era, Pin: timeline.Pin{When: dateOf(t, date)}}}
		s := figure.NewSubject(file, "en", nil)
		f := Frame{Plot: scene.Rect{X: 10, Y: 10, W: 600, H: 200}}
		f.View.Span, f.View.Width = calendar.Span{Start: calendar.Civil(1980, 1, 1).Start(), End: calendar.Civil(2030, 1, 1).Start()}, 600
		x0, x1, fade0, fade1 := across(f, s.Notes()[0].Over(), 12)
		if x1 <= x0 {
			t.Errorf("%s runs from %v to %v", date, x0, x1)
		}
		for _, fade := range []float64{fade0, fade1} {
			if fade == 0 {
				n++
			}
		}
		return n
	}
	for date, want := range map[string]int{"1990-03-01/2000-04-05": 2, "1990/2000": 0, "1990-03-01~/2000-04-05~": 0, "1990-03-01/..": 1, "../2000-04-05": 1, "[1990..2000]": 0} {
		if got := lines(date); got != want {
			t.Errorf("%s has %d sharp ends, want %d", date, got, want)
		}
	}
}

// fifty annotates a timeline with all kinds.
func fifty(t testing.TB, file *timeline.Timeline) {
	t.Helper()
	i := 0
	for _, e := range file.Events.All() {
		if i++; i > 50 {
			break
		}
		a := timeline.Annotation{ID: fmt.Sprint("n", i), Kind: timeline.AnnotationKinds[i%4], Text: timeline.Say("", fmt.Sprint("Annotation ", i)), Pin: timeline.Pin{Event: e.ID}}
		if a.Kind == timeline.Era || a.Kind == timeline.Bracket {
			a.Pin = timeline.Pin{When: dateOf(t, fmt.Sprintf("%d/%d", 1990+i%20, 1991+i%20))}
		}
		file.Annotations = append(file.Annotations, a)
	}
}

// panned returns what draws the next frame of so many events with fifty annotations, while the window
// goes to and fro.
func panned(t testing.TB, events int) (frame func()) {
	t.Helper()
	file := synth.Timeline(events, 1)
	fifty(t, file)
	s := figure.NewSubject(file, "en", nil)
	var v View
	var sc scene.Scene
	window, k, notes := s.FirstWindow(), 0, s.Notes()
	return func() {
		step := window.Days() / 400
		if k++; k/20%2 == 1 {
			step = -step
		}
		window.Start, window.End = window.Start.Add(step), window.End.Add(step)
		sc.Reset(scene.Pt(1280, 800), theme.Dark.Paper)
		v.Draw(&sc, Spec{Box: scene.Rect{W: 1280, H: 800}, Text: 12, Theme: theme.Dark, Subject: s, Interactive: true, Notes: notes, View: view.View{Window: window, Lanes: view.ByType}})
	}
}

func TestAFrameWithAnnotationsAllocatesNothing(t *testing.T) {
	frame := panned(t, 60)
	for range 200 {
		frame() // lets the memory that is kept grow
	}
	if n := testing.AllocsPerRun(40, frame); n > 0 {
		t.Errorf("a frame allocates %v times, want 0", n)
	}
}

// BenchmarkMillionAnnotated pans over a million events with fifty annotations.
func BenchmarkMillionAnnotated(b *testing.B) {
	frame := panned(b, 1_000_000)
	for range 100 {
		frame()
	}
	b.ReportAllocs()
	for b.Loop() {
		frame()
	}
}
