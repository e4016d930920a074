package paint

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"dateline/app/scene"
)

// painters lists what can be written, by the file's extension.
var painters = map[string]func(w io.Writer, sc *scene.Scene, scale float64) error{
	".svg": func(w io.Writer, sc *scene.Scene, _ float64) error { return SVG(w, sc) },
	".pdf": func(w io.Writer, sc *scene.Scene, _ float64) error { return PDF(w, sc) },
	".png": PNG,
}

// Writes tells whether File knows what to write under a name.
func Writes(path string) bool { return painters[strings.ToLower(filepath.Ext(path))] != nil }

// File writes a scene as the picture that the extension of path names: .svg,
// .pdf, or .png with scale pixels to a point.
func File(path string, sc *scene.Scene, scale float64) error {
	painter := painters[strings.ToLower(filepath.Ext(path))]
	if painter == nil {
		return fmt.Errorf("writing %s: the name must end in .svg, .png or .pdf", path)
	}
	return Beside(path, func(w io.Writer) error { return painter(w, sc, scale) })
}

// Beside writes a file under another name first, so that no half file is
// ever left under its own.
func Beside(path string, write func(io.Writer) error) (err error) {
	f, err := os.CreateTemp(filepath.Dir(path), ".dateline-*")
	if err != nil {
		return fmt.Errorf("writing %s: %w", path, err)
	}
	defer func() {
		if err != nil {
			_ = os.Remove(f.Name())
			err = fmt.Errorf("writing %s: %w", path, err)
		}
	}()
	if err := write(f); err != nil {
		_ = f.Close()
		return err
	}
	if err := f.Chmod(0o644); err != nil {
		_ = f.Close()
		return err
	}
	if err := f.Close(); err != nil {
		return err
	}
	return os.Rename(f.Name(), path)
}
