package geo

import (
	"math"
	"slices"
)

// A chain is a part of a ring inside a disc, from where it comes in to where it goes
// out, with the directions of both as seen from the middle of the disc.
type chain struct {
	points  []Point
	in, out float64
	used    bool
}

// ringInDisc cuts a ring where an azimuthal map ends. The ring is run through with its
// inside to the left; where it leaves the disc it is led along the edge, to the left
// again, up to where it next comes in (K. Weiler, P. Atherton, "Hidden surface removal
// using polygon area sorting", 1977):
//
//	    ╭──────╮ out
//	in ╱        ╲──╮
//	──╱  inside  ◂ │ along the edge
//	  ╲          ╱─╯
//	   ╰────────╯ in
func (p Projection) ringInDisc(ring []LonLat) [][]Point {
	turned := p.turned(ring)
	if len(turned) < 3 {
		return nil
	}
	w := &ways[p.Kind]
	least := math.Cos(w.reach)
	start := slices.IndexFunc(turned, func(v vector) bool { return v[2] < least })
	if start < 0 {
		whole := make([]Point, len(turned))
		for i, v := range turned {
			whole[i] = w.project(v[0], v[1], v[2])
		}
		return [][]Point{whole}
	}
	var chains []chain
	var open *chain
	for k := range turned {
		a, b := turned[(start+k)%len(turned)], turned[(start+k+1)%len(turned)]
		if (a[2] >= least) != (b[2] >= least) {
			at := crossing(a, b, least)
			direction := math.Atan2(at[1], at[0])
			point := p.edge(direction, w.reach)
			if open == nil {
				chains = append(chains, chain{points: []Point{point}, in: direction})
				open = &chains[len(chains)-1]
			} else {
				open.points, open.out, open = append(open.points, point), direction, nil
			}
		}
		if b[2] >= least && open != nil {
			open.points = append(open.points, w.project(b[0], b[1], b[2]))
		}
	}
	return p.join(chains)
}

// join joins chains along the edge of the disc.
func (p Projection) join(chains []chain) [][]Point {
	var out [][]Point
	for first := range chains {
		if chains[first].used {
			continue
		}
		var points []Point
		for at := first; !chains[at].used; {
			c := &chains[at]
			c.used = true
			points = append(points, c.points...)
			next, way := first, 2*math.Pi
			for i := range chains {
				if ahead := math.Mod(chains[i].in-c.out+4*math.Pi, 2*math.Pi); ahead < way && (!chains[i].used || i == first) {
					next, way = i, ahead
				}
			}
			for step := longest * degree; step < way; step += longest * degree {
				points = append(points, p.edge(c.out+step, ways[p.Kind].reach))
			}
			at = next
		}
		out = append(out, points)
	}
	return out
}

// turned returns a ring as seen from above the middle of the map, with its inside,
// which is the smaller part of the globe, to the left.
func (p Projection) turned(ring []LonLat) []vector {
	if n := len(ring); n > 1 && ring[0] == ring[n-1] {
		ring = ring[:n-1]
	}
	flat := make([]LonLat, 0, len(ring)+1)
	for i, q := range ring {
		if i > 0 {
			q.Lon = flat[i-1].Lon + wrap(q.Lon-flat[i-1].Lon)
		}
		flat = append(flat, q)
	}
	if len(flat) > 0 {
		last, first := flat[len(flat)-1], flat[0]
		first.Lon = last.Lon + wrap(first.Lon-last.Lon)
		flat = append(flat, first)
	}
	flat = dense(flat)
	turned := make([]vector, max(0, len(flat)-1))
	var middle vector
	for i := range turned {
		v := &turned[i]
		v[0], v[1], v[2] = p.turn(flat[i])
		middle[0], middle[1], middle[2] = middle[0]+v[0], middle[1]+v[1], middle[2]+v[2]
	}
	area := 0.0
	for i, v := range turned {
		area += middle.dot(v.cross(turned[(i+1)%len(turned)]))
	}
	if area < 0 {
		slices.Reverse(turned)
	}
	return turned
}
