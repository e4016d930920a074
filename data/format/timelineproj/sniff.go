package timelineproj

import "dateline/data/kit/markup"

// Sniff tells by the first bytes of a file whether it is one of Timeline.
func Sniff(head []byte) bool { return markup.Root(head) == "timeline" }
