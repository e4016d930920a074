package native

import (
	"bytes"
	"cmp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"dateline/timeline"
)

// validate adds what contradicts itself in a timeline to what could not be read:
// ids that stand twice or lead nowhere, ratings off the scale. A field that
// could not be read is not told a second time for being empty.
func (d *decoder) validate(t *timeline.Timeline, root node) {
	told := map[string]bool{}
	for _, p := range d.problems {
		told[p.Path] = true
	}
	for _, p := range timeline.Validate(t) {
		if told[p.Path] {
			continue
		}
		d.problems = append(d.problems, &Problem{
			Offset: d.find(root, p.Path).offset, Path: p.Path, Message: p.Message, Want: p.Want,
		})
	}
}

// find returns the node at a path, or the innermost one about it that there is.
func (d *decoder) find(n node, path string) node {
	n = d.now(n)
	switch v := n.value.(type) {
	case object:
		for _, m := range v {
			if rest, ok := strings.CutPrefix(path, m.key); ok && (rest == "" || rest[0] == '.' || rest[0] == '[') {
				return d.find(m.value, strings.TrimPrefix(rest, "."))
			}
		}
	case list:
		index, rest, _ := strings.Cut(strings.TrimPrefix(path, "["), "]")
		if i, err := strconv.Atoi(index); err == nil && i >= 0 && i < len(v) {
			return d.find(v[i], strings.TrimPrefix(rest, "."))
		}
	}
	return n
}

// locate puts problems in the order of the file and fills in line and column.
func locate(all []*Problem, raw []byte) {
	slices.SortStableFunc(all, func(a, b *Problem) int { return cmp.Compare(a.Offset, b.Offset) })
	line, from := 1, 0 // the line, and where it begins
	for _, p := range all {
		at := min(p.Offset, len(raw))
		for {
			next := bytes.IndexByte(raw[from:at], '\n')
			if next < 0 {
				break
			}
			line, from = line+1, from+next+1
		}
		p.Line, p.Column = line, utf8.RuneCount(raw[from:at])+1
	}
}
