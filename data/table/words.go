package table

import (
	"fmt"
	"slices"
	"strings"

	"dateline/timeline"
)

// The words of other languages that cells use for those of the vocabularies, as
// plain writes them: in small letters, without accents and signs.
var (
	statusWords = map[string]timeline.Status{
		"aeulieu": timeline.Happened, "passe": timeline.Happened, "survenu": timeline.Happened, "occurred": timeline.Happened, "done": timeline.Happened,
		"encours": timeline.Ongoing, "annonce": timeline.Announced, "prevu": timeline.Planned, "planifie": timeline.Planned, "scheduled": timeline.Planned,
		"attendu": timeline.Expected, "hypothetique": timeline.Hypothetical, "dementi": timeline.Denied,
		"annule": timeline.Cancelled, "canceled": timeline.Cancelled, "inconnu": timeline.UnknownStatus,
	}
	certaintyWords = map[string]timeline.Certainty{
		"certain": timeline.Certain, "sur": timeline.Certain, "confirme": timeline.Certain, "confirmed": timeline.Certain,
		"probable": timeline.Probable, "likely": timeline.Probable, "possible": timeline.Possible, "incertain": timeline.Possible, "uncertain": timeline.Possible,
		"inconnu": timeline.UnknownCertainty,
	}
	typeWords = map[string]timeline.Type{
		"rencontre": timeline.Meeting, "reunion": timeline.Meeting, "sommet": timeline.Meeting, "visite": timeline.Visit, "declaration": timeline.Statement,
		"accord": timeline.Agreement, "traite": timeline.Agreement, "essai": timeline.Test, "fonction": timeline.Office, "violences": timeline.Violence,
		"catastrophe": timeline.Disaster, "autre": timeline.Other,
	}
)

// word reads a word of a vocabulary: "" for an empty cell, and unknown for one
// that cannot be read, which is told.
func word[W timeline.Word](w *worker, r role, vocabulary []W, words map[string]W, unknown W) W {
	cell := w.cells[r]
	if cell == "" {
		return 0
	}
	if one, ok := inVocabulary(cell, vocabulary, words); ok {
		return one
	}
	w.fail(r, fmt.Errorf("%q is not a word of this field; write %s", cell, choices(vocabulary)))
	return unknown
}

func inVocabulary[W timeline.Word](cell string, vocabulary []W, words map[string]W) (W, bool) {
	for _, one := range vocabulary {
		if strings.EqualFold(cell, one.String()) {
			return one, true
		}
	}
	one, ok := words[plain(cell)]
	return one, ok
}

// choices writes a vocabulary as people read it: "a, b or c".
func choices[W timeline.Word](vocabulary []W) string {
	var b strings.Builder
	for i, one := range vocabulary {
		switch {
		case i > 0 && i == len(vocabulary)-1:
			b.WriteString(" or ")
		case i > 0:
			b.WriteString(", ")
		}
		b.WriteString(one.String())
	}
	return b.String()
}

// typeOf reads a type; a word that is none becomes a tag, and is counted.
func (w *worker) typeOf(cell string) (timeline.Type, []string) {
	if cell == "" {
		return 0, nil
	}
	if one, ok := inVocabulary(cell, timeline.Types, typeWords); ok {
		return one, nil
	}
	if w.others == nil {
		w.others = map[string]int{}
	}
	if _, known := w.others[cell]; known || len(w.others) < maxOthers {
		w.others[cell]++
	}
	return timeline.Other, list(cell, ";,|")
}

// maxOthers bounds the words that are counted, and mostNamed those that are told.
const (
	maxOthers = 1000
	mostNamed = 6
)

// otherTypes says which words are no types; "" where all are.
func otherTypes(others map[string]int) string {
	if len(others) == 0 {
		return ""
	}
	var words []string
	n := 0
	for one, count := range others {
		words = append(words, one)
		n += count
	}
	slices.SortFunc(words, func(a, b string) int {
		if d := others[b] - others[a]; d != 0 {
			return d
		}
		return strings.Compare(a, b)
	})
	more := ""
	if len(words) > mostNamed {
		words, more = words[:mostNamed], " …"
	}
	for i, one := range words {
		words[i] = fmt.Sprintf("%s (%d)", one, others[one])
	}
	return fmt.Sprintf("types that are not in the vocabulary became tags, %d in all: %s%s; the types are %s", n, strings.Join(words, ", "), more, choices(timeline.Types))
}
