// Package geojson reads and writes GeoJSON (RFC 7946) whose features have a time:
// by the conventions of Leaflet.timeline, Leaflet.TimeDimension, kepler's trips,
// Timelinize, the feeds of the USGS, JSON-FG, STAC, and by the "when" of GeoJSON-T
// and Linked Places. Positions are longitude, latitude.
//
// Written are properties title, note, start and end beside the other facets by
// their names; a file that says "dateline" of itself is read by these names.
package geojson
