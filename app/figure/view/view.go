// Package view says what is looked at and how, as one value: the window of time,
// the camera of the map, the lanes, the filter, what is selected, the chart. The
// program's model, the board, the page and the command line all hold a View, and
// one table of its fields feeds flags, views kept in files and the history of views.
package view

import (
	"dateline/timeline/calendar"
	"dateline/timeline/lane"
)

// A View is what is looked at and how. It is a value that can be compared.
type View struct {
	Window    calendar.Span // the visible span of time; empty for the first window
	Camera    Camera        // of the map
	Lanes     Facet         // by which events are put into lanes; "" for the type
	Sorting   lane.Sorting  // of the lanes
	ByHand    Keys          // lanes in a person's own order; others come after, in Sorting
	Folded    Keys          // lanes that show as a band
	FirstLane int           // where lanes scroll: how many are above
	Filter    string        // which events show, as timeline.ParseFilter reads it; "" for all
	Selected  string        // id of an event, "" for none
	Actor     Actors        // those whose routes the map shows, "" for none
	Chart     string        // name of the chart
	Colour    Facet         // by which events are coloured, in every view alike; "" for the type

	Columns  Keys   // of the table, in their order; "" for those that tell most
	Sort     string // by which column the table is sorted, with "-" in front from the last to the first; "" for the date
	FirstRow int    // where the table scrolls: how many rows are above
	Bonds    string // whom the view of meetings binds: Any for those of every event of two or more; "" for those of meetings, where there are any
	Picked   Keys   // ids of the events that are picked in the table beside the selected one
	Left     string // a filter: one side of what is compared; "" for what the other side does not keep, or where both are "" for what tells the most
	Right    string // the other side

	Projection string // of the map, one of geo.Kinds; "" for the one that suits the places
	Notes      string // of the annotations: Off for none
}

// Off leaves something out of a view.
const Off = "off"

// Any binds the actors of every event.
const Any = "any"

// A Facet is what events are put into lanes or coloured by: one that all timelines have, or
// the name of one that a timeline declares.
type Facet string

// The facets.
const (
	ByType    Facet = "type"
	ByActor   Facet = "actor"
	ByPlace   Facet = "place"
	ByCountry Facet = "country" // of the place
	ByStatus  Facet = "status"
	BySource  Facet = "source" // of the claims
	BySaid    Facet = "says"   // what the title says beside names, of a timeline that has a Phrasing
	ByNone    Facet = "none"   // all stand in one lane, which has no name
)

// Facets lists the facets that all timelines have, in the order in which a person is
// offered them.
var Facets = []Facet{ByType, ByPlace, ByCountry, ByActor, ByStatus, BySource, ByNone}

// Sortings names the orders of lanes, by number; that which suits the events has no name.
var Sortings = []string{lane.ByFirst: "first", lane.ByCount: "count", lane.ByName: "name"}

// Only returns v with all fields zero but those of a set: what something that
// depends on these alone need know of it.
func (v View) Only(set Set) View {
	var kept View
	for i := range Fields {
		if set&(1<<i) != 0 {
			kept = Fields[i].with(kept, v)
		}
	}
	return kept
}

// With returns v with the fields of a set as another view has them.
func (v View) With(set Set, from View) View {
	for i := range Fields {
		if set&(1<<i) != 0 {
			v = Fields[i].with(v, from)
		}
	}
	return v
}

// Changed returns the set of the fields in which two views differ.
func Changed(a, b View) Set {
	var set Set
	for i := range Fields {
		if one := Set(1 << i); a.Only(one) != b.Only(one) {
			set |= one
		}
	}
	return set
}
