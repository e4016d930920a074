package twiceview

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"

	"dateline/app/figure"
	"dateline/app/figure/gallery"
	"dateline/app/figure/theme"
	"dateline/app/figure/view"
	"dateline/app/scene"
	"dateline/data"
	"dateline/data/synth"
	"dateline/timeline"
)

const reports = "id,title,date,place,actors,type,source\n" +
	"1,Talks in Paris,2019-04-01,Paris,Ann; Bo,meeting,North\n" +
	"2,Talks in PARIS!,2019-04,,Bo; Ann,meeting,South\n" +
	"3,Visit,2019-04-03,Rome,Ann,visit,North\n" +
	"4,A dinner of two,2019-04-06,Oslo,Ann; Cy,meeting,North\n" +
	"5,They dine,2019-04-06,Oslo,Cy; Ann,meeting,South\n" +
	"6,The great strike of Lyon,2019-04-09,,,other,South\n" +
	"7,The strike of Lyon,2019-04-09,,,other,East\n"

func read(t testing.TB, csv string) *timeline.Timeline {
	t.Helper()
	f, err := data.Read("reports.csv", strings.NewReader(csv), data.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return f.Timeline
}

func made(t *testing.T, s *figure.Subject) Content {
	t.Helper()
	c, err := Make(t.Context(), s)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestGroupsAreToldWithTheirReasonsAndWhatDiffers(t *testing.T) {
	l := read(t, reports)
	visit, err := timeline.ParseFilter("source:North")
	if err != nil {
		t.Fatal(err)
	}
	rome, err := timeline.ParseFilter("place:rome")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name, headline, rows string
		of                   *figure.Subject
	}{
		{
			"all events", "6 events in 3 groups may be told twice.",
			"1|same title|date; title; place; sources|1 1|same title|date; title; place; sources|2 2|same place and people|title; sources|4 2|same place and people|title; sources|5 3|similar title|title; sources|6 3|similar title|title; sources|7",
			figure.NewSubject(l, "en", nil),
		},
		{
			"what a filter keeps of them", "2 events in 2 groups may be told twice.", "1|same title||1 2|same place and people||4",
			figure.NewSubject(l, "en", visit.Keep(l)),
		},
		{"nothing of what a filter keeps", "Of the events that are kept none seems to be told twice.", "", figure.NewSubject(l, "en", rome.Keep(l))},
		{"nothing", "No event seems to be told twice.", "", figure.NewSubject(read(t, "title,date\na,2019\n"), "en", nil)},
	} {
		got := made(t, c.of)
		var rows []string
		_, all := got.Table()
		for row := range all {
			rows = append(rows, strings.Join(row[:4], "|"))
		}
		if got.Headline() != c.headline || strings.Join(rows, " ") != c.rows {
			t.Errorf("%s: %q\n%s\nwant %q\n%s", c.name, got.Headline(), strings.Join(rows, " "), c.headline, c.rows)
		}
	}
}

// What the view lists is what the filter is:duplicate keeps, and what its facet counts.
func TestTheGroupsHoldWhatTheFilterKeeps(t *testing.T) {
	full, err := data.Read("gallery.json", strings.NewReader(string(gallery.File)), data.Options{})
	if err != nil {
		t.Fatal(err)
	}
	twice, err := timeline.ParseFilter("is:duplicate")
	if err != nil {
		t.Fatal(err)
	}
	for name, l := range map[string]*timeline.Timeline{"reports": read(t, reports), "gallery": full.Timeline, "synthetic": synth.Timeline(4000, 2)} {
		var got, want []string
		_, rows := made(t, figure.NewSubject(l, "en", nil)).Table()
		for row := range rows {
			got = append(got, row[3])
		}
		keep := twice.Keep(l)
		for _, e := range l.Events.All() {
			if keep(e) {
				want = append(want, e.ID)
			}
		}
		slices.Sort(got)
		if slices.Sort(want); !slices.Equal(got, want) {
			t.Errorf("%s: the view lists %d events, the filter keeps %d", name, len(got), len(want))
		}
	}
}

// Each group has its buttons in the window, none on paper; each event is a mark.
func TestEachEventAndEachButtonIsAMark(t *testing.T) {
	s := figure.NewSubject(read(t, reports), "en", nil)
	for _, paper := range []bool{false, true} {
		spec := Spec{Box: scene.Rect{W: 900, H: 700}, Text: 12, Theme: theme.Light, Subject: s, View: view.View{}, Paper: paper}
		var sc scene.Scene
		sc.Reset(scene.Pt(900, 700), spec.Theme.Paper)
		made(t, s).Draw(&sc, spec)
		var got []string
		for _, m := range sc.Marks[1:] {
			got = append(got, m.ID)
		}
		want := "apart:1 one of:1 group of:1 1 2 apart:4 one of:4 group of:4 4 5 apart:6 one of:6 group of:6 6 7"
		if paper {
			want = "group of:1 1 2 group of:4 4 5 group of:6 6 7"
		}
		if strings.Join(got, " ") != want {
			t.Errorf("paper %v: the marks are %q, want %q", paper, strings.Join(got, " "), want)
		}
	}
}

func TestTheSearchIsGivenUpWhenNobodyWaits(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	s := figure.NewSubject(read(t, reports), "en", nil)
	if _, err := Make(ctx, s); !errors.Is(err, context.Canceled) {
		t.Errorf("given up it ends with %v, want %v", err, context.Canceled)
	}
	if got := made(t, s); got.events != 6 {
		t.Errorf("afterwards there are %d events, want 6", got.events)
	}
}
