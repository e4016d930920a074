package chart

import (
	"context"
	"slices"

	"dateline/app/figure"
	"dateline/timeline/pieces"
)

// A membership has for each event the numbers of the values that it has of a facet, each once.
type membership struct {
	keys []string // by number
	of   func(i int) []int32
	many func(number int32, from, to int) int // how many of some events have a value, side by side; nil where each is asked
}

// having returns how many of the events at the positions [from, to) have a value.
func (m membership) having(number int32, from, to int) (n int) {
	if m.many != nil {
		return m.many(number, from, to)
	}
	for i := from; i < to; i++ {
		if slices.Contains(m.of(i), number) {
			n++
		}
	}
	return n
}

// sameAs counts the numbers of a column that are a number.
func sameAs[N ~uint8 | ~int32](column []N, number N) (n int) {
	for _, one := range column {
		if one == number {
			n++
		}
	}
	return n
}

// castOf returns who takes part in the events: off the columns, or where these do not hold all, or
// events were edited since they were made, as the events say.
func castOf(ctx context.Context, s *figure.Subject) membership {
	columns := s.Columns()
	plain, ok := columns.Plain()
	if _, complete := columns.Complete(); ok && complete {
		m := membership{of: plain.Actors, many: plain.Taking, keys: make([]string, len(s.Timeline.Actors))}
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
