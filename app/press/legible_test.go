package press

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"dateline/app/figure/export"
	"dateline/app/figure/gallery"
	"dateline/app/figure/handout"
	"dateline/app/figure/page"
	telling "dateline/app/figure/slide"
	"dateline/app/paint/legible"
	"dateline/app/scene"
	"dateline/data"
)

// paper are the sizes in which handouts are looked at.
var paper = []string{"A4:portrait", "Letter", "A5:portrait"}

// everyExport calls do with each picture of the gallery that stands on sheets, slides and tiles: in three
// sizes, where its size is chosen, three themes and two languages.
func everyExport(t *testing.T, do func(kind, name string, sc *scene.Scene)) {
	t.Helper()
	f, err := data.Read("gallery.json", bytes.NewReader(gallery.File), data.Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, th := range []string{"light", "dark", "print"} {
		for _, lang := range []string{"en", "fr"} {
			name := th + " " + lang
			made := func(o export.Options) page.Spec {
				o.Theme, o.Lang, o.Out = th, lang, "a.pdf"
				spec, err := o.Spec(context.Background(), f.Timeline, nil)
				if err != nil {
					t.Fatal(err)
				}
				return spec
			}
			for _, size := range paper {
				for i, sc := range handout.Make(made(export.Options{What: export.Handout, Size: size})) {
					do("handout", fmt.Sprint(size, " ", name, " ", i+1), sc)
				}
				picture, _ := page.Find("table")
				for i, spec := range picture.RowPages(made(export.Options{What: "table", Size: size}), mostPages) {
					var sc scene.Scene
					picture.Draw(&sc, spec)
					folio(&sc, spec, i+1, 9)
					do("table-pages", fmt.Sprint(size, " ", name, " ", i+1), &sc)
				}
			}
			poster := made(export.Options{What: "timeline", Size: "841x594mm"})
			var whole scene.Scene
			picture, _ := page.Find("timeline")
			picture.Draw(&whole, poster)
			tiles, err := Tiles(&whole, page.Sheets[1].Size(false), lang)
			if err != nil {
				t.Fatal(err)
			}
			do("poster", name, &whole)
			for i, sc := range tiles {
				do("tiles", fmt.Sprint(name, " ", i+1), sc)
			}
			for i, sc := range onSlides(t, made(export.Options{What: export.Slides})) {
				do("slides", fmt.Sprint(name, " ", i+1), sc)
			}
		}
	}
}

// onSlides are the pictures on the slides of a spec.
func onSlides(t *testing.T, spec page.Spec) (all []*scene.Scene) {
	t.Helper()
	teller := newTeller(spec)
	teller.pixels = coarse
	teller.events = nil
	teller.seen = func(sc *scene.Scene) { all = append(all, sc) }
	if name, on := onCover(spec); name != "" {
		if _, err := teller.drawn(name, on); err != nil {
			t.Fatal(err)
		}
	}
	deck := telling.Of(spec.Subject, spec.Story)
	for n := range deck.Steps() {
		name, then := handout.Looked(deck, deck.At(n+1), spec)
		if name == "" {
			continue
		}
		then.Size, then.Text = photo{}.mapSize(), letters
		if _, err := teller.drawn(name, then); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := teller.overview(); err != nil {
		t.Fatal(err)
	}
	return all
}

// What stands on sheets, slides and posters can be read like every picture. Tiles cut a poster where
// paper ends, through words too: of them only what is written beside is held.
func TestEverySheetAndSlideCanBeRead(t *testing.T) {
	everyExport(t, func(kind, name string, sc *scene.Scene) {
		if kind == "tiles" {
			return
		}
		for _, wrong := range append(legible.Wrong(sc, legible.Smallest), legible.Faint(sc, 4.5)...) {
			t.Errorf("%s %s: %s", kind, name, wrong)
		}
	})
}

// TestContactSheets writes sheets on which all of these can be looked at side by side into the folder
// that DATELINE_CONTACT names.
func TestContactSheets(t *testing.T) {
	folder := os.Getenv("DATELINE_CONTACT")
	if folder == "" {
		t.Log("no sheets are written: make contact asks for them")
		return
	}
	tiles := map[string][]legible.Tile{}
	everyExport(t, func(kind, name string, sc *scene.Scene) {
		tiles[kind] = append(tiles[kind], legible.Tile{Says: name, Scene: sc})
	})
	for kind, all := range tiles {
		if err := legible.Contact(filepath.Join(folder, strings.ReplaceAll(kind, " ", "-")+".png"), all); err != nil {
			t.Fatal(err)
		}
	}
}
