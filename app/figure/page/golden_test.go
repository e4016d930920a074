package page_test

import (
	"bytes"
	"crypto/sha256"
	"fmt"
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
	"dateline/timeline/golden"
)

// The scene of every view of both samples is compared as text; of the first also in the dark and as
// it is printed.
func TestTheScenesOfTheSamplesAreAsTheyWere(t *testing.T) {
	for _, sample := range samples.Names {
		file, err := data.Sample(sample)
		if err != nil {
			t.Fatal(err)
		}
		for _, lang := range []string{"en", "fr"} {
			subject := figure.NewSubject(file, lang, nil)
			themes := map[string]theme.Theme{"": theme.Light}
			if sample == samples.Names[0] && lang == "en" {
				themes["-dark"], themes["-print"] = theme.Dark, theme.Print
			}
			for _, v := range page.Pictures {
				for suffix, th := range themes {
					name := strings.ReplaceAll(sample+"-"+v.Name+"-"+lang+suffix, ":", "-")
					t.Run(name, func(t *testing.T) {
						var sc scene.Scene
						v.Draw(&sc, page.Spec{Size: scene.Pt(1280, 800), Theme: th, Subject: subject, View: view.View{Lanes: view.ByType}})
						golden.Compare(t, goldenFile(name), dump(t, &sc))
					})
				}
			}
		}
	}
}

// The scenes of the other samples in the dark and as they are printed are compared by what is left of
// them when they are summed up: which picture is another is enough to look at it.
func TestTheScenesOfTheOtherSamplesAreAsTheyWereInTheDarkAndPrinted(t *testing.T) {
	var all strings.Builder
	for _, sample := range samples.Names[1:] {
		file, err := data.Sample(sample)
		if err != nil {
			t.Fatal(err)
		}
		subject := figure.NewSubject(file, "en", nil)
		for _, v := range page.Pictures {
			for _, th := range []theme.Theme{theme.Dark, theme.Print} {
				var sc scene.Scene
				v.Draw(&sc, page.Spec{Size: scene.Pt(1280, 800), Theme: th, Subject: subject, View: view.View{Lanes: view.ByType}})
				sum := sha256.Sum256(dump(t, &sc))
				fmt.Fprintf(&all, "%s %s %s %x\n", sample, v.Name, th.Name, sum[:6])
			}
		}
	}
	golden.Compare(t, goldenFile("themes"), []byte(all.String()))
}

// goldenFile is where the golden of a name stands.
func goldenFile(name string) string {
	return filepath.Join("testdata", strings.ReplaceAll(name, ":", "-")+".txt")
}

func dump(t *testing.T, sc *scene.Scene) []byte {
	t.Helper()
	var text bytes.Buffer
	if err := sc.Dump(&text); err != nil {
		t.Fatal(err)
	}
	return text.Bytes()
}
