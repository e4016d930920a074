package timeline

import (
	"bytes"
	"maps"
	"slices"

	"dateline/timeline/edtf"
)

// Equal tells whether two timelines say the same. An empty list equals none; in which
// slots events stand does not matter, their order does.
func Equal(a, b *Timeline) bool {
	if a.ID != b.ID || !Same(a.Head(), b.Head()) || !sameExtra(a.Extra, b.Extra) || a.Events.Len() != b.Events.Len() {
		return false
	}
	if !slices.EqualFunc(a.Places, b.Places, samePlace) || !slices.EqualFunc(a.Actors, b.Actors, sameActor) ||
		!slices.EqualFunc(a.Sources, b.Sources, sameSource) || !slices.Equal(a.Facets, b.Facets) || !slices.EqualFunc(a.Views, b.Views, sameView) ||
		!slices.EqualFunc(a.Stories, b.Stories, sameStory) || !slices.EqualFunc(a.Annotations, b.Annotations, sameAnnotation) {
		return false
	}
	slot := -1
	for _, e := range a.Events.All() {
		for slot++; b.Events.At(slot) == nil; slot++ {
		}
		if !sameEvent(e, b.Events.At(slot)) {
			return false
		}
	}
	return true
}

// Same tells whether two items say the same; of nil, nothing does but nil.
func Same(a, b Item) bool {
	switch a := a.(type) {
	case Event:
		b, ok := b.(Event)
		return ok && sameEvent(&a, &b)
	case Place:
		b, ok := b.(Place)
		return ok && samePlace(a, b)
	case Actor:
		b, ok := b.(Actor)
		return ok && sameActor(a, b)
	case Source:
		b, ok := b.(Source)
		return ok && sameSource(a, b)
	case Head:
		b, ok := b.(Head)
		return ok && a.Lang == b.Lang && slices.Equal(a.Title, b.Title) && slices.Equal(a.Summary, b.Summary) && sameDate(a.KnownOn, b.KnownOn)
	case Story:
		b, ok := b.(Story)
		return ok && sameStory(a, b)
	case View:
		b, ok := b.(View)
		return ok && sameView(a, b)
	case Annotation:
		b, ok := b.(Annotation)
		return ok && sameAnnotation(a, b)
	}
	return a == nil && b == nil
}

func sameEvent(a, b *Event) bool {
	return a == b || a.ID == b.ID && a.Place == b.Place && a.Type == b.Type && a.Status == b.Status && a.Sure == b.Sure &&
		a.When.Said == b.When.Said && sameDate(a.When.Date, b.When.Date) && sameDate(a.When.Anchor, b.When.Anchor) &&
		slices.Equal(a.Title, b.Title) && slices.Equal(a.Actors, b.Actors) && (a.more == b.more || sameMore(a.rare(), b.rare()))
}

func sameMore(a, b *More) bool {
	return slices.Equal(a.Note, b.Note) && slices.Equal(a.Tags, b.Tags) && slices.Equal(a.Codes, b.Codes) && slices.Equal(a.Links, b.Links) &&
		a.Rating == b.Rating && slices.Equal(a.Origin, b.Origin) && slices.Equal(a.Values, b.Values) && sameExtra(a.Extra, b.Extra) &&
		slices.EqualFunc(a.Claims, b.Claims, func(a, b Claim) bool {
			return a.Source == b.Source && slices.Equal(a.Speaker, b.Speaker) && slices.Equal(a.Via, b.Via) && a.Quote == b.Quote && a.At == b.At &&
				sameDate(a.Said, b.Said) && a.Field == b.Field
		})
}

func samePlace(a, b Place) bool {
	at := a.At == b.At || a.At != nil && b.At != nil && *a.At == *b.At
	return at && a.ID == b.ID && slices.Equal(a.Name, b.Name) && a.Kind == b.Kind && a.Radius == b.Radius && SameOutline(a.Outline, b.Outline) && a.Country == b.Country && sameExtra(a.Extra, b.Extra)
}

// SameOutline tells whether two areas have the same outline, as it is written.
func SameOutline(a, b [][]LonLat) bool { return slices.EqualFunc(a, b, slices.Equal[[]LonLat]) }

func sameActor(a, b Actor) bool {
	return a.ID == b.ID && slices.Equal(a.Name, b.Name) && a.Kind == b.Kind && slices.Equal(a.Role, b.Role) && a.Country == b.Country &&
		slices.Equal(a.Aliases, b.Aliases) && sameExtra(a.Extra, b.Extra)
}

func sameSource(a, b Source) bool {
	return a.ID == b.ID && slices.Equal(a.Title, b.Title) && a.Publisher == b.Publisher && a.Kind == b.Kind && a.Lang == b.Lang &&
		sameDate(a.Published, b.Published) && a.URL == b.URL && sameExtra(a.Extra, b.Extra)
}

func sameView(a, b View) bool { return a.Name == b.Name && bytes.Equal(a.State, b.State) }

func sameExtra(a, b Extra) bool { return maps.EqualFunc(a, b, bytes.Equal) }

func sameDate(a, b edtf.Date) bool { return a == b || a.String() == b.String() }
