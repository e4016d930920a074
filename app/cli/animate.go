package cli

import (
	"flag"
	"slices"
	"strings"

	"dateline/app/figure/page"
	"dateline/app/figure/play"
	"dateline/app/paint"
	"dateline/app/scene"
	"dateline/data/kit/message"
)

// A motion is how export plays a story over time.
type motion struct {
	way, step string
	rate      float64
	trail     float64
}

// motionFlags gives a command the flags of a motion.
func motionFlags(f *flag.FlagSet) *motion {
	m := &motion{}
	f.StringVar(&m.way, "animate", "", "play: the time runs over the map; story: the map flies from step to step")
	f.StringVar(&m.step, "step", "day", "with --animate play, what lies between two frames: "+strings.Join(play.Steps, ", "))
	f.Float64Var(&m.rate, "fps", 12, "with --animate, frames a second")
	f.Float64Var(&m.trail, "trail", -1, "with --animate, for how many days after its end an event stays; -1 for good")
	return m
}

// check tells what is wrong with a call.
func (m *motion) check(picture, out string) error {
	if m.way == "" {
		return nil
	}
	if _, known := play.Named(m.way); !known {
		return message.Error("--animate: there is no %q: it is play or story: %w", m.way, errCall)
	}
	if picture != "map" {
		return message.Error("--animate moves the map: say --view map, not %s: %w", picture, errCall)
	}
	if !slices.Contains(play.Steps, m.step) {
		return message.Error("--step: there is no %q: it is %s: %w", m.step, strings.Join(play.Steps, ", "), errCall)
	}
	if !(m.rate >= 0.1 && m.rate <= 60) {
		return message.Error("--fps: %v is not from 0.1 to 60: %w", m.rate, errCall)
	}
	if !paint.Animates(out) {
		return message.Error("-o %q is no .gif, .apng or folder: %w", out, errCall)
	}
	return nil
}

// write plays a picture into a file or a folder.
func (m *motion) write(out string, scale float64, drawing page.Picture, spec page.Spec) error {
	way, _ := play.Named(m.way)
	frames, err := way.Frames(spec.Subject, play.Options{Step: m.step, Rate: m.rate, Trail: m.trail, Window: spec.Window})
	if err != nil {
		return err
	}
	return paint.Animate(out, paint.Animation{Frames: len(frames), Rate: m.rate, Scale: scale, Draw: func(sc *scene.Scene, k int) {
		own := spec
		own.Play = &frames[k]
		drawing.Draw(sc, own)
	}})
}
