package main

import (
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"strings"
)

// exchanged holds, for an operator, the one that takes its place and the
// function of the helper that does either.
var exchanged = map[token.Token]struct{ other, helper string }{
	token.LSS: {"<=", "Less"}, token.LEQ: {"<", "LessEqual"}, token.GTR: {">=", "Greater"}, token.GEQ: {">", "GreaterEqual"},
	token.ADD: {"-", "Add"}, token.SUB: {"+", "Sub"}, token.MUL: {"/", "Mul"}, token.QUO: {"*", "Div"}, token.REM: {"*", "Rem"},
	token.AND: {"|", "And"}, token.OR: {"&", "Or"}, token.XOR: {"&", "Xor"}, token.AND_NOT: {"&", "AndNot"},
	token.SHL: {">>", "Left"}, token.SHR: {"<<", "Right"},
}

// expression collects the mutants of one expression and tells whether what it
// holds is to be looked at too.
func (f *finder) expression(e ast.Expr) bool {
	if tv, ok := f.info.Types[e]; ok && tv.Value != nil {
		f.constant(e, tv)
		return false
	}
	switch e := e.(type) {
	case *ast.BinaryExpr:
		f.binary(e)
	case *ast.UnaryExpr:
		switch e.Op {
		case token.NOT:
			f.add(e, fmt.Sprintf("%q: ! is left out", f.source.short(e)), "(mutant.Is(\x00) != ", ")")
		case token.SUB:
			f.add(e, fmt.Sprintf("%q: - is left out", f.source.short(e)), "mutant.Minus(\x00, ", ")")
		}
	case *ast.CallExpr:
		f.call(e)
	}
	return true
}

func (f *finder) binary(e *ast.BinaryExpr) {
	what := func(other string) string {
		return fmt.Sprintf("%q: %s becomes %s", f.source.short(e), e.Op, other)
	}
	switch e.Op {
	case token.EQL:
		f.add(e, what("!="), "(mutant.Is(\x00) != (", "))")
	case token.NEQ:
		f.add(e, what("=="), "(mutant.Is(\x00) != (", "))")
	case token.LAND, token.LOR:
		// a || b is !(!a && !b): the same text does both, by turning three truths about.
		other := map[token.Token]string{token.LAND: "||", token.LOR: "&&"}[e.Op]
		f.operator(e, what(other), "(((", ") != mutant.Is(\x00) "+e.Op.String()+" (", ") != mutant.Is(\x00)) != mutant.Is(\x00))")
	default:
		x, ok := exchanged[e.Op]
		if !ok || e.Op == token.ADD && !f.numeric(e) {
			return
		}
		f.operator(e, what(x.other), "mutant."+x.helper+"(\x00, ", ", ", ")")
	}
}

// operator puts text before, between and behind two operands; lines stay.
func (f *finder) operator(e *ast.BinaryExpr, what, before, between, behind string) {
	s := f.source
	from, to := s.at(e.X.End()), s.at(e.Y.Pos())
	between += strings.Repeat("\n", strings.Count(string(s.text[from:to]), "\n"))
	one := f.edit(e, before, behind)
	one.gap = &gap{from, to, between}
	f.put(e, what, one)
}

// alike are functions for which the order of arguments is no matter.
var alike = map[string]bool{"math.Hypot": true, "math.Max": true, "math.Min": true, "max": true, "min": true}

// call exchanges neighbouring arguments of one type, and min with max.
func (f *finder) call(e *ast.CallExpr) {
	if f.info.Types[e.Fun].IsType() {
		return
	}
	name := types.ExprString(e.Fun)
	if f.info.Types[e.Fun].IsBuiltin() && (name == "min" || name == "max") && len(e.Args) > 1 {
		other := map[string]string{"min": "max", "max": "min"}[name]
		m := f.add(e, fmt.Sprintf("%q: %s becomes %s", f.source.short(e), name, other), "", "")
		at := f.source.at(e.Fun.Pos())
		m.edits[0].gap = &gap{at, f.source.at(e.Lparen) + 1, "mutant." + strings.ToUpper(name[:1]) + name[1:] + "(\x00, "}
		return
	}
	if !alike[name] && e.Ellipsis == token.NoPos && !f.info.Types[e.Fun].IsBuiltin() {
		f.exchange(name, e.Args)
	}
}

// composite exchanges neighbours of a struct that names no fields, and looks at
// the values of all others.
func (f *finder) composite(e *ast.CompositeLit) bool {
	t := f.info.Types[e].Type
	if p, ok := t.Underlying().(*types.Pointer); ok {
		t = p.Elem()
	}
	switch t.Underlying().(type) {
	case *types.Struct:
		if len(e.Elts) > 0 {
			if _, named := e.Elts[0].(*ast.KeyValueExpr); !named {
				name := "a struct"
				if e.Type != nil {
					name = types.ExprString(e.Type)
				}
				f.exchange(name, e.Elts)
			}
		}
	case *types.Map:
		return true
	}
	for _, v := range e.Elts {
		if pair, ok := v.(*ast.KeyValueExpr); ok {
			v = pair.Value // a key of an array is a constant, that of a struct a name
		}
		f.node(v)
	}
	return false
}

// exchange exchanges the first with the second, the third with the fourth and
// so on, where both have one type and looking at them twice does no harm.
func (f *finder) exchange(name string, args []ast.Expr) {
	s := f.source
	for i := 0; i+1 < len(args); i += 2 {
		a, b := args[i], args[i+1]
		rawA, rawB := s.raw(a), s.raw(b)
		if rawA == rawB || strings.Contains(rawA+rawB, "\n") || !f.pure(a) || !f.pure(b) {
			continue
		}
		ta, tb := f.info.Types[a].Type, f.info.Types[b].Type
		kind, ok := f.name(ta)
		if !ok || !types.Identical(ta, tb) {
			continue
		}
		m := f.add(a, fmt.Sprintf("%s: %s and %s exchanged", name, s.short(a), s.short(b)),
			"mutant.Pick["+kind+"](\x00, ", ", "+rawB+")")
		m.edits = append(m.edits, f.edit(b, "mutant.Pick["+kind+"](\x00, ", ", "+rawA+")"))
	}
}

// pure tells whether an expression may be worked out twice.
func (f *finder) pure(e ast.Expr) bool {
	ok := true
	ast.Inspect(e, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.CallExpr:
			ok = ok && f.info.Types[n.Fun].IsType()
		case *ast.FuncLit, *ast.CompositeLit:
			ok = false
		case *ast.UnaryExpr:
			ok = ok && n.Op != token.ARROW
		}
		return ok
	})
	return ok
}

func (f *finder) numeric(e ast.Expr) bool {
	t, ok := f.info.Types[e]
	if !ok {
		return false
	}
	b, ok := t.Type.Underlying().(*types.Basic)
	return ok && b.Info()&(types.IsInteger|types.IsFloat) != 0
}
