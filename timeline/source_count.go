package timeline

// sourceCounts are the names of columns that say how many sources tell of an event, by their letters
// alone: those of GDELT and of what people name so in English, French and German. Columns that count
// mentions or articles are none: one source may write several.
var sourceCounts = map[string]bool{
	"numsources": true, "nsources": true, "sourcecount": true, "sourcescount": true, "countofsources": true,
	"numberofsources": true, "nosources": true, "noofsources": true,
	"nbsources": true, "nombredesources": true, "nbresources": true,
	"anzahlquellen": true, "anzahlderquellen": true, "quellenanzahl": true, "quellenzahl": true,
}

// longestCount is how many letters a name of sourceCounts has at the most.
const longestCount = 16

// CountsSources tells whether a facet says how many sources tell of an event, by its name: "Num sources",
// "NumSources" and "num_sources" are one.
func CountsSources(facet string) bool {
	var letters [longestCount]byte
	n := 0
	for i := range len(facet) {
		c := facet[i] | 0x20 // small
		if c < 'a' || c > 'z' {
			continue
		}
		if n == len(letters) {
			return false
		}
		letters[n] = c
		n++
	}
	return sourceCounts[string(letters[:n])]
}

// Sources returns how many sources tell of an event: as many as a column of the file says, and never
// fewer than the event names.
func (e *Event) Sources() int {
	named := e.SaidBy()
	for _, v := range e.rare().Values {
		if !CountsSources(v.Facet) {
			continue
		}
		if n, ok := v.Number(); ok && n >= 0 && n < 1e9 {
			return max(named, int(n))
		}
	}
	return named
}

// SourceCount returns the name of the facet that says how many sources tell of an event; false where
// the file has none.
func (t *Timeline) SourceCount() (string, bool) {
	for _, f := range t.Facets {
		if CountsSources(f.Name) {
			return f.Name, true
		}
	}
	return "", false
}
