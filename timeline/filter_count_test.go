package timeline

import (
	"context"
	"reflect"
	"testing"

	"dateline/timeline/pieces/patience"
)

// dated returns a timeline of events with dates.
func dated(t *testing.T, dates ...string) *Timeline {
	t.Helper()
	l := &Timeline{}
	for _, d := range dates {
		e := Full{ID: d, Title: Say("", "Meeting "+d), Type: Meeting}
		if d != "" {
			e.When.Date = day(t, d)
		}
		l.Events.Append(e.Compact())
	}
	return l
}

func TestAFilterTellsHowManyItKeepsForCertainAndPerhaps(t *testing.T) {
	l := dated(t, "2019-04-17", "2019-04-18", "2019-04", "[2019-04-17..2019-04-19]", "2020", "")
	for _, c := range []struct {
		filter      string
		least, most int
		sure        string
	}{
		{"", 6, 6, ""},
		{"type:meeting", 6, 6, "type:meeting"},
		{"during:2019-04-18", 1, 3, "during!:2019-04-18"},
		{"during!:2019-04-18", 1, 1, "during!:2019-04-18"},
		{"-during:2019-04-18", 3, 5, "-during:2019-04-18"},
		{"-during!:2019-04-18", 5, 5, "-during!:2019-04-18"},
		{"not (when:2019-04-18 or starts:2020)", 2, 4, "not (when:2019-04-18 or starts:2020)"},
		{"after:2019-04-18 or 2020", 1, 3, "after!:2019-04-18 or 2020"},
		{"nothing", 0, 0, "nothing"},
	} {
		f, err := ParseFilter(c.filter)
		if err != nil {
			t.Fatal(err)
		}
		least, most, err := f.Count(t.Context(), l)
		if sure := f.Least().String(); err != nil || least != c.least || most != c.most || sure != c.sure {
			t.Errorf("%q keeps %d to %d, %v, for certain %s, want %d to %d, %s", c.filter, least, most, err, sure, c.least, c.most, c.sure)
		}
	}
}

// What a filter keeps for certain it keeps, and what it keeps it keeps perhaps.
func TestAFilterKeepsNoFewerThanForCertainAndNoMoreThanPerhaps(t *testing.T) {
	for seed := range uint64(1000) {
		w := newWorld(seed, wordsOfTests)
		f := FilterOf(w.expr(1 + w.r.IntN(4)))
		least, keep, most, doubt := f.Least().Keep(w.l), f.Keep(w.l), f.Most().Keep(w.l), f.Doubt().Keep(w.l)
		for range 20 {
			if e := w.event(); keep(&e) && least(&e) != (doubt == nil || doubt(&e)) {
				t.Fatalf("seed %d: %s keeps %+v, %v for certain, and %v by its doubt, %s", seed, f, e.Full(), least(&e), doubt(&e), f.Doubt())
			}
			if e := w.event(); least(&e) && !keep(&e) || keep(&e) && !most(&e) {
				t.Fatalf("seed %d: %s keeps %+v: %v for certain, %v as it is, %v perhaps", seed, f, e.Full(), least(&e), keep(&e), most(&e))
			}
		}
	}
}

func TestAFilterThatKeepsNothingSaysWhatToDrop(t *testing.T) {
	l := dated(t, "2017", "2018", "2019", "2019", "")
	type remedy struct {
		drop string
		left int
	}
	for _, c := range []struct {
		filter string
		want   []remedy
	}{
		{"type:meeting", nil},
		{"type:visit", []remedy{{"type:visit", 5}}},
		{"type:visit during:2019", []remedy{{"type:visit", 2}}},
		{"during:2018 during:2019", []remedy{{"during:2018", 2}, {"during:2019", 1}}},
		{"type:visit nobody meeting", []remedy{{"type:visit nobody", 5}}},
		{"(visit or nobody) no:date -meeting", []remedy{{"(visit or nobody) -meeting", 1}}},
	} {
		f, err := ParseFilter(c.filter)
		if err != nil {
			t.Fatal(err)
		}
		all, err := f.Remedies(t.Context(), l)
		if err != nil {
			t.Fatal(err)
		}
		var got []remedy
		for _, one := range all {
			got = append(got, remedy{joined(AllOf, one.Drop).String(), one.Left})
			if n, _, _ := without(f, one.Drop).Count(t.Context(), l); n > one.Left {
				t.Errorf("%s without %v keeps %d, and not %d", f, one.Drop, n, one.Left)
			}
		}
		if !reflect.DeepEqual(got, c.want) {
			t.Errorf("%s: %v, want %v", c.filter, got, c.want)
		}
	}
	f, _ := ParseFilter("type:visit")
	if got, err := f.Remedies(t.Context(), &Timeline{}); got != nil || err != nil {
		t.Errorf("of no events: %v, %v", got, err)
	}
}

func without(f Filter, drop []Expr) Filter {
	for _, one := range drop {
		f = f.Without(one)
	}
	return f
}

func TestCountingIsGivenUp(t *testing.T) {
	const n = 100_000
	l := &Timeline{}
	for range n {
		e := Full{Title: Say("", "a"), Type: Visit}
		l.Events.Append(e.Compact())
	}
	f, err := ParseFilter("type:meeting or during:2019")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name   string
		passes int
		work   func(context.Context) error
	}{
		{"to count", 2, func(ctx context.Context) error { _, _, err := f.Count(ctx, l); return err }},
		{"to say what to drop", 1, func(ctx context.Context) error { _, err := f.Remedies(ctx, l); return err }},
		{"to look for duplicates", 1, func(ctx context.Context) error { _, err := Duplicates(ctx, l); return err }},
	} {
		patience.Check(t, c.name, n, c.passes, c.work)
	}
}
