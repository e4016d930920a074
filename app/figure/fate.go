package figure

import (
	"slices"
	"strings"

	"dateline/app/scene"
	"dateline/assets/translations"
)

// A PlacedNote is where the words of a note were drawn: what a gesture needs to know.
type PlacedNote struct {
	ID   string
	Box  scene.Rect
	Pin  scene.Point // from which its offset counts
	Free bool        // its words can be moved
}

// A Fate is what became of a note in a picture.
type Fate uint8

// The fates, from what says least of a note to what says most: of two pictures that stand together
// the higher holds.
const (
	Elsewhere Fate = iota // the view shows no such notes
	Lost                  // what it is pinned to is gone, or left out by the filter
	Outside               // it lies outside of what the picture shows
	Crowded               // it found no room
	Drawn
	fates
)

// Fates are those of the notes of a picture, in their order.
type Fates []Fate

// With returns the fates of notes in two pictures that stand together.
func (f Fates) With(g Fates) Fates {
	both := slices.Clone(f)
	for i, fate := range g {
		if i == len(both) {
			return append(both, g[i:]...)
		}
		both[i] = max(both[i], fate)
	}
	return both
}

// A Tally is how many notes have each fate.
type Tally [fates]int

// TallyWith counts the fates of notes in a picture, or in two that stand together.
func (f Fates) TallyWith(g Fates) (t Tally) {
	for i := range max(len(f), len(g)) {
		var one Fate
		if i < len(f) {
			one = f[i]
		}
		if i < len(g) {
			one = max(one, g[i])
		}
		t[one]++
	}
	return t
}

// Words says what became of the notes as a sum; "" where nothing that lies in the picture is left
// out of it.
func (t Tally) Words(lang string) string {
	if t[Crowded]+t[Lost] == 0 {
		return ""
	}
	all := 0
	for fate, n := range t {
		if Fate(fate) != Elsewhere {
			all += n
		}
	}
	parts := []string{translations.Say(lang, "notes drawn", t[Drawn])}
	for _, fate := range []Fate{Crowded, Outside, Lost} {
		if t[fate] > 0 {
			parts = append(parts, translations.Say(lang, [fates]string{Crowded: "notes crowded", Outside: "notes outside", Lost: "notes lost"}[fate], t[fate]))
		}
	}
	return translations.Say(lang, Counted("notes", all), all) + " = " + strings.Join(parts, " + ")
}
