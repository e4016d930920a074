package lane

import (
	"math/rand/v2"
	"reflect"
	"testing"
)

func TestEventsWithSeveralKeysStandInSeveralLanes(t *testing.T) {
	keys := [][]string{{"kim", "trump"}, {}, {"putin", "kim", "kim"}, {""}}
	group := func(o Order) []Lane {
		return Group(len(keys), func(i int, add func(string)) {
			for _, k := range keys[i] {
				add(k)
			}
		}, o)
	}
	kim, trump, putin, none := Lane{"kim", []int{0, 2}}, Lane{"trump", []int{0}}, Lane{"putin", []int{2}}, Lane{"", []int{1, 3}}
	for _, c := range []struct {
		order Order
		want  []Lane
	}{
		{ByFirst, []Lane{kim, trump, putin, none}},
		{ByCount, []Lane{kim, trump, putin, none}},
		{ByName, []Lane{kim, putin, trump, none}},
	} {
		if got := group(c.order); !reflect.DeepEqual(got, c.want) {
			t.Errorf("order %d: got %v, want %v", c.order, got, c.want)
		}
	}
}

func TestPackedItemsNeverOverlap(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 200 {
		items, rows := make([]Item, r.IntN(60)), make([]int, 60)
		for i := range items {
			x := r.Float64() * 500
			items[i] = Item{x, x + r.Float64()*80}
		}
		n := Pack(items, 4, rows)
		for i, a := range items {
			if rows[i] < 0 || rows[i] >= n {
				t.Fatalf("item %d is in row %d of %d", i, rows[i], n)
			}
			for k, b := range items[:i] {
				if rows[i] == rows[k] && a.X0 < b.X1+4 && b.X0 < a.X1+4 {
					t.Fatalf("%v and %v stand in row %d", a, b, rows[i])
				}
			}
		}
	}
}
