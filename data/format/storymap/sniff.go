package storymap

import "bytes"

// Sniff tells by the first bytes of a file whether it is JSON of StoryMapJS.
func Sniff(head []byte) bool {
	head = bytes.TrimLeft(bytes.TrimPrefix(head, []byte("\xef\xbb\xbf")), " \t\r\n")
	return bytes.HasPrefix(head, []byte("{")) && bytes.Contains(head, []byte(`"storymap"`))
}
