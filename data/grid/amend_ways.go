package grid

import (
	"regexp"
	"slices"
	"strings"

	"dateline/data/kit/draft"
	"dateline/timeline"
)

// plainWays writes what is said as it is, or as another row of the table spells it.
func (a *amender) plainWays(p *part, e *timeline.Full, cells []string) [][]string {
	said := p.says(a.now, e)
	return each(append(a.spelled(p, said), said))
}

// each makes a way of each of several texts for a part of one column, without those that stand twice.
func each(texts []string) (ways [][]string) {
	for _, text := range texts {
		if way := []string{text}; !slices.ContainsFunc(ways, func(w []string) bool { return w[0] == text }) {
			ways = append(ways, way)
		}
	}
	return ways
}

// spelled returns how the table spells in a column what is said in it elsewhere; nothing where it is not.
func (a *amender) spelled(p *part, said string) []string {
	if said == "" || len(p.columns) != 1 {
		return nil
	}
	column := p.columns[0]
	known, made := a.spellings[column]
	if !made {
		known = map[string]string{}
		for i, e := range a.read {
			if says := p.says(a.was, &e); known[says] == "" {
				if cells := a.cells(a.rows[a.events[i]].text); column < len(cells) {
					known[says] = a.said(cells[column])
				}
			}
		}
		a.spellings[column] = known
	}
	if one := known[said]; one != "" {
		return []string{one}
	}
	return nil
}

// typeWays writes a type by the table's own word, else by one of its language.
func (a *amender) typeWays(p *part, e *timeline.Full, _ []string) [][]string {
	said := a.now.typeOf(e)
	return each(append(a.spelled(p, said), a.inTongue(said), said))
}

// statusWays writes a status likewise; what happened needs no word.
func (a *amender) statusWays(p *part, e *timeline.Full, _ []string) [][]string {
	said := e.Status.String()
	all := append(a.spelled(p, said), a.inTongue(said), said)
	if e.Status == timeline.Happened {
		all = append(a.spelled(p, said), "", said)
	}
	return each(all)
}

// placeWays writes of a place what is other than it was, else all of it.
func (a *amender) placeWays(p *part, e *timeline.Full, cells []string) [][]string {
	if slices.Contains(a.table.at, roleRegion) {
		return nil // nobody knows how much of a name is its region
	}
	var some, all []string
	want := a.now.placeCells(e)
	had := make([]string, len(want))
	if a.before != nil {
		had = a.was.placeCells(a.before)
	}
	for i, column := range p.columns {
		k := slices.Index(p.roles, a.table.at[column])
		text := want[k]
		switch a.table.at[column] {
		case roleCountry:
			if one, ok := a.lands()[text]; ok && text != "" {
				text = one
			}
		case roleLat, roleLon, roleRadius:
			text = a.decimal(column, text)
		}
		some, all = append(some, text), append(all, text)
		if had[k] == want[k] {
			some[i] = cells[i]
		}
	}
	return [][]string{some, all}
}

// lands are how the table names countries, by their codes.
func (a *amender) lands() map[string]string {
	if a.named == nil {
		a.named = map[string]string{}
		if column := slices.Index(a.table.at, roleCountry); column >= 0 {
			for i, e := range a.read {
				if cells := a.cells(a.rows[a.events[i]].text); column < len(cells) {
					if p, ok := a.readBook.book.Place(&e); ok && p.Country != "" {
						a.named[landCell(&p, "")] = a.said(cells[column])
					}
				}
			}
		}
	}
	return a.named
}

// fraction is a number with a comma before its decimals.
var fraction = regexp.MustCompile(`^-?\d+,\d+$`)

// decimal writes a number with a comma where its column has such.
func (a *amender) decimal(column int, number string) string {
	comma, known := a.commas[column]
	if !known {
		comma = slices.ContainsFunc(a.rows, func(r scriptRow) bool {
			return slices.ContainsFunc(a.at(r.text, []int{column}), fraction.MatchString)
		})
		a.commas[column] = comma
	}
	if comma {
		return strings.Replace(number, ".", ",", 1)
	}
	return number
}

// between returns what stands between the values of a list in a column.
func (a *amender) between(column int, sign *regexp.Regexp) string {
	if known, ok := a.signs[column]; ok {
		return known
	}
	a.signs[column] = draft.Between
	for _, r := range a.rows {
		for _, text := range a.at(r.text, []int{column}) {
			if one := sign.FindString(text); one != "" {
				a.signs[column] = one
				return one
			}
		}
	}
	return draft.Between
}

// The signs between the actors of a cell, and between its tags, with the blanks about them.
var (
	betweenActors = regexp.MustCompile(` ?[;|] ?`)
	betweenTags   = regexp.MustCompile(` ?[;,|] ?`)
)

// actorWays writes actors apart by what the table has between them; of several columns each has one.
func (a *amender) actorWays(p *part, e *timeline.Full, _ []string) [][]string {
	names := a.now.book.Actors(e)
	way := make([]string, len(p.columns))
	for i := range p.columns {
		switch last := i == len(p.columns)-1; {
		case last && i < len(names):
			way[i] = strings.Join(names[i:], a.between(p.columns[i], betweenActors))
		case i < len(names):
			way[i] = names[i]
		}
	}
	return [][]string{way}
}

// tagWays writes tags likewise, with and without the one that the column of types says.
func (a *amender) tagWays(p *part, e *timeline.Full, _ []string) [][]string {
	between := a.between(p.columns[0], betweenTags)
	all := []string{strings.Join(e.Tags, between)}
	if len(e.Tags) > 0 && e.Type == timeline.Other {
		all = append([]string{strings.Join(e.Tags[1:], between)}, all...)
	}
	return each(all)
}

// sourceWays writes who says so: title and address each in its column, else both in one.
func (a *amender) sourceWays(p *part, e *timeline.Full, _ []string) [][]string {
	title, url := a.now.book.Source(e)
	if title == url {
		title = ""
	}
	one := strings.TrimSpace(title + " " + url)
	if len(p.columns) == 1 {
		return each([]string{one, title, url})
	}
	two, first := make([]string, len(p.columns)), make([]string, len(p.columns))
	for i, column := range p.columns {
		if a.table.at[column] == roleSource {
			two[i], first[i] = title, one
		} else {
			two[i] = url
		}
	}
	return [][]string{two, first}
}

// facetWays writes the values of a facet.
func (a *amender) facetWays(p *part, e *timeline.Full, _ []string) [][]string {
	return each([]string{p.says(a.now, e)})
}
