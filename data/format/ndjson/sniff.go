package ndjson

import (
	"bytes"
	"encoding/json"
)

// Sniff tells by the first bytes of a file whether it is lines of objects.
func Sniff(head []byte) bool {
	head = bytes.TrimLeft(bytes.TrimPrefix(head, []byte("\xef\xbb\xbf")), " \t\r\n")
	line, rest, more := bytes.Cut(head, []byte("\n"))
	line = bytes.TrimSpace(line)
	if !more || !bytes.HasPrefix(line, []byte("{")) || !json.Valid(line) {
		return false
	}
	rest = bytes.TrimLeft(rest, " \t\r\n")
	return len(rest) == 0 && !bytes.Contains(line, []byte("[{")) || bytes.HasPrefix(rest, []byte("{"))
}
