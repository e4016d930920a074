package index

import (
	"context"
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"dateline/timeline/calendar"
)

func TestKeysAreSortedByInstantAndID(t *testing.T) {
	for name, day := range map[string]func(r *rand.Rand) calendar.Day{
		"days of a year":  func(r *rand.Rand) calendar.Day { return calendar.Day(r.IntN(365)) },
		"days of an age":  func(r *rand.Rand) calendar.Day { return calendar.Day(r.Int64()) * calendar.Day(1-2*r.IntN(2)) },
		"no bounds":       func(r *rand.Rand) calendar.Day { return []calendar.Day{math.MinInt64, -1, 0, math.MaxInt64}[r.IntN(4)] },
		"one day for all": func(*rand.Rand) calendar.Day { return 7 },
	} {
		for _, n := range []int{0, 1, 1<<digit - 1, 1 << digit, 9000} {
			r := rand.New(rand.NewPCG(uint64(n), 5))
			keys := make([]Key, n)
			for i, id := range r.Perm(n) {
				keys[i] = Key{calendar.Instant{Day: day(r), Nano: r.Int64N(3) * 3600e9}, int32(id)}
			}
			var want []int32
			for _, k := range slices.SortedFunc(slices.Values(keys), Key.compare) {
				want = append(want, k.ID)
			}
			if got := Sort(context.Background(), keys); !slices.Equal(got, want) {
				t.Errorf("%d keys with %s are not sorted", n, name)
			}
		}
	}
}

func TestSortingIsGivenUp(t *testing.T) {
	ctx, stop := context.WithCancel(context.Background())
	stop()
	spans := some(rand.New(rand.NewPCG(1, 1)), 9000)
	if x, err := Make(ctx, spans); x != nil || err != context.Canceled {
		t.Errorf("an index that nobody waits for is %v, %v", x, err)
	}
	if got := Sort(ctx, []Key{{ID: 2}, {ID: 1}}); got != nil {
		t.Errorf("what nobody waits for is sorted: %v", got)
	}
}
