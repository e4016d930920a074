package state

import (
	"path/filepath"
	"reflect"
	"slices"

	"dateline/app/figure"
	"dateline/app/figure/firstlook"
	"dateline/app/figure/view"
	"dateline/data"
	"dateline/data/kit/message"
)

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
	lines := slices.Concat(headline(o.File), first(problems(o.File.Problems), andMore))
	settled := len(lines) == 0 && len(o.File.Questions) == 0
	if again := slices.Contains(m.Recent, o.Path); !again || len(lines) > 0 || len(o.File.Questions) > 0 {
		for _, note := range first(message.Speakers(o.File.Notes), andMore) { // once, where all is well
			lines = append(lines, capital{note})
		}
	}
	if o.Path != "" {
		m.Recent = recent(o.Path, m.Recent)
	}
	if settled && len(lines) > 0 { // what became of the file comes before how it was read
		lines = append([]message.Speaker{message.InWindow(o.File.Brief())}, lines...)
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
	kept := view.Chart | view.ByHand | view.Folded | view.FirstLane
	if was.Sorting != firstlook.Of(was.unfiltered).Sorting {
		kept |= view.Sorting
	}
	d.View = d.With(kept, was.View)
	return d
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
