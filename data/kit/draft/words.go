package draft

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"dateline/timeline"
)

// The words, English and French, that files use for those of the vocabularies
// beside the words of the vocabularies themselves, as Letters writes them.
var (
	statusWords = map[string]timeline.Status{
		"aeulieu": timeline.Happened, "passe": timeline.Happened, "survenu": timeline.Happened, "occurred": timeline.Happened, "done": timeline.Happened,
		"realise": timeline.Happened, "termine": timeline.Happened, "completed": timeline.Happened,
		"encours": timeline.Ongoing, "current": timeline.Ongoing, "annonce": timeline.Announced, "prevu": timeline.Planned, "planifie": timeline.Planned,
		"scheduled": timeline.Planned, "attendu": timeline.Expected, "hypothetique": timeline.Hypothetical, "dementi": timeline.Denied, "nie": timeline.Denied,
		"annule": timeline.Cancelled, "canceled": timeline.Cancelled, "inconnu": timeline.UnknownStatus,
	}
	certaintyWords = map[string]timeline.Certainty{
		"sur": timeline.Certain, "certaine": timeline.Certain, "confirme": timeline.Certain, "confirmed": timeline.Certain, "verifie": timeline.Certain, "verified": timeline.Certain,
		"likely": timeline.Probable, "vraisemblable": timeline.Probable,
		"incertain": timeline.Possible, "uncertain": timeline.Possible, "unconfirmed": timeline.Possible, "nonconfirme": timeline.Possible,
		"inconnu": timeline.UnknownCertainty,
	}
	typeWords = map[string]timeline.Type{
		"rencontre": timeline.Meeting, "reunion": timeline.Meeting, "sommet": timeline.Meeting, "visite": timeline.Visit, "declaration": timeline.Statement,
		"accord": timeline.Agreement, "traite": timeline.Agreement, "essai": timeline.Test, "fonction": timeline.Office, "violences": timeline.Violence,
		"catastrophe": timeline.Disaster, "autre": timeline.Other,
	}
)

// Letters returns the letters and digits of a word alone, small and without
// accents: "A eu lieu" becomes "aeulieu", "Réunion" "reunion".
func Letters(word string) string {
	var b strings.Builder
	for _, r := range norm.NFD.String(strings.ToLower(word)) {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			b.WriteRune(r)
		}
	}
	return b.String()
}

// known finds a word in a vocabulary, else among the words for it.
func known[W timeline.Word](word string, vocabulary []W, words map[string]W) (W, bool) {
	for _, one := range vocabulary {
		if strings.EqualFold(word, one.String()) {
			return one, true
		}
	}
	one, ok := words[Letters(word)]
	if !ok {
		one, ok = words[strings.TrimSuffix(Letters(word), "e")] // annulée, incertaine
	}
	return one, ok
}

// isTrade tells whether a word is the French "traite", a trade in people, and not a "traité", a treaty.
func isTrade(word string) bool {
	return Letters(word) == "traite" && strings.EqualFold(norm.NFC.String(word), "traite")
}

// StatusOf reads a status, or what such columns hold as often, how sure it is:
// "confirmed" says nothing of when, so that the status it comes with is zero.
func StatusOf(word string) (timeline.Status, timeline.Certainty, bool) {
	word = strings.TrimSpace(word)
	if s, ok := known(word, timeline.Statuses, statusWords); ok {
		return s, 0, true
	}
	c, ok := known(word, timeline.Certainties, certaintyWords)
	return 0, c, ok
}

// CertaintyOf reads a certainty.
func CertaintyOf(word string) (timeline.Certainty, bool) {
	return known(strings.TrimSpace(word), timeline.Certainties, certaintyWords)
}

// TypeOf reads a type of event; a word that is none becomes a tag of an event of
// another type.
func TypeOf(word string) (timeline.Type, []string) {
	if word = strings.TrimSpace(word); word == "" {
		return 0, nil
	}
	if t, ok := known(word, timeline.Types, typeWords); ok && !isTrade(word) {
		return t, nil
	}
	return timeline.Other, []string{word}
}
