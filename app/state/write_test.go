package state

import (
	"slices"
	"strings"
	"testing"

	"dateline/app/scene"
	"dateline/timeline"
	"dateline/timeline/edtf"
)

// on returns a date that is sound.
func on(t *testing.T, text string) edtf.Date {
	t.Helper()
	d, err := edtf.Parse(text)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestAFieldThatIsEnteredIsAnEditWithAName(t *testing.T) {
	m := send(t, open(t), Selected{Event: "hanoi-summit"}, FormAsked{Field: "when"})
	if !m.Form.Open || m.Form.Field != "when" {
		t.Fatalf("the form is %+v", m.Form)
	}
	if says, wrong := m.Reads(timeline.Key{Kind: timeline.EventItem, ID: "hanoi-summit"}, "when", "about March 2019"); says != "about March 2019 (day not known)" || wrong != "" {
		t.Errorf("it is read as %q, %q", says, wrong)
	}
	if says, wrong := m.Reads(timeline.Key{Kind: timeline.EventItem, ID: "hanoi-summit"}, "when", "2019-13"); says != "" || !strings.Contains(wrong, "no month 13") {
		t.Errorf("it is read as %q, %q", says, wrong)
	}
	m = send(t, m, Entered{"hanoi-summit", "when", "2019-03~"})
	e := m.Subject.Event(m.Subject.Find("hanoi-summit"))
	if name, _ := m.UndoName(); e.When.Date.String() != "2019-03~" || name != "Undo: Second Kim–Trump summit ends without ag…, date" {
		t.Errorf("the date is %v; %s", e.When.Date, name)
	}
	if same := send(t, m, Entered{"hanoi-summit", "when", "2019-03~"}); same.Timeline != m.Timeline {
		t.Error("what is the same is an edit")
	}
	if m = send(t, m, FormAsked{Close: true}); m.Form.Open {
		t.Error("the form is not closed")
	}
}

func TestWhatIsHalfTypedIsKeptWhileOneLooksElsewhere(t *testing.T) {
	m := send(t, open(t), Selected{Event: "hanoi-summit"}, FormAsked{}, Entered{"hanoi-summit", "when", "2019-13"})
	m = send(t, m, Selected{Event: "singapore-summit"}, Selected{Event: "hanoi-summit"})
	if text, wrong, ok := m.Form.Half("hanoi-summit", "when"); !ok || text != "2019-13" || !strings.Contains(wrong, "no month 13") {
		t.Errorf("half typed is %q, %q", text, wrong)
	}
	if _, _, ok := m.Form.Half("singapore-summit", "when"); ok {
		t.Error("another event has it")
	}
	if m = send(t, m, Entered{"hanoi-summit", "when", "2019-03"}); len(m.Form.Halves) != 0 || m.Unsaved() != 1 {
		t.Errorf("read, half typed is %+v", m.Form)
	}
	m = send(t, file(t, false), Selected{Event: "hanoi-summit"}, Entered{"hanoi-summit", "title", "Hanoi"})
	if text, _, ok := m.Form.Half("hanoi-summit", "title"); !ok || text != "Hanoi" {
		t.Errorf("refused, half typed is %q", text)
	}
}

func TestAFormStaysOpenForWhatCannotBeRead(t *testing.T) {
	begun := send(t, open(t), Selected{Event: "hanoi-summit"}, FormAsked{}, Entered{"hanoi-summit", "when", "the day the snow fell"})
	m := send(t, begun, FormAsked{Close: true})
	if !m.Form.Open || m.Form.Field != "when" || m.Form.Held == "" {
		t.Fatalf("done, the form is %+v", m.Form)
	}
	if mended := send(t, m, Entered{"hanoi-summit", "when", "2019-03"}, FormAsked{Close: true}); mended.Form.Open || mended.Notice != nil {
		t.Errorf("mended, the form is %+v", mended.Form)
	}
	if again := send(t, m, Entered{"hanoi-summit", "when", "2019-14"}, FormAsked{Close: true}); !again.Form.Open {
		t.Error("it closes over another mistake")
	}
	left := send(t, m, FormAsked{Close: true})
	if left.Form.Open || left.Notice == nil || !strings.Contains(left.Notice.In("en"), "the day the snow fell") {
		t.Fatalf("closed once more, the form is %+v, and it says %+v", left.Form, left.Notice)
	}
	back := send(t, left, Selected{Event: "singapore-summit"}, left.Notice.Answers[0].Means)
	if text, _, half := back.Form.Half("hanoi-summit", "when"); !half || text != "the day the snow fell" || !back.Form.Open || back.Selected != "hanoi-summit" || back.Form.Field != "when" {
		t.Errorf("led back, %q is selected and the form is %+v", back.Selected, back.Form)
	}
	place := timeline.Key{Kind: timeline.PlaceItem, ID: "hanoi"}
	m = send(t, open(t), ItemFormAsked{place}, ItemEntered{place, "country", "Atlantis"}, FormAsked{Close: true}, FormAsked{Close: true})
	if m.Form.Open || m.Notice == nil {
		t.Fatalf("of a place the form is %+v", m.Form)
	}
	if m = send(t, m, m.Notice.Answers[0].Means); !m.Form.Open || m.Form.Of != place || m.Form.Field != "country" {
		t.Errorf("led back to a place, the form is %+v", m.Form)
	}
}

// Whatever leads away from a form, it says what is kept half typed there, and leads back.
func TestAFormThatIsLeftSaysWhatIsKeptHalfTyped(t *testing.T) {
	place, other := timeline.Key{Kind: timeline.PlaceItem, ID: "hanoi"}, timeline.Key{Kind: timeline.PlaceItem, ID: "singapore"}
	ofPlace := send(t, open(t), ItemFormAsked{place}, ItemEntered{place, "country", "Atlantis"})
	ofEvent := send(t, open(t), Selected{Event: "hanoi-summit"}, FormAsked{}, Entered{"hanoi-summit", "when", "snow"})
	tells := func(m Model, said string) bool {
		return m.Notice != nil && strings.Contains(m.Notice.In("en"), said)
	}
	for what, c := range map[string]struct {
		m    Model
		by   Message
		said string
	}{
		"an event is selected":            {ofPlace, Selected{Event: "hanoi-summit"}, "Atlantis"},
		"the form of another is asked":    {ofPlace, ItemFormAsked{other}, "Atlantis"},
		"that of the event is asked":      {send(t, ofPlace, Selected{Event: "hanoi-summit"}, ItemFormAsked{place}, NoticeClosed{}), FormAsked{}, "Atlantis"},
		"another place is removed":        {ofPlace, ItemRemoved{Of: other, Knows: true}, "Atlantis"},
		"the steps of a story are opened": {ofPlace, StoryAsked{}, "Atlantis"},
		"a row is inserted":               {ofEvent, rowInserted{column: "title"}, "snow"},
		"an event is added":               {ofEvent, EventAdded{}, "snow"},
		"another event is selected":       {ofEvent, Selected{Event: "singapore-summit"}, "snow"},
		"no event is selected":            {ofEvent, Selected{}, "snow"},
		"a filter leaves it out":          {ofEvent, Filtered{"Singapore"}, "snow"},
	} {
		m := send(t, c.m, c.by)
		if !tells(m, c.said) {
			t.Errorf("as %s, said is %+v", what, m.Notice)
			continue
		}
		answer := m.Notice.Answers[0].Means
		if m = send(t, m, answer); tells(m, "filter") {
			m = send(t, m, m.Notice.Answers[0].Means)
		}
		now, is := m.Written()
		if was, _ := c.m.Written(); !is || now.Key() != was.Key() || m.Form.Field != answer.(HalfAsked).Field {
			t.Errorf("led back from where %s, written is %v, the form %+v", what, now, m.Form)
		}
	}
	for what, by := range map[string]Message{"itself is removed": ItemRemoved{Of: place, Knows: true}, "it is gone on with": ItemEntered{place, "country", "Atlan"}, "slides are shown": Presented{}} {
		if m := send(t, ofPlace, by); tells(m, "Atlan") {
			t.Errorf("as %s, said is %s", what, m.Notice.In("en"))
		}
	}
	m := send(t, ofEvent, EventRemoved{})
	if tells(m, "snow") {
		t.Errorf("removed with its event, said is %s", m.Notice.In("en"))
	}
	m = send(t, ofPlace, Selected{Event: "hanoi-summit"}, ItemFormAsked{place}, NoticeClosed{}, EventRemoved{})
	if !tells(m, "Atlantis") || !tells(m, "removed") || len(m.Notice.Answers) != 2 {
		t.Errorf("beside what was removed, said is %+v", m.Notice)
	}
}

func TestAFormIsHeldOnceForEachOfWhatCannotBeRead(t *testing.T) {
	held := send(t, open(t), Selected{Event: "hanoi-summit"}, FormAsked{}, Entered{"hanoi-summit", "when", "snow"}, FormAsked{Close: true})
	for what, away := range map[string][]Message{
		"of another event": {Selected{Event: "singapore-summit"}, Entered{"singapore-summit", "when", "rain"}},
		"once more":        {Selected{Event: "singapore-summit"}, Selected{Event: "hanoi-summit"}},
	} {
		if m := send(t, send(t, held, away...), FormAsked{Close: true}); !m.Form.Open {
			t.Errorf("what cannot be read %s does not hold the form", what)
		}
	}
	if m := send(t, held, FormAsked{Close: true}); m.Form.Open {
		t.Error("it does not close")
	}
}

func TestAnEventIsAddedWithItsFormOpen(t *testing.T) {
	m := send(t, open(t), NewAsked{}, EventAdded{})
	if m.Selected != "event" || !m.Form.Open || m.Form.Field != "title" || m.Timeline.Events.Len() != 1 {
		t.Fatalf("%q is selected, the form is %+v", m.Selected, m.Form)
	}
	m = send(t, m, Entered{"event", "when", "27 February 2019"})
	if e := m.Subject.Event(m.Subject.Find("event")); !e.Dated || m.Window.Intersect(e.Bounds) != e.Bounds {
		t.Errorf("the window is %v, the event lies at %v", m.Window, e.Bounds)
	}
	m = send(t, m, EventAdded{When: on(t, "1950-06")})
	if e := m.Subject.Event(m.Subject.Find("event-2")); m.Window.Intersect(e.Bounds) != e.Bounds {
		t.Errorf("the window is %v, the second lies at %v", m.Window, e.Bounds)
	}
	if m.Window.Intersect(m.Subject.Extent) != m.Subject.Extent {
		t.Errorf("the window is %v, and does not show all any more", m.Window)
	}
	near := send(t, m, Zoomed{8, 0.9}, EventAdded{When: on(t, "1980")})
	if e := near.Subject.Event(near.Subject.Find("event-3")); near.Window.Intersect(e.Bounds) != e.Bounds || near.Window.Days() > m.Window.Days()/2 {
		t.Errorf("close by, the window is %v, the third lies at %v", near.Window, e.Bounds)
	}
	m = send(t, m, Undone{}, Undone{}, Undone{})
	if m.Timeline.Events.Len() != 0 || m.Unsaved() != 0 {
		t.Errorf("all undone, %d events are left", m.Timeline.Events.Len())
	}
}

func TestASecondClickAddsAnEventWhereItIsEmptyAndEditsWhatIsThere(t *testing.T) {
	d := newDesk(t)
	d.m = send(t, d.m, Fitted{})
	d.draw()
	l := d.layout
	empty := func(region scene.Rect) (scene.Point, bool) {
		for y := region.Y + 8; y < region.Y+region.H-8; y += 7 {
			for x := region.X + region.W/3; x < region.X+region.W-8; x += 11 {
				if l.Hit(scene.Pt(x, y), 5).Kind == 0 {
					return scene.Pt(x, y), true
				}
			}
		}
		return scene.Point{}, false
	}
	at, ok := empty(l.Timeline.Plot)
	if !ok {
		t.Fatal("the timeline has no empty place")
	}
	m := send(t, d.m, Gestured{Kind: DoubleClick, At: at, Over: l})
	if e := m.Subject.Event(m.Subject.Find(m.Selected)); m.Timeline.Events.Len() != d.m.Timeline.Events.Len()+1 || !e.Dated || e.Place.ID != "" {
		t.Errorf("added is %+v", e)
	}
	at, ok = empty(l.Map)
	if !ok {
		t.Fatal("the map has no empty place")
	}
	m = send(t, d.m, Gestured{Kind: DoubleClick, At: at, Over: l})
	p := m.Subject.Place(m.Subject.At(m.Subject.Find(m.Selected)).Place.ID)
	if p == nil || p.At == nil || p.Kind != timeline.Point {
		t.Fatalf("added is the place %+v", p)
	}
	if back, shown := l.Point(*p.At); !shown || back.X-at.X > 1 || at.X-back.X > 1 {
		t.Errorf("it lies at %v, want %v", back, at)
	}
	if m = send(t, d.m, Presented{}, Gestured{Kind: DoubleClick, At: at, Over: l}); m.Timeline != d.m.Timeline {
		t.Error("in a presentation an event is added")
	}
}

func TestADateIsAsCloseAsAPixelTellsIt(t *testing.T) {
	at := on(t, "2019-04-17").Bounds().Start
	for days, want := range map[float64]string{0.1: "2019-04-17", 20: "2019-04", 400: "2019"} {
		if got := roundly(at, days).String(); got != want {
			t.Errorf("where a pixel has %v days the date is %q, want %q", days, got, want)
		}
	}
	if got := roundly(on(t, "-0479").Bounds().Start, 1); !got.IsZero() {
		t.Errorf("before our era the date is %v", got)
	}
}

func TestAnEventIsRemovedFromTheStoryToo(t *testing.T) {
	m := send(t, open(t), Selected{Event: "hanoi-summit"})
	story := len(m.Timeline.Stories[0].Steps)
	removed := send(t, m, EventRemoved{})
	if len(removed.Timeline.Stories[0].Steps) != story-1 || removed.Notice == nil || removed.Notice.Answers[0].Means != (Undone{}) {
		t.Errorf("the story has %d steps of %d, told is %+v", len(removed.Timeline.Stories[0].Steps), story, removed.Notice)
	}
	if back := send(t, removed, Undone{}); len(back.Timeline.Stories[0].Steps) != story || back.Timeline.Events.Len() != m.Timeline.Events.Len() {
		t.Error("it does not come back")
	}
}

func TestAnEventIsDuplicatedAndConfirmed(t *testing.T) {
	m := send(t, open(t), Selected{Event: "hanoi-summit"}, EventDuplicated{})
	if m.Selected != "hanoi-summit-2" || m.Subject.Event(m.Subject.Find("hanoi-summit-2")).Name != m.Subject.Event(m.Subject.Find("hanoi-summit")).Name {
		t.Errorf("%q is selected", m.Selected)
	}
	slot := m.Timeline.Events.Find("hanoi-summit-2")
	full := m.Timeline.Events.At(slot).Full()
	full.Origin = []timeline.Origin{{Field: "when", How: timeline.Extracted}}
	m = send(t, m, Edited{timeline.Edit{Name: timeline.Phrased("x"), Changes: []timeline.Change{m.Timeline.Put(full.Compact())}}}, EventConfirmed{})
	if o := m.Timeline.Events.At(slot).More().Origin; len(o) != 8 || o[0].How != timeline.Extracted || slices.ContainsFunc(o, func(o timeline.Origin) bool { return !o.Confirmed }) {
		t.Errorf("the origin is %+v", o)
	}
	if again := send(t, m, EventConfirmed{}); again.Timeline != m.Timeline || again.Notice == nil {
		t.Error("what is confirmed is confirmed again")
	}
}

func TestWhatWasLostIsOfferedAtTheStart(t *testing.T) {
	m := send(t, open(t), LostFound{})
	if m.Dialog != nil {
		t.Errorf("told is %+v", m.Dialog)
	}
	lost := LostFound{}
	lost.All = append(lost.All, LostOpened{}.Lost, LostOpened{}.Lost)
	lost.All[0].Path, lost.All[0].Acts, lost.All[0].Last = "/d/road.json", 3, timeline.Phrased("x")
	lost.All[1].Key, lost.All[1].Acts = "new-1", 1
	m = send(t, m, lost)
	if len(m.Dialog.Answers) != 2 || !strings.Contains(m.Dialog.In(m.Lang), "road.json: 3 changes, the last: x") {
		t.Fatalf("told is %+v", m.Dialog)
	}
	if file := send(t, m, m.Dialog.Answers[0].Means); file.Load == nil || file.Load.Path != "/d/road.json" {
		t.Error("the file is not opened")
	}
	m, read := effectsOf[ReadLost](m, m.Dialog.Answers[1].Means)
	m, hold := effectsOf[Hold](m, LostRead{Lost: read[0].Lost, Timeline: &timeline.Timeline{}})
	if len(hold) != 1 || hold[0].Key != "new-1" || !m.access.Waits {
		t.Errorf("the effects are %+v", hold)
	}
}

func TestANameIsProposedForANewFile(t *testing.T) {
	m := open(t)
	if got := m.SaveName(); !strings.HasSuffix(got, ".json") || strings.ContainsAny(got, `/\:`) {
		t.Errorf("the name is %q", got)
	}
	m.Recent = []string{"/d/a.csv"}
	if got := m.SaveFolder("/home"); got != "/d" {
		t.Errorf("the folder is %q", got)
	}
	m.Path = "/e/road.json"
	if m.SaveName() != "road.json" || m.SaveFolder("/home") != "/e" {
		t.Errorf("of a file it is %q in %q", m.SaveName(), m.SaveFolder("/home"))
	}
}
