package xlsx

import "bytes"

// Sniff tells by the first bytes of a file whether it is a workbook: a zip archive
// that begins with the parts of one.
func Sniff(head []byte) bool {
	return bytes.HasPrefix(head, []byte("PK\x03\x04")) && (bytes.Contains(head, []byte("[Content_Types].xml")) || bytes.Contains(head, []byte("xl/")) || bytes.Contains(head, []byte("_rels/.rels")))
}
