package edtf

import "dateline/timeline/calendar"

// A Verdict says how far two dates bear out a relation between them.
type Verdict uint8

// The verdicts.
const (
	Impossible Verdict = iota // whatever the dates mean, it does not hold
	Possible                  // it holds for some of what they may mean
	Definite                  // it holds whatever they mean
)

// String returns "impossible", "possible" or "definite".
func (v Verdict) String() string { return [...]string{"impossible", "possible", "definite"}[v] }

// A Relations holds a verdict for each relation of a first date to a second.
type Relations struct {
	Before Verdict // the first ends no later than the second starts
	During Verdict // the first starts and ends within the second
	After  Verdict // the first starts no earlier than the second ends
}

// Relation compares two dates; where either is no date, all is possible.
//
// What a date may mean is all that starts within one span and ends within
// another:
//
//	earliest start    latest start      earliest end    latest end
//	      |················|====== core ======|··············|
//	      |···· some time within: start and end anywhere ····|
func Relation(a, b Date) Relations {
	if a.IsZero() || b.IsZero() {
		return Relations{Possible, Possible, Possible}
	}
	x, y := rangeOf(a.reading), rangeOf(b.reading)
	return Relations{Before: before(x, y), During: during(x, y), After: before(y, x)}
}

// RelationOfBounds returns the least and the most that Relation says of a date with some
// bounds, of which no side is open, and another, by the clock of a zone. It is for who has no more than the bounds
// at hand: where the two are the same it need not look at the date.
func RelationOfBounds(bounds calendar.Span, b Date, z Zone) (least, most Relations) {
	if b.IsZero() {
		all := Relations{Possible, Possible, Possible}
		return all, all
	}
	y := rangeOf(b.reading)
	if b.Zoned() {
		zoned := b.reading.in(z)
		y = rangeOf(&zoned)
	}
	// What is definite the bounds tell. Else it is possible at most, and not even that where
	// the earliest end, which is the start of the bounds or later, lies too late for it, or
	// the latest start too early.
	tell := func(definite, never bool) (least, most Verdict) {
		switch {
		case definite:
			return Definite, Definite
		case never:
			return Impossible, Impossible
		}
		return Impossible, Possible
	}
	least.Before, most.Before = tell(!y.earliestStart.Before(bounds.End), y.latestStart.Before(bounds.Start))
	least.After, most.After = tell(!bounds.Start.Before(y.latestEnd) && !y.latestEnd.Unbounded(), bounds.End.Before(y.earliestEnd))
	least.During, most.During = tell(
		!y.within && !bounds.Start.Before(y.latestStart) && !y.earliestEnd.Before(bounds.End),
		bounds.End.Before(y.earliestStart) || y.latestEnd.Before(bounds.Start))
	return least, most
}

// limits are the ranges of the start and of the end of what a date may mean.
// Where a range has any length, the far limit itself is not reached.
type limits struct {
	earliestStart, latestStart calendar.Instant
	earliestEnd, latestEnd     calendar.Instant
	within                     bool
}

func rangeOf(r *reading) limits {
	b := r.bounds
	if r.kind == Within || r.core == (calendar.Span{}) {
		return limits{b.Start, b.End, b.Start, b.End, true}
	}
	return limits{b.Start, r.core.Start, r.core.End, b.End, false}
}

// exactStart and exactEnd tell whether there is but one start or end.
func (l limits) exactStart() bool { return l.earliestStart == l.latestStart }
func (l limits) exactEnd() bool   { return l.earliestEnd == l.latestEnd }

func before(x, y limits) Verdict {
	switch {
	case !y.earliestStart.Before(x.latestEnd) && !x.latestEnd.Unbounded():
		return Definite
	case x.earliestEnd.Before(y.latestStart), x.earliestEnd == y.latestStart && x.exactEnd() && y.exactStart():
		return Possible
	}
	return Impossible
}

func during(x, y limits) Verdict {
	if !y.within && !x.earliestStart.Before(y.latestStart) && !y.earliestEnd.Before(x.latestEnd) {
		return Definite
	}
	starts := y.earliestStart.Before(x.latestStart) || y.earliestStart == x.latestStart && x.exactStart()
	ends := x.earliestEnd.Before(y.latestEnd) || x.earliestEnd == y.latestEnd && x.exactEnd()
	if starts && ends {
		return Possible
	}
	return Impossible
}
