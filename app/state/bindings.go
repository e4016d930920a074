package state

import (
	"slices"

	"dateline/app/figure/facet"
	"dateline/app/figure/page"
	"dateline/app/figure/view"
	"dateline/app/scene"
	"dateline/timeline/lane"
)

// A Binding is a row of the table of keys.
type Binding struct {
	Chords []string // any of them
	Words  string   // what it does, a key of the translations
	means  func(Model, Keyed) Message
}

// A KeyGroup is what a part of the table of keys is for.
type KeyGroup struct {
	Words string // a key of the translations
	Rows  []Binding
}

// KeyGroups is the table of keys, in the order in which the help lays it out. With them everything
// that the pointer does can be done. A test holds each chord to one row.
var KeyGroups []KeyGroup

// Bindings are the rows of the table of keys.
var Bindings []Binding

func init() { // a row refers to the table, which it lists
	KeyGroups = []KeyGroup{
		{"keys look", []Binding{
			{[]string{"+", "=", "Up"}, "zoom in", always(Zoomed{notch, 0.5})},
			{[]string{"-", "Down"}, "zoom out", always(Zoomed{1 / notch, 0.5})},
			{[]string{"0", "f", "Home"}, "fit", func(_ Model, k Keyed) Message { return Fitted{k.Over} }},
			{[]string{"Right"}, "pan later", always(Panned{0.15})},
			{[]string{"Left"}, "pan earlier", always(Panned{-0.15})},
			{[]string{"n", "Next", "Tab", "Space"}, "next event", step(1)},
			{[]string{"p", "Prior", "Shift+Tab", "Shift+Space"}, "previous event", step(-1)},
			{[]string{"Alt+Left"}, "go back", always(GoneBack{})},
			{[]string{"Alt+Right"}, "go forward", always(GoneForward{})},
		}},
		{"keys ask", []Binding{
			{[]string{"Ctrl+F"}, "find", always(FilterAsked{})},
			{[]string{"Ctrl+K"}, "commands", always(DialogAsked{AskCommand})},
			{[]string{"Return"}, "enter", enter},
			{[]string{"Escape"}, "leave", always(Escaped{})},
			{[]string{"["}, "brush window", always(BrushedWindow{})},
			{[]string{"]"}, "walk bars", enterBars},
			{[]string{"Ctrl+A"}, "pick all", pickAll},
			{[]string{"Ctrl+Return"}, "keep picked", always(PickedKept{})},
			{[]string{"Ctrl+Shift+Return"}, "leave picked out", always(PickedKept{Not: true})},
			{[]string{"Ctrl+D"}, "keep this view", always(DialogAsked{AskName})},
			{[]string{"Y"}, "copy in words", always(CopiedInWords{})},
		}},
		{"keys views", []Binding{
			{[]string{"l"}, "next lanes", func(m Model, _ Keyed) Message {
				return LanesChosen{after(view.Offered(m.Timeline), m.want().Lanes)}
			}},
			{[]string{"h"}, "next colours", func(m Model, _ Keyed) Message {
				return ColourChosen{after(view.Colours(m.Timeline), m.want().Colour)}
			}},
			{[]string{"o"}, "next order", func(m Model, _ Keyed) Message {
				return LanesOrdered{m.sorting()%lane.ByName + 1}
			}},
			{[]string{"j", "k"}, "scroll lanes", func(_ Model, k Keyed) Message {
				return LanesScrolled{k.Over.Timeline.Scrolled(k.either("j", "k"))}
			}},
			{[]string{"J", "K"}, "move lane", moveLane},
			{[]string{"x"}, "fold lane", foldLane},
			{[]string{"c"}, "next chart", func(m Model, _ Keyed) Message { return ChartChosen{after(page.Charts(m.Timeline), m.Chart)} }},
			{[]string{"Z"}, "fill", nextFull},
			{[]string{"W"}, "one or two below", func(m Model, _ Keyed) Message { return Paired{Alone: !m.Room.Alone} }},
			{[]string{"B"}, "next below", nextBelow},
			{[]string{"{", "}"}, "move border", moveBorder},
			{[]string{"(", ")"}, "move upright border", moveBorder},
			{[]string{"F6", "Shift+F6"}, "next pane", nextPane},
			{[]string{"F"}, "filter pane", func(_ Model, k Keyed) Message {
				return ValueChosen{ID: facet.ID(facet.Rail, ""), Over: k.Over}
			}},
			{[]string{"D"}, "details pane", func(m Model, _ Keyed) Message { return DetailsTurned{} }},
			{[]string{"E"}, "choose views", askMenus},
		}},
		{"keys map", []Binding{
			{[]string{"w", "a", "s", "d"}, "pan map", moveMap},
			{[]string{"q", "e"}, "zoom map", moveMap},
			{[]string{"V"}, "projection", nextProjection},
			{[]string{"r"}, "next route", nextRoute},
			{[]string{"R"}, "route beside", routeBeside},
			{[]string{"L"}, "lasso", draw(Lasso)},
			{[]string{"I"}, "only the map", onlyMap},
			{[]string{"M"}, "measure", draw(Measure)},
			{[]string{"P"}, "place by hand", draw(Pin)},
			{[]string{"G"}, "locate", locateKey},
			{[]string{"v"}, "play map", togglePlay},
			{[]string{",", "."}, "play step", stepPlay},
			{[]string{"<", ">"}, "play speed", playAs(faster)},
			{[]string{"b"}, "play by", playAs(func(o *PlayOptions, _ Keyed) { o.ByEvent = !o.ByEvent })},
			{[]string{"u"}, "play trail", playAs(func(o *PlayOptions, _ Keyed) { o.Fading = !o.Fading })},
			{[]string{"y"}, "play loop", playAs(func(o *PlayOptions, _ Keyed) { o.Loop = !o.Loop })},
		}},
		{"keys edit", []Binding{
			{[]string{"Insert"}, "add event", addKey},
			{[]string{"F2"}, "edit event", editKey},
			{[]string{"Ctrl+Shift+D"}, "duplicate", always(EventDuplicated{})},
			{[]string{"Delete"}, "remove event", removeKey},
			{[]string{"C"}, "confirm event", always(EventConfirmed{})},
			{[]string{"Ctrl+Z"}, "undo", always(Undone{})},
			{[]string{"Ctrl+Shift+Z", "Ctrl+Y"}, "redo", always(Redone{})},
			{[]string{"Ctrl+C"}, "copy rows", copyRows},
			{[]string{"Ctrl+Shift+C"}, "copy json", always(EventsCopied{JSON: true})},
			{[]string{"Ctrl+X"}, "cut", always(EventsCopied{Cut: true})},
			{[]string{"Ctrl+V"}, "paste", always(PasteAsked{})},
			{[]string{"Ctrl+B"}, "bulk", always(BulkAsked{})},
			{[]string{"Ctrl+M"}, "merge picked", always(MergeAsked{})},
			{[]string{"Ctrl+H"}, "find and replace", always(ReplaceAsked{})},
		}},
		{"keys annotate", []Binding{
			{[]string{"i"}, "annotate", annotateKey},
			{[]string{"O"}, "annotations list", func(m Model, k Keyed) Message {
				if len(m.Timeline.Annotations) == 0 {
					return NoteWalked{}
				}
				return MenuAsked{Name: "annotations", At: scene.Pt(k.Over.Body.X, k.Over.Body.Y)}
			}},
			{[]string{"X"}, "next annotation", func(_ Model, k Keyed) Message { return NoteWalked{1, k.Over} }},
			{[]string{"Shift+Left", "Shift+Right", "Shift+Up", "Shift+Down"}, "move annotation", moveNote},
			{[]string{"H"}, "annotations turn", always(AnnotationsTurned{})},
		}},
		{"keys files", []Binding{
			{[]string{"Ctrl+O"}, "open", always(DialogAsked{AskFile})},
			{[]string{"1", "2", "3", "4", "5", "6", "7", "8"}, "open recent", openRecent},
			{[]string{"m"}, "open sample", nextSample},
			{[]string{"Ctrl+N"}, "new", always(NewAsked{})},
			{[]string{"Ctrl+S"}, "save", always(SaveAsked{})},
			{[]string{"Ctrl+Shift+S"}, "save as", always(SaveAsAsked{})},
			{[]string{"Ctrl+W"}, "close document", always(CloseAsked{})},
			{[]string{"Ctrl+Tab", "Ctrl+Shift+Tab", "Ctrl+Next", "Ctrl+Prior"}, "next tab", nextTab},
			{[]string{"Ctrl+E"}, "export", always(DialogAsked{AskExport})},
			{[]string{"Ctrl+Q"}, "quit", always(QuitAsked{})},
		}},
		{"keys story", []Binding{
			{[]string{"F5"}, "present", always(Presented{})},
			{[]string{"Shift+F5"}, "present here", always(Presented{Here: true})},
			{[]string{"S"}, "story steps", always(StoryAsked{})},
			{[]string{"A"}, "add step", func(_ Model, k Keyed) Message { return AddStep{k.Over} }},
			{[]string{"T"}, "make story", always(Made{})},
		}},
		{"keys program", []Binding{
			{[]string{"?"}, "keys", always(KeysAsked{})},
			{[]string{"N"}, "read notice", readNotice},
			{[]string{"t"}, "theme", func(m Model, _ Keyed) Message { return OtherTheme(m) }},
			{[]string{"g"}, "language", func(m Model, _ Keyed) Message { return OtherLanguage(m) }},
			{[]string{"z"}, "zone", func(m Model, _ Keyed) Message { return OtherZone(m) }},
			{[]string{"Ctrl+,"}, "settings", always(DialogAsked{AskSettings})},
			{[]string{"Ctrl+=", "Ctrl+Shift+="}, "larger text", textBy(1)},
			{[]string{"Ctrl+-"}, "smaller text", textBy(-1)},
			{[]string{"Ctrl+0"}, "usual text", textBy(-len(TextSizes))},
		}},
	}
	for _, g := range KeyGroups {
		Bindings = slices.Concat(Bindings, g.Rows)
	}
}
