package tableview

import (
	"cmp"
	"slices"
	"strings"

	"dateline/app/figure"
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

// How much Differences says at the most: letters of the name of a column, and columns.
const (
	longestColumn  = 14
	mostDifferings = 6
)

// Differences says in which columns an event differs from others, and of those that do not stand
// beside it also what it says: these first, since there it is told nowhere else. Their names are
// cut, so that what the event says is none of what a narrow cell leaves out.
func Differences(s *figure.Subject, names, standing []string, event int32) string {
	columns, err := Named(s.Timeline, names)
	if err != nil {
		return ""
	}
	var says, beside []string
	for _, one := range columns {
		text := translations.Within(s.Lang, one.Title(s.Lang))
		if slices.Contains(standing, one.Name) {
			beside = append(beside, text)
			continue
		}
		if letters := []rune(text); len(letters) > longestColumn {
			text = strings.TrimSpace(string(letters[:longestColumn-1])) + "…"
		}
		says = append(says, text+translations.Say(s.Lang, "colon")+cmp.Or(one.Says(s, int(event)), "–"))
	}
	all := append(says, beside...)
	if more := len(all) - mostDifferings; more > 0 {
		all = append(all[:mostDifferings], figure.More(s.Lang, more))
	}
	return strings.Join(all, "; ")
}
