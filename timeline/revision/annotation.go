package revision

import (
	"slices"

	"dateline/timeline"
)

// RemoveAnnotation returns the edit that removes an annotation, and takes it from the steps of
// stories that show it.
func RemoveAnnotation(name timeline.Phrase, t *timeline.Timeline, id string) timeline.Edit {
	d := begin(name, t)
	for _, story := range t.Stories {
		d.put(unnoted(story, id))
	}
	d.drop(timeline.Key{Kind: timeline.AnnotationItem, ID: id})
	return d.done
}

// unnoted returns a story whose steps do not show an annotation.
func unnoted(s timeline.Story, id string) timeline.Story {
	s.Steps = slices.Clone(s.Steps)
	for i := range s.Steps {
		one := &s.Steps[i]
		if slices.Contains(one.Annotations, id) {
			one.Annotations = slices.DeleteFunc(slices.Clone(one.Annotations), func(have string) bool { return have == id })
		}
	}
	return s
}

// repin pins the annotations of items that are gone elsewhere.
func (d *edit) repin(pin func(timeline.Pin) timeline.Pin) {
	for _, a := range d.t.Annotations {
		d.put(a.Leading(pin))
	}
}

// orItsDate pins to another event what is pinned to one that is gone; where there is none to the
// date that the event had, else to its place. An event that had neither leaves the annotation
// adrift, with its words.
func (d *edit) orItsDate(gone map[string]string, to string) func(timeline.Pin) timeline.Pin {
	return func(p timeline.Pin) timeline.Pin {
		if _, is := gone[p.Event]; !is || p.Event == "" {
			return p
		}
		if to != "" {
			return timeline.Pin{Event: to}
		}
		slot := d.t.Events.Find(p.Event)
		if slot < 0 {
			return p
		}
		switch e := d.t.Events.At(slot); {
		case !e.When.Date.IsZero():
			return timeline.Pin{When: e.When.Date}
		case e.Place.ID != "":
			return timeline.Pin{Place: e.Place.ID}
		}
		return p
	}
}

// orItsSpot pins to other places what is pinned to some that are gone; where there is no other to
// the position that the place had.
func (d *edit) orItsSpot(ids map[string]string) func(timeline.Pin) timeline.Pin {
	return func(p timeline.Pin) timeline.Pin {
		to, is := ids[p.Place]
		if !is || p.Place == "" {
			return p
		}
		if to != "" {
			return timeline.Pin{Place: to}
		}
		one, _ := d.t.Item(timeline.Key{Kind: timeline.PlaceItem, ID: p.Place})
		if place, known := one.(timeline.Place); known && place.At != nil {
			return timeline.Pin{Spot: place.At}
		}
		return p
	}
}
