package desktop

import (
	"fmt"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/storage"
	"fyne.io/fyne/v2/widget"

	"dateline/app/figure/page"
	"dateline/app/paint"
	"dateline/app/scene"
	"dateline/app/state"
	"dateline/data"
)

// askFile lets the person choose a file to open.
func (w *window) askFile() {
	d := dialog.NewFileOpen(func(r fyne.URIReadCloser, err error) {
		if err != nil {
			w.send(state.Failed{Problem: err.Error()})
			return
		}
		if r == nil {
			return
		}
		path := r.URI().Path()
		_ = r.Close() // nothing was read
		w.openFile(path)
	}, w.window)
	var extensions []string
	for _, f := range data.Formats() {
		extensions = append(extensions, f.Extensions...)
	}
	d.SetFilter(storage.NewExtensionFileFilter(extensions))
	d.Resize(fyne.NewSize(900, 600))
	w.pop(d)
}

// sizes are the pages that are offered.
var sizes = []struct {
	name string
	size scene.Point
}{
	{"1600 × 900", scene.Pt(1600, 900)},
	{"1280 × 800", scene.Pt(1280, 800)},
	{"1024 × 640", scene.Pt(1024, 640)},
	{"A4", scene.Pt(1122.5, 793.7)},
}

// askExport lets the person choose what to export, in what size, and where to.
func (w *window) askExport() {
	var views, names, pages []string
	for _, v := range page.Pictures {
		names = append(names, v.Name)
		parts := strings.SplitN(v.Name, ":", 2)
		views = append(views, w.say(parts[len(parts)-1]))
	}
	for _, s := range sizes {
		pages = append(pages, s.name)
	}
	view, size := widget.NewSelect(views, nil), widget.NewSelect(pages, nil)
	format := widget.NewSelect([]string{"PNG", "SVG", "PDF"}, nil)
	view.SetSelectedIndex(0)
	size.SetSelectedIndex(0)
	format.SetSelectedIndex(0)
	path := widget.NewEntry()
	path.SetText(filepath.Join(home(), "dateline"))
	form := dialog.NewForm(w.say("export title"), w.say("save"), w.say("cancel"), []*widget.FormItem{
		widget.NewFormItem(w.say("what to export"), view),
		widget.NewFormItem(w.say("size"), size),
		widget.NewFormItem(w.say("format"), format),
		widget.NewFormItem(w.say("file"), path),
	}, func(ok bool) {
		if !ok {
			return
		}
		to := path.Text
		if extension := "." + strings.ToLower(format.Selected); !strings.EqualFold(filepath.Ext(to), extension) {
			to += extension
		}
		if err := w.export(names[view.SelectedIndex()], sizes[size.SelectedIndex()].size, to); err != nil {
			w.tell(err.Error())
			return
		}
		w.tell(w.say("exported", to))
	}, w.window)
	form.Resize(fyne.NewSize(min(640, 0.9*w.window.Canvas().Size().Width), 0)) // wide enough for a path
	w.pop(form)
}

// export writes what the window shows as a picture of one of the views.
func (w *window) export(view string, size scene.Point, to string) error {
	v, ok := page.Find(view)
	if !ok {
		return fmt.Errorf("there is no view %q", view)
	}
	m := w.model
	var sc scene.Scene
	v.Draw(&sc, page.Spec{
		Size: size, Theme: m.Theme, Subject: m.Subject, View: m.View,
	})
	return paint.File(to, &sc, 1)
}
