// Package play makes a story over time into frames: what a map in motion shows, frame by
// frame. A plan is a pure function of the subject, so that the same is exported twice.
package play

import (
	"fmt"
	"iter"
	"slices"
	"strings"

	"dateline/app/figure"
	"dateline/app/figure/mapview"
	"dateline/app/figure/page"
	"dateline/app/figure/view"
	"dateline/data/kit/speech"
	"dateline/timeline"
	"dateline/timeline/calendar"
	"dateline/timeline/edtf"
)

// A Way is how a story is played.
type Way struct {
	Name string // "play" or "story"
	plan func(s *figure.Subject, o Options) ([]page.Play, error)
}

// Ways lists the ways: the time runs and the map stays, or the map flies from step to step.
var Ways = []Way{{"play", playing}, {"story", telling}}

// Named returns the way of a name.
func Named(name string) (Way, bool) {
	at := slices.IndexFunc(Ways, func(w Way) bool { return w.Name == name })
	if at < 0 {
		return Way{}, false
	}
	return Ways[at], true
}

// Options say how.
type Options struct {
	Step   string        // one of Steps; the time between two frames
	Rate   float64       // frames a second, which the flights and halts of a story need
	Trail  float64       // for how many days after its end an event stays; below 0 for good
	Window calendar.Span // which part of the time; empty for all
}

// most is how many frames a plan has at most: five minutes of twelve a second.
const most = 3600

// Frames plans the frames of a subject.
func (w Way) Frames(s *figure.Subject, o Options) ([]page.Play, error) {
	if s.Dated == 0 {
		return nil, fmt.Errorf("there is nothing to play: no event has a date")
	}
	if !mapview.Placed(s) {
		return nil, fmt.Errorf("there is nothing to play on a map: no event has a place")
	}
	all, err := w.plan(s, o)
	if err == nil && len(all) > most {
		err = fmt.Errorf("it would have more than %d frames: choose longer steps than by %s, or a part of the time", most, o.Step)
	}
	return all, err
}

// Steps lists what may lie between two frames.
var Steps = []string{"event", "day", "month", "year"}

// playing lets the time run by steps over all places.
func playing(s *figure.Subject, o Options) (all []page.Play, err error) {
	window := s.Extent
	if !o.Window.Empty() {
		window = window.Intersect(o.Window)
	}
	if window.Start.Unbounded() || window.End.Unbounded() {
		return nil, fmt.Errorf("the time has no end: choose a part of it with --from and --to")
	}
	if o.Step == "event" {
		return one(s, window, o.Trail), nil
	}
	for at := range instants(window, o.Step) {
		if len(all) > most {
			break // Frames tells how many are too many
		}
		all = append(all, page.Play{At: at, Says: says(at, s.Lang, o.Step), Trail: o.Trail})
	}
	return all, nil
}

// says returns an instant in words: the day before it, which is over, or its month or year
// where it goes by these.
func says(at calendar.Instant, lang, step string) string {
	day := at.Day
	if at.Nano == 0 {
		day--
	}
	y, m, d := day.Civil()
	text := map[string]string{"month": fmt.Sprintf("%04d-%02d", y, m), "year": fmt.Sprintf("%04d", y)}[step]
	if text == "" {
		text = fmt.Sprintf("%04d-%02d-%02d", y, m, d)
	}
	date, err := edtf.Parse(text)
	if err != nil {
		return text // a year of five digits
	}
	return speech.PeriodWords(date, lang, edtf.Source) // that the day is not known is no news here
}

// instants yields the ends of the steps of a window.
func instants(window calendar.Span, step string) iter.Seq[calendar.Instant] {
	return func(yield func(calendar.Instant) bool) {
		for at := window.Start; at.Before(window.End); {
			y, m, _ := at.Day.Civil()
			switch step {
			case "year":
				at = calendar.Civil(y+1, 1, 1).Start()
			case "month":
				at = calendar.Civil(y+int64(m/12), m%12+1, 1).Start()
			default:
				at = (at.Day + 1).Start()
			}
			if !yield(at) {
				return
			}
		}
	}
}

// one returns a frame for each event of a window: as it is when the event has surely begun.
func one(s *figure.Subject, window calendar.Span, trail float64) (all []page.Play) {
	for i := range s.Dated {
		if s.Bounds(i).Overlaps(window) {
			e := s.Event(i)
			all = append(all, page.Play{At: begun(s, i), Says: e.Words + "  ·  " + e.Name, Trail: trail})
		}
	}
	slices.SortStableFunc(all, func(a, b page.Play) int { return a.At.Compare(b.At) })
	return all
}

// begun returns an instant at which an event has surely begun: the end of the day on which
// it does, for a certain one, else the end of its doubt.
func begun(s *figure.Subject, i int) calendar.Instant {
	begins := s.Begins(i)
	if begins.Empty() {
		return (begins.End.Day + 1).Start()
	}
	return begins.End
}

// A halt is a step of a story: where the map stays, and for how long in seconds, and the
// flight to it.
const (
	halt   = 2.5
	flight = 1.5
)

// telling flies from step to step of the story of a file, else from event to event.
func telling(s *figure.Subject, o Options) (all []page.Play, err error) {
	before, since := view.Camera{}, s.Bounds(0).Start
	for _, i := range steps(s, o.Window) {
		e := s.Event(i)
		to, at := mapview.On(s.Place(e.Place.ID)), calendar.Later(since, begun(s, i))
		one := page.Play{Trail: o.Trail, Says: strings.TrimSpace(e.Words + "  ·  " + e.Name), From: before, To: to}
		for k := range int(flight*o.Rate + 0.5) {
			one.Part = eased(float64(k) / (flight * o.Rate))
			one.At = since.Add((calendar.Span{Start: since, End: at}).Days() * one.Part)
			all = append(all, one)
		}
		one.Part, one.At = 1, at
		all = append(all, slices.Repeat([]page.Play{one}, max(1, int(halt*o.Rate+0.5)))...)
		before, since = to, at
	}
	if len(all) == 0 {
		return nil, fmt.Errorf("there is nothing to tell: no dated event lies in this time")
	}
	return all, nil
}

// eased lets a movement begin and end slowly.
func eased(t float64) float64 { return t * t * (3 - 2*t) }

// steps returns the positions of the events of a story in a window.
func steps(s *figure.Subject, window calendar.Span) (all []int) {
	shown := func(i int) bool {
		return i >= 0 && i < s.Dated && (window.Empty() || s.Bounds(i).Overlaps(window))
	}
	told, _ := s.Timeline.StoryOf("")
	for _, step := range told.Steps {
		if i := s.Find(step.Event); shown(i) {
			all = append(all, i)
		}
	}
	if len(all) > 0 {
		return all
	}
	for i := range s.Dated {
		if shown(i) && s.At(i).Type != timeline.Publication {
			all = append(all, i)
		}
	}
	return all
}
