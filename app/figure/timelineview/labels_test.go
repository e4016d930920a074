package timelineview

import (
	"fmt"
	"math"
	"math/rand/v2"
	"strings"
	"testing"

	"dateline/app/figure"
	"dateline/app/figure/theme"
	"dateline/app/figure/view"
	"dateline/app/scene"
	"dateline/data"
	"dateline/timeline"
	"dateline/timeline/calendar"
	"dateline/timeline/edtf"
)

// days is the subject of events on days of 2019, counted from its first, each with the title that
// its number has, in lanes of a facet "track".
func days(t *testing.T, n int, fill func(i int) (day int, title, track string)) *figure.Subject {
	t.Helper()
	tl := &timeline.Timeline{Facets: []timeline.Facet{{Name: "track", Kind: timeline.OfWords}}}
	for i := range n {
		day, title, track := fill(i)
		date, err := edtf.Parse(fmt.Sprintf("2019-%02d-%02d", 1+day/28%12, 1+day%28))
		if err != nil {
			t.Fatal(err)
		}
		e := timeline.Full{ID: fmt.Sprint("e", i), Title: timeline.Say("en", title), When: timeline.When{Date: date}}
		if track != "" {
			e.Values = []timeline.Value{{Facet: "track", Word: track}}
		}
		tl.Events.Append(e.Compact())
	}
	return figure.NewSubject(tl, "en", nil)
}

func shown(s *figure.Subject, size scene.Point, lanes view.Facet) (*View, *scene.Scene, Frame) {
	var v View
	var sc scene.Scene
	sc.Reset(size, theme.Light.Paper)
	f := v.Draw(&sc, Spec{
		Box: scene.Rect{W: size.X, H: size.Y}, Text: 13, Theme: theme.Light, Subject: s, Interactive: true,
		View: view.View{Window: figure.Margin(s.Extent), Lanes: lanes},
	})
	return &v, &sc, f
}

func TestWhatLiesOnOneSpotSeveralTimesIsNamedOnceWithItsCount(t *testing.T) {
	words := []string{"Poll", "Rally", "Poll", "Debate in the evening", "poll"}
	s := days(t, 300, func(i int) (int, string, string) { return i, words[i*i%len(words)], "" })
	v, _, f := shown(s, scene.Pt(900, 260), view.ByNone)
	named, told, several := map[string]bool{}, map[string]int{}, 0
	for i := range v.rows.events {
		p := &v.rows.events[i]
		title, at := strings.ToLower(s.Event(p.event).Name), f.View.X(s.Bounds(p.event).Start)
		upon, all := 0, 0
		for k := range s.Dated {
			if strings.EqualFold(s.Event(k).Name, title) {
				all++
				if math.Abs(f.View.X(s.Bounds(k).Start)-at) < 13*minDot {
					upon++
				}
			}
		}
		if p.times > upon {
			t.Errorf("%q at %.0f is told %d times, and %d lie upon it", title, at, p.times, upon)
		}
		if told[title] += max(p.times, 1); told[title] > all {
			t.Errorf("%q is told %d times, and there are %d", title, told[title], all)
		}
		if p.times > 1 {
			several++
		}
		named[fmt.Sprint(at, title)] = true
	}
	if several < 3 {
		t.Errorf("only %d titles are told several times", several)
	}
	if len(named) < 4 {
		t.Errorf("only %d titles show", len(named))
	}
}

// Whatever the titles: those of a row lie apart and in the plot, and one that was cut has no room
// beside it that it might have had.
func FuzzALabelHasTheRoomOfItsRow(f *testing.F) {
	f.Add(uint64(1), uint16(60), 700.0)
	f.Add(uint64(7), uint16(200), 1100.0)
	f.Add(uint64(3), uint16(12), 400.0)
	f.Fuzz(func(t *testing.T, seed uint64, n uint16, width float64) {
		if !(width > 200 && width < 3000) {
			return
		}
		r := rand.New(rand.NewPCG(seed, 1))
		s := days(t, int(n%400)+1, func(i int) (int, string, string) {
			return r.IntN(330), "Campaign rally in " + strings.Repeat("Tallahassee ", 1+r.IntN(9)) + fmt.Sprint(i), ""
		})
		v, _, frame := shown(s, scene.Pt(width, 300), view.ByNone)
		all := v.rows.events
		for i := range all {
			p := &all[i]
			if p.label == "" {
				continue
			}
			wide := p.font.Width(p.label)
			if p.x < frame.Plot.X-0.5 && p.bar.X > frame.Plot.X || p.x+wide > frame.Plot.Right()+0.5 && p.bar.Right() < frame.Plot.Right() {
				t.Errorf("%q leaves the plot", p.label)
			}
			right, left := frame.Plot.Right(), frame.Plot.X
			for k := range all {
				o := &all[k]
				if k == i || o.row != p.row {
					continue
				}
				if o.item.X0 < p.item.X1 && p.item.X0 < o.item.X1 {
					t.Errorf("%q and %q lie upon each other", p.label, o.label)
				}
				if o.item.X0 >= p.bar.Right() {
					right = min(right, o.item.X0)
				}
				if o.item.X1 <= p.bar.X {
					left = max(left, o.item.X1)
				}
			}
			const letters = 8 // text sizes: the longest word, which is kept whole, the gaps and a rounding of widths
			if free := max(right-p.bar.Right(), p.bar.X-left); p.cut && p.plate == 0 && free > wide+13*letters {
				t.Errorf("%q is cut to %.0f where %.0f are free", p.label, wide, free)
			}
		}
	})
}

// In a picture a title has its date: beside it, and where its row has no room for both, below it in a
// row that is high.
func TestATitleOfAPictureHasItsDate(t *testing.T) {
	s := days(t, 9, func(i int) (int, string, string) {
		return i * 30, "A meeting of some length in the city of Tallahassee, with all who were asked", ""
	})
	for high, tall := range map[float64]bool{200: false, 900: true} {
		var v View
		var sc scene.Scene
		sc.Reset(scene.Pt(640, high), theme.Light.Paper)
		v.Draw(&sc, Spec{Box: scene.Rect{W: 640, H: high}, Text: 13, Theme: theme.Light, Subject: s, Printed: true, View: view.View{Window: figure.Margin(s.Extent), Lanes: view.ByNone}})
		beside, below, cut := 0, 0, 0
		for _, sh := range sc.Shapes {
			if strings.Contains(sh.Text, " · ") {
				beside++
			}
		}
		for i := range v.rows.events {
			switch p := &v.rows.events[i]; {
			case p.below:
				below++
			case p.cut:
				cut++
			}
		}
		if tall != (below > 0) || tall && beside+below+cut != s.Dated {
			t.Errorf("%.0f high: of %d titles %d have their date beside them, %d below, and %d are cut", high, s.Dated, beside, below, cut)
		}
	}
}

func TestTheGutterIsAsWideAsTheNamesAndNoFilterMovesIt(t *testing.T) {
	name := func(track string) *figure.Subject {
		return days(t, 40, func(i int) (int, string, string) { return i * 8, fmt.Sprint("Event ", i), []string{"a", track}[i%2] })
	}
	short, _, narrow := shown(name("b"), scene.Pt(900, 300), "track")
	_, sc, wide := shown(name("Trump - comments on"), scene.Pt(900, 300), "track")
	whole := false
	for _, sh := range sc.Shapes {
		whole = whole || sh.Text == "Trump - comments on"
	}
	if !whole {
		t.Error("a name that the gutter is as wide as is cut")
	}
	if narrow.Plot.X != 13*leastGutter || wide.Plot.X <= narrow.Plot.X || wide.Plot.X > 13*mostGutter {
		t.Errorf("of short names it is %v, of a long one %v", narrow.Plot.X, wide.Plot.X)
	}
	if len(short.lanes.list) != 2 {
		t.Fatalf("there are %d lanes", len(short.lanes.list))
	}
	s := name("Trump - comments on")
	filter, err := timeline.ParseFilter("track:a")
	if err != nil {
		t.Fatal(err)
	}
	left, err := figure.Narrow(t.Context(), s, filter)
	if err != nil {
		t.Fatal(err)
	}
	if _, _, f := shown(left, scene.Pt(900, 300), "track"); f.Plot.X != wide.Plot.X {
		t.Errorf("with a filter it is %v, without %v", f.Plot.X, wide.Plot.X)
	}
}

func TestALongNameOfALaneHasTwoLinesAndItsHoverSaysIt(t *testing.T) {
	const name = "Comments of the candidate on the press"
	s := days(t, 40, func(i int) (int, string, string) { return i * 8, fmt.Sprint("Event ", i), []string{"a", name}[i%2] })
	_, sc, _ := shown(s, scene.Pt(900, 400), "track")
	lines := 0
	for _, sh := range sc.Shapes {
		if m := sc.Marks[sh.Mark]; sh.Kind == scene.KindText && m.Kind == scene.MarkLane && m.ID == name {
			if lines++; m.Title != name || m.Desc == "" {
				t.Errorf("pointed at it says %q, %q", m.Title, m.Desc)
			}
		}
	}
	if lines != 2 {
		t.Errorf("the name has %d lines", lines)
	}
}

func TestALegendExplainsTheSignsThatAreInSight(t *testing.T) {
	s := days(t, 12, func(i int) (int, string, string) { return i, fmt.Sprint("Event ", i), "" })
	spec := Spec{Box: scene.Rect{W: 900, H: 300}, Text: 13, Theme: theme.Light, Subject: s, View: view.View{Window: figure.Margin(s.Extent), Lanes: view.ByNone}}
	moment := figure.Look{Moment: true}.Signs(false)
	if got := SignsIn(spec); got != moment {
		t.Errorf("of twelve days the signs %b are in sight, want %b", got, moment)
	}
	spec.Window.End = spec.Window.Start.Add(400)
	if got := SignsIn(spec); got != 0 {
		t.Errorf("of a year, in which a day is a dot, the signs %b are in sight", got)
	}
}

func TestABarOfATimeOfDayIsCalledSo(t *testing.T) {
	for want, dates := range map[string][]string{
		"at this time":       {"2019-04-25T10:00:00Z", "2019-04-25T10:00:20Z"},
		"some time that day": {"2019-04-25", "2019-04-26"},
	} {
		tl := &timeline.Timeline{}
		for i, text := range dates {
			date, err := edtf.Parse(text)
			if err != nil {
				t.Fatal(err)
			}
			e := timeline.Full{ID: fmt.Sprint("e", i), When: timeline.When{Date: date}}
			tl.Events.Append(e.Compact())
		}
		s := figure.NewSubject(tl, "en", nil)
		seen := SignsIn(Spec{Box: scene.Rect{W: 900, H: 300}, Text: 13, Theme: theme.Light, Subject: s, View: view.View{Window: figure.Margin(s.Extent), Lanes: view.ByNone}})
		all := figure.Looks(s, theme.Light, s.Extent, seen)
		if len(all) != 1 || all[0].Words != want {
			t.Errorf("of %v the legend says %v, want %q", dates, all, want)
		}
	}
}

// In a lane with a row for each and in a crowded one: what its file calls important has a larger
// dot and a bold title, and all others have neither.
func TestWhatStandsOutHasALargerDotAndABoldTitle(t *testing.T) {
	for _, n := range []int{40, 300, 5000} {
		tl := &timeline.Timeline{}
		for i := range n {
			date, err := edtf.Parse(fmt.Sprintf("2019-%02d-%02d", 1+i%12, 1+i/12%28))
			if err != nil {
				t.Fatal(err)
			}
			e := timeline.Full{ID: fmt.Sprint("e", i), Title: timeline.Say("en", fmt.Sprint("Event ", i)), When: timeline.When{Date: date}}
			if i == n/2 {
				e.Tags = []string{"important"}
			}
			tl.Events.Append(e.Compact())
		}
		s := figure.NewSubject(tl, "en", nil)
		v, _, _ := shown(s, scene.Pt(900, 400), view.ByNone)
		bold, largest, foremost := []string{}, 0.0, 0.0
		for i := range v.rows.events {
			p := &v.rows.events[i]
			if p.font.Bold {
				bold, foremost = append(bold, s.Event(p.event).Name), p.bar.H
			} else {
				largest = max(largest, p.bar.H)
			}
		}
		if want := fmt.Sprint("Event ", n/2); len(bold) != 1 || bold[0] != want {
			t.Errorf("of %d events %q stand in bold, want %q", n, bold, want)
		}
		if foremost <= largest {
			t.Errorf("of %d events the foremost is %.1f high, another %.1f", n, foremost, largest)
		}
		if v.Signs()&figure.ByCall.Sign() == 0 {
			t.Errorf("of %d events no sign says why one stands out", n)
		}
	}
}

// What is known to the day alone is not counted at its midnight: its count stands in a bin as
// long as the day, and all counts together are all events.
func TestWhatIsKnownToTheDayIsCountedOverTheDay(t *testing.T) {
	tl := &timeline.Timeline{}
	for i := range 200 {
		text := fmt.Sprintf("2019-04-%02dT%02d:10", 10+i%2, 6+i%6)
		if i%10 == 0 {
			text = fmt.Sprintf("2019-04-%02d", 9+i/10%4)
		}
		date, err := edtf.Parse(text)
		if err != nil {
			t.Fatal(err)
		}
		tl.Events.Append((&timeline.Full{ID: fmt.Sprint("e", i), Title: timeline.Say("en", fmt.Sprint("Event ", i)), When: timeline.When{Date: date}}).Compact())
	}
	s := figure.NewSubject(tl, "en", nil)
	v, sc, f := shown(s, scene.Pt(900, 300), view.ByNone)
	if !ofClock(v.rows.bins.Lower) {
		t.Fatal("the bins are not shorter than a day")
	}
	checkDays(t, v, 200)
	ninth := calendar.Civil(2019, 4, 9).Start()
	x0, x1 := f.Plot.X+f.View.X(ninth), f.Plot.X+f.View.X(ninth.Add(1))
	found := false
	for _, sh := range sc.Shapes {
		if sh.Kind == scene.KindText && sc.Marks[sh.Mark].Kind == scene.MarkCluster && sh.Text == "5" && math.Abs(sh.Box.Middle().X-(x0+x1)/2) < 1 {
			found = true
		}
	}
	if !found {
		t.Error("the five events of the ninth are not counted in the middle of the day")
	}
	spec := Spec{Box: scene.Rect{W: 900, H: 300}, Text: 13, Theme: theme.Light, Subject: s, Interactive: true, View: view.View{Window: figure.Margin(s.Extent), Lanes: view.ByNone}}
	for _, d := range v.heat.days { // two of them have events with hours too
		x := f.Plot.X + (f.View.X(d.room.Start)+f.View.X(d.room.End))/2
		m := v.Tell(spec, scene.Mark{Kind: scene.MarkCluster, ID: ""}, x)
		if want := fmt.Sprintf("%d events · ", d.count); !strings.HasPrefix(m.Title, want) {
			t.Errorf("of %v, where %d is drawn, it tells %q", d.span, d.count, m.Title)
		}
	}
	spec.Subject = figure.NewSubject(tl, "en", func(e *timeline.Event) bool { return e.ID != "e0" }) // what was counted is not taken for it
	v.Draw(new(scene.Scene), spec)
	checkDays(t, v, 199)
}

// checkDays holds all that a view counts, of four days also by the day, to so many events.
func checkDays(t *testing.T, v *View, want int) {
	t.Helper()
	sum := 0
	for _, n := range v.heat.counts {
		sum += n
	}
	for _, d := range v.heat.days {
		sum += d.count
	}
	if sum != want || len(v.heat.days) != 4 {
		t.Errorf("%d events are counted, of %d days by the day; want %d, of 4", sum, len(v.heat.days), want)
	}
}

// The ground of the selected event holds all lines of its label.
func TestTheWashHoldsALabelOfTwoLines(t *testing.T) {
	several := 0
	for _, name := range []string{"cold-war", "antiquity", "deep-time"} {
		tl, err := data.Sample(name)
		if err != nil {
			t.Fatal(err)
		}
		s := Spec{Box: scene.Rect{W: 520, H: 1400}, Text: 14, Theme: theme.Light, Subject: figure.NewSubject(tl, "fr", nil), Printed: true}
		s.Window, s.Lanes = s.Subject.FirstWindow(), view.ByNone
		for i := range s.Subject.Dated {
			s.Selected = s.Subject.At(i).ID
			var v View
			var under, over scene.Scene
			under.Reset(scene.Pt(520, 1400), scene.Color{})
			over.Reset(scene.Pt(520, 1400), scene.Color{})
			v.Draw(&under, s)
			v.DrawOver(&over, s, "", nil)
			var wash scene.Rect
			lines := 0
			for _, sh := range over.Shapes {
				switch {
				case sh.Style.Fill == s.Theme.Select && sh.Style.Width > 0:
					wash = sh.Box
				case sh.Kind == scene.KindText && !wash.Empty():
					lines++
					if sh.At.Y > wash.Bottom() || sh.At.Y-0.7*sh.Font.Size < wash.Y {
						t.Errorf("%s: %q stands at %.0f, its ground from %.0f to %.0f", s.Selected, sh.Text, sh.At.Y, wash.Y, wash.Bottom())
					}
				}
			}
			if lines > 1 {
				several++
			}
		}
	}
	if several == 0 {
		t.Error("no label has two lines")
	}
}
