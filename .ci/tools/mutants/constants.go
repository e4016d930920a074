package main

import (
	"fmt"
	"go/ast"
	"go/constant"
	"go/token"
	"go/types"
	"strconv"
)

// declared makes a mutant of each named constant of the package that has a value
// of its own; its edits are the places that use it. The constants of an
// enumeration are changed where they are used instead.
func (f *finder) declared() {
	for _, file := range f.files {
		ast.Inspect(file.tree, func(n ast.Node) bool {
			spec, ok := n.(*ast.ValueSpec)
			if !ok {
				return true
			}
			for i, name := range spec.Names {
				c, ok := f.info.Defs[name].(*types.Const)
				if !ok || i >= len(spec.Values) || usesIota(spec.Values[i]) {
					continue
				}
				m := &mutant{
					pkg: f.path, file: file.name, line: file.pos.Line(name.Pos()),
					what: fmt.Sprintf("const %s = %s is changed", name.Name, file.short(spec.Values[i])),
				}
				f.constants[c] = m
				f.found = append(f.found, m)
			}
			return false
		})
	}
}

func usesIota(e ast.Expr) bool {
	uses := false
	ast.Inspect(e, func(n ast.Node) bool {
		name, ok := n.(*ast.Ident)
		uses = uses || ok && name.Name == "iota"
		return true
	})
	return uses
}

// constant changes a constant expression: a number becomes one more, a text
// longer, a truth its opposite.
func (f *finder) constant(e ast.Expr, tv types.TypeAndValue) {
	kind, ok := f.name(types.Default(tv.Type))
	if !ok {
		return
	}
	other, ok := changed(tv)
	if !ok {
		return
	}
	one := f.edit(e, "mutant.Pick["+kind+"](\x00, ", ", "+other+")")
	if name, ok := e.(*ast.Ident); ok {
		if c, ok := f.info.Uses[name].(*types.Const); ok && f.constants[c] != nil {
			f.constants[c].edits = append(f.constants[c].edits, one)
			return
		}
	}
	f.put(e, fmt.Sprintf("%s becomes %s", f.source.short(e), other), one)
}

// changed returns another value of the same type.
func changed(tv types.TypeAndValue) (string, bool) {
	switch v := tv.Value; v.Kind() {
	case constant.Bool:
		return strconv.FormatBool(!constant.BoolVal(v)), true
	case constant.String:
		return strconv.Quote(constant.StringVal(v) + "x"), true
	case constant.Int, constant.Float:
		b, ok := tv.Type.Underlying().(*types.Basic)
		if !ok || b.Info()&(types.IsInteger|types.IsFloat) == 0 {
			return "", false
		}
		more := constant.BinaryOp(v, token.ADD, constant.MakeInt64(1))
		if b.Info()&types.IsInteger != 0 {
			if !fits(more, b) {
				more = constant.BinaryOp(v, token.SUB, constant.MakeInt64(1))
			}
			return constant.ToInt(more).ExactString(), true
		}
		number, _ := constant.Float64Val(more)
		return strconv.FormatFloat(number, 'g', -1, 64), true
	}
	return "", false
}

// fits tells whether a whole number is one of a type.
func fits(v constant.Value, b *types.Basic) bool {
	bits := map[types.BasicKind]uint{
		types.Int8: 7, types.Uint8: 8, types.Int16: 15, types.Uint16: 16,
		types.Int32: 31, types.Uint32: 32, types.Uint: 64, types.Uint64: 64, types.Uintptr: 64,
	}[b.Kind()]
	if bits == 0 {
		bits = 63
	}
	limit := constant.Shift(constant.MakeInt64(1), token.SHL, bits)
	return constant.Compare(v, token.LSS, limit)
}

// name returns how a type is written in the file that is looked at, false where
// it cannot be.
func (f *finder) name(t types.Type) (string, bool) {
	ok := true
	text := types.TypeString(t, func(p *types.Package) string {
		if p == f.types {
			return ""
		}
		for _, spec := range f.source.tree.Imports {
			path, _ := strconv.Unquote(spec.Path.Value)
			if path != p.Path() {
				continue
			}
			if spec.Name != nil {
				return spec.Name.Name
			}
			return p.Name()
		}
		ok = false
		return ""
	})
	if named, is := t.(*types.Named); is && named.Obj().Pkg() != nil && named.Obj().Pkg() != f.types && !named.Obj().Exported() {
		ok = false
	}
	if b, is := t.(*types.Basic); is && (b.Info()&types.IsUntyped != 0 || b.Kind() == types.Invalid) {
		ok = false
	}
	return text, ok
}
