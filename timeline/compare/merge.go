package compare

import (
	"encoding/json"
	"maps"
	"slices"

	"dateline/timeline"
)

// Mark is the tag of events, and the name of the further field of other items, on which
// the two sides of a merge disagree.
const Mark = "conflict"

// A Conflict is an item that both sides of a merge have changed, each in its own way.
// Both versions stand in what was merged.
type Conflict struct {
	Key    timeline.Key
	Fields []string     // of the native file; none where one side has removed the item
	Beside timeline.Key // the item that says what theirs says; zero where there is only one
}

// Merge returns ours with what theirs has changed since base. What only one side has
// changed is taken from that side, field by field and, in lists, word by word. Of an
// event that the two have changed differently both versions stay, as two events that
// contradict each other and carry the tag Mark; places, actors and sources likewise, and
// an item that one side has changed and the other removed stays. Nothing is changed in
// the three; the order is that of ours.
func Merge(base, ours, theirs Side) (*timeline.Timeline, []Conflict) {
	base, theirs = sameIDs(base, ours, theirs)
	next := *ours.Timeline
	m := &merger{base: base.Timeline, ours: ours.Timeline, theirs: theirs.Timeline, next: &next, beside: map[timeline.Key]string{}}
	m.head()
	m.facets()
	next.Places = items(m, base.Places, ours.Places, theirs.Places, m.place, func(p *timeline.Place, id string) { p.ID = id })
	next.Actors = items(m, base.Actors, ours.Actors, theirs.Actors, m.actor, func(a *timeline.Actor, id string) { a.ID = id })
	next.Sources = items(m, base.Sources, ours.Sources, theirs.Sources, m.source, func(s *timeline.Source, id string) { s.ID = id })
	next.Views = items(m, base.Views, ours.Views, theirs.Views, m.view, func(v *timeline.View, name string) { v.Name = name })
	events := items(m, base.Events.List(), ours.Events.List(), theirs.Events.List(), m.event, func(e *timeline.Event, id string) { e.ID = id })
	next.Annotations = items(m, base.Annotations, ours.Annotations, theirs.Annotations, m.annotation, func(a *timeline.Annotation, id string) { a.ID = id })
	next.Stories = items(m, base.Stories, ours.Stories, theirs.Stories, m.story, func(s *timeline.Story, id string) { s.ID = id })
	events = m.complete(events)
	next.Events = timeline.EventsOf(m.marked(events))
	return &next, m.conflicts
}

// sameIDs returns base and theirs with the ids that ours has for the same items, and with
// the same ones for what ours does not have.
func sameIDs(base, ours, theirs Side) (Side, Side) {
	base.Timeline = align(ours, base)
	known := byID(base.Events.List())
	certain := func(s Side) func(*timeline.Event) bool {
		return func(e *timeline.Event) bool { _, is := known[e.ID]; return is || s.named(e) }
	}
	theirs.Timeline = align(base, theirs)
	theirs.Timeline = align(Side{ours.Timeline, certain(ours)}, Side{theirs.Timeline, certain(theirs)})
	return base, theirs
}

// A merger is a merge under way.
type merger struct {
	base, ours, theirs, next *timeline.Timeline
	conflicts                []Conflict
	beside                   map[timeline.Key]string // the id of the item that says what theirs says
	used                     map[timeline.Key]bool   // what an event refers to whose version refers to that
}

// A version is what three-way merging makes of an item: ours where the two disagree, and
// theirs in these fields.
type version[T any] struct {
	ours, theirs T
	fields       []string // on which they disagree
}

// items merges three lists by id; of the items that both sides have, three makes versions,
// of which that of theirs gets another id.
func items[T timeline.Item](m *merger, base, ours, theirs []T, three func(base, ours, theirs T) version[T], rename func(*T, string)) []T {
	was, mine, other := byID(base), byID(ours), byID(theirs)
	all := make([]T, 0, len(ours))
	for _, id := range inOrder(idsOf(ours), idsOf(theirs)) {
		before, had := was[id]
		one, here := mine[id]
		two, there := other[id]
		switch {
		case here && there && len(m.beside) == 0 && timeline.Same(one, two):
			all = append(all, one)
		case here && there:
			v := three(before, one, two)
			all = append(all, v.ours)
			if len(v.fields) > 0 {
				rename(&v.theirs, m.disagree(one.Key(), v.fields))
				all = append(all, v.theirs)
			}
		case here && had && timeline.Same(before, one), there && had && timeline.Same(before, two): // removed by one, left alone by the other
		case here && had:
			m.conflicts = append(m.conflicts, Conflict{Key: one.Key()})
			all = append(all, one)
		case here:
			all = append(all, one)
		case there && had:
			m.conflicts = append(m.conflicts, Conflict{Key: two.Key()})
			all = append(all, two)
		default:
			all = append(all, two)
		}
	}
	return all
}

// disagree notes a conflict and returns the id of what says what theirs says.
func (m *merger) disagree(k timeline.Key, fields []string) string {
	taken := func(id string) bool { return m.has(timeline.Key{Kind: k.Kind, ID: id}) }
	id := k.ID + "-theirs"
	if taken(id) {
		id = fresh(id, taken)
	}
	m.conflicts = append(m.conflicts, Conflict{k, fields, timeline.Key{Kind: k.Kind, ID: id}})
	m.beside[k] = id
	return id
}

// has tells whether any of the three has an item with a key.
func (m *merger) has(k timeline.Key) bool {
	return slices.ContainsFunc([]*timeline.Timeline{m.base, m.ours, m.theirs}, func(t *timeline.Timeline) bool {
		one, _ := t.Item(k)
		return one != nil
	})
}

// head merges what the timeline says of itself. Where the two disagree, what theirs says
// stands in a further field.
func (m *merger) head() {
	b, o, t := m.base.Head(), m.ours.Head(), m.theirs.Head()
	var f fields
	merged, other := o, o
	merged.Lang, other.Lang = pick(&f, "lang", b.Lang, o.Lang, t.Lang)
	merged.Title, other.Title = f.text("title", b.Title, o.Title, t.Title)
	merged.Summary, other.Summary = f.text("summary", b.Summary, o.Summary, t.Summary)
	merged.KnownOn, other.KnownOn = pickBy(&f, "knownOn", b.KnownOn, o.KnownOn, t.KnownOn, sameDate)
	n := m.next
	n.Lang, n.Title, n.Summary, n.KnownOn = merged.Lang, merged.Title, merged.Summary, merged.KnownOn
	extra, otherExtra := f.extra(m.base.Extra, m.ours.Extra, m.theirs.Extra)
	n.Extra = extra
	if len(f.conflicts) == 0 {
		return
	}
	said := map[string]any{"lang": other.Lang, "title": texts(other.Title), "summary": texts(other.Summary), "knownOn": other.KnownOn.String()}
	for name, raw := range otherExtra {
		said[name] = json.RawMessage(raw)
	}
	maps.DeleteFunc(said, func(name string, _ any) bool { return !slices.Contains(f.conflicts, name) })
	if raw, err := json.Marshal(said); err == nil { // it fails for no text and no JSON that was read
		n.Extra = maps.Clone(extra)
		if n.Extra == nil {
			n.Extra = timeline.Extra{}
		}
		n.Extra[Mark] = raw
	}
	m.conflicts = append(m.conflicts, Conflict{Key: o.Key(), Fields: f.conflicts})
}

func texts(t timeline.Text) map[string]string {
	all := map[string]string{}
	for _, one := range t {
		all[one.Lang] = one.Value
	}
	return all
}

// facets declares the facets of both; one whose kind the two do not share is a list of words.
func (m *merger) facets() {
	all := slices.Clone(m.ours.Facets)
	for _, f := range m.theirs.Facets {
		at := slices.IndexFunc(all, func(have timeline.Facet) bool { return have.Name == f.Name })
		switch {
		case at < 0:
			all = append(all, f)
		case all[at].Kind != f.Kind:
			all[at].Kind = timeline.OfLists
		}
	}
	m.next.Facets = all
}
