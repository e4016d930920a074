package press

import (
	"archive/zip"
	"bytes"
	"embed"
	"encoding/xml"
	"fmt"
	"io"
	"math"
	"path"
	"strings"
	"text/template"

	"dateline/app/figure"
	"dateline/app/figure/page"
	"dateline/app/scene"
)

// The parts of a presentation that are the same in every one (ECMA-376, PresentationML), and the
// layouts of those that are not. No library is used: the best kept one writes one slide in some
// hundred lines of calls, and the format asks for less.
//
//go:embed slides
var parts embed.FS

// A slide is what stands on one, and what its presenter reads.
type slide struct {
	Title       string
	Date, Where string // a line each: joined, they break where a line is full
	Text        []string
	Links       []link // sources, behind the text
	Notes       []string
	Picture     []byte // PNG
	Alt         string
	Form        form
	Photo       photo
}

// Facts are when and where what a slide tells took place, as far as it says so.
func (s slide) Facts() []string {
	// A hyphen behind a point is no end of a line: "av. J.-C.".
	return some(strings.ReplaceAll(s.Date, ".-", ".\u2011"), s.Where)
}

// A form says how the parts of a slide stand.
type form uint8

const (
	ofStep  form = iota // text beside a picture, or alone
	ofCover             // the title large, beside a picture
	ofWhole             // a picture below the title
)

// A photo is the picture of an event on a slide, or why there is none. The zero photo is none.
type photo struct {
	of      *scene.Bitmap
	Problem string
	Alt     string // the picture in words
	Credit  string
}

// has tells whether something stands in the place of the picture of an event.
func (p photo) has() bool { return p.of != nil || p.Problem != "" }

// A link is a line of text that leads to a page of the web.
type link struct{ Text, URL string }

// A box is where something stands on a slide, in the units of the format, of which a point of a scene has 9525.
type box struct{ X, Y, W, H int }

const emu = 9525

// escaped makes a text part of an XML document; what no such document may hold is left out.
func escaped(text string) string {
	text = strings.Map(func(r rune) rune {
		if r < 0x20 && r != '\t' || r == 0xFFFE || r == 0xFFFF {
			return ' '
		}
		return r
	}, text)
	var b bytes.Buffer
	_ = xml.EscapeText(&b, []byte(text)) // to memory
	return b.String()
}

// A deck is a presentation on its way into a file.
type deck struct {
	zip    *zip.Writer
	Lang   string
	Title  string
	Slides int

	Ink, Muted, Paper string // colours, as RRGGBB
}

// Count returns the numbers of the slides, from 1, for the lists of parts.
func (d *deck) Count() []int {
	all := make([]int, d.Slides)
	for i := range all {
		all[i] = i + 1
	}
	return all
}

// put writes a part under a name, filled with what it is about. No time is written with it, so that
// the same timeline gives the same bytes.
func (d *deck) put(name, from string, data any) error {
	raw, err := parts.ReadFile(path.Join("slides", from))
	if err != nil {
		return fmt.Errorf("a part of a presentation: %w", err) // a broken build
	}
	t, err := template.New(from).Funcs(template.FuncMap{"x": escaped, "plus": func(a, b int) int { return a + b }}).Parse(string(raw))
	if err != nil {
		return fmt.Errorf("a part of a presentation: %w", err) // as above
	}
	w, err := d.zip.Create(name)
	if err != nil {
		return err
	}
	return t.Execute(w, data)
}

// frame are the parts that every presentation has, by the names they have in it.
var frame = [][2]string{
	{"[Content_Types].xml", "types.xml"},
	{"_rels/.rels", "rels.xml"},
	{"docProps/core.xml", "core.xml"},
	{"docProps/app.xml", "app.xml"},
	{"ppt/presentation.xml", "presentation.xml"},
	{"ppt/_rels/presentation.xml.rels", "presentation.rels.xml"},
	{"ppt/theme/theme1.xml", "theme.xml"},
	{"ppt/theme/theme2.xml", "theme.xml"},
	{"ppt/slideMasters/slideMaster1.xml", "master.xml"},
	{"ppt/slideMasters/_rels/slideMaster1.xml.rels", "master.rels.xml"},
	{"ppt/slideLayouts/slideLayout1.xml", "layout.xml"},
	{"ppt/slideLayouts/_rels/slideLayout1.xml.rels", "layout.rels.xml"},
	{"ppt/notesMasters/notesMaster1.xml", "notesmaster.xml"},
	{"ppt/notesMasters/_rels/notesMaster1.xml.rels", "notesmaster.rels.xml"},
}

// open begins a presentation.
func (d *deck) open(w io.Writer) error {
	d.zip = zip.NewWriter(w)
	for _, part := range frame {
		if err := d.put(part[0], part[1], d); err != nil {
			return err
		}
	}
	return nil
}

// A laidSlide is a slide with its place among the others and where its parts stand.
type laidSlide struct {
	slide
	Number          int
	Deck            *deck
	Head, Body, Pic box
	Shot, Caption   box      // of the photo, and of whose it is
	Size            int      // of the title's letters, in hundredths of a point of a printer
	First, Rest     []listed // the links, in two columns where there are many
	Beside          box      // of the second column
	File            string   // of the photo in the archive, "" for none
}

// add writes the slide of a number, which counts from 1.
func (d *deck) add(n int, s slide) error {
	l := laidSlide{slide: s, Number: n, Deck: d}
	l.Head, l.Body, l.Pic = places(s)
	l.list()
	l.Size = titleSize(s.Title, l.Head, s.Form)
	if s.Photo.has() {
		l.Pic, l.Shot, l.Caption = s.Photo.places(len(s.Picture) > 0)
	}
	if s.Photo.of != nil {
		l.File = fmt.Sprintf("photo%d.%s", n, s.Photo.of.Kind)
	}
	for _, part := range [][2]string{
		{fmt.Sprintf("ppt/slides/slide%d.xml", n), "slide.xml"},
		{fmt.Sprintf("ppt/slides/_rels/slide%d.xml.rels", n), "slide.rels.xml"},
		{fmt.Sprintf("ppt/notesSlides/notesSlide%d.xml", n), "notes.xml"},
		{fmt.Sprintf("ppt/notesSlides/_rels/notesSlide%d.xml.rels", n), "notes.rels.xml"},
	} {
		if err := d.put(part[0], part[1], l); err != nil {
			return err
		}
	}
	if err := d.store(fmt.Sprintf("image%d.png", n), s.Picture); err != nil || l.File == "" {
		return err
	}
	return d.store(l.File, s.Photo.of.Encoded)
}

// list puts the links of a slide into one column, or into two that are as long.
func (l *laidSlide) list() {
	for i, one := range l.Links {
		l.First = append(l.First, listed{one, i})
	}
	if half := (len(l.Links) + 1) / 2; len(l.Links) > mostSources/2 {
		l.First, l.Rest = l.First[:half], l.First[half:]
		l.Beside = l.Body
		l.Body.W = l.Body.W/2 - 10*emu
		l.Beside.X, l.Beside.W = l.Body.X+l.Body.W+20*emu, l.Body.W
	}
}

// A listed link has its number among those of its slide.
type listed struct {
	link
	At int
}

// store writes a picture, which is compressed already; none writes nothing.
func (d *deck) store(name string, picture []byte) error {
	if len(picture) == 0 {
		return nil
	}
	w, err := d.zip.CreateHeader(&zip.FileHeader{Name: "ppt/media/" + name, Method: zip.Store})
	if err == nil {
		_, err = w.Write(picture)
	}
	return err
}

func (d *deck) close() error { return d.zip.Close() }

// places returns where title, text and picture stand:
//
//	┌ title ──────────────┐   ┌───────┬ picture ────┐   ┌ title ──────────────┐
//	│ text │ picture      │   │ title │             │   │ picture             │
//	│      │              │   │ text  │             │   │                     │
//	└──────┴──────────────┘   └───────┴─────────────┘   └─────────────────────┘
func places(s slide) (head, body, pic box) {
	const side, width = 48, 1280 - 96
	at := func(x, y, w, h int) box { return box{x * emu, y * emu, w * emu, h * emu} }
	head = at(side, 30, width, 92)
	switch {
	case s.Form == ofCover && len(s.Picture) == 0:
		return at(side, 120, width, 240), at(side, 376, width, 300), box{}
	case s.Form == ofCover:
		const words = 500
		return at(side, 60, words, 300), at(side, 372, words, 308), at(1280-side-coverWide, (720-coverHigh)/2, coverWide, coverHigh)
	case s.Form == ofWhole:
		return head, at(side, 132, width, 20), at(side, 140, wholeWide, wholeHigh)
	case len(s.Picture) == 0 && !s.Photo.has():
		return head, at(side, 132, width, 548), box{}
	}
	return head, at(side, 132, 420, 548), at(side+444, 140, stepWide, stepHigh)
}

// titleSizes are those of titles, in points of a printer, from the largest on.
var titleSizes = [...]float64{54, 48, 44, 40, 36, 32, 28, 24, 20}

// titleSize is the largest size of a title that has room in a box, in hundredths of a point: programs that
// open a file show what it says until somebody edits the text, so it may not be left to them. No title of
// a step is as large as that of a cover.
func titleSize(title string, room box, f form) int {
	const wider = 1.1 // than ours the letters may be that stand in for them
	for _, size := range titleSizes {
		font := scene.Font{Size: size * page.PointsPerInch / 72 * wider, Bold: true}
		if f != ofCover && size > 36 {
			continue
		}
		lines := figure.Wrap(title, font, float64(room.W)/emu-20, 100)
		if high := float64(len(lines)) * font.Size * 1.2; high <= float64(room.H)/emu-8 {
			return int(size * 100)
		}
	}
	return int(titleSizes[len(titleSizes)-1] * 100)
}

// The height of the line that says whose a photo is, and what lies between it and the map.
const creditHigh, photoGap = 26, 14

// mapSize is how large the map is beside a photo: one that lies stands below the map, one that
// stands at its right.
func (p photo) mapSize() scene.Point {
	switch {
	case !p.has():
		return scene.Pt(stepWide, stepHigh)
	case p.of == nil:
		return scene.Pt(stepWide, stepHigh-3*creditHigh)
	case p.upright():
		return scene.Pt(stepWide-photoGap-math.Round(p.fitted(stepWide/2, stepHigh-creditHigh).X), stepHigh)
	}
	return scene.Pt(stepWide, stepHigh/2)
}

// upright tells whether a photo is not wider than high.
func (p photo) upright() bool { return p.of.Size().X <= p.of.Size().Y }

// fitted is how large a photo stands in a room.
func (p photo) fitted(w, h float64) scene.Point {
	at := p.of.Within(scene.Rect{W: w, H: h})
	return scene.Pt(at.W, at.H)
}

// places returns where map, photo and the line below it stand:
//
//	┌ map ──────┐   ┌ map ──┬ photo ┐
//	├ photo ────┤   │       │       │
//	└ credit ───┘   └───────┴credit─┘
func (p photo) places(mapped bool) (pic, shot, caption box) {
	const x, y = 48 + 444, 140
	at := func(x, y, w, h float64) box { return box{int(x * emu), int(y * emu), int(w * emu), int(h * emu)} }
	m := p.mapSize()
	room := scene.Rect{X: x, Y: y, W: stepWide, H: stepHigh - creditHigh}
	if mapped {
		pic = at(x, y, m.X, m.Y)
		if p.of != nil && p.upright() {
			room.X, room.W = x+m.X+photoGap, stepWide-m.X-photoGap
		} else {
			room.Y, room.H = y+m.Y+photoGap, stepHigh-m.Y-photoGap-creditHigh
		}
	}
	if p.of == nil {
		return pic, box{}, at(room.X, room.Y, room.W, room.H)
	}
	size := p.fitted(room.W, room.H)
	return pic, at(room.X, room.Y, size.X, size.Y), at(room.X, room.Y+size.Y, room.W, creditHigh)
}

// How large the pictures are, in points of a scene.
const (
	coverWide, coverHigh = 660, 640
	wholeWide, wholeHigh = 1280 - 96, 544
	stepWide, stepHigh   = 740, 532
)
