package state

import (
	"cmp"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"dateline/app/figure"
	"dateline/app/figure/export"
	"dateline/app/figure/page"
	"dateline/app/figure/view"
	"dateline/data/kit/message"
	"dateline/timeline/calendar"
	"dateline/timeline/edtf"
)

// onPaper are the fields of a view that a picture follows.
var onPaper = func() (set view.Set) {
	for i, f := range view.Fields {
		if f.Flag != "" {
			set |= 1 << i
		}
	}
	return set
}()

// looking returns the name of the picture of the view that fills the window, else of that in which
// something was done last, or that was chosen, since an export; "" for none of these, and for one with nothing to show.
func (m Model) looking() string {
	switch of := cmp.Or(m.Room.Full, m.Looked); {
	case m.lacks(of):
		return ""
	case of == "chart":
		return "chart:" + cmp.Or(m.Chart, page.FirstChart)
	case of == "meetings" && m.Bonds == view.Any:
		return "meetings:any"
	default:
		return of
	}
}

// lacks tells whether a picture is of a view that has nothing to show, as the map where no event has a
// place.
func (m Model) lacks(picture string) bool {
	of, _, _ := strings.Cut(picture, ":")
	return slices.Contains(page.EmptyViews(m.Subject), of)
}

// Exports returns what the dialog begins with: what the person looks at, else what was chosen the last
// time where there is such a picture, else the timeline, as the window shows it now. Headline and source
// are of one picture, and begin anew. What was chosen in vain is chosen still.
func (m Model) Exports() Exporting {
	if m.Dialog != nil && m.Dialog.Again {
		return m.Export
	}
	e, of := m.Export, m.looking()
	if of == "" && m.lacks(e.What) {
		of = page.Timeline
	}
	if of != "" && (of != e.What || e.Exercise) {
		e.What, e.Animate, e.Tiles, e.Pages = of, "", "", 0
		e.Exercise, e.Blank, e.Answers = false, "", false
		if !slices.Contains(e.Extensions(), strings.ToLower(filepath.Ext(e.Out))) {
			e.CSV = false
		}
	}
	e.View = m.View.Only(onPaper)
	e.Headline, e.Source = "", ""
	e.Theme = cmp.Or(e.Theme, m.Theme.Name)
	e.Lang = cmp.Or(e.Lang, m.Lang)
	e.Zone = ""
	if m.Zone != edtf.Source {
		e.Zone = m.Zone.String()
	}
	e.Habits = m.Habits
	return m.Seeing(e)
}

// Seeing returns a choice with the dates of what the window shows, or without them for everything.
func (m Model) Seeing(e Exporting) Exporting {
	e.From, e.To = "", ""
	if !e.Everything {
		e.From, e.To = datesOf(m.Window)
	}
	return e
}

// yearsApart is how long a window is, in days, from which on its sides are said as years: no day
// of it could be told on the picture, and EDTF has none of years that are far away.
const yearsApart = 300 * 366

// datesOf returns the sides of a span as EDTF: as days, of a long one as years.
func datesOf(w calendar.Span) (from, to string) {
	if w.Empty() || w.Start.Unbounded() || w.End.Unbounded() {
		return "", ""
	}
	last := w.End.Day
	if w.End.Nano == 0 {
		last--
	}
	if w.Days() > yearsApart {
		return edtf.FormatYear(calendar.YearOf(w.Start)), edtf.FormatYear(calendar.YearOf(last.Start()))
	}
	return edtf.FormatDay(w.Start.Day), edtf.FormatDay(max(last, w.Start.Day))
}

// Made returns the subject that shows where it is just what an export needs: its words are in the same
// language. Else nil, and it is made anew.
func (m Model) Made(o export.Options) *figure.Subject {
	if o.Lang == m.Subject.Lang && o.Filter == m.Filter && o.Kept == "" {
		return m.Subject
	}
	return nil
}

// ExportName proposes the name of a file, made of the title and of what is exported.
func (m Model) ExportName(o export.Options) string {
	ending := o.Extensions()[0]
	for _, one := range o.Extensions() {
		if strings.EqualFold(one, filepath.Ext(o.Out)) && o.Out != "" {
			ending = one
		}
	}
	what := m.say(strings.TrimPrefix(Exporting{Options: o}.Name(), "chart:"))
	return forFile(cmp.Or(o.Headline, m.Subject.Title())) + "-" + forFile(what) + ending
}

// ExportPath returns where an export goes of which a person said the name: with the ending of what was
// chosen, in place of that of another export.
func ExportPath(said, ending string) string {
	switch ext := filepath.Ext(said); {
	case strings.EqualFold(ext, ending):
		return said
	case slices.Contains(export.Endings, strings.ToLower(ext)):
		return strings.TrimSuffix(said, ext) + ending
	}
	return said + ending
}

// forFile makes words a part of the name of a file that every system takes.
func forFile(words string) string {
	var b strings.Builder
	gap := false
	for _, r := range strings.ToLower(words) {
		switch {
		case strings.ContainsRune(`/\:*?"<>|'’.,;()[]`, r) || r <= ' ' || r == '\u202f' || r == '\u00a0' || r == '–' || r == '—' || r == '-':
			gap = b.Len() > 0
			continue
		case gap:
			b.WriteByte('-')
			gap = false
		}
		if b.WriteRune(r); b.Len() > 60 {
			break
		}
	}
	return cmp.Or(b.String(), "timeline")
}

// ExportFolder returns where the last export went, else a folder.
func (m Model) ExportFolder(other string) string {
	if filepath.IsAbs(m.Export.Out) {
		return filepath.Dir(m.Export.Out)
	}
	return other
}

// ExportSet keeps what was chosen while its dialog gives way to another.
type ExportSet struct {
	Choice Exporting
	Then   DialogKind
}

func (e ExportSet) apply(m Model) (Model, []Effect) {
	m.Export = e.Choice
	m.Dialog = &Dialog{Kind: e.Then}
	return m, nil
}

// ExportResumed shows the dialog again as it was when it gave way to another.
type ExportResumed struct{}

func (ExportResumed) apply(m Model) (Model, []Effect) {
	m.Dialog = &Dialog{Kind: AskExport, Again: true}
	return m, nil
}

// ExportChosen writes what was chosen.
type ExportChosen struct{ Choice Exporting }

func (e ExportChosen) apply(m Model) (Model, []Effect) {
	if m.Writing != nil {
		return m.tell(phrased("one export at a time", filepath.Base(m.Writing.To))), nil
	}
	if err := e.Choice.Check(); err != nil {
		return then(m, Failed{Problem: err})
	}
	m.Export, m.Looked = e.Choice, ""
	m.jobs++
	m.Writing = &Writing{Job: m.jobs, To: e.Choice.Out}
	kept := e.Choice.Options
	kept.View, kept.From, kept.To, kept.Headline, kept.Source = view.View{}, "", "", "", ""
	return m, []Effect{
		Export{Job: m.jobs, Options: e.Choice.Options, Timeline: m.Timeline, Made: m.Made(e.Choice.Options), Folder: filepath.Dir(m.File)},
		Remember{Key: KeyExport, Values: kept.Args()},
	}
}

// WithExport returns the model with what was chosen for an export in an earlier run.
func (m Model) WithExport(args []string) Model {
	if o, err := export.Parse(args); err == nil {
		m.Export.Options, m.Export.Exercise = o, o.Blank != ""
	}
	return m
}

// The pace of an exported animation: frames a second, of events one after another fewer,
// since each is to be read; and how many there are at most before steps are longer.
const (
	rate        = 12
	eventRate   = 0.7
	mostInSteps = 400
)

// InMotion returns a choice with the pace of the story as it is played in the window.
func (m Model) InMotion(e Exporting) Exporting {
	e.Step, e.Rate, e.Trail = "", 0, ""
	if e.Animate == "" {
		return e
	}
	e.Step, e.Rate = "day", rate
	if trail := m.trail(); trail >= 0 {
		e.Trail = strconv.FormatFloat(trail, 'g', -1, 64)
	}
	days := m.Window.Intersect(m.Subject.Extent).Days()
	switch {
	case e.Animate == "play" && m.PlayAs.ByEvent:
		e.Step, e.Rate = "event", eventRate
	case days > 30*mostInSteps:
		e.Step = "year"
	case days > mostInSteps:
		e.Step = "month"
	}
	return e
}

// A Writing is a picture on its way into a file.
type Writing struct {
	Job  int
	To   string
	Part float64 // how much is done, 0 to 1
}

// Exported says that a picture was written.
type Exported struct {
	Job   int
	To    string
	Lacks []message.Message // what it does not show; what is zero says nothing
}

func (e Exported) apply(m Model) (Model, []Effect) {
	if m.Writing != nil && m.Writing.Job == e.Job {
		m.Writing = nil
	}
	said := message.Speaker(phrased("exported", e.To))
	for _, lacks := range e.Lacks {
		if !lacks.IsZero() {
			said = message.Lines(said, lacks)
		}
	}
	return m.notice(said), nil
}
