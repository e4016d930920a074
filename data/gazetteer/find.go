package gazetteer

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"dateline/assets/gazetteer"
	"dateline/timeline"
)

// A Query says what is known beside a name.
type Query struct {
	Lang      string   // the language of the text; "" for any
	Tagged    bool     // only names that are tagged for the language, or are the place's own
	Countries []string // codes of countries that the text speaks of
	IsPlace   bool     // the name is known to be that of a place: small towns, regions and former names count too
}

// saintly returns a folded name with "saint" in place of "st", and the other way round; ""
// where it has neither.
func saintly(folded string) string {
	for _, pair := range [][2]string{{"st ", "saint "}, {"ste ", "sainte "}, {"saint ", "st "}, {"sainte ", "ste "}} {
		if rest, ok := strings.CutPrefix(folded, pair[0]); ok {
			return pair[1] + rest
		}
	}
	return ""
}

// smallTown is the number of people below which the name of a town is more likely that of
// something else, where nothing says that it is a place.
const smallTown = 15_000

// A Match is a place that a name may mean.
type Match struct {
	Place
	Score float64 // 1 is the most that a name alone can tell
	Lang  string  // the language of the name; "" for the place's own
	Until int     // the year until which a town was called so; 0 for a name of today
}

// Find returns the places of a name, the likeliest first: countries, then by the
// number of people, and nearer to the front in the countries that the text speaks
// of. Accents, hyphens and capitals do not matter.
func (g *Gazetteer) Find(name string, q Query) []Match {
	var buffer [96]byte
	folded := appendFolded(buffer[:0], name)
	if len(folded) == 0 {
		return nil
	}
	all := g.named(folded, q, nil)
	if q.IsPlace {
		if other := saintly(string(folded)); other != "" {
			all = g.named([]byte(other), q, all)
		}
		all = g.landed(string(folded), g.rare().find(string(folded), q, all))
	}
	slices.SortStableFunc(all, func(a, b Match) int { return cmp.Compare(b.Score, a.Score) })
	return distinct(all)
}

// named adds the countries and towns of a folded name.
func (g *Gazetteer) named(folded []byte, q Query, all []Match) []Match {
	for _, c := range g.countries[string(folded)] {
		if q.Tagged && q.Lang != "" && c.lang != q.Lang {
			continue
		}
		all = append(all, Match{Place: g.countryPlace(c.row), Score: 1, Lang: c.lang})
	}
	want := hash(folded) &^ low
	at, _ := slices.BinarySearch(g.keys, want)
	for ; at < len(g.keys) && g.keys[at]&^low == want; at++ {
		where := int(g.keys[at] & low)
		row, list := where/lists(), where%lists()
		var other [96]byte
		if string(appendFolded(other[:0], g.name(row, list))) != string(folded) {
			continue // another name of the same hash
		}
		if p := &g.places[row]; p.People < smallTown && !p.Capital && !q.IsPlace {
			continue
		}
		lang := ""
		if list > 0 {
			lang = gazetteer.Languages[list-1]
		}
		if q.Tagged && q.Lang != "" && lang != "" && lang != q.Lang {
			continue
		}
		all = append(all, Match{Place: g.places[row], Score: g.places[row].score(q, lang), Lang: lang})
	}
	return all
}

// score weighs a place by its people, its rank and what the text speaks of.
func (p Place) score(q Query, lang string) float64 {
	s := 0.08 * math.Log10(float64(max(p.People, 1000)))
	if p.Capital {
		s += 0.1
	}
	if lang == q.Lang && lang != "" {
		s += 0.05
	}
	if slices.Contains(q.Countries, p.Country) {
		s += 0.25
	}
	return min(s, 0.99)
}

// distinct drops the places that stand twice.
func distinct(all []Match) []Match {
	kept := all[:0]
	for _, m := range all {
		if !slices.ContainsFunc(kept, func(k Match) bool { return k.Kind == m.Kind && k.row == m.row }) {
			kept = append(kept, m)
		}
	}
	return kept
}

// Near returns the places that lie nearest to a position, within some kilometres.
func (g *Gazetteer) Near(at timeline.LonLat, within float64, most int) []Place {
	const kmPerDegree = 111.2
	window := within / kmPerDegree
	from, _ := slices.BinarySearchFunc(g.byLat, at.Lat-window, func(i int32, lat float64) int { return cmp.Compare(g.places[i].At.Lat, lat) })
	type found struct {
		place Place
		km    float64
	}
	var all []found
	shrink := math.Cos(at.Lat * math.Pi / 180)
	for ; from < len(g.byLat); from++ {
		p := &g.places[g.byLat[from]]
		if p.At.Lat > at.Lat+window {
			break
		}
		east := math.Abs(p.At.Lon - at.Lon)
		if east = min(east, 360-east) * shrink; east > window {
			continue
		}
		if km := kmPerDegree * math.Hypot(east, p.At.Lat-at.Lat); km <= within {
			all = append(all, found{*p, km})
		}
	}
	slices.SortFunc(all, func(a, b found) int { return cmp.Compare(a.km, b.km) })
	var places []Place
	for _, f := range all[:min(most, len(all))] {
		places = append(places, f.place)
	}
	return places
}

// Suggest returns names that are spelled almost like one that is not known: "did
// you mean". They are those of the language, or the places' own, at most two
// letters away, the nearest and most peopled first.
func (g *Gazetteer) Suggest(name string, lang string, most int) []string {
	folded := Fold(name)
	allowed := 2
	if len(folded) < 6 {
		allowed = 1
	}
	type near struct {
		name     string
		distance int
		score    float64
	}
	var all []near
	list := slices.Index(gazetteer.Languages, lang) + 1
	var buffer []byte
	for row := range g.places {
		for _, l := range []int{0, list} {
			candidate := g.name(row, l)
			if candidate == "" || l > 0 && list == 0 || math.Abs(float64(len(candidate)-len(folded))) > 6 {
				continue
			}
			buffer = appendFolded(buffer[:0], candidate)
			if d := Distance(string(buffer), folded, allowed); d <= allowed {
				all = append(all, near{candidate, d, g.places[row].score(Query{}, "")})
			}
		}
	}
	slices.SortStableFunc(all, func(a, b near) int {
		return cmp.Or(cmp.Compare(a.distance, b.distance), cmp.Compare(b.score, a.score))
	})
	var names []string
	for _, n := range all {
		if len(names) < most && !slices.Contains(names, n.name) {
			names = append(names, n.name)
		}
	}
	return names
}

// Distance returns how many letters must be added, dropped or changed to make one
// word of another (Levenshtein), or more than limit when it is more.
func Distance(a, b string, limit int) int {
	x, y := []rune(a), []rune(b)
	if len(x)-len(y) > limit || len(y)-len(x) > limit {
		return limit + 1
	}
	row := make([]int, len(y)+1)
	for j := range row {
		row[j] = j
	}
	for i := range x {
		last, least := row[0], i+1
		row[0] = i + 1
		for j := range y {
			next := min(row[j+1]+1, row[j]+1)
			if x[i] == y[j] {
				next = min(next, last)
			} else {
				next = min(next, last+1)
			}
			last, row[j+1] = row[j+1], next
			least = min(least, next)
		}
		if least > limit {
			return limit + 1
		}
	}
	return row[len(y)]
}
