package state

import (
	"strconv"
	"time"

	"dateline/app/figure/slide"
	"dateline/app/scene"
)

// A Show is a story as it is presented.
type Show struct {
	Story    string // its id; "" for the first
	Slide    int
	Flight   *Run // from the slide before; nil while all rests
	Revealed bool // what the slide asks
	Full     bool // the audience's window fills the screen
	Desk     bool // who presents has a window of one's own
	Swapped  bool // the two windows have exchanged what they show
	Over     slide.Over
	Began    time.Time // by the clock of the desk; zero until it has ticked
	Now      time.Time
}

// A Run is a slide on its way from another one.
type Run struct {
	Number int
	From   int
	Done   float64 // 0 to 1
}

// slideTime is how long map and timeline take from slide to slide.
const slideTime = flightTime

// Deck returns the slides of the story that is presented. A story that a file tells is told
// whole, whatever filter is set.
func (m Model) Deck() *slide.Deck {
	if len(m.Timeline.Stories) > 0 {
		return slide.Of(m.unfiltered, m.Show.Story)
	}
	return slide.Of(m.Subject, "")
}

// Slide returns what a window of a size is to show of the presentation.
func (m Model) Slide(size scene.Point) slide.Spec {
	s := slide.Spec{Size: size, Theme: m.Theme, Deck: m.Deck(), Look: m.View, Slide: m.Show.Slide, From: m.Show.Slide, Part: 1, Revealed: m.Show.Revealed, Over: m.Show.Over, Pictures: m.Picture}
	if f := m.Show.Flight; f != nil {
		s.From, s.Part = f.From, f.Done
	}
	return s
}

// Presented begins to present a story, "" for the first, with its title, with a slide, or with
// the step that tells of the selected event.
type Presented struct {
	Story string
	Slide int
	Here  bool
}

func (p Presented) apply(m Model) (Model, []Effect) {
	if m.Presenting {
		return m, nil
	}
	m.Presenting, m.Show = true, Show{Story: p.Story, Slide: p.Slide, Full: true}
	m.Pointer.Mark = scene.Mark{}
	if p.Here && m.Selected != "" {
		m.Show.Slide = m.Deck().SlideOf(m.Selected)
	}
	return m, nil
}

// SlideTurned goes on by so many slides, or back. On the way on, what the slide asks is revealed
// first: the remote of who presents has no other key for it.
type SlideTurned struct{ By int }

func (t SlideTurned) apply(m Model) (Model, []Effect) {
	if m.Presenting && t.By > 0 && !m.Show.Revealed && m.Show.Over.Blank == slide.Unblanked && m.Deck().Asks(m.Show.Slide) {
		return Revealed{}.apply(m)
	}
	return m.slideTo(m.Show.Slide + t.By)
}

// SlideChosen goes to a slide; to the last step where it lies beyond it.
type SlideChosen struct{ Slide int }

func (c SlideChosen) apply(m Model) (Model, []Effect) {
	return m.slideTo(min(max(c.Slide, 1), m.Deck().Steps()))
}

// slideTo goes to a slide: map and timeline fly there, unless the person wants no motion.
func (m Model) slideTo(slide int) (Model, []Effect) {
	if !m.Presenting {
		return m, nil
	}
	slide = m.Deck().Held(slide)
	from := m.Show.Slide
	m.Show.Over.Digits, m.Show.Over.Blank = "", 0
	if slide == from {
		return m, nil
	}
	m.Show.Slide, m.Show.Revealed, m.Show.Flight = slide, false, nil
	if m.Still || from == 0 {
		return m, []Effect{Animate{Of: TheShow}}
	}
	m.motions++
	m.Show.Flight = &Run{Number: m.motions, From: from}
	return m, []Effect{Animate{TheShow, m.motions, slideTime}}
}

// at returns a run with another part done, nil at its end.
func (r Run) at(done float64) *Run {
	if done >= 1 {
		return nil
	}
	r.Done = done
	return &r
}

// SlideNumber is a digit of the number of the step to which one goes.
type SlideNumber struct{ Digit string }

// mostDigits is more than any story has steps.
const mostDigits = 5

func (n SlideNumber) apply(m Model) (Model, []Effect) {
	if len(m.Show.Over.Digits) < mostDigits {
		m.Show.Over.Digits += n.Digit
	}
	return m, nil
}

// SlideEntered goes to the step whose number was typed, or on where none was.
type SlideEntered struct{}

func (SlideEntered) apply(m Model) (Model, []Effect) {
	n, err := strconv.Atoi(m.Show.Over.Digits)
	if err != nil {
		return SlideTurned{1}.apply(m)
	}
	return SlideChosen{n}.apply(m)
}

// Blanked shows a screen without a picture, or the slide again.
type Blanked struct{ Blank slide.Blank }

func (b Blanked) apply(m Model) (Model, []Effect) {
	if m.Show.Over.Blank == b.Blank {
		b.Blank = slide.Unblanked
	}
	m.Show.Over.Blank = b.Blank
	return m, nil
}

// What a key turns on or off while one presents: the light of a spot, the notes below the slide,
// what the slide asks, the whole screen, the window of the one who presents, and which of the
// two windows shows what.
type (
	Spotted     struct{}
	NotesTurned struct{}
	Revealed    struct{}
	FullTurned  struct{}
	DeskTurned  struct{}
	Swapped     struct{}
)

func (Spotted) apply(m Model) (Model, []Effect) {
	m.Show.Over.Spotted = !m.Show.Over.Spotted
	return m, nil
}

func (NotesTurned) apply(m Model) (Model, []Effect) {
	m.Show.Over.Notes = !m.Show.Over.Notes
	return m, nil
}

func (Revealed) apply(m Model) (Model, []Effect) {
	m.Show.Revealed = !m.Show.Revealed
	return m, nil
}

func (FullTurned) apply(m Model) (Model, []Effect) {
	m.Show.Full = !m.Show.Full
	return m, nil
}

func (DeskTurned) apply(m Model) (Model, []Effect) {
	m.Show.Desk, m.Show.Swapped = !m.Show.Desk, false
	m.Show.Full = !m.Show.Desk // with two windows each is dragged to its screen first
	return m, nil
}

func (Swapped) apply(m Model) (Model, []Effect) {
	m.Show.Swapped = m.Show.Desk && !m.Show.Swapped
	return m, nil
}

// SpotMoved moves the light of the spot.
type SpotMoved struct{ To scene.Point }

func (s SpotMoved) apply(m Model) (Model, []Effect) {
	m.Show.Over.Spot = s.To
	return m, nil
}

// Clocked says what time it is, while one presents.
type Clocked struct{ Now time.Time }

func (c Clocked) apply(m Model) (Model, []Effect) {
	if m.Show.Began.IsZero() {
		m.Show.Began = c.Now
	}
	m.Show.Now = c.Now
	return m, nil
}

// leaveShow ends what lies over the slide, else the presentation: nothing else of the view has
// changed meanwhile.
func (m Model) leaveShow() (Model, []Effect) {
	if o := m.Show.Over; o.Digits != "" || o.Blank != slide.Unblanked {
		m.Show.Over.Digits, m.Show.Over.Blank = "", slide.Unblanked
		return m, nil
	}
	m.Presenting, m.Show = false, Show{}
	return m, []Effect{Animate{Of: TheShow}}
}

// ShowBindings is the table of the keys of a presentation, in which no others are heard.
var ShowBindings []Binding

func init() { // a row refers to messages that refer to the table of all keys
	digit := func(_ Model, k Keyed) Message { return SlideNumber{k.Chord} }
	ShowBindings = []Binding{
		{[]string{"Right", "Down", "Space", "Next", "n"}, "show next", always(SlideTurned{1})},
		{[]string{"Left", "Up", "Prior", "BackSpace", "Shift+Space", "p"}, "show previous", always(SlideTurned{-1})},
		{[]string{"Home"}, "show first", always(SlideChosen{1})},
		{[]string{"End"}, "show last", func(m Model, _ Keyed) Message { return SlideChosen{m.Deck().Steps()} }},
		{[]string{"0", "1", "2", "3", "4", "5", "6", "7", "8", "9"}, "show number", digit},
		{[]string{"Return", "KP_Enter"}, "show go", always(SlideEntered{})},
		{[]string{"b", "B", "."}, "show black", always(Blanked{slide.Black})},
		{[]string{"w", "W"}, "show white", always(Blanked{slide.White})},
		{[]string{"l", "L"}, "show spot", always(Spotted{})},
		{[]string{"q", "Q"}, "show reveal", always(Revealed{})},
		{[]string{"t", "T"}, "show notes", always(NotesTurned{})},
		{[]string{"d", "D"}, "show desk", always(DeskTurned{})},
		{[]string{"s", "S"}, "show swap", always(Swapped{})},
		{[]string{"F11"}, "show full", always(FullTurned{})},
		{[]string{"Escape"}, "show leave", always(Escaped{})},
	}
}

// showing returns the message that a key stands for in a presentation, nil for none.
func (k Keyed) showing(m Model) Message { return bound(ShowBindings, m, k) }

// shows returns the message that a gesture stands for in a presentation, nil for none.
func (g Gestured) shows() Message {
	switch g.Kind {
	case Click, DoubleClick:
		return SlideTurned{1}
	case OtherClick:
		return SlideTurned{-1}
	case Hover:
		return SpotMoved{g.At}
	}
	return nil
}
