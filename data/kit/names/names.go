// Package names knows by which names files call the parts of an event: columns of
// tables, keys of objects, properties of features. One table serves all formats, in
// English, French and German.
package names

import (
	"slices"
	"strings"

	"dateline/data/kit/draft"
)

// A Field is a part of an event that a column, a key or a property may hold; ""
// for none.
type Field string

// The fields, by the names that --map uses.
const (
	ID        Field = "id"
	Title     Field = "title"
	When      Field = "when"
	Start     Field = "start"
	End       Field = "end"
	Year      Field = "year"
	Month     Field = "month"
	Day       Field = "day"
	EndYear   Field = "endyear"
	EndMonth  Field = "endmonth"
	EndDay    Field = "endday"
	Said      Field = "said"
	Type      Field = "type"
	Status    Field = "status"
	Certainty Field = "certainty"
	Place     Field = "place"
	Country   Field = "country"
	Region    Field = "region"
	Lat       Field = "lat"
	Lon       Field = "lon"
	LatLon    Field = "latlon"
	Radius    Field = "radiuskm"
	Actors    Field = "actors"
	Tags      Field = "tags"
	Note      Field = "note"
	Source    Field = "source"
	Speaker   Field = "speaker"
	Link      Field = "url"

	LatestStart Field = "lateststart" // it began no later, and no earlier than the start
	EarliestEnd Field = "earliestend"
)

// table is the names of each field, as Plain writes them.
var table = map[Field]string{
	ID:          "id eventid eventidcnty uniqueid globaleventid uid identifiant key kennung nummer",
	Title:       "title headline name event label summary subject message contenttext titre nom evenement intitule libelle eventname what entity item titel bezeichnung ereignis ueberschrift uberschrift was toponym",
	When:        "when date eventdate dateevenement quand datetime timestamp sqldate dateoftheevent epoch epochms epochtime unix unixtime unixtimestamp timestampms timestampus pointintime datum zeitpunkt wann edtf dateedtf times coordtimes",
	Start:       "start startdate begin begindate from datestart starttime startedat startat beginsat debut datededebut datedebut du startdatetime begintime born birth birthdate dateofbirth dob naissance datedenaissance inception anfang beginn startdatum von geboren geburtsdatum validfrom",
	End:         "end enddate finish to until dateend endtime endedat endat finishedat fin datedefin datefin au enddatetime died death deathdate dateofdeath deces datededeces mort dissolved dissolution ende enddatum bis gestorben sterbedatum todesdatum validto through",
	Year:        "year annee startyear an jahr publicationyear",
	Month:       "month mois startmonth monat",
	Day:         "day jour dayofmonth startday jourdumois tag",
	EndYear:     "endyear anneefin endjahr",
	EndMonth:    "endmonth moisfin endmonat",
	EndDay:      "endday jourfin endtag",
	Said:        "said displaydate datetext datesaid",
	Type:        "type eventtype majorcategory category kind categorie genre facet typeevenement group groupe itemtype art typ kategorie gruppe",
	Status:      "status statut",
	Certainty:   "certainty confidence certitude gewissheit",
	Region:      "state province region admin1 departement canton bundesland kanton",
	Place:       "place location city venue where town lieu ville endroit localisation site ort stadt wo",
	Country:     "country pays nation countrycode land staat",
	Lat:         "lat latitude y actiongeolat breite breitengrad",
	Lon:         "lon lng long longitude x actiongeolong laenge lange laengengrad langengrad",
	LatLon:      "latlon latlng coordinates coordinate coords coord coordonnees geo position koordinaten wkt geom point coordinatelocation",
	Radius:      "radiuskm rayonkm radiuskilometres umkreiskm uncertaintykm",
	Actors:      "actors actor people participants who person persons acteurs acteur personnes qui sidea sideb actor1 actor2 actor1name actor2name author authors auteur auteurs personen akteure akteur teilnehmer wer",
	Tags:        "tags keywords motscles etiquettes etiquette manualtags schlagworte schlagwort stichworte",
	Note:        "note notes description text detail details comment commentaire texte content body abstractnote abstract beschreibung bemerkung notiz resume desc popup",
	Source:      "source sources reference publisher journal sourceheadline sourcearticle publicationtitle quelle",
	Speaker:     "speaker saidby claimant sprecher",
	LatestStart: "lateststart startlatest", EarliestEnd: "earliestend endearliest",
	Link: "url link sourceurl lien webpage href uri",
}

// german and english have words that differ in meaning: "tag" is a day in German
// and a label in English; the column that it stands beside decides.
var fieldOf = func() map[string]Field {
	all := map[string]Field{}
	for f, list := range table {
		for name := range strings.FieldsSeq(list) {
			all[name] = f
		}
	}
	all["tag"] = Tags
	return all
}()

// Plain returns the letters and digits of a name, small and without accents.
func Plain(name string) string { return draft.Letters(name) }

// Of returns the field that a name stands for. A name that ends in "label", as the
// query service of Wikidata writes them, is that of what it labels.
func Of(name string) Field {
	name = Plain(name)
	if f, ok := fieldOf[name]; ok {
		return f
	}
	if bare, ok := strings.CutSuffix(name, "label"); ok {
		return fieldOf[bare]
	}
	return ""
}

// Labelled tells whether another name of a list holds the words for what stands in
// a column of identifiers: "eventLabel" beside "event".
func Labelled(name string, among []string) bool {
	name = Plain(name)
	return name != "" && slices.ContainsFunc(among, func(other string) bool { return Plain(other) == name+"label" })
}

// All returns the fields, sorted by name.
func All() []string {
	var all []string
	for f := range table {
		all = append(all, string(f))
	}
	slices.Sort(all)
	return all
}
