package geo

import "math"

// corners is how many corners the ring of a disc has.
const corners = 72

// Ring returns the edge of a disc as a ring, on a ball: for a picture that is round enough.
func (d Disc) Ring() []LonLat {
	middle, far := vectorOf(d.Middle), min(d.Reach/ball, math.Pi)
	east := vector{-math.Sin(d.Middle.Lon * degree), math.Cos(d.Middle.Lon * degree), 0}
	north := middle.cross(east)
	ring := make([]LonLat, corners)
	for i := range ring {
		sin, cos := math.Sincos(2 * math.Pi * float64(i) / corners)
		var v vector
		for k := range v {
			v[k] = math.Cos(far)*middle[k] + math.Sin(far)*(sin*east[k]+cos*north[k])
		}
		ring[i] = v.position()
	}
	return ring
}
