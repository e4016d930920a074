package paint

import (
	"strings"
	"testing"

	"dateline/app/scene"
)

// groups returns the lines of a scene of dots, one for each mark, without the
// frame and the dots.
func groups(t *testing.T, sc *scene.Scene) string {
	t.Helper()
	var out strings.Builder
	if err := SVG(&out, sc); err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimSpace(out.String()), "\n")
	var kept []string
	for _, line := range lines[1:] {
		if !strings.HasPrefix(line, "<rect") {
			kept = append(kept, strings.Replace(line, ` fill="#000000"`, "", 1))
		}
	}
	return strings.Join(kept, "\n")
}

func TestAMarkIsAGroupUntilTheNextBegins(t *testing.T) {
	dot := func(sc *scene.Scene) { sc.Disc(scene.Pt(1, 1), 1, scene.Style{Fill: black}) }
	sc := page()
	dot(sc)
	sc.Begin(scene.Mark{Kind: scene.MarkEvent, ID: "a", Title: "A", Desc: "of a"})
	dot(sc)
	dot(sc)
	sc.Begin(scene.Mark{Kind: scene.MarkPlace, ID: "b"})
	dot(sc)
	sc.End()
	dot(sc)
	sc.Begin(scene.Mark{Kind: scene.MarkBin, ID: "c", Desc: "left open"})
	dot(sc)
	const one = `<circle cx="1" cy="1" r="1"/>` + "\n"
	want := one + "<g id=\"event-a\">\n<title>A</title>\n<desc>of a</desc>\n" + one + one + "</g>\n<g id=\"place-b\">\n" + one + "</g>\n" + one +
		"<g id=\"bin-c\">\n<desc>left open</desc>\n" + one + "</g>\n</svg>"
	if got := groups(t, sc); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestAnIDKeepsTheLettersThatXMLAllows(t *testing.T) {
	for id, want := range map[string]string{
		"azAZ09-_.": "event-azAZ09-_.", "`{@[/:": "event-______", "é김 b": "event-___b", "": "event-",
	} {
		p := &svg{ids: map[string]bool{}}
		if got := p.id(scene.Mark{Kind: scene.MarkEvent, ID: id}); got != want {
			t.Errorf("%q becomes %q, want %q", id, got, want)
		}
	}
	p := &svg{ids: map[string]bool{}}
	for _, want := range []string{"lane-x", "lane-x--2", "lane-x--3"} {
		if got := p.id(scene.Mark{Kind: scene.MarkLane, ID: "x"}); got != want {
			t.Errorf("the next id is %q, want %q", got, want)
		}
	}
}

func TestAPictureWithoutWordsHasNone(t *testing.T) {
	var out strings.Builder
	sc := page()
	if err := SVG(&out, sc); err != nil {
		t.Fatal(err)
	}
	if got := out.String(); strings.Contains(got, "lang") || strings.Contains(got, "<title>") || strings.Contains(got, "<desc>") || strings.Count(got, "\n") != 3 {
		t.Errorf("got\n%s", got)
	}
}

func TestWhatXMLCannotHoldIsLeftOut(t *testing.T) {
	for text, want := range map[string]string{
		"a<b>&\"c\"": "a&lt;b&gt;&amp;&quot;c&quot;", "a\tb\nc": "a\tb\nc", "a\x00\x1f\r b": "a b", "a\uFFFE\uFFFFb": "ab", "a\xffb": "a\uFFFDb",
	} {
		if got := escape(text); got != want {
			t.Errorf("%q becomes %q, want %q", text, got, want)
		}
	}
	for x, want := range map[float64]string{1: "1", 0.5: "0.5", 1.23449: "1.234", -0.0001: "0", 100: "100", 2.9996: "3"} {
		if got := number(x); got != want {
			t.Errorf("%v is written %s, want %s", x, got, want)
		}
	}
}
