// Package ods reads OpenDocument spreadsheets (OASIS ODF 1.3), whose sheets are
// tables. A cell that holds a date says it in full, whatever it shows.
package ods
