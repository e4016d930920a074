package slide

import (
	"dateline/app/figure"
	"dateline/app/scene"
)

// The least sizes of letters, as parts of the height of a slide: what is read from the last
// row of a room that is eight times as deep as the picture is high.
const (
	titlePart = 1.0 / 18
	textPart  = 1.0 / 28
	leastPart = 1.0 / 45
)

// smallest is the smallest letter of a timeline and a map, as a part of the size of their text.
const smallest = 0.74

// designed is the height of a slide for which strokes, rings and hatchings were chosen.
const designed = 800

// Designed returns the size in which a slide of a size is drawn, and how many times it is enlarged as
// a whole: letters grow with the height, and lines are to grow with them, else a hatching is read as
// a tint on a large screen, and the ring of what is told as a hair.
func Designed(size scene.Point) (scene.Point, float64) {
	times := max(1, size.Y/designed)
	return scene.Pt(size.X/times, size.Y/times), times
}

// Labels is the size of the text of the pictures on a slide of a height: nothing in them is under
// the least that is read from the last row, and what names something is not lost beside the words.
func Labels(height float64) float64 { return height * leastPart / smallest * beside }

// beside is how much larger than the least the labels of pictures are beside words, and alone those of a timeline
// that has the room of a map, too.
const beside, alone = 1.14, 1.2

// labels is the size of the text of the pictures on a slide: on that of the whole, where many things are named, the
// least.
func (s Slide) labels(height float64) float64 {
	if s.Kind == Closing {
		return Labels(height) / beside
	}
	return Labels(height)
}

// leading is the distance of lines, in sizes of their letters.
const leading = 1.32

// A block is lines of one font, one below the other.
type block struct {
	lines []string
	font  scene.Font
	box   scene.Rect
}

// height is what a block takes.
func (b block) height() float64 { return float64(len(b.lines)) * b.font.Size * leading }

// draw adds the lines of a block at its box.
func (b block) draw(sc *scene.Scene, c scene.Color) {
	for i, line := range b.lines {
		at := scene.Pt(b.box.X, b.box.Y+b.font.Size*(1+float64(i)*leading))
		sc.Text(at, line, b.font, c)
	}
}

// A setting is where the words of a slide stand, and the room that is left for pictures.
type setting struct {
	title, when, text block
	world, timeline   scene.Rect
	labels            float64 // the size of the text of the timeline
}

// manyLines is more than any text has.
const manyLines = 1000

// set sets the words of a slide of a size:
//
//	title
//	when, where
//	text │ map
//	timeline
//
// Without a map the text stands over the timeline.
func set(s Slide, size scene.Point, mapped, timed bool) setting {
	h := size.Y
	all := scene.Rect{W: size.X, H: h}.Inset(h / 22)
	_, all = all.CutBottom(h * leastPart) // of the number
	if s.Kind == Opening {
		return opening(s, all, h, mapped, timed)
	}
	t := setting{labels: s.labels(h)}
	t.title = fitted(s.Title, scene.Font{Size: h / 14, Bold: true}, h*titlePart, all.W, 1)
	t.when = fitted(s.When, scene.Font{Size: h * whenPart}, h/32, all.W, 2)
	for _, b := range []*block{&t.title, &t.when} {
		b.box, all = all.CutTop(b.height())
	}
	_, all = all.CutTop(h / 90)
	text := t.labels
	if mapped && timed {
		share := timelineShare
		if s.Kind == Closing {
			share = wholeShare
		}
		t.timeline, all = all.CutBottom(max(all.H*share, text*8))
		_, all = all.CutBottom(text * 0.4)
	}
	if mapped {
		if s.Text != "" {
			t.text, all = column(s.Text, all, h)
			_, all = all.CutLeft(h / 40)
		}
		t.world = all
		return t
	}
	t.alone(s, all, h, timed)
	return t
}

// with returns a setting with the words of the slide as it is before it is revealed, each in the
// room of what it hides.
func (t setting) with(said Slide, h float64) setting {
	t.title = t.title.with(said.Title, h*titlePart)
	t.when = t.when.with(said.When, h*leastPart)
	t.text = t.text.with(said.Text, h*textPart)
	return t
}

// with returns a block with another text in its room, in smaller letters down to a least size
// where it has none else.
func (b block) with(text string, least float64) block {
	if len(b.lines) == 0 {
		return b
	}
	room := b.box
	room.H = max(b.height(), room.H) + 0.01 // as many lines as before, whatever is lost by dividing
	return filling(text, room, b.font, min(least, b.font.Size))
}

// alone sets the text of a slide without a map over its timeline, which stands below; the text
// takes the room that is left, in larger letters where there is more than it needs.
func (t *setting) alone(s Slide, all scene.Rect, h float64, timed bool) {
	if s.Kind != Closing {
		t.labels *= alone
	}
	text := t.labels
	if timed {
		high := text * fewRows
		if s.Kind == Closing {
			high = all.H
		}
		t.timeline, all = all.CutBottom(max(text*8, min(high, all.H)))
		if s.Text == "" {
			t.timeline.Y -= 0.55 * all.H // nothing stands above it but the title
		}
		_, all = all.CutBottom(text * 0.6)
	}
	t.text = filling(s.Text, all, scene.Font{Size: h * aloneText}, h*textPart)
	lower := max(0, all.H-t.text.height()) * 0.3 // a few words stand towards the middle of their room
	t.text.box.Y, t.text.box.H = t.text.box.Y+lower, t.text.box.H-lower
}

// filling sets a text into a room in letters of a font, smaller down to a least one until it has
// room, and cuts it where it has none even so.
func filling(text string, room scene.Rect, font scene.Font, least float64) block {
	for {
		b := block{font: font, box: room}
		if b.lines = figure.Wrap(text, b.font, room.W, manyLines); b.height() <= room.H {
			return b
		}
		if font.Size <= least {
			b.lines = figure.Wrap(text, b.font, room.W, max(1, int(room.H/(font.Size*leading))))
			return b
		}
		font.Size = max(least, font.Size*0.94)
	}
}

// The sizes of a text at most, as parts of the height: beside which there is no map, and in a
// column beside one, where larger letters would leave too few words to a line.
const (
	aloneText  = 1.0 / 13
	columnText = 1.0 / 22
)

// fewRows is the height of a timeline of a few rows, in sizes of its text.
const fewRows = 10.5

// whenPart is the size of the line that says when and where, as a part of the height.
const whenPart = 1.0 / 25

// The part of the room below the words that a timeline has under a map: of a step, and of the
// whole, whose events are more.
const (
	timelineShare = 0.38
	wholeShare    = 0.5
)

// column sets a text into a column at the left of a room, and returns what is left of it for a
// picture: less only where the text would be cut.
func column(text string, room scene.Rect, h float64) (block, scene.Rect) {
	for _, part := range []float64{0.34, 0.42, 0.5} {
		left, rest := room.CutLeft(room.W * part)
		if b := filling(text, left, scene.Font{Size: h * columnText}, h*textPart); part == 0.5 || len(b.lines) == len(figure.Wrap(text, b.font, left.W, manyLines)) {
			return b, rest
		}
	}
	return block{}, room
}

// opening sets the title slide: its words in the middle of the height, beside the map on which the story will take
// place or over the time in which it will.
func opening(s Slide, all scene.Rect, h float64, mapped, timed bool) setting {
	t := setting{labels: Labels(h)}
	switch {
	case mapped:
		t.world, all = all.CutRight(all.W * openingMap)
		_, all = all.CutRight(h / 30)
		high := min(t.world.H, t.world.W*openingShape)
		t.world.Y, t.world.H = t.world.Y+(t.world.H-high)/2, high
	case timed:
		t.timeline, all = all.CutBottom(t.labels * openingTime)
	}
	t.title = fitted(s.Title, scene.Font{Size: h / 9, Bold: true}, h*titlePart, all.W, 3)
	t.text = block{font: scene.Font{Size: h / 24}}
	t.text.lines = figure.Wrap(s.Text, t.text.font, min(all.W, h*1.25), max(1, int((all.H*0.75-t.title.height())/(t.text.font.Size*leading))))
	t.when = block{font: scene.Font{Size: h / 34}, lines: []string{s.When}}
	gap := h / 40
	y := all.Y + max(0, (all.H-t.title.height()-t.text.height()-t.when.height()-2*gap)*0.42)
	for _, b := range []*block{&t.title, &t.text, &t.when} {
		b.box = scene.Rect{X: all.X, Y: y, W: all.W, H: b.height()}
		y += b.height() + gap
	}
	return t
}

// The part of the width that a map has on the title slide, its height in widths at the most, and the height of an axis
// of time there in sizes of its text.
const (
	openingMap   = 0.5
	openingShape = 0.75
	openingTime  = 6
)

// fitted breaks a text into so many lines at most, in a font as large as it may be; it
// becomes smaller down to a least size before it is given another line, and is cut only
// where three lines more do not hold it.
func fitted(text string, f scene.Font, least, width float64, most int) block {
	for {
		lines := figure.Wrap(text, f, width, manyLines)
		if len(lines) <= most {
			return block{lines: lines, font: f}
		}
		if f.Size <= least {
			return block{lines: figure.Wrap(text, f, width, most+3), font: f}
		}
		f.Size = max(least, f.Size*0.94)
	}
}
