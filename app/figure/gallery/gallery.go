// Package gallery is a timeline for tests that has one of everything: every
// type, status and certainty, every kind of date and of doubt, of place, of how
// closely it is known, of link and of actor, titles that are long and titles
// that run to the left. Pictures of it are compared whole, and the help draws its legend.
package gallery

import _ "embed" // for File

// File is the timeline as a file of Dateline's own.
//
//go:embed gallery.json
var File []byte

// Deep is a second one, of few events that lie billions of years apart.
//
//go:embed deep.json
var Deep []byte
