package grid

import (
	"strings"

	"dateline/timeline"
)

// timeFlow reads the header of a TimeFlow file: lines "#TIMEFLOW ⇥ alias ⇥ ALIAS ⇥
// column" say which column is what, lines "#TIMEFLOW ⇥ field ⇥ column ⇥ kind" of
// which kind one is, and a line of equal signs ends it. It returns the table below,
// the map of its columns and what it declares of them: a track is a facet, even where
// it is a place as well.
func timeFlow(text string) (rest string, mapped map[string]string, columns declaration, ok bool) {
	if !strings.HasPrefix(text, "#TIMEFLOW") {
		return "", nil, declaration{}, false
	}
	mapped = map[string]string{}
	columns = declaration{cuts: map[string]string{}, kinds: map[string]timeline.FacetKind{}}
	fields := map[string]string{"TIMEFLOW_START": "start", "TIMEFLOW_END": "end", "TIMEFLOW_LABEL": "title", "TIMEFLOW_LATEST_START": "lateststart", "TIMEFLOW_EARLIEST_END": "earliestend"}
	for text != "" {
		var line string
		line, text, _ = strings.Cut(text, "\n")
		cells := strings.Split(strings.TrimRight(line, "\r"), "\t")
		if len(cells) > 1 && strings.HasPrefix(cells[1], "=====") {
			return text, mapped, columns, true
		}
		if len(cells) > 3 && cells[1] == "alias" && fields[cells[2]] != "" {
			mapped[fields[cells[2]]] = cells[3]
		}
		if len(cells) > 3 && cells[1] == "alias" && (cells[2] == "TIMEFLOW_TRACK" || cells[2] == "TIMEFLOW_COLOR") {
			columns.also = append(columns.also, cells[3])
		}
		if len(cells) > 3 && cells[1] == "field" {
			columns.field(cells[2], cells[3])
		}
	}
	return "", nil, declaration{}, false
}

// timeFlowKinds are the facets that TimeFlow's kinds of fields are.
var timeFlowKinds = map[string]timeline.FacetKind{"Text": timeline.OfWords, "URL": timeline.OfWords, "Number": timeline.OfNumbers}

// field takes what TimeFlow says of a column.
func (d *declaration) field(column, kind string) {
	if kind == "List" {
		d.cuts[column] = ","
		return
	}
	d.kinds[column] = timeFlowKinds[kind]
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
