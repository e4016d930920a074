package exercise_test

import (
	"bytes"
	"fmt"
	"testing"

	"dateline/app/figure/exercise"
	"dateline/data"
	"dateline/timeline"
	"dateline/timeline/golden"
)

// What exercises of the samples say, text by text, in both of their languages.
func TestWhatAnExerciseSays(t *testing.T) {
	for _, name := range []string{"antiquity", "cold-war", "deep-time"} {
		tl, err := data.Sample(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, secret := range timeline.Secrets {
			gapped, answers := exercise.Of(tl, exercise.Asking(secret))
			golden.Compare(t, fmt.Sprintf("testdata/%s-%s.txt", name, secret), written(gapped, answers))
		}
	}
}

// written is all that an exercise says, a line each.
func written(t *timeline.Timeline, a *exercise.Answers) []byte {
	var b bytes.Buffer
	text := func(what string, all timeline.Text) {
		for _, one := range all {
			fmt.Fprintf(&b, "%s [%s] %s\n", what, one.Lang, one.Value)
		}
	}
	text("title", t.Title)
	text("summary", t.Summary)
	for _, p := range t.Places {
		text("place "+p.ID, p.Name)
	}
	for _, p := range t.Actors {
		text("actor "+p.ID, p.Name)
		text("  role", p.Role)
		fmt.Fprintf(&b, "  aliases %q\n", p.Aliases)
	}
	for _, p := range t.Sources {
		text("source "+p.ID, p.Title)
		fmt.Fprintf(&b, "  %s %s %s\n", p.Publisher, p.URL, p.Published)
	}
	for i := range t.Events.Len() {
		e := t.Events.At(i).Full()
		text("event "+e.ID, e.Title)
		text("  note", e.Note)
		fmt.Fprintf(&b, "  said %q tags %q\n", e.When.Said, e.Tags)
		for _, c := range e.Claims {
			fmt.Fprintf(&b, "  claim %s\n", c.Quote)
		}
	}
	for _, s := range t.Stories {
		text("story", s.Title)
		for _, one := range s.Steps {
			text("step "+one.Event, one.Title)
			text("  note", one.Note)
			text("  private", one.Private)
		}
	}
	for _, one := range t.Annotations {
		text("annotation", one.Text)
	}
	fmt.Fprintf(&b, "%d annotations left out\n", a.Withheld())
	return b.Bytes()
}
