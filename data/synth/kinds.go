package synth

import (
	"fmt"
	"math"
	"math/rand/v2"
	"strings"

	"dateline/timeline"
)

// Kinds are made-up files of the kinds that people open, by their names: "crowd" is what
// Timeline makes; the number of events is theirs.
var Kinds = map[string]func(n int, seed uint64) *timeline.Timeline{"crowd": Timeline, "actors": Actors, "quakes": Quakes}

// The usual numbers of events of two kinds.
const (
	UsualActors = 392
	UsualQuakes = 1_700
)

// actorNames are of made-up states and organisations.
var actorNames = []string{
	"Northland", "Southland", "Eastmark", "Westmark", "Riverland", "Islands Union", "Mountain League", "Harbour Council",
	"Coast Guard", "Border Police", "Relief Agency", "Miners' Union", "Fishers' Guild", "Grain Board", "Rail Company", "Court of Claims",
}

// doings are what the actors do with one another.
var doings = []struct {
	kind  timeline.Type
	title string // of whom, with whom
}{
	{timeline.Meeting, "%s and %s hold talks"},
	{timeline.Statement, "%s replies to %s"},
	{timeline.Agreement, "%s signs an accord with %s"},
	{timeline.Visit, "%s receives a delegation of %s"},
	{timeline.Violence, "%s and %s clash at the border"},
	{timeline.Sanction, "%s closes its ports to %s"},
}

// Actors returns n events of three years, each with a list of actors: the first of them act most
// often, and each does some things more than others.
func Actors(n int, seed uint64) *timeline.Timeline {
	g := &generator{r: rand.New(rand.NewPCG(seed, 392)), dates: dates{}}
	t := &timeline.Timeline{ID: fmt.Sprintf("actors-%d-%d", n, seed), Lang: "en", Title: timeline.Say("", "Dealings of sixteen parties")}
	for i, name := range actorNames {
		t.Actors = append(t.Actors, timeline.Actor{ID: fmt.Sprintf("party-%d", i+1), Name: timeline.Say("", name), Kind: timeline.Organisation})
	}
	var events []timeline.Event
	for i := range n {
		first := g.zipf(len(actorNames))
		with := []int{first, (first + 1 + g.zipf(len(actorNames)-1)) % len(actorNames)}
		for g.r.IntN(4) == 0 {
			with = append(with, (with[len(with)-1]+1+g.r.IntN(3))%len(actorNames))
		}
		does := doings[(first+g.zipf(len(doings)))%len(doings)]
		e := timeline.Full{
			ID: fmt.Sprintf("d%d", i+1), Type: does.kind, Status: timeline.Happened,
			Title: timeline.Say("", fmt.Sprintf(does.title, actorNames[with[0]], actorNames[with[1]])),
		}
		seen := map[int]bool{}
		for _, a := range with {
			if !seen[a] {
				seen[a] = true
				e.Actors = append(e.Actors, timeline.Part{Actor: t.Actors[a].ID})
			}
		}
		day := int(1095 * float64(i) / float64(n))
		e.When.Date = g.read(fmt.Sprintf("%04d-%02d-%02d", 2015+day/365, 1+day%365*12/366, 1+g.r.IntN(28)))
		events = append(events, e.Compact())
	}
	t.Events = timeline.EventsOf(events)
	return t
}

// belts are where the earth quakes: the middle of each, how far it reaches, and its name.
var belts = []struct {
	name       string
	lon, lat   float64
	east, high float64
}{
	{"Eastern Arc", 142, 38, 4, 6},
	{"Southern Ridge", 122, -3, 12, 4},
	{"Western Cordillera", -72, -25, 3, 14},
	{"Northern Chain", -152, 60, 10, 3},
	{"Middle Fault", -118, 35, 4, 3},
	{"Inner Range", 70, 36, 5, 3},
	{"Island Bow", -176, -20, 3, 8},
}

// Quakes returns n earthquakes of a made-up month, with magnitude and depth, the smaller the more
// (after B. Gutenberg and C. Richter, 1944); in the middle of it stands a great one with its
// aftershocks.
func Quakes(n int, seed uint64) *timeline.Timeline {
	g := &generator{r: rand.New(rand.NewPCG(seed, 1700)), dates: dates{}}
	t := &timeline.Timeline{
		ID: fmt.Sprintf("quakes-%d-%d", n, seed), Lang: "en", Title: timeline.Say("", "Earthquakes of a month"),
		Facets: []timeline.Facet{{Name: "Magnitude", Kind: timeline.OfNumbers}, {Name: "Depth (km)", Kind: timeline.OfNumbers}, {Name: "Region", Kind: timeline.OfWords}},
	}
	var events []timeline.Event
	for i := range n {
		belt := belts[g.zipf(len(belts))]
		minute := g.r.IntN(30 * 1440)
		magnitude := math.Min(2.5+g.r.ExpFloat64()/math.Ln10, 6.4)
		if i%5 == 0 { // an aftershock: the longer after the great one, the rarer
			belt = belts[0]
			minute = min(14*1440+int(g.r.ExpFloat64()*2000), 30*1440-1)
		}
		if i == 0 {
			belt, minute, magnitude = belts[0], 14*1440, 7.6
		}
		at := timeline.LonLat{Lon: round(belt.lon+g.r.NormFloat64()*belt.east/2, 100), Lat: round(belt.lat+g.r.NormFloat64()*belt.high/2, 100)}
		at.Lon = math.Mod(at.Lon+540, 360) - 180
		id := fmt.Sprintf("q%d", i+1)
		name := fmt.Sprintf("%d km %s of %s", 1+g.r.IntN(140), strings.Fields("north south east west")[g.r.IntN(4)], belt.name)
		t.Places = append(t.Places, timeline.Place{ID: id, Name: timeline.Say("", name), Kind: timeline.Point, At: &at})
		e := timeline.Full{ID: id, Title: timeline.Say("", fmt.Sprintf("M %.1f, %s", magnitude, name)), Status: timeline.Happened, Place: timeline.PlaceRef{ID: id}}
		e.When.Date = g.read(fmt.Sprintf("2031-06-%02dT%02d:%02d:00Z", 1+minute/1440, minute/60%24, minute%60))
		e.Values = []timeline.Value{
			{Facet: "Magnitude", Word: fmt.Sprintf("%.1f", magnitude)}, {Facet: "Depth (km)", Word: fmt.Sprintf("%.0f", 5+g.r.ExpFloat64()*40)}, {Facet: "Region", Word: belt.name},
		}
		events = append(events, e.Compact())
	}
	t.Events = timeline.EventsOf(events)
	return t
}

func round(x, parts float64) float64 { return math.Round(x*parts) / parts }
