package geo

import "math"

// The ellipsoid of WGS 84.
const (
	equatorial = 6378137.0
	flattening = 1 / 298.257223563
	polar      = equatorial * (1 - flattening)

	third  = flattening / (2 - flattening)                                         // n, the third flattening
	second = flattening * (2 - flattening) / ((1 - flattening) * (1 - flattening)) // e'², the second eccentricity
)

// Distance returns the length of the shortest way between two positions on the
// ellipsoid, in metres, to less than a millimetre (C. Karney, "Algorithms for
// geodesics", Journal of Geodesy 87, 2013, whose equations are named below).
func Distance(a, b LonLat) float64 {
	lon := math.Abs(wrap(b.Lon-a.Lon)) * degree
	// Brought into the form of his section 4: the first end lies south and is the one
	// farther from the equator.
	lat1, lat2 := a.Lat, b.Lat
	if math.Abs(lat1) < math.Abs(lat2) {
		lat1, lat2 = lat2, lat1
	}
	if lat1 > 0 {
		lat1, lat2 = -lat1, -lat2
	}
	g := geodesic{beta1: reduced(lat1), beta2: reduced(lat2)}
	g.beta1 = min(g.beta1, -1e-15) // an equator is crossed northwards
	if lat1 == 0 && lon <= (1-flattening)*math.Pi {
		return equatorial * lon
	}
	// The longitude at the other end grows with the azimuth at which one sets out, so
	// that it is bracketed; sixty halvings leave no doubt.
	low, high := 0.0, math.Pi
	for range 60 {
		mid := (low + high) / 2
		if got, _ := g.along(mid); got < lon {
			low = mid
		} else {
			high = mid
		}
	}
	_, length := g.along((low + high) / 2)
	return length
}

// reduced returns the reduced latitude of a latitude in degrees.
func reduced(lat float64) float64 {
	sin, cos := math.Sincos(lat * degree)
	return math.Atan2((1-flattening)*sin, max(cos, 1e-150))
}

// A geodesic is a way between two reduced latitudes.
type geodesic struct{ beta1, beta2 float64 }

// along returns the longitude and the length of the way that sets out at an azimuth
// up to where it first reaches the other latitude northwards.
func (g geodesic) along(azimuth float64) (lon, length float64) {
	sin1, cos1 := math.Sincos(g.beta1)
	sin2, cos2 := math.Sincos(g.beta2)
	sinA, cosA := math.Sincos(azimuth)
	sin0 := sinA * cos1 // (5)
	cos0 := math.Hypot(cosA, sinA*sin1)
	cosAt2 := math.Sqrt(max(0, cosA*cosA*cos1*cos1+(cos2*cos2-cos1*cos1))) / cos2 // (45)
	sigma1, omega1 := math.Atan2(sin1, cosA*cos1), math.Atan2(sin0*sin1, cosA*cos1)
	sigma2, omega2 := math.Atan2(sin2, cosAt2*cos2), math.Atan2(sin0*sin2, cosAt2*cos2) // (11), (12)
	k2 := second * cos0 * cos0                                                          // (9)
	root := math.Sqrt(1 + k2)
	e := (root - 1) / (root + 1) // (16)
	lon = omega2 - omega1 - flattening*sin0*(i3(sigma2, e)-i3(sigma1, e))
	return lon, polar * (i1(sigma2, e) - i1(sigma1, e))
}

// i1 is the integral of the distance, (15), (17) and (18).
func i1(sigma, e float64) float64 {
	e2 := e * e
	e3, e4 := e2*e, e2*e2
	e5, e6 := e4*e, e4*e2
	a := (1 + e2/4 + e4/64 + e6/256) / (1 - e)
	return a * (sigma + sines(sigma, [6]float64{
		-e/2 + 3*e3/16 - e5/32,
		-e2/16 + e4/32 - 9*e6/2048,
		-e3/48 + 3*e5/256,
		-5*e4/512 + 3*e6/512,
		-7 * e5 / 1280,
		-7 * e6 / 2048,
	}))
}

// i3 is the integral of the longitude, (23), (24) and (25).
func i3(sigma, e float64) float64 {
	const n = third
	e2 := e * e
	e3, e4, e5 := e2*e, e2*e2, e2*e2*e
	a := 1 - (1./2-n/2)*e - (1./4+n/8-3*n*n/8)*e2 - (1./16+3*n/16+n*n/16)*e3 - (3./64+n/32)*e4 - 3./128*e5
	return a * (sigma + sines(sigma, [6]float64{
		(1./4-n/4)*e + (1./8-n*n/8)*e2 + (3./64+3*n/64-n*n/64)*e3 + (5./128+n/64)*e4 + 3./128*e5,
		(1./16-3*n/32+n*n/32)*e2 + (3./64-n/32-3*n*n/64)*e3 + (3./128+n/128)*e4 + 5./256*e5,
		(5./192-3*n/64+5*n*n/192)*e3 + (3./128-5*n/192)*e4 + 7./512*e5,
		(7./512-7*n/256)*e4 + 7./512*e5,
		21. / 2560 * e5,
	}))
}

// sines sums a series of sines of even multiples of an angle.
func sines(sigma float64, c [6]float64) float64 {
	sum := 0.0
	for l, one := range c {
		sum += one * math.Sin(2*float64(l+1)*sigma)
	}
	return sum
}
