package page

import (
	"dateline/app/figure"
	"dateline/app/figure/mapview"
	"dateline/app/figure/timelineview"
	"dateline/app/figure/view"
	"dateline/app/scene"
	"dateline/assets/translations"
	"dateline/timeline"
	"dateline/timeline/calendar"
)

func drawTimeline(sc *scene.Scene, box scene.Rect, text float64, s Spec) told {
	var v timelineview.View
	f := v.Draw(sc, timelineSpec(box, text, s))
	if s.Reach != nil {
		s.Reach.Cut(sc, f.Plot.X+f.View.X(s.Reach.To))
	}
	s.fate(f.Fates)
	return nil
}

// forCounts is the room, in text sizes, that the counts of a chart need beside it: where it stands
// below a timeline, as wide as this, both have one axis of time.
const forCounts = 3

func timelineSpec(box scene.Rect, text float64, s Spec) timelineview.Spec {
	spec := timelineview.Spec{Box: box, Text: text, Theme: s.Theme, Subject: s.Subject, View: s.View, Printed: !s.Strip, Notes: s.notes()}
	if s.Reach != nil {
		spec.Only = s.Reach.Shows
	}
	if s.charted {
		spec.Gutter = forCounts
	}
	return spec
}

// timelineSigns returns the ways of drawing that can be seen in a timeline that has all of a box.
func timelineSigns(box scene.Rect, text float64, s Spec) figure.Signs {
	return timelineview.SignsIn(timelineSpec(box, text, s))
}

// drawWholeMap draws the map alone, with the legs of the route in words.
func drawWholeMap(sc *scene.Scene, box scene.Rect, text float64, s Spec) told {
	// distances and days between tell places and dates that are asked for
	s.itinerary = s.Play == nil && s.Around != Nothing && !s.Subject.Gaps.Ask(timeline.Where) && !s.Subject.Gaps.Ask(timeline.Dates)
	spots, _ := s.places()
	world, list := s.besideMap(box, text, spots)
	s.listed = s.drawHappened(sc, list, text)
	return drawMap(sc, world, text, s)
}

func drawMap(sc *scene.Scene, box scene.Rect, text float64, s Spec) told {
	spots, legs := s.places()
	if len(spots) == 0 {
		font := scene.Font{Size: text, Align: scene.Centre}
		sc.Text(box.Middle(), font.Cut(translations.Say(s.Subject.Lang, "no places"), box.W), font, s.Theme.Muted)
		return nil
	}
	var m mapview.Map
	spec := mapview.Spec{Box: box, Text: text, Theme: s.Theme, Subject: s.Subject, Spots: spots, Colours: s.Subject.Colours(s.Colour), Route: legs, Projection: s.Projection, Least: LeastPrinted / max(1, s.times), Notes: s.notes(), Camera: s.world, Brief: s.listed}
	if s.itinerary {
		for _, leg := range mapview.Legs(s.Subject, legs) {
			spec.Itinerary = append(spec.Itinerary, leg.Words(s.Subject.Lang))
		}
	}
	if p := s.Play; p != nil {
		spec.Moment = mapview.At(s.Subject, s.Colour, legs, s.chosen(), p.At, p.Trail)
		spec.Moment.Says = p.Says
		spec.Camera, spec.Flight = p.From, &mapview.Flight{To: p.To, Part: p.Part}
	}
	m.Draw(sc, spec)
	if i := s.Subject.Find(s.Selected); i >= 0 && s.Around == Nothing { // that of a step, whose words stand beside it
		spec.Present = true
		m.DrawOver(sc, sc, spec, s.Subject.Event(i))
	}
	s.fate(m.Fates())
	var words told
	if s.Play == nil { // a frame of a map in motion has no time for it, and nobody to read it
		if tally := m.Tally(); tally.Unnamed+tally.Uncounted > 0 {
			words = told{tally.Words(s.Subject.Lang)}
		}
		if missing := mapview.Unlocated(s.Subject, s.chosen()); missing != "" {
			words = append(words, missing)
		}
	}
	words = append(words, translations.Say(s.Subject.Lang, "made with"))
	if m.Towns() || s.byName() {
		words = append(words, translations.Say(s.Subject.Lang, "places by"))
	}
	if s.Subject.Extent.Start.Before(calendar.Instant{Day: calendar.Civil(1990, 1, 1)}) {
		words = append(words, translations.Say(s.Subject.Lang, "borders of today"))
	}
	return words
}

// byName tells whether a place that the map shows was taken from its name.
func (s Spec) byName() bool {
	for i := range s.chosen().All() {
		e := s.Subject.At(i)
		if p := s.Subject.Place(e.Place.ID); p != nil && p.At != nil && figure.ByName(e) {
			return true
		}
	}
	return false
}

// places returns the places that the map shows, and the route. Where no window was asked
// for, the map shows every event, but the route is that of the timeline, so that a leg
// has one number in all pictures.
func (s Spec) places() ([]mapview.Spot, []mapview.Leg) {
	spots, legs := mapview.Of(s.Subject, s.Colour, s.Travellers(), s.chosen())
	if s.allTime {
		legs = mapview.Routes(s.Subject, s.Travellers(), s.travelled())
	}
	if s.Play != nil {
		return spots, legs // the moment counts the same spots
	}
	return mapview.Shown(spots), legs
}

// travelled returns which events are on the route.
func (s Spec) travelled() mapview.Choice { return s.told(mapview.Within(s.Subject, s.Window)) }

// told returns what of a choice the story has told.
func (s Spec) told(all mapview.Choice) mapview.Choice {
	if s.Reach == nil {
		return all
	}
	return all.And(mapview.Where(s.Subject, s.Reach.Shows))
}

// chosen returns which events the map shows.
func (s Spec) chosen() mapview.Choice {
	if s.allTime {
		return s.told(mapview.Everything(s.Subject))
	}
	return s.told(mapview.Within(s.Subject, s.Window))
}

// Travellers returns the actors whose routes are shown: else those with whose routes the file opens, else
// that of the busiest.
func (s Spec) Travellers() view.Actors {
	if s.Actor != "" {
		return s.Actor
	}
	if own := view.Opening(s.Subject.Timeline).Actor; own != "" {
		return own
	}
	return view.ActorsOf(s.Subject.Busiest())
}

func encodings(s Spec) []figure.Entry {
	return figure.Encodings(s.Subject, s.Theme, s.Window, s.Colour, s.signs, timelineview.Slots(s.Subject, s.View)...)
}

// ledger says what became of every event, where not all of them are drawn: the sum of a picture
// that shows all of them says nothing that is not seen.
func ledger(s Spec) string {
	if s.Subject.Filter == "" && s.Subject.Dated == s.Subject.Len() && s.Subject.Index.Count(s.Window) == s.Subject.Dated {
		return ""
	}
	var p figure.Phrases
	return p.Ledger(s.Subject, s.Window)
}

// beyondEdges is the ledger of a timeline, whose edges name what lies outside of it: where they tell
// of all that is not drawn, a sum would say so once more, in the words of a bookkeeper.
func beyondEdges(s Spec) string {
	if s.Subject.Filter == "" && s.Subject.Dated == s.Subject.Len() {
		return ""
	}
	return ledger(s)
}

func mapLegend(s Spec) []figure.Entry {
	return mapview.Legend(s.Subject, s.Theme, s.Colour, s.Travellers(), mapview.SignsOf(s.Subject, s.Colour, s.chosen()), s.travelled(), true)
}

func mapLedger(s Spec) string {
	if s.Subject.Filter == "" && mapview.Whole(s.Subject, s.chosen()) {
		return ""
	}
	words := mapview.Ledger(s.Subject, s.chosen())
	if s.Subject.Filter != "" {
		words += apart + s.Subject.Shown()
	}
	return words
}
