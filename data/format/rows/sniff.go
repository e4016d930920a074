package rows

import "bytes"

// Sniff tells by the first bytes of a file whether it is a list of objects.
func Sniff(head []byte) bool {
	head = bytes.TrimLeft(bytes.TrimPrefix(head, []byte("\xef\xbb\xbf")), " \t\r\n")
	if len(head) == 0 {
		return false
	}
	if head[0] == '[' {
		rest := bytes.TrimLeft(head[1:], " \t\r\n")
		return len(rest) == 0 || rest[0] == '{' || rest[0] == ']' || rest[0] == '['
	}
	return head[0] == '{' && (bytes.Contains(head, []byte(`"records"`)) || bytes.Contains(head, []byte(`"rows"`)) || bytes.Contains(head, []byte(`"items"`)) || bytes.Contains(head, []byte(`"data"`)))
}
