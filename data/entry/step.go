package entry

import (
	"regexp"
	"strconv"
	"strings"

	"dateline/data/gazetteer"
	"dateline/timeline/edtf"
)

// spans is the table of the words for units of time, as they begin.
var spans = []struct {
	unit  edtf.Precision
	times int64
	words []string
}{
	{edtf.Minute, 1, []string{"min"}},
	{edtf.Minute, 60, []string{"h", "hour", "heure", "stunde"}},
	{edtf.Day, 7, []string{"w", "week", "semaine", "sem", "woche"}},
	{edtf.Day, 1, []string{"d", "j", "t", "day", "jour", "tag"}},
	{edtf.Month, 1, []string{"m", "month", "mois", "monat"}},
	{edtf.Decade, 1, []string{"decade", "decennie", "jahrzehnt"}},
	{edtf.Century, 1, []string{"centur", "siecle", "jahrhundert"}},
	{edtf.Year, 1, []string{"y", "a", "year", "an", "annee", "jahr"}},
}

var spanShape = regexp.MustCompile(`^([+-]?)\s*(\d{1,7})\s*(\pL+)$`)

// readStep reads a span of time by which dates are moved: "3 days", "-2 weeks", "1 an".
func readStep(text string) (edtf.Step, error) {
	m := spanShape.FindStringSubmatch(strings.ToLower(strings.ReplaceAll(text, "−", "-")))
	if m == nil {
		return edtf.Step{}, wrong("%q is no span of time; write 3 days, -2 weeks, 1 year", text)
	}
	n, _ := strconv.ParseInt(m[2], 10, 64) // seven digits
	if m[1] == "-" {
		n = -n
	}
	word := gazetteer.Fold(m[3])
	for _, s := range spans {
		for _, begins := range s.words {
			if word == begins || len(begins) > 2 && strings.HasPrefix(word, begins) || word == begins+"s" || word == begins+"e" || word == begins+"en" {
				return edtf.Steps(s.unit, n*s.times), nil
			}
		}
	}
	return edtf.Step{}, wrong("%q is no unit of time; write days, weeks, months or years", m[3])
}

// moved moves a date; a day that the other month does not have becomes its last one.
func moved(d edtf.Date, by edtf.Step) (edtf.Date, bool) {
	if next, ok := d.Moved(edtf.Whole, by); ok {
		return next, true
	}
	const most = 3 // days by which months differ
	for less := range int64(most) {
		if earlier, ok := d.Moved(edtf.Whole, edtf.Steps(edtf.Day, -less-1)); ok {
			if next, ok := earlier.Moved(edtf.Whole, by); ok {
				return next, true
			}
		}
	}
	return edtf.Date{}, false
}
