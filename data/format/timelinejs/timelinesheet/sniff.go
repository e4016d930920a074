package timelinesheet

import (
	"strings"

	"dateline/data/grid"
)

// Sniff tells by the first line of a file whether it is a sheet of TimelineJS.
func Sniff(head []byte) bool {
	text, _, err := grid.Text(head)
	if err != nil {
		return false
	}
	line, _, _ := strings.Cut(text, "\n")
	at := columnsOf(strings.FieldsFunc(line, func(r rune) bool { return strings.ContainsRune(",;\t", r) }))
	_, headline := at["headline"]
	_, media := at["media"]
	_, year := at["year"]
	_, start := at["start date"]
	return headline && media && (year || start)
}

// known are the columns that TimelineJS reads, in lower case, those of its first version
// among them, and ours.
var known = func() map[string]bool {
	all := map[string]bool{"start date": true, "end date": true, "tag": true}
	for _, name := range header {
		all[strings.ToLower(name)] = true
	}
	return all
}()

// others returns where the columns stand that TimelineJS does not know.
func others(header []string) map[string]int {
	at := map[string]int{}
	for i, name := range header {
		if name = strings.TrimSpace(name); name != "" && !known[strings.ToLower(name)] {
			at[name] = i
		}
	}
	return at
}

// columnsOf returns where each column stands, by its name in lower case.
func columnsOf(header []string) map[string]int {
	at := map[string]int{}
	for i, name := range header {
		name = strings.ToLower(strings.TrimSpace(strings.Trim(strings.TrimSpace(name), `"`)))
		if _, twice := at[name]; !twice {
			at[name] = i
		}
	}
	return at
}
