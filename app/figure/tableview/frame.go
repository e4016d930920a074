package tableview

import (
	"dateline/app/figure/theme"
	"dateline/app/scene"
)

// A Frame says where a table has what, for gestures. The zero Frame has nothing anywhere.
type Frame struct {
	Box   scene.Rect
	Head  scene.Rect // the names of the columns
	Body  scene.Rect // the rows
	Track scene.Rect // along which the handle of the scroll bar is dragged; empty where all shows
	First int        // the row that is above, of Len
	Shown int        // how many rows show whole
	Len   int

	Columns []Placed // where each column stands; nil where cells are no cells of events

	row float64 // its height
}

// Lay returns the frame of so many rows below their head in a box, from a first one on. On paper
// those of a page end with it, and there is a line for how many there was no room for.
func Lay(box scene.Rect, text float64, first, n int, paper bool) Frame {
	f := Frame{Box: box, Len: n, row: text * rowHeight}
	f.Head, f.Body = box.CutTop(text * headHeight)
	if !paper {
		_, f.Head = f.Head.CutRight(text * (barWidth + 0.4))
		f.Track, f.Body = f.Body.CutRight(text * barWidth)
		_, f.Body = f.Body.CutRight(text * 0.4)
	}
	f.Shown = max(0, int(f.Body.H/f.row))
	if paper {
		f.First = min(max(first, 0), max(0, f.Len-1)) // the last page may be half empty
		if f.Shown < f.Len-f.First {
			f.Shown = max(0, int((f.Body.H-text*sayHeight)/f.row))
		}
		return f
	}
	f.First = min(max(first, 0), max(0, f.Len-f.Shown))
	return f
}

// More returns how many rows come after those that show.
func (f Frame) More() int { return max(0, f.Len-f.First-f.Shown) }

// RowBox returns the box of the row of which so many that show stand above.
func (f Frame) RowBox(k int) scene.Rect {
	return scene.Rect{X: f.Body.X, Y: f.Body.Y + float64(k)*f.row, W: f.Body.W, H: f.row}
}

// Row returns the row at a height; false for none.
func (f Frame) Row(y float64) (int, bool) {
	if f.row == 0 || y < f.Body.Y || y >= f.Body.Bottom() {
		return 0, false
	}
	at := f.First + int((y-f.Body.Y)/f.row)
	return at, at < f.Len
}

// Scrolled returns the first row after so many more are above, as far as there are any.
func (f Frame) Scrolled(by int) int { return min(max(f.First+by, 0), max(f.Len-f.Shown, 0)) }

// FirstAt returns the first row where the handle of the scroll bar is dragged to a height.
func (f Frame) FirstAt(y float64) int {
	if f.Track.H <= 0 {
		return 0
	}
	part := min(max((y-f.Track.Y)/f.Track.H, 0), 1)
	return f.Scrolled(int(part*float64(f.Len)) - f.Shown/2 - f.First)
}

// Reveal returns the first row so that another shows: as now where it does already.
func (f Frame) Reveal(row int) int {
	if row < 0 || row >= f.First && row < f.First+f.Shown {
		return f.First
	}
	return f.Scrolled(row - f.Shown/2 - f.First)
}

// DrawBar draws the scroll bar where not all rows show, whose handle is as long as the part
// that does, and long enough to be held.
func (f *Frame) DrawBar(sc *scene.Scene, text float64, th theme.Theme) {
	if f.Shown >= f.Len {
		f.Track = scene.Rect{}
		return
	}
	t := f.Track
	h := max(t.H*float64(f.Shown)/float64(f.Len), text*2)
	y := t.Y + (t.H-h)*float64(f.First)/float64(f.Len-f.Shown)
	sc.Rect(t, t.W/2, scene.Style{Fill: th.Panel})
	sc.Rect(scene.Rect{X: t.X, Y: y, W: t.W, H: h}, t.W/2, scene.Style{Fill: theme.Alpha(th.Muted, 0.45)})
}
