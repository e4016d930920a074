package mapview

import (
	"cmp"
	"math"
	"slices"

	"dateline/app/figure"
)

// A level is the dots of a division of the map into squares. Those of neighbouring squares that would
// lie upon each other are one.
type level struct {
	dots []dot
	of   []int32 // of each square in which there is a place, in their order, the number of its dot
}

// dots returns the dots at a scale.
func (p *plot) dots(scale, text float64) []dot { return p.at(p.level(scale, text)).dots }

// at returns the dots of a level, made once.
func (p *plot) at(number int) *level {
	if l := p.levels[number]; l != nil {
		return l
	}
	l := &level{}
	for k, i := range p.on {
		if k > 0 && p.together(k, number) {
			l.dots[len(l.dots)-1].join(p, i)
			continue
		}
		l.of = append(l.of, int32(len(l.dots)))
		d := dot{at: p.points[i], spot: i}
		d.take(&p.spots[i])
		l.dots = append(l.dots, d)
	}
	if p.squares != nil && len(l.dots) <= mostHeaped {
		l.heap(p, number)
	}
	p.sayAbouts(l, number)
	p.levels[number] = l
	return l
}

// mostHeaped is among how many dots those that would lie upon each other are looked for: of more only
// a part shows at a time, and each pair is looked at.
const mostHeaped = 2000

// heap makes one of dots that would lie upon each other at the smallest scale of a level, where neither
// number could be read: the largest takes the others in. What stands out is looked for, and taken in only by what it would hide.
func (l *level) heap(p *plot, number int) {
	size := sizingOf(l.dots, 1) // in sizes of text, as are distances
	near := math.Exp2(float64(number)) * crowd / (2 * math.Pi)
	order := make([]int32, len(l.dots))
	into := make([]int32, len(l.dots))
	for i := range order {
		order[i], into[i] = int32(i), int32(i)
	}
	slices.SortFunc(order, func(a, b int32) int {
		return cmp.Or(cmp.Compare(l.dots[b].count, l.dots[a].count), cmp.Compare(a, b))
	})
	for k, i := range order {
		if into[i] != i || l.dots[i].out.Why != figure.NotOut {
			continue
		}
		for grown := true; grown; {
			grown = false
			d := &l.dots[i]
			for _, j := range order[k+1:] {
				o := &l.dots[j]
				if into[j] == j && math.Hypot(d.at.X-o.at.X, d.at.Y-o.at.Y)*near < size.together(d, o) {
					d.merge(p, o)
					into[j], grown = i, true
				}
			}
		}
	}
	l.pack(into)
}

// together returns how near two dots lie that are made one, in sizes of text: where they would touch; where
// the second stands out, where it would hide half of the first.
func (z sizing) together(d, o *dot) float64 {
	if o.out.Why != figure.NotOut {
		return figure.Diameter(1)/2 + figure.RingOut - z.radius(d.count)/2
	}
	return z.radius(d.count) + z.radius(o.count)
}

// pack leaves of the dots those that no other has taken in.
func (l *level) pack(into []int32) {
	left, at := l.dots[:0], make([]int32, len(into))
	for i := range into {
		if int(into[i]) == i {
			at[i] = int32(len(left))
			left = append(left, l.dots[i])
		}
	}
	for k, i := range l.of {
		for into[i] != i { // which took another in before it was taken in itself
			i = into[i]
		}
		l.of[k] = at[i]
	}
	l.dots = left
}

// join takes a place into a dot, which stands in the middle of its events.
func (d *dot) join(p *plot, i int32) {
	s := &p.spots[i]
	one := dot{at: p.points[i], spot: i}
	one.take(s)
	d.merge(p, &one)
}

// merge takes another dot into a dot, which stands in the middle of the events of both.
func (d *dot) merge(p *plot, o *dot) {
	part := float64(o.count) / float64(d.count+o.count)
	d.at.X += (o.at.X - d.at.X) * part
	d.at.Y += (o.at.Y - d.at.Y) * part
	d.count, d.places = d.count+o.count, d.places+o.places
	d.struck, d.met = d.struck+o.struck, d.met+o.met
	if o.out.Weight > d.out.Weight {
		d.out = o.out
	}
	for k := range d.done {
		d.done[k] += o.done[k]
		d.pending[k] += o.pending[k]
	}
	if p.spots[o.spot].Count > p.spots[d.spot].Count {
		d.spot = o.spot
	}
}

// eachOf calls a function for every place on the map with the number of its dot at a level.
func (p *plot) eachOf(l *level, number int, f func(place, dot int32)) {
	square := -1
	for k, i := range p.on {
		if k == 0 || !p.together(k, number) {
			square++
		}
		f(i, l.of[square])
	}
}
