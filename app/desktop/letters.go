package desktop

import (
	"slices"
	"strings"

	"dateline/app/figure/timelineview"
	"dateline/app/state"
	"dateline/assets/samples"
	"dateline/timeline/lane"
)

// A letter is a key that stands for itself: what it does, and the words that say
// so in the list of keys.
type letter struct {
	keys  string // any of them
	words string // a key of the translations
	do    func(w *window, key rune)
}

// letters returns the table of letters; a variable would refer to itself, for one
// of the letters lists them all. With them and the keys of keymap, everything
// that the pointer does can be done.
func letters() []letter {
	return []letter{
		{"+=", "zoom in", sends(state.Zoomed{Factor: 1.25, At: 0.5})},
		{"-", "zoom out", sends(state.Zoomed{Factor: 0.8, At: 0.5})},
		{"0f", "fit", sends(state.Fitted{})},
		{"n", "next event", sends(state.Stepped{By: 1})},
		{"p", "previous event", sends(state.Stepped{By: -1})},
		{"l", "next lanes", turns((*window).laneChoices)},
		{"o", "next order", func(w *window, _ rune) { w.send(state.Ordered{Order: (w.model.Order + 1) % (lane.ByName + 1)}) }},
		{"jk", "scroll lanes", func(w *window, key rune) { w.board.scrollLanes(key == 'j') }},
		{"JK", "move lane", func(w *window, key rune) { w.moveSelected(key == 'J') }},
		{"x", "fold lane", func(w *window, _ rune) { w.foldSelected() }},
		{"c", "next chart", turns((*window).chartChoices)},
		{"r", "next route", turns((*window).routeChoices)},
		{"wasd", "pan map", func(w *window, key rune) { w.panMap(key) }},
		{"qe", "zoom map", func(w *window, key rune) { w.zoomMap(key == 'e') }},
		{"t", "theme", func(w *window, _ rune) { w.otherTheme() }},
		{"g", "language", func(w *window, _ rune) { w.otherLanguage() }},
		{"m", "open sample", func(w *window, _ rune) { w.nextSample() }},
		{"?", "keys", func(w *window, _ rune) { w.tellKeys() }},
		{"12345678", "open recent", func(w *window, key rune) { w.openRecent(int(key - '1')) }},
	}
}

func sends(msg state.Message) func(*window, rune) { return func(w *window, _ rune) { w.send(msg) } }

// turns turns one of the drop-down lists to its next entry.
func turns(list func(*window) []choice) func(*window, rune) {
	return func(w *window, _ rune) { w.turn(list(w)) }
}

func (w *window) typedRune(r rune) {
	if w.window.Canvas().Overlays().Top() != nil {
		return
	}
	for _, l := range letters() {
		if strings.ContainsRune(l.keys, r) {
			l.do(w, r)
			return
		}
	}
}

// tellKeys lists the letters and what they do.
func (w *window) tellKeys() {
	var lines []string
	for _, l := range letters() {
		lines = append(lines, strings.Join(strings.Split(l.keys, ""), " ")+"   "+w.say(l.words))
	}
	w.tell(strings.Join(append(lines, w.say("other keys")), "\n"))
}

// foldSelected folds the lane of the selected event, or unfolds it.
func (w *window) foldSelected() {
	if i := w.model.Subject.Find(w.model.Selected); i >= 0 {
		for _, key := range timelineview.LanesOf(w.model.Subject, w.model.Lanes, i) {
			w.send(state.Folded{Lane: key})
		}
	}
}

// moveSelected moves the lane of the selected event down, or up.
func (w *window) moveSelected(down bool) {
	i := w.model.Subject.Find(w.model.Selected)
	if i < 0 {
		return
	}
	by := -1
	if down {
		by = 1
	}
	key := timelineview.LanesOf(w.model.Subject, w.model.Lanes, i)[0]
	if to, ok := w.board.layout.Timeline.Beside(key, by); ok {
		w.send(state.Moved{Lane: key, To: to})
	}
}

// mapStep is how far a key moves the map, in pixels.
const mapStep = 60

func (w *window) panMap(key rune) {
	d := map[rune][2]float64{'w': {0, -mapStep}, 'a': {-mapStep, 0}, 's': {0, mapStep}, 'd': {mapStep, 0}}[key]
	w.send(state.Looked{Camera: w.board.layout.Camera.Pan(d[0], d[1])})
}

func (w *window) zoomMap(closer bool) {
	factor := 1.25
	if !closer {
		factor = 1 / factor
	}
	w.send(state.Looked{Camera: w.board.layout.Camera.ZoomAt(factor, 0, 0, w.board.layout.Map.W)})
}

// nextSample opens the sample after the one that is open, else the first.
func (w *window) nextSample() {
	at := slices.Index(samples.Names, w.model.File)
	w.openSample(samples.Names[(at+1)%len(samples.Names)])
}

func (w *window) openRecent(n int) {
	if all := w.recent(); n < len(all) {
		w.openFile(all[n])
	}
}
