// Package ods reads OpenDocument spreadsheets (OASIS ODF 1.3), whose sheets are
// tables. A cell that holds a date says it in full; the first day of a year or of a month
// that it shows as such is that.
package ods
