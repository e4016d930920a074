package extract

import (
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strings"
	"unicode/utf8"

	"dateline/data/gazetteer"
	"dateline/timeline"
)

// Extract implements Extractor.
func (r Rules) Extract(d Document) (Review, error) {
	places, err := gazetteer.Open()
	if err != nil {
		return Review{}, err
	}
	review := Review{Document: d, Title: titleOf(d.Text), Anchors: Anchors(d), known: r.Known}
	sum := sha256.Sum256([]byte(d.Text))
	review.Hash = hex.EncodeToString(sum[:])
	if d.Anchor.IsZero() && len(review.Anchors) > 0 && review.Anchors[0].Score >= Sure {
		review.Document.Anchor = review.Anchors[0].Date
	}
	review.Document.Lang = d.language().name
	review.Document.Story = d.Story || Narrates(review.Document)
	a := newAssembly(&review, places, r.Known)
	a.read()
	for i := range a.sentences {
		a.suggest(i)
	}
	review.Likenesses = likenesses(review.Actors)
	return review, nil
}

// titleOf returns the first line that is not a date alone.
func titleOf(text string) string {
	for line := range strings.Lines(text) {
		if line = strings.Trim(line, " \t\r\n#*=\u00a0"); letters(line) > 5 {
			if utf8.RuneCountInString(line) > 160 {
				return string([]rune(line)[:160]) + "…"
			}
			return line
		}
	}
	return ""
}

// An assembly is a document while its suggestions are put together.
type assembly struct {
	*reader
	review    *Review
	points    *points
	sentences []Range
	tokens    [][]token // of each sentence
	names     [][]name
	dates     [][]Expression // of each sentence
	heading   []Range        // code points of the dates in headers
	town      []Candidate    // of the dateline
	countries []string
}

func newAssembly(review *Review, places *gazetteer.Gazetteer, known *timeline.Timeline) *assembly {
	d := review.Document
	l := d.language()
	r := &reader{language: l, lexicon: lexicons[l.name], text: d.Text, places: places, mid: map[string]bool{}, small: map[string]bool{}, often: map[string]int{}, split: map[string][]string{}, known: map[string]int{}}
	if known != nil {
		for i, a := range known.Actors {
			for _, t := range a.Name {
				r.known[gazetteer.Fold(t.Value)] = i
			}
			for _, alias := range a.Aliases {
				r.known[gazetteer.Fold(alias)] = i
			}
		}
	}
	a := &assembly{reader: r, review: review, points: newPoints(d.Text), sentences: Sentences(d.Text)}
	a.nameAll(known)
	return a
}

// nameAll reads the names of all sentences and joins them to actors.
func (a *assembly) nameAll(known *timeline.Timeline) {
	a.tokens = make([][]token, len(a.sentences))
	for i, s := range a.sentences {
		a.tokens[i] = a.reader.tokens(s)
		for _, t := range a.tokens[i] {
			if t.capital && !t.first {
				a.mid[t.lower] = true
			}
			if !t.capital {
				a.small[t.lower] = true
			}
		}
	}
	a.names = make([][]name, len(a.sentences))
	var all []*name
	for i := range a.sentences {
		a.names[i] = slices.DeleteFunc(a.sentenceNames(a.tokens[i]), func(n name) bool {
			return n.Start < a.dashed(i) && len(n.places) == 0 // the agency of a dateline
		})
		for k := range a.names[i] {
			all = append(all, &a.names[i][k])
		}
	}
	for _, n := range all {
		if n.kind != 0 {
			n.places = nil
		}
		for _, m := range n.places[:min(1, len(n.places))] {
			a.countries = append(a.countries, m.Country)
		}
	}
	for _, n := range all {
		if n.rule == "short form" && n.located == nowhere {
			a.often[gazetteer.Fold(n.text)]++
		}
	}
	a.states()
	a.review.Actors = a.register(all, known)
	for _, n := range all {
		if n.actor >= 0 {
			actor := &a.review.Actors[n.actor]
			actor.Mentions = append(actor.Mentions, a.points.span(n.Range))
		}
	}
}

// states makes actors of the countries and capitals that act: "la Chine a signé",
// "Washington said".
func (a *assembly) states() {
	for i := range a.names {
		for k := range a.names[i] {
			n := &a.names[i][k]
			if len(n.places) == 0 || n.located != nowhere {
				continue
			}
			m := n.places[0]
			if m.Kind != timeline.Country && !(m.Capital && a.acts(a.tokens[i], n.End)) {
				continue
			}
			n.kind, n.country = timeline.State, m.Country
			n.text = a.places.Country(m.Country, a.language.name)
			n.rule, n.single = "state", false
		}
	}
}

// acts tells whether a verb follows a name, a word apart at most.
func (a *assembly) acts(all []token, end int) bool {
	n := 0
	for _, t := range all {
		if t.Start < end {
			continue
		}
		if n > 1 || !blankOrElided(t.gap) {
			return false
		}
		if _, told := a.verbs.of(t.lower, ""); told || a.speech[t.lower] != 0 {
			return true
		}
		n++
	}
	return false
}

// inside returns the tokens that lie in a range.
func inside(all []token, in Range) []token {
	var some []token
	for _, t := range all {
		if t.Start >= in.Start && t.End <= in.End {
			some = append(some, t)
		}
	}
	return some
}
