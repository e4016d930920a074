package ods

import (
	"dateline/data/format"
)

// Format is OpenDocument spreadsheet.
var Format = format.Format{
	Name: "ods", Title: "OpenDocument spreadsheet", Extensions: []string{".ods"},
	Sniff: Sniff, Decode: Decode, Limit: 128 * format.Mega, Maps: true,
}
