package tableview

import (
	"cmp"
	"context"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"dateline/app/figure"
	"dateline/app/figure/theme"
	"dateline/app/figure/view"
	"dateline/app/scene"
	"dateline/data"
	"dateline/data/synth"
	"dateline/timeline"
	"dateline/timeline/calendar"
	"dateline/timeline/pieces/patience"
)

// read returns the subject of a table as people write one.
func read(t testing.TB, table string) *figure.Subject {
	t.Helper()
	f, err := data.Read("a.csv", strings.NewReader(table), data.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return figure.NewSubject(f.Timeline, "en", nil)
}

const weekTable = `title,when,place,actors,note,tone [number]
Élan,2019-04-02,Paris,Ann; Bo,,-10
apple,2019-04,Rome,Bo,long ago,9
Zebra,2019-04-01/2019-04-30,,Cy,,
Émile,,Oslo,,,2.5
apple,2018,Paris,Ann,,-2
`

// titles returns the titles of the rows, in order.
func titles(t testing.TB, s *figure.Subject, by Sorting, window calendar.Span) string {
	t.Helper()
	r, err := Make(context.Background(), s, window, by)
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for row := range r.Len() {
		all = append(all, s.Event(r.At(row)).Name)
	}
	return strings.Join(all, " ")
}

func TestRowsAreSortedByWhatAColumnSaysAndWhatSaysNothingComesLast(t *testing.T) {
	s := read(t, weekTable)
	whole := figure.Margin(s.Extent)
	for by, want := range map[Sorting]string{
		"":           "apple apple Zebra Élan Émile", // two of April by their earliest day, then their latest, then the file
		"-date":      "Élan Zebra apple apple Émile",
		"title":      "apple apple Élan Émile Zebra",
		"-title":     "Zebra Émile Élan apple apple",
		"place":      "Émile apple Élan apple Zebra",
		"-place":     "apple apple Élan Émile Zebra",
		"tone":       "Élan apple Émile apple Zebra",
		"-tone":      "apple Émile apple Élan Zebra",
		"actors":     "apple Élan apple Zebra Émile",
		"precision":  "Zebra Élan apple apple Émile",
		"note":       "apple apple Zebra Élan Émile",
		"no-such":    "apple apple Zebra Élan Émile",
		"-precision": "apple apple Zebra Élan Émile",
	} {
		if got := titles(t, s, by, whole); got != want {
			t.Errorf("by %q: %s, want %s", by, got, want)
		}
	}
}

func TestAWindowLeavesOutWhatLiesOutsideAndWhatHasNoDate(t *testing.T) {
	s := read(t, weekTable)
	april := calendar.Span{Start: calendar.Civil(2019, 4, 2).Start(), End: calendar.Civil(2019, 4, 3).Start()}
	for by, want := range map[Sorting]string{"": "apple Zebra Élan", "-title": "Zebra Élan apple", "tone": "Élan apple Zebra"} {
		if got := titles(t, s, by, april); got != want {
			t.Errorf("by %q: %s, want %s", by, got, want)
		}
	}
	r, err := Make(t.Context(), s, april, "")
	if err != nil || r.outside != 2 || r.undated != 1 || r.Find(r.At(2)) != 2 || r.Find(0) != -1 {
		t.Errorf("%d lie outside, %d of them without a date; row 2 is found at %d, what is outside at %d (%v)", r.outside, r.undated, r.Find(r.At(2)), r.Find(0), err)
	}
}

// plain sorts positions as the words above say, one comparison at a time.
func plain(s *figure.Subject, c Column, turned bool) []int32 {
	type said struct {
		text   string
		number float64
		says   bool
	}
	all, told := make([]int32, s.Len()), make([]said, s.Len())
	for i := range all {
		all[i] = int32(i)
		text, number, says := c.sortsBy(s, s.At(i))
		told[i] = said{timeline.Fold(text), number, says}
	}
	slices.SortStableFunc(all, func(a, b int32) int {
		x, y := told[a], told[b]
		switch {
		case !x.says || !y.says:
			return cmp.Compare(btoi(y.says), btoi(x.says))
		case turned:
			x, y = y, x
		}
		return cmp.Or(cmp.Compare(x.number, y.number), cmp.Compare(x.text, y.text))
	})
	return all
}

func btoi(b bool) int {
	if b {
		return 1
	}
	return 0
}

// Many rows are sorted on two cores, eight bytes at a time; the order is that of a plain sort.
func FuzzSorting(f *testing.F) {
	f.Add(uint64(1), 40_000, "title", false)
	f.Add(uint64(2), 30_000, "title", true)
	f.Add(uint64(3), 21_000, "weight", true)
	f.Add(uint64(4), 300, "title", true)
	f.Add(uint64(5), 25_000, "actors", false)
	f.Add(uint64(6), 25_000, "place", true)
	f.Add(uint64(7), 25_000, "country", false)
	f.Add(uint64(8), 25_000, "sources", true)
	f.Add(uint64(9), 25_000, "lat", true)
	f.Add(uint64(10), 25_000, "status", true)
	f.Fuzz(func(t *testing.T, seed uint64, n int, name string, turned bool) {
		n = min(max(n, 0), 50_000)
		s := random(seed, n)
		columns, err := Named(s.Timeline, []string{name})
		if err != nil || columns[0].dates {
			return
		}
		by := Sorting(name)
		if turned {
			by = "-" + by
		}
		got, err := Sorted(t.Context(), s, by)
		if err != nil {
			t.Fatal(err)
		}
		if want := plain(s, columns[0], turned); !slices.Equal(got, want) {
			t.Errorf("%d events by %s: another order than a plain sort's", n, by)
		}
	})
}

// random returns events whose titles have long beginnings in common, some of them none.
func random(seed uint64, n int) *figure.Subject {
	r := rand.New(rand.NewPCG(seed, 1))
	tl := synth.Timeline(n, seed)
	events := make([]timeline.Event, n)
	tl.Facets = append(tl.Facets, timeline.Facet{Name: "weight", Kind: timeline.OfNumbers})
	begins := []string{"", "A long beginning that", "A long beginning, too ", "É", "a", "日本語の長い題名です"}
	for i := range n {
		e := tl.Events.At(i).Full()
		e.Title = timeline.Say("", begins[r.IntN(len(begins))]+fmt.Sprint(r.IntN(n/3+1)))
		if r.IntN(20) == 0 {
			e.Title = nil
		}
		if r.IntN(3) > 0 {
			e.Values = append(e.Values, timeline.Value{Facet: "weight", Word: fmt.Sprint((r.Float64() - 0.5) * float64(r.IntN(1000)))})
		}
		events[i] = e.Compact()
	}
	tl.Events = timeline.EventsOf(events)
	return figure.NewSubject(tl, "en", nil)
}

func TestASortThatNobodyWaitsForEnds(t *testing.T) {
	s := figure.NewSubject(synth.Timeline(60_000, 1), "en", nil)
	patience.Check(t, "sorting", s.Len(), 2, func(ctx context.Context) error {
		_, err := rank(ctx, s, Columns[4])
		return err
	})
}

func TestAClickOnAHeadTurnsTheOrderAbout(t *testing.T) {
	for from, want := range map[Sorting]Sorting{"": "-date", "-date": "date", "title": "date", "date": "-date"} {
		if got := from.By("date"); got != want {
			t.Errorf("from %q: %q, want %q", from, got, want)
		}
	}
}

func specOf(s *figure.Subject, size scene.Point, v view.View) Spec {
	v.Window = figure.Margin(s.Extent)
	rows, _ := Make(context.Background(), s, v.Window, Sorting(v.Sort))
	return Spec{Box: scene.Rect{W: size.X, H: size.Y}, Text: 12, Theme: theme.Light, Subject: s, Rows: rows, View: v}
}

func TestATableScrollsInWholeRowsFromTheFirstToTheLast(t *testing.T) {
	s := figure.NewSubject(synth.Timeline(1000, 1), "en", nil)
	var v View
	for _, c := range []struct{ first, want, last int }{{0, 0, 0}, {17, 17, 0}, {999, 1000, -1}, {5_000_000, 1000, -1}} {
		var sc scene.Scene
		sc.Reset(scene.Pt(900, 400), theme.Light.Paper)
		f := v.Draw(&sc, specOf(s, scene.Pt(900, 400), view.View{FirstRow: c.first}))
		want := c.want
		if c.last < 0 {
			want -= f.Shown
		}
		if f.First != want || f.Shown != 17 {
			t.Errorf("scrolled to %d the first row is %d of %d, want %d of 17", c.first, f.First, f.Shown, want)
		}
		first, _ := f.Row(f.Body.Y + 1)
		m, hit := sc.Hit(scene.Pt(200, f.Body.Y+5), 0)
		if first != f.First || !hit || sc.Marks[m].ID != s.At(f.First).ID {
			t.Errorf("the first row is %d, under the pointer lies %q, want %q", first, sc.Marks[m].ID, s.At(f.First).ID)
		}
	}
}

func TestTheHandleOfTheScrollBarReachesBothEnds(t *testing.T) {
	f := Frame{Track: scene.Rect{Y: 100, H: 200}, Len: 1_000_000, Shown: 20, First: 300}
	for y, want := range map[float64]int{0: 0, 100: 0, 200: 499_990, 300: 999_980, 900: 999_980} {
		if got := f.FirstAt(y); got != want {
			t.Errorf("at %v the first row is %d, want %d", y, got, want)
		}
	}
	for row, want := range map[int]int{-1: 300, 300: 300, 319: 300, 320: 310, 0: 0, 999_999: 999_980} {
		if got := f.Reveal(row); got != want {
			t.Errorf("row %d shows from %d on, want %d", row, got, want)
		}
	}
}

func TestAFrameOfTheTableAllocatesNothing(t *testing.T) {
	s := figure.NewSubject(synth.Timeline(5000, 1), "en", nil)
	var v View
	var sc scene.Scene
	spec := specOf(s, scene.Pt(1000, 500), view.View{Selected: s.At(3).ID})
	k := 0
	frame := func() {
		sc.Reset(scene.Pt(1000, 500), theme.Light.Paper)
		spec.FirstRow = k % 40
		k++
		v.DrawOver(&sc, spec, v.Draw(&sc, spec))
	}
	for range 50 {
		frame() // lets what is kept grow
	}
	if n := testing.AllocsPerRun(100, frame); n > 0 {
		t.Errorf("a frame allocates %v times", n)
	}
}

func TestATableStaysInItsBoxAndSaysWhichColumnsHaveNoRoom(t *testing.T) {
	for name, s := range map[string]*figure.Subject{"table": read(t, weekTable), "one": read(t, "title,when\nA,2019\n"), "none": read(t, "title,when\nA,\n")} {
		for _, size := range []scene.Point{{X: 1200, Y: 700}, {X: 480, Y: 320}, {X: 160, Y: 90}, {X: 3840, Y: 2160}} {
			for _, paper := range []bool{false, true} {
				var v View
				var sc scene.Scene
				sc.Reset(size, theme.Light.Paper)
				spec := specOf(s, size, view.View{Columns: view.KeysOf(Names(s.Timeline))})
				spec.Paper = paper
				v.Draw(&sc, spec)
				for _, sh := range sc.Shapes {
					if b := sh.Box; b.X < -1 || b.Y < -1 || b.Right() > size.X+1 || b.Bottom() > size.Y+1 {
						t.Errorf("%s at %v, paper %v: %q at %v leaves the box", name, size, paper, sh.Text, b)
					}
				}
				if left := len(Names(s.Timeline)) - len(v.lay); left > 0 != strings.Contains(v.says, "no room") && size.X > 400 && s.Len() > 0 {
					t.Errorf("%s at %v: %d columns are left out, it says %q", name, size, left, v.says)
				}
			}
		}
	}
}

func TestColumnsThatTellNothingAreNotShown(t *testing.T) {
	var got []string
	for _, c := range Chosen(read(t, weekTable), "") {
		got = append(got, c.Name)
	}
	if want := "date title place actors tone"; strings.Join(got, " ") != want {
		t.Errorf("the columns are %v, want %s", got, want)
	}
	got = nil
	for _, c := range Chosen(read(t, weekTable), view.KeysOf([]string{"note", "of another file", "tone"})) {
		got = append(got, c.Name)
	}
	if want := "note tone"; strings.Join(got, " ") != want {
		t.Errorf("of those that a view names there are %v, want %s", got, want)
	}
}

func TestColumnsAreChosenThatTellSomethingOfTheirOwn(t *testing.T) {
	table := "title,when,place,year [number],same,copy,code,person,serial [number],tone [number],kinds [list],rare\n"
	for i := range 40 {
		kind := []string{"storm", "flood; mud", "severe winter storms; flooding; debris and mud flows; a sea that comes over the dikes"}[i%3]
		rare := ""
		if i%9 == 0 {
			rare = "seldom"
		}
		table += fmt.Sprintf("Event %d,%d-04-01,p%d,%d.25,always,p%d,C%d,person %d,%d,%d,%s,%s\n", i, 2010+i%4, i%5, 2010+i%4, i%5, i%7, i%7, 100000+i, i%6-2, kind, rare)
	}
	var got []string
	for _, c := range Chosen(read(t, table), "") {
		got = append(got, c.Name)
	}
	if want := "date title place actors tone kinds"; strings.Join(got, " ") != want {
		t.Errorf("the columns are %q, want %s: no year that the date says, none that is always the same, the copy of another, a code, a number of the event, or nearly empty", got, want)
	}
	got = nil
	for _, c := range Chosen(read(t, "title,when,code\nA,2019,AB\nB,2019,CD\nC,2018,AB\n"), "") {
		got = append(got, c.Name)
	}
	if want := "date title code"; strings.Join(got, " ") != want {
		t.Errorf("where codes are all that there is the columns are %q, want %s", got, want)
	}
}

func TestTheDateNeverStandsAloneAndNoNameIsCut(t *testing.T) {
	s := read(t, weekTable)
	for width := 60.0; width < 1500; width += 7 {
		var v View
		var sc scene.Scene
		sc.Reset(scene.Pt(width, 300), theme.Light.Paper)
		v.Draw(&sc, specOf(s, scene.Pt(width, 300), view.View{}))
		if len(v.lay) < 2 {
			t.Errorf("%v wide there is only %d column", width, len(v.lay))
		}
		for _, c := range v.lay {
			if strings.HasSuffix(c.title, "…") && len(v.lay) > 2 {
				t.Errorf("%v wide a column is called %q", width, c.title)
			}
		}
	}
}

// BenchmarkMillion sorts a million events anew, counts a window of them in that order, and
// draws frames of the table while it scrolls.
func BenchmarkMillion(b *testing.B) {
	s := figure.NewSubject(synth.Timeline(1_000_000, 1), "en", nil)
	if err := s.Prepare(b.Context()); err != nil {
		b.Fatal(err)
	}
	for _, name := range []string{"title", "type", "status", "place", "country", "actors", "precision", "sources", "lat", "id"} {
		b.Run("sort-by-"+name, func(b *testing.B) {
			columns, err := Named(s.Timeline, []string{name})
			if err != nil {
				b.Fatal(err)
			}
			b.ReportAllocs()
			for b.Loop() {
				if _, err := rank(b.Context(), s, columns[0]); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
	middle := s.Extent
	middle.Start = middle.Start.Add(middle.Days() / 3)
	b.Run("another-window", func(b *testing.B) {
		for b.Loop() {
			if _, err := Make(b.Context(), s, middle, "title"); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("frame", func(b *testing.B) {
		var v View
		var sc scene.Scene
		spec := specOf(s, scene.Pt(1000, 500), view.View{Sort: "title"})
		b.ReportAllocs()
		for b.Loop() {
			sc.Reset(scene.Pt(1000, 500), theme.Light.Paper)
			spec.FirstRow = (spec.FirstRow + 3) % 999_000
			v.Draw(&sc, spec)
		}
	})
}
