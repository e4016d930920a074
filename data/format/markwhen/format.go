package markwhen

import (
	"dateline/data/format"
)

// Format is markwhen.
var Format = format.Format{
	Name: "markwhen", Title: "markwhen", Extensions: []string{".mw", ".markwhen"},
	Sniff: Sniff, Looks: true, Decode: Decode, Encode: Encode, Lost: Losses, Limit: 3 * format.Mega,
}
