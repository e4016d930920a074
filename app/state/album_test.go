package state

import (
	"errors"
	"image"
	"path/filepath"
	"reflect"
	"slices"
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

func TestThePictureOfTheSelectedEventIsOpened(t *testing.T) {
	m := illustrated(t)
	first := m.Timeline.Stories[0].Steps[0].Event
	open := OpenPicture{m.ID, "/folder", "a.png", "en"}
	m, effects := Update(m, Selected{Event: first})
	if !slices.Contains(effects, Effect(open)) {
		t.Errorf("%v, want %v among them", effects, open)
	}
	if m = send(t, m, PictureEnlarged{}); m.Dialog != nil {
		t.Error("a picture that is on its way is shown large")
	}
	m = send(t, m, PictureOpened{open, Shot{Bitmap: &scene.Bitmap{Pixels: image.NewRGBA(image.Rect(0, 0, 4, 2))}}}, PictureEnlarged{})
	if m.Dialog == nil || m.Dialog.Kind != ShowPicture {
		t.Errorf("the dialog is %+v", m.Dialog)
	}
}

func TestAPictureThatComesLateIsTakenWhereItIsStillAwaited(t *testing.T) {
	m := file(t, true)
	late := OpenPicture{Document: m.ID, Folder: filepath.Dir(m.File), Name: "a.png"}
	shot := Shot{Problem: "missing"}
	m.album = map[string]Shot{"a.png": {}}
	if got := send(t, m, PictureOpened{late, shot}); got.album["a.png"] != shot {
		t.Errorf("awaited, it is %+v", got.album)
	}
	elsewhere, saves := effectsOf[Save](m, SavedAs{Path: "/e/road.json"})
	elsewhere = send(t, elsewhere, Saved{Save: saves[0]})
	if got := send(t, elsewhere, PictureOpened{late, shot}); len(got.album) != 0 {
		t.Errorf("after the document was saved elsewhere it is %+v", got.album)
	}
	behind := send(t, m, NewAsked{})
	if behind.ID == m.ID {
		t.Fatal("no document stands before it")
	}
	behind = send(t, behind, PictureOpened{late, shot})
	if at := behind.behind(m.ID); at < 0 || behind.Behind[at].album["a.png"] != shot {
		t.Error("behind another document it is lost")
	}
}

func TestThePictureOfAnEventIsReadOnceAndOpenedAgainWhenItIsForgotten(t *testing.T) {
	m := open(t)
	m.Path = "/folder/file.json"
	event := m.Timeline.Events.At(0).ID
	take := TakePicture{m.ID, event, "/folder", "/folder/a.png"}
	m = send(t, m, Selected{Event: event}, PictureTaken{Of: take, File: "a.png"}) // it stands in a further field
	if got, _ := m.Pictured(); got.File != "a.png" {
		t.Fatalf("it has %+v", got)
	}
	if n := testing.AllocsPerRun(10, func() { openPictures(m, m, nil); m.Pictured() }); n != 0 {
		t.Errorf("what changes nothing reads the picture again, with %v allocations", n)
	}
	_, effects := Update(m, PictureTaken{Of: take, File: "a.png"})
	if want := Effect(OpenPicture{m.ID, ".", "a.png", "en"}); !slices.Contains(effects, want) {
		t.Errorf("attached once more, %v, want %v among them", effects, want)
	}
	if got, has := send(t, m, Filtered{"zzz"}).Pictured(); has {
		t.Errorf("filtered away, its picture is %+v", got)
	}
}

func TestAttachingAPictureIsOneEditThatIsUndone(t *testing.T) {
	m := open(t)
	if m = send(t, m, AttachAsked{}); m.Dialog != nil || m.Notice == nil {
		t.Errorf("of no event it is asked by %+v", m.Dialog)
	}
	event := m.Timeline.Events.At(0).ID
	m.Path = "/folder/file.json"
	m = send(t, m, Selected{Event: event})
	before := m.Timeline
	if m = send(t, m, AttachAsked{}); m.Dialog == nil || m.Dialog.Kind != AskPicture {
		t.Fatalf("the dialog is %+v", m.Dialog)
	}
	m, effects := Update(m, PictureGiven{"/folder/pictures/a.png"})
	take := TakePicture{m.ID, event, "/folder", "/folder/pictures/a.png"}
	if want := []Effect{take}; !reflect.DeepEqual(effects, want) {
		t.Fatalf("%v, want %v", effects, want)
	}
	if bad := send(t, m, PictureTaken{Of: take, Problem: errors.New("it is broken")}); bad.Timeline != before || bad.Dialog == nil || bad.Dialog.In(bad.Lang) != "it is broken" {
		t.Errorf("a broken picture: %+v", bad.Dialog)
	}
	m = send(t, m, PictureTaken{Of: take, File: "pictures/a.png"})
	if got, _ := m.Pictured(); got != (timeline.Media{File: "pictures/a.png"}) {
		t.Errorf("the event has %+v", got)
	}
	if one := send(t, m, PictureRemoved{}); one.Timeline == m.Timeline {
		t.Error("the picture cannot be taken away")
	} else if got, has := one.Pictured(); has {
		t.Errorf("without it the event has %+v", got)
	}
	m = send(t, m, Undone{})
	if got, has := m.Pictured(); has || !timeline.Equal(m.Timeline, before) {
		t.Errorf("undone, it has %+v", got)
	}
}
