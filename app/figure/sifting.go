package figure

import (
	"context"
	"math/bits"

	"dateline/timeline"
	"dateline/timeline/edtf"
	"dateline/timeline/pieces"
)

// A sifting tells of pieces of a main order what columns and texts know of a filter, a bit for each
// position.
type sifting struct {
	*Order      // the edition, whose events are asked where what is known is not enough
	columns     *columns
	open        []bool // by position, whether a side of its date is open; nil for none
	words       []finding
	rows, hints *timeline.Rows
	keep        func(*timeline.Event) bool // all terms but the words
	rest        func(*timeline.Event) bool // what sift does not decide; nil for nothing
}

// sifting makes ready what is known of a filter.
func (o *Order) sifting(ctx context.Context, filter timeline.Filter) (*sifting, error) {
	k := &sifting{Order: o, columns: o.main.columns(), open: o.main.isOpen()}
	if o.edits == nil { // of the main order as it stands
		k.words, filter = o.main.findings(o.Timeline, filter)
	}
	k.keep = filter.Keep(o.Timeline)
	k.rows, k.hints, k.rest = filter.KeepRows(o.Timeline, !k.columns.lost, k.columns.strayed == nil)
	return k, ctx.Err()
}

// asked tells whether the event at a position of the main order passes a test.
func (k *sifting) asked(i int, test func(*timeline.Event) bool) bool {
	e := k.Timeline.Events.At(int(k.slots[i])) // nil where it was removed since
	return e != nil && test(e)
}

// A verdicts is what is known of the positions of a piece, a bit each: whether they pass for
// certain, and whether they may.
type verdicts struct{ sure, may [pieces.Size / 64]uint64 }

// sift takes from the bits of a piece those that do not pass.
func (k *sifting) sift(from, to int, words []uint64) {
	var v verdicts
	if k.hints != nil {
		k.tell(k.hints, from, to, &v)
		for w := range words {
			words[w] &= v.may[w]
		}
	}
	if k.rows != nil {
		k.tell(k.rows, from, to, &v)
		for w := range words {
			ask := words[w] & v.may[w] &^ v.sure[w]
			for words[w] &= v.sure[w]; ask != 0; ask &= ask - 1 {
				if b := bits.TrailingZeros64(ask); k.asked(from+64*w+b, k.keep) {
					words[w] |= 1 << b
				}
			}
		}
	}
	for i := range k.words {
		k.words[i].find(k.columns, from, to, &v.sure)
		for w := range words {
			words[w] &= v.sure[w]
		}
	}
}

// tell says of a piece what is known by rows.
func (k *sifting) tell(r *timeline.Rows, from, to int, v *verdicts) {
	if r.Join == timeline.OneTerm {
		k.term(&r.Term, from, to, v)
		return
	}
	n := (to - from + 63) / 64
	if r.Join == timeline.NotOf {
		k.tell(r.Of[0], from, to, v)
		for w := range n {
			v.sure[w], v.may[w] = ^v.may[w], ^v.sure[w]
		}
		return
	}
	empty := ^uint64(0)
	if r.Join == timeline.AnyOf {
		empty = 0
	}
	for w := range n {
		v.sure[w], v.may[w] = empty, empty
	}
	var one verdicts
	for _, of := range r.Of {
		k.tell(of, from, to, &one)
		for w := range n {
			if r.Join == timeline.AnyOf {
				v.sure[w], v.may[w] = v.sure[w]|one.sure[w], v.may[w]|one.may[w]
			} else {
				v.sure[w], v.may[w] = v.sure[w]&one.sure[w], v.may[w]&one.may[w]
			}
		}
	}
}

// term says of a piece what is known by one part of its rows.
func (k *sifting) term(t *timeline.RowTerm, from, to int, v *verdicts) {
	c := k.columns
	v.sure = [len(v.sure)]uint64{}
	switch {
	case t.Types != nil:
		among(c.kind[from:to], t.Types, &v.sure)
	case t.Statuses != nil:
		among(c.status[from:to], t.Statuses, &v.sure)
	case t.Places != nil:
		for i, place := range c.place[from:to] {
			v.sure[i/64] |= bit(t.Places[place+1]) << (i % 64)
		}
	case t.Actors != nil:
		c.actors.mark(&v.sure, from, to, t.Actors)
	case t.Dates != nil:
		k.dates(t, from, to, v)
		return
	default:
		v.may = all
		return
	}
	v.may = v.sure
}

// all has each bit set.
var all = func() (words [pieces.Size / 64]uint64) {
	for w := range words {
		words[w] = ^uint64(0)
	}
	return words
}()

// dates says of a piece what is known by its bounds. Of a block of them it is said at once where
// the whole time of the block tells it.
func (k *sifting) dates(t *timeline.RowTerm, from, to int, v *verdicts) {
	v.may = all // behind those that have a date all is possible
	main := k.main
	for begin := from; begin < min(to, main.Dated); begin += blockSize {
		end, w := min(begin+blockSize, main.Dated), (begin-from)/64
		if k.open == nil && end == begin+blockSize {
			if told := t.Dates(main.blocks[begin/blockSize]); told.Whole {
				for n := range blockSize / 64 {
					v.set(w+n, ^uint64(0), told)
				}
				continue
			}
		}
		for i := begin; i < end; i++ {
			if k.open == nil || !k.open[i] {
				v.set((i-from)/64, 1<<(i%64), t.Dates(main.bounds[i]))
			}
		}
	}
}

// set sets some bits of a word, that say of nothing yet but that it may pass.
func (v *verdicts) set(word int, some uint64, told timeline.BoundsTell) {
	switch {
	case told.Verdict == edtf.Definite:
		v.sure[word] |= some
	case told.Verdict == edtf.Impossible:
		v.may[word] &^= some
	}
}

// among sets the bits of those that a table has.
func among[N ~uint8](column []N, table *[256]bool, to *[pieces.Size / 64]uint64) {
	for w := 0; len(column) > 0; w++ {
		some := column[:min(64, len(column))]
		word := uint64(0)
		for _, n := range some {
			word = word>>1 | bit(table[n])<<63
		}
		to[w] |= word >> (64 - len(some))
		column = column[len(some):]
	}
}

// bit is a bit without a branch, for half of them would be guessed wrongly.
func bit(set bool) uint64 {
	if set {
		return 1
	}
	return 0
}

// fill sets the first n bits.
func fill(words []uint64, n int) {
	for w := range words {
		words[w] = ^uint64(0)
	}
	if n%64 > 0 {
		words[len(words)-1] = 1<<(n%64) - 1
	}
}
