// Package compareview draws what two sides tell, which are two filters of one timeline: the events
// that only one of them has, those that both have, and those that both have and tell differently,
// in lanes above each other and as a table.
package compareview

import (
	"cmp"
	"context"
	"iter"
	"slices"

	"dateline/app/figure"
	"dateline/app/figure/tableview"
	"dateline/app/figure/theme"
	"dateline/app/figure/view"
	"dateline/app/scene"
	"dateline/timeline"
	"dateline/timeline/compare"
	"dateline/timeline/pieces"
)

// A Spec says what to draw and where.
type Spec struct {
	Box       scene.Rect
	Text      float64 // the size of body text, in points
	Theme     theme.Theme
	Subject   *figure.Subject
	view.View      // its Left and Right are the sides
	Paper     bool // the table does not scroll: what does not fit is counted in its last line
}

// A Kind says where an event is told.
type Kind uint8

// The kinds, in the order of the lanes.
const (
	LeftAlone Kind = iota
	Apart          // in both, told differently
	Alike          // in both
	RightAlone
	Kinds
)

// kindNames are the kinds in phrases and tables.
var kindNames = [Kinds]string{"A alone", "both, told differently", "both", "B alone"}

// order is the order of the kinds in the table: what differs comes first.
var order = [Kinds]Kind{Apart, LeftAlone, RightAlone, Alike}

// A pair is an event and its twin of the other side: the same one where both sides keep it, and
// -1 where only one side tells it. They are positions in the subject.
type pair struct {
	kind    Kind
	a, b    int32
	differs []string // names of columns, of those told differently
}

// first is the event that stands for the pair.
func (p pair) first() int32 {
	if p.a < 0 {
		return p.b
	}
	return p.a
}

// events are the events of the pair, each once.
func (p pair) events() []int32 {
	if p.a < 0 || p.b < 0 || p.a == p.b {
		return []int32{p.first()}
	}
	return []int32{p.a, p.b}
}

// A Content is what the view shows: it is found once, away from the window's thread where events
// are many. The zero Content is none.
type Content struct {
	subject *figure.Subject
	sides   Sides
	pairs   []pair // by kind, in the order of the table, then by time
	counts  [Kinds]int
	lined   []line
	mostly  string // when the sides differ the most, in words; "" where nothing tells
	many    bool   // so many that they were not held against each other, one by one
}

// mostHeld is how many events a side may have, beside those of both, for twins to be looked for:
// of more a person narrows the sides first.
const mostHeld = 100_000

type contentKey struct{ left, right string }

// Make finds what two sides have in common. It is made once for a subject and its sides, and is
// given up soon after ctx ends, with its error.
func Make(ctx context.Context, s Spec) (Content, error) {
	sides := SidesOf(s.Subject, s.View)
	if !sides.Known() {
		return Content{subject: s.Subject}, ctx.Err()
	}
	return figure.Prepared(ctx, s.Subject, contentKey{sides.Left.String(), sides.Right.String()}, func(ctx context.Context) (Content, error) {
		c := Content{subject: s.Subject, sides: sides}
		err := c.find(ctx)
		c.mostly = c.most()
		return c, err
	})
}

// find deals the events out to the kinds.
func (c *Content) find(ctx context.Context) error {
	left, right, both, err := c.keep(ctx)
	if err != nil {
		return err
	}
	twin := slices.Repeat([]int{-1}, len(right))
	if c.many = c.sides.toldApart() && (len(left) > mostHeld || len(right) > mostHeld); c.sides.toldApart() && !c.many {
		twin = compare.Twins(c.subject.Timeline, c.list(left), c.list(right))
	}
	told := make([]bool, len(left))
	columns := c.columns()
	for i, at := range twin {
		p := pair{kind: RightAlone, a: -1, b: right[i]}
		if at >= 0 {
			told[at] = true
			p.a, p.kind = left[at], Alike
			if p.differs = tableview.Differing(c.subject, columns, p.a, p.b); len(p.differs) > 0 {
				p.kind = Apart
			}
		}
		c.pairs = append(c.pairs, p)
	}
	for i, a := range left {
		if !told[i] {
			c.pairs = append(c.pairs, pair{kind: LeftAlone, a: a, b: -1})
		}
	}
	for _, one := range both {
		c.pairs = append(c.pairs, pair{kind: Alike, a: one, b: one})
	}
	slices.SortFunc(c.pairs, func(p, q pair) int {
		return cmp.Or(cmp.Compare(slices.Index(order[:], p.kind), slices.Index(order[:], q.kind)), cmp.Compare(p.first(), q.first()))
	})
	for _, p := range c.pairs {
		c.counts[p.kind]++
	}
	c.lined = c.lines()
	return ctx.Err()
}

// keep returns the positions of the events that only one side keeps, and those that both keep.
func (c *Content) keep(ctx context.Context) (left, right, both []int32, err error) {
	t, zone := c.subject.Timeline, c.subject.Zone()
	keeps := [2]func(*timeline.Event) bool{c.sides.Left.On(zone).Keep(t), c.sides.Right.On(zone).Keep(t)}
	n := c.subject.Len()
	kept := make([][3][]int32, pieces.Workers(n))
	err = pieces.Each(ctx, n, func(worker, from, to int) {
		for i := from; i < to; i++ {
			e := c.subject.At(i)
			switch a, b := keeps[0](e), keeps[1](e); {
			case a && b:
				kept[worker][2] = append(kept[worker][2], int32(i))
			case a:
				kept[worker][0] = append(kept[worker][0], int32(i))
			case b:
				kept[worker][1] = append(kept[worker][1], int32(i))
			}
		}
	})
	for _, one := range kept {
		left, right, both = append(left, one[0]...), append(right, one[1]...), append(both, one[2]...)
	}
	return left, right, both, err
}

func (c *Content) list(positions []int32) []timeline.Event {
	all := make([]timeline.Event, len(positions))
	for i, at := range positions {
		all[i] = *c.subject.At(int(at))
	}
	return all
}

// columns returns the columns in which twins may differ: all but those that the sides are told
// apart by, in which they differ by themselves.
func (c *Content) columns() []tableview.Column {
	by := c.sides.fields()
	names := slices.DeleteFunc(tableview.Names(c.subject.Timeline), func(name string) bool {
		return slices.Contains(tableview.Silent, name) || c.subject.NatureOf(name).Marks() || name == "sources" || slices.Contains(by, name) || slices.Contains(by, singular[name])
	})
	all, _ := tableview.Named(c.subject.Timeline, names) // of its own names
	return all
}

// singular are the fields of a filter for columns of lists.
var singular = map[string]string{"actors": "actor", "tags": "tag"}

// Len returns how many events are compared: those that a side tells.
func (c Content) Len() (n int) {
	for _, p := range c.pairs {
		n += len(p.events())
	}
	return n
}

// A Found is an event that a side tells, as A has it where both do: where it is found, and the
// columns in which the two differ.
type Found struct {
	Kind    Kind
	Event   *timeline.Event
	Differs []string
}

// Found yields what the sides tell, each event once, in the order of the table.
func (c Content) Found() iter.Seq[Found] {
	return func(yield func(Found) bool) {
		for _, p := range c.pairs {
			if !yield(Found{p.kind, c.subject.At(int(p.first())), p.differs}) {
				return
			}
		}
	}
}

// Many tells whether the sides have too many events for each to be held against each other's.
func (c Content) Many() bool { return c.many }
