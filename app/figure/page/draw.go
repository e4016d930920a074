package page

import (
	"math"
	"slices"
	"strings"

	"dateline/app/figure"
	"dateline/app/figure/exercise"
	"dateline/app/figure/theme"
	"dateline/app/figure/view"
	"dateline/app/scene"
	"dateline/assets/translations"
)

// draw draws a picture. What its views have to say of themselves is known when they are drawn: where
// the lines that were kept for it prove too few, all is drawn once more above as many as it needs.
func (v Picture) draw(sc *scene.Scene, s Spec) {
	if s.lines = v.compose(sc, s); s.lines > 0 {
		v.compose(sc, s)
	}
}

// mostLines is how many lines there are at the most below a picture.
const mostLines = 4

// compose draws a picture and returns how many lines what stands below it needs; 0 where it has room,
// or can have no more.
func (v Picture) compose(sc *scene.Scene, s Spec) (needs int) {
	if s.allTime = s.Window.Empty(); s.allTime {
		s.Window = s.Subject.FirstWindow()
	}
	sc.Reset(s.Size, s.Theme.Paper)
	sc.Lang, sc.Title = s.Subject.Lang, s.Subject.Title()
	if sc.Desc = s.Subject.Timeline.Summary.In(s.Subject.Lang); sc.Desc == "" {
		sc.Desc = s.about()
	}
	if s.Headline != "" {
		sc.Title = s.Headline
	}
	if v.alone != nil {
		v.alone(sc, s)
		return 0
	}
	text := s.Text
	if text == 0 {
		text = s.bodySize()
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
		return 0
	}
	if s.Around != Everything {
		body = scene.Rect{W: s.Size.X, H: s.Size.Y}.Inset(text * 0.4)
	} else {
		body = heading(sc, body, text, s)
	}
	if s.cited = citedIn(s.Subject); v.few != nil {
		s.cited = citedOf(s.Subject, slices.Values(v.few(s)))
	}
	s.sum, s.from = v.ledger(s), s.sources(len(s.cited.names))
	line, body := v.footer(sc, body, text, s)
	s.fates = &figure.Fates{}
	words := []string(v.body(sc, body, text, s))
	if s.Around == Explained {
		return
	}
	if v.rows { // which may be a few of many
		s.cited = citedBy(s.Subject, sc)
		s.from = s.sources(len(s.cited.names))
	}
	if said := s.fates.TallyWith(nil).Words(s.Subject.Lang); said != "" && s.Play == nil && !s.NoLedger {
		words = append([]string{said}, words...)
	}
	if n := s.Answers.Withheld(); n > 0 && v.signs != nil && s.View.Notes != view.Off && s.Play == nil && !s.NoLedger {
		words = append([]string{translations.Say(s.Subject.Lang, translations.Counted("notes withheld", n), n)}, words...)
	}
	if s.sum != "" && s.Play == nil && !s.NoLedger { // it is that of all, not of the moment
		words = append([]string{s.sum}, words...)
	}
	small := scene.Font{Size: text * 0.85}
	if s.from != "" {
		words = append(words, s.sourcesWithin(small, line, words))
	}
	lines := flowed(words, small, line)
	if needs = len(filled(words, small, line.W, mostLines)); needs <= linesIn(line, small) || s.lines > 0 || s.Play != nil || v.silent(s) {
		needs = 0
	}
	for i, one := range lines {
		y := line.Bottom() - small.Size*(0.3+lineHeight*float64(len(lines)-1-i))
		sc.Text(scene.Pt(line.X, y), small.Cut(one, line.W), small, s.Theme.Muted)
	}
	return needs
}

// lineHeight is the height of a line below a picture, in sizes of its letters.
const lineHeight = 1.4

// linesIn returns how many lines have room in a box, one at least.
func linesIn(box scene.Rect, font scene.Font) int {
	return max(1, int(box.H/(lineHeight*font.Size)))
}

// flowed joins words into as many lines as they need and a box has.
func flowed(words []string, font scene.Font, box scene.Rect) []string {
	return filled(words, font, box.W, linesIn(box, font))
}

// filled joins words into lines, so many at the most: as many in each as have room there, and the rest
// in the last.
func filled(words []string, font scene.Font, width float64, most int) (lines []string) {
	for len(words) > 0 {
		n := len(words)
		if len(lines) < most-1 {
			n = firstLine(words, font, width)
		}
		lines, words = append(lines, strings.Join(words[:n], apart)), words[n:]
	}
	return lines
}

// firstLine returns how many words have room in a line, one at the least.
func firstLine(words []string, font scene.Font, width float64) int {
	n := 1
	for n < len(words) && font.Width(strings.Join(words[:n+1], apart)) <= width {
		n++
	}
	return n
}

// designed is the size of text for which strokes and hatchings were chosen: a picture with a
// larger one is drawn at this and enlarged as a whole.
const designed = 13

// LeastPrinted is the least size of letters on paper: 5.5 points of a printer, which are 7.33 of ours.
const LeastPrinted = 5.5 * PointsPerInch / 72

// LeastBody is the least size of body text, so that nothing on a page is smaller than LeastPrinted:
// the smallest words are three quarters as large.
const LeastBody = 9.9

// Up to this size the body text of a page is as much larger as the page; beyond it the room of a
// larger page is shared: the letters grow by this power of it, so that a slide can be read from the
// last row, and what is left has more names.
const (
	evenUpTo = 12
	growth   = 0.7
)

// textSize is the size of body text for a page: 12 points on 1024x640, more on larger pages. A page
// that stands has less width to share among columns, and more height for rows: its letters are
// larger.
func textSize(size scene.Point) float64 {
	even := evenSize(size)
	if even > evenUpTo {
		even = evenUpTo * math.Pow(even/evenUpTo, growth)
	}
	return max(LeastBody, min(even, mostBody))
}

// mostBody is the largest size of body text.
const mostBody = 40

// bodySize is the size of the body text of a picture. That of an exercise is as much larger as its sheet: a class
// writes on it, and a sheet of A3 hangs on a wall or lies between two.
func (s Spec) bodySize() float64 {
	if s.Subject.Gaps != 0 {
		return max(LeastBody, min(evenSize(s.Size), mostBody))
	}
	return textSize(s.Size)
}

// evenSize is the size of text that is as much larger as the page.
func evenSize(size scene.Point) float64 {
	across := 85.0
	switch shape := size.X / size.Y; {
	case shape < 0.9:
		across = 64
	case shape < 1.25:
		across = 74
	}
	return min(size.X/across, size.Y/48)
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

// explained returns the entries of a legend that say something: of an exercise those that would be gaps are left out.
func (s Spec) explained(all []figure.Entry) []figure.Entry {
	return slices.DeleteFunc(all, func(e figure.Entry) bool { return s.Answers.Strike(e.Words) == exercise.Gap })
}

// footer draws the legend and keeps a line below it for the ledger, the sources and the
// date of knowledge.
func (v Picture) footer(sc *scene.Scene, box scene.Rect, text float64, s Spec) (line, body scene.Rect) {
	small, height := scene.Font{Size: text * 0.85}, 1.5
	if s.lines > 0 {
		height = lineHeight*float64(s.lines) + 0.1
	} else if v.tells && small.Width(s.sum+s.from) > box.W-45*small.Size {
		height = 2.9
	}
	if v.silent(s) || s.Around == Explained {
		height = 0
	}
	line, body = box.CutBottom(text * 0.85 * height)
	if v.stops != nil && !s.NoLegend {
		body = stopsUnder(sc, body, small, s.Theme, v.stops(s))
	}
	// What explains the labels is no larger than they are.
	size := text * 0.92
	if v.labels != nil {
		size = min(size, v.labels(text))
	}
	if s.signs = figure.AllSigns; v.signs != nil && !s.NoLegend {
		_, under := body.CutBottom(figure.Legend(nil, body, size, s.Theme, s.explained(v.legend(s))) + text*0.6)
		s.signs = v.signs(under, text, s)
	}
	entries := s.explained(v.legend(s))
	if s.NoLegend {
		entries = nil
	}
	if len(entries) > 0 {
		var legend scene.Rect
		legend, body = body.CutBottom(figure.Legend(nil, body, size, s.Theme, entries))
		if v.within != nil { // what has no room any more is not explained
			entries = s.explained(v.within(body, text, s))
		}
		figure.Legend(sc, legend, size, s.Theme, entries)
	}
	if len(entries) > 0 || height > 0 {
		_, body = body.CutBottom(text * 0.6)
	}
	return line, body
}

// silent tells whether nothing will be said below a picture: then its views have the room.
func (v Picture) silent(s Spec) bool {
	return v.quiet != nil && v.quiet(s) && s.sum == "" && s.from == "" && len(s.Subject.Timeline.Annotations) == 0
}

// unmapped tells whether a page has no map.
func unmapped(s Spec) bool { return !Mapped(s.Subject) }

// stopsUnder writes where routes come by at the bottom of a box, and returns what is left of it.
func stopsUnder(sc *scene.Scene, box scene.Rect, small scene.Font, th theme.Theme, stops []string) scene.Rect {
	const most = 2 // lines: of a long journey the first stops, then an ellipsis
	if len(stops) == 0 {
		return box
	}
	lines := figure.Wrap(figure.Capital(strings.Join(stops, "; ")), small, box.W, most)
	under, left := box.CutBottom(small.Size * 1.4 * float64(len(lines)))
	for i, line := range lines {
		sc.Text(scene.Pt(under.X, under.Y+small.Size*(1.1+1.4*float64(i))), line, small, th.Muted)
	}
	return left
}

// apart stands between the parts of a footer.
const apart = "  ·  "
