package simile

import (
	"dateline/data/format"
)

// Format is SIMILE Timeline, XML and JSON.
var Format = format.Format{
	Name: "simile", Title: "SIMILE Timeline, XML and JSON", Extensions: []string{".simile.xml", ".simile.json", ".xml"},
	Sniff: Sniff, Decode: Decode, Limit: 64 * format.Mega,
}
