package grid

import (
	"strings"

	"dateline/timeline"
)

// slides tells whether a table is TimelineJS's, whose type says which row is
// the title, and in whose years a minus is BCE.
func slides(header []string) bool {
	headline, media := false, false
	for _, h := range header {
		headline = headline || plain(h) == "headline"
		media = media || plain(h) == "media"
	}
	return headline && media
}

// heading takes the row that is the title of the whole; true when it is.
func (w *worker) heading() bool {
	if !w.slides || !strings.EqualFold(w.cells[roleType], "title") || w.title != nil {
		return false
	}
	w.title, w.summary = timeline.Say("", strings.Clone(w.cells[roleTitle])), timeline.Say("", strings.Clone(w.cells[roleNote]))
	return true
}
