package mapview

import (
	"math"
	"math/rand/v2"
	"testing"

	"dateline/app/figure/view"
	"dateline/app/scene"
	"dateline/assets/basemap"
	"dateline/timeline/geo"
)

func TestTheLandIsAsFineAsTheScaleAsks(t *testing.T) {
	const radius = 6371.0
	for kmAPoint, want := range map[float64]basemap.Level{100: basemap.Coarse, 31: basemap.Coarse, 20: basemap.Middle, 6: basemap.Middle, 4: basemap.Fine, 0.1: basemap.Fine} {
		if got := levelOf(radius / kmAPoint); got != want {
			t.Errorf("where a point is %v km the level is %d, want %d", kmAPoint, got, want)
		}
	}
}

// What the fine land about a frame shows in it is what the whole of it would show, in every
// projection, at the poles and at the edge of the map too.
func TestTheLandAboutAFrameIsRightWithinIt(t *testing.T) {
	r := rand.New(rand.NewPCG(6, 4))
	box := scene.Rect{W: 600, H: 400}
	for kind := range geo.Kinds {
		for _, about := range []geo.LonLat{{Lon: 127, Lat: 37}, {Lon: 179, Lat: -17}, {Lon: 20, Lat: 85}, {Lon: -70, Lat: -80}} {
			p := geo.Projection{Kind: geo.Kind(kind), About: about}
			whole := ground{projection: p}
			whole.relief = &whole.levels[basemap.Fine]
			whole.lay(basemap.At(basemap.Fine), basemap.Everywhere, 0)
			for range 4 {
				at, on := p.Project(geo.LonLat{Lon: about.Lon + r.Float64()*40 - 20, Lat: max(-88, min(about.Lat+r.Float64()*20-10, 88))})
				if !on {
					continue
				}
				v := frame{view.Camera{Projection: p, X: at.X, Y: at.Y, Scale: 1300 * math.Pow(20, r.Float64())}, box}
				var g ground
				g.under(p, v, false)
				for range 60 {
					at := v.unit(scene.Pt(r.Float64()*box.W, r.Float64()*box.H))
					// A shore may be off by what is told apart.
					if got, want := g.landAt(at), whole.landAt(at); got != want && !whole.shore(at, toldApart*3/v.Scale) {
						t.Fatalf("%s about %v, scale %.0f: at %v is %q, want %q", geo.Kinds[kind], about, v.Scale, at, got, want)
					}
				}
			}
		}
	}
}

// landAt returns the name of the country that is drawn last at a point.
func (g *ground) landAt(at geo.Point) string {
	name := ""
	for i := range g.lands {
		for k, ring := range g.lands[i].polygons {
			if b := g.lands[i].boxes[k]; b.holds(bounds{at.X, at.Y, at.X, at.Y}) && inRing(ring, at) {
				name = g.lands[i].English
			}
		}
	}
	return name
}

// shore tells whether another country, or the sea, lies near a point.
func (g *ground) shore(at geo.Point, near float64) bool {
	for k := range 16 {
		sin, cos := math.Sincos(float64(k) * math.Pi / 8)
		if g.landAt(geo.Point{X: at.X + near*cos, Y: at.Y + near*sin}) != g.landAt(at) {
			return true
		}
	}
	return false
}

func inRing(ring []geo.Point, at geo.Point) bool {
	within := false
	for i, j := 0, len(ring)-1; i < len(ring); j, i = i, i+1 {
		a, b := ring[j], ring[i]
		if (a.Y > at.Y) != (b.Y > at.Y) && at.X < a.X+(at.Y-a.Y)/(b.Y-a.Y)*(b.X-a.X) {
			within = !within
		}
	}
	return within
}
