package desktop

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"dateline/app/figure/chart"
	"dateline/app/figure/view"
	"dateline/app/state"
	"dateline/timeline"
)

// choices is the row above the board: filter, lanes, chart, whose route.
func (w *window) choices() fyne.CanvasObject {
	w.filter.SetPlaceHolder(w.say("filter"))
	return container.NewGridWithColumns(4, w.filter, w.choose(w.laneChoices()), w.choose(w.chartChoices()), w.choose(w.routeChoices()))
}

func (w *window) laneChoices() (lanes []choice) {
	for _, by := range view.Facets {
		lanes = append(lanes, choice{w.say("by " + string(by)), state.Laned{By: by}, by == w.model.Lanes})
	}
	return lanes
}

func (w *window) chartChoices() (charts []choice) {
	for _, name := range chart.Names() {
		charts = append(charts, choice{w.say(name), state.Charted{Name: name}, name == w.model.Chart})
	}
	return charts
}

func (w *window) routeChoices() (actors []choice) {
	for _, a := range w.model.Timeline.Actors {
		if a.Kind != timeline.Person && len(w.model.Timeline.Actors) > 40 {
			continue
		}
		actors = append(actors, choice{w.say("legend route", a.Name.In(w.model.Lang)), state.Followed{Actor: a.ID}, a.ID == w.model.Actor})
	}
	return actors
}

// A choice is an entry of a drop-down list and the message that it sends.
type choice struct {
	words  string
	msg    state.Message
	chosen bool
}

func (w *window) choose(all []choice) fyne.CanvasObject {
	var words []string
	now := ""
	for _, c := range all {
		words = append(words, c.words)
		if c.chosen {
			now = c.words
		}
	}
	list := widget.NewSelect(words, nil)
	list.PlaceHolder = w.say("none to choose")
	list.SetSelected(now)
	list.OnChanged = func(s string) {
		for _, c := range all {
			if c.words == s {
				w.send(c.msg)
			}
		}
		w.window.Canvas().Focus(w.board)
	}
	return list
}

// submitFilter shows the events that a filter keeps; one that cannot be read is
// told, and changes nothing.
func (w *window) submitFilter(text string) {
	filter, err := timeline.ParseFilter(text)
	if err != nil {
		w.tell(w.say("filter wrong") + "\n" + err.Error())
		return
	}
	w.send(state.Filtered{Filter: filter})
	w.window.Canvas().Focus(w.board)
}

// turn chooses what comes after the chosen entry; after the last the first.
func (w *window) turn(all []choice) {
	for i, c := range all {
		if c.chosen {
			w.send(all[(i+1)%len(all)].msg)
			return
		}
	}
}

// A filterEntry is the line for the filter; Esc leaves it.
type filterEntry struct {
	widget.Entry
	onLeave func()
}

func newFilterEntry(onLeave func()) *filterEntry {
	e := &filterEntry{onLeave: onLeave}
	e.ExtendBaseWidget(e)
	return e
}

// TypedKey implements fyne.Focusable.
func (e *filterEntry) TypedKey(key *fyne.KeyEvent) {
	if key.Name == fyne.KeyEscape {
		e.onLeave()
		return
	}
	e.Entry.TypedKey(key)
}
