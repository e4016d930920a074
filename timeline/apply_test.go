package timeline

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

// listOf returns the ids of an item's list.
func listOf[T Item](all []T) string {
	var ids []string
	for _, one := range all {
		ids = append(ids, one.Key().ID)
	}
	return strings.Join(ids, " ")
}

func TestAnItemIsAddedWhereTheChangeSays(t *testing.T) {
	three := &Timeline{Places: []Place{{ID: "a"}, {ID: "b"}, {ID: "c"}}}
	for _, c := range []struct {
		at   int
		want string
	}{{-5, "x a b c"}, {0, "x a b c"}, {1, "a x b c"}, {3, "a b c x"}, {9, "a b c x"}} {
		got := applied(t, three, Change{At: c.at, After: Place{ID: "x"}})
		if listOf(got.Places) != c.want || listOf(three.Places) != "a b c" {
			t.Errorf("at %d it makes %q of %q, want %q", c.at, listOf(got.Places), listOf(three.Places), c.want)
		}
	}
}

func TestWhatIsPutGoesBehindAllOfItsKind(t *testing.T) {
	at := fullest(t)
	for _, c := range []struct {
		item Item
		want int
	}{
		{titled("x", "x"), 2},
		{Place{ID: "x"}, 1},
		{Actor{ID: "x"}, 1},
		{Source{ID: "x"}, 1},
		{View{Name: "x"}, 1},
		{titled("f", "x"), 1},
		{Place{ID: "p"}, 0},
		{Head{}, 0},
		{Story{ID: "s"}, 0},
		{Story{ID: "x"}, 1},
	} {
		if got := at.Put(c.item).At; got != c.want {
			t.Errorf("%v goes to %d, want %d", c.item.Key(), got, c.want)
		}
	}
	for _, k := range []Key{{EventItem, "x"}, {PlaceItem, "x"}, {Kind: 0}} {
		if got := at.Drop(k); got.At != -1 || got.Before != nil {
			t.Errorf("Drop(%v) = %+v, want nothing at -1", k, got)
		}
	}
}

func TestAKeyIsNamedByItsWords(t *testing.T) {
	for k, want := range map[Key]string{
		{}: "it", {EventItem, "kim"}: `event "kim"`, {PlaceItem, "p"}: `place "p"`, {ActorItem, "a"}: `actor "a"`, {SourceItem, "s"}: `source "s"`,
		{Kind: HeadItem}: "head", {Kind: StoryItem}: "story", {ViewItem, "v"}: `view "v"`, {Kind: ViewItem}: "view",
		{AnnotationItem, "n"}: `annotation "n"`,
	} {
		if got := k.String(); got != want {
			t.Errorf("%#v is named %s, want %s", k, got, want)
		}
	}
	if got, want := fmt.Sprint(ItemKinds), "[event place actor source head story view annotation]"; got != want {
		t.Errorf("the kinds are %s, want %s", got, want)
	}
}

// TestAnEditOfManyItemsIsThatOfOneAfterAnother makes edits of so many changes that
// lists are looked up by an index, with insertions and removals in the midst.
func TestAnEditOfManyItemsIsThatOfOneAfterAnother(t *testing.T) {
	for seed := range uint64(200) {
		r := rand.New(rand.NewPCG(seed, 3))
		first := &Timeline{}
		for i := range r.IntN(12) {
			id := fmt.Sprint(i)
			first.Places, first.Actors = append(first.Places, Place{ID: id}), append(first.Actors, Actor{ID: id})
			first.Sources, first.Views = append(first.Sources, Source{ID: id}), append(first.Views, View{Name: id})
		}
		before, at, edit := first.Clone(), first, Edit{Name: Phrased("many")}
		for range many - 3 + r.IntN(40) {
			c := itemChange(r, at)
			edit.Changes = append(edit.Changes, c)
			at = applied(t, at, c)
		}
		whole, err := edit.Apply(context.Background(), first, nil)
		if err != nil || !Equal(whole, at) {
			t.Fatalf("seed %d: at once it makes %v, %+v; one after another %+v", seed, err, whole, at)
		}
		back, err := edit.Inverse().Apply(context.Background(), whole, nil)
		if err != nil || !Equal(back, before) || !Equal(first, before) {
			t.Fatalf("seed %d: undone it is %v, %+v, want %+v", seed, err, back, before)
		}
	}
}

// itemChange returns a change of a place, an actor, a source or a view.
func itemChange(r *rand.Rand, at *Timeline) Change {
	id, value := fmt.Sprint(r.IntN(20)), fmt.Sprint(r.IntN(100))
	item := []Item{Place{ID: id, Country: value}, Actor{ID: id, Country: value}, Source{ID: id, URL: value}, View{Name: id, State: []byte(value)}}[r.IntN(4)]
	if old, _ := at.Item(item.Key()); old != nil && r.IntN(2) == 0 {
		return at.Drop(item.Key())
	}
	c := at.Put(item)
	if c.Before == nil && r.IntN(3) == 0 {
		c.At = r.IntN(c.At + 1)
	}
	return c
}

func TestAmongManyChangesOneThatDoesNotFitIsFound(t *testing.T) {
	at := &Timeline{Places: []Place{{ID: "a"}, {ID: "b"}, {ID: "c"}}}
	for _, c := range []struct {
		change Change
		want   string
	}{
		{Change{After: Place{ID: "b"}}, `place "b" is there already; give it an id that stands once`},
		{Change{After: Place{ID: "7"}}, `place "7" is there already; give it an id that stands once`},
		{Change{Before: Place{ID: "z"}}, `place "z" is not there; name one that is`},
		{Change{Before: Place{ID: "9"}}, `place "9" is not there; name one that is`},
		{Change{Before: Place{ID: "8"}}, `place "8" is not what it was when the change was made; make the change from what it is now`},
	} {
		edit := Edit{Name: Phrased("Mend")}
		for i := range 30 {
			edit.Changes = append(edit.Changes, Change{At: 3 + i, After: Place{ID: fmt.Sprint(i)}})
		}
		edit.Changes = append(edit.Changes, Change{Before: Place{ID: "29"}}, Change{Before: Place{ID: "8"}, After: Place{ID: "8", Country: "VN"}}, Change{Before: Place{ID: "9"}}, c.change)
		want := `edit "Mend": change 34 of 34: ` + c.want
		if _, err := edit.Apply(context.Background(), at, nil); err == nil || err.Error() != want {
			t.Errorf("it is %v, want %s", err, want)
		}
	}
}

func TestAnEventIsAddedToASlotOnlyWhereItWasItsOwn(t *testing.T) {
	at := ofIDs("a", "b", "c")
	noB := applied(t, at, at.Drop(Key{EventItem, "b"}))
	for _, c := range []struct {
		in   *Timeline
		at   int
		id   string
		want int
	}{
		{noB, 1, "b", 1}, // its own
		{noB, 1, "x", 3}, // another's
		{noB, 0, "x", 3}, // taken
		{noB, -1, "x", 3},
		{noB, 3, "x", 3},
		{noB, 99, "x", 3},
		{&Timeline{}, 0, "x", 0},
		{&Timeline{}, -1, "x", 0},
	} {
		next := applied(t, c.in, Change{At: c.at, After: titled(c.id, "new")})
		if got := next.Events.Find(c.id); got != c.want || next.Events.At(got).Title.In("") != "new" || next.Events.Len() != c.in.Events.Len()+1 {
			t.Errorf("%s is added at %d to slot %d of %q, want %d", c.id, c.at, got, idsOf(next), c.want)
		}
	}
}

func TestEventsAreFoundAndReadToWhereOneStops(t *testing.T) {
	at := ofIDs("a", "b", "c")
	edited := applied(t, at, at.Put(titled("d", "d")))
	edited = applied(t, edited, edited.Drop(Key{EventItem, "b"}))
	for _, c := range []struct {
		in    Events
		want  string
		slots []int
	}{{Events{}, "", nil}, {at.Events, "abc", []int{0, 1, 2}}, {edited.Events, "acd", []int{0, 2, 3}}} {
		var slots []int
		for slot := range c.in.All() {
			slots = append(slots, slot)
		}
		if !slices.Equal(slots, c.slots) || c.in.Len() != len(c.slots) || len(c.in.List()) != len(c.slots) {
			t.Errorf("the slots of %q are %v, want %v", c.want, slots, c.slots)
		}
		for i, id := range strings.Split(c.want, "") {
			read := ""
			got := c.in.First(func(e *Event) bool { read += e.ID; return e.ID == id })
			if got == nil || got.ID != id || read != c.want[:i+1] {
				t.Errorf("looking for %s among %q finds %v after %q", id, c.want, got, read)
			}
		}
		if got := c.in.First(func(*Event) bool { return false }); got != nil {
			t.Errorf("looking for nothing among %q finds %v", c.want, got)
		}
		if got := c.in.Find("z"); got != -1 {
			t.Errorf("Find(z) among %q = %d, want -1", c.want, got)
		}
	}
	if (Events{}).Slots() != 0 || at.Events.Slots() != 3 || edited.Events.Slots() != 4 {
		t.Error("the slots are counted wrongly")
	}
}

func TestAppendedEventsAreFoundFromThenOn(t *testing.T) {
	var e Events
	if err := e.Prepare(context.Background()); err != nil || e.Find("a") != -1 {
		t.Errorf("no events are prepared with %v, and found in slot %d", err, e.Find("a"))
	}
	for i, id := range []string{"a", "b", "c"} {
		e.Append(titled(id, id))
		if got := e.Find(id); got != i {
			t.Errorf("%s is found in slot %d, want %d", id, got, i)
		}
	}
}

func TestPreparingIsGivenUpWithItsContext(t *testing.T) {
	ctx, stop := context.WithCancel(context.Background())
	stop()
	at := ofIDs("a")
	if err := at.Events.Prepare(ctx); !errors.Is(err, context.Canceled) {
		t.Errorf("given up it returns %v, want context.Canceled", err)
	}
	if at.Events.Find("a") != 0 {
		t.Error("what was given up is not found afterwards")
	}
	if err := at.Events.Prepare(ctx); err != nil {
		t.Errorf("what is ready already is given up: %v", err)
	}
}

func TestWhereAnIdStandsTwiceTheFirstIsFound(t *testing.T) {
	at := ofIDs("a", "b", "b")
	if got := at.Events.Find("b"); got != 1 {
		t.Errorf("b is found in slot %d, want 1", got)
	}
}

func TestAHistoryIsReadToWhereOneStops(t *testing.T) {
	h := History{}.Done(Edit{Name: Phrased("a")}).Done(Edit{Name: Phrased("b")})
	var got string
	for _, e := range h.Undoable() {
		got += e.Name.Says
		break
	}
	for _, e := range h.Redoable() {
		got += e.Name.Says
	}
	if got != "b" {
		t.Errorf("read is %q, want b", got)
	}
}
