package cli

import (
	"flag"
	"path/filepath"
	"strings"

	"dateline/app/figure/handout"
	"dateline/app/figure/page"
	"dateline/app/figure/theme"
	"dateline/app/figure/view"
	"dateline/app/paint"
	"dateline/app/web"
	"dateline/data/kit/message"
	"dateline/timeline"
	"dateline/timeline/edtf"
)

// An exporting is a call of export: its flags, and what they come to.
type exporting struct {
	Call
	flags   *flag.FlagSet
	settle  settling
	motion  *motion
	seen    func() (view.View, error)
	numbers bool

	view, size, look, clock, from, to, kept, blank, out string
	scale, dpi                                          float64

	drawing page.Picture // none for a handout
	zone    edtf.Zone
	spec    page.Spec
}

// export writes a picture of a file.
func export(c Call, args []string) error {
	e := newExporting(c)
	files, err := parse(e.flags, args)
	if err != nil {
		return err
	}
	if err := e.check(); err != nil {
		return err
	}
	t, err := e.open(files)
	if err != nil {
		return err
	}
	if err := e.choose(t); err != nil {
		return err
	}
	return e.write()
}

func newExporting(c Call) *exporting {
	e := &exporting{Call: c, flags: flags(c, "export")}
	f := e.flags
	f.StringVar(&e.view, "view", "timeline", "what to draw: "+viewNames())
	f.StringVar(&e.size, "size", "1280x800", "width x height in points, as 210x100mm or 8x5in, or "+page.SheetNames()+", which lie unless they end in :portrait")
	f.Float64Var(&e.scale, "scale", 1, "pixels to a point, of which an inch has 96, for PNG")
	f.Float64Var(&e.dpi, "dpi", 0, "pixels to the inch, for PNG, instead of --scale")
	f.StringVar(&e.look, "theme", "light", "light, dark or print")
	f.StringVar(&e.spec.Story, "story", "", "the id of the story of a handout, a page or a step; the first unless given")
	f.StringVar(&e.blank, "blank", "", "what is left out for a class to write in, apart by commas: dates, places, titles")
	e.settle.flags(f.StringVar, f.BoolVar) // its language is that of the picture too
	f.StringVar(&e.clock, "zone", "source", "the clock of times of day: source, local, UTC or UTC+03:00")
	f.StringVar(&e.from, "from", "", "the first date of the window, EDTF")
	f.StringVar(&e.to, "to", "", "the last date of the window, EDTF")
	e.seen = viewFlags(f)
	f.StringVar(&e.kept, "kept", "", "the name of a view that the file keeps; other flags change what they name")
	e.motion = motionFlags(f)
	f.BoolVar(&e.numbers, "csv", false, "the numbers of a chart, or the rows of the table, instead of the picture")
	f.StringVar(&e.out, "o", "", "what to write: a picture, .svg, .png or .pdf; a web page, .html; with --animate .gif, .apng or a folder")
	return e
}

// check holds what needs no file to what there is.
func (e *exporting) check() (err error) {
	var known bool
	if e.spec.Theme, known = theme.Named(e.look); !known {
		return message.Error("there is no theme %q: it is light, dark or print: %w", e.look, errCall)
	}
	if e.spec.Blanks, err = blanksOf(e.blank); err != nil {
		return err
	}
	if e.zone, err = edtf.ParseZone(e.clock); err != nil {
		return message.Error("--zone: %w: %w", err, errCall)
	}
	if e.spec.View, err = e.seen(); err != nil {
		return err
	}
	if e.spec.Size, err = page.ParseSize(e.size); err != nil {
		return message.Error("--size: %w: %w", err, errCall)
	}
	if e.scale, err = scaleOf(e.scale, e.dpi, e.flags); err != nil {
		return err
	}
	return e.checkPicture()
}

// checkPicture tells whether there is such a picture, and whether it can be written as is asked.
func (e *exporting) checkPicture() error {
	if e.view == handout.Name {
		return e.checkHandout()
	}
	var known bool
	if e.drawing, known = page.Find(e.view); !known {
		return message.Error("there is no view %q: it is %s: %w", e.view, viewNames(), errCall)
	}
	if err := e.motion.check(e.view, e.out); err != nil {
		return err
	}
	if e.numbers && !e.drawing.HasNumbers() {
		return message.Error("--csv: %q has no numbers of its own; they are of charts, as chart:time, and of table: %w", e.view, errCall)
	}
	if e.motion.way == "" && !e.numbers && !paint.Writes(e.out) && !web.Writes(e.out) {
		return message.Error("-o %q does not end in .svg, .png, .pdf or .html: %w", e.out, errCall)
	}
	return nil
}

// checkHandout tells whether a handout can be written as is asked.
func (e *exporting) checkHandout() error {
	if !strings.EqualFold(filepath.Ext(e.out), ".pdf") || e.numbers || e.motion.way != "" {
		return message.Error("-o %q: a handout has several pages, which only .pdf has: %w", e.out, errCall)
	}
	if !given(e.flags)["size"] {
		e.spec.Size = handout.Size
	}
	return nil
}

// open opens the file of the call.
func (e *exporting) open(files []string) (*timeline.Timeline, error) {
	o, err := e.settle.options()
	if err != nil {
		return nil, err
	}
	if e.view == "compare" && len(files) == 2 {
		return joinFiles(e.Call, files, o, &e.spec.View)
	}
	file, err := openOne(e.Call, files, o)
	if err != nil {
		return nil, err
	}
	tell(e.Call, file)
	if file.Timeline.Events.Len() == 0 && !file.Format.Whole {
		// Nobody makes such a file on purpose; in one of ours there may be none yet.
		return nil, message.Error("%s holds no events: the picture would be empty", strings.Join(files, " "))
	}
	path := ""
	if len(files) == 1 {
		path = files[0]
	}
	if _, known := file.Timeline.StoryOf(e.spec.Story); !known && e.spec.Story != "" {
		return nil, message.Error("--story: there is no story %q; the file has %q: %w", e.spec.Story, storyIDs(file.Timeline), errCall)
	}
	e.spec.Pictures = pictures(path, e.settle.lang)
	return file.Timeline, nil
}
