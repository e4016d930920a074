package state

import (
	"errors"
	"slices"
	"testing"

	"dateline/app/figure/play"
)

func TestTheMapIsExportedInMotionAsItIsPlayed(t *testing.T) {
	m := send(t, open(t), Fitted{})
	for _, c := range []struct {
		picture, format string
		as              PlayOptions
		to, step        string
		rate            float64
	}{
		{"map:play", "GIF", PlayOptions{}, "/tmp/road.gif", "month", 12}, // from 2011 to 2019
		{"map:play", "APNG", PlayOptions{ByEvent: true}, "/tmp/road.apng", "event", 0.7},
		{"map:story", numbered, PlayOptions{ByEvent: true}, "/tmp/road", "month", 12},
	} {
		m.PlayAs = c.as
		next, effects := Update(m, ExportChosen{ExportChoice{Picture: c.picture, Size: "A4", Format: c.format, Path: "/tmp/road"}})
		e := effects[0].(Export)
		want := play.Options{Step: c.step, Rate: c.rate, Trail: -1, Window: m.Window}
		if e.To != c.to || e.Picture != "map" || "map:"+e.Way.Name != c.picture || e.Options != want || next.Writing.Job != e.Job {
			t.Errorf("%+v is written by %q %s %+v to %s, want %+v", c, e.Picture, e.Way.Name, e.Options, e.To, want)
		}
		frames, err := e.Way.Frames(e.Spec.Subject, e.Options)
		if err != nil || len(frames) < 5 {
			t.Errorf("%+v has %d frames, %v", c, len(frames), err)
		}
	}
}

func TestAPictureThatIsWrittenSaysHowFarItIsAndCanBeGivenUp(t *testing.T) {
	choice := ExportChosen{ExportChoice{Picture: "map:play", Format: "GIF", Path: "/tmp/road"}}
	m := send(t, open(t), choice)
	job := m.Writing.Job
	m = send(t, m, Progressed{job, 0.25})
	if m.Writing.Part != 0.25 {
		t.Errorf("a quarter is done, it says %v", m.Writing.Part)
	}
	if second := send(t, m, choice); second.Dialog == nil || second.Writing != m.Writing {
		t.Error("a second picture is begun before the first is written")
	}
	given, effects := Update(m, GivenUp{})
	if given.Writing != nil || !slices.Contains(effects, Effect(GiveUp{job})) {
		t.Errorf("given up it is %+v with the effects %v", given.Writing, effects)
	}
	if failed := send(t, m, Failed{Job: job, Problem: errors.New("no room")}); failed.Writing != nil || failed.Dialog.Text != "no room" {
		t.Errorf("failed it is %+v and tells %+v", failed.Writing, failed.Dialog)
	}
	if done := send(t, m, Exported{job, "/tmp/road.gif"}); done.Writing != nil || done.Dialog == nil {
		t.Errorf("written it is %+v and tells %+v", done.Writing, done.Dialog)
	}
}

func TestAPictureIsOfferedInTheFormatOfTheLastWhereItCanHaveIt(t *testing.T) {
	for _, c := range [][3]string{{"map", "PDF", "PDF"}, {"map:play", "PDF", "GIF"}, {"map:story", "APNG", "APNG"}, {"page", "", "PNG"}} {
		if got := OfferedFormat(c[0], c[1]); got != c[2] {
			t.Errorf("%s after %s is offered as %s, want %s", c[0], c[1], got, c[2])
		}
	}
	if got := Exportable(); got[0] != "page" || got[len(got)-1] != "map:story" {
		t.Errorf("offered are %q", got)
	}
}
