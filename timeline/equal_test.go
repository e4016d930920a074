package timeline

import (
	"context"
	"reflect"
	"testing"

	"dateline/timeline/edtf"
)

// day reads a date.
func day(t *testing.T, s string) edtf.Date {
	t.Helper()
	d, err := edtf.Parse(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// fullest returns a timeline in which no field is zero, nor any of its parts'.
func fullest(t *testing.T) *Timeline {
	t.Helper()
	extra := func() Extra { return Extra{"colour": []byte(`"red"`)} }
	e := everything()
	e.When = When{Date: day(t, "2019-02-27"), Said: "next week", Anchor: day(t, "2019-02-20")}
	return &Timeline{
		ID: "t", Lang: "en", Title: Say("", "Meetings"), Summary: Say("", "All of them"), KnownOn: day(t, "2019-04-18"),
		Places:  []Place{{"p", Say("", "Hanoi"), Point, &LonLat{Lon: 105.8, Lat: 21}, 3, "VN", extra(), [][]LonLat{{{Lon: 105, Lat: 21}, {Lon: 106, Lat: 21}, {Lon: 106, Lat: 22}}}}},
		Actors:  []Actor{{"kim", Say("", "Kim Jong-un"), Person, Say("", "leader"), "KP", []string{"Kim"}, extra()}},
		Sources: []Source{{"s", Say("", "Paper"), "House", "article", "ru", day(t, "2019-02-28"), "https://example.org", extra()}},
		Facets:  []Facet{{"track", OfWords}},
		Events:  EventsOf([]Event{e.Compact(), titled("f", "First")}),
		Stories: []Story{{"s", Say("", "How"), true, []Step{{"e", Say("", "Hanoi"), Say("", "They met."), Say("", "Ask."), []byte("1"), []Picture{MapPicture}, []string{"e"}, []string{"f"}, []Secret{Dates}, []string{"n"}}}}},
		Views:   []View{{"old", []byte("1")}},
		Annotations: []Annotation{{
			"n", Era, Say("", "The talks"),
			Pin{day(t, "2018"), "e", "p", &LonLat{Lon: 105.8, Lat: 21}},
			Pin{day(t, "2019"), "f", "p", &LonLat{Lon: 105.8, Lat: 21}},
			Offset{1, 2},
			[]Picture{MapPicture},
			extra(),
		}},
		Extra: extra(),
	}
}

// spoils is the table of one change of each field of a timeline.
var spoils = map[string]func(t *testing.T, l *Timeline){
	"id":                    func(_ *testing.T, l *Timeline) { l.ID = "x" },
	"language":              func(_ *testing.T, l *Timeline) { l.Lang = "x" },
	"title":                 func(_ *testing.T, l *Timeline) { l.Title = Say("", "x") },
	"summary":               func(_ *testing.T, l *Timeline) { l.Summary = Say("", "x") },
	"date of knowledge":     func(t *testing.T, l *Timeline) { l.KnownOn = day(t, "2020") },
	"extra":                 func(_ *testing.T, l *Timeline) { l.Extra = Extra{"colour": []byte("1")} },
	"places":                func(_ *testing.T, l *Timeline) { l.Places = nil },
	"actors":                func(_ *testing.T, l *Timeline) { l.Actors = nil },
	"sources":               func(_ *testing.T, l *Timeline) { l.Sources = nil },
	"story":                 func(_ *testing.T, l *Timeline) { l.Stories = nil },
	"views":                 func(_ *testing.T, l *Timeline) { l.Views = nil },
	"annotations":           func(_ *testing.T, l *Timeline) { l.Annotations = nil },
	"annotation id":         func(_ *testing.T, l *Timeline) { l.Annotations[0].ID = "x" },
	"annotation kind":       func(_ *testing.T, l *Timeline) { l.Annotations[0].Kind = Bracket },
	"annotation text":       func(_ *testing.T, l *Timeline) { l.Annotations[0].Text = nil },
	"annotation date":       func(t *testing.T, l *Timeline) { l.Annotations[0].Pin.When = day(t, "2017") },
	"annotation event":      func(_ *testing.T, l *Timeline) { l.Annotations[0].Pin.Event = "x" },
	"annotation place":      func(_ *testing.T, l *Timeline) { l.Annotations[0].Pin.Place = "x" },
	"annotation spot":       func(_ *testing.T, l *Timeline) { l.Annotations[0].Pin.Spot = &LonLat{} },
	"annotation no spot":    func(_ *testing.T, l *Timeline) { l.Annotations[0].Pin.Spot = nil },
	"annotation other end":  func(_ *testing.T, l *Timeline) { l.Annotations[0].To = Pin{} },
	"annotation offset":     func(_ *testing.T, l *Timeline) { l.Annotations[0].Offset.Down = 0 },
	"annotation views":      func(_ *testing.T, l *Timeline) { l.Annotations[0].Views = nil },
	"annotation extra":      func(_ *testing.T, l *Timeline) { l.Annotations[0].Extra = nil },
	"events":                func(_ *testing.T, l *Timeline) { l.Events = EventsOf(l.Events.List()[:1]) },
	"last event":            func(_ *testing.T, l *Timeline) { l.Events = EventsOf([]Event{*l.Events.At(0), titled("f", "x")}) },
	"place id":              func(_ *testing.T, l *Timeline) { l.Places[0].ID = "x" },
	"place name":            func(_ *testing.T, l *Timeline) { l.Places[0].Name = nil },
	"place kind":            func(_ *testing.T, l *Timeline) { l.Places[0].Kind = Area },
	"place position":        func(_ *testing.T, l *Timeline) { l.Places[0].At = &LonLat{} },
	"place has no position": func(_ *testing.T, l *Timeline) { l.Places[0].At = nil },
	"place radius":          func(_ *testing.T, l *Timeline) { l.Places[0].Radius = 12 },
	"place outline":         func(_ *testing.T, l *Timeline) { l.Places[0].Outline = [][]LonLat{{{}, {Lon: 1}, {Lat: 1}}} },
	"place country":         func(_ *testing.T, l *Timeline) { l.Places[0].Country = "x" },
	"place extra":           func(_ *testing.T, l *Timeline) { l.Places[0].Extra = nil },
	"actor id":              func(_ *testing.T, l *Timeline) { l.Actors[0].ID = "x" },
	"actor name":            func(_ *testing.T, l *Timeline) { l.Actors[0].Name = nil },
	"actor kind":            func(_ *testing.T, l *Timeline) { l.Actors[0].Kind = State },
	"actor role":            func(_ *testing.T, l *Timeline) { l.Actors[0].Role = nil },
	"actor country":         func(_ *testing.T, l *Timeline) { l.Actors[0].Country = "x" },
	"actor aliases":         func(_ *testing.T, l *Timeline) { l.Actors[0].Aliases = nil },
	"actor extra":           func(_ *testing.T, l *Timeline) { l.Actors[0].Extra = nil },
	"source id":             func(_ *testing.T, l *Timeline) { l.Sources[0].ID = "x" },
	"source title":          func(_ *testing.T, l *Timeline) { l.Sources[0].Title = nil },
	"source publisher":      func(_ *testing.T, l *Timeline) { l.Sources[0].Publisher = "x" },
	"source kind":           func(_ *testing.T, l *Timeline) { l.Sources[0].Kind = "x" },
	"source language":       func(_ *testing.T, l *Timeline) { l.Sources[0].Lang = "x" },
	"source date":           func(t *testing.T, l *Timeline) { l.Sources[0].Published = day(t, "2020") },
	"source address":        func(_ *testing.T, l *Timeline) { l.Sources[0].URL = "x" },
	"source extra":          func(_ *testing.T, l *Timeline) { l.Sources[0].Extra = nil },
	"step":                  func(_ *testing.T, l *Timeline) { l.Stories[0].Steps[0].Event = "x" },
	"step title":            func(_ *testing.T, l *Timeline) { l.Stories[0].Steps[0].Title = nil },
	"step private":          func(_ *testing.T, l *Timeline) { l.Stories[0].Steps[0].Private = nil },
	"step view":             func(_ *testing.T, l *Timeline) { l.Stories[0].Steps[0].View = nil },
	"step without":          func(_ *testing.T, l *Timeline) { l.Stories[0].Steps[0].Without = nil },
	"step lit":              func(_ *testing.T, l *Timeline) { l.Stories[0].Steps[0].Lit = nil },
	"step hidden":           func(_ *testing.T, l *Timeline) { l.Stories[0].Steps[0].Hidden = nil },
	"step asked":            func(_ *testing.T, l *Timeline) { l.Stories[0].Steps[0].Asked = nil },
	"step annotations":      func(_ *testing.T, l *Timeline) { l.Stories[0].Steps[0].Annotations = nil },
	"story id":              func(_ *testing.T, l *Timeline) { l.Stories[0].ID = "x" },
	"story title":           func(_ *testing.T, l *Timeline) { l.Stories[0].Title = nil },
	"story ahead":           func(_ *testing.T, l *Timeline) { l.Stories[0].Ahead = false },
	"step note":             func(_ *testing.T, l *Timeline) { l.Stories[0].Steps[0].Note = nil },
	"view name":             func(_ *testing.T, l *Timeline) { l.Views[0].Name = "x" },
	"view state":            func(_ *testing.T, l *Timeline) { l.Views[0].State = []byte("2") },
	"event id":              ofEvent(func(_ *testing.T, f *Full) { f.ID = "x" }),
	"event title":           ofEvent(func(_ *testing.T, f *Full) { f.Title = nil }),
	"event date":            ofEvent(func(t *testing.T, f *Full) { f.When.Date = day(t, "2020") }),
	"event words":           ofEvent(func(_ *testing.T, f *Full) { f.When.Said = "x" }),
	"event anchor":          ofEvent(func(t *testing.T, f *Full) { f.When.Anchor = day(t, "2020") }),
	"event place":           ofEvent(func(_ *testing.T, f *Full) { f.Place.ID = "x" }),
	"event precision":       ofEvent(func(_ *testing.T, f *Full) { f.Place.Precision = Exact }),
	"event actors":          ofEvent(func(_ *testing.T, f *Full) { f.Actors[0].Role = "x" }),
	"event type":            ofEvent(func(_ *testing.T, f *Full) { f.Type = Meeting }),
	"event status":          ofEvent(func(_ *testing.T, f *Full) { f.Status = Happened }),
	"event certainty":       ofEvent(func(_ *testing.T, f *Full) { f.Sure = Certain }),
	"event note":            ofEvent(func(_ *testing.T, f *Full) { f.Note = nil }),
	"event tags":            ofEvent(func(_ *testing.T, f *Full) { f.Tags[0] = "x" }),
	"event codes":           ofEvent(func(_ *testing.T, f *Full) { f.Codes[0].Value = "x" }),
	"event links":           ofEvent(func(_ *testing.T, f *Full) { f.Links[0].Kind = PartOf }),
	"event reliability":     ofEvent(func(_ *testing.T, f *Full) { f.Rating.Reliability = "B" }),
	"event credibility":     ofEvent(func(_ *testing.T, f *Full) { f.Rating.Credibility = 2 }),
	"event origin":          ofEvent(func(_ *testing.T, f *Full) { f.Origin[0].Confirmed = false }),
	"facet name":            func(_ *testing.T, l *Timeline) { l.Facets[0].Name = "x" },
	"facet kind":            func(_ *testing.T, l *Timeline) { l.Facets[0].Kind = OfLists },
	"event values":          ofEvent(func(_ *testing.T, f *Full) { f.Values[0].Word = "x" }),
	"event facets":          ofEvent(func(_ *testing.T, f *Full) { f.Values[0].Facet = "x" }),
	"event extra":           ofEvent(func(_ *testing.T, f *Full) { f.Extra["colour"] = nil }),
	"event claims":          ofEvent(func(_ *testing.T, f *Full) { f.Claims = nil }),
	"claim source":          ofEvent(func(_ *testing.T, f *Full) { f.Claims[0].Source = "x" }),
	"claim speaker":         ofEvent(func(_ *testing.T, f *Full) { f.Claims[0].Speaker = nil }),
	"claim medium":          ofEvent(func(_ *testing.T, f *Full) { f.Claims[0].Via = nil }),
	"claim quote":           ofEvent(func(_ *testing.T, f *Full) { f.Claims[0].Quote = "x" }),
	"claim position":        ofEvent(func(_ *testing.T, f *Full) { f.Claims[0].At.End = 9 }),
}

// ofEvent returns a change of the first event.
func ofEvent(change func(*testing.T, *Full)) func(*testing.T, *Timeline) {
	return func(t *testing.T, l *Timeline) {
		all := l.Events.List()
		f := all[0].Full()
		change(t, &f)
		all[0] = f.Compact()
		l.Events = EventsOf(all)
	}
}

func TestTimelinesAreEqualOnlyWhenEveryFieldIs(t *testing.T) {
	a := fullest(t)
	if !Equal(a, fullest(t)) || !Equal(&Timeline{}, &Timeline{Extra: Extra{}, Places: []Place{}, Title: Text{}}) {
		t.Error("what says the same is not equal")
	}
	for name, spoil := range spoils {
		b := fullest(t)
		if spoil(t, b); Equal(a, b) || Equal(b, a) {
			t.Errorf("with another %s it is equal still", name)
		}
	}
}

func TestEqualDoesNotMindInWhichSlotsEventsStand(t *testing.T) {
	at := ofIDs("a", "b", "c")
	gap := applied(t, at, at.Drop(Key{EventItem, "a"}))
	for _, c := range []struct {
		other *Timeline
		want  bool
	}{{ofIDs("b", "c"), true}, {ofIDs("c", "b"), false}, {ofIDs("b"), false}, {ofIDs("a", "b", "c"), false}} {
		if got := Equal(gap, c.other); got != c.want {
			t.Errorf("Equal(%q, %q) = %v, want %v", idsOf(gap), idsOf(c.other), got, c.want)
		}
		if got := Equal(c.other, gap); got != c.want {
			t.Errorf("Equal(%q, %q) = %v, want %v", idsOf(c.other), idsOf(gap), got, c.want)
		}
	}
}

// A change made of what was there before some field became another fits no more: the
// part that it is about is compared whole.
func TestAChangeFitsOnlyWhatItWasMadeOf(t *testing.T) {
	for name, spoil := range spoils {
		a, b := fullest(t), fullest(t)
		spoil(t, b)
		for _, k := range []Key{{EventItem, "e"}, {PlaceItem, "p"}, {ActorItem, "kim"}, {SourceItem, "s"}, {Kind: HeadItem}, {StoryItem, "s"}, {ViewItem, "old"}, {AnnotationItem, "n"}} {
			was, _ := a.Item(k)
			is, _ := b.Item(k)
			_, err := Edit{Changes: []Change{{Before: was, After: was}}}.Apply(context.Background(), b, nil)
			if fits := err == nil; fits != reflect.DeepEqual(was, is) {
				t.Errorf("with another %s a change of %v fits %v: %v", name, k, fits, err)
			}
		}
	}
}

func TestACloneSharesNothingThatCanBeChanged(t *testing.T) {
	a := fullest(t)
	c := a.Clone()
	if !reflect.DeepEqual(c, a) {
		t.Fatalf("Clone() = %+v, want %+v", c, a)
	}
	f := Full{Title: c.Events.At(0).Title, Actors: c.Events.At(0).Actors, More: *c.Events.At(0).rare()}
	spoil(&f)
	for _, text := range []Text{c.Title, c.Summary, c.Places[0].Name, c.Actors[0].Name, c.Actors[0].Role, c.Sources[0].Title, c.Stories[0].Title, c.Stories[0].Steps[0].Title, c.Stories[0].Steps[0].Note, c.Stories[0].Steps[0].Private, c.Annotations[0].Text} {
		text[0].Value = "x"
	}
	for _, extra := range []Extra{c.Extra, c.Places[0].Extra, c.Actors[0].Extra, c.Sources[0].Extra, c.Annotations[0].Extra} {
		extra["colour"][0] = 'x'
		extra["new"] = []byte("1")
	}
	c.Places[0].At.Lon, c.Actors[0].Aliases[0], c.Views[0].State[0] = 1, "x", 'x'
	step := &c.Stories[0].Steps[0]
	step.View[0], step.Without[0], step.Lit[0], step.Hidden[0], step.Asked[0] = 'x', ChartPicture, "x", "x", Titles
	step.Annotations[0], c.Annotations[0].Views[0], c.Annotations[0].Pin.Spot.Lon, c.Annotations[0].To.Spot.Lon = "x", TimelinePicture, 1, 1
	if want := fullest(t); !Equal(a, want) {
		t.Errorf("a change of the clone shows in the original: %+v, want %+v", a, want)
	}
}

func TestMergeFillsWhatTheFirstDoesNotSay(t *testing.T) {
	for name, lacks := range map[string]func(*Timeline){
		"language":          func(l *Timeline) { l.Lang = "" },
		"title":             func(l *Timeline) { l.Title = nil },
		"summary":           func(l *Timeline) { l.Summary = nil },
		"date of knowledge": func(l *Timeline) { l.KnownOn = edtf.Date{} },
		"extra":             func(l *Timeline) { l.Extra = nil },
		"one extra":         func(l *Timeline) { l.Extra = Extra{} },
		"story":             func(l *Timeline) { l.Stories = nil },
		"events":            func(l *Timeline) { l.Events = Events{} },
		"places":            func(l *Timeline) { l.Places = nil },
		"actors":            func(l *Timeline) { l.Actors = nil },
		"sources":           func(l *Timeline) { l.Sources = nil },
		"annotations":       func(l *Timeline) { l.Annotations = nil },
	} {
		a := fullest(t)
		if lacks(a); !Equal(Merge(a, fullest(t)), fullest(t)) {
			t.Errorf("without %s it is merged to %+v", name, Merge(a, fullest(t)))
		}
	}
	for _, head := range []string{"language", "title", "summary", "date of knowledge", "extra"} {
		b := fullest(t)
		if spoils[head](t, b); !Equal(Merge(fullest(t), b), fullest(t)) {
			t.Errorf("another %s replaces the first", head)
		}
	}
}

func TestMergeGivesNewIdsToWhatIsAnotherAndFollowsThem(t *testing.T) {
	a, b := fullest(t), fullest(t)
	a.Places = append(a.Places, Place{ID: "p-2"}) // taken, and so is the next by b
	b.Places = append(b.Places, Place{ID: "p-3"})
	for _, name := range []string{"place name", "actor name", "source title", "event title", "step note"} {
		spoils[name](t, b)
	}
	all := b.Events.List()
	all[1] = (&Full{ID: "f", Title: Say("", "Another"), More: More{Links: []Link{{Follows, "e"}, {Follows, "z"}}}}).Compact()
	b.Events = EventsOf(all)
	m := Merge(a, b)

	want := fullest(t)
	want.Places = append(want.Places, Place{ID: "p-2"}, b.Places[0], Place{ID: "p-3"})
	want.Places[2].ID = "p-4"
	want.Actors = append(want.Actors, b.Actors[0])
	want.Actors[1].ID = "kim-2"
	want.Sources = append(want.Sources, b.Sources[0])
	want.Sources[1].ID = "s-2"
	e := b.Events.At(0).Full()
	e.ID, e.Place.ID, e.Actors[0].Actor, e.Claims[0].Source, e.Links[0].To = "e-2", "p-4", "kim-2", "s-2", "f-2"
	f := b.Events.At(1).Full()
	f.ID, f.Links[0].To = "f-2", "e-2"
	want.Events.Append(e.Compact(), f.Compact())
	step := want.Stories[0].Steps[0].clone()
	step.Event, step.Note, step.Lit, step.Hidden, step.Annotations = "e-2", nil, []string{"e-2"}, []string{"f-2"}, []string{"n-2"}
	note := want.Annotations[0].clone()
	note.ID, note.Pin.Event, note.Pin.Place, note.To.Event, note.To.Place = "n-2", "e-2", "p-4", "f-2", "p-4"
	want.Annotations = append(want.Annotations, note)
	want.Stories[0].Steps = append(want.Stories[0].Steps, step)
	if !Equal(m, want) {
		t.Errorf("it is merged to\n%+v, want\n%+v", m, want)
	}
}
