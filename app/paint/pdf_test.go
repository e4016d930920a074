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
	text, err := exec.Command("pdftotext", file, "-").Output()
	if err != nil {
		t.Fatalf("pdftotext, from poppler-utils: %v", err)
	}
	if got := string(text); !strings.Contains(got, letters) {
		t.Errorf("pdftotext finds %q, want %q in it", got, letters)
	}
}
