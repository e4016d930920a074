// Package xlsx reads and writes Excel workbooks (ECMA-376), whose sheets are
// tables. A number in a column of dates is a day, counted from 1900 or 1904, and one
// whose format shows a date is one in any column: as closely as it is shown, where the
// first day of a year or of a month is shown as that.
package xlsx
