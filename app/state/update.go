package state

import (
	"dateline/app/figure/page"
	"dateline/app/figure/view"
	"dateline/app/scene"
)

// A Message is something that happened: a gesture, a key, a file that was read.
type Message interface {
	apply(m Model) (Model, []Effect)
}

// Update returns the model after a message, and what is to be done outside of it.
func Update(m Model, msg Message) (Model, []Effect) {
	next, effects := msg.apply(m)
	meant := meaning(m, msg)
	for _, rule := range rules {
		var more []Effect
		next, more = rule(m, next, meant)
		effects = append(effects, more...)
	}
	return next, effects
}

// rules is the table of what follows from every change, whatever brought it, in
// this order. Each is given the model before a message, the one after it, and what
// the message means.
var rules = []func(before, next Model, msg Message) (Model, []Effect){
	endPointer, leaveCell, leaveForm, endBars, glide, fly, rewind, move, keepPast, settleHint, askAnew, openPictures, accustom, remember,
}

// meaning returns the message that a gesture or a key stands for, nil for none; any
// other message stands for itself.
func meaning(m Model, msg Message) Message {
	if stands, ok := msg.(interface{ means(Model) Message }); ok {
		return stands.means(m)
	}
	return msg
}

// then applies a further message, for those that mean another.
func then(m Model, msg Message) (Model, []Effect) { return msg.apply(m) }

// endPointer takes away the card of what was under the pointer when the picture
// moves under it, and when a key goes to another event, which it might cover.
func endPointer(before, next Model, msg Message) (Model, []Effect) {
	still := view.All &^ view.Selected
	if _, stepped := msg.(Stepped); stepped {
		still = view.All
	}
	if next.Pointer.Mark.Kind != 0 && next.Pointer == before.Pointer && (next.Subject != before.Subject || next.Presenting != before.Presenting ||
		next.Only(still) != before.Only(still)) {
		next.Pointer.Mark = scene.Mark{}
	}
	return next, nil
}

// remember keeps the person's choices for the next run.
func remember(before, next Model, _ Message) (Model, []Effect) {
	effects := rememberSettings(before, next)
	if next.Room.kept() != before.Room.kept() && next.Pointer.Drag == page.Nowhere || next.Pane.Fold != before.Pane.Fold {
		effects = append(effects, Remember{Key: KeyRoom, Values: next.roomText()})
	}
	if len(next.Recent) > 0 && (len(before.Recent) == 0 || &next.Recent[0] != &before.Recent[0]) {
		effects = append(effects, Remember{Key: KeyRecent, Values: next.Recent})
	}
	return next, effects
}
