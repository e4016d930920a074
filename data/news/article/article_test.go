package article

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"codeberg.org/go-pdf/fpdf"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"dateline/data/news/extract"
)

const summit = `<!DOCTYPE html><html lang="fr-FR"><head><title>Sommet à Hanoï</title>
<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite"},{"@type":["NewsArticle"],"datePublished":"2019-04-18T10:30:00+02:00","dateModified":"2019-04-19"}]}</script>
<meta property="og:url" content="https://example.org/sommet"></head><body><nav><a href="/">Accueil</a> <a href="/a">Le 1er janvier 1970</a></nav>
<article><h1>Sommet à Hanoï</h1><time datetime="2019-04-18">18 avril</time>
<p>Les deux dirigeants se sont rencontrés lundi à Hanoï, après des mois de préparatifs, et ont parlé longuement de la paix, selon leurs porte-parole.</p>
<p>Une nouvelle rencontre est prévue la semaine prochaine, dans une ville qui n'a pas été annoncée, et les négociateurs y travaillent encore, ont dit des diplomates.</p>
<p>La presse a été tenue à l'écart de la réunion, qui a duré plus longtemps que prévu, et aucun texte n'a été signé à la fin de la journée.</p></article></body></html>`

func TestAPageGivesItsTextAndItsDate(t *testing.T) {
	d, err := Read("sommet.html", []byte(summit))
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(d.Text, "rencontrés lundi à Hanoï") || strings.Contains(d.Text, "Accueil") {
		t.Errorf("got the text %q", d.Text)
	}
	if got, _ := extract.Published(d); got.String() != "2019-04-18" {
		t.Errorf("got the date %s, want 2019-04-18", got)
	}
	if d.Lang != "fr" || d.URL != "https://example.org/sommet" {
		t.Errorf("got the language %q and the address %q", d.Lang, d.URL)
	}
}

func TestLettersAreReadInTheirEncoding(t *testing.T) {
	const text = "Réunion à Hanoï, fin février « 2019 »"
	latin, err := charmap.Windows1252.NewEncoder().Bytes([]byte(text))
	if err != nil {
		t.Fatal(err)
	}
	wide, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().Bytes([]byte(text))
	if err != nil {
		t.Fatal(err)
	}
	big, err := unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM).NewEncoder().Bytes([]byte(text))
	if err != nil {
		t.Fatal(err)
	}
	for name, raw := range map[string][]byte{
		"UTF-8": []byte(text), "UTF-8 with a mark": []byte("\uFEFF" + text), "Windows-1252": latin, "UTF-16 with a mark": wide, "UTF-16 without": big,
	} {
		d, err := Read("a.txt", raw)
		if err != nil || d.Text != text {
			t.Errorf("%s: got %q, %v; want %q", name, d.Text, err, text)
		}
	}
}

func TestMarksOfMarkdownBecomeBlanksAndLettersStayWhereTheyAre(t *testing.T) {
	const text = "---\ntitle: Summit\ndate: 2019-04-18\n---\n# Summit\n\nThey met **on Tuesday** in [Hanoi](https://example.org/2001-01-01).\n"
	d, err := Read("a.md", []byte(text))
	if err != nil {
		t.Fatal(err)
	}
	if len(d.Text) != len(text) || strings.Index(d.Text, "Tuesday") != strings.Index(text, "Tuesday") {
		t.Errorf("letters have moved: %q", d.Text)
	}
	if strings.ContainsAny(d.Text, "#*[]") || strings.Contains(d.Text, "2001") {
		t.Errorf("marks are left: %q", d.Text)
	}
	if got, _ := extract.Published(d); got.String() != "2019-04-18" {
		t.Errorf("got the date %s, want 2019-04-18", got)
	}
}

func TestAPDFGivesItsText(t *testing.T) {
	doc := fpdf.New("P", "mm", "A4", "")
	doc.AddPage()
	doc.SetFont("Helvetica", "", 12)
	doc.MultiCell(0, 6, "Summit ends\n\nThe two leaders met on Tuesday in Hanoi.", "", "L", false)
	var raw bytes.Buffer
	if err := doc.Output(&raw); err != nil {
		t.Fatal(err)
	}
	d, err := Read("a.pdf", raw.Bytes())
	if err != nil || !strings.Contains(d.Text, "met on Tuesday in Hanoi") {
		t.Errorf("got %q, %v", d.Text, err)
	}
}

func TestABrokenPDFIsAnError(t *testing.T) {
	for _, raw := range []string{"%PDF-1.4\n", "%PDF-1.4\n%%EOF", "%PDF-1.4\nxref\n0 1\ntrailer<</Size 1/Root 1 0 R>>\nstartxref\n9\n%%EOF"} {
		if d, err := Read("a.pdf", []byte(raw)); err == nil {
			t.Errorf("%q: got %+v, want an error", raw, d)
		}
	}
}

func TestAFolderGivesItsArticlesInOrder(t *testing.T) {
	folder := t.TempDir()
	for _, name := range []string{"b.txt", "a.html", "c.png", ".hidden.txt", "d/e.md"} {
		path := filepath.Join(folder, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte("x"), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	files, err := Files(folder)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, f := range files {
		rel, _ := filepath.Rel(folder, f)
		got = append(got, filepath.ToSlash(rel))
	}
	if want := "a.html b.txt d/e.md"; strings.Join(got, " ") != want {
		t.Errorf("got %v, want %s", got, want)
	}
}

func FuzzReadNeverPanics(f *testing.F) {
	f.Add("a.html", []byte(summit))
	f.Add("a.md", []byte("---\ndate: x\n---\n[a](b) **c**"))
	f.Add("a.pdf", []byte("%PDF-1.4\n1 0 obj<<>>endobj"))
	f.Fuzz(func(_ *testing.T, name string, raw []byte) {
		_, _ = Read(name, raw) // an error is an answer
	})
}
