package native

import (
	"regexp"
	"slices"

	"dateline/data/kit/jsontree"
)

// version is the number of the format; a news agency's "dateline" is a text.
var version = regexp.MustCompile(`"dateline"\s*:\s*"?\d`)

// Sniff tells by the first bytes of a file whether it is a native file: an object
// whose own members say so, whatever else it keeps for other programs.
func Sniff(head []byte) bool {
	keys := jsontree.Keys(head)
	return slices.Contains(keys, "dateline") && version.Match(head) && !slices.Contains(keys, "features")
}
