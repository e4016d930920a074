package compare

import "dateline/timeline"

// Edit returns the edit that makes of a timeline what another one says, under a name. What
// stands in both and is the same is not touched; what is added goes behind all else.
func Edit(name timeline.Phrase, from, to Side) timeline.Edit {
	e := timeline.Edit{Name: name}
	slots, places, actors, sources := from.Events.Slots(), len(from.Places), len(from.Actors), len(from.Sources)
	stories, views, notes := len(from.Stories), len(from.Views), len(from.Annotations)
	ends := map[timeline.ItemKind]*int{
		timeline.EventItem: &slots, timeline.PlaceItem: &places, timeline.ActorItem: &actors, timeline.SourceItem: &sources,
		timeline.StoryItem: &stories, timeline.ViewItem: &views, timeline.AnnotationItem: &notes,
	}
	for _, d := range Diff(from, to) {
		c := timeline.Change{Before: d.Before, After: d.After}
		if d.Before == nil {
			end := ends[d.Key().Kind]
			c.At = *end
			*end++
		} else {
			_, c.At = from.Item(d.Key())
		}
		e.Changes = append(e.Changes, c)
	}
	return e
}
