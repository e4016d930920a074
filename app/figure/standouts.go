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

// Standouts lists why events stand out, of the reasons that can be seen.
func Standouts(s *Subject, th theme.Theme, seen Signs) (all []Entry) {
	by := s.Importance().By
	for r := ByStep; r < reasons; r++ {
		if seen&r.Sign() == 0 {
			continue
		}
		words := translations.Say(s.Lang, outWords[r])
		if r == ByNumber || r == ByGreatest {
			words = translations.Say(s.Lang, outWords[r], s.FacetName(view.Own(by)))
		}
		all = append(all, Entry{words, 1.9, func(sc *scene.Scene, b scene.Rect) {
			sc.Disc(scene.Pt(b.X+b.H*0.6, b.Middle().Y), b.H*0.6, scene.Style{Fill: th.Muted})
			sc.Text(scene.Pt(b.X+b.H*1.45, b.Middle().Y+b.H*0.36), "B", scene.Font{Size: b.H, Bold: true}, th.Ink)
		}})
	}
	return all
}

// outWords are the reasons in the translations.
var outWords = [reasons]string{ByStep: "legend out step", ByNumber: "legend out number", ByGreatest: "legend out greatest", ByCall: "legend out call", ByWeight: "legend out weight"}
