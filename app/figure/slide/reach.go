package slide

import (
	"slices"

	"dateline/app/figure"
	"dateline/app/scene"
	"dateline/timeline"
	"dateline/timeline/calendar"
)

// A Reach is how far a story has come on one of its slides, for pictures that are drawn elsewhere: they tell no more
// than the slide does.
type Reach struct {
	Shows func(event int) bool // which events show, by their positions
	Notes []figure.Note        // the annotations that do
	To    calendar.Instant     // the latest end of what was told; without end where it looks ahead
}

// Reach returns how far the story has come on a slide.
func (d *Deck) Reach(slide int) *Reach {
	loud := d.degrees(slide, timeline.MapPicture, true)
	r := &Reach{Shows: func(i int) bool { return loud.of(i) != gone }, To: loud.reached}
	told := loud.slide
	if told.Event >= 0 && told.Event < d.Subject.Dated && (!loud.dated || r.To.Before(d.Subject.Bounds(told.Event).End)) {
		r.To = d.Subject.Bounds(told.Event).End // of a story that nobody wrote the time comes with its events
	}
	r.Notes = d.Subject.NotesWith(told.Step)
	if told.Kind != Telling || d.Story.Ahead {
		r.To = calendar.End
		return r
	}
	r.Notes = d.toldNotes(r.Notes, Spec{Slide: slide, Revealed: true}, told)
	return r
}

// Cut takes out of a timeline what counts events that the story has not come to: those beyond the edges, and what
// counts several at right of where its time has come to.
func (r *Reach) Cut(sc *scene.Scene, until float64) {
	sc.Shapes = slices.DeleteFunc(sc.Shapes, func(sh scene.Shape) bool {
		if sh.Mark == 0 || sh.Kind == scene.KindClip || sh.Kind == scene.KindEnd {
			return false
		}
		switch sc.Marks[sh.Mark].Kind {
		case scene.MarkEdge:
			return true
		case scene.MarkCluster, scene.MarkBin:
			return sh.Box.X > until
		}
		return false
	})
}
