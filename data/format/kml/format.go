package kml

import (
	"dateline/data/format"
)

// Format is KML.
var Format = format.Format{
	Name: "kml", Title: "KML", Extensions: []string{".kml"},
	Sniff: Sniff, Decode: Decode, Encode: Encode, Lost: Losses, Limit: 64 * format.Mega, Maps: true,
}

// Packed is KML in an archive.
var Packed = format.Format{
	Name: "kmz", Title: "KML, packed", Extensions: []string{".kmz"},
	Sniff: SniffPacked, Decode: DecodePacked, Limit: 64 * format.Mega, Maps: true,
}
