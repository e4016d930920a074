package timelineproj

import (
	"bytes"
	"slices"
	"testing"

	"dateline/data/kit/draft"
	"dateline/data/kit/message"
	"dateline/timeline"
	"dateline/timeline/edtf"
)

func TestALinkFromAContainerWithinAContainerIsDeclaredAsLost(t *testing.T) {
	day, err := edtf.Parse("2019-04-25")
	if err != nil {
		t.Fatal(err)
	}
	partOf := func(id, to string) timeline.Event {
		f := timeline.Full{ID: id, Title: timeline.Say("", id), When: timeline.When{Date: day}}
		if to != "" {
			f.Links = []timeline.Link{{Kind: timeline.PartOf, To: to}}
		}
		return f.Compact()
	}
	t1 := &timeline.Timeline{Events: timeline.EventsOf([]timeline.Event{partOf("summit", ""), partOf("talks", "summit"), partOf("dinner", "talks")})}
	want := `1 link is not written: only "part of" is, from an event that is no container`
	if got := Losses(t1); !slices.Contains(message.Each(got, "en"), want) {
		t.Errorf("the losses are %q, want %q among them", got, want)
	}
	var out bytes.Buffer
	if err := Encode(&out, t1); err != nil {
		t.Fatal(err)
	}
	r, err := Decode(out.Bytes(), draft.Options{})
	if err != nil {
		t.Fatal(err)
	}
	kept := 0
	for _, e := range r.Timeline.Events.All() {
		kept += len(e.More().Links)
	}
	if kept != 1 {
		t.Errorf("%d links came back, want the one that is not declared as lost", kept)
	}
}
