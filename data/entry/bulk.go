package entry

import (
	"context"
	"slices"
	"strings"

	"dateline/timeline"
	"dateline/timeline/revision"
)

// A Bulk is something that is done to many events alike: what, a name of Bulks, and the text
// that says with what.
type Bulk struct{ What, Text string }

// A way of changing many events is read once, and then done to each of them. What the text
// names and nobody knows yet is added, once.
type way struct {
	name  string
	read  func(r *reading, text string) (func(*timeline.Full) error, error)
	offer func(s Sheet, text string) []string
}

// ways is the table of what can be done to many events.
var ways = []way{
	setTo("status"), setTo("type"), setTo("certainty"), setTo("place"),
	{"add tag", readTags(func(have, said []string) []string { return append(have, without(said, have)...) }), offersOf("tags")},
	{"remove tag", readTags(without), offersOf("tags")},
	{"add actor", readParts(func(have, said []timeline.Part) []timeline.Part {
		for _, p := range said {
			if !slices.ContainsFunc(have, func(h timeline.Part) bool { return h.Actor == p.Actor }) {
				have = append(have, p)
			}
		}
		return have
	}), offersOf("actors")},
	{"remove actor", readParts(func(have, said []timeline.Part) []timeline.Part {
		return slices.DeleteFunc(have, func(h timeline.Part) bool {
			return slices.ContainsFunc(said, func(p timeline.Part) bool { return p.Actor == h.Actor })
		})
	}), offersOf("actors")},
	{"shift", readShift, nil},
	{"confirm", func(r *reading, _ string) (func(*timeline.Full) error, error) {
		fields := Fields(r.Timeline)
		return func(f *timeline.Full) error {
			r.confirm(fields, f)
			return nil
		}, nil
	}, nil},
}

// Bulks lists what can be done to many events, in the order in which people should see it.
func Bulks() (names []string) {
	for _, w := range ways {
		names = append(names, w.name)
	}
	return names
}

// Edit returns the edit that does it to some events of the timeline of a sheet, which has one
// change for each event that becomes another, and those of what is added first. An error
// says what is wrong with the text.
func (b Bulk) Edit(ctx context.Context, s Sheet, name timeline.Phrase, ids []string) (timeline.Edit, error) {
	at := slices.IndexFunc(ways, func(w way) bool { return w.name == b.What })
	if at < 0 {
		return timeline.Edit{}, wrong("nothing is called %q", b.What)
	}
	r := reading{Sheet: s}
	do, err := ways[at].read(&r, clean(b.Text, false))
	if err != nil {
		return timeline.Edit{}, err
	}
	edit, err := revision.Each(name, s.Timeline, ids, func(f *timeline.Full) error {
		if err := ctx.Err(); err != nil {
			return err
		}
		return do(f)
	})
	if err != nil || len(edit.Changes) == 0 {
		return edit, err
	}
	edit.Changes = append(r.changes, edit.Changes...)
	return edit, nil
}

// Offers returns what could be typed instead of a text that was begun.
func (b Bulk) Offers(s Sheet) []string {
	for _, w := range ways {
		if w.name == b.What && w.offer != nil {
			return w.offer(s, b.Text)
		}
	}
	return nil
}

// setTo sets a field of every event to what the text says of it.
func setTo(name string) way {
	field := fieldNamed(name)
	return way{name, func(r *reading, text string) (func(*timeline.Full) error, error) {
		if text == "" {
			return nil, wrong("nothing is written; write what they are to have")
		}
		var said timeline.Full
		if err := field.read(r, &said, text); err != nil {
			return nil, err
		}
		return func(f *timeline.Full) error {
			before := f.Clone()
			switch name {
			case "status":
				f.Status = said.Status
			case "type":
				f.Type = said.Type
			case "certainty":
				f.Sure = said.Sure
			case "place":
				f.Place = said.Place
			}
			if f.Status != before.Status || f.Type != before.Type || f.Sure != before.Sure || f.Place != before.Place {
				f.Origin = timeline.TypedIn(f.Origin, name)
			}
			return nil
		}, nil
	}, offersOf(name)}
}

// fieldNamed returns a field of the table.
func fieldNamed(name string) Field {
	return fields[slices.IndexFunc(fields, func(f Field) bool { return f.Name == name })]
}

func offersOf(name string) func(Sheet, string) []string {
	return func(s Sheet, text string) []string { return fieldNamed(name).Offers(s, text) }
}

// without returns the words of one list that another does not hold.
func without(list, other []string) (rest []string) {
	for _, one := range list {
		if !slices.Contains(other, one) {
			rest = append(rest, one)
		}
	}
	return rest
}

func readTags(change func(have, said []string) []string) func(*reading, string) (func(*timeline.Full) error, error) {
	return func(_ *reading, text string) (func(*timeline.Full) error, error) {
		var said []string
		for _, tag := range listed(text, ",;") {
			said = append(said, without([]string{tag}, said)...)
		}
		if len(said) == 0 {
			return nil, wrong("no tag is named; write one or more, with commas between them")
		}
		return func(f *timeline.Full) error {
			if next := change(slices.Clone(f.Tags), said); !slices.Equal(next, f.Tags) {
				f.Tags, f.Origin = next, timeline.TypedIn(f.Origin, "tags")
			}
			return nil
		}, nil
	}
}

func readParts(change func(have, said []timeline.Part) []timeline.Part) func(*reading, string) (func(*timeline.Full) error, error) {
	return func(r *reading, text string) (func(*timeline.Full) error, error) {
		var said timeline.Full
		if err := readActors(r, &said, text); err != nil {
			return nil, err
		}
		if len(said.Actors) == 0 {
			return nil, wrong("nobody is named; write one or more names, with semicolons between them")
		}
		return func(f *timeline.Full) error {
			next := change(slices.Clone(f.Actors), said.Actors)
			if len(next) == 0 {
				next = nil
			}
			if !slices.Equal(next, f.Actors) {
				f.Actors, f.Origin = next, timeline.TypedIn(f.Origin, "actors")
			}
			return nil
		}, nil
	}
}

// readShift moves the dates by a span of time. One that does not know its days cannot be moved
// by days: the error says which.
func readShift(_ *reading, text string) (func(*timeline.Full) error, error) {
	by, err := readStep(text)
	if err != nil {
		return nil, err
	}
	return func(f *timeline.Full) error {
		if f.When.Date.IsZero() {
			return nil
		}
		next, ok := moved(f.When.Date, by)
		if !ok {
			return wrong("the date %s of %q cannot be moved by %s; take a unit that it names, or leave it out", f.When.Date.String(), strings.TrimSpace(f.Title.In("")), text)
		}
		f.When, f.Origin = Redated(f.When, next), timeline.TypedIn(f.Origin, "when")
		return nil
	}, nil
}
