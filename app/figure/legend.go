package figure

import (
	"dateline/app/figure/theme"
	"dateline/app/scene"
	"dateline/assets/translations"
	"dateline/timeline"
)

// A legend entry is a sample of a mark and what it stands for.
type entry struct {
	words string
	width float64 // of the sample, in text sizes
	draw  func(sc *scene.Scene, box scene.Rect)
}

// Legend draws what the marks of a subject mean, only what is on the page, and
// returns the height that it takes. With a nil scene it only measures.
func Legend(sc *scene.Scene, box scene.Rect, text float64, th theme.Theme, s *Subject) float64 {
	font := scene.Font{Size: text}
	line := text * 1.8
	x, y := box.X, box.Y
	for _, e := range entries(s, th) {
		w := e.width*text + text*0.5 + font.Width(e.words)
		if x > box.X && x+w > box.Right() {
			x, y = box.X, y+line
		}
		if sc != nil {
			e.draw(sc, scene.Rect{X: x, Y: y + line/2 - text*0.5, W: e.width * text, H: text})
			sc.Text(scene.Pt(x+e.width*text+text*0.5, y+line/2+text*0.36), e.words, font, th.Muted)
		}
		x += w + text*1.6
	}
	return y + line - box.Y
}

// entries lists the encodings and the types that a subject shows.
func entries(s *Subject, th theme.Theme) []entry {
	ways := []struct {
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
	var all []entry
	for _, w := range ways {
		if !anyLook(s, w.seen) {
			continue
		}
		all = append(all, entry{translations.Say(s.Lang, w.key), 2.6, func(sc *scene.Scene, box scene.Rect) {
			core := box
			if w.look.Within {
				core = scene.Rect{}
			}
			Bar(sc, box, core, w.look, th.Muted)
		}})
	}
	for _, kind := range timeline.Types {
		if !anyType(s, kind) {
			continue
		}
		all = append(all, entry{translations.Say(s.Lang, string(kind)), 0.9, func(sc *scene.Scene, box scene.Rect) {
			sc.Rect(scene.Rect{X: box.X, Y: box.Y, W: box.H * 0.9, H: box.H}, 2, scene.Style{Fill: th.Hue(kind)})
		}})
	}
	return all
}

func anyLook(s *Subject, seen func(Look) bool) bool {
	for i := range s.Events[:s.Dated] {
		if seen(LookOf(&s.Events[i])) {
			return true
		}
	}
	return false
}

func anyType(s *Subject, kind timeline.Type) bool {
	for i := range s.Events[:s.Dated] {
		if s.Events[i].Type == kind {
			return true
		}
	}
	return false
}
