package timelinejs

import (
	"dateline/data/format"
)

// Format is TimelineJS 3, JSON.
var Format = format.Format{
	Name: "timelinejs", Title: "TimelineJS 3, JSON", Extensions: []string{".timelinejs.json", ".timelinejs"},
	Sniff: Sniff, Decode: Decode, Encode: Encode, Lost: Losses, Limit: 64 * format.Mega,
}
