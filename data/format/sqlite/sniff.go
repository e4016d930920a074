package sqlite

import "bytes"

// Sniff tells by the first bytes of a file whether it is a database of SQLite.
func Sniff(head []byte) bool { return bytes.HasPrefix(head, []byte("SQLite format 3\x00")) }
