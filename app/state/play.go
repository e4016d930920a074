package state

import (
	"strconv"
	"time"

	"dateline/app/figure/page"
	"dateline/app/figure/play"
)

// A Play is the story as it is played on the map: how much of it has gone by. What shows is
// a pure function of that.
type Play struct {
	Part    float64 // of the whole, from 0 to 1
	Running bool
	Number  int // of the animation that moves it on; 0 while it stands

	clock play.Clock
	from  float64 // where the animation began
}

// PlayOptions say how a story is played.
type PlayOptions struct {
	ByEvent bool // every event has the same time; else the time runs evenly
	Fading  bool // an event fades after its end; else it stays
	Loop    bool
	Speed   int // of Speeds, counted from the usual one
}

// Speeds are by how much faster than usual a story is played.
var Speeds = []float64{0.25, 0.5, 1, 2, 4}

// usual is where in Speeds the usual speed stands.
const usual = 2

func (o PlayOptions) speed() float64 { return Speeds[min(max(o.Speed+usual, 0), len(Speeds)-1)] }

// fades is the part of the window of time over which an event fades after its end.
const fades = 1.0 / 12

// trail returns for how many days after its end an event stays.
func (m Model) trail() float64 {
	if !m.PlayAs.Fading {
		return -1
	}
	return m.Window.Days() * fades
}

// Played shows a part of the story, and says whether it runs on from there.
type Played struct {
	Part    float64
	Running bool
}

func (p Played) apply(m Model) (Model, []Effect) {
	clock, ok := play.ClockOf(m.Subject, m.Window, m.PlayAs.ByEvent)
	if !ok {
		return m.tell(phrased("nothing to play")), nil
	}
	m.Play = &Play{Part: min(max(p.Part, 0), 1), clock: clock}
	if !p.Running || m.Play.Part >= 1 {
		return m, nil
	}
	m.motions++
	m.Play.Running, m.Play.Number, m.Play.from = true, m.motions, m.Play.Part
	left := float64(clock.Time()) * (1 - m.Play.Part) / m.PlayAs.speed()
	return m, []Effect{Animate{TheStory, m.motions, time.Duration(left)}}
}

// on moves the story on to where its animation has come, and begins again where it is
// played in a loop.
func (p Play) on(m Model, done float64) (Model, []Effect) {
	if done < 1 {
		p.Part = p.from + (1-p.from)*done
		m.Play = &p
		return m, nil
	}
	if m.PlayAs.Loop {
		return Played{Running: true}.apply(m)
	}
	p.Part, p.Running, p.Number = 1, false, 0
	m.Play = &p
	return m, nil
}

// PlayedAs plays the story in another way, from the instant that shows.
type PlayedAs struct{ Options PlayOptions }

func (p PlayedAs) apply(m Model) (Model, []Effect) {
	m.PlayAs = p.Options
	return m.played()
}

// played plays on by a clock made anew, from the instant that shows.
func (m Model) played() (Model, []Effect) {
	if m.Play == nil {
		return m, nil
	}
	clock, ok := play.ClockOf(m.Subject, m.Window, m.PlayAs.ByEvent)
	if !ok {
		m.Play = nil
		return m, nil
	}
	return Played{clock.Part(m.Play.clock.At(m.Play.Part)), m.Play.Running}.apply(m)
}

// PlayEnded shows all of the story on the map again.
type PlayEnded struct{}

func (PlayEnded) apply(m Model) (Model, []Effect) {
	m.Play = nil
	return m, nil
}

// rewind keeps a story that is played with what it is a part of: it goes on by a new clock
// where the window of time, the filter or an edit has changed that, and ends where another
// timeline is opened or a presentation begins. What no longer runs is stopped.
func rewind(before, next Model, _ Message) (Model, []Effect) {
	if before.Play == nil {
		return next, nil
	}
	var effects []Effect
	switch {
	case next.Presenting || next.File != before.File:
		next.Play = nil
	case next.Play != nil && (next.Window != before.Window || next.Subject != before.Subject):
		next, effects = next.played()
	}
	if before.Play.Number != 0 && (next.Play == nil || next.Play.Number == 0) {
		effects = append(effects, Animate{Of: TheStory})
	}
	return next, effects
}

// Playing returns what the map shows of a story that is played; nil for all of it.
func (m Model) Playing() *page.Playing {
	p := m.Play
	if p == nil {
		return nil
	}
	part := p.Part
	if m.Still {
		part = p.clock.Settled(part)
	}
	o := m.PlayAs
	return &page.Playing{
		At: p.clock.At(part), Part: part, Says: p.clock.Says(m.Subject, part), Trail: m.trail(),
		Running: p.Running, Loop: o.Loop, ByEvent: o.ByEvent, Speed: strconv.FormatFloat(o.speed(), 'g', -1, 64) + "×",
	}
}

// The keys of the play bar.

// togglePlay plays, or pauses; at the end it begins again.
func togglePlay(m Model, _ Keyed) Message {
	switch {
	case m.Presenting || !m.mapped():
		return nil
	case m.Play == nil || m.Play.Part >= 1:
		return Played{Running: true}
	}
	return Played{m.Play.Part, !m.Play.Running}
}

// stepPlay goes a step on, or back.
func stepPlay(m Model, k Keyed) Message {
	if m.Play == nil {
		return nil
	}
	return Played{Part: m.Play.clock.Step(m.Play.Part, k.either(".", ","))}
}

// playAs returns the message of a key that plays in another way.
func playAs(change func(*PlayOptions, Keyed)) func(Model, Keyed) Message {
	return func(m Model, k Keyed) Message {
		if m.Play == nil {
			return nil
		}
		o := m.PlayAs
		change(&o, k)
		return PlayedAs{o}
	}
}

// faster goes to the next speed; after the fastest the button begins again with the
// slowest, as it has no other way back.
func faster(o *PlayOptions, k Keyed) {
	n := len(Speeds)
	o.Speed = (o.Speed+usual+k.either(">", "<")+n)%n - usual
}
