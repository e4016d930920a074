package exercise

import (
	"cmp"
	"net/url"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/assets/translations"
	"dateline/data/kit/speech"
	"dateline/timeline"
)

// Answers are what no text of an exercise may say.
type Answers struct {
	asked     Gaps
	of        *timeline.Timeline         // with the answers
	byWord    map[string][]string        // answers by their first word in small letters, the longest first
	solid     []string                   // those in letters that are written without spaces
	years     years                      // of the dates
	pictures  map[string]bool            // facets that say pictures
	counts    map[string]bool            // facets whose numbers count something, and name no year
	media     map[string]timeline.Media  // of events, by their ids
	said      map[string]map[string]bool // of byWord, what is in it
	people    people                     // of towns and regions
	persons   map[string]bool            // the words of the names of people, folded
	nations   people                     // of countries, of which titles and names of people speak without telling a place
	notes     int                        // annotations that are left out
	asWritten []string                   // answers that are also common words, and are struck out with their capitals alone
	titles    *bearings                  // of all events, where titles are asked of all; else nil
	alone     bool                       // the answers to one event of a picture that shows others, too
}

// AnswersToEvent returns the answers to what is asked of one event.
func AnswersToEvent(t *timeline.Timeline, e *timeline.Event, asked Gaps) *Answers {
	a := &Answers{asked: asked, of: t, byWord: map[string][]string{}, persons: personsOf(t), alone: true}
	if asked.Ask(timeline.Titles) {
		a.addText(e.Title)
	}
	if asked.Ask(timeline.Dates) {
		a.addDate(e)
	}
	for _, p := range t.Places {
		if asked.Ask(timeline.Where) && p.ID == e.Place.ID {
			a.addPlace(p)
		}
	}
	a.settle()
	return a
}

// Asked returns what is asked for.
func (a *Answers) Asked() Gaps { return a.asked }

// Withheld returns how many annotations an exercise does not have, since they would tell the date
// of what they are pinned to.
func (a *Answers) Withheld() int {
	if a == nil {
		return 0
	}
	return a.notes
}

func (a *Answers) addText(t timeline.Text) {
	for _, one := range t {
		a.add(one.Value)
	}
}

// addDate adds what an event says of its date, in every language.
func (a *Answers) addDate(e *timeline.Event) {
	d := e.When.Date
	if d.IsZero() {
		return
	}
	a.add(d.String())
	a.add(e.When.Said)
	for _, lang := range translations.Languages() {
		a.add(speech.Words(d, lang))
	}
	a.years.add(d)
}

// least is of how many letters an answer is that is struck out whatever its capitals: Nice is
// not what is nice.
const least = 5

// ligatures are letters that some write as two.
var ligatures = []*strings.Replacer{
	strings.NewReplacer("œ", "oe", "Œ", "Oe", "æ", "ae", "Æ", "Ae", "ß", "ss"),
	strings.NewReplacer("oe", "œ", "Oe", "Œ", "ae", "æ", "Ae", "Æ", "ss", "ß"),
}

// add adds an answer, in every spelling.
func (a *Answers) add(answer string) {
	a.addSpelled(answer)
	for _, other := range ligatures {
		if spelled := other.Replace(answer); spelled != answer {
			a.addSpelled(spelled)
		}
	}
}

// addSpelled adds an answer. One of a single letter would strike out words that have nothing to do with it.
func (a *Answers) addSpelled(answer string) {
	answer = strings.TrimFunc(answer, func(r rune) bool { return !inWord(r) })
	if utf8.RuneCountInString(answer) < 2 || answer == Gap {
		return
	}
	if first, _ := utf8.DecodeRuneInString(answer); unspaced(first) {
		a.solid = append(a.solid, answer)
		return
	}
	word := timeline.Fold(answer[:wordEnd(answer)])
	if a.said == nil {
		a.said = map[string]map[string]bool{}
	}
	if a.said[word] == nil {
		a.said[word] = map[string]bool{}
	}
	if !a.said[word][answer] {
		a.said[word][answer] = true
		a.byWord[word] = append(a.byWord[word], answer)
	}
}

// settle puts the longest answers first, so that none is struck out as a part of another.
func (a *Answers) settle() {
	longest := func(x, y string) int { return cmp.Or(cmp.Compare(len(y), len(x)), cmp.Compare(x, y)) }
	for word := range a.byWord {
		slices.SortFunc(a.byWord[word], longest)
	}
	slices.SortFunc(a.solid, longest)
	a.said = nil
}

// Strike puts a gap in the place of each answer in a text.
func (a *Answers) Strike(text string) string { return a.with(text, Gap) }

// short is a gap in a picture that is drawn already, where there is no more room.
const short = "____"

// Tells tells whether a text says an answer.
func (a *Answers) Tells(text string) bool { return a.with(text, "\x00") != text }

func (a *Answers) with(text, gap string) string {
	if a == nil || text == "" {
		return text
	}
	return a.named(a.dates(text, gap), gap, true)
}

// dates strikes out what tells dates, where they are asked.
func (a *Answers) dates(text, gap string) string {
	if a.asked.Ask(timeline.Dates) {
		text = spokens().strike(text, gap, a.years)
	}
	return text
}

// loosely strikes out what with does, but leaves what belongs to a country.
func (a *Answers) loosely(text, gap string) string {
	if a == nil || text == "" {
		return text
	}
	return a.named(a.dates(text, gap), gap, false)
}

// named strikes out the answers as they are written, and the people of the places, of countries
// where nations are meant, too.
func (a *Answers) named(text, gap string, nations bool) string {
	for _, one := range a.solid {
		text = strings.ReplaceAll(text, one, gap)
	}
	return a.strikeWords(text, gap, nations)
}

// strikeWords strikes out the answers that begin and end with words.
func (a *Answers) strikeWords(text, gap string, nations bool) string {
	var b strings.Builder
	for at := 0; at < len(text); {
		r, n := utf8.DecodeRuneInString(text[at:])
		if !inWord(r) {
			b.WriteString(text[at : at+n])
			at += n
			continue
		}
		end := at + wordEnd(text[at:])
		if found := a.at(text, at, end); found > 0 {
			b.WriteString(gap)
			at += found
			continue
		}
		if word := text[at:end]; a.people.has(word) || nations && a.nations.has(word) {
			b.WriteString(gap)
		} else {
			b.WriteString(text[at:end])
		}
		at = end
	}
	return b.String()
}

// at returns the length of the answer that begins at a word of a text, 0 for none.
func (a *Answers) at(text string, at, end int) int {
	for _, one := range a.byWord[timeline.Fold(text[at:end])] {
		n := begins(text[at:], one)
		to := at + n
		if n == 0 || text[at:to] == strings.ToLower(one) && slices.Contains(a.asWritten, one) {
			continue
		}
		switch rest := wordEnd(text[to:]); {
		case rest == 0:
			return n
		case a.asked.Ask(timeline.Where) && len(one) >= least && peopled(text[to:to+rest]):
			return n + rest // New Yorkers
		}
	}
	return 0
}

// begins returns the length of an answer with which a text begins, 0 for another text: a long one whatever its
// capitals and accents, Reykjavík is Reykjavik; a short one must have its capitals, or only capitals.
func begins(text, answer string) int {
	if len(answer) < least {
		if strings.HasPrefix(text, answer) || strings.HasPrefix(text, strings.ToUpper(answer)) {
			return len(answer)
		}
		return 0
	}
	at := 0
	for _, want := range answer {
		r, n := utf8.DecodeRuneInString(text[at:])
		if n == 0 || r != want && timeline.Fold(string(r)) != timeline.Fold(string(want)) {
			return 0
		}
		at += n
	}
	return at
}

// Spells tells whether an address has the words of an answer in it, as addresses write them: a long
// one anywhere, a short one as words of their own.
func (a *Answers) Spells(address string) bool {
	if plain, err := url.PathUnescape(address); err == nil {
		address = plain
	}
	plain := slug(address)
	words := strings.Join(strings.FieldsFunc(address, func(r rune) bool { return !inWord(r) }), " ")
	apart := " " + timeline.Fold(words) + " "
	for _, all := range a.byWord {
		for _, one := range all {
			s := slug(one)
			if len(s) >= least && strings.Contains(plain, s) || len(s) >= leastApart && strings.Contains(apart, " "+timeline.Fold(one)+" ") {
				return true
			}
		}
	}
	if a.people.inside(address) || a.nations.inside(address) {
		return true
	}
	return a.asked.Ask(timeline.Dates) && (a.Tells(words) || a.Tells(address))
}

// leastApart is of how many letters an answer is that an address spells as a word of its own: one of
// two is the code of a language.
const leastApart = 3

// slug leaves the letters and digits of a text, small and without accents.
func slug(text string) string {
	return strings.Map(func(r rune) rune {
		if inWord(r) {
			return r
		}
		return -1
	}, timeline.Fold(text))
}

// wordEnd returns where the word ends with which a text begins.
func wordEnd(text string) int {
	for i, r := range text {
		if !inWord(r) {
			return i
		}
	}
	return len(text)
}

func inWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) }

// unspaced tells whether a letter is of a script that has no spaces between words, or joins
// endings to them.
func unspaced(r rune) bool {
	return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul, unicode.Thai)
}
