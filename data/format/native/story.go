package native

import (
	"slices"

	"dateline/timeline"
)

// The fields of stories and of their steps, and how each is read.
var (
	storyFields = fieldsOf(map[string]func(*decoder, *timeline.Story){
		"id":    func(d *decoder, s *timeline.Story) { d.plain(&s.ID) },
		"title": func(d *decoder, s *timeline.Story) { d.said(&s.Title) },
		"ahead": func(d *decoder, s *timeline.Story) { d.flag(&s.Ahead) },
		"steps": func(d *decoder, s *timeline.Story) {
			var room slab[timeline.Step]
			each(d, &s.Steps, &room, inner(stepFields))
		},
	})
	stepFields = fieldsOf(map[string]func(*decoder, *timeline.Step){
		"event":       func(d *decoder, s *timeline.Step) { d.plain(&s.Event) },
		"title":       func(d *decoder, s *timeline.Step) { d.said(&s.Title) },
		"note":        func(d *decoder, s *timeline.Step) { d.said(&s.Note) },
		"private":     func(d *decoder, s *timeline.Step) { d.said(&s.Private) },
		"view":        func(d *decoder, s *timeline.Step) { s.View = d.compact() },
		"without":     func(d *decoder, s *timeline.Step) { chosen(d, &s.Without, timeline.Pictures) },
		"lit":         func(d *decoder, s *timeline.Step) { each(d, &s.Lit, &d.strings, (*decoder).id) },
		"hidden":      func(d *decoder, s *timeline.Step) { each(d, &s.Hidden, &d.strings, (*decoder).id) },
		"asked":       func(d *decoder, s *timeline.Step) { chosen(d, &s.Asked, timeline.Secrets) },
		"annotations": func(d *decoder, s *timeline.Step) { each(d, &s.Annotations, &d.strings, (*decoder).id) },
	})
)

// chosen reads a list of words of a vocabulary.
func chosen[W timeline.Word](d *decoder, to *[]W, all []W) {
	var room slab[W]
	each(d, to, &room, func(d *decoder, one *W) { word(d, one, all) })
}

// plainStory returns the steps of a first story that is no more than they, and the other
// stories: a file with one story needs no list of stories.
func plainStory(all []timeline.Story) ([]timeline.Step, []timeline.Story) {
	if len(all) == 0 || len(all[0].Steps) == 0 {
		return nil, all
	}
	if first := all[0]; !timeline.Same(first, timeline.Story{ID: timeline.PlainStory, Steps: first.Steps}) {
		return nil, all
	}
	return all[0].Steps, all[1:]
}

// unnamed reads a story of a journal. Journals of before there were several have no id, and
// an empty story before its first step.
func unnamed(d *decoder) timeline.Item {
	var s timeline.Story
	known(d, storyFields, &s)
	switch {
	case s.ID != "":
		return s
	case len(s.Steps) == 0:
		return nil
	}
	s.ID = timeline.PlainStory
	return s
}

func (b *writer) story(s timeline.Story) {
	b.text("id", s.ID)
	b.said("title", s.Title)
	if s.Ahead {
		b.value("ahead", true)
	}
	objects(b, "steps", slices.All(s.Steps), b.step)
}

func (b *writer) step(s timeline.Step) {
	b.text("event", s.Event)
	b.said("title", s.Title)
	b.said("note", s.Note)
	b.said("private", s.Private)
	if len(s.View) > 0 {
		b.key("view")
		b.raw(s.View)
	}
	b.strings("without", timeline.Words(s.Without))
	b.strings("lit", s.Lit)
	b.strings("hidden", s.Hidden)
	b.strings("asked", timeline.Words(s.Asked))
	b.strings("annotations", s.Annotations)
}
