package paint

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"math"
	"slices"
	"strconv"
	"strings"

	"dateline/app/scene"
)

// A Palette is the colours of pictures that stand in a web page, each as it is on light and
// on dark. The pictures name them by class, so that the page chooses the look by its style
// sheet and each shape is written once. The zero Palette is empty and ready to use.
type Palette struct{ pairs [][2]scene.Color }

// class returns the attribute that paints a fill or a stroke in a pair of colours.
func (p *Palette) class(name string, light, dark scene.Color) string {
	if light.A == 0 && dark.A == 0 {
		return fmt.Sprintf(` %s="none"`, name)
	}
	pair := [2]scene.Color{light, dark}
	i := slices.Index(p.pairs, pair)
	if i < 0 {
		i = len(p.pairs)
		p.pairs = append(p.pairs, pair)
	}
	return fmt.Sprintf(` %s="var(--p%d)"`, name, i)
}

// CSS returns the declarations of the colours, on light or on dark.
func (p *Palette) CSS(dark bool) string {
	var b strings.Builder
	for i, pair := range p.pairs {
		c := pair[0]
		if dark {
			c = pair[1]
		}
		fmt.Fprintf(&b, "--p%d:#%02x%02x%02x%02x;", i, c.R, c.G, c.B, c.A)
	}
	return b.String()
}

// An Inline says how a picture stands in a web page.
type Inline struct {
	Prefix  string                  // of all ids in it
	Palette *Palette                // where its colours are put
	Data    func(scene.Mark) string // further attributes of a mark, each with a blank in front; nil for none
	Label   string                  // the id of what names it in the page
}

// Write writes a picture, once for both looks: light and dark must be the same shapes in
// other colours. It carries no styles of its own, which a page may forbid.
func (n Inline) Write(w io.Writer, light, dark *scene.Scene) error {
	if err := alike(light, dark); err != nil {
		return err
	}
	p := &svg{Writer: bufio.NewWriter(w), ids: map[string]bool{}, prefix: n.Prefix, paint: n.Palette.class, data: n.Data, path: shortPath, shared: map[string]int{}}
	p.line(`<svg viewBox="0 0 %s %s" role="img" aria-labelledby="%s" font-family="%s">`, number(light.Size.X), number(light.Size.Y), escape(n.Label), families)
	p.body(light, dark)
	p.line("</svg>")
	return p.Flush()
}

// alike tells whether two scenes are the same but for their colours.
func alike(a, b *scene.Scene) error {
	same := len(a.Shapes) == len(b.Shapes) && slices.Equal(a.Points, b.Points) && slices.Equal(a.Rings, b.Rings)
	at := 0
	for ; same && at < len(a.Shapes); at++ {
		x, y := a.Shapes[at], b.Shapes[at]
		y.Style.Fill, y.Style.Stroke, y.Font.Halo = x.Style.Fill, x.Style.Stroke, x.Font.Halo
		same = x == y
	}
	if !same {
		return fmt.Errorf("writing a picture on light and on dark: they differ at shape %d of %d by more than colours", at, len(a.Shapes))
	}
	return nil
}

// shortPath writes an outline to a tenth of a point, each point as the way from the one
// before. An outline with many points, as land has, is thinned: a page should be small.
func shortPath(points []scene.Point, end string) string {
	const many, off = 16, 0.4
	if len(points) > many {
		points = thinned(points, off)
	}
	b := []byte{'M'}
	var x, y int
	moving := false // beyond the first point
	for i, q := range points {
		nx, ny := int(math.Round(q.X*10)), int(math.Round(q.Y*10))
		dx, dy := nx-x, ny-y
		if inner := i > 0 && i < len(points)-1; inner && dx == 0 && dy == 0 {
			continue
		}
		if i > 0 && !moving {
			b, moving = append(b, 'l'), true
		}
		b = tenths(tenths(b, dx), dy)
		x, y = nx, ny
	}
	return string(b) + strings.ToLower(end)
}

// thinned leaves points of an outline out that lie no farther than off from the line between those
// that are kept.
func thinned(points []scene.Point, off float64) (kept []scene.Point) {
	keep := make([]bool, len(points))
	keep[0], keep[len(points)-1] = true, true
	scene.Thin(keep, 0, len(points)-1, off, func(at, from, to int) float64 { return points[at].ToLine(points[from], points[to]) })
	for i, k := range keep {
		if k {
			kept = append(kept, points[i])
		}
	}
	return kept
}

// tenths appends a number of tenths as short as SVG reads it: neither a sign nor the point
// of a fraction below 1 needs a blank in front, the latter if the number before has a point.
func tenths(b []byte, n int) []byte {
	text := strings.Replace(strconv.FormatFloat(float64(n)/10, 'f', -1, 64), "0.", ".", 1)
	if n >= 10 || n <= -10 {
		text = strconv.FormatFloat(float64(n)/10, 'f', -1, 64)
	}
	last := b[len(b)-1]
	before := b[bytes.LastIndexAny(b, " -Ml")+1:]
	if last != 'M' && last != 'l' && text[0] != '-' && (text[0] != '.' || !bytes.ContainsRune(before, '.')) {
		b = append(b, ' ')
	}
	return append(b, text...)
}
