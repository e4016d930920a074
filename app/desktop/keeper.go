package desktop

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"sync"

	"dateline/app/state"
	"dateline/data"
	"dateline/data/format/native"
	"dateline/data/keep"
	"dateline/data/kit/message"
	"dateline/data/media"
	"dateline/timeline"
)

// A keeper carries out the effects that keep documents safe. Those of one document are
// carried out one after another, away from the window's thread; only a save runs beside what
// is kept meanwhile.
type keeper struct {
	tell  func(state.Message)
	begin func(work func()) // begins work away from the window's thread
	desk  keep.Desk
	wrong error // why there is no desk

	mu    sync.Mutex
	holds map[int]*held // by the IDs of documents
	work  sync.WaitGroup
}

// A held document, and what is to be done with it.
type held struct {
	*keep.Hold
	queue   []func()
	running bool
	saving  sync.WaitGroup // while it is written to its file
}

func newKeeper(tell func(state.Message), begin func(work func())) *keeper {
	k := &keeper{tell: tell, begin: begin, holds: map[int]*held{}}
	k.desk, k.wrong = keep.Own()
	return k
}

// do does something with a document after all that is to be done with it already.
func (k *keeper) do(document int, what func(h *held)) {
	k.mu.Lock()
	h := k.holds[document]
	if h == nil {
		h = &held{}
		k.holds[document] = h
	}
	h.queue = append(h.queue, func() { what(h) })
	running := h.running
	h.running = true
	k.mu.Unlock()
	if running {
		return
	}
	k.work.Add(1)
	k.begin(func() {
		defer k.work.Done()
		k.drain(h)
	})
}

// alone does something with a document after all that is to be done with it already, a save
// that goes on among it.
func (k *keeper) alone(document int, what func(h *held)) {
	k.do(document, func(h *held) {
		h.saving.Wait()
		what(h)
	})
}

func (k *keeper) drain(h *held) {
	for {
		k.mu.Lock()
		if len(h.queue) == 0 {
			h.running = false
			k.mu.Unlock()
			return
		}
		next := h.queue[0]
		h.queue = h.queue[1:]
		k.mu.Unlock()
		next()
	}
}

// run carries out an effect; false where it is none of the keeper's.
func (k *keeper) run(e state.Effect) bool {
	switch e := e.(type) {
	case state.Hold:
		k.alone(e.Document, func(h *held) { k.tell(k.hold(h, e)) })
	case state.Keep:
		k.do(e.Document, func(h *held) { k.tell(k.keep(h, e)) })
	case state.Recall:
		k.alone(e.Document, func(h *held) {
			if h.Hold == nil {
				return
			}
			all, err := h.History()
			if err != nil {
				k.tell(state.Failed{Problem: err})
				return
			}
			k.tell(state.Recalled{Document: e.Document, History: all})
		})
	case state.TakeUp:
		k.alone(e.Document, func(h *held) { k.tell(takeUp(h, e)) })
	case state.Save:
		k.alone(e.Document, func(h *held) { k.startSave(h, e) })
	case state.Fetch:
		k.alone(e.Document, func(h *held) { k.tell(fetch(h, e)) })
	case state.Look:
		k.alone(e.Document, func(h *held) {
			if h.Hold == nil {
				return
			}
			if changed, err := h.Changed(); changed && err == nil { // what cannot be asked is told when it is saved
				k.tell(state.ChangedElsewhere(e))
			}
		})
	case state.FindVersions:
		k.alone(e.Document, func(*held) {
			all, err := k.desk.VersionsOf(e.Path)
			k.tell(state.VersionsFound{Document: e.Document, Versions: all, Problem: err})
		})
	case state.Release:
		k.alone(e.Document, func(h *held) {
			if h.Hold != nil {
				_ = h.Close(e.Remove) // a journal that stays is of no harm
				h.Hold = nil
			}
		})
	case state.FindLost:
		k.begin(func() { k.tell(k.lost()) })
	case state.ReadLost:
		k.begin(func() { k.tell(k.base(e.Lost)) })
	default:
		return false
	}
	return true
}

// finish returns when all is done.
func (k *keeper) finish() { k.work.Wait() }

// hold takes hold of the file of a document.
func (k *keeper) hold(h *held, e state.Hold) state.Message {
	if k.wrong != nil {
		return state.Held{Document: e.Document, Problem: k.wrong}
	}
	var err error
	if e.Path == "" {
		h.Hold, err = k.desk.HoldLost(e.Key)
	} else {
		h.Hold, err = k.desk.Hold(e.Path)
	}
	if err != nil {
		return state.Held{Document: e.Document, Problem: err}
	}
	return state.Held{Document: e.Document, Key: e.Key, Left: h.Left()}
}

// keep adds an act to the journal, which is begun where there is none.
func (k *keeper) keep(h *held, e state.Keep) state.Kept {
	said := state.Kept{Document: e.Document, Number: e.Number}
	if said.Problem = k.begun(h, e); said.Problem != nil {
		return said
	}
	var sizes []int
	if sizes, said.Problem = h.Append(e.Act); said.Problem == nil {
		said.Bytes = sizes[0]
	}
	return said
}

// begun begins a journal where there is none.
func (k *keeper) begun(h *held, e state.Keep) (err error) {
	switch {
	case k.wrong != nil:
		return k.wrong
	case h.Hold != nil:
		return nil
	case e.Base == nil:
		return errNoJournal
	}
	h.Hold, err = k.desk.HoldNew(func(w io.Writer) error { return native.Encode(w, e.Base) })
	return err
}

// errNoJournal says that there is none to go on with.
var errNoJournal = errors.New("there is no journal of it: save it")

// takeUp does again what a former run has left.
func takeUp(h *held, e state.TakeUp) state.Message {
	up := state.TakenUp{TakeUp: e}
	if h.Hold == nil {
		up.Problem = errNoJournal
		return up
	}
	if !e.Take {
		up.Problem = h.SetAside()
		return up
	}
	var misfit error
	up.Replayed, misfit = keep.Replay(context.Background(), e.Timeline, e.Left.Acts, e.Left.From) // nobody ends it
	up.Problem = errors.Join(misfit, h.Take())
	up.Done = h.Number()
	return up
}

// startSave writes a document: to its own file beside what is kept meanwhile.
func (k *keeper) startSave(h *held, e state.Save) {
	if h.Hold == nil || h.Path() != e.Path {
		k.tell(k.save(h, e))
		return
	}
	k.work.Add(1)
	h.saving.Add(1)
	k.begin(func() {
		defer k.work.Done()
		said := k.save(h, e)
		h.saving.Done()
		k.tell(said)
	})
}

// save writes a document to its file, or to another.
func (k *keeper) save(h *held, e state.Save) state.Message {
	format, ok := data.FormatOf(e.Format)
	if !ok || k.wrong != nil {
		return state.NotSaved{Save: e, Problem: errors.Join(k.wrong, errFormat)}
	}
	var notes []message.Message
	write := func(w io.Writer) error { return format.Write(w, e.Timeline) }
	if e.Amends != nil {
		write = func(w io.Writer) (err error) {
			notes, err = amend(w, format, e)
			return err
		}
	}
	var spare, err error
	if h.Hold == nil {
		h.Hold, err = k.desk.HoldNew(nil)
	}
	if err == nil {
		var next *keep.Hold
		if next, spare, err = h.SaveAs(e.Path, e.Done, write); next != nil {
			h.Hold = next
		}
	}
	if err != nil {
		return state.NotSaved{Save: e, Problem: err}
	}
	e.Path = h.Path()
	said := state.Saved{Save: e, Spare: spare, Notes: notes}
	if from, to := filepath.Dir(e.From), filepath.Dir(e.Path); e.From != "" && from != to {
		said.Left = media.LeftBehind(e.Timeline, from, to)
	}
	return said
}

// amend writes a document into its file, of which that is kept which was not changed.
func amend(w io.Writer, format data.Format, e state.Save) ([]message.Message, error) {
	raw, err := os.ReadFile(e.Path)
	if err != nil {
		return nil, err
	}
	notes, err := format.Amend(w, raw, e.Amends.Options, e.Amends.Was, e.Timeline)
	if err != nil {
		return nil, anew{err}
	}
	return notes, nil
}

// An anew is why a file cannot be kept as it stands.
type anew struct{ error }

func (a anew) Is(target error) bool { return target == state.ErrAnew }
func (a anew) Unwrap() error        { return a.error }

var errFormat = errors.New("there is no such format")

// fetch reads what is to be taken over from a file.
func fetch(h *held, e state.Fetch) state.Message {
	f, err := data.Load(e.Path, data.Options{})
	if err != nil {
		return state.Failed{Problem: err}
	}
	if n := len(f.Problems); n > 0 {
		return state.Failed{Problem: errors.Join(f.Problems[:min(n, 3)]...)}
	}
	if h.Hold != nil && e.Path == h.Path() {
		if err := h.Seen(); err != nil {
			return state.Failed{Problem: err}
		}
	}
	return e.Make(f.Timeline)
}

// lost tells what was not saved when the program ended; base reads with what such a document
// began that has no file.
func (k *keeper) lost() state.Message {
	if k.wrong != nil {
		return state.LostFound{}
	}
	return state.LostFound{All: k.desk.Lost()}
}

func (k *keeper) base(lost keep.Lost) state.Message {
	f, err := data.Load(k.desk.Base(lost.Key), data.Options{})
	if err != nil { // it began with nothing
		return state.LostRead{Lost: lost, Timeline: &timeline.Timeline{}}
	}
	return state.LostRead{Lost: lost, Timeline: f.Timeline}
}
