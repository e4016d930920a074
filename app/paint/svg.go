// Package paint turns a scene into pictures: SVG, pixels and PDF. Every
// painter draws the same display list, so that the pictures are alike.
package paint

import (
	"bufio"
	"fmt"
	"io"
	"math"
	"strconv"
	"strings"

	"dateline/app/scene"
)

// SVG writes a scene as an SVG 1.1 document. Marks become groups with an id, a
// title and a description; text stays text and keeps its measured width.
func SVG(w io.Writer, sc *scene.Scene) error {
	p := &svg{Writer: bufio.NewWriter(w), ids: map[string]bool{}, path: path, paint: func(name string, c, _ scene.Color) string { return paintOf(name, c) }}
	lang := ""
	if sc.Lang != "" {
		lang = fmt.Sprintf(` xml:lang="%[1]s" lang="%[1]s"`, escape(sc.Lang))
	}
	p.line(`<svg xmlns="http://www.w3.org/2000/svg" width="%s" height="%s" viewBox="0 0 %s %s" role="img"%s font-family="%s" style="font-kerning:none">`,
		number(sc.Size.X), number(sc.Size.Y), number(sc.Size.X), number(sc.Size.Y), lang, families)
	p.about(sc.Title, sc.Desc)
	p.body(sc, sc)
	p.line("</svg>")
	return p.Flush()
}

// families are the fonts that an SVG asks for: ours by their names, where they are installed.
const families = `'Noto Sans', NanumBarunGothic, 'Noto Sans Hebrew', 'Noto Sans Arabic', 'Droid Sans Fallback', Symbola, sans-serif`

type svg struct {
	*bufio.Writer
	ids    map[string]bool
	prefix string // of all ids
	clips  int
	paint  func(name string, c, other scene.Color) string // an attribute that says a colour, and its other look
	data   func(scene.Mark) string                        // further attributes of a mark; nil for none
	path   func(points []scene.Point, end string) string  // of an outline
	alike  string                                         // the looks of the outlines of the group that is open; "" for none
	shared map[string]int                                 // the outlines that are written once, by number; nil to write each where it stands
}

// body writes what stands between the tags of a picture. Other is the same picture in other
// colours.
func (p *svg) body(sc, other *scene.Scene) {
	p.line(`<rect width="100%%" height="100%%"%s/>`, p.paint("fill", sc.Paper, other.Paper))
	open := scene.MarkID(0)
	for i := range sc.Shapes {
		s := &sc.Shapes[i]
		if s.Mark != open {
			p.apart()
			if open != 0 {
				p.line("</g>")
			}
			if open = s.Mark; open != 0 {
				m, more := sc.Marks[open], ""
				if p.data != nil {
					more = p.data(m)
				}
				p.line(`<g id="%s"%s>`, p.id(m), more)
				p.about(m.Title, m.Desc)
			}
		}
		if s.Kind != scene.KindPolyline && s.Kind != scene.KindPolygon {
			p.apart()
		}
		p.shape(sc, s, &other.Shapes[i])
	}
	p.apart()
	if open != 0 {
		p.line("</g>")
	}
}

func (p *svg) line(format string, args ...any) { fmt.Fprintf(p, format+"\n", args...) }

func (p *svg) about(title, desc string) {
	if title != "" {
		p.line("<title>%s</title>", escape(title))
	}
	if desc != "" {
		p.line("<desc>%s</desc>", escape(desc))
	}
}

// id returns an id that XML allows and that is used once: a mark drawn in two
// lanes is numbered from the second on.
func (p *svg) id(m scene.Mark) string {
	clean := strings.Map(func(r rune) rune {
		if r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || strings.ContainsRune("-_.", r) {
			return r
		}
		return '_'
	}, m.ID)
	first := p.prefix + m.Kind.String() + "-" + clean
	id := first
	for n := 2; p.ids[id]; n++ {
		id = first + "--" + strconv.Itoa(n)
	}
	p.ids[id] = true
	return id
}

func (p *svg) shape(sc *scene.Scene, s, other *scene.Shape) {
	b := s.Box
	switch s.Kind {
	case scene.KindRect:
		round := ""
		if s.Radius > 0 {
			round = fmt.Sprintf(` rx="%s"`, number(min(s.Radius, b.W/2, b.H/2)))
		}
		p.line(`<rect x="%s" y="%s" width="%s" height="%s"%s%s/>`, number(b.X), number(b.Y), number(max(0, b.W)), number(max(0, b.H)), round, p.style(s.Style, other.Style))
	case scene.KindDisc:
		m := b.Middle()
		p.line(`<circle cx="%s" cy="%s" r="%s"%s/>`, number(m.X), number(m.Y), number(s.Radius), p.style(s.Style, other.Style))
	case scene.KindHatch:
		var d strings.Builder
		for a, b := range s.HatchLines() {
			d.WriteString(p.path([]scene.Point{a, b}, ""))
		}
		if d.Len() > 0 {
			p.line(`<path d="%s"%s/>`, d.String(), p.style(s.Style, other.Style))
		}
	case scene.KindPolyline:
		p.outline("", p.path(sc.Points[s.Points[0]:s.Points[1]], ""), p.style(s.Style, other.Style))
	case scene.KindPolygon:
		var d strings.Builder
		for _, r := range sc.Rings[s.Points[0]:s.Points[1]] {
			d.WriteString(p.path(sc.Points[r[0]:r[1]], "Z"))
		}
		p.outline(` fill-rule="evenodd"`, d.String(), p.style(s.Style, other.Style))
	case scene.KindText:
		p.text(s, other)
	case scene.KindImage:
		p.image(s)
	case scene.KindClip:
		p.clips++
		p.line(`<clipPath id="%[1]sclip-%[2]d"><rect x="%[3]s" y="%[4]s" width="%[5]s" height="%[6]s"/></clipPath><g clip-path="url(#%[1]sclip-%[2]d)">`,
			p.prefix, p.clips, number(b.X), number(b.Y), number(max(0, b.W)), number(max(0, b.H)))
	case scene.KindEnd:
		p.line("</g>")
	}
}

// outline writes an outline: the rule by which it is filled, if any, its way, and its looks. Where
// outlines are shared, a long one is written once and used by its id, and those that look alike and
// follow each other, as a thousand islands do, are a group that says once how.
func (p *svg) outline(rule, d, looks string) {
	const long = 200
	if p.shared == nil {
		p.line(`<path%s d="%s"%s/>`, rule, d, looks)
		return
	}
	if p.alike != rule+looks {
		p.apart()
		p.alike = rule + looks
		p.line(`<g%s>`, p.alike)
	}
	if len(d) < long {
		p.line(`<path d="%s"/>`, d)
		return
	}
	n, known := p.shared[d]
	if !known {
		n = len(p.shared) + 1
		p.shared[d] = n
		p.line(`<defs><path id="%sd%d" d="%s"/></defs>`, p.prefix, n, d)
	}
	p.line(`<use href="#%sd%d"/>`, p.prefix, n)
}

// apart ends the group of outlines that look alike.
func (p *svg) apart() {
	if p.alike != "" {
		p.line("</g>")
		p.alike = ""
	}
}

func (p *svg) text(s, other *scene.Shape) {
	extra := ""
	if s.Font.Bold {
		extra += ` font-weight="bold"`
	}
	extra += [...]string{"", ` text-anchor="middle"`, ` text-anchor="end"`}[s.Font.Align]
	if s.Font.Turn {
		extra += fmt.Sprintf(` transform="rotate(-90 %s %s)"`, number(s.At.X), number(s.At.Y))
	}
	if s.Font.Halo.A > 0 {
		extra += ` paint-order="stroke" stroke-linejoin="round"` + p.paint("stroke", s.Font.Halo, other.Font.Halo) + fmt.Sprintf(` stroke-width="%s"`, number(2*s.Font.HaloReach()))
	}
	p.line(`<text x="%s" y="%s" font-size="%s" textLength="%s" lengthAdjust="spacingAndGlyphs"%s%s>%s</text>`,
		number(s.At.X), number(s.At.Y), number(s.Font.Size), number(s.Font.Width(s.Text)),
		p.paint("fill", s.Style.Fill, other.Style.Fill), extra, escape(s.Text))
}

func path(points []scene.Point, end string) string {
	var b strings.Builder
	for i, q := range points {
		b.WriteString(map[bool]string{true: "M", false: "L"}[i == 0])
		b.WriteString(number(q.X) + " " + number(q.Y))
	}
	return b.String() + end
}

func (p *svg) style(s, other scene.Style) string {
	out := p.paint("fill", s.Fill, other.Fill)
	if s.Stroke.A > 0 && s.Width > 0 {
		out += p.paint("stroke", s.Stroke, other.Stroke) + fmt.Sprintf(` stroke-width="%s"`, number(s.Width))
		if s.Dash.On > 0 {
			out += fmt.Sprintf(` stroke-dasharray="%s %s"`, number(s.Dash.On), number(s.Dash.Off))
		}
	}
	return out
}

func paintOf(name string, c scene.Color) string {
	if c.A == 0 {
		return fmt.Sprintf(` %s="none"`, name)
	}
	out := fmt.Sprintf(` %s="#%02x%02x%02x"`, name, c.R, c.G, c.B)
	if c.A < 255 {
		out += fmt.Sprintf(` %s-opacity="%s"`, name, number(float64(c.A)/255))
	}
	return out
}

// number writes a coordinate to a thousandth of a point, without idle zeros.
func number(x float64) string {
	return strconv.FormatFloat(math.Round(x*1000)/1000+0, 'f', -1, 64)
}

var escaper = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;")

// escape makes text safe inside XML; what XML cannot hold is left out.
func escape(text string) string {
	clean := strings.Map(func(r rune) rune {
		if r < ' ' && r != '\t' && r != '\n' || r == 0xFFFE || r == 0xFFFF {
			return -1
		}
		return r
	}, strings.ToValidUTF8(text, "\uFFFD"))
	return escaper.Replace(clean)
}
