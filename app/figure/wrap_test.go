package figure_test

import (
	"strings"
	"testing"

	"dateline/app/figure"
	"dateline/app/scene"
)

func TestAnAddressThatIsWiderThanALineIsBrokenAndNotCut(t *testing.T) {
	f := scene.Font{Size: 10}
	address := "https://example.org/fossils/stromatolite-microbial-from-dresser-formation-western-australia?page=2&lang=en"
	width := f.Width("https://example.org/fossils/stromatolite-") + 1
	lines := figure.Wrap("London Fossils, "+address, f, width, 9)
	if got := strings.Join(lines[1:], ""); got != address || lines[0] != "London Fossils," {
		t.Errorf("the lines are %q", lines)
	}
	for _, line := range lines {
		if f.Width(line) > width {
			t.Errorf("%q is wider than a line", line)
		}
	}
	if lines[1] != "https://example.org/fossils/stromatolite-" {
		t.Errorf("it is broken behind %q", lines[1])
	}
	if got := figure.Wrap("averylongwordwithoutanysign", f, 40, 2); !strings.HasSuffix(got[0], "…") {
		t.Errorf("a word is %q", got)
	}
}

func TestNoLineBeginsWithASignThatStandsApart(t *testing.T) {
	f := scene.Font{Size: 10}
	for _, text := range []string{"être en Chine : c’est pourquoi", "vraiment ? oui !", "il dit « non » et « oui, mais » ; puis part", "« a » : « b »"} {
		for width := 60.0; width < 200; width++ {
			lines := figure.Wrap(text, f, width, 99)
			for i, line := range lines {
				if i > 0 && strings.ContainsAny(line[:1], ":;!?") || strings.HasPrefix(line, "»") || strings.HasSuffix(line, "«") {
					t.Fatalf("%q is broken into %q", text, lines)
				}
			}
			if f.Width(lines[0]) < width && !strings.Contains(strings.Join(lines, ""), "…") && strings.Join(lines, " ") != text {
				t.Fatalf("%q became %q", text, lines)
			}
		}
	}
}
