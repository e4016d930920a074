package rows

import (
	"bytes"
	"regexp"
	"slices"

	"dateline/data/kit/jsontree"
)

// holders are the members of a document that hold its list of objects.
var holders = []string{"data", "rows", "items", "records", "events"}

// listed is such a member with a list of objects.
var listed = regexp.MustCompile(`"(?:data|rows|items|records|events)"\s*:\s*\[\s*[{\]]`)

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
	keys := jsontree.Keys(head)
	return listed.Match(head) && slices.ContainsFunc(append(holders, "resources"), func(name string) bool { return slices.Contains(keys, name) })
}
