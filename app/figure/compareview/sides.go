package compareview

import (
	"cmp"
	"maps"
	"slices"

	"dateline/app/figure"
	"dateline/app/figure/view"
	"dateline/assets/translations"
	"dateline/timeline"
)

// Sides are the two filters that are compared. The zero Sides are none.
type Sides struct {
	Left, Right timeline.Filter
	others      [2]bool // a side is what the other does not keep
}

// Known tells whether there is anything to compare.
func (x Sides) Known() bool { return !x.Left.IsZero() || !x.Right.IsZero() }

// SidesOf returns the sides of a view: the filters that it names, where it names one alone also
// all that this does not keep; and where it names none the two values that tell the most.
func SidesOf(s *figure.Subject, v view.View) Sides {
	if v.Left == "" && v.Right == "" {
		return suggested(s)
	}
	var x Sides
	x.Left, _ = timeline.ParseFilter(v.Left) // they were read once already
	x.Right, _ = timeline.ParseFilter(v.Right)
	if x.others = [2]bool{x.Left.IsZero(), x.Right.IsZero()}; x.others[0] {
		x.Left = timeline.FilterOf(figure.Not(x.Right.Root))
	} else if x.others[1] {
		x.Right = timeline.FilterOf(figure.Not(x.Left.Root))
	}
	return x
}

type suggestedKey struct{}

// suggested compares the two sources that tell the most, else the two actors, places or types.
func suggested(s *figure.Subject) Sides {
	return figure.Once(s.Main(), suggestedKey{}, func() Sides {
		for _, by := range append(ownOf(s), view.BySource, view.ByActor, view.ByCountry, view.ByPlace, view.ByType) {
			if all := Values(s, by, 2); len(all) == 2 {
				return Sides{Left: all[0].Filter, Right: all[1].Filter}
			}
		}
		return Sides{}
	})
}

// ToldBy is the phrase that names the facet by which the events of two joined files are told apart.
const ToldBy = "told by"

// ownOf returns that facet, where a timeline is one of two.
func ownOf(s *figure.Subject) []view.Facet {
	for _, lang := range translations.Languages() {
		if _, is := s.Timeline.Facet(translations.Say(lang, ToldBy)); is {
			return []view.Facet{view.Own(translations.Say(lang, ToldBy))}
		}
	}
	return nil
}

// A Value can be a side: its name, and the filter that keeps its events.
type Value struct {
	Name   string
	Filter timeline.Filter
}

// mostLooked is how many events are looked at to find the values that most events have.
const mostLooked = 4000

// Values returns the values of a facet that most events have, by a look at some thousand of them.
func Values(s *figure.Subject, by view.Facet, most int) (all []Value) {
	counts := map[string]int{}
	for i := 0; i < s.Len(); i += max(1, s.Len()/mostLooked) {
		s.EachKey(s.At(i), by, func(key string) { counts[key]++ })
	}
	delete(counts, "")
	delete(counts, "unknown")
	keys := slices.SortedFunc(maps.Keys(counts), func(a, b string) int {
		return cmp.Or(cmp.Compare(counts[b], counts[a]), cmp.Compare(a, b))
	})
	for _, key := range keys[:min(len(keys), most)] {
		if x := s.AskValues(by, key); x.Join != timeline.AllOf {
			all = append(all, Value{s.KeyName(by, key), timeline.FilterOf(x)})
		}
	}
	return all
}

// fields are what the sides are told apart by.
func (x Sides) fields() (all []string) {
	var add func(timeline.Expr)
	add = func(one timeline.Expr) {
		if one.Join == timeline.OneTerm {
			all = append(all, one.Term.Field)
		}
		for _, o := range one.Of {
			add(o)
		}
	}
	add(x.Left.Root)
	add(x.Right.Root)
	return all
}

// Names returns what the sides are called, in words.
func (x Sides) Names(s *figure.Subject) (names [2]string) {
	for i, f := range [2]timeline.Filter{x.Left, x.Right} {
		names[i] = figure.Capital(figure.Asked(timeline.FilterOf(called(s, f.Root)), s.Timeline, s.Lang, s.Zone()))
		if x.others[i] {
			names[i] = translations.Say(s.Lang, "the others")
		}
	}
	return names
}

// called returns an expression in which people, places and sources stand by their names in place
// of their ids, to be read.
func called(s *figure.Subject, x timeline.Expr) timeline.Expr {
	name := map[string]func(string) string{
		"actor":  s.ActorName,
		"place":  func(id string) string { return cmp.Or(s.PlaceName(id), id) },
		"source": func(id string) string { return s.KeyName(view.BySource, id) },
	}[x.Term.Field]
	if x.Join == timeline.OneTerm && name != nil {
		x.Term.Values = slices.Clone(x.Term.Values)
		for i, id := range x.Term.Values {
			x.Term.Values[i] = cmp.Or(name(id), id)
		}
	}
	x.Of = slices.Clone(x.Of)
	for i := range x.Of {
		x.Of[i] = called(s, x.Of[i])
	}
	return x
}
