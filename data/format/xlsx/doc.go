// Package xlsx reads and writes Excel workbooks (ECMA-376), whose sheets are
// tables. A number in a column of dates is a day, counted from 1900 or 1904.
package xlsx
