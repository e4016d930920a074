package state

import (
	"image"
	"reflect"
	"testing"

	"dateline/app/scene"
	"dateline/timeline"
)

// illustrated returns a model whose first steps have pictures.
func illustrated(t *testing.T) Model {
	t.Helper()
	m := open(t)
	tl := m.Timeline.Clone()
	tl.Facets = append(tl.Facets, timeline.Facet{Name: "Image", Kind: timeline.OfWords})
	all := tl.Events.List()
	for i := range all {
		for k, step := range tl.Stories[0].Steps[:3] {
			if step.Event == all[i].ID {
				f := all[i].Full()
				f.Values = []timeline.Value{{Facet: "Image", Word: []string{"a.png", "b.png", "c.png"}[k]}}
				all[i] = f.Compact()
			}
		}
	}
	tl.Events = timeline.EventsOf(all)
	return New("/folder/file.json", tl, "en", m.Theme)
}

func TestPicturesAreOpenedOnceAheadOfTheirSlides(t *testing.T) {
	m := illustrated(t)
	asks := func(name string) Effect { return OpenPicture{m.ID, "/folder", name, "en"} }
	m, effects := Update(m, Presented{})
	if want := []Effect{asks("a.png")}; !reflect.DeepEqual(effects, want) {
		t.Errorf("with the title %v are opened, want %v", effects, want)
	}
	m.Still = true
	m, effects = Update(m, SlideTurned{1})
	if want := []Effect{Animate{Of: TheShow}, asks("b.png")}; !reflect.DeepEqual(effects, want) {
		t.Errorf("with the first step %v, want %v", effects, want)
	}
	if m, effects = Update(m, SlideTurned{-1}); len(effects) != 1 {
		t.Errorf("back at the title %v are opened again", effects)
	}
	shot := Shot{Bitmap: &scene.Bitmap{Pixels: image.NewRGBA(image.Rect(0, 0, 4, 2))}}
	m = send(t, m, PictureOpened{asks("a.png").(OpenPicture), shot}, PictureOpened{asks("b.png").(OpenPicture), Shot{Problem: "gone"}})
	if got, why := m.Picture("a.png"); got != shot.Bitmap || why != "" {
		t.Errorf("opened is %v, %q", got, why)
	}
	if got, why := m.Picture("b.png"); got != nil || why != "gone" {
		t.Errorf("not opened is %v, %q", got, why)
	}
	other := asks("a.png").(OpenPicture)
	other.Document++
	if got, _ := send(t, m, PictureOpened{other, Shot{}}).Picture("a.png"); got != shot.Bitmap {
		t.Error("the picture of another document takes its place")
	}
}
