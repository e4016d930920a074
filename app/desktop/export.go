package desktop

import (
	"fmt"
	"image"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"dateline/app/figure"
	"dateline/app/figure/export"
	"dateline/app/figure/page"
	"dateline/app/state"
	"dateline/assets/translations"
)

// An exporter is the dialog of an export: what is chosen on the left, what comes of it on the right.
type exporter struct {
	*window
	m      *state.Dialog
	choice state.Exporting

	preview         *canvas.Image
	caption, said   *widget.Label
	number          int // of the newest preview: older ones are thrown away
	format, size    *leavingSelect
	own, dpi        *leavingEntry
	pages           *leavingSelect
	headline, cited *leavingEntry
	secrets         []*leavingCheck // what an exercise leaves out
	answers         *leavingCheck
	asked, answered []fyne.CanvasObject // their rows, each a label and its field
	leave           func()
	filling         bool // the fields are being filled, which is no choice
}

// A sizeChoice is a size that is offered.
type sizeChoice struct{ words, size string }

// sizesOffered lists the sizes of screens and of paper, that which suits first.
func (x *exporter) sizesOffered() []sizeChoice {
	all := []sizeChoice{{x.say("size as it suits"), ""}, {"16:9", "1600x900"}, {"4:3", "1200x900"}, {"1:1", "1080x1080"}, {"4K", "3840x2160"}}
	for _, s := range page.Sheets {
		all = append(all, sizeChoice{s.Name, s.Name}, sizeChoice{x.say("standing", s.Name), s.Name + page.Portrait})
	}
	return append(all, sizeChoice{x.say("own size"), ownSize})
}

// ownSize stands for a size that is typed.
const ownSize = "own"

// askExport returns the dialog of an export.
func (w *window) askExport() dialog.Dialog {
	x := &exporter{window: w, m: w.model.Dialog, choice: w.model.Exports(), leave: w.leaves()}
	x.preview = canvas.NewImageFromImage(image.NewRGBA(image.Rect(0, 0, 1, 1)))
	x.preview.FillMode = canvas.ImageFillContain
	x.preview.ScaleMode = canvas.ImageScaleSmooth
	x.caption, x.said = widget.NewLabel(""), widget.NewLabel("")
	x.caption.Alignment, x.said.Wrapping = fyne.TextAlignCenter, fyne.TextWrapWord
	x.said.Importance = widget.WarningImportance
	form := container.NewVScroll(x.form())
	frame := canvas.NewRectangle(theme.Color(theme.ColorNameInputBackground))
	right := container.NewBorder(nil, container.NewVBox(x.caption, x.said), nil, nil, container.NewStack(frame, container.NewPadded(x.preview)))
	split := container.NewHSplit(form, right)
	split.Offset = 0.38
	room := w.window.Canvas().Size()
	split.Resize(room)
	d := dialog.NewCustomWithoutButtons(w.say("export title"), split, w.window)
	d.SetButtons(x.buttons())
	d.Resize(fyne.NewSize(min(1120, 0.96*room.Width), min(760, 0.94*room.Height)))
	x.changed()
	return d
}

// buttons are what can be done with what is chosen.
func (x *exporter) buttons() []fyne.CanvasObject {
	save := widget.NewButtonWithIcon(x.say("export it"), theme.DocumentSaveIcon(), func() {
		if x.fits() {
			x.send(state.ExportSet{Choice: x.choice, Then: state.AskExportTo})
		}
	})
	save.Importance = widget.HighImportance
	copyPicture := widget.NewButtonWithIcon(x.say("copy picture"), theme.ContentCopyIcon(), x.copyPicture)
	copyCommand := widget.NewButton(x.say("copy command"), func() {
		if !x.fits() {
			return
		}
		o := x.choice.Options
		o.Out = x.model.ExportName(o)
		command := o.Command(x.model.File)
		x.runner.copy(command)
		x.said.SetText(command)
	})
	return []fyne.CanvasObject{widget.NewButton(x.say("close"), func() { x.send(state.DialogClosed{Dialog: x.m}) }), copyCommand, copyPicture, save}
}

// form are the fields.
func (x *exporter) form() fyne.CanvasObject {
	x.filling = true
	defer func() { x.filling = false }()
	names := x.model.Exportable(state.Offered(x.model.Subject), x.choice.Name())
	words := make([]string, len(names))
	for i, name := range names {
		words[i] = figure.Capital(x.say(name))
		if of, is := strings.CutPrefix(name, "chart:"); is {
			words[i] = page.ChartTitle(of, x.model.Subject)
		}
	}
	x.format = newLeavingSelect(nil, nil, x.leave)
	what := newLeavingSelect(words, nil, x.leave)
	what.OnChanged = func(string) {
		x.atOnce(func() {
			x.set(func(o *state.Exporting) { *o = o.Named(names[what.SelectedIndex()]) })
			x.formats()
			x.asks()
		})
	}
	what.SetSelectedIndex(max(0, slices.Index(names, x.choice.Name())))
	x.formats()
	items := []*widget.FormItem{
		widget.NewFormItem(x.say("what to export"), what),
		widget.NewFormItem(x.say("to find"), x.secretsField()), widget.NewFormItem("", x.answersField()),
		widget.NewFormItem(x.say("format"), x.format),
		widget.NewFormItem(x.say("size"), x.sizeField()), widget.NewFormItem("", x.own), widget.NewFormItem(x.say("dots per inch"), x.dpiField()),
		widget.NewFormItem(x.say("look"), x.oneOf([]string{"light", "dark", "print"}, x.choice.Theme, func(o *state.Exporting, s string) { o.Theme = s })),
		widget.NewFormItem(x.say("spoken in"), x.languages()),
		widget.NewFormItem(x.say("time shown"), x.span()), widget.NewFormItem(x.say("sheets"), x.sheets()),
		widget.NewFormItem(x.say("headline"), x.headlineField()), widget.NewFormItem(x.say("source line"), x.sourceField()),
		widget.NewFormItem("", x.onOff("with legend", !x.choice.NoLegend, func(o *state.Exporting, on bool) { o.NoLegend = !on })),
		widget.NewFormItem("", x.onOff("with ledger", !x.choice.NoLedger, func(o *state.Exporting, on bool) { o.NoLedger = !on })),
	}
	return x.rows(items)
}

// rows lays fields out below one another, each behind its label. The second and the third are of an
// exercise, and show where there is one.
func (x *exporter) rows(items []*widget.FormItem) fyne.CanvasObject {
	all := container.New(layout.NewFormLayout())
	for _, item := range items {
		label := canvas.NewText(item.Text, theme.Color(theme.ColorNameForeground))
		label.Alignment, label.TextStyle.Bold, label.TextSize = fyne.TextAlignTrailing, true, theme.TextSize()
		all.Add(label)
		all.Add(item.Widget)
	}
	x.asked, x.answered = all.Objects[2:4], all.Objects[4:6]
	x.asks()
	return all
}

// set changes what is chosen, and shows what comes of it.
func (x *exporter) set(change func(*state.Exporting)) {
	change(&x.choice)
	x.choice = x.model.InMotion(x.model.Seeing(x.choice))
	if !x.filling {
		x.changed()
	}
}

// atOnce makes several changes, and shows once what comes of them.
func (x *exporter) atOnce(changes func()) {
	was := x.filling
	x.filling = true
	changes()
	if x.filling = was; !was {
		x.changed()
	}
}

// formats offers the endings of what is chosen.
func (x *exporter) formats() {
	all := x.choice.Extensions()
	words := make([]string, len(all))
	for i, ext := range all {
		if words[i] = ext; ext == "" {
			words[i] = x.say("numbered pictures")
		}
	}
	x.format.Options = words
	at := max(0, slices.Index(all, strings.ToLower(filepath.Ext(x.choice.Out))))
	x.format.OnChanged = func(string) {
		x.set(func(o *state.Exporting) { *o = o.Ending(all[max(0, x.format.SelectedIndex())]) })
	}
	x.format.SetSelectedIndex(at)
	x.format.Refresh()
}

func (x *exporter) sizeField() fyne.CanvasObject {
	all := x.sizesOffered()
	words := make([]string, len(all))
	at := len(all) - 1
	for i, s := range all {
		words[i] = s.words
		if s.size == x.choice.Size {
			at = i
		}
	}
	x.own = newLeavingEntry(x.leave)
	x.own.SetPlaceHolder("1600x900, 210x100mm, 8x5in")
	x.own.OnChanged = func(s string) { x.set(func(o *state.Exporting) { o.Size = strings.TrimSpace(s) }) }
	x.size = newLeavingSelect(words, nil, x.leave)
	x.size.OnChanged = func(string) {
		one := all[max(0, x.size.SelectedIndex())]
		if one.size == ownSize {
			x.own.Enable()
			return
		}
		x.own.Disable()
		x.set(func(o *state.Exporting) { o.Size = one.size })
	}
	if all[at].size == ownSize {
		x.own.SetText(x.choice.Size)
	}
	x.size.SetSelectedIndex(at)
	return x.size
}

func (x *exporter) dpiField() fyne.CanvasObject {
	x.dpi = newLeavingEntry(x.leave)
	x.dpi.SetPlaceHolder(strconv.Itoa(page.PointsPerInch))
	if x.choice.DPI != 0 {
		x.dpi.SetText(fmt.Sprint(x.choice.DPI))
	}
	x.dpi.OnChanged = func(s string) {
		dpi, err := strconv.ParseFloat(strings.TrimSpace(s), 64)
		if err != nil && s != "" {
			dpi = -1 // which the check speaks of
		}
		x.set(func(o *state.Exporting) { o.DPI, o.Scale = dpi, 0 })
	}
	return x.dpi
}

// oneOf offers some values by their words.
func (x *exporter) oneOf(values []string, now string, set func(*state.Exporting, string)) fyne.CanvasObject {
	words := make([]string, len(values))
	for i, v := range values {
		words[i] = x.say("look " + v)
	}
	s := newLeavingSelect(words, nil, x.leave)
	s.OnChanged = func(string) {
		x.set(func(o *state.Exporting) { set(o, values[max(0, s.SelectedIndex())]) })
	}
	s.SetSelectedIndex(max(0, slices.Index(values, now)))
	return s
}

func (x *exporter) languages() fyne.CanvasObject {
	all := translations.Languages()
	words := make([]string, len(all))
	for i, lang := range all {
		words[i] = translations.Say(lang, "language name")
	}
	s := newLeavingSelect(words, nil, x.leave)
	s.OnChanged = func(string) {
		x.set(func(o *state.Exporting) { o.Lang = all[max(0, s.SelectedIndex())] })
	}
	s.SetSelectedIndex(max(0, slices.Index(all, x.choice.Lang)))
	return s
}

func (x *exporter) span() fyne.CanvasObject {
	words := []string{x.say("what is seen"), x.say("everything")}
	s := newLeavingSelect(words, nil, x.leave)
	s.OnChanged = func(string) {
		x.set(func(o *state.Exporting) { o.Everything = s.SelectedIndex() == 1 })
	}
	at := 0
	if x.choice.Everything {
		at = 1
	}
	s.SetSelectedIndex(at)
	return s
}

// A sheeting is a way to spread a picture over sheets.
type sheeting struct {
	words, tiles string
	pages        int
}

func (x *exporter) sheets() fyne.CanvasObject {
	all := []sheeting{{words: x.say("one sheet")}}
	for _, n := range []int{2, 3, 4, 6, 8, 12, 24} {
		all = append(all, sheeting{words: x.say("pages in time", n), pages: n})
	}
	for _, paper := range export.Sheets() {
		name, stands := strings.CutSuffix(paper, page.Portrait)
		if stands {
			name = x.say("standing", name)
		}
		all = append(all, sheeting{words: x.say("poster on", name), tiles: paper})
	}
	words, at := make([]string, len(all)), 0
	for i, one := range all {
		words[i] = one.words
		if one.tiles == x.choice.Tiles && one.pages == x.choice.Pages {
			at = i
		}
	}
	x.pages = newLeavingSelect(words, nil, x.leave)
	x.pages.OnChanged = func(string) {
		one := all[max(0, x.pages.SelectedIndex())]
		x.atOnce(func() {
			x.set(func(o *state.Exporting) { o.Tiles, o.Pages = one.tiles, one.pages })
			x.formats()
		})
	}
	x.pages.SetSelectedIndex(at)
	return x.pages
}

func (x *exporter) headlineField() fyne.CanvasObject {
	x.headline = newLeavingEntry(x.leave)
	x.headline.SetPlaceHolder(x.model.Subject.Title())
	x.headline.OnChanged = func(s string) { x.set(func(o *state.Exporting) { o.Headline = strings.TrimSpace(s) }) }
	return x.headline
}

func (x *exporter) sourceField() fyne.CanvasObject {
	x.cited = newLeavingEntry(x.leave)
	x.cited.SetPlaceHolder(x.say("as the file says"))
	x.cited.OnChanged = func(s string) { x.set(func(o *state.Exporting) { o.Source = strings.TrimSpace(s) }) }
	return x.cited
}

func (x *exporter) onOff(words string, now bool, set func(*state.Exporting, bool)) fyne.CanvasObject {
	c := newLeavingCheck(x.say(words), nil, x.leave)
	c.SetChecked(now)
	c.OnChanged = func(on bool) { x.set(func(o *state.Exporting) { set(o, on) }) }
	return c
}
