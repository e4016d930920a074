package mapview

import (
	"slices"
	"strings"

	"dateline/app/figure"
	"dateline/app/figure/theme"
	"dateline/app/figure/view"
	"dateline/app/scene"
	"dateline/assets/translations"
)

// Signs are the ways of drawing that are on a map.
type Signs struct {
	happened, pending, struck, parts, open, met, country, area, outline, density bool

	slots  [theme.Slots]int // how many events of each colour
	ground theme.Slot       // of the countries
	around theme.Slot       // of the areas
	out    figure.Signs     // why events stand out
}

// SignsOf returns the signs of the chosen events, coloured by a facet.
func SignsOf(s *figure.Subject, colour view.Facet, chosen Choice) Signs {
	spots, _ := Of(s, colour, "", chosen)
	return SignsIn(spots)
}

// SignsIn returns the signs of spots.
func SignsIn(spots []Spot) Signs {
	var g Signs
	points, single := 0, false
	for i := range spots {
		s := &spots[i]
		if s.Count == 0 {
			continue
		}
		var d dot
		d.take(s)
		_, pending, one := d.single()
		for k := range theme.Slots {
			g.slots[k] += int(d.done[k] + d.pending[k])
		}
		if s.At != nil {
			if g.out |= s.Out.Why.Sign(); s.Out.Why != figure.NotOut {
				g.out |= figure.Ringed
			}
			if points++; s.Count == 1 {
				single = true
			}
			g.met = g.met || d.meets() && !s.wide()
		}
		switch {
		case s.At != nil && d.struck == d.count:
			g.struck = true
		case s.At != nil && len(s.Outline) > 0:
			g.outline, g.around = true, s.slot()
		case s.At != nil && s.Radius > 0:
			g.area, g.around = true, s.slot()
		case s.At == nil:
			g.country, g.ground = true, s.slot()
		case !one:
			g.parts = true
			g.open = g.open || d.pending != [theme.Slots]int32{}
		case pending:
			g.pending = true
		default:
			g.happened = true
		}
	}
	if g.density = dense(points); single {
		g.out |= figure.Sized
	}
	if points > mostSingle {
		g.open = false // of a heap the ring tells the colours alone
	}
	return g
}

// With returns the signs with those of another part of the same map, without the numbers of
// their events.
func (g Signs) With(o Signs) Signs {
	g.happened, g.pending, g.struck, g.parts = g.happened || o.happened, g.pending || o.pending, g.struck || o.struck, g.parts || o.parts
	g.open = g.open || o.open
	g.met = g.met || o.met
	if !g.country {
		g.country, g.ground = o.country, o.ground
	}
	if !g.area && !g.outline {
		g.around = o.around
	}
	g.area, g.outline = g.area || o.area, g.outline || o.outline
	g.density, g.out = g.density || o.density, g.out|o.out
	g.slots = [theme.Slots]int{} // what lies in both would count twice
	return g
}

// Rings returns the sign of a ring about what stands out, where there is one.
func (g Signs) Rings() figure.Signs { return g.out & figure.Ringed }

// WithDot returns the signs beside that of an event which took place.
func (g Signs) WithDot() Signs {
	g.happened = true
	return g
}

// Legend lists what the signs and routes on a subject's map mean, only what is on it; with
// the colours by a facet where nothing else explains them.
func Legend(s *figure.Subject, th theme.Theme, colour view.Facet, actors view.Actors, g Signs, travelled Choice, hues bool) []figure.Entry {
	colours := s.Colours(colour)
	spec := Spec{Theme: th, Colours: colours}
	ground := colours.Hue(th, g.ground)
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
	add(g.met, say("legend met"), 1.2, func(sc *scene.Scene, b scene.Rect) {
		new(Map).body(sc, &dot{met: 1, places: 1}, b.Middle(), b.H*0.45, scene.Style{Fill: hue})
	})
	add(g.struck, say("legend struck"), 1.4, func(sc *scene.Scene, b scene.Rect) {
		d := dot{count: 1, struck: 1}
		new(Map).drawDot(sc, spec, &d, b.Middle(), b.H/2-1)
	})
	add(g.parts, say(map[bool]string{false: "legend parts done", true: "legend parts"}[g.open]), 1.2, func(sc *scene.Scene, b scene.Rect) {
		d := dot{count: 3}
		if d.done[0], d.done[1], d.pending[1] = 1, 1, 1; !g.open {
			d.done[1], d.pending[1] = 2, 0
		}
		new(Map).parts(sc, spec, &d, b.Middle(), b.H*0.58)
	})
	add(g.country, say("legend country"), 2.2, func(sc *scene.Scene, b scene.Rect) {
		sc.Rect(b, 2, scene.Style{Fill: theme.Alpha(ground, 0.10), Stroke: theme.Alpha(ground, 0.6), Width: 1})
		figure.Hatch(sc, b, theme.Alpha(ground, 0.6))
	})
	add(g.area, say("legend area"), 1.6, func(sc *scene.Scene, b scene.Rect) {
		for _, size := range soft {
			sc.Disc(b.Middle(), b.H*0.75*size, scene.Style{Fill: theme.Alpha(colours.Hue(th, g.around), 0.09)})
		}
	})
	add(g.outline, say("legend outline"), 1.8, func(sc *scene.Scene, b scene.Rect) {
		ink := colours.Hue(th, g.around)
		sc.Polygon(scene.Style{Fill: theme.Alpha(ink, firmFill), Stroke: theme.Alpha(ink, 0.8), Width: 1.2},
			[]scene.Point{{X: b.X, Y: b.Y + b.H*0.2}, {X: b.X + b.W*0.6, Y: b.Y}, {X: b.Right(), Y: b.Y + b.H*0.5}, {X: b.X + b.W*0.7, Y: b.Bottom()}, {X: b.X + b.W*0.2, Y: b.Bottom()}})
	})
	add(g.density, say("legend density"), 2.4, func(sc *scene.Scene, b scene.Rect) {
		for k := range densityBands {
			part := b
			part.X += b.W * float64(k) / densityBands
			part.W = b.Right() - part.X
			sc.Rect(part, 0, scene.Style{Fill: densityHue(th)})
		}
	})
	all = append(all, figure.Standouts(s, th, g.out, false)...)
	all = append(all, figure.SizesIn(s, th, g.out)...)
	legs := Routes(s, actors, travelled)
	line := func(st scene.Style) func(*scene.Scene, scene.Rect) {
		return func(sc *scene.Scene, b scene.Rect) {
			sc.Line(scene.Pt(b.X, b.Middle().Y), scene.Pt(b.Right(), b.Middle().Y), st)
		}
	}
	several := len(actors.List()) > 1
	for k, actor := range actors.List() {
		if !slices.ContainsFunc(legs, func(l Leg) bool { return l.Route == k && l.Actor == actor && (several || !l.Pending) }) {
			continue
		}
		words := say("legend route", s.ActorName(actor))
		if several {
			words = routeLetter(k) + "  " + words
		}
		if without := Skipped(s, actor, travelled); without != "" {
			words += " " + without
		}
		add(true, words, 2.6, line(routeStyle(th, colours, actor, k, false)))
	}
	add(slices.ContainsFunc(legs, func(l Leg) bool { return l.Pending }), say("legend route pending"), 2.6, line(routeStyle(th, nil, "", 0, true)))
	if hues {
		all = append(all, figure.Hues(s, th, colours, g.slots, true)...)
	}
	return all
}

// Ledger says in words where every event went, so that the numbers add up.
func Ledger(s *figure.Subject, chosen Choice) string {
	points, countries, without, unknown, out := 0, 0, 0, 0, 0
	for i := range s.Len() {
		if !chosen.has(i) {
			out++
			continue
		}
		switch p := s.Place(s.At(i).Place.ID); {
		case p == nil:
			without++
		case pointOf(p) != nil:
			points++
		case p.Country != "":
			countries++
		default:
			unknown++
		}
	}
	n := s.Len()
	var parts []string
	for _, part := range [...]struct {
		key string
		n   int
	}{{figure.Counted("map placed", points), points}, {"map in country", countries}, {"map unplaced", without}, {figure.Counted("map unknown", unknown), unknown}, {"map outside", out}} {
		if part.n > 0 { // none known to the country only is no news
			parts = append(parts, translations.Say(s.Lang, part.key, part.n))
		}
	}
	if len(parts) == 0 {
		return ""
	}
	return translations.Say(s.Lang, figure.Counted("map ledger", n), n) + " = " + strings.Join(parts, " + ")
}

// Whole tells whether a map shows all events of a subject, each at a place or in its country.
func Whole(s *figure.Subject, chosen Choice) bool {
	for i := range s.Len() {
		p := s.Place(s.At(i).Place.ID)
		if !chosen.has(i) || p == nil || pointOf(p) == nil && p.Country == "" {
			return false
		}
	}
	return true
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
	}{{"map tally keyed", t.Keyed}, {"map tally edge", t.AtEdge}, {"map tally grouped", t.Grouped}, {figure.Counted("map tally unnamed", t.Unnamed), t.Unnamed}, {figure.Counted("map tally uncounted", t.Uncounted), t.Uncounted}} {
		if part.n > 0 {
			words += translations.Say(lang, part.key, part.n)
		}
	}
	return words
}
