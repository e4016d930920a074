package view

import (
	"encoding/json"

	"dateline/timeline"
)

// First is the name of the view that a file shows when it opens.
const First = ""

// Opening returns the view that a timeline shows when it opens, as far as it says so; what of it
// is not known is passed over.
func Opening(t *timeline.Timeline) (v View) {
	for _, kept := range t.Views {
		if kept.Name == First {
			_ = json.Unmarshal(kept.State, &v) // what cannot be read is told when the file opens
		}
	}
	return v
}
