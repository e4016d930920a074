package ical

import (
	"dateline/data/format"
)

// Format is iCalendar.
var Format = format.Format{
	Name: "ics", Title: "iCalendar", Extensions: []string{".ics"},
	Sniff: Sniff, Decode: Decode, Encode: Encode, Lost: Losses, Limit: 16 * format.Mega,
}
