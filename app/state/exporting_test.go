package state

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"dateline/app/figure/export"
	"dateline/timeline"
)

func TestAnExerciseIsChosenAmongTheExports(t *testing.T) {
	m := open(t)
	for _, c := range []struct {
		name string
		of   Exporting
		then string
		want string
	}{
		{"sheets ask for dates at first, without answers", Exporting{}, "exercise:handout", "--view=handout --blank=dates"},
		{"a blank timeline", Exporting{}, "exercise:timeline", "--view=timeline --blank=dates"},
		{"a blank map asks for places", Exporting{}, "exercise:map", "--view=map --blank=places"},
		{"what was asked for stays", asking("exercise:handout", timeline.Dates, timeline.Titles), "exercise:timeline", "--view=timeline --blank=dates,titles"},
		{"but a map has no dates", asking("exercise:timeline"), "exercise:map", "--view=map --blank=places"},
		{"answers go to where there is room for them", answering("exercise:handout"), "exercise:slides", "--view=slides --blank=dates --answers"},
		{"and nowhere else", answering("exercise:handout"), "exercise:map", "--view=map --blank=places"},
		{"what is no exercise leaves nothing out", answering("exercise:handout"), "handout", "--view=handout"},
		{"a map in motion neither", asking("exercise:map"), "map:play", "--view=map --animate=play"},
		{"an exercise does not move", Exporting{}.Named("map:play"), "exercise:map", "--view=map --blank=places"},
	} {
		got := c.of.Named(c.then)
		if args := strings.Join(got.Args(), " "); args != c.want || got.Name() != c.then {
			t.Errorf("%s: it is %q, called %q; want %q, %q", c.name, args, got.Name(), c.want, c.then)
		}
		if again := m.WithExport(got.Args()).Export; again.Name() != c.then || again.Exercise != got.Exercise {
			t.Errorf("%s: kept for the next run it is %q", c.name, again.Name())
		}
	}
}

// asking is an exercise that asks for some secrets, for that of its kind where none is named.
func asking(name string, secrets ...timeline.Secret) Exporting {
	e := Exporting{}.Named(name)
	for _, s := range timeline.Secrets {
		if len(secrets) > 0 {
			e = e.Asking(s, slices.Contains(secrets, s))
		}
	}
	return e
}

// answering is an exercise with its answers.
func answering(name string) Exporting {
	e := asking(name)
	e.Answers = true
	return e
}

func TestSecretsApartByBlanksAreAskedForToo(t *testing.T) {
	e := asking("exercise:handout")
	e.Blank = "titles, dates"
	if !e.Asks(timeline.Titles) || !e.Asks(timeline.Dates) || e.Asks(timeline.Where) {
		t.Errorf("of %q the titles are asked for: %v, the dates: %v", e.Blank, e.Asks(timeline.Titles), e.Asks(timeline.Dates))
	}
	if got := e.Asking(timeline.Where, true).Blank; got != "dates,places,titles" {
		t.Errorf("with the places it asks for %q", got)
	}
	if e.Blank = "dates "; e.Named("exercise:map").Blank != "places" {
		t.Errorf("a map asks for %q", e.Named("exercise:map").Blank)
	}
}

func TestAnExerciseLeavesSomethingOut(t *testing.T) {
	e := answering("exercise:handout")
	e.Out = "a.pdf"
	if err := e.Check(); err != nil || !e.Asks(timeline.Dates) || e.Asks(timeline.Titles) {
		t.Fatalf("an exercise of dates is %+v: %v", e, err)
	}
	none := e.Asking(timeline.Dates, false)
	if err := none.Check(); err == nil || !strings.Contains(err.Error(), "leaves something out") || none.Answers || none.Name() != "exercise:handout" {
		t.Errorf("one that leaves nothing out is %+v, called %q: %v", none, none.Name(), err)
	}
	if next, effects := Update(open(t), ExportChosen{none}); len(effects) != 0 || next.Writing != nil {
		t.Errorf("it is written by %v", effects)
	}
	if back := none.Asking(timeline.Titles, true).Asking(timeline.Where, true); back.Blank != "places,titles" || back.Check() != nil {
		t.Errorf("asking for places and titles it is %+v: %v", back, back.Check())
	}
}

func TestAnExerciseIsOfferedOfWhatThereIs(t *testing.T) {
	m := open(t)
	all := Offered(m.Subject)
	for _, name := range []string{"timeline", "handout", "exercise:handout", "exercise:timeline", "exercise:map", "map:story"} {
		if !slices.Contains(all, name) {
			t.Errorf("%s is not offered: %q", name, all)
		}
	}
	for _, name := range all {
		if !strings.HasPrefix(name, "chart:") && m.say(name) == name {
			t.Errorf("%s has no words", name)
		}
	}
	l, bare := &timeline.Timeline{}, timeline.Full{ID: "bare", Title: timeline.Say("en", "Nowhere")}
	l.Events.Append(bare.Compact())
	if none := Offered(New("bare", l, "en", m.Theme).Subject); slices.Contains(none, "exercise:map") || !slices.Contains(none, "exercise:handout") {
		t.Errorf("without a place is offered %q", none)
	}
}

func TestAnExerciseIsProposedAgainUntilSomethingElseIsLookedAt(t *testing.T) {
	m := send(t, open(t), ExportChosen{Exporting{Options: export.Options{What: "map", Lang: "en", Blank: "places", Out: "/tmp/a.pdf"}, Exercise: true}})
	if got := m.Exports(); got.Name() != "exercise:map" {
		t.Errorf("after it is proposed %q", got.Name())
	}
	if name := m.ExportName(m.Export.Options); name != "kim-jong-un-s-road-to-russia-exercise-blank-map.pdf" {
		t.Errorf("its file is called %q", name)
	}
	if got := send(t, m, Filled{"map"}).Exports(); got.Name() != "map" || got.Blank != "" {
		t.Errorf("the map fills the window, and proposed is %q, without %q", got.Name(), got.Blank)
	}
}

// A sheet to fill in is proposed for paper, whatever was exported before it.
func TestAnExerciseForgetsTheEndingOfAPicture(t *testing.T) {
	e := Exporting{}.Named("timeline").Ending(".png").Named(toFillIn + "timeline")
	if ext := filepath.Ext(e.Out); ext != "" || e.Extensions()[0] != ".pdf" {
		t.Errorf("it ends in %q, and would in %s", ext, e.Extensions()[0])
	}
	if again := e.Ending(".svg").Named(toFillIn + "map"); filepath.Ext(again.Out) != ".svg" {
		t.Errorf("what was chosen for an exercise does not hold for the next: %s", again.Out)
	}
}
