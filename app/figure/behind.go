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
	if slices.ContainsFunc(all, isZero) {
		return ""
	}
	return timeline.FilterOfAll(all...).String()
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
	if isZero(x) {
		return x
	}
	return timeline.Expr{Join: timeline.NotOf, Of: []timeline.Expr{x}}
}

// AskValues is the expression that the events pass which have one of some values of a facet;
// the value "" is none. Where a filter cannot say so exactly it is the zero Expr.
func (o *Order) AskValues(by view.Facet, keys ...string) timeline.Expr {
	field, ok := o.fieldOf(by)
	none := field
	if by == view.BySource { // a speaker is a source to a filter, but no document
		none = "document"
	}
	if _, both := o.Timeline.Facet(none); !ok || len(keys) == 0 || none != field && both && slices.Contains(keys, "") {
		return timeline.Expr{}
	}
	var any []timeline.Expr
	if named := slices.DeleteFunc(slices.Clone(keys), func(key string) bool { return key == "" }); len(named) > 0 {
		any = append(any, timeline.Term{Field: field, Values: named}.Expr())
	}
	if slices.Contains(keys, "") {
		any = append(any, timeline.Term{Field: "no", Values: []string{none}}.Expr())
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
// filter cannot say it. An event of several values has the colour of that which most events have:
// it has this value, and none of those with more.
func (c *Colours) Asks(slot theme.Slot) timeline.Expr {
	o, sc := c.order, c.scale
	if sc.ranges() > 0 {
		return c.asksRange(int(slot))
	}
	switch {
	case sc.slots == nil:
		return o.AskValues(sc.by, sc.wordsOf(slot)...)
	case slot == theme.NoneSlot:
		return o.AskValues(sc.by, "")
	case slot == theme.OtherSlot:
		return Not(o.AskValues(sc.by, append([]string{""}, sc.keys...)...))
	case slot == 0 || !o.several(sc.by):
		return o.AskValues(sc.by, sc.keys[slot])
	}
	return both(o.AskValues(sc.by, sc.keys[slot]), Not(o.AskValues(sc.by, sc.keys[:slot]...)))
}

// several tells whether an event may have several values of a facet.
func (o *Order) several(by view.Facet) bool {
	name, _ := by.Own()
	f, _ := o.Timeline.Facet(name)
	return by == view.ByActor || by == view.BySource || f.Kind == timeline.OfLists
}

// both is the expression that the events pass which pass two; the zero Expr where one of them is.
func both(a, b timeline.Expr) timeline.Expr {
	if isZero(a) || isZero(b) {
		return timeline.Expr{}
	}
	return timeline.Expr{Join: timeline.AllOf, Of: []timeline.Expr{a, b}}
}

// isZero tells whether an expression says nothing.
func isZero(x timeline.Expr) bool { return x.Join == timeline.AllOf && len(x.Of) == 0 }

// wordsOf returns the types or the statuses of a slot.
func (sc *scale) wordsOf(slot theme.Slot) (words []string) {
	if sc.by == view.ByStatus {
		for status := range timeline.Status(len(timeline.Statuses) + 1) {
			if theme.StatusSlot(status) == slot {
				words = append(words, status.String())
			}
		}
		return words
	}
	for kind := range timeline.Type(len(timeline.Types) + 1) {
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
