package ndjson

import (
	"dateline/data/format"
	"dateline/data/grid"
)

// Format is JSON, an object a line.
var Format = format.Format{
	Name: "ndjson", Title: "JSON, an object a line", Extensions: []string{".ndjson", ".jsonl"},
	Sniff: Sniff, Decode: Decode, Encode: Encode, Lost: grid.Losses, Limit: 2 * format.Giga, Maps: true, Lines: true,
}
