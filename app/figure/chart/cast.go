package chart

import (
	"context"

	"dateline/app/figure"
	"dateline/timeline/pieces"
)

// A membership has for each event the numbers of the values that it has of a facet, each once.
type membership struct {
	keys []string // by number
	of   func(i int) []int32
	fast func(from, to int, counts []int32) // adds to counts, as add does; nil where each event is asked
}

// add adds to counts, by number, how many of the events at the positions [from, to) have each value.
func (m membership) add(from, to int, counts []int32) {
	if m.fast != nil {
		m.fast(from, to, counts)
		return
	}
	for i := from; i < to; i++ {
		for _, k := range m.of(i) {
			counts[k]++
		}
	}
}

// addColumn adds to counts how often each number stands in a column.
func addColumn[N ~uint8](column []N, counts []int32) {
	for _, number := range column {
		counts[number]++
	}
}

// castOf returns who takes part in the events: off the columns, or where these do not hold all, or
// events were edited since they were made, as the events say.
func castOf(ctx context.Context, s *figure.Subject) membership {
	columns := s.Columns()
	plain, ok := columns.Plain()
	if _, complete := columns.Complete(); ok && complete {
		m := membership{of: plain.Actors, keys: make([]string, len(s.Timeline.Actors))}
		for k := range s.Timeline.Actors {
			m.keys[k] = s.Timeline.Actors[k].ID
		}
		return m
	}
	return numberedBy(ctx, s, func(i int, add func(string)) {
		for _, p := range s.At(i).Actors {
			add(p.Actor)
		}
	})
}

// placesOf returns where the events took place, as castOf.
func placesOf(ctx context.Context, s *figure.Subject) membership {
	columns := s.Columns()
	plain, ok := columns.Plain()
	if complete, _ := columns.Complete(); ok && complete {
		m := membership{keys: make([]string, len(s.Timeline.Places))}
		for k := range s.Timeline.Places {
			m.keys[k] = s.Timeline.Places[k].ID
		}
		m.of = func(i int) []int32 {
			if plain.Place[i] < 0 {
				return nil
			}
			return plain.Place[i : i+1]
		}
		return m
	}
	return numberedBy(ctx, s, func(i int, add func(string)) {
		if place := s.At(i).Place.ID; place != "" {
			add(place)
		}
	})
}

// numberedBy numbers the values that events say.
func numberedBy(ctx context.Context, s *figure.Subject, each func(i int, add func(string))) membership {
	var m membership
	numbers, lists := map[string]int32{}, make([][]int32, s.Len())
	for i := range pieces.Of(ctx, from(0, s.Len())) {
		each(i, func(key string) {
			n, known := numbers[key]
			if !known {
				n = int32(len(m.keys))
				numbers[key], m.keys = n, append(m.keys, key)
			}
			for _, had := range lists[i] {
				if had == n {
					return
				}
			}
			lists[i] = append(lists[i], n)
		})
	}
	m.of = func(i int) []int32 { return lists[i] }
	return m
}
