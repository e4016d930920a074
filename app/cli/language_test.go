package cli

import (
	"bytes"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"dateline/app/figure/export"
	"dateline/app/figure/page"
	"dateline/assets/translations/strange"
)

// literal is what the command line says in every language: flags and their words, names of
// commands, files, columns and fields, what is quoted.
var literal = regexp.MustCompile(`"(?:[^"\\]|\\.)*"|--?[a-z][a-z-]*|[\w./:<>=|%+*-]*[./:<>=|%+][\w./:<>=|%+*-]*|\b[A-Z]{2,}\w*\b`)

func TestALanguageOfItsFilesIsTakenUpByTheCommandLine(t *testing.T) {
	strange.Lend(t)
	dir := t.TempDir()
	file := filepath.Join(dir, "a.csv")
	if err := os.WriteFile(file, []byte("title,when,place,lat,lon\nx,2019-13,Hanoi,95,200\ny,2019-04-18,Hanoi,,\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	words := append(commandNames(), export.Handout, export.Slides, export.Web, export.Every)
	for _, p := range page.Pictures {
		words = append(words, p.Name)
	}
	for _, c := range []struct {
		name string
		args []string
	}{
		{"no file", []string{"info", filepath.Join(dir, "none.csv")}},
		{"a broken table", []string{"check", file}},
		{"what a file holds", []string{"info", file}},
		{"a wrong filter", []string{"export", "--filter", "kim and", "-o", filepath.Join(dir, "a.png"), file}},
		{"a wrong view", []string{"export", "--view", "none", "-o", filepath.Join(dir, "a.png"), file}},
		{"a wrong size", []string{"export", "--size", "huge", "-o", filepath.Join(dir, "a.png"), file}},
		{"no place to write", []string{"export", file}},
		{"a wrong date", []string{"date", "2019-13"}},
		{"what is lost", []string{"convert", file, filepath.Join(dir, "a.ics")}},
	} {
		var out, problems bytes.Buffer
		args := append([]string{c.args[0], "--lang", strange.Lang}, c.args[1:]...)
		Run(Call{Out: &out, Err: &problems}, args)
		for line := range strings.Lines(problems.String()) {
			if strings.HasPrefix(line, "  ") {
				continue // what was typed, with a mark below it
			}
			said := literal.ReplaceAllString(strings.ReplaceAll(line, dir, ""), "")
			for _, word := range strange.Words(said, append(words, "dateline", "title", "when", "place", "lat", "lon", "Letter")...) {
				t.Errorf("%s: %q is no word of the language: %s", c.name, word, line)
			}
		}
	}
}

// commandNames are the words by which commands are called.
func commandNames() (all []string) {
	for _, c := range commands {
		all = append(all, c.name)
	}
	return all
}
