package page

import (
	"dateline/app/figure"
	"dateline/app/figure/view"
	"dateline/app/scene"
)

// notes returns the annotations of a picture.
func (s Spec) notes() []figure.Note {
	if s.Notes == view.Off {
		return nil
	}
	if s.Reach != nil {
		return s.Reach.Notes
	}
	return s.Subject.Notes()
}

// fate adds what became of the annotations in a part of a picture.
func (s Spec) fate(f figure.Fates) {
	if s.fates != nil {
		*s.fates = s.fates.With(f)
	}
}

// A NoteSpec is what a board shows of the annotation that is selected.
type NoteSpec struct {
	ID    string
	Moved bool        // it is being dragged
	At    scene.Point // then the middle of its words
	Pin   scene.Point // and its pin: it may stand in two views
}

// boardNotes are the annotations of a board.
type boardNotes struct {
	subject *figure.Subject
	off     bool
	extra   string // the id of one that belongs to steps and shows since it is selected
	asked   string // the id of which that was asked last
	all     []figure.Note
	placed  []figure.PlacedNote
	tally   figure.Tally
}

// bring brings the list up to a spec; it stays the same one as long as nothing of it changes.
func (b *boardNotes) bring(s BoardSpec) {
	off := s.Notes == view.Off
	if b.subject == s.Subject && b.off == off && b.asked == s.Note.ID {
		return
	}
	extra := ""
	if !off && s.Note.ID != "" && s.Subject.Timeline.Bound()[s.Note.ID] {
		extra = s.Note.ID
	}
	same := b.subject == s.Subject && b.off == off && b.extra == extra
	b.subject, b.off, b.asked, b.extra = s.Subject, off, s.Note.ID, extra
	if same {
		return
	}
	if b.all = nil; off {
		return
	}
	if b.all = s.Subject.Notes(); extra != "" {
		if one, ok := s.Subject.Noted(extra); ok {
			b.all = append(b.all[:len(b.all):len(b.all)], one)
		}
	}
}

// tell notes where the annotations were drawn, and what became of them.
func (b *boardNotes) tell(on *Board) {
	if b.placed = b.placed[:0]; len(b.all) == 0 {
		b.tally = figure.Tally{}
		return
	}
	var timed, mapped figure.Fates
	if !on.Panels[TimelinePanel].Box.Empty() {
		b.placed = append(b.placed, on.layout.Timeline.Notes...)
		timed = on.layout.Timeline.Fates
	}
	if !on.layout.Map.Empty() {
		b.placed = on.world.Notes(b.all, b.placed)
		mapped = on.world.Fates()
	}
	b.tally = timed.TallyWith(mapped)
}

// drawNoteOver marks the selected annotation, and while it is dragged shows where its words go.
func (b *Board) drawNoteOver(s BoardSpec) {
	if s.Note.ID == "" {
		return
	}
	for _, p := range b.notes.placed {
		if p.ID != s.Note.ID {
			continue
		}
		box := p.Box
		if s.Note.Moved && p.Pin == s.Note.Pin {
			box.X, box.Y = s.Note.At.X-box.W/2, s.Note.At.Y-box.H/2
			b.Over.Line(box.Nearest(p.Pin), p.Pin, scene.Style{Stroke: s.Theme.Accent, Width: 1.2})
		}
		b.Over.Rect(box.Inset(-3), 3, scene.Style{Stroke: s.Theme.Paper, Width: 3})
		b.Over.Rect(box.Inset(-3), 3, scene.Style{Stroke: s.Theme.Accent, Width: 1.4})
	}
}

// NoteAt returns the annotation whose words lie at a point; false where there is none.
func (l Layout) NoteAt(p scene.Point) (figure.PlacedNote, bool) {
	for _, n := range l.Notes {
		if n.Box.Inset(-2).Contains(p) {
			return n, true
		}
	}
	return figure.PlacedNote{}, false
}
