package mapview

import (
	"math"
	"slices"

	"dateline/app/scene"
)

// A mask says in coarse squares over a box what lies there: sea, which country, and
// whether a route runs through.
type mask struct {
	box        scene.Rect
	cols, rows int
	land       []int16 // the number of the country plus one, 0 for the sea
	way        []bool
	cross      []float64
}

// coarse is the size of a square of a mask, in points.
const coarse = 6.0

// reset makes everything sea.
func (k *mask) reset(box scene.Rect) {
	k.box, k.cols, k.rows = box, int(box.W/coarse)+1, int(box.H/coarse)+1
	n := k.cols * k.rows
	k.land, k.way = slices.Grow(k.land[:0], n)[:n], slices.Grow(k.way[:0], n)[:n]
	clear(k.land)
	clear(k.way)
}

// fill puts a country where its ring lies.
func (k *mask) fill(ring []scene.Point, country int) {
	low, high := math.Inf(1), math.Inf(-1)
	for _, p := range ring {
		low, high = min(low, p.Y), max(high, p.Y)
	}
	first, last := max(0, int((low-k.box.Y)/coarse)), min(k.rows-1, int((high-k.box.Y)/coarse))
	for row := first; row <= last; row++ {
		y := k.box.Y + (float64(row)+0.5)*coarse
		k.cross = k.cross[:0]
		for i, j := 0, len(ring)-1; i < len(ring); j, i = i, i+1 {
			if a, b := ring[j], ring[i]; (a.Y > y) != (b.Y > y) {
				k.cross = append(k.cross, a.X+(b.X-a.X)*(y-a.Y)/(b.Y-a.Y))
			}
		}
		slices.Sort(k.cross)
		for i := 0; i+1 < len(k.cross); i += 2 {
			from, to := max(0, int(math.Ceil((k.cross[i]-k.box.X)/coarse-0.5))), min(k.cols-1, int(math.Floor((k.cross[i+1]-k.box.X)/coarse-0.5)))
			for col := from; col <= to; col++ {
				k.land[row*k.cols+col] = int16(country + 1)
			}
		}
	}
}

// run marks where a line runs.
func (k *mask) run(line []scene.Point) {
	for i := 1; i < len(line); i++ {
		a, b := line[i-1], line[i]
		n := int(max(math.Abs(b.X-a.X), math.Abs(b.Y-a.Y))/coarse*2) + 1
		for s := range min(n, 4000) {
			t := float64(s) / float64(n)
			if at := k.at(scene.Pt(a.X+t*(b.X-a.X), a.Y+t*(b.Y-a.Y))); at >= 0 {
				k.way[at] = true
			}
		}
	}
}

// crossed returns in how many squares of a straight line a route runs, but for its first points.
func (k *mask) crossed(a, b scene.Point, first float64) (n int) {
	length := math.Hypot(b.X-a.X, b.Y-a.Y)
	for d := first; d < length; d += coarse {
		if at := k.at(scene.Pt(a.X+(b.X-a.X)*d/length, a.Y+(b.Y-a.Y)*d/length)); at >= 0 && k.way[at] {
			n++
		}
	}
	return n
}

// at returns the number of the square of a point, -1 outside of the box.
func (k *mask) at(p scene.Point) int {
	if !k.box.Contains(p) {
		return -1
	}
	return int((p.Y-k.box.Y)/coarse)*k.cols + int((p.X-k.box.X)/coarse)
}

// country returns the number of the country at a point plus one, 0 for the sea.
func (k *mask) country(p scene.Point) int16 {
	if at := k.at(p); at >= 0 {
		return k.land[at]
	}
	return 0
}

// inside returns some points of the box that lie in a country, spread over it.
func (k *mask) inside(country int16) []scene.Point {
	const most = 12
	var all []scene.Point
	for i, c := range k.land {
		if c == country && country != 0 {
			all = append(all, scene.Pt(k.box.X+(float64(i%k.cols)+0.5)*coarse, k.box.Y+(float64(i/k.cols)+0.5)*coarse))
		}
	}
	if len(all) <= most {
		return all
	}
	for i := range most {
		all[i] = all[(2*i+1)*len(all)/(2*most)]
	}
	return all[:most]
}

// foreign returns which part of a box lies over other countries than one.
func (k *mask) foreign(box scene.Rect, own int16) float64 {
	const across, down = 12, 3
	n := 0
	for i := range across * down {
		at := scene.Pt(box.X+box.W*(float64(i%across)+0.5)/across, box.Y+box.H*(float64(i/across)+0.5)/down)
		if c := k.country(at); c != 0 && c != own {
			n++
		}
	}
	return float64(n) / (across * down)
}

// price says how badly a label stands in a box: over another country than its own it
// names the wrong one, over a route it hides it, and the sea is best.
func (k *mask) price(box scene.Rect, own int16) float64 {
	const across, down = 8, 3
	wrong, land, way := 0, 0, 0
	for i := range across * down {
		x, y := float64(i%across)+0.5, float64(i/across)+0.5
		at := k.at(scene.Pt(box.X+box.W*x/across, box.Y+box.H*y/down))
		if at < 0 {
			continue
		}
		if c := k.land[at]; c != 0 {
			land++
			if c != own {
				wrong++
			}
		}
		if k.way[at] {
			way++
		}
	}
	return (0.5*float64(land) + 0.9*float64(wrong) + 1.6*float64(way)) / (across * down)
}
