package timeline

import (
	"cmp"
	"context"
	"math/bits"
	"slices"

	"dateline/timeline/pieces"
)

// Least returns the filter of the events that f keeps whatever their dates mean, and Most that
// of those that it keeps for some of what they may mean: f keeps all of the first and none but
// of the second. Where no term takes a date, the three are the same.
func (f Filter) Least() Filter { return FilterOf(f.Root.borneOut(true)).On(f.zone) }

// Most is described with Least.
func (f Filter) Most() Filter { return FilterOf(f.Root.borneOut(false)).On(f.zone) }

// borneOut returns an expression whose dates must bear it out for certain, or may do so
// perhaps. What a person wants for certain stays so; and what may not hold perhaps, holds for
// certain.
func (x Expr) borneOut(certain bool) Expr {
	if f, _ := fieldNamed(x.Term.Field); x.Join == OneTerm && f.dated {
		x.Term.Certain = x.Term.Certain || certain
		return x
	}
	of := make([]Expr, len(x.Of))
	for i, one := range x.Of {
		of[i] = one.borneOut(certain != (x.Join == NotOf))
	}
	x.Of = of
	return x
}

// Doubt returns the filter of what the events that f keeps must be as well for Least to keep
// them: those of its terms that take a date, for certain. It keeps all where there are none.
func (f Filter) Doubt() Filter {
	var terms []Expr
	for _, x := range f.Terms() {
		if sure := x.borneOut(true); !sure.equal(x) {
			terms = append(terms, sure)
		}
	}
	return FilterOf(joined(AllOf, terms)).On(f.zone)
}

// Count returns how many events of a timeline Least and Most keep: "7 to 9 events". It is given
// up soon after ctx ends, with its error.
func (f Filter) Count(ctx context.Context, t *Timeline) (least, most int, err error) {
	counts := func(f Filter) int {
		var n int
		n, err = countEvents(ctx, t, f.Keep(t))
		return n
	}
	fewest, all := f.Least(), f.Most()
	if least = counts(fewest); err != nil || fewest.String() == all.String() {
		return least, least, err
	}
	return least, counts(all), err
}

// countEvents returns how many events pass; a nil test passes all.
func countEvents(ctx context.Context, t *Timeline, passes test) (int, error) {
	if passes == nil {
		return t.Events.Len(), ctx.Err()
	}
	slots, total := t.Events.Slots(), 0
	counts := make([]int, pieces.Workers(slots))
	err := pieces.Each(ctx, slots, func(worker, from, to int) {
		for slot := from; slot < to; slot++ {
			if e := t.Events.At(slot); e != nil && passes(e) {
				counts[worker]++
			}
		}
	})
	for _, n := range counts {
		total += n
	}
	return total, err
}

// A Remedy is what to drop of a filter that keeps nothing, and how many events it keeps then.
type Remedy struct {
	Drop []Expr // of its Terms
	Left int
}

// Remedies returns for a filter that keeps no event of a timeline the fewest of its Terms that
// must go so that it keeps some; where there are several ways, that which leaves most comes
// first. It returns none where the filter keeps an event, or the timeline has none. It is given
// up soon after ctx ends, with its error.
func (f Filter) Remedies(ctx context.Context, t *Timeline) ([]Remedy, error) {
	const most = 64 // each has a bit
	terms := f.Terms()
	if len(terms) > most {
		terms = append(slices.Clone(terms[:most-1]), Expr{Of: terms[most-1:]})
	}
	var tests []test
	n := namesOf(t)
	for _, one := range terms {
		tests = append(tests, f.keep(n, one))
	}
	failing, err := countFailing(ctx, t, tests)
	if err != nil {
		return nil, err
	}
	fewest := most + 1
	for set := range failing {
		fewest = min(fewest, bits.OnesCount64(set))
	}
	var all []Remedy
	for set, left := range failing {
		if bits.OnesCount64(set) != fewest || fewest == 0 {
			continue
		}
		one := Remedy{Left: left}
		for i := range terms {
			if set&(1<<i) != 0 {
				one.Drop = append(one.Drop, terms[i])
			}
		}
		all = append(all, one)
	}
	slices.SortFunc(all, func(a, b Remedy) int {
		return cmp.Or(cmp.Compare(b.Left, a.Left), cmp.Compare(joined(AllOf, a.Drop).String(), joined(AllOf, b.Drop).String()))
	})
	return all, nil
}

// countFailing returns how many events fail each set of tests, a bit for each test.
func countFailing(ctx context.Context, t *Timeline, tests []test) (map[uint64]int, error) {
	slots := t.Events.Slots()
	counts := make([]map[uint64]int, pieces.Workers(slots))
	err := pieces.Each(ctx, slots, func(worker, from, to int) {
		if counts[worker] == nil {
			counts[worker] = map[uint64]int{}
		}
		for slot := from; slot < to; slot++ {
			e := t.Events.At(slot)
			if e == nil {
				continue
			}
			var fails uint64
			for i, passes := range tests {
				if !passes(e) {
					fails |= 1 << i
				}
			}
			counts[worker][fails]++
		}
	})
	all := map[uint64]int{}
	for _, some := range counts {
		for set, n := range some {
			all[set] += n
		}
	}
	return all, err
}
