package cli

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"dateline/app/figure"
	"dateline/app/figure/tableview"
	"dateline/assets/translations"
	"dateline/data"
	"dateline/data/kit/message"
	"dateline/timeline"
	"dateline/timeline/compare"
	"dateline/timeline/edtf"
)

// The facets that a comparison writes on its events, in the language of the call: where each is
// told, and in what the two differ who tell of it. Lanes by the first put them above each other.
var (
	foundIn   = message.New("found in")
	differsIn = message.New("differs in")
)

// Where events are told.
var (
	leftAlone  = message.New("A alone")
	rightAlone = message.New("B alone")
	inBoth     = message.New("both")
	toldApart  = message.New("both, told differently")
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
	both, err := twoSides(c, files, [2]string{*left, *right}, o)
	if err != nil {
		return err
	}
	if *out == "" {
		return listCompared(c, both)
	}
	format, known := data.FormatOf(*out)
	if !known || !format.Writes() {
		format = data.Whole(both).Format // to standard output, too
	}
	return write(c, *out, format, both)
}

// sideFlags name the filters of the two sides.
var sideFlags = [2]string{"--left", "--right"}

// twoSides returns a timeline of what two files tell, or two filters of one.
func twoSides(c Call, files []string, filters [2]string, o data.Options) (*timeline.Timeline, error) {
	if len(files) == 1 {
		one, err := readSide(c, files[0], o)
		if err != nil {
			return nil, err
		}
		return parted(c, one.Timeline, filters)
	}
	var sides [2]side
	for i, filter := range filters {
		var err error
		if sides[i], err = readSide(c, files[i], o); err != nil {
			return nil, err
		}
		if sides[i].File, err = filtered(sides[i].File, filter, sideFlags[i]); err != nil {
			return nil, err
		}
	}
	a, b := compare.Strangers(sides[0].compared(), sides[1].compared())
	return compared(a, b, c.Lang), nil
}

// asked reads the filter of a side.
func asked(filter string, t *timeline.Timeline, flag string) (timeline.Filter, error) {
	asks, err := figure.Written(filter, t)
	if err != nil {
		return asks, message.Error("%s: %w: %w", flag, err, errCall)
	}
	return asks, nil
}

// saying returns the facets that a comparison writes, in a language.
func saying(lang string) []timeline.Facet {
	return []timeline.Facet{{Name: foundIn.In(lang), Kind: timeline.OfWords}, {Name: differsIn.In(lang), Kind: timeline.OfLists}}
}

// withFacets returns facets with those of a list that they have not yet, by names in plain letters.
func withFacets(facets, more []timeline.Facet) []timeline.Facet {
	all := timeline.Timeline{Facets: slices.Clone(facets)}
	for _, one := range more {
		if _, known := all.Facet(one.Name); !known {
			all.Facets = append(all.Facets, one)
		}
	}
	return all.Facets
}

// filtered returns a file with what a filter keeps of its events.
func filtered(f *data.File, filter, flag string) (*data.File, error) {
	if filter == "" {
		return f, nil
	}
	asks, err := asked(filter, f.Timeline, flag)
	if err != nil {
		return nil, err
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

// compared returns a timeline of what two files tell, each event once: as A has it where both do.
// Its facets and their words are in a language.
func compared(a, b compare.Side, lang string) *timeline.Timeline {
	t := *a.Timeline
	t.Places, t.Actors, t.Sources = slices.Clone(t.Places), slices.Clone(t.Actors), slices.Clone(t.Sources)
	t.Stories, t.Views = nil, nil
	t.Facets = withFacets(withFacets(t.Facets, b.Facets), saying(lang))
	apart := map[string]compare.Difference{}
	var events []timeline.Event
	for _, d := range compare.Diff(a, b) {
		switch one := d.After.(type) {
		case timeline.Event:
			if d.Before == nil {
				events = append(events, told(one, lang, rightAlone, nil))
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
			own = append(own, told(*e, lang, inBoth, nil))
		case d.After == nil:
			own = append(own, told(*e, lang, leftAlone, nil))
		default:
			own = append(own, told(*e, lang, toldApart, differingOf(d, t.Lang).Fields))
		}
	}
	t.Events = timeline.EventsOf(append(own, events...))
	return &t
}

// told returns an event with where it is found, and in what two differ who tell of it.
func told(e timeline.Event, lang string, where message.Message, fields []string) timeline.Event {
	full := e.Full()
	full.Values = append(slices.Clone(full.Values), timeline.Value{Facet: foundIn.In(lang), Word: where.In(lang)})
	for _, name := range fields {
		full.Values = append(full.Values, timeline.Value{Facet: differsIn.In(lang), Word: fieldWord(name, lang)})
	}
	return full.Compact()
}

// fieldWord returns what a field of the native file, or a column of the table, is called: in English
// by its name, else as the column that shows it, where there is one.
func fieldWord(name, lang string) string {
	column := name
	if name == "when" {
		column = "date"
	}
	if lang == "" || lang == translations.Languages()[0] || !slices.ContainsFunc(tableview.Columns, func(c tableview.Column) bool { return c.Name == column }) {
		return name
	}
	return strings.ToLower(translations.Say(lang, "column "+column))
}

// listCompared lists the events by where they are found, in the order of their dates.
func listCompared(c Call, t *timeline.Timeline) error {
	s, err := figure.Make(context.Background(), t, t.Lang, edtf.Source, nil)
	if err != nil {
		return err // of the context, which does not end
	}
	for _, where := range []message.Message{leftAlone, toldApart, inBoth, rightAlone} {
		var lines []string
		for i := range s.Len() {
			e := s.At(i)
			found, fields := "", []string(nil)
			e.EachValue(foundIn.In(c.Lang), func(word string) { found = word })
			e.EachValue(differsIn.In(c.Lang), func(word string) { fields = append(fields, word) })
			if found != where.In(c.Lang) {
				continue
			}
			line := "    " + strings.TrimSpace(e.When.Date.String()+"  "+s.Event(i).Name)
			if len(fields) > 0 {
				line += "  (" + strings.Join(fields, ", ") + ")"
			}
			lines = append(lines, line)
		}
		says := where.In(c.Lang)
		if where.Code() == inBoth.Code() {
			says = message.New("both alike").In(c.Lang)
		}
		if _, err := fmt.Fprintf(c.Out, "%s: %d\n", says, len(lines)); err != nil {
			return message.Error("writing the list: %w", err)
		}
		for _, line := range lines {
			fmt.Fprintln(c.Out, line)
		}
	}
	return nil
}
