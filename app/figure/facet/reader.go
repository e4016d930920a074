package facet

import (
	"cmp"
	"context"
	"math"
	"slices"
	"strconv"
	"strings"

	"dateline/app/figure"
	"dateline/app/figure/view"
	"dateline/timeline"
)

// A reader reads the values of a facet from events.
type reader struct {
	by     view.Facet
	field  string // as a filter writes it
	name   string // as the file has it, of its own
	listed bool   // an event may have several
	ranges bool   // they are numbers
	own    bool   // it is one of the file's own
	always bool   // it shows though all events have one value
	before string // what a filter writes before a word, to mean all of it
	values values
}

// values calls add with the words that the event in a slot has.
type values func(e *timeline.Event, slot int, add func(word string))

// plain is the reader of a facet that events tell by themselves.
func plain(of func(e *timeline.Event, add func(word string))) values {
	return func(e *timeline.Event, _ int, add func(string)) { of(e, add) }
}

// builtIn returns the table of the facets that all timelines have, in the order in which they
// show. It is given up soon after ctx ends.
func builtIn(ctx context.Context, o *figure.Order) ([]reader, error) {
	told, _ := o.Timeline.Tells("source")
	twice, err := o.Repeated(ctx)
	keys := func(by view.Facet) values {
		return plain(func(e *timeline.Event, add func(string)) { o.EachKey(e, by, add) })
	}
	all := []reader{
		{by: view.ByStatus, field: "status", values: keys(view.ByStatus)},
		{by: view.ByType, field: "type", values: keys(view.ByType)},
		{by: view.ByActor, field: "actor", listed: true, always: true, values: keys(view.ByActor)},
		{by: view.ByPlace, field: "place", always: true, values: keys(view.ByPlace)},
		{by: view.ByCountry, field: "country", values: keys(view.ByCountry)},
		{by: view.BySource, field: "source", listed: true, before: "=", values: plain(told.Each)},
		{by: ByPrecision, field: "precision", always: true, values: plain(func(e *timeline.Event, add func(string)) { add(timeline.DatePrecision(e.When.Date)) })},
		{by: ByDoubt, field: "is", listed: true, values: func(e *timeline.Event, slot int, add func(string)) {
			_, also := slices.BinarySearch(twice, int32(slot))
			e.EachDoubt(also, add)
		}},
	}
	if o.Timeline.Phrasing != nil {
		all = slices.Insert(all, 2, reader{by: view.BySaid, field: string(view.BySaid), always: true, values: keys(view.BySaid)})
	}
	return all, err
}

// mostOwn is how many of a file's own facets show: those that sort the events best.
const mostOwn = 5

// mostNumbers is how many of these may be numbers, whose charts take much room.
const mostNumbers = 3

// readersOf returns what reads the facets of an order: status and type, who, where and who says
// so, then of the file's own those that tell most, numbers last; and behind all those that say once
// more what the model knows, such as a column of first actors or of years.
func readersOf(ctx context.Context, o *figure.Order) ([]reader, error) {
	all, err := builtIn(ctx, o)
	own, known := ownOf(o)
	behind := len(all) - 2 // how well dates are known, and what is doubtful
	return slices.Concat(all[:behind], own, all[behind:], known), err
}

// mostLooked is how many events are looked at to choose among the facets of a file.
const mostLooked = 2000

// ownOf returns the file's own facets that sort its events: such as have names and not codes
// that stand once each, the fullest first. Known are those that say what the model knows too.
func ownOf(o *figure.Order) (own, known []reader) {
	type sampled struct {
		facet  timeline.Facet
		having int
		words  map[string]int // how many have each
		long   bool
		codes  int             // values that are numbers where words are meant
		digits map[string]bool // of these the different ones
		known  int             // values that the event says by another facet
		place  int
	}
	at, all := map[string]int{}, []*sampled{}
	for i, f := range o.Timeline.Facets {
		if o.Timeline.OfTelling(f.Name) {
			continue // no two pictures or steps of a story are the same
		}
		at[f.Name] = len(all)
		all = append(all, &sampled{facet: f, words: map[string]int{}, digits: map[string]bool{}, place: i})
	}
	looked, every := 0, max(1, o.Len()/mostLooked)
	for i := 0; i < o.Len() && len(all) > 0; i += every {
		looked++
		e := o.At(i)
		for _, v := range e.Values() {
			if k, known := at[v.Facet]; known {
				one := all[k]
				if knows(o, e, v.Word) {
					one.known++
				}
				one.having++
				one.words[v.Word]++
				if _, is := timeline.NumberOf(v.Word); is && one.facet.Kind != timeline.OfNumbers {
					one.codes++
					one.digits[v.Word] = true
				}
				one.long = one.long || len(v.Word) > 60
			}
		}
	}
	all = slices.DeleteFunc(all, func(s *sampled) bool {
		few := len(s.words) <= 12 || 3*len(s.words) <= s.having || s.facet.Kind == timeline.OfNumbers
		if names := len(s.words) - len(s.digits); names > 0 && len(s.digits) > 0 { // numbers among words sort nothing, but do the words?
			few = few || names <= 12 && 3*names <= s.having-s.codes && every*len(s.digits) <= mostLooked/3 // as others have at the most
		}
		tells := few && len(s.words) > 1
		return !tells || s.long || 5*s.having < looked
	})
	weighs := figure.Weighing(o.Timeline)
	ranked := func(s *sampled) int {
		most := 0
		for _, n := range s.words {
			most = max(most, n)
		}
		return rank(s.facet, 2*s.codes > s.having, s.facet.Name == weighs, float64(most) > nearlyAll*float64(s.having))
	}
	slices.SortStableFunc(all, func(a, b *sampled) int {
		return cmp.Or(cmp.Compare(ranked(a), ranked(b)), cmp.Compare(a.place, b.place))
	})
	numbers := 0
	for _, s := range all {
		if s.facet.Kind == timeline.OfNumbers {
			numbers++
		}
		if len(own)+len(known) == mostOwn || s.facet.Kind == timeline.OfNumbers && numbers > mostNumbers {
			continue
		}
		name := s.facet.Name
		one := reader{
			by: view.Own(name), field: written(name), name: name, listed: s.facet.Kind == timeline.OfLists, ranges: s.facet.Kind == timeline.OfNumbers, own: true, always: true,
			values: plain(func(e *timeline.Event, add func(string)) { e.EachValue(name, add) }),
		}
		if 2*s.known > s.having {
			known = append(known, one)
		} else {
			own = append(own, one)
		}
	}
	return own, known
}

// knows tells whether an event says a word by its date, by who takes part or where.
func knows(o *figure.Order, e *timeline.Event, word string) bool {
	is := func(name timeline.Text) bool {
		return slices.ContainsFunc(name, func(one timeline.Translation) bool { return strings.EqualFold(one.Value, word) })
	}
	const year = 4
	if digits, _, _ := strings.Cut(word, "."); len(digits) >= year && strings.HasPrefix(strings.ReplaceAll(e.When.Date.String(), "-", ""), digits) {
		return true // 2019, 201904, 20190418, or 2019.3 of a scale of years
	}
	if p := o.Place(e.Place.ID); p != nil && (is(p.Name) || strings.EqualFold(p.Country, word)) {
		return true
	}
	return slices.ContainsFunc(e.Actors, func(p timeline.Part) bool {
		a := o.Actor(p.Actor)
		return strings.EqualFold(p.Actor, word) || a != nil && is(a.Name)
	})
}

// written returns the name of a facet as a filter writes it: in small letters where these are
// all that it has.
func written(name string) string {
	if small := strings.ToLower(name); small == timeline.PlainName(name) {
		return small
	}
	return name
}

// nearlyAll is the part of the events of which one value says next to nothing.
const nearlyAll = 0.98

// rank puts the numbers that weigh first, then facets of names, numbers, codes, and at last those of
// which nearly all events have one value.
func rank(f timeline.Facet, codes, weighs, dull bool) int {
	switch {
	case weighs:
		return -1
	case dull:
		return 3
	case f.Kind == timeline.OfNumbers:
		return 1
	case codes || strings.HasSuffix(strings.ToLower(f.Name), "code") || strings.HasSuffix(strings.ToLower(f.Name), "id"):
		return 2
	}
	return 0
}

// mostBins is how many ranges numbers are put into at the most.
const mostBins = 24

// bin puts the numbers of a facet into ranges of equal width that begin at round numbers.
func (m *maker) bin(f *Facet) {
	low, high := math.Inf(1), math.Inf(-1)
	known := make([]float64, len(m.words))
	for n, word := range m.words[1:] {
		v, ok := timeline.NumberOf(word)
		if !ok {
			known[n+1] = math.NaN()
			continue
		}
		known[n+1] = v
		low, high = min(low, v), max(high, v)
	}
	if low >= high {
		f.Words = f.Words[:1]
		return
	}
	step := roundStep((high - low) / mostBins)
	first := math.Floor(low / step)
	bins := int(math.Floor(high/step)-first) + 1
	f.Words = make([]string, bins+1)
	for b := range bins {
		from := (first + float64(b)) * step
		f.Words[b+1] = number(from, step) + ".." + number(from+step, step)
	}
	to := make([]int32, len(known))
	for n, v := range known {
		if n > 0 && !math.IsNaN(v) {
			to[n] = int32(min(float64(bins-1), math.Floor(v/step)-first)) + 1
		}
	}
	for row, n := range m.all {
		m.all[row] = to[n]
	}
	f.sample = nil
}

// roundStep returns the least of 1, 2 and 5 times a power of ten that is no less.
func roundStep(least float64) float64 {
	power := math.Pow(10, math.Floor(math.Log10(least)))
	for _, k := range []float64{1, 2, 5} {
		if k*power >= least {
			return k * power
		}
	}
	return 10 * power
}

// number writes a multiple of a step with no more digits than it needs.
func number(v, step float64) string {
	digits := max(0, int(-math.Floor(math.Log10(step))))
	return strconv.FormatFloat(v, 'f', digits, 64)
}
