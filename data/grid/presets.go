package grid

import (
	"slices"
	"strings"

	"dateline/data/kit/dates"
	"dateline/timeline"
	"dateline/timeline/calendar"
	"dateline/timeline/edtf"
)

// Name is the name under which columns without a role stand beside an event.
const Name = "columns"

// A preset knows the tables of one program: by which columns it is told, which of
// them have another role than their names would have, and what its codes mean.
type preset struct {
	name  string
	tells []string        // columns that it has, in plain letters
	roles map[string]role // by the plain name of a column
	bare  bool            // a column that is not named here has no role
	bce   bool            // a minus before a year is BCE, and there is no year 0
	cells func(*worker)   // what its codes make of the cells of a row; nil for nothing
	event func(*worker, *timeline.Full)
	codes string // columns whose numbers are codes, in plain letters
}

// presets is tried from the top.
var presets = []preset{
	{
		name: "ACLED", tells: []string{"eventidcnty", "timeprecision", "subeventtype"}, bare: true,
		roles: map[string]role{
			"eventidcnty": roleID, "eventdate": roleWhen, "actor1": roleActors, "assocactor1": roleActors, "actor2": roleActors, "assocactor2": roleActors,
			"location": rolePlace, "admin1": roleRegion, "latitude": roleLat, "longitude": roleLon, "source": roleSource, "notes": roleNote,
		},
		event: (*worker).acled, codes: "year timeprecision inter1 inter2 interaction iso geoprecision timestamp",
	},
	{
		name: "UCDP GED", tells: []string{"dateprec", "whereprec", "datestart"}, bare: true,
		roles: map[string]role{
			"id": roleID, "datestart": roleStart, "dateend": roleEnd, "sidea": roleActors, "sideb": roleActors, "wherecoordinates": rolePlace, "adm1": roleRegion,
			"latitude": roleLat, "longitude": roleLon, "sourceheadline": roleSource, "sourcearticle": roleNote,
		},
		event: (*worker).ucdp, codes: "year activeyear codestatus typeofviolence conflictnewid whereprec dateprec eventclarity priogridgid gwnoa gwnob",
	},
	{
		name: "GDELT", tells: []string{"globaleventid", "sqldate", "actiongeotype"}, bare: true,
		roles: map[string]role{
			"globaleventid": roleID, "sqldate": roleWhen, "actor1name": roleActors, "actor2name": roleActors,
			"actiongeofullname": rolePlace, "actiongeolat": roleLat, "actiongeolong": roleLon, "sourceurl": roleLink,
		},
		cells: (*worker).gdeltPlace, event: (*worker).gdelt,
		codes: "monthyear year isrootevent quadclass actor1geotype actor2geotype actiongeotype dateadded",
	},
	{
		name: "ComCat", tells: []string{"time", "mag", "magtype", "place"}, event: (*worker).quake,
		roles: map[string]role{"time": roleWhen, "type": unread, "status": unread},
	},
	{name: "Timesketch", tells: []string{"message", "datetime", "timestamp", "timestampdesc"}, roles: map[string]role{"timestamp": roleStamp, "datetime": roleWhen}},
	{name: "Timesketch", tells: []string{"message", "datetime", "timestampdesc"}},
	{name: "Timesketch", tells: []string{"message", "timestamp", "timestampdesc"}, roles: map[string]role{"timestamp": roleWhen}},
	{name: "Timeline Storyteller", tells: []string{"contenttext", "startdate"}, bce: true, roles: map[string]role{"category": roleType, "facet": unread}},
}

// recognise takes what a preset knows of a table, where one does.
func (t *tabular) recognise(at []role, o Options) {
	names := t.plain
	for _, p := range presets {
		if slices.ContainsFunc(p.tells, func(name string) bool { return !slices.Contains(names, name) }) || len(o.Map)+len(o.Ignore) > 0 {
			continue
		}
		for i, name := range names {
			if r, named := p.roles[name]; named || p.bare {
				at[i] = r
			}
		}
		t.preset, t.presetCells, t.bce = p.event, p.cells, p.bce
		t.declareCodes(p, names)
		break
	}
}

// declareCodes declares the numbers of a program that are codes as words.
func (t *tabular) declareCodes(p preset, names []string) {
	codes := strings.Fields(p.codes)
	for i, name := range names {
		if slices.Contains(codes, name) {
			if t.declared.kinds == nil {
				t.declared.kinds = map[string]timeline.FacetKind{}
			}
			t.declared.kinds[t.header[i]] = timeline.OfWords
		}
	}
}

// named returns the cell of a column by its name in plain letters, for programs on the
// way of such a table write its header in their own case.
func (w *worker) named(name string) string {
	for i, h := range w.plain {
		if h == name && i < len(w.raw) {
			return strings.TrimSpace(w.raw[i])
		}
	}
	return ""
}

// within sets the date of an event to some time from one day to another.
func (w *worker) within(e *timeline.Full, from, to calendar.Day) {
	if d, err := edtf.Parse("[" + dates.On(from).String() + ".." + dates.On(to).String() + "]"); err == nil && to > from {
		e.When.Date = d
	}
}

// acledTypes says which type of event ACLED's types come nearest to.
var acledTypes = map[string]timeline.Type{
	"Battles": timeline.Violence, "Violence against civilians": timeline.Violence, "Explosions/Remote violence": timeline.Violence,
	"Riots": timeline.Violence, "Protests": timeline.Other, "Strategic developments": timeline.Other,
}

// acled reads what ACLED codes (Codebook, 2024): a time precision of 2 is a week
// about the day, 3 the month; a geographic precision of 1 is the place itself, 2
// its surroundings, 3 the region.
func (w *worker) acled(e *timeline.Full) {
	e.Type = acledTypes[w.named("eventtype")]
	if w.named("subeventtype") == "Agreement" {
		e.Type = timeline.Agreement
	}
	e.Codes = []timeline.Code{{Scheme: "ACLED", Value: w.named("eventtype") + "/" + w.named("subeventtype")}}
	title := w.named("subeventtype")
	if actors := strings.Join(slices.DeleteFunc([]string{w.named("actor1"), w.named("actor2")}, func(s string) bool { return s == "" }), " – "); actors != "" {
		title += ": " + actors
	}
	e.Title = w.text(title)
	if b := e.When.Date.Bounds(); !e.When.Date.IsZero() {
		switch w.named("timeprecision") {
		case "2":
			w.within(e, b.Start.Day-3, b.Start.Day+3)
		case "3":
			y, m, _ := b.Start.Day.Civil()
			e.When.Date, _ = edtf.Parse(dates.Point{Known: true, Year: y, Month: m}.String()) // a month of the calendar
		}
	}
	if e.Place.ID != "" {
		e.Place.Precision = map[string]timeline.Precision{"1": timeline.Exact, "2": timeline.Town, "3": timeline.Region}[w.named("geoprecision")]
	}
	if n := w.named("fatalities"); n != "" && n != "0" {
		e.Tags = append(e.Tags, "fatalities")
	}
}

// ucdp reads what UCDP codes (GED Codebook 24.1): a precision of the date of 1 is
// the day, 2 and 3 some days and a week, 4 the month, 5 the year; one of the place
// of 1 the place itself, 2 its surroundings, 3 and 4 a district or region, 5 a
// part of the country, 6 the country.
func (w *worker) ucdp(e *timeline.Full) {
	e.Type = timeline.Violence
	scheme := map[string]string{"1": "state-based", "2": "non-state", "3": "one-sided"}[w.named("typeofviolence")]
	e.Codes = []timeline.Code{{Scheme: "UCDP", Value: w.named("typeofviolence")}}
	if scheme != "" {
		e.Tags = append(e.Tags, scheme)
	}
	title := w.named("dyadname")
	if title == "" {
		title = w.sides()
	}
	e.Title = w.text(title)
	if b := e.When.Date.Bounds(); !e.When.Date.IsZero() {
		from, to := b.Start.Day, b.End.Day-1
		y, m, _ := from.Civil()
		switch w.named("dateprec") {
		case "2", "3":
			w.within(e, from, to)
		case "4", "5":
			unit := dates.Point{Known: true, Year: y, Month: m}
			if w.named("dateprec") == "5" {
				unit.Month = 0
			}
			if w.within(e, from, to); unit.First() == from && unit.Last() == to {
				e.When.Date, _ = edtf.Parse(unit.String()) // a unit of the calendar
			}
		}
	}
	if e.Place.ID != "" {
		e.Place.Precision = map[string]timeline.Precision{
			"1": timeline.Exact, "2": timeline.Town, "3": timeline.Region, "4": timeline.Region, "5": timeline.Region, "6": timeline.InCountry, "7": timeline.InCountry,
		}[w.named("whereprec")]
	}
}

// quake gives an event of the catalogue of earthquakes of the USGS (ComCat, CSV of the real-time feeds)
// the title that the catalogue itself writes: "M 7.1 - 18km W of Searles Valley, CA", where it was no
// earthquake with what it was.
func (w *worker) quake(e *timeline.Full) {
	title := w.named("place")
	if kind := w.named("type"); kind != "" && kind != "earthquake" {
		title = strings.TrimSuffix(kind+" - "+title, " - ")
	}
	if mag := w.named("mag"); mag != "" {
		title = strings.TrimSuffix("M "+mag+" - "+title, " - ")
	}
	e.Title = w.text(title)
}
