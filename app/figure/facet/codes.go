package facet

import (
	"slices"

	"dateline/app/figure"
	"dateline/app/figure/view"
	"dateline/timeline"
)

// codes are the values of a facet as columns have them, by numbers: of a million events they are
// read in a tenth of the time that the words take.
type codes struct {
	of      func(i int, room []int32) []int32 // of the event at a position; -1 for none
	word    func(code int32) string
	numbers []int32 // by code, that of its value; 0 for one that was not met, -1 for none
}

// codesOf returns the codes of a facet in an order; nil where columns do not say it, or not of all
// events.
func codesOf(o *figure.Order, by view.Facet) *codes {
	if o.Main() != o {
		return nil // events stand beside the main order
	}
	c, t := o.Columns(), o.Timeline
	places, actors := c.Complete()
	const bytes = 256
	switch {
	case by == view.ByStatus:
		return &codes{
			func(i int, room []int32) []int32 { _, status := c.Facets(i); return append(room, int32(status)) },
			func(code int32) string { return timeline.Status(code).String() }, make([]int32, bytes),
		}
	case by == view.ByType:
		return &codes{
			func(i int, room []int32) []int32 { kind, _ := c.Facets(i); return append(room, int32(kind)) },
			func(code int32) string { return timeline.Type(code).String() }, make([]int32, bytes),
		}
	case by == view.ByActor && actors:
		return &codes{
			func(i int, _ []int32) []int32 { return c.Actors(i) },
			func(code int32) string { return t.Actors[code].ID }, make([]int32, len(t.Actors)),
		}
	case by == view.ByPlace && places:
		return &codes{
			func(i int, room []int32) []int32 { return append(room, c.Place(i)) },
			func(code int32) string { return t.Places[code].ID }, make([]int32, len(t.Places)),
		}
	case by == view.ByCountry && places:
		countries, in := countriesOf(t)
		return &codes{
			func(i int, room []int32) []int32 {
				place := c.Place(i)
				if place < 0 {
					return append(room, -1)
				}
				return append(room, in[place])
			},
			func(code int32) string { return countries[code] }, make([]int32, len(countries)),
		}
	}
	return nil
}

// countriesOf returns the countries of places, each once, and by the number of a place that of its
// country.
func countriesOf(t *timeline.Timeline) (countries []string, in []int32) {
	at := map[string]int32{}
	for i := range t.Places {
		country := t.Places[i].Country
		n, known := at[country]
		if !known {
			n = int32(len(countries))
			at[country], countries = n, append(countries, country)
		}
		in = append(in, n)
	}
	return countries, in
}

// takeCodes takes the values of the event at a position by their codes.
func (m *maker) takeCodes(o *figure.Order, i int) {
	m.begin = len(m.all)
	for _, code := range m.codes.of(i, m.room[:0]) {
		if code < 0 {
			continue
		}
		n := m.codes.numbers[code]
		if n == 0 {
			if n = -1; m.codes.word(code) != "" {
				n = int32(len(m.words))
				m.words, m.sample = append(m.words, m.codes.word(code)), append(m.sample, o.At(i))
			}
			m.codes.numbers[code] = n
		}
		if n > 0 && !slices.Contains(m.all[m.begin:], n) {
			m.all = append(m.all, n)
		}
	}
	m.end()
}
