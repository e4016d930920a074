package grid

import (
	"regexp"
	"strconv"
	"strings"

	"dateline/timeline/edtf"
)

// Harmless puts an apostrophe before a text that a spreadsheet would run as a
// formula, and before one that has such an apostrophe of its own; Bare takes it
// away. Numbers and dates are left alone, those before the common era too, and so is
// a sign with a blank behind it.
func Harmless(cell string) string {
	if cell != "" && runs(strings.TrimLeft(cell, "'")) {
		return "'" + cell
	}
	return cell
}

// Bare takes away the apostrophe that Harmless has put before a text; another one,
// as in '90s, is part of it.
func Bare(cell string) string {
	if strings.HasPrefix(cell, "'") && runs(strings.TrimLeft(cell, "'")) {
		return cell[1:]
	}
	return cell
}

// number is a number with signs of its own between its figures: -1 000,5, +12 %, and one
// of a telephone that blanks cut: +33 1 23 45 67.
var number = regexp.MustCompile(`^[+-](?:\d{1,3}(?:[ ,.’]\d{3})+|\d+)(?:[.,]\d+)? ?%?$|^\+\d+(?: \d+)+$`)

// runs tells whether a spreadsheet would run a text: one that begins as a formula
// does, with a sign, and is neither a number nor a date, or with a blank that it skips.
func runs(cell string) bool {
	if len(cell) < 2 {
		return false
	}
	switch cell[0] {
	case '=', '\t', '\r', '\n':
		return true
	case '@':
		return cell[1] != ' '
	case '+', '-':
		return cell[1] != ' ' && !figures(cell)
	}
	return false
}

// figures tells whether a text that begins with a sign is a number or a date.
func figures(cell string) bool {
	if c := cell[1]; c != '.' && (c < '0' || c > '9') && c != 'X' {
		return false
	}
	if _, err := strconv.ParseFloat(cell, 64); err == nil || number.MatchString(cell) {
		return true
	}
	_, err := edtf.Parse(cell)
	return err == nil
}
