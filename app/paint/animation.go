package paint

import (
	"fmt"
	"image"
	"image/png"
	"io"
	"math"
	"path/filepath"
	"strings"

	"dateline/app/scene"
)

// An Animation is pictures of one size that follow each other.
type Animation struct {
	Frames int
	Rate   float64                          // frames a second
	Scale  float64                          // pixels to a point
	Draw   func(sc *scene.Scene, frame int) // draws a frame, from 0 on, anew

	// Before, where there is one, is told of each frame before it is drawn; its error ends
	// the animation.
	Before func(frame int) error
}

// animators lists the animations that are one file, by its extension.
var animators = map[string]func(w io.Writer, a Animation) error{".gif": GIF, ".apng": APNG}

// Animates tells whether Animate knows what to write under a name: a .gif, an .apng, or a
// folder of pictures for a name without an extension.
func Animates(path string) bool {
	ext := strings.ToLower(filepath.Ext(path))
	return path != "" && (ext == "" || animators[ext] != nil)
}

// Animate writes an animation as the file that the extension of path names, .gif or .apng,
// or as numbered PNG pictures into a folder, which it makes.
func Animate(path string, a Animation) error { return Onto{}.Animate(path, a) }

// Animate is Animate on a file system.
func (o Onto) Animate(path string, a Animation) error {
	if animator := animators[strings.ToLower(filepath.Ext(path))]; animator != nil {
		return o.Beside(path, func(w io.Writer) error { return animator(w, a) })
	}
	if filepath.Ext(path) != "" {
		return fmt.Errorf("writing %s: the name must end in .gif or .apng, or be that of a folder", path)
	}
	if err := o.files().MakeFolder(path); err != nil {
		return fmt.Errorf("writing %s: %w", path, err)
	}
	digits := len(fmt.Sprint(a.Frames))
	return a.each(func(k int, img *image.RGBA) error {
		name := filepath.Join(path, fmt.Sprintf("%0*d.png", digits, k+1))
		return o.Beside(name, func(w io.Writer) error { return png.Encode(w, img) })
	})
}

// each paints the frames one after another, into one picture.
func (a Animation) each(do func(frame int, img *image.RGBA) error) error {
	var sc scene.Scene
	var img *image.RGBA
	for k := range a.Frames {
		if err := a.paint(&sc, &img, k); err != nil {
			return err
		}
		if err := do(k, img); err != nil {
			return err
		}
	}
	return nil
}

// paint paints a frame; img is made for the first.
func (a Animation) paint(sc *scene.Scene, img **image.RGBA, frame int) error {
	if a.Before != nil {
		if err := a.Before(frame); err != nil {
			return err
		}
	}
	a.Draw(sc, frame)
	width, height := math.Ceil(sc.Size.X*a.Scale), math.Ceil(sc.Size.Y*a.Scale)
	if *img == nil {
		if !(width >= 1 && height >= 1 && width*height <= maxPixels/10) {
			return fmt.Errorf("an animation of %.0f x %.0f pixels cannot be drawn; it may have up to %d million: choose a smaller size or scale", width, height, maxPixels/10_000_000)
		}
		*img = image.NewRGBA(image.Rect(0, 0, int(width), int(height)))
	}
	var r Raster
	r.Paint(*img, sc, a.Scale)
	return nil
}

// changed returns the least box outside of which two pictures of one size are alike; one
// pixel where they are alike everywhere, since a frame cannot be empty.
func changed(before, now *image.RGBA) image.Rectangle {
	box := image.Rectangle{}
	for y := now.Rect.Min.Y; y < now.Rect.Max.Y; y++ {
		row := y * now.Stride
		a, b := before.Pix[row:row+now.Stride], now.Pix[row:row+now.Stride]
		from, to := 0, len(a)
		for from < to && a[from] == b[from] {
			from++
		}
		if from == to {
			continue
		}
		for a[to-1] == b[to-1] {
			to--
		}
		box = box.Union(image.Rect(from/4, y, (to+3)/4, y+1))
	}
	if box.Empty() {
		return image.Rect(0, 0, 1, 1)
	}
	return box
}

// delay returns for how many of the parts of a second a frame shows, so that the sum is
// right whatever the rate.
func (a Animation) delay(frame int, parts float64) int {
	until := func(k int) float64 { return math.Round(float64(k) * parts / a.Rate) }
	return int(until(frame+1) - until(frame))
}
