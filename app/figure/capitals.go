package figure

import (
	"strings"
	"sync"
	"unicode"

	"dateline/timeline"
)

// Capitals are the columns of a timeline in which all stands in capitals, as programs that code
// events write it: "UNITED STATES". People read them in usual letters; what is filtered by, edited and
// written to files stays as it is.
type capitals struct {
	once                   sync.Once
	titles, actors, places bool
	facets                 map[string]bool
}

// capitals looks for the columns in capitals, once for a timeline: an edit changes none.
func (o *Order) capitals() *capitals {
	c := &o.scales.capitals
	c.once.Do(func() { c.look(o.main.Timeline) })
	return c
}

// mostHeard is how many values of a column are looked at, of more every so many.
const mostHeard = 2000

func (c *capitals) look(t *timeline.Timeline) {
	var titles shouts
	facets := map[string]*shouts{}
	for e := range t.Events.Sample(mostHeard) {
		titles.hear(e.Title.In(t.Lang))
		for _, v := range e.Values() {
			if facets[v.Facet] == nil {
				facets[v.Facet] = &shouts{}
			}
			facets[v.Facet].hear(v.Word)
		}
	}
	c.titles, c.facets = titles.all(), map[string]bool{}
	for name, one := range facets {
		c.facets[name] = one.all()
	}
	c.actors, c.places = shoutsActors(t), shoutsPlaces(t)
}

// shoutsActors and shoutsPlaces tell whether all names of a timeline's actors or places stand in
// capitals.
func shoutsActors(t *timeline.Timeline) bool {
	var names shouts
	for i := 0; i < len(t.Actors); i += 1 + len(t.Actors)/mostHeard {
		names.hear(t.Actors[i].Name.In(t.Lang))
	}
	return names.all()
}

func shoutsPlaces(t *timeline.Timeline) bool {
	var names shouts
	for i := 0; i < len(t.Places); i += 1 + len(t.Places)/mostHeard {
		names.hear(t.Places[i].Name.In(t.Lang))
	}
	return names.all()
}

// shouts counts the texts of a column that have a word long enough to be none of initials, those of
// them in capitals, and of these those of several words.
type shouts struct{ long, loud, spaced int }

// leastLong is of how many letters a word is that says whether its text stands in capitals.
const leastLong = 4

func (n *shouts) hear(text string) {
	letters, most, small := 0, 0, false
	for _, r := range text {
		if !unicode.IsLetter(r) {
			letters = 0
			continue
		}
		letters++
		most, small = max(most, letters), small || !unicode.IsUpper(r)
	}
	if most < leastLong {
		return
	}
	n.long++
	if small {
		return
	}
	if n.loud++; strings.ContainsRune(text, ' ') {
		n.spaced++
	}
}

// all tells whether a column stands in capitals: all but one in twenty of five texts or more do. One
// of single words alone may be one of codes, "AFRGOV", which nobody can spell otherwise.
func (n *shouts) all() bool {
	return n.long >= 5 && 20*n.loud >= 19*n.long && 10*n.spaced >= n.loud
}

// PlaceName returns the name of a place by id as people read it, "" when there is none: with its country
// where a place in another one bears the name, too.
func (s *Subject) PlaceName(id string) string { return s.placeName(id, s.Lang) }

func (s *Subject) placeName(id, lang string) string {
	name := s.placeWritten(id, lang)
	if name != "" && s.capitals().places {
		name = usual(name)
	}
	if p := s.Place(id); p != nil && name != "" && !s.Gaps.Ask(timeline.Where) && s.namesake(p) {
		name += ", " + countryName(p.Country, lang)
	}
	return name
}

// ActorName returns the name of an actor by id as people read it, or the id.
func (s *Subject) ActorName(id string) string {
	name := s.ActorWritten(id)
	if s.capitals().actors {
		return usual(name)
	}
	return name
}

// ValueName returns a value of a facet of the timeline's own as people read it.
func (o *Order) ValueName(facet, word string) string {
	if o.capitals().facets[facet] {
		return usual(word)
	}
	return word
}

// titleOf returns the title of an event as people read it, in one line, "" where it has none. One that
// is made of names in capitals is read as these are: "SCOTLAND – LONDON: visit".
func (s *Subject) titleOf(e *timeline.Event) string { return s.titleIn(e, s.Lang) }

func (s *Subject) titleIn(e *timeline.Event, lang string) string {
	title := flat(e.Title.In(lang))
	c := s.capitals()
	if c.titles {
		return usual(title)
	}
	if c.actors {
		for _, p := range e.Actors {
			if strings.Contains(title, s.ActorWritten(p.Actor)) {
				return usual(title)
			}
		}
	}
	return title
}
