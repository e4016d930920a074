package sparql

import (
	"slices"

	"dateline/data/kit/jsontree"
)

// Sniff tells by the first bytes of a file whether it is a result of a query.
func Sniff(head []byte) bool {
	keys := jsontree.Keys(head)
	return slices.Contains(keys, "head") && slices.Contains(keys, "results")
}
