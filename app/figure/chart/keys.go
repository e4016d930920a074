package chart

import (
	"cmp"
	"context"
	"slices"

	"dateline/app/figure"
	"dateline/app/figure/view"
	"dateline/timeline"
	"dateline/timeline/pieces"
)

// numbered returns a facet as small numbers, which are counted many times as fast as their names,
// where the columns of a subject hold it; those without a value have one of "". False where they do
// not, or where events were edited since they were made.
func numbered(s *figure.Subject, by view.Facet) (m membership, ok bool) {
	columns := s.Columns()
	c, ok := columns.Plain()
	if !ok {
		return m, false
	}
	places, actors := columns.Complete()
	switch {
	case by == view.ByType:
		for k := range timeline.Other + 1 {
			m.keys = append(m.keys, k.String())
		}
		each := counting(len(m.keys))
		m.of = func(i int) []int32 { return each[c.Type[i] : c.Type[i]+1] }
		m.fast = func(from, to int, counts []int32) { addColumn(c.Type[from:to], counts) }
	case by == view.ByStatus:
		for k := range timeline.UnknownStatus + 1 {
			m.keys = append(m.keys, k.String())
		}
		each := counting(len(m.keys))
		m.of = func(i int) []int32 { return each[c.Status[i] : c.Status[i]+1] }
		m.fast = func(from, to int, counts []int32) { addColumn(c.Status[from:to], counts) }
	case by == view.ByPlace && places:
		m = placesOf(context.Background(), s)
		m.keys = append(m.keys, "")
		each := counting(len(m.keys))
		m.of = func(i int) []int32 {
			at := int(c.Place[i])
			if at < 0 {
				at = len(each) - 1
			}
			return each[at : at+1]
		}
		m.fast = func(from, to int, counts []int32) {
			for _, at := range c.Place[from:to] {
				if at < 0 {
					at = int32(len(counts) - 1)
				}
				counts[at]++
			}
		}
	case by == view.ByCountry:
		m = countriesOf(s, c.Place)
	case by == view.ByActor && actors:
		m = castOf(context.Background(), s)
		none := []int32{int32(len(m.keys))}
		m.keys = append(m.keys, "")
		m.of = func(i int) []int32 {
			if all := c.Actors(i); len(all) > 0 {
				return all
			}
			return none
		}
		m.fast = func(from, to int, counts []int32) { counts[none[0]] += int32(c.CountActors(from, to, counts)) }
	default:
		return m, false
	}
	return m, true
}

// countriesOf returns in which countries the places of the events lie, by the column of these; the
// first is none.
func countriesOf(s *figure.Subject, place []int32) membership {
	m, numbers := membership{keys: []string{""}}, map[string]int32{"": 0}
	of := make([]int32, len(s.Timeline.Places)+1) // by number of a place, the last for none
	for k := range s.Timeline.Places {
		country := s.Timeline.Places[k].Country
		n, known := numbers[country]
		if !known {
			n = int32(len(m.keys))
			numbers[country], m.keys = n, append(m.keys, country)
		}
		of[k] = n
	}
	at := func(i int) int32 {
		if place[i] < 0 {
			return int32(len(of) - 1)
		}
		return place[i]
	}
	m.of = func(i int) []int32 { k := at(i); return of[k : k+1] }
	m.fast = func(from, to int, counts []int32) {
		for i := from; i < to; i++ {
			counts[of[at(i)]]++
		}
	}
	return m
}

// counting returns the numbers from 0 to below n.
func counting(n int) []int32 {
	all := make([]int32, n)
	for k := range all {
		all[k] = int32(k)
	}
	return all
}

// A counted value is how many events of a piece have it, and the first of them.
type counted struct {
	count int
	first int32
}

// count counts the events by their numbers, the value with the most first and of equal ones that
// which comes first; and tells whether an event has several.
func (m membership) count(ctx context.Context, s *figure.Subject) (all []value, several bool) {
	found, many := make([][]counted, pieces.Workers(s.Len())), make([]bool, pieces.Workers(s.Len()))
	for w := range found {
		found[w] = make([]counted, len(m.keys))
	}
	_ = pieces.Each(ctx, s.Len(), func(worker, from, to int) { // the caller asks ctx
		mine, more := found[worker], false
		for i := from; i < to; i++ {
			had := m.of(i)
			for _, k := range had {
				one := &mine[k]
				if one.count == 0 {
					one.first = int32(i)
				}
				one.count++
			}
			more = more || len(had) > 1
		}
		many[worker] = many[worker] || more // once a piece: cores that write side by side wait for each other
	})
	for k, key := range m.keys {
		sum := counted{}
		for w := range found {
			if one := found[w][k]; sum.count == 0 {
				sum = one
			} else {
				sum.count += one.count
			}
		}
		if sum.count > 0 {
			all = append(all, value{key: key, count: sum.count, first: sum.first})
		}
	}
	slices.SortStableFunc(all, func(a, b value) int { return cmp.Or(cmp.Compare(b.count, a.count), cmp.Compare(a.first, b.first)) })
	return all, slices.Contains(many, true)
}

// fill adds the events to the parts of the rows that they belong to: those of their values, or the
// last where none of these has one.
func (m membership) fill(ctx context.Context, s *figure.Subject, colours *figure.Colours, shown []row, at map[string]int) {
	rows := make([]int32, len(m.keys))
	for k, key := range m.keys {
		r, is := at[key]
		if !is {
			r = -1
		}
		rows[k] = int32(r)
	}
	of := partsBy(s, colours)
	all := newCounters(s.Len(), len(shown)*someParts)
	_ = pieces.Each(ctx, s.Len(), func(worker, from, to int) { // the caller asks ctx
		mine := &all[worker]
		for i := from; i < to; i++ {
			part := of.part(i)
			alone := true
			for _, k := range m.of(i) {
				if rows[k] >= 0 {
					mine.add(int(rows[k])*someParts+part, i)
					alone = false
				}
			}
			if alone {
				mine.add((len(shown)-1)*someParts+part, i)
			}
		}
	})
	for r := range shown {
		for part := range shown[r].parts {
			shown[r].parts[part] = sumOf(all, r*someParts+part)
		}
	}
}
