package state

import (
	"cmp"
	"slices"

	"dateline/app/figure/page"
	"dateline/app/figure/tableview"
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
		"bonds": bondsOffered, "sort": sortsOffered, "columns": columnsOffered, "left": sidesOffered(false), "below": belowOffered, "annotations": notesOffered, "right": sidesOffered(true),
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
	for by := lane.ByFirst; by <= lane.ByName; by++ {
		all = append(all, Item{m.say("lanes by " + view.Sortings[by]), LanesOrdered{Sorting: by}, by == m.sorting()})
	}
	return all
}

func coloursOffered(m Model) (all []Item) {
	for _, by := range view.Colours(m.Timeline) {
		says := m.say("colours by", m.Subject.FacetName(by))
		if by == view.ByNone {
			says = m.say("colour none")
		}
		all = append(all, Item{says, ColourChosen{By: by}, by == cmp.Or(m.want().Colour, view.ByType)})
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
		all = append(all, Item{m.say("legend route", m.Subject.ActorName(id)), RouteChosen{view.ActorsOf(id)}, m.Actor.Has(id)})
	}
	// Then what a route more or less makes of those that are chosen.
	for _, id := range m.Routes() {
		switch {
		case m.Actor == "" || m.Actor == view.ActorsOf(id):
		case m.Actor.Has(id):
			all = append(all, Item{m.say("without route", m.Subject.ActorName(id)), RouteChosen{m.Actor.Turned(id)}, false})
		default:
			all = append(all, Item{m.say("with route", m.Subject.ActorName(id)), RouteChosen{m.Actor.Turned(id)}, false})
		}
	}
	return all
}

func bondsOffered(m Model) []Item {
	return []Item{
		{m.say("bonds "), BondsChosen{}, m.Bonds == ""},
		{m.say("bonds any"), BondsChosen{view.Any}, m.Bonds == view.Any},
	}
}

// sortsOffered lists the columns of the table to sort by, and those of the file that are not
// shown after them.
func sortsOffered(m Model) (all []Item) {
	now, turned := tableview.Sorting(m.Sort).Of()
	for _, c := range tableview.Chosen(m.Subject, m.Columns) {
		all = append(all, Item{c.Title(m.Lang), TableSorted{tableview.Sorting(c.Name)}, c.Name == now && !turned})
	}
	return append(all, Item{}, Item{m.say("last first"), TableSorted{tableview.Sorting(m.Sort).By(now)}, turned})
}

// columnsOffered lists the columns that the table may have; a click adds one or takes it away.
func columnsOffered(m Model) (all []Item) {
	var shown []string
	for _, c := range tableview.Chosen(m.Subject, m.Columns) {
		shown = append(shown, c.Name)
	}
	names := tableview.Names(m.Timeline)
	columns, err := tableview.Named(m.Timeline, names)
	if err != nil {
		return nil // of its own names
	}
	for _, c := range columns {
		all = append(all, Item{c.Title(m.Lang), ColumnsChosen{view.KeysOf(shown).Turned(c.Name)}, slices.Contains(shown, c.Name)})
	}
	return all
}

// belowOffered lists the views that can stand below the timeline.
func belowOffered(m Model) (all []Item) {
	for _, name := range page.Views(m.Subject)[1:] {
		all = append(all, Item{m.say("view " + name), StoodBelow{name}, name == m.Room.Below})
	}
	return all
}

// menusOffered lists the menus of the heads, for whom the pointer does not reach them.
func menusOffered(m Model) (all []Item) {
	at := scene.Pt(16, 16)
	for _, name := range []string{"lanes", "order", "colours", "chart", "route", "bonds", "sort", "columns", "left", "right", "below"} {
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
