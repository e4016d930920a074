package timeline

import "dateline/timeline/edtf"

// An Item is a part of a timeline that a Change replaces as a whole: an Event, a
// Place, an Actor, a Source, the Head, a Story, a View or an Annotation.
type Item interface{ Key() Key }

// NameOf returns what an item is called: its title, its name or its words; empty for the head, a
// story and a view, which errors name by their ids.
func NameOf(one Item) Text {
	switch one := one.(type) {
	case Event:
		return one.Title
	case Place:
		return one.Name
	case Actor:
		return one.Name
	case Source:
		return one.Title
	case Annotation:
		return one.Text
	}
	return nil
}

// A Key names an Item. The Head stands once, and has no id.
type Key struct {
	Kind ItemKind
	ID   string
}

// String returns the words by which an error names an item: event "kim".
func (k Key) String() string {
	if k == (Key{}) {
		return "it"
	}
	if k.ID == "" {
		return k.Kind.String()
	}
	return k.Kind.String() + ` "` + k.ID + `"`
}

// ItemKind is a kind of Item.
type ItemKind uint8

// The kinds of items.
const (
	EventItem ItemKind = iota + 1
	PlaceItem
	ActorItem
	SourceItem
	HeadItem
	StoryItem
	ViewItem
	AnnotationItem
)

var itemWords = [...]string{"", "event", "place", "actor", "source", "head", "story", "view", "annotation"}

// ItemKinds lists every ItemKind.
var ItemKinds = list[ItemKind](len(itemWords) - 1)

// String returns the word of a journal of changes.
func (k ItemKind) String() string { return itemWords[k] }

// A Head is what a timeline says of itself.
type Head struct {
	Lang    string
	Title   Text
	Summary Text
	KnownOn edtf.Date
}

// A View is a way of looking at a timeline that is kept in its file under a name.
// What it says is for the views to know.
type View struct {
	Name  string
	State []byte // JSON
}

// Key names the event.
func (e Event) Key() Key { return Key{EventItem, e.ID} }

// Key names the place.
func (p Place) Key() Key { return Key{PlaceItem, p.ID} }

// Key names the actor.
func (a Actor) Key() Key { return Key{ActorItem, a.ID} }

// Key names the source.
func (s Source) Key() Key { return Key{SourceItem, s.ID} }

// Key names the head.
func (Head) Key() Key { return Key{Kind: HeadItem} }

// Key names the view.
func (v View) Key() Key { return Key{ViewItem, v.Name} }

// Head returns what a timeline says of itself.
func (t *Timeline) Head() Head { return Head{t.Lang, t.Title, t.Summary, t.KnownOn} }

// Item returns the part of a timeline with a key as it stands, and where: the slot of
// an event, the position in its list of another; nil for none.
func (t *Timeline) Item(k Key) (Item, int) {
	switch k.Kind {
	case EventItem:
		if slot := t.Events.Find(k.ID); slot >= 0 {
			return *t.Events.At(slot), slot
		}
	case PlaceItem:
		return within(t.Places, k.ID)
	case ActorItem:
		return within(t.Actors, k.ID)
	case SourceItem:
		return within(t.Sources, k.ID)
	case ViewItem:
		return within(t.Views, k.ID)
	case HeadItem:
		return t.Head(), 0
	case StoryItem:
		return within(t.Stories, k.ID)
	case AnnotationItem:
		return within(t.Annotations, k.ID)
	}
	return nil, -1
}

// within finds an item of a list by id.
func within[T Item](all []T, id string) (Item, int) {
	for i := range all {
		if all[i].Key().ID == id {
			return all[i], i
		}
	}
	return nil, -1
}
