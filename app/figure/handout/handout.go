// Package handout lays a story out on sheets of paper: a page with the title and the whole at a
// glance, the steps of the story with a picture each, a table of all events, the numbered
// sources.
package handout

import (
	"fmt"
	"strings"

	"dateline/app/figure"
	"dateline/app/figure/exercise"
	"dateline/app/figure/mapview"
	"dateline/app/figure/page"
	"dateline/app/figure/slide"
	"dateline/app/figure/story"
	"dateline/app/figure/view"
	"dateline/app/scene"
	"dateline/assets/translations"
)

// Name is that of the view under which a handout is written.
const Name = "handout"

// Size is that of a sheet unless another is asked for.
var Size = page.Sheets[1].Size(true) // A4, standing

// mostSteps is how many steps are told with a picture each: of a table of thousands of events
// without a story, the table alone is of use on paper.
const mostSteps = 60

// Make lays out what a spec shows on sheets of its size.
func Make(spec page.Spec) []*scene.Scene {
	s := spec.Subject
	sources := story.Sources(s)
	events := story.Events(s, sources)
	h := &handout{sheets: newSheets(spec), spec: spec, events: events}
	h.title()
	if h.deck = slide.Of(s, spec.Story); h.deck.Steps() <= mostSteps {
		for n, size := range h.filled(h.pictured()) {
			h.step(h.deck.At(n+1), size)
		}
	}
	h.table(s, h.events)
	h.sources(sources)
	if spec.Solved != nil {
		h.answers()
	}
	return h.done()
}

type handout struct {
	*sheets
	spec   page.Spec
	events []story.Event
	deck   *slide.Deck
}

func (h *handout) say(key string, args ...any) string {
	return translations.Say(h.spec.Subject.Lang, key, args...)
}

// labels is the size of the text of pictures: smaller than that of the body, if it can be.
func (h *handout) labels() float64 { return max(0.82*h.text, page.LeastBody) }

// title is the first sheet: what the story is about, and the whole of it.
func (h *handout) title() {
	s := h.spec.Subject
	h.write(s.Title(), h.font(2.6, true), h.ink, 3)
	h.write(s.Timeline.Summary.In(s.Lang), h.font(1.2, false), h.ink, 6)
	h.write(strings.Join(nonEmpty(story.Known(s), story.Asked(s)), " · "), h.font(0.95, false), h.muted, 3)
	h.gap(1.2)
	names := []string{"timeline"}
	if page.Mapped(s) {
		names = append(names, "map")
	}
	each := h.left()/float64(len(names)) - h.text
	for i, name := range names {
		if i == 1 { // the map has what the timeline has left, where it is higher than wide
			each = h.left() - h.text
		}
		whole := h.spec
		whole.Around, whole.Text = page.NoTitle, h.labels()
		whole.NoLedger = true // the table below has every event
		h.picture(name, whole, scene.Pt(h.box.W, min(each, h.box.W*0.72)), h.box.X)
		h.gap(1)
	}
}

// step tells a step of the story, beside where and when its event takes place:
//
//	1  Title      ┌─────────┐
//	when · where  │ picture │
//	text          └─────────┘
func (h *handout) step(s slide.Slide, size scene.Point) {
	name, small := Looked(h.deck, s, h.spec)
	if name == "" {
		size.Y = 0
	}
	all := h.words(s)
	h.keep(min(max(size.Y, h.height(all, size)), h.box.H*0.9) + stepGap*h.text)
	h.gap(0.7)
	h.rule()
	if name != "" {
		small.Text = h.labels()
		h.pictureAt(name, small, size, scene.Pt(h.box.Right()-size.X, h.y))
	}
	h.flow(all, size)
	h.image(s)
	h.gap(stepGap - 1.3)
}

// stepGap is what lies between two steps with the rule there, in sizes of text.
const stepGap = 1.9

// pictured is how large the pictures of steps are: nearly half as wide as the sheet, and as high as they may
// be on as few sheets as the steps can stand on.
func (h *handout) pictured() scene.Point {
	const lowest, highest, by = 0.5, 0.76, 0.02 // of its width
	wide := h.box.W * 0.46
	var all [][]paragraph
	for n := range h.deck.Steps() {
		all = append(all, h.words(h.deck.At(n+1)))
	}
	best, fewest := scene.Pt(wide, wide*lowest), 0
	for part := lowest; part <= highest; part += by {
		size := scene.Pt(wide, wide*part)
		if took := h.sheetsOfSteps(all, size); fewest == 0 || took <= fewest {
			best, fewest = size, took
		}
	}
	return best
}

// highestPicture is how high the picture of a step may be that fills its sheet, of its width.
const highestPicture = 1.05

// filled returns the sizes of the pictures of the steps from here on: those of a sheet that has room left, and not
// so much that the table begins there, are as much higher. Beside longer words they stay.
func (h *handout) filled(size scene.Point) []scene.Point {
	sizes, high := make([]scene.Point, h.deck.Steps()), make([]float64, h.deck.Steps())
	sheet, left, known := []int{}, h.left(), true
	for n := range sizes {
		s := h.deck.At(n + 1)
		sizes[n], high[n] = size, min(max(size.Y, h.height(h.words(s), size)), h.box.H*0.9)+stepGap*h.text
		if high[n] > left && left < h.box.H {
			if known {
				fill(sizes, sheet, left-h.text)
			}
			sheet, left, known = sheet[:0], h.box.H, true
		}
		left -= high[n]
		known = known && !h.pictures(s) // whose height nobody has counted
		if name, _ := Looked(h.deck, s, h.spec); name != "" && high[n] <= size.Y+stepGap*h.text {
			sheet = append(sheet, n)
		}
	}
	if known && left < h.box.H*tableRoom+2*h.text {
		fill(sizes, sheet, left-h.text)
	}
	return sizes
}

// fill makes the pictures of some steps higher by what is left of their sheet.
func fill(sizes []scene.Point, steps []int, left float64) {
	for _, n := range steps {
		sizes[n].Y = max(sizes[n].Y, min(sizes[n].X*highestPicture, sizes[n].Y+left/float64(len(steps))))
	}
}

// pictures tells whether the event of a step has a picture of its own.
func (h *handout) pictures(s slide.Slide) bool {
	if s.Event < 0 || h.spec.Pictures == nil {
		return false
	}
	_, has := h.spec.Subject.Timeline.Media(h.spec.Subject.At(s.Event))
	return has
}

// tableRoom is how much of a sheet the table has at least where it begins.
const tableRoom = 0.4

// sheetsOfSteps counts the sheets that steps take beside pictures of a size.
func (h *handout) sheetsOfSteps(all [][]paragraph, size scene.Point) int {
	took, left := 0, 0.0
	for _, words := range all {
		high := max(size.Y, h.height(words, size)) + stepGap*h.text
		if high > left {
			took, left = took+1, h.box.H
		}
		left -= high
	}
	return took
}

// words are what a sheet says of a step.
func (h *handout) words(s slide.Slide) []paragraph {
	all := []paragraph{{text: fmt.Sprintf("%d  %s", s.Number, s.Title), size: 1.35, bold: true}}
	lines := h.lines(s)
	if all = append(all, lines...); len(lines) == 0 {
		all = append(all, paragraph{text: s.When, size: 1, bold: true, muted: true})
	}
	e := story.Event{}
	if s.Event >= 0 {
		e = h.events[s.Event]
		if s.Title != e.Title {
			e.Said = strings.Join(nonEmpty(e.Title, e.Said), " · ") // the step has a headline of its own
		}
	}
	if e.Told = s.Text; e.Told == e.Note {
		e.Note = ""
	}
	all = append(all, h.told(e)...)
	if s.Title == exercise.Gap && len(lines) > 0 {
		all[0].text = fmt.Sprint(s.Number)
	}
	for i := range all {
		if len(lines) > 0 && (i == 0 || i > len(lines)) { // what its lines ask
			all[i].text = exercise.Elided(all[i].text)
		}
	}
	return all
}

// image puts the picture of an event below what is told of it, with whose it is.
func (h *handout) image(s slide.Slide) {
	if s.Event < 0 || h.spec.Pictures == nil {
		return
	}
	of, has := h.spec.Subject.Timeline.Media(h.spec.Subject.At(s.Event))
	if !has {
		return
	}
	bitmap, problem := h.spec.Pictures(of.File)
	if bitmap == nil {
		h.write(problem, h.font(0.92, false), h.muted, 3)
		return
	}
	room := scene.Rect{W: h.box.W * 0.6, H: h.box.W * 0.36}
	at := bitmap.Within(room)
	h.gap(0.5)
	h.keep(at.H + 2*h.text)
	h.now().Image(scene.Rect{X: h.box.X, Y: h.y, W: at.W, H: at.H}, bitmap, of.Alt)
	h.y += at.H + 0.3*h.text
	h.write(of.Credit, h.font(0.85, false), h.muted, 1)
}

// Looked returns which picture of a spec is looked at while the step of a slide is told, and as
// what: the map as it is when its event is over, or where that has no position the time about
// it; "" where nobody knows when it was. Neither shows what the story has not told yet.
func Looked(d *slide.Deck, told slide.Slide, spec page.Spec) (picture string, _ page.Spec) {
	s, i := d.Subject, told.Event
	if i < 0 || i >= s.Dated {
		return "", spec
	}
	spec.Around, spec.Selected, spec.Reach = page.Nothing, s.At(i).ID, d.Reach(told.Number)
	if own := told.View.Actor; own != "" {
		spec.Actor = own
	}
	camera := mapview.On(s.Place(s.At(i).Place.ID))
	if camera == (view.Camera{}) {
		spec.Window, spec.Lanes = d.Window(told.Number), view.ByNone
		return "timeline", spec
	}
	spec.Play = &page.Play{At: spec.Reach.To, Trail: -1, From: camera, To: camera, Part: 1}
	return "map", spec
}

// told are the paragraphs of an event.
func (h *handout) told(e story.Event) (all []paragraph) {
	add := func(text string, quiet bool) {
		switch {
		case text == "":
		case quiet:
			all = append(all, paragraph{text: text, size: 0.92, muted: true})
		default:
			all = append(all, paragraph{text: text, size: 1})
		}
	}
	if e.Planned {
		add(e.Status, false)
	}
	add(e.Said, true)
	add(e.Told, false)
	add(e.Note, false)
	if len(e.Who) > 0 {
		add(h.say("who")+h.say("colon")+strings.Join(e.Who, ", "), true)
	}
	for _, c := range e.Quoted() {
		add("“"+c.Quote+"” "+c.From(), true)
	}
	if from := e.Sayers(); from != "" {
		add(h.say("claims")+h.say("colon")+from, true)
	}
	return all
}

// table lists every event of a subject on as many sheets as it takes.
func (h *handout) table(s *figure.Subject, events []story.Event) {
	h.gap(1.5)
	h.keep(h.box.H * tableRoom)
	h.write(h.say("web events"), h.font(1.35, true), h.ink, 2)
	h.gap(0.4)
	parts := []float64{0.26, 0.44, 0.2, 0.1}
	for i := range events {
		e := events[s.Told(i)]
		h.row(parts, e.When, e.Title, e.Where, e.Numbers())
	}
}

// sources lists the documents by their numbers, where there are several in two columns: their
// lines are short.
func (h *handout) sources(all []story.Source) {
	if len(all) == 0 {
		return
	}
	h.gap(1.5)
	h.keep(5 * h.text)
	h.write(h.say("sources"), h.font(1.35, true), h.ink, 1)
	h.columns(entriesOf(all))
}

// entriesOf are the sources as they are listed, each address once: of a second one that is found there, it says with
// which.
func entriesOf(all []story.Source) []string {
	entries, at := make([]string, len(all)), map[string]int{}
	for i, s := range all {
		address := figure.BareAddress(s.URL)
		if n := at[address]; n > 0 {
			address = fmt.Sprintf("→ [%d]", n)
		} else if address != "" {
			at[address] = i + 1
		}
		title := strings.Join(nonEmpty(s.Title, s.About), ", ")
		if title == address {
			address = ""
		}
		entries[i] = fmt.Sprintf("[%d] %s", i+1, strings.Join(nonEmpty(title, address), "\n"))
	}
	return entries
}

func nonEmpty(all ...string) (some []string) {
	for _, one := range all {
		if one != "" {
			some = append(some, one)
		}
	}
	return some
}
