package grid

import (
	"slices"
	"strings"

	"dateline/data/kit/facets"
	"dateline/data/kit/position"
	"dateline/timeline"
)

// A part is the columns of a table that say one thing of an event together: its date, its place.
type part struct {
	name    string // of its first column, else of that which it would get
	roles   []role
	columns []int // those of its roles, in the order of the roles; of one without any, none
	facet   string

	says func(b *teller, e *timeline.Full) string
	ways func(a *amender, p *part, e *timeline.Full, cells []string) [][]string // what the cells may be, the likeliest first
}

// is tells whether a part is that of a role.
func (p *part) is(r role) bool { return len(p.roles) > 0 && p.roles[0] == r }

// parts are what the columns of tables say of an event.
var parts = []part{
	{roles: []role{roleID}, says: func(_ *teller, e *timeline.Full) string { return e.ID }},
	{roles: []role{roleTitle}, says: func(b *teller, e *timeline.Full) string { return e.Title.In(b.t.Lang) }},
	{
		roles: []role{roleWhen, roleStart, roleEnd, roleYear, roleMonth, roleDay, roleEndYear, roleEndMonth, roleEndDay, roleLatestStart, roleEarliestEnd, roleStamp, roleCalendar},
		says:  func(_ *teller, e *timeline.Full) string { return e.When.Date.String() }, ways: (*amender).dateWays,
	},
	{roles: []role{roleSaid}, says: func(_ *teller, e *timeline.Full) string { return e.When.Said }},
	{roles: []role{roleType}, says: (*teller).typeOf, ways: (*amender).typeWays}, // a facet may be in the same column
	{roles: []role{roleStatus}, says: func(_ *teller, e *timeline.Full) string { return e.Status.String() }, ways: (*amender).statusWays},
	{roles: []role{roleCertainty}, says: func(_ *teller, e *timeline.Full) string { return e.Sure.String() }},
	{roles: placeRoles, says: (*teller).place, ways: (*amender).placeWays},
	{roles: []role{roleActors}, says: func(b *teller, e *timeline.Full) string { return strings.Join(b.book.Actors(e), "; ") }, ways: (*amender).actorWays},
	{roles: []role{roleTags}, says: func(_ *teller, e *timeline.Full) string { return strings.Join(e.Tags, "; ") }, ways: (*amender).tagWays},
	{roles: []role{roleNote}, says: func(b *teller, e *timeline.Full) string { return e.Note.In(b.t.Lang) }},
	{roles: []role{roleSource, roleLink}, says: (*teller).source, ways: (*amender).sourceWays},
	{roles: []role{roleSpeaker}, says: (*teller).speaker},
}

// partsOf returns the parts of a table: those that every table may have, and one for each facet.
func partsOf(t *tabular) []part {
	all := slices.Clone(parts)
	for i := range all {
		p := &all[i]
		for _, r := range p.roles {
			for column, at := range t.at {
				if at == r {
					p.columns = append(p.columns, column)
				}
			}
		}
		if p.name = headings[p.roles[0]]["en"]; len(p.columns) > 0 {
			p.name = t.header[p.columns[0]]
		}
		if p.ways == nil {
			p.ways = (*amender).plainWays
		}
	}
	for _, f := range t.facets {
		if t.at[f.column] == roleRegion {
			continue // which its place says
		}
		all = append(all, facetPart(f.name, t.header[f.column], f.column))
	}
	return all
}

// facetPart is the part of a facet.
func facetPart(facet, name string, columns ...int) part {
	return part{
		name: name, facet: facet, columns: columns, ways: (*amender).facetWays,
		says: func(b *teller, e *timeline.Full) string { return b.value(e, facet) },
	}
}

// A teller says of the events of a timeline what the columns of a table do.
type teller struct {
	t     *timeline.Timeline
	book  *facets.Book
	of    *tabular
	steps map[string]string // by the ids of events, where the story says other numbers than the events; nil where not
}

func (t *tabular) teller(of *timeline.Timeline) *teller {
	return &teller{t: of, book: facets.Of(of), of: t}
}

// value is what an event says of a facet: of the one that numbers the steps, what the story says.
func (b *teller) value(e *timeline.Full, facet string) string {
	if b.steps != nil && timeline.NamesSteps(facet) {
		return b.steps[e.ID]
	}
	return strings.Join(timeline.Of(e.Values, facet), "; ")
}

// speaker is who makes the first claim.
func (b *teller) speaker(e *timeline.Full) string {
	if len(e.Claims) == 0 {
		return ""
	}
	return e.Claims[0].Speaker.In(b.t.Lang)
}

// typeOf is the type of an event: of one that is no word of a table, its first tag, or the facet in its column.
func (b *teller) typeOf(e *timeline.Full) string {
	switch {
	case e.Type == timeline.Other && b.of.typeFacet:
		return b.value(e, b.of.typesFacet())
	case e.Type == timeline.Other && len(e.Tags) > 0:
		return e.Tags[0]
	}
	return e.Type.String()
}

// typesFacet is the name of the facet in the column of types.
func (t *tabular) typesFacet() string {
	for _, f := range t.facets {
		if t.at[f.column] == roleType {
			return f.name
		}
	}
	return ""
}

// place is all that the columns of the table say of the place of an event.
func (b *teller) place(e *timeline.Full) string {
	cells := b.placeCells(e)
	for i, r := range placeRoles {
		if !slices.Contains(b.of.at, r) {
			cells[i] = ""
		}
	}
	return strings.Join(cells, "\x00")
}

// placeRoles are those of the columns that say a place.
var placeRoles = []role{rolePlace, roleCountry, roleRegion, roleLat, roleLon, roleLatLon, roleRadius, roleOutline}

// placeCells are the cells of the place of an event, by the roles of its part.
func (b *teller) placeCells(e *timeline.Full) []string {
	cells := make([]string, 8)
	p, ok := b.book.Place(e)
	if !ok {
		return cells
	}
	if cells[1] = landCell(&p, b.t.Lang); cells[1] == "" || p.Kind != timeline.Country || p.At != nil {
		cells[0] = p.Name.In(b.t.Lang)
	}
	if p.At != nil {
		cells[3], cells[4] = facets.Degrees(p.At.Lat), facets.Degrees(p.At.Lon)
		cells[5] = cells[3] + ", " + cells[4]
	}
	if p.Radius != 0 {
		cells[6] = facets.Degrees(p.Radius)
	}
	cells[7] = position.WKT(p.Outline)
	return cells
}

// source is title and address of who says so.
func (b *teller) source(e *timeline.Full) string {
	title, url := b.book.Source(e)
	if title == "" && url == "" {
		return ""
	}
	return title + "\x00" + url
}
