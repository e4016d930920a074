// Package ndjson reads and writes lines of JSON, an object a line, each a row of
// a table. It is read line by line, so that large sets take little memory beside
// their events.
package ndjson
