package state

import (
	"cmp"
	"slices"

	"dateline/app/figure/chart"
	"dateline/app/figure/slide"

	"dateline/timeline"
)

// StepField is a text of a step.
type StepField uint8

// The texts of a step.
const (
	StepTitle StepField = iota
	StepNote
	StepPrivate
	StepFields
)

// Text returns a text of a step, to be changed.
func (f StepField) Text(s *timeline.Step) *timeline.Text {
	return []*timeline.Text{&s.Title, &s.Note, &s.Private}[f]
}

// StepTyped changes a text of the step that is made; it is an edit once the step is left.
type StepTyped struct {
	Field StepField
	Text  string
}

func (t StepTyped) apply(m Model) (Model, []Effect) {
	one, ok := m.ToldStep()
	if !ok {
		return m, nil
	}
	text := t.Field.Text(&one)
	lang := m.Lang
	if len(*text) == 0 || len(*text) == 1 && (*text)[0].Lang != m.Lang && (*text)[0].Lang == "" {
		lang = m.Timeline.Lang
		if len(*text) == 1 {
			lang = ""
		}
	}
	if *text = text.With(lang, t.Text); t.Text == "" {
		*text = slices.DeleteFunc(*text, func(one timeline.Translation) bool { return one.Value == "" })
	}
	next := *m.Telling
	next.Draft = &one
	m.Telling = &next
	return m, nil
}

// StepWritten makes what was typed an edit.
type StepWritten struct{}

func (StepWritten) apply(m Model) (Model, []Effect) { return m.writeStep() }

func (m Model) writeStep() (Model, []Effect) {
	if m.Telling == nil || m.Telling.Draft == nil {
		return m, nil
	}
	return m.setStep(timeline.Phrased("step written", m.Telling.Step+1), func(s *timeline.Step) { *s = *m.Telling.Draft })
}

// setStep changes the step that is made.
func (m Model) setStep(name timeline.Phrase, change func(*timeline.Step)) (Model, []Effect) {
	s, ok := m.told()
	if !ok || m.Telling.Step >= len(s.Steps) {
		return m, nil
	}
	s.Steps = slices.Clone(s.Steps)
	change(&s.Steps[m.Telling.Step])
	if was, _ := m.told(); timeline.Same(was, s) {
		return m.atStep(m.Telling.Step), nil
	}
	return m.retell(name, s, m.Telling.Step)
}

// What is turned on or off of the step that is made: a picture that it shows, what it asks of
// the class, how it is looked at, and whether the story shows what is to come.
type (
	PictureTurned     struct{ Picture timeline.Picture }
	AskTurned         struct{ Secret timeline.Secret }
	StepViewForgotten struct{}
	AheadTurned       struct{}
)

func (p PictureTurned) apply(m Model) (Model, []Effect) {
	m, effects := m.writeStep()
	m, more := m.setStep(timeline.Phrased("step pictures"), func(s *timeline.Step) {
		if p.Picture == timeline.ChartPicture { // that of the window, in the place of the timeline
			v := slide.Looked(*s)
			v.Chart = map[bool]string{true: cmp.Or(m.Chart, chart.First)}[v.Chart == ""]
			s.View = viewText(v)
			return
		}
		s.Without = toggled(s.Without, p.Picture)
	})
	return m, append(effects, more...)
}

func (a AskTurned) apply(m Model) (Model, []Effect) {
	m, effects := m.writeStep()
	m, more := m.setStep(timeline.Phrased("step asks"), func(s *timeline.Step) { s.Asked = toggled(s.Asked, a.Secret) })
	return m, append(effects, more...)
}

func (StepViewForgotten) apply(m Model) (Model, []Effect) {
	m, effects := m.writeStep()
	m, more := m.setStep(timeline.Phrased("step view forgotten"), func(s *timeline.Step) { s.View = nil })
	return m, append(effects, more...)
}

func (AheadTurned) apply(m Model) (Model, []Effect) {
	m, effects := m.writeStep()
	s, ok := m.told()
	if !ok {
		return m, effects
	}
	s.Ahead = !s.Ahead
	m, more := m.retell(timeline.Phrased("story ahead"), s, m.Telling.Step)
	return m, append(effects, more...)
}

// toggled returns a list without a value, or with it in its order.
func toggled[W timeline.Word](list []W, one W) []W {
	if at := slices.Index(list, one); at >= 0 {
		return slices.Delete(slices.Clone(list), at, at+1)
	}
	next := append(slices.Clone(list), one)
	slices.Sort(next)
	return next
}

// StoryTitled gives the story that is made another title.
type StoryTitled struct{ Title string }

func (t StoryTitled) apply(m Model) (Model, []Effect) {
	s, ok := m.told()
	if !ok || s.Title.In(m.Lang) == t.Title {
		return m, nil
	}
	if s.Title = timeline.Say(m.Timeline.Lang, t.Title); t.Title == "" {
		s.Title = nil
	}
	return m.retell(timeline.Phrased("story titled"), s, m.Telling.Step)
}
