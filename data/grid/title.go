package grid

import (
	"slices"
	"strings"
)

// titleOf takes the title of the whole off a table: what stands alone on the line above its
// header. It returns the title, "" for none, the text below it, and how many lines were taken.
func titleOf(text string) (title, rest string, lines int) {
	for _, sep := range separators {
		rows := splitter{text: text, sep: sep}
		first, ok := rows.next(nil)
		if !ok {
			return "", text, 0
		}
		title = only(slices.Clone(first.fields))
		below, line := rows.at, rows.line
		second, ok := rows.next(nil)
		if title == "" || !ok || len(second.fields) < 2 || !heads(second.fields) || heads(first.fields) {
			continue
		}
		return strings.Join(strings.Fields(title), " "), text[below:], line
	}
	return "", text, 0
}

// only returns the one field of a row that is not empty, "" where there are more, or none.
func only(fields []string) (one string) {
	for _, f := range fields {
		if f = strings.TrimSpace(f); f != "" && one != "" {
			return ""
		} else if f != "" {
			one = f
		}
	}
	return one
}

// heads tells whether a row is a header: one that names a title or a date.
func heads(fields []string) bool {
	at, _ := columns(slices.Clone(fields), nil)
	return slices.Contains(at, roleTitle) || slices.Contains(at, roleWhen) || slices.Contains(at, roleStart) || slices.Contains(at, roleYear)
}
