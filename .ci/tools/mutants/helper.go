package main

// helper is the package that changed sources call. It stands nowhere but in the
// build: the overlay puts it into the module.
const helper = `package mutant

import (
	"cmp"
	"os"
	"strconv"
	"sync/atomic"
)

type integer interface {
	~int | ~int8 | ~int16 | ~int32 | ~int64 | ~uint | ~uint8 | ~uint16 | ~uint32 | ~uint64 | ~uintptr
}

type number interface {
	integer | ~float32 | ~float64
}

var on, seen = begin()

var passed [1 << 20]atomic.Bool

func begin() (int, *os.File) {
	n, _ := strconv.Atoi(os.Getenv("MUTANT"))
	if path := os.Getenv("MUTANT_TRACE"); path != "" {
		f, err := os.OpenFile(path, os.O_CREATE|os.O_WRONLY|os.O_APPEND, 0o644)
		if err != nil {
			panic(err)
		}
		return n, f
	}
	return n, nil
}

func Is(id int) bool {
	if seen != nil {
		pass(id)
	}
	return id == on
}

func pass(id int) {
	if !passed[id].Swap(true) {
		seen.WriteString(strconv.Itoa(id) + "\n")
	}
}

func Always(id int, c bool) bool { return Is(id) || c }

func Never(id int, c bool) bool { return !Is(id) && c }

func Pick[T any](id int, a, b T) T {
	if Is(id) {
		return b
	}
	return a
}

func Less[T cmp.Ordered](id int, a, b T) bool         { return a < b || Is(id) && a == b }
func Greater[T cmp.Ordered](id int, a, b T) bool      { return a > b || Is(id) && a == b }
func LessEqual[T cmp.Ordered](id int, a, b T) bool    { return a < b || !Is(id) && a == b }
func GreaterEqual[T cmp.Ordered](id int, a, b T) bool { return a > b || !Is(id) && a == b }

func Add[T number](id int, a, b T) T {
	if Is(id) {
		return a - b
	}
	return a + b
}

func Sub[T number](id int, a, b T) T {
	if Is(id) {
		return a + b
	}
	return a - b
}

func Mul[T number](id int, a, b T) T {
	if Is(id) {
		return a / b
	}
	return a * b
}

func Div[T number](id int, a, b T) T {
	if Is(id) {
		return a * b
	}
	return a / b
}

func Minus[T number](id int, a T) T {
	if Is(id) {
		return -a
	}
	return a
}

func Rem[T integer](id int, a, b T) T {
	if Is(id) {
		return a * b
	}
	return a % b
}

func And[T integer](id int, a, b T) T {
	if Is(id) {
		return a | b
	}
	return a & b
}

func Or[T integer](id int, a, b T) T {
	if Is(id) {
		return a & b
	}
	return a | b
}

func Xor[T integer](id int, a, b T) T {
	if Is(id) {
		return a & b
	}
	return a ^ b
}

func AndNot[T integer](id int, a, b T) T {
	if Is(id) {
		return a & b
	}
	return a &^ b
}

func Left[T, N integer](id int, a T, n N) T {
	if Is(id) {
		return a >> n
	}
	return a << n
}

func Right[T, N integer](id int, a T, n N) T {
	if Is(id) {
		return a << n
	}
	return a >> n
}

func Min[T cmp.Ordered](id int, all ...T) T { return extreme(!Is(id), all) }

func Max[T cmp.Ordered](id int, all ...T) T { return extreme(Is(id), all) }

func extreme[T cmp.Ordered](least bool, all []T) T {
	best := all[0]
	for _, one := range all[1:] {
		if least {
			best = min(best, one)
		} else {
			best = max(best, one)
		}
	}
	return best
}
`
