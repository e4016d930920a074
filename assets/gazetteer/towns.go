package gazetteer

import (
	_ "embed"
	"strconv"
	"strings"
	"sync"
)

//go:embed towns.tsv
var towns string

// A Town is one of the larger towns of the world, for maps to be recognised by.
type Town struct {
	Lon, Lat float64 // in degrees
	People   int     // in thousands
	names    []string
}

// townLanguages are the languages of the names of towns, in the order of their columns; where a
// language has no name of its own the first stands.
var townLanguages = []string{"en", "fr", "de"}

// Name returns the name of a town in a language.
func (t Town) Name(lang string) string {
	for i, one := range townLanguages {
		if one == lang && i < len(t.names) && t.names[i] != "" {
			return t.names[i]
		}
	}
	return t.names[0]
}

// Towns returns the capitals and the towns of 150,000 people and more, the largest first. It is
// read once, and quickly: a map does not wait for the whole gazetteer. Nobody changes it.
var Towns = sync.OnceValue(func() (all []Town) {
	for line := range strings.Lines(towns) {
		parts := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		const numbers = 3
		var t Town
		t.People, _ = strconv.Atoi(parts[0]) // a test holds the file to what it should be
		t.Lon, _ = strconv.ParseFloat(parts[1], 64)
		t.Lat, _ = strconv.ParseFloat(parts[2], 64)
		t.names = parts[numbers:]
		all = append(all, t)
	}
	return all
})
