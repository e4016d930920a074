// Package tiny has a mutant of each kind, and tests that find about half of them.
package tiny

const step = 2

type truth bool

var names = map[string]int{"one": 1}

// Number looks up a name; no test asks for one that is missing.
func Number(name string) (int, bool) {
	n, ok := names[name]
	if !ok {
		return -1, false
	}
	return n, true
}

// Count counts up to n in steps of two: without its middle line it hangs.
func Count(n int) (steps int) {
	for at := 0; at < n; {
		at += step
		steps++
	}
	return steps
}

// Difference is told from its opposite by a test.
func Difference(a, b int) int { return minus(a, b) }

func minus(a, b int) int { return a - b }

// Both has a mutant that does not compile: the helper knows bool alone.
func Both(a, b truth) truth { return a && b }

// Least is the same with the last line and without.
func Least(a, b int) int {
	least := min(a, b)
	if least == a {
		least = a
	}
	return least
}

// Never is tested nowhere.
func Never(word string) bool {
	switch word {
	case "never":
		return true
	}
	return false
}
