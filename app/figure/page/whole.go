package page

import (
	"context"
	"slices"

	"dateline/app/figure"
	"dateline/app/figure/chart"
	"dateline/app/figure/firstlook"
	"dateline/app/figure/mapview"
	"dateline/app/figure/timelineview"
	"dateline/app/scene"
	"dateline/assets/translations"
	"dateline/timeline"
)

// countedFor makes a chart as it is counted for a picture of a size, and returns of what.
func countedFor(name string, s Spec) (chart.Content, chart.Spec) {
	s.Chart = name
	text := s.Text // so that its periods are those of the picture
	if text == 0 {
		text = s.bodySize()
	}
	of := chart.Spec{Box: scene.Rect{W: s.Size.X, H: s.Size.Y}, Text: text, Theme: s.Theme, Subject: s.Subject, View: s.View}
	return chart.Make(context.Background(), of), of
}

// chartNumbers returns the numbers of a chart.
func chartNumbers(name string) func(Spec) Numbers {
	return func(s Spec) Numbers {
		c, _ := countedFor(name, s)
		t := c.Table()
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

// countHere says how many of the events a picture counts that is not about all of them.
func countHere(s *figure.Subject, n int) string {
	if n == s.Len() {
		return translations.Say(s.Lang, figure.Counted("shown all", n), n)
	}
	return translations.Say(s.Lang, figure.Counted("counted here", n), n, s.Len())
}

// low is the height, in sizes of text, below which the parts of a page stand beside each other.
const low = 36

// drawPage composes the timeline over the map and a chart; on a tall page the
// three stand one below the other, on a low one the timeline at the left.
func drawPage(sc *scene.Scene, box scene.Rect, text float64, s Spec) told {
	text = pageText(text)
	s.allTime = false // the map shows what the timeline above it does
	spots, _ := s.places()
	timed, left, right, lower := partsOf(box, text, s)
	switch {
	case len(spots) == 0:
	case left.Y == right.Y:
		left, right = s.frameWorld(left, right, text, spots)
		left, right = s.narrowed(left, right, lower, spots)
	case mapview.Shape(s.shapeOf(spots)) < upright && lower.W/left.H > 2*upright: // the chart has what the map leaves beside it
		left, right = lower.CutLeft(lower.W * 0.6)
		_, right = right.CutLeft(text * 1.6)
		left, right = s.narrowed(left, right, lower, spots)
	}
	s = s.charting(len(spots) == 0 && lower.X == timed.X)
	drawTimeline(sc, timed, text, s)
	var words told
	if len(spots) == 0 {
		right = lower // the chart has the room of a map without any place
	} else {
		words = drawMap(sc, left, text, s)
	}
	below := chart.Spec{Box: right, Text: text, Theme: s.Theme, Subject: s.Subject, View: s.View, Key: true, First: timelineview.Slots(s.Subject, s.View)}
	if s.charted {
		plot := timelineview.FrameOf(timelineSpec(timed, text, s)).Plot
		below.Across = [2]float64{plot.X, plot.Right()}
	}
	chart.Draw(sc, below)
	return words
}

// charting chooses the chart of a page where nobody asks for one, and notes whether it stands below the
// timeline, as wide, with the same axis.
func (s Spec) charting(below bool) Spec {
	if s.Chart == "" {
		s.Chart = firstlook.Chart(s.Subject, s.Lanes, s.Colour)
	}
	s.charted = below && chart.Windowed(s.Chart)
	return s
}

// upright is the shape of what a map shows, its width to its height, below which the chart of a page
// that stands stands beside the map, which would have half the width for what nobody asks about.
const upright = 1.1

// shapeOf is a spec of the places alone, whose shape is asked.
func (s Spec) shapeOf(spots []mapview.Spot) mapview.Spec {
	return mapview.Spec{Spots: spots, Projection: s.Projection}
}

// narrowed gives a map beside a chart no more width than what it shows fills, but a good part of both.
func (s Spec) narrowed(left, right, both scene.Rect, spots []mapview.Spot) (_, _ scene.Rect) {
	wide := max(left.H*mapview.Shape(s.shapeOf(spots))*breadth, both.W*0.42)
	if wide < left.W {
		right.X, right.W = right.X-left.W+wide, right.W+left.W-wide
		left.W = wide
	}
	return left, right
}

// frameWorld gives a map of the whole world a frame of its own proportions, and the room beside it
// to the chart.
func (s *Spec) frameWorld(left, right scene.Rect, text float64, spots []mapview.Spot) (scene.Rect, scene.Rect) {
	camera, width, whole := mapview.World(mapview.Spec{Box: left, Text: text, Spots: spots, Projection: s.Projection})
	if !whole {
		return left, right
	}
	s.world = camera
	right.X, right.W = right.X-left.W+width, right.W+left.W-width
	left.W = width
	return left, right
}

// partsOf splits the body of a page: timeline, map and chart, and what these two have together.
func partsOf(box scene.Rect, text float64, s Spec) (timed, left, right, lower scene.Rect) {
	gap := text * 1.6
	if box.W > box.H && box.H < low*text { // beside each other: none has the height that rows need
		timed, lower = box.CutLeft(box.W * 0.56)
		_, lower = lower.CutLeft(gap)
		left, right = lower.CutTop(lower.H * 0.55)
		_, right = right.CutTop(gap * 0.6)
		return timed, left, right, lower
	}
	timed, lower = box.CutTop(timedHeight(s.Subject, box.H, text))
	_, lower = lower.CutTop(gap)
	if box.H > box.W {
		left, right = lower.CutTop(lower.H * 0.6)
		_, right = right.CutTop(gap)
	} else {
		left, right = lower.CutLeft(lower.W * 0.6)
		_, right = right.CutLeft(gap)
	}
	return timed, left, right, lower
}

// pageSigns returns the ways of drawing that can be seen in the timeline of a page.
func pageSigns(box scene.Rect, text float64, s Spec) figure.Signs {
	text = pageText(text)
	timed, _, _, lower := partsOf(box, text, s)
	s = s.charting(!Mapped(s.Subject) && lower.X == timed.X)
	return timelineSigns(timed, text, s)
}

// pageText is the size of the text of the parts of a page, of which there are three.
func pageText(text float64) float64 { return max(text*0.76, LeastBody) }

// timelineShare is the part of a page's or a board's height that the timeline is
// given: less where few events would leave most of it empty, more for hundreds, and in a low
// one, where its rows would have no room for words.
//
// In so many lanes of hundreds of events it is given what these need to show a title each.
func timelineShare(s *figure.Subject, height, text float64, lanes int) float64 {
	const least, hundreds, full, low, inLow, crowd = 0.32, 60, 0.64, 42, 0.6, 0.69
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

// Of a page that is higher than this, in text sizes, the timeline has this part of what it is higher
// by, and a map below it the rest: both are larger on a larger page.
const (
	pageHeight = 49
	timedPart  = 0.5
)

// timedHeight is the height of the timeline over the map of a page, or over its chart alone, which says
// no more on a larger page.
func timedHeight(s *figure.Subject, height, text float64) float64 {
	high := height - pageHeight*text
	if high <= 0 || height*timelineShare(s, height, text, 0) < pageHeight*text*timelineShare(s, pageHeight*text, text, 0) {
		return height * timelineShare(s, height, text, 0) // it has all that its few events need
	}
	part := timedPart
	if !Mapped(s) {
		part = 0.8
	}
	return pageHeight*text*timelineShare(s, pageHeight*text, text, 0) + part*high
}

// pageStops says where the routes of a page's map come by. An exercise would tell what it asks.
func pageStops(s Spec) []string {
	if s.Play != nil || s.Subject.Gaps.Ask(timeline.Where) || s.Subject.Gaps.Ask(timeline.Dates) {
		return nil
	}
	s.allTime = false
	_, legs := s.places()
	return mapview.Stops(s.Subject, legs)
}

// pageLegend explains the timeline's marks, and of the map those that it adds.
func pageLegend(s Spec) []figure.Entry {
	s.allTime = false
	signs := mapview.SignsOf(s.Subject, s.Colour, s.chosen())
	s.signs |= signs.Rings()
	return withoutTwice(encodings(s), mapview.Legend(s.Subject, s.Theme, s.Colour, s.Travellers(), signs, s.travelled(), false))
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
