package press

import (
	"fmt"
	"math"

	"dateline/app/figure/page"
	"dateline/app/scene"
	"dateline/assets/translations"
	"dateline/data/kit/message"
	"dateline/timeline/calendar"
)

// inTime cuts the window of a spec into n of the same length.
func inTime(s page.Spec, n int) []page.Spec {
	window := s.Window
	if window.Empty() {
		window = s.Subject.FirstWindow()
	}
	all := make([]page.Spec, n)
	at := func(k int) calendar.Instant {
		if k == n {
			return window.End
		}
		return window.Start.Add(window.Days() * float64(k) / float64(n))
	}
	for k := range all {
		all[k] = s
		all[k].Window = calendar.Span{Start: at(k), End: at(k + 1)}
	}
	return all
}

// folio writes which page of how many this is, at the lower right.
func folio(sc *scene.Scene, s page.Spec, n, of int) {
	text := max(8, sc.Size.Y/90)
	font := scene.Font{Size: text, Align: scene.Right}
	sc.Text(scene.Pt(sc.Size.X-text, sc.Size.Y-text*0.6), fmt.Sprintf("%d / %d", n, of), font, s.Theme.Muted)
}

// The measures of a tile, in millimetres: the edge that no printer reaches, with the marks in it,
// and how much two tiles have in common to be glued by.
const (
	edge    = 10
	overlap = 8
)

const perMillimetre = page.PointsPerInch / 25.4

// mostTiles bounds a poster: more sheets than this nobody glues together.
const mostTiles = 400

// Tiles cuts a poster into sheets of paper, row by row, each with a mark at every corner of what is
// kept, and its place in the whole written into the edge:
//
//	─┼──────────┼─   the marks stand on the lines to cut along; what lies
//	 │          │    between a line and the picture's end on the right and
//	 │  A1      │▒   below is also on the next sheet, to be glued onto
//	─┼──────────┼─
func Tiles(poster *scene.Scene, sheet scene.Point, lang string) ([]*scene.Scene, error) {
	room := scene.Pt(sheet.X-2*edge*perMillimetre, sheet.Y-2*edge*perMillimetre)
	common := overlap * perMillimetre
	across, down := tilesAlong(poster.Size.X, room.X, common), tilesAlong(poster.Size.Y, room.Y, common)
	if across*down > mostTiles {
		return nil, message.Error("the poster would take %d sheets, more than %d: choose larger paper or a smaller poster", across*down, mostTiles)
	}
	var all []*scene.Scene
	for row := range down {
		for column := range across {
			at := scene.Pt(float64(column)*(room.X-common), float64(row)*(room.Y-common))
			kept := scene.Pt(min(room.X, poster.Size.X-at.X), min(room.Y, poster.Size.Y-at.Y))
			all = append(all, tile(poster, sheet, at, kept, translations.Say(lang, "tile", row+1, down, column+1, across)))
		}
	}
	return all, nil
}

// tilesAlong returns how many pieces of room a length takes, each having some in common with the next.
func tilesAlong(length, room, common float64) int {
	return max(1, int(math.Ceil((length-common)/(room-common)-1e-9)))
}

// tile is a sheet of a poster: what of it lies at a point.
func tile(poster *scene.Scene, sheet, at, kept scene.Point, says string) *scene.Scene {
	sc := &scene.Scene{}
	sc.Reset(sheet, scene.Color{R: 255, G: 255, B: 255, A: 255})
	sc.Lang, sc.Title = poster.Lang, poster.Title
	margin := edge * perMillimetre
	box := scene.Rect{X: margin, Y: margin, W: kept.X, H: kept.Y}
	sc.Rect(box, 0, scene.Style{Fill: poster.Paper})
	sc.Clip(box)
	sc.Place(poster, scene.Pt(margin-at.X, margin-at.Y))
	sc.Unclip()
	ink := scene.Style{Stroke: scene.Color{R: 90, G: 90, B: 90, A: 255}, Width: 0.5}
	long, off := margin*0.55, margin*0.15
	for _, x := range []float64{box.X, box.Right()} {
		for _, y := range []struct{ at, way float64 }{{box.Y, -1}, {box.Bottom(), 1}} {
			sc.Line(scene.Pt(x, y.at+y.way*off), scene.Pt(x, y.at+y.way*(off+long)), ink)
		}
	}
	for _, y := range []float64{box.Y, box.Bottom()} {
		for _, x := range []struct{ at, way float64 }{{box.X, -1}, {box.Right(), 1}} {
			sc.Line(scene.Pt(x.at+x.way*off, y), scene.Pt(x.at+x.way*(off+long), y), ink)
		}
	}
	sc.Text(scene.Pt(margin*1.6, sheet.Y-margin*0.35), says, scene.Font{Size: 8}, ink.Stroke)
	return sc
}
