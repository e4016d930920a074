package state

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"

	"dateline/app/figure/page"
	"dateline/app/figure/theme"
	"dateline/app/figure/view"
	"dateline/app/scene"
	"dateline/data"
	"dateline/data/synth"
	"dateline/timeline"
)

// filled answers the sheet that lies over the window, and does it.
func filled(t *testing.T, m Model, said ...string) Model {
	t.Helper()
	if m.Dialog == nil || m.Dialog.Sheet == nil {
		t.Fatalf("no sheet is shown but %+v", m.Dialog)
	}
	s := m.Dialog.Sheet
	for i, line := range s.Lines {
		if i == len(said) {
			said = append(said, line.Said)
		}
		if said[i] == "" {
			said[i] = line.Said
		}
	}
	if s.Says != nil {
		if says, can := s.Says(said); !can {
			t.Fatalf("with %q it cannot be done: %s", said, says)
		}
	}
	return send(t, send(t, m, DialogClosed{m.Dialog}), s.Means(said))
}

func TestWhatIsPickedIsChangedInOneEdit(t *testing.T) {
	m := send(t, open(t), Selected{Event: "hanoi-summit"}, RowPicked{Event: "kim-takes-power"})
	if got := m.Chosen(); !reflect.DeepEqual(got, []string{"hanoi-summit", "kim-takes-power"}) {
		t.Fatalf("chosen are %v", got)
	}
	m = send(t, m, Keyed{Chord: "Ctrl+B"})
	if says, can := m.Dialog.Sheet.Says([]string{"the 2 that are picked", "set the status", "denied"}); says != "2 events change" || !can {
		t.Errorf("told is %q, %v", says, can)
	}
	if says, can := m.Dialog.Sheet.Says([]string{"the 2 that are picked", "set the status", "deni"}); can || !strings.Contains(says, "is none of these") {
		t.Errorf("of what is wrong is told %q", says)
	}
	if offers := m.Dialog.Sheet.Lines[2].Offers([]string{"", "set the status", "den"}); !reflect.DeepEqual(offers, []string{"denied"}) {
		t.Errorf("offered is %v", offers)
	}
	next := filled(t, m, "", "set the status", "denied")
	n := 0
	for _, e := range next.Timeline.Events.All() {
		if e.Status == timeline.Denied {
			n++
		}
	}
	if next.Unsaved() != 1 || n < 2 || next.Notice == nil || next.Notice.In(next.Lang) != "set the status denied: 2 events changed" {
		t.Errorf("%d changes, %d denied, told is %+v", next.Unsaved(), n, next.Notice)
	}
	if back := send(t, next, Undone{}); !timeline.Equal(back.Timeline, m.Timeline) {
		t.Error("it is not undone")
	}
	if all := filled(t, m, m.Dialog.Sheet.Lines[0].Choices[1], "add tags", "seen"); all.Unsaved() != 1 || len(timelineTagged(all.Timeline, "seen")) != m.Subject.Len() {
		t.Errorf("of all that show %d are tagged", len(timelineTagged(all.Timeline, "seen")))
	}
}

func timelineTagged(t *timeline.Timeline, tag string) (ids []string) {
	for _, e := range t.Events.All() {
		if slices.Contains(e.More().Tags, tag) {
			ids = append(ids, e.ID)
		}
	}
	return ids
}

func TestControlAndShiftPickOnTheTimeline(t *testing.T) {
	m := open(t)
	order := m.shown()
	m = send(t, m, Selected{Event: order[1]})
	if got := m.until(order[3]); !reflect.DeepEqual(got, order[1:4]) {
		t.Errorf("until the fourth stand %v", got)
	}
	if got := m.until(order[0]); !reflect.DeepEqual(got, []string{order[1], order[0]}) {
		t.Errorf("until the first stand %v", got)
	}
	m = send(t, m, EventPicked{Event: order[3], Through: true})
	if got := m.Chosen(); len(got) != 3 {
		t.Errorf("chosen are %v", got)
	}
	if m = send(t, m, Keyed{Chord: "Escape"}); m.Picked != "" || m.Selected == "" {
		t.Errorf("after Esc there are %q and %q", m.Picked, m.Selected)
	}
	if m = send(t, m, Keyed{Chord: "Ctrl+A"}); len(m.Chosen()) != m.Subject.Len() {
		t.Errorf("of all %d are chosen", len(m.Chosen()))
	}
}

func TestARectanglePicksWhatLiesInIt(t *testing.T) {
	m := open(t)
	var b page.Board
	over := b.Draw(spec(m))
	plot := over.Timeline.Plot
	from, to := scene.Pt(plot.X+2, plot.Y+2), scene.Pt(plot.Right()-2, plot.Bottom()-2)
	drag := Gestured{Kind: Drag, At: to, By: scene.Pt(to.X-from.X, to.Y-from.Y), Modifiers: Shift, Over: over}
	m = send(t, m, drag)
	if r := m.Picking(); r.Empty() || m.Window != open(t).Window {
		t.Fatalf("the rectangle is %v; the window moves: %v", r, m.Window)
	}
	if m = send(t, m, Gestured{Kind: DragEnd, Over: over}); len(m.Chosen()) < 5 || !m.Picking().Empty() {
		t.Errorf("chosen are %v", m.Chosen())
	}
}

// spec is what a board shows of a model.
func spec(m Model) page.BoardSpec {
	return page.BoardSpec{Size: scene.Pt(1280, 760), Text: 13, Theme: m.Theme, Subject: m.Subject, View: m.Visible(), Whole: m.Whole(), Pane: m.Pane, Room: m.Room.Room}
}

func TestATextIsReplacedEverywhereAtOnce(t *testing.T) {
	m := send(t, open(t), Keyed{Chord: "Ctrl+H"})
	says, can := m.Dialog.Sheet.Says([]string{"Hanoi", "Hà Nội", "title", "", ""})
	if !can || !strings.HasPrefix(says, "Found ") || !strings.Contains(says, "→") {
		t.Errorf("told is %q", says)
	}
	next := filled(t, m, "Hanoi", "Hà Nội")
	if next.Unsaved() != 1 || strings.Contains(fmt.Sprint(next.Timeline.Events.At(next.Timeline.Events.Find("hanoi-summit")).Title), "Hanoi") {
		t.Errorf("after %d changes the title is %v", next.Unsaved(), next.Timeline.Events.At(next.Timeline.Events.Find("hanoi-summit")).Title)
	}
	if back := send(t, next, Undone{}); !timeline.Equal(back.Timeline, m.Timeline) {
		t.Error("it is not undone")
	}
}

func TestPickedEventsBecomeOne(t *testing.T) {
	m := send(t, open(t), Keyed{Chord: "Ctrl+M"})
	if m.Dialog != nil || m.Notice == nil {
		t.Errorf("with none picked asked is %+v", m.Dialog)
	}
	m = send(t, m, Selected{Event: "hanoi-summit"}, RowPicked{Event: "kim-takes-power"}, Keyed{Chord: "Ctrl+M"})
	n := m.Timeline.Events.Len()
	next := filled(t, m, m.Dialog.Sheet.Lines[0].Choices[1])
	if next.Timeline.Events.Len() != n-1 || next.Timeline.Events.Find("hanoi-summit") >= 0 {
		t.Errorf("there are %d events", next.Timeline.Events.Len())
	}
	if back := send(t, next, Undone{}); !timeline.Equal(back.Timeline, m.Timeline) {
		t.Error("it is not undone")
	}
}

func TestWhatIsToldTwiceBecomesOneAfterAQuestion(t *testing.T) {
	m := send(t, open(t), Selected{Event: "hanoi-summit"}, EventDuplicated{})
	_, finds := effectsOf[FindDoubles](m, DuplicatesAsked{})
	if len(finds) != 1 {
		t.Fatal("nobody looks for them")
	}
	m = send(t, m, DoublesFound{finds[0], [][]string{{"hanoi-summit", m.Selected}}})
	if m.Dialog == nil || !strings.HasPrefix(m.Dialog.In(m.Lang), "1 event seems to be told more than once:\n2 times ") {
		t.Fatalf("asked is %+v", m.Dialog)
	}
	n := m.Timeline.Events.Len()
	if m = send(t, m, m.Dialog.Answers[0].Means); m.Timeline.Events.Len() != n-1 {
		t.Errorf("there are %d events, want %d", m.Timeline.Events.Len(), n-1)
	}
}

func TestActorsAndPlacesHaveAFormOfTheirOwn(t *testing.T) {
	m := send(t, open(t), Selected{Event: "hanoi-summit"})
	actor := m.Timeline.Actors[0]
	m = send(t, m, ItemFormAsked{actor.Key()}, ItemEntered{actor.Key(), "aliases", "One; Two"})
	one, ok := m.Written()
	if !ok || !reflect.DeepEqual(one.(timeline.Actor).Aliases, []string{"One", "Two"}) || m.Unsaved() != 1 {
		t.Errorf("written is %+v after %d changes", one, m.Unsaved())
	}
	m = send(t, m, ItemEntered{actor.Key(), "country", "Atlantis"})
	if text, wrong, half := m.Form.HalfOf(actor.Key(), "country"); !half || text != "Atlantis" || wrong == "" {
		t.Errorf("half typed is %q, %q", text, wrong)
	}
	if m = send(t, m, Selected{Event: "kim-takes-power"}); m.Form.Open {
		t.Error("the form of an actor is open over another event")
	}
	items := itemItems(m, view.ByActor, actor.ID)
	if len(items) != 3 || items[0].Means != (ItemFormAsked{actor.Key()}) {
		t.Errorf("the menu has %+v", items)
	}
}

func TestWhatEventsUseIsRemovedAfterItWasSaidWhatBecomesOfThem(t *testing.T) {
	m := open(t)
	place := m.Timeline.Events.At(m.Timeline.Events.Find("hanoi-summit")).Place.ID
	key := timeline.Key{Kind: timeline.PlaceItem, ID: place}
	m = send(t, m, ItemRemoved{Of: key})
	if m.Dialog == nil || !strings.Contains(m.Dialog.In(m.Lang), "They stay, without a place.") || m.Unsaved() != 0 {
		t.Fatalf("asked is %+v", m.Dialog)
	}
	next := send(t, m, DialogClosed{m.Dialog}, m.Dialog.Answers[0].Means)
	if one, _ := next.Timeline.Item(key); one != nil || len(timeline.Validate(next.Timeline)) > 0 {
		t.Errorf("the place is %v, %v", one, timeline.Validate(next.Timeline))
	}
	if back := send(t, next, Undone{}); !timeline.Equal(back.Timeline, m.Timeline) {
		t.Error("it is not undone")
	}
}

func TestTwoActorsBecomeOneAndKeepTheirNames(t *testing.T) {
	m := open(t)
	a, b := m.Timeline.Actors[0], m.Timeline.Actors[1]
	m = send(t, m, ItemMergeAsked{a.Key()})
	if _, can := m.Dialog.Sheet.Says([]string{"nobody"}); can {
		t.Error("it is merged with nobody")
	}
	next := filled(t, m, b.Name.In("en"))
	one, _ := next.Timeline.Item(a.Key())
	if gone, _ := next.Timeline.Item(b.Key()); gone != nil || !slices.Contains(one.(timeline.Actor).Aliases, b.Name.In("")) {
		t.Errorf("the actor is %+v", one)
	}
}

func TestEventsAreCopiedFromOneDocumentToAnother(t *testing.T) {
	m := file(t, true)
	m = send(t, m, Selected{Event: "hanoi-summit"})
	m, copies := effectsOf[Copy](m, Keyed{Chord: "Ctrl+C"})
	if len(copies) != 1 || !strings.Contains(copies[0].Text, "Hanoi") || m.Clip == nil {
		t.Fatalf("copied is %v", copies)
	}
	m = send(t, m, NewAsked{})
	if _, asks := effectsOf[Paste](m, Keyed{Chord: "Ctrl+V"}); len(asks) != 1 {
		t.Fatal("the clipboard is not read")
	}
	m = send(t, m, Pasted{copies[0].Text})
	if m.Timeline.Events.Len() != 1 || len(m.Timeline.Places) != 1 || len(m.Timeline.Actors) < 2 || m.Selected != "hanoi-summit" {
		t.Errorf("pasted are %d events, %d places, %d actors", m.Timeline.Events.Len(), len(m.Timeline.Places), len(m.Timeline.Actors))
	}
	m = send(t, m, Pasted{copies[0].Text})
	if m.Timeline.Events.Len() != 2 || len(m.Timeline.Places) != 1 || m.Selected != "hanoi-summit-2" {
		t.Errorf("pasted again there are %d events, %d places, %q is selected", m.Timeline.Events.Len(), len(m.Timeline.Places), m.Selected)
	}
	if m = send(t, m, Undone{}, Undone{}); m.Timeline.Events.Len() != 0 || len(m.Timeline.Actors) != 0 {
		t.Error("it is not undone")
	}
	m, copies = effectsOf[Copy](send(t, m, Redone{}, Selected{Event: "hanoi-summit"}), EventsCopied{JSON: true})
	f, err := data.Read("x", strings.NewReader(copies[0].Text), data.Options{})
	if err != nil || f.Timeline.Events.Len() != 1 || !f.Format.Whole {
		t.Errorf("as JSON it is %s, %v", copies[0].Text, err)
	}
	m, copies = effectsOf[Copy](m, EventsCopied{Cut: true})
	if m.Timeline.Events.Len() != 0 || len(copies) != 1 {
		t.Errorf("cut, there are %d events", m.Timeline.Events.Len())
	}
}

func TestAPastedTableIsAskedAboutAndAPastedTextIsAnArticle(t *testing.T) {
	m := send(t, open(t), NewAsked{})
	text := "title,when\nOne,2019-04-25\nTwo,2019-04-26\n"
	_, reads := effectsOf[Understand](m, Pasted{text})
	if len(reads) != 1 || reads[0].Text != text {
		t.Fatalf("read is %+v", reads)
	}
	f, err := data.Read("pasted.csv", strings.NewReader(text), data.Options{})
	m = send(t, m, Understood{reads[0], f, err})
	if m.Dialog == nil || !strings.HasPrefix(m.Dialog.In(m.Lang), "2 events can be read") {
		t.Fatalf("asked is %+v", m.Dialog)
	}
	here := send(t, m, DialogClosed{m.Dialog}, m.Dialog.Answers[0].Means)
	if here.Timeline.Events.Len() != 2 || here.Unsaved() != 1 {
		t.Errorf("here there are %d events after %d changes", here.Timeline.Events.Len(), here.Unsaved())
	}
	apart := send(t, here, Taken{Timeline: f.Timeline, Apart: true})
	if apart.Timeline.Events.Len() != 2 || len(apart.Behind) != 1 || apart.Unsaved() != 1 {
		t.Errorf("apart there are %d events, %d documents, %d changes", apart.Timeline.Events.Len(), 1+len(apart.Behind), apart.Unsaved())
	}
	m = send(t, here, Understood{Understand{Document: here.ID, Text: "no table"}, nil, fmt.Errorf("it is none")})
	if len(m.Dialog.Answers) != 0 || !strings.Contains(m.Dialog.In(m.Lang), "it is none") {
		t.Errorf("told is %+v", m.Dialog)
	}
	prose := strings.Repeat("They met in Hanoi on 27 February 2019. ", 5)
	m = send(t, here, Understood{Understand{Document: here.ID, Text: prose}, nil, fmt.Errorf("it is none")})
	if len(m.Dialog.Answers) != 1 || m.Dialog.Answers[0].Means != (ArticleGiven{Text: prose}) {
		t.Errorf("asked is %+v", m.Dialog)
	}
	if m = send(t, here, ArticleRead{f.Timeline}); m.Notice == nil || m.Notice.Answers[0].Means != (Filtered{"is:unconfirmed"}) || len(m.Behind) != 1 {
		t.Errorf("of an article is told %+v", m.Notice)
	}
}

// Rows that are picked, in the table or by a rectangle on the timeline, are a brush: kept, they are
// just these events, left out, just the others.
func TestWhatIsPickedAndTheFilterOfItAreTheSameEvents(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 3))
	whole := synth.Timeline(120, 4) // whose ids begin alike: e1, e10, e100
	for range 20 {
		m := New("x", whole, "en", theme.Light)
		if r.IntN(2) == 0 {
			m = send(t, m, Filtered{"type:meeting"})
		}
		var ids []string
		for range 1 + r.IntN(12) {
			ids = append(ids, m.Subject.At(r.IntN(m.Subject.Len())).ID)
		}
		slices.Sort(ids)
		ids = slices.Compact(ids)
		m = send(t, m, EventsPicked{Events: ids})
		kept, others := send(t, m, PickedKept{}), send(t, m, PickedKept{Not: true})
		var got []string
		for i := range kept.Subject.Len() {
			got = append(got, kept.Subject.At(i).ID)
		}
		slices.Sort(got)
		if !slices.Equal(got, ids) {
			t.Fatalf("%q keeps %q, want %q", kept.Filter, got, ids)
		}
		if n := others.Subject.Len(); n != m.Subject.Len()-len(ids) || slices.ContainsFunc(ids, func(id string) bool { return others.Subject.Find(id) >= 0 }) {
			t.Fatalf("%q keeps %d of %d without %d", others.Filter, n, m.Subject.Len(), len(ids))
		}
		again := send(t, New("x", whole, "en", theme.Light), Filtered{kept.Filter})
		if again.Subject.Len() != len(ids) {
			t.Fatalf("typed, %q keeps %d", kept.Filter, again.Subject.Len())
		}
	}
}
