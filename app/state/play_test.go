package state

import (
	"math"
	"reflect"
	"slices"
	"testing"
	"time"

	"dateline/app/figure/page"
	"dateline/app/scene"
	"dateline/timeline"
)

// same tells whether two parts are one, but for rounding.
func same(a, b float64) bool { return math.Abs(a-b) < 1e-9 }

func TestAStoryIsPlayedPausedAndEnded(t *testing.T) {
	m := send(t, open(t), Fitted{})
	m.Still = false
	m, effects := Update(m, Played{Running: true})
	number := m.Play.Number
	if want := []Effect{Animate{TheStory, number, m.Play.clock.Time()}}; !m.Play.Running || number == 0 || !reflect.DeepEqual(effects, want) {
		t.Fatalf("it runs %v, with the effects %v, want %v", m.Play.Running, effects, want)
	}
	begun := m.Playing().At
	m, _ = Update(m, Glided{number, 0.5})
	if !same(m.Play.Part, 0.5) || !begun.Before(m.Playing().At) {
		t.Errorf("half of the time shows %v of the story", m.Play.Part)
	}
	if late, _ := Update(m, Glided{number - 1, 0.9}); late.Play.Part != m.Play.Part {
		t.Error("an animation that was given up moves the story on")
	}
	paused, effects := Update(m, Keyed{Chord: "v"})
	if want := []Effect{Animate{Of: TheStory}}; paused.Play.Running || !same(paused.Play.Part, 0.5) || !reflect.DeepEqual(effects, want) {
		t.Errorf("paused it runs %v at %v with the effects %v, want %v", paused.Play.Running, paused.Play.Part, effects, want)
	}
	again, effects := Update(paused, Keyed{Chord: "v"})
	if want := []Effect{Animate{TheStory, again.Play.Number, m.Play.clock.Time() / 2}}; !reflect.DeepEqual(effects, want) {
		t.Errorf("it goes on with the effects %v, want %v", effects, want)
	}
	if half, _ := Update(again, Glided{again.Play.Number, 0.5}); !same(half.Play.Part, 0.75) {
		t.Errorf("half of what was left shows %v of the story, want three quarters", half.Play.Part)
	}
	done, _ := Update(again, Glided{again.Play.Number, 1})
	if done.Play.Running || done.Play.Part != 1 || done.Play.Number != 0 {
		t.Errorf("at the end it is %+v", done.Play)
	}
	if anew, _ := Update(done, Keyed{Chord: "v"}); !anew.Play.Running || anew.Play.Part != 0 {
		t.Errorf("played at the end it is %+v, want it from the start", anew.Play)
	}
	if ended, effects := Update(again, Escaped{}); ended.Play != nil || !reflect.DeepEqual(effects, []Effect{Animate{Of: TheStory}}) {
		t.Errorf("Esc leaves %+v with the effects %v", ended.Play, effects)
	}
	if ended, effects := Update(done, PlayEnded{}); ended.Play != nil || len(effects) != 0 {
		t.Errorf("the end of what stands leaves %+v with the effects %v", ended.Play, effects)
	}
}

func TestALoopBeginsAgain(t *testing.T) {
	m := send(t, open(t), PlayedAs{PlayOptions{Loop: true, Speed: 2}}, Played{Part: 0.5, Running: true})
	m, effects := Update(m, Glided{m.Play.Number, 1})
	if want := []Effect{Animate{TheStory, m.Play.Number, time.Duration(float64(m.Play.clock.Time()) / 4)}}; !m.Play.Running || m.Play.Part != 0 || !reflect.DeepEqual(effects, want) {
		t.Errorf("at the end of a loop it is %+v with the effects %v, want %v", m.Play, effects, want)
	}
}

func TestAnotherWayGoesOnFromTheInstantThatShows(t *testing.T) {
	m := send(t, open(t), Fitted{}, Played{Part: 0.5})
	at := m.Playing().At
	m = send(t, m, PlayedAs{PlayOptions{ByEvent: true}})
	if back := m.Playing().At; back.Days(at) > 1e-6 || at.Days(back) > m.Window.Days()/2 || !m.Playing().ByEvent {
		t.Errorf("by event it shows %v, where %v showed", back, at)
	}
	m = send(t, m, PlayedAs{PlayOptions{Fading: true}})
	if got, want := m.Playing().Trail, m.Window.Days()/12; !same(got, want) {
		t.Errorf("what is over stays for %v days, want %v", got, want)
	}
	for speed, want := range map[int]string{-2: "0.25×", 0: "1×", 2: "4×", 9: "4×"} {
		if got := send(t, m, PlayedAs{PlayOptions{Speed: speed}}).Playing().Speed; got != want {
			t.Errorf("the speed %d is %s, want %s", speed, got, want)
		}
	}
	for speed, want := range map[int][2]int{0: {1, -1}, 2: {-2, 1}, -2: {-1, 2}} {
		m.PlayAs.Speed = speed
		for i, chord := range []string{">", "<"} {
			if got := send(t, m, Keyed{Chord: chord}).PlayAs.Speed; got != want[i] {
				t.Errorf("%s at the speed %d leads to %d, want %d", chord, speed, got, want[i])
			}
		}
	}
}

func TestWhatMovesTheWindowOrTheEventsGoesOnAtTheInstantThatShows(t *testing.T) {
	m := send(t, open(t), Fitted{}, Played{Part: 0.6})
	m.Still = false // else whole steps show
	at := m.Playing().At
	for what, msg := range map[string]Message{"a zoom": Zoomed{1.5, 0.6}, "a filter": Filtered{"kim"}, "another language": LanguageChosen{"fr"}} {
		next := send(t, m, msg)
		if next.Play == nil {
			t.Errorf("%s ends the story", what)
		} else if got := next.Playing().At; got.Days(at) > 0.01 || at.Days(got) > 0.01 {
			t.Errorf("%s shows %v, where %v showed", what, got, at)
		}
	}
	for what, msg := range map[string]Message{"a presentation": Presented{}, "a filter that leaves nothing": Filtered{"nothing-of-this-name"}} {
		if next := send(t, m, msg); next.Play != nil {
			t.Errorf("%s leaves the story played: %+v", what, next.Play)
		}
	}
	running := send(t, m, Played{Running: true})
	if _, effects := Update(running, Presented{}); !slices.Contains(effects, Effect(Animate{Of: TheStory})) {
		t.Errorf("a presentation does not stop the animation: %v", effects)
	}
}

func TestOneWhoWantsNoMotionSeesSteps(t *testing.T) {
	m := send(t, open(t), Fitted{}, PlayedAs{PlayOptions{ByEvent: true}}, Played{Running: true})
	n := m.Subject.Dated
	m.Still = true
	m, _ = Update(m, Glided{m.Play.Number, 1.9 / float64(n)})
	if got, want := m.Playing().Part, 1/float64(n); !same(got, want) {
		t.Errorf("within the second event %v of the story shows, want %v", got, want)
	}
}

func TestTheHandleIsDraggedAlongTheTrack(t *testing.T) {
	d := newDesk(t)
	d.press("v")
	track := d.layout.Track
	if track.W < 100 {
		t.Fatalf("the track is %v", track)
	}
	d.play(Gestured{Kind: Click, At: scene.Pt(track.X+track.W/4, track.Middle().Y)})
	if !same(d.m.Play.Part, 0.25) || d.m.Play.Running {
		t.Errorf("a click shows %+v, want a quarter, at rest", d.m.Play)
	}
	d.play(Gestured{Kind: Drag, At: scene.Pt(track.X+track.W/2, track.Bottom()+200), By: scene.Pt(track.W/4, 200)}, Gestured{Kind: DragEnd})
	if d.m.Play == nil || d.m.Play.Part < 0.2 {
		t.Fatalf("a drag from beside the track leads to %+v", d.m.Play)
	}
	d.play(
		Gestured{Kind: Drag, At: scene.Pt(track.X+track.W/2, track.Middle().Y), By: scene.Pt(track.W/4, 0)},
		Gestured{Kind: Drag, At: scene.Pt(track.Right()+500, track.Bottom()+200), By: scene.Pt(500, 200)},
		Gestured{Kind: DragEnd},
	)
	if d.m.Play.Part != 1 {
		t.Errorf("a drag beyond the end shows %v", d.m.Play.Part)
	}
	for _, chord := range []string{",", ".", "v", ">", "b", "u", "y", "Escape"} {
		d.play(Gestured{Kind: Click, At: d.middle(scene.MarkButton, chord)})
	}
	if want := (PlayOptions{ByEvent: true, Fading: true, Loop: true, Speed: 1}); d.m.PlayAs != want || d.m.Play != nil {
		t.Errorf("the buttons lead to %+v, %+v, want %+v and the end", d.m.PlayAs, d.m.Play, want)
	}
	if d.layout.At(scene.Pt(track.X+1, track.Middle().Y)) == page.OnTrack {
		t.Error("when it has ended the track is there still")
	}
}

func TestWithoutADateNothingIsPlayed(t *testing.T) {
	m := New("none", &timeline.Timeline{Events: timeline.EventsOf([]timeline.Event{{ID: "a"}})}, "en", open(t).Theme)
	m = send(t, m, Played{Running: true})
	if m.Play != nil || m.Dialog == nil || m.Dialog.In(m.Lang) != m.say("nothing to play") {
		t.Errorf("it plays %+v and tells %+v", m.Play, m.Dialog)
	}
}
