package state

import (
	"errors"
	"reflect"
	"slices"
	"testing"

	"dateline/app/figure"
	"dateline/app/figure/page"
	"dateline/app/figure/theme"
	"dateline/app/figure/view"
	"dateline/app/scene"
	"dateline/data"
	"dateline/data/kit/message"
	"dateline/data/synth"
	"dateline/timeline"
	"dateline/timeline/calendar"
)

func TestAFileIsReadWithWhatTheWindowShows(t *testing.T) {
	m := send(t, open(t), LanesChosen{view.ByActor}, LanguageChosen{"fr"})
	options := data.Options{Table: "Sheet2"}
	m, effects := Update(m, FileOpened{"a.csv", options})
	if want := []Effect{Read{Job: 1, Path: "a.csv", Options: options, Lang: "fr"}}; !reflect.DeepEqual(effects, want) {
		t.Errorf("a file has the effects %+v, want %+v", effects, want)
	}
	if want := (Load{Job: 1, Path: "a.csv", Options: options}); !reflect.DeepEqual(*m.Load, want) {
		t.Errorf("the load is %+v, want %+v", *m.Load, want)
	}
	m, effects = Update(m, SampleOpened{"korea"})
	if want := []Effect{Read{Job: 2, Sample: "korea", Lang: "fr"}}; !reflect.DeepEqual(effects, want) {
		t.Errorf("a sample has the effects %+v, want %+v", effects, want)
	}
	if want := (Load{Job: 2, Path: "korea", sample: true}); !reflect.DeepEqual(*m.Load, want) {
		t.Errorf("the load is %+v, want %+v", *m.Load, want)
	}
}

func TestOnlyFilesAreRemembered(t *testing.T) {
	m := send(t, open(t), FileOpened{Path: "a.csv"})
	m, effects := Update(m, opened(m.Load.Job, m.Timeline))
	if want := []Effect{Hold{Document: 2, Path: "/tmp/large.csv"}, Remember{KeyRecent, []string{"/tmp/large.csv"}}}; !reflect.DeepEqual(effects, want) || m.Dialog != nil {
		t.Errorf("the first file has the effects %v and tells %v, want %v", effects, m.Dialog, want)
	}
	m = send(t, m, SampleOpened{"korea"})
	o := opened(m.Load.Job, m.Timeline)
	o.File.Problems = []error{errors.New("a problem")}
	m, effects = Update(m, o)
	if len(effects) != 0 || m.Dialog != nil || m.File != "korea" || len(m.Behind) != 1 {
		t.Errorf("a sample has the effects %v and tells %v", effects, m.Dialog)
	}
}

func TestOneProblemOfAFileIsTold(t *testing.T) {
	m := send(t, open(t), FileOpened{Path: "a.csv"})
	o := opened(m.Load.Job, m.Timeline)
	o.File.Problems = []error{errors.New("a problem")}
	if m = send(t, m, o); m.Notice == nil || m.Dialog != nil || told(m.Notice, m.Lang) != "a problem" {
		t.Errorf("told is %+v, want a problem", m.Notice)
	}
}

func TestAFileThatIsReadWhollyIsDerivedAnewOnlyForAFilter(t *testing.T) {
	part, whole := parts(t)
	m := send(t, open(t), FileOpened{Path: "large.csv"})
	m = send(t, m, partRead(m.Load.Job, part))
	if next, effects := Update(m, opened(m.Load.Job, whole)); next.asked != nil || !reflect.DeepEqual(effects, []Effect{Hold{Document: 2, Path: "/tmp/large.csv"}, Remember{KeyRecent, []string{"/tmp/large.csv"}}}) {
		t.Errorf("without a filter the effects are %v", effects)
	}
}

func TestWhatIsToldIsWhole(t *testing.T) {
	m := open(t)
	loading := send(t, m, FileOpened{Path: "folder/broken.json"})
	version := m
	newer := *m.Timeline
	newer.Version = 1
	version.Timeline = &newer
	kept := m
	odd := *m.Timeline
	odd.Views = []timeline.View{{Name: "mine", State: []byte(`{"chart":"gaps","hue":"red"}`)}}
	kept.Timeline, kept.Subject = &odd, figure.NewSubject(&odd, "en", nil)
	working := send(t, New("synth", synth.Timeline(200, 1), "en", theme.Light), Edited{many(synth.Timeline(200, 1))})
	for name, c := range map[string]struct {
		m    Model
		msg  Message
		want string
	}{
		"a failure to open":    {loading, Failed{1, errors.New("no")}, "Cannot open broken.json\nno\nWhat was open stays open."},
		"another failure":      {loading, Failed{0, errors.New("no")}, "no"},
		"a failed edit":        {working, Failed{1, errors.New("no")}, "no"},
		"a text":               {m, Told{message.Plain("hello")}, "hello"},
		"an edit of a newer":   {version, Edited{retitled(t, m.Timeline, "hanoi-summit", "x")}, m.say("read only", 1)},
		"an edit meanwhile":    {working, Undone{}, ""},
		"a further edit":       {working, Edited{many(working.Timeline)}, m.say("one edit at a time", "all titles")},
		"a view shown in part": {kept, ViewShown{"mine"}, m.say("view in part", "mine") + "\n" + `reading a view: there is no field "hue"`},
	} {
		got := ""
		if next := send(t, c.m, c.msg); next.Dialog != nil {
			got = next.Dialog.In(next.Lang)
		}
		if got != c.want {
			t.Errorf("%s tells %q, want %q", name, got, c.want)
		}
	}
}

func TestADialogIsClosedByItselfAlone(t *testing.T) {
	m := send(t, open(t), DialogAsked{AskExport})
	old := m.Dialog
	if closed := send(t, m, DialogClosed{old}); closed.Dialog != nil {
		t.Errorf("closed, it is %+v", closed.Dialog)
	}
	if other := send(t, m, Told{message.Plain("x")}, DialogClosed{old}); other.Dialog == nil || other.Dialog.In(other.Lang) != "x" {
		t.Errorf("another dialog is closed with it: %+v", other.Dialog)
	}
}

func TestNothingIsUndoneWhereNothingWasDone(t *testing.T) {
	m := open(t)
	for _, msg := range []Message{Undone{}, Redone{}} {
		if next, effects := Update(m, msg); next.Timeline != m.Timeline || next.Subject != m.Subject || len(effects) != 0 {
			t.Errorf("%T makes another edition, with the effects %v", msg, effects)
		}
	}
}

func TestAClickOnAPlaceBeginsWithItsFirstEvent(t *testing.T) {
	m := open(t)
	var got []string
	for range 3 {
		m = send(t, m, PlaceSelected{Place: "pyongyang"})
		got = append(got, m.Selected)
	}
	if want := []string{"kim-takes-power", "pompeo-rejected", "kim-takes-power"}; !slices.Equal(got, want) {
		t.Errorf("clicks select %q, want %q", got, want)
	}
	m = send(t, open(t), Selected{Event: "kim-chang-son-trip"}, Edited{moved(m.Timeline, "weapon-test", "vladivostok")})
	if m = send(t, m, PlaceSelected{Place: "vladivostok"}); m.Selected != "weapon-test" {
		t.Errorf("after the event before it %q is selected, want weapon-test", m.Selected)
	}
}

// moved returns the edit that gives an event another place.
func moved(tl *timeline.Timeline, id, place string) timeline.Edit {
	e := *tl.Events.At(tl.Events.Find(id))
	e.Place.ID = place
	return timeline.Edit{Name: timeline.Phrased("place"), Changes: []timeline.Change{tl.Put(e)}}
}

func TestAClickOnACrowdLooksCloser(t *testing.T) {
	m := New("synth", synth.Timeline(3000, 1), "en", theme.Light)
	var board page.Board
	l := board.Draw(page.BoardSpec{Size: scene.Pt(1000, 700), Text: 12.5, Theme: m.Theme, Subject: m.Subject, View: m.View})
	at := scene.Point{}
	for _, s := range board.Panels[page.TimelinePanel].Scene.Shapes {
		if mark := board.Panels[page.TimelinePanel].Scene.Marks[s.Mark]; s.Mark != 0 && mark.Kind == scene.MarkCluster && s.Kind == scene.KindRect {
			at = s.Box.Middle()
		}
	}
	want := SpanShown{m.Subject.Crop(l.Timeline.Bin(at.X))}
	if got := (Gestured{Kind: Click, At: at, Over: l}).means(m); got != want || want.Span.Empty() {
		t.Errorf("a click on a crowd stands for %+v, want %+v", got, want)
	}
}

func TestTheCardStaysWhileThePointerMovesOverIt(t *testing.T) {
	m := open(t)
	m.Pointer = Pointer{At: scene.Pt(5, 5), Mark: scene.Mark{Kind: scene.MarkEvent, ID: "hanoi-summit"}}
	next := m
	next.Pointer.At, next.Window = scene.Pt(6, 6), calendar.Span{Start: m.Window.Start, End: m.Window.End.Add(9)}
	if got, _ := endPointer(m, next, nil); got.Pointer != next.Pointer {
		t.Errorf("with another pointer the card is %+v, want %+v", got.Pointer, next.Pointer)
	}
	next.Pointer = m.Pointer
	if got, _ := endPointer(m, next, nil); got.Pointer.Mark.Kind != 0 {
		t.Errorf("under a window that moves the card is %+v, want none", got.Pointer)
	}
}

func TestAFilterIsKeptWithoutTheBlanksAboutIt(t *testing.T) {
	m := open(t)
	for _, c := range []struct{ text, want string }{{"", ""}, {"  kim ", "kim"}, {"zzz", "zzz"}} {
		if got := send(t, m, Filtered{c.text}); got.Filter != c.want || got.Subject.Filter != c.want {
			t.Errorf("by %q it is filtered by %q", c.text, got.Filter)
		}
	}
}
