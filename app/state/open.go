package state

import (
	"path/filepath"
	"reflect"
	"slices"

	"dateline/app/figure"
	"dateline/app/figure/firstlook"
	"dateline/app/figure/view"
	"dateline/data"
	"dateline/data/kit/draft"
	"dateline/data/kit/message"
	"dateline/timeline"
)

// A Load is a file on its way into the window.
type Load struct {
	Job     int
	Path    string
	Options data.Options
	Part    float64 // how much is done, 0 to 1

	sample bool
	beside bool      // what is open keeps its tab: this one was named with it
	before *Document // what was open before its first part was shown; nil before that
}

// FileOpened begins to open a file, read as options say. What is open stays until
// something of the file can be shown.
type FileOpened struct {
	Path    string
	Options data.Options
}

func (f FileOpened) apply(m Model) (Model, []Effect) {
	m = m.restored()
	if all, _ := m.Tabs(); reflect.ValueOf(f.Options).IsZero() {
		for _, d := range all { // it is open, with changes that a second reading would not have
			if d.Path == absolute(f.Path) && d.Path != "" && (d.ID != m.ID || d.Unsaved() > 0) {
				return then(m, TabChosen{d.ID})
			}
		}
	}
	m.jobs++
	m.Load = &Load{Job: m.jobs, Path: f.Path, Options: f.Options}
	return m, []Effect{Read{Job: m.jobs, Path: f.Path, Options: f.Options, Lang: m.Lang, Zone: m.Zone}}
}

// absolute returns a path as documents have it.
func absolute(path string) string {
	if whole, err := filepath.Abs(path); err == nil {
		return whole
	}
	return path
}

// SampleOpened opens a sample by its name.
type SampleOpened struct{ Name string }

func (s SampleOpened) apply(m Model) (Model, []Effect) {
	m = m.restored()
	m.jobs++
	m.Load = &Load{Job: m.jobs, Path: s.Name, sample: true}
	return m, []Effect{Read{Job: m.jobs, Sample: s.Name, Lang: m.Lang, Zone: m.Zone}}
}

// Progressed says how much of a job is done.
type Progressed struct {
	Job  int
	Part float64
}

func (p Progressed) apply(m Model) (Model, []Effect) {
	switch {
	case m.loads(p.Job):
		l := *m.Load
		l.Part = p.Part
		m.Load = &l
	case m.Work != nil && m.Work.Job == p.Job:
		w := *m.Work
		w.Part = p.Part
		m.Work = &w
	case m.Writing != nil && m.Writing.Job == p.Job:
		w := *m.Writing
		w.Part = p.Part
		m.Writing = &w
	}
	return m, nil
}

// loads tells whether a job is the one that is waited for.
func (m Model) loads(job int) bool { return m.Load != nil && m.Load.Job == job }

// PartRead shows the first part of a large file.
type PartRead struct {
	Job      int
	Timeline *timeline.Timeline
	Subject  *figure.Subject
}

func (p PartRead) apply(m Model) (Model, []Effect) {
	if !m.loads(p.Job) {
		return m, nil
	}
	l, was := *m.Load, m.Document
	l.before = &was
	m.Load, m.Document = &l, document(l.Path, p.Timeline, p.Subject.In(m.Lang))
	return m, nil
}

// Opened shows a file that was read, with what there is to say of it. Where its
// first part is shown already one stays where one is.
type Opened struct {
	Job     int
	Path    string // absolute
	File    *data.File
	Subject *figure.Subject
}

func (o Opened) apply(m Model) (Model, []Effect) {
	if !m.loads(o.Job) {
		return m, nil
	}
	m, effects := o.shown(m)
	m, more := m.goOnOpening()
	return m, append(effects, more...)
}

// shown shows the file.
func (o Opened) shown(m Model) (Model, []Effect) {
	if o.Path != "" && isPlain(m.Load.Options) && !m.Load.sample { // such a table was read before in a way that a person chose
		if as, known := m.presetOf(o.File.Table); known {
			beside := m.Load.beside
			m, effects := then(m, FileOpened{Path: o.Path, Options: as})
			m.Load.beside = beside
			return m, effects
		}
	}
	l, was, lay := *m.Load, m.Document, m.Dialog
	m.Notice, m.Load = nil, nil
	if l.before != nil {
		m.Document = l.before.in(m.Lang)
	}
	next := document(l.Path, o.File.Timeline, o.Subject.In(m.Lang))
	if !l.sample {
		next.Path = o.Path
	}
	effects := []Effect(nil)
	if l.beside {
		m = m.inFront(next)
	} else {
		m, effects = m.beside(next)
	}
	switch {
	case l.before == nil:
		m, _ = ViewShown{view.First}.apply(m)
	default:
		m.Document = m.goOn(was)
		if set := chosen(was); set != 0 {
			m = m.ask(was.View, set)
		}
	}
	if l.sample {
		return m, effects
	}
	if o.Path != "" {
		m.Path, m.Format, m.base, m.access.Waits = o.Path, o.File.Format.Name, m.Timeline, true
		m.table, m.options = o.File.Table, l.Options
		effects = append(effects, Hold{Document: m.ID, Path: o.Path})
	}
	if m.table != nil && !isPlain(l.Options) {
		var more []Effect
		m, more = m.keepPreset(m.table.Header, kept(l.Options))
		effects = append(effects, more...)
	}
	lines := slices.Concat(headline(o.File), first(problems(o.File.Problems), more))
	if again := slices.Contains(m.Recent, o.Path); !again || len(lines) > 0 || len(o.File.Questions) > 0 {
		for _, note := range first(message.Speakers(o.File.Notes), more) { // once, where all is well
			lines = append(lines, capital{note})
		}
	}
	if o.Path != "" {
		m.Recent = recent(o.Path, m.Recent)
	}
	if len(lines) > 0 {
		if m.Dialog != lay {
			lines = append(lines, m.Dialog.Text)
			m.Dialog = lay
		}
		var answers []Answer
		if o.Path != "" { // else it cannot be read once more
			answers = m.answers(l, o.File.Questions)
		}
		if m.table != nil {
			answers = append(answers, Answer{phrased("columns asked"), importAsked(m)})
		}
		m = m.notice(message.Lines(lines...), answers...)
	}
	return m, effects
}

// kept returns of options what holds for other files with the same columns too.
func kept(o data.Options) data.Options {
	return data.Options{Map: o.Map, Ignore: o.Ignore, DateOrder: o.DateOrder, Locate: o.Locate, Zero: o.Zero, Years: o.Years}
}

// chosen returns the fields by which the subject of a document is derived and that the person
// has changed since it was opened.
func chosen(d Document) view.Set {
	return view.Changed(d.View, firstlook.Of(d.unfiltered)) & (view.Filter | view.Lanes | view.Coloured)
}

// goOn keeps what the person has done with the first part of a file.
func (m Model) goOn(was Document) Document {
	d := m.Document
	d.Presenting, d.Show, d.Telling, d.Past, d.Future = was.Presenting, was.Show, was.Telling, was.Past, was.Future
	if d.Subject.Find(was.Selected) >= 0 {
		d.Selected = was.Selected
	}
	if was.Window != was.Subject.FirstWindow() {
		d.View = d.With(view.Window|view.Looking, was.View)
	}
	d.View = d.With(view.Sorting|view.Chart|view.ByHand|view.Folded|view.FirstLane, was.View)
	return d
}

// Failed says that something could not be done. What was open stays open; of a job,
// 0 for none, the part that shows gives way to what was open before it.
type Failed struct {
	Job     int
	Problem error
}

func (f Failed) apply(m Model) (Model, []Effect) {
	if m.Work != nil && m.Work.Job == f.Job {
		m.Work = nil
		return m.tell(message.Problem{Err: f.Problem}), nil
	}
	if m.Writing != nil && m.Writing.Job == f.Job {
		m.Writing = nil
		return m.tell(message.Problem{Err: f.Problem}), nil
	}
	if f.Job == 0 {
		return m.tell(message.Problem{Err: f.Problem}), nil
	}
	if !m.loads(f.Job) {
		return m, nil
	}
	path := m.Load.Path
	m = m.restored()
	says := message.Lines(phrased("cannot open", filepath.Base(path)), message.Problem{Err: f.Problem}, phrased("stays open"))
	if d := m.Dialog; d != nil && d.Kind == Tell { // of several files that were named at once each is told
		m = m.tell(message.Lines(d.Text, message.Plain(""), says), d.Answers...)
	} else {
		m = m.tell(says)
	}
	return m.goOnOpening()
}

// GivenUp ends the load, or else the edit that is being made, or the picture that is
// being written.
type GivenUp struct{}

func (GivenUp) apply(m Model) (Model, []Effect) {
	if w := m.Work; w != nil && m.Load == nil {
		m.Work = nil
		return m, []Effect{GiveUp{w.Job}}
	}
	if w := m.Writing; w != nil && m.Load == nil {
		m.Writing = nil
		return m, []Effect{GiveUp{w.Job}}
	}
	if m.Load == nil {
		return m, nil
	}
	job := m.Load.Job
	m.named = nil
	return m.restored(), []Effect{GiveUp{job}}
}

// restored ends the load and shows again what was open before its first part; what
// holds for the whole program stays as it is now.
func (m Model) restored() Model {
	if m.Load != nil && m.Load.before != nil {
		m.Document = m.Load.before.in(m.Lang)
	}
	m.Load = nil
	return m
}

// mostRecent is how many files are remembered.
const mostRecent = 8

// recent returns the recent files after one was opened.
func recent(path string, before []string) []string {
	all := []string{path}
	for _, old := range before {
		if old != path && len(all) < mostRecent {
			all = append(all, old)
		}
	}
	return all
}

// mostTold bounds the problems that are told in the window one by one, and the notes.
const mostTold = 9

// problems are errors that wait for the language of the window.
func problems(all []error) []message.Speaker {
	lines := make([]message.Speaker, len(all))
	for i, err := range all {
		lines[i] = message.Problem{Err: err}
	}
	return lines
}

// more says that there is more than what is told.
var more message.Speaker = message.Plain("…")

// first returns the first lines of many, with one behind them that says that there are more.
func first[T any](lines []T, more T) []T {
	if len(lines) > mostTold {
		return append(lines[:mostTold:mostTold], more)
	}
	return slices.Clip(lines)
}

// A capital begins what is said with a capital letter.
type capital struct{ message.Speaker }

// In says it in a language.
func (c capital) In(lang string) string { return figure.Capital(c.Speaker.In(lang)) }

// headline returns what is said of a file before all else; none of most.
func headline(f *data.File) []message.Speaker {
	if f.Headline.IsZero() {
		return nil
	}
	return []message.Speaker{f.Headline}
}

// answers returns what settles the questions that a file leaves open, by reading it
// anew.
func (m Model) answers(l Load, questions []draft.Question) (all []Answer) {
	for _, q := range questions {
		for _, a := range q.Answers {
			o := l.Options
			a.Settle(&o)
			all = append(all, Answer{phrased(a.Says), FileOpened{l.Path, o}})
		}
	}
	return all
}
