package paint

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"dateline/app/scene"
)

func TestAPictureIsWrittenAsItsNameSays(t *testing.T) {
	for name, want := range map[string]string{"a.svg": "<svg ", "a.PNG": "\x89PNG", "a.pdf": "%PDF"} {
		path := filepath.Join(t.TempDir(), name)
		if err := File(path, page(), 1); err != nil {
			t.Error(err)
			continue
		}
		raw, err := os.ReadFile(path)
		if err != nil || !bytes.HasPrefix(raw, []byte(want)) || !Writes(path) {
			t.Errorf("%s begins with %.8q, %v, want %q", name, raw, err, want)
		}
		if mode, err := os.Stat(path); err != nil || mode.Mode().Perm() != 0o644 {
			t.Errorf("others may not read %s: %v, %v", name, mode.Mode(), err)
		}
	}
	path := filepath.Join(t.TempDir(), "a.gif")
	if err := File(path, page(), 1); Writes(path) || err == nil || err.Error() != "writing "+path+": the name must end in .svg, .png or .pdf" {
		t.Errorf("a.gif is written: %v", err)
	}
}

func TestAFileThatCannotBeWrittenLeavesNothingBehind(t *testing.T) {
	broken := errors.New("the disk is full")
	dir := t.TempDir()
	path := filepath.Join(dir, "a.svg")
	if err := os.WriteFile(path, []byte("before"), 0o600); err != nil {
		t.Fatal(err)
	}
	err := Beside(path, func(w io.Writer) error {
		fmt.Fprint(w, "half")
		return broken
	})
	if !errors.Is(err, broken) || err.Error() != "writing "+path+": the disk is full" {
		t.Errorf("the error is %v", err)
	}
	all, err := os.ReadDir(dir)
	raw, err2 := os.ReadFile(path)
	if err != nil || err2 != nil || len(all) != 1 || string(raw) != "before" {
		t.Errorf("%v are left, a.svg holds %q: %v, %v", all, raw, err, err2)
	}
	for _, c := range []struct {
		name, path string
		write      func(io.Writer) error
	}{
		{"into a folder that is not there", filepath.Join(dir, "none", "a.svg"), func(io.Writer) error { return nil }},
		{"over a folder", dir, func(io.Writer) error { return nil }},
	} {
		if err := Beside(c.path, c.write); err == nil || !strings.HasPrefix(err.Error(), "writing "+c.path+": ") {
			t.Errorf("%s: the error is %v", c.name, err)
		}
		if left, err := filepath.Glob(filepath.Join(filepath.Dir(c.path), ".dateline-*")); err != nil || len(left) > 0 {
			t.Errorf("%s: %v are left, %v", c.name, left, err)
		}
	}
}

func TestAPNGIsAsLargeAsItSaysAndNoLarger(t *testing.T) {
	for _, c := range []struct {
		w, h, scale float64
		want        string // the error
	}{
		{3, 2, 1, ""},
		{0.4, 0.4, 1, ""},
		{20_000, 10_000, 0.01, ""},
		{20_000, 10_001, 1, "a PNG of 20000 x 10001 pixels cannot be drawn; it may have up to 200 million: choose a smaller size or scale, or SVG"},
		{0, 10, 1, "a PNG of 0 x 10 pixels cannot be drawn; it may have up to 200 million: choose a smaller size or scale, or SVG"},
		{10, 0, 1, "a PNG of 10 x 0 pixels cannot be drawn; it may have up to 200 million: choose a smaller size or scale, or SVG"},
		{10, 10, -1, "a PNG of -10 x -10 pixels cannot be drawn; it may have up to 200 million: choose a smaller size or scale, or SVG"},
	} {
		sc := &scene.Scene{}
		sc.Reset(scene.Pt(c.w, c.h), white)
		got := ""
		if err := PNG(io.Discard, sc, c.scale); err != nil {
			got = err.Error()
		}
		if got != c.want {
			t.Errorf("%v x %v at %v: %q, want %q", c.w, c.h, c.scale, got, c.want)
		}
	}
	full := errors.New("the disk is full")
	if err := PNG(failing{full}, page(), 1); !errors.Is(err, full) {
		t.Errorf("the error is %v, want %v", err, full)
	}
	if err := SVG(failing{full}, page()); !errors.Is(err, full) {
		t.Errorf("the error is %v, want %v", err, full)
	}
	if err := PDF(failing{full}, page()); !errors.Is(err, full) || err.Error() != "writing a PDF: the disk is full" {
		t.Errorf("the error is %v, want %v", err, full)
	}
}

type failing struct{ error }

func (f failing) Write([]byte) (int, error) { return 0, f.error }
