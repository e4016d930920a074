// Package tableview draws events as a table: a row for each, in the order of any column, of
// which a few show at a time. The same columns are what a list on the command line has.
package tableview

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"dateline/app/figure"
	"dateline/app/figure/exercise"
	"dateline/app/figure/view"
	"dateline/assets/translations"
	"dateline/data/kit/speech"
	"dateline/timeline"
)

// A Column says something of an event: a text, a list of texts, or a number.
type Column struct {
	Name string // in flags and files; that of the file's own facet is as the file has it
	own  bool

	text   func(*figure.Subject, *timeline.Event) string
	list   func(*figure.Subject, *timeline.Event) []string
	number func(*figure.Subject, *timeline.Event) string
	shown  func(*figure.Subject, *figure.Event) string            // to people, where that is not the text
	read   func(*figure.Subject, *figure.Event) string            // as shown, where it differs from the text in its capitals alone, so that it is sorted alike
	rank   func(*timeline.Event) int                              // by which rows are sorted, below 0 for none; nil for what people read
	degree func(*figure.Subject, *timeline.Event) (float64, bool) // the number, where it need not be read from a text
	same   func(to []byte, e *timeline.Event) []byte              // appends what decides of the text, where that is sooner had; nil for the text
	bound  func(*figure.Subject) Column                           // the column with what it looks up in a subject at hand; nil for itself
	wide   bool                                                   // its texts may be long, so that it takes what room is left
	dates  bool                                                   // its order is that of the subject
}

// asked is a text of the date of an event, or a gap where dates are asked for.
func asked(text func(*figure.Subject, *timeline.Event) string) func(*figure.Subject, *timeline.Event) string {
	return func(s *figure.Subject, e *timeline.Event) string {
		if s.Gaps.Ask(timeline.Dates) {
			return exercise.Gap
		}
		return text(s, e)
	}
}

// Columns are those of every timeline, in the order in which people should see them.
var Columns = []Column{
	{Name: "id", text: func(_ *figure.Subject, e *timeline.Event) string { return e.ID }},
	{
		Name: "date", dates: true, text: asked(func(_ *figure.Subject, e *timeline.Event) string { return e.When.Date.String() }),
		shown: func(_ *figure.Subject, e *figure.Event) string { return e.Words },
	},
	{Name: "words", dates: true, text: asked(func(s *figure.Subject, e *timeline.Event) string {
		return speech.WordsIn(e.When.Date, s.Lang, s.Zone())
	})},
	{
		Name: "precision", text: func(_ *figure.Subject, e *timeline.Event) string { return timeline.DatePrecision(e.When.Date) },
		shown: func(s *figure.Subject, e *figure.Event) string {
			if e.When.Date.IsZero() {
				return ""
			}
			return translations.Say(s.Lang, "known to "+timeline.DatePrecision(e.When.Date))
		},
		rank: func(e *timeline.Event) int {
			if e.When.Date.IsZero() {
				return -1
			}
			return slices.Index(timeline.DatePrecisions, timeline.DatePrecision(e.When.Date))
		},
	},
	{
		Name: "title", wide: true, text: func(s *figure.Subject, e *timeline.Event) string { return e.Title.In(s.Lang) },
		shown: func(_ *figure.Subject, e *figure.Event) string { return e.Name },
	},
	word("type", func(e *timeline.Event) string { return e.Type.String() }),
	word("status", func(e *timeline.Event) string { return e.Status.String() }),
	word("certainty", func(e *timeline.Event) string { return e.Sure.String() }),
	{Name: "place", same: ofPlace, text: func(s *figure.Subject, e *timeline.Event) string { return s.PlaceWritten(e.Place.ID) }, read: func(s *figure.Subject, e *figure.Event) string { return e.Where }},
	{
		Name: "country", same: ofPlace, text: func(s *figure.Subject, e *timeline.Event) string { return placeOf(s, e).Country },
		shown: func(s *figure.Subject, e *figure.Event) string {
			if code := placeOf(s, e.Event).Country; code != "" {
				return s.KeyName(view.ByCountry, code)
			}
			return ""
		},
	},
	degrees("lon", func(at timeline.LonLat) float64 { return at.Lon }),
	degrees("lat", func(at timeline.LonLat) float64 { return at.Lat }),
	{Name: "actors", same: ofActors, list: func(s *figure.Subject, e *timeline.Event) (names []string) {
		for _, p := range e.Actors {
			names = append(names, s.ActorWritten(p.Actor))
		}
		return names
	}, read: func(s *figure.Subject, e *figure.Event) string {
		var names []string
		for _, p := range e.Actors {
			names = append(names, s.ActorName(p.Actor))
		}
		return oneLine(strings.Join(names, "; "))
	}},
	{Name: "tags", list: func(_ *figure.Subject, e *timeline.Event) []string { return e.More().Tags }},
	told("sources", "source"),
	{Name: "note", wide: true, text: func(s *figure.Subject, e *timeline.Event) string { return e.More().Note.In(s.Lang) }},
}

// word is a column of a word of the model, which people read in their language.
func word(name string, of func(*timeline.Event) string) Column {
	return Column{
		Name: name, text: func(_ *figure.Subject, e *timeline.Event) string { return of(e) },
		same: func(to []byte, e *timeline.Event) []byte { return append(to, of(e)...) },
		shown: func(s *figure.Subject, e *figure.Event) string {
			if key := of(e.Event); key != "" {
				return translations.Say(s.Lang, key)
			}
			return ""
		},
	}
}

// ofPlace and ofActors append what decides of the names of a place and of actors.
func ofPlace(to []byte, e *timeline.Event) []byte { return append(to, e.Place.ID...) }

func ofActors(to []byte, e *timeline.Event) []byte {
	for _, p := range e.Actors {
		to = append(append(to, p.Actor...), 0) // which no id holds
	}
	return to
}

type toldKey string

// told is the column of the words that an event says of a facet.
func told(name, facet string) Column {
	tells := func(s *figure.Subject) timeline.Told {
		return figure.Once(s, toldKey(facet), func() timeline.Told {
			t, _ := s.Timeline.Tells(facet)
			return t
		})
	}
	words := func(t timeline.Told, e *timeline.Event) (all []string) {
		t.Each(e, func(word string) {
			if word != "" {
				all = append(all, word)
			}
		})
		return all
	}
	c := Column{Name: name, list: func(s *figure.Subject, e *timeline.Event) []string { return words(tells(s), e) }}
	c.bound = func(s *figure.Subject) Column { // a million look-ups under a lock take as long as all else
		own, t := c, tells(s)
		own.list = func(_ *figure.Subject, e *timeline.Event) []string { return words(t, e) }
		own.same = func(to []byte, e *timeline.Event) []byte {
			t.Each(e, func(word string) { to = append(append(to, word...), 0) })
			return to
		}
		return own
	}
	return c
}

// placeOf returns the place of an event, one of which nothing is known for none.
func placeOf(s *figure.Subject, e *timeline.Event) *timeline.Place {
	if p := s.Place(e.Place.ID); p != nil {
		return p
	}
	return &timeline.Place{}
}

// degrees is a column of where events lie.
func degrees(name string, of func(timeline.LonLat) float64) Column {
	c := Column{Name: name, degree: func(s *figure.Subject, e *timeline.Event) (float64, bool) {
		at := placeOf(s, e).At
		if at == nil {
			return 0, false
		}
		return of(*at), true
	}}
	c.number = func(s *figure.Subject, e *timeline.Event) string {
		x, lies := c.degree(s, e)
		if !lies {
			return ""
		}
		return strconv.FormatFloat(x, 'f', -1, 64)
	}
	return c
}

// own returns the column of a facet of the timeline.
func own(f timeline.Facet) Column {
	words := func(e *timeline.Event) (all []string) {
		e.EachValue(f.Name, func(word string) { all = append(all, word) })
		return all
	}
	first := func(_ *figure.Subject, e *timeline.Event) string { return strings.Join(words(e), "; ") }
	c := Column{Name: f.Name, own: true}
	switch f.Kind {
	case timeline.OfLists:
		c.list = func(_ *figure.Subject, e *timeline.Event) []string { return words(e) }
	case timeline.OfNumbers:
		c.number = first
	default:
		c.text, c.wide = first, true
	}
	if f.Kind != timeline.OfNumbers {
		c.read = func(s *figure.Subject, e *figure.Event) string {
			all := words(e.Event)
			for i, word := range all {
				all[i] = s.ValueName(f.Name, word)
			}
			return oneLine(strings.Join(all, "; "))
		}
	}
	return c
}

// manyOf are the names of the columns of lists by those that filters have for one of each.
var manyOf = map[string]string{"actor": "actors", "tag": "tags", "source": "sources"}

// Named returns the columns of some names, in their order; an error says what there is. Those of lists
// are also known by what a filter calls them, unless a facet is called so.
func Named(t *timeline.Timeline, names []string) (all []Column, err error) {
	for _, name := range names {
		facet, known := t.Facet(name)
		if many := manyOf[name]; many != "" && !known {
			name = many
		}
		at := slices.IndexFunc(Columns, func(c Column) bool { return c.Name == name })
		switch {
		case at >= 0:
			all = append(all, Columns[at])
		case known:
			all = append(all, own(facet))
		default:
			return nil, fmt.Errorf("there is no column %q: it is %s", name, strings.Join(Names(t), ", "))
		}
	}
	return all, nil
}

// Names lists the names of the columns that a timeline has.
func Names(t *timeline.Timeline) (all []string) {
	for _, c := range Columns {
		all = append(all, c.Name)
	}
	return t.WithFacets(all)
}

// Title returns what a column is called.
func (c Column) Title(lang string) string {
	if c.own {
		return figure.Readable(c.Name)
	}
	return translations.Say(lang, "column "+c.Name)
}

// Numbers tells whether the cells of the column are numbers, or empty.
func (c Column) Numbers() bool { return c.number != nil }

// List returns the texts of an event one by one; false where the column is none of lists.
func (c Column) List(s *figure.Subject, e *timeline.Event) ([]string, bool) {
	if c.list == nil {
		return nil, false
	}
	return c.list(s, e), true
}

// Text returns what the column says of an event, as it stands in the file.
func (c Column) Text(s *figure.Subject, e *timeline.Event) string {
	switch {
	case c.list != nil:
		return strings.Join(c.list(s, e), "; ")
	case c.number != nil:
		return c.number(s, e)
	}
	return c.text(s, e)
}

// Cell is Text in one line.
func (c Column) Cell(s *figure.Subject, e *timeline.Event) string {
	return oneLine(c.Text(s, e))
}

func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }

// Says returns what the column says to people of the event at a position.
func (c Column) Says(s *figure.Subject, i int) string {
	switch {
	case c.shown != nil:
		return c.shown(s, s.Event(i))
	case c.read != nil:
		return c.read(s, s.Event(i))
	case c.number != nil:
		return strings.Replace(c.number(s, s.At(i)), "-", "−", 1)
	}
	return c.Cell(s, s.At(i))
}
