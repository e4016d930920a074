package main

import (
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"os"
	"path/filepath"

	"golang.org/x/tools/go/packages"
)

// A pack is a package to be changed, with its types.
type pack struct {
	path  string
	types *types.Package
	info  *types.Info
	files []*source
}

// load reads and type-checks the packages that the patterns name.
func load(c config) ([]*pack, error) {
	root, err := filepath.Abs(c.Root)
	if err != nil {
		return nil, err
	}
	found, err := packages.Load(&packages.Config{
		Mode: packages.NeedName | packages.NeedFiles | packages.NeedSyntax | packages.NeedTypes | packages.NeedTypesInfo |
			packages.NeedImports | packages.NeedCompiledGoFiles | packages.NeedExportFile,
		Dir: root, BuildFlags: []string{"-tags=" + c.Tags},
	}, c.Packages...)
	if err != nil {
		return nil, err
	}
	var all []*pack
	for _, p := range found {
		if len(p.Errors) > 0 {
			return nil, fmt.Errorf("%s does not compile: %v", p.PkgPath, p.Errors[0])
		}
		one := &pack{path: p.PkgPath, types: p.Types, info: p.TypesInfo}
		for i, tree := range p.Syntax {
			path := p.CompiledGoFiles[i]
			text, err := os.ReadFile(path)
			if err != nil {
				return nil, err
			}
			name, err := filepath.Rel(root, path)
			if err != nil {
				return nil, err
			}
			one.files = append(one.files, &source{name, path, text, tree, p.Fset.File(tree.FileStart)})
		}
		all = append(all, one)
	}
	return all, nil
}

// find lists all mutants of packages.
func find(all []*pack) []*mutant {
	var mutants []*mutant
	for _, p := range all {
		f := &finder{pack: p, constants: map[*types.Const]*mutant{}}
		f.declared()
		for _, file := range p.files {
			f.source = file
			for _, d := range file.tree.Decls {
				f.declaration(d)
			}
		}
		for _, m := range f.found {
			if len(m.edits) > 0 { // a named constant that is used nowhere has none
				mutants = append(mutants, m)
			}
		}
	}
	number(mutants)
	return mutants
}

// A finder walks over a package and collects its mutants.
type finder struct {
	*pack
	source *source
	where  string
	// last holds the statements by which a function must not fall through: to
	// drop one would not compile.
	last      map[ast.Stmt]bool
	constants map[*types.Const]*mutant
	found     []*mutant
	edits     int
}

// edit returns an edit that goes around a node.
func (f *finder) edit(n ast.Node, open, close string) edit {
	f.edits++
	return edit{order: f.edits, file: f.source, from: f.source.at(n.Pos()), to: f.source.at(n.End()), open: open, close: close}
}

func (f *finder) declaration(d ast.Decl) {
	f.where, f.last = "", map[ast.Stmt]bool{}
	switch d := d.(type) {
	case *ast.FuncDecl:
		if d.Body == nil {
			return
		}
		f.where = d.Name.Name
		if d.Recv != nil && len(d.Recv.List) == 1 {
			f.where = types.ExprString(d.Recv.List[0].Type) + "." + f.where
		}
		f.ending(d.Type, d.Body)
		f.node(d.Body)
	case *ast.GenDecl:
		if d.Tok == token.VAR {
			for _, spec := range d.Specs {
				for _, v := range spec.(*ast.ValueSpec).Values {
					f.node(v)
				}
			}
		}
	}
}

// node collects the mutants of a node and of all that it holds.
func (f *finder) node(n ast.Node) {
	ast.Inspect(n, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.GenDecl:
			return n.Tok == token.VAR
		case *ast.FuncLit:
			f.ending(n.Type, n.Body)
			f.node(n.Body)
			return false
		case *ast.BlockStmt:
			f.statements(n.List)
		case *ast.CaseClause:
			f.statements(n.Body)
		case *ast.CommClause:
			f.statements(n.Body)
		case *ast.IfStmt:
			f.condition(n.Cond, true)
		case *ast.ForStmt:
			if n.Cond != nil {
				f.condition(n.Cond, false) // one that always holds hangs
			}
		case *ast.SwitchStmt:
			f.cases(n, n.Tag == nil, n.Body)
		case *ast.TypeSwitchStmt:
			f.cases(n, false, n.Body)
		case *ast.CompositeLit:
			return f.composite(n)
		case *ast.ArrayType, *ast.StructType, *ast.FuncType, *ast.InterfaceType:
			return false // holds no values but lengths
		case ast.Expr:
			return f.expression(n)
		}
		return true
	})
}

// add notes a mutant of a node: open and close go around it.
func (f *finder) add(n ast.Node, what, open, close string) *mutant {
	return f.put(n, what, f.edit(n, open, close))
}

func (f *finder) put(n ast.Node, what string, e edit) *mutant {
	m := &mutant{
		pkg: f.path, file: f.source.name, line: f.source.pos.Line(n.Pos()),
		where: f.where, what: what, edits: []edit{e},
	}
	f.found = append(f.found, m)
	return m
}

// ending marks the statements at the end of a function that has results.
func (f *finder) ending(t *ast.FuncType, body *ast.BlockStmt) {
	if t.Results != nil {
		f.mark(body)
	}
}

func (f *finder) mark(s ast.Stmt) {
	f.last[s] = true
	switch s := s.(type) {
	case *ast.BlockStmt:
		if len(s.List) > 0 {
			f.mark(s.List[len(s.List)-1])
		}
	case *ast.IfStmt:
		f.mark(s.Body)
		if s.Else != nil {
			f.mark(s.Else)
		}
	case *ast.SwitchStmt:
		f.markCases(s.Body)
	case *ast.TypeSwitchStmt:
		f.markCases(s.Body)
	case *ast.LabeledStmt:
		f.mark(s.Stmt)
	}
}

func (f *finder) markCases(body *ast.BlockStmt) {
	for _, c := range body.List {
		if list := c.(*ast.CaseClause).Body; len(list) > 0 {
			f.mark(list[len(list)-1])
		}
	}
}
