package desktop

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"

	"dateline/app/figure/facts"
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
	toolbar *toolbar
	grip    *grip
	loading *loading
	tabs    *tabRow // above the board, where several documents are open
	notice  *notice
	desk    *desk             // of who presents
	foot    *fyne.Container   // notice and loading, below the board
	form    *form             // in place of the details
	tip     *tip              // above all
	cell    *cellWriter       // over the cell of the table that is written
	teller  *tellForm         // likewise
	tools   *editTools        // above them, and below
	ground  *canvas.Rectangle // behind the toolbar
	back    *canvas.Rectangle // behind the details
	parts   *fyne.Container   // all of these, as the arrangement lays them out
	whole   *fyne.Container   // parts, and above them the hints of the filter
	dialog  dialog.Dialog     // that shows the model's, nil for none
	chooser *chooser          // that was shown last
	sheet   *sheet            // likewise
	scale   float32           // of texts: 1, and more in a very large window

	portal func(choosing) (path string, err error) // asks for a file by the desktop's own dialog
}

func newWindow(a fyne.App, m state.Model) *window {
	w := &window{app: a, model: m, window: a.NewWindow("Dateline"), scale: 1, portal: portal}
	w.runner = newRunner(w.send, w.focusOn, a.Preferences().SetStringList)
	w.runner.offer, w.runner.copy, w.runner.paste, w.runner.browse = w.offer, a.Clipboard().SetContent, a.Clipboard().Content, w.browse
	w.board = newBoard(func() state.Model { return w.model }, w.send)
	w.board.text = w.text
	w.board.needs = func(n page.Need) { // not while it is drawn
		go w.runner.tell(state.Needed{Need: n})
	}
	w.details = newDetails(w.send, newEventList(func() state.Model { return w.model }, w.text, w.chosen), func(v facts.Value, at fyne.Position) {
		w.send(state.Followed{Of: v, At: w.onBoard(at), Over: w.board.layout})
	}, func(v facts.Value, at fyne.Position) {
		w.send(state.AboutAsked{Of: v, At: w.onBoard(at)})
	})
	w.toolbar = newToolbar(func() state.Model { return w.model }, w.text, w.send, w.key, func() {
		w.send(state.FilterLeft{})
		w.leave()
	})
	w.toolbar.filter.forward = func() { w.details.focus(w.window.Canvas()) }
	w.details.facts.leave, w.details.list.leave = w.leave, w.leave
	w.grip = newGrip(func(by float32) {
		wide := w.back.Size().Width - by
		w.send(state.DetailsSized{Width: float64(wide) / w.text()})
	}, func() { w.send(state.DetailsSized{}) })
	w.desk, w.loading = &desk{window: w}, newLoading(func() { w.send(state.GivenUp{}) })
	w.notice = newNotice(w.send)
	w.build()
	w.listen()
	w.window.SetPadded(false)
	w.window.Resize(fyne.NewSize(1280, 800))
	w.leave()
	w.show(nil)
	return w
}

// build puts the parts together: toolbar, board, details, and below them the line of a
// notice, or that of a load.
func (w *window) build() {
	w.foot = container.NewVBox(w.notice.line, w.loading.line)
	w.form = newForm(func() state.Model { return w.model }, w.send, w.key, w.window.Canvas().Focus)
	w.form.panel.Hide()
	w.cell, w.tip = newCellWriter(w), newTip()
	w.details.facts.tell = w.tip.say
	w.details.facts.edit = func(of state.FactAsked) { w.send(of.Pencil(w.model)) }
	w.details.facts.offer = func(of state.FactAsked, at fyne.Position) {
		if items := of.Items(w.model); len(items) > 0 {
			w.offer(items, w.onBoard(at))
		}
	}
	w.tools = newEditTools(w.key)
	w.tabs = newTabRow(func(msg state.Message) {
		w.form.commit()
		w.cell.commit()
		w.send(msg)
		w.leave()
	})
	w.details.inner = w.details.panel
	w.teller = newTellForm(w)
	w.teller.instead = container.NewBorder(w.tools.row, w.tools.standing, nil, nil, container.NewStack(w.details.inner, w.form.panel))
	w.details.panel = container.NewStack(w.teller.instead, w.teller.panel)
	w.ground, w.back = canvas.NewRectangle(color.Transparent), canvas.NewRectangle(color.Transparent)
	w.parts = container.New(arrangement{w}, w.ground, w.toolbar.row, w.tabs.scroll, w.board, w.back, w.details.panel, w.grip, w.foot)
	w.whole = container.NewStack(w.parts, w.cell.float, w.toolbar.hints.float, w.tip.float)
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

// focusOn gives the keys to the filter's line, with all or some of what stands in it selected,
// or to the board.
func (w *window) focusOn(f state.Focus) {
	line := w.toolbar.filter
	if !f.Filter {
		w.window.Canvas().Focus(w.board)
		return
	}
	w.window.Canvas().Focus(line)
	if f.To == 0 {
		line.TypedShortcut(&fyne.ShortcutSelectAll{})
		return
	}
	line.selectLetters(f.From, f.To)
}

// leave gives the keys to the board.
func (w *window) leave() { w.focusOn(state.Focus{}) }

func (w *window) say(key string, args ...any) string {
	return translations.Say(w.model.Lang, key, args...)
}
