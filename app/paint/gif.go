package paint

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/gif"
	"io"
	"maps"
	"math/bits"
	"slices"

	"github.com/soniakeys/quant/median"

	"dateline/app/scene"
)

// samples is of how many frames, from the first to the last, the colours of a GIF are
// chosen.
const samples = 4

// hues is how many colours a GIF has beside the one of what stays as it is.
const hues = 255

// GIF writes an animation as a GIF that runs for ever (GIF89a). Its colours are chosen of
// some frames; a frame holds only the box in which something has changed, and of that what
// stays is transparent, which packs to nearly nothing. A frame that changes nothing only
// lengthens the one before.
func GIF(w io.Writer, a Animation) error {
	colours, err := a.colours()
	if err != nil {
		return err
	}
	out := gif.GIF{Config: image.Config{ColorModel: colours}}
	near := map[[3]uint8]uint8{}
	var before *image.RGBA
	err = a.each(func(k int, img *image.RGBA) error {
		box, last := img.Rect, before
		if before == nil {
			out.Config.Width, out.Config.Height = box.Dx(), box.Dy()
			before = image.NewRGBA(box)
		} else if bytes.Equal(before.Pix, img.Pix) {
			out.Delay[len(out.Delay)-1] += a.delay(k, 100)
			return nil
		} else {
			box = changed(before, img)
		}
		out.Image = append(out.Image, indexed(img, last, box, colours, near))
		copy(before.Pix, img.Pix)
		out.Delay = append(out.Delay, a.delay(k, 100))
		out.Disposal = append(out.Disposal, gif.DisposalNone)
		return nil
	})
	if err != nil {
		return err
	}
	if err := gif.EncodeAll(w, &out); err != nil {
		return fmt.Errorf("writing a GIF: %w", err)
	}
	return nil
}

// colours chooses the colours of a GIF: of all that the samples have, each counted by the
// logarithm of its pixels, so that the sea does not take the colours of the dots.
func (a Animation) colours() (color.Palette, error) {
	var sc scene.Scene
	var img *image.RGBA
	counts := map[[3]uint8]int{}
	for k := range samples {
		if err := a.paint(&sc, &img, k*(a.Frames-1)/(samples-1)); err != nil {
			return nil, err
		}
		for p := img.Pix; len(p) >= 4; p = p[4:] {
			counts[[3]uint8(p)]++
		}
	}
	found := slices.SortedFunc(maps.Keys(counts), func(a, b [3]uint8) int { return slices.Compare(a[:], b[:]) })
	var weighed []uint8
	for _, rgb := range found {
		for range bits.Len(uint(counts[rgb])) {
			weighed = append(weighed, rgb[0], rgb[1], rgb[2], 255)
		}
	}
	line := &image.RGBA{Pix: weighed, Stride: len(weighed), Rect: image.Rect(0, 0, len(weighed)/4, 1)}
	return append(median.Quantizer(hues).Quantize(make(color.Palette, 0, hues), line), color.RGBA{}), nil
}

// indexed returns a part of a picture in the nearest colours of a palette, in its last, which
// is transparent, what is as in the frame before; near keeps what was found.
func indexed(img, before *image.RGBA, box image.Rectangle, colours color.Palette, near map[[3]uint8]uint8) *image.Paletted {
	out := image.NewPaletted(box, colours)
	for y := box.Min.Y; y < box.Max.Y; y++ {
		row, to := img.Pix[img.PixOffset(box.Min.X, y):], out.Pix[out.PixOffset(box.Min.X, y):]
		for x := range box.Dx() {
			if at := 4 * x; before != nil && [4]uint8(row[at:at+4]) == [4]uint8(before.Pix[before.PixOffset(box.Min.X+x, y):]) {
				to[x] = uint8(len(colours) - 1)
				continue
			}
			rgb := [3]uint8(row[4*x : 4*x+3])
			i, known := near[rgb]
			if !known {
				i = uint8(colours[:len(colours)-1].Index(color.RGBA{R: rgb[0], G: rgb[1], B: rgb[2], A: 255}))
				near[rgb] = i
			}
			to[x] = i
		}
	}
	return out
}
