package timeline

import (
	"context"
	"fmt"
)

// A Change replaces one part of a timeline, which it names by its id, with another: it
// says what stands there before and after. Before is nil for what is added, After for
// what is removed. What it refers to never changes, so that editions and the history
// of changes share it.
type Change struct {
	At            int // where what is added goes: a slot of an event, a place in the list of others
	Before, After Item
}

// An Edit is what was done at once, under a name: one change, or very many of them. It
// is done and undone as a whole.
type Edit struct {
	Name    Phrase
	Changes []Change
}

// A ChangeError says which change of an edit does not fit a timeline, and why.
type ChangeError struct {
	Edit    Phrase
	Number  int // of the change in the edit, from 1 on
	Of      int
	Key     Key
	Problem string
	Want    string // what would be right
}

// Error returns one line: the edit, the change, the problem, what would be right.
func (e *ChangeError) Error() string {
	return e.Said(Phrase.String, func(says string) string { return says })
}

// Said returns the line with the name of the edit and its sentences put through a translation.
func (e *ChangeError) Said(name func(Phrase) string, in func(says string) string) string {
	edit := fmt.Sprintf(in("edit %q"), name(e.Edit))
	if e.Of > 1 {
		edit += ": " + fmt.Sprintf(in("change %d of %d"), e.Number, e.Of)
	}
	key := in("it")
	if e.Key != (Key{}) {
		key = in(e.Key.Kind.String())
	}
	if e.Key.ID != "" {
		key += fmt.Sprintf(" %q", e.Key.ID)
	}
	return fmt.Sprintf("%s: %s %s; %s", edit, key, in(e.Problem), in(e.Want))
}

// Put returns the change that puts an item into t: instead of the one with its
// key, or else behind all others.
func (t *Timeline) Put(item Item) Change {
	before, at := t.Item(item.Key())
	if before == nil {
		at = t.end(item.Key().Kind)
	}
	return Change{At: at, Before: before, After: item}
}

// Drop returns the change that removes the item with a key from t; it does not fit t
// where there is none.
func (t *Timeline) Drop(k Key) Change {
	before, at := t.Item(k)
	return Change{At: at, Before: before}
}

// end is where the next item of a kind goes.
func (t *Timeline) end(k ItemKind) int {
	switch k {
	case EventItem:
		return t.Events.Slots()
	case PlaceItem:
		return len(t.Places)
	case ActorItem:
		return len(t.Actors)
	case SourceItem:
		return len(t.Sources)
	case StoryItem:
		return len(t.Stories)
	case ViewItem:
		return len(t.Views)
	case AnnotationItem:
		return len(t.Annotations)
	}
	return 0
}

// Key names what a change is about.
func (c Change) Key() Key {
	switch {
	case c.After != nil:
		return c.After.Key()
	case c.Before != nil:
		return c.Before.Key()
	}
	return Key{}
}

// Inverse returns the change that undoes c.
func (c Change) Inverse() Change { return Change{c.At, c.After, c.Before} }

// Inverse returns the edit that undoes e, under the same name.
func (e Edit) Inverse() Edit {
	back := Edit{e.Name, make([]Change, len(e.Changes))}
	for i, c := range e.Changes {
		back.Changes[len(back.Changes)-1-i] = c.Inverse()
	}
	return back
}

// Apply returns the edition of t after an edit; t itself is never changed. Progress
// may be nil; it is told how many changes are done, now and then and at the end. An
// edit that does not fit t changes nothing and is a *ChangeError; one that is given
// up, since ctx has ended, changes nothing either.
func (e Edit) Apply(ctx context.Context, t *Timeline, progress func(done, of int)) (*Timeline, error) {
	a := newApplication(t, len(e.Changes))
	for i := range e.Changes {
		if i%1000 == 0 {
			if err := ctx.Err(); err != nil {
				return nil, fmt.Errorf("edit %q: %w", e.Name, err)
			}
			if progress != nil {
				progress(i, len(e.Changes))
			}
		}
		c := &e.Changes[i]
		if problem := a.apply(c); problem != nil {
			return nil, &ChangeError{e.Name, i + 1, len(e.Changes), c.Key(), problem.what, problem.want}
		}
	}
	if progress != nil {
		progress(len(e.Changes), len(e.Changes))
	}
	return a.finish(), nil
}

// Apply returns the edition of t after one change.
func (c Change) Apply(t *Timeline) (*Timeline, error) {
	return Edit{Changes: []Change{c}}.Apply(context.Background(), t, nil)
}
