package geojson

import (
	"dateline/data/format"
)

// Format is GeoJSON, also GeoJSON-T and Linked Places.
var Format = format.Format{
	Name: "geojson", Title: "GeoJSON, also GeoJSON-T and Linked Places", Extensions: []string{".geojson", ".jsonld"},
	Sniff: Sniff, Decode: Decode, Encode: Encode, Lost: Losses, Limit: 64 * format.Mega, Maps: true,
}
