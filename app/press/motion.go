package press

import (
	"cmp"
	"context"
	"strconv"

	"dateline/app/figure/page"
	"dateline/app/figure/play"
	"dateline/app/paint"
	"dateline/app/scene"
)

// Rate is how many frames a second has unless told otherwise.
const Rate = 12

// animate plays a map into a file or a folder.
func (j Job) animate(ctx context.Context) error {
	way, _ := play.Named(j.Animate)
	trail := -1.0 // for good
	if j.Trail != "" {
		trail, _ = strconv.ParseFloat(j.Trail, 64) // it was checked
	}
	rate := cmp.Or(j.Options.Rate, Rate)
	frames, err := way.Frames(j.Spec.Subject, play.Options{Step: cmp.Or(j.Step, "day"), Rate: rate, Trail: trail, Window: j.Spec.Window})
	if err != nil {
		return err
	}
	picture, _ := page.Find(j.Of())
	return j.onto().Animate(j.Out, paint.Animation{
		Frames: len(frames), Rate: rate, Scale: j.Fineness(),
		Before: func(k int) error {
			j.progress(k, len(frames))
			return ctx.Err()
		},
		Draw: func(sc *scene.Scene, k int) {
			own := j.Spec
			own.Play = &frames[k]
			picture.Draw(sc, own)
		},
	})
}
