package timelineproj

import (
	"dateline/data/format"
)

// Format is Timeline (thetimelineproj), XML.
var Format = format.Format{
	Name: "timelineproj", Title: "Timeline (thetimelineproj), XML", Extensions: []string{".timeline"},
	Sniff: Sniff, Decode: Decode, Encode: Encode, Lost: Losses, Limit: 64 * format.Mega,
}
