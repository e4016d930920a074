// Package press makes files of what is exported: pictures, pages, the tiles of a poster, handouts,
// slides, web pages, numbers and maps in motion. A file is written under another name first, so that
// there is never half a file under its own.
package press

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path/filepath"
	"strconv"
	"strings"

	"dateline/app/figure/export"
	"dateline/app/figure/handout"
	"dateline/app/figure/page"
	"dateline/app/paint"
	"dateline/app/scene"
	"dateline/app/web"
	"dateline/data/keep/disk"
	"dateline/data/kit/message"
)

// A Job is what is to be written: options, and the spec that they make of a timeline.
type Job struct {
	export.Options
	Spec page.Spec

	// Disk is the file system that is written to; nil for that of the machine.
	Disk disk.Files

	// Progress is told how much is done, from 0 to 1; nil where nobody asks.
	Progress func(part float64)
}

func (j Job) onto() paint.Onto { return paint.Onto{Files: j.Disk} }

// Lacks says of a chart that is empty that it is, and what would fill it; the zero Message of all else.
func (j Job) Lacks() message.Message {
	picture, found := page.Find(j.Of())
	if !found || j.Spec.Subject == nil {
		return message.Message{}
	}
	if lacks := picture.Lacks(j.Spec); lacks != "" {
		return message.New("the chart is empty: %s", lacks)
	}
	return message.Message{}
}

// disk returns the file system that is written to.
func (j Job) disk() disk.Files {
	if j.Disk == nil {
		return disk.OS
	}
	return j.Disk
}

func (j Job) progress(done, of int) {
	if j.Progress != nil && of > 0 {
		j.Progress(float64(done) / float64(of))
	}
}

// Files lists the files that a job writes, without those of a folder of frames.
func (j Job) Files() []string {
	switch {
	case j.Of() == export.Every:
		var all []string
		for _, p := range page.Telling(j.Spec.Subject) {
			all = append(all, numbered(j.Out, slug(p.Name)))
		}
		return all
	case j.spreads() && !j.paged():
		var all []string
		for n := range j.pages() {
			all = append(all, numbered(j.Out, strconv.Itoa(n+1)))
		}
		return all
	}
	return []string{j.Out}
}

// numbered puts a word before the ending of a name.
func numbered(path, word string) string {
	ext := filepath.Ext(path)
	return strings.TrimSuffix(path, ext) + "-" + word + ext
}

// slug makes the name of a view a part of the name of a file.
func slug(name string) string { return strings.NewReplacer(":", "-", " ", "-", "=", "-").Replace(name) }

// Write writes what a job asks for, until nobody waits for it any more.
func Write(ctx context.Context, j Job) error {
	if err := j.Free(); err != nil {
		return err
	}
	switch {
	case j.Of() == export.Every:
		return j.every(ctx)
	case j.Of() == export.Handout:
		return j.onto().Beside(j.Out, func(w io.Writer) error { return paint.Pages(w, handout.Make(j.Spec)) })
	case j.Of() == export.Slides:
		return j.onto().Beside(j.Out, func(w io.Writer) error { return Slides(ctx, w, j.Spec, j.progress) })
	case j.Animate != "":
		return j.animate(ctx)
	case j.Numbers():
		return j.numbers()
	case web.Writes(j.Out):
		return j.webPage()
	case j.Tiles != "":
		return j.tiles()
	case j.spreads():
		return j.spread(ctx)
	}
	picture, _ := page.Find(j.Of())
	var sc scene.Scene
	picture.Draw(&sc, j.Spec)
	return j.onto().File(j.Out, &sc, j.Fineness())
}

// Free tells whether no file is there that is to be left alone.
func (j Job) Free() error {
	if !j.NoOverwrite || j.Out == "" || j.Out == "-" {
		return nil
	}
	for _, path := range j.Files() {
		if _, err := j.disk().Stat(path); err == nil {
			return message.Error("%s is there already, and is left alone", path)
		} else if !errors.Is(err, fs.ErrNotExist) {
			return err
		}
	}
	return nil
}

// every writes each picture that says something of the timeline into a file of its own, whose name
// ends in that of the view.
func (j Job) every(ctx context.Context) error {
	all := page.Telling(j.Spec.Subject)
	for i, p := range all {
		if err := ctx.Err(); err != nil {
			return err
		}
		var sc scene.Scene
		p.Draw(&sc, j.Spec)
		if err := j.onto().File(numbered(j.Out, slug(p.Name)), &sc, j.Fineness()); err != nil {
			return err
		}
		j.progress(i+1, len(all))
	}
	return nil
}

// webPage writes a web page: of the view that was asked for, else of timeline and map, as
// large as was asked for, else as a page is wide.
func (j Job) webPage() error {
	spec, pictures := j.Spec, web.Pictures(j.Spec)
	if j.Size == "" {
		spec.Size = scene.Point{}
	}
	if j.What != "" && j.What != export.Web {
		one, _ := page.Find(j.What)
		pictures = []page.Picture{one}
	}
	return j.onto().Beside(j.Out, func(w io.Writer) error { return web.Write(w, spec, pictures) })
}

// spreads tells whether a job makes several pages: it was asked for them, or makes a table in a file
// that has pages, of which none leaves rows out.
func (j Job) spreads() bool {
	picture, _ := page.Find(j.Of())
	return j.Pages > 0 || j.paged() && picture.HasRows()
}

// pages cuts what is shown into pages: a table by its rows, everything else by its time.
func (j Job) pages() []page.Spec {
	if picture, _ := page.Find(j.Of()); picture.HasRows() {
		return picture.RowPages(j.Spec, mostPages)
	}
	return inTime(j.Spec, j.Pages)
}

// mostPages bounds the pages of a table, of which one can hold a million rows.
const mostPages = 500

// spread writes pages: into one file where its format has pages, else into numbered ones.
func (j Job) spread(ctx context.Context) error {
	picture, _ := page.Find(j.Of())
	var sheets []*scene.Scene
	all := j.pages()
	for n, spec := range all {
		if err := ctx.Err(); err != nil {
			return err
		}
		sc := &scene.Scene{}
		picture.Draw(sc, spec)
		if len(all) > 1 {
			folio(sc, spec, n+1, len(all))
		}
		j.progress(n+1, len(all))
		if j.paged() {
			sheets = append(sheets, sc)
			continue
		}
		if err := j.onto().File(numbered(j.Out, strconv.Itoa(n+1)), sc, j.Fineness()); err != nil {
			return err
		}
	}
	if !j.paged() {
		return nil
	}
	return j.onto().Beside(j.Out, func(w io.Writer) error { return paint.Pages(w, sheets) })
}

// paged tells whether one file holds all pages.
func (j Job) paged() bool { return strings.EqualFold(filepath.Ext(j.Out), ".pdf") }

// tiles writes a poster as sheets of paper.
func (j Job) tiles() error {
	picture, _ := page.Find(j.Of())
	var poster scene.Scene
	picture.Draw(&poster, j.Spec)
	sheet, err := page.ParseSize(j.Tiles)
	if err != nil {
		return fmt.Errorf("the tiles of a poster: %w", err)
	}
	all, err := Tiles(&poster, sheet, j.Spec.Subject.Lang)
	if err != nil {
		return err
	}
	return j.onto().Beside(j.Out, func(w io.Writer) error { return paint.Pages(w, all) })
}
