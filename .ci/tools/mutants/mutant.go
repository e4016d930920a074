package main

import (
	"cmp"
	"fmt"
	"go/ast"
	"go/token"
	"math/rand/v2"
	"slices"
	"strings"
)

// A mutant is one change of one place of the program, or, of a named constant,
// of all places that use it.
type mutant struct {
	id    int    // 1 and up, among those that are built
	pkg   string // import path
	file  string // from the root of the module
	line  int
	where string // the function, or "" at the level of the package
	what  string // the change in words, as the report and the list of equivalents have it
	edits []edit
}

// An edit is text to be put around or in place of a piece of a file: Open stands
// before From, Close behind To, and where Gap is not nil, it replaces that range.
// "\x00" stands for the number of the mutant.
type edit struct {
	order       int // in which the finder met it: what lies outside comes first
	file        *source
	from, to    int
	open, close string
	gap         *gap
}

// A gap is a range that is replaced: the operator between two operands.
type gap struct {
	from, to int
	text     string
}

// key names a mutant so that it is found again when lines have moved.
func (m *mutant) key() string { return m.file + " | " + m.where + " | " + m.what }

// A source is one file of a package with its text.
type source struct {
	name string // from the root of the module
	path string
	text []byte
	tree *ast.File
	pos  *token.File
}

func (s *source) at(p token.Pos) int { return s.pos.Offset(p) }

// raw returns the text of a node.
func (s *source) raw(n ast.Node) string { return string(s.text[s.at(n.Pos()):s.at(n.End())]) }

// short returns the text of a node in one line that is not too long.
func (s *source) short(n ast.Node) string {
	const most = 70
	text := strings.Join(strings.Fields(s.raw(n)), " ")
	if letters := []rune(text); len(letters) > most {
		return string(letters[:most]) + "…"
	}
	return text
}

// take returns n of all mutants, in their order, chosen by a seed; all for 0.
func take(all []*mutant, n int, seed uint64) []*mutant {
	if n == 0 || n >= len(all) {
		return all
	}
	r := rand.New(rand.NewPCG(seed, 0))
	chosen := r.Perm(len(all))[:n]
	slices.Sort(chosen)
	some := make([]*mutant, n)
	for i, at := range chosen {
		some[i] = all[at]
	}
	return some
}

// number gives mutants of the same name in the same function a number each.
func number(all []*mutant) {
	slices.SortStableFunc(all, func(a, b *mutant) int {
		return cmp.Or(cmp.Compare(a.pkg, b.pkg), cmp.Compare(a.file, b.file), cmp.Compare(a.line, b.line))
	})
	seen := map[string]int{}
	for _, m := range all {
		key := m.key()
		if seen[key]++; seen[key] > 1 {
			m.what += fmt.Sprintf(" #%d", seen[key])
		}
	}
}
