package desktop

import (
	"bytes"
	"os"
	"os/exec"
	"runtime"

	"dateline/data/kit/message"
)

// A copier is a program that puts a picture into the clipboard, since the window's library can
// put only text into it. The picture comes by its input.
type copier struct {
	name string
	args []string
	can  func() bool
}

// copiers are those of the systems, in the order in which they are tried.
var copiers = []copier{
	{"wl-copy", []string{"--type", "image/png"}, func() bool { return os.Getenv("WAYLAND_DISPLAY") != "" }},
	{"xclip", []string{"-selection", "clipboard", "-t", "image/png", "-i"}, func() bool { return os.Getenv("DISPLAY") != "" }},
}

// errNoCopier says what is missing.
var errNoCopier = message.Error("a picture can be copied where the program wl-copy or xclip is installed: save it as a file instead")

// copyPNG puts a picture into the clipboard.
func copyPNG(png []byte) error {
	if runtime.GOOS == "windows" || runtime.GOOS == "darwin" {
		return errNoCopier
	}
	for _, c := range copiers {
		path, err := exec.LookPath(c.name)
		if err != nil || !c.can() {
			continue
		}
		run := exec.Command(path, c.args...)
		run.Stdin = bytes.NewReader(png)
		if err := run.Run(); err != nil {
			return message.Error("copying the picture by %s: %w", c.name, err)
		}
		return nil
	}
	return errNoCopier
}
