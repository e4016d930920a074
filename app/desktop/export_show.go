package desktop

import (
	"bytes"
	"context"
	"image"
	"os"
	"path/filepath"
	"strings"

	"dateline/app/figure/export"
	"dateline/app/paint"
	printing "dateline/app/press"
	"dateline/app/scene"
	"dateline/app/state"
	"dateline/data/kit/message"
)

// checked returns the options as they would be written, and what is wrong with them.
func (x *exporter) checked() (export.Options, error) {
	choice := x.choice
	choice.Out = x.model.ExportName(choice.Options)
	return choice.Options, choice.Check()
}

// fits tells whether what is chosen can be written, and says why not.
func (x *exporter) fits() bool {
	_, err := x.checked()
	x.tellOf(err)
	return err == nil
}

// tellOf says what is wrong, without where on the command line one would look it up.
func (x *exporter) tellOf(err error) {
	if err == nil {
		x.said.SetText("")
		return
	}
	said := message.Say(err, x.model.Lang)
	x.said.SetText(strings.TrimSuffix(strings.TrimSuffix(said, message.Say(export.ErrCall, x.model.Lang)), ": "))
}

// mostOnScreen is how many pixels a preview has at most.
const mostOnScreen = 1400

// changed draws what comes of what is chosen, away from the window's thread; what was asked for
// before and is not drawn yet is thrown away.
func (x *exporter) changed() {
	o, err := x.checked()
	if x.tellOf(err); err != nil {
		return
	}
	x.number++
	number, t, made, lang := x.number, x.model.Timeline, x.model.Made(o), x.model.Lang
	x.runner.begin(func() {
		spec, err := o.Spec(context.Background(), t, made)
		var img *image.RGBA
		said := ""
		if err == nil {
			var sc *scene.Scene
			sc, said = printing.Preview(printing.Job{Options: o, Spec: spec})
			img = pixels(sc)
		}
		x.runner.answer(func() {
			if number != x.number {
				return
			}
			if err != nil {
				x.said.SetText(message.Say(err, lang))
				return
			}
			x.preview.Image = img
			x.preview.Refresh()
			x.caption.SetText(said)
		})
	})
}

// pixels paints a scene as large as a preview is.
func pixels(sc *scene.Scene) *image.RGBA {
	scale := min(1.5, mostOnScreen/max(sc.Size.X, sc.Size.Y))
	img := image.NewRGBA(image.Rect(0, 0, max(1, int(sc.Size.X*scale)), max(1, int(sc.Size.Y*scale))))
	var r paint.Raster
	r.Paint(img, sc, scale)
	return img
}

// copyPicture puts the picture into the clipboard, where the system has a way to.
func (x *exporter) copyPicture() {
	o, err := x.checked()
	if x.tellOf(err); err != nil {
		return
	}
	t, made, lang := x.model.Timeline, x.model.Made(o), x.model.Lang
	x.runner.begin(func() {
		spec, err := o.Spec(context.Background(), t, made)
		if err == nil {
			sc, _ := printing.Preview(printing.Job{Options: o, Spec: spec})
			var b bytes.Buffer
			if err = paint.PNG(&b, sc, max(1, o.Fineness())); err == nil {
				err = copyPNG(b.Bytes())
			}
		}
		x.runner.answer(func() {
			if err != nil {
				x.said.SetText(message.Say(err, lang))
				return
			}
			x.said.SetText(x.say("picture copied"))
		})
	})
}

// askExportTo asks where an export goes, under a name made of title and view.
func (w *window) askExportTo(m *state.Dialog) {
	choice := w.model.Export
	w.choose(m, choosing{
		title: w.say("export title"), accept: w.say("save"), folder: w.model.ExportFolder(home()), name: w.model.ExportName(choice.Options), saves: true,
		back: state.ExportResumed{},
	}, func(path string) {
		to := choice.Going(path, filepath.Ext(w.model.ExportName(choice.Options)))
		w.exportOnce(state.ExportChosen{Choice: to}, path)
	})
}

// exportOnce exports, but asks first where a file is there already that the person was not asked for.
func (w *window) exportOnce(e state.ExportChosen, asked string) {
	o := e.Choice.Options
	spec, err := o.Spec(context.Background(), w.model.Timeline, w.model.Subject)
	if err == nil {
		for _, path := range (printing.Job{Options: o, Spec: spec}).Files() {
			if _, err := os.Stat(path); err == nil && path != asked {
				w.send(state.Asked{Text: message.Phrased("export over", filepath.Base(path)), Answers: []state.Answer{{Words: message.Phrased("replace"), Means: e}}})
				return
			}
		}
	}
	w.send(e)
}
