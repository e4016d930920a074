// Package chart draws events as charts: over time, by any facet, who appears with whom and
// where, by day, the days between, and how well dates are known. They are plots of gonum,
// recorded into a scene; their numbers can be had as a table.
package chart

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"gonum.org/v1/plot"

	"dateline/app/figure"
	"dateline/app/figure/theme"
	"dateline/app/figure/view"
	"dateline/app/scene"
	"dateline/assets/translations"
	"dateline/timeline"
)

// A Spec says what to draw and where.
type Spec struct {
	Box     scene.Rect
	Text    float64 // the size of body text, in points
	Theme   theme.Theme
	Subject *figure.Subject
	view.View
	Key bool // explain the colours below the subtitle; else a legend does so elsewhere

	// First are the colours of the lanes of the picture, in their order, where these are by the same
	// facet: bars are stacked in it, from the ground up or from the left. See figure.Colours.Order.
	First []theme.Slot

	// Across is from which x to which the time of a timeline goes that stands above: the time of
	// the chart goes from and to the same. Zero for what its box leaves.
	Across [2]float64

	// More is the id of the button that gives the chart more room; "" for none.
	More string

	measure measure                                           // of bars, from the name of the chart
	key     func(*figure.Subject, theme.Theme) []figure.Entry // what the textures of the chart mean; nil for nothing
}

// A Content is what a chart shows: its bars, what is written about them, and its numbers.
type Content struct {
	kind       int        // the row in kinds, from 1 on; 0 for nothing
	headline   string     // what the data says, in a sentence
	subtitle   string     // what is counted, and how
	said       scene.Mark // what the headline stands for; the zero Mark for nothing
	none       string     // why no bar stands there, where it is not that there are no events
	left       string     // what there is no room for, below the bars; "" for nothing
	bars       []bar
	heads      []head    // names within the plot
	rules      []float64 // where a line goes across, on the x axis: the edges of the window
	sums       []tally   // how many events each of its bars has, where all are as high
	pointed    []pointed // what the headline names and no bar is
	xs, ys     []plot.Tick
	xMax, yMax float64
	shown      [2]float64 // the window on the x axis, where that is one of time; zero where not
	rows       int        // how many bars lie above each other, none of which is thicker than it needs to be; 0 where they stand
	quiet      bool       // its bars are so thin that their colours would be noise: they have one
	sheet      bool       // its bars are cells of a calendar, which shows the empty ones too
	counted    bool       // ys are numbers, of which some may be left out where it is low
	numbered   bool       // xs are numbers, of which some may be left out where it is narrow
	xLabel     string
	yLabel     string
	table      Table
	rest       func(*Table) // adds rows that only a table needs; nil for none
}

// A Table is the numbers of a chart: a header, and a row for each of them.
type Table struct {
	Header []string
	Rows   [][]string
}

func (t *Table) add(cells ...any) {
	row := make([]string, len(cells))
	for i, one := range cells {
		row[i] = fmt.Sprint(one)
	}
	t.Rows = append(t.Rows, row)
}

// A bar is a rectangle in the units of the axes.
type bar struct {
	x0, x1, y0, y1 float64
	hue            scene.Color
	texture        texture
	slot           theme.Slot // of its colour, in a course
	mark           scene.Mark
	label          string // written behind its end, "" for none
	within         bool   // the label stands in its middle
	count          int    // of the events behind it, those that may be
}

// A kind is a row of the table of charts.
type kind struct {
	name   string
	make   func(context.Context, Spec) Content
	key    func(*figure.Subject, theme.Theme) []figure.Entry // what its textures mean; nil where the subtitle says so, or there are none
	hues   bool                                              // its colours are those of events
	of     timeline.Type                                     // whose events it shows alone; 0 for those of all types
	facet  bool                                              // it takes a facet: bars:country
	window bool                                              // it shows what the window of time does; any other counts all events
	asked  int                                               // its place among the charts by how often people ask for it, from 1 on; 0 for one that is not offered so
	needs  func(*timeline.Timeline) bool                     // whether a timeline has what it is of; nil where every one has
	fills  string                                            // what would fill it where it is empty, a key of the translations; "" for other events
}

var kinds = []kind{
	{name: "time", make: overTime, key: Textures, hues: true, facet: true, window: true, asked: 1},
	{name: "cumulative", make: cumulative, key: Textures, hues: true, facet: true, window: true, asked: 8},
	{name: "shares", make: shares, key: Textures, hues: true, facet: true, window: true, asked: 9},
	{name: "bars", make: byFacet, key: Textures, hues: true, facet: true, asked: 2},
	{name: "numbers", make: numbers, facet: true, window: true, fills: "numbers"},
	{name: "pairs", make: pairs, facet: true, fills: "pairs", asked: 3, needs: twoActors},
	{name: "places", make: byPlace, asked: 7, needs: actorsAtPlaces},
	{name: "calendar", make: byDay, window: true, asked: 6},
	{name: "intervals", make: intervals, hues: true, fills: "intervals", asked: 5},
	{name: "silences", make: silences, hues: true, fills: "silences", asked: 4, needs: anyActor},
	{name: "precision", make: precision, key: Textures, hues: true, asked: 10},
	{name: "status", make: overTime, key: Textures, hues: true, window: true},
	{name: "gaps", make: gaps, hues: true, of: timeline.Meeting, fills: "gaps"},
}

// First is the chart that shows unless another is chosen, and Shares that of what events are made of.
const (
	First  = "time"
	Shares = "shares"
)

// Title returns what a chart is called.
func Title(name string, s *figure.Subject) string {
	at, facet := find(name)
	if at < 0 {
		return name
	}
	if m := measureOf(name); m.facet != "" {
		return translations.Say(s.Lang, "measure "+m.how, s.FacetName(view.Own(m.facet)), s.FacetName(facetOr(view.Facet(facet))))
	}
	if title := "chart " + kinds[at].name; facet == "" || !kinds[at].facet {
		return translations.Say(s.Lang, title)
	}
	return translations.Say(s.Lang, "chart "+kinds[at].name+" by", s.FacetName(view.Facet(facet)))
}

// find returns the row of a chart, and the facet that its name asks for, "" for none.
func find(name string) (at int, facet string) {
	name, facet, _ = strings.Cut(name, ":")
	if name == "bars" {
		facet, _ = cutMeasure(facet)
	}
	return slices.IndexFunc(kinds, func(k kind) bool { return k.name == name }), facet
}

// Check tells whether there is a chart of a name, such as time or bars:country, for a
// timeline; an error says what there is.
func Check(name string, t *timeline.Timeline) error {
	at, facet := find(name)
	if at < 0 || facet != "" && !kinds[at].facet {
		var all []string
		for _, k := range kinds {
			all = append(all, k.name+[...]string{"", "[:FACET]"}[btoi(k.facet)]+[...]string{"", "[:mean=NUMBER]"}[btoi(k.name == "bars")])
		}
		return fmt.Errorf("there is no chart %q: it is %s", name, strings.Join(all, ", "))
	}
	if t == nil {
		return nil
	}
	if _, err := view.Facet(facet).In(t); err != nil {
		return err
	}
	if m := measureOf(name); m.facet != "" {
		return checkNumber(m.facet, t)
	}
	if kinds[at].name == "numbers" {
		return checkNumber(facet, t)
	}
	return nil
}

// checkNumber tells whether a timeline has a facet of numbers, of any name where none is named; an
// error says what there is instead.
func checkNumber(facet string, t *timeline.Timeline) error {
	own, _ := view.Facet(facet).In(t)
	name, _ := own.Own()
	switch _, is := t.Facet(name); {
	case numberOf(facet, t) != "":
		return nil
	case facet == "":
		return errors.New("the file has no facet of numbers, as a column of a table that holds nothing else")
	case is:
		for _, e := range t.Events.All() {
			for _, v := range e.Values() {
				if _, number := timeline.NumberOf(v.Word); v.Facet == name && !number {
					return fmt.Errorf("%q is no facet of numbers, since %q is none: a number stands alone in its cell, as 12 or 1.5", facet, v.Word)
				}
			}
		}
	}
	return fmt.Errorf("the file has no facet of numbers %q, as in a column of a table", facet)
}

func btoi(b bool) int {
	if b {
		return 1
	}
	return 0
}

// Windowed tells whether a chart shows what the window of time does; any other counts all
// events.
func Windowed(name string) bool { at, _ := find(name); return at >= 0 && kinds[at].window }

// Legend explains the textures and the colours of a chart by its name.
func Legend(name string, s *figure.Subject, th theme.Theme, v view.View) []figure.Entry {
	at, _ := find(name)
	if at < 0 || !kinds[at].hues {
		return nil
	}
	window := s.Extent
	if kinds[at].window {
		window = v.Window
	}
	c := s.Colours(Colour(name, s.Timeline, v.Colour))
	slots := c.Shown(window)
	if kinds[at].of != 0 {
		slots = slotsOf(s, c, kinds[at].of)
	}
	return explained(at, s, th, c, slots)
}

// Legend is Legend of what is drawn: of bars that are an event each only some have room, and thin ones have no
// colours.
func (c Content) Legend(name string, s Spec) []figure.Entry {
	at, _ := find(name)
	switch {
	case c.quiet && at >= 0 && kinds[at].key != nil:
		return kinds[at].key(s.Subject, s.Theme)
	case at < 0 || !kinds[at].hues || kinds[at].window || kinds[at].key != nil:
		return Legend(name, s.Subject, s.Theme, s.View)
	}
	colours := s.Subject.Colours(Colour(name, s.Subject.Timeline, s.Colour))
	var slots [theme.Slots]int
	for slot := range slots {
		for _, b := range c.bars {
			slots[slot] += btoi(b.hue == colours.Hue(s.Theme, theme.Slot(slot)))
		}
	}
	return explained(at, s.Subject, s.Theme, colours, slots, s.First...)
}

// explained are the entries of a chart's textures, and of the colours of so many events each.
func explained(at int, s *figure.Subject, th theme.Theme, c *figure.Colours, slots [theme.Slots]int, first ...theme.Slot) (all []figure.Entry) {
	if kinds[at].key != nil {
		all = kinds[at].key(s, th)
	}
	hues := figure.Hues(s, th, c, slots, false, first...)
	if kinds[at].of != 0 && len(hues) == 1 {
		return all // which tells nothing
	}
	return append(all, hues...)
}

// slotsOf counts the dated events of a type by the slots of their colours.
func slotsOf(s *figure.Subject, c *figure.Colours, of timeline.Type) (n [theme.Slots]int) {
	columns := s.Columns()
	for i := range s.Dated {
		if columns.Type(i) == of {
			n[c.Slot(i)]++
		}
	}
	return n
}

// Colour returns by which facet a chart colours its events, where the view does so by
// another: that of its name, of a chart over time.
func Colour(name string, t *timeline.Timeline, of view.Facet) view.Facet {
	at, facet := find(name)
	switch {
	case name == "status":
		return view.ByStatus
	case name == "shares" && of == view.ByNone:
		return view.ByType // one colour has all shares
	case at < 0 || facet == "" || kinds[at].name == "bars":
		return of
	}
	if own, err := view.Facet(facet).In(t); err == nil {
		return own
	}
	return of
}

// Draw adds the chart of a view with its headline and subtitle to a scene.
func Draw(sc *scene.Scene, s Spec) { Make(context.Background(), s).Draw(sc, s) }

// Make counts what the chart of a view shows. Of a million events it takes some tens of
// milliseconds, so that it may be done away from the window's thread. Soon after ctx ends it
// returns what is worth nothing.
func Make(ctx context.Context, s Spec) Content {
	at, facet := find(s.Chart)
	if at < 0 {
		return Content{}
	}
	s.measure = measureOf(s.Chart)
	if by := Colour(s.Chart, s.Subject.Timeline, s.Colour); by != s.Colour {
		s.Colour, s.First = by, nil // which are colours by another facet
	}
	if own, err := view.Facet(facet).In(s.Subject.Timeline); err == nil {
		facet = string(own)
	}
	if s.Subject.PrepareColours(ctx, s.Colour) != nil {
		return Content{}
	}
	s.Chart, s.key = facet, kinds[at].key // what is left of the name
	c := kinds[at].make(ctx, s)
	c.kind = at + 1
	return c
}

// Table returns the numbers of the chart.
func (c Content) Table() Table {
	if c.rest != nil {
		c.rest(&c.table)
	}
	return c.table
}

// leastTold is the height of a chart, in text sizes, below which its bars have the room of what is
// said about them, and of the key of their textures.
const leastTold = 14

// Lacks says of an empty chart that it is, and what would fill it; "" for one that shows something.
func (c Content) Lacks(s Spec) string {
	if c.kind == 0 || len(c.bars) > 0 {
		return ""
	}
	return c.headline + ". " + c.fills(s)
}

// fills says what would fill an empty chart.
func (c Content) fills(s Spec) string {
	if s.Subject.Len() == 0 {
		return s.Subject.Nothing()
	}
	if s.Subject.Dated == 0 && kinds[c.kind-1].window {
		return translations.Say(s.Subject.Lang, "fills dates")
	}
	return cmp.Or(c.none, translations.Say(s.Subject.Lang, "fills "+cmp.Or(kinds[c.kind-1].fills, "time")))
}

// fill says in an empty chart what would fill it.
func (c Content) fill(sc *scene.Scene, s Spec, box scene.Rect) {
	says := c.fills(s)
	font, at := scene.Font{Size: s.Text * 1.3, Align: scene.Centre}, box.Middle()
	for _, line := range figure.Wrap(says, font, box.W, 3) {
		sc.Text(at, line, font, s.Theme.Muted)
		at.Y += font.Size * 1.4
	}
}

// Draw adds the chart to a scene; the spec is that of Make, but that its box may be
// another by now. The zero Content draws nothing.
func (c Content) Draw(sc *scene.Scene, s Spec) {
	if c.kind == 0 {
		return
	}
	if len(c.bars) == 0 {
		c.fill(sc, s, c.above(sc, s))
		return
	}
	s.key = kinds[c.kind-1].key
	_, box := c.above(sc, s).CutBottom(s.footHeight(c.left))
	c.drawLeft(sc, s, drawPlot(sc, s, c, box))
}
