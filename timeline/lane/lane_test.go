package lane

import (
	"math/rand/v2"
	"reflect"
	"testing"
)

// grouped is Group, which nobody gives up.
func grouped(t *testing.T, n int, keys func(event int, add func(key string)), order Sorting, name func(key string) string) []Lane {
	t.Helper()
	lanes, err := Group(t.Context(), n, keys, order, name)
	if err != nil {
		t.Fatal(err)
	}
	return lanes
}

func TestEventsWithSeveralKeysStandInSeveralLanes(t *testing.T) {
	keys := [][]string{{"kim", "trump"}, {}, {"putin", "kim", "kim"}, {""}}
	group := func(o Sorting) []Lane {
		return grouped(t, len(keys), func(i int, add func(string)) {
			for _, k := range keys[i] {
				add(k)
			}
		}, o, nil)
	}
	kim, trump, putin, none := Lane{"kim", []int32{0, 2}}, Lane{"trump", []int32{0}}, Lane{"putin", []int32{2}}, Lane{"", []int32{1, 3}}
	for _, c := range []struct {
		order Sorting
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
	var p Packer
	for range 200 {
		items, rows := make([]Item, r.IntN(60)), make([]int, 60)
		for i := range items {
			x := r.Float64() * 500
			items[i] = Item{x, x + r.Float64()*80}
		}
		for i := range rows {
			rows[i] = r.IntN(8) - 4 // some would like to keep a row
		}
		rows = rows[:len(items)]
		n := p.Pack(items, 4, rows)
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

func TestAnItemKeepsItsRowWhenAnotherComes(t *testing.T) {
	var p Packer
	rows := []int{-1, 0, 1}
	p.Pack([]Item{{0, 50}, {10, 60}, {20, 70}}, 4, rows)
	if want := []int{2, 0, 1}; !reflect.DeepEqual(rows, want) {
		t.Errorf("rows %v, want %v", rows, want)
	}
}

func TestTheTailIsJoinedIntoOneLane(t *testing.T) {
	lanes := []Lane{{"a", []int32{0}}, {"b", []int32{1, 2, 3}}, {"c", []int32{3, 4}}, {"d", []int32{0, 5}}}
	got := Join(lanes, 3, "other")
	want := []Lane{{"b", []int32{1, 2, 3}}, {"c", []int32{3, 4}}, {"other", []int32{0, 5}}}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
	if again := Join(lanes, 4, "other"); len(again) != 4 {
		t.Errorf("four lanes that may stand became %d", len(again))
	}
}

func TestTheOrderThatSuitsIsThatOfAStoryForFewAndOfNumbersForMany(t *testing.T) {
	for _, c := range []struct {
		order  Sorting
		events int
		want   Sorting
	}{{AsSuits, 0, ByFirst}, {AsSuits, 60, ByFirst}, {AsSuits, 61, ByCount}, {ByFirst, 61, ByFirst}, {ByCount, 3, ByCount}, {ByName, 61, ByName}} {
		if got := c.order.Among(c.events); got != c.want {
			t.Errorf("order %d among %d events is %d, want %d", c.order, c.events, got, c.want)
		}
	}
}
