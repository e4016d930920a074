package timeline

import "slices"

// A test tells whether an event passes a term.
type test func(*Event) bool

// A field is what a term may name of every event.
type field struct {
	name   string
	whole  bool                                        // it takes one value, with the commas in it
	dated  bool                                        // it takes a date, which may bear it out for certain or perhaps
	always bool                                        // what is no value of it is refused, whatever facets a timeline has
	read   func(*condition) fault                      // makes ready what the values mean; nil where any will do
	test   func(*condition, *names) test               // of events
	row    func(*condition, *Timeline, *names) RowTerm // of rows, where they are enough; else nil
	needs  func(places, actors bool) bool              // whether row may be asked, by what columns know; nil for always
}

// fields is the table of what a term may name, in the order in which people should see it.
var fields = [...]field{
	{name: "type", test: typeTest, row: typeRow},
	{name: "status", test: statusTest, row: statusRow},
	{name: "certainty", test: certaintyTest},
	{name: "place", test: placeTest((*condition).isPlace), row: placeRow((*condition).isPlace), needs: knownPlaces},
	{name: "country", test: placeTest((*condition).isCountry), row: placeRow((*condition).isCountry), needs: knownPlaces},
	{name: "actor", test: actorTest, row: actorRow, needs: knownActors},
	{name: "says", test: saysTest},
	{name: "tag", test: tagTest},
	{name: "source", test: sourceTest},
	{name: "id", test: idTest},
	{name: "when", whole: true, dated: true, read: readDate, test: meetingTest(overlaps), row: meetingRow(overlaps)},
	{name: "starts", whole: true, dated: true, read: readDate, test: meetingTest(starts), row: meetingRow(starts)},
	{name: "during", whole: true, dated: true, always: true, read: readDate, test: relationTest(isDuring), row: relationRow(isDuring)},
	{name: "before", whole: true, dated: true, always: true, read: readDate, test: relationTest(isBefore), row: relationRow(isBefore)},
	{name: "after", whole: true, dated: true, always: true, read: readDate, test: relationTest(isAfter), row: relationRow(isAfter)},
	{name: "in", whole: true, read: readCorners, test: placeTest((*condition).isIn), row: placeRow((*condition).isIn), needs: knownPlaces},
	{name: "near", whole: true, read: readDisc, test: placeTest((*condition).isIn), row: placeRow((*condition).isIn), needs: knownPlaces},
	{name: "precision", read: readPrecisions, test: precisionTest},
	{name: "sources", read: readCounts, test: sourcesTest},
	{name: "is", read: readDoubts, test: doubtTest},
	{name: "no", test: absenceTest},
}

// Fields returns the names of what a term may name of every event.
func Fields() []string {
	names := make([]string, len(fields))
	for i, f := range fields {
		names[i] = f.name
	}
	return names
}

// fieldNamed returns the field of a name; false where it is none, but perhaps a facet.
func fieldNamed(name string) (field, bool) {
	at := slices.IndexFunc(fields[:], func(f field) bool { return f.name == name })
	if at < 0 {
		return field{}, false
	}
	return fields[at], true
}

// TakesSeveral tells whether a term of a field may have several values, of which one must hold.
func TakesSeveral(name string) bool {
	f, known := fieldNamed(name)
	return !known || !f.whole
}

func knownField(name string) bool {
	_, known := fieldNamed(name)
	return known
}

func knownPlaces(places, _ bool) bool { return places }
func knownActors(_, actors bool) bool { return actors }

func typeTest(c *condition, _ *names) test {
	among := wordsAmong(c, Types)
	return func(e *Event) bool { return among[e.Type] }
}

func typeRow(c *condition, _ *Timeline, _ *names) RowTerm {
	among := wordsAmong(c, Types)
	return RowTerm{Types: &among}
}

func statusTest(c *condition, _ *names) test {
	among := wordsAmong(c, Statuses)
	return func(e *Event) bool { return among[e.Status] }
}

func statusRow(c *condition, _ *Timeline, _ *names) RowTerm {
	among := wordsAmong(c, Statuses)
	return RowTerm{Statuses: &among}
}

func certaintyTest(c *condition, _ *names) test {
	among := wordsAmong(c, Certainties)
	return func(e *Event) bool { return among[e.Sure] }
}

func tagTest(c *condition, _ *names) test {
	return func(e *Event) bool { return c.meansOne(e.rare().Tags) }
}

func idTest(c *condition, _ *names) test { return func(e *Event) bool { return c.means(e.ID) } }

// sourceTest tests for who says so: a whole name is that by which events are counted, one for
// each claim, and a part of one may stand in any name that the claim has.
func sourceTest(c *condition, n *names) test {
	c = knowing(c, n.source)
	whole, part := c.only(true), c.only(false)
	return func(e *Event) bool {
		return e.more != nil && (len(part.folded) > 0 && n.anySource(e.more, part.means) ||
			len(whole.folded) > 0 && slices.ContainsFunc(e.more.Claims, func(one Claim) bool { return whole.means(n.sayer(one)) }))
	}
}

func actorTest(c *condition, n *names) test {
	among := idsAmong(n.actor, c.isActor(n))
	return func(e *Event) bool {
		return slices.ContainsFunc(e.Actors, func(p Part) bool { return among(p.Actor) })
	}
}

func actorRow(c *condition, l *Timeline, n *names) RowTerm {
	holds, among := c.isActor(n), make([]bool, len(l.Actors))
	for i := range l.Actors {
		among[i] = holds(l.Actors[i].ID)
	}
	return RowTerm{Actors: among}
}

// placeTest makes the test of what holds of the place of an event, told by its id.
func placeTest(holds func(*condition, *names) func(id string) bool) func(*condition, *names) test {
	return func(c *condition, n *names) test {
		among := idsAmong(n.place, holds(c, n))
		return func(e *Event) bool { return among(e.Place.ID) }
	}
}

// placeRow is placeTest of rows, which have the numbers of places.
func placeRow(holds func(*condition, *names) func(id string) bool) func(*condition, *Timeline, *names) RowTerm {
	return func(c *condition, l *Timeline, n *names) RowTerm {
		is, among := holds(c, n), make([]bool, len(l.Places)+1)
		among[0] = is("") // of no place
		for i := range l.Places {
			among[i+1] = is(l.Places[i].ID)
		}
		return RowTerm{Places: among}
	}
}
