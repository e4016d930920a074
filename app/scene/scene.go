// Package scene is a display list: a flat list of shapes in points, each with a
// style and the mark it belongs to. The timeline, the map and the charts each
// become a scene; the same scene is painted on the screen, written as PNG, SVG
// and PDF, asked what lies under the pointer, and compared in tests as text.
//
// The origin is the upper left corner, x runs right and y runs down. A point is
// 1/96 inch, so that at scale 1 a point is a pixel.
package scene

import "image/color"

// A Point is a position in points.
type Point struct{ X, Y float64 }

// Pt returns the point x, y.
func Pt(x, y float64) Point { return Point{x, y} }

// A Rect is a rectangle, upper left corner and size, in points.
type Rect struct{ X, Y, W, H float64 }

// Color is a colour with straight (not premultiplied) opacity; its zero value
// is transparent and paints nothing.
type Color = color.NRGBA

// A Kind is the kind of a Shape.
type Kind uint8

// The kinds of shapes.
const (
	KindRect     Kind = iota + 1 // Box, corners rounded by Radius
	KindPolyline                 // an open line through Points
	KindPolygon                  // a closed area; Rings may hold several rings, filled even-odd
	KindDisc                     // a disc about the middle of Box with Radius
	KindHatch                    // rising lines inside Box, Gap apart; see HatchLines
	KindText                     // Text set in Font, anchored at the upper left of Box; see Text
	KindClip                     // what follows, up to its KindEnd, shows only inside Box
	KindEnd                      // ends the innermost KindClip
	KindImage                    // Image stretched over Box; Text says it in words
)

// A MarkID points into Scene.Marks; 0 is no mark: scenery that cannot be hit.
type MarkID int32

// A Mark is what a reader can point at: an event, a place, a bar of a chart.
// Several shapes may belong to one mark.
type Mark struct {
	Kind  MarkKind
	ID    string // the id of what it shows, unique within its kind
	Title string // a short name, for <title> in SVG and for a screen reader
	Desc  string // what is known, in words, for <desc> in SVG
	Asks  string // the filter that keeps just the events behind it, "" where it stands for one event or none
}

// MarkKind says what the id of a mark names.
type MarkKind uint8

// The kinds of marks.
const (
	MarkEvent    MarkKind = iota + 1 // ID is an event's id
	MarkPlace                        // ID is a place's id
	MarkActor                        // ID is an actor's id
	MarkBin                          // a bar of a chart; ID is the first event that it counts, Desc says what
	MarkLane                         // ID names a lane
	MarkOverview                     // the overview strip
	MarkCluster                      // events too many to be drawn one by one; ID names their lane
	MarkValue                        // a value that one can filter by, or what else is pressed beside; ID is the facet's and its own
	MarkEdge                         // a button at an edge that shows what lies beyond; ID says on which side
	MarkButton                       // ID is the key that does the same
	MarkColumn                       // the head of a column of a table; ID is its name
	MarkNote                         // ID is an annotation's id
)

// A Style says how a shape is painted. The zero Style paints nothing.
type Style struct {
	Fill   Color
	Stroke Color
	Width  float64 // of the stroke, in points; the stroke is centred on the outline
	Dash   Dash
}

// A Dash is a pattern of drawn and left-out lengths, in points; zero is solid.
type Dash struct{ On, Off float64 }

// A Font says how text is set.
type Font struct {
	Size  float64 // in points
	Bold  bool
	Align Align
	Turn  bool  // turned a quarter to the left: it runs upwards
	Halo  Color // an outline behind the letters, HaloReach to each side; transparent for none
}

// HaloReach returns how far the halo of letters reaches to each side, in points: 1.5, and more
// about large letters.
func (f Font) HaloReach() float64 { return max(1.5, 0.11*f.Size) }

// Align says which part of a text stands at its anchor.
type Align uint8

// The alignments; the anchor lies on the baseline.
const (
	Left Align = iota
	Centre
	Right
)

// A Shape is one entry of the display list.
type Shape struct {
	Kind   Kind
	Mark   MarkID
	Box    Rect     // the outline of a rectangle or clip; the bounds of every other shape
	Radius float64  // of a disc or of rounded corners
	Gap    float64  // of a hatching: the distance between two lines along either side of Box
	At     Point    // of a text: the anchor on the baseline
	Points [2]int32 // the range of a polyline's points in Scene.Points; of a polygon's rings in Scene.Rings
	Text   string
	Image  *Bitmap // of an image
	Font   Font
	Style  Style // of a text: Fill is the colour of the letters
	Grid   bool  // of a line of a grid, which gives way to letters
	Leads  bool  // of a line that leads from a name to what it names
	Tick   bool  // of a text at a tick of an axis of time, by which dates are read
}

// A Scene is a display list. The zero Scene is empty and ready to use; Reset
// empties it and keeps its memory, so that a frame allocates nothing.
type Scene struct {
	Size   Point // the extent of the page, in points
	Paper  Color // the background
	Lang   string
	Title  string // of the whole picture, for SVG's and PDF's title
	Desc   string // the picture in words, for SVG's description and for a screen reader
	Shapes []Shape
	Points []Point
	Rings  [][2]int32 // ranges of Points
	Marks  []Mark     // Marks[0] is unused

	mark    MarkID
	letters []Rect // that lines of a grid give way to
	pieces  []Shape
}
