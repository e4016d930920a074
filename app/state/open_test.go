package state

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"dateline/app/figure"
	"dateline/app/figure/theme"
	"dateline/app/figure/view"
	"dateline/data"
	"dateline/data/kit/draft"
	"dateline/data/kit/message"
	"dateline/data/synth"
	"dateline/timeline"
	"dateline/timeline/lane"
)

// part and whole are the two states of a file that shows in parts.
func parts(t *testing.T) (part, whole *timeline.Timeline) {
	t.Helper()
	whole, err := data.Sample("korea-diplomacy-2018-2019")
	if err != nil {
		t.Fatal(err)
	}
	few := *whole
	few.Events = timeline.EventsOf(whole.Events.List()[:8])
	return &few, whole
}

// opened returns the message that a job has read a timeline.
func opened(job int, t *timeline.Timeline) Opened {
	return Opened{Job: job, Path: "/tmp/large.csv", File: &data.File{Timeline: t}, Subject: figure.NewSubject(t, "en", nil)}
}

func partRead(job int, t *timeline.Timeline) PartRead {
	return PartRead{Job: job, Timeline: t, Subject: figure.NewSubject(t, "en", nil)}
}

func TestAFileIsShownInPartsAndOneStaysWhereOneIs(t *testing.T) {
	part, whole := parts(t)
	m := send(t, open(t), ChartChosen{"gaps"}, FileOpened{Path: "large.csv"})
	if m.File != "kim-russia-2019" || m.Load == nil {
		t.Fatalf("while nothing is read %q shows", m.File)
	}
	job := m.Load.Job
	m = send(t, m, Progressed{job, 0.25}, partRead(job, part))
	if m.Timeline != part || m.File != "large.csv" || m.Load.Part != 0.25 || len(m.Past) != 0 {
		t.Fatalf("the first part shows %q, %v of it", m.File, m.Load.Part)
	}
	at := m.Subject.At(3).ID
	m = send(t, m, Zoomed{4, 0.5}, Selected{Event: at}, LaneFolded{"visit"}, Filtered{"type:meeting"})
	before := m.View
	m = send(t, m, opened(job, whole))
	if m.Timeline != whole || m.Load != nil || m.View.Only(view.All&^view.Selected) != before.Only(view.All&^view.Selected) {
		t.Errorf("the whole shows\n%+v, want\n%+v", m.View, before)
	}
	if m.Subject.Filter != "type:meeting" {
		t.Errorf("the whole is filtered by %q", m.Subject.Filter)
	}
	if !slices.Equal(m.Recent, []string{"/tmp/large.csv"}) {
		t.Errorf("recent are %q", m.Recent)
	}
}

// Of the first part of a file there may be few lanes' worth of events, and of the whole many.
func TestTheOrderOfLanesThatSuitsTheWholeIsTakenUnlessOneWasChosen(t *testing.T) {
	whole := synth.Timeline(100, 7)
	few := *whole
	few.Events = timeline.EventsOf(whole.Events.List()[:8])
	for _, c := range []struct {
		chosen []Message
		want   lane.Sorting
	}{{nil, lane.ByCount}, {[]Message{LanesOrdered{lane.ByName}}, lane.ByName}} {
		m := send(t, open(t), FileOpened{Path: "large.csv"})
		job := m.Load.Job
		m = send(t, m, partRead(job, &few))
		if m.sorting() != lane.ByFirst {
			t.Fatalf("of few events the order is %d", m.sorting())
		}
		m = send(t, m, c.chosen...)
		if m = send(t, m, opened(job, whole)); m.sorting() != c.want {
			t.Errorf("of the whole the order is %d, want %d", m.sorting(), c.want)
		}
	}
}

func TestGivingUpALoadKeepsWhatWasChosenMeanwhile(t *testing.T) {
	part, whole := parts(t)
	before := send(t, open(t), Selected{Event: "hanoi-summit"}, Filtered{"type:meeting"})
	m := send(t, before, FileOpened{Path: "large.csv"})
	job := m.Load.Job
	m = send(t, m, partRead(job, part), ThemeChosen{theme.Dark}, LanguageChosen{"fr"})
	m, effects := Update(m, GivenUp{})
	if !slices.Contains(effects, Effect(GiveUp{job})) {
		t.Errorf("the effects are %v, want to give up job %d", effects, job)
	}
	for _, e := range effects { // the language has changed since
		if d, ok := e.(Derive); ok {
			derived, err := d.Make(t.Context())
			if err != nil {
				t.Fatal(err)
			}
			m = send(t, m, derived)
		}
	}
	if m.Theme.Name != "dark" || m.Lang != "fr" || m.Subject.Lang != "fr" {
		t.Errorf("the theme is %q, the language %q, the picture's %q; want dark, fr, fr", m.Theme.Name, m.Lang, m.Subject.Lang)
	}
	if m.Timeline != before.Timeline || m.View != before.View || m.Subject.Len() != before.Subject.Len() {
		t.Errorf("giving up shows\n%+v, want\n%+v", m.View, before.View)
	}
	if late := send(t, m, opened(job, whole), partRead(job, part), Progressed{job, 1}, Failed{job, errors.New("too late")}); late.Timeline != m.Timeline || late.Dialog != nil || late.Notice != nil || late.Load != nil {
		t.Error("a load that was given up is shown")
	}
}

func TestAFailureLeavesOpenWhatWasOpen(t *testing.T) {
	part, _ := parts(t)
	before := send(t, open(t), FileOpened{Path: "folder/broken.json"})
	job := before.Load.Job
	for name, m := range map[string]Model{
		"before anything shows":      send(t, before, Selected{Event: "weapon-test"}, Failed{job, errors.New("broken.json:3:4: no")}),
		"after the first part shows": send(t, before, Selected{Event: "weapon-test"}, partRead(job, part), Failed{job, errors.New("broken.json:3:4: no")}),
	} {
		if m.Timeline != before.Timeline || m.Selected != "weapon-test" || m.Load != nil {
			t.Errorf("%s: a failure changed what was open: %q selected", name, m.Selected)
		}
		if want := "broken.json cannot be opened"; m.Dialog == nil || !strings.Contains(m.Dialog.In(m.Lang), "broken.json:3:4: no") {
			t.Errorf("%s: told is %+v, want %q", name, m.Dialog, want)
		}
	}
	if m := send(t, before, Failed{0, errors.New("no such folder")}); m.Load == nil || m.Dialog == nil || m.Dialog.In(m.Lang) != "no such folder" {
		t.Errorf("a failure of something else tells %+v", m.Dialog)
	}
}

func TestTheLaterOfTwoLoadsIsShown(t *testing.T) {
	part, whole := parts(t)
	m := send(t, open(t), FileOpened{Path: "a.csv"})
	a := m.Load.Job
	m = send(t, m, partRead(a, part), FileOpened{Path: "b.csv"})
	if m.File != "kim-russia-2019" {
		t.Errorf("while the second is read %q shows", m.File)
	}
	b := m.Load.Job
	if got := send(t, m, opened(a, part)); got.Timeline == part {
		t.Error("the first is shown")
	}
	if got := send(t, m, opened(b, whole)); got.Timeline != whole || got.File != "b.csv" {
		t.Errorf("%q is shown, want b.csv", got.File)
	}
}

func TestAFilterOfTheFileBeforeDoesNotDisturbTheNext(t *testing.T) {
	_, whole := parts(t)
	m := send(t, open(t), Filtered{"hanoi"}, FileOpened{Path: "b.csv"})
	m = send(t, m, opened(m.Load.Job, whole))
	subject := m.Subject
	m, effects := Update(m, Filtered{}) // as the field does that is emptied
	if m.Subject != subject || len(effects) != 0 || m.Filter != "" {
		t.Errorf("clearing the field has the effects %v", effects)
	}
}

func TestWhatIsToldOfAFileIsShortAndItsQuestionsCanBeAnswered(t *testing.T) {
	m := send(t, open(t), FileOpened{Path: "orders.csv"})
	o := opened(m.Load.Job, m.Timeline)
	for range 12 {
		o.File.Problems = append(o.File.Problems, errors.New("a problem"))
	}
	o.File.Notes = []message.Message{message.New("a note")}
	o.File.Questions = []draft.Question{{Answers: []draft.Answer{{Says: "read month first", Settle: func(o *data.Options) { o.DateOrder = draft.MonthFirst }}}}}
	m = send(t, m, o)
	if want := strings.Repeat("a problem\n", 9) + "…\nA note"; m.Notice == nil || m.Notice.In(m.Lang) != want {
		t.Fatalf("told is %+v, want %q", m.Notice, want)
	}
	if len(m.Notice.Answers) != 1 || m.Notice.Answers[0].Words.In("en") != "Read dates month first" {
		t.Fatalf("the answers are %+v", m.Notice.Answers)
	}
	m, effects := Update(m, m.Notice.Answers[0].Means)
	if read, ok := effects[0].(Read); !ok || read.Path != "orders.csv" || read.Options.DateOrder != draft.MonthFirst || m.Load == nil {
		t.Errorf("an answer has the effects %+v", effects)
	}
}

func TestRecentFilesStandOnceAndTheLatestFirst(t *testing.T) {
	got := []string{}
	for _, path := range []string{"a", "b", "a", "c", "d", "e", "f", "g", "h", "i"} {
		got = recent(path, got)
	}
	if want := []string{"i", "h", "g", "f", "e", "d", "c", "a"}; !slices.Equal(got, want) {
		t.Errorf("recent are %q, want %q", got, want)
	}
	m := open(t)
	m.Recent = got
	if _, effects := Update(m, Keyed{Chord: "2"}); len(effects) != 1 || effects[0].(Read).Path != "h" {
		t.Errorf("the key 2 has the effects %+v", effects)
	}
}

func TestAPictureThatIsWrittenIsTold(t *testing.T) {
	if m := send(t, open(t), Exported{To: "/tmp/road.pdf"}); m.Notice == nil || !strings.Contains(m.Notice.In(m.Lang), "/tmp/road.pdf") {
		t.Errorf("told is %+v", m.Dialog)
	}
	missed := message.New("%d {picture is|pictures are} not shown: %v", 1, message.Plain("gone"))
	if m := send(t, open(t), Exported{To: "/tmp/road.pdf", Lacks: []message.Message{{}, missed}}); m.Notice == nil || !strings.HasSuffix(m.Notice.In("en"), "/tmp/road.pdf\n1 picture is not shown: gone") {
		t.Errorf("of what it does not show it says %v", m.Notice)
	}
}

func TestAFileOfWhichLittleIsDatedSaysSoFirstAndShowsItsOwnLanes(t *testing.T) {
	f, err := data.Read("a.csv", strings.NewReader("title,moment,side\nA,2019-04-25,north\nB,2019-04-26,south\nC,2019-04-25,south\nD,2019-04-26,north\n"), data.Options{})
	if err != nil {
		t.Fatal(err)
	}
	m := send(t, open(t), FileOpened{Path: "folder/a.csv"})
	m = send(t, m, Opened{m.Load.Job, "folder/a.csv", f, figure.NewSubject(f.Timeline, "en", nil)})
	const first = "4 events, none with a date: which field holds the dates was not clear\n"
	if m.Notice == nil || !strings.HasPrefix(m.Notice.In(m.Lang), first) {
		t.Fatalf("told is %+v", m.Notice)
	}
	if len(m.Notice.Answers) != 2 || m.Notice.Answers[0].Words.In("en") != "Read the column of dates" {
		t.Fatalf("the answers are %+v", m.Notice.Answers)
	}
	again, ok := m.Notice.Answers[0].Means.(FileOpened)
	if !ok || again.Options.Map["when"] != "moment" {
		t.Errorf("the answer means %+v", m.Dialog.Answers[0].Means)
	}
	if m.Lanes != "moment" {
		t.Errorf("its lanes are by %q, want moment", m.Lanes)
	}
	if m := send(t, m, Filtered{"side:north"}); m.Dialog != nil && strings.Contains(m.Dialog.In(m.Lang), "side:north") {
		t.Errorf("a filter by a facet of the file is refused: %s", m.Dialog.In(m.Lang))
	}
	if m = send(t, m, SampleOpened{Name: "kim-russia-2019"}); m.Load == nil {
		t.Fatal("nothing is read")
	}
}
