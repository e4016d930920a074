package grid

import (
	"regexp"
	"strings"
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

// figuresOnly is a number or a date: signs and digits, with the letters that dates
// have.
var figuresOnly = regexp.MustCompile(`^[+-](?:[\d.,:/~?%XTZ +-]|\.\.)*$`)

// runs tells whether a spreadsheet would run a text: one that begins as a formula
// does, with a sign, and is none of figures alone, or with a blank that it skips.
func runs(cell string) bool {
	if len(cell) < 2 {
		return false
	}
	switch cell[0] {
	case '=', '\t', '\r':
		return true
	case '@':
		return cell[1] != ' '
	case '+', '-':
		return cell[1] != ' ' && (!figuresOnly.MatchString(cell) || sums(cell))
	}
	return false
}

// sums tells whether figures are an expression and no date: +1+1, -2+3.
func sums(cell string) bool {
	return strings.ContainsAny(cell[1:], "+") && !strings.Contains(cell, "T")
}
