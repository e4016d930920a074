package figure

import (
	"context"
	"testing"

	"dateline/data/synth"
	"dateline/timeline"
	"dateline/timeline/calendar"
	"dateline/timeline/edtf"
	"dateline/timeline/pieces"
	"dateline/timeline/pieces/patience"
)

// openEnded returns n events of which many have no end.
func openEnded(t *testing.T, n int) *timeline.Timeline {
	t.Helper()
	open, err := edtf.Parse("2001-02-03/..")
	if err != nil {
		t.Fatal(err)
	}
	at := synth.Timeline(n, 1)
	for slot := range n / 2 {
		at.Events.At(2 * slot).When.Date = open
	}
	return at
}

// TestWhatASubjectTakesLongForAsksWhetherAnybodyWaits goes through all that is derived in
// the background, stage by stage.
func TestWhatASubjectTakesLongForAsksWhetherAnybodyWaits(t *testing.T) {
	const n = 4 * pieces.Size
	at := openEnded(t, n)
	s := NewSubject(at, "en", nil)
	s.columns()
	at.Events.Find("") // the index of ids is made once for all subjects of a timeline
	filter := func(text string) timeline.Filter {
		f, err := timeline.ParseFilter(text)
		if err != nil {
			t.Fatal(err)
		}
		return f
	}
	known, err := s.Known(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	from := make([]int32, n)
	for i := range from {
		from[i] = int32(i)
	}
	whole := func() *Order {
		return &Order{Timeline: at, Dated: s.Dated, ranking: &ranking{slots: s.slots, bounds: make([]calendar.Span, n)}, places: s.places, actors: s.actors}
	}
	for _, c := range []struct {
		name   string
		passes int
		work   func(context.Context) error
	}{
		{"to make a subject", 15, func(ctx context.Context) error { _, err := Make(ctx, at, "en", edtf.Source, nil); return err }},
		{"to ask the columns what a filter keeps", 1, func(ctx context.Context) error { _, err := s.sieve(ctx, filter("-type:visit"), nil); return err }},
		{"to ask the events what a filter keeps", 1, func(ctx context.Context) error { _, err := s.sieve(ctx, filter("talks"), nil); return err }},
		{"to choose", 2, func(ctx context.Context) error { _, err := s.choose(ctx, whole(), nil); return err }},
		{"to take over bounds", 1, func(ctx context.Context) error { return takeBounds(ctx, whole(), s.Order, from) }},
		{"to bound dates of which half are open", 1, func(ctx context.Context) error {
			o := whole()
			o.bound(ctx, func(i int) calendar.Span { return at.Events.At(0).When.Date.Bounds() })
			return ctx.Err()
		}},
		{"to make columns", 2, func(ctx context.Context) error { _, err := s.newColumns(ctx); return err }},
		{"to take over columns", 2, func(ctx context.Context) error { return takeColumns(ctx, whole(), s.columns(), from) }},
		{"to find the events of an actor", 1, func(ctx context.Context) error { _, err := s.newEventsOf(ctx, "actor-1"); return err }},
		{"to narrow", 8, func(ctx context.Context) error { _, err := Narrow(ctx, s, filter("-type:visit")); return err }},
		{"to merge", 8, func(ctx context.Context) error { _, err := s.Merge(ctx); return err }},
		{"to find when something goes on", 1, func(ctx context.Context) error { _, err := NewSubject(at, "en", nil).Lasting(ctx, known); return err }},
		{"to weigh", 1, func(ctx context.Context) error { return NewSubject(at, "en", nil).PrepareImportance(ctx) }},
		{"to prepare", 2, func(ctx context.Context) error { return NewSubject(at, "en", nil).Prepare(ctx) }},
	} {
		patience.Check(t, c.name, n, c.passes, c.work)
	}
}

func TestWhatWasGivenUpIsMadeAnew(t *testing.T) {
	s := NewSubject(synth.Timeline(3*pieces.Size, 1), "en", nil)
	if err := s.Prepare(patience.Of(5)); err == nil {
		t.Fatal("it is not given up")
	}
	if _, made := Made[*columns](s.Order, columnsKey{}); made {
		t.Error("columns are kept that were given up")
	}
	if err := s.Prepare(t.Context()); err != nil {
		t.Fatal(err)
	}
	fresh := NewSubject(s.Timeline, "en", nil)
	if got, want := s.Busiest(), fresh.Busiest(); got != want {
		t.Errorf("the busiest is %q, want %q", got, want)
	}
}
