package patience

import (
	"context"
	"fmt"
	"slices"
	"testing"

	"dateline/timeline/pieces"
)

// A recorder notes what a test says, in place of failing.
type recorder struct {
	testing.TB
	said []string
}

func (r *recorder) Helper() {}

func (r *recorder) Errorf(format string, args ...any) {
	r.said = append(r.said, fmt.Sprintf(format, args...))
}

func TestWorkIsHeldToAsk(t *testing.T) {
	const n = 3 * pieces.Size
	for _, c := range []struct {
		name string
		work func(context.Context) error
		want []string
	}{
		{"work in pieces", func(ctx context.Context) error { return pieces.InOrder(ctx, n, func(int, int) {}) }, nil},
		{"work that never asks", func(context.Context) error { return nil }, []string{"work that never asks asks 0 times, want 3 or more: once a piece in 1 passes"}},
		{"work that goes on", func(ctx context.Context) error {
			for range 3 {
				_ = ctx.Err()
			}
			return nil
		}, []string{
			"work that goes on that is given up after 0 of 3 questions returns <nil>, want context.Canceled",
			"work that goes on that is given up after 1 of 3 questions returns <nil>, want context.Canceled",
			"work that goes on that is given up after 2 of 3 questions returns <nil>, want context.Canceled",
		}},
		{"work that fails", func(ctx context.Context) error {
			if err := pieces.InOrder(ctx, n, func(int, int) {}); err != nil {
				return err
			}
			return fmt.Errorf("it is broken")
		}, []string{"work that fails: it is broken"}},
	} {
		r := &recorder{TB: t}
		if Check(r, c.name, n, 1, c.work); !slices.Equal(r.said, c.want) {
			t.Errorf("of %s it says %q, want %q", c.name, r.said, c.want)
		}
	}
}
