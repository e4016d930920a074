package message

import (
	"testing"

	"dateline/timeline"
)

func TestAPhraseIsSaidInTheLanguageThatIsAskedFor(t *testing.T) {
	date := timeline.Phrased("edit of", "Hanoi", timeline.Phrased("form title"))
	for _, c := range []struct {
		name   string
		says   Speaker
		en, fr string
	}{
		{"a key", Phrased("open it"), "Open", "Ouvrir"},
		{"a key of something", Phrased("open lost", "a.json"), "Open a.json", "Ouvrir a.json"},
		{"a phrase of a timeline in one", Phrased("open lost", date), "Open Hanoi, title", "Ouvrir Hanoi, titre"},
		{"a Speaker in one", Phrased("open lost", Phrased("untitled")), "Open Untitled", "Ouvrir Sans titre"},
		{"an error in one", Phrased("open lost", Error("%d {row|rows}", 2)), "Open 2 rows", "Ouvrir 2 lignes"},
		{"a text that is no key", Phrase(timeline.Phrased("As I said 100%")), "As I said 100%", "As I said 100%"},
		{"a text that ends as a key of nothing does", Phrased("open it, 0"), "open it, 0", "open it, 0"},
		{"a name", Plain("untitled"), "untitled", "untitled"},
		{"an error", Problem{Error("the file is empty")}, "the file is empty", "le fichier est vide"},
		{"lines", Lines(Phrased("open it"), Plain(""), Plain("a")), "Open\n\na", "Ouvrir\n\na"},
		{"what stands behind a heading", Headed(Phrased("open it"), Plain("a")), "Open: a", "Ouvrir\u202f: a"},
	} {
		if got := [2]string{c.says.In("en"), c.says.In("fr")}; got != [2]string{c.en, c.fr} {
			t.Errorf("%s is %q, want %q", c.name, got, [2]string{c.en, c.fr})
		}
	}
}
