package ndjson

import (
	"bytes"
	"encoding/json"
	"slices"

	"dateline/data/kit/jsontree"
	"dateline/data/kit/names"
)

// Sniff tells by the first bytes of a file whether it is lines of objects.
func Sniff(head []byte) bool {
	head = bytes.TrimLeft(bytes.TrimPrefix(head, []byte("\xef\xbb\xbf")), " \t\r\n")
	line, rest, _ := bytes.Cut(head, []byte("\n"))
	line = bytes.TrimSpace(line)
	if !bytes.HasPrefix(line, []byte("{")) || !json.Valid(line) {
		return false
	}
	rest = bytes.TrimLeft(rest, " \t\r\n")
	return len(rest) == 0 && datedAlone(line) || bytes.HasPrefix(rest, []byte("{"))
}

// datedAlone tells whether the only object of a file is an event: it has a date.
func datedAlone(line []byte) bool {
	return slices.ContainsFunc(jsontree.Keys(line), func(name string) bool {
		switch names.Of(name) {
		case names.When, names.Start, names.End, names.Year:
			return true
		}
		return false
	})
}
