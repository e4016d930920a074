package timeline

import (
	"context"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
)

func TestChangedYieldsTheSlotsThatTwoEditionsDoNotShare(t *testing.T) {
	at := &Timeline{}
	for i := range 20_000 {
		at.Events.Append((&Full{ID: fmt.Sprint("e", i)}).Compact())
	}
	random, editions := rand.New(rand.NewPCG(1, 2)), []*Timeline{at}
	for step := range 12 {
		edit := Edit{Name: Phrased("random")}
		for range 5 {
			e := Full{ID: fmt.Sprint("e", random.IntN(20_100))} // one of those, or a new one
			if slot := at.Events.Find(e.ID); slot >= 0 && random.IntN(3) == 0 {
				edit.Changes = append(edit.Changes, at.Drop(at.Events.At(slot).Key()))
			} else if slot < 0 || random.IntN(2) == 0 {
				e.Title = Say("en", fmt.Sprint(step))
				edit.Changes = append(edit.Changes, at.Put(e.Compact()))
			}
			next, err := edit.Apply(context.Background(), at, nil)
			if err != nil {
				t.Fatal(err)
			}
			at, edit.Changes = next, nil
		}
		editions = append(editions, at)
	}
	for _, a := range editions {
		for _, b := range editions {
			var want []int
			for slot := range max(a.Events.Slots(), b.Events.Slots()) {
				if a.Events.standing(slot) != b.Events.standing(slot) {
					want = append(want, slot)
				}
			}
			if got := slices.Collect(a.Events.Changed(b.Events)); !slices.Equal(got, want) {
				t.Fatalf("changed are %v, want %v", got, want)
			}
		}
	}
}
