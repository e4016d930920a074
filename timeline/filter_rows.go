package timeline

// A Row is what columns hold of an event: its facets that are numbers.
type Row struct {
	Type   Type
	Status Status
	Place  int32   // its number in Timeline.Places; -1 for none
	Actors []int32 // their numbers in Timeline.Actors
}

// KeepRows is Keep in two parts. The first decides the terms for which a Row is enough, of a
// million events in a tenth of the time that it takes to look at them; the second decides
// the other terms. Each is nil where it keeps all. Places and actors tell whether all that
// events name of these stand in t: else the second part decides of them.
func (f Filter) KeepRows(t *Timeline, places, actors bool) (rows func(*Row) bool, rest func(*Event) bool) {
	n := namesOf(t)
	var tests []func(*Row) bool
	var not []bool
	others := Filter{}
	for _, one := range f.terms {
		make, known := rowTests[one.field]
		switch {
		case !known, one.field == "actor" && !actors, (one.field == "place" || one.field == "country") && !places:
			others.terms = append(others.terms, one)
		default:
			tests, not = append(tests, make(one, t, n)), append(not, one.not)
		}
	}
	if tests != nil {
		rows = func(r *Row) bool {
			for i, passes := range tests {
				if passes(r) == not[i] {
					return false
				}
			}
			return true
		}
	}
	return rows, others.keep(n)
}

// rowTests makes the test of each field for which a Row is enough.
var rowTests = map[string]func(term, *Timeline, *names) func(*Row) bool{
	"type": func(t term, _ *Timeline, _ *names) func(*Row) bool {
		among := wordsAmong(t, Types)
		return func(r *Row) bool { return among[r.Type] }
	},
	"status": func(t term, _ *Timeline, _ *names) func(*Row) bool {
		among := wordsAmong(t, Statuses)
		return func(r *Row) bool { return among[r.Status] }
	},
	"place":   func(t term, l *Timeline, n *names) func(*Row) bool { return placesAmong(l, t.isPlace(n)) },
	"country": func(t term, l *Timeline, n *names) func(*Row) bool { return placesAmong(l, t.isCountry(n)) },
	"actor": func(t term, l *Timeline, n *names) func(*Row) bool {
		holds, among := t.isActor(n), make([]bool, len(l.Actors))
		for i := range l.Actors {
			among[i] = holds(l.Actors[i].ID)
		}
		return func(r *Row) bool {
			for _, number := range r.Actors {
				if among[number] {
					return true
				}
			}
			return false
		}
	},
}

// placesAmong tells of the number of a place whether something holds of its id.
func placesAmong(l *Timeline, holds func(id string) bool) func(*Row) bool {
	among := make([]bool, len(l.Places)+1)
	among[0] = holds("") // of no place
	for i := range l.Places {
		among[i+1] = holds(l.Places[i].ID)
	}
	return func(r *Row) bool { return among[r.Place+1] }
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
