package extract

import (
	"strings"
)

// A negation is the words of a language that say that something is not so.
type negation struct {
	no      map[string]bool // words that deny the verb beside them: "not", "pas"
	half    map[string]bool // words that deny only with one of no behind them: "ne"
	nothing map[string]bool // words that deny as what they stand before: "no meeting", "aucune"
	never   []string        // phrases that lift a negation: "not only", "pas avant"
	untrue  []string        // what is said of a report that is none: "are false"
	telling map[string]bool // verbs whose denial leaves what they tell of alone: "say"
	clause  map[string]bool // words with which another clause begins
	part    map[string]bool // participles that stand before a date of their own: "held"
	aux     map[string]bool // words before a participle that is a verb: "was held"
	bounds  map[string]bool // words before a date up to which something is not: "until"
	harmed  map[string]bool // what befalls nobody when something happens: "hurt"
}

var negations = map[string]*negation{
	"en": {
		no:      words("not never n't cannot didn't doesn't don't hasn't haven't hadn't wasn't weren't won't wouldn't isn't aren't can't couldn't didn’t doesn’t don’t hasn’t haven’t hadn’t wasn’t weren’t won’t wouldn’t isn’t aren’t can’t"),
		nothing: words("no neither nobody none nor"),
		never: []string{
			"not only", "not just", "not until", "no stranger", "no doubt", "no longer than", "no later", "no less", "no more", "not counting", "not least", "not in vain", "not held in vain", "no sooner", "not rule", "not excluded",
			"did not hesitate", "not far", "not surprisingly", "not to mention",
		},
		untrue:  []string{"are false", "is false", "was false", "were false", "is untrue", "are untrue", "not true", "was wrong", "were wrong", "is wrong", "are wrong", "is fake", "are fake", "baseless", "unfounded", "groundless", "false report*", "a hoax", "was a lie"},
		telling: words("say said tell told explain explained know known reveal specify comment mention elaborate disclose announce give think believe mean see understand"),
		clause:  words("that which who whom whose where when because while although though but after before as if why how what and"),
		part:    words("held signed planned scheduled published called organised organized dated opened due"),
		aux:     words("was were been be is are t not never have has had being n't"),
		bounds:  words("until till before"),
		harmed:  words("hurt injured killed wounded harmed arrested"),
	},
	"fr": {
		no:      words("pas jamais point guère plus nullement"),
		half:    words("ne n"),
		nothing: words("aucun aucune ni nul nulle personne"),
		never:   []string{"pas seulement", "pas avant", "pas que", "non seulement", "pas moins", "pas loin", "pas exclu", "plus que", "pas exclure", "pas caché"},
		untrue:  []string{"est faux", "sont faux", "est fausse", "sont fausses", "était faux", "étaient fausses", "était fausse", "infondé*", "mensong*", "dénué* de tout fondement", "dénué* de fondement", "fausse nouvelle", "n est pas vrai"},
		telling: words("dit dire précisé préciser expliqué expliquer révélé indiqué indiquer commenté commenter voulu souhaité su donné mentionné sait pense croit"),
		clause:  words("qui que qu dont où quand parce car mais alors après avant pourquoi comment si lorsque lorsqu puisque comme et"),
		part:    words("prévu prévue prévus prévues tenu tenue tenus tenues signé signée signés signées organisé organisée publié publiée daté datée"),
		aux:     words("est sont été était étaient a ont pas jamais sera seront s"),
		bounds:  words("avant"),
		harmed:  words("blessé blessée blessés blessées tué tués tuée mort morts arrêté arrêtés"),
	},
}

// denied tells whether the words of a region say that what is of a date was not, or
// will not be, and by which word: a negation denies what stands in its clause, and
// leaves alone what other clauses tell of.
func (r *reader) denied(region []token, date Range) (wordCue, bool) {
	n := negations[r.name]
	if n == nil {
		return wordCue{}, false
	}
	for _, phrase := range n.untrue {
		if at, ok := r.find(phrase, region); ok {
			return wordCue{at, "status", "denied"}, true
		}
	}
	for _, phrase := range n.never {
		if _, ok := r.find(phrase, region); ok {
			return wordCue{}, false
		}
	}
	for i, t := range region {
		no := n.no[t.lower] || t.lower == "t" && strings.Trim(t.gap, "'’") == "" && t.gap != "" // won't
		no = no || r.name == "en" && t.lower == "to" && i > 0 && region[i-1].lower == "failed"
		if r.name == "fr" {
			no = no && n.halved(region, i)
		}
		nothing := n.nothing[t.lower]
		if !no && !nothing || n.tells(region, i) || nothing && n.harms(region, i) {
			continue
		}
		if n.reaches(region, i, date) {
			return wordCue{t.Range, "status", "denied"}, true
		}
	}
	return wordCue{}, false
}

// halved tells whether "ne" stands before "pas", as it must in written French: so
// "un pas de trop" denies nothing, nor "de plus".
func (n *negation) halved(region []token, i int) bool {
	for k := i - 1; k >= max(0, i-6); k-- {
		if n.half[region[k].lower] {
			return true
		}
	}
	return false
}

// tells tells whether what is denied is the telling: "did not say why".
func (n *negation) tells(region []token, i int) bool {
	for k := i + 1; k < min(len(region), i+4); k++ {
		if n.telling[region[k].lower] {
			return true
		}
	}
	return false
}

// harms tells whether nobody is who was not hurt: what did the harm was.
func (n *negation) harms(region []token, i int) bool {
	for k := i + 1; k < min(len(region), i+6); k++ {
		if n.harmed[region[k].lower] {
			return true
		}
	}
	return false
}

// reaches tells whether a date stands in the clause of a word that denies.
func (n *negation) reaches(region []token, i int, date Range) bool {
	for k, t := range region {
		if n.bounds[t.lower] && t.Start < date.Start && (k+1 == len(region) || region[k+1].Start >= date.Start || k+2 < len(region) && region[k+2].Start >= date.Start) {
			return false // "not until 12 May": then it is
		}
	}
	if date.End <= region[i].Start {
		// the date stands before: the clause goes on to the word that denies
		for k := i; k > 0 && region[k].Start >= date.End; k-- {
			if n.clause[region[k].lower] || strings.ContainsAny(region[k].gap, ",;:(—–") {
				return false
			}
		}
		return true
	}
	for k := i + 1; k < len(region) && region[k].Start < date.Start; k++ {
		if n.clause[region[k].lower] || strings.ContainsAny(region[k].gap, ",;:(—–") || n.part[region[k].lower] && !n.aux[region[k-1].lower] {
			return false
		}
	}
	return true
}
