package paint

import (
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"dateline/app/scene"
	"dateline/data/keep/disk"
)

// painters lists what can be written, by the file's extension.
var painters = map[string]func(w io.Writer, sc *scene.Scene, scale float64) error{
	".svg": func(w io.Writer, sc *scene.Scene, _ float64) error { return SVG(w, sc) },
	".pdf": func(w io.Writer, sc *scene.Scene, _ float64) error { return PDF(w, sc) },
	".png": PNG,
}

// Writes tells whether File knows what to write under a name.
func Writes(path string) bool { return painters[strings.ToLower(filepath.Ext(path))] != nil }

// Onto is where files go. The zero Onto is the file system of the machine.
type Onto struct{ Files disk.Files }

func (o Onto) files() disk.Files {
	if o.Files == nil {
		return disk.OS
	}
	return o.Files
}

// File writes a scene as the picture that the extension of path names: .svg,
// .pdf, or .png with scale pixels to a point.
func File(path string, sc *scene.Scene, scale float64) error { return Onto{}.File(path, sc, scale) }

// File is File on a file system.
func (o Onto) File(path string, sc *scene.Scene, scale float64) error {
	painter := painters[strings.ToLower(filepath.Ext(path))]
	if painter == nil {
		return fmt.Errorf("writing %s: the name must end in .svg, .png or .pdf", path)
	}
	return o.Beside(path, func(w io.Writer) error { return painter(w, sc, scale) })
}

// Beside writes a file under another name first, so that no half file is
// ever left under its own, not even when the power is cut.
func Beside(path string, write func(io.Writer) error) error { return Onto{}.Beside(path, write) }

// Beside is Beside on a file system.
func (o Onto) Beside(path string, write func(io.Writer) error) error {
	return disk.Replace(o.files(), path, 0o644, write)
}
