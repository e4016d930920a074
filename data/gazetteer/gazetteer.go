// Package gazetteer turns place names in many languages into places, and
// positions back into the names of the places beside them.
package gazetteer

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"sync"

	"dateline/assets/gazetteer"
	"dateline/timeline"
)

// A Place is a town, a region, or a country, which has no position of its own.
type Place struct {
	ID      int // GeoNames id of a town
	Country string
	At      timeline.LonLat
	Radius  float64 // of a region, in kilometres: that of a disc of its size
	People  int     // inhabitants of a town, to two digits
	Capital bool
	Kind    timeline.PlaceKind // a point, an area or a country
	Land    bool               // of an area: it is one of those that lessons speak of, with a country only where it lies in one

	row    int    // of the data
	region string // the code of a region and of its towns
}

// A Gazetteer finds places by name and by position. It is not changed once it is
// open, and many may ask it at once.
type Gazetteer struct {
	data      *gazetteer.Columns
	places    []Place
	keys      []uint64 // the hash of a folded name, and where the name stands
	countries map[string][]countryName
	codes     map[string]int // row of a country by its code
	byLat     []int32        // places from south to north

	rare     func() rareNames // of regions, former ones of towns, and villages
	villages []village

	lands     []land
	landNames map[string]int
}

// Open returns the gazetteer of the embedded data; it is unpacked once, when it
// is first asked for.
var Open = sync.OnceValues(func() (*Gazetteer, error) {
	data, err := gazetteer.Load()
	if err != nil {
		return nil, err
	}
	g := &Gazetteer{data: data}
	g.rare, g.villages = sync.OnceValue(g.nameRare), villagesOf(len(data.Names))
	g.lands = landsOf(len(data.Regions))
	g.landNames = g.nameLands()
	var all sync.WaitGroup
	all.Go(g.index)
	err = g.locate()
	g.nameCountries()
	all.Wait()
	if err != nil {
		return nil, err
	}
	return g, nil
})

// locate reads the numbers of the places.
func (g *Gazetteer) locate() error {
	d := g.data
	g.places = make([]Place, len(d.Names))
	country, latitude := "", 0
	for i := range d.Names {
		if d.Countries[i] != "" {
			country = d.Countries[i]
		}
		people, capital := strings.CutSuffix(d.People[i], "*")
		thousands, err := strconv.ParseFloat(people, 64)
		step, err1 := strconv.Atoi(d.Latitudes[i])
		lon, err2 := strconv.Atoi(d.Longitudes[i])
		id, err3 := strconv.Atoi(d.IDs[i])
		for _, err := range []error{err, err1, err2, err3} {
			if err != nil {
				return fmt.Errorf("reading place %d of the gazetteer, %q: %w", i, d.Names[i], err)
			}
		}
		latitude += step
		g.places[i] = Place{
			ID: id, Country: country, People: int(thousands*1000 + 0.5), Capital: capital, Kind: timeline.Point, row: i, region: d.TownRegions[i],
			At: timeline.LonLat{Lon: float64(lon) / 100, Lat: float64(latitude) / 100},
		}
	}
	g.byLat = make([]int32, len(g.places))
	for i := range g.byLat {
		g.byLat[i] = int32(i)
	}
	slices.SortFunc(g.byLat, func(a, b int32) int {
		switch x, y := g.places[a].At.Lat, g.places[b].At.Lat; {
		case x < y:
			return -1
		case x > y:
			return 1
		}
		return 0
	})
	return nil
}

// The low bits of a key say where its name stands: the row of the place times
// the number of lists of names, and the list: 0 for the first name, then the
// languages.
const (
	lowBits = 24
	low     = 1<<lowBits - 1
)

func lists() int { return 1 + len(gazetteer.Languages) }

// index sorts the names by their hashes; the languages are hashed side by side.
func (g *Gazetteer) index() {
	parts := make([][]uint64, lists())
	var all sync.WaitGroup
	for list := range parts {
		all.Go(func() { parts[list] = g.hashes(list) })
	}
	all.Wait()
	g.keys = slices.Concat(parts...)
	slices.Sort(g.keys)
}

// hashes returns the keys of a list of names.
func (g *Gazetteer) hashes(list int) []uint64 {
	names := g.data.Names
	if list > 0 {
		names = g.data.NamesIn[list-1]
	}
	keys := make([]uint64, 0, len(names))
	var buffer []byte
	for row, name := range names {
		if name == "" || name == "=" {
			continue
		}
		buffer = appendFolded(buffer[:0], name)
		keys = append(keys, hash(buffer)&^low|uint64(row*lists()+list))
	}
	return keys
}

// hash is FNV-1a, with its bits mixed so that the high ones serve.
func hash(b []byte) uint64 {
	h := uint64(14695981039346656037)
	for _, c := range b {
		h = (h ^ uint64(c)) * 1099511628211
	}
	return h ^ h>>32*0x9E3779B1
}

// name returns the name of a place in a list, "" for none.
func (g *Gazetteer) name(row, list int) string {
	if list == 0 {
		return g.data.Names[row]
	}
	name := g.data.NamesIn[list-1][row]
	if name == "=" {
		return g.data.Names[row]
	}
	return name
}

// Name returns the name of a place in a language, else in English, else its own.
func (g *Gazetteer) Name(p Place, lang string) string {
	switch p.Kind {
	case timeline.Country:
		return g.Country(p.Country, lang)
	case timeline.Area:
		if p.Land {
			return g.lands[p.row-len(g.data.Regions)].name(lang)
		}
		return g.region(p.row, lang)
	}
	if at := p.row - len(g.data.Names); at >= 0 {
		return g.villages[at].names[0]
	}
	for _, want := range []string{lang, "en"} {
		if i := slices.Index(gazetteer.Languages, want); i >= 0 {
			if name := g.name(p.row, i+1); name != "" {
				return name
			}
		}
	}
	return g.data.Names[p.row]
}

// Names returns the names of a place as the model keeps them, the language asked
// for first, then English and French.
func (g *Gazetteer) Names(p Place, lang string) timeline.Text {
	text := timeline.Say(lang, g.Name(p, lang))
	for _, other := range []string{"en", "fr"} {
		if other != lang {
			text = text.With(other, g.Name(p, other))
		}
	}
	return text
}
