package slide

import (
	"fmt"

	"dateline/app/figure"
	"dateline/app/figure/chart"
	"dateline/app/figure/exercise"
	"dateline/app/figure/mapview"
	"dateline/app/figure/theme"
	"dateline/app/figure/timelineview"
	"dateline/app/figure/view"
	"dateline/app/scene"
	"dateline/timeline"
	"dateline/timeline/calendar"
)

// A Spec says which slide is shown, and how.
type Spec struct {
	Size     scene.Point
	Theme    theme.Theme
	Deck     *Deck
	Look     view.View // as the document is looked at: its colours, its projection, its routes
	Slide    int
	From     int     // the slide from which it is flown
	Part     float64 // of the flight that is done; 1 where all rests
	Revealed bool    // what the slide asks
	Over     Over

	// Pictures returns the picture of a file that an event names, or says why there is none; nil
	// where pictures are not shown.
	Pictures func(file string) (*scene.Bitmap, string)
}

// The panels of a slide.
const (
	wordsPanel = iota
	mapPanel
	timelinePanel
	imagePanel
	panels
)

// A Stage draws slides, each of its panels only when what it shows has changed. The zero
// Stage is ready to use.
type Stage struct {
	Panels [panels]scene.Panel
	Lies   scene.Scene // what lies over them

	world    mapview.Map
	timeline timelineview.View
	keys     [panels]key
	deck     *Deck
	spots    []mapview.Spot // all that the story may come to
	cameras  map[looking]view.Camera
	shown    shown
	notes    stageNotes
	asked    asked
	labels   float64 // the size of the text of the timeline
}

// asked are the answers that a slide asks for, found once for all its frames.
type asked struct {
	subject *figure.Subject
	story   string
	slide   int
	answers *exercise.Answers
}

// answers returns what must not stand on a slide yet, nil for nothing.
func (st *Stage) answers(s Spec, slide Slide) *exercise.Answers {
	switch a := &st.asked; {
	case s.Revealed:
		return nil
	case a.subject != s.Deck.Subject || a.story != s.Deck.Story.ID || a.slide != s.Slide:
		*a = asked{s.Deck.Subject, s.Deck.Story.ID, s.Slide, s.Deck.answers(slide)}
	}
	return st.asked.answers
}

// A key is what a panel shows.
type key struct {
	subject  *figure.Subject
	story    string
	box      scene.Rect
	size     scene.Point
	theme    string
	slide    int
	from     int
	part     float64
	revealed bool
	look     view.View
	picture  picture // of its panel alone
}

// shown is what the map counts on a slide, found once for a flight.
type shown struct {
	key   key
	spots []mapview.Spot
	legs  []mapview.Leg
}

// Draw brings the panels and what lies over them up to a spec.
func (st *Stage) Draw(s Spec) {
	s.Slide, s.From = s.Deck.Held(s.Slide), s.Deck.Held(s.From)
	if st.deck == nil || st.deck.Subject != s.Deck.Subject || st.deck.Story.ID != s.Deck.Story.ID || len(st.deck.Story.Steps) != len(s.Deck.Story.Steps) {
		spots, _ := mapview.Of(s.Deck.Subject, s.Look.Colour, "", s.Deck.everything())
		st.spots, st.cameras = mapview.Shown(spots), map[looking]view.Camera{}
	}
	st.deck = s.Deck
	slide := s.Deck.At(s.Slide)
	said, answers := slide, st.answers(s, slide)
	if !s.Revealed {
		said = s.Deck.guarded(slide, answers)
	}
	mapped := slide.Shows(timeline.MapPicture) && len(st.spots) > 0 && s.Deck.placed(slide)
	timed := (slide.Kind != Opening || !mapped) && (slide.Shows(timeline.TimelinePicture) || slide.charts()) && s.Deck.Subject.Dated > 0
	shot := s.pictureOf(slide)
	t := set(slide, s.Size, mapped || shot != picture{}, timed)
	if !s.Revealed && s.Deck.Asks(s.Slide) {
		t = t.with(said, s.Size.Y) // in the same room: what is revealed moves nothing
	}
	st.labels = t.labels
	if slide.Kind == Closing && !t.world.Empty() && !t.timeline.Empty() && s.Deck.Subject.Dated <= mostNamed {
		t = st.named(t, s, slide)
	}
	boxes := [panels]scene.Rect{{W: s.Size.X, H: s.Size.Y}, t.world, t.timeline}
	if shot != (picture{}) {
		boxes[mapPanel], boxes[imagePanel] = shot.beside(t.world, mapped, s.Size.Y)
	}
	for p := range panels {
		if sc := st.renew(p, boxes[p], s, shot); sc != nil {
			st.draw(p, sc, boxes[p], s, slide, t)
			if p == imagePanel && !boxes[p].Empty() {
				shot.draw(sc, boxes[p], s)
			}
			answers.Scene(sc) // a lane of its place, an earlier event that names it, a chart that counts it
		}
	}
	st.drawOver(s, slide, boxes)
	answers.Scene(&st.Lies)
}

// mostNamed is of how many events no slide of the whole could name each.
const mostNamed = 40

// named gives the timeline of the whole more of the room of its map, as much as it takes to name all events: where
// none does it stays.
func (st *Stage) named(t setting, s Spec, slide Slide) setting {
	const step, most = 0.1, 0.5 // of the map's room
	for part := 0.0; part <= most; part += step {
		next, more := t, part*t.world.H
		next.world.H, next.timeline.Y, next.timeline.H = next.world.H-more, next.timeline.Y-more, next.timeline.H+more
		if timelineview.SignsIn(st.timelineOf(s, next.timeline, slide))&figure.Counting == 0 {
			return next
		}
	}
	return t
}

// everything chooses the events of a deck: of a written one those that its steps tell.
func (d *Deck) everything() mapview.Choice {
	return mapview.Where(d.Subject, func(i int) bool {
		return !d.written || d.told[d.Subject.At(i).ID] > 0
	})
}

// renew returns the empty scene of a panel that must be drawn anew; nil where it shows already
// what it should.
func (st *Stage) renew(p int, box scene.Rect, s Spec, shot picture) *scene.Scene {
	k := key{
		subject: s.Deck.Subject, story: fmt.Sprint(s.Deck.Story.ID, len(s.Deck.Story.Steps), s.Deck.edited), box: box, size: s.Size, theme: s.Theme.Name,
		slide: s.Slide, from: s.From, part: s.Part, revealed: s.Revealed, look: s.Look,
	}
	if s.Part >= 1 || p == wordsPanel {
		k.from, k.part = 0, 1
	}
	if p == imagePanel {
		k.picture, k.slide = shot, 0
	}
	panel := &st.Panels[p]
	if st.keys[p] == k {
		return nil
	}
	st.keys[p] = k
	panel.Box, panel.Stale = box, true
	panel.Scene.Reset(s.Size, s.Theme.Paper)
	return &panel.Scene
}

func (st *Stage) draw(p int, sc *scene.Scene, box scene.Rect, s Spec, slide Slide, t setting) {
	switch {
	case p == wordsPanel:
		st.drawWords(sc, s, slide, t)
	case box.Empty():
	case p == mapPanel:
		st.drawMap(sc, box, s, slide)
	case p == timelinePanel:
		st.drawTimeline(sc, box, s, slide)
	}
}

func (st *Stage) drawWords(sc *scene.Scene, s Spec, slide Slide, t setting) {
	sc.Lang, sc.Title, sc.Desc = s.Deck.Subject.Lang, slide.Title, slide.Text
	t.title.draw(sc, s.Theme.Ink)
	t.when.draw(sc, s.Theme.Muted)
	t.text.draw(sc, s.Theme.Ink)
	if slide.Kind == Telling {
		font := scene.Font{Size: s.Size.Y * leastPart, Align: scene.Right}
		margin := s.Size.Y / 22
		sc.Text(scene.Pt(s.Size.X-margin, s.Size.Y-font.Size*0.9), s.Deck.say("step of", slide.Number, s.Deck.Steps()), font, s.Theme.Muted)
	}
}

// mapOf returns what the map draws of a slide.
func (st *Stage) mapOf(s Spec, box scene.Rect) mapview.Spec {
	k := key{subject: s.Deck.Subject, story: s.Deck.Story.ID, slide: s.Slide, revealed: s.Revealed, look: s.Look}
	if st.shown.key != k || st.shown.spots == nil {
		loud := s.Deck.degrees(s.Slide, timeline.MapPicture, s.Revealed)
		chosen := mapview.Where(s.Deck.Subject, func(i int) bool { return loud.of(i) != gone })
		st.shown = shown{key: k}
		st.shown.spots, _ = mapview.Of(s.Deck.Subject, s.Look.Colour, view.Actors(""), chosen)
		// Of the timeline's first window, so that a leg has one number in all pictures.
		st.shown.legs = mapview.Routes(s.Deck.Subject, travels(s.Deck.At(s.Slide), s.Look), chosen.And(mapview.Within(s.Deck.Subject, s.Deck.Subject.FirstWindow())))
	}
	m := mapview.Spec{
		Box: box, Text: s.Deck.At(s.Slide).labels(s.Size.Y), Theme: s.Theme, Subject: s.Deck.Subject, Spots: st.shown.spots, Colours: s.Deck.Subject.Colours(s.Look.Colour),
		Route: st.shown.legs, Projection: s.Look.Projection, Present: true, Notes: st.notesOf(s, s.Deck.At(s.Slide)),
	}
	m.Camera = st.camera(s, box, s.Slide)
	if s.Part < 1 {
		to := m.Camera
		m.Camera, m.Flight = st.camera(s, box, s.From), &mapview.Flight{To: to, Part: s.Part}
	}
	return m
}

// travels returns whose routes a slide shows: those of its step, else those of the document.
func travels(slide Slide, look view.View) view.Actors {
	if own := slide.View.Actor; own != "" {
		return own
	}
	return look.Actor
}

func (st *Stage) drawMap(sc *scene.Scene, box scene.Rect, s Spec, slide Slide) {
	st.world.Draw(sc, st.mapOf(s, box))
	loud := s.Deck.degrees(s.Slide, timeline.MapPicture, s.Revealed)
	veil(sc, s.Theme, func(m scene.Mark) degree {
		switch m.Kind {
		case scene.MarkPlace:
			return loud.atPlace(s.Deck.Subject, m.ID)
		case scene.MarkEvent:
			return loud.byID(m.ID)
		}
		return now
	}, func(scene.Mark) bool { return false }, box.Right())
}

// timelineOf returns what the timeline draws of a slide.
func (st *Stage) timelineOf(s Spec, box scene.Rect, slide Slide) timelineview.Spec {
	loud := s.Deck.degrees(s.Slide, timeline.TimelinePicture, s.Revealed)
	v := s.Look.Only(view.Coloured)
	v.Lanes = view.ByNone
	if slide.View.Lanes != "" {
		v.Lanes = slide.View.Lanes
	}
	v.Window = s.Deck.Window(s.Slide)
	if s.Part < 1 {
		v.Window = between(s.Deck.Window(s.From), v.Window, s.Part)
	}
	if !s.Revealed && slide.asks(timeline.Dates) {
		v.Window = s.Deck.Subject.FirstWindow() // that of its event would tell
	}
	if slide.Event >= 0 {
		v.Selected = s.Deck.Subject.At(slide.Event).ID
	}
	return timelineview.Spec{Box: box, Text: st.labels, Theme: s.Theme, Subject: s.Deck.Subject, View: v, Printed: true, Only: loud.recent(v.Window), Notes: st.notesOf(s, slide)}
}

// between returns the window on its way from one to another.
func between(from, to calendar.Span, part float64) calendar.Span {
	return calendar.Span{
		Start: from.Start.Add(to.Start.Days(from.Start) * part),
		End:   from.End.Add(to.End.Days(from.End) * part),
	}
}

// charts tells whether a slide shows a chart in the place of the timeline.
func (s Slide) charts() bool {
	return s.Kind == Telling && s.View.Chart != "" && s.Shows(timeline.ChartPicture)
}

func (st *Stage) drawTimeline(sc *scene.Scene, box scene.Rect, s Spec, slide Slide) {
	if slide.charts() {
		v := s.Look.Only(view.Coloured)
		v.Chart, v.Window = slide.View.Chart, s.Deck.Window(s.Slide)
		chart.Draw(sc, chart.Spec{Box: box, Text: st.labels, Theme: s.Theme, Subject: s.Deck.Subject, View: v})
		return
	}
	frame := st.timeline.Draw(sc, st.timelineOf(s, box, slide))
	loud := s.Deck.degrees(s.Slide, timeline.TimelinePicture, s.Revealed)
	until := box.Right()
	if slide.Kind != Closing && !s.Deck.Story.Ahead {
		until = box.X
		if loud.dated {
			until = frame.Plot.X + frame.View.X(loud.reached)
		}
	}
	veil(sc, s.Theme, func(m scene.Mark) degree {
		switch {
		case m.Kind == scene.MarkEvent:
			return loud.byID(m.ID)
		case m.Kind == scene.MarkEdge && slide.Kind != Closing: // it counts what is still to come, too
			return gone
		}
		return now
	}, func(m scene.Mark) bool {
		return !s.Revealed && slide.asks(timeline.Titles) && m.Kind == scene.MarkEvent && m.ID == slide.Step.Event
	}, until)
}
