package exercise

import (
	"testing"

	"dateline/app/scene"
	"dateline/timeline"
)

func TestAnAxisKeepsItsNumbersWhereDatesAreAsked(t *testing.T) {
	wall := asking(t, timeline.Dates, []string{"1961-08-13"}, nil)
	sc := &scene.Scene{Title: "The wall of 1961", Desc: "since 1961", Marks: []scene.Mark{{}, {Title: "13 August 1961", Desc: "1961"}}}
	sc.Text(scene.Point{}, "The wall, 1961", scene.Font{Size: 10}, scene.Color{})
	sc.Tick(scene.Point{}, "1961", scene.Font{Size: 10}, scene.Color{})
	wall.Scene(sc)
	if got, want := sc.Shapes[0].Text, "The wall, "+short; got != want || sc.Shapes[0].Box != scene.TextBox(scene.Point{}, want, scene.Font{Size: 10}) {
		t.Errorf("a text says %q in %v, want %q", got, sc.Shapes[0].Box, want)
	}
	if got := sc.Shapes[1].Text; got != "1961" {
		t.Errorf("the axis says %q", got)
	}
	if sc.Title != "The wall of "+Gap || sc.Desc != "since "+Gap || sc.Marks[1].Title != Gap || sc.Marks[1].Desc != Gap {
		t.Errorf("read aloud it says %q, %q, %+v", sc.Title, sc.Desc, sc.Marks[1])
	}
	(*Answers)(nil).Scene(sc) // of what is no exercise
}

// Of one event among others that show, the axis and its years stay.
func TestAPictureOfAStepKeepsTheYearsOfOthers(t *testing.T) {
	e := timeline.Event{ID: "e", Title: timeline.Say("", "Coup"), When: timeline.When{Date: dateOf(t, "1973-09-11")}}
	sc := &scene.Scene{Marks: []scene.Mark{{}}}
	for _, text := range []string{"1973", "11 September 1973", "Coup"} {
		sc.Text(scene.Point{}, text, scene.Font{Size: 10}, scene.Color{})
	}
	AnswersToEvent(&timeline.Timeline{}, &e, Asking(timeline.Dates, timeline.Titles)).Scene(sc)
	for i, want := range []string{"1973", short, short} {
		if got := sc.Shapes[i].Text; got != want {
			t.Errorf("a text says %q, want %q", got, want)
		}
	}
}
