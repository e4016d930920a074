package mapview

import (
	"dateline/app/figure"
	"dateline/app/figure/theme"
	"dateline/app/scene"
	"dateline/assets/translations"
	"dateline/timeline"
)

// Legend lists what the marks of a subject's map mean, only what is on it.
func Legend(s *figure.Subject, th theme.Theme, actor string, chosen Choice) []figure.Entry {
	spots, legs := Of(s, actor, chosen)
	happened, some, pending, country := false, false, false, false
	for _, spot := range spots {
		dot := spot.At != nil && spot.Count > 0
		happened = happened || dot && spot.Pending == 0
		some = some || dot && spot.Pending > 0 && spot.Pending < spot.Count
		pending = pending || dot && spot.Pending == spot.Count
		country = country || spot.At == nil && spot.Count > 0
	}
	var all []figure.Entry
	add := func(shown bool, words string, width float64, draw func(*scene.Scene, scene.Rect)) {
		if shown {
			all = append(all, figure.Entry{Words: words, Width: width, Draw: draw})
		}
	}
	say := func(key string, args ...any) string { return translations.Say(s.Lang, key, args...) }
	hue, tint := th.Hue(timeline.Meeting), th.Hue(timeline.Visit)
	add(happened, say("legend dot"), 1, func(sc *scene.Scene, b scene.Rect) {
		sc.Disc(b.Middle(), b.H/2, scene.Style{Fill: hue})
	})
	add(some, say("legend some"), 1.3, func(sc *scene.Scene, b scene.Rect) {
		mixed(sc, th, b.Middle(), b.H*0.62, hue, true)
	})
	add(pending, say("legend planned"), 1, func(sc *scene.Scene, b scene.Rect) {
		sc.Disc(b.Middle(), b.H/2-1, scene.Style{Fill: th.Paper, Stroke: hue, Width: 1.8})
	})
	add(country, say("legend country"), 2.2, func(sc *scene.Scene, b scene.Rect) {
		sc.Rect(b, 2, scene.Style{Fill: theme.Alpha(tint, 0.10), Stroke: theme.Alpha(tint, 0.6), Width: 1})
		figure.Hatch(sc, b, theme.Alpha(tint, 0.6))
	})
	for _, dashed := range []bool{false, true} {
		words := say("legend route", s.ActorName(actor))
		st := scene.Style{Stroke: th.Accent, Width: 1.8}
		if dashed {
			words, st.Dash = say("legend route pending"), scene.Dash{On: 6, Off: 4}
		}
		add(hasLeg(legs, dashed), words, 2.6, func(sc *scene.Scene, b scene.Rect) {
			sc.Line(scene.Pt(b.X, b.Middle().Y), scene.Pt(b.Right(), b.Middle().Y), st)
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
		case p.At != nil:
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
