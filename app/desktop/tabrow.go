package desktop

import (
	"image/color"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"dateline/app/state"
)

// A tabRow is the row of the documents that are open, a tab each; it is seen where there are
// several.
type tabRow struct {
	scroll *container.Scroll
	row    *fyne.Container
	send   func(state.Message)
	shown  []state.Tab
}

func newTabRow(send func(state.Message)) *tabRow {
	r := &tabRow{row: container.NewHBox(), send: send}
	r.scroll = container.NewHScroll(r.row)
	r.scroll.Hide()
	return r
}

// show brings the row up to a model, and tells whether it came or went.
func (r *tabRow) show(m state.Model) bool {
	all := m.TabRow()
	if !slices.Equal(all, r.shown) {
		r.shown = all
		r.row.RemoveAll()
		for _, one := range all {
			r.row.Add(newTab(one, r.send))
		}
	}
	return setVisible(r.scroll, len(all) > 0)
}

// A tab is the tab of a document: a click brings it to the front, one with the middle button,
// or on its cross, closes it.
type tab struct {
	widget.BaseWidget
	state.Tab
	send func(state.Message)
	body *fyne.Container
}

var (
	_ desktop.Mouseable = (*tab)(nil)
	_ fyne.Tappable     = (*tab)(nil)
)

// mostTab is how many letters of a name a tab shows.
const mostTab = 28

func newTab(of state.Tab, send func(state.Message)) *tab {
	t := &tab{Tab: of, send: send}
	name := short(of.Name, mostTab)
	if of.Unsaved {
		name = "• " + name
	}
	label := widget.NewLabel(name)
	label.TextStyle.Bold = of.Front
	ground, line := canvas.NewRectangle(color.Transparent), canvas.NewRectangle(color.Transparent)
	line.SetMinSize(fyne.NewSize(1, 2))
	if of.Front {
		ground.FillColor, line.FillColor = theme.Color(theme.ColorNameBackground), theme.Color(theme.ColorNamePrimary)
	} else {
		label.Importance = widget.LowImportance
	}
	cross := widget.NewButtonWithIcon("", theme.CancelIcon(), t.close)
	cross.Importance = widget.LowImportance
	t.body = container.NewStack(ground, container.NewBorder(nil, line, nil, cross, label))
	t.ExtendBaseWidget(t)
	return t
}

// CreateRenderer implements fyne.Widget.
func (t *tab) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(t.body) }

// Tapped implements fyne.Tappable.
func (t *tab) Tapped(*fyne.PointEvent) { t.send(state.TabChosen{Document: t.Document}) }

// MouseDown implements desktop.Mouseable.
func (t *tab) MouseDown(e *desktop.MouseEvent) {
	if e.Button == desktop.MouseButtonTertiary {
		t.close()
	}
}

// MouseUp implements desktop.Mouseable.
func (t *tab) MouseUp(*desktop.MouseEvent) {}

func (t *tab) close() { t.send(state.TabClosed{Document: t.Document}) }
