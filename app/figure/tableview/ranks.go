package tableview

import (
	"cmp"
	"context"
	"math"
	"slices"
	"sync"

	"dateline/app/figure"
	"dateline/timeline"
	"dateline/timeline/pieces"
)

// sampledCells is how many events are looked at to learn whether cells say the same again and
// again.
const sampledCells = 4096

// A reading is how the cells of a column are read, to be sorted.
type reading struct {
	subject *figure.Subject
	column  Column
	at      []int32 // by slot, the position and 1; 0 where the filter leaves it out
	cells   []cells // of each worker, where many events say the same; nil else
	texts   [][]byte
	keys    []key  // by position
	says    []bool // by position
}

// cells are the different cells that a worker has come by.
type cells struct {
	number map[string]int32 // by what decides of them
	first  []int32          // by number, the slot of the first event
	room   []byte
}

// readCells takes what events say, as they lie side by side in the file, which is several times
// as fast as in the order of time; none are the positions of those that say nothing. Where
// many say the same, each text is folded and ranked once, and events are sorted by the ranks.
func readCells(ctx context.Context, s *figure.Subject, c Column) (k sorter, none []int32, err error) {
	if c.bound != nil {
		c = c.bound(s)
	}
	n := s.Len()
	r := reading{subject: s, column: c, at: make([]int32, s.Timeline.Events.Slots()), keys: make([]key, n), says: make([]bool, n)}
	_ = pieces.Each(ctx, n, func(_, from, to int) { // ctx is asked below
		for i := from; i < to; i++ {
			r.at[s.Slot(i)] = int32(i) + 1
		}
	})
	workers := pieces.Workers(len(r.at))
	one := r.take
	switch {
	case c.counts():
	case r.repeats():
		r.cells, one = make([]cells, workers), r.recognise
	default:
		r.texts, one = r.roomForTexts(workers), r.fold
	}
	if err = pieces.Each(ctx, len(r.at), func(worker, from, to int) {
		for slot := from; slot < to; slot++ {
			if r.at[slot] > 0 {
				position := r.at[slot] - 1
				r.keys[position].position, r.keys[position].worker = position, int32(worker)
				r.says[position] = one(&r.keys[position], slot)
			}
		}
	}); err != nil {
		return k, nil, err
	}
	if r.cells != nil {
		r.rank(ctx)
	}
	if !slices.Contains(r.says, false) { // most often: else they are moved together
		return sorter{texts: r.texts, keys: r.keys}, nil, ctx.Err()
	}
	k = sorter{texts: r.texts, keys: r.keys[:0]}
	for i := range r.keys {
		if r.says[i] {
			k.keys = append(k.keys, r.keys[i])
		} else {
			none = append(none, int32(i))
		}
	}
	return k, none, ctx.Err()
}

// take takes the number of an event.
func (r *reading) take(k *key, slot int) bool {
	_, number, says := r.column.sortsBy(r.subject, r.subject.Timeline.Events.At(slot))
	k.prefix = ordered(number)
	return says
}

// roomForTexts returns room for the texts that each of some workers keeps, by how long some of them are:
// to move them to more room again and again takes as long as to read them.
func (r *reading) roomForTexts(workers int) [][]byte {
	n, long, looked := r.subject.Len(), 0, 0
	for i := 0; i < n; i += max(1, n/sampledCells) {
		text, _, _ := r.column.sortsBy(r.subject, r.subject.At(i))
		long, looked = long+len(text), looked+1
	}
	texts := make([][]byte, workers)
	for w := range texts {
		texts[w] = make([]byte, 0, long*n/max(1, looked)/workers*9/8+1<<10)
	}
	return texts
}

// fold keeps the text of an event.
func (r *reading) fold(k *key, slot int) bool {
	text, _, says := r.column.sortsBy(r.subject, r.subject.Timeline.Events.At(slot))
	to := &r.texts[k.worker]
	k.at = uint32(len(*to))
	*to = timeline.AppendFold(*to, text)
	k.end = uint32(len(*to))
	k.prefix = prefixOf((*to)[k.at:])
	return says
}

// recognise numbers the cell of an event.
func (r *reading) recognise(k *key, slot int) bool {
	own := &r.cells[k.worker]
	own.room = r.column.decides(own.room[:0], r.subject, r.subject.Timeline.Events.At(slot))
	number, known := own.number[string(own.room)]
	if !known {
		if own.number == nil {
			own.number = map[string]int32{}
		}
		number = int32(len(own.first))
		own.number[string(own.room)], own.first = number, append(own.first, int32(slot))
	}
	k.at = uint32(number)
	return true
}

// repeats tells whether cells say the same again and again, so that it pays to rank them.
func (r *reading) repeats() bool {
	seen, looked := map[string]bool{}, 0
	var room []byte
	for i := 0; i < r.subject.Len(); i += max(1, r.subject.Len()/sampledCells) {
		room = r.column.decides(room[:0], r.subject, r.subject.At(i))
		seen[string(room)] = true
		looked++
	}
	return 2*len(seen) <= looked
}

// A told cell is what a different cell says, by its number.
type toldCell struct {
	text   string
	number int32
}

// rank puts the different cells in order, those of each worker on a core of its own, and gives each
// event the number of its own there; 0 where it says nothing.
func (r *reading) rank(ctx context.Context) {
	told, ranks := make([][]toldCell, len(r.cells)), make([][]uint64, len(r.cells))
	var all sync.WaitGroup
	for w, own := range r.cells {
		ranks[w] = make([]uint64, len(own.first))
		all.Go(func() {
			_ = pieces.InOrder(ctx, len(own.first), func(from, to int) { // the caller asks ctx
				for number := from; number < to; number++ {
					if text, _, says := r.column.sortsBy(r.subject, r.subject.Timeline.Events.At(int(own.first[number]))); says {
						told[w] = append(told[w], toldCell{timeline.Fold(text), int32(number)})
					}
				}
			})
			slices.SortFunc(told[w], func(a, b toldCell) int { return cmp.Compare(a.text, b.text) })
		})
	}
	all.Wait()
	for at := uint64(1); ; at++ { // the least that any has left
		least, some := "", false
		for _, left := range told {
			if len(left) > 0 && (!some || left[0].text < least) {
				least, some = left[0].text, true
			}
		}
		if !some {
			break
		}
		for w := range told {
			for len(told[w]) > 0 && told[w][0].text == least {
				ranks[w][told[w][0].number] = at
				told[w] = told[w][1:]
			}
		}
	}
	_ = pieces.Each(ctx, len(r.keys), func(_, from, to int) {
		for i := from; i < to; i++ {
			k := &r.keys[i]
			k.prefix = ranks[k.worker][k.at]
			r.says[i] = k.prefix > 0
		}
	})
}

// counts tells whether rows are sorted by numbers.
func (c Column) counts() bool { return c.number != nil || c.rank != nil }

// decides appends what decides of the text of a cell: events of which it is the same say the
// same.
func (c Column) decides(to []byte, s *figure.Subject, e *timeline.Event) []byte {
	if c.same != nil {
		return c.same(to, e)
	}
	return append(to, c.Text(s, e)...)
}

// sortsBy returns what an event is sorted by, a text or a number; false where it says nothing.
func (c Column) sortsBy(s *figure.Subject, e *timeline.Event) (text string, number float64, says bool) {
	switch {
	case c.rank != nil:
		n := c.rank(e)
		return "", float64(n), n >= 0
	case c.degree != nil:
		number, says = c.degree(s, e)
		return "", number, says
	case c.number != nil:
		number, says = timeline.NumberOf(c.number(s, e))
		return "", number, says
	case c.shown != nil && !c.wide:
		text = c.shown(s, &figure.Event{Event: e})
	default:
		text = c.Text(s, e)
	}
	return text, 0, text != ""
}

// ordered returns a number whose order as a whole number is that of x.
func ordered(x float64) uint64 {
	bits := math.Float64bits(x + 0) // the zero below zero is zero
	if bits>>63 == 1 {
		return ^bits
	}
	return bits | 1<<63
}
