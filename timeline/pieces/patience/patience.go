// Package patience helps tests to tell whether work is given up soon: not by the clock, but
// by how often it asks whether anybody waits.
package patience

import (
	"context"
	"errors"
	"sync/atomic"
	"testing"

	"dateline/timeline/pieces"
)

// A Context ends after it was asked so many times, and counts how often it was.
type Context struct {
	context.Context
	most  int64
	asked atomic.Int64
}

// Of returns a context that ends when it is asked once more than n times.
func Of(n int) *Context { return &Context{Context: context.Background(), most: int64(n)} }

// Err implements context.Context.
func (c *Context) Err() error {
	if c.asked.Add(1) > c.most {
		return context.Canceled
	}
	return nil
}

// Asked returns how often it was asked.
func (c *Context) Asked() int { return int(c.asked.Load()) }

// endless is more often than any work asks.
const endless = 1 << 40

// Check holds that work on n things asks at least once a piece, in each of so many passes
// over them; and that it returns the error of its context wherever in it that ends. It
// returns how often it asks in all.
func Check(t testing.TB, name string, n, passes int, work func(context.Context) error) int {
	t.Helper()
	all := Of(endless)
	if err := work(all); err != nil {
		t.Errorf("%s: %v", name, err)
	}
	asks := all.Asked()
	if least := passes * (n / pieces.Size); asks < least {
		t.Errorf("%s asks %d times, want %d or more: once a piece in %d passes", name, asks, least, passes)
	}
	for k := 0; k < asks; k += 1 + asks/8 {
		ctx := Of(k)
		if err := work(ctx); !errors.Is(err, context.Canceled) {
			t.Errorf("%s that is given up after %d of %d questions returns %v, want context.Canceled", name, k, asks, err)
		}
	}
	return asks
}
