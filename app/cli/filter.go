package cli

import (
	"strings"

	"dateline/timeline"
)

// marked returns a filter with a caret under its mistake, set off from what is said of it.
func marked(wrong *timeline.FilterError) string {
	return "  " + strings.ReplaceAll(wrong.Marked(), "\n", "\n  ")
}
