package press

import (
	"bytes"
	"context"
	"fmt"
	"html"
	"regexp"
	"slices"
	"strings"
	"testing"

	"dateline/app/figure"
	"dateline/app/figure/export"
	"dateline/app/figure/handout"
	"dateline/app/figure/page"
	"dateline/app/scene"
	"dateline/app/web"
	"dateline/assets/gazetteer"
	"dateline/assets/samples"
	"dateline/assets/translations/strange"
	"dateline/data"
	"dateline/timeline"
)

// script is what of a page nobody reads, and what pictures say to programs.
var script = regexp.MustCompile(`(?s)<script.*?</script>|<style.*?</style>|<!--.*?-->`)

// readable is what is read of a page or a slide, and not what it says to programs.
var readable = regexp.MustCompile(`>([^<>]+)<|(?:descr|alt|title|aria-label)="([^"]*)"`)

// A spoken is all that one thing says.
type spoken struct{ where, text string }

// inScenes returns what pictures say and what readers of the screen hear of them.
func inScenes(where string, all ...*scene.Scene) (said []spoken) {
	for i, sc := range all {
		at := fmt.Sprintf("%s %d", where, i+1)
		said = append(said, spoken{at, sc.Title}, spoken{at, sc.Desc})
		for _, sh := range sc.Shapes {
			said = append(said, spoken{at, sh.Text})
		}
		for _, m := range sc.Marks {
			said = append(said, spoken{at, m.Title + "\n" + m.Desc})
		}
	}
	return said
}

// inMarkup returns what is read of a page or a slide.
func inMarkup(where string, raw []byte) (said []spoken) {
	for _, m := range readable.FindAllSubmatch(script.ReplaceAll(raw, nil), -1) {
		said = append(said, spoken{where, html.UnescapeString(string(m[1]) + "\n" + string(m[2]))})
	}
	return said
}

// ofAddress tells whether a text is a part of the address of a source.
func ofAddress(tl *timeline.Timeline, text string) bool {
	return slices.ContainsFunc(tl.Sources, func(s timeline.Source) bool {
		return strings.Contains(s.URL, text) || strings.Contains(figure.BareAddress(s.URL), text)
	})
}

func TestALanguageOfOneFileIsTakenUpByAllThatIsWritten(t *testing.T) {
	strange.Lend(t)
	towns := map[string]bool{}
	for _, town := range gazetteer.Towns() {
		towns[town.Name("en")] = true
	}
	for _, name := range samples.Names {
		raw, err := samples.Open(name)
		if err == nil {
			raw, err = strange.File(raw)
		}
		if err != nil {
			t.Fatal(err)
		}
		read, err := data.Read(name+".json", bytes.NewReader(raw), data.Options{})
		if err != nil {
			t.Fatal(err)
		}
		for _, blank := range []string{"", "dates", "places", "titles"} {
			if blank != "" && name != samples.Names[0] {
				continue // the words of an exercise are those of the first
			}
			spec, err := export.Options{Blank: blank, Lang: strange.Lang, Size: "1600x1000", Out: "a.pdf"}.Spec(context.Background(), read.Timeline, nil)
			if err != nil {
				t.Fatal(err)
			}
			var said []spoken
			var written, slides bytes.Buffer
			if err := web.Write(&written, spec, web.Pictures(spec)); err != nil {
				t.Fatal(err)
			}
			said = append(said, inMarkup("the web page", written.Bytes())...)
			for n := range len(read.Timeline.Stories[0].Steps) + 2 {
				p, _ := page.Find(fmt.Sprint(page.Steps, n))
				var sc scene.Scene
				p.Draw(&sc, spec)
				said = append(said, inScenes("step", &sc)...)
			}
			spec.Size = handout.Size
			said = append(said, inScenes("sheet", handout.Make(spec)...)...)
			spec.Size = export.SlideSize
			if err := slidesIn(context.Background(), &slides, spec, coarse, func(int, int) {}); err != nil {
				t.Fatal(err)
			}
			for file, raw := range unpacked(t, slides.Bytes()) {
				if strings.HasPrefix(file, "ppt/slides/slide") || strings.HasPrefix(file, "ppt/notesSlides/notes") {
					said = append(said, inMarkup(file, raw)...)
				}
			}
			for _, one := range said {
				if towns[one.text] || ofAddress(read.Timeline, one.text) {
					continue // what is data: the towns for orientation, addresses that go on in the next line
				}
				for _, word := range strange.Words(one.text, "Dateline") {
					t.Errorf("%s%s: %s says %q: %.120q", name, blank, one.where, word, one.text)
				}
			}
		}
	}
}
