package basemap

import (
	"bytes"
	"compress/gzip"
	_ "embed"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"math"
	"slices"
)

//go:embed land-110m.bin.gz
var coarse []byte

//go:embed land-50m.bin.gz
var middle []byte

//go:embed land-10m.bin.gz
var fine []byte

// mustUnpack unpacks what is embedded. A test reads it: where that fails, the build is
// broken.
func mustUnpack(packed []byte) *Atlas {
	a, err := unpack(packed)
	if err != nil {
		panic(fmt.Sprintf("basemap: %v", err))
	}
	return a
}

// unpack reads an atlas as README.md describes it.
func unpack(packed []byte) (*Atlas, error) {
	z, err := gzip.NewReader(bytes.NewReader(packed))
	if err != nil {
		return nil, fmt.Errorf("unpacking: %w", err)
	}
	raw, err := io.ReadAll(z)
	if err != nil {
		return nil, fmt.Errorf("unpacking: %w", err)
	}
	r := reader{rest: raw}
	a := &Atlas{scale: LonLat{r.float(), r.float()}, translate: LonLat{r.float(), r.float()}}
	a.arcs = make([]arc, r.count())
	for i := range a.arcs {
		points, at := make([]cell, r.count()), cell{}
		for k := range points {
			at = cell{at.x + int32(r.signed()), at.y + int32(r.signed())}
			points[k] = at
		}
		if len(points) < 2 {
			r.failed = true
			break
		}
		a.arcs[i] = arc{points, a.chunksOf(points)}
	}
	a.Countries = make([]Country, r.count())
	for i := range a.Countries {
		a.Countries[i] = Country{r.text(), r.text(), r.text(), a.polygons(&r)}
	}
	a.Lakes = a.polygons(&r)
	if r.failed || len(r.rest) > 0 {
		return nil, errors.New("the land is cut short or does not end where it should")
	}
	return a, nil
}

// polygons reads a list of polygons.
func (a *Atlas) polygons(r *reader) []Polygon {
	var all []Polygon
	for range r.count() {
		var p Polygon
		for range r.count() {
			ring := make([]int32, r.count())
			for k := range ring {
				ring[k] = int32(r.signed())
				if arc := max(ring[k], ^ring[k]); int(arc) >= len(a.arcs) || a.arcs[arc].points == nil {
					r.failed = true
					return nil
				}
			}
			// Antarctica has a ring of no extent about the pole, which is no outline.
			if !a.atPole(ring) {
				p.rings = append(p.rings, ring)
			}
		}
		if len(p.rings) == 0 {
			continue
		}
		p.box = a.boxOf(p.rings[0])
		all = append(all, p)
	}
	return all
}

// atPole tells whether all of a ring lies at the South Pole.
func (a *Atlas) atPole(ring []int32) bool {
	return !slices.ContainsFunc(ring, func(i int32) bool {
		return slices.ContainsFunc(a.arcs[max(i, ^i)].points, func(c cell) bool { return a.at(c)[1] > -89.9 })
	})
}

// A reader takes numbers and texts off bytes; it has failed where they ended too early.
type reader struct {
	rest   []byte
	failed bool
}

func (r *reader) number() uint64 {
	n, size := binary.Uvarint(r.rest)
	if size <= 0 {
		r.failed, r.rest = true, nil
		return 0
	}
	r.rest = r.rest[size:]
	return n
}

// count reads how many there are of something; of what takes a byte at least, there are
// no more than bytes.
func (r *reader) count() int {
	n := r.number()
	if n > uint64(len(r.rest)) {
		r.failed, r.rest = true, nil
		return 0
	}
	return int(n)
}

// signed reads a number whose sign is its lowest bit.
func (r *reader) signed() int64 {
	n := r.number()
	return int64(n>>1) ^ -int64(n&1)
}

func (r *reader) text() string {
	n := r.count()
	text := string(r.rest[:n])
	r.rest = r.rest[n:]
	return text
}

func (r *reader) float() float64 {
	if len(r.rest) < 8 {
		r.failed, r.rest = true, nil
		return 0
	}
	bits := binary.LittleEndian.Uint64(r.rest)
	r.rest = r.rest[8:]
	return math.Float64frombits(bits)
}
