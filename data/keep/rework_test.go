package keep

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"dateline/data/keep/disk/frail"
	"dateline/data/synth"
	"dateline/timeline"
	"dateline/timeline/revision"
)

// Whatever reworks a timeline as a whole: the journal replays to the live document.
func reworks(t *testing.T, seed uint64) {
	t.Helper()
	r := rand.New(rand.NewPCG(seed, 7))
	base := synth.Timeline(40, seed)
	live := base
	d := deskOn(&frail.Files{}, "/state")
	h := holdOf(t, d, "/d/road.json")
	ids := func() (some []string) {
		for range 1 + r.IntN(4) {
			if e := live.Events.At(r.IntN(live.Events.Slots())); e != nil {
				some = append(some, e.ID)
			}
		}
		return some
	}
	for range 12 {
		some := ids()
		each, err := revision.Each(timeline.Phrased("each"), live, some, func(f *timeline.Full) error { f.Tags = append(f.Tags, fmt.Sprint(r.IntN(4))); return nil })
		if err != nil {
			t.Fatal(err)
		}
		edits := []timeline.Edit{
			each, revision.Events(timeline.Phrased("events"), live, some), revision.RemoveEvents(timeline.Phrased("removed"), live, some), revision.Join(timeline.Phrased("join"), live, revision.Part(base, ids()), nil).Edit,
		}
		if n := len(live.Places); n > 1 {
			a, b := live.Places[r.IntN(n)], live.Places[r.IntN(n)]
			edits = append(edits, revision.Places(timeline.Phrased("places"), live, []string{a.ID, b.ID}), revision.Remove(timeline.Phrased("place"), live, a.Key()))
		}
		if n := len(live.Actors); n > 1 {
			a, b := live.Actors[r.IntN(n)], live.Actors[r.IntN(n)]
			edits = append(edits, revision.Actors(timeline.Phrased("actors"), live, []string{a.ID, b.ID}), revision.Remove(timeline.Phrased("actor"), live, a.Key()))
		}
		e := edits[r.IntN(len(edits))]
		if len(e.Changes) == 0 {
			continue
		}
		next, err := e.Apply(nobody, live, nil)
		if err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
		if _, err := h.Append(Act{Kind: Edited, Edit: e}); err != nil {
			t.Fatal(err)
		}
		live = next
	}
	_ = h.Close(false)
	h = holdOf(t, d, "/d/road.json")
	if h.Left() == nil {
		return // nothing was done
	}
	got, err := Replay(nobody, base, h.Left().Acts, h.Left().From)
	if err != nil || !timeline.Equal(got.Timeline, live) {
		t.Fatalf("seed %d: the journal replays to another document: %v", seed, err)
	}
}

func TestTheJournalReplaysWhatReworksATimeline(t *testing.T) {
	for seed := range uint64(40) {
		reworks(t, seed)
	}
}

func FuzzTheJournalReplaysWhatReworksATimeline(f *testing.F) {
	f.Add(uint64(1))
	f.Fuzz(reworks)
}
