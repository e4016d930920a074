package state

import (
	"slices"
	"strings"

	"dateline/app/figure/page"
	"dateline/app/figure/theme"
	"dateline/app/figure/view"
	"dateline/assets/samples"
	"dateline/assets/translations"
	"dateline/timeline/edtf"
)

// Keyed is a key that was pressed while no field of text had the keys: a chord
// such as "Ctrl+O", "Shift+Tab" or "Left", or the letter that was typed.
type Keyed struct {
	Chord string
	Over  page.Layout
}

func (k Keyed) apply(m Model) (Model, []Effect) {
	if msg := k.means(m); msg != nil {
		return then(m, msg)
	}
	return m, nil
}

// means returns the message that a key stands for, nil for none. What lies below a
// dialog hears nothing.
func (k Keyed) means(m Model) Message {
	switch {
	case m.Dialog == nil:
	case k.Chord == "Escape": // whatever has the keys below it
		return Escaped{}
	default:
		return nil
	}
	if m.Presenting {
		return k.showing(m)
	}
	if m.Telling != nil {
		return bound(TellBindings, m, k)
	}
	if make := cellKeys[k.Chord]; make != nil && m.inTable(k.Over) && !m.Pane.Focused && m.Chip == 0 {
		return make(m, k)
	}
	if make := barKeys[k.Chord]; m.Bars.on() && make != nil {
		return make(m, k)
	}
	if make := paneKeys[k.Chord]; m.Pane.Focused && make != nil {
		return make(m, k)
	}
	if m.Pane.Focused && typesInPane(k.Chord) {
		return typeInPane(m, k)
	}
	if make := chipKeys[k.Chord]; m.Chip > 0 && make != nil {
		return make(m, k)
	}
	return bound(Bindings, m, k)
}

// bound returns the message that a key stands for by a table of keys, nil for none. A chord with
// Shift that stands only in other tables is the plain key.
func bound(table []Binding, m Model, k Keyed) Message {
	for i := range table {
		if slices.Contains(table[i].Chords, k.Chord) {
			return table[i].means(m, k)
		}
	}
	if plain, shifted := k.plain(); shifted {
		return bound(table, m, plain)
	}
	return nil
}

// plain returns a chord without its Shift, false where it has none.
func (k Keyed) plain() (Keyed, bool) {
	var shifted bool
	k.Chord, shifted = strings.CutPrefix(k.Chord, "Shift+")
	return k, shifted
}

// HasChord tells whether a chord stands in one of the tables of keys.
func HasChord(chord string) bool {
	for _, table := range [][]Binding{Bindings, ShowBindings, TellBindings} {
		if slices.ContainsFunc(table, func(b Binding) bool { return slices.Contains(b.Chords, chord) }) {
			return true
		}
	}
	return cellKeys[chord] != nil || paneKeys[chord] != nil || chipKeys[chord] != nil || barKeys[chord] != nil
}

// enter sets a point of what is drawn on the map; while nothing is, it looks closer at the
// time that was chosen.
func enter(m Model, k Keyed) Message {
	if m.Drawing != nil {
		return drawPoint(m, k)
	}
	if m.Hint != nil && len(m.Hint.Ways) > 0 {
		return m.Hint.Ways[0].Means
	}
	if msg := zoomToBrush(m, k); msg != nil {
		return msg
	}
	return enterTable(m, k)
}

func always(msg Message) func(Model, Keyed) Message {
	return func(Model, Keyed) Message { return msg }
}

// either returns 1 for one chord and -1 for another.
func (k Keyed) either(forward, backward string) int {
	switch k.Chord {
	case forward:
		return 1
	case backward:
		return -1
	}
	return 0
}

func step(by int) func(Model, Keyed) Message {
	return func(_ Model, k Keyed) Message { return Stepped{by, k.Over} }
}

// after returns what comes after one of a list, or the first after the last and
// after what is not in it.
func after[T comparable](list []T, one T) T { return list[(slices.Index(list, one)+1)%len(list)] }

// nextSample opens the sample after the one that is open, or on its way.
func nextSample(m Model, _ Keyed) Message {
	at := m.File
	if m.Load != nil {
		at = m.Load.Path
	}
	return SampleOpened{after(samples.Names, at)}
}

func nextRoute(m Model, _ Keyed) Message {
	if all := m.Routes(); len(all) > 0 {
		return RouteChosen{view.ActorsOf(after(all, m.Actor.First()))}
	}
	return nil
}

// routeBeside shows the route of one more actor, the next that has none yet; when all have
// one, that of the first alone.
func routeBeside(m Model, _ Keyed) Message {
	all := m.Routes()
	for i, id := range all {
		if !m.Actor.Has(id) && (i > slices.Index(all, m.Actor.First()) || m.Actor.Has(all[len(all)-1])) {
			return RouteChosen{m.Actor.Turned(id)}
		}
	}
	return RouteChosen{view.ActorsOf(m.Actor.First())}
}

func foldLane(m Model, _ Keyed) Message {
	if i := m.Subject.Find(m.Selected); i >= 0 {
		return LaneFolded{page.LanesOf(m.Subject, m.View, i)[0]}
	}
	return nil
}

// moveLane moves the lane of the selected event down, or up.
func moveLane(m Model, k Keyed) Message {
	i := m.Subject.Find(m.Selected)
	if i < 0 {
		return nil
	}
	key := page.LanesOf(m.Subject, m.View, i)[0]
	if to, ok := k.Over.Timeline.Beside(key, k.either("J", "K")); ok {
		return LaneMoved{key, to}
	}
	return nil
}

// mapStep is how far a key moves the map, in points.
const mapStep = 60

func moveMap(m Model, k Keyed) Message {
	c := cameraOf(m, k.Over)
	if c.Scale == 0 {
		return nil // it was not drawn yet
	}
	switch k.Chord {
	case "q":
		return MapMoved{c.ZoomAt(1/notch, 0, 0, k.Over.Map.W)}
	case "e":
		return MapMoved{c.ZoomAt(notch, 0, 0, k.Over.Map.W)}
	}
	return MapMoved{c.Pan(float64(k.either("d", "a"))*mapStep, float64(k.either("s", "w"))*mapStep)}
}

func openRecent(m Model, k Keyed) Message {
	if n := int(k.Chord[0] - '1'); n < len(m.Recent) {
		return FileOpened{Path: m.Recent[n]}
	}
	return nil
}

// OtherTheme returns the message that turns light into dark, and back.
func OtherTheme(m Model) Message {
	if m.Theme.Name == theme.Dark.Name {
		return ThemeChosen{theme.Light}
	}
	return ThemeChosen{theme.Dark}
}

// Zones are the clocks that the window offers.
var Zones = []edtf.Zone{edtf.Source, edtf.Local, edtf.UTC}

// OtherZone returns the message that shows the next of the clocks.
func OtherZone(m Model) Message { return ZoneChosen{after(Zones, m.Zone)} }

// OtherLanguage returns the message that chooses the next of the languages.
func OtherLanguage(m Model) Message { return LanguageChosen{translations.After(m.Lang)} }
