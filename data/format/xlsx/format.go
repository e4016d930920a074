package xlsx

import (
	"dateline/data/format"
)

// Format is Excel workbook.
var Format = format.Format{
	Name: "xlsx", Title: "Excel workbook", Extensions: []string{".xlsx", ".xlsm"},
	Sniff: Sniff, Decode: Decode, Encode: Encode, Lost: Losses, Limit: 128 * format.Mega, Maps: true,
}
