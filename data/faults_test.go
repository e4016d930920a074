package data

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"dateline/timeline"
	"dateline/timeline/edtf"
)

// faults reads one of the small files of testdata/faults, which were made after
// public reports of faults in programs of this kind.
func fault(t *testing.T, name string, o Options) *File {
	t.Helper()
	f, err := os.Open("testdata/faults/" + name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if o.Today.IsZero() {
		o.Today = edtfOf(t, "2024-06-01")
	}
	file, err := Read(name, f, o)
	if err != nil {
		t.Fatal(err)
	}
	return file
}

func edtfOf(t *testing.T, s string) edtf.Date {
	t.Helper()
	d, err := edtf.ParseISO(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// outline says a file in lines: each event with its date, its status where that is
// not "happened", its position; then the problems.
func outline(f *File) string {
	var b strings.Builder
	places := map[string]timeline.Place{}
	for _, p := range f.Timeline.Places {
		places[p.ID] = p
	}
	for _, e := range f.Timeline.Events.All() {
		fmt.Fprintf(&b, "%s | %s", e.Title.In(""), e.When.Date)
		if e.Status != timeline.Happened {
			fmt.Fprintf(&b, " | %s", e.Status)
		}
		if p, ok := places[e.Place.ID]; ok {
			fmt.Fprintf(&b, " | %s", p.Name.In(""))
			if p.At != nil {
				fmt.Fprintf(&b, " %.4f %.4f", p.At.Lat, p.At.Lon)
			}
		}
		b.WriteString("\n")
	}
	for _, p := range f.Problems {
		fmt.Fprintf(&b, "! %s\n", p)
	}
	return b.String()
}

func TestDump(t *testing.T) {
	all, _ := os.ReadDir("testdata/faults")
	for _, e := range all {
		func() {
			defer func() { recover() }()
			f, err := os.Open("testdata/faults/" + e.Name())
			if err != nil {
				return
			}
			file, err := Read(e.Name(), f, Options{Today: edtfOf(t, "2024-06-01")})
			if err != nil {
				fmt.Printf("== %s: ERROR %v\n", e.Name(), err)
				return
			}
			fmt.Printf("== %s (%s)\n%s", e.Name(), file.Format.Name, outline(file))
			for _, n := range file.Notes {
				fmt.Println("  note:", n)
			}
		}()
	}
}
