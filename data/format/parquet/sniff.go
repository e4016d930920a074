package parquet

import "bytes"

// Sniff tells by the first bytes of a file whether it is Parquet.
func Sniff(head []byte) bool { return bytes.HasPrefix(head, []byte("PAR1")) }
