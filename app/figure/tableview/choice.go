package tableview

import (
	"slices"
	"strings"
	"unicode"

	"dateline/app/figure"
	"dateline/app/figure/view"
	"dateline/timeline"
)

// offered are the columns that show unless others are chosen, where events say anything of
// them that is not the same everywhere.
var offered = []string{"date", "title", "type", "status", "place", "actors", "sources"}

// mostOwn is how many of the file's own facets show unless columns are chosen, mostFacets how many are
// looked at for that, and mostLooked how many events.
const (
	mostOwn    = 4
	mostFacets = 200
	mostLooked = 300
)

type chosenKey struct{}

// Chosen returns the columns of a view: those that it names and the timeline has, else those
// that tell something.
func Chosen(s *figure.Subject, names view.Keys) []Column {
	if names != "" {
		list := slices.DeleteFunc(names.List(), func(name string) bool {
			_, err := Named(s.Timeline, []string{name})
			return err != nil
		})
		if all, err := Named(s.Timeline, list); err == nil && len(all) > 0 {
			return all
		}
	}
	return figure.Once(s.Main(), chosenKey{}, func() []Column { return telling(s) })
}

// telling chooses the columns of a subject: the date and the title always, of others those that say
// something, not the same of all, and not what another says already. Codes show only where no facet
// of the file says anything else.
func telling(s *figure.Subject) []Column {
	all, _ := Named(s.Timeline, offered) // all timelines have them
	var kept, codes []look
	beside := []look{lookAt(s, Columns[slices.IndexFunc(Columns, func(c Column) bool { return c.Name == "country" })])}
	says := func(l look) bool {
		return !slices.ContainsFunc(slices.Concat(kept, beside), l.repeats)
	}
	for _, c := range all {
		l := lookAt(s, c)
		if c.Name == "date" || c.Name == "title" || l.tells(50, c.Name == "place" || c.Name == "actors") && says(l) {
			kept = append(kept, l)
		}
	}
	own := len(kept)
	for _, f := range s.Timeline.Facets[:min(len(s.Timeline.Facets), mostFacets)] {
		if len(kept)-own == mostOwn {
			break
		}
		if slices.Contains(offered, f.Name) || s.Timeline.OfTelling(f.Name) || f.Kind != timeline.OfNumbers && s.NatureOf(f.Name).Marks() {
			continue
		}
		l := lookAt(s, ownFacet(f))
		switch {
		case !l.tells(3, false) || l.numbersEvents() || !says(l):
		case l.coded():
			codes = append(codes, l)
		default:
			kept = append(kept, l)
		}
	}
	if len(kept) == own {
		kept = append(kept, codes[:min(len(codes), mostOwn)]...)
	}
	columns := make([]Column, len(kept))
	for k, l := range kept {
		columns[k] = l.Column
	}
	return columns
}

// ownFacet is the column of a facet of the file where nobody has chosen it: no text of it takes what
// room is left.
func ownFacet(f timeline.Facet) Column {
	c := own(f)
	c.wide = false
	return c
}

// A look is what a column says of some events all over a subject.
type look struct {
	Column
	cells  []string // "" where it says nothing
	lists  [][]string
	filled int
	codes  int // letters and digits of which none is small: AUS, SF03, 042
	long   int
	spread bool // not all cells that say something say the same
}

// longest is how long the text of a file's own facet is at most to be read in a column by itself.
const longest = 48

func lookAt(s *figure.Subject, c Column) look {
	l := look{Column: c}
	first := ""
	for i := range sampled(s.Main().Len()) {
		e := s.At(min(i, s.Len()-1))
		text := c.Cell(s, e)
		if text == timeline.UnknownStatus.String() {
			text = ""
		}
		l.cells = append(l.cells, text)
		if c.list != nil {
			l.lists = append(l.lists, c.list(s, e))
		}
		if text == "" {
			continue
		}
		if l.filled++; first == "" {
			first = text
		}
		l.spread = l.spread || text != first
		if _, number := timeline.NumberOf(text); number && !c.Numbers() || !number && isCode(text) {
			l.codes++
		}
		if len(text) > longest {
			l.long++
		}
	}
	return l
}

// isCode tells whether a text is a code: one word, without small letters.
func isCode(text string) bool {
	return !strings.ContainsFunc(text, func(r rune) bool { return unicode.IsLower(r) || unicode.IsSpace(r) || r >= 0x250 })
}

// coded tells whether most of what a column of the file says are codes.
func (l look) coded() bool { return l.own && 2*l.codes > l.filled }

// tells tells whether one in so many events says something, short enough to be read beside others; and
// not all the same, unless that is worth a column too.
func (l look) tells(oneIn int, same bool) bool {
	if l.own && 3*l.long > l.filled {
		return false
	}
	return (l.spread || same) && l.filled > 0 && l.filled*oneIn >= len(l.cells)
}

// numbersEvents tells whether a column of numbers is one of ids: each is another one, and all have as
// many digits.
func (l look) numbersEvents() bool {
	const leastDigits = 5
	if !l.Numbers() || l.filled < leastPaired {
		return false
	}
	said := slices.DeleteFunc(slices.Clone(l.cells), func(text string) bool { return text == "" })
	slices.Sort(said)
	alike := !slices.ContainsFunc(said, func(text string) bool {
		return len(text) < leastDigits || len(text) != len(said[0]) || strings.Trim(text, "0123456789") != ""
	})
	return alike && len(slices.Compact(said)) == l.filled
}

// leastPaired is how many events say something in two columns at least for one to be told from the other.
const leastPaired = 12

// repeats tells whether a column says nothing that another does not: the same texts, or some of its
// lists; or, where values of the other come up again and again, one that follows from it, as the year
// as a number does from the date.
func (l look) repeats(other look) bool {
	if l.filled == 0 {
		return false
	}
	same, paired, by, back := true, 0, map[string]string{}, map[string]string{}
	follows, returns := l.own, l.own
	for i, text := range l.cells {
		if text == "" {
			continue
		}
		same = same && (text == other.cells[i] || other.lists != nil && slices.Contains(other.lists[i], text))
		if other.cells[i] == "" {
			follows = false
			continue
		}
		paired++
		if was, known := by[other.cells[i]]; known && was != text {
			follows = false
		}
		if was, known := back[text]; known && was != other.cells[i] {
			returns = false
		}
		by[other.cells[i]], back[text] = text, other.cells[i]
	}
	again := paired >= leastPaired && 2*len(by) <= paired
	return same || again && follows && (returns || other.dates)
}

// sampled yields some of the whole numbers below n, evenly spread.
func sampled(n int) func(yield func(int) bool) {
	return func(yield func(int) bool) {
		for i := 0; i < n && yield(i); i += max(1, n/mostLooked) {
		}
	}
}
