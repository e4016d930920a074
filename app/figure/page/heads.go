package page

import (
	"cmp"
	"slices"
	"strings"

	"dateline/app/figure/timelineview"
	"dateline/app/figure/view"
	"dateline/app/scene"
	"dateline/assets/translations"
)

// What the ID of a button in a head begins with: what else it does than its key would.
const (
	OpensMenu  = "menu:"  // and the name of a menu
	StandBelow = "below:" // and the name of the view that is to stand below the timeline
	FillsRoom  = "full:"  // and the name of the view that is to have all of the room, or to give it back
	OneBelow   = "one:"   // below the timeline stands one view, or stand two again
)

// A word in the head of a view says what the view shows, and is how one changes it.
type word struct {
	before string // a key of the translations: what stands before it
	says   string
	menu   string // that it opens
}

// A headRow is a head under way: what comes next stands at x, and nothing beyond right.
type headRow struct {
	BoardSpec
	sc       *scene.Scene
	box      scene.Rect
	x, right float64
	bare     bool // its words are cut as short as they can be
}

func (s BoardSpec) headingOf(sc *scene.Scene, box scene.Rect) headRow {
	return headRow{BoardSpec: s, sc: sc, box: box, x: box.X, right: box.Right()}
}

func (h *headRow) say(key string) string { return translations.Say(h.Subject.Lang, key) }

// base is the line that the words of the head stand on.
func (h *headRow) base() float64 { return h.box.Middle().Y + h.Text*0.35 }

func (h *headRow) bold() scene.Font  { return scene.Font{Size: h.Text, Bold: true} }
func (h *headRow) small() scene.Font { return scene.Font{Size: h.Text * 0.92} }

// title writes what the view is.
func (h *headRow) title(text string) {
	text = h.bold().Cut(text, h.right-h.x)
	h.sc.Text(scene.Pt(h.x, h.base()), text, h.bold(), h.Theme.Ink)
	h.x += h.bold().Width(text) + h.Text*1.1
}

// lead returns what stands before a word.
func (h *headRow) lead(w word) string {
	if w.before == "" {
		return ""
	}
	return h.say(w.before) + " "
}

// widthOf returns how much room words take that are not cut.
func (h *headRow) widthOf(all []word) (width float64) {
	for _, w := range all {
		if w.says != "" {
			width += h.small().Width(h.lead(w)) + h.small().Width(w.says) + h.Text*1.5
		}
	}
	return width
}

// leastWord is how many text sizes of a word stand there at least, where it is cut.
const leastWord = 4

// barest is how many of a word stand there where all words would not have room otherwise: it still
// opens its menu.
const barest = 1.2

// leastOf returns how much room a word takes at the least.
func (h *headRow) leastOf(w word) float64 {
	letters := float64(leastWord)
	if h.bare {
		letters = barest
	}
	return h.small().Width(h.lead(w)) + h.Text*(letters+1.5)
}

// words writes words that open menus, as many as there is room for: each leaves the ones behind it
// what they need at the least.
func (h *headRow) words(all ...word) {
	all = slices.DeleteFunc(slices.Clone(all), func(w word) bool { return w.says == "" })
	h.bare = h.x+h.leastOfAll(all) > h.right
	behind := 0.0
	for n, w := range all {
		if h.x+behind+h.leastOf(w) > h.right {
			all = all[:n]
			break
		}
		behind += h.leastOf(w)
	}
	for _, w := range all {
		behind -= h.leastOf(w)
		h.word(w, h.right-behind)
	}
}

// word writes a word that opens a menu, which ends before right.
func (h *headRow) word(w word, right float64) {
	const mostWord = 16 // text sizes
	before := h.lead(w)
	lead := h.small().Width(before)
	says := h.small().Cut(w.says, min(right-h.x-lead-h.Text*1.2, h.Text*mostWord))
	width := h.small().Width(says)
	h.sc.Text(scene.Pt(h.x, h.base()), before, h.small(), h.Theme.Muted)
	h.x += lead
	h.button(OpensMenu+w.menu, h.say("choose "+w.menu), "", scene.Rect{X: h.x - 3, Y: h.box.Y + 1, W: width + h.Text*0.9, H: h.box.H - 2})
	h.sc.Text(scene.Pt(h.x, h.base()), says, h.small(), h.Theme.Ink)
	at := scene.Pt(h.x+width+h.Text*0.45, h.box.Middle().Y+h.Text*0.05)
	r := h.Text * 0.2
	h.sc.Polygon(scene.Style{Fill: h.Theme.Muted}, []scene.Point{{X: at.X - r, Y: at.Y - r*0.6}, {X: at.X + r, Y: at.Y - r*0.6}, {X: at.X, Y: at.Y + r*0.7}})
	h.sc.End()
	h.x += width + h.Text*1.5
}

// button begins the mark of a button over a box; the caller ends it.
func (h *headRow) button(id, says, chord string, box scene.Rect) {
	desc := ""
	if chord != "" {
		desc = translations.Say(h.Subject.Lang, "by key", chord)
	}
	h.sc.Begin(scene.Mark{Kind: scene.MarkButton, ID: id, Title: says, Desc: desc})
	h.sc.Rect(box, 4, scene.Style{Fill: h.Theme.Paper})
}

// sign draws a button with a sign at the right end, and leaves less room for the rest.
func (h *headRow) sign(id, says, chord string, draw func(*scene.Scene, scene.Rect, scene.Style)) {
	side := h.Text * 1.7
	h.right -= side
	box := scene.Rect{X: h.right, Y: h.box.Middle().Y - side/2, W: side, H: side}
	h.button(id, h.say(says), chord, box)
	draw(h.sc, box.Inset(side*0.27), scene.Style{Stroke: h.Theme.Muted, Fill: h.Theme.Muted, Width: max(1, h.Text*0.1)})
	h.sc.End()
	h.right -= h.Text * 0.2
}

// filling draws the button that fills the board with a view, or gives the room back.
func (h *headRow) filling(name string) {
	if h.Room.Full == name {
		h.sign(FillsRoom+name, "full end", "Escape", signAll)
		return
	}
	h.sign(FillsRoom+name, "full", "Z", signFull)
}

// pairing draws the button by which one view stands below the timeline, or two again.
func (h *headRow) pairing(two bool) {
	switch {
	case h.Room.Full != "":
	case two:
		h.sign(OneBelow, "one below", "W", signOne)
	case h.Room.Alone:
		h.sign(OneBelow, "two below", "W", signTwo)
	}
}

// roomForWords is how much of a head, in text sizes, is left to the words of its view beside tabs.
const roomForWords = 9

// tabs writes the names of the views that can stand in this place, the one that does lit; those
// for which there is no room beside the words of the view stand in a menu behind them.
func (h *headRow) tabs(b *Board, shown int, two bool, words ...word) {
	forWords := h.Text * roomForWords
	if least := h.leastOfAll(words); least > forWords {
		forWords = least + h.Text*0.6
	}
	var all []int
	room := h.x
	for i, l := range lowers {
		if !(two && i == theMap) && l.shows(b, h.whole()) {
			all = append(all, i)
			room += h.tabWidth(i, shown) + h.Text*0.1
		}
	}
	more := room > h.right-forWords
	for k := len(all) - 1; more && k >= 0 && room > h.right-forWords-h.Text*2; k-- {
		if all[k] != shown {
			room -= h.tabWidth(all[k], shown) + h.Text*0.1
			all = slices.Delete(all, k, k+1)
		}
	}
	right := h.right
	if more {
		h.right -= h.Text * 1.7 // the menu of all views stands behind the tabs, however narrow they are
	}
	for _, i := range all {
		h.tab(i, shown)
	}
	if h.right = right; more {
		box := scene.Rect{X: h.x, Y: h.box.Y + h.Text*0.2, W: h.Text * 1.6, H: h.box.H - h.Text*0.4}
		h.button(OpensMenu+"below", h.say("choose below"), "B", box)
		for k := range 3 {
			h.sc.Disc(scene.Pt(box.Middle().X+h.Text*0.38*float64(k-1), box.Middle().Y), h.Text*0.1, scene.Style{Fill: h.Theme.Muted})
		}
		h.sc.End()
		h.x += box.W
	}
	h.x += h.Text * 0.4
}

// leastOfAll returns how much room words take at the least.
func (h *headRow) leastOfAll(words []word) (sum float64) {
	for _, w := range words {
		if w.says != "" {
			sum += h.leastOf(w)
		}
	}
	return sum
}

// tabWidth is the width of the tab of a view.
func (h *headRow) tabWidth(i, shown int) float64 {
	font := h.small()
	font.Bold = i == shown
	return font.Width(h.say(lowers[i].Words)) + h.Text*0.9
}

// tab writes the name of a view.
func (h *headRow) tab(i, shown int) {
	font, ink := h.small(), h.Theme.Muted
	font.Bold = i == shown
	says := h.say(lowers[i].Words)
	box := scene.Rect{X: h.x, Y: h.box.Y + h.Text*0.2, W: min(h.tabWidth(i, shown), h.right-h.x), H: h.box.H - h.Text*0.4}
	h.button(StandBelow+lowers[i].Name, says, "", box)
	if i == shown {
		h.sc.Rect(box, 4, scene.Style{Fill: h.Theme.Panel})
		ink = h.Theme.Ink
	}
	h.sc.Text(scene.Pt(box.X+h.Text*0.45, h.base()), font.Cut(says, box.W), font, ink)
	h.sc.End()
	h.x += box.W + h.Text*0.1
}

// leastTitle is how much room the title of a timeline has in its head, in text sizes, whatever else
// stands there.
const leastTitle = 9

// drawTimelineHead says what the timeline is called, by what its lanes are, in what order, and what
// colours mean.
func (s BoardSpec) drawTimelineHead(sc *scene.Scene, box scene.Rect) {
	if box.Empty() {
		return
	}
	h := s.headingOf(sc, box)
	h.filling(Timeline)
	h.sign("0", "fit", "0", signFit)
	lanes := word{"lanes by", s.Subject.FacetName(cmp.Or(s.Lanes, view.ByType)), "lanes"}
	if s.Lanes == view.ByNone {
		lanes = word{"", h.say("by none"), "lanes"}
	}
	order := word{"in order of", h.say("order " + view.Sortings[s.Sorting.Among(s.Subject.Main().Len())]), "order"}
	if s.Lanes == view.ByNone {
		order = word{} // one lane has none
	}
	colours := word{"colours of", s.Subject.FacetName(cmp.Or(s.Colour, view.ByType)), "colours"}
	if s.Colour == view.ByNone {
		colours = word{"", h.say("colour none"), "colours"}
	}
	words := []word{lanes, order, colours}
	h.title(h.bold().Cut(cmp.Or(s.Subject.Title(), h.say("view timeline")), max(leastTitle*h.Text, h.right-h.x-h.widthOf(words)-h.Text*1.5)))
	h.words(words...)
	if s.Subject.Dated <= timelineview.Crowd {
		return // all are named that there is room for
	}
	if by := s.Subject.Importance().By; by != "" {
		h.note(translations.Say(s.Subject.Lang, "named first", s.Subject.FacetName(view.Own(by))))
	}
}

// note writes a note behind the words of a head, where there is room for all of it.
func (h *headRow) note(text string) {
	if h.x+h.small().Width(text) <= h.right {
		h.sc.Text(scene.Pt(h.x, h.base()), text, h.small(), h.Theme.Muted)
	}
}

// drawRightHead draws the head of what stands beside the map, or below the timeline alone.
func (b *Board) drawRightHead(sc *scene.Scene, box scene.Rect, s BoardSpec) {
	if box.Empty() {
		return
	}
	left, right := b.standing.left, b.standing.right
	h := s.headingOf(sc, box)
	if right == theMap {
		h.tabs(b, right, false) // the rest of the row is the map's
		return
	}
	h.filling(lowers[right].Name)
	h.pairing(left != none)
	words := s.wordsOf(lowers[right].Panel)
	if s.Room.Full == "" {
		h.tabs(b, right, left != none, words...)
	} else {
		h.title(h.say(lowers[right].Words))
	}
	h.words(words...)
}

// wordsOf returns the words of the head of a view beside the map or below the timeline.
func (s BoardSpec) wordsOf(p Panel) []word {
	say := func(key string) string { return translations.Say(s.Subject.Lang, key) }
	switch p {
	case ChartPanel:
		return []word{{"", ChartTitle(s.Chart, s.Subject), "chart"}}
	case MeetingsPanel:
		return []word{{"", say("bonds " + s.Bonds), "bonds"}}
	case TablePanel:
		return []word{{"sorted by", s.sortedBy(), "sort"}, {"", say("table columns"), "columns"}}
	case ComparePanel:
		sides := s.sides()
		return []word{{"side A", sides[0], "left"}, {"side B", sides[1], "right"}}
	}
	return nil
}

// route returns the word for whose routes the map shows, or would show: where none is drawn it
// names nobody.
func (s BoardSpec) route(drawn bool) word {
	switch {
	case s.Actor == "":
		return word{}
	case !drawn:
		return word{"", translations.Say(s.Subject.Lang, "no route"), "route"}
	}
	var names []string
	for _, id := range s.Actor.List() {
		names = append(names, strings.TrimSpace(s.Subject.ActorName(id)))
	}
	return word{"route by", strings.Join(names, ", "), "route"}
}

func signFull(sc *scene.Scene, b scene.Rect, st scene.Style) {
	line, r := scene.Style{Stroke: st.Stroke, Width: st.Width}, b.W*0.32
	for _, c := range [4][2]float64{{0, 0}, {1, 0}, {0, 1}, {1, 1}} {
		x, y := b.X+c[0]*b.W, b.Y+c[1]*b.H
		dx, dy := r*(1-2*c[0]), r*(1-2*c[1])
		sc.Polyline([]scene.Point{{X: x + dx, Y: y}, {X: x, Y: y}, {X: x, Y: y + dy}}, line)
	}
}

func signAll(sc *scene.Scene, b scene.Rect, st scene.Style) {
	line := scene.Style{Stroke: st.Stroke, Width: st.Width}
	sc.Rect(b, 1, line)
	sc.Line(scene.Pt(b.X, b.Middle().Y), scene.Pt(b.Right(), b.Middle().Y), line)
	sc.Line(scene.Pt(b.Middle().X, b.Middle().Y), scene.Pt(b.Middle().X, b.Bottom()), line)
}

func signOne(sc *scene.Scene, b scene.Rect, st scene.Style) {
	sc.Rect(b, 1, scene.Style{Stroke: st.Stroke, Width: st.Width})
}

func signTwo(sc *scene.Scene, b scene.Rect, st scene.Style) {
	line := scene.Style{Stroke: st.Stroke, Width: st.Width}
	sc.Rect(b, 1, line)
	sc.Line(scene.Pt(b.Middle().X, b.Y), scene.Pt(b.Middle().X, b.Bottom()), line)
}

func signFit(sc *scene.Scene, b scene.Rect, st scene.Style) {
	line, y := scene.Style{Stroke: st.Stroke, Width: st.Width}, b.Middle().Y
	r := b.W * 0.24
	sc.Line(scene.Pt(b.X, y), scene.Pt(b.Right(), y), line)
	sc.Polyline([]scene.Point{{X: b.X + r, Y: y - r}, {X: b.X, Y: y}, {X: b.X + r, Y: y + r}}, line)
	sc.Polyline([]scene.Point{{X: b.Right() - r, Y: y - r}, {X: b.Right(), Y: y}, {X: b.Right() - r, Y: y + r}}, line)
}
