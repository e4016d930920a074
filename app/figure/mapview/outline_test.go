package mapview_test

import (
	"bytes"
	"slices"
	"testing"

	"dateline/app/figure"
	"dateline/app/figure/gallery"
	"dateline/app/figure/mapview"
	"dateline/app/figure/theme"
	"dateline/app/scene"
	"dateline/data"
)

// The delta of the gallery is an area: its outline is drawn and filled, no dot stands in its
// middle, its name stands in it, and a click on it means it.
func TestAnAreaOfKnownOutlineIsDrawnAsSuch(t *testing.T) {
	opened, err := data.Read("gallery.json", bytes.NewReader(gallery.File), data.Options{})
	if err != nil {
		t.Fatal(err)
	}
	s := figure.NewSubject(opened.Timeline, "en", nil)
	spots, _ := mapview.Of(s, "", "", mapview.Everything(s))
	spots = slices.DeleteFunc(spots, func(p mapview.Spot) bool { return p.ID != "delta" })
	var sc scene.Scene
	var m mapview.Map
	m.Draw(&sc, mapview.Spec{Box: scene.Rect{W: 800, H: 600}, Text: 12, Theme: theme.Light, Subject: s, Spots: spots, Colours: s.Colours("")})
	var kinds []scene.Kind
	var outline, name scene.Rect
	for i := range sc.Shapes {
		sh := &sc.Shapes[i]
		if sh.Mark == 0 || sc.Marks[sh.Mark].ID != "delta" {
			continue
		}
		kinds = append(kinds, sh.Kind)
		switch sh.Kind {
		case scene.KindPolygon:
			outline = sh.Box
		case scene.KindText:
			name = sh.Box
		}
	}
	if slices.Contains(kinds, scene.KindDisc) || outline.W < 150 {
		t.Errorf("the delta is drawn by %v, its outline is %v; want a large polygon and no dot", kinds, outline)
	}
	if name.X < outline.X || name.Right() > outline.Right() || name.Y < outline.Y || name.Bottom() > outline.Bottom() {
		t.Errorf("the name stands at %v, want it within %v", name, outline)
	}
	at := scene.Pt(outline.Middle().X+outline.W/8, outline.Middle().Y-outline.H/4)
	if mark, ok := sc.Hit(at, 0); !ok || sc.Marks[mark].ID != "delta" {
		t.Errorf("a click into the area means %v", sc.Marks[mark])
	}
}
