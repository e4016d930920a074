package compare

import (
	"slices"
	"testing"

	"dateline/timeline"
	"dateline/timeline/edtf"
)

// told is an event of a test: its id, title, date, place and actors.
func told(t *testing.T, id, title, date, place string, actors ...string) timeline.Event {
	t.Helper()
	f := (&timeline.Event{}).Full()
	f.ID, f.Title, f.Place.ID = id, timeline.Say("en", title), place
	if date != "" {
		d, err := edtf.Parse(date)
		if err != nil {
			t.Fatal(err)
		}
		f.When.Date = d
	}
	for _, a := range actors {
		f.Actors = append(f.Actors, timeline.Part{Actor: a})
	}
	return f.Compact()
}

func TestTwinsAreEventsThatMayBeOneToldTwice(t *testing.T) {
	at := &timeline.Timeline{Places: []timeline.Place{{ID: "p", Name: timeline.Say("en", "Paris")}, {ID: "r", Name: timeline.Say("en", "Rome")}}}
	for _, c := range []struct {
		name string
		a, b []timeline.Event
		want []int
	}{
		{"all alike", []timeline.Event{told(t, "1", "Talks", "2019", "p")}, []timeline.Event{told(t, "2", "TALKS", "2019", "p")}, []int{0}},
		{"another day", []timeline.Event{told(t, "1", "Talks", "2019-01", "p")}, []timeline.Event{told(t, "2", "Talks", "2019-02", "p")}, []int{0}},
		{"another day and place", []timeline.Event{told(t, "1", "Talks", "2019-01", "p")}, []timeline.Event{told(t, "2", "Talks", "2019-02", "r")}, []int{0}},
		{"a title that stands twice", []timeline.Event{told(t, "1", "Talks", "2019-01", "p"), told(t, "3", "Talks", "2019-03", "p")}, []timeline.Event{told(t, "2", "Talks", "2019-02", "r")}, []int{-1}},
		{"another title, the same day, place and actors", []timeline.Event{told(t, "1", "Talks", "2019", "p", "ann", "bo")}, []timeline.Event{told(t, "2", "A meeting", "2019", "p", "bo", "ann")}, []int{0}},
		{"another title and other actors", []timeline.Event{told(t, "1", "Talks", "2019", "p", "ann")}, []timeline.Event{told(t, "2", "A meeting", "2019", "p", "bo")}, []int{-1}},
		{"another title and another place", []timeline.Event{told(t, "1", "Talks", "2019", "p", "ann")}, []timeline.Event{told(t, "2", "A meeting", "2019", "r", "ann")}, []int{-1}},
		{"nothing to tell them by", []timeline.Event{told(t, "1", "", "", "")}, []timeline.Event{told(t, "2", "", "", "")}, []int{-1}},
	} {
		if got := Twins(at, c.a, c.b); !slices.Equal(got, c.want) {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
}

func TestAJoinHoldsWhatBothTellOnceAndWhatTheyTellDifferentlyTwice(t *testing.T) {
	side := func(events ...timeline.Event) Side {
		return Side{Timeline: &timeline.Timeline{Events: timeline.EventsOf(events)}}
	}
	a := side(told(t, "talks", "Talks", "2019-01", ""), told(t, "visit", "Visit", "2019-02", ""), told(t, "speech", "Speech", "2019-03", ""))
	b := side(told(t, "talks", "Talks", "2019-01-05", ""), told(t, "speech", "Speech", "2019-03", ""), told(t, "strike", "Strike", "2019-04", ""))
	got := ""
	for _, e := range Join(a, b, "told by", [2]string{"left", "right"}).Events.All() {
		got += e.ID + " " + e.When.Date.String()
		e.EachValue("told by", func(word string) { got += " " + word })
		for _, l := range e.More().Links {
			got += " " + l.Kind.String() + " " + l.To
		}
		got += "\n"
	}
	want := "talks 2019-01 left\nvisit 2019-02 left\nspeech 2019-03 left right\ntalks-2 2019-01-05 right contradicts talks\nstrike 2019-04 right\n"
	if got != want {
		t.Errorf("joined are\n%swant\n%s", got, want)
	}
}
