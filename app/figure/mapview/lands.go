package mapview

import (
	"slices"
	"strings"

	"dateline/app/figure"
	"dateline/app/scene"
	"dateline/timeline"
)

// byLand puts the places that are known to a country and no nearer together by their countries, the one
// that is the country itself first.
func (m *Map) byLand(s Spec) (all [][]int32) {
	number := map[string]int{}
	for _, i := range m.plot.lands {
		code := s.Spots[i].Country
		k, known := number[code]
		switch {
		case !known || code == "":
			number[code] = len(all)
			all = append(all, []int32{i})
		case s.itself(i) && !s.itself(all[k][0]):
			all[k] = slices.Insert(all[k], 0, i)
		default:
			all[k] = append(all[k], i)
		}
	}
	return all
}

// ofLand returns for which of the places in a country it is tinted, and how much of that is there: the
// first of which something shows; on a slide the one that is told last. It is none where nothing shows.
func ofLand(s Spec, spots []int32) (of int32, there float64) {
	latest := int32(-1)
	for _, i := range spots {
		spot, is := s.spot(int(i))
		if spot.Count == 0 {
			continue
		}
		first := spot.first()
		if last := first[len(first)-1]; there == 0 || s.Present && last > latest {
			of, there, latest = i, is, last
		}
	}
	return of, there
}

// landName returns what the country of a spot is called: as its file writes it, where the spot is the
// country itself or no map has that country, else as the map does.
func (m *Map) landName(s Spec, spot int32) string {
	if s.itself(spot) {
		return s.Spots[spot].Name
	}
	for i := range m.ground.lands {
		if l := &m.ground.lands[i]; l.Code == s.Spots[spot].Country && l.Code != "" {
			return l.Name(s.Subject.Lang)
		}
	}
	return s.Spots[spot].Name
}

// itself tells whether a spot without a position is a country, and no town that nobody has placed there.
func (s Spec) itself(spot int32) bool {
	p := s.Subject.Place(s.Spots[spot].ID)
	return p == nil || p.Kind == timeline.Country || s.Spots[spot].Country == ""
}

// What is said of the places in a country of which no more is known: so many lines of their names, each
// as wide as so many sizes of letters.
const (
	landLines = 3
	landWidth = 13
)

// landWords returns the words of a country whose towns are not known, or not where they lie, and how many
// of its places they name: a country alone by its own name, which may be that of one on no map of today;
// else the country, with its places below it, so that nobody takes them for points of the map.
func (m *Map) landWords(s Spec, spots []int32) (w wording, told int) {
	head := scene.Font{Size: s.Text, Bold: s.Present}
	if len(spots) == 1 && s.itself(spots[0]) {
		return wordingOf([]line{{text: s.Spots[spots[0]].Name, font: head}}), 1
	}
	country, font := m.landName(s, spots[0]), scene.Font{Size: s.Text * 0.84}
	var names []string
	for _, i := range spots {
		if name := s.Spots[i].Name; name != country && name != "" {
			names = append(names, strings.ReplaceAll(name, " ", "\u00a0")) // a name is not broken
		}
	}
	lines := []line{{text: country, font: head}}
	wrapped := figure.Wrap(strings.Join(names, ", "), font, landWidth*s.Text, landLines)
	for _, words := range wrapped {
		lines = append(lines, line{text: words, font: font})
	}
	told = len(spots) - len(names)
	for i, name := range strings.Split(strings.Join(wrapped, " "), ", ") {
		if i < len(names) && name == names[i] { // else it is cut
			told++
		}
	}
	return wordingOf(lines), told
}

// How a country is hatched: the distance of its lines, and how deep they are. Where it fills most of the
// picture they are few and pale, for all names stand on them.
const (
	hatchGap, hatchDepth, tintDepth = 9, 0.30, 0.10
	closeGap, closeDepth, closeTint = 18, 0.20, 0.06
	fills                           = 0.6 // the part of the picture that such a country has
)

// hatching returns how a country is hatched that stands where a ring does.
func hatching(ring []scene.Point, box scene.Rect) (gap, depth, tint float64) {
	seen := boxOf(ring).Intersect(box)
	if seen.W*seen.H > fills*box.W*box.H {
		return closeGap, closeDepth, closeTint
	}
	return hatchGap, hatchDepth, tintDepth
}
