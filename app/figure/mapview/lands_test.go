package mapview

import (
	"fmt"
	"strings"
	"testing"

	"dateline/app/figure"
	"dateline/app/figure/theme"
	"dateline/app/scene"
	"dateline/timeline"
)

// Places of which no more is known than their country stand below its name, as a list, and tint it once:
// else they read as points in its middle.
func TestPlacesSomewhereInACountryStandBelowItsName(t *testing.T) {
	for name, c := range map[string]struct {
		places []string // "id country"
		want   string   // the words of the labels, a label a line; how often something is tinted
	}{
		"the country alone":             {[]string{"France FR"}, "France; 1"},
		"one somewhere in it":           {[]string{"Valmy FR"}, "France/Valmy; 1"},
		"as the file calls it":          {[]string{"Gallia FR"}, "Gallia; 1"},
		"as the file does, and a town":  {[]string{"Alesia FR", "Gallia FR"}, "Gallia/Alesia; 1"},
		"several":                       {[]string{"Valmy FR", "Varennes FR"}, "France/Valmy, Varennes; 1"},
		"several, and the country":      {[]string{"Valmy FR", "France FR", "Varennes FR"}, "France/Valmy, Varennes; 1"},
		"several countries":             {[]string{"Valmy FR", "Spain ES", "Varennes FR"}, "France/Valmy, Varennes|Spain; 2"},
		"an island of a few points":     {[]string{"Guam GU", "Chile CL", "Spain ES"}, "Guam|Chile|Spain; 3"},
		"more than a list has room for": {[]string{"Aaaaaaaaaaaaaaaaaaa FR", "Bbbbbbbbbbbbbbbbbbb FR", "Ccccccccccccccccccc FR", "Ddddddddddddddddddd FR", "Eeeeeeeeeeeeeeeeeee FR"}, "France/Aaaaaaaaaaaaaaaaaaa,/Bbbbbbbbbbbbbbbbbbb,/Ccccccccccccccccccc, Ddddddd…; 1"},
	} {
		tl := &timeline.Timeline{ID: "lands", Lang: "en"}
		var events []timeline.Event
		for i, p := range c.places {
			word, country, _ := strings.Cut(p, " ")
			kind := timeline.Point // of a town that nobody has placed
			if map[string]bool{"France": true, "Spain": true, "Gallia": true, "Guam": true, "Chile": true}[word] {
				kind = timeline.Country
			}
			tl.Places = append(tl.Places, timeline.Place{ID: fmt.Sprint(i), Name: timeline.Say("en", word), Kind: kind, Country: country})
			events = append(events, timeline.Event{ID: fmt.Sprint(i), Place: timeline.PlaceRef{ID: fmt.Sprint(i)}})
		}
		tl.Events = timeline.EventsOf(events)
		s := figure.NewSubject(tl, "en", nil)
		spots, _ := Of(s, "", "", Everything(s))
		var m Map
		var sc scene.Scene
		m.Draw(&sc, Spec{Box: scene.Rect{W: 900, H: 600}, Text: 12, Theme: theme.Light, Subject: s, Spots: spots})
		var labels []string
		for _, l := range m.labels {
			var lines []string
			for _, one := range l.lines {
				lines = append(lines, one.text)
			}
			labels = append(labels, strings.ReplaceAll(strings.Join(lines, "/"), "\u00a0", " "))
		}
		seen := map[scene.MarkID]float64{} // the widest of what is tinted for each
		for i := range sc.Shapes {
			if sh := &sc.Shapes[i]; sh.Kind == scene.KindPolygon && sh.Mark > 0 {
				seen[sh.Mark] = max(seen[sh.Mark], sh.Box.W)
			}
		}
		for _, wide := range seen {
			if wide < 12 {
				t.Errorf("%s: a land is tinted %.1f points wide, which nobody sees", name, wide)
			}
		}
		tinted := map[string]bool{}
		fills := 0
		for i := range sc.Shapes {
			if sh := &sc.Shapes[i]; sh.Kind == scene.KindPolygon && sh.Mark > 0 {
				if key := fmt.Sprint(sh.Box); !tinted[key] {
					tinted[key] = true
				} else {
					fills++ // the same land once more
				}
			}
		}
		if got := fmt.Sprintf("%s; %d", strings.Join(labels, "|"), len(m.lands)); got != c.want || fills > 0 {
			t.Errorf("%s: the map says %q and tints %d lands again, want %q", name, got, fills, c.want)
		}
	}
}

func TestACountryThatFillsThePictureIsHatchedThinly(t *testing.T) {
	box := scene.Rect{W: 100, H: 100}
	square := func(w float64) []scene.Point {
		return []scene.Point{{X: -10, Y: -10}, {X: w, Y: -10}, {X: w, Y: 120}, {X: -10, Y: 120}}
	}
	for name, c := range map[string]struct {
		ring []scene.Point
		want float64
	}{"half of it": {square(50), hatchGap}, "most of it": {square(80), closeGap}} {
		if got, _, _ := hatching(c.ring, box); got != c.want {
			t.Errorf("%s: the lines are %v apart, want %v", name, got, c.want)
		}
	}
}
