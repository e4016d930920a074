// Package gpx reads GPX 1.0 and 1.1: each waypoint is an event, each track and
// route one from its first to its last point.
package gpx
