package timeline

import "slices"

// An application is the next edition in the making.
type application struct {
	next    Timeline
	events  editor
	places  items[Place]
	actors  items[Actor]
	sources items[Source]
	stories items[Story]
	views   items[View]
	notes   items[Annotation]
}

// many is from how many changes on an index of a list is made, rather
// than to go through it for each.
const many = 16

func newApplication(t *Timeline, changes int) *application {
	a := &application{next: *t, events: editor{events: t.Events}}
	indexed := changes > many
	a.places = items[Place]{list: t.Places, indexed: indexed, same: samePlace}
	a.actors = items[Actor]{list: t.Actors, indexed: indexed, same: sameActor}
	a.sources = items[Source]{list: t.Sources, indexed: indexed, same: sameSource}
	a.stories = items[Story]{list: t.Stories, indexed: indexed, same: sameStory}
	a.views = items[View]{list: t.Views, indexed: indexed, same: sameView}
	a.notes = items[Annotation]{list: t.Annotations, indexed: indexed, same: sameAnnotation}
	return a
}

func (a *application) finish() *Timeline {
	a.next.Events, a.next.Places, a.next.Actors = a.events.events, a.places.list, a.actors.list
	a.next.Sources, a.next.Stories, a.next.Views = a.sources.list, a.stories.list, a.views.list
	a.next.Annotations = a.notes.list
	next := a.next // alone: the edition does not keep alive what made it
	return &next
}

// A problem is why a change does not fit.
type problem struct{ what, want string }

var (
	noItem    = &problem{"is not named", "say what stands before or after"}
	noID      = &problem{"has no id", "give it one that stands once"}
	otherID   = &problem{"has another id or kind before", "remove the one and add the other"}
	missing   = &problem{"is not there", "name one that is"}
	double    = &problem{"is there already", "give it an id that stands once"}
	different = &problem{"is not what it was when the change was made", "make the change from what it is now"}
	standing  = &problem{"is always there", "say what it is before and after"}
)

func (a *application) apply(c *Change) *problem {
	key := c.Key()
	switch {
	case c.Before == nil && c.After == nil:
		return noItem
	case key.ID == "" && key.Kind != HeadItem:
		return noID
	case c.Before != nil && c.Before.Key() != key:
		return otherID
	}
	switch key.Kind {
	case EventItem:
		return a.event(c)
	case PlaceItem:
		return a.places.apply(c)
	case ActorItem:
		return a.actors.apply(c)
	case SourceItem:
		return a.sources.apply(c)
	case StoryItem:
		return a.stories.apply(c)
	case ViewItem:
		return a.views.apply(c)
	case AnnotationItem:
		return a.notes.apply(c)
	}
	return a.standing(c)
}

// standing applies a change of the head.
func (a *application) standing(c *Change) *problem {
	if c.Before == nil || c.After == nil {
		return standing
	}
	if now, _ := a.next.Item(c.Key()); !Same(now, c.Before) {
		return different
	}
	if after, ok := c.After.(Head); ok {
		a.next.Lang, a.next.Title, a.next.Summary, a.next.KnownOn = after.Lang, after.Title, after.Summary, after.KnownOn
	}
	return nil
}

func (a *application) event(c *Change) *problem {
	before, had := c.Before.(Event)
	after, has := c.After.(Event)
	d := &a.events
	slot := d.events.Find(c.Key().ID)
	switch {
	case !had && slot >= 0:
		return double
	case had && slot < 0:
		return missing
	case had && !sameEvent(d.events.At(slot), &before):
		return different
	case !has:
		d.set(slot, removed)
		return nil
	case !had:
		slot = d.room(c.At, after.ID)
	}
	d.set(slot, &after)
	if !had && slot >= len(d.events.base) {
		d.events.ids.add(after.ID, slot)
	}
	return nil
}

// room returns the slot for an event that is added: the one asked for where it was
// its own before, else the one behind all others.
func (d *editor) room(at int, id string) int {
	end := d.events.Slots()
	if at < 0 || at >= end || d.events.At(at) != nil || at < len(d.events.base) && d.events.base[at].ID != id {
		return end
	}
	return at
}

// items is a list in the making.
type items[T Item] struct {
	list    []T
	copied  bool
	indexed bool           // an index pays
	at      map[string]int // positions by id; nil where there is no index
	same    func(a, b T) bool
}

// find returns the position of an item, -1 for none.
func (l *items[T]) find(id string) int {
	if l.indexed && l.at == nil {
		l.at = make(map[string]int, len(l.list))
		for i := range l.list {
			l.at[l.list[i].Key().ID] = i
		}
	}
	if l.at != nil {
		if i, ok := l.at[id]; ok {
			return i
		}
		return -1
	}
	_, i := within(l.list, id)
	return i
}

func (l *items[T]) apply(c *Change) *problem {
	before, had := c.Before.(T)
	after, has := c.After.(T)
	id := c.Key().ID
	i := l.find(id)
	switch {
	case !had && i >= 0:
		return double
	case had && i < 0:
		return missing
	case had && !l.same(l.list[i], before):
		return different
	}
	if !l.copied {
		l.list, l.copied = slices.Clone(l.list), true
	}
	switch {
	case had && has:
		l.list[i] = after
		return nil
	case has:
		i = min(max(c.At, 0), len(l.list))
		l.list = slices.Insert(l.list, i, after)
	default:
		l.list = slices.Delete(l.list, i, i+1)
	}
	if i < len(l.list)-1 || !has && i < len(l.list) { // others have moved
		l.at, l.indexed = nil, false
	} else if l.at != nil && has {
		l.at[id] = i
	} else if l.at != nil {
		delete(l.at, id)
	}
	return nil
}
