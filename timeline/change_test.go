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

// titled returns an event with an id and a title.
func titled(id, title string) Event { return Event{ID: id, Title: Say("", title)} }

// ofIDs returns a timeline of events with these ids.
func ofIDs(ids ...string) *Timeline {
	var all []Event
	for _, id := range ids {
		all = append(all, titled(id, id))
	}
	return &Timeline{Events: EventsOf(all)}
}

// idsOf says which events a timeline has.
func idsOf(t *Timeline) string {
	var all []string
	for _, e := range t.Events.All() {
		all = append(all, e.ID)
	}
	return strings.Join(all, " ")
}

func applied(t *testing.T, to *Timeline, c ...Change) *Timeline {
	t.Helper()
	next, err := Edit{Changes: c}.Apply(context.Background(), to, nil)
	if err != nil {
		t.Fatal(err)
	}
	return next
}

func TestAChangeMakesTheNextEditionAndLeavesTheOldOne(t *testing.T) {
	at := full(t)
	at.Views = []View{{"old", []byte("1")}}
	at.Annotations = []Annotation{{ID: "old", Kind: Era}}
	for _, c := range []struct {
		name string
		item Item // what is put in
		drop Key  // or what is removed
		want func(*Timeline)
	}{
		{"an event gets another title", titled("first", "New"), Key{}, func(w *Timeline) { l := w.Events.List(); l[1] = titled("first", "New"); w.Events = EventsOf(l) }},
		{"an event is added behind the last", titled("x", "X"), Key{}, func(w *Timeline) { w.Events = EventsOf(append(w.Events.List(), titled("x", "X"))) }},
		{"an event is removed", nil, Key{EventItem, "meeting"}, func(w *Timeline) { w.Events = EventsOf(w.Events.List()[1:]) }},
		{"a place is renamed", Place{ID: "hanoi", Name: Say("", "Hà Nội")}, Key{}, func(w *Timeline) { w.Places = []Place{{ID: "hanoi", Name: Say("", "Hà Nội")}} }},
		{"an actor is added", Actor{ID: "x"}, Key{}, func(w *Timeline) { w.Actors = append(w.Actors, Actor{ID: "x"}) }},
		{"a source is removed", nil, Key{SourceItem, "paper"}, func(w *Timeline) { w.Sources = nil }},
		{"the head is another", Head{Lang: "fr", Title: Say("fr", "Autre")}, Key{}, func(w *Timeline) {
			w.Lang, w.Title, w.Summary, w.KnownOn = "fr", Say("fr", "Autre"), nil, Head{}.KnownOn
		}},
		{"a story is told anew", Story{ID: "s", Steps: []Step{{Event: "first"}}}, Key{}, func(w *Timeline) { w.Stories = []Story{{ID: "s", Steps: []Step{{Event: "first"}}}} }},
		{"a story is added", Story{ID: "t"}, Key{}, func(w *Timeline) { w.Stories = append(w.Stories, Story{ID: "t"}) }},
		{"a story is removed", nil, Key{StoryItem, "s"}, func(w *Timeline) { w.Stories = nil }},
		{"an annotation is added", Annotation{ID: "new", Kind: Arrow}, Key{}, func(w *Timeline) { w.Annotations = append(w.Annotations, Annotation{ID: "new", Kind: Arrow}) }},
		{"an annotation is another", Annotation{ID: "old", Kind: Arrow}, Key{}, func(w *Timeline) { w.Annotations = []Annotation{{ID: "old", Kind: Arrow}} }},
		{"an annotation is removed", nil, Key{AnnotationItem, "old"}, func(w *Timeline) { w.Annotations = nil }},
		{"a view is kept", View{"new", []byte("{}")}, Key{}, func(w *Timeline) { w.Views = append(w.Views, View{"new", []byte("{}")}) }},
		{"a view is forgotten", nil, Key{ViewItem, "old"}, func(w *Timeline) { w.Views = nil }},
	} {
		change := at.Drop(c.drop)
		if c.item != nil {
			change = at.Put(c.item)
		}
		want, before := at.Clone(), at.Clone()
		c.want(want)
		got, err := change.Apply(at)
		if err != nil || !Equal(got, want) {
			t.Errorf("%s: %v, %+v; want %+v", c.name, err, got, want)
			continue
		}
		back, err := change.Inverse().Apply(got)
		if err != nil || !Equal(back, before) {
			t.Errorf("%s, and undone: %v, %+v; want %+v", c.name, err, back, before)
		}
		if !Equal(at, before) {
			t.Errorf("%s: the edition before has changed too: %+v, want %+v", c.name, at, before)
		}
	}
}

func TestAChangeThatDoesNotFitSaysWhy(t *testing.T) {
	at := ofIDs("a", "b")
	at.Places = []Place{{ID: "p"}}
	for _, c := range []struct {
		change Change
		want   string
	}{
		{Change{}, `edit "Mend": it is not named; say what stands before or after`},
		{Change{After: titled("a", "again")}, `edit "Mend": event "a" is there already; give it an id that stands once`},
		{Change{After: titled("", "no id")}, `edit "Mend": event has no id; give it one that stands once`},
		{Change{Before: titled("c", "c")}, `edit "Mend": event "c" is not there; name one that is`},
		{Change{Before: titled("a", "b"), After: titled("a", "c")}, `edit "Mend": event "a" is not what it was when the change was made; make the change from what it is now`},
		{Change{Before: titled("a", "a"), After: titled("c", "a")}, `edit "Mend": event "c" has another id or kind before; remove the one and add the other`},
		{Change{After: Place{ID: "p"}}, `edit "Mend": place "p" is there already; give it an id that stands once`},
		{Change{Before: Place{ID: "q"}}, `edit "Mend": place "q" is not there; name one that is`},
		{Change{Before: Place{ID: "p", Country: "VN"}}, `edit "Mend": place "p" is not what it was when the change was made; make the change from what it is now`},
		{Change{Before: Head{Lang: "fr"}, After: Head{}}, `edit "Mend": head is not what it was when the change was made; make the change from what it is now`},
		{Change{After: Story{}}, `edit "Mend": story has no id; give it one that stands once`},
		{Change{After: Head{}}, `edit "Mend": head is always there; say what it is before and after`},
	} {
		next, err := Edit{Phrased("Mend"), []Change{c.change}}.Apply(context.Background(), at, nil)
		var wrong *ChangeError
		if next != nil || !errors.As(err, &wrong) || err.Error() != c.want {
			t.Errorf("it is %v, want %s", err, c.want)
		}
	}
}

func TestAnEditOfManyChangesIsDoneWhollyOrNotAtAll(t *testing.T) {
	at := ofIDs("a", "b", "c")
	edit := Edit{Phrased("Tidy"), []Change{at.Put(titled("a", "A")), at.Drop(Key{EventItem, "b"}), at.Put(titled("d", "D")), at.Put(titled("e", "E"))}}
	next, err := edit.Apply(context.Background(), at, nil)
	if err != nil || idsOf(next) != "a c d e" || next.Events.Len() != 4 || next.Events.Slots() != 5 {
		t.Fatalf("got %v, %v, want a c d e in five slots", err, idsOf(next))
	}
	back, err := edit.Inverse().Apply(context.Background(), next, nil)
	if err != nil || !Equal(back, at) {
		t.Errorf("undone: %v, %v, want %v", err, idsOf(back), idsOf(at))
	}
	edit.Changes = append(edit.Changes, Change{Before: titled("z", "z")})
	_, err = edit.Apply(context.Background(), at, nil)
	if want := `edit "Tidy": change 5 of 5: event "z" is not there; name one that is`; err == nil || err.Error() != want {
		t.Errorf("it is %v, want %s", err, want)
	}
	if idsOf(at) != "a b c" {
		t.Errorf("it has left %s, want a b c", idsOf(at))
	}
}

func TestAnEventComesBackToItsSlot(t *testing.T) {
	at := ofIDs("a", "b")
	at = applied(t, at, at.Put(titled("c", "c")))
	at = applied(t, at, at.Put(titled("d", "d")))
	dropC := at.Drop(Key{EventItem, "c"})
	noC := applied(t, at, dropC)
	dropD := noC.Drop(Key{EventItem, "d"})
	neither := applied(t, noC, dropD)
	if got := neither.Events.Find("d"); got != -1 {
		t.Errorf("what was removed is found in slot %d, want -1", got)
	}
	back := applied(t, applied(t, neither, dropD.Inverse()), dropC.Inverse())
	for id, want := range map[string]int{"a": 0, "b": 1, "c": 2, "d": 3} {
		if got := back.Events.Find(id); got != want {
			t.Errorf("%s is found in slot %d, want %d", id, got, want)
		}
	}
	if idsOf(back) != "a b c d" {
		t.Errorf("the events are %s, want a b c d", idsOf(back))
	}
	if got := applied(t, noC, noC.Put(titled("e", "e"))).Events.Find("e"); got != 4 {
		t.Errorf("a new event has slot %d, want 4: no slot is given twice", got)
	}
}

func TestAnEditTellsHowFarItIsAndCanBeGivenUp(t *testing.T) {
	at := &Timeline{}
	edit := Edit{Name: Phrased("Many")}
	for i := range 2500 {
		edit.Changes = append(edit.Changes, at.Put(titled(fmt.Sprint(i), "x")))
	}
	var told []int
	if _, err := edit.Apply(context.Background(), at, func(done, of int) { told = append(told, done, of) }); err != nil {
		t.Fatal(err)
	}
	if want := []int{0, 2500, 1000, 2500, 2000, 2500, 2500, 2500}; !slices.Equal(told, want) {
		t.Errorf("told %v, want %v", told, want)
	}
	ctx, stop := context.WithCancel(context.Background())
	next, err := edit.Apply(ctx, at, func(done, _ int) {
		if done == 1000 {
			stop()
		}
	})
	if next != nil || !errors.Is(err, context.Canceled) {
		t.Errorf("given up it returns %v, %v, want nothing and context.Canceled", next, err)
	}
}

// random makes changes of a timeline of ids 0 to 19, of which it knows what should
// come out.
type random struct {
	*rand.Rand
	at     *Timeline
	events map[string]string // titles by id
}

func (r random) change() Change {
	id := fmt.Sprint(r.IntN(20))
	if slot := r.at.Events.Find(id); slot >= 0 && r.IntN(2) == 0 {
		delete(r.events, id)
		return r.at.Drop(Key{EventItem, id})
	}
	if r.IntN(4) == 0 {
		if r.IntN(2) == 0 && len(r.at.Places) > 0 {
			return r.at.Drop(r.at.Places[r.IntN(len(r.at.Places))].Key())
		}
		return r.at.Put(Place{ID: id, Country: fmt.Sprint(r.IntN(9))})
	}
	r.events[id] = fmt.Sprint(r.IntN(1000))
	return r.at.Put(titled(id, r.events[id]))
}

func checkUndo(t *testing.T, seed uint64, base, steps int) {
	t.Helper()
	ids := make([]string, base)
	r := random{rand.New(rand.NewPCG(seed, 7)), nil, map[string]string{}}
	for i := range ids {
		ids[i] = fmt.Sprint(i)
		r.events[ids[i]] = ids[i]
	}
	r.at = ofIDs(ids...)
	editions, edits := []*Timeline{r.at}, []Edit{}
	for range steps {
		edit := Edit{Name: Phrased("one")}
		for range 1 + r.IntN(3) {
			c := r.change()
			edit.Changes = append(edit.Changes, c)
			r.at = applied(t, r.at, c)
		}
		whole, err := edit.Apply(context.Background(), editions[len(editions)-1], nil)
		if err != nil || !Equal(whole, r.at) {
			t.Fatalf("seed %d: an edit of %d changes makes %v, %v; its changes one by one %v", seed, len(edit.Changes), err, idsOf(whole), idsOf(r.at))
		}
		r.at = whole
		editions, edits = append(editions, whole), append(edits, edit)
	}
	for id, title := range r.events {
		if slot := r.at.Events.Find(id); slot < 0 || r.at.Events.At(slot).Title.In("") != title {
			t.Fatalf("seed %d: event %s is found in slot %d of %v, want title %s", seed, id, slot, idsOf(r.at), title)
		}
	}
	if r.at.Events.Len() != len(r.events) || len(r.at.Events.List()) != len(r.events) {
		t.Fatalf("seed %d: Len() = %d of %v, want %d", seed, r.at.Events.Len(), idsOf(r.at), len(r.events))
	}
	for i := len(edits) - 1; i >= 0; i-- {
		back, err := edits[i].Inverse().Apply(context.Background(), r.at, nil)
		if err != nil || !Equal(back, editions[i]) {
			t.Fatalf("seed %d: undoing edit %d makes %v, %v; want %v", seed, i, err, idsOf(back), idsOf(editions[i]))
		}
		for slot, e := range editions[i].Events.All() {
			if back.Events.Find(e.ID) != slot {
				t.Fatalf("seed %d: event %s is back in slot %d, want %d", seed, e.ID, back.Events.Find(e.ID), slot)
			}
		}
		r.at = back
	}
}

func TestUndoAfterDoIsTheIdentity(t *testing.T) {
	for seed := range uint64(300) {
		checkUndo(t, seed, int(seed%25), 12)
	}
}

func FuzzUndoAfterDoIsTheIdentity(f *testing.F) {
	f.Add(uint64(1), uint8(5))
	f.Fuzz(func(t *testing.T, seed uint64, n uint8) { checkUndo(t, seed, int(n%25), int(n)) })
}

func TestAHistoryKeepsWhatWasDoneAndUndone(t *testing.T) {
	names := func(h History) string {
		var done, undone []string
		for _, e := range h.Undoable() {
			done = append(done, e.Name.Says)
		}
		for _, e := range h.Redoable() {
			undone = append(undone, e.Name.Says)
		}
		return strings.Join(done, " ") + "|" + strings.Join(undone, " ")
	}
	var h History
	if _, same, ok := h.Undo(); ok || same != h {
		t.Error("an empty history undoes something")
	}
	h = h.Done(Edit{Name: Phrased("a"), Changes: []Change{{After: titled("x", "x")}}}).Done(Edit{Name: Phrased("b")}).Done(Edit{Name: Phrased("c")})
	undone, one, _ := h.Undo()
	_, two, _ := one.Undo()
	last, three, _ := two.Undo()
	again, redone, _ := two.Redo()
	for _, c := range []struct{ got, want string }{
		{names(h), "c b a|"},
		{undone.Name.Says + " " + names(one), "c b a|c"},
		{names(two), "a|b c"},
		{names(three), "|a b c"},
		{again.Name.Says + " " + names(redone), "b b a|c"},
		{names(two.Done(Edit{Name: Phrased("d")})), "d a|"},
	} {
		if c.got != c.want {
			t.Errorf("got %q, want %q", c.got, c.want)
		}
	}
	if len(last.Changes) != 1 || last.Changes[0].Before == nil || last.Changes[0].After != nil {
		t.Errorf("undoing what was added is %+v, want its removal", last)
	}
	if _, _, ok := h.Redo(); ok {
		t.Error("where nothing was undone something can be done again")
	}
}

func TestAHistoryForgetsWhatWasDoneFirst(t *testing.T) {
	var h History
	for _, name := range []string{"a", "b", "c", "d"} {
		h = h.Done(Edit{Name: Phrased(name)})
	}
	_, h, _ = h.Undo()
	short := h.Newest(2)
	if same := h.Newest(3); same != h || h.Forgot() {
		t.Error("where nothing is left out it is another")
	}
	if !short.Forgot() || short.Mark() != h.Mark() {
		t.Errorf("it is at %d, want %d", short.Mark(), h.Mark())
	}
	if n, ok := short.Steps(0); n != 3 || !ok {
		t.Errorf("to the beginning it is %d, want 3", n)
	}
	var names string
	for {
		e, next, ok := short.Undo()
		if !ok {
			break
		}
		names, short = names+e.Name.Says, next
	}
	for {
		e, next, ok := short.Redo()
		if !ok {
			break
		}
		names, short = names+e.Name.Says, next
	}
	if names != "cbbcd" || !short.Done(Edit{}).Forgot() {
		t.Errorf("undone and done again are %q", names)
	}
}

func TestAHistorySaysHowFarItIsToAState(t *testing.T) {
	var h History
	marks := []Mark{h.Mark()}
	for _, name := range []string{"a", "b", "c"} {
		h = h.Done(Edit{Name: Phrased(name)})
		marks = append(marks, h.Mark())
	}
	_, one, _ := h.Undo()
	_, two, _ := one.Undo()
	_, again, _ := two.Redo()
	cut := two.Done(Edit{Name: Phrased("d")}).Done(Edit{Name: Phrased("e")})
	_, back, _ := cut.Undo()
	_, back, _ = back.Undo()
	for _, c := range []struct {
		name string
		h    History
		to   Mark
		want int
		ok   bool
	}{
		{"where one is", h, marks[3], 0, true},
		{"to the beginning", h, marks[0], 3, true},
		{"back and forward again", again, marks[2], 0, true},
		{"forward", two, marks[3], -2, true},
		{"forward by one", two, marks[2], -1, true},
		{"the way was cut off", cut, marks[3], 2, false},
		{"the way was cut off, and one is where it began", back, marks[3], 1, false},
		{"below where it was cut off", cut, marks[1], 2, true},
		{"a new edit has a state of its own", cut, h.Mark(), 2, false},
	} {
		if got, ok := c.h.Steps(c.to); got != c.want || ok != c.ok {
			t.Errorf("%s: it is %d, %t, want %d, %t", c.name, got, ok, c.want, c.ok)
		}
	}
}

func TestEditionsThatPartDoNotSeeEachOther(t *testing.T) {
	at := ofIDs("a")
	x, y := applied(t, at, at.Put(titled("x", "x"))), applied(t, at, at.Put(titled("y", "y")))
	none := applied(t, at, at.Drop(Key{EventItem, "a"}))
	b := applied(t, none, Change{At: 0, After: titled("b", "b")})
	for _, c := range []struct {
		in   *Timeline
		id   string
		want int
	}{{x, "x", 1}, {x, "y", -1}, {y, "x", -1}, {y, "y", 1}, {none, "a", -1}, {b, "a", -1}, {b, "b", 1}} {
		if got := c.in.Events.Find(c.id); got != c.want {
			t.Errorf("among %q, %s is found in slot %d, want %d", idsOf(c.in), c.id, got, c.want)
		}
	}
}
