package chart

import (
	"cmp"
	"context"
	"slices"
	"sync"

	"dateline/app/figure"
	"dateline/app/scene"
	"dateline/assets/translations"
	"dateline/timeline/calendar"
	"dateline/timeline/pieces"
)

// A silence is the longest interval in which nothing is told of an actor.
type silence struct {
	actor string
	interval
}

// silences shows for each actor how long nothing was told of him at the longest: between an
// event of his and the next that begins when all before have ended.
func silences(ctx context.Context, s Spec) Content {
	all, alone := silencesOf(ctx, s.Subject)
	if ctx.Err() != nil {
		return Content{}
	}
	lang := s.Subject.Lang
	c := Content{headline: translations.Say(lang, "no silences"), subtitle: translations.Say(lang, "silences say")}
	c.table.Header = slices.Concat([]string{"actor"}, endColumns, []string{"least days", "most days"})
	for _, one := range all {
		between := append(s.ends(one.from, one.to), exactly(one.least), exactly(one.most))
		c.table.add(append([]any{s.Subject.ActorName(one.actor)}, between...)...)
	}
	if len(all) == 0 {
		return c
	}
	if alone > 0 {
		c.subtitle += " " + translations.Say(lang, "silences alone", alone, len(all)+alone)
	}
	first := all[0]
	c.headline = translations.Say(lang, "longest silence", s.Subject.ActorName(first.actor), s.length(first.interval), s.Subject.Event(first.to).Name)
	tied := 1
	for tied < len(all) && all[tied].least == first.least && all[tied].most == first.most {
		tied++
	}
	if tied > 1 {
		c.headline = translations.Say(lang, "longest silence tied", s.length(first.interval), tied)
	}
	shown := all[:c.fitLengths(s, len(all), !slices.ContainsFunc(all, func(one silence) bool { return one.most > one.least }))]
	more, last := 0, shown[len(shown)-1]
	for more < len(all)-len(shown) && !longer(last.interval, all[len(shown)+more].interval) {
		more++
	}
	c.left = s.longestLeft(len(shown), len(all), more)
	lasting, names := make([]interval, len(shown)), make([]string, len(shown))
	for i, one := range shown {
		lasting[i] = one.interval
		names[i] = scene.Font{Size: s.Text * 0.88}.Cut(s.Subject.ActorName(one.actor), s.Box.W*0.3)
	}
	c.intervals(s, lasting, names)
	return c
}

// silencesOf returns the silence of each actor of two events or more, the longest first; and how
// many actors have one alone.
func silencesOf(ctx context.Context, s *figure.Subject) (all []silence, alone int) {
	known, err := s.Known(ctx)
	if err != nil {
		return nil, 0
	}
	m, cast := measuring{s, known}, castOf(ctx, s)
	workers := pieces.Workers(s.Dated)
	found, single := make([][]silence, workers), make([]int, workers)
	var wait sync.WaitGroup
	for w := range workers {
		wait.Go(func() { found[w], single[w] = m.silences(ctx, cast, int32(w), int32(workers)) })
	}
	wait.Wait()
	for _, n := range single {
		alone += n
	}
	all = slices.Concat(found...)
	slices.SortStableFunc(all, func(a, b silence) int {
		if longer(a.interval, b.interval) {
			return -1
		}
		if longer(b.interval, a.interval) {
			return 1
		}
		return cmp.Compare(a.actor, b.actor)
	})
	return all, alone
}

// longer tells whether an interval is longer than another: by the days that are certain, and
// where these are as many by those that are possible.
func longer(a, b interval) bool {
	return a.least > b.least || a.least == b.least && a.most > b.most
}

// An ending is the event of an actor that ends last.
type ending struct {
	is    bool
	event int32
	end   calendar.Instant
}

// mine tells whether one of some actors is among those that one of so many looks after.
func mine(actors []int32, first, every int32) bool {
	return slices.ContainsFunc(actors, func(actor int32) bool { return actor%every == first })
}

// silences goes through all events for one of so many actors, in the order of time; each core has
// its own of these.
func (m measuring) silences(ctx context.Context, cast membership, first, every int32) (all []silence, alone int) {
	last := make([]ending, len(cast.keys)) // of those before
	longest := make([]interval, len(cast.keys))
	for i := range pieces.Of(ctx, from(0, m.Dated)) {
		all := cast.of(i)
		if !mine(all, first, every) {
			continue
		}
		b := m.Bounds(i)
		for _, actor := range all {
			if actor%every != first {
				continue
			}
			before := last[actor]
			if !before.is || before.end.Before(b.End) {
				last[actor] = ending{true, int32(i), b.End}
			}
			if !before.is {
				continue
			}
			best := &longest[actor]
			if best.to > 0 && days(before.end, b.Start)+1 < best.least {
				continue // which hours and the days that are possible do not outweigh
			}
			if one := m.interval(int(before.event), i); best.to == 0 || longer(one, *best) {
				*best = one
			}
		}
	}
	for actor, one := range longest {
		if one.to > 0 {
			all = append(all, silence{cast.keys[actor], one})
		} else if last[actor].is {
			alone++
		}
	}
	return all, alone
}
