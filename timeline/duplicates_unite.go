package timeline

import (
	"cmp"
	"slices"
	"sort"

	"dateline/timeline/calendar"
)

// root returns the event that stands for the group of another.
func (f *twiceFinder) root(slot int32) int32 {
	for f.parent[slot] != slot {
		f.parent[slot] = f.parent[f.parent[slot]]
		slot = f.parent[slot]
	}
	return slot
}

// unite makes one group of those of two events, which are alike for a reason.
func (f *twiceFinder) unite(a, b int32, why Likeness) {
	f.why[a] |= why
	f.why[b] |= why
	if a, b = f.root(a), f.root(b); a == b {
		return
	}
	if f.size[a] < f.size[b] {
		a, b = b, a
	}
	f.parent[b] = a
	f.size[a] += f.size[b]
}

// block unites those of one key that are alike. Those that a person has told apart from another are
// held to each of the others one by one, the rest are swept over by their starts.
func (f *twiceFinder) block(all []keyed) {
	rest := all
	if len(f.marked) > 0 {
		rest = nil
		for i, a := range all {
			if !f.marked[a.slot] {
				rest = append(rest, a)
				continue
			}
			for k, b := range all {
				if (k > i || !f.marked[b.slot]) && f.alike(a, b) {
					f.unite(a.slot, b.slot, reasons[a.way])
				}
			}
		}
	}
	switch all[0].way {
	case byTitle:
		f.byTitle(rest)
	case byAddress:
		f.chains(rest, SameAddress, nil)
	case bySetting:
		f.chains(rest, SameSetting, nil)
	case byWords:
		f.byWords(rest)
	case byPlaces:
		f.bySpelling(rest)
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
	case byTitle:
		p, q := f.place(a.slot), f.place(b.slot)
		return p == q || p == "" || q == ""
	case byWords:
		return (a.word == whole) != (b.word == whole)
	case byPlaces:
		u, v := f.wordOf(a), f.wordOf(b)
		return u != v && slices.ContainsFunc(spellings(u), func(s string) bool { return slices.Contains(spellings(v), s) })
	}
	return true
}

func (f *twiceFinder) place(slot int32) string { return f.t.Events.At(int(slot)).Place.ID }

// wordOf returns the word that a key leaves out.
func (f *twiceFinder) wordOf(k keyed) string {
	words, _ := wordsOf(nil, nil, f.t.Events.At(int(k.slot)).Title[0].Value)
	return string(words[k.word].letters)
}

// spellings returns a word and what is left of it without any one of its letters: two words are
// spelled alike where they have one of these in common.
func spellings(word string) []string {
	all, letters := []string{word}, []rune(word)
	for i := range letters {
		all = append(all, string(slices.Delete(slices.Clone(letters), i, i+1)))
	}
	slices.Sort(all)
	return slices.Compact(all)
}

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
func (f *twiceFinder) chains(all []keyed, why Likeness, alike func(chain []keyed) bool) (hulls []hull) {
	for len(all) > 0 {
		h, n := hull{f.bounds[all[0].slot], all[0].slot}, 1
		for n < len(all) && f.bounds[all[n].slot].Start.Before(h.End) {
			h.End = calendar.Later(h.End, f.bounds[all[n].slot].End)
			n++
		}
		if n > 1 && (alike == nil || alike(all[:n])) {
			for _, k := range all[1:n] {
				f.unite(h.slot, k.slot, why)
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
func (f *twiceFinder) attach(slot int32, r hullRow, why Likeness) {
	b := f.bounds[slot]
	at := sort.Search(len(r.hulls), func(i int) bool { return b.Start.Before(r.hulls[i].End) })
	if at == len(r.hulls) || !r.hulls[at].Start.Before(b.End) {
		return
	}
	f.unite(slot, r.hulls[at].slot, why)
	for i := r.end(int32(at)); int(i)+1 < len(r.hulls) && r.hulls[i+1].Start.Before(b.End); i = r.end(i + 1) {
		f.unite(slot, r.hulls[i+1].slot, why)
		r.joint[i] = i + 1
	}
}

// byTitle unites those of one title: those of each place among each other, and those without one
// with all that they overlap. What has no date is held to what has none.
func (f *twiceFinder) byTitle(all []keyed) {
	places, undated := map[string][]keyed{}, map[string][]keyed{}
	for _, k := range all {
		into := places
		if f.bounds[k.slot].Empty() {
			into = undated
		}
		into[f.place(k.slot)] = append(into[f.place(k.slot)], k)
	}
	nowhere := hullsInRow(f.chains(places[""], SameTitle, nil))
	for place, some := range places {
		if place == "" {
			continue
		}
		f.chains(some, SameTitle, nil)
		for _, k := range some {
			f.attach(k.slot, nowhere, SameTitle)
		}
	}
	for place, some := range undated {
		if other := undated[""]; place != "" && len(other) > 0 {
			some = append(some, other[0])
		}
		for _, k := range some[1:] {
			f.unite(some[0].slot, k.slot, SameTitle)
		}
	}
}

// byWords unites those that have all words with those that have one more; two that have each
// another one more are not alike.
func (f *twiceFinder) byWords(all []keyed) {
	slices.SortStableFunc(all, func(a, b keyed) int { return cmp.Compare(min(0, a.word), min(0, b.word)) })
	n := len(all)
	if first := slices.IndexFunc(all, func(k keyed) bool { return k.word != whole }); first >= 0 {
		n = first
	}
	if n == 0 || n == len(all) {
		return
	}
	// Those of all words have one title and one place, or none: by that they are united already.
	row := hullsInRow(f.chains(all[:n], SameTitle, nil))
	for _, k := range all[n:] {
		f.attach(k.slot, row, NearTitle)
	}
}

// bySpelling unites those whose titles differ in how one word is spelled.
func (f *twiceFinder) bySpelling(all []keyed) {
	of := map[string][]keyed{}
	var words []string
	for _, k := range all {
		word := f.wordOf(k)
		if of[word] == nil {
			words = append(words, word)
		}
		of[word] = append(of[word], k)
	}
	if len(words) < 2 {
		return
	}
	spelled := map[string][]string{}
	for _, word := range words {
		for _, s := range spellings(word) {
			spelled[s] = append(spelled[s], word)
		}
	}
	for _, some := range spelled {
		if len(some) < 2 {
			continue
		}
		of, which := f.together(of, some)
		f.chains(of, NearTitle, func(chain []keyed) bool {
			return slices.ContainsFunc(chain[1:], func(k keyed) bool { return which[k.slot] != which[chain[0].slot] })
		})
	}
}

// together returns the events of some words by their starts, and which word each has.
func (f *twiceFinder) together(of map[string][]keyed, words []string) (all []keyed, which map[int32]int) {
	which = map[int32]int{}
	for i, word := range words {
		all = append(all, of[word]...)
		for _, k := range of[word] {
			which[k.slot] = i
		}
	}
	slices.SortFunc(all, f.byStart)
	return all, which
}
