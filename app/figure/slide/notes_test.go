package slide

import (
	"slices"
	"testing"

	"dateline/app/figure"
	"dateline/data"
	"dateline/timeline"
)

// A span of time shows as soon as the story has come to it; what is said of an event not before that
// shows, and what belongs to a step on that alone.
func TestAnnotationsShowAsFarAsTheStoryHasCome(t *testing.T) {
	file, err := data.Sample("antiquity")
	if err != nil {
		t.Fatal(err)
	}
	file.Annotations = append(file.Annotations,
		timeline.Annotation{ID: "word", Kind: timeline.TextNote, Pin: timeline.Pin{Event: "carthage-destroyed"}},
		timeline.Annotation{ID: "own", Kind: timeline.TextNote, Pin: timeline.Pin{Event: "marathon"}})
	story := file.Stories[0]
	at := func(event string) int {
		return slices.IndexFunc(story.Steps, func(s timeline.Step) bool { return s.Event == event })
	}
	story.Steps = slices.Clone(story.Steps)
	marathon, carthage := at("marathon"), at("carthage-destroyed")
	if marathon < 0 || carthage <= marathon {
		t.Fatalf("the story tells of Marathon in step %d, of Carthage in step %d", marathon+1, carthage+1)
	}
	story.Steps[marathon].Annotations = []string{"own"}
	file.Stories = []timeline.Story{story}
	deck := Of(figure.NewSubject(file, "en", nil), "")
	for slide, want := range map[int][]string{
		marathon + 1: {"classical-greece", "republic", "persian-invasions", "own"},
		carthage + 1: {"classical-greece", "republic", "persian-invasions", "alexanders-campaign", "word"},
	} {
		var st Stage
		var got []string
		for _, n := range st.notesOf(Spec{Deck: deck, Slide: slide, Part: 1, Revealed: true}, deck.At(slide)) {
			got = append(got, n.ID)
		}
		if !slices.Equal(got, want) {
			t.Errorf("on slide %d show %q, want %q", slide, got, want)
		}
	}
}
