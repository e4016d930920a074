package state

import (
	"slices"

	"dateline/app/figure/page"
	"dateline/data/gazetteer/locate"
	"dateline/data/kit/message"
	"dateline/timeline"
	"dateline/timeline/geo"
)

// pinned returns the id of the place of the selected event, "" for none.
func (m Model) pinned() string {
	i := m.Subject.Find(m.Selected)
	if i < 0 {
		return ""
	}
	return m.Subject.At(i).Place.ID
}

// PlacePinned says where a place lies, as a person has seen it on the map; where it lay
// there before, that is confirmed.
type PlacePinned struct {
	Place string
	At    geo.LonLat
}

func (p PlacePinned) apply(m Model) (Model, []Effect) {
	place := m.Subject.Place(p.Place)
	if place == nil {
		return m, nil
	}
	next, at := *place, p.At
	next.At, next.Kind, next.Radius, next.Outline = &at, timeline.Point, 0, nil
	edit := timeline.Edit{Name: timeline.Phrased("edit pin", m.Subject.PlaceName(p.Place)), Changes: []timeline.Change{m.Timeline.Put(next)}}
	for _, e := range m.Timeline.Events.All() {
		if e.Place.ID == p.Place {
			edit.Changes = append(edit.Changes, m.Timeline.Put(locate.Said(e, timeline.Origin{Field: "place", How: "typed", Confirmed: true}, timeline.Exact)))
		}
	}
	m.Drawing = nil
	return then(m, Edited{edit})
}

// LocateAsked looks up the places that have a name and no position.
type LocateAsked struct{}

func (LocateAsked) apply(m Model) (Model, []Effect) { return m, []Effect{Locate{m.Timeline}} }

// Locate looks up the places of a timeline by their names, away from the window's thread.
// It is answered by Located, or Failed.
type Locate struct{ Timeline *timeline.Timeline }

func (Locate) effect() {}

// Located brings what is known of the places of a timeline: those that are clear are taken
// over in one edit, and of the others it is asked which are meant.
type Located struct {
	Timeline *timeline.Timeline
	Plan     locate.Plan
}

func (l Located) apply(m Model) (Model, []Effect) {
	if m.Timeline != l.Timeline { // it was edited meanwhile, or another is open
		return m, nil
	}
	notes := l.Plan.Notes()
	if len(notes) == 0 {
		return m.tell(phrased("nothing to locate")), nil
	}
	var effects []Effect
	if changes := l.Plan.Changes(m.Timeline); len(changes) > 0 {
		if m, effects = then(m, Edited{timeline.Edit{Name: timeline.Phrased("locate"), Changes: changes}}); m.Dialog != nil {
			return m, effects // it was refused
		}
	}
	m = m.tell(message.Lines(message.Speakers(notes)...))
	m.Dialog.Answers = m.afterLocating(l.Plan)
	return m, effects
}

// afterLocating is what can be done next: to say which is meant, to say where one lies that the
// gazetteer does not know, to look at those that were found.
func (m Model) afterLocating(p locate.Plan) (all []Answer) {
	if len(p.Doubtful) > 0 {
		all = append(all, Answer{phrased("settle places"), PlaceAsked{p.Doubtful}})
	}
	for _, place := range m.Timeline.Places {
		if len(p.Unknown) > 0 && slices.ContainsFunc(place.Name, func(one timeline.Translation) bool { return one.Value == p.Unknown[0] }) {
			all = append(all, Answer{phrased("say where", p.Unknown[0]), PlaceDoubted{place.ID}})
			break
		}
	}
	if len(p.Found) > 0 {
		all = append(all, Answer{phrased("see on map"), Filled{"map"}})
	}
	return all
}

// PlaceAsked asks which of several places the first of some names means.
type PlaceAsked struct{ Doubtful []locate.Doubt }

func (p PlaceAsked) apply(m Model) (Model, []Effect) {
	if len(p.Doubtful) == 0 {
		return m, nil
	}
	doubt, rest := p.Doubtful[0], p.Doubtful[1:]
	var answers []Answer
	for _, may := range doubt.May {
		answers = append(answers, Answer{may.Says, PlaceMeant{doubt.ID, may, rest}})
	}
	if len(rest) > 0 {
		answers = append(answers, Answer{phrased("next place"), PlaceAsked{rest}})
	}
	return m.tell(phrased("which place", doubt.Name), answers...), nil
}

// PlaceMeant says which place a name means; the next is asked then.
type PlaceMeant struct {
	Place string // its id
	Is    locate.Found
	Rest  []locate.Doubt
}

func (p PlaceMeant) apply(m Model) (Model, []Effect) {
	changes := locate.Plan{Found: []locate.Found{p.Is}}.Changes(m.Timeline)
	if place := m.Subject.Place(p.Place); place == nil || len(changes) == 0 {
		return then(m, PlaceAsked{p.Rest})
	}
	m, effects := then(m, Edited{timeline.Edit{Name: timeline.Phrased("edit pin", m.Subject.PlaceName(p.Place)), Changes: changes}})
	if m.Dialog != nil {
		return m, effects
	}
	m, more := then(m, PlaceAsked{p.Rest})
	return m, append(effects, more...)
}

// locateKey looks up the places, where there are any to look up.
func locateKey(m Model, _ Keyed) Message {
	if len(m.Timeline.Places) == 0 || m.Presenting {
		return nil
	}
	return LocateAsked{}
}

// ProjectionChosen lays the map flat in another way, "" for what suits the places: about
// what the picture shows, as closely.
type ProjectionChosen struct {
	Name string // one of geo.Kinds
	Over page.Layout
}

func (p ProjectionChosen) apply(m Model) (Model, []Effect) {
	m.Projection = p.Name
	m.Camera = p.Over.LaidFlat(p.Name)
	return m, nil
}

// nextProjection lays the map flat in the way after the one that it is in.
func nextProjection(m Model, k Keyed) Message {
	if m.Presenting || !m.mapped() {
		return nil
	}
	return ProjectionChosen{after(Projections(), m.Projection), k.Over}
}

// Projections lists the ways in which the map can be laid flat, first the one that suits
// the places.
func Projections() []string { return append([]string{""}, geo.Kinds[:]...) }
