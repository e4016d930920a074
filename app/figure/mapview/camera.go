package mapview

import (
	"math"
	"slices"

	"dateline/app/figure/view"
	"dateline/app/scene"
	"dateline/timeline"
	"dateline/timeline/geo"
)

// How near a camera goes to a spot, by what is known of it.
const (
	nearPoint   = 2.2
	nearCountry = 1.3
)

// On returns the camera that looks at a place: closer to a point than to a
// country, and at everything for a place that is not on the map.
func On(p *timeline.Place) view.Camera {
	if p == nil {
		return view.Camera{}
	}
	near := nearPoint
	if pointOf(p) == nil {
		near = nearCountry
	}
	at, ok := (&Spot{At: pointOf(p), Country: p.Country}).anchor()
	if !ok {
		return view.Camera{}
	}
	return view.Camera{Near: near, On: at}
}

// A frame is a camera over a box: units of the projection to points.
type frame struct {
	view.Camera
	box scene.Rect
}

func (v frame) point(p geo.Point) scene.Point {
	m := v.box.Middle()
	return scene.Pt(m.X+(p.X-v.X)*v.Scale, m.Y+(p.Y-v.Y)*v.Scale)
}

// unit undoes point.
func (v frame) unit(p scene.Point) geo.Point {
	m := v.box.Middle()
	return geo.Point{X: (p.X-m.X)/v.Scale + v.X, Y: (p.Y-m.Y)/v.Scale + v.Y}
}

// whole tells whether the box holds all of a map of the world.
func (v frame) whole() bool {
	half := v.Projection.Half()
	world := v.rect(bounds{x0: -half.X, y0: -half.Y, x1: half.X, y1: half.Y})
	return !v.Projection.Azimuthal() && v.box.Holds(world)
}

// mostUneven is by how much the lengths of a kilometre on a map may differ where one scale bar is drawn.
const mostUneven = 1.3

// even tells whether a length along a parallel is nearly as many kilometres above and below on the map,
// as in its middle.
func (v frame) even(length float64) bool {
	least, most := math.Inf(1), 0.0
	for _, y := range [...]float64{0.1, 0.5, 0.9} {
		p := scene.Pt(v.box.Middle().X, v.box.Y+y*v.box.H)
		a, on := v.Projection.Invert(v.unit(scene.Pt(p.X-length/2, p.Y)))
		b, too := v.Projection.Invert(v.unit(scene.Pt(p.X+length/2, p.Y)))
		if on && too {
			d := geo.Distance(a, b)
			least, most = min(least, d), max(most, d)
		}
	}
	return most <= mostUneven*least
}

// offMap tells whether a box lies beside the map, with no corner and no middle of a side on it.
func (v frame) offMap(box scene.Rect) bool {
	for i := range 9 {
		p := scene.Pt(box.X+box.W*float64(i%3)/2, box.Y+box.H*float64(i/3)/2)
		if _, on := v.Projection.Invert(v.unit(p)); on {
			return false
		}
	}
	return true
}

// rect returns where a box of the projection stands.
func (v frame) rect(b bounds) scene.Rect {
	p, q := v.point(geo.Point{X: b.x0, Y: b.y0}), v.point(geo.Point{X: b.x1, Y: b.y1})
	return scene.Rect{X: p.X, Y: p.Y, W: q.X - p.X, H: q.Y - p.Y}
}

// slanted is how far from the middle of a region a place may be looked at closely before
// north is no longer above, in radians.
const slanted = 45 * math.Pi / 180

// Settle returns the camera of a spec with the scale that it has in the spec's box: what
// is drawn again and again with one camera need not look for it each time.
func Settle(s Spec) view.Camera {
	c := s.Camera
	if c.Scale != 0 {
		return c
	}
	all := Fit(s)
	if c.Near == 0 {
		return all
	}
	at, on := all.Projection.Project(c.On)
	if !on || all.Projection.Azimuthal() && geo.Angle(c.On, all.Projection.About) > slanted {
		all.Projection = geo.Projection{Kind: geo.Lambert, About: rounded(c.On)}
		at, _ = all.Projection.Project(c.On)
	}
	nearest := min(s.Box.W, s.Box.H) / leastAround
	return onWorld(s.Box, view.Camera{Projection: all.Projection, X: at.X, Y: at.Y, Scale: min(all.Scale*c.Near, nearest)}).Kept()
}

// onWorld moves a camera over a whole world until no more of its box lies beyond the edge of the
// world than must: a place in the far north stands near the upper side then, not below a void.
func onWorld(box scene.Rect, c view.Camera) view.Camera {
	if c.Projection.Azimuthal() {
		return c // whose edge is on the other side of the globe
	}
	half := c.Projection.Half()
	within := func(at, half, seen float64) float64 {
		return min(max(at, -max(0, half-seen)), max(0, half-seen))
	}
	c.X, c.Y = within(c.X, half.X, box.W/2/c.Scale), within(c.Y, half.Y, box.H/2/c.Scale)
	return c
}

// leastAround is how much land a map shows at least that flies to a place, in units of the globe's
// radius, some 600 km: a coast, a border, the towns about; closer, one would see a dot on nothing.
const leastAround = 0.095

// The room about the places when all are shown, as parts of the box: on its sides for
// names, above and below for less.
const (
	aside = 0.15
	above = 0.13
)

// smallest is the least extent that is fitted to the box, in units of the globe's
// radius, some 250 km: closer, nobody would know where it is.
const smallest = 0.04

// Fit returns the camera that shows the places of a spec with room for their names;
// one that lies by itself is left to the edge.
func Fit(s Spec) view.Camera {
	at := story(s.Spots)
	if len(at) == 0 {
		return whole(s.Box)
	}
	c := view.Camera{Projection: projectionOf(at, s.Projection)}
	b, width, height := extent(c.Projection, s.Spots, at)
	c.X, c.Y = (b.x0+b.x1)/2, (b.y0+b.y1)/2
	c.Scale = min(s.Box.W*(1-2*aside)/width, s.Box.H*(1-2*above)/height)
	return c.Kept()
}

// extent returns the bounds of places in a projection, and how wide and high a map of them is at
// least without the room about them.
func extent(p geo.Projection, spots []Spot, at []geo.LonLat) (b bounds, width, height float64) {
	all := rim(spots, at)
	b = boundsAt(p, all)
	width, height = max(b.x1-b.x0, smallest), max(b.y1-b.y0, smallest)
	if len(at) == 1 {
		alone := 0.5 // of a point, so much land about it that one knows where it is
		if len(all) > 1 {
			alone = 0.1
		}
		width, height = max(width, alone), max(height, alone)
	}
	return b, width, height
}

// Shape returns how much wider than high a map of the places of a spec is that fills its box, with
// the room about them; that of the world where they are no region.
func Shape(s Spec) float64 {
	at := story(s.Spots)
	p := geo.Projection{}
	if len(at) > 0 {
		p = projectionOf(at, s.Projection)
	}
	if half := p.Half(); !p.Azimuthal() {
		return half.X / half.Y
	}
	_, width, height := extent(p, s.Spots, at)
	return width / (1 - 2*aside) / (height / (1 - 2*above))
}

// whole returns the camera that shows the world.
func whole(box scene.Rect) view.Camera {
	c := view.Camera{Projection: geo.Projection{About: geo.LonLat{Lon: 11}}}
	half := c.Projection.Half()
	c.Scale = 0.96 * min(box.W/(2*half.X), box.H/(2*half.Y))
	return c
}

// The room beside a map of the whole world, in text sizes: what names at its sides need at the least,
// and what they and a list of names have where it is wide enough.
const (
	aroundWorld = 12
	wideAround  = 28
)

// World returns the camera that shows the whole world in the height of a spec's box, and how wide
// its frame then is; false where the places of the spec are those of a region, which fills its box.
func World(s Spec) (c view.Camera, width float64, ok bool) {
	c = Fit(s)
	half := c.Projection.Half()
	if c.Projection.Azimuthal() || 2*half.X*c.Scale > s.Box.W {
		return c, 0, false
	}
	c.X, c.Y = 0, 0
	c.Scale = 0.97 * min((s.Box.W-aroundWorld*s.Text)/(2*half.X), s.Box.H/(2*half.Y))
	return c, min(s.Box.W, 2*half.X*c.Scale+wideAround*s.Text), true
}

func boundsAt(p geo.Projection, at []geo.LonLat) bounds {
	var points []geo.Point
	for _, q := range at {
		if point, on := p.Project(q); on {
			points = append(points, point)
		}
	}
	if len(points) == 0 {
		return bounds{}
	}
	return boundsOf(points)
}

// region is the greatest angle from the middle at which places still are a region,
// in radians; wider apart they need a map of the world.
const region = 62 * math.Pi / 180

// projectionOf returns the projection for places: the one that is asked for, else
// Lambert's about their middle for a region and Equal Earth for the world. What is cut
// along a meridian is cut where no place is.
func projectionOf(at []geo.LonLat, asked string) geo.Projection {
	kind := geo.Kind(max(0, slices.Index(geo.Kinds[:], asked)))
	p, ok := regional(at)
	if ok && asked == "" || asked != "" && (geo.Projection{Kind: kind}).Azimuthal() {
		if asked != "" {
			p.Kind = kind
		}
		return p
	}
	lons := make([]float64, len(at))
	for i, q := range at {
		lons[i] = math.Mod(q.Lon+540, 360)
	}
	slices.Sort(lons)
	gap, from := lons[0]+360-lons[len(lons)-1], lons[len(lons)-1]
	for i := 1; i < len(lons); i++ {
		if d := lons[i] - lons[i-1]; d > gap {
			gap, from = d, lons[i-1]
		}
	}
	return geo.Projection{Kind: kind, About: geo.LonLat{Lon: rounded(geo.LonLat{Lon: from + gap/2}).Lon}}
}

// regional returns Lambert's projection about the middle of places; false where they
// are no region.
func regional(at []geo.LonLat) (geo.Projection, bool) {
	middle, ok := geo.Middle(at)
	for range 3 {
		p := geo.Projection{Kind: geo.Lambert, About: middle}
		for _, q := range at {
			ok = ok && geo.Angle(middle, q) < region
		}
		if !ok {
			return p, false
		}
		b := boundsAt(p, at)
		if middle, ok = p.Invert(geo.Point{X: (b.x0 + b.x1) / 2, Y: (b.y0 + b.y1) / 2}); !ok {
			return p, false
		}
	}
	return geo.Projection{Kind: geo.Lambert, About: rounded(middle)}, true
}

// rounded is a position in whole degrees, so that a place more or less does not turn
// the map.
func rounded(at geo.LonLat) geo.LonLat {
	return geo.LonLat{Lon: math.Mod(math.Round(at.Lon)+540, 360) - 180, Lat: math.Round(at.Lat)}
}

// leastStory is how many places there are at least where one is left to the edge: of
// fewer, none can be spared. The timeline has a like rule.
const leastStory = 6

// story returns where the places of a story are: all, but one of few events that lies
// farther from its next than the others from each other.
func story(spots []Spot) []geo.LonLat {
	var at []geo.LonLat
	var counts []int
	total := 0
	for i := range spots {
		if q, ok := spots[i].anchor(); ok {
			at, counts, total = append(at, q), append(counts, spots[i].Count), total+spots[i].Count
		}
	}
	middle, ok := geo.Middle(at)
	if len(at) < leastStory || !ok {
		return at
	}
	far, most := 0, -1.0
	for i, q := range at {
		if d := geo.Angle(middle, q); d > most {
			far, most = i, d
		}
	}
	rest := slices.Delete(slices.Clone(at), far, far+1)
	alone := math.Inf(1)
	for _, q := range rest {
		alone = min(alone, geo.Angle(q, at[far]))
	}
	if counts[far]*8 <= total && alone > across(rest) {
		return rest
	}
	return at
}

// across returns how far places lie apart at most, nearly: from the one farthest from
// the first to the one farthest from that.
func across(at []geo.LonLat) float64 {
	from, most := at[0], 0.0
	for range 3 {
		most = 0
		next := from
		for _, q := range at {
			if d := geo.Angle(from, q); d > most {
				next, most = q, d
			}
		}
		from = next
	}
	return most
}
