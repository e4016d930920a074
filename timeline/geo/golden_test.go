package geo

import (
	"bytes"
	"fmt"
	"math"
	"testing"

	"dateline/timeline/golden"
)

// sixth writes a coordinate to a millionth, one that lies between two upwards on
// every machine.
func sixth(x float64) string { return fmt.Sprintf("%.6f", math.Floor(x*1e6+0.5+1e-3)/1e6+0) }

// Positions, rings and arcs of every kind are projected and compared as a whole.
func TestTheMapIsProjectedAsItWas(t *testing.T) {
	var got bytes.Buffer
	points := func(all []Point) {
		for _, p := range all {
			fmt.Fprintf(&got, " %s,%s", sixth(p.X), sixth(p.Y))
		}
		got.WriteByte('\n')
	}
	for _, p := range []Projection{
		{},
		{About: LonLat{150, 0}},
		{About: LonLat{-90, 0}},
		{Lambert, LonLat{128, 38}},
		{Lambert, LonLat{0, -90}},
		{Orthographic, LonLat{10, 50}},
		{Mercator, LonLat{150, 0}},
	} {
		fmt.Fprintf(&got, "%s about %v\n", Kinds[p.Kind], p.About)
		for _, at := range []LonLat{{0, 0}, {10, 50}, {-77, -12}, {179.5, 66}, {-179.5, -66}, {p.About.Lon, 89}, {p.About.Lon + 179, 10}, {-150, 45}} {
			q, on := p.Project(at)
			back, ok := p.Invert(q)
			fmt.Fprintf(&got, "%v on the map %t at", at, on)
			points([]Point{q})
			fmt.Fprintf(&got, "  back %s,%s %t\n", sixth(back.Lon), sixth(back.Lat), ok)
		}
		for _, off := range []Point{{2.8, 0}, {-2.8, 0}, {0, 1.4}, {0, -1.4}, {2.5, 1.2}, {2.69, 0.1}, {0, 1.31}, {0, 1.32}} {
			at, ok := p.Invert(off)
			fmt.Fprintf(&got, "under %v lies %s,%s %t\n", off, sixth(at.Lon), sixth(at.Lat), ok)
		}
		for _, ring := range [][]LonLat{
			{{0, 0}, {10, 0}, {10, 10}, {0, 10}, {0, 0}},
			{{170, 10}, {-170, 10}, {-170, -10}, {170, -10}, {170, 10}},
			{{-30, 60}, {-20, 70}, {-40, 65}},
			{{-180, -70}, {-90, -75}, {0, -70}, {90, -75}, {180, -70}},
			{{-180, 80}, {-60, 82}, {60, 80}, {180, 80}},
			{{140, 10}, {-140, 20}, {160, 30}},
			{{0, 0}, {1, 1}},
			nil,
		} {
			fmt.Fprintf(&got, "ring %v\n", ring)
			for _, part := range p.Ring(ring) {
				got.WriteString("  part")
				points(part)
			}
		}
		for _, line := range [][]LonLat{{{170, 10}, {-170, 20}, {-160, 20}}, {{10, 80}, {10, 88}, {20, 80}}, {{0, 0}, {40, 0}}} {
			fmt.Fprintf(&got, "line %v\n", line)
			for _, part := range p.Line(line) {
				got.WriteString("  part")
				points(part)
			}
		}
		got.WriteString("outline")
		points(p.Outline()[:8])
	}
	for _, ends := range [][2]LonLat{
		{{37.62, 55.75}, {131.89, 43.12}}, {{170, 10}, {-170, -10}}, {{10, 10}, {10, 10}}, {{10, 10}, {10.1, 10}}, {{0, 0}, {180, 0}}, {{0, 89}, {180, 89}}, {{-77, -12}, {6, 46}},
	} {
		fmt.Fprintf(&got, "arc %v, angle %s:", ends, sixth(Angle(ends[0], ends[1])))
		for _, at := range Arc(ends[0], ends[1]) {
			fmt.Fprintf(&got, " %s,%s", sixth(at.Lon), sixth(at.Lat))
		}
		got.WriteByte('\n')
	}
	for _, lon := range []float64{0, 180, -180, 181, -181, 540, -540, 359.5} {
		fmt.Fprintf(&got, "%g is %s\n", lon, sixth(wrap(lon)))
	}
	golden.Compare(t, "testdata/projected.txt", got.Bytes())
}
