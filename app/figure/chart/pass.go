package chart

import (
	"context"
	"math"

	"dateline/app/figure"
	"dateline/app/figure/theme"
	"dateline/timeline"
	"dateline/timeline/pieces"
)

// textureByStatus are the textures of the statuses, which are small numbers.
var textureByStatus = func() (all [256]uint8) {
	for status := range all {
		all[status] = uint8(textureOf(timeline.Status(status)))
	}
	return all
}()

// A parting tells which of parts an event belongs to, by its position; the zero parting the first for all.
type parting struct {
	slots    []theme.Slot // as they lie in memory, with the statuses; nil where something was edited
	statuses []timeline.Status
	colours  *figure.Colours
	columns  figure.Columns
}

// partsBy returns the parting of a subject.
func partsBy(s *figure.Subject, colours *figure.Colours) parting {
	p := parting{colours: colours, columns: s.Columns()}
	plain, ok := p.columns.Plain()
	if slots, also := colours.Slots(); ok && also {
		p.slots, p.statuses = slots, plain.Status
	}
	return p
}

// part returns the part of the event at a position.
func (p *parting) part(i int) int {
	if p.slots != nil {
		return int(p.slots[i])*int(textures) + int(textureByStatus[p.statuses[i]])
	}
	if p.colours == nil {
		return 0
	}
	return partOf(p.colours, p.columns, i)
}

// each calls do for the events of a run, on all cores, each of which goes through some of them in their
// order. It is given up soon after ctx ends, with its error.
func each(ctx context.Context, shown figure.Run, do func(worker, i int)) error {
	return pieces.Each(ctx, shown.Len(), func(worker, from, to int) {
		for k := from; k < to; k++ {
			do(worker, shown.At(k))
		}
	})
}

// A counter counts events in cells, and remembers of each cell the first. It is what a core has
// for itself; the cells are added up at the end.
type counter struct {
	counts []int32
	first  [][mostNamed]int32
}

func newCounters(n, cells int) []counter {
	all := make([]counter, pieces.Workers(n))
	for w := range all {
		all[w] = counter{make([]int32, cells), make([][mostNamed]int32, cells)}
	}
	return all
}

// add counts event i in a cell.
func (c *counter) add(cell, i int) {
	n := c.counts[cell]
	if n < mostNamed {
		c.first[cell][n] = int32(i)
	}
	c.counts[cell] = n + 1
}

// weight returns what a core has counted in a cell.
func (c *counter) weight(cell int) weight {
	n := int(c.counts[cell])
	return weight{float64(n), n, n, c.first[cell][:min(n, mostNamed)]}
}

// sumOf returns a cell of all cores.
func sumOf(all []counter, cell int) (w weight) {
	for k := range all {
		w.join(all[k].weight(cell))
	}
	return w
}

// someParts is how many parts a row has.
const someParts = int(theme.Slots) * int(textures)

// nth returns the number that would stand at a place if numbers were sorted; they are put into
// another order, in which none before that place is larger and none behind it smaller.
func nth(all []float64, at int) float64 {
	low, high := 0, len(all)-1
	for low < high {
		pivot := middleOf(all[low], all[(low+high)/2], all[high])
		i, j := low, high
		for i <= j {
			for all[i] < pivot {
				i++
			}
			for all[j] > pivot {
				j--
			}
			if i <= j {
				all[i], all[j] = all[j], all[i]
				i++
				j--
			}
		}
		switch {
		case at <= j:
			high = j
		case at >= i:
			low = i
		default:
			return all[at]
		}
	}
	return all[at]
}

func middleOf(a, b, c float64) float64 { return max(min(a, b), min(max(a, b), c)) }

// mostBuckets bounds the whole numbers by which numbers are sorted coarsely.
const mostBuckets = 1 << 14

// bucketOf is the bucket of a number from 0 on: that of the next whole one, so that 0, which is
// the most frequent, has one for itself.
func bucketOf(x float64) int { return int(math.Ceil(min(x, mostBuckets-1))) }

// A spread is how many of some numbers from 0 on lie at each whole number or below it, and whether
// some of them are below: so of a million those that are looked for by their rank are few, and only
// these are compared; most often none, since days are whole.
type spread struct {
	n     [mostBuckets]int32
	below [mostBuckets]bool
}

func (d *spread) add(x float64) {
	bucket := bucketOf(x)
	d.n[bucket]++
	if x != float64(bucket) {
		d.below[bucket] = true // beside the highest, of which it may be above
	}
}

// join adds the spread of other numbers.
func (d *spread) join(other *spread) {
	for bucket, n := range &other.n {
		d.n[bucket] += n
		d.below[bucket] = d.below[bucket] || other.below[bucket]
	}
}

// ranked returns the numbers that would stand at some places if all were sorted, of which d is the
// spread.
func (d *spread) ranked(all []float64, places ...int) []float64 {
	buckets, ranks := make([]int, len(places)), make([]float64, len(places))
	var some [mostBuckets][]float64
	several := false
	for k, place := range places {
		bucket := 0
		for place >= int(d.n[bucket]) {
			place -= int(d.n[bucket])
			bucket++
		}
		buckets[k], places[k], ranks[k] = bucket, place, float64(bucket)
		if d.below[bucket] && some[bucket] == nil {
			some[bucket], several = make([]float64, 0, d.n[bucket]), true
		}
	}
	if !several {
		return ranks
	}
	for _, x := range all {
		if bucket := bucketOf(x); some[bucket] != nil {
			some[bucket] = append(some[bucket], x)
		}
	}
	for k, bucket := range buckets {
		if some[bucket] != nil {
			ranks[k] = nth(some[bucket], places[k])
		}
	}
	return ranks
}

// spreadOf returns the spread of numbers.
func spreadOf(all []float64) *spread {
	d := new(spread)
	for _, x := range all {
		d.add(x)
	}
	return d
}

// middle returns the median of numbers of which d is the spread.
func (d *spread) middle(all []float64) float64 {
	if len(all) == 0 {
		return 0
	}
	both := d.ranked(all, (len(all)-1)/2, len(all)/2)
	return both[0] + (both[1]-both[0])/2
}
