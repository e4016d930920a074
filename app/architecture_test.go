package main_test

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// A layer says what the packages of a folder, and of the folders in it that have
// no row of their own, may import beside the standard library and themselves.
type layer struct {
	folder string
	ours   []string // folders of this module, with all that is in them
	theirs []string // modules of others, or parts of one
}

// The import table: arrows point down only. Lower layers stand first.
var layers = []layer{
	{"assets", nil, nil},
	{"timeline", nil, nil},
	{"data/kit", []string{"timeline", "assets/translations"}, []string{"golang.org/x/text"}},
	{"data/words", []string{"data/kit", "timeline", "assets/translations"}, []string{"golang.org/x/text"}},
	{"data/gazetteer", []string{"assets", "timeline"}, []string{"golang.org/x/text"}},
	{"data/gazetteer/locate", []string{"data/gazetteer", "data/kit", "timeline"}, nil},
	{"data/synth", []string{"timeline"}, nil},
	{"data/grid", []string{"data/words", "data/kit", "data/gazetteer", "timeline", "assets/translations"}, []string{"golang.org/x/text"}},
	{"data/format", []string{"data/grid", "data/words", "data/kit", "data/gazetteer", "timeline"}, []string{
		"github.com/arran4/golang-ical", "github.com/teambition/rrule-go", "github.com/xuri/excelize/v2", "github.com/parquet-go/parquet-go", "modernc.org/sqlite",
	}},
	{"data/news", []string{"data/words", "data/kit", "data/gazetteer", "timeline", "assets"}, []string{
		"golang.org/x/text", "golang.org/x/net/html", "codeberg.org/readeck/go-readability", "github.com/ledongthuc/pdf",
	}},
	{"data/keep/disk", []string{"data/kit"}, nil},
	{"data/keep", []string{"data/format", "data/kit", "timeline"}, nil},
	{"data", []string{"timeline", "assets"}, nil},

	{"app/typeface", []string{"assets"}, []string{"golang.org/x/image", "golang.org/x/text"}},
	{"app/scene", []string{"app/typeface"}, nil},
	{"app/recorder", []string{"app/scene", "app/typeface"}, []string{"gonum.org/v1/plot", "golang.org/x/image/font"}},
	{"app/paint", []string{"app/scene", "app/typeface", "assets", "data/keep/disk"}, []string{"codeberg.org/go-pdf/fpdf", "github.com/soniakeys/quant", "golang.org/x/image", "golang.org/x/text"}},
	{"app/figure", []string{"app/scene", "app/typeface", "data/kit/speech", "timeline", "assets"}, nil},
	{"app/figure/view", []string{"timeline"}, nil},
	{"app/figure/story", []string{"app/figure", "data/kit", "timeline", "assets"}, nil},
	{"app/figure/exercise", []string{"app/figure", "app/scene", "data/kit/speech", "data/words", "timeline", "assets"}, nil},
	{"app/figure/chart", []string{"app/figure", "app/recorder", "app/scene", "app/typeface", "data/kit/speech", "timeline", "assets"}, []string{"gonum.org/v1/plot"}},
	{"app/web", []string{"app/figure", "app/paint", "app/scene", "timeline", "assets"}, nil},
	{"app/figure/export", []string{"app/figure", "app/scene", "data/kit", "timeline", "assets"}, nil},
	{"app/press", []string{"app/figure", "app/paint", "app/scene", "app/web", "data/grid", "data/keep/disk", "data/kit", "data/media", "timeline", "assets"}, nil},
	{"app/state", []string{"app/figure", "app/scene", "timeline", "data", "assets"}, nil},
	{"app/cli", []string{"app/press", "app/state", "app/figure", "app/paint", "app/scene", "app/typeface", "app/web", "timeline", "data", "assets"}, nil},
	{"app/desktop", []string{"app", "timeline", "data", "assets"}, []string{"fyne.io/fyne/v2", "golang.org/x/image", "github.com/rymdport/portal", "github.com/go-gl/glfw"}},
	{"app", []string{"app/cli", "app/desktop", "timeline", "data", "assets"}, []string{"fyne.io/fyne/v2"}},
}

// The formats stand side by side: no package of one imports that of another, but
// for what is stated here with its reason.
var acrossFormats = map[string]string{
	"data/format/sqlite imports dateline/data/format/native": "a database of ours keeps each event as the native file has it",
}

// formatOf returns which format a folder belongs to; "" for what is none.
func formatOf(folder string) string {
	rest, ok := strings.CutPrefix(folder, "data/format/")
	if !ok {
		return ""
	}
	name, _, _ := strings.Cut(rest, "/")
	return name
}

// The debt: imports that the table forbids and that stand all the same, each as
// "folder imports path" with who will pay it and how. Empty is how it should be.
var debt = map[string]string{}

// The top level holds these and dot files; out and dist are made by make.
var topLevel = []string{
	"app", "timeline", "data", "assets", "go.mod", "go.sum", "FyneApp.toml",
	"README.md", "Makefile", "LICENSE", "out", "dist",
}

const module = "dateline"

// layerOf returns the row of a folder, that of the nearest folder above it when
// it has none; the row of app is main.go's alone.
func layerOf(folder string) (layer, bool) {
	for ; folder != "."; folder = path.Dir(folder) {
		for _, l := range layers {
			if l.folder == folder {
				return l, true
			}
		}
		if path.Dir(folder) == "app" {
			break
		}
	}
	return layer{}, false
}

// within tells whether an import path is the folder or lies in it.
func within(importPath, folder string) bool {
	return importPath == folder || strings.HasPrefix(importPath, folder+"/")
}

// refuse says why a package in folder may not import importPath; "" if it may.
func refuse(folder, importPath string) string {
	l, ok := layerOf(folder)
	if !ok {
		return fmt.Sprintf("%s has no row in the import table: give it one in app/architecture_test.go", folder)
	}
	first, _, _ := strings.Cut(importPath, "/")
	allowed, target := l.theirs, importPath
	switch {
	case first == module:
		target = strings.TrimPrefix(importPath, module+"/")
		if one, other := formatOf(folder), formatOf(target); one != "" && other != "" && one != other && acrossFormats[folder+" imports "+importPath] == "" {
			return fmt.Sprintf("%s imports %s: no format imports another", folder, importPath)
		}
		if l.folder != "app" && within(target, l.folder) {
			return ""
		}
		allowed = l.ours
	case !strings.Contains(first, "."):
		return "" // the standard library
	}
	if slices.ContainsFunc(allowed, func(a string) bool { return within(target, a) }) {
		return ""
	}
	if len(allowed) == 0 {
		allowed = []string{"nothing of that kind"}
	}
	return fmt.Sprintf("%s imports %s, but the layer %s may import %s", folder, importPath, l.folder, strings.Join(allowed, ", "))
}

func TestImportsPointDown(t *testing.T) {
	paid := map[string]bool{}
	for folder, imports := range importsOfTheTree(t) {
		for importPath, file := range imports {
			entry := folder + " imports " + importPath
			reason := refuse(folder, importPath)
			if _, owed := debt[entry]; owed {
				paid[entry] = reason == ""
				continue
			}
			if reason != "" {
				t.Errorf("%s: %s", file, reason)
			}
		}
	}
	for entry := range debt {
		if done, found := paid[entry]; done || !found {
			t.Errorf("the debt %q is paid: strike it from the table", entry)
		}
	}
}

func TestTheImportTableRefusesWhatPointsUp(t *testing.T) {
	for _, c := range []struct {
		name, folder, importPath string
		allowed                  bool
	}{
		{"the standard library is free to all", "timeline", "encoding/json", true},
		{"a package may import its own layer", "timeline/lane", "dateline/timeline/calendar", true},
		{"the model knows no pictures", "timeline", "dateline/app/scene", false},
		{"the model knows no files", "timeline/edtf", "dateline/data", false},
		{"data knows no pictures", "data/grid", "dateline/app/scene", false},
		{"data reads the model", "data/grid", "dateline/timeline/edtf", true},
		{"the registry knows the formats", "data", "dateline/data/format/csv", true},
		{"a format knows rows and columns", "data/format/csv", "dateline/data/grid", true},
		{"rows and columns know no format", "data/grid", "dateline/data/format/csv", false},
		{"what formats share knows no rows", "data/kit/draft", "dateline/data/grid", false},
		{"dates in words know no rows", "data/words", "dateline/data/grid", false},
		{"articles know no formats", "data/news/extract", "dateline/data/format/native", false},
		{"no format imports another", "data/format/kml", "dateline/data/format/gpx", false},
		{"a format has rooms of its own", "data/format/timelinejs/timelinesheet", "dateline/data/format/timelinejs", true},
		{"but for what is stated", "data/format/sqlite", "dateline/data/format/native", true},
		{"pictures know no windows", "app/figure/mapview", "fyne.io/fyne/v2/canvas", false},
		{"the state knows no windows", "app/state", "fyne.io/fyne/v2", false},
		{"the window is drawn with Fyne", "app/desktop", "fyne.io/fyne/v2/widget", true},
		{"charts are plots of gonum", "app/figure/chart", "gonum.org/v1/plot/vg", true},
		{"the timeline is no plot of gonum", "app/figure/timelineview", "gonum.org/v1/plot", false},
		{"the command line opens no window", "app/cli", "dateline/app/desktop", false},
		{"main may not skip the layers", "app", "dateline/app/scene", false},
		{"a name that only begins alike is another folder", "data", "dateline/timelines", false},
		{"a room of app without a row is refused", "app/attic", "fmt", false},
	} {
		t.Run(c.name, func(t *testing.T) {
			reason := refuse(c.folder, c.importPath)
			if got := reason == ""; got != c.allowed {
				t.Errorf("%s importing %s: allowed is %t, want %t (%s)", c.folder, c.importPath, got, c.allowed, reason)
			}
		})
	}
}

func TestTheTopLevelHoldsNothingElse(t *testing.T) {
	entries, err := os.ReadDir("..")
	if err != nil {
		t.Fatal(err)
	}
	for _, entry := range entries {
		name := entry.Name()
		if !strings.HasPrefix(name, ".") && !slices.Contains(topLevel, name) {
			t.Errorf("%s stands at the top level, which holds only %s and dot files", name, strings.Join(topLevel, ", "))
		}
	}
}

// importsOfTheTree returns, by folder and import path, a file that has the
// import. Tests may import what they like, and so may generators, which are
// excluded from the build.
func importsOfTheTree(t *testing.T) map[string]map[string]string {
	t.Helper()
	tree := map[string]map[string]string{}
	err := filepath.WalkDir("..", func(name string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if entry.IsDir() {
			if base := entry.Name(); base != ".." && strings.HasPrefix(base, ".") || base == "testdata" {
				return filepath.SkipDir
			}
			return nil
		}
		if !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") {
			return nil
		}
		parsed, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.ImportsOnly|parser.ParseComments)
		if err != nil {
			return err
		}
		if ignored(parsed) {
			return nil
		}
		file := strings.TrimPrefix(filepath.ToSlash(name), "../")
		folder := path.Dir(file)
		if tree[folder] == nil {
			tree[folder] = map[string]string{}
		}
		for _, spec := range parsed.Imports {
			importPath, err := strconv.Unquote(spec.Path.Value)
			if err != nil {
				return fmt.Errorf("%s: import %s: %w", file, spec.Path.Value, err)
			}
			tree[folder][importPath] = file
		}
		return nil
	})
	if err != nil {
		t.Fatalf("reading the imports of the tree: %v", err)
	}
	if len(tree) < 3 {
		t.Fatalf("found Go files in %d folders only: the test looks in the wrong place", len(tree))
	}
	return tree
}

// ignored tells whether a file is a program of its own that go run is given by name.
func ignored(file *ast.File) bool {
	for _, group := range file.Comments {
		for _, comment := range group.List {
			if strings.TrimSpace(comment.Text) == "//go:build ignore" {
				return true
			}
		}
	}
	return false
}

// skips are the tests that may skip, with who runs them instead.
var skips = map[string]string{
	"app/desktop/window_test.go": "make window, which make test calls",
	"app/program_test.go":        "make bench",
}

// A test that skips proves nothing, and nobody sees it; and what it reads must be
// in the tree, or every machine would test something else.
func TestNoTestSkipsInSilenceOrReadsOutsideTheTree(t *testing.T) {
	read := 0
	skip := map[string]bool{}
	err := filepath.WalkDir("..", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || !strings.HasSuffix(name, "_test.go") {
			return err
		}
		parsed, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
		if err != nil {
			return err
		}
		read++
		file := strings.TrimPrefix(filepath.ToSlash(name), "../")
		depth := strings.Count(file, "/") // so many steps up is the tree's root
		ast.Inspect(parsed, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.CallExpr:
				f, ok := n.Fun.(*ast.SelectorExpr)
				if ok && (f.Sel.Name == "Skip" || f.Sel.Name == "Skipf" || f.Sel.Name == "SkipNow") {
					skip[file] = true
				}
				if up := stepsUp(n.Args); up > depth {
					t.Errorf("%s goes %d steps up, out of the tree", file, up)
				}
			case *ast.BasicLit:
				if up := strings.Count(n.Value, "../"); strings.HasPrefix(n.Value, `"../`) && up > depth {
					t.Errorf("%s names %s, out of the tree", file, n.Value)
				}
			}
			return true
		})
		return nil
	})
	if err != nil || read < 40 {
		t.Fatalf("read %d files of tests: %v", read, err)
	}
	for file := range skip {
		if skips[file] == "" {
			t.Errorf("%s skips a test; let it say that it left something out, or add who runs it to the table", file)
		}
	}
	for file, who := range skips {
		if !skip[file] {
			t.Errorf("%s skips nothing: strike %q from the table", file, who)
		}
	}
}

// stepsUp counts the ".." with which arguments begin.
func stepsUp(args []ast.Expr) int {
	for i, a := range args {
		if lit, ok := a.(*ast.BasicLit); !ok || lit.Value != `".."` {
			return i
		}
	}
	return len(args)
}
