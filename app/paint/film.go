package paint

import (
	"bytes"
	"cmp"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"image"
	"image/color"
	"image/draw"
	"image/gif"
	"image/png"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"dateline/app/scene"
)

// A Film is pictures one after another, all of one size.
type Film interface {
	Len() int
	Draw(sc *scene.Scene, number int)
}

// WritesFilm tells whether FilmFile knows what to write under a name: .gif, .apng, or a
// folder of numbered PNGs, whose name has no extension.
func WritesFilm(path string) bool {
	ext := strings.ToLower(filepath.Ext(path))
	return path != "" && (ext == ".gif" || ext == ".apng" || ext == "")
}

// FilmFile writes a film as the extension of path names, so many pictures to the second,
// with scale pixels to a point.
func FilmFile(path string, f Film, second int, scale float64) error {
	switch strings.ToLower(filepath.Ext(path)) {
	case ".gif":
		return Beside(path, func(w io.Writer) error { return writeGIF(w, f, second, scale) })
	case ".apng":
		return Beside(path, func(w io.Writer) error { return writeAPNG(w, f, second, scale) })
	case "":
		return writeFolder(path, f, scale)
	}
	return fmt.Errorf("writing %s: the name must end in .gif or .apng, or be that of a folder", path)
}

// pictures paints the pictures of a film one after another into one image.
func pictures(f Film, scale float64) func(yield func(int, *image.RGBA) bool) {
	return func(yield func(int, *image.RGBA) bool) {
		var sc scene.Scene
		var r Raster
		var img *image.RGBA
		for k := range f.Len() {
			f.Draw(&sc, k)
			if img == nil {
				img = image.NewRGBA(image.Rect(0, 0, int(sc.Size.X*scale+0.999), int(sc.Size.Y*scale+0.999)))
			}
			r.Paint(img, &sc, scale)
			if !yield(k, img) {
				return
			}
		}
	}
}

// writeFolder writes a numbered PNG for each picture.
func writeFolder(path string, f Film, scale float64) error {
	if err := os.MkdirAll(path, 0o755); err != nil {
		return fmt.Errorf("writing a folder of pictures: %w", err)
	}
	for k, img := range pictures(f, scale) {
		name := filepath.Join(path, fmt.Sprintf("%05d.png", k+1))
		if err := Beside(name, func(w io.Writer) error { return png.Encode(w, img) }); err != nil {
			return err
		}
	}
	return nil
}

// writeGIF writes an animated GIF that plays again and again, in the 256 most frequent
// colours of its pictures.
func writeGIF(w io.Writer, f Film, second int, scale float64) error {
	palette := paletteOf(f, scale)
	nearest := map[uint16]uint8{}
	all := gif.GIF{}
	var last *image.Paletted
	for _, img := range pictures(f, scale) {
		frame := image.NewPaletted(img.Rect, palette)
		for i := 0; i < len(frame.Pix); i++ {
			p := img.Pix[4*i:]
			key := shade(p[0], p[1], p[2])
			at, ok := nearest[key]
			if !ok {
				at = uint8(palette.Index(color.RGBA{p[0], p[1], p[2], 255}))
				nearest[key] = at
			}
			frame.Pix[i] = at
		}
		part, changed := difference(last, frame), frame
		if last != nil {
			changed = image.NewPaletted(part, palette)
			draw.Draw(changed, part, frame, part.Min, draw.Src)
		}
		last = frame
		all.Image, all.Delay, all.Disposal = append(all.Image, changed), append(all.Delay, max(2, 100/second)), append(all.Disposal, gif.DisposalNone)
	}
	if len(all.Image) == 0 {
		return errors.New("writing a GIF: the film has no pictures")
	}
	return gif.EncodeAll(w, &all)
}

// shade is a colour in five bits for each of its parts.
func shade(r, g, b uint8) uint16 { return uint16(r>>3)<<10 | uint16(g>>3)<<5 | uint16(b>>3) }

// difference returns the least box outside of which two pictures are alike; of those
// that are alike one pixel, for no picture of a GIF is empty.
func difference(a, b *image.Paletted) image.Rectangle {
	if a == nil {
		return b.Rect
	}
	var box image.Rectangle
	for y := b.Rect.Min.Y; y < b.Rect.Max.Y; y++ {
		from, to := b.PixOffset(b.Rect.Min.X, y), b.PixOffset(b.Rect.Max.X, y)
		if bytes.Equal(a.Pix[from:to], b.Pix[from:to]) {
			continue
		}
		x0, x1 := 0, b.Rect.Dx()
		for a.Pix[from+x0] == b.Pix[from+x0] {
			x0++
		}
		for a.Pix[from+x1-1] == b.Pix[from+x1-1] {
			x1--
		}
		box = box.Union(image.Rect(x0, y, x1, y+1))
	}
	if box.Empty() {
		return image.Rect(0, 0, 1, 1)
	}
	return box
}

// paletteOf returns the most frequent colours of some pictures of a film, a shade each.
func paletteOf(f Film, scale float64) color.Palette {
	type sum struct{ n, r, g, b int }
	counts := map[uint16]*sum{}
	some := sample{f, min(f.Len(), 9)}
	for _, img := range pictures(some, scale) {
		for i := 0; i < len(img.Pix); i += 4 {
			r, g, b := img.Pix[i], img.Pix[i+1], img.Pix[i+2]
			c := counts[shade(r, g, b)]
			if c == nil {
				c = &sum{}
				counts[shade(r, g, b)] = c
			}
			c.n, c.r, c.g, c.b = c.n+1, c.r+int(r), c.g+int(g), c.b+int(b)
		}
	}
	keys := make([]uint16, 0, len(counts))
	for key := range counts {
		keys = append(keys, key)
	}
	slices.SortFunc(keys, func(a, b uint16) int { return cmp.Or(cmp.Compare(counts[b].n, counts[a].n), cmp.Compare(a, b)) })
	var palette color.Palette
	for _, key := range keys[:min(len(keys), 256)] {
		c := counts[key]
		palette = append(palette, color.RGBA{uint8(c.r / c.n), uint8(c.g / c.n), uint8(c.b / c.n), 255})
	}
	return palette
}

// A sample is some pictures of a film, from its first to its last.
type sample struct {
	Film
	n int
}

func (s sample) Len() int { return s.n }

func (s sample) Draw(sc *scene.Scene, number int) {
	s.Film.Draw(sc, number*(s.Film.Len()-1)/max(1, s.n-1))
}

// writeAPNG writes an animated PNG (PNG, third edition, 11.3.6): the chunks of a PNG,
// those of the first picture as they are, those of the others under another name, each
// with its number.
func writeAPNG(w io.Writer, f Film, second int, scale float64) error {
	number := uint32(0)
	var b bytes.Buffer
	for k, img := range pictures(f, scale) {
		b.Reset()
		if err := png.Encode(&b, img); err != nil {
			return fmt.Errorf("writing an APNG: %w", err)
		}
		file := b.Bytes()
		if k == 0 {
			const header = 8 + 25 // the signature and the chunk IHDR
			if _, err := w.Write(file[:header]); err != nil {
				return err
			}
			control := binary.BigEndian.AppendUint32(nil, uint32(f.Len()))
			if err := chunk(w, "acTL", binary.BigEndian.AppendUint32(control, 0)); err != nil {
				return err
			}
		}
		frame := binary.BigEndian.AppendUint32(nil, number)
		for _, n := range [...]int{img.Rect.Dx(), img.Rect.Dy(), 0, 0} {
			frame = binary.BigEndian.AppendUint32(frame, uint32(n))
		}
		frame = binary.BigEndian.AppendUint16(frame, 1)
		frame = append(binary.BigEndian.AppendUint16(frame, uint16(second)), 0, 0)
		if err := chunk(w, "fcTL", frame); err != nil {
			return err
		}
		number++
		for at := 8; at+12 <= len(file); {
			n := int(binary.BigEndian.Uint32(file[at:]))
			name, data := string(file[at+4:at+8]), file[at+8:at+8+n]
			at += 12 + n
			if name != "IDAT" {
				continue
			}
			if k > 0 {
				name, data = "fdAT", append(binary.BigEndian.AppendUint32(nil, number), data...)
				number++
			}
			if err := chunk(w, name, data); err != nil {
				return err
			}
		}
	}
	return chunk(w, "IEND", nil)
}

// chunk writes a chunk of a PNG.
func chunk(w io.Writer, name string, data []byte) error {
	all := binary.BigEndian.AppendUint32(nil, uint32(len(data)))
	all = append(append(all, name...), data...)
	all = binary.BigEndian.AppendUint32(all, crc32.ChecksumIEEE(all[4:]))
	_, err := w.Write(all)
	return err
}
