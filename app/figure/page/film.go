package page

import (
	"fmt"

	"dateline/app/figure/mapview"
	"dateline/app/figure/view"
	"dateline/app/scene"
	"dateline/timeline/calendar"
)

// A Film is the map as it moves with time: so many pictures, each of which depends on
// nothing but its number, so that they can be drawn in any order and are the same each
// time.
type Film struct {
	spec    Spec
	shots   []shot
	spots   []mapview.Spot
	legs    []mapview.Leg
	world   mapview.Map
	text    float64
	cameras []view.Camera // of the shots of a story, nil where the camera stands still
}

// A shot is a picture of a film.
type shot struct {
	day   calendar.Day
	last  int // where in the order the last event stands that has come up
	grown float64
	lit   bool // that event is marked and told of

	from, to int     // between which of the cameras, by events
	part     float64 // of that flight
}

// A Pace is what a film goes by.
type Pace struct {
	Story  bool // the camera flies from event to event
	ByDay  bool // each day is a picture; else each event has some
	Second int  // pictures to the second
}

// mostShots bounds the pictures of a film: ten minutes of them.
const mostShots = 7200

// NewFilm returns the film of the dated events of a spec.
func NewFilm(s Spec, pace Pace) (*Film, error) {
	if s.Window.Empty() {
		s.Window = s.Subject.FirstWindow()
	}
	f := &Film{spec: s, text: textSize(s.Size)}
	var events []int
	for i := range s.Subject.Dated {
		if s.Subject.Bounds(i).Overlaps(s.Window) {
			events = append(events, i)
		}
	}
	if len(events) == 0 {
		return nil, fmt.Errorf("there is no event with a date to show one after another")
	}
	spots, legs := mapview.Of(s.Subject, s.actor(), mapview.Within(s.Subject, s.Window))
	if f.spots, f.legs = mapview.Shown(spots), legs; len(f.spots) == 0 {
		return nil, fmt.Errorf("no event has a place that is on the map")
	}
	if pace.ByDay {
		f.byDay(events)
	} else {
		f.byEvent(events, pace)
	}
	if len(f.shots) > mostShots {
		return nil, fmt.Errorf("the film would have %d pictures; it may have up to %d: choose a shorter time with --from and --to, or --step event", len(f.shots), mostShots)
	}
	return f, nil
}

// byDay gives each day from the first event to the last a picture.
func (f *Film) byDay(events []int) {
	s := f.spec.Subject
	first, last := s.Bounds(events[0]).Start.Day, s.Bounds(events[len(events)-1]).Start.Day
	next := 0
	for day := first; day <= last && len(f.shots) <= mostShots; day++ {
		here := next
		for next < len(events) && s.Bounds(events[next]).Start.Day <= day {
			next++
		}
		f.shots = append(f.shots, shot{day: day, last: events[next-1], grown: 1, lit: next > here})
	}
}

// byEvent gives each event a second and a half: its leg grows, and it is read.
func (f *Film) byEvent(events []int, pace Pace) {
	s := f.spec.Subject
	each := max(2, pace.Second*3/2)
	for k, i := range events {
		for n := range each {
			grown := min(1, float64(n+1)/(0.4*float64(each)))
			sh := shot{day: s.Bounds(i).Start.Day, last: i, grown: grown, lit: true, from: max(0, k-1), to: k, part: eased(grown)}
			f.shots = append(f.shots, sh)
		}
		if pace.Story {
			f.cameras = append(f.cameras, mapview.On(s.Place(s.At(i).Place.ID)))
		}
	}
}

// eased is a part of a way that begins and ends gently.
func eased(t float64) float64 { return t * t * (3 - 2*t) }

// Len returns how many pictures the film has.
func (f *Film) Len() int { return len(f.shots) }

// Draw draws a picture of the film.
func (f *Film) Draw(sc *scene.Scene, number int) {
	s, sh := f.spec, f.shots[number]
	sc.Reset(s.Size, s.Theme.Paper)
	sc.Lang, sc.Title = s.Subject.Lang, s.Subject.Title()
	body := scene.Rect{W: s.Size.X, H: s.Size.Y}.Inset(f.text * 1.6)
	head, body := body.CutTop(f.text * 4.4)
	f.caption(sc, head, sh)
	line, body := body.CutBottom(f.text * 1.6)
	small := scene.Font{Size: f.text * 0.85}
	sc.Text(scene.Pt(line.X, line.Bottom()-small.Size*0.3), small.Cut(credits(s), line.W), small, s.Theme.Muted)

	spec := mapview.Spec{Box: body, Text: f.text, Theme: s.Theme, Subject: s.Subject, Spots: f.spots, Route: f.legs, Projection: s.Projection, Moment: f.moment(sh)}
	if f.cameras != nil {
		spec.Camera = f.flown(spec, sh)
	}
	f.world.Forget()
	f.world.Draw(sc, spec)
}

// flown returns the camera of a shot of a story, on its way from one event to the next.
func (f *Film) flown(spec mapview.Spec, sh shot) view.Camera {
	settled := func(event int) view.Camera {
		spec.Camera = f.cameras[event]
		return mapview.Settled(spec)
	}
	from, to := settled(sh.from), settled(sh.to)
	if from.Projection != to.Projection {
		return to
	}
	return view.Fly(from, to, spec.Box.W).At(sh.part)
}

// moment returns what has come up at a shot.
func (f *Film) moment(sh shot) *mapview.Moment {
	s := f.spec.Subject
	chosen := mapview.Both(mapview.Within(s, f.spec.Window), mapview.Until(s, sh.last))
	all, _ := mapview.Of(s, "", chosen)
	now := make([]mapview.Spot, len(f.spots))
	at := map[string]int{}
	for i := range all {
		at[all[i].ID] = i
	}
	for i := range f.spots {
		now[i] = all[at[f.spots[i].ID]]
	}
	m := &mapview.Moment{Now: now, Last: sh.last, Grown: sh.grown}
	if sh.lit {
		m.Place = s.At(sh.last).Place.ID
	}
	return m
}

// caption says the day, and what happens.
func (f *Film) caption(sc *scene.Scene, box scene.Rect, sh shot) {
	s := f.spec
	year, month, day := sh.day.Civil()
	e := s.Subject.Event(sh.last)
	title := scene.Font{Size: f.text * 1.5, Bold: true}
	words, when := e.Name, e.Words
	if !sh.lit {
		words, when = s.Subject.Title(), fmt.Sprintf("%04d-%02d-%02d", year, month, day)
	}
	sc.Text(scene.Pt(box.X, box.Y+title.Size), title.Cut(words, box.W), title, s.Theme.Ink)
	plain := scene.Font{Size: f.text * 1.1}
	if e.Where != "" && sh.lit {
		when += "  ·  " + e.Where
	}
	sc.Text(scene.Pt(box.X, box.Y+title.Size*1.2+plain.Size*1.1), plain.Cut(when, box.W), plain, s.Theme.Muted)
}

// credits names the title, the sources and whose map it is.
func credits(s Spec) string {
	words := s.Subject.Title()
	for _, one := range append(mapview.Credits(s.Subject), sources(s.Subject)) {
		if one != "" {
			words += "  ·  " + one
		}
	}
	return words
}
