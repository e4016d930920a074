package web

import (
	"bytes"
	"image"
	"strings"
	"testing"

	"dateline/app/figure"
	"dateline/app/figure/firstlook"
	"dateline/app/figure/page"
	"dateline/app/figure/theme"
	"dateline/app/scene"
	"dateline/timeline"
)

func TestPicturesStandInThePageItself(t *testing.T) {
	tl := sample(t, "kim-russia-2019").Clone()
	tl.Facets = append(tl.Facets, timeline.Facet{Name: "image", Kind: timeline.OfWords}, timeline.Facet{Name: "alt", Kind: timeline.OfWords}, timeline.Facet{Name: "credit", Kind: timeline.OfWords})
	all := tl.Events.List()
	for i, file := range []string{"a.jpg", "gone.jpg"} {
		f := all[i].Full()
		f.Values = []timeline.Value{{Facet: "image", Word: file}, {Facet: "alt", Word: `A <port> "at" night`}, {Facet: "credit", Word: "Museum & Co"}}
		all[i] = f.Compact()
	}
	tl.Events = timeline.EventsOf(all)
	s := figure.NewSubject(tl, "en", nil)
	bitmap := &scene.Bitmap{Pixels: image.NewRGBA(image.Rect(0, 0, 4, 2)), Encoded: []byte("pixels"), Kind: "jpeg"}
	var b bytes.Buffer
	if err := Write(&b, page.Spec{Subject: s, Theme: theme.Light, View: firstlook.Of(s), Pictures: func(file string) (*scene.Bitmap, string) {
		if file == "a.jpg" {
			return bitmap, ""
		}
		return nil, "gone.jpg is <missing>"
	}}, nil); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		`<img src="data:image/jpeg;base64,cGl4ZWxz" alt="A &lt;port&gt; &#34;at&#34; night" loading="lazy">`,
		`<figcaption class="quiet">Museum &amp; Co</figcaption>`, `<p class="quiet">gone.jpg is &lt;missing&gt;</p>`, `img-src data:;`,
	} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("the page lacks %s", want)
		}
	}
	if got := strings.Count(b.String(), "<img"); got != 1 {
		t.Errorf("the page has %d pictures, want one", got)
	}
}
