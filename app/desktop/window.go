package desktop

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"

	"dateline/app/figure/page"
	"dateline/app/state"
	"dateline/assets/translations"
)

// A window shows one model. Its parts are made once; what changes is what they show
// and which of them are seen.
type window struct {
	app    fyne.App
	window fyne.Window
	runner *runner

	model state.Model // written by send alone
	queue []state.Message
	busy  bool // send is under way: what is sent meanwhile waits in the queue

	board   *board
	details *details
	choices *choices
	loading *loading
	notice  *notice
	step    *stepNote
	foot    *fyne.Container // notice, loading and step, below the board
	left    *fyne.Container // choices, board, foot
	form    *form           // in place of the details
	side    *fyne.Container // details or form, below the buttons that add and edit
	tools   *editTools
	split   *container.Split
	whole   *fyne.Container // split, and above it the hints of the filter
	dialog  dialog.Dialog   // that shows the model's, nil for none
	chooser *chooser        // that was shown last

	portal func(choosing) (path string, err error) // asks for a file by the desktop's own dialog
}

func newWindow(a fyne.App, m state.Model) *window {
	w := &window{app: a, model: m, window: a.NewWindow("Dateline"), portal: portal}
	w.runner = newRunner(w.send, w.focus, a.Preferences().SetStringList)
	w.board = newBoard(func() state.Model { return w.model }, w.send)
	w.board.needs = func(n page.Need) { // not while it is drawn
		go w.runner.tell(state.Needed{Need: n})
	}
	w.details = newDetails(func(event string) {
		w.send(state.Selected{Event: event, Over: w.board.layout})
		w.focus(false)
	})
	w.choices = newChoices(w.send, w.key, func() {
		w.send(state.FilterLeft{})
		w.focus(false)
	})
	w.step, w.loading = newStepNote(), newLoading(func() { w.send(state.GivenUp{}) })
	w.notice = newNotice(w.send)
	w.build()
	w.listen()
	w.window.Resize(fyne.NewSize(1280, 800))
	w.focus(false)
	w.show(nil)
	return w
}

// build puts the parts together: the board under the choices, with the details
// beside it; below it the line of a notice, that of a load, or what is said of a step.
func (w *window) build() {
	w.foot = container.NewVBox(w.notice.line, w.loading.line, w.step.scroll)
	w.left = container.NewBorder(w.choices.row, w.foot, nil, nil, w.board)
	w.form = newForm(func() state.Model { return w.model }, w.send, w.key, w.window.Canvas().Focus)
	w.form.panel.Hide()
	w.tools = newEditTools(w.key)
	w.side = container.NewBorder(w.tools.row, w.tools.standing, nil, nil, container.NewStack(w.details.panel, w.form.panel))
	w.split = container.NewHSplit(w.left, w.side)
	w.split.SetOffset(0.76)
	w.whole = container.NewStack(w.split, w.choices.hints.float)
	w.window.SetContent(w.whole)
}

// send changes the model by a message: the one way in which it changes.
func (w *window) send(msg state.Message) {
	w.queue = append(w.queue, msg)
	if w.busy {
		return
	}
	w.busy = true
	for len(w.queue) > 0 {
		before := w.model
		var effects []state.Effect
		w.model, effects = state.Update(before, w.queue[0])
		w.queue = w.queue[1:]
		w.show(&before)
		for _, e := range effects {
			w.runner.run(e)
		}
	}
	w.busy = false
}

// focus gives the keys to the filter's line, with all that stands in it selected,
// or to the board.
func (w *window) focus(filter bool) {
	if !filter {
		w.window.Canvas().Focus(w.board)
		return
	}
	w.window.Canvas().Focus(w.choices.filter)
	w.choices.filter.TypedShortcut(&fyne.ShortcutSelectAll{})
}

func (w *window) say(key string, args ...any) string {
	return translations.Say(w.model.Lang, key, args...)
}
