package state

import (
	"slices"

	"dateline/app/figure"
	"dateline/app/figure/view"
	"dateline/data/entry"
	"dateline/data/kit/message"
	"dateline/timeline"
	"dateline/timeline/revision"
)

// itemKinds are the facets whose values are items that have a form of their own.
var itemKinds = map[view.Facet]timeline.ItemKind{view.ByActor: timeline.ActorItem, view.ByPlace: timeline.PlaceItem, view.BySource: timeline.SourceItem}

// ItemFormAsked opens the form of a place, an actor or a source.
type ItemFormAsked struct{ Of timeline.Key }

func (a ItemFormAsked) apply(m Model) (Model, []Effect) {
	if one, _ := m.Timeline.Item(a.Of); one == nil || m.Presenting {
		return m, nil
	}
	if refused, ok := m.refuse(); ok {
		return refused, nil
	}
	m.Form.Open, m.Form.Of, m.Form.Field, m.Form.Held, m.Form.Begun = true, a.Of, "", "", ""
	if a.Of.Kind == timeline.AnnotationItem {
		m.Noted = a.Of.ID
	}
	if m.Room.Narrow {
		m.Room.Over = true
	}
	return m, nil
}

// Written returns what the form is of: the item that was asked for, else the selected event.
// It is false where no form is open.
func (m Model) Written() (timeline.Item, bool) {
	of, is := m.formOf()
	if !is || m.Presenting {
		return nil, false
	}
	one, _ := m.Timeline.Item(of)
	return one, one != nil
}

// nameOfItem returns what an item is called.
func (m Model) nameOfItem(one timeline.Item) string { return itemName{one}.In(m.Lang) }

// sameKind returns the names of the other items of the kind of one, and their ids.
func (m Model) sameKind(k timeline.Key) (names, ids []string) {
	add := func(one timeline.Item) {
		if id := one.Key().ID; id != k.ID {
			name := m.nameOfItem(one)
			if slices.Contains(names, name) {
				name += " · " + id
			}
			names, ids = append(names, name), append(ids, id)
		}
	}
	switch k.Kind {
	case timeline.PlaceItem:
		for _, p := range m.Timeline.Places {
			add(p)
		}
	case timeline.ActorItem:
		for _, a := range m.Timeline.Actors {
			add(a)
		}
	case timeline.SourceItem:
		for _, s := range m.Timeline.Sources {
			add(s)
		}
	}
	return names, ids
}

// ItemMergeAsked asks which other item is the same as one: it is taken into that one.
type ItemMergeAsked struct{ Of timeline.Key }

func (a ItemMergeAsked) apply(m Model) (Model, []Effect) {
	one, _ := m.Timeline.Item(a.Of)
	names, ids := m.sameKind(a.Of)
	if one == nil || len(names) == 0 {
		return m.notice(phrased("merge needs two")), nil
	}
	if refused, ok := m.refuse(); ok {
		return refused, nil
	}
	name := m.nameOfItem(one)
	with := func(said []string) (merger, bool) {
		at := slices.Index(names, said[0])
		if at < 0 {
			return merger{}, false
		}
		return merger{timeline.Phrased("merge items of", names[at], name), a.Of.Kind, []string{a.Of.ID, ids[at]}}, true
	}
	return m.sheetOf(m.say("merge item title", name), Sheet{
		Lines: []Line{{Label: m.say("merge item with"), Offers: func(said []string) []string { return entry.Begun(said[0], names) }}},
		Does:  m.say("merge do"),
		Says: func(said []string) (string, bool) {
			w, ok := with(said)
			if !ok {
				return m.say("merge item which"), false
			}
			n := revision.Uses(m.Timeline, timeline.Key{Kind: w.kind, ID: w.ids[1]})
			return m.say(figure.Counted("merge item changes", n), n, name), true
		},
		Means: func(said []string) Message {
			if w, ok := with(said); ok {
				return reworkDone{w}
			}
			return ItemMergeAsked{a.Of}
		},
	}), nil
}

// ItemRemoved removes a place, an actor or a source; where events refer to it, it is said first
// what becomes of them.
type ItemRemoved struct {
	Of    timeline.Key
	Knows bool
}

func (r ItemRemoved) apply(m Model) (Model, []Effect) {
	one, _ := m.Timeline.Item(r.Of)
	if one == nil {
		return m, nil
	}
	if r.Of.Kind == timeline.AnnotationItem {
		return m.removeNote(one)
	}
	name := itemName{one}
	if n := revision.Uses(m.Timeline, r.Of); n > 0 && !r.Knows {
		r.Knows = true
		return m.tell(message.Lines(phrased(figure.Counted("remove used", n), name, n), phrased("remove "+r.Of.Kind.String())), Answer{phrased("remove it"), r}), nil
	}
	m.Form.Open, m.Form.Of = false, timeline.Key{}
	return m.rework(removal{m.nameOfEdit(one, "removed"), r.Of})
}

// itemItems lists what can be done with the item that a value is.
func itemItems(m Model, by view.Facet, id string) []Item {
	k := timeline.Key{Kind: itemKinds[by], ID: id}
	one, _ := m.Timeline.Item(k)
	if k.Kind == 0 || one == nil || m.Presenting || m.Timeline.Version > 0 {
		return nil
	}
	name := m.nameOfItem(one)
	return []Item{
		{Words: m.say("edit item", name), Means: ItemFormAsked{k}},
		{Words: m.say("merge item", name), Means: ItemMergeAsked{k}},
		{Words: m.say("remove item", name), Means: ItemRemoved{Of: k}},
	}
}
