package chips_test

import (
	"testing"

	"dateline/app/figure/chips"
	"dateline/app/figure/theme"
	"dateline/app/scene"
	"dateline/timeline"
)

func parsed(t *testing.T, text string) timeline.Filter {
	t.Helper()
	f, err := timeline.ParseFilter(text)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func TestATermIsFoundInTheTextOfItsFilter(t *testing.T) {
	for text, want := range map[string][]string{
		"":                                    nil,
		"kim":                                 {"kim"},
		"type:meeting kim -status:denied":     {"type:meeting", "kim", "-status:denied"},
		"kim (moscow or hanoi) type:visit":    {"kim", "(moscow or hanoi)", "type:visit"},
		"moscow or hanoi":                     {"moscow or hanoi"},
		`actor:"Élysée palace",kim when:2019`: {`actor:"Élysée palace",kim`, "when:2019"},
		"not (kim moscow) hanoi":              {"not (kim moscow)", "hanoi"},
	} {
		f := parsed(t, text)
		letters := []rune(f.String())
		if got := len(f.Terms()); got != len(want) {
			t.Errorf("%q has %d terms, want %d", text, got, len(want))
			continue
		}
		for i, w := range want {
			if from, to := chips.Span(f, i); string(letters[from:to]) != w {
				t.Errorf("term %d of %q is %q, want %q", i, text, string(letters[from:to]), w)
			}
		}
		if from, to := chips.Span(f, len(want)); from != 0 || to != 0 {
			t.Errorf("beyond the last term of %q one stands from %d to %d", text, from, to)
		}
	}
}

// drawn returns the texts of a row, and what its marks are for.
func drawn(r chips.Row) (texts []string, edits, drops int) {
	var sc scene.Scene
	sc.Reset(scene.Pt(r.Box.W, r.Box.H), r.Theme.Paper)
	r.Draw(&sc)
	for _, sh := range sc.Shapes {
		if sh.Kind == scene.KindText {
			texts = append(texts, sh.Text)
		}
	}
	for _, m := range sc.Marks {
		switch _, drop, ok := chips.Named(m); {
		case ok && drop:
			drops++
		case ok:
			edits++
		}
	}
	return texts, edits, drops
}

func TestChipsSayTermsInWordsAndHowManyDoNotFit(t *testing.T) {
	row := chips.Row{Text: 13, Theme: theme.Light, Lang: "en", Filter: parsed(t, "type:meeting kim status:happened")}
	for _, c := range []struct {
		width         float64
		edits, drops  int
		first, second string
	}{
		{900, 3, 3, "type meeting", "with “kim”"},
		{190, 1, 1, "type meeting", "+2"},
		{40, 0, 0, "+3", ""},
	} {
		row.Box = scene.Rect{W: c.width, H: 24}
		texts, edits, drops := drawn(row)
		texts = append(texts, "", "")
		if edits != c.edits || drops != c.drops || texts[0] != c.first || texts[1] != c.second {
			t.Errorf("%v wide are %q, %d to edit, %d to drop; want %q, %q, %d, %d", c.width, texts, edits, drops, c.first, c.second, c.edits, c.drops)
		}
	}
}

func TestOnlyMarksOfARowNameATerm(t *testing.T) {
	for _, m := range []scene.Mark{{}, {Kind: scene.MarkButton, ID: "edit:x"}, {Kind: scene.MarkButton, ID: "v"}, {Kind: scene.MarkEvent, ID: "edit:1"}} {
		if _, _, ok := chips.Named(m); ok {
			t.Errorf("%+v names a term", m)
		}
	}
}
