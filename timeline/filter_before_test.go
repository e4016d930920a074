package timeline

import (
	"slices"
	"strings"
	"testing"
	"unicode"

	"dateline/timeline/edtf"
)

// A termBefore is a term of the filters that had no operators but a blank, a comma and a
// minus, read and asked as they were then: terms that must all hold.
type termBefore struct {
	field         string
	not, definite bool
	values        []string
	own           bool
	date          edtf.Date
}

// readBefore reads a filter; false where it could not be read.
func readBefore(s string) (all []termBefore, ok bool) {
	quoted := false
	words := strings.FieldsFunc(s, func(r rune) bool {
		if r == '"' {
			quoted = !quoted
		}
		return unicode.IsSpace(r) && !quoted
	})
	for _, w := range words {
		t, ok := readTermBefore(w)
		if !ok {
			return nil, false
		}
		all = append(all, t)
	}
	return all, !quoted
}

func readTermBefore(w string) (t termBefore, ok bool) {
	rest, not := strings.CutPrefix(w, "-")
	t.not = not
	name, value, named := strings.Cut(rest, ":")
	if !named || strings.HasPrefix(name, `"`) {
		name, value = "", rest
	}
	t.field, t.definite = strings.CutSuffix(strings.ToLower(name), "!")
	if value = strings.ToLower(strings.ReplaceAll(value, `"`, "")); value == "" {
		return t, false
	}
	switch t.field {
	case "before", "during", "after":
		date, err := edtf.ParseISO(strings.ToUpper(value))
		t.date = date
		return t, err == nil
	case "type", "status", "certainty", "place", "country", "actor", "tag", "source", "id":
	case "":
		t.values = []string{value}
		return t, true
	default:
		if t.own, t.field = true, PlainName(t.field); t.field == "" || t.definite {
			return t, false
		}
	}
	from, quoted := 0, false
	s := strings.ToLower(rest[len(name)+1:])
	for i := range len(s) + 1 {
		switch {
		case i == len(s) || s[i] == ',' && !quoted:
			t.values = append(t.values, strings.ReplaceAll(s[from:i], `"`, ""))
			from = i + 1
		case s[i] == '"':
			quoted = !quoted
		}
	}
	return t, true
}

// holds tells whether an event passes a term, before a minus turns it about.
func (t termBefore) holds(n *names, e *Event, zone edtf.Zone) bool {
	want := edtf.Possible
	if t.definite {
		want = edtf.Definite
	}
	if !t.date.IsZero() {
		r := edtf.RelationIn(e.When.Date, t.date, zone)
		bounds := e.When.Date.BoundsIn(zone)
		inside := !t.date.Approximate() && !t.date.Uncertain() && bounds.Intersect(t.date.BoundsIn(zone)) == bounds
		verdict := map[string]edtf.Verdict{"before": r.Before, "during": r.During, "after": r.After}[t.field]
		return !e.When.Date.IsZero() && (verdict >= want || t.field == "during" && inside)
	}
	if t.field == "" {
		return slices.ContainsFunc(n.words(e), func(s string) bool { return strings.Contains(strings.ToLower(s), t.values[0]) })
	}
	if f, known := n.of.Facet(t.field); known {
		for _, v := range e.rare().Values {
			for _, value := range t.values {
				number, isNumber := NumberOf(v.Word)
				if within := boundsBefore(value); v.Facet == f.Name && f.Kind == OfNumbers && within != nil {
					if isNumber && within(number) {
						return true
					}
				} else if v.Facet == f.Name && strings.ToLower(v.Word) == value {
					return true
				}
			}
		}
	}
	if t.own {
		return false
	}
	part := t.field == "place" || t.field == "actor" || t.field == "source"
	return slices.ContainsFunc(namesOfEvent[t.field](n, e), func(have string) bool {
		have = strings.ToLower(have)
		return slices.ContainsFunc(t.values, func(value string) bool {
			return have == value || part && value != "" && !isID(n, t.field, value) && strings.Contains(have, value) // but for ids, which mean themselves alone by now
		})
	})
}

// boundsBefore are bounds of numbers of which no side is open.
func boundsBefore(s string) func(float64) bool {
	if strings.HasPrefix(s, "..") || strings.HasSuffix(s, "..") {
		return nil
	}
	return bounds(s)
}

// termsBefore are terms as they could be written then.
var termsBefore = []string{
	"kim", "KIM", "im", "x", `"x"`, `"x im"`, `k"i"m`, "R&D", "a|b", "f(x)", "x,kim", ":x", "nothing", "android", "--x", "-or",
	"type:visit", "type:visit,meeting", `type:"visit",other`, "TYPE:Visit", "type:vis", "type!:visit", "status:happened", "status:,", "certainty:certain,possible",
	"place:place1", "place:kim,x", "country:ru", "actor:kim1", "actor:im", `actor:"kim 2",kim`, "source:source0,house", "id:kim2", "tag:kim", "tag:ki",
	"before:2019", "before!:2019-04-18", "during:2019", "during!:2019", "during:2019-04~", "during!:[2019-01-01..2020-12-31]", "after:1999", "after!:../1999",
	"side-a:kim", "SideA:KIM,x", `side_a:"x im"`, "tone:3", "tone:<3", "Tone:>=-2.5", "tone:-3..3", "tone:x", "people:kim", "people!:kim", "nobody:kim", "when", "and,or",
}

// checkBefore holds a random filter without operators to what it meant before there were any.
func checkBefore(t *testing.T, seed uint64) {
	t.Helper()
	w := newWorld(seed, []string{"", "Kim", "KIMCHI", "x", "im", "x im", "R&D", "a|b", "f(x)", "RU", "house", "android", "or", "-x"})
	s := ""
	for range 1 + w.r.IntN(4) {
		s += []string{"", "-"}[w.r.IntN(2)] + termsBefore[w.r.IntN(len(termsBefore))] + []string{" ", "  ", "\t"}[w.r.IntN(3)]
	}
	before, could := readBefore(s)
	f, err := ParseFilter(s)
	if could != (err == nil) {
		t.Fatalf("seed %d: %q could be read: %v; now %v", seed, s, could, err)
	}
	if !could {
		return
	}
	missing := slices.ContainsFunc(before, func(one termBefore) bool {
		_, known := w.l.Facet(one.field)
		return one.own && !known
	})
	if err := f.Check(w.l); missing != (err != nil) {
		t.Fatalf("seed %d: %q named a facet that is not there: %v; now %v", seed, s, missing, err)
	}
	keep := f.Keep(w.l)
	for range 10 {
		e, want := w.event(), true
		for _, one := range before {
			want = want && one.holds(namesOf(w.l), &e, edtf.Source) != one.not
		}
		if got := keep(&e); got != want {
			t.Fatalf("seed %d: %q keeps %+v is %v, and was %v", seed, s, e.Full(), got, want)
		}
	}
}

func TestAFilterWithoutOperatorsMeansWhatItDid(t *testing.T) {
	for seed := range uint64(4000) {
		checkBefore(t, seed)
	}
}

func FuzzAFilterWithoutOperatorsMeansWhatItDid(f *testing.F) {
	f.Add(uint64(1))
	f.Fuzz(checkBefore)
}
