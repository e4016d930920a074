package state

import (
	"context"
	"path/filepath"
	"slices"
	"strings"

	"dateline/app/figure"
	"dateline/app/figure/compareview"
	"dateline/app/figure/view"
	"dateline/data/kit/draft"
	"dateline/data/kit/message"
	"dateline/timeline"
	"dateline/timeline/compare"
)

// comparing is the name of the view that compares.
const comparing = "compare"

// Compared shows what two sides tell, each a filter; "" for what the other does not keep.
type Compared struct{ Left, Right string }

func (c Compared) apply(m Model) (Model, []Effect) {
	m.Left, m.Right, m.FirstRow = c.Left, c.Right, 0
	return m.raised(comparing), nil
}

// PartPicked picks the events behind a mark of the comparison: those that one side tells alone, that
// both tell, or those of them on some days. The table shows them from the first on, timeline and
// map mark them, and both sides stay; a second click lets them go.
type PartPicked struct{ Name string }

func (p PartPicked) apply(m Model) (Model, []Effect) {
	c, err := compareview.Make(nobody, compareview.Spec{Subject: m.Subject, View: m.View}) // which was made when it was drawn
	if err != nil {
		return m, nil
	}
	ids, line := c.Behind(p.Name)
	if len(ids) == 0 {
		return m, nil
	}
	picked := view.KeysOf(ids[:min(len(ids), mostPicked)])
	if m.Picked == picked {
		m.Picked = ""
		return m, nil
	}
	m.Selected, m.Picked, m.FirstRow = ids[0], picked, line
	if len(ids) > mostPicked {
		return m.notice(phrased("picked of", mostPicked, len(ids))), nil
	}
	return m, nil
}

// SideWritten takes a filter, as a person has written it, for one side of what is compared.
type SideWritten struct {
	Right bool
	Text  string
}

func (w SideWritten) apply(m Model) (Model, []Effect) {
	f, err := figure.Written(w.Text, m.Timeline)
	if err != nil {
		return m.tell(message.Problem{Err: err}, Answer{phrased("again"), m.writeSide(w.Right, w.Text)}), nil
	}
	return then(m, m.withSide(w.Right, f.String()))
}

// withSide is what it means to take another filter for one side; the other stays as it is.
func (m Model) withSide(right bool, text string) Compared {
	x := compareview.SidesOf(m.Subject, m.View)
	c := Compared{m.Left, m.Right}
	if c == (Compared{}) {
		c = Compared{x.Left.String(), x.Right.String()}
	}
	if right {
		c.Right = text
	} else {
		c.Left = text
	}
	return c
}

// writeSide asks for the filter of a side.
func (m Model) writeSide(right bool, said string) Message {
	return TextAsked{Text: phrased("write side"), Said: said, Means: func(text string) Message { return SideWritten{right, text} }}
}

// TextAsked asks for a line of text.
type TextAsked struct {
	Text  message.Speaker
	Said  string
	Means func(said string) Message
}

func (a TextAsked) apply(m Model) (Model, []Effect) {
	m.Dialog = &Dialog{Kind: AskText, Text: a.Text, Said: a.Said, Means: a.Means}
	return m, nil
}

// mostSides is how many values of each facet a menu offers as a side; the rest is found by typing, of
// which so many of each are listed.
const (
	mostSides = 8
	mostFound = 200
)

// sidesOffered lists what one side of what is compared may be: what is found by its name or written as
// a filter, what the other side does not keep, and the values that most events have.
func sidesOffered(right bool) func(Model) []Item {
	return func(m Model) []Item {
		x := compareview.SidesOf(m.Subject, m.View)
		now, other := x.Left, x.Right
		if right {
			now, other = other, now
		}
		values, more := m.sideValues(right, now)
		var all []Item
		if more {
			all = append(all, Item{Words: m.say("find side"), Means: FindAsked{phrased("find side"), m.findSide(right)}})
		}
		all = append(all, Item{Words: m.say("write side"), Means: m.writeSide(right, now.String())})
		if !other.IsZero() {
			all = append(all, Item{Words: figure.Capital(m.say("the others")), Means: m.withSide(right, "")})
		}
		return append(all, values...)
	}
}

// sideValues lists the values that most events have, those of each facet behind a line, and tells whether
// there are more of any.
func (m Model) sideValues(right bool, now timeline.Filter) (all []Item, more bool) {
	for _, by := range compareview.By(m.Subject) {
		values := compareview.Values(m.Subject, by, mostSides+1)
		if len(values) < 2 {
			continue
		}
		more = more || len(values) > mostSides
		all = append(all, Item{})
		for _, v := range values[:min(len(values), mostSides)] {
			words := m.Subject.FacetName(by) + m.say("colon") + v.Name
			all = append(all, Item{words, m.withSide(right, v.Filter.String()), v.Filter.Same(now)})
		}
	}
	return all, more
}

// findSide finds by its name what one side may be.
func (m Model) findSide(right bool) func(typed string) []Command {
	return func(typed string) (all []Command) {
		for _, by := range compareview.By(m.Subject) {
			if len(compareview.Values(m.Subject, by, 2)) < 2 {
				continue
			}
			for _, v := range compareview.Find(m.Whole(), by, holding(typed), mostFound) {
				all = append(all, Command{Words: v.Name, Keys: m.Subject.FacetName(by), Means: m.withSide(right, v.Filter.String())})
			}
		}
		return found(all, typed)
	}
}

// holding tells of names whether they hold all that is typed.
func holding(typed string) func(name string) bool {
	want := strings.Fields(timeline.Fold(typed))
	return func(name string) bool {
		name = timeline.Fold(name)
		return !slices.ContainsFunc(want, func(w string) bool { return !strings.Contains(name, w) })
	}
}

// FindAsked asks for one of some things that are found by typing.
type FindAsked struct {
	Text message.Speaker
	Find func(typed string) []Command
}

func (f FindAsked) apply(m Model) (Model, []Effect) {
	m.Dialog = &Dialog{Kind: AskCommand, Text: f.Text, Find: f.Find}
	return m, nil
}

// CompareAsked asks what a value is to be compared with: another of its facet, or all others.
type CompareAsked struct {
	By   view.Facet
	Word string
}

func (a CompareAsked) apply(m Model) (Model, []Effect) {
	own := timeline.FilterOf(m.Subject.AskValues(a.By, a.Word))
	if own.IsZero() {
		return m, nil
	}
	items := []Item{{Words: figure.Capital(m.say("the others")), Means: Compared{own.String(), ""}}, {}}
	for _, v := range compareview.Values(m.Subject, a.By, 2*mostSides) {
		if !v.Filter.Same(own) {
			items = append(items, Item{Words: v.Name, Means: Compared{own.String(), v.Filter.String()}})
		}
	}
	if len(items) > 2*mostSides {
		return then(m, FindAsked{phrased("compare with", m.Subject.KeyName(a.By, a.Word)), m.findOther(a.By, own)})
	}
	return m, []Effect{Offer{items, m.Pointer.At}}
}

// findOther finds by its name what a value of a facet is to be compared with: all others come first.
func (m Model) findOther(by view.Facet, own timeline.Filter) func(typed string) []Command {
	return func(typed string) []Command {
		all := []Command{{Words: figure.Capital(m.say("the others")), Means: Compared{own.String(), ""}}}
		for _, v := range compareview.Find(m.Whole(), by, holding(typed), mostFound) {
			if !v.Filter.Same(own) {
				all = append(all, Command{Words: v.Name, Means: Compared{own.String(), v.Filter.String()}})
			}
		}
		return found(all, typed)
	}
}

// FileCompared compares what is open with another file: both are joined in a new document.
type FileCompared struct{ Path string }

func (f FileCompared) apply(m Model) (Model, []Effect) {
	m = m.restored()
	m.jobs++
	m.Load = &Load{Job: m.jobs, Path: f.Path}
	names := [2]string{m.name(), filepath.Base(f.Path)}
	if names[0] == names[1] {
		names = [2]string{"A: " + names[0], "B: " + names[1]}
	}
	return m, []Effect{JoinFile{Read: Read{Job: m.jobs, Path: f.Path, Lang: m.Lang, Zone: m.Zone}, Timeline: m.Timeline, Facet: m.say(compareview.ToldBy), Names: names, Title: m.say("compared title", names[0], names[1])}}
}

// A JoinFile reads a file and joins it with what is open. It is answered by Joined or Failed.
type JoinFile struct {
	Read
	Timeline *timeline.Timeline
	Facet    string // by which their events are told apart
	Names    [2]string
	Title    string
}

func (JoinFile) effect() {}

// Make joins. It may run away from the window's thread, and is given up soon after ctx ends.
func (j JoinFile) Make(ctx context.Context, theirs *timeline.Timeline) (Joined, error) {
	side := func(t *timeline.Timeline) compare.Side {
		return compare.Side{Timeline: t, Named: func(e *timeline.Event) bool { return !draft.Made(e) }}
	}
	a, b := compare.Strangers(side(j.Timeline), side(theirs))
	t := compare.Join(a, b, j.Facet, j.Names)
	t.Title, t.Summary = timeline.Say(j.Lang, j.Title), nil
	s, err := j.Subject(ctx, t)
	return Joined{j, s}, err
}

// Joined shows two files that were joined, and compares them.
type Joined struct {
	JoinFile
	Made *figure.Subject
}

func (j Joined) apply(m Model) (Model, []Effect) {
	if !m.loads(j.Job) {
		return m, nil
	}
	m.Load = nil
	m = m.inFront(document("", j.Made.Timeline, j.Made.In(m.Lang)))
	side := func(name string) string {
		return timeline.FilterOf(timeline.Term{Field: j.Facet, Values: []string{name}}.Expr()).String()
	}
	return then(m, Compared{side(j.Names[0]), side(j.Names[1])})
}
