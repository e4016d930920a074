package message

import (
	"errors"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"dateline/assets/translations"
	"dateline/timeline/edtf"
)

// The calls whose argument of that number, from 0 on, is the code of a Message; by
// the name of the function alone, for receivers have many names.
var codeOf = map[string][]int{
	"message.New": {0}, "message.Error": {0}, "Note": {0}, "note": {0},
	"loss.Of": {0}, "Of": {0}, "loss.Undated": {0}, "loss.BCE": {0}, "loss.Coarse": {0}, "loss.Uncertain": {0},
	"unexpected": {0}, "wrong": {0}, "unexpectedHere": {0}, "v.fail": {0, 2}, "c.say": {0}, "call.say": {0}, "in": {0}, "Sees": {0}, "LeftOut": {0}, "Repeated": {0}, "Moved": {1, 2}, "see": {1},
}

// The literals whose fields are codes, by the name of the type: which of the fields; of
// a fault of a date all that are named.
var codesIn = map[string][]int{"FilterError": {1, 2}, "Rule": {0}, "problem": {0, 1}}

// The tables whose texts are codes.
var tables = []string{"ofSystems", "guessWords", "epochUnits", "wantID", "orderWords", "facetKindWords", "noEvents", "rowsSeen", "slidesSeen", "featuresSeen", "elementsSeen", "componentsSeen", "itemWords", "linesSeen", "seen", "flagSentences", "datedSeen", "Empty", "Events", "inWindow"}

// The rooms whose every sentence is a Message, and what else they may hold.
var rooms = []string{"data/kit", "data/words", "data/grid", "data/format", "data/gazetteer/locate", "timeline", "app/cli", "app/state", "app/figure", "app/paint", "app/press", "app/desktop", "data/keep", "data/entry", "data/media"}

// The rooms that know no Messages: their errors are known again by their sentences.
var plainRooms = []string{"timeline/", "app/figure/", "app/paint/", "app/press/", "app/state/", "app/desktop/"}

// plain tells whether a file lies in a room that knows no Messages.
func plain(path string) bool {
	return slices.ContainsFunc(plainRooms, func(room string) bool { return strings.HasPrefix(path, room) })
}

const root = "../../../"

// sources yields the parsed files of the rooms, and of the folder data itself.
func sources(t *testing.T) map[string]*ast.File {
	t.Helper()
	all := map[string]*ast.File{}
	add := func(path string) {
		if !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return
		}
		f, err := parser.ParseFile(token.NewFileSet(), path, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		all[strings.TrimPrefix(path, root)] = f
	}
	for _, room := range rooms {
		err := filepath.WalkDir(root+room, func(path string, d fs.DirEntry, err error) error {
			add(path)
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	entries, err := os.ReadDir(root + "data")
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		add(root + "data/" + e.Name())
	}
	return all
}

// literal returns the text of an expression that is a literal, or several put together.
func literal(e ast.Expr) (string, bool) {
	switch e := e.(type) {
	case *ast.BasicLit:
		if e.Kind == token.STRING {
			s, err := strconv.Unquote(e.Value)
			return s, err == nil
		}
	case *ast.BinaryExpr:
		a, okA := literal(e.X)
		b, okB := literal(e.Y)
		return a + b, okA && okB
	}
	return "", false
}

// nameOf returns the name of what is called or made, with its package where it has one.
func nameOf(e ast.Expr) (short, long string) {
	switch e := e.(type) {
	case *ast.Ident:
		return e.Name, e.Name
	case *ast.SelectorExpr:
		if x, ok := e.X.(*ast.Ident); ok {
			return e.Sel.Name, x.Name + "." + e.Sel.Name
		}
		return e.Sel.Name, e.Sel.Name
	}
	return "", ""
}

// codes returns every code in the source, and where it stands.
func codes(t *testing.T) map[string]string {
	t.Helper()
	all := map[string]string{}
	add := func(path string, e ast.Expr) {
		if says, ok := literal(e); ok {
			if _, code := Cut(says); words.MatchString(verbs.ReplaceAllString(code, "")) || strings.Contains(code, ": ") {
				all[code] = path
			}
		}
	}
	for path, f := range sources(t) {
		ast.Inspect(f, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.CallExpr:
				short, long := nameOf(n.Fun)
				at, ok := codeOf[long]
				if !ok && short != "New" && short != "Error" && short != "Of" && short != "fail" {
					at = codeOf[short]
				}
				if (long == "fmt.Errorf" || long == "errors.New") && plain(path) {
					at = []int{0}
				}
				for _, i := range at {
					if i < len(n.Args) {
						add(path, n.Args[i])
					}
				}
			case *ast.CompositeLit:
				short, _ := nameOf(n.Type)
				if and, ok := n.Type.(*ast.StarExpr); ok {
					short, _ = nameOf(and.X)
				}
				for _, e := range n.Elts {
					if kv, ok := e.(*ast.KeyValueExpr); ok && (short == "fault" || short == "ParseError") {
						add(path, kv.Value)
					}
				}
				for _, i := range codesIn[short] {
					if i >= len(n.Elts) {
						continue
					}
					if kv, ok := n.Elts[i].(*ast.KeyValueExpr); ok {
						add(path, kv.Value)
					} else {
						add(path, n.Elts[i])
					}
				}
			case *ast.ValueSpec:
				if slices.Contains(tables, n.Names[0].Name) {
					ast.Inspect(n, func(inner ast.Node) bool {
						if kv, ok := inner.(*ast.KeyValueExpr); ok {
							add(path, kv.Value)
							_, text := kv.Key.(*ast.BasicLit)
							return !text
						}
						if e, ok := inner.(*ast.BasicLit); ok {
							add(path, e)
						}
						return true
					})
				}
			}
			return true
		})
	}
	if len(all) < 150 {
		t.Fatalf("only %d codes were found in the source", len(all))
	}
	return all
}

var (
	verbs = regexp.MustCompile(`%(?:\[\d+\])?[-+# 0-9.]*[a-zA-Z]`)
	words = regexp.MustCompile(`\pL{2}`)
)

func TestEveryCodeIsSaidInFrench(t *testing.T) {
	all := codes(t)
	for _, code := range slices.Sorted(maps.Keys(all)) {
		if translations.Messages("fr")[code] == "" {
			t.Errorf("%s: nothing says in French\n%s", all[code], strconv.Quote(code))
		}
	}
	for code := range translations.Messages("fr") {
		if _, ok := all[code]; !ok {
			t.Errorf("nobody says %q", code)
		}
	}
}

// What may be said in words that are no Message, with the reason.
var free = map[string]string{
	"data/kit/markup/tree.go: errors.New": "the reader of XML says in its own words what is wrong",
}

// written are the functions of the command line that write words as they stand, and why.
var written = map[string]string{
	"usage":     "the help, whose sentences have a table of their own",
	"listFlags": "as usage",
	"explain":   "the trace of the rules, which people and programs read",
	"Run":       "the name of the program before what is wrong",
	"AsWindow":  "as Run",
	"printDate": "a table of words of EDTF",
	"info":      "the names of facts, which programs read",
}

func TestTheCommandLineWritesNoWordsButMessages(t *testing.T) {
	for path, f := range sources(t) {
		if !strings.HasPrefix(path, "app/cli/") {
			continue
		}
		for _, decl := range f.Decls {
			fn, ok := decl.(*ast.FuncDecl)
			if !ok || written[fn.Name.Name] != "" {
				continue
			}
			ast.Inspect(fn, func(n ast.Node) bool {
				call, ok := n.(*ast.CallExpr)
				if !ok {
					return true
				}
				if _, long := nameOf(call.Fun); long != "fmt.Fprintf" && long != "fmt.Fprintln" && long != "fmt.Fprint" && long != "fmt.Print" && long != "fmt.Printf" && long != "fmt.Println" {
					return true
				}
				for _, arg := range call.Args {
					if says, ok := literal(arg); ok && words.MatchString(verbs.ReplaceAllString(says, "")) {
						t.Errorf("%s: %s writes %q: people would read it in English; say a message", path, fn.Name.Name, says)
					}
				}
				return true
			})
		}
	}
}

func TestNoReaderMakesFreeText(t *testing.T) {
	for path, f := range sources(t) {
		if !strings.HasPrefix(path, "data/") && !strings.HasPrefix(path, "app/cli/") || strings.HasPrefix(path, "data/kit/message/") {
			continue
		}
		ast.Inspect(f, func(n ast.Node) bool {
			if call, ok := n.(*ast.CallExpr); ok {
				if _, long := nameOf(call.Fun); (long == "fmt.Errorf" || long == "errors.New") && free[path+": "+long] == "" {
					t.Errorf("%s calls %s: people would read it in English; write message.Error", path, long)
				}
			}
			return true
		})
	}
}

func TestAMessageIsSaidInTheLanguageWithTheRightNumber(t *testing.T) {
	inner := Error("the id %q stands twice", "a")
	for _, c := range []struct {
		message Message
		en, fr  string
	}{
		{New("%d {link|links} between events {is|are} not written", 1), "1 link between events is not written", "1 lien entre événements n’est pas écrit"},
		{New("%d {link|links} between events {is|are} not written", 2), "2 links between events are not written", "2 liens entre événements ne sont pas écrits"},
		{New("%d {link|links} between events {is|are} not written", 0), "0 links between events are not written", "0 lien entre événements n’est pas écrit"},
		{New("reading a native file: %w", inner), `reading a native file: the id "a" stands twice`, `lecture d’un fichier de Dateline : l’identifiant "a" figure deux fois`},
		{New("%d:%d: not XML: %w", 3, 4, inner), `3:4: not XML: the id "a" stands twice`, `3:4: ce n’est pas du XML : l’identifiant "a" figure deux fois`},
		{New("1: the file is empty"), "1: the file is empty", "1: le fichier est vide"},
		{New("nobody has said this"), "nobody has said this", "nobody has said this"},
	} {
		if en, fr := c.message.In("en"), c.message.In("fr"); en != c.en || fr != c.fr || c.message.In("de") != c.en {
			t.Errorf("%q is said as %q and %q, want %q and %q", c.message.Code(), en, fr, c.en, c.fr)
		}
	}
}

func TestErrorsAreSaidEachOnItsLineAndWrapWhatTheySpeakOf(t *testing.T) {
	_, missing := os.Open("no such file")
	wrapped := Error("opening a timeline: %w", missing)
	if !errors.Is(wrapped, fs.ErrNotExist) {
		t.Errorf("%v wraps nothing", wrapped)
	}
	_, wrong := edtf.Parse("2019-04-25/")
	_, worse := edtf.Parse("")
	both := errors.Join(wrong, worse)
	if wrong != nil || Say(both, "fr") != `"" est vide : écrivez une date comme 2019-04-18` {
		t.Errorf("said is %q", Say(both, "fr"))
	}
	two := errors.Join(Error("1: the file is empty"), fmt.Errorf("%w: %w", worse, missing))
	if got, want := Say(two, "fr"), "1: le fichier est vide\n"+worse.Error()+": "+missing.Error(); got != want {
		t.Errorf("said is %q, want %q", got, want)
	}
	if got := Say(nil, "fr"); got != "" {
		t.Errorf("no error is said as %q", got)
	}
}
