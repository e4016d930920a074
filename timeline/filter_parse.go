package timeline

// deepest is how far expressions may stand within each other: a person never needs more, and
// a hostile text would need as much of the stack as it likes.
const deepest = 100

// A parser reads the lexemes of a filter by its grammar, a function for each line of it:
//
//	any    = all { or all }
//	all    = not { [and] not }
//	not    = not not | term | ( any )
type parser struct {
	lexemes []lexeme
	at      int
	deep    int

	root  Expr
	terms []lexeme // in the order in which they are written
}

// parse reads a filter. An error is a *FilterError.
func parse(s string) (*parser, error) {
	lexemes, wrong := lexemesOf(s)
	p := &parser{lexemes: lexemes}
	if wrong == nil && p.next().kind != ends {
		p.root, wrong = p.any()
	}
	if wrong == nil && p.next().kind == closes {
		wrong = p.wrong(p.next(), unopened)
	}
	if wrong != nil {
		wrong.Text = s
		return nil, wrong
	}
	return p, nil
}

// next returns the lexeme that has not been read yet.
func (p *parser) next() lexeme { return p.lexemes[p.at] }

// take reads the next lexeme where it is of a kind.
func (p *parser) take(kind lexemeKind) bool {
	if p.next().kind != kind {
		return false
	}
	p.at++
	return true
}

// wrong returns the error of a lexeme.
func (p *parser) wrong(t lexeme, f fault) *FilterError {
	return &FilterError{Term: t.text, Problem: f.problem, Want: f.want, At: t.at}
}

func (p *parser) any() (Expr, *FilterError) {
	first, wrong := p.all()
	all := []Expr{first}
	for wrong == nil && p.take(or) {
		var one Expr
		one, wrong = p.all()
		all = append(all, one)
	}
	return joined(AnyOf, all), wrong
}

func (p *parser) all() (Expr, *FilterError) {
	first, wrong := p.not()
	all := []Expr{first}
	for wrong == nil {
		if kind := p.next().kind; !p.take(and) && kind != term && kind != not && kind != opens {
			break
		}
		var one Expr
		one, wrong = p.not()
		all = append(all, one)
	}
	return joined(AllOf, all), wrong
}

func (p *parser) not() (Expr, *FilterError) {
	p.deep++
	defer func() { p.deep-- }()
	t := p.next()
	p.at++
	switch {
	case p.deep > deepest:
		return Expr{}, p.wrong(t, fault{problem: "stands within more than 100 others", want: "write it with fewer brackets"})
	case t.kind == not:
		one, wrong := p.not()
		return joined(NotOf, []Expr{one}), wrong
	case t.kind == term:
		one, f := readTerm(t.body())
		if f != (fault{}) {
			return Expr{}, p.wrong(t, f)
		}
		p.terms = append(p.terms, t)
		return one.Expr(), nil
	case t.kind == opens:
		return p.brackets(t)
	}
	return Expr{}, p.missing(t)
}

// brackets reads what stands behind an opening bracket, and the closing one.
func (p *parser) brackets(open lexeme) (Expr, *FilterError) {
	x, wrong := p.any()
	if wrong == nil && !p.take(closes) {
		wrong = p.wrong(open, fault{problem: "opens a bracket that nothing closes", want: `close it: (a or b), or put it into quotation marks: "("`})
	}
	return x, wrong
}

// missing says that a lexeme stands where a term should. Where that is the end, or a bracket,
// the mistake is that of the operator before it.
func (p *parser) missing(t lexeme) *FilterError {
	p.at--
	switch {
	case t.kind == and || t.kind == or:
		return p.wrong(t, fault{problem: "has no term before it", want: `write one, or put it into quotation marks: "and"`})
	case p.at == 0:
		return p.wrong(t, unopened)
	}
	e := p.wrong(p.lexemes[p.at-1], fault{problem: "names nothing", want: "write what to look for behind it"})
	e.At = t.at
	return e
}

// unopened is what is wrong with a closing bracket.
var unopened = fault{problem: "closes no bracket", want: `open one before it: (a or b), or put it into quotation marks: ")"`}
