// Package golden holds what tests have made to files that people have read. With the
// flag -update tests write the files anew.
package golden

import (
	"bytes"
	"flag"
	"os"
	"testing"
)

var update = flag.Bool("update", false, "write the goldens anew")

// Compare ends a test at the first line in which got differs from a file, and keeps got
// beside the file, with the ending ".got", to be looked at.
func Compare(t testing.TB, file string, got []byte) {
	t.Helper()
	want := Read(t, file, got)
	if bytes.Equal(got, want) {
		return
	}
	write(t, file+".got", got)
	g, w := bytes.Split(got, []byte("\n")), bytes.Split(want, []byte("\n"))
	for i := range min(len(g), len(w)) {
		if !bytes.Equal(g[i], w[i]) {
			t.Fatalf("%s: line %d is\n%.500s\nwant\n%.500s", file, i+1, g[i], w[i])
		}
	}
	t.Fatalf("%s: there are %d lines, want %d", file, len(g), len(w))
}

// Read returns what a file holds, for tests that compare by themselves; with -update it is
// got.
func Read(t testing.TB, file string, got []byte) []byte {
	t.Helper()
	if *update {
		write(t, file, got)
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return want
}

func write(t testing.TB, file string, text []byte) {
	t.Helper()
	if err := os.WriteFile(file, text, 0o644); err != nil {
		t.Fatal(err)
	}
}
