package timelineview

import (
	"strings"
	"sync"

	"dateline/app/figure"
	"dateline/app/scene"
	"dateline/assets/translations"
	"dateline/timeline/calendar"
	"dateline/timeline/index"
	"dateline/timeline/lane"
)

// LaneBy is the facet by which events are put into lanes.
type LaneBy string

// The facets.
const (
	ByType   LaneBy = "type"
	ByActor  LaneBy = "actor"
	ByPlace  LaneBy = "place"
	ByStatus LaneBy = "status"
)

// LaneBys lists the facets in the order in which a person is offered them.
var LaneBys = []LaneBy{ByType, ByPlace, ByActor, ByStatus}

// More lanes than these could not be told apart: those with the fewest events
// share one, under a key that no event has.
const (
	mostLanes  = 14
	otherLanes = "\x00other"
)

// lanes keeps the grouping of a subject until the subject or the facet changes.
type lanes struct {
	of    *figure.Subject
	by    LaneBy
	list  []lane.Lane
	index []*index.Index // of each lane, by place in Subject.Events
	names []string

	cut      []string // names cut to cutWidth
	cutWidth float64
}

func (l *lanes) arrange(s Spec) {
	by := s.Lanes
	if by == "" {
		by = ByType
	}
	if l.of == s.Subject && l.by == by {
		return
	}
	*l = lanes{of: s.Subject, by: by}
	l.list = lane.Fold(lane.Group(s.Subject.Dated, keysOf(s.Subject, by), lane.ByFirst), mostLanes, otherLanes)
	bounds := make([]calendar.Span, s.Subject.Dated)
	for i := range bounds {
		bounds[i] = s.Subject.Events[i].Bounds
	}
	l.index = make([]*index.Index, len(l.list))
	var all sync.WaitGroup
	for i := range l.list {
		l.names = append(l.names, nameOf(s.Subject, by, l.list[i].Key))
		all.Go(func() { l.index[i] = index.New(bounds, l.list[i].Events) })
	}
	all.Wait()
}

// keysOf returns the function that names the lanes of an event.
func keysOf(s *figure.Subject, by LaneBy) func(int, func(string)) {
	return func(i int, add func(string)) {
		e := &s.Events[i]
		switch by {
		case ByActor:
			for _, p := range e.Actors {
				add(p.Actor)
			}
		case ByPlace:
			add(e.Place.ID)
		case ByStatus:
			add(string(e.Status))
		default:
			add(string(e.Type))
		}
	}
}

func nameOf(s *figure.Subject, by LaneBy, key string) string {
	switch {
	case key == otherLanes:
		return capital(translations.Say(s.Lang, "other lanes"))
	case key == "" && by == ByActor:
		return translations.Say(s.Lang, "no actor")
	case key == "" && by == ByPlace:
		return translations.Say(s.Lang, "no place")
	case by == ByActor:
		return s.ActorName(key)
	case by == ByPlace:
		return s.PlaceName(key)
	case key == "" && by == ByStatus:
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
