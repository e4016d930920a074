// Package kml reads and writes KML (OGC 12-007r2), and reads it packed as KMZ.
//
// A feature without a time has that of its folder or document. A span with one
// side is open on the other. Years are those of XML Schema 1.0, which knows no
// year 0: -0001 is 1 BCE. What KML has no element for stands in ExtendedData under
// "dateline:…", as does a date with doubt.
package kml
