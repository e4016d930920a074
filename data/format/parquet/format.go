package parquet

import (
	"dateline/data/format"
	"dateline/data/grid"
	"dateline/data/kit/loss"
	"dateline/data/kit/message"
	"dateline/timeline"
)

// Format is Apache Parquet.
var Format = format.Format{
	Name: "parquet", Title: "Apache Parquet", Extensions: []string{".parquet"},
	Sniff: Sniff, Decode: Decode, Encode: Encode, Lost: losses, Limit: 512 * format.Mega, Maps: true,
}

// losses are those of a table, but that the file has a title.
func losses(t *timeline.Timeline) []message.Message { return grid.LossesBut(t, loss.Title) }
