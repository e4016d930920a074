package simile

import (
	"bytes"
	"regexp"

	"dateline/data/kit/markup"
)

var dated = regexp.MustCompile(`["']?(?:dateTimeFormat|date-time-format)["']?\s*:|["'](?:durationEvent|isDuration|earliestEnd|latestStart)["']\s*:`)

// Sniff tells by the first bytes of a file whether it is of SIMILE Timeline.
func Sniff(head []byte) bool {
	if markup.Root(head) == "data" {
		return true
	}
	head = bytes.TrimLeft(bytes.TrimPrefix(head, []byte("\xef\xbb\xbf")), " \t\r\n")
	return bytes.HasPrefix(head, []byte("{")) && bytes.Contains(head, []byte("events")) && dated.Match(head)
}
