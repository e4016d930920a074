package grid

import (
	"strings"

	"dateline/timeline"
)

// gdeltHeader returns the names of the columns of GDELT's event files, which have
// no header and are cut by tabs: 57 or 58 columns in version 1.0, 61 in 2.0 (The
// GDELT Event Database, Data Format Codebook 2.0). Nil for anything else.
func gdeltHeader(first []string) []string {
	n := len(first)
	if n != 57 && n != 58 && n != 61 || !digits(first[0]) || len(first[1]) != 8 || !digits(first[1]) || len(first[2]) != 6 {
		return nil
	}
	header := make([]string, n)
	for i := range header {
		header[i] = gdeltName(i, n)
	}
	return header
}

// The names of GDELT's columns: those of an actor and of a place come more than
// once, with Actor1, Actor2 and Action before them.
var (
	gdeltFirst = strings.Fields("GLOBALEVENTID SQLDATE MonthYear Year FractionDate")
	gdeltActor = strings.Fields("Code Name CountryCode KnownGroupCode EthnicCode Religion1Code Religion2Code Type1Code Type2Code Type3Code")
	gdeltEvent = strings.Fields("IsRootEvent EventCode EventBaseCode EventRootCode QuadClass GoldsteinScale NumMentions NumSources NumArticles AvgTone")
	gdeltPlace = strings.Fields("Geo_Type Geo_FullName Geo_CountryCode Geo_ADM1Code Geo_ADM2Code Geo_Lat Geo_Long Geo_FeatureID")
)

// gdeltName returns the name of a column of n.
func gdeltName(i, n int) string {
	place := gdeltPlace
	if n < 61 { // version 1.0 has no ADM2
		place = append(append([]string{}, gdeltPlace[:4]...), gdeltPlace[5:]...)
	}
	names := append([]string{}, gdeltFirst...)
	for _, who := range []string{"Actor1", "Actor2"} {
		for _, name := range gdeltActor {
			names = append(names, who+name)
		}
	}
	names = append(names, gdeltEvent...)
	for _, who := range []string{"Actor1", "Actor2", "Action"} {
		for _, name := range place {
			names = append(names, who+name)
		}
	}
	return append(names, "DATEADDED", "SOURCEURL")[i]
}

func digits(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }

// cameo says what the root codes of CAMEO mean (Conflict and Mediation Event
// Observations, codebook 1.1b3), and which type of event they come nearest to.
var cameo = map[string]struct {
	words string
	kind  timeline.Type
}{
	"01": {"public statement", timeline.Statement}, "02": {"appeal", timeline.Statement}, "03": {"intent to cooperate", timeline.Statement},
	"04": {"consultation", timeline.Meeting}, "05": {"diplomatic cooperation", timeline.Other}, "06": {"material cooperation", timeline.Other},
	"07": {"aid", timeline.Other}, "08": {"yielding", timeline.Other}, "09": {"investigation", timeline.Other}, "10": {"demand", timeline.Statement},
	"11": {"disapproval", timeline.Statement}, "12": {"rejection", timeline.Statement}, "13": {"threat", timeline.Statement}, "14": {"protest", timeline.Other},
	"15": {"force posture", timeline.Other}, "16": {"reduced relations", timeline.Other}, "17": {"coercion", timeline.Other}, "18": {"assault", timeline.Violence},
	"19": {"fighting", timeline.Violence}, "20": {"mass violence", timeline.Violence},
}

// finer are codes below a root that are of a type of their own.
var finer = map[string]timeline.Type{"042": timeline.Visit, "043": timeline.Visit, "057": timeline.Agreement, "163": timeline.Sanction}

// gdeltPlace takes the word of ActionGeo_Type for what a row knows of its place: 1 is
// a country, whose middle is no place where anything happened, and none and 0 are no
// place, whatever stands as its position.
func (w *worker) gdeltPlace() {
	switch w.named("actiongeotype") {
	case "1":
		w.cells[roleCountry], w.cells[rolePlace] = w.cells[rolePlace], ""
	case "", "0":
		if w.cells[rolePlace] != "" {
			return // a file without the column
		}
	default:
		// "Waterkloof, Free State, South Africa": the codes beside it are those of FIPS 10-4,
		// where others have those of ISO.
		if at := strings.LastIndex(w.cells[rolePlace], ","); at >= 0 && w.cells[roleCountry] == "" {
			w.cells[roleCountry] = strings.TrimSpace(w.cells[rolePlace][at+1:])
		}
		return
	}
	w.cells[roleLat], w.cells[roleLon] = "", ""
}

// gdelt gives an event of GDELT a title and a type, by its code and its actors,
// and says how closely its place is known.
func (w *worker) gdelt(e *timeline.Full) {
	code := w.named("eventcode")
	if len(code) < 2 {
		return
	}
	root := cameo[code[:2]]
	e.Type = root.kind
	if kind, ok := finer[code[:min(3, len(code))]]; ok {
		e.Type = kind
	}
	title := w.sides()
	if title != "" {
		title += ": "
	}
	e.Title = w.text(title + root.words)
	e.Codes = []timeline.Code{{Scheme: "CAMEO", Value: code}}
	if e.Place.ID != "" {
		e.Place.Precision = map[string]timeline.Precision{
			"1": timeline.InCountry, "2": timeline.Region, "3": timeline.Town, "4": timeline.Town, "5": timeline.Region,
		}[w.named("actiongeotype")]
	}
}
