// Package names knows by which names files call the parts of an event: columns of
// tables, keys of objects, properties of features. One table serves all formats, in
// English, French and German.
package names

import (
	"slices"
	"strings"

	"dateline/data/kit/draft"
	"dateline/data/kit/message"
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
	Outline   Field = "outline"
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
	When:        "when date eventdate dateevenement quand datetime timestamp sqldate dateoftheevent datetimes occurred occurredon occurredat happenedon happenedat observedon eventtime epoch epochms epochtime unix unixtime unixtimestamp timestampms timestampus pointintime datum zeitpunkt wann edtf dateedtf times coordtimes",
	Start:       "start startdate begin begindate from datestart starttime startedat startat beginsat debut datededebut datedebut du startdatetime begintime born birth birthdate dateofbirth dob naissance datedenaissance inception anfang beginn startdatum von geboren geburtsdatum validfrom datefrom fromdate startson",
	End:         "end enddate finish to until dateend endtime endedat endat finishedat fin datedefin datefin au enddatetime died death deathdate dateofdeath deces datededeces mort dissolved dissolution ende enddatum bis gestorben sterbedatum todesdatum validto through dateto todate endson",
	Year:        "year annee startyear an jahr publicationyear yearfrom fromyear anneedebut startjahr",
	Month:       "month mois startmonth monat moisdebut startmonat",
	Day:         "day jour dayofmonth startday jourdumois jourdebut starttag tag",
	EndYear:     "endyear anneefin endjahr yearto toyear",
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
	Outline:     "outline outlinewkt polygon footprint contour umriss",
	Radius:      "radiuskm rayonkm radiuskilometres umkreiskm uncertaintykm",
	Actors:      "actors actor people participants protagonists characters who person persons acteurs acteur personnages personnage protagonistes personnes qui sidea sideb actor1 actor2 actor1name actor2name author authors auteur auteurs personen akteure akteur teilnehmer wer",
	Tags:        "tags keywords motscles etiquettes etiquette manualtags schlagworte schlagwort stichworte",
	Note:        "note notes description longdescription fulldescription text detail details comment commentaire texte content body abstractnote abstract beschreibung bemerkung notiz resume desc popup",
	Source:      "source sources reference publisher journal sourceheadline sourcearticle publicationtitle quelle",
	Speaker:     "speaker saidby claimant locuteur sprecher",
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
	if f := Asked(name); f != "" {
		return f
	}
	name = Plain(name)
	if f, ok := fieldOf[name]; ok {
		return f
	}
	if bare, ok := strings.CutSuffix(name, "label"); ok {
		return fieldOf[bare]
	}
	return ""
}

// asked are the fields that questions ask for by their first word.
var asked = map[string]Field{
	"what": Title, "quoi": Title, "que": Title, "was": Title, "when": When, "quand": When, "wann": When, "where": Place, "ou": Place, "wo": Place, "who": Actors, "qui": Actors, "wer": Actors,
}

// Asked returns the field that a question of a form asks for, as "When did it happen?"
// does; "" for what is no such question.
func Asked(question string) Field {
	question = strings.TrimSpace(question)
	words := strings.Fields(strings.TrimSuffix(question, "?"))
	if !strings.HasSuffix(question, "?") || len(words) == 0 {
		return ""
	}
	f := asked[Plain(words[0])]
	for _, word := range words {
		switch plain := Plain(word); {
		case f != When:
		case plain == "end" || strings.HasPrefix(plain, "fini") || plain == "fin" || strings.HasPrefix(plain, "ende"):
			f = End
		case plain == "start" || plain == "begin" || strings.HasPrefix(plain, "commenc") || strings.HasPrefix(plain, "debut") || strings.HasPrefix(plain, "beg"):
			f = Start
		}
	}
	return f
}

// In returns the field that a name stands for where a person has said which names
// stand for some, field → name: no other name stands for these.
func In(name string, mapped map[string]string) Field {
	of := Of(name)
	for field, want := range mapped {
		switch f := Of(field); {
		case Plain(want) == Plain(name) && f != "":
			return f
		case f == of:
			of = ""
		}
	}
	return of
}

// Check checks that a mapping names fields that there are, and columns or properties that
// stand in the file; line is that of the header.
func Check(mapped map[string]string, there []string, line int) error {
	for field, column := range mapped {
		if field == "" || column == "" {
			continue
		}
		if Of(field) == "" {
			return message.Error("%d: --map %s=%s: there is no field %q; fields are title, when, start, end, place, actors, type, status and the other names of columns", line, field, column, field)
		}
		if !slices.ContainsFunc(there, func(h string) bool { return Plain(h) == Plain(column) }) {
			return message.Error("%d: --map %s=%s: there is no column %q among %s", line, field, column, column, strings.Join(there, ", "))
		}
	}
	return nil
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
