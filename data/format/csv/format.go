// Package csv reads and writes tables as text: with commas, semicolons, tabs or bars
// between the cells (RFC 4180). What is like nothing else is taken for one.
package csv

import (
	"dateline/data/format"
	"dateline/data/grid"
)

// Format is CSV with commas, semicolons, tabs or bars.
var Format = format.Format{
	Name: "csv", Title: "table: CSV with commas, semicolons, tabs or bars", Extensions: []string{".csv", ".tsv", ".txt", ".time"},
	Decode: grid.Decode, Encode: grid.Encode, Lost: grid.Losses, Limit: 2 * format.Giga, Maps: true, Lines: true, Survey: grid.Survey,
	Amend: grid.Amend, Amended: grid.Amended,
}

// Plain is Format without the guard against formulas, for other programs to read.
var Plain = func() format.Format {
	f := Format
	f.Encode = grid.EncodePlain
	return f
}()
