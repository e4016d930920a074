// Package meetingsview draws who met whom: a line for each actor through time, a bond across
// the lines of those who met, and beside them how often each met each other.
package meetingsview

import (
	"cmp"
	"context"
	"maps"
	"slices"

	"dateline/app/figure"
	"dateline/app/figure/theme"
	"dateline/app/figure/view"
	"dateline/app/scene"
	"dateline/assets/translations"
	"dateline/timeline"
	"dateline/timeline/pieces"
)

// A Spec says what to draw and where.
type Spec struct {
	Box       scene.Rect
	Text      float64 // the size of body text, in points
	Theme     theme.Theme
	Subject   *figure.Subject
	view.View // it binds meetings, where there are any, or by Bonds every event of two actors or more
}

// A Content is what the view shows: it is counted once, away from the window's thread where
// events are many. The zero Content is none.
type Content struct {
	subject  *figure.Subject
	any      bool
	none     bool     // meetings were asked for, and there are none
	actors   []string // who has a line, from the first above to the last
	bonds    []bond   // by the start of the event
	pairs    map[[2]string]*pair
	ranked   [][2]string // the pairs, those who met the most first
	met      int         // how many events bind anybody
	everyone int         // how many actors take part in these
	undated  int         // how many of the events have no date
	ahead    int         // how many of them have not taken place: not yet, or not at all

	leading, different int // of the pair that met the most, if it is one: its events, and these without what is told twice
}

// A bond is an event and the lines that it binds, ascending: at least two.
type bond struct {
	event int32 // its position in the subject
	lines []int
}

// A pair is what two actors have in common.
type pair struct {
	times       int
	ahead       int   // how many of them have not taken place
	first, last int32 // events
}

// gathered are events of two actors or more.
type gathered struct {
	events []int32
	actors [][]string
}

// Make finds who met whom, and puts the lines in an order in which bonds cross few of them.
// Where actors are more than lines fit, the pairs that met the most have theirs. Soon after ctx ends
// it returns what is worth nothing.
func Make(ctx context.Context, s Spec) Content {
	c, err := figure.Prepared(ctx, s.Subject, contentKey{s.Bonds == view.Any, s.mostLines()}, func(ctx context.Context) (Content, error) {
		return found(ctx, s), ctx.Err()
	})
	if err != nil {
		return Content{subject: s.Subject}
	}
	return c
}

type contentKey struct {
	any   bool
	lines int
}

func found(ctx context.Context, s Spec) Content {
	c := Content{subject: s.Subject, any: s.Bonds == view.Any}
	all := gather(ctx, s.Subject, c.any)
	if len(all.events) == 0 && !c.any {
		c.any, c.none = true, true
		all = gather(ctx, s.Subject, true)
	}
	if ctx.Err() != nil {
		return c
	}
	c.met, c.pairs = len(all.events), map[[2]string]*pair{}
	times, columns := map[string]int{}, s.Subject.Columns()
	for k, actors := range all.actors {
		i := all.events[k]
		if int(i) >= s.Subject.Dated {
			c.undated++
		}
		ahead := !figure.TookPlace(timeline.Statuses[columns.Status(int(i))])
		if ahead {
			c.ahead++
		}
		for at, one := range actors {
			times[one]++
			for _, other := range actors[at+1:] {
				c.join(one, other, i, ahead)
			}
		}
	}
	c.ranked = slices.SortedFunc(maps.Keys(c.pairs), func(a, b [2]string) int {
		return cmp.Or(cmp.Compare(c.pairs[b].times, c.pairs[a].times), cmp.Compare(a[0], b[0]), cmp.Compare(a[1], b[1]))
	})
	c.everyone = len(times)
	c.lead(all)
	c.lines(times, all, s.mostLines())
	return c
}

// lead counts what the pair that met the most, if it is one, has in common, and how much of it is different.
func (c *Content) lead(all gathered) {
	if len(c.ranked) == 0 || len(c.ranked) > 1 && c.pairs[c.ranked[1]].times == c.pairs[c.ranked[0]].times {
		return
	}
	var together []int32
	for k, actors := range all.actors {
		if slices.Contains(actors, c.ranked[0][0]) && slices.Contains(actors, c.ranked[0][1]) {
			together = append(together, all.events[k])
		}
	}
	c.leading, c.different = len(together), c.subject.Different(together)
}

// gather finds the events of two actors or more: the meetings among them, or any.
func gather(ctx context.Context, s *figure.Subject, any bool) gathered {
	workers := pieces.Workers(s.Len())
	found := make([]gathered, workers)
	columns, main := s.Columns(), s.Main() == s.Order
	_ = pieces.Each(ctx, s.Len(), func(worker, from, to int) { // the caller asks ctx
		mine := &found[worker]
		for i := from; i < to; i++ {
			if !any && columns.Type(i) != timeline.Meeting || main && len(columns.Actors(i)) < 2 {
				continue
			}
			if actors := actorsOf(s.At(i)); len(actors) > 1 {
				mine.events, mine.actors = append(mine.events, int32(i)), append(mine.actors, actors)
			}
		}
	})
	var all gathered
	for _, one := range found {
		all.events, all.actors = append(all.events, one.events...), append(all.actors, one.actors...)
	}
	return all
}

// actorsOf returns the actors of an event, each once, by their ids.
func actorsOf(e *timeline.Event) []string {
	all := make([]string, 0, len(e.Actors))
	for _, p := range e.Actors {
		all = append(all, p.Actor)
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// join counts an event of two actors, the one with the smaller id first; ahead tells that it has not
// taken place.
func (c *Content) join(one, other string, event int32, ahead bool) {
	p := c.pairs[[2]string{one, other}]
	if p == nil {
		p = &pair{first: event}
		c.pairs[[2]string{one, other}] = p
	}
	p.times++
	p.last = event
	if ahead {
		p.ahead++
	}
}

// lines gives lines to those who met the most, in an order in which bonds cross few.
func (c *Content) lines(times map[string]int, all gathered, most int) {
	often := func(a, b string) int { return cmp.Or(cmp.Compare(times[b], times[a]), cmp.Compare(a, b)) }
	names := slices.SortedFunc(maps.Keys(times), often)
	if len(names) > most {
		names = c.paired(times, most)
		slices.SortFunc(names, often)
	}
	number := make(map[string]int, len(names))
	for i, name := range names {
		number[name] = i
	}
	sets, at := []set{}, map[string]int{}
	for k, actors := range all.actors {
		b := bond{event: all.events[k]}
		for _, one := range actors {
			if i, shown := number[one]; shown {
				b.lines = append(b.lines, i)
			}
		}
		if len(b.lines) < 2 {
			continue
		}
		slices.Sort(b.lines)
		key := string(appendNumbers(nil, b.lines))
		if _, known := at[key]; !known {
			at[key] = len(sets)
			sets = append(sets, set{members: b.lines})
		}
		sets[at[key]].times++
		c.bonds = append(c.bonds, b)
	}
	c.place(names, order(len(names), sets))
}

// paired returns so many actors at most, pair by pair, those that met the most first, so that the
// bonds that matter are drawn and nobody has a line on which nothing stands. Of pairs that met as often
// those come first whose actors took part in the most, so that they share lines. Times is in how many
// events each took part.
func (c *Content) paired(times map[string]int, most int) (some []string) {
	all := slices.Clone(c.ranked)
	slices.SortStableFunc(all, func(a, b [2]string) int {
		return cmp.Or(cmp.Compare(c.pairs[b].times, c.pairs[a].times),
			cmp.Compare(max(times[b[0]], times[b[1]]), max(times[a[0]], times[a[1]])),
			cmp.Compare(times[b[0]]+times[b[1]], times[a[0]]+times[a[1]]))
	})
	taken := make(map[string]bool, most)
	for _, both := range all {
		if len(some) == most {
			break
		}
		missing := slices.DeleteFunc(both[:], func(name string) bool { return taken[name] })
		if len(some)+len(missing) > most {
			continue
		}
		for _, name := range missing {
			taken[name] = true
		}
		some = append(some, missing...)
	}
	return some
}

// appendNumbers appends numbers as bytes, so that sets of them can be compared.
func appendNumbers(to []byte, all []int) []byte {
	for _, n := range all {
		to = append(to, byte(n), byte(n>>8))
	}
	return to
}

// place names the lines in their order, and says of the bonds which of them they bind. He who
// met the most stands in the upper half.
func (c *Content) place(names []string, order []int) {
	if 2*slices.Index(order, 0) > len(order) {
		slices.Reverse(order)
	}
	place := make([]int, len(names))
	for at, i := range order {
		place[i] = at
		c.actors = append(c.actors, names[i])
	}
	for k := range c.bonds {
		lines := make([]int, len(c.bonds[k].lines))
		for i, n := range c.bonds[k].lines {
			lines[i] = place[n]
		}
		slices.Sort(lines)
		c.bonds[k].lines = lines
	}
}

// pairOf returns what two actors have in common, nil for nothing.
func (c Content) pairOf(one, other string) *pair {
	return c.pairs[[2]string{min(one, other), max(one, other)}]
}

// Len returns how many events bind anybody.
func (c Content) Len() int { return c.met }

// Events returns the positions of the events that have a bond.
func (c Content) Events() (all []int32) {
	for _, b := range c.bonds {
		all = append(all, b.event)
	}
	return all
}

// Headline says who met whom the most; of whom not every meeting has taken place, in how many events
// they are together. Of two of whom some events may be told twice it says how many are left.
func (c Content) Headline() string {
	if c.leading == 0 {
		return c.leads()
	}
	return figure.ButOnce(c.subject.Lang, c.leads(), c.leading, c.different)
}

// leads says who met whom the most.
func (c Content) leads() string {
	lang, all := c.subject.Lang, c.ranked
	if len(all) == 0 {
		return translations.Say(lang, "no pairs")
	}
	n, tied := c.pairs[all[0]].times, 1
	for tied < len(all) && c.pairs[all[tied]].times == n {
		tied++
	}
	names := func(place int) []any {
		return []any{c.subject.ActorName(all[place][0]), c.subject.ActorName(all[place][1])}
	}
	ahead := slices.ContainsFunc(all[:tied], func(who [2]string) bool { return c.pairs[who].ahead > 0 })
	switch {
	case c.any || ahead:
		return figure.Together(lang, "pair leads", tied, names, n)
	case n == 1 && tied > 2:
		return translations.Say(lang, "met once many", tied)
	case n > 1 && len(all) == 1:
		return translations.Say(lang, "met only", append(names(0), n)...)
	case n == 1: // without a number
		return translations.Say(lang, "met most 1", names(0)...)
	}
	return figure.Leading(lang, "met most", tied, names, n)
}

// subtitle says what the lines and the bonds are, and what has none.
func (c Content) subtitle() string {
	lang := c.subject.Lang
	if c.met == 0 {
		return translations.Say(lang, "fills pairs")
	}
	key := "meetings say"
	if c.any {
		key = "meetings say any"
	}
	text := translations.Say(lang, figure.Counted(key, c.met), c.met, c.everyone)
	if c.none {
		text = translations.Say(lang, "no meetings told") + " " + text
	}
	if c.ahead > 0 {
		text += " " + translations.Say(lang, figure.Counted("meetings ahead", c.ahead), c.ahead)
	}
	if c.undated > 0 {
		text += " " + translations.Say(lang, figure.Counted("meetings undated", c.undated), c.undated)
	}
	if len(c.actors) < c.everyone {
		text += " " + translations.Say(lang, "lines for", len(c.actors), c.everyone)
	}
	return text
}

// Table returns the pairs as a table for programs: who, how often, and the ids of their first
// and their last event.
func (c Content) Table() (header []string, rows [][]string) {
	for _, key := range c.ranked {
		p := c.pairs[key]
		rows = append(rows, []string{
			c.subject.ActorName(key[0]), c.subject.ActorName(key[1]), itoa(p.times), c.dateOf(p.first), c.dateOf(p.last),
		})
	}
	return []string{"actor", "other", "events", "first", "last"}, rows
}

func (c Content) dateOf(event int32) string { return c.subject.At(int(event)).When.Date.String() }
