package figure

import (
	"slices"
	"strconv"
	"strings"

	"dateline/app/figure/theme"
	"dateline/app/figure/view"
	"dateline/timeline"
)

// Asks joins expressions that must all hold to the text of a filter; "" where one of them is
// not known.
func Asks(all ...timeline.Expr) string {
	f := timeline.Filter{}
	for _, x := range all {
		if x.Join == timeline.AllOf && len(x.Of) == 0 {
			return ""
		}
		f = f.And(x)
	}
	return f.String()
}

// AskIDs is the expression that some events pass and no other.
func AskIDs(s *Subject, positions []int32) timeline.Expr {
	ids := make([]string, len(positions))
	for k, i := range positions {
		ids[k] = s.At(int(i)).ID
	}
	return timeline.Term{Field: "id", Values: ids}.Expr()
}

// Not is the expression that an event passes which does not pass another; of one that is not
// known it is not either.
func Not(x timeline.Expr) timeline.Expr {
	if x.Join == timeline.AllOf && len(x.Of) == 0 {
		return x
	}
	return timeline.Expr{Join: timeline.NotOf, Of: []timeline.Expr{x}}
}

// AskValues is the expression that the events pass which have one of some values of a facet;
// the value "" is none. Where a filter cannot say so exactly it is the zero Expr.
func (o *Order) AskValues(by view.Facet, keys ...string) timeline.Expr {
	field, ok := o.fieldOf(by)
	if unsaid := by == view.BySource && slices.Contains(keys, ""); !ok || len(keys) == 0 || unsaid { // a speaker is a source to a filter
		return timeline.Expr{}
	}
	var any []timeline.Expr
	if named := slices.DeleteFunc(slices.Clone(keys), func(key string) bool { return key == "" }); len(named) > 0 {
		any = append(any, timeline.Term{Field: field, Values: named}.Expr())
	}
	if slices.Contains(keys, "") {
		any = append(any, timeline.Term{Field: "no", Values: []string{field}}.Expr())
	}
	if len(any) == 1 {
		return any[0]
	}
	return timeline.Expr{Join: timeline.AnyOf, Of: any}
}

// fieldOf returns what a filter calls a facet; false where it means another thing too.
func (o *Order) fieldOf(by view.Facet) (field string, ok bool) {
	name, own := by.Own()
	switch {
	case by == view.ByNone:
		return "", false
	case by == "":
		return string(view.ByType), true
	case !own:
		_, both := o.Timeline.Facet(string(by))
		return string(by), !both
	case slices.Contains(timeline.Fields(), strings.ToLower(name)):
		return "", false
	}
	return name, true
}

// Asks is the expression that the events of a slot pass and no others; the zero Expr where a
// filter cannot say it: an event of several values has the colour of one of them.
func (c *Colours) Asks(slot theme.Slot) timeline.Expr {
	o, sc := c.order, c.scale
	if sc.by == view.ByActor || sc.by == view.BySource {
		return timeline.Expr{}
	}
	if name, own := sc.by.Own(); own {
		if f, known := o.Timeline.Facet(name); !known || f.Kind == timeline.OfLists {
			return timeline.Expr{}
		}
	}
	if sc.ranges() > 0 {
		return c.asksRange(int(slot))
	}
	switch {
	case slot == theme.NoneSlot:
		return o.AskValues(sc.by, "")
	case slot == theme.OtherSlot && sc.slots != nil:
		return Not(o.AskValues(sc.by, append([]string{""}, sc.keys...)...))
	case sc.slots != nil:
		return o.AskValues(sc.by, sc.keys[slot])
	}
	return o.AskValues(sc.by, sc.wordsOf(slot)...)
}

// wordsOf returns the types or the statuses of a slot.
func (sc *scale) wordsOf(slot theme.Slot) (words []string) {
	if sc.by == view.ByStatus {
		for _, status := range timeline.Statuses {
			if theme.StatusSlot(status) == slot {
				words = append(words, status.String())
			}
		}
		return words
	}
	for _, kind := range timeline.Types {
		if theme.TypeSlot(kind) == slot {
			words = append(words, kind.String())
		}
	}
	return words
}

// asksRange is Asks of numbers.
func (c *Colours) asksRange(at int) timeline.Expr {
	field, ok := c.order.fieldOf(c.scale.by)
	if !ok || at >= c.scale.ranges() {
		return timeline.Expr{}
	}
	term := func(sign string, bound float64) timeline.Expr {
		return timeline.Term{Field: field, Values: []string{sign + strconv.FormatFloat(bound, 'f', -1, 64)}}.Expr()
	}
	if c.scale.single {
		return term("", c.scale.bounds[at])
	}
	below := "<"
	if at == c.scale.ranges()-1 {
		below = "<="
	}
	return timeline.Expr{Join: timeline.AllOf, Of: []timeline.Expr{term(">=", c.scale.bounds[at]), term(below, c.scale.bounds[at+1])}}
}
