package page_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"dateline/app/figure/page"
	"dateline/app/paint/legible"
	"dateline/app/scene"
)

// sheets are the sizes in which pictures are printed: a slide, a page that lies, one that stands,
// and a square.
var sheets = []struct {
	name string
	size scene.Point
}{{"slide", scene.Pt(800, 450)}, {"lying", page.Sheets[1].Size(false)}, {"standing", page.Sheets[1].Size(true)}, {"square", scene.Pt(720, 720)}}

// printedViews are the pictures of a timeline by their names: each view, and the slides of a story.
func printedViews() (all []string) {
	for _, v := range page.Pictures {
		all = append(all, v.Name)
	}
	return append(all, "step:0", "step:1", "step:3")
}

// printed are all pictures of the gallery, in four sizes, three themes and two languages.
func printed() (all []picture) {
	for _, v := range printedViews() {
		for _, sheet := range sheets {
			for _, th := range []string{"light", "dark", "print"} {
				for _, lang := range []string{"en", "fr"} {
					all = append(all, spring(picture{name: strings.Join([]string{v, sheet.name, th, lang}, " "), view: v, theme: th, lang: lang, size: sheet.size}))
				}
			}
		}
	}
	return all
}

// The law of printed pictures: no words lie over others, none are cut off, none are smaller than
// 5.5 points of a printer, no line of a grid runs through letters, and all stand out from what
// they stand on.
func TestEveryPictureIsFitToBePrinted(t *testing.T) {
	for _, p := range printed() {
		t.Run(p.name, func(t *testing.T) {
			for _, sc := range p.scenes(t) {
				for _, wrong := range append(legible.Wrong(sc, legible.Smallest), legible.Faint(sc, 4.5)...) {
					t.Error(wrong)
				}
			}
		})
	}
}

// TestContactSheets writes sheets on which all printed pictures can be looked at side by side, into
// the folder that DATELINE_CONTACT names; without it there is nobody to look at them.
func TestContactSheets(t *testing.T) {
	folder := os.Getenv("DATELINE_CONTACT")
	if folder == "" {
		t.Log("no sheets are written: make contact asks for them")
		return
	}
	for _, v := range printedViews() {
		var tiles []legible.Tile
		for _, p := range printed() {
			if p.view == v {
				tiles = append(tiles, legible.Tile{Says: p.name, Scene: p.scenes(t)[0]})
			}
		}
		if err := legible.Contact(filepath.Join(folder, strings.ReplaceAll(v, ":", "-")+".png"), tiles); err != nil {
			t.Fatal(err)
		}
	}
}
