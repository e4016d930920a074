package tableview

import (
	"bytes"
	"cmp"
	"context"
	"encoding/binary"
	"math/bits"
	"slices"
	"sync"

	"dateline/app/figure"
	"dateline/timeline/pieces"
)

// A key is what an event is sorted by: eight bytes of what it says, or a number, and where
// the rest of it stands.
type key struct {
	prefix   uint64
	position int32
	worker   int32
	at, end  uint32 // in the bytes of the worker
}

// A sorter sorts keys. Texts are compared eight bytes at a time, and only where these are
// equal the next eight are fetched from memory: to fetch them takes longer than to compare.
type sorter struct {
	texts [][]byte // of each worker, one behind the other; nil where events are sorted by numbers
	keys  []key    // in the order of time, as far as they are not sorted
	room  []key    // as many, for what is moved
	same  []bool   // by row
}

// width is how many bytes of a text are compared at a time.
const width = 8

// rank sorts the events of a subject by a column.
func rank(ctx context.Context, s *figure.Subject, c Column) (ranking, error) {
	k, none, err := readCells(ctx, s, c)
	if err != nil {
		return ranking{}, err
	}
	k.room, k.same = make([]key, len(k.keys)), make([]bool, len(k.keys))
	if err := k.deepen(ctx, 0, len(k.keys), 0); err != nil {
		return ranking{}, err
	}
	order := make([]int32, len(k.keys), len(k.keys)+len(none))
	err = pieces.Each(ctx, len(order), func(_, from, to int) {
		for i := from; i < to; i++ {
			order[i] = k.keys[i].position
		}
	})
	return ranking{append(order, none...), k.same}, err
}

// deepen sorts the keys of some rows, whose texts are alike up to a depth; the prefixes at the
// beginning are there already.
func (k *sorter) deepen(ctx context.Context, begin, end, depth int) error {
	run := k.keys[begin:end]
	if depth > 0 {
		_ = pieces.Each(ctx, len(run), func(_, from, to int) { // ctx is asked below
			for i := from; i < to; i++ {
				run[i].prefix = k.prefix(&run[i], depth)
			}
		})
	}
	if err := k.arrange(ctx, run); err != nil {
		return err
	}
	var small [][2]int
	var err error
	k.eachRun(begin, end, func(from, to int) {
		if to-from <= pieces.Size {
			small = append(small, [2]int{from, to})
		} else if err == nil {
			err = k.deepen(ctx, from, to, depth+width)
		}
	})
	if err != nil {
		return err
	}
	workers := pieces.Workers(end - begin)
	var all sync.WaitGroup
	for w := range workers {
		all.Go(func() {
			for i := w; i < len(small) && ctx.Err() == nil; i += workers {
				k.settle(ctx, small[i][0], small[i][1], depth+width)
			}
		})
	}
	all.Wait()
	return ctx.Err()
}

// eachRun calls do for the rows of one prefix whose texts go on, in order; of those whose texts
// end there it notes that they say the same.
func (k *sorter) eachRun(begin, end int, do func(from, to int)) {
	for from := begin; from < end; {
		to := from + 1
		for to < end && k.keys[to].prefix == k.keys[from].prefix {
			to++
		}
		switch more := k.texts != nil && k.keys[from].prefix&0xff != 0; { // texts end with zeros, which no text holds
		case to-from == 1:
		case more:
			do(from, to)
		default:
			for row := from + 1; row < to; row++ {
				k.same[row] = true
			}
		}
		from = to
	}
}

// settle is deepen for rows that one core sorts.
func (k *sorter) settle(ctx context.Context, begin, end, depth int) {
	if end-begin < tiny {
		k.compareAll(begin, end, depth)
		return
	}
	run := k.keys[begin:end]
	for i := range run {
		run[i].prefix = k.prefix(&run[i], depth)
	}
	byDigits(ctx, run, k.room[begin:end])
	k.eachRun(begin, end, func(from, to int) { k.settle(ctx, from, to, depth+width) })
}

// tiny is how many rows are so few that their texts are compared as a whole.
const tiny = 8

// compareAll sorts a few rows by what their texts have beyond a depth.
func (k *sorter) compareAll(begin, end, depth int) {
	slices.SortFunc(k.keys[begin:end], func(a, b key) int {
		return cmp.Or(bytes.Compare(k.beyond(&a, depth), k.beyond(&b, depth)), cmp.Compare(a.position, b.position))
	})
	for row := begin + 1; row < end; row++ {
		k.same[row] = bytes.Equal(k.beyond(&k.keys[row-1], depth), k.beyond(&k.keys[row], depth))
	}
}

// beyond returns what a text has beyond a depth.
func (k *sorter) beyond(one *key, depth int) []byte {
	text := k.texts[one.worker][one.at:one.end]
	return text[min(depth, len(text)):]
}

// prefix returns the bytes of a text beyond a depth that are compared at a time.
func (k *sorter) prefix(one *key, depth int) uint64 { return prefixOf(k.beyond(one, depth)) }

// prefixOf returns the first bytes of a text as a number; behind its end they are zeros.
func prefixOf(text []byte) uint64 {
	if width <= len(text) {
		return binary.BigEndian.Uint64(text)
	}
	var room [width]byte
	copy(room[:], text)
	return binary.BigEndian.Uint64(room[:])
}

// arrange sorts keys by their prefixes and leaves those of one prefix as they stand: halves
// side by side, which are then merged.
func (k *sorter) arrange(ctx context.Context, run []key) error {
	if pieces.Workers(len(run)) == 1 {
		byDigits(ctx, run, k.room[:len(run)])
		return ctx.Err()
	}
	half := len(run) / 2
	var both sync.WaitGroup
	both.Go(func() { byDigits(ctx, run[:half], k.room[:half]) })
	both.Go(func() { byDigits(ctx, run[half:], k.room[half:len(run)]) })
	both.Wait()
	if ctx.Err() == nil && half > 0 {
		merge(run, half, k.room)
	}
	return ctx.Err()
}

// merge merges the part of a run in front of half with the part behind it.
func merge(run []key, half int, room []key) {
	if run[half-1].prefix <= run[half].prefix {
		return
	}
	front := room[:copy(room, run[:half])]
	at := 0
	for behind := half; len(front) > 0; at++ {
		if behind < len(run) && run[behind].prefix < front[0].prefix {
			run[at] = run[behind]
			behind++
			continue
		}
		run[at] = front[0]
		front = front[1:]
	}
}

// digit is how many bits of a prefix are sorted at a time, and scant how many keys are compared
// one with another: they lie close to the processor then.
const (
	digit = 11
	scant = 400
)

// byDigits sorts keys by their prefixes, from the first digit in which they differ to the last;
// those of one prefix stay in the order of time.
func byDigits(ctx context.Context, run, room []key) {
	if len(run) < scant {
		slices.SortFunc(run, func(a, b key) int {
			switch {
			case a.prefix < b.prefix:
				return -1
			case a.prefix > b.prefix:
				return 1
			}
			return int(a.position - b.position)
		})
		return
	}
	var differ uint64
	for i := range run {
		differ |= run[i].prefix ^ run[0].prefix
	}
	if differ == 0 || ctx.Err() != nil {
		return
	}
	shift := max(0, bits.Len64(differ)-digit)
	var ends [1 << digit]int
	for i := range run {
		ends[run[i].prefix>>shift&(1<<digit-1)]++
	}
	begin := 0
	for d, count := range ends {
		ends[d], begin = begin, begin+count
	}
	for i := range run {
		d := run[i].prefix >> shift & (1<<digit - 1)
		room[ends[d]] = run[i]
		ends[d]++
	}
	copy(run, room)
	if shift == 0 {
		return
	}
	begin = 0
	for _, end := range ends {
		if end-begin > 1 {
			byDigits(ctx, run[begin:end], room[begin:end])
		}
		begin = end
	}
}
