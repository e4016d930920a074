package parquet

import (
	"dateline/data/format"
	"dateline/data/grid"
)

// Format is Apache Parquet.
var Format = format.Format{
	Name: "parquet", Title: "Apache Parquet", Extensions: []string{".parquet"},
	Sniff: Sniff, Decode: Decode, Encode: Encode, Lost: grid.Losses, Limit: 512 * format.Mega, Maps: true,
}
