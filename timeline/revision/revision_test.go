package revision

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"

	"dateline/timeline"
	"dateline/timeline/edtf"
)

// on reads a date that is sound.
func on(text string) edtf.Date {
	d, err := edtf.Parse(text)
	if err != nil {
		panic(err)
	}
	return d
}

// road is a timeline of n events that refer to one another and to a few of everything.
func road(n int) *timeline.Timeline {
	t := &timeline.Timeline{Lang: "en", Stories: []timeline.Story{{ID: timeline.PlainStory}}, Title: timeline.Say("en", "Road"), Facets: []timeline.Facet{{Name: "track", Kind: timeline.OfWords}}}
	for i := range 4 {
		at := timeline.LonLat{Lon: float64(10 * i), Lat: 10}
		t.Places = append(t.Places, timeline.Place{ID: fmt.Sprint("p", i), Name: timeline.Say("", fmt.Sprint("Place ", i)), Kind: timeline.Point, At: &at})
		t.Actors = append(t.Actors, timeline.Actor{ID: fmt.Sprint("a", i), Name: timeline.Say("", fmt.Sprint("Actor ", i))})
		t.Sources = append(t.Sources, timeline.Source{ID: fmt.Sprint("s", i), Title: timeline.Say("", fmt.Sprint("Source ", i))})
	}
	for i := range n {
		e := timeline.Full{
			ID: fmt.Sprint("e", i), Title: timeline.Say("en", fmt.Sprint("Event ", i)), When: timeline.When{Date: on(fmt.Sprintf("2019-04-%02d", i%28+1))},
			Place: timeline.PlaceRef{ID: fmt.Sprint("p", i%4)}, Actors: []timeline.Part{{Actor: fmt.Sprint("a", i%4)}, {Actor: fmt.Sprint("a", (i+1)%4)}}, Status: timeline.Happened,
		}
		e.Claims = []timeline.Claim{{Source: fmt.Sprint("s", i%4), Quote: fmt.Sprint("so it was ", i)}}
		e.Values = []timeline.Value{{Facet: "track", Word: "north"}}
		if i > 0 {
			e.Links = []timeline.Link{{Kind: timeline.Follows, To: fmt.Sprint("e", i-1)}}
		}
		t.Events.Append(e.Compact())
		t.Stories[0].Steps = append(t.Stories[0].Steps, timeline.Step{Event: fmt.Sprint("e", i), Note: timeline.Say("", fmt.Sprint("step ", i))})
	}
	return t
}

// done returns the timeline after an edit, which must fit, leave it sound, and be undone.
func done(t *testing.T, tl *timeline.Timeline, e timeline.Edit) *timeline.Timeline {
	t.Helper()
	next, err := e.Apply(t.Context(), tl, nil)
	if err != nil {
		t.Fatal(err)
	}
	if problems := timeline.Validate(next); len(problems) > 0 {
		t.Fatalf("%s: %v", e.Name, problems)
	}
	back, err := e.Inverse().Apply(t.Context(), next, nil)
	if err != nil || !timeline.Equal(back, tl) {
		t.Fatalf("%s is not undone: %v", e.Name, err)
	}
	return next
}

func full(t *testing.T, tl *timeline.Timeline, id string) timeline.Full {
	t.Helper()
	slot := tl.Events.Find(id)
	if slot < 0 {
		t.Fatalf("there is no event %s", id)
	}
	return tl.Events.At(slot).Full()
}

func TestAPartHasWhatItsEventsReferTo(t *testing.T) {
	part := Part(road(9), []string{"e5", "e1", "nothing", "e5"})
	var events, places, actors, sources []string
	for _, e := range part.Events.All() {
		events = append(events, e.ID)
	}
	for _, p := range part.Places {
		places = append(places, p.ID)
	}
	for _, a := range part.Actors {
		actors = append(actors, a.ID)
	}
	for _, s := range part.Sources {
		sources = append(sources, s.ID)
	}
	got := fmt.Sprint(events, places, actors, sources, len(part.Facets), len(part.Stories))
	if want := "[e1 e5] [p1] [a1 a2] [s1] 1 0"; got != want {
		t.Errorf("the part is %s, want %s", got, want)
	}
}

func TestEventsAreTakenOverWithIdsOfTheirOwn(t *testing.T) {
	from, to := road(9), road(3)
	to.Facets = nil
	to.Events = timeline.EventsOf(nil)
	to.Stories = nil
	to.Places[1].Name = timeline.Say("", "Elsewhere") // the same id for another place
	to.Actors = slices.Delete(to.Actors, 2, 3)
	full1 := timeline.Full{ID: "e5", Title: timeline.Say("en", "Another")}
	to.Events.Append(full1.Compact())
	j := Join(timeline.Phrased("paste"), to, Part(from, []string{"e5", "e6"}), nil)
	next := done(t, to, j.Edit)
	if !reflect.DeepEqual(j.Added, []string{"e5-2", "e6"}) || j.Tagged != 2 {
		t.Errorf("added are %v with %d tags", j.Added, j.Tagged)
	}
	five, six := full(t, next, "e5-2"), full(t, next, "e6")
	place, _ := next.Item(timeline.Key{Kind: timeline.PlaceItem, ID: five.Place.ID})
	if five.Place.ID == "p1" || place.(timeline.Place).Name.In("") != "Place 1" {
		t.Errorf("its place is %v", place)
	}
	if !reflect.DeepEqual(six.Links, []timeline.Link{{Kind: timeline.Follows, To: "e5-2"}}) || five.Links != nil {
		t.Errorf("the links are %v and %v", six.Links, five.Links)
	}
	if !reflect.DeepEqual(five.Actors, []timeline.Part{{Actor: "a1"}, {Actor: "a2"}}) || len(next.Actors) != 4 || len(next.Sources) != 4 {
		t.Errorf("the actors are %v of %d", five.Actors, len(next.Actors))
	}
	if !reflect.DeepEqual(five.Tags, []string{"track: north"}) || five.Values != nil {
		t.Errorf("the tags are %v", five.Tags)
	}
}

func TestWhatIsThereAlreadyIsFilled(t *testing.T) {
	to := road(3)
	from := road(3)
	list := from.Events.List()
	f := list[1].Full()
	f.Tags, f.Title = []string{"new"}, timeline.Text{{Lang: "fr", Value: "Événement"}}
	list[1] = f.Compact()
	from.Events = timeline.EventsOf(list)
	j := Join(timeline.Phrased("merge"), to, from, map[string]string{"e0": "e0", "e1": "e1", "e2": "e2"})
	next := done(t, to, j.Edit)
	if got := full(t, next, "e1"); !reflect.DeepEqual(j.Filled, []string{"e1"}) || j.Same != 2 || j.Added != nil || len(got.Tags) != 1 || len(got.Title) != 2 {
		t.Errorf("joined is %+v, the event %v %v", j, got.Tags, got.Title)
	}
	if none := Join(timeline.Phrased(""), to, to, map[string]string{"e0": "e0", "e1": "e1", "e2": "e2"}); len(none.Edit.Changes) != 0 {
		t.Errorf("with itself it has %d changes", len(none.Edit.Changes))
	}
}

func TestTheCloserDateHoldsOfTwoThatAreOne(t *testing.T) {
	for _, c := range []struct{ into, from, want string }{
		{"2019-04", "2019-04-25", "2019-04-25"},
		{"2019-04-25", "2019-04", "2019-04-25"},
		{"2019-04-25", "2019-04-26", "2019-04-25"},
		{"2019", "2020-01", "2019"},
	} {
		got := Together(timeline.Full{When: timeline.When{Date: on(c.into)}}, timeline.Full{When: timeline.When{Date: on(c.from)}})
		if got.When.Date.String() != c.want {
			t.Errorf("%s with %s is %s, want %s", c.into, c.from, got.When.Date, c.want)
		}
	}
}

func TestEventsThatAreOneAreLedTo(t *testing.T) {
	tl := road(5)
	next := done(t, tl, Events(timeline.Phrased("one"), tl, []string{"e1", "e3", "e1"}))
	one, two, four := full(t, next, "e1"), full(t, next, "e2"), full(t, next, "e4")
	if next.Events.Len() != 4 || len(one.Claims) != 2 || len(one.Actors) != 4 {
		t.Errorf("there are %d events, %v", next.Events.Len(), one)
	}
	if two.Links[0].To != "e1" || four.Links[0].To != "e1" || !reflect.DeepEqual(one.Links, []timeline.Link{{Kind: timeline.Follows, To: "e0"}, {Kind: timeline.Follows, To: "e2"}}) {
		t.Errorf("the links are %v, %v, %v", one.Links, two.Links, four.Links)
	}
	var story []string
	for _, s := range next.Stories[0].Steps {
		story = append(story, s.Event)
	}
	if got := strings.Join(story, " "); got != "e0 e1 e2 e1 e4" {
		t.Errorf("the story is %s", got)
	}
	if e := Events(timeline.Phrased(""), tl, []string{"e1"}); len(e.Changes) != 0 {
		t.Error("one event alone is merged")
	}
}

func TestActorsThatAreOneHaveBothNames(t *testing.T) {
	tl := road(4)
	tl.Actors[1].Aliases, tl.Actors[1].Country = []string{"One"}, "RU"
	next := done(t, tl, Actors(timeline.Phrased("one"), tl, []string{"a0", "a1", "a3"}))
	want := timeline.Actor{ID: "a0", Name: timeline.Say("", "Actor 0"), Country: "RU", Aliases: []string{"Actor 1", "One", "Actor 3"}}
	if len(next.Actors) != 2 || !reflect.DeepEqual(next.Actors[0], want) {
		t.Errorf("the actors are %+v, want %+v first", next.Actors, want)
	}
	if got := full(t, next, "e0").Actors; !reflect.DeepEqual(got, []timeline.Part{{Actor: "a0"}}) {
		t.Errorf("of two that are one now both stand: %v", got)
	}
	if got := full(t, next, "e1").Actors; !reflect.DeepEqual(got, []timeline.Part{{Actor: "a0"}, {Actor: "a2"}}) {
		t.Errorf("the actors of e1 are %v", got)
	}
}

func TestWhatEventsUseIsRemovedFromThem(t *testing.T) {
	tl := road(8)
	if n := Uses(tl, timeline.Key{Kind: timeline.PlaceItem, ID: "p1"}); n != 2 {
		t.Errorf("p1 is used %d times, want 2", n)
	}
	next := done(t, tl, Remove(timeline.Phrased("place"), tl, timeline.Key{Kind: timeline.PlaceItem, ID: "p1"}))
	if got := full(t, next, "e1"); got.Place != (timeline.PlaceRef{}) || len(next.Places) != 3 {
		t.Errorf("the place is %v of %d", got.Place, len(next.Places))
	}
	next = done(t, tl, Remove(timeline.Phrased("source"), tl, timeline.Key{Kind: timeline.SourceItem, ID: "s1"}))
	if got := full(t, next, "e1").Claims; !reflect.DeepEqual(got, []timeline.Claim{{Quote: "so it was 1"}}) {
		t.Errorf("the claim is %+v", got)
	}
	next = done(t, tl, Remove(timeline.Phrased("actor"), tl, timeline.Key{Kind: timeline.ActorItem, ID: "a1"}))
	if got := full(t, next, "e1").Actors; !reflect.DeepEqual(got, []timeline.Part{{Actor: "a2"}}) {
		t.Errorf("the actors are %v", got)
	}
	next = done(t, tl, RemoveEvents(timeline.Phrased("two"), tl, []string{"e1", "e2", "e1"}))
	if got := full(t, next, "e3"); got.Links != nil || next.Events.Len() != 6 || len(next.Stories[0].Steps) != 6 {
		t.Errorf("left are %d events, %d steps, the links %v", next.Events.Len(), len(next.Stories[0].Steps), got.Links)
	}
}

func TestPlacesAndSourcesThatAreOneFillEachOther(t *testing.T) {
	tl := road(4)
	tl.Places[0].At, tl.Places[1].Country, tl.Sources[1].URL = nil, "VN", "https://example.org"
	next := done(t, tl, Places(timeline.Phrased("one"), tl, []string{"p0", "p1"}))
	if p := next.Places[0]; p.At == nil || p.Country != "VN" || full(t, next, "e1").Place.ID != "p0" {
		t.Errorf("the place is %+v", p)
	}
	next = done(t, tl, Sources(timeline.Phrased("one"), tl, []string{"s0", "s1"}))
	if s := next.Sources[0]; s.URL == "" || full(t, next, "e1").Claims[0].Source != "s0" {
		t.Errorf("the source is %+v", s)
	}
}

// Whatever is reworked: it fits, leaves a sound timeline, and undone it is as it was.
func reworked(t *testing.T, seed uint64) {
	r := rand.New(rand.NewPCG(seed, 11))
	tl, other := road(1+r.IntN(12)), road(1+r.IntN(12))
	some := func(prefix string, of int) (ids []string) {
		for range 1 + r.IntN(4) {
			ids = append(ids, fmt.Sprint(prefix, r.IntN(of)))
		}
		return ids
	}
	for range 6 {
		kind := []timeline.ItemKind{timeline.PlaceItem, timeline.ActorItem, timeline.SourceItem}[r.IntN(3)]
		prefix := map[timeline.ItemKind]string{timeline.PlaceItem: "p", timeline.ActorItem: "a", timeline.SourceItem: "s"}[kind]
		same := map[string]string{}
		for _, id := range some("e", 12) {
			same[id] = fmt.Sprint("e", r.IntN(12))
		}
		each, err := Each(timeline.Phrased("each"), tl, some("e", 12), func(f *timeline.Full) error { f.Tags = append(f.Tags, fmt.Sprint(r.IntN(3))); return nil })
		if err != nil {
			t.Fatal(err)
		}
		edits := []timeline.Edit{
			Join(timeline.Phrased("join"), tl, Part(other, some("e", 12)), same).Edit, Events(timeline.Phrased("events"), tl, some("e", 12)), Actors(timeline.Phrased("actors"), tl, some("a", 4)),
			Places(timeline.Phrased("places"), tl, some("p", 4)), Sources(timeline.Phrased("sources"), tl, some("s", 4)), Remove(timeline.Phrased("remove"), tl, timeline.Key{Kind: kind, ID: fmt.Sprint(prefix, r.IntN(4))}),
			RemoveEvents(timeline.Phrased("events"), tl, some("e", 12)), each,
		}
		tl = done(t, tl, edits[r.IntN(len(edits))])
	}
}

func TestWhateverIsReworkedIsSoundAndUndone(t *testing.T) {
	for seed := range uint64(300) {
		reworked(t, seed)
	}
}

func FuzzRework(f *testing.F) {
	f.Add(uint64(1))
	f.Fuzz(reworked)
}
