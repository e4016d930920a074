package figure

import "sync"

// A memo keeps what views derive of a subject, so that it is made once, and may
// be made ahead, away from the window's own thread.
type memo struct {
	mu   sync.Mutex
	made map[any]any
}

// Once returns what make returns for a key of a comparable type of the caller's
// own; make is called at the first time only.
func Once[T any](s *Subject, key any, make func() T) T {
	s.memo.mu.Lock()
	defer s.memo.mu.Unlock()
	if one, ok := s.memo.made[key]; ok {
		return one.(T)
	}
	if s.memo.made == nil {
		s.memo.made = map[any]any{}
	}
	one := make()
	s.memo.made[key] = one
	return one
}
