package cli

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"dateline/app/figure"
	"dateline/data"
	"dateline/data/kit/message"
	"dateline/timeline"
	"dateline/timeline/compare"
	"dateline/timeline/edtf"
)

// The facets that a comparison writes on its events: where each is told, and in what the two
// differ who tell of it. Lanes by the first put them above each other.
const (
	foundIn   = "found in"
	differsIn = "differs in"
)

// The words of found in.
const (
	leftAlone  = "A alone"
	rightAlone = "B alone"
	inBoth     = "both"
	toldApart  = "both, told differently"
)

// compareSides writes a timeline of what two files, or two filters of one, tell: each event once,
// with where it is found.
func compareSides(c Call, args []string) error {
	f := flags(c, "compare")
	left := f.String("left", "", "a filter: what of the file is A")
	right := f.String("right", "", "a filter: what of the file, or of the second file, is B")
	out := f.String("o", "", "the timeline to write, in any format; without it the events are listed")
	var settle settling
	settle.flags(f.StringVar, f.BoolVar)
	files, err := parse(f, args)
	if err != nil {
		return err
	}
	if len(files) < 1 || len(files) > 2 || len(files) == 1 && (*left == "" || *right == "") {
		return message.Error("name two files, A and B, or one with --left and --right, a filter each: %w", errCall)
	}
	o, err := settle.options()
	if err != nil {
		return err
	}
	sides := make([]side, 2)
	for i, filter := range []string{*left, *right} {
		if sides[i], err = readSide(c, files[min(i, len(files)-1)], o); err != nil {
			return err
		}
		if sides[i].File, err = filtered(sides[i].File, filter, []string{"--left", "--right"}[i]); err != nil {
			return err
		}
	}
	both := compared(strangers(sides[0].compared(), sides[1].compared()))
	if *out == "" {
		return listCompared(c, both)
	}
	format, known := data.FormatOf(*out)
	if !known || !format.Writes() {
		format = data.Whole(both).Format // to standard output, too
	}
	return write(c, *out, format, both)
}

// filtered returns a file with what a filter keeps of its events.
func filtered(f *data.File, filter, flag string) (*data.File, error) {
	if filter == "" {
		return f, nil
	}
	asks, err := timeline.ParseFilter(filter)
	if err == nil {
		err = asks.Check(f.Timeline)
	}
	if err != nil {
		return nil, message.Error("%s: %w: %w", flag, err, errCall)
	}
	some, t := *f, *f.Timeline
	keep, events := asks.Keep(f.Timeline), []timeline.Event(nil)
	for _, e := range f.Timeline.Events.All() {
		if keep(e) {
			events = append(events, *e)
		}
	}
	t.Events, t.Stories = timeline.EventsOf(events), nil
	some.Timeline = &t
	return &some, nil
}

// strangers returns two sides as they are compared: where they have no id of an event in common,
// ids tell nothing, and events are the same by title, date and place.
func strangers(a, b compare.Side) (compare.Side, compare.Side) {
	for _, e := range a.Events.All() {
		if b.Events.Find(e.ID) >= 0 {
			return a, b
		}
	}
	a.Named = func(*timeline.Event) bool { return false }
	b.Named = a.Named
	return a, b
}

// compared returns a timeline of what two sides tell, each event once: as A has it where both do.
func compared(a, b compare.Side) *timeline.Timeline {
	t := *a.Timeline
	t.Places, t.Actors, t.Sources = slices.Clone(t.Places), slices.Clone(t.Actors), slices.Clone(t.Sources)
	t.Stories, t.Views = nil, nil
	t.Facets = slices.Clone(t.Facets)
	for _, one := range append(slices.Clone(b.Facets), timeline.Facet{Name: foundIn, Kind: timeline.OfWords}, timeline.Facet{Name: differsIn, Kind: timeline.OfLists}) {
		if _, known := t.Facet(one.Name); !known {
			t.Facets = append(t.Facets, one)
		}
	}
	apart := map[string]compare.Difference{}
	var events []timeline.Event
	for _, d := range compare.Diff(a, b) {
		switch one := d.After.(type) {
		case timeline.Event:
			if d.Before == nil {
				events = append(events, told(one, rightAlone, nil))
				continue
			}
		case timeline.Place:
			if d.Before == nil {
				t.Places = append(t.Places, one)
			}
		case timeline.Actor:
			if d.Before == nil {
				t.Actors = append(t.Actors, one)
			}
		case timeline.Source:
			if d.Before == nil {
				t.Sources = append(t.Sources, one)
			}
		}
		apart[d.Key().String()] = d
	}
	var own []timeline.Event
	for _, e := range a.Events.All() {
		d, differs := apart[e.Key().String()]
		switch {
		case !differs:
			own = append(own, told(*e, inBoth, nil))
		case d.After == nil:
			own = append(own, told(*e, leftAlone, nil))
		default:
			own = append(own, told(*e, toldApart, differingOf(d, t.Lang).Fields))
		}
	}
	t.Events = timeline.EventsOf(append(own, events...))
	return &t
}

// told returns an event with where it is found, and in what two differ who tell of it.
func told(e timeline.Event, where string, fields []string) timeline.Event {
	full := e.Full()
	full.Values = append(slices.Clone(full.Values), timeline.Value{Facet: foundIn, Word: where})
	for _, name := range fields {
		full.Values = append(full.Values, timeline.Value{Facet: differsIn, Word: name})
	}
	return full.Compact()
}

// listCompared lists the events by where they are found, in the order of their dates.
func listCompared(c Call, t *timeline.Timeline) error {
	s, err := figure.Make(context.Background(), t, t.Lang, edtf.Source, nil)
	if err != nil {
		return err // of the context, which does not end
	}
	for _, where := range []string{leftAlone, toldApart, inBoth, rightAlone} {
		var lines []string
		for i := range s.Len() {
			e := s.At(i)
			found, fields := "", []string(nil)
			e.EachValue(foundIn, func(word string) { found = word })
			e.EachValue(differsIn, func(word string) { fields = append(fields, word) })
			if found != where {
				continue
			}
			line := "    " + strings.TrimSpace(e.When.Date.String()+"  "+s.Event(i).Name)
			if len(fields) > 0 {
				line += "  (" + strings.Join(fields, ", ") + ")"
			}
			lines = append(lines, line)
		}
		if _, err := fmt.Fprintf(c.Out, "%s: %d\n", foundWords[where].In(c.Lang), len(lines)); err != nil {
			return message.Error("writing the list: %w", err)
		}
		for _, line := range lines {
			fmt.Fprintln(c.Out, line)
		}
	}
	return nil
}

// foundWords say where events are found.
var foundWords = map[string]message.Message{
	leftAlone: message.New("A alone"), rightAlone: message.New("B alone"), inBoth: message.New("both alike"), toldApart: message.New("both, told differently"),
}
