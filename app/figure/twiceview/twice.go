// Package twiceview draws the events that may be told twice, in groups: why those of a group may
// be one event, and in what they differ. From there a person makes one of them, or says that they
// are not the same.
package twiceview

import (
	"cmp"
	"context"
	"slices"
	"sort"
	"strconv"
	"strings"

	"dateline/app/figure"
	"dateline/app/figure/tableview"
	"dateline/app/figure/theme"
	"dateline/app/figure/view"
	"dateline/app/scene"
	"dateline/assets/translations"
	"dateline/timeline"
)

// A Spec says what to draw and where.
type Spec struct {
	Box     scene.Rect
	Text    float64 // the size of body text, in points
	Theme   theme.Theme
	Subject *figure.Subject
	view.View
	Paper bool // it does not scroll: what does not fit is counted in its last line
}

// A group is the events of a repeat that the filter keeps, as positions in the subject.
type group struct {
	events []int32
	why    timeline.Likeness
	hidden int // those that the filter leaves out
}

// A Content is what the view shows: it is found once, away from the window's thread where events
// are many. The zero Content is none.
type Content struct {
	subject *figure.Subject
	groups  []group // by their first events
	starts  []int   // the line of the name of each
	lines   int
	events  int
	columns []tableview.Column // in which they may differ
	bold    bool               // some differ in what stands in the table, where bold letters say so
}

type contentKey struct{}

// Make finds the groups of a subject. It is made once for it, and is given up soon after ctx ends,
// with its error.
func Make(ctx context.Context, s *figure.Subject) (Content, error) {
	return figure.Prepared(ctx, s, contentKey{}, func(ctx context.Context) (Content, error) {
		c := Content{subject: s}
		all, err := s.Repeats(ctx)
		if err != nil {
			return c, err
		}
		for _, r := range all {
			g := group{why: r.Why}
			for _, slot := range r.Slots {
				if at := s.PositionOf(int(slot)); at >= 0 {
					g.events = append(g.events, int32(at))
				}
			}
			if g.hidden = len(r.Slots) - len(g.events); len(g.events) > 0 {
				slices.Sort(g.events)
				c.groups = append(c.groups, g)
			}
		}
		slices.SortFunc(c.groups, func(a, b group) int { return cmp.Compare(a.events[0], b.events[0]) })
		for _, g := range c.groups {
			c.starts = append(c.starts, c.lines)
			c.lines += 1 + len(g.events)
			c.events += len(g.events)
		}
		names := slices.DeleteFunc(tableview.Names(s.Timeline), func(name string) bool {
			return slices.Contains(tableview.Silent, name) || s.NatureOf(name).Marks()
		})
		if c.columns, err = tableview.Named(s.Timeline, names); err != nil {
			return c, err
		}
		written, err := tableview.Named(s.Timeline, standing)
		c.bold = slices.ContainsFunc(c.groups, func(g group) bool { return len(tableview.Differing(s, written, g.events...)) > 0 })
		return c, err
	})
}

// at returns the group of a line, and the event of it; -1 for the line of its name.
func (c Content) at(line int) (group, int) {
	g := sort.SearchInts(c.starts, line+1) - 1
	return c.groups[g], line - c.starts[g] - 1
}

// Len returns how many events may be told twice.
func (c Content) Len() int { return c.events }

// Headline says how many events may be told twice.
func (c Content) Headline() string {
	switch {
	case c.subject == nil:
		return ""
	case len(c.groups) == 0 && c.subject.Len() < c.subject.Total:
		return translations.Say(c.subject.Lang, "twice none kept")
	case len(c.groups) == 0:
		return translations.Say(c.subject.Lang, "twice none")
	}
	if len(c.groups) == 1 {
		return translations.Say(c.subject.Lang, "twice some 1", c.events)
	}
	return translations.Say(c.subject.Lang, "twice some", c.events, len(c.groups))
}

// subtitle says what makes events alike, and where some are, what bold letters mean.
func (c Content) subtitle() string {
	rule := translations.Say(c.subject.Lang, "twice rule")
	if c.bold {
		rule += " " + translations.Say(c.subject.Lang, "twice bold")
	}
	return rule
}

// reasons says why the events of a group are alike.
func (c Content) reasons(why timeline.Likeness) string {
	var all []string
	if why&timeline.SameAddress != 0 { // which holds of titles that are the same
		why &^= timeline.SameTitle
	}
	for _, one := range timeline.Likenesses {
		if why&one != 0 {
			all = append(all, translations.Say(c.subject.Lang, "twice "+reasonNames[one]))
		}
	}
	return strings.Join(all, translations.Say(c.subject.Lang, "twice also"))
}

// reasonNames are the reasons in phrases and tables.
var reasonNames = map[timeline.Likeness]string{timeline.SameTitle: "same title", timeline.SameAddress: "same address", timeline.NearTitle: "similar title", timeline.SameSetting: "same place and people"}

// differs returns the names of the columns in which the events of a group differ.
func (c Content) differs(g group) []string {
	return tableview.Differing(c.subject, c.columns, g.events...)
}

// Table returns the groups as a table for programs: a row for each event.
func (c Content) Table() (header []string, rows func(yield func([]string) bool)) {
	header = []string{"group", "because", "differs in"}
	shown, err := tableview.Named(c.subject.Timeline, []string{"id", "date", "title", "type", "status", "place", "actors", "sources"})
	for _, one := range shown {
		header = append(header, one.Name)
	}
	return header, func(yield func([]string) bool) {
		for n, g := range c.groups {
			var why []string
			for _, one := range timeline.Likenesses {
				if g.why&one != 0 {
					why = append(why, reasonNames[one])
				}
			}
			lead := []string{strconv.Itoa(n + 1), strings.Join(why, "; "), strings.Join(c.differs(g), "; ")}
			for _, i := range g.events {
				row := slices.Clone(lead)
				for _, one := range shown {
					row = append(row, one.Cell(c.subject, c.subject.At(int(i))))
				}
				if err != nil || !yield(row) {
					return
				}
			}
		}
	}
}
