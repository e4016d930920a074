package timeline

import (
	"strings"
	"unicode"
)

// An Expr is what a filter asks of an event: one Term, or expressions that are joined. The
// zero Expr asks for nothing. Expressions are never changed: who wants another makes one.
type Expr struct {
	Join Join
	Of   []Expr // what is joined; of NotOf one, of OneTerm none
	Term Term   // of OneTerm
}

// A Join says how expressions are joined.
type Join uint8

// The joins.
const (
	AllOf   Join = iota // all hold; of none, everything does
	AnyOf               // one holds at least
	NotOf               // it does not hold
	OneTerm             // no join
)

// A Term is one condition.
type Term struct {
	Field   string   // one of Fields, "" for a word anywhere, else a facet of the timeline: its name, or PlainName of it
	Certain bool     // of a date: it must hold whatever the date means
	Values  []string // one of which must hold; a single one of a word, a date and a part of the globe
}

// Expr returns the expression that is a term.
func (t Term) Expr() Expr { return Expr{Join: OneTerm, Term: t} }

// joined returns expressions in one. What is joined alike already becomes a part of it, and
// one alone stays as it is.
func joined(how Join, all []Expr) Expr {
	flat := make([]Expr, 0, len(all))
	for _, x := range all {
		if x.Join == how && how != NotOf {
			flat = append(flat, x.Of...)
			continue
		}
		flat = append(flat, x)
	}
	if len(flat) == 1 && how != NotOf {
		return flat[0]
	}
	return Expr{Join: how, Of: flat}
}

// Mapped returns the filter with each term as a function has it. Where none is another, it is
// the filter as it was written.
func (f Filter) Mapped(as func(Term) Term) Filter {
	to := f.Root.mapped(as)
	if to.equal(f.Root) {
		return f
	}
	return FilterOf(to).On(f.zone)
}

func (x Expr) mapped(as func(Term) Term) Expr {
	if x.Join == OneTerm {
		return as(x.Term).Expr()
	}
	of := make([]Expr, len(x.Of))
	for i, one := range x.Of {
		of[i] = one.mapped(as)
	}
	return Expr{Join: x.Join, Of: of}
}

func (x Expr) isZero() bool { return x.Join == AllOf && len(x.Of) == 0 }

// equal tells whether two expressions are written alike.
func (x Expr) equal(y Expr) bool { return x.String() == y.String() }

// each calls a function with every term, in the order in which they are written.
func (x Expr) each(do func(Term)) {
	if x.Join == OneTerm {
		do(x.Term)
	}
	for _, one := range x.Of {
		one.each(do)
	}
}

// String returns the canonical text, which ParseFilter reads as the same expression.
func (x Expr) String() string {
	switch x.Join {
	case OneTerm:
		return x.Term.String()
	case NotOf:
		if one := x.Of[0]; one.Join == OneTerm {
			return "-" + one.String()
		}
		return "not (" + x.Of[0].String() + ")"
	}
	parts := make([]string, len(x.Of))
	for i, one := range x.Of {
		if parts[i] = one.String(); x.Join == AllOf && one.Join == AnyOf {
			parts[i] = "(" + parts[i] + ")"
		}
	}
	if x.Join == AnyOf {
		return strings.Join(parts, " or ")
	}
	return strings.Join(parts, " ")
}

// String returns the text of a term, quoted where it must be.
func (t Term) String() string {
	if t.Field == "" {
		return quoted(strings.Join(t.Values, ","), isWord)
	}
	name := quoted(t.Field, func(s string) bool { return knownField(s) || s == PlainName(s) })
	if t.Certain {
		name += "!"
	}
	return name + ":" + t.value()
}

// value returns the text of the values of a term.
func (t Term) value() string {
	if f, known := fieldNamed(t.Field); known && f.whole {
		return quoted(strings.Join(t.Values, ","), isValue)
	}
	parts := make([]string, len(t.Values))
	for i, v := range t.Values {
		parts[i] = quoted(v, func(s string) bool { return isValue(s) && !strings.Contains(s, ",") })
	}
	return strings.Join(parts, ",")
}

// quoted returns a text as it may stand by itself, else in quotation marks.
func quoted(s string, bare func(string) bool) string {
	if bare(s) {
		return s
	}
	return `"` + strings.ReplaceAll(s, `"`, `""`) + `"`
}

// isWord tells whether a text is a word without quotation marks.
func isWord(s string) bool {
	_, operator := operators[strings.ToLower(s)]
	return isValue(s) && !operator && s[0] != '-' && !strings.Contains(s, ":")
}

// isValue tells whether a text may stand behind a colon without quotation marks.
func isValue(s string) bool {
	return s != "" && !strings.ContainsFunc(s, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune(`"()&|`, r) })
}
