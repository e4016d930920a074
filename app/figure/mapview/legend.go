package mapview

import (
	"dateline/app/figure"
	"dateline/app/figure/theme"
	"dateline/app/scene"
	"dateline/assets/translations"
	"dateline/timeline"
)

// signs are the ways of drawing that are on a map.
type signs struct {
	happened, pending, struck, parts, country bool

	types  [kinds]bool
	ground scene.Color // of the countries
}

func signsOf(spots []Spot, th theme.Theme) signs {
	var g signs
	for i := range spots {
		s := &spots[i]
		if s.Count == 0 {
			continue
		}
		var d dot
		d.take(s)
		_, pending, one := d.single()
		for k := range kinds {
			g.types[k] = g.types[k] || d.done[k]+d.pending[k] > 0
		}
		switch {
		case s.At != nil && d.struck == d.count:
			g.struck = true
		case s.At == nil:
			g.country, g.ground = true, s.hue(th)
		case !one:
			g.parts = true
		case pending:
			g.pending = true
		default:
			g.happened = true
		}
	}
	return g
}

// Legend lists what the marks of a subject's map mean, only what is on it; with the
// colours of types where nothing else explains them.
func Legend(s *figure.Subject, th theme.Theme, actor string, chosen, travelled Choice, types bool) []figure.Entry {
	spots, _ := Of(s, "", chosen)
	g := signsOf(spots, th)
	var all []figure.Entry
	add := func(shown bool, words string, width float64, draw func(*scene.Scene, scene.Rect)) {
		if shown {
			all = append(all, figure.Entry{Words: words, Width: width, Draw: draw})
		}
	}
	say := func(key string, args ...any) string { return translations.Say(s.Lang, key, args...) }
	hue := th.Muted
	add(g.happened, say("legend dot"), 1, func(sc *scene.Scene, b scene.Rect) {
		sc.Disc(b.Middle(), b.H/2, scene.Style{Fill: hue})
	})
	add(g.pending, say("legend planned"), 1, func(sc *scene.Scene, b scene.Rect) {
		sc.Disc(b.Middle(), b.H/2-1, scene.Style{Fill: th.Paper, Stroke: hue, Width: 1.8})
	})
	add(g.struck, say("legend struck"), 1.4, func(sc *scene.Scene, b scene.Rect) {
		d := dot{count: 1, struck: 1}
		new(Map).drawDot(sc, th, &d, b.Middle(), b.H/2-1)
	})
	add(g.parts, say("legend parts"), 1.2, func(sc *scene.Scene, b scene.Rect) {
		d := dot{count: 3}
		d.done[timeline.Meeting], d.done[timeline.Visit], d.pending[timeline.Visit] = 1, 1, 1
		new(Map).parts(sc, th, &d, b.Middle(), b.H*0.58)
	})
	add(g.country, say("legend country"), 2.2, func(sc *scene.Scene, b scene.Rect) {
		sc.Rect(b, 2, scene.Style{Fill: theme.Alpha(g.ground, 0.10), Stroke: theme.Alpha(g.ground, 0.6), Width: 1})
		figure.Hatch(sc, b, theme.Alpha(g.ground, 0.6))
	})
	legs := Route(s, actor, travelled)
	for _, dashed := range []bool{false, true} {
		words := say("legend route", s.ActorName(actor))
		st := scene.Style{Stroke: th.Muted, Width: 1.6}
		if dashed {
			words, st.Dash = say("legend route pending"), scene.Dash{On: 6, Off: 4}
		}
		add(hasLeg(legs, dashed), words, 2.6, func(sc *scene.Scene, b scene.Rect) {
			sc.Line(scene.Pt(b.X, b.Middle().Y), scene.Pt(b.Right(), b.Middle().Y), st)
		})
	}
	for _, kind := range timeline.Types {
		add(types && g.types[kind], say(kind.String()), 0.9, func(sc *scene.Scene, b scene.Rect) {
			sc.Disc(scene.Pt(b.X+b.H*0.45, b.Middle().Y), b.H*0.45, scene.Style{Fill: th.Hue(kind)})
		})
	}
	return all
}

func hasLeg(legs []Leg, pending bool) bool {
	for _, l := range legs {
		if l.Pending == pending {
			return true
		}
	}
	return false
}

// Ledger says in words where every event went, so that the numbers add up.
func Ledger(s *figure.Subject, chosen Choice) string {
	points, countries, out := 0, 0, 0
	for i := range s.Len() {
		if !chosen.has(i) {
			out++
			continue
		}
		switch p := s.Place(s.At(i).Place.ID); {
		case p == nil:
		case pointOf(p) != nil:
			points++
		case p.Country != "":
			countries++
		}
	}
	n := s.Len()
	words := translations.Say(s.Lang, figure.Counted("map ledger", n), n, points, countries, n-points-countries-out)
	if out > 0 {
		words += translations.Say(s.Lang, "map ledger out", out)
	}
	return words
}

// Words says a tally in a language: "5 places: 4 named, 1 name not shown".
func (t Tally) Words(lang string) string {
	if t.Places == 0 {
		return ""
	}
	words := translations.Say(lang, "map tally", t.Places, t.Named)
	for _, part := range [...]struct {
		key string
		n   int
	}{{"map tally keyed", t.Keyed}, {"map tally edge", t.AtEdge}, {"map tally grouped", t.Grouped}, {figure.Counted("map tally unnamed", t.Unnamed), t.Unnamed}} {
		if part.n > 0 {
			words += translations.Say(lang, part.key, part.n)
		}
	}
	return words
}
