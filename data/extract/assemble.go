package extract

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"dateline/data/gazetteer"
	"dateline/timeline"
	"dateline/timeline/edtf"
)

// Extract implements Extractor.
func (r Rules) Extract(d Document) (Draft, error) {
	places, err := gazetteer.Open()
	if err != nil {
		return Draft{}, err
	}
	draft := Draft{Document: d, Title: titleOf(d.Text), Anchors: Anchors(d), known: r.Known}
	sum := sha256.Sum256([]byte(d.Text))
	draft.Hash = hex.EncodeToString(sum[:])
	if d.Anchor.IsZero() && len(draft.Anchors) > 0 && draft.Anchors[0].Score >= Sure {
		draft.Document.Anchor = draft.Anchors[0].Date
	}
	draft.Document.Lang = d.language().name
	draft.Document.Story = d.Story || Narrates(draft.Document)
	a := newAssembly(&draft, places, r.Known)
	a.read()
	for i := range a.sentences {
		a.suggest(i)
	}
	draft.Likenesses = likenesses(draft.Actors)
	return draft, nil
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
	draft     *Draft
	points    *points
	sentences []Range
	tokens    [][]token
	names     [][]name
	dates     [][]Expression // of each sentence
	heading   []Range        // code points of the dates in headers
	town      []Candidate    // of the dateline
	countries []string
}

func newAssembly(draft *Draft, places *gazetteer.Gazetteer, known *timeline.Timeline) *assembly {
	d := draft.Document
	l := d.language()
	r := &reader{language: l, lexicon: lexicons[l.name], text: d.Text, places: places, mid: map[string]bool{}, small: map[string]bool{}, split: map[string][]string{}, known: map[string]int{}}
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
	a := &assembly{reader: r, draft: draft, points: newPoints(d.Text), sentences: Sentences(d.Text)}
	a.nameAll(known)
	return a
}

// nameAll reads the names of all sentences and joins them to actors.
func (a *assembly) nameAll(known *timeline.Timeline) {
	a.tokens = make([][]token, len(a.sentences))
	for i, s := range a.sentences {
		a.tokens[i] = tokens(a.text, s)
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
		if n.kind != "" {
			n.places = nil
		}
		for _, m := range n.places[:min(1, len(n.places))] {
			a.countries = append(a.countries, m.Country)
		}
	}
	a.states(known)
	a.draft.Actors = a.register(all, known)
	for _, n := range all {
		if n.actor >= 0 {
			actor := &a.draft.Actors[n.actor]
			actor.Mentions = append(actor.Mentions, a.points.span(n.Range))
		}
	}
}

// states makes actors of the countries and capitals that act: "la Chine a signé",
// "Washington said".
func (a *assembly) states(known *timeline.Timeline) {
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

// read finds the dates of the sentences, those of headers set aside.
func (a *assembly) read() {
	for _, h := range a.draft.Anchors {
		if h.Rule == ByLine || h.Rule == ByCue || h.Rule == ByDateline {
			a.heading = append(a.heading, Range{h.Start, h.End})
		}
	}
	a.dates = make([][]Expression, len(a.sentences))
	at := 0
	for _, e := range (Rules{}).Expressions(a.draft.Document) {
		for at < len(a.sentences)-1 && a.points.byte(e.Start) >= a.sentences[at].End {
			at++
		}
		at0 := a.points.byte(e.Start)
		if (e.Kind == Date || e.Kind == Set) && !covered(Range{e.Start, e.End}, a.heading) && at0 >= a.dashed(at) && !a.numbersName(at, at0, e) {
			a.dates[at] = append(a.dates[at], e)
		}
	}
	a.findTown()
}

// numbersName tells whether a year is a part of a name: "Euro 2000".
func (a *assembly) numbersName(i, at int, e Expression) bool {
	if len(e.Text) != 4 || e.EDTF != e.Text {
		return false
	}
	for _, t := range a.tokens[i] {
		if t.End == at-1 && t.capital && !t.first && a.months[t.lower] == 0 && !a.shouts(i) {
			return len(a.places.Find(t.text, gazetteer.Query{Lang: a.language.name, Tagged: true})) == 0
		}
	}
	return false
}

// shouts tells whether a sentence is in capitals.
func (a *assembly) shouts(i int) bool {
	s := a.text[a.sentences[i].Start:a.sentences[i].End]
	return strings.ToUpper(s) == s
}

// findTown reads the town of the dateline: the first words of the text in capitals.
func (a *assembly) findTown() {
	for i := range a.sentences[:min(8, len(a.sentences))] {
		all := a.tokens[i]
		if len(all) == 0 || !all[0].shout {
			continue
		}
		end := 1
		for end < len(all) && all[end].shout && adjoins(all[end].gap, all[end-1]) {
			end++
		}
		found := a.places.Find(a.text[all[0].Start:all[end-1].End], gazetteer.Query{Lang: a.language.name, Tagged: true, Countries: a.countries})
		after := a.text[all[end-1].End:min(len(a.text), all[end-1].End+70)]
		if len(found) > 0 && strings.ContainsAny(after, "-–—") {
			a.town = a.candidates(name{Range: Range{all[0].Start, all[end-1].End}, places: found, located: strictly}, 0.6)
			return
		}
	}
}

// candidates makes place candidates of a name, at most three.
func (a *assembly) candidates(n name, weight float64) []Candidate {
	var all []Candidate
	for _, m := range n.places[:min(3, len(n.places))] {
		p := timeline.Place{
			ID: slug(a.places.Name(m.Place, "en")), Name: a.places.Names(m.Place, a.language.name), Kind: m.Kind, Country: m.Country,
		}
		if m.Kind == timeline.Point {
			at := m.At
			p.At = &at
		} else {
			p.ID = slug(a.places.Country(m.Country, "en"))
		}
		all = append(all, Candidate{ID: p.ID, Name: p.Name.In(a.language.name), Score: weight * m.Score, Span: a.points.span(n.Range), Place: &p})
	}
	return all
}

// suggest makes the suggestions of a sentence.
func (a *assembly) suggest(i int) {
	dates, all := a.dates[i], a.tokens[i]
	if len(all) == 0 {
		return
	}
	if len(dates) == 0 {
		if said := a.saying(all, nil); said.act >= announces {
			a.announced(i, &said, Range{said.verb.End, said.verb.End}, true)
		}
		return
	}
	var ranges []Range
	for _, e := range dates {
		ranges = append(ranges, a.points.bytes(e.Start, e.End))
	}
	said := a.saying(all, ranges)
	regions := a.regions(a.sentences[i], ranges)
	from := len(a.draft.Suggestions)
	statement := -1
	for k := range dates {
		if said.act == denies && a.beside(said, ranges[k]) && a.announced(i, &said, ranges[k], len(dates) == 1) {
			continue // a denial is not dated, what it denies is told
		}
		s := a.suggestion(i, dates[k], regions[k], said, len(dates) == 1)
		if s.Type == timeline.Statement && statement < 0 && slices.Contains(s.Rules, "announcement") {
			statement = len(a.draft.Suggestions)
		}
		a.draft.Suggestions = append(a.draft.Suggestions, s)
	}
	if statement < 0 {
		return
	}
	if len(dates) == 1 {
		a.announced(i, &said, ranges[0], true)
	}
	announcing := &a.draft.Suggestions[statement]
	for k := from; k < len(a.draft.Suggestions); k++ {
		if k != statement && a.draft.Suggestions[k].Status != timeline.Happened {
			announcing.Links = append(announcing.Links, timeline.Link{Kind: timeline.Announces, To: a.draft.Suggestions[k].ID})
		}
	}
}

// announced adds the undated event that a dated announcement or denial is about,
// and tells whether there is one. Where the sentence has other dates, they date it.
func (a *assembly) announced(i int, said *saying, date Range, alone bool) bool {
	in := Range{max(said.verb.End, date.End), a.sentences[i].End}
	if said.verb.Start > a.sentences[i].Start+40 && said.speaker.Start > said.verb.Start {
		in = Range{a.sentences[i].Start, said.verb.Start} // "…, a annoncé jeudi le Kremlin"
	}
	if letters(a.text[in.Start:in.End]) < 15 {
		return false
	}
	if !alone {
		return said.act == denies
	}
	s := a.suggestion(i, Expression{coming: a.firstComes(inside(a.tokens[i], in))}, in, *said, false)
	if s.Status == timeline.Happened {
		return false
	}
	s.ID = fmt.Sprintf("e%d", a.points.point(in.Start))
	s.When, s.Anchor, s.Date = Expression{}, edtf.Date{}, edtf.Date{}
	a.draft.Suggestions = append(a.draft.Suggestions, s)
	return true
}

// firstComes tells whether the first verb of some words speaks of what is to come.
func (a *assembly) firstComes(words []token) bool {
	for k, t := range words {
		next := ""
		if k+1 < len(words) {
			next = words[k+1].lower
		}
		if coming, told := a.verbs.of(t.lower, next); told {
			return coming
		}
	}
	return false
}

// dashed returns where a sentence starts behind its dateline.
func (a *assembly) dashed(i int) int {
	s := a.sentences[i]
	if len(a.tokens[i]) == 0 || !a.tokens[i][0].shout {
		return s.Start
	}
	head := a.text[s.Start:min(s.End, s.Start+90)]
	for _, dash := range []string{" -- ", " – ", " — ", " - ", "--", "–", "—"} {
		if at := strings.Index(head, dash); at >= 0 {
			return s.Start + at + len(dash)
		}
	}
	return s.Start
}

// suggestion makes the suggestion of an expression and the part of the sentence
// that belongs to it.
func (a *assembly) suggestion(i int, e Expression, region Range, said saying, alone bool) Suggestion {
	sentence := a.sentences[i]
	date := a.points.bytes(e.Start, e.End)
	if e.Text == "" {
		date = Range{region.Start, region.Start}
	}
	words := inside(a.tokens[i], region)
	s := Suggestion{
		ID: fmt.Sprintf("e%d-%d", e.Start, e.End), Sentence: a.points.span(sentence), When: e, Anchor: a.draft.Document.Anchor, State: Pending,
		Rules: []string{e.Rule},
	}
	s.Date, _ = edtf.ParseISO(e.EDTF) // an empty value is no date yet
	announcing := said.act != 0 && e.Text != "" && a.beside(said, date) && (said.act != says || alone)
	s.Title = a.title(i, region, said, announcing)
	if announcing {
		s.Title = a.title(i, sentence, said, true)
	}
	var cues []wordCue
	if announcing {
		s.Type, s.Status, s.Sure = timeline.Statement, timeline.Happened, timeline.Certain
		s.Rules = append(s.Rules, "announcement")
		cues = []wordCue{{said.verb, "type", string(timeline.Statement)}}
	} else {
		cues = a.tell(&s, words, date, a.comes(e, s.Date), said)
	}
	for _, c := range cues {
		s.Cues = append(s.Cues, Cue{a.points.span(c.Range), c.field, c.says})
	}
	if said.act != 0 {
		s.Attribution = Attribution{Speaker: a.points.span(said.speaker), Via: a.points.span(said.via), Verb: a.points.span(said.verb)}
		s.Rules = append(s.Rules, "attribution")
	}
	s.Places = a.placesOf(i, region, date)
	s.Actors = a.actorsOf(i, region, said, announcing)
	return s
}

// tell sets type, status and certainty, and returns the words that told them.
func (a *assembly) tell(s *Suggestion, words []token, date Range, coming bool, said saying) []wordCue {
	var cues []wordCue
	content := slices.DeleteFunc(slices.Clone(words), func(t token) bool { return said.act != 0 && t.Start >= said.verb.Start && t.End <= said.verb.End })
	status, told := a.modality(content, coming, said.act == announces)
	if said.act == denies {
		status, told = timeline.Denied, []wordCue{{said.verb, "status", string(timeline.Denied)}}
	}
	s.Status, cues = status, append(cues, told...)
	s.Sure, told = a.certainty(content, s.Status)
	cues = append(cues, told...)
	s.Type, told = a.typeOf(content, date)
	return append(cues, told...)
}

// comes tells whether an event is to come: by the tense of its clause, or because
// its date lies wholly behind the day of publication.
func (a *assembly) comes(e Expression, date edtf.Date) bool {
	anchor := a.draft.Document.Anchor
	if date.IsZero() || anchor.IsZero() || anchor.Precision() > edtf.Month {
		return e.coming
	}
	switch {
	case !date.Bounds().Start.Before(anchor.Bounds().End):
		return true
	case !anchor.Bounds().Start.Before(date.Bounds().End):
		return false
	}
	return e.coming
}

// beside tells whether a date stands with the verb of saying: "a annoncé jeudi".
func (a *assembly) beside(said saying, date Range) bool {
	if between(said.verb, date) > 25 {
		return false
	}
	gap := a.text[min(said.verb.End, date.End):max(said.verb.Start, date.Start)]
	return !strings.ContainsAny(gap, ",;:«»\"“”") && !strings.Contains(gap, " que ") && !strings.Contains(gap, " that ") && !strings.Contains(gap, "qu'") && !strings.Contains(gap, "qu’")
}

// placesOf returns the places named for an event: in its part of the sentence and
// behind a preposition first.
func (a *assembly) placesOf(i int, region, date Range) []Candidate {
	var all []Candidate
	for _, n := range a.names[i] {
		if n.venue || n.rule == "short form" && n.actor < 0 && n.located == strictly && a.placed(a.tokens[i], n) {
			all = append(all, a.venueOf(n, region))
			continue
		}
		if len(n.places) == 0 || n.kind == timeline.State || n.located == nowhere && n.Start >= a.dashed(i) {
			continue
		}
		weight := 0.55 // the town of a dateline
		switch n.located {
		case strictly:
			weight = 1
		case loosely:
			weight = 0.7
		}
		if n.Start < region.Start || n.End > region.End {
			weight *= 0.5
		}
		weight -= 0.0005 * float64(min(between(n.Range, date), 200))
		ranked := n
		ranked.places = a.places.Find(n.text, gazetteer.Query{Lang: a.language.name, Tagged: true, Countries: a.countries})
		all = append(all, a.candidates(ranked, max(weight, 0.05))...)
	}
	for _, word := range a.here {
		if _, ok := a.find(word, inside(a.tokens[i], region)); ok {
			all = append(all, a.town...)
		}
	}
	for _, words := range a.there {
		if _, ok := a.find(words, inside(a.tokens[i], region)); ok && len(all) == 0 {
			all = append(all, a.before(i)...)
		}
	}
	for k := range all { // a town outranks the country that it lies in
		inside := func(c Candidate) bool {
			return c.Place.Kind == timeline.Point && c.Place.Country == all[k].Place.Country && c.Score > 0.3
		}
		if all[k].Place.Kind == timeline.Country && slices.ContainsFunc(all, inside) {
			all[k].Score *= 0.5
		}
	}
	slices.SortStableFunc(all, func(a, b Candidate) int { return cmp.Compare(b.Score, a.Score) })
	return uniqueCandidates(all)
}

// placed tells whether a preposition stands before a name behind which an unknown
// name is a place.
func (a *assembly) placed(all []token, n name) bool {
	for k, t := range all {
		if t.Start == n.whole.Start && k > 0 {
			return a.inside[all[k-1].lower]
		}
	}
	return false
}

// venueOf makes a candidate of a place that has no position: a hall, a river, a
// village that the gazetteer lacks. A town beside it comes first.
func (a *assembly) venueOf(n name, region Range) Candidate {
	p := timeline.Place{ID: slug(n.text), Name: timeline.Say(a.language.name, n.text), Kind: timeline.Area}
	score := 0.4
	if n.Start < region.Start || n.End > region.End {
		score = 0.2
	}
	return Candidate{ID: p.ID, Name: n.text, Score: score, Span: a.points.span(n.Range), Place: &p}
}

// actorsOf returns who takes part: those named in the part of the sentence; for a
// statement its speaker first.
func (a *assembly) actorsOf(i int, region Range, said saying, announcing bool) []Candidate {
	var all []Candidate
	for _, n := range a.names[i] {
		if n.actor < 0 {
			continue
		}
		actor := a.draft.Actors[n.actor]
		speaker := said.act != 0 && (covered(n.Range, []Range{said.speaker}) || covered(n.Range, []Range{said.via}))
		score := 0.9
		if n.Start < region.Start || n.End > region.End {
			score = 0.3
		}
		if speaker && !announcing && said.act != denies {
			score = 0.2 // says it, and need not take part
		}
		if actor.Known {
			score += 0.1
		}
		all = append(all, Candidate{ID: actor.ID, Name: actor.Name, Score: score, Span: a.points.span(n.Range), Role: n.role, Speaker: speaker})
	}
	if !slices.ContainsFunc(all, func(c Candidate) bool { return c.Score >= TakesPart }) {
		all = append(all, a.referred(i, region)...)
	}
	slices.SortStableFunc(all, func(a, b Candidate) int { return cmp.Compare(b.Score, a.Score) })
	return uniqueCandidates(all)
}

// uniqueCandidates keeps the best of each.
func uniqueCandidates(all []Candidate) []Candidate {
	var kept []Candidate
	for _, c := range all {
		same := func(k Candidate) bool {
			return k.ID == c.ID && (k.Place == nil || k.Place.Country == c.Place.Country)
		}
		if !slices.ContainsFunc(kept, same) {
			kept = append(kept, c)
		}
	}
	return kept
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
