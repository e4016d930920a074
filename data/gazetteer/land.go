package gazetteer

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"dateline/assets/gazetteer"
	"dateline/timeline"
)

// A land is a region, an island, a mountain range, a strait or a sea that lessons speak of, with its
// names, those in English, French and German first, and a disc as large as it is.
type land struct {
	names []string
	place Place
	vast  bool // it is too large for a disc: no place of its name is meant, and none is known
}

// landScore puts a land before all towns and regions of its name, and behind a country.
const landScore = 0.995

// landsOf reads the table of lands, whose rows stand behind so many regions of the data.
func landsOf(regions int) (all []land) {
	for line := range strings.Lines(gazetteer.Lands) {
		cells := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if len(cells) != 5 {
			continue // the heading
		}
		number := func(i int) float64 {
			n, err := strconv.ParseFloat(cells[i], 64)
			if err != nil {
				return math.NaN()
			}
			return n
		}
		at := timeline.LonLat{Lon: number(2), Lat: number(1)}
		all = append(all, land{
			names: strings.Split(cells[0], "|"), vast: cells[1] == "",
			place: Place{Country: cells[4], At: at, Radius: number(3), Kind: timeline.Area, Land: true, row: regions + len(all)},
		})
	}
	return all
}

// nameLands makes the table of the names of lands, by their folded form.
func (g *Gazetteer) nameLands() map[string]int {
	all := map[string]int{}
	for i, one := range g.lands {
		for _, name := range one.names {
			all[Fold(name)] = i
		}
	}
	return all
}

// landed puts the land of a name before the places of that name: towns that are small beside it, and
// regions of today that keep the name of an older one, come behind. A vast one leaves none.
func (g *Gazetteer) landed(folded string, all []Match) []Match {
	i, is := g.landNames[folded]
	switch {
	case !is:
		return all
	case g.lands[i].vast:
		return nil
	}
	return slices.Insert(all, 0, Match{Place: g.lands[i].place, Score: landScore})
}

// name returns the name of a land in a language, in English in one that has none.
func (l land) name(lang string) string {
	order := map[string]int{"fr": 1, "de": 2}
	return l.names[order[lang]]
}
