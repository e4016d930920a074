package native

import (
	"slices"

	"dateline/data/kit/jsontree"
)

// Sniff tells by the first bytes of a file whether it is a native file: an object
// whose own members say so, whatever else it keeps for other programs.
func Sniff(head []byte) bool {
	keys := jsontree.Keys(head)
	return slices.Contains(keys, "dateline") && !slices.Contains(keys, "features")
}
