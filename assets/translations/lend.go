package translations

import (
	"maps"
	"sync/atomic"
)

// Tables are all that is said in a language, by keys and by English sentences.
type Tables struct{ Words, Messages, Helps map[string]string }

// lent are the languages while a test has lent one, see Lend.
var lent atomic.Pointer[map[string]*tongue]

// Lend adds a language for as long as a test runs: what files of its own would do.
func Lend(t interface{ Cleanup(func()) }, lang string, said Tables) {
	before := lent.Load()
	all := maps.Clone(tongues())
	one := tongueOf(said.Words)
	one.messages, one.helps = func() map[string]string { return said.Messages }, func() map[string]string { return said.Helps }
	all[lang] = one
	lent.Store(&all)
	t.Cleanup(func() { lent.Store(before) })
}
