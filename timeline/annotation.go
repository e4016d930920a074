package timeline

import (
	"iter"
	"slices"

	"dateline/timeline/edtf"
)

// An Annotation is a word of whoever made the timeline about a time, an event or a place. It is
// nothing that took place: no filter keeps it, and no chart counts it.
type Annotation struct {
	ID     string
	Kind   AnnotationKind
	Text   Text
	Pin    Pin       // what it stands beside
	To     Pin       // its other end, zero for none: where a bracket or an era ends, to what an arrow leads
	Offset Offset    // where its text stands beside the pin; zero for where there is room
	Views  []Picture // that show it, of the timeline and the map; none for those that its pin allows
	Extra  Extra
}

// A Pin is what an annotation is pinned to: one of a time, an event and a place. The zero Pin is
// none.
type Pin struct {
	When  edtf.Date // with what is not known of it
	Event string    // id of an Event; it may name one that was removed
	Place string    // id of a Place, likewise
	Spot  *LonLat   // a place that the timeline does not list
}

// An Offset is a way from a pin in sizes of text, to the right and down: so a text stays beside
// its pin at every scale and in every size of a picture.
type Offset struct{ Right, Down float64 }

// MostOffset bounds an offset either way: further, and nobody would see to what it belongs.
const MostOffset = 200

// AnnotationKind says how an annotation is drawn.
type AnnotationKind uint8

// The kinds of annotations.
const (
	TextNote AnnotationKind = iota + 1 // words
	Arrow                              // words from which an arrow leads to the pin, or from the pin to the other end
	Bracket                            // over a span of time, its words in the middle
	Era                                // a span of time that is shaded, under its name
)

var annotationWords = [...]string{"", "text", "arrow", "bracket", "era"}

// AnnotationKinds lists every AnnotationKind.
var AnnotationKinds = list[AnnotationKind](len(annotationWords) - 1)

// String returns the word of the native file, "" for the zero AnnotationKind.
func (k AnnotationKind) String() string { return annotationWords[k] }

// Key names the annotation.
func (a Annotation) Key() Key { return Key{AnnotationItem, a.ID} }

// IsZero tells whether p is pinned to nothing.
func (p Pin) IsZero() bool { return p.Named() == 0 && p.When.IsZero() }

// Named returns how many things beside a date p names.
func (p Pin) Named() (n int) {
	for _, is := range [...]bool{p.Event != "", p.Place != "", p.Spot != nil} {
		if is {
			n++
		}
	}
	return n
}

// In tells whether a view may show the annotation as far as it says so itself.
func (a Annotation) In(view Picture) bool { return len(a.Views) == 0 || slices.Contains(a.Views, view) }

// Bound returns the ids of the annotations that steps of stories name: these belong to their
// steps, and all others to the timeline as a whole.
func (t *Timeline) Bound() map[string]bool {
	bound := map[string]bool{}
	for s := range t.Steps() {
		for _, id := range s.Annotations {
			bound[id] = true
		}
	}
	return bound
}

// Annotated yields the annotations that show with a step of a story: those of the whole, and its
// own. The zero Step stands for none.
func (t *Timeline) Annotated(step Step) iter.Seq[*Annotation] {
	return func(yield func(*Annotation) bool) {
		if len(t.Annotations) == 0 {
			return
		}
		bound := t.Bound()
		for i := range t.Annotations {
			a := &t.Annotations[i]
			if bound[a.ID] && !slices.Contains(step.Annotations, a.ID) {
				continue
			}
			if !yield(a) {
				return
			}
		}
	}
}

// Adrift counts the annotations that are pinned to an event or a place which the timeline does
// not have.
func (t *Timeline) Adrift() (n int) {
	if len(t.Annotations) == 0 {
		return 0
	}
	events, places := map[string]bool{"": true}, map[string]bool{"": true}
	for i := range t.Places {
		places[t.Places[i].ID] = true
	}
	wanted := map[string]bool{}
	for _, a := range t.Annotations {
		wanted[a.Pin.Event], wanted[a.To.Event] = true, true
	}
	for _, e := range t.Events.All() { // and not by an index, which would be made for this alone
		if wanted[e.ID] {
			events[e.ID] = true
		}
	}
	for _, a := range t.Annotations {
		if !events[a.Pin.Event] || !events[a.To.Event] || !places[a.Pin.Place] || !places[a.To.Place] {
			n++
		}
	}
	return n
}

func (p Pin) clone() Pin {
	if p.Spot != nil {
		at := *p.Spot
		p.Spot = &at
	}
	return p
}

func (a Annotation) clone() Annotation {
	a.Text, a.Extra, a.Views = a.Text.clone(), a.Extra.clone(), slices.Clone(a.Views)
	a.Pin, a.To = a.Pin.clone(), a.To.clone()
	return a
}

// Same tells whether two pins are at the same thing.
func (p Pin) Same(q Pin) bool {
	spot := p.Spot == q.Spot || p.Spot != nil && q.Spot != nil && *p.Spot == *q.Spot
	return spot && sameDate(p.When, q.When) && p.Event == q.Event && p.Place == q.Place
}

func sameAnnotation(a, b Annotation) bool {
	return a.ID == b.ID && a.Kind == b.Kind && slices.Equal(a.Text, b.Text) && a.Pin.Same(b.Pin) && a.To.Same(b.To) &&
		a.Offset == b.Offset && slices.Equal(a.Views, b.Views) && sameExtra(a.Extra, b.Extra)
}

// Leading returns the annotation with its pins led elsewhere.
func (a Annotation) Leading(to func(Pin) Pin) Annotation {
	a.Pin, a.To = to(a.Pin), to(a.To)
	return a
}

// Time returns the date of an annotation: that to which it is pinned, or of its event; with another
// end from the one to the other. It is zero for one of a place, and where an event is gone.
func (t *Timeline) Time(a Annotation) edtf.Date {
	from, to := t.dateOf(a.Pin), t.dateOf(a.To)
	if a.To.IsZero() || from.IsZero() || to.IsZero() {
		return from
	}
	if d, err := edtf.Between(from, to); err == nil {
		return d
	}
	return from // a set of days stands in no interval
}

// Dated tells whether an annotation is about a time alone: one of a table has no more than that.
func (t *Timeline) Dated(a Annotation) bool {
	spans := a.Kind == Era || a.Kind == Bracket
	return !t.Time(a).IsZero() && (spans || !a.Pin.When.IsZero() && a.To.IsZero())
}

// dateOf returns the date of a pin.
func (t *Timeline) dateOf(p Pin) edtf.Date {
	if slot := t.Events.Find(p.Event); p.Event != "" && slot >= 0 {
		return t.Events.At(slot).When.Date
	}
	return p.When
}
