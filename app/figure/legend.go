package figure

import (
	"slices"

	"dateline/app/figure/theme"
	"dateline/app/scene"
	"dateline/assets/translations"
	"dateline/timeline/calendar"
)

// An Entry of a legend is a sample of a mark and what it stands for.
type Entry struct {
	Words string
	Width float64 // of the sample, in text sizes
	Draw  func(sc *scene.Scene, box scene.Rect)
}

// Legend draws entries in lines and returns the height that they take. With a
// nil scene it only measures.
func Legend(sc *scene.Scene, box scene.Rect, text float64, th theme.Theme, entries []Entry) float64 {
	font := scene.Font{Size: text}
	line := text * 1.8
	x, y := box.X, box.Y
	for _, e := range entries {
		w := e.Width*text + text*0.5 + font.Width(e.Words)
		if x > box.X && x+w > box.Right() {
			x, y = box.X, y+line
		}
		if sc != nil {
			e.Draw(sc, scene.Rect{X: x, Y: y + line/2 - text*0.5, W: e.Width * text, H: text})
			sc.Text(scene.Pt(x+e.Width*text+text*0.5, y+line/2+text*0.36), e.Words, font, th.Muted)
		}
		x += w + text*1.6
	}
	return y + line - box.Y
}

// ways are the ways of drawing that a legend explains.
var ways = [...]struct {
	key  string
	look Look
	seen func(Look) bool
}{
	{"legend extent", Look{}, func(l Look) bool { return !l.Within && !l.Pending && !l.Struck }},
	{"legend within", Look{Within: true}, func(l Look) bool { return l.Within }},
	{"legend planned", Look{Pending: true}, func(l Look) bool { return l.Pending }},
	{"legend approximate", Look{FadeLeft: true, FadeRight: true}, func(l Look) bool { return l.FadeLeft || l.FadeRight }},
	{"legend struck", Look{Struck: true}, func(l Look) bool { return l.Struck }},
}

// Looks lists the ways of drawing that a subject shows in a window of time.
func Looks(s *Subject, th theme.Theme, window calendar.Span) []Entry {
	shown := s.shown(window)
	return looks(s.Lang, th, func(way int) bool { return shown.ways[way] > 0 })
}

// LooksOf lists what is said of some looks beside how long events lasted.
func LooksOf(lang string, th theme.Theme, all []Look) []Entry {
	return looks(lang, th, func(way int) bool { return way > 0 && slices.ContainsFunc(all, ways[way].seen) })
}

func looks(lang string, th theme.Theme, shown func(way int) bool) (all []Entry) {
	for i, w := range ways {
		if !shown(i) {
			continue
		}
		all = append(all, Entry{translations.Say(lang, w.key), 2.6, func(sc *scene.Scene, box scene.Rect) {
			core := box
			if w.look.Within {
				core = scene.Rect{}
			}
			Bar(sc, box, core, w.look, th.Muted)
		}})
	}
	return all
}
