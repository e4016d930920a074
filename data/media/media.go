// Package media opens pictures that stand beside a document, or in it. What is large is known
// before it is unpacked, and refused or made smaller: a picture is no reason to lose a
// presentation. Nothing is fetched from the web.
package media

import (
	"bytes"
	"encoding/base64"
	"errors"
	"image"
	"image/draw"
	_ "image/gif" // the formats that are known
	"image/jpeg"
	"image/png"
	"io"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"strings"

	"dateline/data/kit/message"
	"dateline/timeline"
)

// The bounds of a picture: the bytes of its file, its pixels as they are unpacked, the longer
// side of what is kept of it, and the bytes that are kept as they stand.
const (
	mostBytes  = 64 << 20
	mostPixels = 60_000_000
	longest    = 2048
	asItStands = 1 << 20
)

// A Picture is one that is open.
type Picture struct {
	Pixels  *image.RGBA
	Encoded []byte // the same as a file, to be written into others
	Kind    string // of that file: "jpeg" or "png"
}

// Open opens the picture that a document names, which lies in a folder or below it.
func Open(folder, name string) (*Picture, error) {
	raw, err := read(folder, name)
	if err != nil {
		return nil, err
	}
	head, kind, err := image.DecodeConfig(bytes.NewReader(raw))
	if err != nil {
		return nil, message.Error("the picture %q cannot be read: %w; right is a JPEG, a PNG or a GIF", short(name), err)
	}
	if pixels := int64(head.Width) * int64(head.Height); pixels > mostPixels || pixels <= 0 {
		return nil, message.Error("the picture %q has %d megapixels; make it smaller, %d are the most", short(name), pixels/1_000_000, mostPixels/1_000_000)
	}
	img, _, err := image.Decode(bytes.NewReader(raw))
	if err != nil {
		return nil, message.Error("the picture %q is broken: %w", short(name), err)
	}
	p := &Picture{Pixels: smaller(img), Encoded: raw, Kind: kind}
	if size := img.Bounds().Size(); len(raw) > asItStands || max(size.X, size.Y) > longest || kind == "gif" {
		if err := p.encode(kind); err != nil {
			return nil, message.Error("the picture %q cannot be read: %w; right is a JPEG, a PNG or a GIF", short(name), err)
		}
	}
	return p, nil
}

// encode writes the picture as a file of its own size; what may be transparent as PNG.
func (p *Picture) encode(kind string) (err error) {
	var b bytes.Buffer
	if kind == "jpeg" || p.Pixels.Opaque() {
		p.Kind, err = "jpeg", jpeg.Encode(&b, p.Pixels, &jpeg.Options{Quality: 88})
	} else {
		p.Kind, err = "png", png.Encode(&b, p.Pixels)
	}
	p.Encoded = b.Bytes()
	return err
}

// short cuts the name of a picture that is a picture itself.
func short(name string) string {
	if len(name) > 80 {
		return name[:60] + "…"
	}
	return name
}

func read(folder, name string) ([]byte, error) {
	if inside, ok := strings.CutPrefix(name, "data:"); ok {
		kind, text, _ := strings.Cut(inside, ",")
		if !strings.HasSuffix(kind, ";base64") || len(text) > mostBytes {
			return nil, message.Error("the picture %q cannot be read: %w; right is a JPEG, a PNG or a GIF", short(name), base64.CorruptInputError(0))
		}
		raw, err := base64.StdEncoding.DecodeString(text)
		if err != nil {
			return nil, message.Error("the picture %q is broken: %w", short(name), err)
		}
		return raw, nil
	}
	if u, err := url.Parse(name); err == nil && (u.Scheme == "http" || u.Scheme == "https") {
		return nil, message.Error("the picture %q is on the web, from where nothing is fetched; save it beside the file", short(name))
	}
	local := filepath.FromSlash(name)
	if !filepath.IsLocal(local) {
		return nil, message.Error("the picture %q does not lie beside the file; put it there", short(name))
	}
	f, err := os.Open(filepath.Join(folder, local))
	if err != nil {
		if errors.Is(err, fs.ErrNotExist) {
			return nil, message.Error("the picture %q is missing; put it beside the file", short(name))
		}
		return nil, message.Error("the picture %q cannot be read: %w; right is a JPEG, a PNG or a GIF", short(name), err)
	}
	defer f.Close()
	raw, err := io.ReadAll(io.LimitReader(f, mostBytes+1))
	if err != nil {
		return nil, message.Error("the picture %q cannot be read: %w; right is a JPEG, a PNG or a GIF", short(name), err)
	}
	if len(raw) > mostBytes {
		return nil, message.Error("the picture %q has more than %d MB; make it smaller", short(name), mostBytes>>20)
	}
	return raw, nil
}

// smaller returns the pixels of a picture, made smaller by a whole number where it is larger than
// is kept: each pixel is the mean of a square.
func smaller(img image.Image) *image.RGBA {
	b := img.Bounds()
	by := (max(b.Dx(), b.Dy()) + longest - 1) / longest
	if by <= 1 {
		out := image.NewRGBA(image.Rect(0, 0, b.Dx(), b.Dy()))
		draw.Draw(out, out.Rect, img, b.Min, draw.Src)
		return out
	}
	out := image.NewRGBA(image.Rect(0, 0, max(1, b.Dx()/by), max(1, b.Dy()/by)))
	band := image.NewRGBA(image.Rect(0, 0, b.Dx(), by)) // and not a second picture as large as the first
	for y := range out.Rect.Dy() {
		draw.Draw(band, band.Rect, img, image.Pt(b.Min.X, b.Min.Y+y*by), draw.Src)
		for x := range out.Rect.Dx() {
			var sum [4]int
			for v := range by {
				at := band.PixOffset(x*by, v)
				for u := range by {
					for c := range sum {
						sum[c] += int(band.Pix[at+4*u+c])
					}
				}
			}
			at := out.PixOffset(x, y)
			for c := range sum {
				out.Pix[at+c] = uint8(sum[c] / (by * by))
			}
		}
	}
	return out
}

// Beside returns how a document in a folder names a picture: by its path from there. It is false
// where the picture does not lie in the folder or below it.
func Beside(folder, path string) (name string, lies bool) {
	if folder == "" {
		return "", false
	}
	for _, p := range []*string{&folder, &path} {
		if absolute, err := filepath.Abs(*p); err == nil {
			*p = absolute
		}
	}
	name, err := filepath.Rel(folder, path)
	return filepath.ToSlash(name), err == nil && filepath.IsLocal(name)
}

// LeftBehind returns how many pictures that a timeline names lie in or below one folder, and not in
// another, to which its document goes.
func LeftBehind(t *timeline.Timeline, from, to string) int {
	names := map[string]bool{}
	for i := range t.Events.Len() {
		if m, has := t.Media(t.Events.At(i)); has && !m.Inside() && filepath.IsLocal(filepath.FromSlash(m.File)) {
			names[m.File] = true
		}
	}
	left := 0
	for name := range names {
		if isFile(from, name) && !isFile(to, name) {
			left++
		}
	}
	return left
}

func isFile(folder, name string) bool {
	info, err := os.Stat(filepath.Join(folder, filepath.FromSlash(name)))
	return err == nil && info.Mode().IsRegular()
}

// Inside returns a picture as an address that holds it, for a document to keep; what is large is
// made smaller.
func Inside(path string) (address string, err error) {
	p, err := Open(filepath.Dir(path), filepath.Base(path))
	if err != nil {
		return "", err
	}
	return "data:image/" + p.Kind + ";base64," + base64.StdEncoding.EncodeToString(p.Encoded), nil
}
