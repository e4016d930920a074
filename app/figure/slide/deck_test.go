package slide_test

import (
	"encoding/json"
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"dateline/app/figure"
	"dateline/app/figure/firstlook"
	"dateline/app/figure/slide"
	"dateline/app/figure/theme"
	"dateline/app/figure/view"
	"dateline/app/paint"
	"dateline/app/scene"
	"dateline/data/synth"
	"dateline/timeline"
	"dateline/timeline/calendar"
)

// told returns the deck of the first sample's events told by other steps.
func told(t *testing.T, lang string, s timeline.Story) *slide.Deck {
	t.Helper()
	tl := subject(t, "kim-russia-2019", lang).Timeline.Clone()
	tl.Stories = []timeline.Story{s}
	return slide.Of(figure.NewSubject(tl, lang, nil), "")
}

// said returns all words of a slide, and what its marks show.
func said(d *slide.Deck, at int, revealed bool) (words, marks string) {
	var st slide.Stage
	st.Draw(slide.Spec{Size: scene.Pt(1280, 800), Theme: theme.Light, Deck: d, Look: firstlook.Of(d.Subject), Slide: at, From: at, Part: 1, Revealed: revealed})
	var texts, ids []string
	seen := map[string]bool{}
	for _, sc := range []*scene.Scene{&st.Panels[0].Scene, &st.Panels[1].Scene, &st.Panels[2].Scene, &st.Lies} {
		for _, sh := range sc.Shapes {
			if sh.Kind == scene.KindText {
				texts = append(texts, sh.Text)
			}
			if m := sc.Marks[sh.Mark]; m.Kind == scene.MarkEvent && !seen[m.ID] {
				seen[m.ID] = true
				ids = append(ids, m.ID)
			}
		}
	}
	return strings.Join(texts, "\n"), strings.Join(ids, " ")
}

func TestTheStepsAreThoseOfTheStoryInItsOrder(t *testing.T) {
	for name, want := range map[string]int{"kim-russia-2019": 12, "korea-diplomacy-2018-2019": 7} {
		s := subject(t, name, "en")
		d := slide.Of(s, "")
		if d.Steps() != want || d.Len() != want+2 {
			t.Errorf("%s has %d steps, want %d", name, d.Steps(), want)
		}
		for i, step := range s.Timeline.Stories[0].Steps {
			if got := s.At(d.At(i + 1).Event).ID; got != step.Event {
				t.Errorf("%s: step %d tells of %s, want %s", name, i+1, got, step.Event)
			}
		}
	}
}

func TestWithoutAStoryEveryEventIsAStep(t *testing.T) {
	tl := subject(t, "kim-russia-2019", "en").Timeline.Clone()
	tl.Stories = nil
	d := slide.Of(figure.NewSubject(tl, "en", nil), "")
	if d.Steps() != 12 || d.At(3).Event != 2 || d.SlideOf("hanoi-summit") != 3 {
		t.Errorf("there are %d steps, the third is of the event at %d", d.Steps(), d.At(3).Event)
	}
}

func TestWhatASlideSays(t *testing.T) {
	say := func(words string) timeline.Text { return timeline.Say("", words) }
	d := told(t, "en", timeline.Story{ID: "s", Title: say("Three summits"), Steps: []timeline.Step{
		{Event: "hanoi-summit", Title: say("A headline"), Note: say("A text."), Private: say("A note.")},
		{Event: "gone", Title: say("Its words stay")},
		{Event: "gone"},
		{Title: say("Words alone")},
		{Event: "hanoi-summit", Asked: timeline.Secrets, Note: say("It was Hanoi.")},
	}})
	for _, c := range []struct {
		slide    int
		guarded  bool
		want     [3]string // title, when and where, text
		whatItIs string
	}{
		{0, false, [3]string{"Three summits", "5 steps", "From Singapore and Hanoi to Vladivostok, as one article of 18 April 2019 told it, when the summit was still only expected."}, "the title"},
		{1, false, [3]string{"A headline", "Late February 2019  ·  Hanoi", "A text."}, "a step with words of its own"},
		{2, false, [3]string{"Its words stay", "The event “gone” is no longer in the file.", ""}, "a step of an event that is gone"},
		{3, false, [3]string{"3", "The event “gone” is no longer in the file.", ""}, "one without words"},
		{4, false, [3]string{"Words alone", "", ""}, "a step without an event"},
		{5, true, [3]string{"What happened?", "When?  ·  Where?", "It was __________."}, "a step that asks"},
		{5, false, [3]string{"Second Kim–Trump summit ends without agreement", "Late February 2019  ·  Hanoi", "It was Hanoi."}, "the same, revealed"},
		{6, false, [3]string{"The whole story", "5 steps", ""}, "the whole"},
		{9, false, [3]string{"The whole story", "5 steps", ""}, "what lies beyond"},
	} {
		s := d.At(c.slide)
		if c.guarded {
			s = d.Guarded(s)
		}
		if got := [3]string{s.Title, s.When, s.Text}; got != c.want {
			t.Errorf("%s says %q, want %q", c.whatItIs, got, c.want)
		}
	}
	if got := d.At(1).Private; got != "A note." {
		t.Errorf("the notes are %q", got)
	}
	empty := told(t, "fr", timeline.Story{ID: "s"})
	if got := empty.At(0).Text; got != "Ce récit n’a pas encore d’étapes." || empty.Len() != 2 {
		t.Errorf("a story without steps says %q on %d slides", got, empty.Len())
	}
}

func TestTheFutureShowsOnlyWhereTheStoryLetsOneLookAhead(t *testing.T) {
	steps := []timeline.Step{{Event: "hanoi-summit"}, {Event: "singapore-summit"}, {Event: "vladivostok-summit", Hidden: []string{"hanoi-summit"}}}
	for _, c := range []struct {
		ahead bool
		slide int
		want  string
	}{
		{false, 1, "hanoi-summit"},
		{false, 2, "singapore-summit hanoi-summit"},
		{false, 3, "singapore-summit vladivostok-summit"},
		{true, 1, "hanoi-summit"},
	} {
		d := told(t, "en", timeline.Story{ID: "s", Ahead: c.ahead, Steps: steps})
		words, marks := said(d, c.slide, false)
		if marks != c.want {
			t.Errorf("ahead %v: slide %d shows %q, want %q", c.ahead, c.slide, marks, c.want)
		}
		if got := strings.Contains(words, "Vladivostok"); got != (c.ahead || c.slide == 3) {
			t.Errorf("ahead %v: slide %d names what is to come %v:\n%s", c.ahead, c.slide, got, words)
		}
	}
}

func TestWhatIsAskedStandsNowhereUntilItIsRevealed(t *testing.T) {
	for secret, tells := range map[timeline.Secret]string{timeline.Dates: "2019", timeline.Where: "Hanoi", timeline.Titles: "Second Kim–Trump"} {
		d := told(t, "en", timeline.Story{ID: "s", Steps: []timeline.Step{{Event: "hanoi-summit", Asked: []timeline.Secret{secret}}}})
		d.Subject.Timeline.KnownOn = timeline.Head{}.KnownOn
		hidden, _ := said(d, 1, false)
		if secret == timeline.Dates { // the axis says its years
			hidden, _, _ = strings.Cut(hidden, "Jan")
		}
		if strings.Contains(hidden, tells) {
			t.Errorf("the %v are told before they are revealed:\n%s", secret, hidden)
		}
		if open, _ := said(d, 1, true); !strings.Contains(open, tells) {
			t.Errorf("the %v are not told, having been revealed:\n%s", secret, open)
		}
	}
}

func TestAPlaceThatAnEventHasNotIsNotAskedFor(t *testing.T) {
	d := told(t, "en", timeline.Story{ID: "s", Steps: []timeline.Step{{Event: "hanoi-summit", Asked: []timeline.Secret{timeline.Where}}, {Event: "hanoi-summit", Asked: timeline.Secrets}}})
	full := d.Subject.Timeline.Events.At(d.Subject.Timeline.Events.Find("hanoi-summit")).Full()
	full.Place = timeline.PlaceRef{}
	d.Subject.Timeline.Events = timeline.EventsOf([]timeline.Event{full.Compact()})
	d = slide.Of(figure.NewSubject(d.Subject.Timeline, "en", nil), "")
	if d.Asks(1) {
		t.Error("a step asks for a place that its event has not")
	}
	if s := d.Guarded(d.At(2)); s.Where != "place not known" || s.Date != "When?" {
		t.Errorf("asked is %q, %q", s.Date, s.Where)
	}
}

// What is revealed moves nothing: neither the pictures nor the words that were to be read before.
func TestWhatIsHiddenKeepsItsRoom(t *testing.T) {
	note := timeline.Say("", strings.Repeat("On 27 and 28 February 2019 they met in Hanoi, and left Hanoi without a word. ", 3))
	d := told(t, "en", timeline.Story{ID: "s", Steps: []timeline.Step{{Event: "hanoi-summit", Note: note, Asked: timeline.Secrets}}})
	var boxes [2][]scene.Rect
	var firsts [2]scene.Point // where the text begins
	for i, revealed := range []bool{false, true} {
		var st slide.Stage
		st.Draw(slide.Spec{Size: scene.Pt(1280, 800), Theme: theme.Light, Deck: d, Look: firstlook.Of(d.Subject), Slide: 1, From: 1, Part: 1, Revealed: revealed, Pictures: func(string) (*scene.Bitmap, string) { return nil, "" }})
		for k := range st.Panels {
			boxes[i] = append(boxes[i], st.Panels[k].Box)
		}
		words := st.Panels[0].Scene.Shapes
		at := slices.IndexFunc(words, func(sh scene.Shape) bool { return strings.HasPrefix(sh.Text, "On ") })
		if at < 0 {
			t.Fatalf("revealed %v: the text does not stand on the slide", revealed)
		}
		firsts[i] = scene.Pt(words[at].Box.X, math.Round(words[at].Box.Y/10))
	}
	if !slices.Equal(boxes[0], boxes[1]) {
		t.Errorf("the panels stand at %v before, at %v after", boxes[0], boxes[1])
	}
	if firsts[0] != firsts[1] {
		t.Errorf("the text begins at %v before, at %v after", firsts[0], firsts[1])
	}
}

// A place that is asked for is the ring on the map about a dot without a name.
func TestAPlaceThatIsAskedForHasItsDotRinged(t *testing.T) {
	ring := func(revealed bool) (at []scene.Point) {
		d := told(t, "en", timeline.Story{ID: "s", Steps: []timeline.Step{{Event: "singapore-summit"}, {Event: "hanoi-summit", Asked: []timeline.Secret{timeline.Where}}}})
		var st slide.Stage
		st.Draw(slide.Spec{Size: scene.Pt(1280, 800), Theme: theme.Light, Deck: d, Look: firstlook.Of(d.Subject), Slide: 2, From: 2, Part: 1, Revealed: revealed})
		sc := &st.Panels[1].Scene
		for _, sh := range st.Lies.Shapes {
			if sh.Kind != scene.KindDisc || sh.Style.Stroke != theme.Light.Accent {
				continue
			}
			middle := sh.Box.Middle()
			if slices.ContainsFunc(sc.Shapes, func(dot scene.Shape) bool {
				return sc.Marks[dot.Mark].Kind == scene.MarkPlace && dot.Kind != scene.KindText && dot.Box.Contains(middle)
			}) {
				at = append(at, middle)
			}
		}
		return at
	}
	if asked, told := ring(false), ring(true); len(asked) != 1 || len(told) != 1 {
		t.Errorf("%d dots are ringed before the place is revealed, %d after, want one each", len(asked), len(told))
	}
}

func TestAStepLooksWhereItSays(t *testing.T) {
	window := calendar.Span{Start: calendar.Civil(2019, 1, 1).Start(), End: calendar.Civil(2019, 6, 1).Start()}
	camera := view.Camera{X: 0.5, Scale: 300}
	raw, err := json.Marshal(view.View{Window: window, Camera: camera})
	if err != nil {
		t.Fatal(err)
	}
	d := told(t, "en", timeline.Story{ID: "s", Steps: []timeline.Step{{Event: "hanoi-summit", View: raw}, {Title: timeline.Say("", "Words")}, {Event: "singapore-summit"}, {Event: "hanoi-summit", View: []byte(`{"window":7}`)}}})
	for _, slide := range []int{1, 2} { // words alone look where the step before did
		if got := d.Window(slide); got != window || d.Camera(slide) != camera {
			t.Errorf("slide %d looks at %v by %+v, want %v by %+v", slide, got, d.Camera(slide), window, camera)
		}
	}
	if got := d.Camera(3); got.Near == 0 || got.Scale != 0 {
		t.Errorf("a step of an event looks by %+v", got)
	}
	if got := d.Window(3); got.Intersect(d.Subject.Bounds(d.At(3).Event)) != d.Subject.Bounds(d.At(3).Event) {
		t.Errorf("the window %v does not hold its event", got)
	}
	if got := d.At(4).Title; !strings.HasPrefix(got, "Second Kim") {
		t.Errorf("a view that cannot be read spoils the title: %q", got)
	}
}

func BenchmarkSlide(b *testing.B) {
	for _, flies := range []bool{false, true} {
		b.Run(fmt.Sprintf("flies=%v", flies), func(b *testing.B) {
			tl, err := sampleOf("kim-russia-2019")
			if err != nil {
				b.Fatal(err)
			}
			s := figure.NewSubject(tl, "en", nil)
			d, look := slide.Of(s, ""), firstlook.Of(s)
			var st slide.Stage
			var layers paint.Layers
			for i := 0; b.Loop(); i++ {
				spec := slide.Spec{Size: scene.Pt(1920, 1080), Theme: theme.Light, Deck: d, Look: look, Slide: 1 + i%12, From: 1, Part: 1}
				if flies {
					spec.Slide, spec.From, spec.Part = 7, 3, float64(i%40)/40
				}
				st.Draw(spec)
				layers.Paint(1920, 1080, 1, theme.Light.Paper, st.Panels[:], &st.Lies)
			}
		})
	}
}

// A map says nothing of an event whose place nobody knows: the words have its room.
func TestAStepWithoutAPlaceHasTheRoomOfTheMapForItsWords(t *testing.T) {
	looking, _ := json.Marshal(view.View{Camera: view.Camera{Scale: 300}})
	tl := subject(t, "kim-russia-2019", "en").Timeline.Clone()
	tl.Events.Append(timeline.Event{ID: "nowhere", Title: timeline.Say("en", "Somewhere")})
	tl.Stories = []timeline.Story{{Steps: []timeline.Step{
		{Event: "singapore-summit"},
		{Event: "nowhere", Note: timeline.Say("en", "Nobody knows where.")},
		{Event: "nowhere", View: looking},
		{Title: timeline.Say("en", "Words alone")},
	}}}
	d := slide.Of(figure.NewSubject(tl, "en", nil), "")
	for i, want := range map[int]bool{1: true, 2: false, 3: true, 4: true} {
		var st slide.Stage
		st.Draw(slide.Spec{Size: scene.Pt(1280, 800), Theme: theme.Light, Deck: d, Look: firstlook.Of(d.Subject), Slide: i, From: i, Part: 1})
		if got := !st.Panels[1].Box.Empty(); got != want {
			t.Errorf("step %d shows a map: %v, want %v", i, got, want)
		}
	}
}

// The title slide has the map on which the story will take place, else the time in which it will, and nothing of what
// happens unless the story lets one look ahead.
func TestTheTitleSlideHasTheStageAndNothingOnIt(t *testing.T) {
	nowhere := subject(t, "kim-russia-2019", "en").Timeline.Clone()
	for i := range nowhere.Places {
		nowhere.Places[i].At, nowhere.Places[i].Country = nil, ""
	}
	undated := &timeline.Timeline{Events: timeline.EventsOf([]timeline.Event{{ID: "e", Title: timeline.Say("", "E")}})}
	crowd := synth.Timeline(4000, 1)
	for i := range crowd.Places {
		crowd.Places[i].At, crowd.Places[i].Country = nil, ""
	}
	steps := []timeline.Step{{Event: "hanoi-summit"}, {Event: "vladivostok-summit"}}
	for name, c := range map[string]struct {
		deck         *slide.Deck
		mapped, time bool
	}{
		"places":              {told(t, "en", timeline.Story{ID: "s", Steps: steps}), true, false},
		"looking ahead":       {told(t, "en", timeline.Story{ID: "s", Steps: steps, Ahead: true}), true, false},
		"no places":           {slide.Of(figure.NewSubject(nowhere, "en", nil), ""), false, true},
		"neither":             {slide.Of(figure.NewSubject(undated, "en", nil), ""), false, false},
		"thousands of events": {slide.Of(figure.NewSubject(crowd, "en", nil), ""), false, true},
	} {
		var st slide.Stage
		st.Draw(slide.Spec{Size: scene.Pt(1280, 800), Theme: theme.Light, Deck: c.deck, Look: firstlook.Of(c.deck.Subject), Part: 1})
		if mapped, time := !st.Panels[1].Box.Empty(), !st.Panels[2].Box.Empty(); mapped != c.mapped || time != c.time {
			t.Errorf("%s: it has a map %v, an axis %v; want %v, %v", name, mapped, time, c.mapped, c.time)
		}
		for p := 1; p <= 2; p++ {
			sc := &st.Panels[p].Scene
			for _, sh := range sc.Shapes {
				switch m := sc.Marks[sh.Mark]; {
				case sh.Mark == 0 || c.deck.Story.Ahead:
				case m.Kind == scene.MarkEvent || m.Kind == scene.MarkBin || m.Kind == scene.MarkCluster || m.Kind == scene.MarkEdge || m.Kind == scene.MarkPlace:
					t.Errorf("%s: it shows %+v", name, m)
				}
			}
		}
	}
}
