package lane

import (
	"context"
	"errors"
	"math/rand/v2"
	"reflect"
	"strconv"
	"testing"
)

// checkNumbered holds lanes by number against lanes by key.
func checkNumbered(t *testing.T, seed uint64, n, lanes int) {
	t.Helper()
	r := rand.New(rand.NewPCG(seed, 3))
	numbers := make([][]int32, n)
	for i := range numbers {
		for _, number := range r.Perm(lanes)[:1+r.IntN(min(3, lanes))] {
			numbers[i] = append(numbers[i], int32(number))
		}
	}
	key := func(lane int) string {
		if lane == 0 {
			return "" // that of no key, which is last
		}
		return strconv.Itoa(lane)
	}
	got, err := GroupNumbered(context.Background(), Numbering{n, lanes, func(i int, room []int32) []int32 { return append(room, numbers[i]...) }, key})
	if err != nil {
		t.Fatal(err)
	}
	want := grouped(t, n, func(i int, add func(string)) {
		for _, number := range numbers[i] {
			add(key(int(number)))
		}
	}, ByFirst, nil)
	if len(got)+len(want) > 0 && !reflect.DeepEqual(got, want) {
		t.Fatalf("seed %d: %d events in lanes by number are\n%v, want as by key\n%v", seed, n, got, want)
	}
}

func TestLanesByNumberAreThoseByKey(t *testing.T) {
	for seed := range uint64(200) {
		checkNumbered(t, seed, int(seed%50), 1+int(seed%9))
	}
	checkNumbered(t, 1, 40_001, 30)
}

func FuzzLanesByNumberAreThoseByKey(f *testing.F) {
	f.Add(uint64(1), uint16(20), uint8(4))
	f.Fuzz(func(t *testing.T, seed uint64, n uint16, lanes uint8) {
		checkNumbered(t, seed, int(n%500), 1+int(lanes))
	})
}

func TestGroupingIsGivenUp(t *testing.T) {
	ctx, stop := context.WithCancel(context.Background())
	stop()
	asked := 0
	lanes, err := GroupNumbered(ctx, Numbering{20_000, 1, func(_ int, room []int32) []int32 { asked++; return append(room, 0) }, func(int) string { return "" }})
	if lanes != nil || !errors.Is(err, context.Canceled) || asked > 0 {
		t.Errorf("it returns %v, %v after %d events, want nothing at once", lanes, err, asked)
	}
}
