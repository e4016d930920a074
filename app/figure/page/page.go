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
	"dateline/app/figure/mapview"
	"dateline/app/figure/tableview"
	"dateline/app/figure/theme"
	"dateline/app/figure/timelineview"
	"dateline/app/figure/view"
	"dateline/app/scene"
	"dateline/assets/translations"
	"dateline/timeline/calendar"
	"dateline/timeline/edtf"
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
	Play   *Play   // a moment of the story on the map; nil for all of it
	Around Around  // what stands around its body
	Text   float64 // the size of its body's text, in points; 0 for what suits its size

	Headline string // in place of the title; "" for that of the timeline
	Source   string // in place of the documents and the date of knowledge; "" for those
	NoLegend bool
	NoLedger bool // without the sum that accounts for every event

	rowsShown *tableview.Frame // which rows the table has room for, where somebody asks
	allTime   bool             // no window was asked for
	itinerary bool             // the map says the legs of its route in words
}

// Around says what stands around the body of a picture.
type Around uint8

// A picture that stands by itself has all; one in a page that has a title has none of its own;
// one beside a text has nothing.
const (
	Everything Around = iota // title, legend, footer
	NoTitle
	Nothing
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
	ledger func(s Spec) string
	tells  bool // its body has much to tell

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
	{Name: "page", body: drawPage, legend: pageLegend, ledger: ledger, tells: true},
	{Name: "timeline", body: drawTimeline, legend: encodings, ledger: ledger},
	{Name: "map", body: drawWholeMap, legend: mapLegend, ledger: mapLedger, tells: true},
	{Name: "table", body: alone(drawTable), legend: tableLegend, ledger: tableLedger, numbers: tableNumbers},
	meetingsAlone("meetings", ""),
	meetingsAlone("meetings:any", view.Any),
	chartAlone("time"),
	chartAlone("cumulative"),
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
		if slices.Contains(views, p.Name) || counts && CheckChart(name, s.Timeline) == nil {
			all = append(all, p)
		}
	}
	return all
}

// Find returns the picture of a name; that of a chart may name a facet: chart:bars:country.
func Find(name string) (Picture, bool) {
	for _, v := range Pictures {
		if v.Name == name {
			return v, true
		}
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

// HasNumbers tells whether Numbers has any.
func (v Picture) HasNumbers() bool { return v.numbers != nil }

// Draw makes the picture.
func (v Picture) Draw(sc *scene.Scene, s Spec) {
	if s.allTime = s.Window.Empty(); s.allTime {
		s.Window = s.Subject.FirstWindow()
	}
	sc.Reset(s.Size, s.Theme.Paper)
	sc.Lang, sc.Title = s.Subject.Lang, s.Subject.Title()
	sc.Desc = s.Subject.Timeline.Summary.In(s.Subject.Lang)
	if s.Headline != "" {
		sc.Title = s.Headline
	}
	text := s.Text
	if text == 0 {
		text = textSize(s.Size)
	}
	body := scene.Rect{W: s.Size.X, H: s.Size.Y}.Inset(text * 1.6)
	if s.Around == Nothing {
		v.body(sc, scene.Rect{W: s.Size.X, H: s.Size.Y}, text, s)
		return
	}
	if s.Around == NoTitle {
		body = scene.Rect{W: s.Size.X, H: s.Size.Y}.Inset(text * 0.4)
	} else {
		body = heading(sc, body, text, s)
	}
	line, body := v.footer(sc, body, text, s)
	words := append([]string{v.ledger(s)}, v.body(sc, body, text, s)...)
	if s.Play != nil {
		words = words[1:] // the sum is that of all, not of the moment
	} else if s.NoLedger {
		words = words[1:]
	}
	if from := s.sources(); from != "" {
		words = append(words, from)
	}
	if len(words) == 0 {
		return
	}
	small := scene.Font{Size: text * 0.85}
	// A picture that tells much takes the words of its body onto a line of their own.
	first := strings.Join(words, "  ·  ")
	if line.H > 2*small.Size && small.Width(first) > line.W {
		above := strings.Join(words[1:], "  ·  ")
		sc.Text(scene.Pt(line.X, line.Bottom()-small.Size*0.3), small.Cut(above, line.W), small, s.Theme.Muted)
		line.H, first = line.H-small.Size*1.4, words[0]
	}
	sc.Text(scene.Pt(line.X, line.Bottom()-small.Size*0.3), small.Cut(first, line.W), small, s.Theme.Muted)
}

// textSize is the size of body text for a page: 12 points on 1024x640, more on
// larger pages, so that a slide can be read from the last row.
func textSize(size scene.Point) float64 {
	return max(9, min(size.X/85, size.Y/48, 40))
}

func heading(sc *scene.Scene, box scene.Rect, text float64, s Spec) scene.Rect {
	title := scene.Font{Size: text * 1.9, Bold: true}
	sc.Text(scene.Pt(box.X, box.Y+title.Size*0.95), title.Cut(sc.Title, box.W), title, s.Theme.Ink)
	_, box = box.CutTop(title.Size * 1.35)
	plain := scene.Font{Size: text}
	for _, line := range figure.Wrap(sc.Desc, plain, box.W, 2) {
		sc.Text(scene.Pt(box.X, box.Y+text), line, plain, s.Theme.Muted)
		_, box = box.CutTop(text * 1.4)
	}
	_, box = box.CutTop(text * 0.3)
	return box
}

// footer draws the legend and keeps a line below it for the ledger, the sources and the
// date of knowledge.
func (v Picture) footer(sc *scene.Scene, box scene.Rect, text float64, s Spec) (line, body scene.Rect) {
	small, height := scene.Font{Size: text * 0.85}, 1.5
	if v.tells && small.Width(v.ledger(s)+s.sources()) > box.W-45*small.Size {
		height = 2.9
	}
	line, body = box.CutBottom(text * 0.85 * height)
	entries := v.legend(s)
	if s.NoLegend {
		entries = nil
	}
	legend, body := body.CutBottom(figure.Legend(nil, body, text*0.92, s.Theme, entries))
	figure.Legend(sc, legend, text*0.92, s.Theme, entries)
	_, body = body.CutBottom(text * 0.6)
	return line, body
}

// sources is the line that says where it is from: as it was asked for, else sources.
func (s Spec) sources() string {
	if s.Source != "" {
		return s.Source
	}
	return sources(s.Subject)
}

// sources names the documents and the date of knowledge.
func sources(s *figure.Subject) string {
	var parts []string
	for _, one := range s.Timeline.Sources {
		parts = append(parts, one.Title.In(s.Lang))
	}
	words := ""
	if len(parts) > 0 {
		words = translations.Say(s.Lang, "sources") + translations.Say(s.Lang, "colon") + strings.Join(parts, "; ")
	}
	if known := s.Timeline.KnownOn; !known.IsZero() {
		if words != "" {
			words += "  ·  "
		}
		words += translations.Say(s.Lang, "as known on", edtf.Words(known, s.Lang))
	}
	return words
}

func drawTimeline(sc *scene.Scene, box scene.Rect, text float64, s Spec) told {
	var v timelineview.View
	v.Draw(sc, timelineview.Spec{Box: box, Text: text, Theme: s.Theme, Subject: s.Subject, View: s.View})
	return nil
}

// drawWholeMap draws the map alone, with the legs of the route in words.
func drawWholeMap(sc *scene.Scene, box scene.Rect, text float64, s Spec) told {
	s.itinerary = s.Play == nil
	return drawMap(sc, box, text, s)
}

func drawMap(sc *scene.Scene, box scene.Rect, text float64, s Spec) told {
	spots, legs := s.places()
	if len(spots) == 0 {
		font := scene.Font{Size: text, Align: scene.Centre}
		sc.Text(box.Middle(), font.Cut(translations.Say(s.Subject.Lang, "no places"), box.W), font, s.Theme.Muted)
		return nil
	}
	var m mapview.Map
	spec := mapview.Spec{Box: box, Text: text, Theme: s.Theme, Subject: s.Subject, Spots: spots, Colours: s.Subject.Colours(s.Colour), Route: legs, Projection: s.Projection}
	if s.itinerary {
		for _, leg := range mapview.Legs(s.Subject, legs) {
			spec.Itinerary = append(spec.Itinerary, leg.Words(s.Subject.Lang))
		}
	}
	if p := s.Play; p != nil {
		spec.Moment = mapview.At(s.Subject, s.Colour, legs, s.chosen(), p.At, p.Trail)
		spec.Moment.Says = p.Says
		spec.Camera, spec.Flight = p.From, &mapview.Flight{To: p.To, Part: p.Part}
	}
	m.Draw(sc, spec)
	var words told
	if tally := m.Tally().Words(s.Subject.Lang); tally != "" && s.Play == nil {
		words = told{tally}
	}
	words = append(words, translations.Say(s.Subject.Lang, "made with"))
	if s.byName() {
		words = append(words, translations.Say(s.Subject.Lang, "places by"))
	}
	if s.Subject.Extent.Start.Before(calendar.Instant{Day: calendar.Civil(1990, 1, 1)}) {
		words = append(words, translations.Say(s.Subject.Lang, "borders of today"))
	}
	return words
}

// byName tells whether a place that the map shows was taken from its name.
func (s Spec) byName() bool {
	for i := range s.chosen().All() {
		e := s.Subject.At(i)
		if p := s.Subject.Place(e.Place.ID); p != nil && p.At != nil && figure.ByName(e) {
			return true
		}
	}
	return false
}

// places returns the places that the map shows, and the route. Where no window was asked
// for, the map shows every event, but the route is that of the timeline, so that a leg
// has one number in all pictures.
func (s Spec) places() ([]mapview.Spot, []mapview.Leg) {
	spots, legs := mapview.Of(s.Subject, s.Colour, s.actors(), s.chosen())
	if s.allTime {
		legs = mapview.Routes(s.Subject, s.actors(), s.travelled())
	}
	if s.Play != nil {
		return spots, legs // the moment counts the same spots
	}
	return mapview.Shown(spots), legs
}

// travelled returns which events are on the route.
func (s Spec) travelled() mapview.Choice { return mapview.Within(s.Subject, s.Window) }

// chosen returns which events the map shows.
func (s Spec) chosen() mapview.Choice {
	if s.allTime {
		return mapview.Everything(s.Subject)
	}
	return mapview.Within(s.Subject, s.Window)
}

// actors returns the actors whose routes are shown.
func (s Spec) actors() view.Actors {
	if s.Actor != "" {
		return s.Actor
	}
	return view.ActorsOf(s.Subject.Busiest())
}

func encodings(s Spec) []figure.Entry {
	return figure.Encodings(s.Subject, s.Theme, s.Window, s.Colour)
}

func ledger(s Spec) string {
	var p figure.Phrases
	return p.Ledger(s.Subject, s.Window)
}

func mapLegend(s Spec) []figure.Entry {
	return mapview.Legend(s.Subject, s.Theme, s.Colour, s.actors(), mapview.SignsOf(s.Subject, s.Colour, s.chosen()), s.travelled(), true)
}

func mapLedger(s Spec) string {
	words := mapview.Ledger(s.Subject, s.chosen())
	if s.Subject.Filter != "" {
		words += "  ·  " + translations.Say(s.Subject.Lang, "shown", s.Subject.Len(), s.Subject.Total, s.Subject.Asked())
	}
	return words
}

// chartNumbers returns the numbers of a chart.
func chartNumbers(name string) func(Spec) Numbers {
	return func(s Spec) Numbers {
		s.Chart = name
		t := chart.Make(context.Background(), chart.Spec{Box: scene.Rect{W: s.Size.X, H: s.Size.Y}, Text: textSize(s.Size), Theme: s.Theme, Subject: s.Subject, View: s.View}).Table()
		return Numbers{t.Header, slices.Values(t.Rows)}
	}
}

func drawChart(name string) func(*scene.Scene, scene.Rect, float64, Spec) told {
	return func(sc *scene.Scene, box scene.Rect, text float64, s Spec) told {
		s.Chart = name
		chart.Draw(sc, chart.Spec{Box: box, Text: text, Theme: s.Theme, Subject: s.Subject, View: s.View})
		return nil
	}
}

// alone sets a chart's own title apart from that of the picture above it.
func alone(body func(*scene.Scene, scene.Rect, float64, Spec) told) func(*scene.Scene, scene.Rect, float64, Spec) told {
	return func(sc *scene.Scene, box scene.Rect, text float64, s Spec) told {
		_, box = box.CutTop(text)
		return body(sc, box, text, s)
	}
}

func count(s Spec) string {
	return translations.Say(s.Subject.Lang, figure.Counted("shown all", s.Subject.Len()), s.Subject.Len())
}

// drawPage composes the timeline over the map and a chart; on a tall page the
// three stand one below the other.
func drawPage(sc *scene.Scene, box scene.Rect, text float64, s Spec) told {
	text *= 0.76
	s.allTime = false // the map shows what the timeline above it does
	gap := text * 1.6
	upper, lower := box.CutTop(box.H * timelineShare(s.Subject, box.H, text))
	drawTimeline(sc, upper, text, s)
	_, lower = lower.CutTop(gap)
	left, right := lower.CutLeft(lower.W * 0.6)
	if box.H > box.W {
		left, right = lower.CutTop(lower.H * 0.6)
		_, right = right.CutTop(gap)
	} else {
		_, right = right.CutLeft(gap)
	}
	var words told
	if spots, _ := s.places(); len(spots) == 0 {
		right = lower // the chart has the room of a map without any place
	} else {
		words = drawMap(sc, left, text, s)
	}
	if s.Chart == "" {
		s.Chart = chart.First
	}
	chart.Draw(sc, chart.Spec{Box: right, Text: text, Theme: s.Theme, Subject: s.Subject, View: s.View, Key: true})
	return words
}

// timelineShare is the part of a page's or a board's height that the timeline is
// given: less where few events would leave most of it empty, more for hundreds, and in a low
// one, where its rows would have no room for words.
func timelineShare(s *figure.Subject, height, text float64) float64 {
	const least, hundreds, full, low, inLow = 0.32, 60, 0.64, 42, 0.6
	most := 0.56
	switch {
	case s.Dated > hundreds:
		most = full
	case height < low*text:
		most = inLow
	}
	rows, around := 2.2*float64(s.Dated), 9.0 // in text sizes; around them are axis and overview
	return min(most, max(least, (rows+around)*text/height))
}

// pageLegend explains the timeline's marks, and of the map those that it adds.
func pageLegend(s Spec) []figure.Entry {
	s.allTime = false
	return append(encodings(s), mapview.Legend(s.Subject, s.Theme, s.Colour, s.actors(), mapview.SignsOf(s.Subject, s.Colour, s.chosen()), s.travelled(), false)...)
}
