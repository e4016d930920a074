package legible

import (
	"image"
	"image/draw"
	"image/png"
	"os"
	"path/filepath"

	ximage "golang.org/x/image/draw"

	"dateline/app/paint"
	"dateline/app/scene"
)

// A Tile is a picture of a contact sheet, with what is written below it.
type Tile struct {
	Says  string
	Scene *scene.Scene
}

// The measures of a contact sheet, in pixels.
const (
	across  = 6
	cell    = 480
	edge    = 6
	caption = 18
)

// Contact writes a PNG on which pictures can be looked at side by side, six in a row, each with what
// it shows below it. A folder that is not there is made.
func Contact(file string, tiles []Tile) error {
	rows := (len(tiles) + across - 1) / across
	img := image.NewRGBA(image.Rect(0, 0, across*cell, rows*(cell+caption)))
	var words scene.Scene
	words.Reset(scene.Pt(float64(img.Rect.Dx()), float64(img.Rect.Dy())), scene.Color{R: 128, G: 128, B: 128, A: 255})
	for k, tile := range tiles {
		at := image.Pt(k%across*cell+edge, k/across*(cell+caption)+edge)
		words.Text(scene.Pt(float64(at.X), float64(at.Y+cell)), tile.Says, scene.Font{Size: 13}, scene.Color{R: 255, G: 255, B: 255, A: 255})
	}
	new(paint.Raster).Paint(img, &words, 1)
	for k, tile := range tiles {
		sc := tile.Scene
		whole := image.NewRGBA(image.Rect(0, 0, int(sc.Size.X), int(sc.Size.Y)))
		new(paint.Raster).Paint(whole, sc, 1)
		small := (cell - 2*edge) / max(sc.Size.X, sc.Size.Y)
		at := image.Pt(k%across*cell+edge, k/across*(cell+caption)+edge)
		ximage.CatmullRom.Scale(img, image.Rectangle{Min: at, Max: at.Add(image.Pt(int(sc.Size.X*small), int(sc.Size.Y*small)))}, whole, whole.Rect, draw.Src, nil)
	}
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		return err
	}
	f, err := os.Create(file)
	if err != nil {
		return err
	}
	if err := png.Encode(f, img); err != nil {
		_ = f.Close() // what matters is why it could not be written
		return err
	}
	return f.Close()
}
