// Package synth makes timelines of any size for tests and benchmarks: bursts of
// events, long and uncertain extents, a few actors and places that have most of
// them and many that have few, and some events before the common era.
package synth

import (
	"fmt"
	"math"
	"math/rand/v2"

	"dateline/timeline"
	"dateline/timeline/calendar"
	"dateline/timeline/edtf"
)

// The sizes of the world that events are drawn from.
const (
	actors = 400
	places = 600
	bursts = 300
)

// Timeline returns n events, the same for the same seed.
func Timeline(n int, seed uint64) *timeline.Timeline {
	g := &generator{r: rand.New(rand.NewPCG(seed, 20190418)), dates: dates{}}
	t := &timeline.Timeline{ID: fmt.Sprintf("synth-%d-%d", n, seed), Lang: "en", Title: timeline.Say("", fmt.Sprintf("%d synthetic events", n))}
	g.world(t)
	events := make([]timeline.Event, n)
	titles := make([]timeline.Translation, n)
	parts := make([]timeline.Part, 0, 2*n)
	for i := range events {
		e := &events[i]
		e.ID = fmt.Sprintf("e%d", i+1)
		e.Type = timeline.Types[g.zipf(len(timeline.Types))]
		e.Status = g.status()
		e.Place.ID = t.Places[g.zipf(places)].ID
		from := len(parts)
		for range 1 + g.r.IntN(3)/2 {
			parts = append(parts, timeline.Part{Actor: t.Actors[g.zipf(actors)].ID})
		}
		e.Actors = parts[from:len(parts):len(parts)]
		e.When.Date = g.date()
		titles[i] = timeline.Translation{Value: fmt.Sprintf("%s %d of %s", nouns[e.Type], i+1, e.Actors[0].Actor)}
		e.Title = titles[i : i+1 : i+1]
	}
	t.Events = timeline.EventsOf(events)
	return t
}

// nouns names an event of a type.
var nouns = map[timeline.Type]string{
	timeline.Meeting: "Talks", timeline.Visit: "Visit", timeline.Statement: "Statement", timeline.Agreement: "Accord",
	timeline.Test: "Test", timeline.Sanction: "Sanction", timeline.Office: "Appointment", timeline.Election: "Vote",
	timeline.Violence: "Clash", timeline.Disaster: "Flood", timeline.Publication: "Report", timeline.Other: "Event",
}

type generator struct {
	r      *rand.Rand
	bursts [bursts]float64 // days since 1970
	dates  dates
}

// dates are those that were read already, by their texts.
type dates map[string]edtf.Date

// world makes the actors, the places and the days about which events cluster.
func (g *generator) world(t *timeline.Timeline) {
	for i := range actors {
		t.Actors = append(t.Actors, timeline.Actor{ID: fmt.Sprintf("actor-%d", i+1), Name: timeline.Say("", fmt.Sprintf("Actor %d", i+1)), Kind: timeline.Organisation})
	}
	for i := range places {
		at := timeline.LonLat{Lon: math.Round(g.r.Float64()*36000-18000) / 100, Lat: math.Round(g.r.Float64()*13000-5500) / 100}
		t.Places = append(t.Places, timeline.Place{ID: fmt.Sprintf("place-%d", i+1), Name: timeline.Say("", fmt.Sprintf("Place %d", i+1)), Kind: timeline.Point, At: &at})
	}
	for i := range g.bursts {
		g.bursts[i] = g.r.Float64() * 20000 // up to 2024
	}
}

// zipf returns a number below n; the k-th is about half as frequent at twice k.
func (g *generator) zipf(n int) int {
	return min(n-1, int(math.Pow(float64(n)+1, g.r.Float64()))-1)
}

func (g *generator) status() timeline.Status {
	switch p := g.r.IntN(100); {
	case p < 80:
		return timeline.Happened
	case p < 86:
		return timeline.Announced
	case p < 91:
		return timeline.Planned
	case p < 95:
		return timeline.Expected
	case p < 97:
		return timeline.Denied
	case p < 98:
		return timeline.Cancelled
	}
	return timeline.UnknownStatus
}

// date returns a day for most events; else an extent, some time within one, a
// month, a year, or a date before the common era for one in a hundred.
func (g *generator) date() edtf.Date {
	days := g.r.Float64() * 20000
	if g.r.IntN(2) == 0 {
		days = g.bursts[g.zipf(bursts)] + g.r.NormFloat64()*20
	}
	day := calendar.Day(days)
	y, m, d := day.Civil()
	switch p := g.r.IntN(100); {
	case p < 1:
		return g.read(fmt.Sprintf("-%04d", 1+g.r.IntN(3000)))
	case p < 61:
		return g.read(fmt.Sprintf("%04d-%02d-%02d", y, m, d))
	case p < 75:
		ey, em, ed := (day + 1 + calendar.Day(g.r.ExpFloat64()*60)).Civil()
		return g.read(fmt.Sprintf("%04d-%02d-%02d/%04d-%02d-%02d", y, m, d, ey, em, ed))
	case p < 85:
		ey, em, ed := (day + 1 + calendar.Day(g.r.IntN(14))).Civil()
		return g.read(fmt.Sprintf("[%04d-%02d-%02d..%04d-%02d-%02d]", y, m, d, ey, em, ed))
	case p < 94:
		return g.read(fmt.Sprintf("%04d-%02d", y, m))
	case p < 96:
		return g.read(fmt.Sprintf("%04d~", y))
	}
	return g.read(fmt.Sprintf("%04d", y))
}

// read parses a date once; events share it.
func (g *generator) read(s string) edtf.Date {
	if d, ok := g.dates[s]; ok {
		return d
	}
	d, err := edtf.Parse(s)
	if err != nil {
		panic(err) // the texts above are dates
	}
	g.dates[s] = d
	return d
}
