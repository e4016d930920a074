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
	Strip  bool    // below a timeline, the strip of the whole by which one moves in a window

	times     float64 // by how much it is enlarged, 0 for not at all
	allTime   bool    // no window was asked for
	itinerary bool    // the map says the legs of its route in words
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
	compareAlone(),
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
	text := s.Text
	if text == 0 {
		text = textSize(s.Size)
	}
	if times := text / designed; times > 1 && s.Play == nil { // whose cameras count in points of the picture
		whole := s.Size
		s.Size, s.times = scene.Pt(whole.X/times, whole.Y/times), times
		sc.Size, text = s.Size, designed
		defer func() { sc.Enlarge(times); sc.Size = whole }()
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
	words := []string(v.body(sc, body, text, s))
	if sum := v.ledger(s); sum != "" && s.Play == nil { // it is that of all, not of the moment
		words = append([]string{sum}, words...)
	}
	if from := sources(s.Subject); from != "" {
		words = append(words, from)
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

// designed is the size of text for which strokes and hatchings were chosen: a picture with a
// larger one is drawn at this and enlarged as a whole.
const designed = 13

// leastPrinted is the least size of letters on paper: 5.5 points of a printer, which are 7.33 of ours.
const leastPrinted = 5.5 * PointsPerInch / 72

// leastText is the least size of body text, so that nothing on a page is smaller than leastPrinted:
// the smallest words are three quarters as large.
const leastText = 9.9

// textSize is the size of body text for a page: 12 points on 1024x640, more on
// larger pages, so that a slide can be read from the last row. A page that stands has less width
// to share among columns, and more height for rows: its letters are larger.
func textSize(size scene.Point) float64 {
	across := 85.0
	switch shape := size.X / size.Y; {
	case shape < 0.9:
		across = 64
	case shape < 1.25:
		across = 74
	}
	return max(leastText, min(size.X/across, size.Y/48, 40))
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
	if v.tells && small.Width(v.ledger(s)+sources(s.Subject)) > box.W-45*small.Size {
		height = 2.9
	}
	line, body = box.CutBottom(text * 0.85 * height)
	entries := v.legend(s)
	// What explains the labels is no larger than they are.
	size := text * 0.92
	if v.Name == "page" {
		size = min(size, pageText(text))
	}
	legend, body := body.CutBottom(figure.Legend(nil, body, size, s.Theme, entries))
	figure.Legend(sc, legend, size, s.Theme, entries)
	_, body = body.CutBottom(text * 0.6)
	return line, body
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
	v.Draw(sc, timelineview.Spec{Box: box, Text: text, Theme: s.Theme, Subject: s.Subject, View: s.View, Printed: !s.Strip})
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
	spec := mapview.Spec{Box: box, Text: text, Theme: s.Theme, Subject: s.Subject, Spots: spots, Colours: s.Subject.Colours(s.Colour), Route: legs, Projection: s.Projection, Least: leastPrinted / max(1, s.times)}
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
	if tally := m.Tally(); tally.Unnamed > 0 && s.Play == nil {
		words = told{tally.Words(s.Subject.Lang)}
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

// ledger says what became of every event, where not all of them are drawn: the sum of a picture
// that shows all of them says nothing that is not seen.
func ledger(s Spec) string {
	if s.Subject.Filter == "" && s.Subject.Dated == s.Subject.Len() && s.Subject.Index.Count(s.Window) == s.Subject.Dated {
		return ""
	}
	var p figure.Phrases
	return p.Ledger(s.Subject, s.Window)
}

func mapLegend(s Spec) []figure.Entry {
	return mapview.Legend(s.Subject, s.Theme, s.Colour, s.actors(), mapview.SignsOf(s.Subject, s.Colour, s.chosen()), s.travelled(), true)
}

func mapLedger(s Spec) string {
	if s.Subject.Filter == "" && mapview.Whole(s.Subject, s.chosen()) {
		return ""
	}
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

// low is the height, in sizes of text, below which the parts of a page stand beside each other.
const low = 36

// drawPage composes the timeline over the map and a chart; on a tall page the
// three stand one below the other, on a low one the timeline at the left.
func drawPage(sc *scene.Scene, box scene.Rect, text float64, s Spec) told {
	text = pageText(text)
	s.allTime = false // the map shows what the timeline above it does
	gap := text * 1.6
	var timed, left, right, lower scene.Rect
	spots, _ := s.places()
	switch {
	case box.W > box.H && box.H < low*text: // beside each other: none has the height that rows need
		timed, lower = box.CutLeft(box.W * 0.56)
		_, lower = lower.CutLeft(gap)
		left, right = lower.CutTop(lower.H * 0.55)
		_, right = right.CutTop(gap * 0.6)
	default:
		timed, lower = box.CutTop(box.H * timelineShare(s.Subject, box.H, text, 0))
		_, lower = lower.CutTop(gap)
		if box.H > box.W {
			left, right = lower.CutTop(lower.H * 0.6)
			_, right = right.CutTop(gap)
		} else {
			left, right = lower.CutLeft(lower.W * 0.6)
			_, right = right.CutLeft(gap)
		}
	}
	drawTimeline(sc, timed, text, s)
	var words told
	if len(spots) == 0 {
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

// pageText is the size of the text of the parts of a page, of which there are three.
func pageText(text float64) float64 { return max(text*0.76, leastText) }

// timelineShare is the part of a page's or a board's height that the timeline is
// given: less where few events would leave most of it empty, more for hundreds, and in a low
// one, where its rows would have no room for words.
//
// In so many lanes of hundreds of events it is given what these need to show a title each.
func timelineShare(s *figure.Subject, height, text float64, lanes int) float64 {
	const least, hundreds, full, low, inLow, crowd = 0.32, 60, 0.64, 42, 0.6, 0.72
	most := 0.56
	switch {
	case s.Dated > hundreds:
		most = full
	case height < low*text:
		most = inLow
	}
	rows, around := 2.2*float64(s.Dated), 9.0 // in text sizes; around them are axis and overview
	if s.Dated > hundreds {
		rows, most = max(rows, float64(lanes)*timelineview.LeastTitled), max(most, min(crowd, (float64(lanes)*timelineview.LeastTitled+around)*text/height))
	}
	return min(most, max(least, (rows+around)*text/height))
}

// pageLegend explains the timeline's marks, and of the map those that it adds.
func pageLegend(s Spec) []figure.Entry {
	s.allTime = false
	return withoutTwice(encodings(s), mapview.Legend(s.Subject, s.Theme, s.Colour, s.actors(), mapview.SignsOf(s.Subject, s.Colour, s.chosen()), s.travelled(), false))
}

// withoutTwice returns entries of a legend with those of another that say something else.
func withoutTwice(all, more []figure.Entry) []figure.Entry {
	for _, e := range more {
		if !slices.ContainsFunc(all, func(o figure.Entry) bool { return o.Words == e.Words }) {
			all = append(all, e)
		}
	}
	return all
}
