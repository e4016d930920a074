package timeline

import (
	"strings"

	"dateline/timeline/calendar"
	"dateline/timeline/edtf"
)

// readTerm reads a term without its minus. A value that no field can have may be that of a
// facet of the timeline with the field's name: Check decides of it.
func readTerm(s string) (Term, fault) {
	var t Term
	t.Field, t.Certain, s = cutField(s)
	text := dequoted(s)
	if text == "" {
		return t, fault{problem: "names nothing", want: "write what to look for behind it"}
	}
	f, known := fieldNamed(t.Field)
	switch t.Values = []string{text}; {
	case known && f.whole:
		if wrong := t.ready(edtf.Source).wrong; f.always {
			return t, wrong
		}
	case t.Field == "":
	case !known && t.Certain:
		return t, noField
	default:
		t.Values = splitValues(s)
	}
	return t, fault{}
}

// cutField cuts the name of a field off a term; it is "" for a word. In quotation marks stands
// the name of a facet as it is.
func cutField(s string) (field string, certain bool, rest string) {
	if strings.HasPrefix(s, `"`) {
		end := closing(s)
		rest, certain = strings.CutPrefix(s[end:], "!")
		if named := strings.HasPrefix(rest, ":"); named {
			rest = rest[1:]
			field = dequoted(s[:end])
			if small := strings.ToLower(field); knownField(small) {
				field = small
			}
		}
		if field == "" {
			return "", false, s
		}
		return field, certain, rest
	}
	field, rest, named := strings.Cut(s, ":")
	if !named {
		return "", false, s
	}
	if field, certain = strings.CutSuffix(strings.ToLower(field), "!"); field == "" {
		return "", false, rest
	}
	if !knownField(field) {
		if plain := PlainName(field); plain != "" {
			field = plain
		}
	}
	return field, certain, rest
}

// closing returns where a text goes on behind the quotation marks that it begins with.
func closing(s string) int {
	for i := 1; i < len(s); i++ {
		switch {
		case s[i] != '"':
		case strings.HasPrefix(s[i+1:], `"`):
			i++
		default:
			return i + 1
		}
	}
	return len(s)
}

// dequoted takes the quotation marks away, but for those that stand twice within two.
func dequoted(s string) string {
	if !strings.Contains(s, `"`) {
		return s
	}
	var b strings.Builder
	inside := false
	for i := 0; i < len(s); i++ {
		switch {
		case s[i] != '"':
			b.WriteByte(s[i])
		case inside && strings.HasPrefix(s[i+1:], `"`):
			b.WriteByte('"')
			i++
		default:
			inside = !inside
		}
	}
	return b.String()
}

// splitValues cuts values at the commas that stand in no quotation marks, and takes these
// away.
func splitValues(s string) (values []string) {
	from, inside := 0, false
	for i := range len(s) {
		switch {
		case s[i] == '"':
			inside = !inside // two within two change nothing
		case s[i] == ',' && !inside:
			values = append(values, dequoted(s[from:i]))
			from = i + 1
		}
	}
	return append(values, dequoted(s[from:]))
}

// A condition is a term made ready to be asked of events.
type condition struct {
	Term
	field  field
	folded []string // the values, as Fold returns them
	ids    []bool   // which of them are ids; nil where that is not known
	whole  []bool   // which of them are whole names
	zone   edtf.Zone

	date    edtf.Date            // of a field that takes a date
	period  calendar.Span        // of it
	area    area                 // of in and near
	corners []LonLat             // of it, or its middle
	numbers []func(float64) bool // of sources
	wrong   fault                // what is wrong with the values for this field
}

// ready makes a term ready.
func (t Term) ready(zone edtf.Zone) *condition {
	c := &condition{Term: t, zone: zone}
	for _, v := range t.Values {
		name, whole := v, false
		if isNamed(t.Field) && len(v) > len(wholly) {
			name, whole = strings.CutPrefix(v, wholly)
		}
		c.folded, c.whole = append(c.folded, Fold(name)), append(c.whole, whole)
	}
	if c.field, _ = fieldNamed(t.Field); c.field.read != nil {
		c.wrong = c.field.read(c)
	}
	return c
}

// check tells what is wrong with a term for a timeline; nil where nothing is.
func (t Term) check(l *Timeline) *FilterError {
	if _, own := l.Facet(t.Field); own || t.Field == "" {
		return nil
	}
	if !knownField(t.Field) {
		return noField.of(t, l.Facets)
	}
	if c := t.ready(edtf.Source); c.wrong != (fault{}) {
		return c.wrong.of(t, nil)
	}
	if t.Field != "no" {
		return nil
	}
	for _, name := range t.Values {
		if _, own := l.Facet(name); !own && absences[Fold(name)] == nil {
			return fault{
				problem: "names nothing that an event could be without",
				want:    "write one of date, place, country, source, actor, tag, type, status, certainty, note",
			}.of(t, l.Facets)
		}
	}
	return nil
}
