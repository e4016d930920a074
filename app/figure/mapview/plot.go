package mapview

import (
	"cmp"
	"math"
	"slices"

	"dateline/app/figure"
	"dateline/app/figure/theme"
	"dateline/app/scene"
	"dateline/timeline/geo"
)

// A dot is a place, or several that lie too near each other to be told apart.
type dot struct {
	at            geo.Point
	spot          int32 // the number of the spot, of several the one with the most events
	places        int32
	count         int32 // of events
	done, pending [theme.Slots]int32
	struck        int32
	met           int32 // how many of its events are meetings
	out           figure.Outstanding
	about         string  // what its places lie about by their names, "" where these say no such thing
	mostly        bool    // so do most of them, but not all
	within        bool    // it is the region that they lie in
	beside        bool    // in this layout its number does not stand in it
	covered       bool    // for another dot lies over its digits
	size          float64 // of its one event by its number, from 0 to 1
	sized         bool    // numbers say how large that is drawn
}

func (d *dot) take(s *Spot) {
	d.count += int32(s.Count)
	d.places++
	d.struck += s.Struck
	d.met += s.Met
	if s.Out.Weight > d.out.Weight {
		d.out = s.Out
	}
	for k := range theme.Slots {
		d.done[k] += s.Done[k]
		d.pending[k] += s.Pending[k]
	}
}

// nameless tells whether a dot stands for several places of which the one with the most
// events has no name: what happened there would not tell of the others.
func (d *dot) nameless(spots []Spot) bool { return d.places > 1 && spots[d.spot].Name == "" }

// A plot is the places of spots under a projection, and the dots that they become at
// each scale.
type plot struct {
	spots      []Spot
	projection geo.Projection
	points     []geo.Point // of each spot
	on         []int32     // the numbers of the spots that have a point on the map, in the order of their squares
	off        []int32     // of those whose point is off it
	lands      []int32     // of those that are countries
	squares    []uint64    // of each of these, x and y by turns
	weights    []weight    // the places side by side, where there are so many that their density is tinted
	levels     map[int]*level
	areas      map[int32]*area // of spots that are no points; nil where all are
	abouts     []string        // of each spot, what its name says that it lies about; nil where none does
	regions    []string        // and in which region
}

// A weight is how many events are at a point.
type weight struct {
	at    geo.Point
	count float32
}

// mostSingle is how many places are drawn each by itself, however near they lie.
const mostSingle = 150

// deepest is the finest division of the map into squares: two to its power on a side.
const deepest = 24

// of brings the plot to a spec; the dots of a level are made when they are asked for.
func (p *plot) of(spots []Spot, projection geo.Projection) bool {
	same := len(spots) == len(p.spots) && (len(spots) == 0 || &spots[0] == &p.spots[0])
	if same && p.projection == projection && p.levels != nil {
		return false
	}
	*p = plot{spots: spots, projection: projection, points: make([]geo.Point, len(spots)), levels: map[int]*level{}}
	for i := range spots {
		s := &spots[i]
		if s.Count == 0 {
			continue
		}
		if s.At == nil {
			p.lands = append(p.lands, int32(i))
			continue
		}
		at, on := projection.Project(*s.At)
		if s.wide() {
			if p.areas == nil {
				p.areas = map[int32]*area{}
			}
			a := areaOf(s, projection)
			if p.areas[int32(i)] = a; a != nil && a.firm && len(a.parts) > 1 {
				at = a.middle // what lies between the parts is none of them
			}
		}
		if p.points[i] = at; on {
			p.on = append(p.on, int32(i))
		} else {
			p.off = append(p.off, int32(i))
		}
	}
	p.nameAbouts()
	if len(p.on) > mostSingle {
		p.sort()
	} else {
		p.gather()
	}
	if dense(len(p.on)) {
		p.weights = make([]weight, len(p.on))
		for k, i := range p.on {
			p.weights[k] = weight{p.points[i], float32(spots[i].Count)}
		}
	}
	return true
}

// sort puts the places into the order of a curve that runs through all squares, so that
// those of a square of any level stand together (G. Morton, 1966); those with an event that stands
// out come after all others, for each is a dot of its own.
func (p *plot) sort() {
	type placed struct {
		square uint64
		spot   int32
	}
	all := make([]placed, len(p.on))
	for k, i := range p.on {
		all[k] = placed{interleaved(cell(p.points[i].X)) | interleaved(cell(p.points[i].Y))<<1, i}
	}
	slices.SortFunc(all, func(a, b placed) int {
		return cmp.Or(cmp.Compare(p.outs(a.spot), p.outs(b.spot)), cmp.Compare(a.square, b.square), cmp.Compare(a.spot, b.spot))
	})
	p.squares = make([]uint64, len(all))
	for k, one := range all {
		p.on[k], p.squares[k] = one.spot, one.square
	}
}

// outs is 1 for a place with an event that stands out, 0 for another.
func (p *plot) outs(spot int32) int {
	if p.spots[spot].Out.Why != figure.NotOut {
		return 1
	}
	return 0
}

// cell returns in which of the finest squares a coordinate lies.
func cell(x float64) uint64 {
	return uint64(min(max((x+math.Pi)/(2*math.Pi), 0), 1) * (1<<deepest - 1))
}

// interleaved puts a zero before each bit.
func interleaved(x uint64) uint64 {
	for _, step := range [...]struct{ by, mask uint64 }{
		{16, 0x0000FFFF0000FFFF}, {8, 0x00FF00FF00FF00FF}, {4, 0x0F0F0F0F0F0F0F0F}, {2, 0x3333333333333333}, {1, 0x5555555555555555},
	} {
		x = (x | x<<step.by) & step.mask
	}
	return x
}

// crowd is the least distance at which places are told apart among many, in sizes of
// text.
const crowd = 2.6

// level returns the division of the map whose squares are dots at a scale.
func (p *plot) level(scale, text float64) int {
	if len(p.on) <= mostSingle {
		return deepest
	}
	return min(max(int(math.Log2(2*math.Pi*scale/(crowd*text))), 0), deepest)
}

// gather puts places at one and the same point side by side, behind the first of them: there
// one label cannot be nearer to its dot than another.
func (p *plot) gather() {
	first := map[geo.Point]int{}
	for k, i := range p.on {
		if _, ok := first[p.points[i]]; !ok {
			first[p.points[i]] = k
		}
	}
	slices.SortStableFunc(p.on, func(a, b int32) int { return cmp.Compare(first[p.points[a]], first[p.points[b]]) })
}

// together tells whether a place is drawn as one with the one before it: it stands in the
// same square and neither has an event that stands out, or where each is drawn by itself at the same point.
func (p *plot) together(k, level int) bool {
	if p.squares == nil {
		a, b := p.on[k-1], p.on[k]
		return p.points[a] == p.points[b] && p.spots[a].Radius == p.spots[b].Radius && p.spots[a].Outline == nil && p.spots[b].Outline == nil
	}
	if p.outs(p.on[k])+p.outs(p.on[k-1]) > 0 {
		return false
	}
	return p.squares[k]>>(2*(deepest-level)) == p.squares[k-1]>>(2*(deepest-level))
}

// A sizing is by how much the counts of dots make them large: their areas tell the
// counts, but none is smaller than can be pointed at.
type sizing struct {
	unit, least float64
	numeral     float64 // the least size of a number, 0 for none
	text        float64
	most        int32 // of the events of a dot
}

func sizingOf(dots []dot, text float64) sizing {
	most := int32(1)
	for i := range dots {
		most = max(most, dots[i].count)
	}
	return sizing{unit: min(0.5*text, 1.15*text/math.Sqrt(float64(most))), least: 0.4 * text, text: text, most: most}
}

// wordy is by how much the least dot of hundreds of events is larger than others, for its
// number must be read.
const wordy = 1.45

// radius returns the radius of a disc; its number, of which each digit is 0.58 of its size wide,
// stands in 1.7 times that.
func (z sizing) radius(count int32) float64 {
	least := z.least
	switch {
	case count >= 100:
		least = max(least*wordy, 1.12*z.numeral)
	case count >= 10:
		least = max(least, 0.78*z.numeral)
	}
	return max(least, z.unit*math.Sqrt(float64(count)))
}

// of returns the radius of a dot: of one event that has a size, as on a timeline.
func (z sizing) of(d *dot) float64 {
	if d.sized && d.count == 1 {
		return z.text * figure.Diameter(d.size) / 2
	}
	return z.radius(d.count)
}

// visible tells whether a dot shows in a frame.
func visible(v frame, d *dot) (scene.Point, bool) {
	at := v.point(d.at)
	return at, v.box.Contains(at)
}
