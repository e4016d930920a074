package timelineview

import (
	"strings"

	"dateline/app/figure"
	"dateline/app/figure/view"
	"dateline/app/scene"
	"dateline/assets/translations"
	"dateline/timeline/index"
	"dateline/timeline/lane"
)

// Of more lanes than these, those with the fewest events share one, under a key
// that no event has: on paper more could not be told apart, and in a window nobody
// would scroll through more.
const (
	mostOnPaper  = 14
	mostScrolled = 200
	otherLanes   = "\x00other"
)

// leastLane is the height, in text sizes, that a lane has in a window at least;
// where not all have it, they scroll.
const leastLane = 1.9

// A grouping is a subject's events in lanes.
type grouping struct {
	by    view.Facet
	order lane.Order
	most  int
	list  []lane.Lane
	index []*index.Index // of each lane, by place in Subject.Order
	names []string
}

// lanes keeps the part of a subject's grouping that shows, until what it depends
// on changes.
type lanes struct {
	grouping
	of    *figure.Subject
	whole *grouping
	hand  view.Keys
	first int // how many lanes are scrolled away above
	all   int // how many there are

	cut      []string // names cut to cutWidth
	cutWidth float64
}

func (l *lanes) arrange(s Spec, height float64) {
	by := s.Lanes
	if by == "" {
		by = view.ByType
	}
	most := mostOnPaper
	if s.Interactive {
		most = mostScrolled
	}
	same := l.of == s.Subject && l.by == by && l.order == s.Order && l.most == most && l.hand == s.ByHand
	if !same {
		l.whole = group(s.Subject, by, s.Order, most).byHand(s.ByHand)
	}
	g := l.whole
	first, n := 0, len(g.list)
	if s.Interactive && n > mostOnPaper {
		n = min(n, max(4, int(height/(s.Text*leastLane))))
		first = min(max(s.FirstLane, 0), len(g.list)-n)
	}
	if same && l.first == first && len(l.list) == n {
		return
	}
	*l = lanes{of: s.Subject, whole: g, hand: s.ByHand, first: first, all: len(g.list), grouping: grouping{
		by: by, order: s.Order, most: most,
		list: g.list[first : first+n], index: g.index[first : first+n], names: g.names[first : first+n],
	}}
}

// Prepare makes what Draw needs of a subject for a facet. Of a million events it
// takes a second, which the window's own thread need not wait for.
func Prepare(s *figure.Subject, by view.Facet, order lane.Order) {
	group(s, by, order, mostScrolled)
	s.Columns()
	s.EventsOf(s.Busiest())
}

// group puts the events of a subject into lanes, once.
func group(s *figure.Subject, by view.Facet, order lane.Order, most int) *grouping {
	type key struct {
		by    view.Facet
		order lane.Order
		most  int
	}
	return figure.Once(s, key{by, order, most}, func() *grouping {
		g := &grouping{by: by, order: order, most: most}
		name := func(key string) string { return nameOf(s, by, key) }
		g.list = lane.Fold(lane.Group(s.Dated, keysOf(s, by), order, name), most, otherLanes)
		parts := make([][]int32, len(g.list))
		for i, l := range g.list {
			g.names = append(g.names, nameOf(s, by, l.Key))
			parts[i] = l.Events
		}
		g.index = s.Index.Parts(parts)
		return g
	})
}

// LanesOf returns the keys of the lanes in which an event stands, one at least.
func LanesOf(s *figure.Subject, by view.Facet, event int) []string {
	var keys []string
	keysOf(s, by)(event, func(key string) { keys = append(keys, key) })
	if keys == nil {
		return []string{""}
	}
	return keys
}

// keysOf returns the function that names the lanes of an event.
func keysOf(s *figure.Subject, by view.Facet) func(int, func(string)) {
	return func(i int, add func(string)) {
		e := s.At(i)
		switch by {
		case view.ByActor:
			for _, p := range e.Actors {
				add(p.Actor)
			}
		case view.ByPlace:
			add(e.Place.ID)
		case view.ByStatus:
			add(e.Status.String())
		default:
			add(e.Type.String())
		}
	}
}

func nameOf(s *figure.Subject, by view.Facet, key string) string {
	switch {
	case key == otherLanes:
		return capital(translations.Say(s.Lang, "other lanes"))
	case key == "" && by == view.ByActor:
		return translations.Say(s.Lang, "no actor")
	case key == "" && by == view.ByPlace:
		return translations.Say(s.Lang, "no place")
	case by == view.ByActor:
		return s.ActorName(key)
	case by == view.ByPlace:
		return s.PlaceName(key)
	case key == "" && by == view.ByStatus:
		return capital(translations.Say(s.Lang, "unknown"))
	case key == "":
		return capital(translations.Say(s.Lang, "no type"))
	}
	return capital(translations.Say(s.Lang, key))
}

func capital(word string) string {
	for i, r := range word {
		return strings.ToUpper(string(r)) + word[i+len(string(r)):]
	}
	return word
}

// fitted returns the name of a lane cut to a width, cut once per width.
func (l *lanes) fitted(i int, f scene.Font, width float64) string {
	if l.cutWidth != width || len(l.cut) != len(l.names) {
		l.cutWidth, l.cut = width, make([]string, len(l.names))
		for k, name := range l.names {
			l.cut[k] = f.Cut(name, width)
		}
	}
	return l.cut[i]
}
