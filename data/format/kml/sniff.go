package kml

import (
	"bytes"

	"dateline/data/kit/markup"
)

// Sniff tells by the first bytes of a file whether it is KML.
func Sniff(head []byte) bool { return markup.Root(head) == "kml" }

// SniffPacked tells by the first bytes of a file whether it is KMZ: a zip archive
// in which a file ends in .kml.
func SniffPacked(head []byte) bool {
	return bytes.HasPrefix(head, []byte("PK\x03\x04")) && bytes.Contains(bytes.ToLower(head), []byte(".kml"))
}
