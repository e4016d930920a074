package desktop

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"dateline/app/state"
	"dateline/timeline"
)

// secretsField offers what an exercise leaves out for a class to find.
func (x *exporter) secretsField() fyne.CanvasObject {
	all := container.NewHBox()
	for _, s := range timeline.Secrets {
		one := newLeavingCheck(x.say("to find "+s.String()), nil, x.leave)
		one.SetChecked(x.choice.Asks(s))
		one.OnChanged = func(on bool) {
			x.set(func(o *state.Exporting) { *o = o.Asking(s, on) })
			x.asks()
		}
		x.secrets = append(x.secrets, one)
		all.Add(one)
	}
	return all
}

// answersField offers the answers at the end of an exercise.
func (x *exporter) answersField() fyne.CanvasObject {
	x.answers = newLeavingCheck(x.say("with answers"), nil, x.leave)
	x.answers.SetChecked(x.choice.Answers)
	x.answers.OnChanged = func(on bool) { x.set(func(o *state.Exporting) { o.Answers = on }) }
	return x.answers
}

// asks shows the fields of an exercise where one is chosen, as it is chosen, and that of the answers
// where it has room for them.
func (x *exporter) asks() {
	was := x.filling
	x.filling = true // what is brought up to the choice is no choice
	defer func() { x.filling = was }()
	for i, s := range timeline.Secrets[:len(x.secrets)] {
		x.secrets[i].SetChecked(x.choice.Asks(s))
		if x.secrets[i].Show(); !x.choice.CanAsk(s) {
			x.secrets[i].Hide()
		}
	}
	if x.answers != nil {
		x.answers.SetChecked(x.choice.Answers)
	}
	for rows, shows := range map[*[]fyne.CanvasObject]bool{&x.asked: x.choice.Exercise, &x.answered: x.choice.HasAnswers()} {
		for _, one := range *rows {
			if one.Show(); !shows {
				one.Hide()
			}
		}
	}
}
