package grid

import (
	"slices"
	"strings"

	"dateline/data/gazetteer/locate"
	"dateline/data/kit/message"
	"dateline/timeline"
)

// An aspect is one thing that tables say of an event.
type aspect struct {
	name string
	says func(b *teller, e *timeline.Full) string
}

// aspects are all that tables say of events, but for the facets of their own.
var aspects = []aspect{
	{"title", func(b *teller, e *timeline.Full) string { return e.Title.In(b.t.Lang) }},
	{"date", func(_ *teller, e *timeline.Full) string { return e.When.Date.String() }},
	{"type", func(_ *teller, e *timeline.Full) string { return e.Type.String() }},
	{"status", func(_ *teller, e *timeline.Full) string { return e.Status.String() }},
	{"certainty", func(_ *teller, e *timeline.Full) string { return e.Sure.String() }},
	{"place", func(b *teller, e *timeline.Full) string { return b.placeCells(e)[0] }},
	{"country", func(b *teller, e *timeline.Full) string { return b.placeCells(e)[1] }},
	{"position", func(b *teller, e *timeline.Full) string { return b.placeCells(e)[5] }},
	{"radius", func(b *teller, e *timeline.Full) string { return b.placeCells(e)[6] }},
	{"outline", func(b *teller, e *timeline.Full) string { return b.placeCells(e)[7] }},
	{"actors", func(b *teller, e *timeline.Full) string { return asSet(b.book.Actors(e)) }},
	{"tags", func(_ *teller, e *timeline.Full) string { return asSet(e.Tags) }},
	{"note", func(b *teller, e *timeline.Full) string { return e.Note.In(b.t.Lang) }},
	{"source", (*teller).source},
	{"speaker", (*teller).speaker},
}

// asSet writes a list of which the order says nothing.
func asSet(all []string) string {
	all = slices.Clone(all)
	slices.Sort(all)
	return strings.Join(slices.Compact(all), "\x00")
}

// errReadOtherwise says that a table that was amended does not say what it is to say.
var errReadOtherwise = message.Error("the table would be read otherwise than it is written")

// prove reads what was written, whole, and compares it with what it is to say: what is other now than it was is
// read as it is now, all else as it was read before.
func (a *amender) prove(text string, o Options) error {
	result, err := Decode([]byte(text), o)
	if err != nil {
		return err
	}
	again := a.table.teller(result.Timeline)
	if again.t.Events.Len() != a.now.t.Events.Len() || !sameNotes(again.t, a.now.t) || again.t.Title.In("") != a.readBook.t.Title.In("") {
		return errReadOtherwise
	}
	all := append(slices.Clone(aspects), a.facetAspects(again)...)
	if slices.Contains(a.table.at, roleID) {
		all = append(all, aspect{"id", func(_ *teller, e *timeline.Full) string { return e.ID }})
	}
	read, i := again.t.Events.List(), 0
	for _, one := range a.now.t.Events.All() {
		after, now := read[i].Borrowed(), one.Borrowed()
		i++
		at, had := a.rowOf[one.ID]
		for _, x := range all {
			if want := x.says(a.now, &now); !had || want != x.says(a.was, &a.wasAll[at]) {
				if got := x.says(again, &after); got != want && !a.excused(x, again, &now, &after) {
					return errReadOtherwise
				}
			} else if x.says(a.readBook, &a.read[at]) != x.says(again, &after) && !(x.name == a.table.typesFacet() && now.Type != a.wasAll[at].Type) {
				return errReadOtherwise
			}
		}
		if had && now.When.Said != a.wasAll[at].When.Said || !had {
			a.mute(&now, &after, text)
		}
	}
	return a.proveStory(again.t)
}

// facetAspects are the facets that any reading has, but for the one that numbers the steps.
func (a *amender) facetAspects(again *teller) (all []aspect) {
	seen := map[string]bool{}
	for _, b := range []*teller{a.now, a.readBook, again} {
		for _, f := range b.t.Facets {
			if !seen[f.Name] {
				seen[f.Name] = true
				all = append(all, aspect{f.Name, func(b *teller, e *timeline.Full) string {
					if b.steps != nil && timeline.NamesSteps(f.Name) {
						return b.steps[e.ID]
					}
					return strings.Join(timeline.Of(e.Values, f.Name), "\x00")
				}})
			}
		}
	}
	return all
}

// excused tells whether an aspect that is read otherwise is none the less what was meant: the facet in the column of
// types has the word of the type, and a place without a position is found by its name.
func (a *amender) excused(x aspect, again *teller, now, after *timeline.Full) bool {
	switch x.name {
	case a.table.typesFacet():
		return len(timeline.Of(now.Values, x.name)) == 0
	case "position", "country":
		return x.says(again, after) == "" && a.found(now)
	}
	return false
}

// found tells whether the gazetteer gives the place of an event by its name alone.
func (a *amender) found(e *timeline.Full) bool {
	p, ok := a.now.book.Place(e)
	if !ok || p.At == nil {
		return false
	}
	t := timeline.Timeline{Places: []timeline.Place{{ID: "place", Kind: timeline.Point, Name: p.Name}}}
	t.Events.Append(timeline.Event{ID: "event", Place: timeline.PlaceRef{ID: "place"}})
	plan, err := locate.Find(&t)
	if err != nil {
		return false
	}
	plan.Apply(&t)
	at := t.Places[0].At
	return at != nil && *at == *p.At
}

// mute counts a date whose words no cell says.
func (a *amender) mute(now, after *timeline.Full, text string) {
	if said := now.When.Said; said != "" && after.When.Said != said && !strings.Contains(text, said) {
		a.formal++
	}
}

// sameNotes tells whether two timelines have the same annotations in their rows.
func sameNotes(a, b *timeline.Timeline) bool {
	all := func(t *timeline.Timeline) (said []string) {
		for _, n := range datedNotes(t) {
			said = append(said, n.Kind.String()+"\x00"+n.Text.In(t.Lang)+"\x00"+t.Time(n).String())
		}
		slices.Sort(said)
		return said
	}
	return slices.Equal(all(a), all(b))
}

// proveStory tells whether a table that numbers its steps tells the same story.
func (a *amender) proveStory(again *timeline.Timeline) error {
	if stepsFacet(again) == "" && stepsFacet(a.readBook.t) == "" || a.renumbered {
		return nil
	}
	order := func(t *timeline.Timeline) (all []int) {
		at, i := map[string]int{}, 0
		for _, e := range t.Events.All() {
			at[e.ID] = i
			i++
		}
		for _, id := range told(t) {
			if i, there := at[id]; there {
				all = append(all, i)
			}
		}
		return all
	}
	if !slices.Equal(order(again), order(a.now.t)) {
		return errReadOtherwise
	}
	return nil
}
