package figure

// lists are a list of numbers for each of many events, side by side in memory.
type lists struct {
	ends []int32 // by event, where its list ends in all
	all  []int32
}

// newLists returns lists with room for n of them, and for so many numbers at first.
func newLists(n, numbers int) lists {
	return lists{ends: make([]int32, 0, n), all: make([]int32, 0, numbers)}
}

// end ends the list of an event: what was added to all since the last is its.
func (l *lists) end() { l.ends = append(l.ends, int32(len(l.all))) }

// of returns the list of an event.
func (l *lists) of(i int) []int32 {
	if i == 0 {
		return l.all[:l.ends[0]]
	}
	return l.all[l.ends[i-1]:l.ends[i]]
}

// concat returns the lists of several, one after the other.
func concat(parts []lists) lists {
	if len(parts) == 1 {
		return parts[0]
	}
	n, numbers := 0, 0
	for _, p := range parts {
		n, numbers = n+len(p.ends), numbers+len(p.all)
	}
	joined := newLists(n, numbers)
	for _, p := range parts {
		before := int32(len(joined.all))
		for _, end := range p.ends {
			joined.ends = append(joined.ends, before+end)
		}
		joined.all = append(joined.all, p.all...)
	}
	return joined
}
