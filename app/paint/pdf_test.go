package paint

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"dateline/app/scene"
)

func TestPDFKeepsEveryLetterAsText(t *testing.T) {
	const letters = "Hà Nội – Владивосток – 김정은 – é €"
	sc := page()
	sc.Text(scene.Pt(10, 50), letters, scene.Font{Size: 6}, black)
	sc.Text(scene.Pt(10, 70), "🚀 emoji", scene.Font{Size: 6, Bold: true, Halo: white}, black)
	sc.Polygon(scene.Style{Fill: black, Stroke: white, Width: 1, Dash: scene.Dash{On: 2, Off: 1}}, []scene.Point{{X: 1, Y: 1}, {X: 9, Y: 1}, {X: 5, Y: 9}})
	sc.Clip(scene.Rect{W: 9, H: 9})
	sc.Disc(scene.Pt(5, 5), 3, scene.Style{Fill: black})
	sc.Unclip()
	var out, again bytes.Buffer
	for _, b := range []*bytes.Buffer{&out, &again} {
		if err := PDF(b, sc); err != nil {
			t.Fatal(err)
		}
	}
	if !bytes.Equal(out.Bytes(), again.Bytes()) {
		t.Error("the same scene makes different bytes")
	}
	file := filepath.Join(t.TempDir(), "letters.pdf")
	if err := os.WriteFile(file, out.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	var complaints strings.Builder
	read := exec.Command("pdftotext", file, "-")
	read.Stderr = &complaints
	text, err := read.Output()
	if err != nil || complaints.Len() > 0 {
		t.Fatalf("pdftotext, from poppler-utils: %v: %s", err, complaints.String())
	}
	if got := string(text); !strings.Contains(got, letters) {
		t.Errorf("pdftotext finds %q, want %q in it", got, letters)
	}
}
