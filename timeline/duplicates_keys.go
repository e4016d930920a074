package timeline

import (
	"cmp"
	"context"
	"hash/maphash"
	"sync"
	"sync/atomic"

	"dateline/timeline/calendar"
	"dateline/timeline/edtf"
	"dateline/timeline/pieces"
)

// A way is how events come to be compared: all that have a key of one way in common, and of the
// first two those alone whose places agree.
type way uint8

const (
	byTitle   way = iota
	byAddress     // by title, day and the address of a source
	bySetting     // by type, place and cast
	byWords       // by the words of the title, or all of them but one
	byPlaces      // by the words but one, and where that stands: how it is spelled is looked at
)

// noWord is the number of the word left out where none is.
const noWord = -1

// A keyed event is one that has a key.
type keyed struct {
	key  uint64
	slot int32
	word int8 // the number of the word of its title that the key leaves out, noWord for none
	way  way
}

// The words of a title for which another may be nearly the same.
const (
	leastWords   = 3  // in common where one title has a word more
	leastSpelled = 2  // in common where a word is spelled in another way
	mostWords    = 24 // of a title: a longer one is a text
	leastLetters = 5  // of a word that may be spelled in another way
	leastCast    = 2  // actors of events that are alike by who takes part: one alone does much in a month
	mostOpenDays = 31 // of a date known to the month at least
)

// mostBits, as a power of 2, bounds how many bits an again has: a million events set few of them.
const mostBits = 27

// A twiceFinder finds events that may be told twice.
type twiceFinder struct {
	t      *Timeline
	seed   maphash.Seed
	bounds []calendar.Span   // by slot
	spots  []uint64          // by slot, the hash of the place
	loose  forest            // of what is alike
	strict forest            // of what is alike and says the same place and type
	apart  map[[2]int32]bool // pairs that a person has told apart, the lower slot first
	marked map[int32]bool    // the events of these
	urls   map[string]string // where sources lie in the web, by their ids
	near   []bool            // by slot: its title may have another that is nearly the same

	uniting sync.Mutex // both forests: of blocks on several cores
}

func newTwiceFinder(ctx context.Context, t *Timeline) (*twiceFinder, error) {
	n := t.Events.Slots()
	f := &twiceFinder{
		t: t, seed: maphash.MakeSeed(), bounds: make([]calendar.Span, n), spots: make([]uint64, n), loose: newForest(n), strict: newForest(n),
		urls: map[string]string{}, apart: map[[2]int32]bool{}, marked: map[int32]bool{}, near: make([]bool, n),
	}
	for _, s := range t.Sources {
		f.urls[s.ID] = s.URL
	}
	told := make([][][2]string, pieces.Workers(n))
	err := pieces.Each(ctx, n, func(worker, from, to int) {
		for slot := from; slot < to; slot++ {
			e := t.Events.At(slot)
			if e == nil {
				continue
			}
			f.bounds[slot], f.spots[slot] = e.When.Date.BoundsIn(edtf.Source), maphash.String(f.seed, e.Place.ID)
			for _, l := range e.rare().Links {
				if l.Kind == NotSame {
					told[worker] = append(told[worker], [2]string{e.ID, l.To})
				}
			}
		}
	})
	for _, some := range told {
		for _, pair := range some {
			f.tellApart(t.Events.Find(pair[0]), t.Events.Find(pair[1]))
		}
	}
	return f, err
}

func (f *twiceFinder) tellApart(a, b int) {
	if a < 0 || b < 0 || a == b {
		return
	}
	f.apart[[2]int32{int32(min(a, b)), int32(max(a, b))}] = true
	f.marked[int32(a)], f.marked[int32(b)] = true, true
}

// bins is how many parts the keys are dealt out to, by their highest bits: each is sorted and gone
// through by one core, while others do so with the next.
const bins = 64

// records returns the keys that more than one event has, perhaps, in bins. A million events have
// fifteen million keys, of which few come up again. So it is noted first which do, and before that of
// which titles as much as half comes up again; only of these the keys of all words but one are made.
func (f *twiceFinder) records(ctx context.Context) (all [bins][]keyed, err error) {
	n := len(f.bounds)
	halves, seen := newAgain(n), newAgain(n)
	found := make([][bins][]keyed, pieces.Workers(n))
	err = f.eachKey(ctx, n, func(k *keying, e *Event, slot int32) {
		k.do = func(one keyed) { halves.note(one.key) }
		k.plain(e, slot)
		k.halves(slot)
	})
	if err == nil {
		err = f.eachKey(ctx, n, func(k *keying, e *Event, slot int32) {
			any := false
			k.do = func(one keyed) { any = any || halves.twice(one.key) }
			if k.halves(slot); !any {
				return
			}
			f.near[slot] = true
			k.do = func(one keyed) { seen.note(one.key) }
			k.nearly(slot)
		})
	}
	if err == nil {
		err = f.eachKey(ctx, n, func(k *keying, e *Event, slot int32) {
			mine, twice := &found[k.worker], halves
			k.do = func(one keyed) {
				if twice.twice(one.key) {
					bin := &mine[one.key>>(64-6)]
					*bin = append(*bin, one)
				}
			}
			k.plain(e, slot)
			if twice = seen; f.near[slot] {
				k.nearly(slot)
			}
		})
	}
	for b := range all {
		for w := range found {
			all[b] = append(all[b], found[w][b]...)
			found[w][b] = nil
		}
	}
	return all, err
}

// byStart puts those that start first before others.
func (f *twiceFinder) byStart(a, b keyed) int {
	return cmp.Or(f.bounds[a.slot].Start.Compare(f.bounds[b.slot].Start), cmp.Compare(a.slot, b.slot))
}

// eachKey calls do with every event, and with what makes its keys, which has read its title.
func (f *twiceFinder) eachKey(ctx context.Context, n int, do func(k *keying, e *Event, slot int32)) error {
	return pieces.Each(ctx, n, func(worker, from, to int) {
		k := keying{f: f, worker: worker}
		for slot := from; slot < to; slot++ {
			if e := f.t.Events.At(slot); e != nil {
				k.take(e, int32(slot))
				do(&k, e, int32(slot))
			}
		}
	})
}

// An again notes of keys whether they have come up twice, perhaps: two keys of one bit are taken
// for one, which costs a look later. Several may note at a time.
type again struct {
	once, more []uint64
	bits       uint64
}

func newAgain(n int) *again {
	bits := uint64(1) << 12
	for bits < uint64(n)*64 && bits < 1<<mostBits {
		bits *= 2
	}
	return &again{make([]uint64, bits/64), make([]uint64, bits/64), bits - 1}
}

func (a *again) note(key uint64) {
	at, bit := (key&a.bits)/64, uint64(1)<<(key%64)
	if atomic.OrUint64(&a.once[at], bit)&bit != 0 && atomic.LoadUint64(&a.more[at])&bit == 0 {
		atomic.OrUint64(&a.more[at], bit)
	}
}

func (a *again) twice(key uint64) bool { return a.more[(key&a.bits)/64]>>(key%64)&1 != 0 }
