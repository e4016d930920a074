package gazetteer

import (
	"strconv"
	"strings"

	"dateline/assets/gazetteer"
	"dateline/timeline"
)

// A village is a place that history speaks of, with its names.
type village struct {
	names []string
	place Place
}

// villageScore puts a village before all towns of its name, since it is what lessons mean; whether
// it is meant is in doubt all the same where a town of the name has more people.
const villageScore = 0.6

// villagesOf reads the table of villages, whose rows stand behind so many of the data.
func villagesOf(rows int) (all []village) {
	for line := range strings.Lines(gazetteer.Villages) {
		cells := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if len(cells) != 6 {
			continue // the heading
		}
		lat, _ := strconv.ParseFloat(cells[1], 64)
		lon, _ := strconv.ParseFloat(cells[2], 64)
		people, _ := strconv.Atoi(cells[4])
		id, _ := strconv.Atoi(cells[5]) // 0 for one that GeoNames' list of towns has not
		at := timeline.LonLat{Lon: lon, Lat: lat}
		all = append(all, village{strings.Split(cells[0], "|"), Place{ID: id, Country: cells[3], At: at, People: max(people, 1), Kind: timeline.Point, row: rows + len(all)}})
	}
	return all
}
