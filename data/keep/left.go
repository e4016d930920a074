package keep

import (
	"context"
	"errors"

	"dateline/data/kit/message"
	"dateline/timeline"
)

// A Left is what a run that ended too early has left of a document.
type Left struct {
	Acts    []Act
	From    int   // so many of them stand in the file already
	Changed bool  // another program has changed the file since: not all acts may fit it
	Problem error // what of the journal cannot be read; Acts are sound
}

// Unsaved returns how many changes lie between the file and the document as it was: what was
// undone is none.
func (l *Left) Unsaved() int { return len(l.Names()) }

// Names returns the names of these changes, the last first; of one that the file holds and
// that was undone, too.
func (l *Left) Names() []timeline.Phrase { return between(l.Acts, l.From) }

// between returns the names of the edits by which the state after all acts differs from that
// after some of them, the last first.
func between(acts []Act, from int) (names []timeline.Phrase) {
	var h timeline.History
	var saved timeline.Mark
	for i, a := range acts {
		if i == from {
			saved = h.Mark()
		}
		if _, next, ok := a.on(h); ok {
			h = next
		}
	}
	if from >= len(acts) {
		return nil
	}
	n, _ := h.Steps(saved)
	way := h.Undoable()
	if n < 0 { // what the file holds was undone
		n, way = -n, h.Redoable()
	}
	for _, e := range way {
		if len(names) == n {
			break
		}
		names = append(names, e.Name)
	}
	return names
}

// A Replayed is a document as it was when the run ended that has left a journal.
type Replayed struct {
	Timeline *timeline.Timeline
	History  timeline.History
	Saved    timeline.Mark // the state that stands in the file
}

// Replay returns the document of a file after all acts, of which some stand in it already.
// Acts that do not fit are left out, and told by the error.
func Replay(ctx context.Context, t *timeline.Timeline, acts []Act, from int) (Replayed, error) {
	r := Replayed{Timeline: t}
	all := timeline.Edit{Name: timeline.Phrased("journal")}
	for i, a := range acts {
		if i == from {
			r.Saved = r.History.Mark()
		}
		edit, next, ok := a.on(r.History)
		if !ok {
			return Replayed{Timeline: t}, message.Error("the journal undoes more than it has done")
		}
		if r.History = next; i >= from {
			all.Changes = append(all.Changes, edit.Changes...)
		}
	}
	if from == len(acts) {
		r.Saved = r.History.Mark()
	}
	next, err := all.Apply(ctx, t, nil)
	if err == nil {
		r.Timeline = next
		return r, nil
	}
	if ctx.Err() != nil {
		return Replayed{Timeline: t}, err
	}
	return fitting(ctx, t, acts[from:])
}

// History reads all acts of the journal and returns the history that they make: where its
// beginning was forgotten it can be had back so.
func (h *Hold) History() (timeline.History, error) {
	var all timeline.History
	for n := 1; n <= h.Number(); n++ {
		a, err := h.Act(n)
		if err != nil {
			return timeline.History{}, err
		}
		_, next, ok := a.on(all)
		if !ok {
			return timeline.History{}, message.Error("the journal undoes more than it has done")
		}
		all = next
	}
	return all, nil
}

// on returns the edit that an act makes, and the history after it; false where there is
// nothing to undo, or to do again.
func (a Act) on(h timeline.History) (timeline.Edit, timeline.History, bool) {
	switch a.Kind {
	case Undone:
		return h.Undo()
	case Redone:
		return h.Redo()
	}
	return a.Edit, h.Done(a.Edit), true
}

// fitting does the acts one by one, those that fit.
func fitting(ctx context.Context, t *timeline.Timeline, acts []Act) (Replayed, error) {
	r := Replayed{Timeline: t}
	var misfit []error
	for _, a := range acts {
		edit, next, ok := a.on(r.History)
		if !ok {
			continue // it undoes what did not fit, or stands in the file
		}
		done, err := edit.Apply(ctx, r.Timeline, nil)
		if err != nil {
			misfit = append(misfit, err)
			continue
		}
		r.Timeline, r.History = done, next
	}
	if len(misfit) == 0 {
		return r, nil
	}
	return r, message.Error("%d of %d {change does|changes do} not fit the file as it is now: %w", len(misfit), len(acts), errors.Join(misfit[:min(len(misfit), 3)]...))
}
