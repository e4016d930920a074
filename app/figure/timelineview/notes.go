package timelineview

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"dateline/app/figure"
	"dateline/app/scene"
	"dateline/timeline"
	"dateline/timeline/calendar"
)

// notes are the annotations of a view. Those about a time have a head of their own above the lanes,
// so that no name of an era lies over an event:
//
//	      │ ▒ Cold War ▒▒▒▒▒▒▒▒▒   names of eras, brackets, words about a date
//	      │ ▒ └── Détente ──┘▒▒▒
//	names │ ▒▒▒▒ ● Helsinki ▒▒▒▒   plot; words about an event stand where it leaves room
type notes struct {
	of     *figure.Note // the first of those that were measured, of which there are so many
	count  int
	text   float64
	width  float64     // of the plot
	words  [][]wording // of each note, those that are tried first before the others
	heads  []headed    // those of the head, by their beginnings
	levels int         // of the head
	ends   []float64

	taken  []scene.Rect
	lines  [][2]scene.Point
	last   map[string]int // the candidate at which a text stood last
	placed []figure.PlacedNote
	fates  figure.Fates
	arrows []arrow
}

// A wording is the text of a note in lines that are measured once.
type wording struct {
	font  scene.Font
	lines []string
	wide  []float64
	w, h  float64
}

func wordingOf(font scene.Font, lines []string) wording {
	w := wording{font: font, lines: lines, h: float64(len(lines)) * font.Size * leading}
	for _, line := range lines {
		w.wide = append(w.wide, font.Width(line))
		w.w = max(w.w, w.wide[len(w.wide)-1])
	}
	return w
}

// A headed is a note of the head, and the line of it in which it stands.
type headed struct {
	note  int
	level int
}

// The sizes of the head, in text sizes.
const (
	noteSize = 0.92
	level    = 1.68 // of a line of the head
	mostHead = 0.34 // of the height below which the lanes are left
)

// noteWidths are how wide words among the events are set, in text sizes, as they are tried, and
// noteLines in how many lines at the most.
var noteWidths = [...]float64{13, 26, 9, 18}

const noteLines = 5

// wordingsOf returns the ways in which words are set whole; where there is none the widest, cut.
func wordingsOf(text string, font scene.Font, size, most float64) (all []wording) {
	for _, width := range noteWidths {
		one := wordingOf(font, figure.Wrap(text, font, min(width*size, most), noteLines))
		same := func(w wording) bool { return len(w.lines) == len(one.lines) }
		if strings.Join(one.lines, " ") == text && !slices.ContainsFunc(all, same) {
			all = append(all, one)
		}
	}
	if all == nil {
		all = []wording{wordingOf(font, figure.Wrap(text, font, most, noteLines))}
	}
	return all
}

// inHead tells whether a note stands in the head: what is about a time and has not been moved into
// the plot.
func inHead(n *figure.Note) bool {
	return n.OnTimeline() && (n.Spans() || !n.Pin.Of && !n.To.Set && n.Offset == timeline.Offset{})
}

// inPlot tells whether a note stands among the events.
func inPlot(n *figure.Note) bool { return n.OnTimeline() && !inHead(n) }

// measure brings the words to a spec.
func (v *notes) measure(s Spec, width float64) {
	if v.count == len(s.Notes) && v.text == s.Text && v.width == width && (v.count == 0 || v.of == &s.Notes[0]) {
		return
	}
	v.count, v.text, v.width, v.of = len(s.Notes), s.Text, width, &s.Notes[0]
	v.words, v.heads = v.words[:0], v.heads[:0]
	if v.last == nil {
		v.last = map[string]int{}
	}
	maps.DeleteFunc(v.last, func(id string, _ int) bool { // of those that are gone nobody asks again
		return !slices.ContainsFunc(s.Notes, func(n figure.Note) bool { return n.ID == id })
	})
	for i := range s.Notes {
		n := &s.Notes[i]
		font := scene.Font{Size: s.Text * noteSize, Bold: n.Kind == timeline.Era}
		var all []wording
		if inHead(n) {
			v.heads = append(v.heads, headed{note: i})
			all = []wording{wordingOf(font, []string{font.Cut(n.Text, width*0.9)})}
		} else {
			all = wordingsOf(n.Text, font, s.Text, width*0.4)
		}
		v.words = append(v.words, all)
	}
	slices.SortStableFunc(v.heads, func(a, b headed) int {
		p, q := s.Notes[a.note].Over().Bounds, s.Notes[b.note].Over().Bounds
		return cmp.Or(p.Start.Compare(q.Start), q.End.Compare(p.End)) // of two that begin together the longer one first
	})
}

// pack puts the notes of the head into lines in which they do not meet, whatever part of them a
// window shows: so none jumps while it moves. On paper only those count that show.
func (v *notes) pack(s Spec, window calendar.Span, width, most float64) {
	v.levels = 0
	if len(v.heads) == 0 {
		return
	}
	v.ends = v.ends[:0]
	scale := width / window.Days()
	base := s.Notes[v.heads[0].note].Over().Bounds
	from := base.Start
	if from.Unbounded() {
		from = base.End
	}
	limit := int(most / (level * s.Text))
	for i := range v.heads {
		h := &v.heads[i]
		over := s.Notes[h.note].Over().Bounds
		if h.level = -1; s.Printed && !over.Overlaps(window) {
			continue
		}
		x0, x1 := over.Start.Days(from)*scale, over.End.Days(from)*scale
		if wide := v.words[h.note][0].w + s.Text*0.6; x1-x0 < wide {
			x0, x1 = (x0+x1-wide)/2, (x0+x1+wide)/2
		}
		at := slices.IndexFunc(v.ends, func(end float64) bool { return end+s.Text*0.2 <= x0 })
		if at < 0 {
			if at = len(v.ends); at >= limit {
				continue
			}
			v.ends = append(v.ends, 0)
		}
		v.ends[at], h.level = x1, at
	}
	v.levels = len(v.ends)
}

// headOf cuts the head from above the plot.
func (v *View) headOf(s Spec, plot scene.Rect, window calendar.Span) (head, rest scene.Rect) {
	if len(s.Notes) == 0 {
		v.notes.count, v.notes.levels = 0, 0
		v.notes.heads = v.notes.heads[:0]
		return plot.CutTop(0)
	}
	v.notes.measure(s, plot.W)
	v.notes.pack(s, window, max(plot.W, 1), plot.H*mostHead)
	return plot.CutTop(float64(v.notes.levels) * level * s.Text)
}

// begin forgets where notes were drawn last.
func (v *notes) begin(n int) {
	v.placed, v.arrows = v.placed[:0], v.arrows[:0]
	v.fates = slices.Grow(v.fates[:0], n)[:n]
	clear(v.fates)
}

// fate notes what became of a note.
func (v *notes) fate(note int, f figure.Fate) { v.fates[note] = f }
