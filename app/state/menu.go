package state

import (
	"cmp"

	"dateline/app/figure/page"
	"dateline/app/figure/view"
	"dateline/app/scene"
	"dateline/timeline/lane"
)

// An Item of a menu: what it says, and what is sent when it is chosen. One that says nothing
// parts those before it from those behind.
type Item struct {
	Words  string
	Means  Message
	Chosen bool // it is so already
}

// MenuAsked opens a menu at a point of the board.
type MenuAsked struct {
	Name string
	At   scene.Point
}

func (a MenuAsked) apply(m Model) (Model, []Effect) {
	make := menus[a.Name]
	if make == nil {
		return m, nil
	}
	m.Pointer.Mark = scene.Mark{} // the menu stands where its card would
	items := make(m)
	if len(items) == 0 {
		return m, nil
	}
	return m, []Effect{Offer{items, a.At}}
}

// menus is the table of the menus that words in the heads of views open.
var menus map[string]func(Model) []Item

func init() { // the menu of all menus refers to the table
	menus = map[string]func(Model) []Item{
		"lanes": lanesOffered, "order": ordersOffered, "colours": coloursOffered, "chart": chartsOffered, "route": routesOffered, "views": menusOffered,
	}
}

func lanesOffered(m Model) (all []Item) {
	for _, by := range view.Offered(m.Timeline) {
		said := m.say("by " + string(by))
		if name, own := by.Own(); own {
			said = m.say("by facet", name)
		}
		all = append(all, Item{said, LanesChosen{By: by}, by == cmp.Or(m.want().Lanes, view.ByType)})
	}
	return all
}

func ordersOffered(m Model) (all []Item) {
	for by, name := range view.Sortings {
		all = append(all, Item{m.say("lanes by " + name), LanesOrdered{Sorting: lane.Sorting(by)}, lane.Sorting(by) == m.Sorting})
	}
	return all
}

func coloursOffered(m Model) (all []Item) {
	for _, by := range view.Colours(m.Timeline) {
		all = append(all, Item{m.say("colours by", m.Subject.FacetName(by)), ColourChosen{By: by}, by == cmp.Or(m.want().Colour, view.ByType)})
	}
	return all
}

func chartsOffered(m Model) (all []Item) {
	for _, name := range page.Charts(m.Timeline) {
		all = append(all, Item{page.ChartTitle(name, m.Subject), ChartChosen{Name: name}, name == m.Chart})
	}
	return all
}

func routesOffered(m Model) (all []Item) {
	for _, id := range m.Routes() {
		all = append(all, Item{m.say("legend route", m.Subject.ActorName(id)), RouteChosen{Actor: id}, id == m.Actor})
	}
	return all
}

// menusOffered lists the menus of the heads, for whom the pointer does not reach them.
func menusOffered(m Model) (all []Item) {
	at := scene.Pt(16, 16)
	for _, name := range []string{"lanes", "order", "colours", "chart", "route"} {
		if name == "route" && len(m.Routes()) == 0 {
			continue
		}
		all = append(all, Item{Words: m.say("choose " + name), Means: MenuAsked{Name: name, At: at}})
	}
	return all
}

// askMenus opens the menu of all menus of heads, in the corner of the timeline.
func askMenus(_ Model, k Keyed) Message {
	return MenuAsked{Name: "views", At: scene.Pt(k.Over.Body.X, k.Over.Body.Y)}
}
