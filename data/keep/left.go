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

// Unsaved returns how many acts the file does not hold.
func (l *Left) Unsaved() int { return len(l.Acts) - l.From }

// Replay returns the timeline of a file after all acts, of which some stand in it already,
// and the history of them. Acts that do not fit are left out, and told with the error.
func Replay(ctx context.Context, t *timeline.Timeline, acts []Act, from int) (*timeline.Timeline, timeline.History, error) {
	var h timeline.History
	all := timeline.Edit{Name: "journal"}
	for i, a := range acts {
		edit, next, ok := a.on(h)
		if !ok {
			return t, timeline.History{}, message.Error("the journal undoes more than it has done")
		}
		if h = next; i >= from {
			all.Changes = append(all.Changes, edit.Changes...)
		}
	}
	if next, err := all.Apply(ctx, t, nil); err == nil {
		return next, h, nil
	} else if ctx.Err() != nil {
		return t, timeline.History{}, err
	}
	return fitting(ctx, t, acts[from:])
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
func fitting(ctx context.Context, t *timeline.Timeline, acts []Act) (*timeline.Timeline, timeline.History, error) {
	var h timeline.History
	var misfit []error
	for _, a := range acts {
		edit, next, ok := a.on(h)
		if !ok {
			continue // it undoes what did not fit, or stands in the file
		}
		done, err := edit.Apply(ctx, t, nil)
		if err != nil {
			misfit = append(misfit, err)
			continue
		}
		t, h = done, next
	}
	if len(misfit) == 0 {
		return t, h, nil
	}
	return t, h, message.Error("%d of %d {change does|changes do} not fit the file as it is now: %w", len(misfit), len(acts), errors.Join(misfit[:min(len(misfit), 3)]...))
}
