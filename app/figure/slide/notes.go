package slide

import (
	"slices"

	"dateline/app/figure"
	"dateline/app/figure/view"
	"dateline/timeline"
)

// notesOf returns the annotations of a slide: those of the whole as far as the story has come, and
// its own. They are the same list as long as the same slide shows.
func (st *Stage) notesOf(s Spec, slide Slide) []figure.Note {
	if s.Look.Notes == view.Off || len(s.Deck.Subject.Timeline.Annotations) == 0 {
		return nil
	}
	k := notesKey{s.Deck.Subject, s.Deck.Story.ID, s.Deck.edited, s.Slide, s.Revealed}
	if st.notes.key == k {
		return st.notes.all
	}
	all := s.Deck.Subject.NotesWith(slide.Step)
	if slide.Kind == Telling && !s.Deck.Story.Ahead {
		all = s.Deck.toldNotes(all, s, slide)
	}
	st.notes = stageNotes{k, all}
	return all
}

// stageNotes are those of one slide, made once for all its frames.
type stageNotes struct {
	key notesKey
	all []figure.Note
}

type notesKey struct {
	subject       *figure.Subject
	story, edited string
	slide         int
	revealed      bool
}

// toldNotes leaves out what would tell what is still to come, or what the slide asks: an annotation of
// an event that does not show, and one of a time that has not begun. A span that has begun shows, wherever
// it ends.
func (d *Deck) toldNotes(all []figure.Note, s Spec, slide Slide) []figure.Note {
	loud := d.degrees(s.Slide, timeline.TimelinePicture, s.Revealed)
	ahead := func(t figure.TimeSpan) bool {
		return loud.dated && !t.Bounds.Empty() && !t.Bounds.Start.Before(loud.reached)
	}
	return slices.DeleteFunc(all, func(n figure.Note) bool {
		own := slices.Contains(slide.Step.Annotations, n.ID)
		if n.Spans() {
			return !own && ahead(n.Over())
		}
		for _, end := range [...]*figure.Anchor{&n.Pin, &n.To} {
			if end.Event >= 0 && loud.of(end.Event) == gone || !own && ahead(end.Time) {
				return true
			}
		}
		return false
	})
}
