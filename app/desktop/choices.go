package desktop

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"dateline/app/figure/page"
	"dateline/app/figure/view"
	"dateline/app/state"
	"dateline/assets/translations"
)

// choices is the row above the board: back and forward, filter, lanes, colours,
// chart, whose route.
type choices struct {
	row           *fyne.Container
	back, forward *widget.Button
	filter        *filterEntry
	hints         *hints
	lists         []*choice
}

// A choice is a drop-down list of the row: what it offers of a model, and what is
// chosen there.
type choice struct {
	list  *widget.Select
	words []string
	means []state.Message
	offer func(m state.Model) (words []string, means []state.Message, chosen int)
}

func newChoices(send func(state.Message), key func(chord string), leave func()) *choices {
	c := &choices{}
	c.filter = newFilterEntry(key, leave)
	c.hints = newHints(c.filter, send, c.filter.take, leave)
	c.filter.hints = c.hints
	c.back = widget.NewButtonWithIcon("", theme.NavigateBackIcon(), func() { send(state.GoneBack{}); leave() })
	c.forward = widget.NewButtonWithIcon("", theme.NavigateNextIcon(), func() { send(state.GoneForward{}); leave() })
	c.back.Importance, c.forward.Importance = widget.LowImportance, widget.LowImportance
	c.filter.OnSubmitted = func(text string) {
		send(state.Filtered{Text: text})
		if !c.hints.mistaken() { // else the keys stay where it is to be corrected
			leave()
		}
	}
	c.filter.OnChanged = func(text string) {
		if text == "" {
			send(state.Filtered{})
		}
		if c.filter.writing {
			send(state.FilterTyped{Typing: state.Typing{Text: text, Caret: c.filter.CursorColumn}})
		}
	}
	cells := container.New(even{}, c.filter)
	for _, offer := range []func(state.Model) ([]string, []state.Message, int){lanesOffered, coloursOffered, chartsOffered, routesOffered} {
		one := &choice{list: widget.NewSelect(nil, nil), offer: offer}
		one.list.OnChanged = func(string) {
			if i := one.list.SelectedIndex(); i >= 0 && i < len(one.means) {
				send(one.means[i])
				leave()
			}
		}
		c.lists = append(c.lists, one)
		cells.Add(one.list)
	}
	c.row = container.NewBorder(nil, nil, container.NewHBox(c.back, c.forward), nil, cells)
	return c
}

// even lays its objects out side by side, all as wide. It asks for little of each: a list as
// wide as the longest that it offers would make the window wider than its screen.
type even struct{}

// evenLeast is the least width of each, and evenGap what lies between them.
const (
	evenLeast = 84
	evenGap   = 4
)

// Layout implements fyne.Layout.
func (even) Layout(all []fyne.CanvasObject, size fyne.Size) {
	w := (size.Width - evenGap*float32(len(all)-1)) / float32(len(all))
	for i, o := range all {
		o.Resize(fyne.NewSize(w, size.Height))
		o.Move(fyne.NewPos(float32(i)*(w+evenGap), 0))
	}
}

// MinSize implements fyne.Layout.
func (even) MinSize(all []fyne.CanvasObject) (least fyne.Size) {
	for _, o := range all {
		least.Height = max(least.Height, o.MinSize().Height)
	}
	least.Width = float32(len(all)) * (evenLeast + evenGap)
	return least
}

// show brings the row up to a model.
func (c *choices) show(before *state.Model, m state.Model) {
	enable(c.back, len(m.Past) > 0)
	enable(c.forward, len(m.Future) > 0)
	if m.Lang != before.Lang {
		c.filter.SetPlaceHolder(translations.Say(m.Lang, "filter"))
	}
	c.filter.active = m.Filter
	if m.Timeline != before.Timeline || m.Filter != before.Filter && m.Filter != c.filter.Text {
		c.filter.SetText(m.Filter)
	}
	c.hints.show(m)
	if m.Lang == before.Lang && m.Timeline == before.Timeline && m.Lanes == before.Lanes && m.Colour == before.Colour && m.Chart == before.Chart && m.Actor == before.Actor {
		return
	}
	for _, one := range c.lists {
		one.show(m)
	}
}

// show brings a list up to a model, without sending what it shows.
func (c *choice) show(m state.Model) {
	words, means, chosen := c.offer(m)
	c.means = nil
	c.list.PlaceHolder = translations.Say(m.Lang, "none to choose")
	if !slices.Equal(words, c.words) {
		c.words = words
		c.list.SetOptions(words)
	}
	if chosen < 0 {
		c.list.ClearSelected()
	} else {
		c.list.SetSelectedIndex(chosen)
	}
	c.means = means
}

func enable(b *widget.Button, enabled bool) {
	if b.Disabled() == !enabled {
		return
	}
	if enabled {
		b.Enable()
	} else {
		b.Disable()
	}
}

func lanesOffered(m state.Model) (words []string, means []state.Message, chosen int) {
	offered := view.Offered(m.Timeline)
	for _, by := range offered {
		said := translations.Say(m.Lang, "by "+string(by))
		if name, own := by.Own(); own {
			said = translations.Say(m.Lang, "by facet", name)
		}
		words, means = append(words, said), append(means, state.LanesChosen{By: by})
	}
	return words, means, slices.Index(offered, m.Lanes)
}

func coloursOffered(m state.Model) (words []string, means []state.Message, chosen int) {
	offered := view.Colours(m.Timeline)
	for _, by := range offered {
		words, means = append(words, translations.Say(m.Lang, "colours by", m.Subject.FacetName(by))), append(means, state.ColourChosen{By: by})
	}
	return words, means, slices.Index(offered, m.Colour)
}

func chartsOffered(m state.Model) (words []string, means []state.Message, chosen int) {
	offered := page.Charts(m.Timeline)
	for _, name := range offered {
		words, means = append(words, page.ChartTitle(name, m.Subject)), append(means, state.ChartChosen{Name: name})
	}
	return words, means, slices.Index(offered, m.Chart)
}

func routesOffered(m state.Model) (words []string, means []state.Message, chosen int) {
	offer := func(key string, name string, of view.Actors) {
		words, means = append(words, translations.Say(m.Lang, key, name)), append(means, state.RouteChosen{Actors: of})
	}
	chosen = -1
	several := len(m.Actor.List()) > 1
	if several {
		var names []string
		for _, id := range m.Actor.List() {
			names = append(names, m.Subject.ActorName(id))
		}
		chosen = 0
		offer("routes of", strings.Join(names, ", "), m.Actor)
	}
	routes := m.Routes()
	for _, id := range routes {
		if !several && string(m.Actor) == id {
			chosen = len(words)
		}
		offer("legend route", m.Subject.ActorName(id), view.ActorsOf(id))
	}
	// Then what a route more or less makes of those that are chosen.
	for _, id := range routes {
		switch {
		case m.Actor == "" || string(m.Actor) == id:
		case m.Actor.Has(id):
			offer("without route", m.Subject.ActorName(id), m.Actor.Turned(id))
		default:
			offer("with route", m.Subject.ActorName(id), m.Actor.Turned(id))
		}
	}
	return words, means, chosen
}
