package timeline

import (
	"bytes"
	"iter"
	"slices"
)

// A Story is told step by step. A file may hold several, each under an id.
type Story struct {
	ID    string
	Title Text // none stands for the timeline's own
	Ahead bool // what is still to come shows from the beginning, too
	Steps []Step
}

// PlainStory is the id of the story of a file that gives its only one no name.
const PlainStory = "story"

// A Step is one step of a story: what is said, and what is looked at meanwhile. A step
// that says nothing but its event is told by what the event says of itself.
type Step struct {
	Event   string    // id of the Event that it tells of, "" for none; it may name one that was removed
	Title   Text      // its headline; none stands for the event's
	Note    Text      // what is shown, and read aloud
	Private Text      // what only the one who presents sees
	View    []byte    // how it is looked at: window of time, camera, chart, filter, as JSON like that of a View; nil for what suits the event
	Without []Picture // what is not shown of the pictures that there are
	Lit     []string  // ids of Events that are highlighted beside its own
	Hidden  []string  // ids of Events that are not shown
	Asked   []Secret  // what stays hidden until it is revealed

	Annotations []string // ids of the Annotations that show with it and with no step that does not name them
}

// stepFacets are the names of the facets that number the steps of a story, in plain letters.
var stepFacets = []string{"step", "storystep", "etape", "etapedurecit", "schritt"}

// NamesSteps tells whether a facet or a column of such a name numbers the steps of a story.
func NamesSteps(name string) bool { return slices.Contains(stepFacets, letters(name)) }

// OfTelling tells whether a facet says how events are told, and nothing of them: a part of a
// picture, or the number of a step of the story.
func (t *Timeline) OfTelling(facet string) bool {
	numbers := func(f Facet) bool { return f.Name == facet && f.Kind == OfNumbers }
	return t.OfMedia(facet) || len(t.Stories) > 0 && NamesSteps(facet) && slices.ContainsFunc(t.Facets, numbers)
}

// Plain tells whether a step says nothing of its own but its event and its note.
func (s Step) Plain() bool {
	return len(s.Title) == 0 && len(s.Private) == 0 && len(s.View) == 0 && len(s.Without) == 0 && len(s.Lit) == 0 && len(s.Hidden) == 0 && len(s.Asked) == 0 && len(s.Annotations) == 0
}

// Key names the story.
func (s Story) Key() Key { return Key{StoryItem, s.ID} }

// StoryOf returns the story with an id, "" for the first; false for none.
func (t *Timeline) StoryOf(id string) (Story, bool) {
	for _, s := range t.Stories {
		if s.ID == id || id == "" {
			return s, true
		}
	}
	return Story{}, false
}

// Steps yields the steps of all stories.
func (t *Timeline) Steps() iter.Seq[Step] {
	return func(yield func(Step) bool) {
		for _, s := range t.Stories {
			for _, step := range s.Steps {
				if !yield(step) {
					return
				}
			}
		}
	}
}

// A Stray is a step that names an event which the timeline does not have.
type Stray struct {
	Number int // of the step in its story, from 1
	Event  string
}

// Astray returns the steps that name an event which the timeline does not have.
func (t *Timeline) Astray() (all []Stray) {
	named := map[string]bool{}
	for s := range t.Steps() {
		if s.Event != "" {
			named[s.Event] = true
		}
	}
	for _, e := range t.Events.All() { // and not by an index, which would be made for this alone
		if len(named) == 0 {
			return nil
		}
		delete(named, e.ID)
	}
	for _, s := range t.Stories {
		for i, step := range s.Steps {
			if named[step.Event] {
				all = append(all, Stray{i + 1, step.Event})
			}
		}
	}
	return all
}

// Without returns what is left of a story when an event is removed: without the steps
// that said no more than it did. One that has words or a look of its own stays.
func (s Story) Without(event string) Story {
	s.Steps = slices.DeleteFunc(slices.Clone(s.Steps), func(one Step) bool { return one.Event == event && one.Plain() })
	return s
}

func (s Story) clone() Story {
	s.Title = s.Title.clone()
	s.Steps = each(s.Steps, Step.clone)
	return s
}

func (s Step) clone() Step {
	s.Title, s.Note, s.Private = s.Title.clone(), s.Note.clone(), s.Private.clone()
	s.View = bytes.Clone(s.View)
	s.Without, s.Lit, s.Hidden, s.Asked = slices.Clone(s.Without), slices.Clone(s.Lit), slices.Clone(s.Hidden), slices.Clone(s.Asked)
	s.Annotations = slices.Clone(s.Annotations)
	return s
}

func sameStory(a, b Story) bool {
	return a.ID == b.ID && slices.Equal(a.Title, b.Title) && a.Ahead == b.Ahead && slices.EqualFunc(a.Steps, b.Steps, sameStep)
}

func sameStep(a, b Step) bool {
	return a.Event == b.Event && slices.Equal(a.Title, b.Title) && slices.Equal(a.Note, b.Note) && slices.Equal(a.Private, b.Private) &&
		bytes.Equal(a.View, b.View) && slices.Equal(a.Without, b.Without) && slices.Equal(a.Lit, b.Lit) && slices.Equal(a.Hidden, b.Hidden) && slices.Equal(a.Asked, b.Asked) && slices.Equal(a.Annotations, b.Annotations)
}

// Picture is one of those that a step may show.
type Picture uint8

// The pictures of a step.
const (
	TimelinePicture Picture = iota + 1
	MapPicture
	ChartPicture
	ImagePicture
)

var pictureWords = [...]string{"", "timeline", "map", "chart", "image"}

// Pictures lists every Picture.
var Pictures = list[Picture](len(pictureWords) - 1)

// String returns the word of the native file, "" for the zero Picture.
func (p Picture) String() string { return pictureWords[p] }

// Secret is something of the events that stays hidden until it is revealed.
type Secret uint8

// The secrets of a quiz.
const (
	Dates Secret = iota + 1
	Where
	Titles
)

var secretWords = [...]string{"", "dates", "places", "titles"}

// Secrets lists every Secret.
var Secrets = list[Secret](len(secretWords) - 1)

// String returns the word of the native file, "" for the zero Secret.
func (s Secret) String() string { return secretWords[s] }
