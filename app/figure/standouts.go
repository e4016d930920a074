package figure

import (
	"cmp"
	"slices"

	"dateline/app/figure/theme"
	"dateline/app/figure/view"
	"dateline/app/scene"
	"dateline/assets/translations"
)

// An Outstanding is an event of those that show side by side that stands out.
type Outstanding struct {
	Event  int32 // its position
	Weight uint16
	Why    Reason
}

// Foremost returns of some that stand out the weightiest, no more than MostOut; where several
// that weigh alike are too many, none of these.
func Foremost(all []Outstanding) []Outstanding {
	slices.SortFunc(all, func(a, b Outstanding) int {
		return cmp.Or(cmp.Compare(b.Weight, a.Weight), cmp.Compare(a.Event, b.Event))
	})
	n := len(all)
	if n > MostOut {
		for n = MostOut; n > 0 && all[n-1].Weight == all[n].Weight; n-- {
		}
	}
	return all[:n]
}

// Sign returns the sign of a reason to stand out.
func (r Reason) Sign() Signs {
	if r == NotOut {
		return 0
	}
	return 1 << (len(ways) + int(r) - 1)
}

// Standouts lists why events stand out, of the reasons that can be seen: beside a larger dot where there
// are such, and where a map shows them beside one with a ring.
func Standouts(s *Subject, th theme.Theme, seen Signs, larger bool) (all []Entry) {
	by, ringed := s.Importance().By, seen&Ringed != 0
	width := 0.5
	for _, dot := range [...]bool{larger, ringed} {
		if dot {
			width += 1.4
		}
	}
	for r := ByStep; r < reasons; r++ {
		if seen&r.Sign() == 0 {
			continue
		}
		words := translations.Say(s.Lang, outWords[r])
		if r == ByNumber || r == ByGreatest {
			words = translations.Say(s.Lang, outWords[r], s.FacetName(view.Own(by)))
		}
		all = append(all, Entry{Words: words, Width: width, Draw: func(sc *scene.Scene, b scene.Rect) {
			at := scene.Pt(b.X+b.H*0.6, b.Middle().Y)
			if larger {
				sc.Disc(at, b.H*0.6, scene.Style{Fill: th.Muted})
				at.X += b.H * 1.4
			}
			if ringed {
				Ring(sc, th, at, b.H*0.36, b.H)
				sc.Disc(at, b.H*0.36, scene.Style{Fill: th.Muted})
				at.X += b.H * 1.4
			}
			sc.Text(scene.Pt(at.X-b.H*0.55, b.Middle().Y+b.H*0.36), "B", scene.Font{Size: b.H, Bold: true}, th.Ink)
		}})
	}
	return all
}

// outWords are the reasons in the translations.
var outWords = [reasons]string{ByStep: "legend out step", ByNumber: "legend out number", ByGreatest: "legend out greatest", ByCall: "legend out call", ByWeight: "legend out weight"}

// RingOut is how far the ring about a dot of a map lies outside of it, in text sizes.
const RingOut = 0.28

// Ring draws the ground and the ring about a dot of a radius on a map, of an event that stands out.
func Ring(sc *scene.Scene, th theme.Theme, at scene.Point, radius, text float64) {
	sc.Disc(at, radius+text*RingOut, scene.Style{Fill: th.Paper, Stroke: th.Ink, Width: max(1.2, text*0.12)})
}
