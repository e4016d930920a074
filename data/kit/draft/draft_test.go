package draft

import (
	"strings"
	"testing"

	"dateline/timeline"
)

func TestAnIDThatIsMadeOnReadingIsTold(t *testing.T) {
	d := New()
	long := strings.Repeat("Ä long title ", 9)
	for _, title := range []string{"A visit", "A visit", "", "…", long} {
		d.Add(timeline.Full{Title: timeline.Say("", title)})
	}
	d.Add(timeline.Full{ID: "row-12", Title: timeline.Say("", "of a table")})
	for _, e := range d.Timeline.Events.All() {
		if !Made(e) {
			t.Errorf("%q of %q counts as the file's own", e.ID, e.Title.In(""))
		}
	}
	for _, id := range []string{"Q42", "a-visit-to", "visit", "row", "row-x"} {
		own := timeline.Full{ID: id, Title: timeline.Say("", "A visit")}
		if e := own.Compact(); Made(&e) {
			t.Errorf("%q counts as made", id)
		}
	}
}
