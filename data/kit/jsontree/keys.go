package jsontree

import "bytes"

// Keys returns the names of the members of the object that a document is, or of
// as many as its first bytes hold; nil where it is no object. What lies in the
// members is passed over, so that a name in a title is no sign of a format.
func Keys(head []byte) []string {
	head = bytes.TrimLeft(bytes.TrimPrefix(head, []byte("\xef\xbb\xbf")), " \t\r\n")
	if !bytes.HasPrefix(head, []byte("{")) {
		return nil
	}
	keys := []string{}
	depth, start, quoted := 0, 0, false
	last := ""
	for i := 0; i < len(head); i++ {
		switch c := head[i]; {
		case quoted && c == '\\':
			i++
		case c == '"' && !quoted:
			quoted, start = true, i+1
		case c == '"':
			quoted, last = false, string(head[start:i])
		case quoted:
		case c == '{' || c == '[':
			depth++
		case c == '}' || c == ']':
			if depth--; depth == 0 {
				return keys
			}
		case c == ':' && depth == 1:
			keys = append(keys, last)
		}
	}
	return keys
}
