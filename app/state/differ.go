package state

import (
	"path/filepath"

	"dateline/app/figure"
	"dateline/app/figure/view"
	"dateline/data"
	"dateline/data/kit/draft"
	"dateline/data/kit/message"
	"dateline/timeline"
	"dateline/timeline/compare"
	"dateline/timeline/revision"
)

// DiffAsked shows how another file, or a version of this one, differs from the document, as a
// document of its own.
type DiffAsked struct{ Path string }

func (d DiffAsked) apply(m Model) (Model, []Effect) {
	if d.Path == "" {
		return m, nil
	}
	return m, []Effect{ReadOther{Document: m.ID, Path: d.Path, Why: ForDiff}}
}

// OtherAsked asks what of another file is to be taken over.
type OtherAsked struct{ Path string }

func (o OtherAsked) apply(m Model) (Model, []Effect) {
	if refused, ok := m.refuse(); ok {
		return refused, nil
	}
	return m, []Effect{ReadOther{Document: m.ID, Path: o.Path, Why: ForEvents}}
}

// A ReadOther reads a file beside a document. It is answered by OtherRead, or Failed.
type ReadOther struct {
	Document int
	Path     string
	Why      Wanted
}

// Wanted says why a file is read beside a document.
type Wanted uint8

// Why a file is read beside a document.
const (
	ForDiff   Wanted = iota // to see how it differs
	ForEvents               // to take its events over
)

func (ReadOther) effect() {}

// OtherRead brings the file.
type OtherRead struct {
	ReadOther
	File *data.File
}

func (r OtherRead) apply(m Model) (Model, []Effect) {
	if r.Document != m.ID {
		return m, nil
	}
	ours, theirs := compare.Side{Timeline: m.Timeline}, compare.Side{Timeline: r.File.Timeline}
	if !r.File.Format.Whole {
		theirs.Named = func(e *timeline.Event) bool { return !draft.Made(e) }
	}
	if r.Why == ForEvents {
		return m.asksOther(r, compare.Matches(ours, theirs)), nil
	}
	return m.differs(r.Path, theirs, ours)
}

// asksOther says which events of another file are here already, and asks what to do.
func (m Model) asksOther(r OtherRead, same map[string]string) Model {
	all := r.File.Timeline.Events.Len()
	lines := []message.Speaker{phrased("other has", filepath.Base(r.Path), all, len(same), all-len(same))}
	n := 0
	for _, e := range r.File.Timeline.Events.All() {
		if id := same[e.ID]; id != "" {
			if n++; n > mostMatches {
				lines = append(lines, message.Plain("…"))
				break
			}
			here := m.Timeline.Events.At(m.Timeline.Events.Find(id))
			lines = append(lines, message.Joined{Between: " = ", All: []message.Speaker{itemName{*e}, eventNamed(here)}})
		}
	}
	t, name := r.File.Timeline, filepath.Base(r.Path)
	answers := []Answer{{phrased("other append"), OtherTaken{t, nil, name}}}
	if len(same) > 0 {
		answers = append([]Answer{{phrased("other merge"), OtherTaken{t, same, name}}}, answers...)
	}
	return m.tell(message.Lines(lines...), answers...)
}

// OtherTaken takes the events of another file over; those that are the same get what it adds.
type OtherTaken struct {
	Timeline *timeline.Timeline
	Same     map[string]string
	Name     string
}

func (o OtherTaken) apply(m Model) (Model, []Effect) {
	j := revision.Join(timeline.Phrased("other of", o.Name), m.Timeline, o.Timeline, o.Same)
	if len(j.Edit.Changes) == 0 {
		return m.notice(phrased("nothing differs")), nil
	}
	m, effects := then(m, Edited{j.Edit})
	return m.notice(phrased("other taken", len(j.Added), len(j.Filled), j.Same), Answer{phrased("undo"), Undone{}}), effects
}

// differs shows what differs between two timelines as a document of its own: in lanes and
// colours by what became of each event, without what is the same.
func (m Model) differs(path string, before, after compare.Side) (Model, []Effect) {
	words := compare.Changes{
		Facet: m.say("change"), Added: m.say("change added"), Removed: m.say("change removed"), Moved: m.say("change moved"),
		MovedFrom: m.say("change moved from"), Changed: m.say("change changed"), Same: m.say("change same"),
	}
	t := compare.Told(before, after, words)
	t.Title = timeline.Say(m.Lang, m.say("differences of", filepath.Base(path), m.name()))
	m, effects := m.beside(document("", t, figure.NewSubject(t, m.Lang, nil)))
	by := view.Own(words.Facet)
	m, more := then(m, LanesChosen{by})
	effects = append(effects, more...)
	m, more = then(m, ColourChosen{by})
	effects = append(effects, more...)
	not := timeline.Expr{Join: timeline.NotOf, Of: []timeline.Expr{timeline.Term{Field: words.Facet, Values: []string{words.Same}}.Expr()}}
	m, more = then(m, Filtered{timeline.FilterOf(not).String()})
	return m, append(effects, more...)
}
