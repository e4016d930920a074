package main

import (
	"bytes"
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// A built program is the tests of the packages that know a changed package, with
// all mutants in them.
type built struct {
	config
	root     string
	dir      string // of what is made
	tree     string // a copy of the module in which tests run, so that they write nothing into it
	mutants  []*mutant
	sources  map[string]string // the changed text that stands for a source
	binaries []binary
}

// A binary is the tests of one package.
type binary struct {
	pkg  string
	path string
	work string // where it runs
}

// build writes mutants into the sources of packages and builds the tests that
// know these. Mutants that do not compile are left out.
func build(ctx context.Context, c config, dir string, all []*pack, sample []*mutant) (*built, error) {
	root, err := filepath.Abs(c.Root)
	if err != nil {
		return nil, err
	}
	b := &built{config: c, root: root, dir: dir, tree: filepath.Join(dir, "tree"), mutants: slices.Clone(sample)}
	if err := os.CopyFS(b.tree, withoutGit{os.DirFS(root)}); err != nil {
		return nil, fmt.Errorf("copying the module: %w", err)
	}
	module, packages, err := b.testing(ctx, all)
	if err != nil {
		return nil, err
	}
	if len(packages) == 0 {
		return b, nil
	}
	const attempts = 20
	for range attempts {
		overlay, err := b.write(module, all)
		if err != nil {
			return nil, err
		}
		bad, err := b.compile(ctx, overlay, all)
		if err != nil {
			return nil, err
		}
		if len(bad) == 0 {
			return b, b.tests(ctx, overlay, module, packages)
		}
		before := len(b.mutants)
		b.mutants = slices.DeleteFunc(b.mutants, func(m *mutant) bool { return m.touches(bad) })
		if len(b.mutants) == before {
			return nil, fmt.Errorf("lines without a mutant do not compile: %v", bad)
		}
	}
	return nil, fmt.Errorf("the sources do not compile after %d attempts", attempts)
}

// testing returns the module's path and the packages with tests that know one of
// the changed packages.
func (b *built) testing(ctx context.Context, all []*pack) (module string, packages []string, err error) {
	by := strings.Fields(b.By)
	if len(by) == 0 {
		by = []string{"./..."}
	}
	args := []string{"list", "-tags=" + b.Tags, "-test", "-f", `{{.ImportPath}}{{"\t"}}{{if .Module}}{{.Module.Path}}{{end}}{{range .Deps}} {{.}}{{end}}`}
	out, err := b.command(ctx, append(args, by...)...)
	if err != nil {
		return "", nil, err
	}
	for line := range strings.Lines(string(out)) {
		name, rest, _ := strings.Cut(strings.TrimSpace(line), "\t")
		name, is := strings.CutSuffix(name, ".test")
		if !is {
			if mod, _, _ := strings.Cut(rest, " "); mod != "" {
				module = mod
			}
			continue
		}
		known := strings.Fields(rest)
		if slices.ContainsFunc(all, func(p *pack) bool {
			return slices.ContainsFunc(known, func(k string) bool { return k == p.path || strings.HasPrefix(k, p.path+" [") })
		}) {
			packages = append(packages, name)
		}
	}
	return module, packages, nil
}

// write writes the changed sources and the overlay that puts them in place.
func (b *built) write(module string, all []*pack) (overlay string, err error) {
	edits := map[*source][]edit{}
	for i, m := range b.mutants {
		m.id = i + 1
		for _, e := range m.edits {
			e.open = strings.ReplaceAll(e.open, "\x00", strconv.Itoa(m.id))
			e.close = strings.ReplaceAll(e.close, "\x00", strconv.Itoa(m.id))
			if e.gap != nil {
				e.gap = &gap{e.gap.from, e.gap.to, strings.ReplaceAll(e.gap.text, "\x00", strconv.Itoa(m.id))}
			}
			edits[e.file] = append(edits[e.file], e)
		}
	}
	replace := map[string]string{}
	put := func(path, text string) error {
		at := filepath.Join(b.dir, "sources", strconv.Itoa(len(replace))+".go")
		replace[path] = at
		return os.WriteFile(at, []byte(text), 0o644)
	}
	if err := os.MkdirAll(filepath.Join(b.dir, "sources"), 0o755); err != nil {
		return "", err
	}
	if err := put(filepath.Join(b.root, "mutant", "mutant.go"), helper); err != nil {
		return "", err
	}
	for _, p := range all {
		for _, s := range p.files {
			if len(edits[s]) == 0 {
				continue
			}
			if err := put(s.path, s.changed(edits[s], module)); err != nil {
				return "", err
			}
		}
	}
	b.sources = replace
	raw, err := json.Marshal(map[string]any{"Replace": replace})
	if err != nil {
		return "", err
	}
	overlay = filepath.Join(b.dir, "overlay.json")
	return overlay, os.WriteFile(overlay, raw, 0o644)
}

// changed returns the text of a source with edits in it; every line stays where
// it is, so that the compiler's errors name the mutant.
func (s *source) changed(edits []edit, module string) string {
	slices.SortFunc(edits, func(a, b edit) int { return cmp.Compare(a.order, b.order) })
	opens, closes, gaps := map[int]string{}, map[int]string{}, map[int]gap{}
	for _, e := range edits { // what lies outside first
		opens[e.from] += e.open
		closes[e.to] = e.close + closes[e.to]
		if e.gap != nil {
			gaps[e.gap.from] = *e.gap
		}
	}
	name := s.at(s.tree.Name.End())
	closes[name] += "; import mutant " + strconv.Quote(module+"/mutant")
	var out strings.Builder
	for i := 0; i <= len(s.text); i++ {
		out.WriteString(closes[i] + opens[i])
		if g, ok := gaps[i]; ok {
			out.WriteString(g.text)
			i = g.to - 1
			continue
		}
		if i < len(s.text) {
			out.WriteByte(s.text[i])
		}
	}
	return out.String()
}

var faulty = regexp.MustCompile(`(?m)^(?:\./)?(\S+\.go):(\d+):\d+: `)

// compile compiles the changed packages; it returns the lines that do not.
func (b *built) compile(ctx context.Context, overlay string, all []*pack) (map[string]bool, error) {
	args := []string{"build", "-tags=" + b.Tags, "-gcflags=-e", "-overlay=" + overlay, "-o", os.DevNull}
	for _, p := range all {
		args = append(args, p.path)
	}
	_, err := b.command(ctx, args...)
	if err == nil {
		return nil, nil
	}
	bad := map[string]bool{}
	for _, found := range faulty.FindAllStringSubmatch(err.Error(), -1) {
		path := found[1] // of the source or of the text that stands for it
		if !filepath.IsAbs(path) {
			path = filepath.Join(b.root, path)
		}
		for name, text := range b.sources {
			if path == name || path == text {
				bad[name+":"+found[2]] = true
			}
		}
	}
	if len(bad) == 0 {
		return nil, err
	}
	return bad, nil
}

// tests builds the tests of packages, those whose folders have one name apart.
func (b *built) tests(ctx context.Context, overlay, module string, packages []string) error {
	for round := 0; len(packages) > 0; round++ {
		dir := filepath.Join(b.dir, "tests", strconv.Itoa(round))
		if err := os.MkdirAll(dir, 0o755); err != nil {
			return err
		}
		args := []string{"test", "-c", "-tags=" + b.Tags, "-vet=off", "-overlay=" + overlay, "-o", dir + "/"}
		names := map[string]bool{}
		packages = slices.DeleteFunc(packages, func(p string) bool {
			name := path.Base(p) + ".test"
			if names[name] {
				return false
			}
			names[name] = true
			args = append(args, p)
			b.binaries = append(b.binaries, binary{p, filepath.Join(dir, name), filepath.Join(b.tree, strings.TrimPrefix(p, module))})
			return true
		})
		if _, err := b.command(ctx, args...); err != nil {
			return err
		}
	}
	return nil
}

// touches tells whether a mutant changes one of the lines.
func (m *mutant) touches(lines map[string]bool) bool {
	for _, e := range m.edits {
		for at := e.file.line(e.from); at <= e.file.line(e.to); at++ {
			if lines[e.file.path+":"+strconv.Itoa(at)] {
				return true
			}
		}
	}
	return false
}

func (s *source) line(offset int) int { return 1 + bytes.Count(s.text[:offset], []byte("\n")) }

func (b *built) command(ctx context.Context, args ...string) ([]byte, error) {
	cmd := exec.CommandContext(ctx, "go", args...)
	cmd.Dir = b.root
	var problems bytes.Buffer
	cmd.Stderr = &problems
	out, err := cmd.Output()
	if err != nil {
		return nil, fmt.Errorf("go %s: %w\n%s", args[0], err, problems.Bytes())
	}
	return out, nil
}
