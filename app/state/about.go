package state

import (
	"slices"

	"dateline/app/figure/facet"
	"dateline/app/figure/facts"
	"dateline/app/figure/page"
	"dateline/app/figure/view"
	"dateline/app/scene"
	"dateline/data/kit/message"
	"dateline/timeline"
)

// AboutAsked opens a menu of what can be done with something that is told of an event.
type AboutAsked struct {
	Of facts.Value
	At scene.Point
}

func (a AboutAsked) apply(m Model) (Model, []Effect) {
	m.Pointer.Mark = scene.Mark{} // the menu stands where its card would
	if items := aboutItems(m, a.Of); len(items) > 0 {
		return m, []Effect{Offer{items, a.At}}
	}
	return m, nil
}

// Followed goes where something that is told leads: to an event, to a page of the web once the
// person agrees, else it opens the menu of what can be done with it.
type Followed struct {
	Of   facts.Value
	At   scene.Point
	Over page.Layout
}

func (f Followed) apply(m Model) (Model, []Effect) {
	switch to := f.Of.To; {
	case to.Event != "":
		return then(m, Selected{Event: to.Event, Over: f.Over})
	case to.Web != "":
		return then(m, AddressAsked{to.Web})
	}
	return then(m, AboutAsked{Of: f.Of, At: f.At})
}

// AddressAsked asks whether to open an address, which it shows whole.
type AddressAsked struct{ Address string }

func (a AddressAsked) apply(m Model) (Model, []Effect) {
	if !facts.IsWeb(a.Address) {
		return m, nil
	}
	m.Dialog = &Dialog{
		Kind: Tell, Text: message.Lines(phrased("open address"), message.Plain(""), message.Plain(a.Address)),
		Answers: []Answer{{phrased("open in browser"), AddressOpened(a)}, {phrased("copy"), Copied{a.Address}}},
	}
	return m, nil
}

// AddressOpened opens an address in the browser.
type AddressOpened struct{ Address string }

func (a AddressOpened) apply(m Model) (Model, []Effect) {
	if !facts.IsWeb(a.Address) {
		return m, nil
	}
	return m, []Effect{Browse(a)}
}

// Browse opens an address of the web in the browser.
type Browse struct{ Address string }

func (Browse) effect() {}

// Copied puts a text on the clipboard.
type Copied struct{ Text string }

func (c Copied) apply(m Model) (Model, []Effect) { return m, []Effect{Copy(c)} }

// Copy puts a text on the clipboard.
type Copy struct{ Text string }

func (Copy) effect() {}

// aboutItems lists what can be done with something that is told of an event.
func aboutItems(m Model, v facts.Value) (all []Item) {
	to := v.To
	switch {
	case to.Event != "":
		all = append(all, Item{Words: m.say("go to event"), Means: Selected{Event: to.Event}})
	case to.Web != "":
		all = append(all, Item{Words: m.say("open in browser"), Means: AddressAsked{to.Web}})
	case to.By != "":
		all = filterItems(m, to, v.Text)
	}
	if to.By == view.ByPlace && to.Word != "" && m.Subject.Place(to.Word) != nil && !m.Presenting {
		all = append(all, Item{Words: m.say("annotate place"), Means: Annotated{timeline.TextNote, timeline.Pin{Place: to.Word}}})
	}
	if more := itemItems(m, to.By, to.Word); len(more) > 0 {
		if n := len(all); n > 0 && all[n-1].Words != "" {
			all = append(all, Item{})
		}
		all = append(append(all, more...), Item{})
	}
	if v.Text != "" {
		all = append(all, Item{Words: m.say("copy"), Means: Copied{v.Text}})
	}
	return all
}

// filterItems lists how to filter by a value of a facet, and what else shows by it.
func filterItems(m Model, to facts.To, words string) (all []Item) {
	filter, err := timeline.ParseFilter(m.wanted())
	if err != nil {
		filter = timeline.Filter{}
	}
	term := timeline.Term{Field: fieldOf(to.By), Values: []string{to.Word}}.Expr()
	if to.Word == "" {
		term = timeline.Term{Field: "no", Values: []string{fieldOf(to.By)}}.Expr()
	}
	not := timeline.Expr{Join: timeline.NotOf, Of: []timeline.Expr{term}}
	all = []Item{
		{Words: m.say("keep only", words), Means: Filtered{filter.And(term).String()}},
		{Words: m.say("leave out value", words), Means: Filtered{filter.And(not).String()}},
	}
	if m.wanted() != "" {
		all = append(all, Item{Words: m.say("this alone", words), Means: Filtered{timeline.FilterOf(term).String()}})
	}
	if to.Word != "" {
		all = append(all, Item{Words: m.say("compare with", words), Means: CompareAsked{to.By, to.Word}})
	}
	if to.By == view.ByActor && slices.Contains(m.Routes(), to.Word) {
		all = append(all, Item{Words: m.say("show route", words), Means: RouteChosen{view.ActorsOf(to.Word)}})
	}
	if by := to.By; slices.Contains(view.Offered(m.Timeline), by) {
		name := m.Subject.FacetName(by)
		all = append(all, Item{}, Item{Words: m.say("lanes to", name), Means: LanesChosen{by}, Chosen: by == m.Lanes},
			Item{Words: m.say("colours by", name), Means: ColourChosen{by}, Chosen: by == m.Colour}, Item{})
	}
	return all
}

// fieldOf returns what a filter calls a facet.
func fieldOf(by view.Facet) string {
	if name, own := by.Own(); own && by != facet.ByPrecision && by != facet.ByDoubt && by != "tag" {
		return name
	}
	return string(by)
}

// eventItems lists what can be done with an event.
func eventItems(m Model, i int, over page.Layout) (all []Item) {
	e := m.Subject.Event(i)
	all = []Item{{Words: m.say("all that is known"), Means: Selected{Event: e.ID, Over: over}}}
	if span := m.Subject.Bounds(i); i < m.Subject.Dated && !span.Empty() {
		all = append(all, Item{Words: m.say("look closer"), Means: SpanShown{span}})
	}
	if len(m.Picked.List()) > 1 {
		all = append(all, Item{Words: m.say("keep picked"), Means: PickedKept{}}, Item{Words: m.say("leave picked out"), Means: PickedKept{Not: true}})
	}
	told := facts.Of(m.Subject, i, m.Actor)
	all = append(all, Item{}, Item{Words: m.say("edit event"), Means: FormAsked{}}, Item{Words: m.say("pick event"), Means: RowPicked{Event: e.ID}},
		Item{Words: m.say("annotate event"), Means: Annotated{timeline.TextNote, timeline.Pin{Event: e.ID}}}, Item{})
	if len(m.groupOf(e.ID)) > 1 {
		all = append(all, Item{Words: m.say("event apart"), Means: EventApart{e.ID}}, Item{})
	}
	if parts := m.PartItems(e.ID); parts != nil {
		all = append(append(all, parts...), Item{})
	}
	added := len(all)
	for _, f := range told {
		for _, v := range f.Values {
			if to := v.To; to.By == view.ByType || to.By == view.ByActor || to.By == view.ByPlace {
				all = append(all, filterItems(m, to, v.Text)[0])
			}
		}
	}
	const most = 8 // an event may have very many actors
	all = all[:min(len(all), added+most)]
	return append(all, Item{}, Item{Words: m.say("copy event"), Means: Copied{facts.Text(e.Name, told)}})
}

// askAbout opens the menu of what lies under the pointer.
func askAbout(m Model, g Gestured) Message {
	hit := g.Over.Hit(g.At, 4)
	about := func(by view.Facet, word string) Message {
		return AboutAsked{Of: facts.Value{Text: hit.Title, To: facts.To{By: by, Word: word}}, At: g.At}
	}
	switch hit.Kind {
	case scene.MarkEvent, scene.MarkBin:
		if i := m.Subject.Find(hit.ID); i >= 0 {
			return ItemsAsked{append(cellItems(m, g), eventItems(m, i, g.Over)...), g.At}
		}
	case scene.MarkNote:
		return ItemsAsked{noteItems(m, hit.ID), g.At}
	case scene.MarkPlace:
		return about(view.ByPlace, hit.ID)
	case scene.MarkActor:
		return about(view.ByActor, hit.ID)
	case scene.MarkLane:
		if m.Lanes != view.ByNone {
			return about(m.Lanes, hit.ID)
		}
	case scene.MarkValue:
		if by, word := facet.Named(hit.ID); facet.IsValue(by, word) {
			return about(by, word)
		}
	case scene.MarkCluster:
		return ItemsAsked{[]Item{{Words: m.say("look closer"), Means: SpanShown{m.Subject.Crop(g.Over.Timeline.Bin(g.At.X))}}}, g.At}
	}
	return ItemsAsked{viewItems(m, g), g.At}
}

// ItemsAsked opens a menu.
type ItemsAsked struct {
	Items []Item
	At    scene.Point
}

func (a ItemsAsked) apply(m Model) (Model, []Effect) {
	m.Pointer.Mark = scene.Mark{}
	return m, []Effect{Offer(a)}
}

// viewItems lists what can be done with the view under the pointer.
func viewItems(m Model, g Gestured) []Item {
	all := []Item{{Words: m.say("fit"), Means: Fitted{g.Over}}}
	if name := g.Over.ViewAt(g.At); name != "" {
		words := "full"
		if m.Room.Full != "" {
			words = "full end"
		}
		all = append(all, Item{Words: m.say(words), Means: Filled{name}})
	}
	all = append(all, Item{Words: m.say("choose views"), Means: MenuAsked{Name: "views", At: g.At}})
	if here := annotateHere(m, g); len(here) > 0 {
		all = append(append(all, Item{}), here...)
	}
	return append(all,
		Item{}, Item{Words: m.say("export"), Means: DialogAsked{AskExport}})
}
