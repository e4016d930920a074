package page

import (
	"bytes"
	"strings"
	"testing"

	"dateline/app/figure"
	"dateline/app/figure/gallery"
	"dateline/app/figure/theme"
	"dateline/app/scene"
	"dateline/data"
)

func TestTheMarksAreAllExplained(t *testing.T) {
	f, err := data.Read("gallery.json", bytes.NewReader(gallery.File), data.Options{})
	if err != nil {
		t.Fatal(err)
	}
	for lang, want := range map[string][]string{
		"en": {"lasted this long", "some time within", "about then", "took place here; the number says how many events", "somewhere within"},
		"fr": {"a duré ce temps", "à un moment de cette période", "vers cette date", "quelque part dans ce cercle"},
	} {
		sc := Marks(figure.NewSubject(f.Timeline, lang, nil), theme.Light, 500, 14)
		var said []string
		for _, s := range sc.Shapes {
			if s.Kind == scene.KindText {
				said = append(said, s.Text)
			}
		}
		for _, words := range want {
			if !strings.Contains(strings.Join(said, "\n"), words) {
				t.Errorf("in %s nothing says %q: %q", lang, words, said)
			}
		}
	}
}
