// Package loss counts what a format cannot carry of a timeline, to be said
// before it is written.
package loss

import (
	"slices"
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
	Unsaid  = Of("%d {status that is not said is|statuses that are not said are} read again as \"happened\"", func(e *timeline.Full) bool { return e.Status == 0 })
	Quotes  = Rule{"%d {claim loses its|claims lose their} medium, quote or its place in the text", func(_ *timeline.Timeline, e *timeline.Full) int {
		if len(e.Claims) > 0 && (len(e.Claims[0].Via) > 0 || e.Claims[0].Quote != "" || e.Claims[0].At != timeline.TextRange{}) {
			return 1
		}
		return 0
	}}
	QuotesAt = Rule{"%d {quote loses its|quotes lose their} place in the text", func(_ *timeline.Timeline, e *timeline.Full) int {
		if len(e.Claims) > 0 && e.Claims[0].At != (timeline.TextRange{}) {
			return 1
		}
		return 0
	}}
	// ClaimsOf counts what claims say beside their source, their speaker and their words.
	ClaimsOf = Rule{"%d {claim loses|claims lose} when {it was|they were} said, or of what {it speaks|they speak}", func(_ *timeline.Timeline, e *timeline.Full) int {
		n := 0
		for _, c := range e.Claims {
			if !c.Said.IsZero() || c.Field != "" {
				n++
			}
		}
		return n
	}}
	// Semicolons counts values of lists that a cell cannot keep together.
	Semicolons = Rule{"%d {value of a list holds a semicolon, and is|values of lists hold a semicolon, and are} read as several", func(t *timeline.Timeline, e *timeline.Full) int {
		n := 0
		for _, v := range e.Values {
			if f, _ := t.Facet(v.Facet); f.Kind == timeline.OfLists && strings.Contains(v.Word, ";") {
				n++
			}
		}
		return n
	}}
)

// Kinds counts places of events that are no points and are read again as such, or as countries that are called
// by their codes: those that cannot be read again by their names.
func Kinds(t *timeline.Timeline, byName func(*timeline.Place) bool) Rule {
	is := make(map[string]bool, len(t.Places))
	for i := range t.Places {
		p := &t.Places[i]
		is[p.ID] = p.Kind == timeline.Area && p.Outline == nil || p.Kind == timeline.Country && !byName(p)
	}
	return Of("%d {area is read again as a point, or country by its code|areas are read again as points, or countries by their codes}", func(e *timeline.Full) bool { return is[e.Place.ID] })
}

// A Part is one of a timeline's head.
type Part uint8

// The parts of a head.
const (
	Title Part = iota
	Summary
	Lang
	KnownOn
	Eras  // annotations that are eras of a date
	Dated // annotations of a date
)

// Whole says what is lost of a timeline beside its events: the parts of its head but for
// those that are kept, the stories, the annotations, and what is said of actors, sources and places beside
// their names.
func Whole(t *timeline.Timeline, kept ...Part) (all []message.Message) {
	for _, one := range []struct {
		part Part
		said bool
		lost message.Message
	}{
		{Title, len(t.Title) > 0, message.New("the title of the whole is not written")},
		{Summary, len(t.Summary) > 0, message.New("the summary of the whole is not written")},
		{Lang, t.Lang != "", message.New("the language of the whole is not written")},
		{KnownOn, !t.KnownOn.IsZero(), message.New("the date of knowledge is not written")},
	} {
		if one.said && !slices.Contains(kept, one.part) {
			all = append(all, one.lost)
		}
	}
	note := func(says string, n int) {
		if n > 0 {
			all = append(all, message.New(says, n))
		}
	}
	note("%d {step of a story is|steps of stories are} not written", steps(t))
	written := func(a *timeline.Annotation) bool {
		return slices.Contains(kept, Eras) && a.Kind == timeline.Era && !t.Time(*a).IsZero() || slices.Contains(kept, Dated) && t.Dated(*a)
	}
	note("%d {annotation is|annotations are} not written", count(t.Annotations, func(a *timeline.Annotation) bool { return !written(a) }))
	note("%d {annotation loses its|annotations lose their} offset, views, other end or texts in further languages", count(t.Annotations, func(a *timeline.Annotation) bool {
		return written(a) && (a.Offset != timeline.Offset{} || len(a.Views) > 0 || len(a.Text) > 1 || !a.To.IsZero() || a.Pin.Event != "")
	}))
	note("%d {view is|views are} not written", len(t.Views))
	note("%d {actor loses its|actors lose their} kind, role, country, aliases or names in further languages", count(t.Actors, func(a *timeline.Actor) bool {
		return a.Kind != 0 || len(a.Role) > 0 || a.Country != "" || len(a.Aliases) > 0 || len(a.Name) > 1
	}))
	note("%d {source loses its|sources lose their} publisher, kind, language, date or titles in further languages", count(t.Sources, func(s *timeline.Source) bool {
		return s.Publisher != "" || s.Kind != "" || s.Lang != "" || !s.Published.IsZero() || len(s.Title) > 1
	}))
	note("%d {place loses its|places lose their} names in further languages", count(t.Places, func(p *timeline.Place) bool { return len(p.Name) > 1 }))
	return all
}

// steps counts those of all stories, and a story without any as one.
func steps(t *timeline.Timeline) (n int) {
	for _, s := range t.Stories {
		n += max(1, len(s.Steps))
	}
	return n
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
	return Of("%d {event loses|events lose} fields of other formats", func(e *timeline.Full) bool {
		for name := range e.Extra {
			if !strings.Contains(" "+strings.Join(kept, " ")+" ", " "+name+" ") {
				return true
			}
		}
		return false
	})
}
