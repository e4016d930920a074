package desktop

import (
	"context"
	"io"
	"sync/atomic"
	"time"

	"fyne.io/fyne/v2"

	"dateline/app/scene"
	"dateline/app/state"
	"dateline/data"
	"dateline/data/gazetteer/locate"
)

// A runner carries out the effects of the state and answers with messages. What
// takes long it does away from the window's thread.
type runner struct {
	send   func(state.Message) // on the window's thread
	focus  func(state.Focus)
	keep   func(key string, values []string)
	offer  func(items []state.Item, at scene.Point)
	copy   func(text string)
	paste  func() string
	browse func(address string)
	begin  func(work func()) // begins work away from the window's thread
	in     io.Reader         // standard input, nil for none
	answer func(do func())   // runs between two frames what work away from it has to say

	keeper *keeper
	quit   func()

	job     atomic.Int64               // the newest that reads; others give up
	reading context.CancelFunc         // ends what is derived of what it has read
	derive  context.CancelFunc         // ends the derivation that goes on
	count   context.CancelFunc         // ends the counting that goes on
	apply   context.CancelFunc         // ends the edit that is being made
	writing map[int]context.CancelFunc // end the writing of pictures, by their jobs
	after   func(time.Duration, func()) (stop func())
	rest    func() // stops the wait for rest that goes on

	start      func(one *fyne.Animation, of state.Animate)
	animations [state.Animations]*fyne.Animation // that go on
}

func newRunner(send func(state.Message), focus func(state.Focus), keep func(string, []string)) *runner {
	r := &runner{
		send: send, focus: focus, keep: keep, reading: func() {}, derive: func() {}, count: func() {}, apply: func() {},
		start: func(one *fyne.Animation, _ state.Animate) { one.Start() }, writing: map[int]context.CancelFunc{},
		begin: func(work func()) { go work() }, answer: fyne.Do, after: afterFunc, rest: func() {}, quit: func() {}, paste: func() string { return "" },
	}
	r.keeper = newKeeper(r.tell, func(work func()) { r.begin(work) })
	return r
}

// afterFunc is time.AfterFunc, of which only the way to stop it is of interest.
func afterFunc(d time.Duration, do func()) (stop func()) {
	t := time.AfterFunc(d, do)
	return func() { t.Stop() }
}

// run carries out an effect.
func (r *runner) run(e state.Effect) {
	if r.keeper.run(e) {
		return
	}
	switch e := e.(type) {
	case state.Read:
		r.startReading(e.Job, func(ctx context.Context) { r.read(ctx, e) })
	case state.JoinFile:
		r.startReading(e.Job, func(ctx context.Context) { r.join(ctx, e) })
	case state.Apply:
		r.startApply(e)
	case state.GiveUp:
		if r.job.CompareAndSwap(int64(e.Job), 0) {
			r.reading()
		}
		if stop := r.writing[e.Job]; stop != nil {
			stop()
			return
		}
		r.apply()
	case state.Derive:
		r.startDerive(e)
	case state.Count:
		r.startCount(e)
	case state.LearnWords:
		r.begin(func() {
			if learnt, err := e.Make(context.Background()); err == nil { // nobody ends it
				r.tell(learnt)
			}
		})
	case state.Merge:
		r.begin(func() { r.merge(e) })
	case state.Rework:
		r.begin(func() { r.tell(e.Make(context.Background())) }) // nobody ends it
	case state.FindDoubles:
		r.begin(func() { r.findDoubles(e) })
	case state.Paste:
		r.send(state.Pasted{Text: r.paste()})
	case state.Understand:
		r.begin(func() { r.understand(e) })
	case state.ReadOther:
		r.begin(func() { r.readOther(e) })
	case state.ReadArticle:
		r.begin(func() { r.readArticle(e) })
	case state.Locate:
		r.begin(func() { r.locate(e) })
	case state.Suggest:
		r.begin(func() { r.suggest(e) })
	case state.OpenPicture:
		r.begin(func() { r.openPicture(e) })
	case state.TakePicture:
		r.begin(func() { r.takePicture(e) })
	case state.Rest:
		r.rest()
		r.rest = r.after(e.After, func() { r.tell(state.Rested{Motion: e.Motion}) })
	case state.Animate:
		r.animate(e)
	case state.Export:
		r.startExport(e)
	case state.Remember:
		r.keep(e.Key, e.Values)
	case state.Offer:
		r.offer(e.Items, e.At)
	case state.Copy:
		r.copy(e.Text)
	case state.Browse:
		r.browse(e.Address)
	case state.Focus:
		r.focus(e)
	case state.Quit:
		r.begin(func() { // it waits for the disk, and the window does not
			r.keeper.finish()
			r.answer(r.quit)
		})
	}
}

// tell sends a message from another goroutine.
func (r *runner) tell(msg state.Message) { r.answer(func() { r.send(msg) }) }

// startReading reads a file in place of the one that is being read.
func (r *runner) startReading(job int, read func(context.Context)) {
	r.reading()
	ctx, cancel := context.WithCancel(context.Background())
	r.reading = cancel
	r.job.Store(int64(job))
	r.begin(func() {
		defer cancel()
		read(ctx)
	})
}

// join reads a file and joins it with what is open.
func (r *runner) join(ctx context.Context, e state.JoinFile) {
	o := e.Options
	o.Progress, o.Understood = r.progress(e.Job, 0, 0.1), r.progress(e.Job, 0.1, 0.75)
	f, err := data.Load(e.Path, o)
	if err != nil {
		r.tell(state.Failed{Job: e.Job, Problem: err})
		return
	}
	if joined, err := e.Make(ctx, f.Timeline); err == nil { // else nobody waits for it
		r.tell(joined)
	}
}

func (r *runner) startDerive(e state.Derive) {
	r.derive()
	ctx, cancel := context.WithCancel(context.Background())
	r.derive = cancel
	r.begin(func() {
		defer cancel()
		derived, err := e.Make(ctx)
		switch {
		case ctx.Err() != nil: // a newer one is under way
		case err != nil:
			r.tell(state.Failed{Problem: err})
		default:
			r.tell(derived)
		}
	})
}

func (r *runner) startCount(e state.Count) {
	r.count()
	ctx, cancel := context.WithCancel(context.Background())
	r.count = cancel
	r.begin(func() {
		defer cancel()
		if counted, err := e.Make(ctx); err == nil { // else a newer one is under way
			r.tell(counted)
			e.Need.Settle(ctx)
		}
	})
}

// merge makes the main orders of a subject anew.
func (r *runner) merge(e state.Merge) {
	if merged, err := e.Make(context.Background()); err == nil { // nobody ends it
		r.tell(merged)
	}
}

func (r *runner) startApply(e state.Apply) {
	ctx, cancel := context.WithCancel(context.Background())
	r.apply = cancel
	r.begin(func() {
		defer cancel()
		shown := 0
		next, err := e.Edit.Apply(ctx, e.Timeline, func(done, of int) {
			if step := 8 * done / max(of, 1); step != shown {
				shown = step
				r.tell(state.Progressed{Job: e.Job, Part: float64(done) / float64(of)})
			}
		})
		switch {
		case ctx.Err() != nil: // it was given up
		case err != nil:
			r.tell(state.Failed{Job: e.Job, Problem: err})
		default:
			r.tell(state.Applied{Job: e.Job, Edit: e.Edit, Timeline: next})
		}
	})
}

// curves is how what is animated sets out and arrives: the window follows a hand that has
// moved already, the map sets out from rest, the time of a story runs evenly.
var curves = [state.Animations]fyne.AnimationCurve{state.TheWindow: fyne.AnimationEaseOut, state.TheMap: fyne.AnimationEaseInOut, state.TheStory: fyne.AnimationLinear, state.TheShow: fyne.AnimationEaseInOut}

func (r *runner) animate(e state.Animate) {
	if old := r.animations[e.Of]; old != nil {
		old.Stop()
		r.animations[e.Of] = nil
	}
	if e.Number == 0 {
		return
	}
	one := fyne.NewAnimation(e.Time, func(done float32) {
		r.send(state.Glided{Number: e.Number, Done: float64(done)})
	})
	one.Curve = curves[e.Of]
	r.animations[e.Of] = one
	r.start(one, e)
}

// locate looks the places of a timeline up.
func (r *runner) locate(e state.Locate) {
	plan, err := locate.Find(e.Timeline)
	if err != nil {
		r.tell(state.Failed{Problem: err})
		return
	}
	r.tell(state.Located{Timeline: e.Timeline, Plan: plan})
}

// suggest looks up what the name of a place may mean.
func (r *runner) suggest(e state.Suggest) {
	may, err := locate.May(e.Timeline, e.Place)
	if err != nil {
		r.tell(state.Failed{Problem: err})
		return
	}
	r.tell(state.PlaceSuggested{Of: e, May: may})
}
