package figure

import (
	"context"
	"slices"
	"sync"
	"sync/atomic"
)

// mostMade bounds what a memo keeps: those used last stay.
const mostMade = 24

// A memo keeps what views derive of a subject, so that it is made once, and may be
// made ahead, away from the window's own thread. Nobody waits for a thing that he did
// not ask for: each is made under a lock of its own.
type memo struct {
	mu   sync.Mutex
	made []*made // used last first
}

// A made thing.
type made struct {
	key   any
	once  sync.Once
	done  atomic.Bool
	value any
}

// A Keeper keeps what is derived of it: a Subject what depends on its language too, an
// Order what depends on the data alone.
type Keeper interface{ memo() *memo }

// Once returns what make returns for a key of a comparable type of the caller's
// own; make is called at the first time, and again where it was not asked for in long.
func Once[T any](k Keeper, key any, make func() T) T {
	one := k.memo().of(key)
	one.once.Do(func() { one.value = make(); one.done.Store(true) })
	return one.value.(T)
}

// Prepared is Once for a goroutine that may be given up: make ends with an error soon after
// ctx does, and then nothing is kept. Where two prepare one thing at a time both make it, and
// one is kept.
func Prepared[T any](ctx context.Context, k Keeper, key any, make func(context.Context) (T, error)) (T, error) {
	if one, made := Made[T](k, key); made {
		return one, ctx.Err()
	}
	one, err := make(ctx)
	if err != nil {
		return one, err
	}
	return Once(k, key, func() T { return one }), nil
}

// Made returns what Once has made for a key; false where it has not.
func Made[T any](k Keeper, key any) (T, bool) {
	m := k.memo()
	m.mu.Lock()
	defer m.mu.Unlock()
	for _, one := range m.made {
		if one.key == key && one.done.Load() {
			return one.value.(T), true
		}
	}
	var none T
	return none, false
}

// of returns the entry of a key, a new one where there is none.
func (m *memo) of(key any) *made {
	m.mu.Lock()
	defer m.mu.Unlock()
	at := slices.IndexFunc(m.made, func(one *made) bool { return one.key == key })
	if at == 0 {
		return m.made[0]
	}
	one := &made{key: key}
	if at > 0 {
		one = m.made[at]
		m.made = slices.Delete(m.made, at, at+1)
	} else if len(m.made) == mostMade {
		m.made = m.made[:mostMade-1]
	}
	m.made = slices.Insert(m.made, 0, one)
	return one
}
