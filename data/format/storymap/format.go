package storymap

import (
	"dateline/data/format"
)

// Format is StoryMapJS.
var Format = format.Format{
	Name: "storymap", Title: "StoryMapJS", Extensions: []string{".storymap.json"},
	Sniff: Sniff, Decode: Decode, Limit: 64 * format.Mega,
}
