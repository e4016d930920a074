package extract

import "strings"

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
	wants   map[string]bool // verbs by which what stands behind them does not come about: "refused"
	to      map[string]bool // the words that join it to them: "to", "de"
	bare    map[string]bool // verbs that half is enough to deny: "n'ont pu"
	of      map[string]bool // words before a date that only says which of several is meant: "du 21 mars"
	places  map[string]bool // words before what alone is denied: "not in Hanoi but in Singapore"
	but     map[string]bool // words behind it
	occurs  map[string]bool // verbs of what takes place: "did not take place"
	rejects map[string]bool // verbs by which a tale is denied: "rejected claims"
	who     map[string]bool // words with which a clause begins that says more of what stands before it
	tale    map[string]bool // words for what a verb denies, which a date behind them is of: "reports of a meeting", "having met"
}

var negations = map[string]*negation{
	"en": {
		no:      words("not never n't cannot didn't doesn't don't hasn't haven't hadn't wasn't weren't won't wouldn't isn't aren't can't couldn't didn’t doesn’t don’t hasn’t haven’t hadn’t wasn’t weren’t won’t wouldn’t isn’t aren’t can’t"),
		nothing: words("no neither nobody none nor nothing"),
		never: []string{
			"not only", "not just", "not until", "no stranger", "no doubt", "no longer than", "no later", "no less", "no fewer", "not fewer", "no more", "not counting", "not least", "not in vain", "not held in vain", "no sooner", "not rule", "not excluded",
			"could not have been *er", "couldn't have been *er", "could not be *er", "could not have been more", "not without", "not alone", "did not hesitate", "not far", "not surprisingly", "not to mention",
		},
		untrue:  []string{"are false", "is false", "was false", "were false", "is untrue", "are untrue", "not true", "was wrong", "were wrong", "is wrong", "are wrong", "is fake", "are fake", "baseless", "unfounded", "groundless", "false report*", "a hoax", "was a lie"},
		telling: words("say said tell told explain explained know known reveal specify comment mention elaborate disclose announce give think believe mean see understand"),
		clause:  words("that which who whom whose where when because while although though but after before as if why how what and"),
		part:    words("held signed planned scheduled published called organised organized dated opened due"),
		aux:     words("was were been be is are t not never have has had being n't"),
		bounds:  words("until till before"),
		harmed:  words("hurt injured killed wounded harmed arrested"),
		wants:   words("failed refused refuses declined declines unable yet forbidden prevented"),
		to:      words("to"),
		of:      words("of"),
		places:  words("in on at to with by for from the a"),
		but:     words("but"),
		occurs:  words("take takes taken happen happens happened occur occurred proceed go"),
		rejects: words("rejected rejects dismissed dismisses disputed disputes rebutted debunked"),
		who:     words("that which who"),
		tale:    words("report reports claim claims rumour rumours rumor rumors allegation allegations suggestions having being any"),
	},
	"fr": {
		no:      words("pas jamais point guère plus nullement"),
		half:    words("ne n"),
		nothing: words("aucun aucune ni nul nulle personne rien"),
		never:   []string{"pas seulement", "pas avant", "pas que", "non seulement", "pas moins", "pas loin", "pas exclu", "plus que", "pas exclure", "pas caché"},
		untrue:  []string{"est faux", "sont faux", "est fausse", "sont fausses", "était faux", "étaient fausses", "était fausse", "infondé*", "mensong*", "dénué* de tout fondement", "dénué* de fondement", "fausse nouvelle", "n est pas vrai"},
		telling: words("dit dire précisé préciser expliqué expliquer révélé indiqué indiquer commenté commenter voulu souhaité su donné mentionné sait pense croit"),
		clause:  words("qui que qu dont où quand parce car mais alors après avant pourquoi comment si lorsque lorsqu puisque comme et"),
		part:    words("prévu prévue prévus prévues tenu tenue tenus tenues signé signée signés signées organisé organisée publié publiée daté datée"),
		aux:     words("est sont été était étaient a ont pas jamais sera seront s"),
		bounds:  words("avant"),
		harmed:  words("blessé blessée blessés blessées tué tués tuée mort morts arrêté arrêtés"),
		wants:   words("refusé refuse refusa refusent refusait"),
		to:      words("de d"),
		bare:    words("pu peut peuvent put purent pouvait pouvaient pourra pourront su sut osa osé cessa"),
		of:      words("du de d des"),
		places:  words("à en au aux dans le la les un une par pour avec"),
		but:     words("mais"),
		occurs:  words("eu aura tenu tenue tenir tiendra déroulé déroulée lieu"),
		rejects: words("rejeté rejette rejettent balayé balaie contesté conteste"),
		who:     words("qui que qu"),
		tale:    words("rumeur rumeurs information informations nouvelle nouvelles accusation accusations avoir être toute tout"),
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
		if n.rejects[t.lower] && n.rejected(region, i, date) {
			return wordCue{t.Range, "status", "denied"}, true
		}
		no := n.no[t.lower] || t.lower == "t" && strings.Trim(t.gap, "'’") == "" && t.gap != "" || n.bare[t.lower] // won't
		if len(n.half) > 0 {
			no = no && n.halved(region, i)
		}
		no = no || n.wants[t.lower] && n.joined(region, i)
		nothing := n.nothing[t.lower]
		if !no && !nothing || n.tells(region, i) || nothing && (n.harms(region, i) || n.less(region, i, date)) || n.contrasts(region, i) || n.decides(region, i, date) || n.describes(region, i, date, r.verbs) {
			continue
		}
		if n.reaches(region, i, date) {
			return wordCue{t.Range, "status", "denied"}, true
		}
	}
	return wordCue{}, false
}
