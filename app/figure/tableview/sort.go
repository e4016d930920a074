package tableview

import (
	"bytes"
	"cmp"
	"context"
	"encoding/binary"
	"math"
	"slices"
	"strings"
	"sync"

	"dateline/app/figure"
	"dateline/timeline"
	"dateline/timeline/pieces"
)

// A Sorting says by which column rows are sorted: its name, with a "-" in front from the last
// to the first; "" by date.
type Sorting string

// Of returns the column, and whether it is turned about.
func (o Sorting) Of() (column string, turned bool) {
	name, turned := strings.CutPrefix(string(o), "-")
	return cmp.Or(name, "date"), turned
}

// By returns the sorting after a click on the head of a column: by it, and where it is so
// already the other way round.
func (o Sorting) By(column string) Sorting {
	if at, turned := o.Of(); at == column && !turned {
		return "-" + Sorting(column)
	}
	return Sorting(column)
}

type sortedKey struct{ by Sorting }

// ByDate tells whether a sorting is the order of dates, in which events stand already.
func (o Sorting) ByDate(t *timeline.Timeline) bool {
	name, turned := o.Of()
	columns, err := Named(t, []string{name})
	return err == nil && columns[0].dates && !turned
}

// Sorted returns the positions of the events of a subject in the order of a column, nil where
// that is the subject's own: dates by their earliest day, then by the latest. What says
// nothing comes last, whichever way round; what says the same in the order of time. It is
// made once, and given up soon after ctx ends.
func Sorted(ctx context.Context, s *figure.Subject, by Sorting) ([]int32, error) {
	name, turned := by.Of()
	columns, err := Named(s.Timeline, []string{name})
	if err != nil || columns[0].dates && !turned {
		return nil, ctx.Err() // of another file
	}
	return figure.Prepared(ctx, s, sortedKey{by}, func(ctx context.Context) ([]int32, error) {
		if columns[0].dates {
			return latest(s), ctx.Err()
		}
		k := sorter{subject: s, column: columns[0], turned: turned}
		return k.sort(ctx)
	})
}

// latest returns the positions from the last date to the first, those without one last.
func latest(s *figure.Subject) []int32 {
	all := make([]int32, s.Len())
	for i := range all {
		all[i] = int32(i)
	}
	slices.Reverse(all[:s.Dated])
	return all
}

// A key is what events are sorted by: eight bytes of what they say, or a number, and where
// the rest of it stands.
type key struct {
	prefix   uint64
	position int32
	worker   int32
	at, end  uint32 // in the bytes of the worker
}

// A sorter sorts the events of a subject by what a column says. Texts are compared eight
// bytes at a time, and only where these are equal the next eight are fetched from memory: to
// fetch them takes longer than to compare.
type sorter struct {
	subject *figure.Subject
	column  Column
	turned  bool
	texts   [][]byte // of each worker, one behind the other
	keys    []key
}

// width is how many bytes of a text are compared at a time.
const width = 8

func (k *sorter) sort(ctx context.Context) ([]int32, error) {
	none, err := k.read(ctx)
	if err != nil {
		return nil, err
	}
	if err := k.deepen(ctx, k.keys, 0); err != nil {
		return nil, err
	}
	all := make([]int32, 0, len(k.keys)+len(none))
	for i := range k.keys {
		all = append(all, k.keys[i].position)
	}
	return append(all, none...), ctx.Err()
}

// read takes what the events say, as they lie side by side in the file, which is several times
// as fast as in the order of time; none are the positions of those that say nothing.
func (k *sorter) read(ctx context.Context) (none []int32, err error) {
	at := make([]int32, k.subject.Timeline.Events.Slots()) // the position of each slot and 1, or 0
	silent := make([]bool, k.subject.Len())
	_ = pieces.InOrder(ctx, len(silent), func(from, to int) { // ctx is asked below
		for i := from; i < to; i++ {
			at[k.subject.Slot(i)] = int32(i) + 1
		}
	})
	workers := pieces.Workers(len(at))
	k.texts = make([][]byte, workers)
	keys := make([][]key, workers)
	err = pieces.Each(ctx, len(at), func(worker, from, to int) {
		if keys[worker] == nil {
			keys[worker] = make([]key, 0, len(silent)/workers+pieces.Size)
		}
		for slot := from; slot < to; slot++ {
			if at[slot] == 0 {
				continue
			}
			text, number, says := k.column.sortsBy(k.subject, k.subject.Timeline.Events.At(slot))
			if !says {
				silent[at[slot]-1] = true
				continue
			}
			begin := len(k.texts[worker])
			k.texts[worker] = timeline.AppendFold(k.texts[worker], text)
			keys[worker] = append(keys[worker], key{
				prefix: ordered(number), position: at[slot] - 1, worker: int32(worker), at: uint32(begin), end: uint32(len(k.texts[worker])),
			})
		}
	})
	for i, is := range silent {
		if is {
			none = append(none, int32(i))
		}
	}
	k.keys = slices.Concat(keys...)
	return none, err
}

// counts tells whether rows are sorted by numbers.
func (c Column) counts() bool { return c.number != nil || c.rank != nil }

// sortsBy returns what an event is sorted by, a text or a number; false where it says nothing.
func (c Column) sortsBy(s *figure.Subject, e *timeline.Event) (text string, number float64, says bool) {
	switch {
	case c.rank != nil:
		n := c.rank(e)
		return "", float64(n), n >= 0
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

// deepen sorts keys whose texts are alike up to a depth.
func (k *sorter) deepen(ctx context.Context, run []key, depth int) error {
	if !k.column.counts() {
		_ = pieces.Each(ctx, len(run), func(_, from, to int) { // ctx is asked below
			for i := from; i < to; i++ {
				run[i].prefix = k.prefix(&run[i], depth)
			}
		})
	}
	if err := k.arrange(ctx, run); err != nil || k.column.counts() {
		return err
	}
	var small [][]key
	for len(run) > 0 && ctx.Err() == nil {
		n := 1
		for n < len(run) && run[n].prefix == run[0].prefix {
			n++
		}
		switch more := run[0].prefix&0xff != 0; { // texts end with zeros, which no text holds
		case more && n > pieces.Size:
			if err := k.deepen(ctx, run[:n], depth+width); err != nil {
				return err
			}
		case more && n > 1:
			small = append(small, run[:n])
		}
		run = run[n:]
	}
	return pieces.Each(ctx, len(small), func(_, from, to int) {
		for _, one := range small[from:to] {
			slices.SortFunc(one, func(a, b key) int { return k.compare(&a, &b, depth+width) })
		}
	})
}

// prefix returns the bytes of a text from a depth on.
func (k *sorter) prefix(one *key, depth int) uint64 {
	text := k.texts[one.worker][one.at:one.end]
	if depth+width <= len(text) {
		return binary.BigEndian.Uint64(text[depth:])
	}
	var room [width]byte
	copy(room[:], text[min(depth, len(text)):])
	return binary.BigEndian.Uint64(room[:])
}

// compare compares what two texts have beyond a depth.
func (k *sorter) compare(a, b *key, depth int) int {
	from := func(one *key) []byte {
		text := k.texts[one.worker][one.at:one.end]
		return text[min(depth, len(text)):]
	}
	order := bytes.Compare(from(a), from(b))
	if k.turned {
		order = -order
	}
	return cmp.Or(order, cmp.Compare(a.position, b.position))
}

// arrange sorts keys by their prefixes: halves side by side, which are then merged.
func (k *sorter) arrange(ctx context.Context, run []key) error {
	order := func(a, b key) int {
		return cmp.Or(cmp.Compare(a.prefix, b.prefix), cmp.Compare(a.position, b.position))
	}
	if k.turned {
		order = func(a, b key) int {
			return cmp.Or(cmp.Compare(b.prefix, a.prefix), cmp.Compare(a.position, b.position))
		}
	}
	if pieces.Workers(len(run)) == 1 {
		slices.SortFunc(run, order)
		return ctx.Err()
	}
	half := len(run) / 2
	var both sync.WaitGroup
	for _, part := range [][]key{run[:half], run[half:]} {
		both.Go(func() {
			for from := 0; from < len(part) && ctx.Err() == nil; from += pieces.Size {
				slices.SortFunc(part[from:min(from+pieces.Size, len(part))], order)
			}
			for size := pieces.Size; size < len(part) && ctx.Err() == nil; size *= 2 {
				for from := 0; from+size < len(part); from += 2 * size {
					merge(part[from:min(from+2*size, len(part))], size, order)
				}
			}
		})
	}
	both.Wait()
	if ctx.Err() == nil {
		merge(run, half, order)
	}
	return ctx.Err()
}

// merge merges the part of a run in front of half with the part behind it.
func merge(run []key, half int, order func(a, b key) int) {
	if order(run[half-1], run[half]) <= 0 {
		return
	}
	front := slices.Clone(run[:half])
	at := 0
	for behind := half; len(front) > 0; at++ {
		if behind < len(run) && order(run[behind], front[0]) < 0 {
			run[at] = run[behind]
			behind++
			continue
		}
		run[at] = front[0]
		front = front[1:]
	}
}
