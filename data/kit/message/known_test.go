package message

import (
	"errors"
	"fmt"
	"io/fs"
	"testing"

	"dateline/timeline"
	"dateline/timeline/edtf"
)

func TestAnErrorOfARoomThatKnowsNoLanguagesIsKnownAgain(t *testing.T) {
	_, zone := edtf.ParseZone("Paris")
	for _, c := range []struct {
		name string
		err  error
		want string
	}{
		{"a sentence with a name", fmt.Errorf("there is no order %q: it is first, count or name", "last"), `il n’y a pas d’ordre "last" : c’est first, count ou name`},
		{"one in another", fmt.Errorf("reading the view's %s: %w", "camera", fmt.Errorf("the camera's %q is no number", "x")), `lecture de camera de la vue : "x", de la caméra, n’est pas un nombre`},
		{"one in a Message", Error("--zone: %w: %w", zone, Error("see dateline --help")), `--zone : "Paris" n’est pas un fuseau : c’est source, local, UTC ou un écart comme UTC+03:00 : voir dateline --help`},
		{"what a system says", errors.New("open a.csv: no such file or directory"), "a.csv n’existe pas"},
		{"what it says of whatever it does", errors.New("lstat /a b: c/x: not a directory"), "ce qui contient /a b: c/x n’est pas un dossier"},
		{"what it says in another sentence", Error("writing %s: %w", "/a/b.png", &fs.PathError{Op: "openat", Path: "/a", Err: errors.New("permission denied")}), "écriture de /a/b.png\u202f: l’accès à /a est refusé"},
		{"words of a system that nobody did", errors.New("guess a.csv: permission denied"), "guess a.csv: permission denied"},
		{"words that only sound like one", errors.New("open a.csv: no such luck"), "open a.csv: no such luck"},
		{
			"a change that does not fit", &timeline.ChangeError{Edit: timeline.Phrased("Mend"), Number: 1, Of: 2, Key: timeline.Key{Kind: timeline.EventItem, ID: "kim"}, Problem: "is not there", Want: "name one that is"},
			`modification "Mend": changement 1 sur 2: événement "kim" n’est pas là; nommez-en un qui y est`,
		},
	} {
		if got := Say(c.err, "fr"); got != c.want {
			t.Errorf("%s: got\n%s\nwant\n%s", c.name, got, c.want)
		}
		if got := Say(c.err, "en"); got != c.err.Error() {
			t.Errorf("%s: in English %q, want %q", c.name, got, c.err.Error())
		}
	}
}
