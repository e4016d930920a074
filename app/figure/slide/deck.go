// Package slide lays a story out for an audience: a slide with its title, one for each of
// its steps, and the whole of it at the end. A slide is words that are read from the last
// row, over a picture that has the room that is left.
package slide

import (
	"encoding/json"
	"fmt"
	"slices"

	"dateline/app/figure"
	"dateline/app/figure/exercise"
	"dateline/app/figure/mapview"
	"dateline/app/figure/view"
	"dateline/assets/translations"
	"dateline/timeline"
)

// A Deck is the slides of a story. Where a file tells none, each of its events is a step, in
// order of time. It is a value that can be made again at little cost.
type Deck struct {
	Subject *figure.Subject
	Story   timeline.Story
	written bool           // the file tells the story; else every event is a step
	told    map[string]int // of each event, the number of the step that tells it first
	edited  string         // what is being typed into a step
}

// Of returns the deck of a story of a subject, "" for its first.
func Of(s *figure.Subject, story string) *Deck {
	d := &Deck{Subject: s, told: map[string]int{}}
	if d.Story, d.written = s.Timeline.StoryOf(story); !d.written {
		return d
	}
	for i, step := range d.Story.Steps {
		for _, id := range append([]string{step.Event}, step.Lit...) {
			if _, before := d.told[id]; !before && id != "" {
				d.told[id] = i + 1
			}
		}
	}
	return d
}

// Steps is how many steps there are.
func (d *Deck) Steps() int {
	if d.written {
		return len(d.Story.Steps)
	}
	return d.Subject.Len()
}

// Len is how many slides there are: the steps, the title before them and the whole behind.
func (d *Deck) Len() int { return d.Steps() + 2 }

// Held returns the number of a slide that there is, nearest to a number.
func (d *Deck) Held(slide int) int { return min(max(slide, 0), d.Len()-1) }

// SlideOf returns the slide of the step that tells of an event, the first step for an event
// that none tells.
func (d *Deck) SlideOf(event string) int {
	if n := d.told[event]; d.written && n > 0 {
		return n
	}
	if i := d.Subject.Find(event); !d.written && i >= 0 {
		return d.Subject.TellingOf(i) + 1
	}
	return d.Held(1)
}

// Kind is a kind of slide.
type Kind uint8

// The kinds of slides.
const (
	Opening Kind = iota // the title
	Telling             // a step
	Closing             // the whole
)

// A Slide is what is said and looked at.
type Slide struct {
	Kind    Kind
	Number  int // of the step, from 1; 0 for the title
	Event   int // its position in the subject, -1 for none
	Title   string
	When    string // and where, in words; what is not known is said, too
	Date    string // the first half of When, and Where the second; "" where no event is told
	Where   string
	Text    string
	Private string
	Step    timeline.Step
	View    view.View // as far as the step says it
	asked   exercise.Gaps
}

// At returns a slide.
func (d *Deck) At(slide int) Slide {
	switch slide = d.Held(slide); {
	case slide == 0:
		return d.opening()
	case slide > d.Steps():
		return Slide{Kind: Closing, Number: slide, Event: -1, Title: d.say("slide whole"), When: d.span()}
	}
	step := timeline.Step{}
	if d.written {
		step = d.Story.Steps[slide-1]
	} else {
		step.Event = d.Subject.At(d.Subject.Told(slide - 1)).ID
	}
	return d.telling(slide, step)
}

func (d *Deck) say(key string, args ...any) string {
	return translations.Say(d.Subject.Lang, key, args...)
}

// Title is that of the story, else of the file.
func (d *Deck) Title() string {
	if own := d.Story.Title.In(d.Subject.Lang); own != "" {
		return own
	}
	return d.Subject.Title()
}

func (d *Deck) opening() Slide {
	s := Slide{Event: -1, Title: d.Title(), Text: d.Subject.Timeline.Summary.In(d.Subject.Lang), When: d.span()}
	if d.Steps() == 0 {
		s.Text = d.say("slide empty")
	}
	return s
}

// span says how many steps there are.
func (d *Deck) span() string {
	return d.say(figure.Counted("slide steps", d.Steps()), d.Steps())
}

func (d *Deck) telling(slide int, step timeline.Step) Slide {
	lang := d.Subject.Lang
	s := Slide{Kind: Telling, Number: slide, Event: d.Subject.Find(step.Event), Step: step}
	s.Title, s.Text, s.Private = step.Title.In(lang), step.Note.In(lang), step.Private.In(lang)
	s.View = Looked(step)
	if s.Event < 0 {
		if step.Event != "" {
			s.When = d.say("slide gone", step.Event)
			s.Date = s.When
		}
		if s.Title == "" {
			s.Title = fmt.Sprint(slide)
		}
		return s
	}
	e := d.Subject.Event(s.Event)
	if s.Title == "" {
		s.Title = e.Name
	}
	if s.Text == "" {
		s.Text = e.More().Note.In(lang)
	}
	s.asked = exercise.Asking(step.Asked...).To(e.Event)
	s.Date, s.Where = figure.Capital(e.Words), e.Where
	if s.Where == "" {
		s.Where = d.say("slide nowhere")
	}
	s.When = s.Date + "  ·  " + s.Where
	return s
}

// Looked returns how a step is looked at, as far as it says so; what of it is not known is passed
// over.
func Looked(step timeline.Step) (v view.View) {
	if len(step.View) > 0 {
		_ = json.Unmarshal(step.View, &v)
	}
	return v
}

// asks tells whether something of a slide is hidden until it is revealed.
func (s Slide) asks(secret timeline.Secret) bool { return s.asked.Ask(secret) }

// Asks tells whether anything is.
func (s Slide) Asks() bool { return s.asked != 0 }

// Asks tells whether something of a slide waits to be revealed.
func (d *Deck) Asks(slide int) bool {
	return d.At(slide).Asks()
}

// Guarded returns a slide as it is before its secrets are revealed: what is said of the date,
// the place or the title is asked, and the text has gaps where it tells.
func (d *Deck) Guarded(s Slide) Slide { return d.guarded(s, d.answers(s)) }

func (d *Deck) guarded(s Slide, a *exercise.Answers) Slide {
	if !s.Asks() {
		return s
	}
	when, where := s.Date, s.Where
	if s.asks(timeline.Dates) {
		when = d.say("slide when")
	}
	if s.asks(timeline.Where) {
		where = d.say("slide where")
	}
	if s.asks(timeline.Titles) && len(s.Step.Title) == 0 {
		s.Title = d.say("slide what")
	}
	s.Date, s.Where, s.When = when, where, when+"  ·  "+where
	s.Title, s.Text = a.Strike(s.Title), a.Strike(s.Text)
	return s
}

// answers returns what no text of a slide may say before its secrets are revealed, nil for
// nothing.
func (d *Deck) answers(s Slide) *exercise.Answers {
	if !s.Asks() {
		return nil
	}
	return exercise.AnswersToEvent(d.Subject.Timeline, d.Subject.At(s.Event), s.asked)
}

// Shows tells whether a slide shows a picture that there is.
func (s Slide) Shows(p timeline.Picture) bool { return !slices.Contains(s.Step.Without, p) }

// placed tells whether there is something for the map to say on a slide. Of an event whose place
// nobody knows it would show where others took place; words alone are said over the map as it is.
func (d *Deck) placed(s Slide) bool {
	return s.Event < 0 || s.View.Camera != (view.Camera{}) || d.looksAt(s) != (view.Camera{})
}

// looksAt returns the camera that looks at the place of a slide's event, the zero one where that is not known.
func (d *Deck) looksAt(s Slide) view.Camera {
	if s.Event < 0 {
		return view.Camera{}
	}
	return mapview.On(d.Subject.Place(d.Subject.At(s.Event).Place.ID))
}

// Camera returns where the map looks on a slide: where the step says, else at its place, else
// where the slide before looks; at everything on the first and the last.
func (d *Deck) Camera(slide int) view.Camera {
	for ; slide > 0 && slide <= d.Steps(); slide-- {
		s := d.At(slide)
		if s.View.Camera != (view.Camera{}) {
			return s.View.Camera
		}
		if c := d.looksAt(s); c != (view.Camera{}) {
			return c
		}
	}
	return view.Camera{}
}
