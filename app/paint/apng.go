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
)

// APNG writes an animation as an animated PNG that runs for ever (PNG, third edition,
// 11.3.6): the first frame is the picture that a reader of plain PNG shows, the others
// hold only what has changed.
func APNG(w io.Writer, a Animation) error {
	var out bytes.Buffer
	out.WriteString("\x89PNG\r\n\x1a\n")
	var before *image.RGBA
	number := uint32(0) // of fcTL and fdAT chunks, in one order
	err := a.each(func(k int, img *image.RGBA) error {
		box := img.Rect
		if before != nil {
			box = changed(before, img)
		}
		header, pixels, err := encoded(img.SubImage(box))
		if err != nil {
			return err
		}
		if before == nil {
			before = image.NewRGBA(img.Rect)
			chunk(&out, "IHDR", header)
			chunk(&out, "acTL", binary.BigEndian.AppendUint32(binary.BigEndian.AppendUint32(nil, uint32(a.Frames)), 0)) // 0: for ever
		}
		copy(before.Pix, img.Pix)
		chunk(&out, "fcTL", a.control(number, k, box))
		number++
		if k == 0 {
			chunk(&out, "IDAT", pixels)
		} else {
			chunk(&out, "fdAT", append(binary.BigEndian.AppendUint32(nil, number), pixels...))
			number++
		}
		return nil
	})
	if err != nil {
		return err
	}
	chunk(&out, "IEND", nil)
	_, err = w.Write(out.Bytes())
	return err
}

// control returns the body of a chunk fcTL: a frame stays where it is drawn, over what was
// there.
func (a Animation) control(number uint32, frame int, box image.Rectangle) []byte {
	const parts = 1000 // of a second
	body := binary.BigEndian.AppendUint32(nil, number)
	for _, n := range [...]int{box.Dx(), box.Dy(), box.Min.X, box.Min.Y} {
		body = binary.BigEndian.AppendUint32(body, uint32(n))
	}
	body = binary.BigEndian.AppendUint16(body, uint16(min(a.delay(frame, parts), math.MaxUint16)))
	body = binary.BigEndian.AppendUint16(body, parts)
	return append(body, 0, 0)
}

// encoded returns the header and the pixels of a PNG of an opaque picture. All frames have
// the kind of pixels of the first, since all are opaque.
func encoded(img image.Image) (header, pixels []byte, err error) {
	var b bytes.Buffer
	if err := png.Encode(&b, img); err != nil {
		return nil, nil, fmt.Errorf("writing an animated PNG: %w", err)
	}
	for rest := b.Bytes()[8:]; len(rest) >= 12; {
		n := binary.BigEndian.Uint32(rest)
		body := rest[8 : 8+n]
		switch string(rest[4:8]) {
		case "IHDR":
			header = body
		case "IDAT":
			pixels = append(pixels, body...)
		}
		rest = rest[12+n:]
	}
	return header, pixels, nil
}

// chunk writes a chunk of PNG.
func chunk(out *bytes.Buffer, kind string, body []byte) {
	out.Write(binary.BigEndian.AppendUint32(nil, uint32(len(body))))
	sum := crc32.ChecksumIEEE(append([]byte(kind), body...))
	out.WriteString(kind)
	out.Write(body)
	out.Write(binary.BigEndian.AppendUint32(nil, sum))
}
