package extract

import "strings"

// halved tells whether "ne" stands before "pas", as it must in written French: so
// "un pas de trop" denies nothing, nor "de plus"; and behind it in "pas un coup ne fut
// tiré". "Ne … que" denies nothing.
func (n *negation) halved(region []token, i int) bool {
	for k := i - 1; k >= max(0, i-6); k-- {
		if n.half[region[k].lower] {
			return !n.bare[region[i].lower] || i+1 >= len(region) || region[i+1].lower != "que" && region[i+1].lower != "qu"
		}
	}
	if i+1 < len(region) && (region[i+1].lower == "un" || region[i+1].lower == "une") {
		for k := i + 2; k < min(len(region), i+9); k++ {
			if n.half[region[k].lower] {
				return true
			}
		}
	}
	return false
}

// joined tells whether what a verb keeps from coming about stands behind it: "refused
// to", "have yet to".
func (n *negation) joined(region []token, i int) bool {
	return i+1 < len(region) && n.to[region[i+1].lower]
}

// less tells whether nothing was only of something that took place: "la réunion du 7
// avril n'a donné aucun résultat". The date says which meeting it was, and what it came
// to stands behind.
func (n *negation) less(region []token, i int, date Range) bool {
	if date.End > region[i].Start {
		return false
	}
	for k := range region {
		if region[k].Start >= date.Start {
			return k > 1 && n.of[region[k-1].lower]
		}
	}
	return false
}

// contrasts tells whether only a place, a name or a circumstance is denied, for another
// that stands behind "but": "held not in Hanoi but in Singapore".
func (n *negation) contrasts(region []token, i int) bool {
	if i == 0 || i+1 >= len(region) || !n.places[region[i+1].lower] || n.aux[region[i-1].lower] || auxiliary[region[i-1].lower] {
		return false
	}
	for k := i + 2; k < len(region); k++ {
		if n.but[region[k].lower] {
			return true
		}
	}
	return false
}

// decides tells whether what is denied is what somebody has made up his mind about, on
// a day that stands before: "on Monday the court decided not to hear the case".
func (n *negation) decides(region []token, i int, date Range) bool {
	verb := i - 1
	if len(n.half) > 0 && verb > 1 && n.half[region[verb].lower] && n.to[region[verb-1].lower] {
		verb -= 2 // "décidé de ne pas"
	} else if len(n.half) > 0 || i+1 >= len(region) || !n.to[region[i+1].lower] {
		return false
	}
	return verb > 0 && date.End <= region[verb].Start && !auxiliary[region[verb].lower]
}

// describes tells whether a negation stands in a clause that says more of a thing, and
// another verb stands between it and the date: "the bridge that was never finished was
// sold on Monday".
func (n *negation) describes(region []token, i int, date Range, verbs tenses) bool {
	first := -1
	for k := max(0, i-4); k < i; k++ {
		if next := region[k+1].lower; n.who[region[k].lower] && (k+1 == i && n.no[region[i].lower] || n.aux[next] || auxiliary[next] || n.half[next]) {
			first = k
		}
	}
	if first < 1 {
		return false
	}
	for k := i + 2; k < len(region) && region[k].Start < date.Start; k++ {
		if w := region[k].lower; (n.aux[w] || auxiliary[w] || verbs.gone[w]) && !n.no[w] {
			return true
		}
	}
	return false
}

// rejected tells whether a tale stands behind a verb by which it is denied, and the date
// is of the tale.
func (n *negation) rejected(region []token, i int, date Range) bool {
	for k := i + 1; k < min(len(region), i+4); k++ {
		if n.tale[region[k].lower] {
			return date.Start > region[k].End
		}
	}
	return false
}

// auxiliary are the verbs that a negation behind them denies as a whole.
var auxiliary = words("do does did will would shall should can could may might must has have had is are was were be")

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
			if n.clause[region[k].lower] && !n.goesOn(region, k, i, date) || strings.ContainsAny(region[k].gap, ",;:(—–") && !leads(region, k, date) {
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

// leads tells whether a sentence begins with a date and the comma behind it: "On 15 March
// 2019, the train did not run".
func leads(region []token, k int, date Range) bool {
	before := 0
	for before < len(region) && region[before].End <= date.Start {
		before++
	}
	return before <= 1 && region[k-1].Start < date.End && strings.TrimSpace(region[k].gap) == ","
}

// goesOn tells whether behind a conjunction it is said of what the date is of that it did
// not take place: "the rally on 5 March was banned and did not take place".
func (n *negation) goesOn(region []token, k, i int, date Range) bool {
	if k+1 >= len(region) || region[k+1].capital || !n.aux[region[k+1].lower] && !auxiliary[region[k+1].lower] && !n.half[region[k+1].lower] {
		return false
	}
	for at := i + 1; at < min(len(region), i+3); at++ {
		if n.occurs[region[at].lower] {
			return true
		}
	}
	return false
}
