package timelineview

import (
	"math"
	"slices"

	"dateline/app/figure"
	"dateline/app/figure/view"
	"dateline/app/scene"
	"dateline/timeline/calendar"
	"dateline/timeline/viewport"
)

// A laneRoom is what the number of lanes that have room for titles depends on.
type laneRoom struct{ close, width, height, text float64 }

// closeness says how near one looks, in eighths of a doubling: a window that is moved, or turned a little
// nearer, has room for as many lanes as before.
func closeness(p viewport.Viewport) float64 { return math.Round(8 * math.Log2(p.Span.Days()/p.Width)) }

// fewestLanes is how many lanes show at least, where they scroll.
const fewestLanes = 4

// lanes keeps the part of a subject's grouping that shows, until what it depends on changes. Where there
// are more lanes than a window has room for, those without an event in the window of time are left out:
// else one would scroll through lanes of nothing.
type lanes struct {
	grouping
	of       *figure.Subject
	scrolled *grouping // with all lanes, of which some are scrolled away
	hand     view.Keys
	busy     []int // the places among all of those that have an event in the window, where lanes scroll
	first    int   // how many of these are scrolled away above
	turn     int   // grows whenever other lanes show
	limit    int   // so many show at the most, in this much room
	room     laneRoom

	cut      [][2][]string // names in one line and in two, cut to cutWidth
	cutWidth float64
}

func (l *lanes) arrange(s Spec, f Frame) {
	by := s.Lanes
	if by == "" {
		by = view.ByType
	}
	most := mostOnPaper
	if s.Interactive {
		most = mostScrolled
	}
	same := l.of == s.Subject && l.by == by && l.sorting == s.Sorting && l.most == most && l.hand == s.ByHand
	if !same {
		*l = lanes{
			of: s.Subject, scrolled: group(s.Subject, by, s.Sorting, most).byHand(s.ByHand), hand: s.ByHand, turn: l.turn,
			grouping: grouping{by: by, sorting: s.Sorting, most: most},
		}
	}
	before, was := len(l.list), l.first
	many := s.Interactive && len(l.scrolled.list) > mostOnPaper
	moved := l.sift(f.View.Span, many)
	first, n := 0, len(l.busy)
	if many {
		if room := (laneRoom{closeness(f.View), f.View.Width, f.Plot.H, s.Text}); !same || room != l.room {
			l.room, l.limit = room, max(fewestLanes, int(f.Plot.H/(s.Text*leastLane)))
		}
		n = min(n, l.limit)
		first, _ = slices.BinarySearch(l.busy, s.FirstLane)
		first = min(first, len(l.busy)-n)
	}
	if same && !moved && first == was && n == before {
		return
	}
	l.first, l.turn, l.cut = first, l.turn+1, nil
	l.list, l.index, l.names = l.list[:0:0], l.index[:0:0], l.names[:0:0]
	for _, at := range l.busy[first : first+n] {
		l.list, l.index, l.names = append(l.list, l.scrolled.list[at]), append(l.index, l.scrolled.index[at]), append(l.names, l.scrolled.names[at])
	}
}

// fewer lets fewer lanes show, where these scroll and have no room for titles; false where there are few.
func (l *lanes) fewer() bool {
	n := len(l.list)
	if len(l.scrolled.list) <= mostOnPaper || l.most != mostScrolled || n <= fewestLanes {
		return false
	}
	l.limit = max(fewestLanes, n*2/3)
	return true
}

// sift finds the lanes that have an event in a window of time, or takes all; it tells whether they are
// others than before.
func (l *lanes) sift(window calendar.Span, some bool) (moved bool) {
	n := 0
	for at, x := range l.scrolled.index {
		if some && x.Count(window) == 0 {
			continue
		}
		if n == len(l.busy) {
			l.busy, moved = append(l.busy, at), true
		} else if l.busy[n] != at {
			l.busy[n], moved = at, true
		}
		n++
	}
	moved = moved || n < len(l.busy)
	l.busy = l.busy[:n]
	return moved
}

// scrolls notes in a frame which lanes show, and which could.
func (l *lanes) scrolls(f *Frame) {
	f.busy, f.above, f.Lanes = l.busy, l.first, len(l.list)
	if f.Lanes > 0 {
		f.FirstLane = l.busy[l.first]
	}
}

// ShowsLane tells whether the lane at a place among all shows: where lanes scroll, one without an event in
// the window does not, though it stands between two that do.
func (f Frame) ShowsLane(place int) bool {
	if len(f.busy) == 0 {
		return place >= f.FirstLane && place < f.FirstLane+f.Lanes
	}
	_, shows := slices.BinarySearch(f.busy[f.above:f.above+f.Lanes], place)
	return shows
}

// Scrolled returns how many lanes are above after a turn by so many of those that can show.
func (f Frame) Scrolled(by int) int {
	if len(f.busy) == 0 {
		return max(0, f.FirstLane+by)
	}
	return f.busy[min(max(f.above+by, 0), len(f.busy)-1)]
}

// drawScroll says which of many lanes show, by a thumb left of them, and how many have no event in the
// window.
func (v *View) drawScroll(sc *scene.Scene, s Spec, f Frame) {
	l := &v.lanes
	shown, all := len(l.list), len(l.busy)
	empty := len(l.scrolled.list) - all
	if shown == all && empty == 0 {
		return
	}
	if shown < all {
		track := scene.Rect{X: s.Box.X - s.Text*0.5, Y: f.Plot.Y, W: s.Text * 0.3, H: f.Plot.H}
		part := track.H / float64(all)
		sc.Rect(track, track.W/2, scene.Style{Fill: s.Theme.Panel})
		sc.Rect(scene.Rect{
			X: track.X, Y: track.Y + part*float64(l.first), W: track.W, H: max(track.W*2, part*float64(shown)),
		}, track.W/2, scene.Style{Fill: s.Theme.Muted})
	}
	words := ""
	switch {
	case shown == all:
		words = v.phrases.Say(s.Subject.Lang, figure.Counted("lanes empty", all), all, empty)
	case empty > 0:
		words = v.phrases.Say(s.Subject.Lang, "lanes shown empty", l.first+1, l.first+shown, all, empty)
	default:
		words = v.phrases.Say(s.Subject.Lang, "lanes shown", l.first+1, l.first+shown, all)
	}
	small := scene.Font{Size: s.Text * 0.85}
	sc.Text(scene.Pt(s.Box.X, f.Top-s.Text*0.45), small.Cut(words, f.Plot.X-s.Box.X), small, s.Theme.Muted)
}
