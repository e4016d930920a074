package tableview

import (
	"cmp"
	"slices"
	"strings"

	"dateline/app/figure"
	"dateline/app/scene"
	"dateline/assets/translations"
	"dateline/timeline"
)

// Silent are the columns in which events are not held against each other: those that say in
// another way what the date or the place says.
var Silent = []string{"id", "words", "precision", "lon", "lat", "country"}

// Differing returns the names of the columns in which some events, positions in a subject, do not
// all say the same.
func Differing(s *figure.Subject, columns []Column, events ...int32) (names []string) {
	for _, c := range columns {
		first := bare(c, s, s.At(int(events[0])))
		if slices.ContainsFunc(events[1:], func(i int32) bool { return bare(c, s, s.At(int(i))) != first }) {
			names = append(names, c.Name)
		}
	}
	return names
}

// bare returns what a column says of an event; the order of a list is no difference.
func bare(c Column, s *figure.Subject, e *timeline.Event) string {
	list, ok := c.List(s, e)
	if !ok {
		return c.Cell(s, e)
	}
	list = slices.Clone(list)
	slices.Sort(list)
	text := ""
	for _, one := range list {
		text += timeline.Fold(one) + "\x00"
	}
	return text
}

// apart stands between what Differences says of two columns. Its space is that of an en, which no list
// within a value has, so that such a list is not taken for several.
const apart = ";\u2002"

// Differences says in which columns an event differs from others, and of those that do not stand
// beside it also what it says: words first, then numbers and codes, then where it is told; what stands
// beside it comes last.
func Differences(s *figure.Subject, names, standing []string, event int32) string {
	columns, err := Named(s.Timeline, names)
	if err != nil {
		return ""
	}
	var says [4][]string
	for _, one := range columns {
		text := translations.Within(s.Lang, one.Title(s.Lang))
		if slices.Contains(standing, one.Name) {
			says[3] = append(says[3], text)
			continue
		}
		value, rank := one.Says(s, int(event)), 0
		switch _, number := timeline.NumberOf(value); {
		case figure.Site(value) != "":
			value, rank = figure.BareAddress(value), 2
		case number, isCode(value):
			rank = 1
		}
		says[rank] = append(says[rank], text+translations.Say(s.Lang, "colon")+cmp.Or(value, "–"))
	}
	return strings.Join(slices.Concat(says[:]...), apart)
}

// cutDifferences cuts what Differences says to a width: to as many columns as have room whole, and how
// many there are besides; of one that has none alone its end.
func cutDifferences(font scene.Font, lang, says string, width float64) string {
	if font.Width(says) <= width {
		return says
	}
	all := strings.Split(says, apart)
	for n := len(all) - 1; n > 0; n-- {
		if some := strings.Join(all[:n], apart) + apart + figure.More(lang, len(all)-n); font.Width(some) <= width {
			return some
		}
	}
	if len(all) == 1 {
		return font.Cut(says, width)
	}
	more := apart + figure.More(lang, len(all)-1)
	return font.Cut(all[0], width-font.Width(more)) + more
}
