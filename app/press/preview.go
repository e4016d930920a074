package press

import (
	"cmp"

	"dateline/app/figure/export"
	"dateline/app/figure/handout"
	"dateline/app/figure/page"
	"dateline/app/scene"
	"dateline/assets/translations"
)

// Preview returns a picture of what a job would write, the first of several, and what is to be said
// of the rest; "" where that is all.
func Preview(j Job) (*scene.Scene, string) {
	lang, sc := j.Spec.Subject.Lang, &scene.Scene{}
	draw := func(name string, s page.Spec) {
		picture, _ := page.Find(name)
		picture.Draw(sc, s)
	}
	switch {
	case j.Of() == export.Handout:
		sheets := handout.Make(j.Spec)
		return sheets[0], translations.Say(lang, "page of", 1, len(sheets))
	case j.Of() == export.Slides:
		if name, spec := onCover(j.Spec); name != "" {
			draw(name, spec)
		} else {
			draw("table", j.Spec)
		}
		return sc, translations.Say(lang, "slides preview", count(j.Spec))
	case j.Of() == export.Web:
		j.Spec.Size = scene.Pt(1280, 800)
		draw("page", j.Spec)
		return sc, translations.Say(lang, "web preview")
	case j.Of() == export.Every:
		draw("page", j.Spec)
		return sc, translations.Say(lang, "every preview", len(page.Telling(j.Spec.Subject)))
	case j.Tiles != "":
		draw(j.Of(), j.Spec)
		across, down := cutLines(sc, j.Tiles)
		return sc, translations.Say(lang, "tiles preview", across, down, j.Tiles)
	case j.Numbers():
		draw(j.Of(), j.Spec)
		return sc, translations.Say(lang, "csv preview")
	case j.spreads():
		all := j.pages()
		if draw(j.Of(), all[0]); len(all) == 1 {
			return sc, ""
		}
		folio(sc, all[0], 1, len(all))
		return sc, translations.Say(lang, "page of", 1, len(all))
	}
	draw(cmp.Or(j.Of(), "timeline"), j.Spec)
	return sc, ""
}

// cutLines draws where a poster is cut, and returns how many sheets it takes.
func cutLines(sc *scene.Scene, paper string) (across, down int) {
	sheet, err := page.ParseSize(paper)
	if err != nil {
		return 1, 1
	}
	common := overlap * perMillimetre
	room := scene.Pt(sheet.X-2*edge*perMillimetre-common, sheet.Y-2*edge*perMillimetre-common)
	across, down = tilesAlong(sc.Size.X, room.X+common, common), tilesAlong(sc.Size.Y, room.Y+common, common)
	line := scene.Style{Stroke: scene.Color{R: 200, G: 80, B: 20, A: 255}, Width: max(1, sc.Size.X/600), Dash: scene.Dash{On: 12, Off: 8}}
	for k := 1; k < across; k++ {
		sc.Line(scene.Pt(float64(k)*room.X, 0), scene.Pt(float64(k)*room.X, sc.Size.Y), line)
	}
	for k := 1; k < down; k++ {
		sc.Line(scene.Pt(0, float64(k)*room.Y), scene.Pt(sc.Size.X, float64(k)*room.Y), line)
	}
	return across, down
}
