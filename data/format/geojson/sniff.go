package geojson

import (
	"bytes"
	"regexp"
)

var signs = regexp.MustCompile(`"type"\s*:\s*"Feature(?:Collection)?"|"features"\s*:\s*\[`)

// Sniff tells by the first bytes of a file whether it is GeoJSON.
func Sniff(head []byte) bool {
	head = bytes.TrimLeft(bytes.TrimPrefix(head, []byte("\xef\xbb\xbf")), " \t\r\n")
	head = bytes.TrimPrefix(head, []byte{0x1e}) // of RFC 8142
	return bytes.HasPrefix(head, []byte("{")) && signs.Match(head)
}
