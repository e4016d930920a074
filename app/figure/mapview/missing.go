package mapview

import (
	"slices"
	"strings"

	"dateline/app/figure"
	"dateline/assets/translations"
	"dateline/timeline"
)

// mostMissing is how many places are named that are not on the map.
const mostMissing = 4

// Unlocated names the places of events that are on no map, since nothing says where they lie, in one
// note; "" for none, and where places are asked for.
func Unlocated(s *figure.Subject, chosen Choice) string {
	var names []string
	more := map[string]bool{}
	columns, asked := s.Columns(), make([]bool, len(s.Timeline.Places))
	for i := range chosen.All() {
		number := columns.Place(i)
		if number < 0 || asked[number] {
			continue
		}
		asked[number] = true
		if p := &s.Timeline.Places[number]; pointOf(p) == nil && p.Country == "" {
			names = missing(names, more, s.PlaceName(p.ID))
		}
	}
	return naming(s, "not located", names, len(more))
}

// Skipped names the places to which an actor came and that its route passes over, since nothing says
// where they lie; "" for none, and where places are asked for. Countries and regions
// show by a tint.
func Skipped(s *figure.Subject, actor string, chosen Choice) string {
	var names []string
	more := map[string]bool{}
	for _, p := range comings(s, actor, chosen) {
		if pointOf(p) == nil && p.Kind != timeline.Country && p.Kind != timeline.Area {
			names = missing(names, more, s.PlaceName(p.ID))
		}
	}
	return naming(s, "route without", names, len(more))
}

// missing takes a name among those that are told, each once, or where there are enough among the others.
func missing(names []string, more map[string]bool, name string) []string {
	switch {
	case name == "" || slices.Contains(names, name):
	case len(names) < mostMissing:
		return append(names, name)
	default:
		more[name] = true
	}
	return names
}

func naming(s *figure.Subject, key string, names []string, more int) string {
	if len(names) == 0 || s.Gaps.Ask(timeline.Where) {
		return ""
	}
	words := strings.Join(names, "; ")
	if more > 0 {
		words += " " + figure.More(s.Lang, more)
	}
	return translations.Say(s.Lang, key, words)
}
