package geo

import "math"

// longest is how far apart two points of a shape may be, in degrees, before more are
// put between them: what is straight on the globe's grid is bent on the map.
const longest = 3.0

// Outline returns the edge of the map as a closed ring.
func (p Projection) Outline() []Point {
	var ring []Point
	if p.Azimuthal() {
		reach := ways[p.Kind].reach
		for a := 0.0; a < 360; a += 2 {
			ring = append(ring, p.edge(a*degree, reach))
		}
		return ring
	}
	top := ways[p.Kind].reach
	for lat := -top; lat <= top; lat += top / 45 {
		ring = append(ring, p.flat(180, lat))
	}
	for lat := top; lat >= -top; lat -= top / 45 {
		ring = append(ring, p.flat(-180, lat))
	}
	return ring
}

// edge returns the point in a direction from the middle of an azimuthal map, counted
// from the right to the left over the top, at a distance on the globe.
func (p Projection) edge(direction, reach float64) Point {
	sin, cos := math.Sincos(direction)
	sinReach, cosReach := math.Sincos(reach)
	return ways[p.Kind].project(cos*sinReach, sin*sinReach, cosReach)
}

// Line projects a line. Where it runs over the edge of the map it comes out as
// several, each ending at the edge.
func (p Projection) Line(line []LonLat) [][]Point {
	if p.Azimuthal() {
		return p.lineInDisc(line)
	}
	var out [][]Point
	var part []Point
	end := func() {
		if len(part) > 1 {
			out = append(out, part)
		}
		part = nil
	}
	add := func(lon, lat float64) {
		if math.Abs(lat) > ways[p.Kind].reach {
			end()
			return
		}
		part = append(part, p.flat(lon, lat))
	}
	var last LonLat
	for i, q := range line {
		here := LonLat{wrap(q.Lon - p.About.Lon), q.Lat}
		if i > 0 && math.Abs(here.Lon-last.Lon) > 180 {
			side := math.Copysign(180, last.Lon)
			lat := last.Lat
			if way := wrap(here.Lon - last.Lon); way != 0 {
				lat += (side - last.Lon) / way * (here.Lat - last.Lat)
			}
			add(side, lat)
			end()
			add(-side, lat)
		}
		add(here.Lon, here.Lat)
		last = here
	}
	end()
	return out
}

func (p Projection) lineInDisc(line []LonLat) [][]Point {
	var out [][]Point
	var part []Point
	least, project := math.Cos(ways[p.Kind].reach), ways[p.Kind].project
	var last vector
	for i, q := range line {
		var here vector
		here[0], here[1], here[2] = p.turn(q)
		if i > 0 && (here[2] >= least) != (last[2] >= least) {
			at := crossing(last, here, least)
			part = append(part, project(at[0], at[1], at[2]))
		}
		if here[2] >= least {
			part = append(part, project(here[0], here[1], here[2]))
		} else if len(part) > 0 {
			out, part = append(out, part), nil
		}
		last = here
	}
	if len(part) > 1 {
		out = append(out, part)
	}
	return out
}

// crossing returns where the way from a to b crosses the circle at a height above
// the middle of the globe.
func crossing(a, b vector, height float64) vector {
	low, high := 0.0, 1.0
	for range 40 {
		mid := (low + high) / 2
		if (a.between(b, mid)[2] >= height) == (a[2] >= height) {
			low = mid
		} else {
			high = mid
		}
	}
	return a.between(b, low)
}

// Ring projects a closed ring. Where the ring runs over the edge of the map it
// comes out as several; a ring about a pole is led along the edge to the pole.
func (p Projection) Ring(ring []LonLat) [][]Point {
	if p.Azimuthal() {
		return p.ringInDisc(ring)
	}
	// The longitudes are unrolled, so that neighbours are never 180° apart, and
	// the strip from -180 to 180 is cut out of the unrolled ring and of its
	// copies one turn to either side.
	flat := make([]LonLat, 0, len(ring)+4)
	for i, q := range ring {
		lon := wrap(q.Lon - p.About.Lon)
		if i > 0 {
			lon = flat[i-1].Lon + wrap(lon-flat[i-1].Lon)
		}
		flat = append(flat, LonLat{lon, q.Lat})
	}
	if n := len(flat); n > 0 && math.Abs(flat[n-1].Lon-flat[0].Lon) > 180 {
		pole := math.Copysign(90, flat[0].Lat)
		flat = append(flat, LonLat{flat[n-1].Lon, pole}, LonLat{flat[0].Lon, pole})
	}
	flat = dense(flat)
	top := ways[p.Kind].reach
	var out [][]Point
	for _, turn := range []float64{-360, 0, 360} {
		part := keep(flat, func(q LonLat) float64 { return 180 - turn - q.Lon })
		part = keep(part, func(q LonLat) float64 { return 180 + turn + q.Lon })
		if top < 90 {
			part = keep(part, func(q LonLat) float64 { return top - q.Lat })
			part = keep(part, func(q LonLat) float64 { return top + q.Lat })
		}
		if len(part) < 3 {
			continue
		}
		points := make([]Point, len(part))
		for i, q := range part {
			points[i] = p.flat(q.Lon+turn, q.Lat)
		}
		out = append(out, points)
	}
	return out
}

// dense puts points between those of a ring that lie far apart.
func dense(ring []LonLat) []LonLat {
	out := make([]LonLat, 0, len(ring))
	for i, b := range ring {
		if i > 0 {
			a := ring[i-1]
			n := int(max(math.Abs(b.Lon-a.Lon), math.Abs(b.Lat-a.Lat)) / longest)
			for k := 1; k <= n; k++ {
				t := float64(k) / float64(n+1)
				out = append(out, LonLat{a.Lon + t*(b.Lon-a.Lon), a.Lat + t*(b.Lat-a.Lat)})
			}
		}
		out = append(out, b)
	}
	return out
}

// keep keeps the part of a ring where a linear measure is not negative (I. Sutherland,
// G. Hodgman, "Reentrant polygon clipping", 1974).
func keep(ring []LonLat, measure func(LonLat) float64) []LonLat {
	var out []LonLat
	for i, b := range ring {
		a := ring[(i+len(ring)-1)%len(ring)]
		u, w := measure(a), measure(b)
		if (u >= 0) != (w >= 0) {
			t := u / (u - w)
			out = append(out, LonLat{a.Lon + t*(b.Lon-a.Lon), a.Lat + t*(b.Lat-a.Lat)})
		}
		if w >= 0 {
			out = append(out, b)
		}
	}
	return out
}
