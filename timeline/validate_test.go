package timeline

import (
	"slices"
	"testing"
)

// faulty returns a timeline with every problem that there is.
func faulty() *Timeline {
	return &Timeline{
		Places:  []Place{{ID: "p", At: &LonLat{Lon: 200}}, {ID: "p", Radius: -2, Outline: [][]LonLat{{{}, {Lon: 1}, {Lat: 99}}}}},
		Actors:  []Actor{{}},
		Sources: []Source{{ID: "s"}, {ID: "s"}},
		Events: EventsOf([]Event{
			(&Full{ID: "a", Place: PlaceRef{ID: "q"}, Actors: []Part{{Actor: "nobody"}}, More: More{Links: []Link{{Follows, "a"}, {Follows, "b"}}}}).Compact(),
			(&Full{More: More{Claims: []Claim{{}, {Source: "t", At: TextRange{5, 2}}}, Rating: Assessment{"G", 7}, Values: []Value{{"track", "a"}, {"n", "042"}, {"track", "b"}, {"track", ""}, {"size", "1"}}}}).Compact(),
		}),
		Facets:  []Facet{{Name: "track", Kind: OfWords}, {Name: "Track", Kind: OfWords}, {}, {Name: "n", Kind: OfNumbers}},
		Stories: []Story{{ID: "s", Steps: []Step{{Event: "a"}, {Event: "z"}}}, {ID: "s"}},
		Annotations: []Annotation{
			{ID: "n", Kind: Era, Pin: Pin{Event: "gone"}},
			{ID: "n", Pin: Pin{Place: "p", Event: "a"}, To: Pin{Spot: &LonLat{Lat: 91}}},
			{ID: "o", Kind: Era, Offset: Offset{Down: 201}},
		},
	}
}

var faults = []string{
	`places[1].id: the id "p" stands twice; give it one that stands once`,
	`actors[0].id: has no id; give it one that stands once`,
	`sources[1].id: the id "s" stands twice; give it one that stands once`,
	`events[1].id: has no id; give it one that stands once`,
	`facets[1].name: the name "Track" stands twice; give it one that stands once, whatever the case of its letters`,
	`facets[2].name: has no name; give it one that stands once`,
	`facets[2].kind: has no kind; write words, number or list`,
	`places[0].lonlat: 200, 0 is not on the globe; longitudes run from -180 to 180, latitudes from -90 to 90`,
	`places[1].radius: -2 is no radius of a place; write the kilometres of the disc in which it lies, from 0 to 20015`,
	`places[1].outline: a ring of 3 positions is no outline of an area; three at the least, all on the globe`,
	`events[0].place: "q" leads nowhere; name an id of places`,
	`events[0].actors[0].actor: "nobody" leads nowhere; name an id of actors`,
	`events[0].links[0].to: leads back to its own event; name another event`,
	`events[0].links[1].to: "b" leads nowhere; name an id of events`,
	`events[1].claims[1].source: "t" leads nowhere; name an id of sources`,
	`events[1].claims[1].end: the quote ends before it starts; write the earlier code point as start`,
	`events[1].facets: "042" of "n" is not a number; write digits such as -12.5, or declare the facet as words`,
	`events[1].facets: "track" has several values; leave one, or declare the facet as a list`,
	`events[1].facets: the value of "track" is empty; leave it out`,
	`events[1].facets: "size" is no facet of this timeline; declare it in facets`,
	`events[1].reliability: "G" is not on the scale; write A to F`,
	`events[1].credibility: 7 is not on the scale; write 1 to 6`,
	`stories[1].id: the id "s" stands twice; give it one that stands once`,
	`annotations[1].id: the id "n" stands twice; give it one that stands once`,
	`annotations[1].kind: has no kind; write text, arrow, bracket or era`,
	`annotations[1]: is pinned to several things; leave one of when, event, place and lonlat`,
	`annotations[1].to.lonlat: 0, 91 is not on the globe; longitudes run from -180 to 180, latitudes from -90 to 90`,
	`annotations[2]: is pinned to nothing; write one of when, event, place and lonlat`,
	`annotations[2].offset: 0, 201 is no offset; write sizes of text to the right and down, from -200 to 200`,
}

func TestEveryProblemIsReportedAtOnce(t *testing.T) {
	var got []string
	for _, p := range Validate(faulty()) {
		got = append(got, p.Error())
	}
	if !slices.Equal(got, faults) {
		t.Errorf("got\n%q, want\n%q", got, faults)
	}
}

func TestNoMoreProblemsAreLookedForThanAreAsked(t *testing.T) {
	for n := 1; n <= len(faults); n++ {
		var got []string
		for p := range Problems(faulty()) {
			if got = append(got, p.Error()); len(got) == n {
				break
			}
		}
		if !slices.Equal(got, faults[:n]) {
			t.Errorf("the first %d are %q, want %q", n, got, faults[:n])
		}
	}
}

func TestWhatLiesAtTheEdgeOfAScaleIsOnIt(t *testing.T) {
	rated := func(r string, c int) *Timeline {
		return &Timeline{Events: EventsOf([]Event{(&Full{ID: "a", More: More{Rating: Assessment{r, c}}}).Compact()})}
	}
	placed := func(lon, lat float64) *Timeline {
		return &Timeline{Places: []Place{{ID: "p", At: &LonLat{Lon: lon, Lat: lat}}}}
	}
	quoted := func(start, end int) *Timeline {
		return &Timeline{Events: EventsOf([]Event{(&Full{ID: "a", More: More{Claims: []Claim{{At: TextRange{start, end}}}}}).Compact()})}
	}
	for _, c := range []struct {
		name string
		in   *Timeline
		want int
	}{
		{"A1", rated("A", 1), 0},
		{"F6", rated("F", 6), 0},
		{"no reliability", rated("", 6), 0},
		{"no credibility", rated("C", 0), 0},
		{"before A", rated("@", 1), 1},
		{"after F", rated("G", 1), 1},
		{"two letters", rated("AB", 1), 1},
		{"less than none", rated("A", -1), 1},
		{"more than 6", rated("A", 7), 1},
		{"the south-west", placed(-180, -90), 0},
		{"the north-east", placed(180, 90), 0},
		{"too far west", placed(-180.5, 0), 1},
		{"too far east", placed(180.5, 0), 1},
		{"too far south", placed(0, -90.5), 1},
		{"too far north", placed(0, 90.5), 1},
		{"no quote", quoted(0, 0), 0},
		{"a quote", quoted(0, 3), 0},
		{"a quote that ends where it starts", quoted(3, 3), 0},
		{"a quote from before the text", quoted(-1, 3), 1},
		{"a quote turned about", quoted(3, 2), 1},
	} {
		if got := Validate(c.in); len(got) != c.want {
			t.Errorf("%s: got %v, want %d problems", c.name, got, c.want)
		}
	}
}
