package handout

import (
	"strings"

	"dateline/app/figure"
	"dateline/app/figure/page"
	"dateline/app/scene"
	"dateline/assets/translations"
)

// sheets are pages that are filled from the top down.
type sheets struct {
	spec       page.Spec
	text       float64    // the size of the body, in points
	box        scene.Rect // of each page, within its margins
	y          float64    // where the next line begins
	all        []*scene.Scene
	ink, muted scene.Color
}

// A paragraph is a text that flows, in letters of a size of the body's, below some sizes of text
// that are left out.
type paragraph struct {
	text        string
	size        float64
	bold, muted bool
	above       float64
}

// after is what is left out below a paragraph, in sizes of text.
const after = 0.35

// leading is the distance of lines, in sizes of their letters.
const leading = 1.4

func newSheets(spec page.Spec) *sheets {
	s := &sheets{spec: spec, ink: spec.Theme.Ink, muted: spec.Theme.Muted}
	s.text = max(9, min(spec.Size.X, spec.Size.Y)/58)
	s.box = scene.Rect{W: spec.Size.X, H: spec.Size.Y}.Inset(min(spec.Size.X, spec.Size.Y) * 0.075)
	s.turn()
	return s
}

func (s *sheets) font(size float64, bold bool) scene.Font {
	return scene.Font{Size: max(s.text*size, page.LeastPrinted), Bold: bold}
}

func (s *sheets) now() *scene.Scene { return s.all[len(s.all)-1] }

// turn begins a new page.
func (s *sheets) turn() {
	sc := &scene.Scene{}
	sc.Reset(s.spec.Size, s.spec.Theme.Paper)
	sc.Lang, sc.Title = s.spec.Subject.Lang, s.spec.Subject.Title()
	sc.Desc = s.spec.Subject.Timeline.Summary.In(sc.Lang)
	s.all, s.y = append(s.all, sc), s.box.Y
}

// done returns the pages, each with its number below.
func (s *sheets) done() []*scene.Scene {
	small := s.font(0.85, false)
	for i, sc := range s.all {
		y := s.spec.Size.Y - s.box.Y*0.5
		number := translations.Say(sc.Lang, "step of", i+1, len(s.all))
		sc.Text(scene.Pt(s.box.X, y), small.Cut(sc.Title, s.box.W*0.8), small, s.muted)
		small.Align = scene.Right
		sc.Text(scene.Pt(s.box.Right(), y), number, small, s.muted)
		small.Align = scene.Left
	}
	return s.all
}

// left is the height that is left on a page.
func (s *sheets) left() float64 { return s.box.Bottom() - s.y }

// keep begins a new page where so much does not fit on this.
func (s *sheets) keep(height float64) {
	if s.left() < height && s.y > s.box.Y {
		s.turn()
	}
}

// gap leaves some lines out; none above all else.
func (s *sheets) gap(lines float64) {
	if s.y > s.box.Y {
		s.y += lines * s.text
	}
}

// rule draws a line across the page.
func (s *sheets) rule() {
	if s.y > s.box.Y {
		s.now().Line(scene.Pt(s.box.X, s.y), scene.Pt(s.box.Right(), s.y), scene.Style{Stroke: s.spec.Theme.Faint, Width: 1})
		s.y += s.text * 0.6
	}
}

// line writes one line and goes below it.
func (s *sheets) line(x float64, text string, f scene.Font, c scene.Color) {
	height := f.Size * leading
	s.keep(height)
	s.now().Text(scene.Pt(x, s.y+f.Size), text, f, c)
	s.y += height
}

// write writes a text across the page, in so many lines at most.
func (s *sheets) write(text string, f scene.Font, c scene.Color, most int) {
	for _, line := range figure.Wrap(text, f, s.box.W, most) {
		s.line(s.box.X, line, f, c)
	}
}

// manyLines is more than any paragraph has.
const manyLines = 10_000

// gutter lies between columns, in sizes of text.
const gutter = 1.5

// height is what paragraphs take beside a picture of a size.
func (s *sheets) height(all []paragraph, size scene.Point) (sum float64) {
	wide := s.box.W
	if size.Y > 0 {
		wide -= size.X + gutter*s.text
	}
	for _, p := range all {
		f := s.font(p.size, p.bold)
		sum += (p.above+after)*s.text + float64(len(figure.Wrap(p.text, f, wide, manyLines)))*f.Size*leading
	}
	return sum
}

// flow writes paragraphs beside a picture of a size at the right, and what does not fit there
// below it across the page.
func (s *sheets) flow(all []paragraph, size scene.Point) {
	on, bottom := s.now(), s.y+size.Y
	narrow := s.box.W - size.X - gutter*s.text
	for _, p := range all {
		f, c := s.font(p.size, p.bold), s.ink
		if p.muted {
			c = s.muted
		}
		text := p.text
		s.y += p.above * s.text
		if beside := max(0, int((bottom-s.y)/(f.Size*leading))); on == s.now() && s.y < bottom && size.Y > 0 {
			lines := figure.Wrap(text, f, narrow, manyLines)
			first := min(beside, len(lines))
			if rest := strings.Join(lines[first:], " "); len(figure.Wrap(rest, f, s.box.W, manyLines)) == len(lines)-first {
				first = len(lines) // it is no shorter across the page
			}
			for _, line := range lines[:first] {
				s.line(s.box.X, line, f, c)
			}
			text = strings.Join(lines[first:], " ")
		}
		if text != "" {
			if on == s.now() {
				s.y = max(s.y, bottom+s.text*0.5)
			}
			s.write(text, f, c, manyLines)
		}
		s.y += s.text * after
	}
	if on == s.now() {
		s.y = max(s.y, bottom)
	}
}

// row writes texts side by side, each in a part of the width.
func (s *sheets) row(parts []float64, texts ...string) {
	const most, pad = 6, 0.35
	f := s.font(0.92, false)
	var cells [][]string
	lines := 1
	for i, text := range texts {
		cells = append(cells, figure.Wrap(text, f, s.box.W*parts[i]-s.text, most))
		lines = max(lines, len(cells[i]))
	}
	s.keep(float64(lines)*f.Size*leading + 2*pad*s.text)
	s.now().Line(scene.Pt(s.box.X, s.y), scene.Pt(s.box.Right(), s.y), scene.Style{Stroke: s.spec.Theme.Faint, Width: 0.75})
	s.y += pad * s.text
	x := s.box.X
	for i, cell := range cells {
		for k, line := range cell {
			s.now().Text(scene.Pt(x, s.y+f.Size+float64(k)*f.Size*leading), line, f, s.ink)
		}
		x += s.box.W * parts[i]
	}
	s.y += float64(lines)*f.Size*leading + pad*s.text
}

// picture draws a picture and goes below it.
func (s *sheets) picture(name string, spec page.Spec, size scene.Point, x float64) {
	s.pictureAt(name, spec, size, scene.Pt(x, s.y))
	s.y += size.Y
}

// pictureAt draws a picture at a place of the page.
func (s *sheets) pictureAt(name string, spec page.Spec, size, at scene.Point) {
	p, known := page.Find(name)
	if !known {
		return
	}
	spec.Size = size
	var sc scene.Scene
	p.Draw(&sc, spec)
	s.now().Place(&sc, at)
}
