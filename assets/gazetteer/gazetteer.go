// Package gazetteer holds the towns and countries of the world with their names
// in several languages. README.md beside the data says where they come from.
package gazetteer

import (
	"bytes"
	"compress/gzip"
	_ "embed"
	"encoding/binary"
	"fmt"
	"io"
	"strings"
	"sync"
)

//go:embed gazetteer.bin
var packed []byte

// Former is a table of ours of names that towns had: a line a town, after a line of
// heading, with the former names between bars, the name of today, the country and the
// year in which the name changed, between tabs.
//
//go:embed former.tsv
var Former string

// Villages is a table of places that history speaks of and that are too small for the data, or
// were called otherwise: a line a place, after a line of heading, with its names between bars,
// latitude, longitude, country, people, and its GeoNames id or two pages that it was looked up on.
//
//go:embed villages.tsv
var Villages string

// Lands is a table of ours of regions, islands, mountains, straits and seas that lessons speak of: a
// line each, after a line of heading, with its names between bars, those in English, French and German
// first, and between tabs the latitude, the longitude and the radius in kilometres of a disc as large
// as it is, which are empty where it is too large for one, and its country where it lies in one.
//
//go:embed lands.tsv
var Lands string

// Attribution is what the licence of the data asks to be shown.
const Attribution = "Place names © GeoNames (geonames.org), CC BY 4.0"

// Languages lists the languages of the names, in the order of Columns.
var Languages = []string{"en", "fr", "ru", "ko", "zh", "vi", "de", "es"}

// Columns are the columns of the data, a value a place or a country, as README.md
// describes them.
type Columns struct {
	Names, Countries, People, Latitudes, Longitudes, IDs []string
	NamesIn                                              [][]string // by language
	Codes                                                []string
	CountriesIn                                          [][]string // by language

	TownRegions                                    []string // the code of the region of each place, without the country
	Regions                                        []string // "US.TX": country and code
	RegionLatitudes, RegionLongitudes, RegionRadii []string
	RegionsIn                                      [][]string // by language
}

// Load unpacks the data; the columns are unpacked side by side.
func Load() (*Columns, error) {
	raw, err := split(packed)
	if err != nil {
		return nil, fmt.Errorf("reading the gazetteer: %w", err)
	}
	n := len(Languages)
	if len(raw) != 12+3*n {
		return nil, fmt.Errorf("the gazetteer has %d columns: it should have %d", len(raw), 12+3*n)
	}
	columns, failures := make([][]string, len(raw)), make([]error, len(raw))
	var all sync.WaitGroup
	for i := range raw {
		all.Go(func() { columns[i], failures[i] = unpack(raw[i]) })
	}
	all.Wait()
	for i, err := range failures {
		if err != nil {
			return nil, fmt.Errorf("unpacking column %d of the gazetteer: %w", i, err)
		}
	}
	return &Columns{
		Names: columns[0], Countries: columns[1], People: columns[2], Latitudes: columns[3], Longitudes: columns[4], IDs: columns[5],
		NamesIn: columns[6 : 6+n], Codes: columns[6+n], CountriesIn: columns[7+n : 7+2*n],
		TownRegions: columns[7+2*n], Regions: columns[8+2*n], RegionLatitudes: columns[9+2*n], RegionLongitudes: columns[10+2*n], RegionRadii: columns[11+2*n], RegionsIn: columns[12+2*n:],
	}, nil
}

// split cuts the file into its columns.
func split(file []byte) ([][]byte, error) {
	if len(file) < 4 {
		return nil, io.ErrUnexpectedEOF
	}
	n := int(binary.LittleEndian.Uint32(file))
	if n < 0 || n > len(file)/4-1 {
		return nil, io.ErrUnexpectedEOF
	}
	sizes, rest := file[4:], file[4+4*n:]
	columns := make([][]byte, n)
	for i := range columns {
		size := int(binary.LittleEndian.Uint32(sizes[4*i:]))
		if size < 0 || size > len(rest) {
			return nil, io.ErrUnexpectedEOF
		}
		columns[i], rest = rest[:size], rest[size:]
	}
	return columns, nil
}

func unpack(column []byte) ([]string, error) {
	z, err := gzip.NewReader(bytes.NewReader(column))
	if err != nil {
		return nil, err
	}
	var text strings.Builder
	if _, err := io.Copy(&text, z); err != nil {
		return nil, err
	}
	return strings.Split(text.String(), "\n"), nil
}
