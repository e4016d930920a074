package state

import (
	"context"

	"dateline/app/figure"
	"dateline/data/entry"
	"dateline/data/kit/message"
	"dateline/timeline"
	"dateline/timeline/revision"
)

// A rework is something that is done to many parts of a timeline at once.
type rework interface {
	edit(ctx context.Context, s entry.Sheet) (timeline.Edit, error)
}

// A Rework makes the edit of a rework, away from the window's thread where there is much to go
// through. It is answered by Reworked.
type Rework struct {
	Document int
	Timeline *timeline.Timeline
	Lang     string
	Of       rework
}

func (Rework) effect() {}

// Make makes the edit.
func (r Rework) Make(ctx context.Context) Reworked {
	edit, err := r.Of.edit(ctx, entry.Sheet{Timeline: r.Timeline, Lang: r.Lang})
	return Reworked{r, edit, err}
}

// Reworked brings the edit of a rework, or says what is wrong with it.
type Reworked struct {
	Rework
	Edit    timeline.Edit
	Problem error
}

func (r Reworked) apply(m Model) (Model, []Effect) {
	return m.of(r.Document, func(m Model) (Model, []Effect) {
		switch {
		case r.Problem != nil:
			return m.tell(message.Problem{Err: r.Problem}), nil
		case m.Timeline != r.Timeline:
			return m.tell(phrased("edited meanwhile")), nil
		case len(r.Edit.Changes) == 0:
			return m.notice(phrased("nothing changes")), nil
		}
		n := eventsOf(r.Edit)
		before := m
		m, effects := then(m, Edited{r.Edit})
		if m.Timeline != before.Timeline || m.Work != before.Work {
			m = m.notice(message.Headed(message.Phrase(r.Edit.Name), phrased(figure.Counted("events changed", n), n)), Answer{phrased("undo"), Undone{}})
		}
		return m, effects
	})
}

// eventsOf counts the events that an edit changes.
func eventsOf(e timeline.Edit) (n int) {
	for _, c := range e.Changes {
		if c.Key().Kind == timeline.EventItem {
			n++
		}
	}
	return n
}

// nobody ends what is done on the window's thread.
var nobody = context.Background()

// soon is how many events may be gone through on the window's thread: about a millisecond.
const soon = 2000

// rework does something to the timeline: at once where there is little to go through.
func (m Model) rework(of rework) (Model, []Effect) {
	if refused, ok := m.refuse(); ok {
		return refused, nil
	}
	r := Rework{m.ID, m.Timeline, m.Lang, of}
	if m.Timeline.Events.Len() > soon {
		return m, []Effect{r}
	}
	return then(m, r.Make(context.Background()))
}

// foretold returns what a rework would do, in words, and whether it can be done; of very many
// events it is not tried while a person types.
func (m Model) foretold(of rework) (string, bool) {
	if m.Timeline.Events.Len() > mostForetold {
		return m.say("told when done"), true
	}
	edit, err := of.edit(context.Background(), m.sheet())
	if err != nil {
		return message.Say(err, m.Lang), false
	}
	n := eventsOf(edit)
	return m.say(figure.Counted("events change", n), n), len(edit.Changes) > 0
}

// mostForetold is how many events a timeline may have for what would be done to them to be told
// with every letter.
const mostForetold = 20_000

// The reworks. Each says in its name what was done, for the list of what was done.
type (
	bulkWork struct {
		name timeline.Phrase
		bulk entry.Bulk
		ids  []string
	}
	searchWork struct {
		name   timeline.Phrase
		search entry.Search
	}
	removal struct {
		name timeline.Phrase
		key  timeline.Key
	}
	removals struct {
		name timeline.Phrase
		ids  []string
	}
	merger struct {
		name timeline.Phrase
		kind timeline.ItemKind
		ids  []string
	}
	doubles struct{ name timeline.Phrase }
)

func (b bulkWork) edit(ctx context.Context, s entry.Sheet) (timeline.Edit, error) {
	return b.bulk.Edit(ctx, s, b.name, b.ids)
}

func (w searchWork) edit(ctx context.Context, s entry.Sheet) (timeline.Edit, error) {
	return w.search.Edit(ctx, s.Timeline, w.name)
}

func (r removal) edit(_ context.Context, s entry.Sheet) (timeline.Edit, error) {
	return revision.Remove(r.name, s.Timeline, r.key), nil
}

func (r removals) edit(_ context.Context, s entry.Sheet) (timeline.Edit, error) {
	return revision.RemoveEvents(r.name, s.Timeline, r.ids), nil
}

// merges are what makes one of several, by their kind.
var merges = map[timeline.ItemKind]func(name timeline.Phrase, t *timeline.Timeline, ids []string) timeline.Edit{
	timeline.EventItem: revision.Events, timeline.ActorItem: revision.Actors, timeline.PlaceItem: revision.Places, timeline.SourceItem: revision.Sources,
}

func (w merger) edit(_ context.Context, s entry.Sheet) (timeline.Edit, error) {
	return merges[w.kind](w.name, s.Timeline, w.ids), nil
}

func (d doubles) edit(ctx context.Context, s entry.Sheet) (timeline.Edit, error) {
	groups, err := revision.Duplicates(ctx, s.Timeline)
	if err != nil {
		return timeline.Edit{}, err
	}
	return revision.Groups(ctx, d.name, s.Timeline, groups)
}
