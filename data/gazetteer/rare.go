package gazetteer

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"dateline/assets/gazetteer"
	"dateline/timeline"
	"dateline/timeline/geo"
)

// rareNames are names that count only where it is known that a place is meant, by their
// folded form.
type rareNames map[string][]Match

// find adds the matches of a name. A region is left out beside a town of its name that it
// holds: Moscow is the town, and so is Luxembourg.
func (r rareNames) find(folded string, q Query, all []Match) []Match {
	for _, m := range r[folded] {
		if m.Kind == timeline.Area && slices.ContainsFunc(all, func(o Match) bool { return o.Country == m.Country && (o.Kind == timeline.Country || o.about(m.Place)) }) {
			continue
		}
		if slices.Contains(q.Countries, m.Country) {
			m.Score = min(m.Score+0.25, 0.99)
		}
		all = append(all, m)
	}
	return all
}

// Within tells whether a town lies in a region.
func (p Place) Within(region Place) bool {
	if region.Land { // of which only a disc is known
		return p.Kind == timeline.Point && geo.Angle(p.At, region.At)*earth <= 1.5*region.Radius
	}
	return p.Kind == timeline.Point && region.Kind == timeline.Area && p.Country == region.Country && p.region == region.region
}

// about tells whether a town lies in or beside a region, as the capital of the region about
// it may, which is none of its towns.
func (p Place) about(region Place) bool {
	return p.Within(region) || p.Kind == timeline.Point && geo.Angle(p.At, region.At)*earth <= 2*region.Radius
}

// earth is the radius of the globe, in kilometres.
const earth = 6371

// What a former name and a region are weighed as: less than a large town of that name,
// more than a small one.
const (
	formerScore = 0.45
	regionScore = 0.4
)

// nameRare makes the table of the names of regions, of those that towns had, and of villages.
func (g *Gazetteer) nameRare() rareNames {
	r := rareNames{}
	add := func(name string, m Match) {
		if folded := Fold(name); len(folded) > 2 && !slices.ContainsFunc(r[folded], func(o Match) bool { return o.Kind == m.Kind && o.row == m.row }) {
			r[folded] = append(r[folded], m)
		}
	}
	// Former names first, so that a region is left out beside its town of that name.
	for _, f := range formerNames() {
		for _, name := range f.names {
			if at, ok := g.nowCalled(f.now, f.country); ok {
				add(name, Match{at, formerScore, "", f.until})
			}
		}
	}
	for _, v := range g.villages {
		at := v.place
		if i := slices.IndexFunc(g.places, func(p Place) bool { return at.ID != 0 && p.ID == at.ID }); i >= 0 {
			at = g.places[i] // it is a town of the data, which was called otherwise
		}
		for _, name := range v.names {
			add(name, Match{at, villageScore, "", 0})
		}
	}
	for row := range g.data.Regions {
		p, err := g.regionPlace(row)
		if err != nil {
			continue // the embedded data is broken, which its own tests tell
		}
		for _, lang := range gazetteer.Languages {
			name := g.region(row, lang)
			add(name, Match{p, regionScore, "", 0})
			add(bare(name), Match{p, regionScore, "", 0})
		}
	}
	return r
}

// regionPlace returns a region as a place.
func (g *Gazetteer) regionPlace(row int) (Place, error) {
	d := g.data
	country, code, _ := strings.Cut(d.Regions[row], ".")
	lat, err := strconv.Atoi(d.RegionLatitudes[row])
	lon, err1 := strconv.Atoi(d.RegionLongitudes[row])
	radius, err2 := strconv.ParseFloat(d.RegionRadii[row], 64)
	for _, err := range []error{err, err1, err2} {
		if err != nil {
			return Place{}, fmt.Errorf("reading the region %s of the gazetteer: %w", d.Regions[row], err)
		}
	}
	at := timeline.LonLat{Lon: float64(lon) / 100, Lat: float64(lat) / 100}
	return Place{Country: country, At: at, Radius: radius, Kind: timeline.Area, row: row, region: code}, nil
}

// region returns the name of a region in a language, else in English.
func (g *Gazetteer) region(row int, lang string) string {
	if i := slices.Index(gazetteer.Languages, lang); i >= 0 {
		if name := g.data.RegionsIn[i][row]; name != "" && name != "=" {
			return name
		}
	}
	return g.data.RegionsIn[0][row]
}

// kinds are the words beside the name of a region that people leave out, at its front and
// at its end, the longer ones first.
var kinds = struct{ front, end []string }{
	front: []string{
		"Autonomous Republic of ", "Republic of ", "Province of ", "State of ", "Region of ", "Department of ", "Free State of ", "Governorate of ",
		"République autonome de ", "République de ", "Province de ", "Province du ", "Province d'", "État de ", "Région de ", "Oblast de ", "Oblast d'", "Kraï de ", "Gouvernorat de ", "Département de ",
		"Autonome Republik ", "Republik ", "Provinz ", "Region ", "Oblast ",
		"Provincia de ", "Estado de ", "República de ", "Departamento de ",
	},
	end: []string{
		" Autonomous Region", " Autonomous Oblast", " Autonomous Okrug", " Special Region", " Governorate", " Prefecture", " Province", " Voivodeship", " Department",
		" Emirate", " Oblast'", " Oblast", " Region", " District", " County", " State", " Canton", " Kray", " Krai",
	},
}

// bare returns the name of a region without the word for what it is.
func bare(name string) string {
	for _, word := range kinds.front {
		if rest, ok := strings.CutPrefix(name, word); ok {
			return rest
		}
	}
	for _, word := range kinds.end {
		if rest, ok := strings.CutSuffix(name, word); ok {
			return rest
		}
	}
	return name
}

// A former is a line of the table of names that towns had.
type former struct {
	names        []string
	now, country string
	until        int
}

// formerNames reads the table of names that towns had.
func formerNames() (all []former) {
	for line := range strings.Lines(gazetteer.Former) {
		cells := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if len(cells) != 4 {
			continue // the heading
		}
		until, _ := strconv.Atoi(cells[3])
		all = append(all, former{strings.Split(cells[0], "|"), cells[1], cells[2], until})
	}
	return all
}

// nowCalled returns the largest town of a country with a name.
func (g *Gazetteer) nowCalled(name, country string) (Place, bool) {
	for _, m := range g.Find(name, Query{Countries: []string{country}}) {
		if m.Kind == timeline.Point && m.Country == country {
			return m.Place, true
		}
	}
	return Place{}, false
}
