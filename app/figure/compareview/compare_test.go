package compareview

import (
	"context"
	"errors"
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

// accounts are what two agencies tell of one week.
const accounts = "id,title,date,place,actors,type,agency\n" +
	"1,Talks,2019-04-01,Paris,Ann; Bo,meeting,North\n" +
	"2,Talks,2019-04-02,Paris,Bo; Ann,meeting,South\n" +
	"3,Visit,2019-04-03,Rome,Ann,visit,North\n" +
	"4,Speech,2019-04-05,,Bo,statement,North\n" +
	"5,Speech,2019-04-05,,Bo,statement,South\n" +
	"6,A great dinner,2019-04-06,Oslo,Ann; Cy,meeting,North\n" +
	"7,Dinner of two,2019-04-06,Oslo,Cy; Ann,meeting,South\n" +
	"8,Strike,2019-04-09,,,other,South\n" +
	"9,Storm,2019-04-10,,,other,East\n"

func subject(t *testing.T, csv string) *figure.Subject {
	t.Helper()
	f, err := data.Read("accounts.csv", strings.NewReader(csv), data.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return figure.NewSubject(f.Timeline, "en", nil)
}

func specOf(s *figure.Subject, left, right string) Spec {
	return Spec{
		Box: scene.Rect{W: 900, H: 700}, Text: 12, Theme: theme.Light, Subject: s,
		View: view.View{Window: figure.Margin(s.Extent), Left: left, Right: right},
	}
}

func made(t *testing.T, s Spec) Content {
	t.Helper()
	c, err := Make(t.Context(), s)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestTwoSidesAreToldApartAndWhatTheyTellDifferentlyIsNamed(t *testing.T) {
	s := subject(t, accounts)
	for _, c := range []struct{ left, right, headline, rows string }{
		{
			"agency:North", "agency:South", "2 of the 3 events in both are told differently.",
			"both, told differently|date|1|2 both, told differently|title|6|7 A alone||3| B alone|||8 both||4|5",
		},
		{"actor:ann", "actor:bo", "2 of 7 events are in both.", "A alone||3| A alone||6| A alone||7| B alone|||4 B alone|||5 both||1|1 both||2|2"},
		{"agency:East", "agency:North", "No event is in both A and B.", "A alone||9| B alone|||1 B alone|||3 B alone|||4 B alone|||6"},
		{"agency:East", "", "No event is in both A and B.", "A alone||9| B alone|||1 B alone|||2 B alone|||3 B alone|||4 B alone|||5 B alone|||6 B alone|||7 B alone|||8"},
	} {
		got := made(t, specOf(s, c.left, c.right))
		var rows []string
		_, table := got.Table()
		for _, r := range table {
			rows = append(rows, strings.Join([]string{r[0], r[1], r[2], r[5]}, "|"))
		}
		if got.Headline() != c.headline || strings.Join(rows, " ") != c.rows {
			t.Errorf("%s against %s: %q\n%s\nwant %q\n%s", c.left, c.right, got.Headline(), strings.Join(rows, " "), c.headline, c.rows)
		}
	}
}

func TestWithoutSidesTheTwoThatTellTheMostAreCompared(t *testing.T) {
	for _, c := range []struct{ name, csv, left, right string }{
		{"actors", accounts, "actor:ann", "actor:bo"},
		{"types where nobody is named", "title,date,type\na,2019,visit\nb,2018,meeting\nc,2017,visit\n", "type:visit", "type:meeting"},
		{"nothing where all are alike", "title,date\na,2019\nb,2018\n", "", ""},
	} {
		x := SidesOf(subject(t, c.csv), view.View{})
		if x.Left.String() != c.left || x.Right.String() != c.right {
			t.Errorf("%s: %q against %q, want %q against %q", c.name, x.Left, x.Right, c.left, c.right)
		}
	}
}

// Each mark that asks for events asks for those behind it, its own among them; the lanes count
// what the filters keep.
func TestEachMarkOfAComparisonAsksForTheEventsBehindIt(t *testing.T) {
	full, err := data.Read("gallery.json", strings.NewReader(string(gallery.File)), data.Options{})
	if err != nil {
		t.Fatal(err)
	}
	for name, s := range map[string]*figure.Subject{
		"accounts": subject(t, accounts), "gallery": figure.NewSubject(full.Timeline, "en", nil), "synthetic": figure.NewSubject(synth.Timeline(3000, 2), "en", nil),
	} {
		for _, sides := range [][2]string{{"", ""}, {"type:meeting", "type:visit"}, {"type:meeting", "actor:actor-1"}, {"agency:North", "agency:South"}, {"type:meeting", ""}} {
			spec := specOf(s, sides[0], sides[1])
			if x := SidesOf(s, spec.View); x.Left.Check(s.Timeline) != nil || x.Right.Check(s.Timeline) != nil {
				continue
			}
			c := made(t, spec)
			var sc scene.Scene
			c.Draw(&sc, spec)
			asked := 0
			for _, m := range sc.Marks {
				if m.Asks == "" {
					continue
				}
				asked++
				f, err := timeline.ParseFilter(m.Asks)
				if err != nil {
					t.Fatal(err)
				}
				kept := figure.NewSubject(s.Timeline, "en", f.Keep(s.Timeline))
				if kept.Find(m.ID) < 0 {
					t.Errorf("%s, %v: %q asks for %q, which does not keep %s", name, sides, m.Title, m.Asks, m.ID)
				}
				if n := countOf(c, m); n != kept.Len() {
					t.Errorf("%s, %v: %q asks for %q, which keeps %d of %d events", name, sides, m.Title, m.Asks, kept.Len(), n)
				}
			}
			if asked == 0 && len(c.pairs) > 0 {
				t.Errorf("%s, %v: no mark asks for anything", name, sides)
			}
		}
	}
}

// countOf counts by hand the events behind a mark: those of a lane, or for a bar as many as it says.
func countOf(c Content, m scene.Mark) (n int) {
	for k := range Kinds {
		if m.Title != k.Named("en") {
			continue
		}
		for _, p := range c.pairs {
			if p.kind == k {
				n += len(p.events())
			}
		}
		return n
	}
	for _, r := range strings.TrimPrefix(m.Title[strings.LastIndex(m.Title, ":")+1:], " All ") {
		if r >= '0' && r <= '9' {
			n = 10*n + int(r-'0')
		}
	}
	return n
}

// The kinds hold what the two filters keep, and no event stands in two.
func TestTheKindsAddUpToWhatBothSidesKeep(t *testing.T) {
	s := figure.NewSubject(synth.Timeline(5000, 7), "en", nil)
	c := made(t, specOf(s, "type:meeting or actor:actor-2", "actor:actor-1"))
	left, right := c.sides.Left.Keep(s.Timeline), c.sides.Right.Keep(s.Timeline)
	seen := map[int32]bool{}
	for _, p := range c.pairs {
		for _, i := range p.events() {
			if seen[i] {
				t.Fatalf("event %d stands in two places", i)
			}
			seen[i] = true
		}
	}
	for i := range s.Len() {
		if want := left(s.At(i)) || right(s.At(i)); seen[int32(i)] != want {
			t.Fatalf("event %d is told %v, want %v", i, seen[int32(i)], want)
		}
	}
}

func TestAComparisonIsGivenUpWhenNobodyWaits(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	s := subject(t, accounts)
	if _, err := Make(ctx, specOf(s, "agency:North", "agency:South")); !errors.Is(err, context.Canceled) {
		t.Errorf("given up it ends with %v, want %v", err, context.Canceled)
	}
	if got := made(t, specOf(s, "agency:North", "agency:South")).counts[Apart]; got != 2 {
		t.Errorf("afterwards %d events are told differently, want 2", got)
	}
}
