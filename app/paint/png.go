package paint

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"image"
	"image/png"
	"io"
	"math"

	"dateline/app/scene"
)

// maxPixels bounds a PNG picture: more would take gigabytes to draw.
const maxPixels = 200_000_000

// PNG writes a scene as a PNG picture with scale pixels to a point. The picture
// says how large it is meant to be, so that it prints at the scene's size.
func PNG(w io.Writer, sc *scene.Scene, scale float64) error {
	width, height := math.Ceil(sc.Size.X*scale), math.Ceil(sc.Size.Y*scale)
	if !(width >= 1 && height >= 1 && width*height <= maxPixels) {
		return fmt.Errorf("a PNG of %.0f x %.0f pixels cannot be drawn; it may have up to %d million: choose a smaller size or scale, or SVG", width, height, maxPixels/1_000_000)
	}
	img := image.NewRGBA(image.Rect(0, 0, int(width), int(height)))
	var r Raster
	r.Paint(img, sc, scale)
	var b bytes.Buffer
	if err := png.Encode(&b, img); err != nil {
		return fmt.Errorf("writing a PNG: %w", err)
	}
	_, err := w.Write(withResolution(b.Bytes(), 96*scale))
	return err
}

// withResolution puts a pHYs chunk behind the header of a PNG (PNG, third
// edition, 11.3.4.3): the pixels to the metre, from those to the inch.
func withResolution(file []byte, perInch float64) []byte {
	const header = 8 + 25 // the signature and the chunk IHDR
	perMetre := uint32(math.Round(perInch / 0.0254))
	chunk := binary.BigEndian.AppendUint32(nil, 9)
	body := []byte("pHYs")
	body = binary.BigEndian.AppendUint32(body, perMetre)
	body = binary.BigEndian.AppendUint32(body, perMetre)
	body = append(body, 1) // the unit is the metre
	chunk = append(chunk, body...)
	chunk = binary.BigEndian.AppendUint32(chunk, crc32.ChecksumIEEE(body))
	return append(append(append([]byte{}, file[:header]...), chunk...), file[header:]...)
}
