package main

import (
	"fmt"
	"go/ast"
	"go/token"
	"strings"
)

// statements drops each statement of a list that can be spared, and turns about
// those that add and count.
func (f *finder) statements(list []ast.Stmt) {
	for _, s := range list {
		if f.last[s] {
			continue
		}
		switch s := s.(type) {
		case *ast.ExprStmt, *ast.SendStmt, *ast.DeferStmt, *ast.GoStmt:
			f.drop(s)
		case *ast.BranchStmt:
			if s.Tok == token.BREAK || s.Tok == token.CONTINUE {
				f.drop(s)
			}
		case *ast.IncDecStmt:
			f.drop(s)
			f.instead(s, s.Tok.String(), map[token.Token]string{token.INC: "--", token.DEC: "++"}[s.Tok])
		case *ast.AssignStmt:
			f.assignment(s)
		}
	}
}

var turned = map[token.Token]string{
	token.ADD_ASSIGN: "-=", token.SUB_ASSIGN: "+=", token.MUL_ASSIGN: "/=", token.QUO_ASSIGN: "*=",
	token.OR_ASSIGN: "&=", token.AND_ASSIGN: "|=", token.SHL_ASSIGN: ">>=", token.SHR_ASSIGN: "<<=", token.REM_ASSIGN: "*=",
}

func (f *finder) assignment(s *ast.AssignStmt) {
	if s.Tok == token.DEFINE {
		return
	}
	if name, ok := s.Lhs[0].(*ast.Ident); ok && name.Name == "_" && len(s.Lhs) == 1 {
		return
	}
	f.drop(s)
	if other := turned[s.Tok]; other != "" && (s.Tok != token.ADD_ASSIGN || f.numeric(s.Lhs[0])) {
		f.instead(s, s.Tok.String(), other)
	}
}

func (f *finder) drop(s ast.Stmt) {
	f.add(s, fmt.Sprintf("drop %q", f.source.short(s)), "if !mutant.Is(\x00) { ", " }")
}

// instead runs a statement with another operator.
func (f *finder) instead(s ast.Stmt, operator, other string) {
	raw := f.source.raw(s)
	if strings.Contains(raw, "\n") || strings.Contains(raw, "//") {
		return
	}
	changed := strings.Replace(raw, operator, other, 1)
	f.add(s, fmt.Sprintf("%q: %s becomes %s", f.source.short(s), operator, other), "if mutant.Is(\x00) { "+changed+" } else { ", " }")
}

// condition makes a branch that is always taken, and one that never is.
func (f *finder) condition(e ast.Expr, always bool) {
	if tv := f.info.Types[e]; tv.Value != nil {
		return
	}
	f.add(e, fmt.Sprintf("%q never holds", f.source.short(e)), "mutant.Never(\x00, ", ")")
	if always {
		f.add(e, fmt.Sprintf("%q always holds", f.source.short(e)), "mutant.Always(\x00, ", ")")
	}
}

// cases makes cases that are never taken. Those of a switch without a tag are
// conditions; of others the body is left.
func (f *finder) cases(s ast.Stmt, conditions bool, body *ast.BlockStmt) {
	for _, one := range body.List {
		c := one.(*ast.CaseClause)
		if conditions && c.List != nil {
			for _, e := range c.List {
				f.condition(e, true)
			}
			continue
		}
		if f.last[s] || len(c.Body) == 0 {
			continue
		}
		name := "default"
		if c.List != nil {
			name = "case " + f.source.short(c.List[0])
		}
		e := f.edit(c, " if mutant.Is(\x00) { break }; ", "")
		e.from = f.source.at(c.Colon) + 1
		e.to = e.from
		f.put(c, fmt.Sprintf("%q does nothing", name), e)
	}
}
