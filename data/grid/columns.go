package grid

import (
	"fmt"
	"slices"
	"strings"

	"dateline/data/kit/draft"
)

// A role is what a column says of an event.
type role uint8

const (
	unread role = iota
	roleID
	roleTitle
	roleWhen
	roleStart
	roleEnd
	roleYear
	roleMonth
	roleDay
	roleEndYear
	roleEndMonth
	roleEndDay
	roleSaid
	roleType
	roleStatus
	roleCertainty
	rolePlace
	roleCountry
	roleRegion
	roleLat
	roleLon
	roleLatLon
	roleActors
	roleTags
	roleNote
	roleSource
	roleSpeaker
	roleLink
	roles
)

// roleWords is the table of column names, English and French, and of the names
// that --map uses, which stand first. Names are compared without accents, case,
// blanks and signs.
var roleWords = map[role]string{
	roleID:        "id eventid eventidcnty uniqueid globaleventid uid identifiant",
	roleTitle:     "title headline name event label summary subject message contenttext titre nom evenement intitule libelle eventname what entity",
	roleWhen:      "when date eventdate dateevenement quand datetime timestamp sqldate dateoftheevent epoch epochms epochtime unix unixtime unixtimestamp timestampms timestampus",
	roleStart:     "start startdate begin begindate from datestart starttime startedat startat beginsat debut datededebut datedebut du",
	roleEnd:       "end enddate finish to until dateend endtime endedat endat finishedat fin datedefin datefin au",
	roleYear:      "year annee startyear an",
	roleMonth:     "month mois startmonth",
	roleDay:       "day jour dayofmonth startday jourdumois",
	roleEndYear:   "endyear anneefin",
	roleEndMonth:  "endmonth moisfin",
	roleEndDay:    "endday jourfin",
	roleSaid:      "said displaydate datetext",
	roleType:      "type eventtype majorcategory category kind categorie genre facet typeevenement group groupe",
	roleStatus:    "status statut",
	roleCertainty: "certainty confidence certitude",
	roleRegion:    "state province region admin1 departement canton",
	rolePlace:     "place location city venue where town lieu ville endroit localisation site ort",
	roleCountry:   "country pays nation countrycode land",
	roleLat:       "lat latitude y actiongeolat",
	roleLon:       "lon lng long longitude x actiongeolong",
	roleLatLon:    "latlon latlng coordinates coords coordonnees geo position",
	roleActors:    "actors actor people participants who person persons acteurs acteur personnes qui sidea sideb actor1 actor2 actor1name actor2name",
	roleTags:      "tags tag keywords motscles etiquettes etiquette",
	roleNote:      "note notes description text detail details comment commentaire texte content body",
	roleSource:    "source sources reference publisher journal sourceheadline sourcearticle",
	roleSpeaker:   "speaker saidby claimant",
	roleLink:      "url link sourceurl lien webpage",
}

var roleOf = func() map[string]role {
	all := map[string]role{}
	for r, words := range roleWords {
		for _, w := range strings.Fields(words) {
			all[w] = r
		}
	}
	return all
}()

// Fields returns the names of fields that a mapping may use.
func Fields() []string {
	var all []string
	for _, words := range roleWords {
		first, _, _ := strings.Cut(words, " ")
		all = append(all, first)
	}
	slices.Sort(all)
	return all
}

// Known tells whether a mapping may use a name of a field.
func Known(field string) bool { return roleOf[plain(field)] != unread }

// plain reduces a column's name to its letters and digits, without accents.
func plain(name string) string { return draft.Letters(name) }

// named checks that a mapping names columns that there are.
func named(mapped map[string]string, header []string, line int) error {
	for field, column := range mapped {
		if field == "" || column == "" {
			continue
		}
		if roleOf[plain(field)] == unread {
			return fmt.Errorf("%d: --map %s=%s: there is no field %q; fields are title, when, start, end, place, actors, type, status and the other names of columns", line, field, column, field)
		}
		if !slices.ContainsFunc(header, func(h string) bool { return plain(h) == plain(column) }) {
			return fmt.Errorf("%d: --map %s=%s: there is no column %q among %s", line, field, column, column, strings.Join(header, ", "))
		}
	}
	return nil
}

// columns tells by the header which column says what. Several columns may name
// actors; of any other role the first column counts. Of a "start" beside a
// "when" the start is the date where there is one.
func columns(header []string, mapped map[string]string) (at []role, unknown []string) {
	at = make([]role, len(header))
	taken := [roles]bool{}
	for want, name := range mapped {
		for i, h := range header {
			if r := roleOf[plain(want)]; r != unread && (strings.EqualFold(strings.TrimSpace(h), name) || plain(h) == plain(name)) {
				at[i], taken[r] = r, true
			}
		}
	}
	for i, h := range header {
		r := roleOf[plain(h)]
		switch {
		case at[i] != unread:
		case r == unread || taken[r] && r != roleActors:
			unknown = append(unknown, strings.TrimSpace(h))
		default:
			at[i], taken[r] = r, true
		}
	}
	if !taken[roleWhen] && !taken[roleStart] && !taken[roleYear] {
		for i, h := range header {
			if plain(h) == "time" {
				at[i] = roleWhen
			}
		}
	}
	if taken[roleDay] && !taken[roleYear] {
		replace(at, roleDay, roleWhen) // a column "day" alone holds whole dates
	}
	if taken[roleStart] && (taken[roleWhen] || taken[roleYear]) {
		drop(at, roleYear, roleMonth, roleDay)
	}
	if taken[roleWhen] && !taken[roleStart] && taken[roleYear] {
		drop(at, roleYear, roleMonth, roleDay)
	}
	if !taken[roleTitle] && taken[roleNote] {
		replace(at, roleNote, roleTitle)
	}
	return at, unknown
}

func drop(at []role, gone ...role) {
	for _, r := range gone {
		replace(at, r, unread)
	}
}

func replace(at []role, from, to role) {
	for i := range at {
		if at[i] == from {
			at[i] = to
		}
	}
}
