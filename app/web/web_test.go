package web

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"dateline/app/figure"
	"dateline/app/figure/gallery"
	"dateline/app/figure/page"
	"dateline/app/figure/view"
	"dateline/app/paint/legible"
	"dateline/app/scene"
	"dateline/data"
	"dateline/data/synth"
	"dateline/timeline"
	"dateline/timeline/golden"

	"golang.org/x/net/html"
)

// pageOf returns the page of a timeline as a browser would get it.
func pageOf(t *testing.T, tl *timeline.Timeline, lang string) string {
	t.Helper()
	spec := page.Spec{Subject: figure.NewSubject(tl, lang, nil), View: view.View{Lanes: view.ByType, Colour: view.ByType}}
	var out bytes.Buffer
	if err := Write(&out, spec, Pictures(spec)); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

func sample(t *testing.T, name string) *timeline.Timeline {
	t.Helper()
	tl, err := data.Sample(name)
	if err != nil {
		t.Fatal(err)
	}
	return tl
}

// tags lists the elements of a page, with the names of their attributes.
func tags(t *testing.T, text string) (all []string) {
	t.Helper()
	for z := html.NewTokenizer(strings.NewReader(text)); ; {
		switch z.Next() {
		case html.ErrorToken:
			return all
		case html.StartTagToken, html.SelfClosingTagToken:
			token := z.Token()
			one := token.Data
			for _, a := range token.Attr {
				one += " " + a.Key
			}
			all = append(all, one)
		}
	}
}

// everyWord sets each text of a timeline by a function of what it is.
func everyWord(tl *timeline.Timeline, say func(what string) string) *timeline.Timeline {
	text := func(what string) timeline.Text { return timeline.Text{{Lang: "en", Value: say(what)}} }
	tl = tl.Clone()
	tl.Title, tl.Summary = text("title"), text("summary")
	for i := range tl.Places {
		tl.Places[i].Name = text(fmt.Sprint("place ", i))
	}
	for i := range tl.Actors {
		tl.Actors[i].Name = text(fmt.Sprint("actor ", i))
	}
	for i := range tl.Sources {
		tl.Sources[i].Title, tl.Sources[i].Publisher = text("source"), say("publisher")
	}
	for i := range tl.Stories {
		tl.Stories[i].Title = text("story")
		for k := range tl.Stories[i].Steps {
			tl.Stories[i].Steps[k].Note = text("told")
		}
	}
	var all []timeline.Event
	for i := range tl.Events.Len() {
		f := tl.Events.At(i).Full()
		f.Title, f.Note, f.When.Said = text(fmt.Sprint("event ", i)), text("note"), say("said")
		f.Tags = []string{say("tag")}
		for k := range f.Claims {
			f.Claims[k].Speaker, f.Claims[k].Quote = text("speaker"), say("quote")
		}
		all = append(all, f.Compact())
	}
	tl.Events = timeline.EventsOf(all)
	return tl
}

func TestTextOfAFileIsNeverMarkup(t *testing.T) {
	plain := sample(t, "kim-russia-2019")
	list := func(tl *timeline.Timeline) []string {
		text := pageOf(t, tl, "en")
		return tags(t, text[strings.Index(text, `<section id="events"`):])
	}
	want := list(everyWord(plain, func(what string) string { return "x " + what }))
	for _, evil := range []string{
		`</article></li><script>alert(1)</script>`, `"><img src=x onerror=alert(1)>`, `' onclick='alert(1)`, `{{.Title}}<!-- `, `</style><svg/onload=alert(1)>`,
	} {
		if got := list(everyWord(plain, func(what string) string { return evil + what })); !slices.Equal(got, want) {
			t.Errorf("with %q in its texts the page has the elements\n%q\nwant\n%q", evil, got, want)
		}
		for _, tag := range tags(t, pageOf(t, everyWord(plain, func(what string) string { return evil + what }), "en")) {
			name, attributes, _ := strings.Cut(tag, " ")
			if name == "img" || name == "iframe" || strings.Contains(" "+attributes, " on") {
				t.Errorf("with %q in its texts the page holds <%s>", evil, tag)
			}
		}
	}
}

func TestThePolicyAllowsTheStyleAndTheScriptOfThePageAndNothingElse(t *testing.T) {
	text := pageOf(t, sample(t, "kim-russia-2019"), "fr")
	hash := func(tag string) string {
		_, rest, _ := strings.Cut(text, "<"+tag+">")
		body, _, _ := strings.Cut(rest, "</"+tag+">")
		sum := sha256.Sum256([]byte(body))
		return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
	}
	doc, err := html.Parse(strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	got := ""
	for n := range doc.Descendants() {
		if n.Data == "meta" && len(n.Attr) == 2 && n.Attr[0].Val == "Content-Security-Policy" {
			got = n.Attr[1].Val
		}
		for _, a := range n.Attr {
			if a.Key == "style" {
				t.Errorf("<%s> has a style of its own, which the policy forbids", n.Data)
			}
		}
	}
	if want := "default-src 'none'; style-src " + hash("style") + "; script-src " + hash("script") + "; base-uri 'none'; form-action 'none'"; got != want {
		t.Errorf("the policy is\n%s\nwant\n%s", got, want)
	}
}

// words returns the page without its style, script and pictures.
func words(text string) []byte {
	for _, tag := range []string{"style", "script", "svg"} {
		for {
			before, rest, found := strings.Cut(text, "<"+tag)
			_, after, _ := strings.Cut(rest, "</"+tag+">")
			if text = before + after; !found {
				text = before
				break
			}
		}
	}
	_, body, _ := strings.Cut(text, "<title>")
	return []byte(body)
}

func TestAPageTellsAllThatIsKnown(t *testing.T) {
	for _, c := range []struct{ name, lang string }{{"kim-russia-2019", "en"}, {"korea-diplomacy-2018-2019", "fr"}} {
		golden.Compare(t, "testdata/"+c.name+"-"+c.lang+".txt", words(pageOf(t, sample(t, c.name), c.lang)))
	}
}

func TestAPageIsSmall(t *testing.T) {
	for _, c := range []struct {
		name  string
		of    *timeline.Timeline
		bytes int
	}{
		{"twelve events", sample(t, "kim-russia-2019"), 400_000},
		{"5,000 events", synth.Timeline(5000, 1), 5_000_000},
	} {
		if got := len(pageOf(t, c.of, "en")); got > c.bytes {
			t.Errorf("a page of %s has %d bytes, want %d at most", c.name, got, c.bytes)
		}
	}
}

// A picture stands in a page twice, for a wide window and for a telephone, each with ids of its own,
// unless its size was asked for.
func TestAPictureIsComposedForWideAndForNarrowWindows(t *testing.T) {
	s := figure.NewSubject(sample(t, "kim-russia-2019"), "en", nil)
	for name, c := range map[string]struct {
		size scene.Point
		want []string
	}{
		"of its own size": {scene.Point{}, []string{"figure wide", "figure narrow", "figure wide", "figure narrow"}},
		"of one size":     {scene.Pt(900, 500), []string{"figure", "figure"}},
	} {
		spec := page.Spec{Subject: s, Size: c.size, View: view.View{Lanes: view.ByType, Colour: view.ByType}}
		var out bytes.Buffer
		if err := Write(&out, spec, Pictures(spec)); err != nil {
			t.Fatal(err)
		}
		var got []string
		ids := map[string]bool{}
		for _, m := range regexp.MustCompile(`<div class="(figure[^"]*)"| id="([^"]*)"`).FindAllStringSubmatch(out.String(), -1) {
			if m[1] != "" {
				got = append(got, m[1])
				continue
			}
			if ids[m[2]] {
				t.Errorf("%s: the id %q stands twice", name, m[2])
			}
			ids[m[2]] = true
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: the pictures are %q, want %q", name, got, c.want)
		}
	}
}

// figures calls do with each picture of the page of the gallery, in its compositions, looks and languages.
func figures(t *testing.T, do func(name string, sc *scene.Scene)) {
	t.Helper()
	f, err := data.Read("gallery.json", bytes.NewReader(gallery.File), data.Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, lang := range []string{"en", "fr"} {
		spec := page.Spec{Subject: figure.NewSubject(f.Timeline, lang, nil), View: view.View{Lanes: view.ByType, Colour: view.ByType}}
		for _, p := range page.Pictures {
			for _, c := range fits {
				both := c.looks(p, spec)
				for i, look := range []string{"light", "dark"} {
					do(strings.Join([]string{p.Name, c.class, look, lang}, " "), &both[i])
				}
			}
		}
	}
}

func TestEveryPictureOfAPageCanBeRead(t *testing.T) {
	figures(t, func(name string, sc *scene.Scene) {
		for _, wrong := range append(legible.Wrong(sc, legible.Smallest), legible.Faint(sc, 4.5)...) {
			t.Errorf("%s: %s", name, wrong)
		}
	})
}

// TestContactSheets writes a sheet with all pictures of pages into the folder that DATELINE_CONTACT
// names.
func TestContactSheets(t *testing.T) {
	folder := os.Getenv("DATELINE_CONTACT")
	if folder == "" {
		t.Log("no sheets are written: make contact asks for them")
		return
	}
	var tiles []legible.Tile
	figures(t, func(name string, sc *scene.Scene) { tiles = append(tiles, legible.Tile{Says: name, Scene: sc}) })
	if err := legible.Contact(filepath.Join(folder, "web.png"), tiles); err != nil {
		t.Fatal(err)
	}
}

func TestAPageStepsThroughTheStoryInItsOrder(t *testing.T) {
	tl := sample(t, "kim-russia-2019").Clone()
	s := figure.NewSubject(tl, "en", nil)
	tl.Stories = []timeline.Story{{Steps: []timeline.Step{{Event: s.At(7).ID}, {Event: "gone"}, {Event: s.At(2).ID}}}}
	if got := steps(figure.NewSubject(tl, "en", nil), ""); got != "7 2" {
		t.Errorf("the steps are %q, want %q", got, "7 2")
	}
	tl.Stories = nil
	if got := steps(figure.NewSubject(tl, "en", nil), ""); got != "0 1 2 3 4 5 6 7 8 9 10 11" {
		t.Errorf("without a story the steps are %q, want every event", got)
	}
}
