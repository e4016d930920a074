package ical

import (
	"strings"

	ics "github.com/arran4/golang-ical"

	"dateline/data/kit/draft"
)

// A property is a line of the file, unfolded.
type property struct {
	line   int
	raw    string
	name   string
	value  string
	params []parameter // a few; a map for each line would take more memory than the file
}

// A parameter of a property, with its first value.
type parameter struct{ name, value string }

// param returns a parameter, "" for none.
func (p property) param(name string) string {
	for _, one := range p.params {
		if one.name == name {
			return strings.Trim(one.value, `"`)
		}
	}
	return ""
}

// parametersOf returns the parameters that have a value.
func parametersOf(all map[string][]string) (list []parameter) {
	for name, values := range all {
		if len(values) > 0 {
			list = append(list, parameter{name, values[0]})
		}
	}
	return list
}

var unescaped = strings.NewReplacer(`\\`, `\`, `\;`, ";", `\,`, ",", `\n`, "\n", `\N`, "\n")

// text returns the value without its backslashes.
func (p property) text() string {
	return unescaped.Replace(p.value)
}

// list returns the values of a list.
func (p property) list() []string {
	var all []string
	start := 0
	for i := 0; i <= len(p.value); i++ {
		if i < len(p.value) && (p.value[i] != ',' || i > 0 && p.value[i-1] == '\\') {
			continue
		}
		one := property{value: p.value[start:i]}
		if text := strings.TrimSpace(one.text()); text != "" {
			all = append(all, text)
		}
		start = i + 1
	}
	return all
}

// properties cuts a file into properties: a line that begins with a blank goes on
// with the one before it.
func properties(d *draft.Draft, text string) []property {
	var all []property
	line := 0
	var at int
	var b strings.Builder
	flush := func() {
		if raw := b.String(); strings.TrimSpace(raw) != "" {
			if p, err := ics.ParseProperty(ics.ContentLine(raw)); err == nil && p != nil {
				all = append(all, property{at, raw, strings.ToUpper(p.IANAToken), p.Value, parametersOf(p.ICalParameters)})
			} else {
				d.Fail(draft.Problem{Line: at, Err: errNoProperty})
			}
		}
		b.Reset()
	}
	for raw := range strings.SplitSeq(text, "\n") {
		line++
		raw = strings.TrimSuffix(raw, "\r")
		if raw != "" && (raw[0] == ' ' || raw[0] == '\t') {
			b.WriteString(raw[1:])
			continue
		}
		flush()
		at = line
		b.WriteString(raw)
	}
	flush()
	return all
}
