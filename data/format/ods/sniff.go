package ods

import "bytes"

// Sniff tells by the first bytes of a file whether it is an OpenDocument
// spreadsheet: its first part, which is not packed, names its kind.
func Sniff(head []byte) bool {
	return bytes.HasPrefix(head, []byte("PK\x03\x04")) && bytes.Contains(head[:min(len(head), 200)], []byte("application/vnd.oasis.opendocument.spreadsheet"))
}
