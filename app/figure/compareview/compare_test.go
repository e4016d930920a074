package compareview

import (
	"context"
	"errors"
	"fmt"
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

// Each mark that stands for several events picks those behind it, its lane's or its bar's, and a
// table that begins with them.
func TestEachMarkOfAComparisonPicksTheEventsBehindIt(t *testing.T) {
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
			picking := 0
			for _, m := range sc.Marks {
				part, picks := strings.CutPrefix(m.ID, PicksPart)
				if !picks {
					continue
				}
				picking++
				ids, line := c.Behind(part)
				if strings.HasPrefix(part, fmt.Sprint(Differing)) {
					if n := pairsOf(c, ids); !strings.Contains(m.Title, fmt.Sprintf("differing: %d of ", n)) || n == 0 {
						t.Errorf("%s, %v: %q picks events of %d pairs", name, sides, m.Title, n)
					}
					continue
				}
				if n := countOf(c, m); n != len(ids) || n == 0 {
					t.Errorf("%s, %v: %q picks %d of %d events", name, sides, m.Title, len(ids), n)
					continue
				}
				if l := c.lined[line]; !slices.Contains(c.told(l), int32(s.Find(ids[0]))) {
					t.Errorf("%s, %v: %q picks %s, and shows line %d", name, sides, m.Title, ids[0], line)
				}
			}
			if picking == 0 && len(c.pairs) > 0 {
				t.Errorf("%s, %v: no mark picks anything", name, sides)
			}
		}
	}
}

// pairsOf counts the pairs that some events are of and that both sides do not tell alike.
func pairsOf(c Content, ids []string) (n int) {
	for _, p := range c.pairs {
		if p.kind != Alike && slices.ContainsFunc(p.events(), func(i int32) bool { return slices.Contains(ids, c.subject.At(int(i)).ID) }) {
			n++
		}
	}
	return n
}

// The sums below the lanes say how many events of each period the sides do not tell alike, and the
// words above them in which the most.
func TestSumsSayWhenTheSidesDiffer(t *testing.T) {
	var b strings.Builder
	b.WriteString("title,date,agency\n")
	for month, n := range []int{2, 1, 4} { // of one agency alone, beside two that both tell
		for day := range n {
			fmt.Fprintf(&b, "Alone %d in %d,2019-%02d-%02d,North\n", day, month, month+1, day+1)
		}
		for _, agency := range []string{"North", "South"} {
			fmt.Fprintf(&b, "Both in %d,2019-%02d-20,%s\nAlso in %d,2019-%02d-21,%s\n", month, month+1, agency, month, month+1, agency)
		}
	}
	s := specOf(subject(t, b.String()), "agency:North", "agency:South")
	c := made(t, s)
	var got []string
	for _, one := range c.sums(s, scene.Rect{W: 150, H: 300}) {
		if one.all > 0 {
			got = append(got, fmt.Sprintf("%s %d/%d", daysWords(one.span.Start.Day, one.span.End.Add(-1).Day, "en"), one.differs, one.all))
		}
	}
	if want := "January 2019 2/4, February 2019 1/3, March 2019 4/6"; strings.Join(got, ", ") != want {
		t.Errorf("%q, want %q", got, want)
	}
	if got, want := c.most(), "In March 2019 they differ the most: in 4 of 6 events."; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	if c.Len() != 7+12 {
		t.Errorf("%d events are compared, want 19", c.Len())
	}
}

// Where the sides share nothing there are no sums, for all of each would differ.
func TestSidesThatShareNothingHaveNoSums(t *testing.T) {
	var b strings.Builder
	b.WriteString("title,date,agency\n")
	for i := range 12 {
		fmt.Fprintf(&b, "E%d,2019-%02d-01,%s\n", i, i+1, []string{"North", "South"}[i%2])
	}
	s := specOf(subject(t, b.String()), "agency:North", "agency:South")
	var sc scene.Scene
	made(t, s).Draw(&sc, s)
	for _, sh := range sc.Shapes {
		if sh.Text == "Differ" || strings.Contains(sh.Text, "1/1") {
			t.Errorf("it says %q of what nobody shares", sh.Text)
		}
	}
}

// The bars of all crowded lanes have one scale.
func TestTheBarsOfCrowdedLanesHaveOneScale(t *testing.T) {
	var b strings.Builder
	b.WriteString("title,date,agency\n")
	for i := range 300 {
		fmt.Fprintf(&b, "N%d,2019-04-%02d,North\n", i, 1+i%2*20)
	}
	for i := range 40 {
		fmt.Fprintf(&b, "S%d,2019-04-%02d,South\n", i, 1+i%2*20)
	}
	s := specOf(subject(t, b.String()), "agency:North", "agency:South")
	var sc scene.Scene
	made(t, s).Draw(&sc, s)
	heights := map[string]float64{}
	for _, sh := range sc.Shapes {
		if _, n, ok := strings.Cut(sc.Marks[sh.Mark].Title, ": "); ok && sh.Kind == scene.KindRect {
			heights[n] = sh.Box.H
		}
	}
	if north, south := heights["150 events"], heights["20 events"]; south <= 0 || north < 7.4*south || north > 7.6*south {
		t.Errorf("150 events are %v high, and 20 are %v", north, south)
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

func TestSidesAreToldApartByNamesThatAPersonKnows(t *testing.T) {
	for _, c := range []struct {
		name, csv string
		by        []view.Facet
		left      string
	}{
		{"the file's own groups follow sources, people and types", accounts, []view.Facet{"source", "actor", "type", "agency", "country", "place"}, "actor:ann"},
		{
			"addresses are one by their site, codes of single events and numbers are none",
			"title,date,code,page [words],tone [number],party,url\n" +
				"a,2019,x1,http://a.org/1,1,Red,http://www.north.org/a\nb,2018,x2,http://a.org/2,1,Red,http://north.org/b\n" +
				"c,2017,x3,http://a.org/3,2,Blue,https://south.org/c\nd,2016,x4,http://a.org/4,2,Blue,https://south.org/d\n",
			[]view.Facet{"source", "actor", "type", "party", "country", "place"},
			"source:north.org",
		},
		{"sources of one event each are no sides", "title,date,party,url\na,2019,Red,http://a.org/1\nb,2018,Red,http://b.org/2\nc,2018,Blue,http://c.org/2\nd,2018,Blue,http://d.org/2\n", []view.Facet{"source", "actor", "type", "party", "country", "place"}, "party:Blue"},
	} {
		s := subject(t, c.csv)
		if got := By(s); !slices.Equal(got, c.by) {
			t.Errorf("%s: %q, want %q", c.name, got, c.by)
		}
		if got := SidesOf(s, view.View{}).Left.String(); got != c.left {
			t.Errorf("%s: A is %q, want %q", c.name, got, c.left)
		}
	}
}

// A side that is a site keeps the events whose addresses lead there.
func TestASideOfASiteKeepsItsAddresses(t *testing.T) {
	s := subject(t, "title,date,url\na,2019,http://www.north.org/a\nb,2018,http://north.org/b\nc,2017,https://south.org/c\nd,2016,https://south.org/d\n")
	c := made(t, specOf(s, "", ""))
	if c.counts != [Kinds]int{LeftAlone: 2, RightAlone: 2} {
		t.Errorf("the kinds have %v, want 2 of A and 2 of B", c.counts)
	}
}

// A filter changes what is compared, and not with what: it does not choose other sides.
func TestAFilterThatKeepsNothingIsSaidAndTheSidesStay(t *testing.T) {
	s := subject(t, accounts)
	none := figure.NewSubject(s.Timeline, "en", func(*timeline.Event) bool { return false })
	c := made(t, specOf(none, "", ""))
	if want := "The filter keeps none of 9 events."; c.Headline() != want || !strings.Contains(c.subtitle(), "Ann") {
		t.Errorf("it says %q and %q, want %q and who is compared", c.Headline(), c.subtitle(), want)
	}
	storm := figure.NewSubject(s.Timeline, "en", func(e *timeline.Event) bool { return e.ID == "9" })
	if c := made(t, specOf(storm, "actor:ann", "actor:bo")); c.Headline() != "The filter keeps no event of A or B." {
		t.Errorf("of an event of neither it says %q", c.Headline())
	}
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

// Events without a date have no lanes: no time is made up for them.
func TestEventsWithoutADateAreComparedInATableAlone(t *testing.T) {
	spec := specOf(subject(t, "title,date,actors\nA,,Ann; Bo\nB,,Ann\nC,,Bo\n"), "", "")
	c := made(t, spec)
	var sc scene.Scene
	c.Draw(&sc, spec)
	for _, sh := range sc.Shapes {
		if strings.Contains(sh.Text, "1970") {
			t.Errorf("it says %q", sh.Text)
		}
	}
}
