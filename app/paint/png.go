package paint

import (
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"image"
	"image/color"
	"image/png"
	"io"
	"math"

	"dateline/app/scene"
)

// maxPixels bounds a PNG picture: more would take minutes to draw.
const maxPixels = 200_000_000

// PNG writes a scene as a PNG picture with scale pixels to a point. The picture
// says how large it is meant to be, so that it prints at the scene's size. It is
// painted strip by strip as it is written, since one of a poster would fill the memory.
func PNG(w io.Writer, sc *scene.Scene, scale float64) error {
	width, height := math.Ceil(sc.Size.X*scale), math.Ceil(sc.Size.Y*scale)
	if !(width >= 1 && height >= 1 && width*height <= maxPixels) {
		return fmt.Errorf("a PNG of %.0f x %.0f pixels cannot be drawn; it may have up to %d million: choose a smaller size or scale, or SVG", width, height, maxPixels/1_000_000)
	}
	img := newStrips(sc, scale, image.Rect(0, 0, int(width), int(height)), stripPixels)
	defer img.close()
	if err := png.Encode(&resolved{w: w, chunk: resolution(96 * scale), after: header}, img); err != nil {
		return fmt.Errorf("writing a PNG: %w", err)
	}
	return nil
}

// stripPixels is how many pixels a strip has at most, some 8 MB.
const stripPixels = 2_000_000

// strips is a picture that is painted as it is read, from the top down: the next strip
// while one is read. It has no more than one place to go back to, the row that is read.
type strips struct {
	all    image.Rectangle
	opaque bool
	now    *image.RGBA
	next   chan *image.RGBA // painted
	free   chan *image.RGBA // read
	ended  chan struct{}

	last  color.RGBA // the colour that was read last, and the same as an interface: most pixels are like their neighbour
	boxed color.Color
}

func newStrips(sc *scene.Scene, scale float64, all image.Rectangle, pixels int) *strips {
	s := &strips{all: all, opaque: sc.Paper.A == 255, next: make(chan *image.RGBA), free: make(chan *image.RGBA, 2), ended: make(chan struct{}), boxed: color.RGBA{}}
	rows := min(all.Dy(), max(1, pixels/all.Dx()))
	for range 2 {
		s.free <- image.NewRGBA(image.Rect(0, 0, all.Dx(), rows))
	}
	go func() {
		var r Raster
		for y := 0; y < all.Max.Y; y += rows {
			select {
			case strip := <-s.free:
				strip.Rect = image.Rect(0, y, all.Dx(), min(y+rows, all.Max.Y))
				r.Paint(strip, sc, scale)
				select {
				case s.next <- strip:
				case <-s.ended:
					return
				}
			case <-s.ended:
				return
			}
		}
	}()
	return s
}

// close ends the painting of what nobody reads any more.
func (s *strips) close() { close(s.ended) }

// Bounds implements image.Image.
func (s *strips) Bounds() image.Rectangle { return s.all }

// ColorModel implements image.Image.
func (s *strips) ColorModel() color.Model { return color.RGBAModel }

// Opaque tells the encoder whether the paper covers all that lies behind.
func (s *strips) Opaque() bool { return s.opaque }

// At implements image.Image for one who reads the rows in their order.
func (s *strips) At(x, y int) color.Color {
	for s.now == nil || y >= s.now.Rect.Max.Y {
		if s.now != nil {
			s.free <- s.now
		}
		s.now = <-s.next
	}
	if c := s.now.RGBAAt(x, y); c != s.last {
		s.last, s.boxed = c, c
	}
	return s.boxed
}

// header is how many bytes stand in front of all other chunks of a PNG: the signature and
// the chunk IHDR.
const header = 8 + 25

// resolved puts a chunk behind the first bytes of what is written.
type resolved struct {
	w     io.Writer
	chunk []byte
	after int
}

// Write implements io.Writer.
func (r *resolved) Write(p []byte) (n int, err error) {
	if r.chunk != nil && len(p) >= r.after {
		if n, err = r.w.Write(p[:r.after]); err != nil {
			return n, err
		}
		p = p[r.after:]
		if _, err = r.w.Write(r.chunk); err != nil {
			return n, err
		}
		r.chunk = nil
	} else if r.chunk != nil {
		r.after -= len(p)
	}
	m, err := r.w.Write(p)
	return n + m, err
}

// resolution is a pHYs chunk (PNG, third edition, 11.3.4.3): the pixels to the metre, from
// those to the inch.
func resolution(perInch float64) []byte {
	perMetre := uint32(math.Round(perInch / 0.0254))
	chunk := binary.BigEndian.AppendUint32(nil, 9)
	body := []byte("pHYs")
	body = binary.BigEndian.AppendUint32(body, perMetre)
	body = binary.BigEndian.AppendUint32(body, perMetre)
	body = append(body, 1) // the unit is the metre
	chunk = append(chunk, body...)
	return binary.BigEndian.AppendUint32(chunk, crc32.ChecksumIEEE(body))
}
