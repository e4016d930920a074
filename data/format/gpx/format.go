package gpx

import (
	"dateline/data/format"
)

// Format is GPX.
var Format = format.Format{
	Name: "gpx", Title: "GPX", Extensions: []string{".gpx"},
	Sniff: Sniff, Decode: Decode, Limit: 64 * format.Mega,
}
