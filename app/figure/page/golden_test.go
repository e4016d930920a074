package page_test

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"dateline/app/figure"
	"dateline/app/figure/page"
	"dateline/app/figure/theme"
	"dateline/app/figure/view"
	"dateline/app/scene"
	"dateline/assets/samples"
	"dateline/data"
)

var update = flag.Bool("update", false, "write the goldens anew")

// The scene of every view of both samples is compared as text.
func TestTheScenesOfTheSamplesAreAsTheyWere(t *testing.T) {
	for _, sample := range samples.Names {
		file, err := data.Sample(sample)
		if err != nil {
			t.Fatal(err)
		}
		for _, lang := range []string{"en", "fr"} {
			subject := figure.NewSubject(file, lang, nil)
			for _, v := range page.Pictures {
				name := goldenName(sample + "-" + v.Name + "-" + lang)
				t.Run(name, func(t *testing.T) {
					var sc scene.Scene
					v.Draw(&sc, page.Spec{Size: scene.Pt(1280, 800), Theme: theme.Light, Subject: subject, View: view.View{Lanes: view.ByType}})
					compare(t, name, dump(t, &sc))
				})
			}
		}
	}
}

// goldenName is a name that a file can have.
func goldenName(name string) string { return strings.ReplaceAll(name, ":", "-") }

func dump(t *testing.T, sc *scene.Scene) []byte {
	t.Helper()
	var text bytes.Buffer
	if err := sc.Dump(&text); err != nil {
		t.Fatal(err)
	}
	return text.Bytes()
}

// compare holds got to the golden of a name; a picture that differs is kept
// beside it, to be looked at.
func compare(t *testing.T, name string, got []byte) {
	t.Helper()
	golden := filepath.Join("testdata", name+".txt")
	if *update {
		if err := os.WriteFile(golden, got, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if bytes.Equal(got, want) {
		return
	}
	if err := os.WriteFile(golden+".got", got, 0o644); err != nil {
		t.Error(err)
	}
	g, w := bytes.Split(got, []byte("\n")), bytes.Split(want, []byte("\n"))
	for i := range min(len(g), len(w)) {
		if !bytes.Equal(g[i], w[i]) {
			t.Fatalf("line %d is\n%s\nwant\n%s\n(-update writes the goldens anew; the new one is %s.got)", i+1, g[i], w[i], golden)
		}
	}
	t.Fatalf("the scene has %d lines, want %d", len(g), len(w))
}
