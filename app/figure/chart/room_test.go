package chart

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"gonum.org/v1/plot"

	"dateline/app/figure"
	"dateline/app/figure/view"
	"dateline/app/scene"
	"dateline/timeline"
)

// manyTable is a table of so many actors, each with two events that lie apart, and each of whom is once
// together with the next.
func manyTable(actors int) string {
	var b strings.Builder
	b.WriteString("title,when,place,actors,tags [list],tone [number]\n")
	for i := range actors {
		fmt.Fprintf(&b, "A%d,%d-03-01,Town %d,Actor %d; Actor %d,tag %d; tag %d,%d\n", i, 1900+i*i/10, i, i, (i+1)%actors, i, (i+1)%actors, i)
	}
	return b.String()
}

// letters are the boxes of the texts of a scene, as high as their letters are large.
func letters(sc *scene.Scene) (all []scene.Rect, words []string) {
	for _, sh := range sc.Shapes {
		if sh.Kind == scene.KindText && sh.Text != "" {
			box := scene.Rect{X: sh.Box.X, Y: sh.At.Y - sh.Font.Size*0.78, W: sh.Box.W, H: sh.Font.Size}
			all, words = append(all, box), append(words, sh.Text)
		}
	}
	return all, words
}

// In every room the letters of rows stand apart, and as many rows show as have room: what has none is
// counted below them.
func TestRowsAreAsDenseAsTheirLettersAllowAndTheRestIsCounted(t *testing.T) {
	for _, actors := range []int{2, 3, 9, 40} {
		many := told(t, manyTable(actors))
		many.Text, many.Key = 13, true
		for _, name := range []string{"pairs", "pairs:tags", "places", "silences", "intervals", "bars:actor", "bars:actor:mean=tone", "precision"} {
			for _, size := range []scene.Point{{X: 640, Y: 300}, {X: 500, Y: 200}, {X: 380, Y: 260}, {X: 480, Y: 150}, {X: 1200, Y: 900}} {
				s := many
				s.Box, s.Chart = scene.Rect{W: size.X, H: size.Y}, name
				c := made(s, name)
				var sc scene.Scene
				sc.Reset(size, s.Theme.Paper)
				c.Draw(&sc, s)
				boxes, words := letters(&sc)
				for i, one := range boxes {
					if !(scene.Rect{X: -1, Y: -1, W: size.X + 2, H: size.Y + 2}).Holds(one) {
						t.Errorf("%s of %d in %v: %q stands outside", name, actors, size, words[i])
					}
					for k, other := range boxes[:i] {
						if one.Overlaps(other) {
							t.Errorf("%s of %d in %v: %q lies upon %q", name, actors, size, words[i], words[k])
						}
					}
				}
				all := map[string]int{"precision": 1, "intervals": actors - 1}[name]
				if all == 0 {
					all = actors
				}
				switch told := c.left != "" || slices.ContainsFunc(c.ys, func(y plot.Tick) bool { return strings.Contains(y.Label, "more)") }); {
				case told != (c.rows < all || name == "places" && len(c.xs) < all):
					t.Errorf("%s of %d in %v: %d of %d rows show, and it says %q", name, actors, size, c.rows, all, c.left)
				case told && size.X == 640 && name != "places" && c.rows < 9:
					t.Errorf("%s of %d in %v: %d rows show", name, actors, size, c.rows)
				}
			}
		}
	}
}

// However low a chart is, the pair that leads has its cell, and the table all pairs.
func TestTheLowestChartHasThePairThatLeads(t *testing.T) {
	s := told(t, manyTable(30)+"Again,2019,,Actor 3; Actor 4,,\n")
	s.Box = scene.Rect{W: 200, H: 40}
	if c := made(s, "pairs"); len(c.bars) != 1 || c.bars[0].mark.Title != "Actor 3 · Actor 4: 2" || len(c.Table().Rows) != 30 {
		t.Errorf("it has %d cells and %d pairs", len(c.bars), len(c.Table().Rows))
	}
}

// Of equal ones that have no room it is told how many there are.
func TestTiesThatHaveNoRoomAreCounted(t *testing.T) {
	var b strings.Builder
	b.WriteString("title,when,actors\nlong,1990-01-01,Ann\nlong,1999-01-01,Ann\n")
	for i := range 20 {
		fmt.Fprintf(&b, "a,2000-01-01,Actor %d\nb,2000-01-11,Actor %d\n", i, i)
	}
	s := told(t, b.String())
	s.Box.H = 160
	if c := made(s, "silences"); c.rows < 3 || c.left != fmt.Sprintf("The %d longest of 21 are shown; %d more are as long as the shortest of these.", c.rows, 21-c.rows) {
		t.Errorf("%d rows show, and it says %q", c.rows, c.left)
	}
	if c := made(told(t, "title,when\nA,2000-01-01\nB,2000-01-03\nC,2000-01-05\n"), "intervals"); c.left != "" {
		t.Errorf("of all it says %q", c.left)
	}
	two := told(t, "title,when\nA,2000-01-01\nB,2000-01-03\nC,2000-01-05\n")
	two.Box.H = 50
	if c := made(two, "intervals"); c.left != "The 1 longest of 2 are shown; 1 more is as long as the shortest of these." {
		t.Errorf("of one of two it says %q", c.left)
	}
}

// The labels of a chart are in the unit of its axis; what is too short for it is not told as nothing.
func TestAChartHasOneUnit(t *testing.T) {
	s := told(t, "title,when,actors\nA,1990-01-01,Ann\nB,2000-01-01,Ann\nC,2001-01-01,Bo\nD,2001-07-02,Bo\nE,2002-01-01,Cy\nF,2002-01-03,Cy\nG,2003-01-01,Di\nH,2003-01-01,Di\n")
	c := made(s, "silences")
	var got []string
	for _, b := range c.bars {
		got = append(got, b.label)
	}
	if want := []string{"10 years", "0.5 years", "< 0.1 years", "0 years"}; !slices.Equal(got, want) || c.xLabel != "years" {
		t.Errorf("the bars are %q over %q, want %q", got, c.xLabel, want)
	}
	if at := slices.IndexFunc(c.bars, func(b bar) bool { return b.label == "< 0.1 years" }); at < 0 || c.bars[at].mark.Desc != "2 days" {
		t.Errorf("what is short is nowhere told in a unit of its own: %q", got)
	}
}

// What has no room is a button where one gives it more, and words where none does.
func TestAClickOnWhatHasNoRoomGivesItMore(t *testing.T) {
	s := told(t, manyTable(60))
	for _, s.More = range []string{"", "full:chart"} {
		var sc scene.Scene
		sc.Reset(scene.Pt(1000, 500), s.Theme.Paper)
		s.Chart = "pairs"
		Draw(&sc, s)
		for _, sh := range sc.Shapes {
			if mark := sc.Marks[sh.Mark]; strings.HasPrefix(sh.Text, "There is room") && mark.ID != s.More || sh.Text != "" && mark.Kind == scene.MarkButton && !strings.HasPrefix(sh.Text, "There is room") {
				t.Errorf("%q is the button %q, want %q", sh.Text, mark.ID, s.More)
			}
		}
	}
}

// Each pair has one cell, left of the name of one and below that of the other.
func TestEachPairHasOneCell(t *testing.T) {
	s := told(t, "title,when,actors,tags [list]\nA,2019,Ann; Bo,x; y; z\nB,2019,Ann; Bo; Cy,y; x\n")
	for name, want := range map[string][]string{
		"pairs":      {"Ann · Bo: 2 at Ann, Bo", "Ann · Cy: 1 at Ann, Cy", "Bo · Cy: 1 at Bo, Cy"},
		"pairs:tags": {"x · y: 2 at x, y", "x · z: 1 at x, z", "y · z: 1 at y, z"},
	} {
		c := made(s, name)
		var got []string
		for _, b := range c.bars {
			row := slices.IndexFunc(c.ys, func(y plot.Tick) bool { return y.Value > b.y0 && y.Value < b.y1 })
			column := slices.IndexFunc(c.heads, func(h head) bool { return h.x > b.x0-0.5 && h.x < b.x1-0.5 })
			got = append(got, b.mark.Title+" at "+c.heads[column].words+", "+c.ys[row].Label)
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s has the cells %q, want %q", name, got, want)
		}
	}
}

// A cell of two values of a column asks for the events that have both.
func TestACellOfTwoValuesAsksForBoth(t *testing.T) {
	s := told(t, "title,when,tags [list]\nA,2019,x; y\nB,2019,x; y\nC,2019,x; z\nD,2019,y\n")
	c := made(s, "pairs:tags")
	filter, err := timeline.ParseFilter(c.bars[0].mark.Asks)
	if err != nil {
		t.Fatal(err)
	}
	if kept := figure.NewSubject(s.Subject.Timeline, "en", filter.Keep(s.Subject.Timeline)); kept.Len() != 2 {
		t.Errorf("%q keeps %d events, want 2", c.bars[0].mark.Asks, kept.Len())
	}
	if title := Title("pairs:tags", s.Subject); title != "Which two stand together: tags" || c.headline != "x and y: together in 2 events" {
		t.Errorf("it is called %q, and says %q", title, c.headline)
	}
	if none := made(s, "pairs:"+string(view.ByStatus)); none.headline != "No event has two values of: status" {
		t.Errorf("without pairs it says %q", none.headline)
	}
}
