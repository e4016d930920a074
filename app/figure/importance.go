package figure

import (
	"context"
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/timeline"
)

// An Importance tells how much each event of a timeline matters, so that what is named first,
// where not all can be named, is never a matter of chance. It looks at the event alone and at
// the whole timeline, never at what a filter or a window leaves of it, so that an event weighs
// the same wherever it shows.
type Importance struct {
	// By is the column of numbers that weigh, "" where there is none.
	By string

	numbers []float64 // of that column, ascending; of very many events those of every so many
	linked  map[string]int
	story   map[string]bool
	told    bool // the steps of stories are so few that they stand out
	from    timeline.Events
	of      []uint16 // of each of these by its slot, but for stories
	out     outstanding
	sizes   sizes
}

// What each sign of importance counts. A step of a story outweighs all else, then what the
// file itself calls important, then its numbers.
const (
	weighsStep   = 100
	weighsCalled = 32
	weighsDouble = 3 // each time that half as many events have as large a number
	weighsSource = 4 // each further one
	weighsWord   = 4
	weighsLink   = 2
	mostDoubles  = 12
	mostSources  = 3
	mostLinks    = 4
)

// noteLengths are how long a note is, in letters, that counts one more.
var noteLengths = [...]int{1, 200, 800}

// mostSampled is how many events an Importance looks at to know the numbers of a column, and
// mostCounted of how many it counts the links that lead to each.
const (
	mostSampled = 5000
	mostCounted = 50_000
)

type (
	importanceKey struct{}
	basisKey      struct{ of *timeline.Timeline }
)

// Importance returns how much the events of a subject matter. What is looked through all events for
// is found once for an edition, whatever filters keep of it.
func (s *Subject) Importance() *Importance {
	return Once(s, importanceKey{}, func() *Importance { // as in differing
		m := *Once(s.scales, basisKey{s.main.Timeline}, func() *Importance {
			basis, _ := importanceOf(context.Background(), s.main.Timeline) // fails only where it is given up
			return basis
		})
		m.story = map[string]bool{}
		for step := range s.Timeline.Steps() {
			m.story[step.Event] = true
		}
		m.told = rare(len(m.story), s.Timeline.Events.Len())
		return &m
	})
}

// PrepareImportance makes ahead what Importance looks through all events for. It is given up
// soon after ctx ends, with its error.
func (s *Subject) PrepareImportance(ctx context.Context) error {
	_, err := Prepared(ctx, s.scales, basisKey{s.main.Timeline}, func(ctx context.Context) (*Importance, error) { return importanceOf(ctx, s.main.Timeline) })
	return err
}

// importanceOf returns what a timeline tells of the importance of its events, but for stories.
func importanceOf(ctx context.Context, t *timeline.Timeline) (*Importance, error) {
	m := &Importance{from: t.Events}
	m.By, m.numbers = weighing(t)
	if t.Events.Len() <= mostCounted {
		for _, e := range t.Events.All() {
			for _, l := range e.Borrowed().Links {
				if m.linked == nil {
					m.linked = map[string]int{}
				}
				m.linked[l.To]++
			}
		}
	}
	return m, m.weighAll(ctx, t)
}

// Of returns how much an event matters, the more the larger.
func (m *Importance) Of(e *timeline.Event) uint16 {
	sum, _, _ := m.weigh(e)
	return sum + m.step(e)
}

// At is Of for the event at a position of an order, which costs no more than to look it up.
func (m *Importance) At(o *Order, i int) uint16 {
	slot, kept := m.slot(o, i)
	if !kept {
		return m.Of(o.At(i))
	}
	if len(m.story) == 0 {
		return m.of[slot]
	}
	return m.of[slot] + m.step(o.At(i))
}

// slot returns where the event at a position of an order was weighed; false for one that was
// edited since.
func (m *Importance) slot(o *Order, i int) (slot int, kept bool) {
	slot = o.Slot(i)
	return slot, slot < len(m.of) && m.from.At(slot) == o.Timeline.Events.At(slot)
}

// step is what it counts that an event is a step of a story.
func (m *Importance) step(e *timeline.Event) uint16 {
	if m.story[e.ID] {
		return weighsStep
	}
	return 0
}

// weigh returns how much an event matters but for stories, whether its file calls it important,
// and its number in the column of numbers that weigh, not a number where it has none.
func (m *Importance) weigh(e *timeline.Event) (sum uint16, called bool, number float64) {
	more := e.Borrowed()
	for _, v := range more.Values {
		called = called || isWord(callings, v.Word)
	}
	number = m.Number(e)
	if called = called || slices.ContainsFunc(more.Tags, func(tag string) bool { return isWord(callings, tag) }); called {
		sum += weighsCalled
	}
	if !math.IsNaN(number) {
		sum += weighsDouble * m.doubles(number)
	}
	sum += weighsSource * uint16(min(mostSources, max(0, len(more.Claims)-1)))
	sum += weighsLink * uint16(min(mostLinks, len(more.Links)+m.linked[e.ID]))
	note := 0
	for _, text := range more.Note {
		note = max(note, len(text.Value))
	}
	for _, letters := range noteLengths {
		if note >= letters {
			sum++
		}
	}
	if slices.ContainsFunc(e.Title, func(t timeline.Translation) bool { return anyWord(weighty, t.Value) }) {
		sum += weighsWord
	}
	return sum, called, number
}

// Number returns the first number of an event in the column of numbers that weigh, not a number where
// it has none.
func (m *Importance) Number(e *timeline.Event) float64 {
	if m.By != "" {
		for _, v := range e.Borrowed().Values {
			if v.Facet == m.By {
				if n, ok := v.Number(); ok {
					return n
				}
			}
		}
	}
	return math.NaN()
}

// doubles tells how rare so large a number is: how often the number of events must be halved
// until none is left but those with as large ones. So a magnitude, which grows evenly, and a
// count of deaths, of which few are most of the sum, weigh alike.
func (m *Importance) doubles(number float64) uint16 {
	below, _ := slices.BinarySearch(m.numbers, number)
	n := len(m.numbers)
	if n == 0 {
		return 0
	}
	return uint16(min(mostDoubles, math.Log2(float64(n)/float64(max(1, n-below)))))
}

// Weighing returns the name of the column of a timeline whose numbers weigh, "" where none does.
func Weighing(t *timeline.Timeline) string {
	name, _ := weighing(t)
	return name
}

// weighing returns the column whose numbers weigh, with these in order: one whose name says so,
// else the one that has a heavy tail. Where several have, none is chosen: nobody could guess
// which.
func weighing(t *timeline.Timeline) (name string, numbers []float64) {
	of := map[string][]float64{}
	for _, f := range t.Facets {
		if f.Kind == timeline.OfNumbers {
			of[f.Name] = nil
		}
	}
	if len(of) == 0 {
		return "", nil
	}
	for e := range t.Events.Sample(mostSampled) {
		for _, v := range e.Borrowed().Values {
			if all, is := of[v.Facet]; is {
				if n, ok := v.Number(); ok {
					of[v.Facet] = append(all, n)
				}
			}
		}
	}
	best, tails := len(measures), 0
	for _, f := range t.Facets {
		all := of[f.Name]
		if len(all) == 0 {
			continue
		}
		slices.Sort(all)
		switch rank := rankOfMeasure(f.Name); {
		case rank < best:
			best, name = rank, f.Name
		case best == len(measures) && heavyTail(all):
			if tails++; tails == 1 {
				name = f.Name
			} else {
				name = ""
			}
		}
	}
	return name, of[name]
}

// The least numbers that can be said to have a tail, and the part of the sum that a tenth of
// them must have.
const (
	leastTail = 20
	tailHas   = 0.5
)

// heavyTail tells whether of numbers, which ascend, a tenth are half of the sum or more: as of
// the dead of disasters or of the people of towns, and not of what is measured or numbered.
func heavyTail(numbers []float64) bool {
	if len(numbers) < leastTail || numbers[0] < 0 {
		return false
	}
	sum, tail := 0.0, 0.0
	for i, n := range numbers {
		sum += n
		if i >= len(numbers)-len(numbers)/10 {
			tail += n
		}
	}
	return sum > 0 && tail >= tailHas*sum
}

// rankOfMeasure ranks a column by its name among measures; their number for one that is none.
func rankOfMeasure(name string) int {
	name = timeline.Fold(name)
	rank := len(measures)
	for word := range strings.FieldsFuncSeq(name, notLetter) {
		if at := slices.Index(measures, word); at >= 0 {
			rank = min(rank, at)
		}
	}
	return rank
}

func notLetter(r rune) bool { return !unicode.IsLetter(r) }

// anyWord tells whether a word of a list stands in a text. It allocates nothing for the text of
// most titles, for all of a million are looked through.
func anyWord(list map[string]bool, text string) bool {
	var room [120]byte
	folded := timeline.AppendFold(room[:0], text)
	for from, i := 0, 0; i <= len(folded); {
		r, size := rune(-1), 1
		if i < len(folded) {
			r, size = utf8.DecodeRune(folded[i:])
		}
		if r < 0 || notLetter(r) {
			if list[string(folded[from:i])] {
				return true
			}
			from = i + size
		}
		i += size
	}
	return false
}

// isWord tells whether a text is a word of a list.
func isWord(list map[string]bool, text string) bool {
	return len(text) <= longestCalling && list[timeline.Fold(text)]
}
