package figure

import (
	"iter"
	"slices"

	"dateline/assets/basemap"
	"dateline/data/kit/speech"
	"dateline/timeline"
	"dateline/timeline/calendar"
	"dateline/timeline/edtf"
)

// A Note is an annotation made ready to be drawn.
type Note struct {
	ID     string
	Kind   timeline.AnnotationKind
	Text   string // in the subject's language, of one line
	Words  string // what it is about: a date in words, the name of an event or of a place
	Pin    Anchor
	To     Anchor // the other end; the zero Anchor for none
	Offset timeline.Offset
	views  []timeline.Picture
}

// An Anchor is what one end of a note holds on to.
type Anchor struct {
	Set   bool             // there is such an end
	Event int              // the position of an event in the subject, -1 for none that it shows
	Of    bool             // it is pinned to an event, whether that shows or not
	Time  TimeSpan         // of a date, or of the event
	At    *timeline.LonLat // where it is on a map; nil where it is nowhere
	Gone  bool             // it is pinned to what is not there
	Place string           // the id of its place, "" for a position without a name
}

// A TimeSpan is a span of time with what is not known of its ends.
type TimeSpan struct {
	Bounds, Core calendar.Span // as those of an Event; Bounds are empty for no time
	About        bool          // it is approximate, or uncertain
}

// Spans tells whether a note is about a span of time as a whole.
func (n *Note) Spans() bool { return spans(n.Kind) }

func spans(kind timeline.AnnotationKind) bool {
	return kind == timeline.Era || kind == timeline.Bracket
}

// Over returns the time that a note covers from end to end.
func (n *Note) Over() TimeSpan {
	t := n.Pin.Time
	if o := n.To.Time; n.To.Set && !o.Bounds.Empty() {
		t.Bounds, t.About = t.Bounds.Union(o.Bounds), t.About || o.About
		t.Core = t.Bounds
		if !n.Pin.Time.Core.Empty() && !o.Core.Empty() {
			t.Core = n.Pin.Time.Core.Union(o.Core)
		}
	}
	return t
}

// Gone tells whether the note is pinned to what is not there any more.
func (n *Note) Gone() bool { return n.Pin.Gone || n.To.Gone }

// OnTimeline tells whether a timeline shows the note: it is about a time, and says nothing else.
func (n *Note) OnTimeline() bool {
	return !n.Pin.Time.Bounds.Empty() && n.in(timeline.TimelinePicture)
}

// OnMap tells whether a map shows the note: it is words about a place, or about an event that has
// one.
func (n *Note) OnMap() bool {
	return n.Pin.At != nil && !n.Spans() && n.in(timeline.MapPicture)
}

func (n *Note) in(view timeline.Picture) bool {
	return len(n.views) == 0 || slices.Contains(n.views, view)
}

type notesKey struct{}

// Notes returns the annotations of the whole timeline, made once.
func (s *Subject) Notes() []Note {
	if len(s.Timeline.Annotations) == 0 {
		return nil
	}
	return Once(s, notesKey{}, func() []Note { return s.NotesWith(timeline.Step{}) })
}

// NotesWith returns the annotations that show with a step of a story.
func (s *Subject) NotesWith(step timeline.Step) []Note { return s.notesOf(s.Timeline.Annotated(step)) }

// Noted returns one annotation, whether it belongs to the whole or to steps; false for none.
func (s *Subject) Noted(id string) (Note, bool) {
	for i := range s.Timeline.Annotations {
		if a := &s.Timeline.Annotations[i]; a.ID == id {
			return s.NoteOf(a), true
		}
	}
	return Note{}, false
}

func (s *Subject) notesOf(some iter.Seq[*timeline.Annotation]) (all []Note) {
	for a := range some {
		all = append(all, s.NoteOf(a))
	}
	return all
}

// NoteOf returns an annotation of the timeline as it is drawn.
func (s *Subject) NoteOf(a *timeline.Annotation) Note {
	return Note{
		ID: a.ID, Kind: a.Kind, Text: flat(a.Text.In(s.Lang)), Offset: a.Offset, views: a.Views, Pin: s.anchor(a.Pin), To: s.anchor(a.To),
		Words: s.PinnedTo(a, s.Lang),
	}
}

// PinnedTo names in a language what an annotation of the timeline is pinned to; "" for a position.
func (s *Subject) PinnedTo(a *timeline.Annotation, lang string) string {
	switch date := s.Timeline.Time(*a); {
	case a.Pin.Event != "" && !spans(a.Kind):
		return s.nameOf(a.Pin.Event, lang)
	case !date.IsZero():
		return speech.WordsIn(date, lang, s.zone)
	}
	return s.placeName(a.Pin.Place, lang)
}

// nameOf returns the title of an event, whether the filter keeps it or not; its id where there is none.
func (s *Subject) nameOf(event, lang string) string {
	if slot := s.Timeline.Events.Find(event); slot >= 0 {
		if name := s.titleIn(s.Timeline.Events.At(slot), lang); name != "" {
			return name
		}
	}
	return event
}

func (s *Subject) anchor(p timeline.Pin) Anchor {
	a := Anchor{Set: !p.IsZero(), Event: -1, Of: p.Event != "", Place: p.Place, At: p.Spot}
	date := p.When
	slot := s.Timeline.Events.Find(p.Event)
	if a.Gone = a.Of && slot < 0; a.Of && !a.Gone {
		e := s.Timeline.Events.At(slot)
		date, a.Event, a.Place = e.When.Date, s.Find(p.Event), e.Place.ID
	}
	a.Time = s.spanOf(date)
	place := s.Place(a.Place)
	if a.Gone = a.Gone || p.Place != "" && place == nil; place != nil {
		if a.At = place.At; a.At == nil && place.Country != "" {
			if heart, known := basemap.Heart(place.Country); known {
				a.At = &timeline.LonLat{Lon: heart[0], Lat: heart[1]}
			}
		}
	}
	return a
}

// spanOf returns what is drawn of a date by the subject's clock.
func (s *Subject) spanOf(date edtf.Date) (t TimeSpan) {
	if date.IsZero() {
		return t
	}
	t.Bounds = date.BoundsIn(s.zone)
	t.Core = coreOf(date, s.zone)
	t.About = date.Approximate() || date.Uncertain()
	return t
}
