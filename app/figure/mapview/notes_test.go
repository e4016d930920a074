package mapview_test

import (
	"fmt"
	"testing"

	"dateline/app/figure"
	"dateline/app/figure/mapview"
	"dateline/app/figure/theme"
	"dateline/app/scene"
	"dateline/assets/samples"
	"dateline/data"
	"dateline/timeline"
)

// noteWords returns the boxes of the words of annotations of a scene, and those of all others.
func noteWords(sc *scene.Scene) (notes, others []scene.Rect) {
	for i := range sc.Shapes {
		sh := &sc.Shapes[i]
		switch m := sc.Marks[sh.Mark]; {
		case sh.Kind == scene.KindText && sh.Mark != 0 && m.Kind == scene.MarkNote:
			notes = append(notes, sh.Box)
		case sh.Kind == scene.KindText, sh.Kind == scene.KindDisc && sh.Mark != 0 && m.Kind == scene.MarkPlace:
			others = append(others, sh.Box)
		}
	}
	return notes, others
}

// Words about places lie over no name and no dot, and what became of each annotation is told.
func TestAnnotationsOfPlacesStandOverNothing(t *testing.T) {
	drawn := 0
	for _, name := range samples.Names {
		file, err := data.Sample(name)
		if err != nil {
			t.Fatal(err)
		}
		file.Annotations = nil
		for i, p := range file.Places {
			a := timeline.Annotation{ID: fmt.Sprint("n", i), Kind: timeline.TextNote, Text: timeline.Say("", "Words about a place, and more"), Pin: timeline.Pin{Place: p.ID}}
			switch i % 4 {
			case 1:
				a.Kind = timeline.Arrow
			case 2:
				a.Offset = timeline.Offset{Right: 5, Down: 4}
			case 3:
				a.Kind, a.Text, a.To = timeline.Arrow, timeline.Say("", "on"), timeline.Pin{Place: file.Places[(i+1)%len(file.Places)].ID}
			}
			file.Annotations = append(file.Annotations, a)
		}
		file.Annotations = append(file.Annotations, timeline.Annotation{ID: "lost", Kind: timeline.TextNote, Pin: timeline.Pin{Place: "nowhere"}})
		s := figure.NewSubject(file, "en", nil)
		spots, _ := mapview.Of(s, "", "", mapview.Everything(s))
		for _, size := range []scene.Point{{X: 1400, Y: 900}, {X: 500, Y: 360}} {
			var m mapview.Map
			var sc scene.Scene
			sc.Reset(size, theme.Light.Paper)
			m.Draw(&sc, mapview.Spec{Box: scene.Rect{W: size.X, H: size.Y}, Text: 13, Theme: theme.Light, Subject: s, Spots: mapview.Shown(spots), Notes: s.Notes()})
			at := fmt.Sprint(name, " ", size)
			notes, others := noteWords(&sc)
			for i, n := range notes {
				if !(scene.Rect{W: size.X, H: size.Y}).Holds(n) {
					t.Errorf("%s: words of an annotation stand outside: %v", at, n)
				}
				for _, o := range append(others, notes[:i]...) {
					if o.Overlaps(n.Inset(2)) { // lines of one text stand close
						t.Errorf("%s: words of an annotation lie over %v: %v", at, o, n)
					}
				}
			}
			tally := m.Fates().TallyWith(nil)
			sum := 0
			for _, n := range tally {
				sum += n
			}
			if drawn += tally[figure.Drawn]; sum != len(file.Annotations) || tally[figure.Lost] != 1 || tally[figure.Elsewhere] != 0 {
				t.Errorf("%s: the fates %v are not those of %d annotations, of which one is lost", at, tally, len(file.Annotations))
			}
			if placed := m.Notes(s.Notes(), nil); len(placed) != tally[figure.Drawn] {
				t.Errorf("%s: %d annotations are placed, %d drawn", at, len(placed), tally[figure.Drawn])
			}
		}
	}
	if drawn < 40 {
		t.Errorf("%d annotations are drawn in all; the law looks at too few", drawn)
	}
}
