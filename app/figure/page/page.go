// Package page composes a whole picture from the views: title above, legend,
// sources and the date of knowledge below.
package page

import (
	"context"
	"iter"
	"slices"
	"strings"

	"dateline/app/figure"
	"dateline/app/figure/chart"
	"dateline/app/figure/exercise"
	"dateline/app/figure/slide"
	"dateline/app/figure/tableview"
	"dateline/app/figure/theme"
	"dateline/app/figure/view"
	"dateline/app/scene"
	"dateline/timeline/calendar"
)

// A Spec says what picture to make.
type Spec struct {
	Size    scene.Point
	Theme   theme.Theme
	Subject *figure.Subject
	// An empty window stands for the first, but the map alone then shows every event;
	// the actor "" for the busiest. The camera, which counts in pixels of a window's
	// map, is not followed.
	view.View
	Play   *Play        // a moment of the story on the map; nil for all of it
	Around Around       // what stands around its body
	Text   float64      // the size of its body's text, in points; 0 for what suits its size
	Strip  bool         // below a timeline, the strip of the whole by which one moves in a window
	Story  string       // the id of the story that is told, "" for the first
	Reach  *slide.Reach // how far that has come in a picture of one of its steps; nil for all of it

	// Answers are what no text may say, where the subject is one with gaps, and Solved is that
	// without, for a page of the answers; nil for what is no exercise, or has no such page.
	Answers *exercise.Answers
	Solved  *figure.Subject

	// Pictures returns the picture of a file that an event names, or says why there is none; nil
	// where there are none.
	Pictures func(file string) (*scene.Bitmap, string)

	Headline string // in place of the title; "" for that of the timeline
	Source   string // in place of the documents and the date of knowledge; "" for those
	NoLegend bool
	NoLedger bool // without the sum that accounts for every event

	rowsShown *tableview.Frame // which rows the table has room for, where somebody asks
	signs     figure.Signs     // that can be seen
	lines     int              // that are kept for what stands below it; 0 for what it will need as it seems
	charted   bool             // below its timeline stands a chart that is as wide
	times     float64          // by how much it is enlarged, 0 for not at all
	allTime   bool             // no window was asked for
	fates     *figure.Fates    // what became of the annotations, where somebody asks
	world     view.Camera      // that of a map which has a frame of its proportions; zero for none
	sum, from string           // what its ledger says, and where all is from
	cited     citation         // where it is from
	itinerary bool             // the map says the legs of its route in words
	listed    bool             // beside the map stands what happened
}

// Around says what stands around the body of a picture.
type Around uint8

// A picture that stands by itself has all; one in a page that has a title has none of its own;
// one beside a text has nothing, or the legend alone.
const (
	Everything Around = iota // title, legend, footer
	NoTitle
	Nothing
	Explained // by its legend
)

// A Play is what a map in motion shows in one picture.
type Play struct {
	At       calendar.Instant
	Says     string  // the instant, and what the story says of it
	Trail    float64 // for how many days after its end an event stays; below 0 for good
	From, To view.Camera
	Part     float64 // of the way from the one camera to the other, from 0 to 1
}

// A Picture is one that can be made: its name, its body, its legend and ledger.
type Picture struct {
	Name string
	body func(sc *scene.Scene, box scene.Rect, text float64, s Spec) told

	legend func(s Spec) []figure.Entry
	within func(box scene.Rect, text float64, s Spec) []figure.Entry // its legend, where that depends on its room; nil where it does not
	signs  func(box scene.Rect, text float64, s Spec) figure.Signs   // that its timeline shows; nil where it has none
	ledger func(s Spec) string
	quiet  func(s Spec) bool          // whether its views have nothing to tell; nil for never
	labels func(text float64) float64 // how large its labels are; nil where they are as large as all
	tells  bool                       // its body has much to tell
	stops  func(s Spec) []string      // where routes come by, whose numbers its map has no room to explain; nil for none

	alone func(sc *scene.Scene, s Spec) // draws all of it; nil for one with a body

	rows bool // it is a table, at least in part, whose rows go on over pages

	few func(s Spec) []int32 // the events that it shows; nil where these are all, or its rows

	numbers func(s Spec) Numbers // what it shows as a table for programs; nil where that is none of its own
}

// Numbers are what a picture shows as a table: a header, and its rows.
type Numbers struct {
	Header []string
	Rows   iter.Seq[[]string]
}

// told is what the body of a picture has to tell in its footer, beside the ledger.
type told []string

// Pictures lists the pictures that can be made.
var Pictures = []Picture{
	{Name: "page", body: drawPage, legend: pageLegend, signs: pageSigns, ledger: beyondEdges, quiet: unmapped, labels: pageText, tells: true, stops: pageStops},
	{Name: "timeline", body: drawTimeline, legend: encodings, signs: timelineSigns, ledger: beyondEdges, quiet: func(Spec) bool { return true }},
	{Name: "map", body: drawWholeMap, legend: mapLegend, ledger: mapLedger, tells: true},
	{Name: "table", body: alone(drawTable), legend: tableLegend, ledger: tableLedger, rows: true, numbers: tableNumbers},
	meetingsAlone("meetings", ""),
	meetingsAlone("meetings:any", view.Any),
	compareAlone(),
	twiceAlone(),
	chartAlone("time"),
	chartAlone("cumulative"),
	chartAlone("shares"),
	chartAlone("bars"),
	chartAlone("numbers"),
	chartAlone("pairs"),
	chartAlone("places"),
	chartAlone("calendar"),
	chartAlone("intervals"),
	chartAlone("silences"),
	chartAlone("precision"),
	chartAlone("status"),
	chartAlone("gaps"),
}

// Telling returns the pictures that say something of a subject: each of the views that a board can
// show of it, and the charts that have something to count.
func Telling(s *figure.Subject) (all []Picture) {
	views := append(Views(s), "page")
	for _, p := range Pictures {
		name, counts := p.Chart()
		if slices.Contains(views, p.Name) || counts && CheckChart(name, s.Timeline) == nil && chart.Has(name, s.Timeline) {
			all = append(all, p)
		}
	}
	return all
}

// Find returns the picture of a name; that of a chart may name a facet: chart:bars:country, that
// of a slide its number: step:4.
func Find(name string) (Picture, bool) {
	for _, v := range Pictures {
		if v.Name == name {
			return v, true
		}
	}
	if p, ok := stepOf(name); ok {
		return p, true
	}
	if of, ok := strings.CutPrefix(name, "chart:"); ok && chart.Check(of, nil) == nil {
		return chartAlone(of), true
	}
	return Picture{}, false
}

// chartAlone is the picture of a chart.
func chartAlone(name string) Picture {
	p := Picture{Name: "chart:" + name, body: alone(drawChart(name)), ledger: count, numbers: chartNumbers(name)}
	p.legend = func(s Spec) []figure.Entry { return chart.Legend(name, s.Subject, s.Theme, s.View) }
	p.within = func(box scene.Rect, text float64, s Spec) []figure.Entry {
		_, box = box.CutTop(text)
		s.Chart = name
		of := chart.Spec{Box: box, Text: text, Theme: s.Theme, Subject: s.Subject, View: s.View}
		return chart.Make(context.Background(), of).Legend(name, of)
	}
	if chart.Windowed(name) {
		p.ledger = ledger
	}
	return p
}

// Chart returns the chart that a picture is of; false for another picture.
func (v Picture) Chart() (name string, ok bool) { return strings.CutPrefix(v.Name, "chart:") }

// Numbers returns what a picture shows as a table, as it is counted for a size; false where a
// picture has none of its own.
func (v Picture) Numbers(s Spec) (Numbers, bool) {
	if v.numbers == nil {
		return Numbers{}, false
	}
	if s.allTime = s.Window.Empty(); s.allTime {
		s.Window = s.Subject.FirstWindow()
	}
	return v.numbers(s), true
}

// Lacks says of a chart that is empty that it is, and what would fill it; "" for one that shows something,
// and for another picture.
func (v Picture) Lacks(s Spec) string {
	name, is := v.Chart()
	if !is {
		return ""
	}
	if s.allTime = s.Window.Empty(); s.allTime {
		s.Window = s.Subject.FirstWindow()
	}
	c, of := countedFor(name, s)
	return c.Lacks(of)
}

// HasRows tells whether a picture is a table, whose rows go on over as many pages as they need.
func (v Picture) HasRows() bool { return v.rows }

// HasNumbers tells whether Numbers has any.
func (v Picture) HasNumbers() bool { return v.numbers != nil }

// Draw makes the picture.
func (v Picture) Draw(sc *scene.Scene, s Spec) {
	v.draw(sc, s)
	s.Answers.Scene(sc)
}
