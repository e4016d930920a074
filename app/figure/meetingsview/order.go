package meetingsview

import (
	"cmp"
	"slices"
)

// A set is actors who met, as numbers from 0 on, each once and ascending, and how often.
type set struct {
	members []int
	times   int
}

// rounds is how often the barycentres are taken, and passes how often neighbours are tried
// the other way round.
const (
	rounds = 40
	passes = 30
)

// order returns the numbers from 0 to n-1 in an order in which the bonds of the sets cross few
// lines of others: each is moved to the middle of those whom he met, again and again (the
// barycentre heuristic of Sugiyama, Tagawa and Toda, 1981), the best of these orders is kept,
// and neighbours are exchanged where that helps. It is the same for the same sets.
func order(n int, sets []set) []int {
	of := make([][]int, n) // the sets of each
	for k, one := range sets {
		for _, m := range one.members {
			of[m] = append(of[m], k)
		}
	}
	now := make([]int, n)
	for i := range now {
		now[i] = i
	}
	best, least := slices.Clone(now), crossings(now, sets)
	place, middle := make([]int, n), make([]float64, n)
	for range rounds {
		for at, i := range now {
			place[i] = at
		}
		for i := range middle {
			middle[i] = barycentre(i, place, of[i], sets)
		}
		slices.SortStableFunc(now, func(a, b int) int { return cmp.Compare(middle[a], middle[b]) })
		if sum := crossings(now, sets); sum < least {
			best, least = append(best[:0], now...), sum
		}
	}
	exchange(best, of, sets)
	return best
}

// barycentre returns the mean place of one and of those whom he met.
func barycentre(one int, place, of []int, sets []set) float64 {
	sum, weight := float64(place[one]), 1.0
	for _, k := range of {
		for _, m := range sets[k].members {
			if m != one {
				sum += float64(place[m] * sets[k].times)
				weight += float64(sets[k].times)
			}
		}
	}
	return sum / weight
}

// crossings counts how many lines of others the bonds cross.
func crossings(order []int, sets []set) (sum int) {
	place := make([]int, len(order))
	for at, i := range order {
		place[i] = at
	}
	for _, one := range sets {
		sum += crossed(one, place)
	}
	return sum
}

// crossed counts the lines of others that the bonds of a set cross.
func crossed(one set, place []int) int {
	first, last := len(place), -1
	for _, m := range one.members {
		first, last = min(first, place[m]), max(last, place[m])
	}
	return one.times * (last - first + 1 - len(one.members))
}

// exchange puts neighbours the other way round where fewer lines are crossed then, until
// none is left for which that helps.
func exchange(order []int, of [][]int, sets []set) {
	place := make([]int, len(order))
	for at, i := range order {
		place[i] = at
	}
	cost := func(a, b int) (sum int) {
		for _, k := range of[a] {
			sum += crossed(sets[k], place)
		}
		for _, k := range of[b] {
			sum += crossed(sets[k], place)
		}
		return sum
	}
	for range passes {
		better := false
		for at := range len(order) - 1 {
			a, b := order[at], order[at+1]
			before := cost(a, b)
			place[a], place[b] = at+1, at
			if cost(a, b) < before {
				order[at], order[at+1], better = b, a, true
				continue
			}
			place[a], place[b] = at, at+1
		}
		if !better {
			return
		}
	}
}
