package timeline

import (
	"cmp"
	"context"
	"runtime"
	"slices"
	"sort"
	"sync"
	"sync/atomic"

	"dateline/timeline/calendar"
)

// unite makes one group of those of two events, which are alike for a reason; where the uniter goes
// through what says one place and type, they are of that group, too. In which order events are united
// does not matter, so several cores may do so in turn.
func (u *uniter) unite(a, b int32, why Likeness) {
	u.uniting.Lock()
	defer u.uniting.Unlock()
	u.loose.unite(a, b, why)
	if u.oneSaying {
		u.strict.unite(a, b, why)
	}
}

// uniteAll unites the events of all bins that are alike, on all cores.
func (f *twiceFinder) uniteAll(ctx context.Context, all [bins][]keyed) {
	var next atomic.Int32
	var wait sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		wait.Go(func() {
			u := uniter{twiceFinder: f}
			for b := next.Add(1) - 1; b < bins && ctx.Err() == nil; b = next.Add(1) - 1 {
				u.bin(ctx, all[b])
			}
		})
	}
	wait.Wait()
}

// A uniter unites events on one core, in room of its own.
type uniter struct {
	*twiceFinder
	spelled
	oneSaying bool // all that it unites says one place and type
	sorted    []said
}

// bin unites the events of a bin: it sorts the keys, those of one key and way side by side, by their
// starts.
func (u *uniter) bin(ctx context.Context, all []keyed) {
	slices.SortFunc(all, func(a, b keyed) int {
		if a.key != b.key { // as most are: the others are looked up no sooner
			return cmp.Compare(a.key, b.key)
		}
		if a.way != b.way {
			return cmp.Compare(a.way, b.way)
		}
		return u.byStart(a, b)
	})
	for len(all) > 0 && ctx.Err() == nil {
		n := 1
		for n < len(all) && all[n].key == all[0].key && all[n].way == all[0].way {
			n++
		}
		if n > 1 {
			u.block(all[:n])
		}
		all = all[n:]
	}
}

// block unites those of one key that are alike. Those that a person has told apart from another are
// held to each of the others one by one, the rest are swept over by their starts.
func (u *uniter) block(all []keyed) {
	rest := all
	if len(u.marked) > 0 {
		rest = nil
		for i, a := range all {
			if !u.marked[a.slot] {
				rest = append(rest, a)
				continue
			}
			for k, b := range all {
				if (k > i || !u.marked[b.slot]) && u.alike(a, b) {
					u.oneSaying = u.says(a.slot) == u.says(b.slot)
					u.unite(a.slot, b.slot, reasons[a.way])
				}
			}
		}
	}
	if len(rest) < 2 {
		return
	}
	u.bySaying(rest, func(some []keyed, several bool) {
		if u.oneSaying = !several; len(some) > 1 {
			u.sweep(some)
		}
	})
}

// sweep unites those of one key that are alike, none of which a person has told apart.
func (u *uniter) sweep(all []keyed) {
	switch all[0].way {
	case byTitle, byAddress:
		u.byTitle(all, reasons[all[0].way])
	case bySetting:
		u.chains(all, SameSetting, nil)
	case byWords:
		u.byWords(all)
	case byPlaces:
		u.bySpelling(all)
	}
}

// reasons are those of the ways.
var reasons = [...]Likeness{byTitle: SameTitle, byAddress: SameAddress, bySetting: SameSetting, byWords: NearTitle, byPlaces: NearTitle}

// alike tells whether two events of one key are alike, and nobody has told them apart.
func (f *twiceFinder) alike(a, b keyed) bool {
	x, y := f.bounds[a.slot], f.bounds[b.slot]
	if a.slot == b.slot || f.apart[[2]int32{min(a.slot, b.slot), max(a.slot, b.slot)}] || x.Empty() != y.Empty() || !x.Empty() && !x.Overlaps(y) {
		return false
	}
	switch a.way {
	case byTitle, byAddress:
		p, q := f.place(a.slot), f.place(b.slot)
		return p == q || p == "" || q == ""
	case byWords:
		return (a.word == noWord) != (b.word == noWord)
	case byPlaces:
		return f.spelledAlike(f.wordOf(a), f.wordOf(b))
	}
	return true
}

func (f *twiceFinder) place(slot int32) string { return f.t.Events.At(int(slot)).Place.ID }

// A hull is the time of some events that are in one group.
type hull struct {
	calendar.Span
	slot int32 // one of them
}

// chains unites those whose times overlap, sorted by their starts, where a chain of them is alike;
// nil asks for nothing more. It returns the hulls of all chains, of which no two overlap:
//
//	├────┤         ├──┤
//	   ├────┤     ├─┤        two chains
func (u *uniter) chains(all []keyed, why Likeness, alike func(chain []keyed) bool) (hulls []hull) {
	for len(all) > 0 {
		h, n := hull{u.bounds[all[0].slot], all[0].slot}, 1
		for n < len(all) && u.bounds[all[n].slot].Start.Before(h.End) {
			h.End = calendar.Later(h.End, u.bounds[all[n].slot].End)
			n++
		}
		if n > 1 && (alike == nil || alike(all[:n])) {
			for _, k := range all[1:n] {
				u.unite(h.slot, k.slot, why)
			}
		}
		hulls, all = append(hulls, h), all[n:]
	}
	return hulls
}

// A row of hulls, sorted, of which some are in one group with the next.
type hullRow struct {
	hulls []hull
	joint []int32 // how far to the right hulls are in one group, at least; that of itself where none is
}

func hullsInRow(hulls []hull) hullRow {
	r := hullRow{hulls, make([]int32, len(hulls))}
	for i := range r.joint {
		r.joint[i] = int32(i)
	}
	return r
}

func (r hullRow) end(i int32) int32 {
	for r.joint[i] != i {
		r.joint[i] = r.joint[r.joint[i]]
		i = r.joint[i]
	}
	return i
}

// attach unites an event with all of a row that it overlaps; what is in one group already is
// passed over.
func (u *uniter) attach(slot int32, r hullRow, why Likeness) {
	b := u.bounds[slot]
	at := sort.Search(len(r.hulls), func(i int) bool { return b.Start.Before(r.hulls[i].End) })
	if at == len(r.hulls) || !r.hulls[at].Start.Before(b.End) {
		return
	}
	u.unite(slot, r.hulls[at].slot, why)
	for i := r.end(int32(at)); int(i)+1 < len(r.hulls) && r.hulls[i+1].Start.Before(b.End); i = r.end(i + 1) {
		u.unite(slot, r.hulls[i+1].slot, why)
		r.joint[i] = i + 1
	}
}

// byTitle unites those of one title, be it at one address: those of each place among each other, and those without one
// with all that they overlap. What has no date is held to what has none.
func (u *uniter) byTitle(all []keyed, why Likeness) {
	places, undated := map[string][]keyed{}, map[string][]keyed{}
	for _, k := range all {
		into := places
		if u.bounds[k.slot].Empty() {
			into = undated
		}
		place := u.place(k.slot)
		into[place] = append(into[place], k)
	}
	nowhere := hullsInRow(u.chains(places[""], why, nil))
	for place, some := range places {
		if place == "" {
			continue
		}
		u.chains(some, why, nil)
		for _, k := range some {
			u.attach(k.slot, nowhere, why)
		}
	}
	for place, some := range undated {
		if other := undated[""]; place != "" && len(other) > 0 {
			some = append(some, other[0])
		}
		for _, k := range some[1:] {
			u.unite(some[0].slot, k.slot, why)
		}
	}
}

// byWords unites those that have all words with those that have one more; two that have each
// another one more are not alike.
func (u *uniter) byWords(all []keyed) {
	slices.SortStableFunc(all, func(a, b keyed) int { return cmp.Compare(min(0, a.word), min(0, b.word)) })
	n := len(all)
	if first := slices.IndexFunc(all, func(k keyed) bool { return k.word != noWord }); first >= 0 {
		n = first
	}
	if n == 0 || n == len(all) {
		return
	}
	// Those of all words have one title and one place, or none: by that they are united already.
	row := hullsInRow(u.chains(all[:n], SameTitle, nil))
	for _, k := range all[n:] {
		u.attach(k.slot, row, NearTitle)
	}
}
