package timelinesheet

import (
	"dateline/data/format"
)

// Format is TimelineJS 3, spreadsheet.
var Format = format.Format{
	Name: "timelinejs-csv", Title: "TimelineJS 3, spreadsheet", Extensions: []string{".timelinejs.csv"},
	Sniff: Sniff, Decode: Decode, Encode: Encode, Lost: Losses, Limit: 64 * format.Mega,
}
