package state

import (
	"path/filepath"
	"strings"

	"dateline/app/figure/page"
	"dateline/assets/samples"
	"dateline/timeline"
)

// A Command is something that can be done, as a person says it: what is found by typing.
type Command struct {
	Words string
	Also  string // by which it is found too: what people call it
	Keys  string // that do it too, as they stand on their caps
	Means Message
}

// mostActors is how many routes are commands; of more the menu of the map's head is used.
const mostActors = 60

// Commands lists what can be done whose words, or what people call it, hold all that is typed, those that begin with it
// first. Where nothing does, it offers to look for it in the events.
func (m Model) Commands(typed string, over page.Layout) []Command {
	all := found(m.everyCommand(over), typed)
	if typed = strings.TrimSpace(typed); len(all) == 0 && typed != "" {
		words := timeline.FilterOf(timeline.Term{Values: []string{typed}}.Expr())
		return []Command{{Words: m.say("no command", typed), Means: Filtered{words.String()}}}
	}
	return all
}

// Found lists what a dialog offers to be found by typing: what it finds itself, else all that can be
// done.
func (d *Dialog) Found(m Model, typed string, over page.Layout) []Command {
	if d.Find != nil {
		return d.Find(typed)
	}
	return m.Commands(typed, over)
}

// everyCommand lists the keys, and what the menus of the window and its heads hold.
func (m Model) everyCommand(over page.Layout) (all []Command) {
	for _, b := range Bindings {
		if manyWays[b.Words] {
			continue // each of its keys does something else
		}
		if msg := (Keyed{b.Chords[0], over}).means(m); msg != nil {
			all = append(all, Command{Words: m.say(b.Words), Also: m.sought(b.Words), Keys: strings.Join(m.caps(b), "  "), Means: msg})
		}
	}
	menu := func(items []Item) {
		for _, item := range items {
			if item.Words != "" && !item.Chosen {
				all = append(all, Command{Words: item.Words, Means: item.Means})
			}
		}
	}
	for _, s := range m.Settings() {
		for _, item := range s.Items {
			if !item.Chosen {
				all = append(all, Command{Words: s.Words + m.say("colon") + item.Words, Means: item.Means})
			}
		}
	}
	menu(m.PartItems(m.Selected))
	menu(keptOffered(m))
	menu(lanesOffered(m))
	menu(ordersOffered(m))
	menu(notesOffered(m))
	menu(menusOffered(m))
	menu(m.eraOffered())
	menu(coloursOffered(m))
	for _, name := range page.Charts(m.Timeline) {
		if name != m.Chart {
			kind, _, _ := strings.Cut(name, ":")
			all = append(all, Command{Words: page.ChartTitle(name, m.Subject), Also: m.sought("chart " + kind), Means: ChartChosen{Name: name}})
		}
	}
	if msg := enterTable(m, Keyed{Over: over}); msg != nil && !m.Presenting && m.Telling == nil {
		all = append(all, Command{Words: m.say("enter table"), Means: msg})
	}
	if m.Room.Below != comparing {
		all = append(all, Command{Words: m.say("compare filters"), Also: m.sought("compare filters"), Means: StoodBelow{comparing}})
	}
	all = append(all, Command{Words: m.say("doubles find"), Also: m.sought("doubles find"), Means: DuplicatesAsked{}})
	all = append(all, m.doubtsKept()...)
	all = append(all, Command{Words: m.say("clear filter"), Also: m.sought("clear filter"), Means: FilterCleared{}})
	for _, name := range page.Views(m.Subject)[1:] {
		if name != m.Room.Below {
			all = append(all, Command{Words: m.say("stand below", m.say("view "+name)), Also: m.sought("view " + name), Means: StoodBelow{name}})
		}
	}
	if len(m.Routes()) <= mostActors {
		menu(routesOffered(m))
	}
	for _, name := range page.Views(m.Subject) {
		all = append(all, Command{Words: m.say("full") + m.say("colon") + m.say("view "+name), Means: Filled{name}})
	}
	for _, name := range page.EmptyViews(m.Subject) {
		all = append(all, Command{Words: m.say("view " + name), Also: m.sought("view " + name), Means: EmptyViewAsked{name}})
	}
	for _, name := range Projections() {
		if name == m.Projection {
			continue // it is so already
		}
		all = append(all, Command{Words: m.say("projection") + m.say("colon") + m.say("projection "+name), Means: ProjectionChosen{Name: name, Over: over}})
	}
	all = append(all, Command{Words: m.say("compare file"), Also: m.sought("compare file"), Means: DialogAsked{AskCompared}})
	if m.Subject.Find(m.Selected) >= 0 {
		all = append(all, Command{Words: m.say("attach picture"), Means: AttachAsked{}})
	}
	if _, has := m.Pictured(); has {
		all = append(all, Command{Words: m.say("remove picture"), Means: PictureRemoved{}})
	}
	for _, name := range samples.Names {
		all = append(all, Command{Words: m.say("open sample") + m.say("colon") + samples.Title(name, m.Lang), Means: SampleOpened{Name: name}})
	}
	for _, path := range m.Recent {
		all = append(all, Command{Words: m.say("open recent") + m.say("colon") + filepath.Base(path), Means: FileOpened{Path: path}})
	}
	return all
}

// EmptyViewAsked says why a view does not stand among the others: there is nothing that it could show.
type EmptyViewAsked struct{ Name string }

func (e EmptyViewAsked) apply(m Model) (Model, []Effect) {
	return m.notice(phrased("view " + e.Name + " empty")), nil
}

// manyWays are the rows of the table of keys of which each key does something of its own, or that are
// among the settings by what they lead to.
var manyWays = map[string]bool{
	"larger text": true, "smaller text": true, "usual text": true,
	"scroll lanes": true, "move lane": true, "pan map": true, "zoom map": true, "play step": true, "play speed": true, "open recent": true,
	"move border": true, "move annotation": true, "move upright border": true, "open sample": true, "enter": true, "leave": true, "next pane": true,
}
