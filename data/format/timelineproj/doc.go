// Package timelineproj reads and writes the XML of Timeline (thetimelineproj),
// files named .timeline.
//
// Years are astronomical. A span ends before its last moment: one that ends at
// midnight ends the day before. A fuzzy span over a whole year or month is a date
// known to the year or the month; other fuzzy ends are approximate. "[3]Name" is
// container 3, "(3)Name" lies in it, which is a link "part of"; an ordinary text
// that begins so is written with a blank before it. An event that ends today is
// open and ongoing. Numeric time is read as years. Eras are annotations.
// Colours, icons and views are kept in Extra under "timelineproj" and written back.
package timelineproj
