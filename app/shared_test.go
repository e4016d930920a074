package main_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"strings"
	"testing"
)

// reads are the methods that hand out an event of a timeline itself, which editions and
// views share. Go cannot say that it is to be read only, so this test does.
var reads = map[string]bool{"At": true, "All": true, "First": true}

// isShared tells whether an expression is a shared event, or yields them.
func isShared(e ast.Expr) bool {
	call, ok := e.(*ast.CallExpr)
	if !ok {
		return false
	}
	method, ok := call.Fun.(*ast.SelectorExpr)
	if ok && method.Sel.Name == "Borrowed" {
		return true
	}
	if !ok || !reads[method.Sel.Name] {
		return false
	}
	of, ok := method.X.(*ast.SelectorExpr)
	return ok && of.Sel.Name == "Events"
}

// root returns what an expression such as e.Actors[0].Role begins with; nil where it is
// a name alone.
func root(e ast.Expr) ast.Expr {
	deep := false
	for {
		switch x := e.(type) {
		case *ast.SelectorExpr:
			e = x.X
		case *ast.IndexExpr:
			e = x.X
		case *ast.StarExpr:
			e = x.X
		case *ast.ParenExpr:
			e = x.X
		default:
			if deep {
				return e
			}
			return nil
		}
		deep = true
	}
}

// sharedIn returns the positions at which a function changes an event of a timeline.
func sharedIn(f ast.Node) (wrong []token.Pos) {
	shared := map[string]bool{} // names, as far as the function goes
	name := func(e ast.Expr, is bool) {
		if id, ok := e.(*ast.Ident); ok {
			shared[id.Name] = is
		}
	}
	change := func(e ast.Expr) {
		switch x := root(e).(type) {
		case *ast.Ident:
			if shared[x.Name] {
				wrong = append(wrong, e.Pos())
			}
		case ast.Expr:
			if isShared(x) {
				wrong = append(wrong, e.Pos())
			}
		}
	}
	ast.Inspect(f, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncDecl:
			clear(shared)
		case *ast.AssignStmt:
			for i, left := range n.Lhs {
				if n.Tok == token.DEFINE {
					name(left, len(n.Lhs) == len(n.Rhs) && isShared(n.Rhs[i]))
				}
				change(left)
			}
		case *ast.IncDecStmt:
			change(n.X)
		case *ast.RangeStmt:
			if n.Value != nil {
				name(n.Value, isShared(n.X))
			}
		}
		return true
	})
	return wrong
}

func TestNobodyChangesAnEventOfATimeline(t *testing.T) {
	for _, folder := range []string{"../app", "../data", "../timeline"} {
		err := filepath.WalkDir(folder, func(path string, d fs.DirEntry, err error) error {
			if err != nil || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
				return err
			}
			files := token.NewFileSet()
			f, err := parser.ParseFile(files, path, nil, 0)
			if err != nil {
				return err
			}
			for _, at := range sharedIn(f) {
				t.Errorf("%s: an event of a timeline is changed; take it with Full, change that, and put it in with an Edit", files.Position(at))
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
}

func TestTheGuardOfSharedEventsSeesAChange(t *testing.T) {
	for body, want := range map[string]int{
		`t.Events.At(0).ID = "x"`:                                         1,
		`e := t.Events.At(0); e.Actors[0].Role = "x"`:                     1,
		`for _, e := range t.Events.All() { e.Title[0].Value = "x" }`:     1,
		`for _, e := range t.Events.All() { *e = other }`:                 1,
		`e := t.Events.First(f); e.Place.Precision++`:                     1,
		`e := t.Events.At(0).Full(); e.Tags[0] = "x"`:                     0,
		`e := one.Borrowed(); e.Tags[0] = "x"`:                            1,
		`l := t.Events.List(); for i := range l { l[i].ID = "x" }`:        0,
		`e := t.Events.At(0); e = t.Events.At(1); _ = e.ID`:               0,
		`for _, e := range t.Events.All() { e := *e; e.ID = "x"; _ = e }`: 0,
	} {
		f, err := parser.ParseFile(token.NewFileSet(), "x.go", "package x\nfunc f() {\n"+body+"\n}", 0)
		if err != nil {
			t.Fatal(err)
		}
		if got := len(sharedIn(f)); got != want {
			t.Errorf("%s: %d changes are seen, want %d", body, got, want)
		}
	}
}
