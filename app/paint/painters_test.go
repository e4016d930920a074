package paint_test

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"dateline/app/figure"
	"dateline/app/figure/gallery"
	"dateline/app/figure/page"
	"dateline/app/figure/theme"
	"dateline/app/figure/view"
	"dateline/app/paint"
	"dateline/app/scene"
	"dateline/data"
	"dateline/timeline/calendar"
)

// drawn returns a view of the gallery in a size and a language.
func drawn(t *testing.T, name string, th theme.Theme, size scene.Point, lang string) *scene.Scene {
	t.Helper()
	f, err := data.Read("gallery.json", bytes.NewReader(gallery.File), data.Options{})
	if err != nil {
		t.Fatal(err)
	}
	v, ok := page.Find(name)
	if !ok {
		t.Fatalf("there is no view %s", name)
	}
	var sc scene.Scene
	v.Draw(&sc, page.Spec{
		Size: size, Theme: th, Subject: figure.NewSubject(f.Timeline, lang, nil),
		View: view.View{Window: calendar.Span{Start: calendar.Civil(2019, 4, 1).Start(), End: calendar.Civil(2019, 7, 1).Start()}},
	})
	return &sc
}

// All painters must draw the same picture: the SVG is read back into a scene, the
// PDF drawn by another program, and both are compared with our own pixels.
func TestAllPaintersDrawTheSamePicture(t *testing.T) {
	sizes := []scene.Point{scene.Pt(1280, 800), page.Sheets[1].Size(true), scene.Pt(720, 720)}
	themes := []theme.Theme{theme.Light, theme.Dark, theme.Print}
	for i, p := range append(page.Pictures, page.Picture{Name: "step:1"}) { // each in one of the sizes, themes and languages
		size, th, lang := sizes[i%3], themes[(i+i/3)%3], []string{"en", "fr"}[i%2]
		t.Run(p.Name, func(t *testing.T) {
			sc := drawn(t, p.Name, th, size, lang)
			want := pixels(t, sc)
			var svg bytes.Buffer
			if err := paint.SVG(&svg, sc); err != nil {
				t.Fatal(err)
			}
			if off := unlike(pixels(t, sceneOf(t, svg.Bytes())), want, 40); off > 200 {
				t.Errorf("the SVG differs in %d pixels", off)
			}
			if off := unlike(pixelsOfPDF(t, sc), want, 90); off > 700 {
				t.Errorf("the PDF differs in %d pixels", off)
			}
		})
	}
}

func pixels(t *testing.T, sc *scene.Scene) *image.RGBA {
	t.Helper()
	var out bytes.Buffer
	if err := paint.PNG(&out, sc, 1); err != nil {
		t.Fatal(err)
	}
	return decoded(t, out.Bytes())
}

func decoded(t *testing.T, file []byte) *image.RGBA {
	t.Helper()
	img, err := png.Decode(bytes.NewReader(file))
	if err != nil {
		t.Fatal(err)
	}
	all := image.NewRGBA(img.Bounds())
	draw.Draw(all, all.Rect, img, all.Rect.Min, draw.Src)
	return all
}

// pixelsOfPDF draws a PDF with pdftoppm, which comes with poppler-utils.
func pixelsOfPDF(t *testing.T, sc *scene.Scene) *image.RGBA {
	t.Helper()
	file := filepath.Join(t.TempDir(), "picture.pdf")
	if err := paint.File(file, sc, 1); err != nil {
		t.Fatal(err)
	}
	if out, err := exec.Command("pdftoppm", "-r", "96", "-png", "-singlefile", file, strings.TrimSuffix(file, ".pdf")).CombinedOutput(); err != nil {
		t.Fatalf("pdftoppm, from poppler-utils: %v: %s", err, out)
	}
	raw, err := os.ReadFile(strings.TrimSuffix(file, ".pdf") + ".png")
	if err != nil {
		t.Fatal(err)
	}
	return decoded(t, raw)
}

// unlike counts the pixels of a picture that are like neither the same pixel of
// another nor a neighbour of it: further off than by, of 255, in a colour.
func unlike(got, want *image.RGBA, by int) (n int) {
	if got.Rect != want.Rect {
		return got.Rect.Dx() * got.Rect.Dy()
	}
	for y := range want.Rect.Dy() {
		for x := range want.Rect.Dx() {
			if !near(got.RGBAAt(x, y), want, x, y, by) {
				n++
			}
		}
	}
	return n
}

func near(c color.RGBA, in *image.RGBA, x, y, by int) bool {
	for _, d := range [9]image.Point{{}, {X: 1}, {X: -1}, {Y: 1}, {Y: -1}, {X: 1, Y: 1}, {X: -1, Y: -1}, {X: 1, Y: -1}, {X: -1, Y: 1}} {
		o := in.RGBAAt(x+d.X, y+d.Y)
		r, g, b := int(c.R)-int(o.R), int(c.G)-int(o.G), int(c.B)-int(o.B)
		if max(r, -r, g, -g, b, -b) <= by {
			return true
		}
	}
	return false
}

// sceneOf reads the part of SVG that we write back into a scene.
func sceneOf(t *testing.T, file []byte) *scene.Scene {
	t.Helper()
	sc := &scene.Scene{}
	var groups []bool // of the open groups, which are clips
	var clip scene.Rect
	inClip := false
	var text *element
	d := xml.NewDecoder(bytes.NewReader(file))
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return sc
		}
		if err != nil {
			t.Fatal(err)
		}
		switch token := token.(type) {
		case xml.StartElement:
			e := element{t, token}
			switch token.Name.Local {
			case "svg":
				sc.Reset(scene.Pt(e.number("width"), e.number("height")), scene.Color{})
			case "g":
				groups = append(groups, e.get("clip-path") != "")
				if e.get("clip-path") != "" {
					sc.Clip(clip)
				}
			case "clipPath":
				inClip = true
			case "rect":
				switch {
				case inClip:
					clip = e.box()
				case e.get("width") == "100%":
					sc.Paper = e.style().Fill
				default:
					sc.Rect(e.box(), e.number("rx"), e.style())
				}
			case "circle":
				sc.Disc(scene.Pt(e.number("cx"), e.number("cy")), e.number("r"), e.style())
			case "path":
				e.path(sc)
			case "text":
				text = &e
			}
		case xml.CharData:
			if text != nil {
				text.text(sc, string(token))
			}
		case xml.EndElement:
			text = nil
			switch token.Name.Local {
			case "clipPath":
				inClip = false
			case "g":
				if groups[len(groups)-1] {
					sc.Unclip()
				}
				groups = groups[:len(groups)-1]
			}
		}
	}
}

// An element reads its attributes.
type element struct {
	t *testing.T
	xml.StartElement
}

func (e element) get(name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

func (e element) number(name string) float64 {
	if e.get(name) == "" {
		return 0
	}
	x, err := strconv.ParseFloat(e.get(name), 64)
	if err != nil {
		e.t.Fatal(err)
	}
	return x
}

func (e element) box() scene.Rect {
	return scene.Rect{X: e.number("x"), Y: e.number("y"), W: e.number("width"), H: e.number("height")}
}

func (e element) colour(name string) scene.Color {
	c := scene.Color{A: 255}
	if value := e.get(name); value == "" || value == "none" {
		return scene.Color{}
	} else if _, err := fmt.Sscanf(value, "#%02x%02x%02x", &c.R, &c.G, &c.B); err != nil {
		e.t.Fatal(err)
	}
	if e.get(name+"-opacity") != "" {
		c.A = uint8(e.number(name+"-opacity")*255 + 0.5)
	}
	return c
}

func (e element) style() scene.Style {
	st := scene.Style{Fill: e.colour("fill"), Stroke: e.colour("stroke"), Width: e.number("stroke-width")}
	if dash := e.get("stroke-dasharray"); dash != "" {
		if _, err := fmt.Sscan(dash, &st.Dash.On, &st.Dash.Off); err != nil {
			e.t.Fatal(err)
		}
	}
	return st
}

// path draws a path of M, L and Z: an area where it has a fill rule, else lines.
func (e element) path(sc *scene.Scene) {
	var rings [][]scene.Point
	for _, run := range strings.Split(strings.ReplaceAll(e.get("d"), "Z", ""), "M")[1:] {
		var ring []scene.Point
		for _, point := range strings.Split(run, "L") {
			var p scene.Point
			if _, err := fmt.Sscan(point, &p.X, &p.Y); err != nil {
				e.t.Fatal(err)
			}
			ring = append(ring, p)
		}
		rings = append(rings, ring)
	}
	if e.get("fill-rule") != "" {
		sc.Polygon(e.style(), rings...)
		return
	}
	for _, line := range rings {
		sc.Polyline(line, e.style())
	}
}

func (e element) text(sc *scene.Scene, text string) {
	align := map[string]scene.Align{"": scene.Left, "middle": scene.Centre, "end": scene.Right}[e.get("text-anchor")]
	f := scene.Font{Size: e.number("font-size"), Bold: e.get("font-weight") == "bold", Align: align, Turn: e.get("transform") != ""}
	f.Halo = e.colour("stroke")
	sc.Text(scene.Pt(e.number("x"), e.number("y")), text, f, e.colour("fill"))
}
