package entry

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"dateline/data/gazetteer"
	"dateline/data/kit/position"
	"dateline/data/kit/speech"
	"dateline/timeline"
)

// What can be typed of an annotation. To what it is pinned is one field: the title of an event, the
// name of a place, a position, or a date.
var annotationFields = []Field{
	named("text", func(a *timeline.Annotation) *timeline.Text { return &a.Text }, false),
	wordField("drawn", timeline.AnnotationKinds, func(a *timeline.Annotation) *timeline.AnnotationKind { return &a.Kind }),
	pinField("pin", func(a *timeline.Annotation) *timeline.Pin { return &a.Pin }, true),
	pinField("to", func(a *timeline.Annotation) *timeline.Pin { return &a.To }, false),
	fieldOf("views", func(s Sheet, a timeline.Annotation) string {
		var all []string
		for _, v := range a.Views {
			all = append(all, s.say("view "+v.String()))
		}
		return strings.Join(all, "; ")
	}, readViews),
	fieldOf("offset", func(_ Sheet, a timeline.Annotation) string {
		if a.Offset == (timeline.Offset{}) {
			return ""
		}
		return number(a.Offset.Right) + ", " + number(a.Offset.Down)
	}, readOffset),
	fieldOf("steps", func(s Sheet, a timeline.Annotation) string {
		var all []string
		for _, n := range showing(s.Timeline, a.ID) {
			all = append(all, strconv.Itoa(n))
		}
		return strings.Join(all, "; ")
	}, readSteps),
}

func number(x float64) string { return strconv.FormatFloat(x, 'f', -1, 64) }

// pinField is one end of an annotation.
func pinField(name string, at func(*timeline.Annotation) *timeline.Pin, needs bool) Field {
	f := fieldOf(name, func(s Sheet, a timeline.Annotation) string { return pinText(s, *at(&a)) }, func(r *reading, a *timeline.Annotation, text string) error {
		pin, err := readPin(r, text)
		if err == nil && needs && pin.IsZero() {
			err = wrong("it is pinned to something; write a date, the title of an event or the name of a place")
		}
		if err == nil {
			*at(a) = pin
		}
		return err
	})
	f.offer = func(s Sheet, text string) []string { return offeredPins(s, text) }
	return f
}

// pinText returns a pin as it can be typed.
func pinText(s Sheet, p timeline.Pin) string {
	switch {
	case p.Event != "":
		return s.eventText(p.Event)
	case p.Place != "":
		if one, _ := s.Timeline.Item(timeline.Key{Kind: timeline.PlaceItem, ID: p.Place}); one != nil {
			return nameOf(s, one.(timeline.Place))
		}
		return p.Place
	case p.Spot != nil:
		return fmt.Sprintf("%.4f, %.4f", p.Spot.Lat, p.Spot.Lon)
	}
	return p.When.String()
}

// readPin reads what an end is pinned to.
func readPin(r *reading, text string) (timeline.Pin, error) {
	if text == "" {
		return timeline.Pin{}, nil
	}
	if id := r.event(text, nil); id != "" {
		e := r.Timeline.Events.At(r.Timeline.Events.Find(id))
		r.says = r.say("entry event", e.Title.In(r.Lang), speech.Words(e.When.Date, r.Lang))
		return timeline.Pin{Event: e.ID}, nil
	}
	for _, p := range r.Timeline.Places {
		if is(text, p.Name) || nameOf(r.Sheet, p) == text || p.ID == text {
			r.says = r.say("entry place", nameOf(r.Sheet, p))
			return timeline.Pin{Place: p.ID}, nil
		}
	}
	if lat, lon, ok := position.Both(text); ok && strings.ContainsAny(text[:1], "+-0123456789") && strings.ContainsAny(text, ",°") || position.Is(text) {
		at, err := position.Parse(lat, lon)
		if err != nil {
			return timeline.Pin{}, err
		}
		r.says = fmt.Sprintf("%.4f, %.4f", at.Lat, at.Lon)
		return timeline.Pin{Spot: at}, nil
	}
	date, err := dateOf(text)
	if err == nil {
		r.says = speech.Words(date, r.Lang)
		return timeline.Pin{When: date}, nil
	}
	if g, opened := gazetteer.Open(); opened == nil {
		if m, ok := known(g, r.Sheet, text); ok {
			at := m.At
			r.says = says(g, m, r.Lang)
			return timeline.Pin{Spot: &at}, nil
		}
	}
	if r.Timeline.Events.Len() > mostByTitle {
		return timeline.Pin{}, wrong("%q is no date and no place, and of so many events none is found by it alone; write 2019-04, or choose an event that is offered", text)
	}
	return timeline.Pin{}, wrong("%q is no date, no event and no place; write 2019-04, or the title of an event as it stands", text)
}

// offeredPins lists places whose names begin like a text, and events whose titles have its words.
func offeredPins(s Sheet, text string) []string {
	const most = 6
	if gazetteer.Fold(text) == "" {
		return nil
	}
	var names []string
	for _, p := range s.Timeline.Places {
		names = append(names, nameOf(s, p))
	}
	all := begun(text, names)
	all = append(all, without(s.EventsLike(text, ""), all)...)
	return all[:min(len(all), most)]
}

func readViews(r *reading, a *timeline.Annotation, text string) error {
	a.Views = nil
	for _, word := range listed(text, ";,") {
		found := false
		for _, v := range []timeline.Picture{timeline.TimelinePicture, timeline.MapPicture} {
			if gazetteer.Fold(r.say("view "+v.String())) == gazetteer.Fold(word) || v.String() == word {
				found = true
				if !slices.Contains(a.Views, v) {
					a.Views = append(a.Views, v)
				}
			}
		}
		if !found {
			return wrong("%q is none of these: %s", word, r.say("view timeline")+", "+r.say("view map"))
		}
	}
	return nil
}

func readOffset(_ *reading, a *timeline.Annotation, text string) error {
	a.Offset = timeline.Offset{}
	if text == "" {
		return nil
	}
	parts := listed(text, ";")
	if len(parts) == 1 {
		parts = listed(text, ",")
	}
	if len(parts) == 2 {
		right, err1 := strconv.ParseFloat(strings.ReplaceAll(parts[0], ",", "."), 64)
		down, err2 := strconv.ParseFloat(strings.ReplaceAll(parts[1], ",", "."), 64)
		const most = timeline.MostOffset
		if err1 == nil && err2 == nil && max(right, -right) <= most && max(down, -down) <= most {
			a.Offset = timeline.Offset{Right: right, Down: down}
			return nil
		}
	}
	return wrong("%q is no offset; write how far to the right and down, in letters: 3, -2", text)
}

// showing returns the numbers of the steps of the first story that show an annotation.
func showing(t *timeline.Timeline, id string) (all []int) {
	story, _ := t.StoryOf("")
	for i, step := range story.Steps {
		if slices.Contains(step.Annotations, id) {
			all = append(all, i+1)
		}
	}
	return all
}

// readSteps lets the annotation belong to some steps of the first story, to the whole for none.
func readSteps(r *reading, a *timeline.Annotation, text string) error {
	story, _ := r.Timeline.StoryOf("")
	var want []int
	for _, one := range listed(strings.ReplaceAll(text, ",", ";"), ";") {
		n, err := strconv.Atoi(one)
		if err != nil || n < 1 || n > len(story.Steps) {
			return wrong("%q is no step of the story; write a number from 1 to %d", one, len(story.Steps))
		}
		want = append(want, n)
	}
	if before := showing(r.Timeline, a.ID); slices.Equal(before, want) {
		return nil
	}
	story.Steps = slices.Clone(story.Steps)
	for i := range story.Steps {
		step := &story.Steps[i]
		step.Annotations = slices.DeleteFunc(slices.Clone(step.Annotations), func(id string) bool { return id == a.ID })
		if slices.Contains(want, i+1) {
			step.Annotations = append(step.Annotations, a.ID)
		}
	}
	r.changes = append(r.changes, r.Timeline.Put(story))
	return nil
}
