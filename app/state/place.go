package state

import (
	"dateline/data/gazetteer/locate"
	"dateline/data/kit/message"
	"dateline/data/kit/position"
	"dateline/timeline"
)

// PlaceConfirmed says that a place lies where the gazetteer found it by its name.
type PlaceConfirmed struct{ Place string }

func (p PlaceConfirmed) apply(m Model) (Model, []Effect) {
	edit := timeline.Edit{Name: timeline.Phrased("edit confirm", m.Subject.PlaceName(p.Place))}
	for _, e := range m.Timeline.Events.All() {
		if e.Place.ID == p.Place {
			origin := timeline.Origin{Field: "place", How: "extracted", Confirmed: true}
			edit.Changes = append(edit.Changes, m.Timeline.Put(locate.Said(e, origin, e.Place.Precision)))
		}
	}
	if len(edit.Changes) == 0 {
		return m, nil
	}
	return then(m, Edited{edit})
}

// PlaceDoubted asks where a place lies.
type PlaceDoubted struct{ Place string }

func (p PlaceDoubted) apply(m Model) (Model, []Effect) {
	if m.Subject.Place(p.Place) == nil {
		return m, nil
	}
	return m, []Effect{Suggest{m.Timeline, p.Place}}
}

// Suggest looks up all that the name of a place may mean, away from the window's thread. It
// is answered by PlaceSuggested, or Failed.
type Suggest struct {
	Timeline *timeline.Timeline
	Place    string // its id
}

func (Suggest) effect() {}

// PlaceSuggested brings what the name of a place may mean: the person chooses, or says
// otherwise where it lies.
type PlaceSuggested struct {
	Of  Suggest
	May []locate.Found
}

func (p PlaceSuggested) apply(m Model) (Model, []Effect) {
	if m.Timeline != p.Of.Timeline { // it was edited meanwhile, or another is open
		return m, nil
	}
	var answers []Answer
	for _, may := range p.May {
		answers = append(answers, Answer{may.Says, PlaceCorrected{p.Of.Place, may}})
	}
	if m.mapped() && m.pinned() == p.Of.Place {
		answers = append(answers, Answer{phrased("click on map"), ToolTaken{Pin}})
	}
	answers = append(answers, Answer{phrased("type position"), PositionAsked{Place: p.Of.Place}})
	return m.tell(phrased("where is", m.Subject.PlaceName(p.Of.Place)), answers...), nil
}

// PlaceCorrected says which of what a name may mean a place is: one who says so has seen it.
type PlaceCorrected struct {
	Place string
	Is    locate.Found
}

func (p PlaceCorrected) apply(m Model) (Model, []Effect) {
	edit := timeline.Edit{Name: timeline.Phrased("edit pin", m.Subject.PlaceName(p.Place)), Changes: locate.Plan{Found: []locate.Found{p.Is}}.Confirmed(m.Timeline)}
	if m.Subject.Place(p.Place) == nil || len(edit.Changes) == 0 {
		return m, nil
	}
	return then(m, Edited{edit})
}

// PositionAsked asks for a position in degrees; what was said last stands there.
type PositionAsked struct {
	Place, Said string
	Wrong       message.Speaker // nil where nothing was said yet
}

func (p PositionAsked) apply(m Model) (Model, []Effect) {
	var text message.Speaker = phrased("position of", m.Subject.PlaceName(p.Place))
	if p.Wrong != nil {
		text = message.Lines(p.Wrong, message.Plain(""), text)
	}
	m.Dialog = &Dialog{Kind: AskText, Text: text, Said: p.Said, Means: func(said string) Message { return PositionSaid{p.Place, said} }}
	return m, nil
}

// PositionSaid says where a place lies, latitude first where no letter says otherwise.
type PositionSaid struct{ Place, Text string }

func (p PositionSaid) apply(m Model) (Model, []Effect) {
	lat, lon, ok := position.Both(p.Text)
	if !ok {
		return then(m, PositionAsked{p.Place, p.Text, phrased("no position", p.Text)})
	}
	at, err := position.Parse(lat, lon)
	if err != nil {
		return then(m, PositionAsked{p.Place, p.Text, message.Problem{Err: err}})
	}
	return then(m, PlacePinned{Place: p.Place, At: *at})
}
