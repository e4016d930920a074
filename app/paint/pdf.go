package paint

import (
	"fmt"
	"io"
	"time"

	"codeberg.org/go-pdf/fpdf"

	"dateline/app/scene"
)

// toPDF turns a point of a scene, 1/96 inch, into one of PDF, 1/72 inch.
const toPDF = 0.75

// PDF writes a scene as a PDF of one page. Text stays text in the embedded
// fonts; the same scene makes the same bytes.
func PDF(w io.Writer, sc *scene.Scene) error { return Pages(w, []*scene.Scene{sc}) }

// Pages writes scenes as the pages of a PDF, which has the title and the language of the
// first; there is one at least.
func Pages(w io.Writer, pages []*scene.Scene) error {
	first := pages[0]
	doc := fpdf.NewCustom(&fpdf.InitType{UnitStr: "pt", Size: sheet(first)})
	doc.SetCreationDate(time.Unix(0, 0).UTC())
	doc.SetModificationDate(time.Unix(0, 0).UTC())
	doc.SetCatalogSort(true)
	doc.SetTitle(first.Title, true)
	doc.SetSubject(first.Desc, true)
	doc.SetLang(first.Lang)
	doc.SetMargins(0, 0, 0)
	doc.SetAutoPageBreak(false, 0)
	p := &pdf{Fpdf: doc, added: map[string]bool{}, bitmaps: map[*scene.Bitmap]string{}}
	for _, sc := range pages {
		doc.AddPageFormat("P", sheet(sc))
		p.TransformBegin()
		p.TransformScale(toPDF*100, toPDF*100, 0, 0)
		p.box(scene.Rect{W: sc.Size.X, H: sc.Size.Y}, 0, scene.Style{Fill: sc.Paper})
		for i := range sc.Shapes {
			p.shape(sc, &sc.Shapes[i])
		}
		p.TransformEnd()
	}
	if err := doc.Output(w); err != nil {
		return fmt.Errorf("writing a PDF: %w", err)
	}
	return nil
}

// sheet is the size of a page.
func sheet(sc *scene.Scene) fpdf.SizeType {
	return fpdf.SizeType{Wd: sc.Size.X * toPDF, Ht: sc.Size.Y * toPDF}
}

type pdf struct {
	*fpdf.Fpdf
	added   map[string]bool
	bitmaps map[*scene.Bitmap]string // the names of those that stand in the document
}

func (p *pdf) shape(sc *scene.Scene, s *scene.Shape) {
	switch s.Kind {
	case scene.KindClip:
		p.ClipRect(s.Box.X, s.Box.Y, max(0, s.Box.W), max(0, s.Box.H), false)
	case scene.KindEnd:
		p.ClipEnd()
	case scene.KindRect:
		p.box(s.Box, s.Radius, s.Style)
	case scene.KindDisc:
		m := s.Box.Middle()
		p.paint(s.Style, func(how string) { p.Circle(m.X, m.Y, s.Radius, how) })
	case scene.KindHatch:
		p.paint(s.Style, func(string) {
			for a, b := range s.HatchLines() {
				p.trace([]scene.Point{a, b})
			}
			p.DrawPath("D")
		})
	case scene.KindPolyline:
		p.paint(s.Style, func(string) {
			p.trace(sc.Points[s.Points[0]:s.Points[1]])
			p.DrawPath("D")
		})
	case scene.KindPolygon:
		p.paint(s.Style, func(how string) {
			for _, r := range sc.Rings[s.Points[0]:s.Points[1]] {
				p.trace(sc.Points[r[0]:r[1]])
				p.ClosePath()
			}
			if how == "F" {
				how = "F*" // by the even-odd rule
			}
			p.DrawPath(how)
		})
	case scene.KindText:
		p.text(s)
	case scene.KindImage:
		p.image(s)
	}
}

func (p *pdf) box(b scene.Rect, radius float64, st scene.Style) {
	radius = min(radius, b.W/2, b.H/2)
	p.paint(st, func(how string) {
		if radius <= 0 {
			p.Rect(b.X, b.Y, b.W, b.H, how)
		} else {
			p.RoundedRect(b.X, b.Y, b.W, b.H, radius, "1234", how)
		}
	})
}

// paint fills and then strokes, each with its own opacity.
func (p *pdf) paint(st scene.Style, draw func(how string)) {
	if c := st.Fill; c.A > 0 {
		p.SetFillColor(int(c.R), int(c.G), int(c.B))
		p.SetAlpha(float64(c.A)/255, "Normal")
		draw("F")
	}
	if c := st.Stroke; c.A > 0 && st.Width > 0 {
		p.SetDrawColor(int(c.R), int(c.G), int(c.B))
		p.SetAlpha(float64(c.A)/255, "Normal")
		p.SetLineWidth(st.Width)
		if st.Dash.On > 0 {
			p.SetDashPattern([]float64{st.Dash.On, st.Dash.Off}, 0)
			defer p.SetDashPattern(nil, 0)
		}
		draw("D")
	}
}

func (p *pdf) trace(points []scene.Point) {
	for i, q := range points {
		if i == 0 {
			p.MoveTo(q.X, q.Y)
		} else {
			p.LineTo(q.X, q.Y)
		}
	}
}
