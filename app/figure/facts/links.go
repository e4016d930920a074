package facts

import (
	"slices"

	"dateline/app/figure"
	"dateline/timeline"
)

// mostLooked is how many events are looked through for links to another: of more, only those
// that an event has itself are told.
const mostLooked = 50_000

// A Way is a link of an event to another, or back from one.
type Way struct {
	Kind  timeline.LinkKind
	Event int // the other, a position in the subject; -1 where it is not shown
	ID    string
	Back  bool // the other has the link
}

// links are the ways to other events and from them, to be walked.
func (a about) links() (all []Value) {
	for i, w := range Ways(a.Subject, a.at) {
		name := w.ID
		if w.Event >= 0 {
			name = a.Subject.Event(w.Event).Name
		}
		sign := "→ "
		key := w.Kind.String()
		if w.Back {
			sign, key = "← ", "back "+key
		}
		v := Value{Text: sign + a.say(key) + a.say("colon") + name}
		if w.Event >= 0 {
			v.To = To{Event: w.ID}
		}
		if !w.Back { // else it is the other's
			v.Part = i + 1
		}
		all = append(all, v)
	}
	return all
}

// twins are the events that may be the same, told once more: of very many events as far as these
// have been looked for.
func (a about) twins() (all []Value) {
	repeats, _ := a.RepeatsAtHand()
	own := int32(a.Slot(a.at))
	for _, r := range repeats {
		if _, in := slices.BinarySearch(r.Slots, own); !in {
			continue
		}
		for _, slot := range r.Slots[:min(len(r.Slots), mostTwins)] {
			if at := a.PositionOf(int(slot)); at >= 0 && slot != own {
				e := a.Subject.Event(at)
				all = append(all, Value{Text: e.Name + " · " + e.Words, To: To{Event: e.ID}})
			}
		}
	}
	return all
}

// mostTwins is how many of a group are named.
const mostTwins = 8

// Ways returns the links of the event at a position, and those of others to it.
func Ways(s *figure.Subject, event int) (all []Way) {
	e := s.At(event)
	for _, l := range e.More().Links {
		all = append(all, Way{l.Kind, s.Find(l.To), l.To, false})
	}
	if s.Len() > mostLooked {
		return all
	}
	for _, from := range back(s)[e.ID] {
		from.Event = s.Find(from.ID)
		all = append(all, from)
	}
	return all
}

type backKey struct{}

// back returns the links to each event that has any, by its id.
func back(s *figure.Subject) map[string][]Way {
	return figure.Once(s, backKey{}, func() map[string][]Way {
		all := map[string][]Way{}
		for i := range s.Len() {
			e := s.At(i)
			for _, l := range e.More().Links {
				all[l.To] = append(all[l.To], Way{Kind: l.Kind, ID: e.ID, Back: true})
			}
		}
		return all
	})
}
