package extract

import (
	grammar "dateline/data/words"
	"dateline/timeline/edtf"
)

// states are words of what lasts, by language: between two dates it fills the time,
// and since or until one it goes on.
var states = map[string]map[string]bool{
	"en": phrases("closed open lived lives ruled reigned served remained stayed lasted lasts last worked occupied imprisoned existed continued ran banned suspended blocked shut married living full under_way in_force"),
	"fr": phrases("fermé fermée fermés fermées ouvert ouverte ouverts ouvertes vécu vivait vécurent régné régna resté restée duré dura dure travaillé occupé occupée habité dirigé existé continué interdit suspendu bloqué marié exposé exposée en_vigueur"),
}

// governed returns the date of an event as the words before it have it: the
// expression itself is the date alone.
func (a *assembly) governed(i int, date Range, d edtf.Date) edtf.Date {
	if d.IsZero() || date.End <= date.Start {
		return d
	}
	lasts := false
	for _, t := range a.tokens[i] {
		lasts = lasts || t.End <= date.Start && states[a.language.name][t.lower]
	}
	if out, ok := grammar.Governed(a.language.name, a.text[a.sentences[i].Start:date.Start], d, lasts); ok {
		return out
	}
	if out, ok := grammar.Behind(a.language.name, a.text[date.End:a.sentences[i].End], d); ok {
		return out
	}
	return d
}

// daysListed resolves a list of days, "lundi 20, mardi 21 et dimanche 26 avril": days
// in a row last from the first to the last, others are a set.
func (c *context) daysListed() string {
	m := c.month("month")
	said := c.text[c.start:c.end]
	if at := c.rule.pattern().SubexpIndex("month"); at >= 0 && c.groups[2*at] >= c.start {
		said = c.text[c.start:c.groups[2*at]]
	}
	var days []int
	for n, i := 0, 0; i <= len(said); i++ {
		if i < len(said) && said[i] >= '0' && said[i] <= '9' {
			n = 10*n + int(said[i]-'0')
		} else if n > 0 {
			days, n = append(days, n), 0
		}
	}
	if m == 0 || len(days) < 2 {
		return impossible
	}
	y, ok := c.year(m, days[0])
	if !ok {
		return ""
	}
	row := true
	set := ""
	for k, d := range days {
		row = row && (k == 0 || d == days[k-1]+1)
		if k > 0 {
			set += ","
		}
		set += isoDay(y, m, d)
	}
	if row {
		return isoDay(y, m, days[0]) + "/" + isoDay(y, m, days[len(days)-1])
	}
	return "{" + set + "}"
}

// weekOfMonth resolves the first or the last week of a month: its first or last
// seven days.
func (c *context) weekOfMonth() string {
	m := c.month("month")
	y, ok := c.year(m, 0)
	if m == 0 || !ok {
		return ""
	}
	return grammar.WeekOfMonth(y, m, c.weeks[c.group("nth")])
}

// shortDay resolves "19-Nov-12".
func (c *context) shortDay() string {
	one, err := grammar.Date(c.text[c.start:c.end], 0)
	if err != nil {
		return impossible
	}
	return one.String()
}
