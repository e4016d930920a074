package gpx

import "dateline/data/kit/markup"

// Sniff tells by the first bytes of a file whether it is GPX.
func Sniff(head []byte) bool { return markup.Root(head) == "gpx" }
