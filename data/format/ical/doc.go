// Package ical reads and writes iCalendar (RFC 5545).
//
// An end is exclusive there: a meeting of two days ends on the third. What recurs
// is expanded within a bound, without the days that are excepted and with those
// that are added or moved. A time with a zone keeps its distance from UTC, one
// without a zone is local. iCalendar knows no year before 1, no month without a
// day and no doubt: such dates are whole days there, and what they mean stands in
// properties X-DATELINE-…, which calendars leave alone.
package ical
