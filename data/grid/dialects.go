package grid

import (
	"strings"

	"dateline/timeline"
)

// timeFlow reads the header of a TimeFlow file: lines "#TIMEFLOW ⇥ alias ⇥ ALIAS ⇥
// column" say which column is what, lines "#TIMEFLOW ⇥ field ⇥ column ⇥ kind" of
// which kind one is, and a line of equal signs ends it. It returns the table below,
// the map of its columns and those that are lists.
func timeFlow(text string) (rest string, mapped map[string]string, lists []string, ok bool) {
	if !strings.HasPrefix(text, "#TIMEFLOW") {
		return "", nil, nil, false
	}
	mapped = map[string]string{}
	fields := map[string]string{"TIMEFLOW_START": "start", "TIMEFLOW_END": "end", "TIMEFLOW_LABEL": "title", "TIMEFLOW_LATEST_START": "lateststart", "TIMEFLOW_EARLIEST_END": "earliestend"}
	for text != "" {
		var line string
		line, text, _ = strings.Cut(text, "\n")
		cells := strings.Split(strings.TrimRight(line, "\r"), "\t")
		if len(cells) > 1 && strings.HasPrefix(cells[1], "=====") {
			return text, mapped, lists, true
		}
		if len(cells) > 3 && cells[1] == "alias" && fields[cells[2]] != "" {
			mapped[fields[cells[2]]] = cells[3]
		}
		if len(cells) > 3 && cells[1] == "field" && cells[3] == "List" {
			lists = append(lists, cells[2])
		}
	}
	return "", nil, nil, false
}

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
