package state

import (
	"cmp"
	"encoding/json"
	"fmt"
	"slices"

	"dateline/app/figure/page"
	"dateline/app/figure/slide"
	"dateline/app/figure/view"
	"dateline/data/entry"
	"dateline/data/kit/message"
	"dateline/timeline"
)

// A Telling is a story as it is made: the steps stand beside the picture of one of them.
type Telling struct {
	Story string         // its id
	Step  int            // from 0
	Draft *timeline.Step // the step with what is being typed; nil while nothing is
	First int            // where the list scrolls: how many steps are above
	Shown bool           // the picture shows what the step hides until it is revealed
	drag  int            // the step that is dragged, from 1; 0 for none
}

// told returns the story that is made; false for none.
func (m Model) told() (timeline.Story, bool) {
	if m.Telling == nil {
		return timeline.Story{}, false
	}
	return m.Timeline.StoryOf(m.Telling.Story)
}

// ToldStep returns the step that is made, with what is being typed; false for none.
func (m Model) ToldStep() (timeline.Step, bool) {
	s, ok := m.told()
	if !ok || m.Telling.Step >= len(s.Steps) {
		return timeline.Step{}, false
	}
	if m.Telling.Draft != nil {
		return *m.Telling.Draft, true
	}
	return s.Steps[m.Telling.Step], true
}

// Bench returns what the window shows of the story that is made.
func (m Model) Bench() slide.Bench {
	d := slide.Of(m.unfiltered, m.Telling.Story)
	if one, ok := m.ToldStep(); ok && m.Telling.Draft != nil {
		d = d.With(m.Telling.Step, one)
	}
	return slide.Bench{Deck: d, Theme: m.Theme, Look: m.View, Step: m.Telling.Step, First: m.Telling.First, Dragged: m.Telling.drag - 1, Revealed: m.Telling.Shown, Pictures: m.Picture}
}

// StoryAsked opens the steps of a story beside its picture, "" for the first; where there is no
// story yet, one without steps is begun when the first step is added.
type StoryAsked struct{ Story string }

func (a StoryAsked) apply(m Model) (Model, []Effect) {
	if m.Presenting {
		return m, nil
	}
	id := a.Story
	if s, ok := m.Timeline.StoryOf(id); ok {
		id = s.ID
	}
	m.Telling = &Telling{Story: cmp.Or(id, timeline.PlainStory)}
	m.Form.Open = false
	return m, nil
}

// StoryLeft closes them.
type StoryLeft struct{}

func (StoryLeft) apply(m Model) (Model, []Effect) {
	m, effects := m.writeStep()
	m.Telling = nil
	return m, effects
}

// StepChosen shows another step of the story that is made.
type StepChosen struct{ Step int }

func (c StepChosen) apply(m Model) (Model, []Effect) {
	if m.Telling == nil {
		return m, nil
	}
	m, effects := m.writeStep()
	s, _ := m.told()
	return m.atStep(min(max(c.Step, 0), max(0, len(s.Steps)-1))), effects
}

func (m Model) atStep(step int) Model {
	t := *m.Telling
	t.Step, t.Draft, t.Shown = step, nil, false
	t.First = min(t.First, step)
	m.Telling = &t
	return m
}

// StepRevealed shows in the picture what the step that is made hides until it is revealed, or
// hides it again.
type StepRevealed struct{}

func (StepRevealed) apply(m Model) (Model, []Effect) {
	if m.Telling == nil {
		return m, nil
	}
	t := *m.Telling
	t.Shown = !t.Shown
	m.Telling = &t
	return m, nil
}

// retell puts a story in the place of the one that is made, and shows one of its steps.
func (m Model) retell(name timeline.Phrase, s timeline.Story, step int) (Model, []Effect) {
	edit := timeline.Edit{Name: name, Changes: []timeline.Change{m.Timeline.Put(s)}}
	before := m.Timeline
	m, effects := then(m, Edited{edit})
	if m.Timeline != before && m.Telling != nil {
		m = m.atStep(min(max(step, 0), max(0, len(s.Steps)-1)))
	}
	return m, effects
}

// AddStep adds a step behind the one that is made, or to the end of the first story: of the
// selected event, as the timeline and the map are looked at now.
type AddStep struct{ Over page.Layout }

func (a AddStep) apply(m Model) (Model, []Effect) {
	m, effects := m.writeStep()
	s, ok := m.told()
	if m.Telling == nil {
		s, ok = m.Timeline.StoryOf("")
	}
	if !ok {
		s = timeline.Story{ID: timeline.PlainStory}
		if m.Telling != nil {
			s.ID = m.Telling.Story
		}
	}
	at := len(s.Steps)
	if m.Telling != nil && at > 0 {
		at = m.Telling.Step + 1
	}
	step := timeline.Step{Event: m.Selected}
	if m.Telling == nil {
		step.View = m.looked(a.Over)
	}
	if step.Event == "" {
		step.Title = timeline.Say(m.Timeline.Lang, m.say("step new"))
	}
	s.Steps = slices.Insert(slices.Clone(s.Steps), at, step)
	name := timeline.Phrased("step added", at+1)
	m, more := m.retell(name, s, at)
	if m.Telling == nil {
		m = m.notice(message.Phrase(name), Answer{phrased("step open"), StoryAsked{s.ID}})
	}
	return m, append(effects, more...)
}

// looked returns how timeline and map are looked at, as a step keeps it.
func (m Model) looked(over page.Layout) []byte {
	v := m.View.Only(view.Window | view.Lanes | view.Filter | view.Actor)
	if c := over.Camera; c.Scale != 0 {
		v.Camera = c.Stored(over.Map.W, over.Map.H)
	}
	return viewText(v)
}

// viewText returns a view as a step keeps it; nil for one that says nothing.
func viewText(v view.View) []byte {
	raw, err := json.Marshal(v)
	if err != nil || v == (view.View{}) {
		return nil // a view is texts, so there is no error
	}
	return raw
}

// Made begins a story of what is picked in the table, or else of what the filter leaves, in
// order of time.
type Made struct{}

// mostMade is how many steps a story is begun with at most: nobody tells more.
const mostMade = 200

func (Made) apply(m Model) (Model, []Effect) {
	picked := m.Picked.List()
	s := timeline.Story{}
	for i := range m.Subject.Len() {
		id := m.Subject.At(m.Subject.Told(i)).ID
		if len(picked) > 0 && !slices.Contains(picked, id) && id != m.Selected {
			continue
		}
		if s.Steps = append(s.Steps, timeline.Step{Event: id}); len(s.Steps) > mostMade {
			return m.tell(phrased("story too long", mostMade)), nil
		}
	}
	if len(s.Steps) == 0 {
		return m.tell(phrased("story of nothing")), nil
	}
	taken := func(id string) bool { _, is := m.Timeline.StoryOf(id); return is }
	s.ID = timeline.PlainStory
	if taken(s.ID) {
		s.ID = entry.FreeID(s.ID, taken)
		s.Title = timeline.Say(m.Timeline.Lang, m.say("story number", len(m.Timeline.Stories)+1))
	}
	m.Telling = &Telling{Story: s.ID}
	return m.retell(timeline.Phrased("story made", len(s.Steps)), s, 0)
}

// StepMoved takes a step to another place; Duplicated and Removed do what they say with the step
// that is made.
type (
	StepMoved      struct{ From, To int }
	StepDuplicated struct{}
	StepRemoved    struct{}
)

func (v StepMoved) apply(m Model) (Model, []Effect) {
	m, effects := m.writeStep()
	s, ok := m.told()
	if !ok || v.From < 0 || v.From >= len(s.Steps) || v.To < 0 || v.To >= len(s.Steps) || v.From == v.To {
		return m, effects
	}
	one := s.Steps[v.From]
	s.Steps = slices.Insert(slices.Delete(slices.Clone(s.Steps), v.From, v.From+1), v.To, one)
	m, more := m.retell(timeline.Phrased("step moved", v.To+1), s, v.To)
	return m, append(effects, more...)
}

func (StepDuplicated) apply(m Model) (Model, []Effect) {
	m, effects := m.writeStep()
	s, ok := m.told()
	if !ok || m.Telling.Step >= len(s.Steps) {
		return m, effects
	}
	at := m.Telling.Step + 1
	s.Steps = slices.Insert(slices.Clone(s.Steps), at, s.Steps[at-1])
	m, more := m.retell(timeline.Phrased("step duplicated", at), s, at)
	return m, append(effects, more...)
}

func (StepRemoved) apply(m Model) (Model, []Effect) {
	s, ok := m.told()
	if !ok || m.Telling.Step >= len(s.Steps) {
		return m, nil
	}
	at := m.Telling.Step
	s.Steps = slices.Delete(slices.Clone(s.Steps), at, at+1)
	return m.retell(timeline.Phrased("step removed", at+1), s, at)
}

// StoryName says how a story is called where one chooses among several.
func (m Model) StoryName(s timeline.Story) string {
	if own := s.Title.In(m.Lang); own != "" {
		return own
	}
	return fmt.Sprintf("%s (%d)", m.Subject.Title(), len(s.Steps))
}
