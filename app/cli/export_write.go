package cli

import (
	"encoding/csv"
	"io"

	"dateline/app/figure/handout"
	"dateline/app/figure/page"
	"dateline/app/paint"
	"dateline/app/scene"
	"dateline/app/web"
	"dateline/data/grid"
	"dateline/data/kit/message"
)

// write writes what was asked for: frames, a handout, numbers, a web page, or a picture.
func (e *exporting) write() error {
	switch {
	case e.view == handout.Name:
		return paint.Beside(e.out, func(w io.Writer) error { return paint.Pages(w, handout.Make(e.spec)) })
	case e.motion.way != "":
		return e.motion.write(e.out, e.scale, e.drawing, e.spec)
	case e.numbers:
		all, _ := e.drawing.Numbers(e.spec)
		return writeNumbers(e.Call, e.out, all)
	case web.Writes(e.out):
		return e.writePage()
	}
	var sc scene.Scene
	e.drawing.Draw(&sc, e.spec)
	return paint.File(e.out, &sc, e.scale)
}

// writeNumbers writes the numbers of a picture as CSV; to standard output for "-" or none. What
// a spreadsheet would take for a formula has an apostrophe in front.
func writeNumbers(c Call, path string, all page.Numbers) error {
	write := func(w io.Writer) error {
		out := csv.NewWriter(w)
		err := out.Write(all.Header)
		for row := range all.Rows {
			for i, cell := range row {
				row[i] = grid.Harmless(cell)
			}
			if err == nil {
				err = out.Write(row)
			}
		}
		if out.Flush(); err == nil {
			err = out.Error()
		}
		if err != nil {
			return message.Error("writing CSV: %w", err)
		}
		return nil
	}
	if path == "" || path == "-" {
		return write(c.Out)
	}
	return paint.Beside(path, write)
}

// writePage writes a web page: of the view that was asked for, else of timeline and map, as
// large as was asked for, else as a page is wide.
func (e *exporting) writePage() error {
	given, pictures := given(e.flags), []page.Picture{e.drawing}
	if !given["size"] {
		e.spec.Size = scene.Point{}
	}
	if !given["view"] {
		pictures = web.Pictures(e.spec)
	}
	return paint.Beside(e.out, func(w io.Writer) error { return web.Write(w, e.spec, pictures) })
}
