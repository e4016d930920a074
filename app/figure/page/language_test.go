package page_test

import (
	"bytes"
	"regexp"
	"strconv"
	"testing"

	"dateline/app/figure"
	"dateline/app/figure/page"
	"dateline/app/figure/theme"
	"dateline/app/figure/view"
	"dateline/app/scene"
	"dateline/assets/samples"
	"dateline/assets/translations/strange"
	"dateline/data"
)

var quoted = regexp.MustCompile(`"(?:[^"\\]|\\.)*"`)

func TestALanguageOfOneFileIsTakenUpWhole(t *testing.T) {
	strange.Lend(t)
	for _, sample := range samples.Names {
		raw, err := samples.Open(sample)
		if err == nil {
			raw, err = strange.File(raw)
		}
		if err != nil {
			t.Fatal(err)
		}
		read, err := data.Read(sample+".json", bytes.NewReader(raw), data.Options{})
		if err != nil {
			t.Fatal(err)
		}
		subject := figure.NewSubject(read.Timeline, strange.Lang, nil)
		for _, v := range page.Pictures {
			var sc scene.Scene
			v.Draw(&sc, page.Spec{Size: scene.Pt(1280, 800), Theme: theme.Light, Subject: subject, View: view.View{Lanes: view.ByType}})
			for _, text := range quoted.FindAllString(string(dump(t, &sc)), -1) {
				said, err := strconv.Unquote(text)
				if err != nil {
					continue
				}
				for _, word := range strange.Words(said) {
					t.Errorf("%s of %s says %q, which is no word of the language: %s", v.Name, sample, word, said)
				}
			}
		}
	}
}
