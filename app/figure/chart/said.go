package chart

import (
	"context"
	"math"
	"slices"
	"strings"

	"dateline/app/figure"
	"dateline/assets/translations"
	"dateline/timeline/calendar"
)

// What numbers of a headline are rounded, since nobody says them whole: from so many on, and those of which it
// is in doubt, by so small a part, how many they are. A share is told of so many events at least.
const (
	roundedFrom = 1000
	roundedIn   = 0.02
	sharedFrom  = 5000
)

// rounded says a number of a headline, or from where to where it may lie, as a person does: about how many
// where it is large, or where it lies between two that are nearly the same.
func rounded(lang string, least, most int) string {
	if n, is := round(least, most); is {
		return translations.Say(lang, "about number", translations.Grouped(lang, n))
	}
	return between(lang, least, most)
}

// round returns about how many lie between two numbers; false where a headline says both.
func round(least, most int) (n int, is bool) {
	n = about(least, most)
	near := float64(most-least) <= roundedIn*float64(most)
	if near && most > least && most < roundedFrom {
		n = nearest(n, 10)
	}
	return n, near && (most > least || most >= roundedFrom)
}

// nearest returns the multiple of a step that is nearest to a number.
func nearest(n, step int) int { return (n + step/2) / step * step }

// exact puts the numbers that a headline rounds into its card.
func (c *Content) exact(s Spec, span calendar.Span, certain, count int) {
	if n := between(s.Subject.Lang, certain, count); n != rounded(s.Subject.Lang, certain, count) && c.said.Kind != 0 {
		c.said.Desc = strings.TrimSpace(s.period(span) + translations.Say(s.Subject.Lang, "colon") + n + "\n" + c.said.Desc)
	}
}

// percent says which part of all some are, in hundredths.
func percent(lang string, part float64) string {
	return strings.ReplaceAll(translations.Say(lang, "percent", int(math.Round(100*part))), " ", "\u202f")
}

// against adds to a headline how much more than the usual period the busiest has: "twice the usual 7".
func (p peak) against(lang, headline string) string {
	usual, is := p.usual(p.spans[0])
	if len(p.spans) != 1 || p.of.certain != p.of.count || !is || usual < leastThere {
		return headline
	}
	times := float64(p.of.count) / float64(usual)
	whole := int(math.Floor(times + roundedIn))
	key := "usual times"
	switch {
	case whole < 2:
		key = "usual less"
	case whole == 2:
		key = "usual twice"
	}
	if exact := math.Abs(times-float64(whole)) <= 2*roundedIn*float64(whole); !exact && whole > 1 {
		key += " more"
	}
	if whole > 2 {
		return translations.Say(lang, key, headline, whole, translations.Grouped(lang, usual))
	}
	return translations.Say(lang, key, headline, translations.Grouped(lang, usual))
}

// steady says of periods none of which stands out how many events each has: about how many where that is
// nearly the same, else from how many to how many.
func (s Spec) steady(ctx context.Context, p peak) string {
	lang := s.Subject.Lang
	if len(p.spans) == 0 {
		return s.nothing()
	}
	if p.tied() && p.gaps() {
		return figure.Capital(translations.Say(lang, translations.Counted("steady in", p.of.count), translations.Grouped(lang, p.of.count), len(p.spans), translations.Say(lang, "many "+unitWord(p.spans[0]), len(p.bins))))
	}
	if p.tied() {
		return p.each(lang, p.of.count, len(p.spans) == len(p.bins))
	}
	if least, most, is := even(p.bins); is {
		n := about(least, most)
		if n >= fewAlike && float64(most-least) > alike*float64(most) {
			n = nearest(n, 5)
		}
		said := p.each(lang, n, least == most)
		_, first := p.bins[0].counted()
		if _, last := p.bins[len(p.bins)-1].counted(); min(first, last) < least {
			return translations.Say(lang, "spread but ends", said)
		}
		return said
	}
	if p.of.count <= fewEach || barUnit(p.edges).key == "" {
		if whole, n := s.wholeBy(ctx, p.spans[0]); n > 0 {
			return s.mostFall(ctx, []calendar.Span{whole}, n, n)
		}
	}
	if n := p.middle(); n >= leastMiddle {
		return translations.Say(lang, "none stands out usual", level(lang, float64(n)), barUnit(p.edges).per(lang), translations.Grouped(lang, p.of.count))
	}
	return translations.Say(lang, "none stands out", translations.Grouped(lang, p.of.count), s.among(), barUnit(p.edges).per(lang))
}

// tied tells whether nearly all periods have the very same number of events.
func (p peak) tied() bool {
	return p.of.certain == p.of.count && len(p.spans) > 2 && 4*len(p.spans) > 3*len(p.bins)
}

// gaps tells whether some period between the first and the last has far fewer events than the busiest.
func (p peak) gaps() bool {
	return slices.ContainsFunc(p.bins[1:max(1, len(p.bins)-1)], func(bin parts) bool { return bin.total() < alikeBars*float64(p.of.count) })
}

// level tells whether the periods have nearly as many events each.
func (p peak) level() bool {
	_, _, is := even(p.bins)
	return is || p.tied() && !p.gaps()
}

// leastMiddle is how many events a period must usually have for that to be said where others have far more or fewer.
const leastMiddle = 2

// middle returns the median of what the whole periods of an answer have, of events whose day is not known a part.
func (a answer) middle() int {
	var all []float64
	for i := range a.bins {
		if i > 0 && i < len(a.bins)-1 {
			all = append(all, a.bins[i].total())
		}
	}
	slices.Sort(all)
	return int(math.Round(quantile(all, 0.5)))
}

// each says that each period of an answer has so many events, or about as many.
func (a answer) each(lang string, n int, whole bool) string {
	said := translations.Grouped(lang, n)
	if !whole {
		said = translations.Say(lang, "about number", said)
	}
	return figure.Capital(translations.Say(lang, translations.Counted("steady", n), said, barUnit(a.edges).each(lang)))
}

// fewAlike is from how many events on those of periods that are nearly alike are said to the next five.
const fewAlike = 20

// shifts says how the share of a colour moves from one half of the time to the other.
func shifts(lang, name string, before, after float64, until string) string {
	key := "shifted up"
	if after < before {
		key = "shifted down"
	}
	return translations.Say(lang, key, figure.Capital(name), percent(lang, before), until, percent(lang, after))
}
