package compareview

import (
	"cmp"
	"slices"

	"dateline/app/figure"
	"dateline/app/figure/facet"
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

// suggested compares the two values that tell the most of the facet that tells sides apart best.
// They are those of all events: a filter changes what is compared, and not with what.
func suggested(s *figure.Subject) Sides {
	return figure.Once(s.Main(), suggestedKey{}, func() Sides {
		for _, by := range By(s) {
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

// mostGroupings is how many of a file's own facets sides are told apart by.
const mostGroupings = 4

// By lists the facets whose values can be sides, the best first: that by which two joined files are
// told apart, who says so, who takes part, the types, the file's own groups, where. A column of
// addresses, numbers or marks of single events is none: nobody knows what its values are.
func By(s *figure.Subject) []view.Facet {
	own := ownOf(s)
	all := append(own, view.BySource, view.ByActor, view.ByType)
	groups := slices.DeleteFunc(s.Groupings(), func(by view.Facet) bool { return slices.Contains(own, by) })
	return append(append(all, groups[:min(len(groups), mostGroupings)]...), view.ByCountry, view.ByPlace)
}

// A Value can be a side: its name, and the filter that keeps its events.
type Value struct {
	Name   string
	Filter timeline.Filter
}

// mostLooked is how many events are looked at to find the values that most events have.
const mostLooked = 4000

type valuesKey struct{ by view.Facet }

// A tally is how many of the events that were looked at have a value.
type tally struct {
	key   string
	count int
}

// Values returns the values of a facet that most events of the timeline have, by a look at some
// thousand of them; none where no two events have one alike. Sources that are addresses are one by
// the site that they lead to.
func Values(s *figure.Subject, by view.Facet, most int) []Value {
	return sampled(s, by, func(string) bool { return true }, most)
}

// sampled returns the values of a facet whose names are accepted, so many at most, that of most events
// first, by a look at some thousand of these.
func sampled(s *figure.Subject, by view.Facet, accepts func(name string) bool, most int) (all []Value) {
	counts := figure.OnceRead(s, valuesKey{by}, func() []tally { return tallies(s, by) })
	if len(counts) == 0 || counts[0].count < 2 {
		return nil
	}
	for _, one := range counts {
		name, site := one.key, by == view.BySource && isSite(s, one.key)
		if !site {
			name = s.KeyName(by, one.key)
		}
		if !accepts(name) {
			continue
		}
		if site {
			all = append(all, Value{name, timeline.FilterOf(timeline.Term{Field: "source", Values: []string{one.key}}.Expr())})
		} else if x := s.AskValues(by, one.key); x.Join != timeline.AllOf {
			all = append(all, Value{name, timeline.FilterOf(x)})
		}
		if len(all) == most {
			break
		}
	}
	return all
}

// Find returns the values of a facet whose names are accepted, so many at most: those that Values finds,
// and of all events where the facets of the whole are counted.
func Find(whole *figure.Subject, by view.Facet, accepts func(name string) bool, most int) []Value {
	all := sampled(whole, by, accepts, most)
	facets, made := facet.Made(whole)
	if !made || whole.Timeline.Events.Len() <= mostLooked {
		return all // it has looked at each
	}
	at := slices.IndexFunc(facets.List, func(f *facet.Facet) bool { return f.By == by })
	if at < 0 || len(all) == 0 && len(Values(whole, by, 1)) == 0 {
		return all
	}
	have := map[string]bool{}
	for _, v := range all {
		have[v.Filter.String()] = true
	}
	f := facets.List[at]
	for _, n := range f.Ranked {
		if len(all) >= most {
			break
		}
		name := f.ValueName(whole, n)
		if !accepts(name) {
			continue
		}
		if x := timeline.FilterOf(whole.AskValues(by, f.Words[n])); !x.IsZero() && !have[x.String()] {
			have[x.String()] = true
			all = append(all, Value{name, x})
		}
	}
	return all
}

// tallies counts the values of a facet, that of most events first.
func tallies(s *figure.Subject, by view.Facet) (all []tally) {
	counts := map[string]int{}
	var had []string
	for e := range s.Timeline.Events.Sample(mostLooked) {
		had = had[:0]
		s.EachGroup(e, by, func(key string) {
			if key != "" && key != "unknown" && !slices.Contains(had, key) {
				had = append(had, key)
				counts[key]++
			}
		})
	}
	for key, n := range counts {
		all = append(all, tally{key, n})
	}
	slices.SortFunc(all, func(a, b tally) int { return cmp.Or(cmp.Compare(b.count, a.count), cmp.Compare(a.key, b.key)) })
	return all
}

// isSite tells whether a key of a source is the site of some, and no source itself.
func isSite(s *figure.Subject, key string) bool {
	return !slices.ContainsFunc(s.Timeline.Sources, func(one timeline.Source) bool { return one.ID == key })
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

// toldApart tells whether the sides may tell one event twice: they are told apart by who says so, or by
// the file's own columns, as two files that were joined are. Sides by what events are about, or of which
// one is all that the other is not, have in common what both keep and nothing else.
func (x Sides) toldApart() bool {
	if x.others[0] || x.others[1] {
		return false
	}
	return !slices.ContainsFunc(x.fields(), func(field string) bool {
		return field == "" || field != "source" && slices.Contains(timeline.Fields(), field)
	})
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
