package state

import (
	"reflect"
	"testing"

	"dateline/app/figure/page"
	"dateline/app/figure/view"
	"dateline/app/scene"
	"dateline/data/gazetteer/locate"
	"dateline/timeline"
	"dateline/timeline/geo"
)

// placeless is a model whose places have names alone.
func placeless(t testing.TB) Model {
	t.Helper()
	place := func(id, name string) timeline.Place {
		return timeline.Place{ID: id, Name: timeline.Say("en", name), Kind: timeline.Point}
	}
	event := func(id, place string) timeline.Event {
		return timeline.Event{ID: id, Title: timeline.Say("en", id), Place: timeline.PlaceRef{ID: place}}
	}
	return New("placeless", &timeline.Timeline{
		Lang:   "en",
		Places: []timeline.Place{place("h", "Hanoi"), place("c", "Cambridge"), place("s", "Springfield"), place("n", "Nowhere-on-Sea")},
		Events: timeline.EventsOf([]timeline.Event{event("a", "h"), event("b", "c"), event("c", "h"), event("d", "s"), event("e", "n")}),
	}, "en", open(t).Theme)
}

// located answers the effects of a message that asks for places.
func located(t testing.TB, m Model, msg Message) Model {
	t.Helper()
	m, effects := Update(m, msg)
	for _, e := range effects {
		if l, ok := e.(Locate); ok {
			plan, err := locate.Find(l.Timeline)
			if err != nil {
				t.Fatal(err)
			}
			m = send(t, m, Located{l.Timeline, plan})
		}
	}
	return m
}

// said is the place of an event, and what is said of it.
func said(m Model, event string) (*timeline.LonLat, timeline.Precision, []timeline.Origin) {
	e := m.Timeline.Events.At(m.Timeline.Events.Find(event))
	return m.Subject.Place(e.Place.ID).At, e.Place.Precision, e.More().Origin
}

func TestPlacesAreFoundByTheirNamesInOneEditAndTheOthersAskedAbout(t *testing.T) {
	first := placeless(t)
	if first.mapped() {
		t.Fatal("there is a map before any place is known")
	}
	m := located(t, first, Keyed{Chord: "G"})
	at, precision, origin := said(m, "c")
	if at == nil || int(at.Lat) != 21 || precision != timeline.Town || !reflect.DeepEqual(origin, []timeline.Origin{{Field: "place", How: "extracted"}}) || !m.mapped() {
		t.Errorf("Hanoi lies at %v, known as %v, by %v", at, precision, origin)
	}
	if at, _, origin := said(m, "e"); at != nil || origin != nil {
		t.Errorf("a name that is not known lies at %v, by %v", at, origin)
	}
	if m.Dialog == nil || len(m.Dialog.Answers) != 3 || !reflect.DeepEqual(m.Dialog.Answers[2].Means, Filled{"map"}) {
		t.Fatalf("told is %+v, want ways to settle the others, to place the unknown and to see those found", m.Dialog)
	}
	m = send(t, m, DialogClosed{m.Dialog}, m.Dialog.Answers[0].Means)
	if n := len(m.Dialog.Answers); n != 4 || m.Dialog.In(m.Lang) != "Which place is “Cambridge”?" {
		t.Fatalf("asked is %q with %d answers, want three places and the next name", m.Dialog.In(m.Lang), n)
	}
	second := m.Dialog.Answers[1].Means.(PlaceMeant).Is.Is
	m = send(t, m, DialogClosed{m.Dialog}, m.Dialog.Answers[1].Means)
	if at, _, origin := said(m, "b"); at == nil || *at != second.At || origin[0].Confirmed {
		t.Errorf("Cambridge lies at %v, by %v, want %v", at, origin, second.At)
	}
	if n := len(m.Dialog.Answers); m.Dialog.In(m.Lang) != "Which place is “Springfield”?" || n != 3 {
		t.Errorf("then asked is %q with %d answers", m.Dialog.In(m.Lang), n)
	}
	m = send(t, m, DialogClosed{m.Dialog}, Undone{}, Undone{})
	if m.Timeline.Places[0].At != nil || m.mapped() {
		t.Error("undone, a place is still known")
	}
}

func TestWhereAllIsKnownOrEditedMeanwhileNothingIsLocated(t *testing.T) {
	m := located(t, open(t), LocateAsked{})
	if m.Dialog == nil || m.Dialog.In(m.Lang) != m.say("nothing to locate") {
		t.Errorf("told is %+v", m.Dialog)
	}
	late := placeless(t)
	plan, err := locate.Find(late.Timeline)
	if err != nil {
		t.Fatal(err)
	}
	if m := send(t, open(t), Located{late.Timeline, plan}); m.Dialog != nil || len(m.Past) != 0 {
		t.Errorf("places of another timeline are told: %+v", m.Dialog)
	}
}

func TestAPlaceIsPinnedByAClickAndConfirmedByOneOnItsDot(t *testing.T) {
	d := newDesk(t)
	d.press("0", "n", "n", "n", "P")
	event := d.m.Selected
	was, _, _ := said(d.m, event)
	d.play(Gestured{Kind: Click, At: d.dot(d.m.pinned())})
	at, precision, origin := said(d.m, event)
	confirmed := timeline.Origin{Field: "place", How: "typed", Confirmed: true}
	if *at != *was || precision != timeline.Exact || origin[len(origin)-1] != confirmed || d.m.Drawing != nil {
		t.Errorf("a click on its dot leaves it at %v, by %v, want it at %v, confirmed", *at, origin, *was)
	}
	d.press("P")
	here := d.bare(page.OnMap)
	want, _ := d.layout.LonLat(here)
	d.play(Gestured{Kind: Click, At: here})
	if at, _, origin := said(d.m, event); geo.Distance(*at, want) > 1 || len(origin) == 0 {
		t.Errorf("a click on the map puts it at %v, want %v", *at, want)
	}
	d.m = send(t, d.m, Undone{})
	if at, _, _ := said(d.m, event); *at != *was {
		t.Errorf("undone it lies at %v, want %v", *at, *was)
	}
	if m := send(t, d.m, PlacePinned{Place: "no such place"}); m.Timeline != d.m.Timeline {
		t.Error("a place that is not there is pinned")
	}
}

func TestTheMapIsLaidFlatAboutWhatItShows(t *testing.T) {
	over := drawn(hanoi)
	for _, name := range Projections() {
		m := send(t, open(t), ProjectionChosen{name, over})
		if name == "" {
			if m.Camera != (view.Camera{}) || m.Projection != "" {
				t.Errorf("what suits the places is seen by %+v", m.Camera)
			}
			continue
		}
		next := page.Layout{Map: over.Map, Camera: m.Camera}
		p, on := next.Point(hanoi)
		if mid := over.Map.Middle(); !on || !same(p.X, mid.X) || !same(p.Y, mid.Y) || m.Camera.Scale != 1000 || m.Projection != name {
			t.Errorf("in %s Hanoi stands at %v, the camera is %+v", name, p, m.Camera)
		}
	}
	if got := send(t, open(t), ProjectionChosen{"globe", page.Layout{}}); got.Camera != (view.Camera{}) || got.Projection != "globe" {
		t.Errorf("before the map was drawn the globe is seen by %+v", got.Camera)
	}
}

func TestAButtonDoesWhatItsKeyDoes(t *testing.T) {
	for _, chord := range []string{"v", "L", "M", "I", "V"} {
		clicked, pressed := newDesk(t), newDesk(t)
		clicked.play(Gestured{Kind: Click, At: clicked.middle(scene.MarkButton, chord)})
		pressed.press(chord)
		if clicked.m.View != pressed.m.View || clicked.m.ToolKey() != pressed.m.ToolKey() || (clicked.m.Play == nil) != (pressed.m.Play == nil) {
			t.Errorf("the button of %s leads to %+v, its key to %+v", chord, clicked.m.View, pressed.m.View)
		}
	}
	d := newDesk(t)
	d.press("n")
	d.play(Gestured{Kind: Click, At: scene.Pt(d.layout.Head.X+1, d.layout.Head.Y+1)})
	if d.m.Selected == "" {
		t.Error("a click in the head of the map deselects")
	}
}
