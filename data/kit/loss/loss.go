// Package loss counts what a format cannot carry of a timeline, to be said
// before it is written.
package loss

import (
	"strings"

	"dateline/data/kit/dates"
	"dateline/data/kit/message"
	"dateline/timeline"
)

// A Rule counts one thing that is lost. Says is a code of a message with one %d.
type Rule struct {
	Says  string
	Count func(*timeline.Timeline, *timeline.Full) int
}

// Report says what is lost, a line for each rule that counts anything.
func Report(t *timeline.Timeline, rules ...Rule) []message.Message {
	sums := make([]int, len(rules))
	for _, one := range t.Events.All() {
		e := one.Borrowed()
		for k, r := range rules {
			sums[k] += r.Count(t, &e)
		}
	}
	var all []message.Message
	for k, n := range sums {
		if n > 0 {
			all = append(all, message.New(rules[k].Says, n))
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
func Undated(says string) Rule {
	return Of(says, func(e *timeline.Full) bool { return e.When.Date.IsZero() })
}

// BCE counts dates that begin before the year 1.
func BCE(says string) Rule {
	return Of(says, func(e *timeline.Full) bool {
		p := dates.Of(e.When.Date)
		return p.Start.Known && p.Start.Year < 1
	})
}

// Coarse counts dates that are known to the month or the year only.
func Coarse(says string) Rule {
	return Of(says, func(e *timeline.Full) bool {
		p := dates.Of(e.When.Date)
		return p.Start.Known && p.Start.Day == 0 || p.End.Known && p.End.Day == 0
	})
}

// Uncertain counts dates that are about, perhaps, or some time within.
func Uncertain(says string) Rule {
	return Of(says, func(e *timeline.Full) bool {
		p := dates.Of(e.When.Date)
		return p.Within || p.Approximate || p.Uncertain || p.Rough
	})
}

// The facets that many formats have no room for.
var (
	Links = Rule{"%d {link|links} between events {is|are} not written", func(_ *timeline.Timeline, e *timeline.Full) int { return len(e.Links) }}
	Roles = Rule{"%d {role|roles} of actors {is|are} not written", func(_ *timeline.Timeline, e *timeline.Full) int {
		n := 0
		for _, p := range e.Actors {
			if p.Role != "" {
				n++
			}
		}
		return n
	}}
	Actors = Rule{"%d {part|parts} of actors {is|are} not written", func(_ *timeline.Timeline, e *timeline.Full) int { return len(e.Actors) }}
	Claims = Rule{"%d further {claim is|claims are} not written: only the first of an event is", func(_ *timeline.Timeline, e *timeline.Full) int { return max(0, len(e.Claims)-1) }}
	Words  = Rule{"%d {claim loses its|claims lose their} speaker, medium or quote", func(_ *timeline.Timeline, e *timeline.Full) int {
		n := 0
		for _, c := range e.Claims {
			if len(c.Speaker) > 0 || len(c.Via) > 0 || c.Quote != "" {
				n++
			}
		}
		return n
	}}
	Places  = Of("%d {place is|places are} not written", func(e *timeline.Full) bool { return e.Place.ID != "" })
	Status  = Of("%d {status|statuses} other than \"happened\" {is|are} not written", func(e *timeline.Full) bool { return e.Status != 0 && e.Status != timeline.Happened })
	Sure    = Of("%d {certainty is|certainties are} not written", func(e *timeline.Full) bool { return e.Sure != 0 })
	Ratings = Of("%d {rating is|ratings are} not written", func(e *timeline.Full) bool { return e.Rating != timeline.Assessment{} })
	Codes   = Of("%d {event loses its|events lose their} outside codes", func(e *timeline.Full) bool { return len(e.Codes) > 0 })
	Anchors = Of("%d {date loses|dates lose} the day from which {its|their} words count", func(e *timeline.Full) bool { return !e.When.Anchor.IsZero() })
	Said    = Of("%d {date loses|dates lose} the words that {it was|they were} read from", func(e *timeline.Full) bool { return e.When.Said != "" || !e.When.Anchor.IsZero() })
	Origins = Of("%d {event loses|events lose} where {its|their} fields came from", func(e *timeline.Full) bool { return len(e.Origin) > 0 })
	Langs   = Of("%d {event loses its|events lose their} texts in further languages", func(e *timeline.Full) bool { return len(e.Title) > 1 || len(e.Note) > 1 })
	Precise = Of("%d {event loses|events lose} how closely {its|their} place is known", func(e *timeline.Full) bool { return e.Place.Precision != 0 })
)

// Story says how many steps of the story are lost.
func Story(t *timeline.Timeline) []message.Message {
	if len(t.Story) == 0 {
		return nil
	}
	return []message.Message{message.New("%d {step|steps} of the story {is|are} not written", len(t.Story))}
}

// Extra counts what other formats had put beside the event, but for those of the
// given names.
func Extra(kept ...string) Rule {
	return Of("%d {event loses|events lose} fields of other formats", func(e *timeline.Full) bool {
		for name := range e.Extra {
			if !strings.Contains(" "+strings.Join(kept, " ")+" ", " "+name+" ") {
				return true
			}
		}
		return false
	})
}
