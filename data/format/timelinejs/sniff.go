package timelinejs

import (
	"bytes"
	"regexp"
)

var signs = regexp.MustCompile(`"(?:start_date|startDate)"\s*:|"events"\s*:\s*\[\s*\]\s*,\s*"title"|"title"\s*:\s*\{\s*"(?:text|media)"`)

// Sniff tells by the first bytes of a file whether it is JSON of TimelineJS.
func Sniff(head []byte) bool {
	head = bytes.TrimLeft(bytes.TrimPrefix(head, []byte("\xef\xbb\xbf")), " \t\r\n")
	return bytes.HasPrefix(head, []byte("{")) && !bytes.Contains(head, []byte(`"storymap"`)) && signs.Match(head) &&
		(bytes.Contains(head, []byte(`"events"`)) || bytes.Contains(head, []byte(`"title"`)) || bytes.Contains(head, []byte(`"timeline"`)))
}
