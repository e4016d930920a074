// Package timelinesheet reads and writes the spreadsheet of TimelineJS 3, as CSV:
// a row for each slide, columns known by their names in any order, among them the
// ones of its first version (Start Date, End Date, Tag).
//
// A row is read as the slide of package timelinejs that TimelineJS makes of it.
// What TimelineJS has no column for stands in a column Dateline, which it ignores.
package timelinesheet
