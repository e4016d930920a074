//go:build ci

package desktop

// flat has nothing to ask for where there is no screen.
func flat() {}
