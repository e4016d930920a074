// Package loss counts what a format cannot carry of a timeline, to be said
// before it is written.
package loss

import (
	"fmt"
	"strings"

	"dateline/data/kit/dates"
	"dateline/timeline"
)

// A Rule counts one thing that is lost. Says holds one %d.
type Rule struct {
	Says  string
	Count func(*timeline.Timeline, *timeline.Full) int
}

// Report says what is lost, a line for each rule that counts anything.
func Report(t *timeline.Timeline, rules ...Rule) []string {
	sums := make([]int, len(rules))
	for _, one := range t.Events.All() {
		e := one.Borrowed()
		for k, r := range rules {
			sums[k] += r.Count(t, &e)
		}
	}
	var all []string
	for k, n := range sums {
		if n > 0 {
			all = append(all, fmt.Sprintf(rules[k].Says, n))
		}
	}
	return all
}

// Of makes a Rule of a test of an event.
func Of(says string, test func(*timeline.Full) bool) Rule {
	return Rule{says, func(_ *timeline.Timeline, e *timeline.Full) int {
		if test(e) {
			return 1
		}
		return 0
	}}
}

// Undated counts events without a date.
func Undated(what string) Rule {
	return Of("%d events without a date "+what, func(e *timeline.Full) bool { return e.When.Date.IsZero() })
}

// BCE counts dates that begin before the year 1.
func BCE(what string) Rule {
	return Of("%d dates BCE "+what, func(e *timeline.Full) bool {
		p := dates.Of(e.When.Date)
		return p.Start.Known && p.Start.Year < 1
	})
}

// Coarse counts dates that are known to the month or the year only.
func Coarse(what string) Rule {
	return Of("%d dates known to the month or the year "+what, func(e *timeline.Full) bool {
		p := dates.Of(e.When.Date)
		return p.Start.Known && p.Start.Day == 0 || p.End.Known && p.End.Day == 0
	})
}

// Uncertain counts dates that are about, perhaps, or some time within.
func Uncertain(what string) Rule {
	return Of("%d uncertain dates "+what, func(e *timeline.Full) bool {
		p := dates.Of(e.When.Date)
		return p.Within || p.Approximate || p.Uncertain || p.Rough
	})
}

// The facets that many formats have no room for.
var (
	Links = Rule{"%d links between events are not written", func(_ *timeline.Timeline, e *timeline.Full) int { return len(e.Links) }}
	Roles = Rule{"%d roles of actors are not written", func(_ *timeline.Timeline, e *timeline.Full) int {
		n := 0
		for _, p := range e.Actors {
			if p.Role != "" {
				n++
			}
		}
		return n
	}}
	Actors = Rule{"%d parts of actors are not written", func(_ *timeline.Timeline, e *timeline.Full) int { return len(e.Actors) }}
	Claims = Rule{"%d further claims are not written: only the first of an event is", func(_ *timeline.Timeline, e *timeline.Full) int { return max(0, len(e.Claims)-1) }}
	Words  = Rule{"%d claims lose their speaker, medium or quote", func(_ *timeline.Timeline, e *timeline.Full) int {
		n := 0
		for _, c := range e.Claims {
			if len(c.Speaker) > 0 || len(c.Via) > 0 || c.Quote != "" {
				n++
			}
		}
		return n
	}}
	Places  = Of("%d places are not written", func(e *timeline.Full) bool { return e.Place.ID != "" })
	Status  = Of("%d statuses other than \"happened\" are not written", func(e *timeline.Full) bool { return e.Status != 0 && e.Status != timeline.Happened })
	Sure    = Of("%d certainties are not written", func(e *timeline.Full) bool { return e.Sure != 0 })
	Ratings = Of("%d ratings are not written", func(e *timeline.Full) bool { return e.Rating != timeline.Assessment{} })
	Codes   = Of("%d events lose their outside codes", func(e *timeline.Full) bool { return len(e.Codes) > 0 })
	Anchors = Of("%d dates lose the day from which their words count", func(e *timeline.Full) bool { return !e.When.Anchor.IsZero() })
	Said    = Of("%d dates lose the words that they were read from", func(e *timeline.Full) bool { return e.When.Said != "" || !e.When.Anchor.IsZero() })
	Origins = Of("%d events lose where their fields came from", func(e *timeline.Full) bool { return len(e.Origin) > 0 })
	Langs   = Of("%d events lose their texts in further languages", func(e *timeline.Full) bool { return len(e.Title) > 1 || len(e.Note) > 1 })
	Unsaid  = Of("%d statuses that are not said are read again as \"happened\"", func(e *timeline.Full) bool { return e.Status == 0 })
	Quotes  = Rule{"%d claims lose their medium, quote or its place in the text", func(_ *timeline.Timeline, e *timeline.Full) int {
		if len(e.Claims) > 0 && (len(e.Claims[0].Via) > 0 || e.Claims[0].Quote != "" || e.Claims[0].At != timeline.TextRange{}) {
			return 1
		}
		return 0
	}}
	QuotesAt = Rule{"%d quotes lose their place in the text", func(_ *timeline.Timeline, e *timeline.Full) int {
		if len(e.Claims) > 0 && e.Claims[0].At != (timeline.TextRange{}) {
			return 1
		}
		return 0
	}}
	// Semicolons counts values of lists that a cell cannot keep together.
	Semicolons = Rule{"%d values of lists hold a semicolon, and are read as several", func(t *timeline.Timeline, e *timeline.Full) int {
		n := 0
		for _, v := range e.Values {
			if f, _ := t.Facet(v.Facet); f.Kind == timeline.OfLists && strings.Contains(v.Word, ";") {
				n++
			}
		}
		return n
	}}
	Precise = Of("%d events lose how closely their place is known", func(e *timeline.Full) bool { return e.Place.Precision != 0 })
)

// Kinds counts places of events that are no points and are read again as such.
func Kinds(t *timeline.Timeline) Rule {
	is := make(map[string]bool, len(t.Places))
	for i := range t.Places {
		p := &t.Places[i]
		is[p.ID] = p.Kind == timeline.Area || p.Kind == timeline.Country && p.Name.In(t.Lang) != p.Country
	}
	return Of("%d areas are read again as points, or countries by their codes", func(e *timeline.Full) bool { return is[e.Place.ID] })
}

// Whole says what is lost of a timeline beside its events: the story, and what is said of
// actors, sources and places beside their names.
func Whole(t *timeline.Timeline) (all []string) {
	say := func(says string, n int) {
		if n > 0 {
			all = append(all, fmt.Sprintf(says, n))
		}
	}
	say("%d steps of the story are not written", len(t.Story))
	say("%d views are not written", len(t.Views))
	say("%d actors lose their kind, role, country, aliases or names in further languages", count(t.Actors, func(a *timeline.Actor) bool {
		return a.Kind != 0 || len(a.Role) > 0 || a.Country != "" || len(a.Aliases) > 0 || len(a.Name) > 1
	}))
	say("%d sources lose their publisher, kind, language, date or titles in further languages", count(t.Sources, func(s *timeline.Source) bool {
		return s.Publisher != "" || s.Kind != "" || s.Lang != "" || !s.Published.IsZero() || len(s.Title) > 1
	}))
	say("%d places lose their names in further languages", count(t.Places, func(p *timeline.Place) bool { return len(p.Name) > 1 }))
	return all
}

func count[T any](all []T, is func(*T) bool) (n int) {
	for i := range all {
		if is(&all[i]) {
			n++
		}
	}
	return n
}

// Extra counts what other formats had put beside the event, but for those of the
// given names.
func Extra(kept ...string) Rule {
	return Of("%d events lose fields of other formats", func(e *timeline.Full) bool {
		for name := range e.Extra {
			if !strings.Contains(" "+strings.Join(kept, " ")+" ", " "+name+" ") {
				return true
			}
		}
		return false
	})
}
