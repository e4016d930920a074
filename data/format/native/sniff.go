package native

import "bytes"

// Sniff tells by the first bytes of a file whether it is a native file, or other
// JSON that is one object, whose fault Decode can say.
func Sniff(head []byte) bool {
	head = bytes.TrimLeft(bytes.TrimPrefix(head, []byte("\xef\xbb\xbf")), " \t\r\n")
	return bytes.HasPrefix(head, []byte("{"))
}
