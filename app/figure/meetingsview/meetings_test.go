package meetingsview

import (
	"context"
	"fmt"
	"math"
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
)

func read(t testing.TB, table string) *figure.Subject {
	t.Helper()
	f, err := data.Read("a.csv", strings.NewReader(table), data.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return figure.NewSubject(f.Timeline, "en", nil)
}

func specOf(s *figure.Subject, size scene.Point) Spec {
	return Spec{Box: scene.Rect{W: size.X, H: size.Y}, Text: 12, Theme: theme.Light, Subject: s, View: view.View{Window: figure.Margin(s.Extent)}}
}

func bonds(any bool) string {
	if any {
		return view.Any
	}
	return ""
}

const talks = `title,when,type,place,actors
A,2019-04-01,meeting,Paris,Ann; Bo
B,2019-04-02,meeting,Paris,Bo; Ann; Ann
C,2019-05,meeting,Rome,Ann; Cy; Di
D,2019-06,statement,Rome,Ann; Bo
E,,meeting,Oslo,Bo; Cy
F,2019-04-03,meeting,Rome,Di
`

func TestWhoMetWhomIsCounted(t *testing.T) {
	for _, c := range []struct {
		name, table, headline, rows string
		any                         bool
	}{
		{"meetings alone", talks, "Ann and Bo met the most: 2 times", "Ann Bo 2 2019-04-01 2019-04-02; Ann Cy 1 2019-05 2019-05; Ann Di 1 2019-05 2019-05; Bo Cy 1  ; Cy Di 1 2019-05 2019-05", false},
		{"the only pair", "title,when,type,actors\nA,2019,meeting,Ann; Bo\nB,2018,meeting,Ann; Bo\n", "Only Ann and Bo met: 2 times", "Ann Bo 2 2018 2019", false},
		{"any event", talks, "Ann and Bo: together in 3 events", "Ann Bo 3 2019-04-01 2019-06; Ann Cy 1 2019-05 2019-05; Ann Di 1 2019-05 2019-05; Bo Cy 1  ; Cy Di 1 2019-05 2019-05", true},
		{"any event where none is a meeting", "title,when,actors\nA,2019,Ann; Bo\n", "Ann and Bo: together in 1 event", "Ann Bo 1 2019 2019", false},
		{"one that is told twice", "title,when,type,actors\nTalks,2019-04-01,meeting,Ann; Bo\nTalks,2019-04-01,meeting,Ann; Bo\nB,2018,meeting,Ann; Bo\n", "Only Ann and Bo met: 3 times; 2 where what may be told twice counts once", "Ann Bo 3 2018 2019-04-01", false},
		{"one meeting", "title,when,type,actors\nA,2019,meeting,Ann; Bo\n", "Ann and Bo met once, and nobody more often", "Ann Bo 1 2019 2019", false},
		{"of some planned", "title,when,type,status,actors\nA,2019,meeting,,Ann; Bo\nB,2020,meeting,planned,Ann; Bo\nC,2020,meeting,,Ann; Cy\n", "Ann and Bo: together in 2 events", "Ann Bo 2 2019 2020; Ann Cy 1 2020 2020", false},
		{"two pairs by one event each", "title,when,actors\nA,2019,Ann; Bo\nB,2019,Cy; Di\n", "Ann and Bo, as Cy and Di: together in 1 event each", "Ann Bo 1 2019 2019; Cy Di 1 2019 2019", true},
		{"nobody", "title,when,actors\nA,2019,Ann\n", "No event has two who take part", "", false},
		{"nothing", "title,when\nA,\n", "No event has two who take part", "", true},
	} {
		s := specOf(read(t, c.table), scene.Pt(900, 500))
		s.Bonds = bonds(c.any)
		got := Make(t.Context(), s)
		_, rows := got.Table()
		var lines []string
		for _, row := range rows {
			lines = append(lines, strings.Join(row, " "))
		}
		if got.Headline() != c.headline || strings.Join(lines, "; ") != c.rows {
			t.Errorf("%s: %q, %q", c.name, got.Headline(), lines)
		}
	}
}

func TestTheViewSaysWhereItBindsAnyEventForWantOfMeetings(t *testing.T) {
	for _, c := range []struct {
		name, table string
		any, want   bool
	}{
		{"no meeting", "title,when,actors\nA,2019,Ann; Bo\n", false, true},
		{"no meeting, any event asked for", "title,when,actors\nA,2019,Ann; Bo\n", true, false},
		{"a meeting", "title,when,type,actors\nA,2019,meeting,Ann; Bo\n", false, false},
		{"nobody", "title,when\nA,2019\n", false, false},
	} {
		s := specOf(read(t, c.table), scene.Pt(900, 500))
		s.Bonds = bonds(c.any)
		if got := Make(t.Context(), s).subtitle(); strings.Contains(got, "No event is of the type meeting") != c.want {
			t.Errorf("%s: it says %q", c.name, got)
		}
	}
}

// Each cell asks for just the events that it counts, and so does each name and each bond.
func TestEachMarkAsksForTheEventsBehindIt(t *testing.T) {
	for name, subject := range map[string]*figure.Subject{"table": read(t, talks), "synthetic": figure.NewSubject(synth.Timeline(3000, 2), "en", nil)} {
		for _, any := range []bool{false, true} {
			s := specOf(subject, scene.Pt(1400, 900))
			s.Bonds = bonds(any)
			c := Make(t.Context(), s)
			var sc scene.Scene
			sc.Reset(scene.Pt(1400, 900), s.Theme.Paper)
			c.Draw(&sc, s)
			kinds := map[scene.MarkKind]int{}
			for _, m := range sc.Marks[1:] {
				kinds[m.Kind]++
				if m.Asks == "" {
					continue
				}
				f, err := timeline.ParseFilter(m.Asks)
				if err != nil {
					t.Fatalf("%s: %q asks for %q: %v", name, m.Title, m.Asks, err)
				}
				kept := figure.NewSubject(subject.Timeline, "en", f.On(subject.Zone()).Keep(subject.Timeline))
				if want := behind(c, m); kept.Len() != want {
					t.Errorf("%s, any %v: %q asks for %q, which keeps %d events, want %d", name, any, m.Title, m.Asks, kept.Len(), want)
				}
			}
			if kinds[scene.MarkBin] == 0 || kinds[scene.MarkActor] != len(c.actors) {
				t.Errorf("%s, any %v: the marks are %v", name, any, kinds)
			}
		}
	}
}

// behind counts the events of a mark, one by one.
func behind(c Content, m scene.Mark) (n int) {
	if rest, of := strings.CutPrefix(m.Asks, "id:"); of {
		return len(strings.Split(rest, ","))
	}
	var who []string
	for _, id := range c.actors {
		name := c.subject.ActorName(id)
		if m.Title == name || strings.HasPrefix(m.Title, name+" · ") || strings.Contains(m.Title, " · "+name+": ") {
			who = append(who, id)
		}
	}
	for i := range c.subject.Len() {
		e := c.subject.At(i)
		all := true
		for _, id := range who {
			all = all && slices.ContainsFunc(e.Actors, func(p timeline.Part) bool { return p.Actor == id })
		}
		if all && (c.any || e.Type == timeline.Meeting) {
			n++
		}
	}
	return n
}

// random returns sets of some of n.
func random(seed uint64, n, meetings int) []set {
	r := rand.New(rand.NewPCG(seed, 7))
	sets := make([]set, 0, meetings)
	for range meetings {
		var members []int
		about := r.IntN(n)
		for range 2 + r.IntN(3) {
			members = append(members, min(max(about+r.IntN(9)-4, 0), n-1))
		}
		slices.Sort(members)
		if members = slices.Compact(members); len(members) > 1 {
			sets = append(sets, set{members, 1 + r.IntN(3)})
		}
	}
	return sets
}

func FuzzOrder(f *testing.F) {
	f.Add(uint64(1), 5, 8)
	f.Add(uint64(2), 60, 300)
	f.Fuzz(func(t *testing.T, seed uint64, n, meetings int) {
		n, meetings = min(max(n, 1), 120), min(max(meetings, 0), 500)
		sets := random(seed, n, meetings)
		got := order(n, sets)
		first := make([]int, n)
		for i := range first {
			first[i] = i
		}
		if sorted := slices.Sorted(slices.Values(got)); !slices.Equal(sorted, first) {
			t.Fatalf("%v is no order of %d", got, n)
		}
		if a, b := crossings(got, sets), crossings(first, sets); a > b {
			t.Errorf("the order crosses %d lines, that of the file %d", a, b)
		}
		if again := order(n, sets); !slices.Equal(again, got) {
			t.Error("another order at the second time")
		}
	})
}

func TestAnOrderUntanglesWhatCanBe(t *testing.T) {
	// A path 0-3-1-4-2: each met his neighbours, so that no line need be crossed.
	sets := []set{{[]int{0, 3}, 1}, {[]int{1, 3}, 1}, {[]int{1, 4}, 2}, {[]int{2, 4}, 1}}
	got := order(5, sets)
	if n := crossings(got, sets); n != 0 {
		t.Errorf("%v crosses %d lines", got, n)
	}
}

func TestTheViewStaysInItsBoxAndLettersAreNotCrossed(t *testing.T) {
	for name, subject := range map[string]*figure.Subject{"table": read(t, talks), "synthetic": figure.NewSubject(synth.Timeline(400, 2), "fr", nil)} {
		for _, size := range []scene.Point{{X: 1200, Y: 700}, {X: 480, Y: 320}, {X: 3840, Y: 2160}} {
			s := specOf(subject, size)
			s.Bonds = view.Any
			if size.X > 2000 {
				s.Text, s.Box = 40, s.Box.Inset(40)
			}
			var sc scene.Scene
			sc.Reset(size, s.Theme.Paper)
			Make(t.Context(), s).Draw(&sc, s)
			depth := 0
			for k, sh := range sc.Shapes {
				switch sh.Kind {
				case scene.KindClip:
					depth++
				case scene.KindEnd:
					depth--
				}
				if b := sh.Box; sh.Kind == scene.KindText && (b.X < -1 || b.Y < -1 || b.Right() > size.X+1 || b.Bottom() > size.Y+1) {
					t.Errorf("%s at %v: %q at %v leaves the box", name, size, sh.Text, b)
				}
				if sh.Kind == scene.KindText && depth > 0 {
					lines := sc.Shapes
					if k > 0 && lines[k-1].Kind == scene.KindRect && lines[k-1].Style.Fill.A == 255 { // on a ground that hides what lies below
						lines = lines[k:]
					}
					for _, line := range lines {
						if line.Kind == scene.KindPolyline && line.Box.W == 0 && line.Box.X > sh.Box.X && line.Box.X < sh.Box.Right() && line.Box.Y < sh.Box.Bottom()-2 && line.Box.Bottom() > sh.Box.Y+2 {
							t.Errorf("%s at %v: %q is crossed at %v", name, size, sh.Text, line.Box)
						}
					}
				}
			}
		}
	}
}

// BenchmarkMake puts 200 actors and their 10,000 meetings in order.
func BenchmarkMake(b *testing.B) {
	var table strings.Builder
	table.WriteString("title,when,type,actors\n")
	r := rand.New(rand.NewPCG(1, 1))
	for i := range 10_000 {
		about := r.IntN(200)
		fmt.Fprintf(&table, "m%d,%d-%02d-%02d,meeting,actor %d; actor %d; actor %d\n", i, 1900+r.IntN(100), 1+r.IntN(12), 1+r.IntN(28), about, (about*7+r.IntN(12))%200, (about*13+r.IntN(5))%200)
	}
	s := specOf(read(b, table.String()), scene.Pt(3000, 8000))
	for b.Loop() {
		if c := Make(context.Background(), s); len(c.actors) != 200 {
			b.Fatalf("%d lines", len(c.actors))
		}
	}
}

// What is drawn as a dot stands at its day, to the point; dots of two bonds on one line do not lie
// upon each other while there is room for both.
func TestBondsStandAtTheirDay(t *testing.T) {
	const sameDay = "title,when,type,actors\n" +
		"A,2019-04-01,meeting,Ann; Bo\nB,2019-04-01,meeting,Bo; Cy\nC,2019-04-01,meeting,Ann; Cy\nD,2019-04-02,meeting,Ann; Bo\nE,2020-04-01,meeting,Ann; Di\nF,2019-04-01,meeting,Ann; Bo\n"
	for name, subject := range map[string]*figure.Subject{"one day": read(t, sameDay), "talks": read(t, talks), "synthetic": figure.NewSubject(synth.Timeline(600, 2), "en", nil)} {
		s := specOf(subject, scene.Pt(1400, 900))
		s.Bonds = view.Any
		c := Make(t.Context(), s)
		f := c.frame(s, 0)
		bonds, crowded := c.shown(s), 0
		all := c.spread(s, f, bonds, s.Subject.Colours(s.Colour))
		drawn := 0
		for i := range all {
			d := &all[i]
			drawn += len(d.all)
			b := subject.Bounds(subject.Find(d.event.ID))
			x0, x1 := f.plot.X+max(f.port.X(b.Start), -20), f.plot.X+min(f.port.X(b.End), f.port.Width+20)
			if d.x0 == d.x1 && math.Abs(d.x0-(x0+x1)/2) > 1e-9 || d.x0 != d.x1 && (d.x0 != x0 || d.x1 != x1) {
				t.Errorf("%s: %s stands from %.2f to %.2f, its time is from %.2f to %.2f", name, d.event.ID, d.x0, d.x1, x0, x1)
			}
			for k := range i {
				o := &all[k]
				if d.x0 == d.x1 && o.x0 == o.x1 && math.Hypot(d.x0-o.x0, d.offset(s)-o.offset(s)) < s.Text*dotSize && slices.ContainsFunc(d.lines, func(l int) bool { return slices.Contains(o.lines, l) }) {
					crowded++
				}
			}
		}
		if drawn != len(bonds) {
			t.Errorf("%s: %d events are drawn, want %d", name, drawn, len(bonds))
		}
		if crowded > 0 && name != "synthetic" {
			t.Errorf("%s: %d dots lie upon others", name, crowded)
		}
	}
}

// A bond of several events names a place only where all of them have it.
func TestABondOfSeveralEventsNamesNoPlaceThatIsNotThatOfAll(t *testing.T) {
	for _, c := range []struct{ name, places, want string }{
		{"one place", "Paris;Paris;Paris", "×3 Paris"},
		{"several", "Paris;Rome;Paris", "×3, 2 places"},
		{"several, and none of one", "Paris;;Rome", "×3, 2 places"},
		{"one, and none of others", "Paris;;", "×3"},
		{"none", ";;", "×3"},
	} {
		table := "title,when,type,place,actors\n"
		for i, place := range strings.Split(c.places, ";") {
			table += fmt.Sprintf("E%d,2019-04-01,meeting,%s,Ann; Bo\n", i, place)
		}
		s := specOf(read(t, table+"F,2019-06-01,meeting,Oslo,Ann; Bo\n"), scene.Pt(900, 500))
		d := drawn{all: []int32{0, 1, 2}, event: s.Subject.Event(0)}
		if got := d.where(s); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

// Several events of the same two on one spot say how many they are: beside the bond, or in its dot
// where nothing has room beside it.
func TestABondOfSeveralEventsHasItsNumber(t *testing.T) {
	var b strings.Builder
	b.WriteString("title,when,type,status,place,actors\n")
	for day := range 28 {
		for k := range 3 {
			status := []string{"", "", "planned"}[k]
			fmt.Fprintf(&b, "E%d-%d,2019-01-%02d,meeting,%s,A long name of a place %d,Ann; Bo\n", day, k, 1+day, status, day)
		}
	}
	for k := range 40 {
		fmt.Fprintf(&b, "F%d,2019-12-31,meeting,,,Cy; D%d\n", k, k)
	}
	s := specOf(read(t, b.String()), scene.Pt(500, 300))
	c := Make(t.Context(), s)
	f := c.frame(s, s.Text*headRoom)
	f.height = s.Text * leastLine
	if s.levels(f) > 1 {
		t.Fatalf("a line has room for %d dots", s.levels(f))
	}
	several, sum := 0, 0
	for _, d := range c.spread(s, f, c.shown(s), s.Subject.Colours(s.Colour)) {
		if len(d.all) > 1 {
			several, sum = several+1, sum+len(d.all)
			if d.look.Pending {
				t.Errorf("%s of %d events looks planned", d.event.ID, len(d.all))
			}
		}
	}
	var sc scene.Scene
	sc.Reset(scene.Pt(500, 300), s.Theme.Paper)
	c.drawBonds(&sc, s, f, c.shown(s))
	said, total := 0, 0
	for _, sh := range sc.Shapes {
		if sh.Kind != scene.KindText {
			continue
		}
		n := 0
		if _, err := fmt.Sscanf(strings.TrimPrefix(sh.Text, "×"), "%d", &n); err == nil {
			said, total = said+1, total+n
		}
	}
	if said != several || total != sum || several == 0 {
		t.Errorf("%d numbers of %d events are said, want %d of %d", said, total, several, sum)
	}
}
