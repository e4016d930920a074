package timeline

import (
	"dateline/timeline/calendar"
	"dateline/timeline/edtf"
)

// A Row is what columns hold of an event: its facets that are numbers, and its bounds.
type Row struct {
	Type   Type
	Status Status
	Place  int32         // its number in Timeline.Places; -1 for none
	Actors []int32       // their numbers in Timeline.Actors
	Bounds calendar.Span // of its date, by the clock of the filter's zone; empty where it has none, or one with an open side
}

// A rowTest tells whether the event of a row passes a term: Possible means that the event
// itself must be asked.
type rowTest func(*Row) edtf.Verdict

// KeepRows is Keep in two parts. The first decides the terms for which a Row is enough, of a
// million events in a tenth of the time that it takes to look at them; where it says
// Possible, Keep must be asked of the event. The second decides the other terms. Each is nil
// where it keeps all. Places and actors tell whether all that events name of these stand
// in t: else the second part decides of them.
func (f Filter) KeepRows(t *Timeline, places, actors bool) (rows func(*Row) edtf.Verdict, rest func(*Event) bool) {
	n := namesOf(t)
	var tests []rowTest
	others := Filter{zone: f.zone}
	for _, one := range f.terms {
		make, known := rowTests[one.field]
		_, own := t.Facet(one.field) // which asks for a facet of the timeline too
		switch {
		case !known, own, one.field == "actor" && !actors, (one.field == "place" || one.field == "country" || one.area != nil) && !places:
			others.terms = append(others.terms, one)
		case one.not:
			passes := make(one, t, n, f.zone)
			tests = append(tests, func(r *Row) edtf.Verdict { return edtf.Definite - passes(r) })
		default:
			tests = append(tests, make(one, t, n, f.zone))
		}
	}
	if tests != nil {
		rows = func(r *Row) edtf.Verdict {
			all := edtf.Definite
			for _, passes := range tests {
				if all = min(all, passes(r)); all == edtf.Impossible {
					break
				}
			}
			return all
		}
	}
	return rows, others.keep(n)
}

// rowTests makes the test of each field for which a Row is enough.
var rowTests = map[string]func(term, *Timeline, *names, edtf.Zone) rowTest{
	"type": func(t term, _ *Timeline, _ *names, _ edtf.Zone) rowTest {
		among := wordsAmong(t, Types)
		return func(r *Row) edtf.Verdict { return sure(among[r.Type]) }
	},
	"status": func(t term, _ *Timeline, _ *names, _ edtf.Zone) rowTest {
		among := wordsAmong(t, Statuses)
		return func(r *Row) edtf.Verdict { return sure(among[r.Status]) }
	},
	"place":   func(t term, l *Timeline, n *names, _ edtf.Zone) rowTest { return placesAmong(l, t.isPlace(n)) },
	"country": func(t term, l *Timeline, n *names, _ edtf.Zone) rowTest { return placesAmong(l, t.isCountry(n)) },
	"in":      func(t term, l *Timeline, n *names, _ edtf.Zone) rowTest { return placesAmong(l, t.isIn(n)) },
	"near":    func(t term, l *Timeline, n *names, _ edtf.Zone) rowTest { return placesAmong(l, t.isIn(n)) },
	"actor": func(t term, l *Timeline, n *names, _ edtf.Zone) rowTest {
		holds, among := t.isActor(n), make([]bool, len(l.Actors))
		for i := range l.Actors {
			among[i] = holds(l.Actors[i].ID)
		}
		return func(r *Row) edtf.Verdict {
			for _, number := range r.Actors {
				if among[number] {
					return edtf.Definite
				}
			}
			return edtf.Impossible
		}
	},
	"before": boundsTest, "during": boundsTest, "after": boundsTest,
}

func sure(passes bool) edtf.Verdict {
	if passes {
		return edtf.Definite
	}
	return edtf.Impossible
}

// placesAmong tells of the number of a place whether something holds of its id.
func placesAmong(l *Timeline, holds func(id string) bool) rowTest {
	among := make([]edtf.Verdict, len(l.Places)+1)
	among[0] = sure(holds("")) // of no place
	for i := range l.Places {
		among[i+1] = sure(holds(l.Places[i].ID))
	}
	return func(r *Row) edtf.Verdict { return among[r.Place+1] }
}

// boundsTest makes the test of a date by the bounds of an event.
func boundsTest(t term, _ *Timeline, _ *names, zone edtf.Zone) rowTest {
	verdict, want := dated[t.field], t.want()
	return func(r *Row) edtf.Verdict {
		if r.Bounds.Empty() {
			return edtf.Possible
		}
		least, most := edtf.RelationOfBounds(r.Bounds, t.date, zone)
		switch {
		case verdict(least) >= want, t.field == "during" && t.contains(r.Bounds, zone):
			return edtf.Definite
		case verdict(most) < want:
			return edtf.Impossible
		}
		return edtf.Possible
	}
}

// isPlace, isCountry and isActor tell of an id whether a term means what it stands for.
func (t term) isPlace(n *names) func(id string) bool {
	return func(id string) bool { return t.means(id) || t.meansOne(n.place[id]) }
}

func (t term) isCountry(n *names) func(id string) bool {
	return func(id string) bool { return t.means(n.country[id]) }
}

func (t term) isActor(n *names) func(id string) bool {
	return func(id string) bool { return t.means(id) || t.meansOne(n.actor[id]) }
}
