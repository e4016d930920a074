package grid

import (
	"strconv"
	"strings"

	"dateline/data/kit/draft"
	"dateline/data/kit/message"
	"dateline/timeline"
)

// A flow is what the header of a TimeFlow file says: which column is what, by its name
// or by its number, of which kind each is, and what the whole is.
type flow struct {
	aliases             [][2]string // what a column is, and which one: TIMEFLOW_START, Born
	kinds               [][2]string // a column, and its kind: Tags, List
	description, source string
	lines               int // of the header
}

// flowFields are the fields that TimeFlow's aliases name.
var flowFields = map[string]string{"TIMEFLOW_START": "start", "TIMEFLOW_END": "end", "TIMEFLOW_LABEL": "title", "TIMEFLOW_LATEST_START": "lateststart", "TIMEFLOW_EARLIEST_END": "earliestend"}

// flowFacets are the aliases of columns that are facets whatever else they are, even a
// place.
var flowFacets = map[string]bool{"TIMEFLOW_TRACK": true, "TIMEFLOW_COLOR": true, "TIMEFLOW_SIZE": true}

// flowKinds are the facets that TimeFlow's kinds of fields are.
var flowKinds = map[string]timeline.FacetKind{"Text": timeline.OfWords, "URL": timeline.OfWords, "Number": timeline.OfNumbers}

// timeFlow reads the header of a TimeFlow file: lines "#TIMEFLOW ⇥ alias ⇥ ALIAS ⇥
// column" say which column is what, lines "#TIMEFLOW ⇥ field ⇥ column ⇥ kind" of
// which kind one is, and a line of equal signs ends it. A description in quotation marks
// may have several lines. It returns the table below.
func timeFlow(text string) (rest string, f flow, ok bool) {
	if !strings.HasPrefix(text, "#TIMEFLOW") {
		return "", flow{}, false
	}
	for text != "" {
		var line string
		line, text, _ = strings.Cut(text, "\n")
		f.lines++
		cells := append(strings.Split(strings.TrimRight(line, "\r"), "\t"), "", "", "")
		for i := range cells {
			cells[i] = strings.TrimSpace(cells[i])
		}
		switch {
		case strings.HasPrefix(cells[1], "====="):
			return text, f, true
		case cells[1] == "alias":
			f.aliases = append(f.aliases, [2]string{cells[2], cells[3]})
		case cells[1] == "field":
			f.kinds = append(f.kinds, [2]string{cells[2], cells[3]})
		case cells[1] == "source":
			f.source = cells[2]
		case cells[1] == "description":
			f.description = cells[2]
			for strings.Count(f.description, `"`)%2 == 1 && text != "" {
				line, text, _ = strings.Cut(text, "\n")
				f.lines++
				f.description += "\n" + strings.TrimRight(line, "\r")
			}
			f.description = unmarked(f.description)
		}
	}
	return "", flow{}, false
}

// unmarked takes the quotation marks away that stand about a text of several lines.
func unmarked(text string) string {
	if inner, ok := strings.CutPrefix(text, `"`); ok {
		text = strings.ReplaceAll(strings.TrimSuffix(inner, `"`), `""`, `"`)
	}
	return strings.TrimSpace(text)
}

// columns returns the map of the columns that the header names, and what it declares of
// them; of a column that is not there it notes so.
func (f flow) columns(header []string, note func(message.Message)) (mapped map[string]string, d declaration) {
	mapped = map[string]string{}
	d = declaration{cuts: map[string]string{}, kinds: map[string]timeline.FacetKind{}}
	for _, alias := range f.aliases {
		field, facet := flowFields[alias[0]], flowFacets[alias[0]]
		if field == "" && !facet || alias[1] == "" {
			continue
		}
		column, ok := flowColumn(header, alias[1])
		switch {
		case !ok:
			note(message.New("the header of the file says that %s is the column %q, which is not there", alias[0], alias[1]))
		case facet:
			d.also = append(d.also, column)
		default:
			mapped[field] = column
		}
	}
	for _, kind := range f.kinds {
		column, ok := flowColumn(header, kind[0])
		switch {
		case !ok:
			note(message.New("the header of the file says that %s is the column %q, which is not there", kind[1], kind[0]))
		case kind[1] == "List":
			d.cuts[column] = ","
		default:
			d.kinds[column] = flowKinds[kind[1]]
		}
	}
	return mapped, d
}

// flowColumn returns the column of a name, or of a number from 1 where none has it.
func flowColumn(header []string, name string) (string, bool) {
	for _, h := range header {
		if plain(h) == plain(name) {
			return h, true
		}
	}
	if n, err := strconv.Atoi(name); err == nil && n >= 1 && n <= len(header) {
		return header[n-1], true
	}
	return "", false
}

// whole says of a timeline what the header says of all of it.
func (f flow) whole(t *timeline.Timeline) {
	if t.Summary == nil {
		t.Summary = timeline.Say("", f.description)
	}
	if f.source != "" && !strings.HasPrefix(f.source, "[source unspecified") {
		t.Sources = append(t.Sources, timeline.Source{ID: draft.Slug(f.source), Title: timeline.Say("", f.source)})
	}
}
