package mapview

import (
	"fmt"
	"math"
	"reflect"
	"slices"
	"strings"
	"testing"

	"dateline/app/figure"
	"dateline/app/figure/view"
	"dateline/app/scene"
	"dateline/data/synth"
	"dateline/timeline"
	"dateline/timeline/calendar"
	"dateline/timeline/edtf"
)

// journey is a story of a person: certain days, a day within a week, a stay, a plan.
func journey(t *testing.T) *figure.Subject {
	t.Helper()
	tl := &timeline.Timeline{Lang: "en", Actors: []timeline.Actor{{ID: "p"}}}
	for i, c := range []struct {
		when string
		lon  float64
	}{{"2019-04-01", 0}, {"[2019-04-05..2019-04-08]", 10}, {"2019-04-11/2019-04-14", 20}, {"2019-04-11", 20}, {"[2019-04-20..2019-04-23]", 0}} {
		date, err := edtf.Parse(c.when)
		if err != nil {
			t.Fatal(err)
		}
		id := fmt.Sprint("at", c.lon)
		if !slices.ContainsFunc(tl.Places, func(p timeline.Place) bool { return p.ID == id }) {
			tl.Places = append(tl.Places, timeline.Place{ID: id, At: &timeline.LonLat{Lon: c.lon, Lat: 50}})
		}
		tl.Events.Append(timeline.Event{ID: fmt.Sprint("e", i), When: timeline.When{Date: date}, Type: timeline.Visit, Place: timeline.PlaceRef{ID: id}, Actors: []timeline.Part{{Actor: "p"}}})
	}
	return figure.NewSubject(tl, "en", nil)
}

func day(d int) calendar.Instant { return calendar.Civil(2019, 4, d).Start() }

// saysMoment lists how many events each place has, how much of it is there, and how much
// of each way is made.
func saysMoment(m *Moment) string {
	var all []string
	for i := range m.spots {
		all = append(all, fmt.Sprintf("%d:%.3g", m.spots[i].Count, m.there[i]))
	}
	for _, w := range m.ways {
		all = append(all, fmt.Sprintf("→%.3g", w))
	}
	return strings.Join(all, " ")
}

func TestAnEventFadesInOverItsDoubtAndStaysForItsExtent(t *testing.T) {
	s := journey(t)
	_, legs := Of(s, "", "p", Everything(s))
	for _, c := range []struct {
		at    calendar.Instant
		trail float64
		want  string
	}{
		{day(1).Add(-1), -1, "0:0 0:0 0:0 →0 →0 →0"},
		{day(1), -1, "0:0 0:0 0:0 →0 →0 →0"},
		{day(1).Add(0.01), -1, "1:1 0:0 0:0 →0 →0 →0"}, // a certain day is there as soon as it has begun
		{day(2), -1, "1:1 0:0 0:0 →0 →0 →0"},
		{day(5), -1, "1:1 0:0 0:0 →1 →0 →0"}, // three days of travel are over
		{day(4), -1, "1:1 0:0 0:0 →0.667 →0 →0"},
		{day(6), -1, "1:1 1:0.25 0:0 →1 →0 →0"}, // one of four days within which it was
		{day(9), -1, "1:1 1:1 0:0 →1 →0 →0"},
		{day(10), -1, "1:1 1:1 0:0 →1 →0.5 →0"},
		{day(11).Add(0.5), -1, "1:1 1:1 2:1 →1 →1 →0"},
		{day(22), -1, "2:1 1:1 2:1 →1 →1 →1"}, // of two events there, the first is sure
		{day(22), 0, "1:0.5 0:0 0:0 →1 →1 →1"},
		{day(30), -1, "2:1 1:1 2:1 →1 →1 →1"},
		{day(3), 2, "1:0.5 0:0 0:0 →0.333 →0 →0"}, // its day is over since a day of the two that it stays
		{day(4), 2, "0:0 0:0 0:0 →0.667 →0 →0"},
		{day(7), 0, "0:0 1:0.5 0:0 →1 →0 →0"},
		{day(14), 0, "0:0 0:0 1:1 →1 →1 →0"}, // a stay is there until it ends
		{day(15), 0, "0:0 0:0 1:1 →1 →1 →0"}, // the picture of the end of its last day
		{day(15).Add(0.01), 0, "0:0 0:0 0:0 →1 →1 →0.002"},
	} {
		if got := saysMoment(At(s, "", legs, Everything(s), c.at, c.trail)); got != c.want {
			t.Errorf("at %v with a trail of %v days: %s, want %s", c.at, c.trail, got, c.want)
		}
	}
}

// When all is over, a moment for good shows what the map without one shows; before all it
// shows nothing; and in between nothing that was there goes.
func FuzzAMomentForGoodOnlyGrows(f *testing.F) {
	for seed := range uint64(6) {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, seed uint64) {
		s := figure.NewSubject(synth.Timeline(300, seed), "en", nil)
		spots, legs := Of(s, "", view.ActorsOf(s.Busiest()), Until(s, s.Dated-1))
		last := At(s, "", legs, Everything(s), s.Extent.Start, -1)
		for k := range 12 {
			m := At(s, "", legs, Everything(s), s.Extent.Start.Add(s.Extent.Days()*float64(k)/11), -1)
			for i := range m.spots {
				if m.spots[i].Count < last.spots[i].Count || m.there[i] < last.there[i] || m.there[i] > 1 || (m.there[i] > 0) != (m.spots[i].Count > 0) {
					t.Fatalf("seed %d, moment %d: the place %s goes from %d events, %v, to %d, %v", seed, k, m.spots[i].ID, last.spots[i].Count, last.there[i], m.spots[i].Count, m.there[i])
				}
			}
			for i, w := range m.ways {
				if !(w >= last.ways[i] && w <= 1) || math.IsNaN(w) {
					t.Fatalf("seed %d, moment %d: leg %d goes from %v to %v", seed, k, i, last.ways[i], w)
				}
			}
			last = m
		}
		for i := range spots {
			if got := last.spots[i]; !reflect.DeepEqual(got, spots[i]) || last.there[i] != min(1, float64(spots[i].Count)) {
				t.Fatalf("seed %d: at the end the place is\n%+v, %v there, want\n%+v", seed, got, last.there[i], spots[i])
			}
		}
	})
}

func TestALineGrowsByItsParts(t *testing.T) {
	line := func() []point { return []point{{X: 0}, {X: 10}, {X: 20}, {X: 40}} }
	for _, c := range []struct {
		part float64
		want []point
	}{{-1, nil}, {0, nil}, {0.5, []point{{X: 0}, {X: 10}, {X: 15}}}, {1, line()}, {2, line()}} {
		if got := grown(line(), c.part); !slices.Equal(got, c.want) {
			t.Errorf("%v of the line is %v, want %v", c.part, got, c.want)
		}
	}
}

type point = scene.Point
