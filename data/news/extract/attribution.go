package extract

import "strings"

// A saying is who says something, by bytes of the text.
type saying struct {
	act                act
	verb, speaker, via Range
}

// saying finds who says what a sentence tells: "selon Izvestia, qui cite une
// source diplomatique", "Moscow said", ", a annoncé jeudi le Kremlin".
func (r *reader) saying(all []token, dates []Range) saying {
	s := r.accordingTo(all)
	if s.verb == (Range{}) {
		s = r.verbOfSaying(all, dates)
	}
	if s.verb == (Range{}) {
		return s
	}
	for _, words := range r.citing {
		at, ok := r.find(words, all)
		if !ok || at.Start < s.verb.End && at.Start < s.speaker.Start {
			continue
		}
		if cited := r.nounPhrase(all, at.End, dates); cited.End > cited.Start && r.sourceLike(all, cited) {
			s.via, s.speaker = s.speaker, cited
			break
		}
	}
	return s
}

// speaks tells whether words may name a speaker: they have a name, or a word for
// a source.
func (r *reader) speaks(all []token, in Range) bool {
	for _, t := range inside(all, in) {
		if t.capital && !r.lexicon.common[t.lower] || t.shout {
			return true
		}
	}
	return in.End > in.Start && r.sourceLike(all, in)
}

// sourceLike tells whether words name a source: a word for one, or a name.
func (r *reader) sourceLike(all []token, in Range) bool {
	for _, t := range inside(all, in) {
		if r.sourceWord[t.lower] || r.roles[t.lower] || r.bodies[t.lower] {
			return true
		}
	}
	return false
}

// accordingTo finds "selon X", "according to X".
func (r *reader) accordingTo(all []token) saying {
	for _, words := range r.according {
		at, ok := r.find(words, all)
		if !ok {
			continue
		}
		if who := r.nounPhrase(all, at.End, nil); r.speaks(all, who) {
			return saying{act: says, verb: at, speaker: who}
		}
	}
	return saying{}
}

// verbOfSaying finds a verb of saying and its subject, before it or behind it.
func (r *reader) verbOfSaying(all []token, dates []Range) saying {
	var best saying
	for i, t := range all {
		what, ok := r.speech[t.lower]
		if !ok && i+1 < len(all) {
			what, ok = r.speech[t.lower+" "+all[i+1].lower]
		}
		if !ok || best.act != 0 && what <= best.act {
			continue
		}
		if i > 0 && r.passive[all[i-1].lower] || i+1 < len(all) && r.unspoken[all[i+1].lower] {
			continue // "was announced", "announced for Friday"
		}
		s := saying{act: what, verb: t.Range}
		if s.speaker = r.subjectBefore(all, i, dates); s.speaker.End == 0 {
			s.speaker = r.nounPhrase(all, t.End, dates)
		}
		if r.speaks(all, s.speaker) {
			best = s
		}
	}
	return best
}

// subjectBefore returns the words in front of a verb, back to the comma or the
// conjunction before them.
func (r *reader) subjectBefore(all []token, i int, dates []Range) Range {
	var found Range
	last := i - 1
	for last >= 0 && blankOrElided(all[last+1].gap) && (r.quiet[all[last].lower] || covered(all[last].Range, dates)) {
		last--
	}
	if last < 0 || !blankOrElided(all[last+1].gap) {
		return found
	}
	for k := last; k >= 0 && last-k < 9; k-- {
		w := all[k].lower
		if k < last && !blankOrElided(all[k+1].gap) && strings.TrimSpace(all[k+1].gap) != "." || r.quiet[w] && !all[k].capital || covered(all[k].Range, dates) {
			break
		}
		if _, told := r.verbs.of(w, ""); told && !all[k].capital && !r.sourceWord[w] && r.verbs.gone[w] {
			break
		}
		found = Range{all[k].Start, all[last].End}
	}
	return r.trimmed(all, found)
}

// nounPhrase returns the words behind a place in a sentence, up to the next comma,
// conjunction or verb; dates are passed over.
func (r *reader) nounPhrase(all []token, from int, dates []Range) Range {
	var found Range
	n := 0
	for i, t := range all {
		if t.Start < from || found.End == 0 && (covered(t.Range, dates) || r.quiet[t.lower]) {
			continue
		}
		if found.End > 0 && (!blankOrElided(t.gap) && strings.TrimSpace(t.gap) != "." || covered(t.Range, dates) || r.quiet[t.lower] && !t.capital) || n > 8 {
			break
		}
		if found.End == 0 && i > 0 && t.Start > from && strings.ContainsAny(t.gap, ",;:«\"“") {
			return Range{}
		}
		if _, told := r.verbs.of(t.lower, ""); found.End > 0 && told && !t.capital && (r.verbs.gone[t.lower] || r.verbs.coming[t.lower]) || r.speech[t.lower] != 0 {
			break
		}
		if found.End == 0 {
			found.Start = t.Start
		}
		found.End = t.End
		n++
	}
	return r.trimmed(all, found)
}

// trimmed drops articles before a speaker, and prepositions behind it.
func (r *reader) trimmed(all []token, in Range) Range {
	for _, t := range all {
		if t.Start == in.Start && r.articles[t.lower] {
			in.Start = t.End
		}
	}
	for i := len(all) - 1; i >= 0; i-- {
		if t := all[i]; t.End == in.End && (r.locative[t.lower] || r.joints[t.lower]) {
			in.End = t.Start
			if i > 0 {
				in.End = all[i-1].End
			}
		}
	}
	for _, t := range all {
		if t.Start >= in.Start && t.End <= in.End {
			in.Start = t.Start
			return in
		}
	}
	return Range{}
}

// covered tells whether a range lies in one of several.
func covered(in Range, all []Range) bool {
	for _, one := range all {
		if in.Start < one.End && one.Start < in.End {
			return true
		}
	}
	return false
}
