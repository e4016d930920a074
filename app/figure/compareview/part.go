package compareview

import (
	"fmt"

	"dateline/app/figure"
	"dateline/app/scene"
	"dateline/assets/translations"
	"dateline/timeline/calendar"
)

// PicksPart is what the ID of a mark begins with that stands for several events of the comparison:
// what follows is read by Behind.
const PicksPart = "part of:"

// A part is the events of a kind, or of all that Differing stands for, or those of it that may fall on some days.
type part struct {
	kind     Kind
	from, to calendar.Day // both 0 for all
}

func (p part) id() string {
	return fmt.Sprintf("%s%d:%d:%d", PicksPart, p.kind, p.from, p.to)
}

// whole tells whether a part is all events of its kind.
func (p part) whole() bool { return p == part{kind: p.kind} }

// Behind returns the ids of the events behind a mark, by what follows PicksPart in its ID, in the
// order of the table; and the line of the table from which on they stand.
func (c Content) Behind(name string) (ids []string, line int) {
	var p part
	if n, err := fmt.Sscanf(name, "%d:%d:%d", &p.kind, &p.from, &p.to); n < 3 || err != nil {
		return nil, 0
	}
	for at, l := range c.lined {
		switch {
		case !p.kind.holds(c.pairs[l.at].kind):
			continue
		case l.name:
			line = at
			continue
		}
		for _, i := range c.told(l) {
			if !c.within(p, i) {
				continue
			}
			if len(ids) == 0 && !p.whole() {
				line = at
			}
			ids = append(ids, c.subject.At(int(i)).ID)
		}
	}
	return ids, line
}

// told returns the events that a line tells: two where both sides tell one alike.
func (c Content) told(l line) []int32 {
	if p := c.pairs[l.at]; p.kind != Apart {
		return p.events()
	}
	return []int32{c.event(l)}
}

// within tells whether an event may fall on the days of a part.
func (c Content) within(p part, i int32) bool {
	if p.whole() {
		return true
	}
	return int(i) < c.subject.Dated && c.subject.Bounds(int(i)).Overlaps(calendar.Span{Start: p.from.Start(), End: (p.to + 1).Start()})
}

// markOf is the mark of a kind, which picks its events.
func (c Content) markOf(k Kind) scene.Mark {
	lang, n := c.subject.Lang, c.counts[k]
	m := scene.Mark{Kind: scene.MarkBin, Title: k.Named(lang), Desc: translations.Say(lang, figure.Counted("bin", n), n)}
	if n > 0 {
		m.Kind, m.ID = scene.MarkButton, part{kind: k}.id()
	}
	return m
}
