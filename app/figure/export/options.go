// Package export says what is made of a timeline for others to see: what it shows, how large it is,
// how it looks and where it goes. Options are one value, which a dialog edits, which the command
// line reads, and which prints itself as that command; reading what was printed gives the same value.
package export

import (
	"path/filepath"
	"strings"

	"dateline/app/figure"
	"dateline/app/figure/handout"
	"dateline/app/figure/page"
	"dateline/app/figure/view"
	"dateline/app/scene"
)

// Options say what is exported. Everything that is zero is as it suits what is exported.
type Options struct {
	What          string  // the name of a picture of package page, or one of Handout, Slides, Web, Every
	Size          string  // as page.ParseSize reads it
	Scale, DPI    float64 // how fine a PNG is: pixels to a point, or to the inch
	Theme         string
	Lang          string
	Zone          string
	figure.Habits        // of those who look at it
	From, To      string // EDTF; none for the first window
	Kept          string // the name of a view of the file

	Story string // the id of the story that is told, "" for the first
	Blank string // what is left out for a class to write in, apart by commas
	// Answers puts the answers to what is left out at the end of a handout, of slides.
	Answers bool

	Headline string // in place of the title
	Source   string // in place of the sources and the date of knowledge
	NoLegend bool
	NoLedger bool // without the sum that accounts for every event

	Pages int    // how many pages the window of time is cut into; of a table 1 or more, as many as it needs
	Tiles string // the paper on which a poster is put together: its pages have marks to cut and glue by

	CSV     bool // the numbers, not the picture, whatever the file is called
	Animate string
	Step    string
	Rate    float64
	Trail   string

	NoOverwrite bool // a file that is there is left alone
	Out         string

	view.View // what has a flag of it
}

// What there is beside the pictures.
const (
	Handout = handout.Name
	Slides  = "slides"
	Web     = "web"
	Every   = "every" // each picture that says something of the timeline, in a file of its own
)

// Names lists what can be exported.
func Names() (all []string) {
	for _, p := range page.Pictures {
		all = append(all, p.Name)
	}
	return append(all, Handout, Slides, Web, Every)
}

// Of returns what is exported: what was asked for, else what the name of the file says.
func (o Options) Of() string {
	switch ext := o.extension(); {
	case o.What != "":
		return o.What
	case ext == ".html":
		return Web
	case ext == ".pptx":
		return Slides
	}
	return "timeline"
}

// extension returns how the name of the file ends, of a web page in its longer form.
func (o Options) extension() string {
	if ext := strings.ToLower(filepath.Ext(o.Out)); ext != ".htm" {
		return ext
	}
	return ".html"
}

// Extensions lists the endings that what is exported can have, the first one that which is proposed.
func (o Options) Extensions() []string {
	switch what := o.Of(); {
	case o.Animate != "":
		return []string{".gif", ".apng", ""}
	case what == Handout:
		return []string{".pdf"}
	case what == Slides:
		return []string{".pptx"}
	case what == Web:
		return []string{".html"}
	case o.Tiles != "":
		return []string{".pdf"}
	case o.Pages > 0:
		return []string{".pdf", ".png", ".svg"}
	}
	pictures := []string{".png", ".pdf", ".svg"}
	switch picture, _ := page.Find(o.Of()); {
	case o.Blank != "":
		return []string{".pdf", ".png", ".svg"} // an exercise is printed
	case !picture.HasNumbers():
		return pictures
	case o.CSV:
		return append([]string{".csv"}, pictures...)
	}
	return append(pictures, ".csv")
}

// Endings are those of the files of all exports.
var Endings = []string{".png", ".pdf", ".svg", ".pptx", ".html", ".csv", ".gif", ".apng"}

// Numbers tells whether it is the numbers that are exported: they were asked for, or the name of the
// file says so.
func (o Options) Numbers() bool {
	picture, _ := page.Find(o.Of())
	return o.CSV || o.extension() == ".csv" && picture.HasNumbers() && o.Blank == ""
}

// defaultSize is that of a picture unless told otherwise.
const defaultSize = "1280x800"

// Dimensions returns the size in points; of what has one of its own, and none was asked for, zero.
func (o Options) Dimensions() (scene.Point, error) {
	switch {
	case o.Size != "":
		return page.ParseSize(o.Size)
	case o.Of() == Handout:
		return handout.Size, nil
	case o.Of() == Web:
		return scene.Point{}, nil
	case o.Of() == Slides:
		return SlideSize, nil
	}
	return page.ParseSize(defaultSize)
}

// SlideSize is that of a slide in points: 13⅓ by 7½ inches, 16 to 9.
var SlideSize = scene.Pt(1280, 720)

// Fineness returns how many pixels a point has.
func (o Options) Fineness() float64 {
	switch {
	case o.DPI != 0:
		return o.DPI / page.PointsPerInch
	case o.Scale != 0:
		return o.Scale
	}
	return 1
}
