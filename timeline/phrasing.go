package timeline

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A Phrasing is what the titles of a timeline say beside the names of actors, where few phrases come again and
// again: "signs a treaty with" of "France signs a treaty with Spain". It stands in no file, for the titles say it;
// and knows no words, for it only counts.
type Phrasing struct {
	Phrases []string // as they are written, the most frequent first
	Titles  int      // titles that were looked at,
	Said    int      // and of these those that say one of the phrases

	called func(actor string) []string // the names that actors had then, which titles go on saying
	rank   map[string]int              // of the phrases, as Fold returns them, and as they are written
}

// What phrases must be to be told: so many titles at the least, a number of phrases between two, so large a part of
// the titles that say one, each said so many times and by so large a part; and no longer than a name, in bytes.
const (
	leastTitles  = 20
	leastPhrases = 2
	mostPhrases  = 12
	phrasesCover = 0.6
	leastSaid    = 2
	leastPart    = 0.01
	longPhrase   = 48
)

// mostTitles is how many titles are looked at; of more every so many. Of more events than mostPhrased there is no
// phrasing: each would be read whenever they are sorted.
const (
	mostTitles  = 5000
	mostPhrased = 300_000
)

// gap stands in a phrase for the names between its parts.
const gap = " … "

// FindPhrasing returns the phrasing of a timeline of actors that says by no type and by no facet of few values what
// its events are; nil for any other, and where no few phrases make most titles.
func FindPhrasing(t *Timeline) *Phrasing {
	if len(t.Actors) == 0 || t.Events.Len() > mostPhrased || t.sorted() {
		return nil
	}
	var titles [][]string // what each may say, the whole of it first
	called, counts := t.ActorNames(), map[string]int{}
	p := &Phrasing{called: called}
	slots := t.Events.Slots()
	step := max(1, slots/mostTitles)
	for k := 0; k < slots; k += step {
		e := t.Events.At(min(k+scattered(k/step)%step, slots-1))
		if e == nil || len(e.Title) == 0 {
			continue
		}
		p.Titles++
		parts, named := partsOf(nil, e.Title[0].Value, e.Actors, called, nil)
		if may := phrasesOf(parts); named && len(may) > 0 {
			titles = append(titles, may)
			counts[Fold(may[0])]++
		}
	}
	if p.Titles < leastTitles || float64(len(titles)) < phrasesCover*float64(p.Titles) {
		return nil
	}
	said, written := map[string]int{}, map[string]string{}
	for _, may := range titles {
		best := shortest(may, func(phrase string) bool { return counts[Fold(phrase)] >= leastSaid })
		key := Fold(best)
		said[key]++
		if _, had := written[key]; !had {
			written[key] = best
		}
	}
	for key, times := range said {
		if times >= leastSaid && float64(times) >= leastPart*float64(p.Titles) {
			p.Phrases = append(p.Phrases, key)
		}
	}
	slices.SortFunc(p.Phrases, func(a, b string) int { return cmp.Or(cmp.Compare(said[b], said[a]), cmp.Compare(a, b)) })
	p.Phrases = p.Phrases[:min(len(p.Phrases), mostPhrases)]
	p.rank = make(map[string]int, len(p.Phrases))
	for k, key := range p.Phrases {
		p.Said += said[key]
		p.rank[key], p.rank[written[key]], p.Phrases[k] = k, k, written[key]
	}
	if len(p.Phrases) < leastPhrases || float64(p.Said) < phrasesCover*float64(p.Titles) {
		return nil
	}
	return p
}

// sorted tells whether a timeline says what its events are: most by their type, or by a facet of few words.
func (t *Timeline) sorted() bool {
	looked, typed := 0, 0
	type few struct {
		words map[string]bool
		said  int
	}
	facets := map[string]*few{}
	for _, f := range t.Facets {
		if f.Kind != OfNumbers && !t.OfTelling(f.Name) {
			facets[f.Name] = &few{words: map[string]bool{}}
		}
	}
	for e := range t.Events.Sample(mostTitles) {
		looked++
		if e.Type != 0 && e.Type != Other {
			typed++
		}
		for _, v := range e.Values() {
			if f := facets[v.Facet]; f != nil {
				f.said++
				if len(f.words) <= mostPhrases {
					f.words[v.Word] = true
				}
			}
		}
	}
	most := phrasesCover * float64(looked)
	if float64(typed) >= most {
		return true
	}
	for _, f := range facets {
		if float64(f.said) >= most && len(f.words) >= leastPhrases && len(f.words) <= mostPhrases {
			return true
		}
	}
	return false
}

// Of returns the phrase that the title of an event says, "" where that is none; names are those of each actor by
// its id. Of no phrasing it is "".
func (p *Phrasing) Of(e *Event, names func(actor string) []string) string {
	if p == nil || len(e.Title) == 0 {
		return ""
	}
	var room [8]titlePart
	parts, found := partsOf(room[:0], e.Title[0].Value, e.Actors, names, p.called)
	if !found {
		return ""
	}
	if one, alone := only(parts); alone {
		if rank, is := p.rank[one]; is {
			return p.Phrases[rank]
		}
	}
	phrase := shortest(phrasesOf(parts), func(phrase string) bool { _, is := p.rank[Fold(phrase)]; return is })
	if rank, is := p.rank[Fold(phrase)]; is {
		return p.Phrases[rank]
	}
	return ""
}

// shortest returns of what a title may say that which has the fewest parts of those that others say too, else all
// of it.
func shortest(may []string, said func(phrase string) bool) (phrase string) {
	for k, one := range may {
		if k == 0 || said(one) && strings.Count(one, gap) < strings.Count(phrase, gap) {
			phrase = one
		}
	}
	return phrase
}

// only returns the words of the one part that has any; false where several have.
func only(parts []titlePart) (words string, alone bool) {
	for _, one := range parts {
		if one.words != "" && words != "" {
			return "", false
		}
		words += one.words
	}
	return words, words != ""
}

// phrasesOf returns what a title of some parts may say: all of them, and the same without words that stand alone
// before a name, such as an "and" or a "the".
func phrasesOf(parts []titlePart) (all []string) {
	add := func(without func(k int) bool) {
		var left []string
		for k, one := range parts {
			if one.words != "" && !without(k) {
				left = append(left, one.words)
			}
		}
		phrase := strings.Join(left, gap)
		if phrase != "" && len(phrase) <= longPhrase && strings.IndexFunc(phrase, unicode.IsLetter) >= 0 && !slices.Contains(all, phrase) {
			all = append(all, phrase)
		}
	}
	add(func(int) bool { return false })
	for k := range parts {
		if parts[k].loose {
			add(func(one int) bool { return one == k })
		}
	}
	add(func(k int) bool { return parts[k].loose })
	return all
}

// A titlePart is what stands before, between or behind the names in a title; loose tells that it is one word
// before one of them.
type titlePart struct {
	words string
	loose bool
}

// partsOf cuts a title at the names of actors, the longest first where one begins another, and puts what is left
// behind some parts; once tells the names that actors had before.
func partsOf(parts []titlePart, title string, actors []Part, names, once func(string) []string) (_ []titlePart, found bool) {
	from := 0
	cut := func(to int) {
		words := strings.TrimFunc(title[from:to], func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsNumber(r) && !unicode.IsMark(r) })
		parts = append(parts, titlePart{words, to < len(title) && words != "" && !strings.ContainsFunc(words, unicode.IsSpace)})
	}
	for at := 0; at < len(title); {
		longest := 0
		if utf8.RuneStart(title[at]) && !wordBefore(title, at) {
			for _, actor := range actors {
				longest = max(longest, begins(title, at, names(actor.Actor)))
				if once != nil && longest == 0 {
					longest = begins(title, at, once(actor.Actor))
				}
			}
		}
		if longest > 0 {
			cut(at)
			at += longest
			from, found = at, true
			continue
		}
		at++
	}
	cut(len(title))
	return parts, found
}

// begins returns how long the longest of some names is that stands at a place of a title; 0 for none.
func begins(title string, at int, names []string) (longest int) {
	for _, name := range names {
		if len(name) > longest && strings.HasPrefix(title[at:], name) && !wordAt(title, at+len(name)) {
			longest = len(name)
		}
	}
	return longest
}

// scattered returns a number by which what is looked at follows no step that titles may follow, too.
func scattered(k int) int { return int(uint32(k) * 2654435761 >> 8) }

// ofWord tells whether a rune goes on a word: a letter, a number or a mark upon one; scripts that set no blanks between
// words have none that goes on.
func ofWord(r rune) bool {
	return (unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.IsMark(r)) && !unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer)
}

// wordBefore tells whether a letter or a number stands before a place of a text, and wordAt whether one stands
// there: a name that goes on is another name.
func wordBefore(text string, at int) bool {
	r, _ := utf8.DecodeLastRuneInString(text[:at])
	return ofWord(r)
}

func wordAt(text string, at int) bool {
	r, _ := utf8.DecodeRuneInString(text[at:])
	return ofWord(r)
}

// ActorNames returns what tells all names of an actor by its id.
func (t *Timeline) ActorNames() func(actor string) []string {
	all := make(map[string][]string, len(t.Actors))
	for _, a := range t.Actors {
		all[a.ID] = append(a.Name.values(), a.Aliases...)
	}
	return func(actor string) []string { return all[actor] }
}

// phrase returns what the title of an event says.
func (n *names) phrase(e *Event) string {
	return n.of.Phrasing.Of(e, func(actor string) []string { return n.actor[actor] })
}

// saysTest tests for what titles say.
func saysTest(c *condition, n *names) test {
	return func(e *Event) bool { phrase := n.phrase(e); return phrase != "" && c.means(phrase) }
}

// says tells whether a timeline has what a field of every event is of: titles may say nothing that sorts them.
func (t *Timeline) says(field string) bool { return field != "says" || t.Phrasing != nil }
