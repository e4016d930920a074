package view

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"dateline/timeline"
	"dateline/timeline/geo"
	"dateline/timeline/lane"
)

// A Set is a set of fields, a bit each.
type Set uint32

// The fields, each as a set of itself, in the order of the table.
const (
	Window Set = 1 << iota
	Looking
	Lanes
	Sorting
	ByHand
	Folded
	FirstLane
	Filter
	Selected
	Actor
	Chart
	Projected
	Coloured
	Columns
	Sorted
	FirstRow
	Picked
	Bound
	Left
	Right
	Noted

	All = 1<<iota - 1
)

// A Field is one thing that a View says.
type Field struct {
	Name string // in files and flags
	Flag string // what its flag is for; "" where a picture on paper does not follow it
	Text func(View) string
	Read func(View, string) (View, error) // "" reads as the zero value

	with func(v, from View) View
}

// Fields is the table of what a View holds.
var Fields = [...]Field{
	{"window", "", func(v View) string { return spanText(v.Window) }, readWindow, func(v, from View) View { v.Window = from.Window; return v }},
	{"camera", "", func(v View) string { return v.Camera.text() }, readCamera, func(v, from View) View { v.Camera = from.Camera; return v }},
	{"lanes", "lanes by type, place, country, actor, status, source or a facet of the file", func(v View) string { return string(v.Lanes) }, readLanes, func(v, from View) View { v.Lanes = from.Lanes; return v }},
	{"order", "the order of the lanes: first (event), count or name; first of few events, count of many unless given", func(v View) string { return Sortings[v.Sorting] }, readSorting, func(v, from View) View { v.Sorting = from.Sorting; return v }},
	{"by-hand", "lanes in an order of one's own, apart by commas: ids of places or actors, types, statuses", func(v View) string { return v.ByHand.String() }, readKeys(func(v View, k Keys) View { v.ByHand = k; return v }), func(v, from View) View { v.ByHand = from.ByHand; return v }},
	{"folded", "lanes that show as a band, apart by commas", func(v View) string { return v.Folded.String() }, readKeys(func(v View, k Keys) View { v.Folded = k; return v }), func(v, from View) View { v.Folded = from.Folded; return v }},
	{"first-lane", "", func(v View) string { return number(v.FirstLane) }, readFirstLane, func(v, from View) View { v.FirstLane = from.FirstLane; return v }},
	{"filter", "which events to draw: type:meeting after:2019 -status:denied kim", func(v View) string { return v.Filter }, readFilter, func(v, from View) View { v.Filter = from.Filter; return v }},
	{"selected", "", func(v View) string { return v.Selected }, func(v View, s string) (View, error) { v.Selected = s; return v, nil }, func(v, from View) View { v.Selected = from.Selected; return v }},
	{"actor", "ids of the actors whose routes the map shows, apart by commas, or the flag again for each; the busiest unless given", func(v View) string { return v.Actor.String() }, readActors, func(v, from View) View { v.Actor = from.Actor; return v }},
	{"chart", "the chart of a page: time, cumulative, shares, bars, numbers, pairs, places, calendar, intervals or precision; a facet may follow: bars:country", func(v View) string { return v.Chart }, func(v View, s string) (View, error) { v.Chart = s; return v, nil }, func(v, from View) View { v.Chart = from.Chart; return v }},
	{"projection", "of the map: equal-earth, lambert, globe or mercator; the one that suits the places unless given", func(v View) string { return v.Projection }, readProjection, func(v, from View) View { v.Projection = from.Projection; return v }},
	{"colour", "colours by type, place, country, actor, status, source, none or a facet of the file, in all views alike", func(v View) string { return string(v.Colour) }, readColour, func(v, from View) View { v.Colour = from.Colour; return v }},
	{"columns", "the columns of the table, apart by commas: date, title, type, place, actors, note ... and the file's own", func(v View) string { return v.Columns.String() }, readKeys(func(v View, k Keys) View { v.Columns = k; return v }), func(v, from View) View { v.Columns = from.Columns; return v }},
	{"sort", "the column by which the table is sorted; -title goes from the last to the first", func(v View) string { return v.Sort }, func(v View, s string) (View, error) { v.Sort = s; return v, nil }, func(v, from View) View { v.Sort = from.Sort; return v }},
	{"first-row", "", func(v View) string { return number(v.FirstRow) }, readFirstRow, func(v, from View) View { v.FirstRow = from.FirstRow; return v }},
	{"picked", "", func(v View) string { return v.Picked.String() }, readKeys(func(v View, k Keys) View { v.Picked = k; return v }), func(v, from View) View { v.Picked = from.Picked; return v }},
	{"bonds", "whom the view of meetings binds: any for every event of two actors or more; else those of meetings", func(v View) string { return v.Bonds }, readBonds, func(v, from View) View { v.Bonds = from.Bonds; return v }},
	{"left", "a filter: what one side of --view compare is; what the other does not keep unless given", func(v View) string { return v.Left }, readSide(func(v View, s string) View { v.Left = s; return v }), func(v, from View) View { v.Left = from.Left; return v }},
	{"right", "a filter: the other side of --view compare", func(v View) string { return v.Right }, readSide(func(v View, s string) View { v.Right = s; return v }), func(v, from View) View { v.Right = from.Right; return v }},
	{"annotations", "of timeline and map: on, or off for none", func(v View) string { return v.Notes }, readNotes, func(v, from View) View { v.Notes = from.Notes; return v }},
}

func number(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}

func readWindow(v View, s string) (View, error) {
	var err error
	v.Window, err = readSpan(s)
	return v, err
}

func readCamera(v View, s string) (View, error) {
	var err error
	v.Camera, err = readCameraText(s)
	return v, err
}

func readLanes(v View, s string) (View, error) {
	v.Lanes = Facet(s) // which a timeline may have of its own: see In
	return v, nil
}

func readColour(v View, s string) (View, error) {
	v.Colour = Facet(s)
	return v, nil
}

func readSorting(v View, s string) (View, error) {
	at := max(0, slices.Index(Sortings, s))
	if s != "" && Sortings[at] != s {
		return v, fmt.Errorf("there is no order %q: it is first, count or name", s)
	}
	v.Sorting = lane.Sorting(at)
	return v, nil
}

func readKeys(set func(View, Keys) View) func(View, string) (View, error) {
	return func(v View, s string) (View, error) {
		k, err := readKeyText(s)
		return set(v, k), err
	}
}

func readProjection(v View, s string) (View, error) {
	if s != "" && !slices.Contains(geo.Kinds[:], s) {
		return v, fmt.Errorf("there is no projection %q: it is %s", s, strings.Join(geo.Kinds[:], ", "))
	}
	v.Projection = s
	return v, nil
}

func readBonds(v View, s string) (View, error) {
	if s != "" && s != Any {
		return v, fmt.Errorf("there are no bonds %q: they are any, or none are named", s)
	}
	v.Bonds = s
	return v, nil
}

func readNotes(v View, s string) (View, error) {
	switch s {
	case "", "on":
		v.Notes = ""
	case Off:
		v.Notes = Off
	default:
		return v, fmt.Errorf("annotations are on or off, not %q", s)
	}
	return v, nil
}

func readFirstLane(v View, s string) (next View, err error) {
	v.FirstLane, err = readNumber(s, "lanes")
	return v, err
}

func readFirstRow(v View, s string) (next View, err error) {
	v.FirstRow, err = readNumber(s, "rows")
	return v, err
}

// readNumber reads how many of some things; of none 0.
func readNumber(s, things string) (int, error) {
	n, err := strconv.Atoi(s)
	if s != "" && (err != nil || n < 0) {
		return 0, fmt.Errorf("%q is no number of %s: a number from 0 on", s, things)
	}
	return n, nil
}

func readFilter(v View, s string) (View, error) {
	f, err := timeline.ParseFilter(s)
	if err != nil {
		return v, err
	}
	v.Filter = f.String()
	return v, nil
}

// readSide reads a filter that is one side of a comparison.
func readSide(set func(View, string) View) func(View, string) (View, error) {
	return func(v View, s string) (View, error) {
		f, err := timeline.ParseFilter(s)
		if err != nil {
			return v, err
		}
		return set(v, f.String()), nil
	}
}

// MarshalJSON writes the fields that are not as in the zero View, by name.
func (v View) MarshalJSON() ([]byte, error) {
	var b strings.Builder
	b.WriteByte('{')
	for i := range Fields {
		if v.Only(1<<i) == (View{}) {
			continue
		}
		text, err := json.Marshal(Fields[i].Text(v))
		if err != nil {
			return nil, fmt.Errorf("writing the view's %s: %w", Fields[i].Name, err)
		}
		if b.Len() > 1 {
			b.WriteByte(',')
		}
		fmt.Fprintf(&b, "%q:%s", Fields[i].Name, text)
	}
	b.WriteByte('}')
	return []byte(b.String()), nil
}

// UnmarshalJSON reads the fields by name; what it does not know or cannot read is
// left as it was and told in the error.
func (v *View) UnmarshalJSON(text []byte) error {
	var members map[string]string
	if err := json.Unmarshal(text, &members); err != nil {
		return fmt.Errorf("reading a view: %w; right is an object of texts", err)
	}
	var errs []error
	for i := range Fields {
		name := Fields[i].Name
		s, ok := members[name]
		if !ok {
			continue
		}
		delete(members, name)
		next, err := Fields[i].Read(*v, s)
		if err != nil {
			errs = append(errs, fmt.Errorf("reading the view's %s: %w", name, err))
			continue
		}
		*v = next
	}
	for name := range members {
		errs = append(errs, fmt.Errorf("reading a view: there is no field %q", name))
	}
	return errors.Join(errs...)
}
