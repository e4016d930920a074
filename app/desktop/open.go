package desktop

import (
	"context"
	"errors"
	"path/filepath"
	"slices"
	"strings"
	"sync/atomic"

	"dateline/app/figure"
	"dateline/app/figure/mapview"
	"dateline/app/figure/timelineview"
	"dateline/app/state"
	"dateline/data"
	"dateline/data/draft"
)

// recentKey is the preference that holds the recent files, the latest first.
const recentKey = "recent"

func (w *window) recent() []string { return w.app.Preferences().StringList(recentKey) }

func (w *window) remember(path string) {
	if absolute, err := filepath.Abs(path); err == nil {
		path = absolute
	}
	all := []string{path}
	for _, old := range w.recent() {
		if old != path && len(all) < 8 {
			all = append(all, old)
		}
	}
	w.app.Preferences().SetStringList(recentKey, all)
}

// mostTold bounds the problems that are told in the window one by one, and the notes.
const mostTold = 9

// openFile opens a file in the background; what cannot be read is told. Of a
// large table the first part shows at once. A file of which nothing can be read,
// or whose reading is given up, leaves open what was open.
func (w *window) openFile(path string) { w.openAs(path, data.Options{}) }

// openAs opens a file, read as options say.
func (w *window) openAs(path string, o data.Options) {
	l := load{number: w.latest.Add(1), path: path, options: o, before: w.model}
	w.loading.begin(w.say("opening", filepath.Base(path)), func() { w.giveUp(l) })
	m := w.model
	go func() {
		if show := w.preview(l, m); show != nil {
			later(func() { w.ifLast(l, show) })
		}
		show := w.read(l, m)
		later(func() {
			w.ifLast(l, func() {
				w.loading.end()
				show()
			})
		})
	}()
}

// A load is a file on its way into the window.
type load struct {
	number  int64
	path    string
	options data.Options
	before  state.Model // what was shown when it began
}

// ifLast does what belongs to a load, unless another was begun or it was given up.
func (w *window) ifLast(l load, do func()) {
	if l.number == w.latest.Load() {
		do()
	}
}

// giveUp ends a load and shows again what was shown before it.
func (w *window) giveUp(l load) {
	w.latest.Add(1)
	w.loading.end()
	w.restore(l)
}

// restore shows again what was shown before a load, where its first part is shown
// now; what the person has done meanwhile to what was open stays done.
func (w *window) restore(l load) {
	if w.model.Timeline == l.before.Timeline {
		return
	}
	partial := w.model
	w.model = l.before
	w.show(partial)
}

// preview reads the first part of a large table, as a model shows it, and returns
// what shows it in the window; nil when there is none.
func (w *window) preview(l load, m state.Model) (show func()) {
	f, err := data.Preview(l.path, l.options)
	if err != nil || f == nil {
		return nil // reading the whole will say why
	}
	subject := figure.NewSubject(f.Timeline, m.Lang, nil)
	prepare(subject, m)
	return func() { w.send(state.Opened{File: l.path, Timeline: f.Timeline, Subject: subject}) }
}

// prepare makes ahead, off the window's thread, what its first frame needs.
func prepare(s *figure.Subject, m state.Model) {
	_ = timelineview.Prepare(context.Background(), s, m.Lanes) // nobody gives it up
	mapview.Prepare(s)
}

// errGivenUp ends the reading of a file that nobody waits for.
var errGivenUp = errors.New("given up")

// progress moves the bar from one part of the whole to another, by steps that can
// be seen; it ends the reading of what was given up.
func (w *window) progress(l load, from, to float64) func(done, total int64) error {
	var shown atomic.Int64
	return func(done, total int64) error {
		if l.number != w.latest.Load() {
			return errGivenUp
		}
		if total <= 0 {
			return nil
		}
		part := from + (to-from)*float64(done)/float64(total)
		if step := int64(8 * part); shown.Swap(step) != step { // a redrawn window costs the reading some time
			later(func() { w.ifLast(l, func() { w.loading.reached(part) }) })
		}
		return nil
	}
}

// read reads a file, and returns what shows it in the window.
func (w *window) read(l load, m state.Model) (show func()) {
	// Bytes are read in a tenth of the time that it takes to understand them.
	o := l.options
	o.Progress, o.Understood = w.progress(l, 0, 0.1), w.progress(l, 0.1, 0.75)
	f, err := data.Load(l.path, o)
	if err != nil {
		return func() {
			w.restore(l)
			w.opened(l, f, nil, err)
		}
	}
	subject := figure.NewSubject(f.Timeline, m.Lang, nil)
	prepare(subject, m)
	return func() { w.opened(l, f, subject, nil) }
}

// opened shows a file that was read.
func (w *window) opened(l load, f *data.File, subject *figure.Subject, err error) {
	path := l.path
	if err != nil {
		w.send(state.Failed{Problem: w.say("cannot open", filepath.Base(path)) + "\n" + err.Error() + "\n" + w.say("stays open")})
		return
	}
	w.remember(path)
	w.send(state.Opened{File: path, Timeline: f.Timeline, Subject: subject, Whole: true})
	lines := append(first(f.Problems), first(f.Notes)...)
	if len(lines) > 0 {
		w.tell(strings.Join(lines, "\n"), w.answers(l, f.Questions)...)
	}
}

// first returns the first lines of many.
func first(lines []string) []string {
	if len(lines) > mostTold {
		return append(lines[:mostTold:mostTold], "…")
	}
	return slices.Clip(lines)
}

// answers returns what settles the questions that a file leaves open, by reading it
// anew.
func (w *window) answers(l load, questions []draft.Question) (all []action) {
	for _, q := range questions {
		for _, a := range q.Answers {
			all = append(all, action{w.say(a.Says), func() {
				o := l.options
				a.Settle(&o)
				w.openAs(l.path, o)
			}})
		}
	}
	return all
}

func (w *window) openSample(name string) {
	t, err := data.Sample(name)
	if err != nil {
		w.send(state.Failed{Problem: err.Error()})
		return
	}
	w.send(state.Opened{File: name, Timeline: t})
}
